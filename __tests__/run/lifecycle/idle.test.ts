import { describe, expect, it } from '@jest/globals';
import type { RunListItem } from '../../../src/run/model/view.js';
import { NameNotResolved } from '../../../src/run/services/names.js';
import { createVirtualClock } from '../../support/clock.js';
import { type DriveOptions, driveRun, MINUTE, POLICY, type Script } from '../../support/machine.js';
import { http, listItem, REFUSED, RESET, view } from '../../support/run.js';

const OLD = listItem('79999', 'success');
const BUSY = listItem('80000', 'inprogress');
const DONE = listItem('80000', 'success');
const SUCCESS = view('success', { finishedAt: 1_750_000_010_000 });
/** A start that is left alone once it is made: this is about what comes before. */
const run = (script: Script, options: DriveOptions = {}) =>
  driveRun({ start: ['80001'], poll: [SUCCESS], ...script }, { wait: false, ...options });
const lists = (...pages: (readonly RunListItem[])[]): Script => ({ list: pages });

describe('before a start', () => {
  it('names are looked up, the history is asked once, the intent is saved, and the start is sent once', async () => {
    const { order, outcome, saves } = await run(lists([OLD]));
    expect(order.slice(0, 4)).toEqual(['resolve', 'list', 'save starting', 'start']);
    expect(outcome).toEqual({ kind: 'started', historyId: '80001', attached: false });
    expect(saves[0]).toMatchObject({ phase: 'starting', intent: { baseline: ['79999'] } });
  });

  it('a name that is not there refuses the start, and nothing is saved as open', async () => {
    const error = new NameNotResolved('project', 'x', 'missing', [], 0);
    const { outcome, saves, count } = await run({ resolve: [() => Promise.reject(error)] });
    expect([outcome, count('start')]).toEqual([{ kind: 'name-not-resolved', error }, 0]);
    expect(saves.filter(({ phase }) => phase !== 'done')).toEqual([]);
  });

  it.each([
    [http(401, '200'), { kind: 'refused', during: 'resolve' }],
    [http(503), { kind: 'not-started', waitingFor: [] }],
    [RESET, { kind: 'not-started', waitingFor: [] }],
    [{ kind: 'network', code: 'ENOTFOUND', sent: false } as const, { kind: 'refused', during: 'resolve' }],
  ])('look-ups that failed to their end are told by the failure: %j', async (failure, outcome) => {
    expect((await run({ resolve: [failure] })).outcome).toMatchObject(outcome);
  });

  it('a history that can not be read is waited out, within the budget, without starting', async () => {
    const outage = await run({ list: [http(503), RESET, []] });
    expect([outage.kind, outage.count('list')]).toEqual(['started', 3]);
    const endless = await run({ list: [http(503)] }, { timeoutMs: 10 * MINUTE });
    expect(endless.outcome).toMatchObject({ kind: 'not-started', failure: { status: 503 } });
    expect(endless.count('start')).toBe(0);
    expect(endless.took).toBeLessThanOrEqual(10 * MINUTE);
  });

  it('a history that is refused refuses the start', async () => {
    const { outcome, count } = await run({ list: [http(401, '210')] });
    expect([outcome, count('list'), count('start')]).toMatchObject([{ kind: 'refused', during: 'start' }, 1, 0]);
  });

  it('a host name that does not exist is not waited for longer than 30 s; a resolver that is down for a moment is', async () => {
    const passing = { kind: 'network', code: 'ENOTFOUND', sent: false } as const;
    expect((await run({ list: [...Array<typeof passing>(7).fill(passing), [OLD]] })).kind).toBe('started');
    // How long it has been missing the transport tells, as long as it never heard of the service.
    const missing = (at: number) => ({ ...passing, missingForMs: at });
    const { outcome, took } = await run({ list: [missing] });
    expect(outcome).toMatchObject({ kind: 'refused', during: 'start', failure: { code: 'ENOTFOUND' } });
    expect(took).toBeLessThan(60_000);
  });

  it('a defect is told and not retried, and leaves nothing open', async () => {
    const { outcome, count, done } = await run({ list: [() => Promise.reject(new TypeError('defect'))] });
    expect([outcome, count('list'), done.isOpen]).toEqual([{ kind: 'defect-before-start', message: 'defect' }, 1, false]);
  });
});

