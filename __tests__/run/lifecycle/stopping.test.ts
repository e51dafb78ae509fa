import { describe, expect, it } from '@jest/globals';
import type { Failure } from '../../../src/ncloud/errors.js';
import type { RunView } from '../../../src/run/model/view.js';
import { createVirtualClock } from '../../support/clock.js';
import { type Act, type DriveOptions, driveRun, MINUTE, type Script, TARGET } from '../../support/machine.js';
import { http, REFUSED, RESET, START, view } from '../../support/run.js';

/** R5: a stop is repeated until the run is seen to end, to be cancelling, or not to be cancellable. */

const ENDED = { finishedAt: START + 10_000 };
const TIMEOUT = 30_000;
/** A run of ours that is stopped because of its timeout, 30 s after its start. `after` is what its polls show once a cancel was sent. */
const stop = (script: Pick<Script, 'cancel'> & { after: readonly Act<RunView>[] }, options: DriveOptions = {}) => {
  const { after, cancel } = script;
  let polls = 0;
  let sent = 0;
  const cancels: Act<undefined>[] = [
    (at) => {
      const act = cancel?.[Math.min(sent, cancel.length - 1)];
      sent += 1;
      return typeof act === 'function' ? act(at) : act;
    },
  ];
  const poll: Act<RunView>[] = [
    (at) => {
      if (sent === 0) return view('inprogress');
      const act = after[Math.min(polls++, after.length - 1)] as Act<RunView>;
      return typeof act === 'function' ? act(at) : act;
    },
  ];
  return driveRun(
    { list: [[]], start: ['80001'], poll, cancel: cancels },
    { timeoutMs: TIMEOUT, onTimeout: 'cancel', ...options },
  );
};
/** The operation `cancel`. */
const cancel = (script: Script, options: DriveOptions = {}) =>
  driveRun(script, { operation: 'cancel', historyId: '80001', ...options });

