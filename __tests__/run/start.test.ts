import { describe, expect, it } from '@jest/globals';
import type { Intent } from '../../src/run/settle.js';
import { type StartEvent, type StartOptions, type StartResult, start } from '../../src/run/start.js';
import { createVirtualClock } from '../support/clock.js';
import { randomFrom } from '../support/host.js';
import { apiError, fakeRun, http, listItem, REFUSED, RESET, START, view } from '../support/run.js';

const OLD = listItem('79999', 'success');
const BUSY = listItem('80000', 'inprogress');
const DONE = listItem('80000', 'success');
const NEW = listItem('80001', 'waiting', { startedAt: START + 100 });

interface Ran {
  result: StartResult | Error;
  calls: { call: string; at: number }[];
  events: StartEvent[];
  intents: Intent[];
  count: (call: string) => number;
  took: number;
}

async function run(script: Parameters<typeof fakeRun>[1], options: Partial<StartOptions> = {}): Promise<Ran> {
  const time = createVirtualClock();
  const fake = fakeRun(time, script);
  const events: StartEvent[] = [];
  const intents: Intent[] = [];
  const result = await time.run(
    start(fake.kind, {
      policy: 'wait',
      clock: time.clock,
      random: randomFrom(1),
      serviceTime: (at) => ({ least: START + at, most: START + at }),
      deadline: 600_000,
      conflictPollMs: () => 5000,
      signal: new AbortController().signal,
      requestSignal: new AbortController().signal,
      onEvent: (event) => events.push(event),
      onIntent: (intent) => intents.push(intent),
      onNothingStarted: () => {},
      ...options,
    }).catch((error: Error) => error),
  );
  return { result, calls: fake.calls, events, intents, count: fake.count, took: time.clock.now() - START };
}

describe('a start', () => {
  it('asks the history once, writes its intent down, and is sent once', async () => {
    const { result, calls, intents } = await run({ recent: [[OLD]], start: ['80001'] });
    expect(result).toEqual({ kind: 'started', historyId: '80001', how: 'answered' });
    expect(calls.map(({ call }) => call)).toEqual(['recent', 'start']);
    expect(intents).toEqual([{ sentAt: 0, sentAtMost: START, baseline: ['79999'] }]);
  });

  it('is not sent after the signal, even if the history it needs had come before', async () => {
    const controller = new AbortController();
    const recent = () => {
      controller.abort(new Error('stop'));
      return [OLD];
    };
    const { result, intents, count } = await run({ recent: [recent], start: ['80001'] }, { signal: controller.signal });
    expect([result, intents, count('start')]).toEqual([new Error('stop'), [], 0]);
  });

  it('is not fooled by an answer with the id of a run that was there before', async () => {
    const { result, count } = await run({
      recent: [
        [DONE, OLD],
        [DONE, OLD],
      ],
      start: ['80000'],
    });
    expect(result).toMatchObject({ kind: 'unclear' });
    expect(count('start')).toBeLessThanOrEqual(2);
  });

  it('passes a refusal on', async () => {
    for (const refusal of [http(401, '210'), http(400, '330900'), http(404, '300')]) {
      const { result, count } = await run({ recent: [[]], start: [refusal] });
      expect(result).toMatchObject({ name: 'ApiError', failure: refusal });
      expect(count('start')).toBe(1);
    }
  });

  it('waits out a history that can not be read, within the deadline, without starting', async () => {
    const outage = await run({ recent: [http(503), RESET, []], start: ['80001'] });
    expect(outage.result).toMatchObject({ kind: 'started' });
    expect(outage.events.map(({ event }) => event)).toEqual(['start-retry', 'start-retry']);

    const endless = await run({ recent: [http(503)], start: ['80001'] });
    expect(endless.result).toMatchObject({ kind: 'too-late', failure: { status: 503 } });
    expect(endless.count('start')).toBe(0);
    expect(endless.took).toBeLessThanOrEqual(600_000);
  });
});