describe('a signal', () => {
  it.each([
    ['while names are looked up', { resolve: [() => new Promise<never>(() => {})] }],
    ['while the history is read', { list: [() => new Promise<never>(() => {})] }],
    ['while another run is waited for', { list: [[BUSY]] }],
  ])('%s ends it at once: nothing was started', async (_, script) => {
    const { outcome, count, took, done } = await run(script as Script, { signalAt: 12_345 });
    expect(outcome).toMatchObject({ kind: 'interrupted', signalName: 'SIGINT', historyId: undefined });
    expect([count('start'), took, done.isOpen]).toEqual([0, 12_345, false]);
  });
});

describe('on-conflict', () => {
  it('wait: starts when the other has ended', async () => {
    const { kind, calls } = await run(lists([BUSY], [BUSY], [DONE]));
    expect(kind).toBe('started');
    expect(calls.slice(1, 5).map(({ call, at }) => [call, at])).toEqual([
      ['list', 0],
      ['list', 5000],
      ['list', 10_000],
      ['start', 10_000],
    ]);
  });
  it('wait: gives up within the budget, and has started nothing', async () => {
    const { outcome, count, took } = await run(lists([BUSY]), { timeoutMs: 10 * MINUTE });
    expect(outcome).toEqual({ kind: 'not-started', waitingFor: [BUSY], failure: undefined });
    expect([count('start'), took]).toEqual([0, 10 * MINUTE]);
  });
  it('wait: reads once more at the end of the budget, however long the pauses are', async () => {
    const { outcome, took, count } = await run(lists([BUSY], [BUSY]), { timeoutMs: 10 * MINUTE, conflictMs: 60 * MINUTE });
    expect(outcome).toMatchObject({ kind: 'not-started', waitingFor: [BUSY] });
    expect([took, count('list')]).toEqual([10 * MINUTE, 2]);
  });
  it('attach: follows the other, which is not ours (R3)', async () => {
    const { outcome, count, saves } = await run({ list: [[BUSY, OLD]], poll: [view('inprogress')] }, { onConflict: 'attach' });
    expect(outcome).toEqual({ kind: 'started', historyId: '80000', attached: true });
    expect(count('start')).toBe(0);
    expect(saves.map(({ phase }) => phase)).not.toContain('following');
  });
  it('attach: to its end, and cancels it neither at the timeout nor at a signal (R3)', async () => {
    const attach = { onConflict: 'attach', wait: true, onTimeout: 'cancel', timeoutMs: 2 * MINUTE } as const;
    const script = { list: [[BUSY]], poll: [view('inprogress')] };
    const late = await run(script, attach);
    expect([late.kind, late.count('cancel'), late.count('start')]).toEqual(['timed-out', 0, 0]);
    const struck = await run(script, { ...attach, signalAt: 30_000 });
    expect([struck.kind, struck.count('cancel'), struck.took]).toEqual(['interrupted-unclear', 0, 30_000]);
  });
  it('attach: with wait: false still follows a run that is being cancelled, which does not go on', async () => {
    const script = { list: [[BUSY, OLD]], poll: [view('canceling'), view('canceled')] };
    const { outcome } = await run(script, { onConflict: 'attach' });
    expect(outcome).toMatchObject({ kind: 'run-cancelled' });
  });
  it('attach: does not follow what can not be read, and goes on trying within the budget', async () => {
    const unread = await run({ list: [[BUSY, OLD]], poll: [http(503)] }, { onConflict: 'attach', timeoutMs: 20_000 });
    expect([unread.outcome, unread.count('start')]).toEqual([{ kind: 'not-started', waitingFor: [BUSY], failure: undefined }, 0]);
    const passing = await run({ list: [[BUSY]], poll: [http(503), http(503), view('inprogress')] }, { onConflict: 'attach' });
    expect(passing.outcome).toMatchObject({ kind: 'started', historyId: '80000', attached: true });
  });
  it('attach: does not follow a run that only the list shows under way', async () => {
    const { outcome, count } = await run({ list: [[BUSY]], poll: [view('success')] }, { onConflict: 'attach' });
    // A bare word is read once more (R4), and then ours once, for whose it is.
    expect([outcome, count('poll')]).toEqual([{ kind: 'started', historyId: '80001', attached: false }, 3]);
  });
  it('fail: starts nothing', async () => {
    const { outcome, count } = await run(lists([BUSY]), { onConflict: 'fail' });
    expect([outcome, count('start')]).toEqual([{ kind: 'conflict', others: [BUSY] }, 0]);
  });
  it.each(['waiting', 'pending', 'canceling', 'canary_pending', 'canary_analyzing', 'canary_rejecting', 'odd'])(
    'counts a run that is %s as under way',
    async (status) => {
      expect((await run(lists([listItem('80000', status)]), { onConflict: 'fail' })).kind).toBe('conflict');
    },
  );
  it.each(['success', 'fail', 'error', 'reject', 'canceled', 'canary_reject', 'canary_waiting_timeout'])(
    'does not count one that is %s',
    async (status) => {
      expect((await run(lists([listItem('80000', status)]), { onConflict: 'fail' })).kind).toBe('started');
    },
  );
  it('does not count an unknown word with an end time', async () => {
    const ended = listItem('80000', 'odd', { startedAt: 5, finishedAt: 6 });
    expect((await run(lists([ended]), { onConflict: 'fail' })).kind).toBe('started');
  });

  describe('where the service itself says that another one runs', () => {
    const refusal = http(400, '340500', 'Running Pipeline Exist');
    const isConflict: DriveOptions['isConflict'] = (failure) =>
      failure.kind === 'http' && failure.details === 'Running Pipeline Exist';

    it('wait: tries again until it may', async () => {
      const { kind, count } = await run({ list: [[], [BUSY], [DONE]], start: [refusal, '80001'] }, { isConflict });
      expect([kind, count('start')]).toEqual(['started', 2]);
    });
    it('attach: follows the one that has come in between', async () => {
      const script = { list: [[], [BUSY]], start: [refusal], poll: [view('inprogress')] };
      const { outcome, count } = await run(script, { isConflict, onConflict: 'attach' });
      expect([outcome, count('start')]).toEqual([{ kind: 'started', historyId: '80000', attached: true }, 1]);
    });
    it('fail: says which', async () => {
      const { outcome } = await run({ list: [[], [BUSY]], start: [refusal] }, { isConflict, onConflict: 'fail' });
      expect(outcome).toEqual({ kind: 'conflict', others: [BUSY] });
    });
    it.each(['wait', 'attach'] as const)('%s: ends with the budget where the history never shows it', async (onConflict) => {
      const { outcome, took } = await run({ list: [[]], start: [refusal] }, { isConflict, onConflict, timeoutMs: 10 * MINUTE });
      expect(outcome).toMatchObject({ kind: 'not-started', waitingFor: [] });
      expect([took <= 10 * MINUTE, took >= 9 * MINUTE]).toEqual([true, true]);
    });
    it('fail: the refusal alone is believed soon where the history never shows it', async () => {
      const { outcome, took } = await run({ list: [[]], start: [refusal] }, { isConflict, onConflict: 'fail' });
      expect(outcome).toEqual({ kind: 'conflict', others: [] });
      expect(took).toBeLessThan(10_000);
    });
    it('whatever HTTP status it says it with: the run in the way is never taken for ours', async () => {
      const said = http(503, '340500', 'Running Pipeline Exist');
      const { outcome, count } = await run({ list: [[], [BUSY]], start: [said] }, { isConflict, onConflict: 'fail' });
      expect([outcome, count('start')]).toEqual([{ kind: 'conflict', others: [BUSY] }, 1]);
    });
    it('also when it says so in other words, as long as the history shows a run', async () => {
      const { kind } = await run({ list: [[], [BUSY], [DONE]], start: [http(400, '330500'), '80001'] });
      expect(kind).toBe('started');
    });
  });
});