describe('a stop because of a timeout', () => {
  it('sends one cancel and reads until the run has ended', async () => {
    const { outcome, count, done } = await stop({ after: [view('canceling'), view('canceling'), view('canceled')] });
    expect(outcome).toMatchObject({ kind: 'timed-out', cancel: { result: 'accepted' }, view: { status: 'canceled' } });
    expect([count('cancel'), done.isOpen]).toEqual([1, false]);
  });

  it.each([
    ['one 401 (issue A, row 23)', http(401, '200')],
    ['a 429', http(429, '410')],
    ['a 503', http(503)],
    ['a reset', RESET],
    ['a connection that was never made', REFUSED],
    ['a silence', { kind: 'timeout', afterMs: 20_000 } as Failure],
    ['an answer that does not say yes', { kind: 'shape', path: 'result', expected: 'true', received: 'false' } as Failure],
  ])('sends it again after %s', async (_, failure) => {
    let cancels = 0;
    const { outcome, count } = await stop({
      cancel: [() => (cancels++ === 0 ? failure : undefined) as undefined],
      after: [() => (cancels > 1 ? view('canceled') : view('inprogress'))],
    });
    expect(outcome).toMatchObject({ kind: 'timed-out', cancel: { result: 'accepted' }, view: { status: 'canceled' } });
    expect(count('cancel')).toBe(2);
  });

  it('sends it again when it was accepted without effect (issue A, row 24)', async () => {
    let cancels = 0;
    const { outcome, times } = await stop({
      cancel: [() => void cancels++ as undefined],
      after: [() => (cancels > 2 ? view('canceled') : view('inprogress'))],
    });
    expect(outcome).toMatchObject({ kind: 'timed-out', view: { status: 'canceled' } });
    expect(times('cancel')).toHaveLength(3);
    expect((times('cancel')[1] ?? 0) - (times('cancel')[0] ?? 0)).toBeGreaterThanOrEqual(5000);
  });

  it('reads the run between two cancels, however slow requests are', async () => {
    const time = createVirtualClock();
    let cancels = 0;
    const { times } = await stop(
      {
        cancel: [() => time.clock.sleep(8000).then(() => void cancels++ as undefined)],
        after: [() => (cancels > 1 ? view('canceled') : view('inprogress'))],
      },
      { time },
    );
    expect(cancels).toBe(2);
    const [first, second] = times('cancel');
    expect(times('poll').some((at) => at > (first ?? 0) && at < (second ?? 0))).toBe(true);
  });

  it('sends none while the run is being cancelled', async () => {
    const { count, took } = await stop({ after: [(at) => (at > 80_000 ? view('canceled') : view('canceling'))] });
    expect(count('cancel')).toBe(1);
    expect(took).toBeGreaterThan(80_000);
  });

  it('bears polls that fail', async () => {
    const { outcome } = await stop({ after: [http(503), RESET, http(404), view('canceled')] });
    expect(outcome).toMatchObject({ kind: 'timed-out', view: { status: 'canceled' } });
  });

  it('is pursued for a minute by main, and left open for post then', async () => {
    for (const after of [[view('inprogress')], [http(503)], [view('canceling')]] as Act<RunView>[][]) {
      const { outcome, done, took, saves } = await stop({ after });
      expect(outcome).toMatchObject({ kind: 'timed-out', cancel: { result: 'accepted' } });
      expect([done.isOpen, saves.at(-1)?.phase]).toEqual([true, 'stopping']);
      expect(took).toBeGreaterThanOrEqual(TIMEOUT + 60_000);
      expect(took).toBeLessThan(TIMEOUT + 70_000);
    }
  });

  it('ends with a run that the service refuses to cancel three times and shows going on', async () => {
    const refusal = http(400, '330500');
    const { outcome, count, done } = await stop({ cancel: [refusal], after: [view('inprogress')] });
    expect(outcome).toMatchObject({ kind: 'timed-out', cancel: { result: 'refused', failure: refusal } });
    expect([count('cancel'), done.isOpen]).toEqual([3, false]);
  });

  it('rejects a canary that waits and can not be cancelled', async () => {
    const { order, outcome } = await stop({
      cancel: [http(400, '330500'), undefined],
      after: [view('canary_pending'), view('canary_reject')],
    });
    expect(order.filter((one) => /^(cancel|canary)/.test(one))).toEqual(['cancel cancel 80001', 'cancel canary-reject 80001']);
    expect(outcome).toMatchObject({ kind: 'timed-out', cancel: { result: 'accepted' } });
  });
  it('cancels what goes on because somebody approved that canary in the same moment', async () => {
    const { order, outcome } = await stop({
      cancel: [http(400, '330500'), undefined, undefined],
      after: [view('canary_pending'), view('inprogress'), view('canceled')],
    });
    expect(order.filter((one) => /^(cancel|canary)/.test(one))).toEqual([
      'cancel cancel 80001',
      'cancel canary-reject 80001',
      'cancel cancel 80001',
    ]);
    expect(outcome).toMatchObject({ kind: 'timed-out', view: { status: 'canceled' } });
  });
  it('never rejects the canary of a pipeline’s task: that deployment is another run', async () => {
    const { outcome, order } = await stop(
      { cancel: [http(400, '340500')], after: [{ ...view('running'), mode: 'pipeline', statusClass: 'blocked-canary' }] },
      { mode: 'pipeline' },
    );
    expect(order.join()).not.toContain('canary-reject');
    expect(outcome).toMatchObject({ kind: 'timed-out', cancel: { result: 'refused' } });
  });
  it('tells of the refusal if that is refused as well', async () => {
    const { outcome, count } = await stop({
      cancel: [http(400, '330501'), http(400, '330502')],
      after: [view('canary_pending')],
    });
    expect(outcome).toMatchObject({ kind: 'timed-out', cancel: { result: 'refused' } });
    expect(count('cancel')).toBeGreaterThan(1);
  });
  it('does not reject where the cancel was only lost', async () => {
    const { order } = await stop({ cancel: [RESET, undefined], after: [view('canary_pending'), view('canceled')] });
    expect(order.join()).not.toContain('canary-reject');
  });

  it.each([
    ['success', 'run-succeeded'],
    ['fail', 'timed-out'],
    ['canceled', 'timed-out'],
  ])('of a run that ended by itself (%s) after an accepted cancel is %s', async (status, kind) => {
    expect((await stop({ after: [view(status, ENDED)] })).kind).toBe(kind);
  });
  it('of a run that failed by itself before a cancel could be sent is its failure', async () => {
    expect((await stop({ cancel: [http(400, '330500')], after: [view('fail', ENDED)] })).kind).toBe('run-failed');
  });
  it('of a run that ends in an undocumented word is that', async () => {
    expect((await stop({ after: [view('done', ENDED)] })).kind).toBe('undocumented-end');
  });
  it('a success word alone is read once more (R4)', async () => {
    const { kind } = await stop({ after: [view('success'), view('inprogress'), view('canceled')] });
    expect(kind).toBe('timed-out');
  });
  it('of a run that nobody can see nor cancel ends with that', async () => {
    const { kind } = await stop({ cancel: [http(404, '300')], after: [http(404, '300')] });
    expect(kind).toBe('lost');
  });
});