describe('on-conflict', () => {
  it('wait: starts when the other has ended', async () => {
    const { result, calls, events } = await run({ recent: [[BUSY], [BUSY], [DONE]], start: ['80001'] });
    expect(result).toMatchObject({ kind: 'started', historyId: '80001' });
    expect(calls.map(({ call, at }) => [call, at])).toEqual([
      ['recent', 0],
      ['recent', 5000],
      ['recent', 10_000],
      ['start', 10_000],
    ]);
    expect(events).toHaveLength(1);
  });
  it('wait: gives up within the deadline, and has started nothing', async () => {
    const { result, count, took } = await run({ recent: [[BUSY]], start: ['80001'] });
    expect(result).toEqual({ kind: 'too-late', waitingFor: [BUSY], failure: undefined });
    expect(count('start')).toBe(0);
    expect(took).toBeLessThanOrEqual(600_000);
  });
  it('attach: follows the other', async () => {
    const { result, count } = await run(
      { recent: [[BUSY, OLD]], start: ['80001'], look: [view('inprogress')] },
      { policy: 'attach' },
    );
    expect(result).toEqual({ kind: 'attached', historyId: '80000' });
    expect(count('start')).toBe(0);
  });
  it('attach: does not follow what can not be looked at', async () => {
    const { result, count } = await run(
      { recent: [[BUSY, OLD]], start: ['80001'], look: [http(503)] },
      { policy: 'attach', deadline: 20_000 },
    );
    expect([result, count('start')]).toEqual([{ kind: 'too-late', waitingFor: [BUSY], failure: undefined }, 0]);
  });
  it('fail: starts nothing', async () => {
    const { result, count } = await run({ recent: [[BUSY]], start: ['80001'] }, { policy: 'fail' });
    expect(result).toEqual({ kind: 'conflict', others: [BUSY] });
    expect(count('start')).toBe(0);
  });
  it.each(['waiting', 'pending', 'canceling', 'canary_pending', 'canary_analyzing', 'canary_rejecting'])(
    'counts a run that is %s as under way',
    async (status) => {
      expect((await run({ recent: [[listItem('80000', status)]] }, { policy: 'fail' })).result).toMatchObject({
        kind: 'conflict',
      });
    },
  );
  it.each(['success', 'fail', 'error', 'reject', 'canceled', 'canary_reject', 'canary_waiting_timeout'])(
    'does not count one that is %s',
    async (status) => {
      expect((await run({ recent: [[listItem('80000', status)]], start: ['80001'] }, { policy: 'fail' })).result).toMatchObject({
        kind: 'started',
      });
    },
  );
  it('counts an unknown word only while it is the newest and has no end', async () => {
    const odd = listItem('80000', 'odd');
    expect((await run({ recent: [[odd]], look: [view('odd')] }, { policy: 'fail' })).result).toMatchObject({ kind: 'conflict' });
    expect(
      (await run({ recent: [[listItem('80002', 'fail'), odd]], start: ['80003'] }, { policy: 'fail' })).result,
    ).toMatchObject({ kind: 'started' });
    const ended = listItem('80000', 'odd', { finishedAt: START });
    expect((await run({ recent: [[ended]], start: ['80001'] }, { policy: 'fail' })).result).toMatchObject({ kind: 'started' });
  });

  it('does not take a run that has ended for one under way because a list garbles its word', async () => {
    const { result, count } = await run(
      { recent: [[listItem('80000', 'odd')]], look: [view('success')], start: ['80001'] },
      { policy: 'attach' },
    );
    expect(result).toMatchObject({ kind: 'started', historyId: '80001' });
    expect(count('look')).toBe(1);
  });

  it('says what it waits for at least once a minute', async () => {
    const { events } = await run({ recent: [...Array<(typeof BUSY)[]>(40).fill([BUSY]), [DONE]], start: ['80001'] });
    const waits = events.filter(({ event }) => event === 'conflict');
    expect(waits.length).toBeGreaterThanOrEqual(200 / 60);
  });

  describe('where the service itself says that another one runs', () => {
    const refusal = http(400, '340500', 'Running Pipeline Exist');
    const isConflict = ({ details }: { details: string }) => details === 'Running Pipeline Exist';
    it('wait: tries again until it may', async () => {
      const { result, count } = await run({ recent: [[], [BUSY], [DONE]], start: [refusal, '80001'], isConflict });
      expect(result).toMatchObject({ kind: 'started', historyId: '80001' });
      expect(count('start')).toBe(2);
    });
    it('attach: follows the one that has come in between', async () => {
      const { result, count } = await run(
        { recent: [[], [BUSY]], start: [refusal], isConflict, look: [view('inprogress')] },
        { policy: 'attach' },
      );
      expect(result).toEqual({ kind: 'attached', historyId: '80000' });
      expect(count('start')).toBe(1);
    });
    it('fail: says which', async () => {
      const { result } = await run({ recent: [[], [BUSY]], start: [refusal], isConflict }, { policy: 'fail' });
      expect(result).toEqual({ kind: 'conflict', others: [BUSY] });
    });
    it('ends with the deadline where the history never shows it', async () => {
      const { result, took } = await run({ recent: [[]], start: [refusal], isConflict }, { policy: 'wait' });
      expect(result).toMatchObject({ kind: 'too-late' });
      expect(took).toBeLessThanOrEqual(601_000);
    });
    it.each(['attach', 'fail'] as const)(
      '%s: the refusal alone is believed soon where the history never shows it',
      async (policy) => {
        const { result, took } = await run({ recent: [[]], start: [refusal], isConflict }, { policy });
        expect(result).toEqual({ kind: 'conflict', others: [] });
        expect(took).toBeLessThan(10_000);
      },
    );
    it('whatever HTTP status it says it with: the run in the way is never taken for ours', async () => {
      const said = { ...refusal, status: 503 };
      const { result, count } = await run({ recent: [[], [BUSY]], start: [said], isConflict }, { policy: 'fail' });
      expect([result, count('start')]).toEqual([{ kind: 'conflict', others: [BUSY] }, 1]);
    });
    it('looks once more at the deadline, however long the pauses are', async () => {
      const { result } = await run(
        { recent: [[BUSY], [DONE]], start: ['80001'] },
        { policy: 'wait', conflictPollMs: () => 3_600_000 },
      );
      expect(result).toMatchObject({ kind: 'too-late', waitingFor: [BUSY] });
    });
    it('also when it says so in other words, as long as the history shows a run', async () => {
      const { result } = await run({ recent: [[], [BUSY], [DONE]], start: [http(400, '330500'), '80001'] });
      expect(result).toMatchObject({ kind: 'started' });
    });
  });
});