describe('a start that is refused', () => {
  it.each([http(401, '210'), http(404, '300'), http(400, '330900')])('for good is passed on: %j', async (refusal) => {
    const { outcome, count, saves, done } = await run({ list: [[]], start: [refusal] });
    expect(outcome).toEqual({ kind: 'refused', failure: refusal, during: 'start' });
    // What was saved before it was sent is taken back: post searches for nothing.
    expect([count('start'), saves.at(-1), done.isOpen]).toEqual([1, { phase: 'done' }, false]);
  });
  it('for rights or names is one, whoever else is deploying', async () => {
    for (const refusal of [http(401, '210'), http(404, '300')]) {
      const { outcome, count } = await run({ list: [[], [BUSY]], start: [refusal] });
      expect([outcome, count('list')]).toMatchObject([{ kind: 'refused' }, 1]);
    }
  });
  it.each([
    ['429', http(429, '410')],
    ['a connection that was never made', REFUSED],
  ] as const)('in passing by %s is sent again after a pause and another list (R1)', async (_, trouble) => {
    const { kind, count, took, order } = await run({ list: [[OLD]], start: [trouble, trouble, '80001'] });
    expect([kind, count('start'), count('list')]).toEqual(['started', 3, 3]);
    expect(took).toBeGreaterThan(0);
    // Each time the state is taken back, and saved anew before the next one.
    expect(order.filter((one) => one.startsWith('save') || one === 'start')).toEqual([
      ...['save starting', 'start', 'save done', 'save starting', 'start', 'save done', 'save starting', 'start'],
      ...['save following', 'save done'],
    ]);
  });
  it('in passing is given up at the end of the budget', async () => {
    const { outcome } = await run({ list: [[OLD]], start: [http(429, '410')] }, { timeoutMs: MINUTE });
    expect(outcome).toMatchObject({ kind: 'not-started', failure: { status: 429 } });
  });
  it('in passing meets the conflict policy when a foreign run began meanwhile', async () => {
    for (const trouble of [REFUSED, http(429, '410')]) {
      const { kind, count } = await run({ list: [[OLD], [BUSY, OLD]], start: [trouble, '80002'] }, { onConflict: 'fail' });
      expect([kind, count('start')]).toEqual(['conflict', 1]);
    }
  });
  it('by a certificate that can not be verified is refused at once', async () => {
    const { outcome, count } = await run({ list: [[OLD]], start: [{ kind: 'tls', code: 'CERT_HAS_EXPIRED' }] });
    expect([outcome, count('start')]).toMatchObject([{ kind: 'refused', during: 'start' }, 1]);
  });
});