describe('a stop because of a signal', () => {
  const strike = (script: Script, options: DriveOptions = {}) =>
    driveRun({ list: [[]], start: ['80001'], ...script }, { signalAt: 12_000, ...options });
  const silence = () => new Promise<never>(() => {});

  it('is over within 4 s, whatever hangs, and left to post', async () => {
    const hang = () => new Promise<never>(() => {});
    for (const script of [
      { poll: [view('inprogress')] },
      { poll: [view('inprogress'), view('inprogress'), view('inprogress'), hang] },
      { poll: [view('inprogress')], cancel: [hang] },
      { poll: [view('inprogress')], cancel: [http(503)] },
      { poll: [view('inprogress')], cancel: [http(429, '410')] },
    ] as Script[]) {
      const { took, done, count } = await strike(script);
      expect(took).toBeLessThanOrEqual(16_001);
      expect([done.isOpen, count('cancel') > 0]).toEqual([true, true]);
    }
  });
  it('is `interrupted` once a cancel is on its way or seen, unclear where none was taken', async () => {
    expect((await strike({ poll: [view('inprogress')] })).kind).toBe('interrupted');
    expect((await strike({ poll: [view('inprogress')], cancel: [RESET] })).kind).toBe('interrupted');
    expect((await strike({ poll: [view('inprogress')], cancel: [http(503)] })).outcome).toMatchObject({
      kind: 'interrupted',
      cancel: { result: 'unanswered' },
    });
    expect((await strike({ poll: [view('inprogress')], cancel: [http(400, '330500')] })).kind).toBe('interrupted-unclear');
    expect((await strike({ poll: [view('inprogress')], cancel: [REFUSED] })).kind).toBe('interrupted-unclear');
  });
  it('leaves alone what its own word says is of another scenario, whatever the start was answered (R3)', async () => {
    const foreign = view('inprogress', { scenario: { id: '2102', name: 'other' } });
    const { outcome, count, done } = await strike({ poll: [silence, foreign], cancel: [http(503)] }, { signalAt: 1 });
    expect([outcome.kind, count('cancel'), done.isOpen]).toEqual(['interrupted-unclear', 1, false]);
  });
  it('is not green on a run of yesterday that the start was answered with', async () => {
    const listed = { historyId: '80000', status: 'success', statusClass: 'success', startedAt: START - 60_000, finishedAt: null };
    const old = view('success', { startedAt: START - 9_000_000, finishedAt: START - 8_000_000 });
    const { kind } = await strike(
      { list: [[listed]] as Script['list'] & object, start: ['70001'], poll: [silence, old] },
      { signalAt: 1 },
    );
    expect(kind).toBe('interrupted-unclear');
  });
  it('of a run that has just ended by itself tells how', async () => {
    const poll = [(at: number) => (at > 12_000 ? view('success', ENDED) : view('inprogress'))];
    expect((await strike({ poll })).kind).toBe('run-succeeded');
  });
  it('in the middle of a stop because of a timeout shortens it, and sends no second cancel after an accepted one', async () => {
    const accepted = await stop({ after: [view('canceling')] }, { signalAt: 32_000 });
    expect([accepted.kind, accepted.count('cancel'), accepted.done.isOpen]).toEqual(['interrupted', 1, true]);
    expect(accepted.took).toBeLessThanOrEqual(36_001);
    const silent = await stop(
      { cancel: [() => new Promise<never>(() => {})], after: [view('inprogress')] },
      { signalAt: 32_000 },
    );
    expect(silent.count('cancel')).toBe(2);
    expect(silent.took).toBeLessThanOrEqual(36_001);
  });
});