describe('a start that is refused in passing', () => {
  it.each([
    ['429', http(429, '410')],
    ['a connection that was never made', REFUSED],
  ] as const)('by %s is sent again after a pause and another look', async (_, trouble) => {
    const { result, calls, took } = await run({ recent: [[OLD]], start: [trouble, trouble, '80001'] });
    expect(result).toEqual({ kind: 'started', historyId: '80001', how: 'answered' });
    expect(calls.filter(({ call }) => call === 'start')).toHaveLength(3);
    expect(took).toBeGreaterThan(0);
  });
  it('is given up at the deadline', async () => {
    const { result } = await run({ recent: [[OLD]], start: [http(429, '410')] }, { deadline: 60_000 });
    expect(result).toMatchObject({ kind: 'too-late', failure: { status: 429 } });
  });
  it('is neither sent again nor taken for ours when a new run stands in the history after a 429', async () => {
    const { result, count } = await run({ recent: [[OLD], [NEW, OLD]], start: [http(429, '410'), '80002'] });
    expect(result).toMatchObject({ kind: 'unclear', candidates: [{ historyId: '80001' }] });
    expect(count('start')).toBe(1);
  });
  it('meets the conflict policy when a stranger began while nothing could be connected', async () => {
    const refused = { kind: 'network', code: 'ECONNREFUSED', sent: false } as const;
    const { result, count } = await run({ recent: [[OLD], [BUSY, OLD]], start: [refused, '80002'] }, { policy: 'fail' });
    expect(result).toMatchObject({ kind: 'conflict' });
    expect(count('start')).toBe(1);
  });
});

describe('an interruption', () => {
  it('ends the waiting with its reason', async () => {
    const controller = new AbortController();
    controller.abort(new Error('stop'));
    const { result, count } = await run({ recent: [[BUSY]] }, { signal: controller.signal });
    expect(result).toMatchObject({ message: 'stop' });
    expect(count('start')).toBe(0);
  });
  it('passes on what is no failure of the API: a defect is not retried', async () => {
    const { result, count } = await run({ recent: [() => Promise.reject(new TypeError('defect'))] });
    expect([result, count('recent')]).toEqual([new TypeError('defect'), 1]);
    expect(apiError(RESET).failure).toBe(RESET);
  });
});