describe('a turn', () => {
  it('costs no budget while it is waited for', async () => {
    const enter = (time: { sleep(ms: number): Promise<void> }) => async () => {
      await time.sleep(30 * MINUTE);
      return { kind: 'granted', end: () => {} } as const;
    };
    const time = createVirtualClock();
    const turns = { enter: enter(time.clock), isHeld: () => false };
    const { kind } = await run(lists([OLD]), { turns, time, timeoutMs: MINUTE });
    expect(kind).toBe('started');
  });
  it.each(['held-back', 'duplicate'] as const)('that never comes starts nothing: %s', async (why) => {
    const { outcome, count } = await run(lists([OLD]), {
      turns: { enter: async () => ({ kind: 'held', why }), isHeld: () => false },
    });
    expect([outcome, count('list'), count('start')]).toEqual([{ kind: why }, 0, 0]);
  });
  it('is taken back when another target fails while the history is read', async () => {
    let hasFailed = false;
    const list = [
      () => {
        hasFailed = true;
        return [OLD];
      },
    ];
    const turns = { enter: async () => ({ kind: 'granted', end: () => {} }) as const, isHeld: () => hasFailed };
    const { kind, count } = await run({ list }, { turns });
    expect([kind, count('start')]).toEqual(['held-back', 0]);
  });
  it('is given back as soon as the start is answered, and during every pause', async () => {
    let held = 0;
    let most = 0;
    const seen: [string, number][] = [];
    const turns = {
      enter: async () => {
        held += 1;
        most = Math.max(most, held);
        return { kind: 'granted', end: () => void held-- } as const;
      },
      isHeld: () => false,
    };
    await run(
      { list: [[BUSY], [DONE]], poll: [view('inprogress'), SUCCESS] },
      {
        turns,
        wait: true,
        observers: [(before) => void seen.push([`${before.phase} ${'step' in before ? before.step : ''}`, held])],
      },
    );
    expect([most, held]).toEqual([1, 0]);
    // An observer is told before the turn is given back, so what counts is what holds at the next event.
    expect(seen.filter(([step]) => step === 'idle pausing' || step.startsWith('following')).map(([, count]) => count)).toEqual([
      0, 0, 0, 0,
    ]);
  });
});

it('the policy of a step is plain data', () => expect(JSON.parse(JSON.stringify(POLICY))).toEqual(POLICY));