describe('operation cancel', () => {
  it('is sent once, and success once the run has ended; what somebody else asked for is not handed to post', async () => {
    const { kind, order, saves } = await cancel({ poll: [view('canceling'), view('canceled')] });
    expect(kind).toBe('run-cancelled-as-asked');
    expect(order.slice(0, 2)).toEqual(['resolve', 'cancel cancel 80001']);
    expect(saves.filter(({ phase }) => phase !== 'done')).toEqual([]);
  });
  it('of a run that was cancelled already has met its purpose', async () => {
    expect((await cancel({ cancel: [http(400, '330500')], poll: [view('canceled', ENDED)] })).kind).toBe(
      'run-cancelled-as-asked',
    );
  });
  it.each(['success', 'inprogress'])('that is refused is told by the real state, at once: %s', async (status) => {
    const failure = http(400, '330500');
    const { outcome, count, done } = await cancel({ cancel: [failure], poll: [view(status, status === 'success' ? ENDED : {})] });
    expect(outcome).toMatchObject({ kind: 'wrong-state', operation: 'cancel', view: { status } });
    expect([count('cancel'), done.isOpen]).toEqual([1, false]);
  });
  it.each([http(401, '210'), http(404, '300'), http(400, '330500')])(
    'of a run that nobody can see is refused: %j',
    async (failure) => {
      const { outcome, took } = await cancel({ cancel: [failure], poll: [failure] });
      expect(outcome).toEqual({ kind: 'refused', failure, during: 'decide' });
      expect(took).toBeLessThan(10_000);
    },
  );
  it('without the right to is told soon, not repeated until timeout', async () => {
    for (const failure of [http(401, '210'), http(401, '200')]) {
      const { outcome, took } = await cancel({ cancel: [failure], poll: [view('pending')] });
      expect(outcome).toMatchObject({ kind: 'wrong-state', failure });
      expect(took).toBeLessThan(10_000);
    }
  });
  it('bears one 401, an outage and a throttling', async () => {
    for (const failure of [http(401, '200'), http(503), http(429, '410'), RESET]) {
      let cancels = 0;
      const { kind } = await cancel({
        cancel: [() => (cancels++ === 0 ? failure : undefined) as undefined],
        poll: [() => (cancels > 1 ? view('canceled') : view('inprogress'))],
      });
      expect(kind).toBe('run-cancelled-as-asked');
    }
  });
  it('with wait: false is left once it is taken, with nothing for post', async () => {
    const { outcome, count, saves } = await cancel({ poll: [view('canceling')] }, { wait: false });
    expect(outcome).toEqual({ kind: 'started', historyId: '80001', attached: false });
    expect([count('poll'), saves.at(-1)]).toEqual([0, { phase: 'done' }]);
  });
  it('with wait: false is left as soon as a cancel whose answer was lost is seen to act', async () => {
    const { outcome, count } = await cancel({ cancel: [RESET], poll: [view('canceling')] }, { wait: false });
    expect(outcome).toEqual({ kind: 'started', historyId: '80001', attached: false });
    expect([count('cancel'), count('poll')]).toEqual([1, 1]);
  });
  it('that is out of time says so, and leaves nothing to post', async () => {
    const { outcome, done } = await cancel({ poll: [view('canceling')] }, { timeoutMs: MINUTE });
    expect(outcome).toMatchObject({ kind: 'timed-out', view: { status: 'canceling' } });
    expect(done.isOpen).toBe(false);
  });
  it('that is interrupted before the end was seen is not known', async () => {
    const { kind, done } = await cancel({ poll: [view('canceling')] }, { signalAt: 5000 });
    expect([kind, done.isOpen]).toEqual(['interrupted-unclear', false]);
  });
});

describe('in post', () => {
  const saved = { phase: 'stopping', target: TARGET, historyId: '80001', why: 'timeout' } as const;
  const post = (script: Script, options: DriveOptions = {}) => driveRun(script, { phase: 'post', saved, ...options });

  it('reads first: what is being cancelled or has ended gets no other cancel', async () => {
    const ending = await post({ poll: [view('canceling'), view('canceled')] });
    // The bare word counts once a second poll agrees (R4).
    expect([ending.count('cancel'), ending.count('poll')]).toEqual([0, 3]);
    const over = await post({ poll: [view('canceled', ENDED)] });
    expect([over.count('cancel'), over.count('poll')]).toEqual([0, 1]);
  });
  it('goes on with what main began, whatever on-cancel says', async () => {
    for (const onCancel of ['cancel', 'detach'] as const) {
      const { count } = await post({ poll: [view('inprogress'), view('canceled')] }, { onCancel });
      expect(count('cancel')).toBe(1);
    }
  });
  it('does not give a run up for what may pass, such as a quarter of a minute of 404', async () => {
    const passing = (at: number) => at < 15_000;
    const { count, outcome } = await post({
      poll: [(at) => (passing(at) ? http(404, '300') : view('canceled', ENDED))],
      cancel: [(at) => (passing(at) ? http(404, '300') : undefined) as undefined],
    });
    expect(count('cancel')).toBeGreaterThan(2);
    expect(outcome).toMatchObject({ view: { status: 'canceled' } });
  });
  it('touches nothing whose own word is that it is of another scenario (R3)', async () => {
    const { count, kind } = await post({ poll: [view('inprogress', { scenario: { id: '2102', name: 'other' } })] });
    expect([count('cancel'), kind]).toEqual([0, 'unclear-start']);
  });
  it('needs to see nothing: an id is enough', async () => {
    const { count } = await post({ poll: [http(503)], cancel: [http(503)] });
    expect(count('cancel')).toBeGreaterThan(3);
  });
  it('ends within 150 s, and leaves nothing open after itself', async () => {
    const { took, done } = await post({ poll: [view('inprogress')] });
    expect(took).toBeGreaterThanOrEqual(150_000);
    expect(took).toBeLessThan(160_000);
    expect(done.isOpen).toBe(false);
  });
  it('loses no more than 5 s to one poll that hangs', async () => {
    const hang = () => new Promise<never>(() => {});
    const { times } = await post({ poll: [hang, view('canceled')] });
    expect(times('cancel')[0]).toBeLessThanOrEqual(5000);
  });
});

it('a defect while a run is being stopped is left to post', async () => {
  const { outcome, done } = await stop({ cancel: [() => Promise.reject(new TypeError('defect'))], after: [view('inprogress')] });
  expect([outcome, done.isOpen]).toEqual([{ kind: 'defect', message: 'defect' }, true]);
});
