import { describe, expect, it } from '@jest/globals';
import type { Failure } from '../../../src/ncloud/errors.js';
import type { Decision } from '../../../src/run/lifecycle/policy.js';
import { createVirtualClock } from '../../support/clock.js';
import { type DriveOptions, driveRun, MINUTE, type Script, TARGET } from '../../support/machine.js';
import { http, REFUSED, RESET, START, view } from '../../support/run.js';

/** Decisions: the run is read first, the decision is saved before it is sent, and what its answer does not say the run shows. */

const ENDED = { finishedAt: START + 10_000 };
const SUCCESS = view('success', ENDED);
const decide = (operation: Decision, script: Script, options: DriveOptions = {}) =>
  driveRun(script, { operation, historyId: '80001', ...options });

const DECISIONS = [
  ['approve', 'pending', 'success', 'run-succeeded'],
  ['reject', 'pending', 'reject', 'run-rejected-as-asked'],
  ['canary-approve', 'canary_pending', 'success', 'run-succeeded'],
  ['canary-reject', 'canary_pending', 'canary_reject', 'run-rejected-as-asked'],
] as const;

describe.each(DECISIONS)('%s', (operation, blocked, ended, kind) => {
  it('is saved before it is sent once, and its run is followed to its end', async () => {
    const { kind: got, order } = await decide(operation, { poll: [view(blocked), view('inprogress'), view(ended, ENDED)] });
    expect(got).toBe(kind);
    expect(order.slice(0, 5)).toEqual([
      'resolve',
      'poll 80001',
      'save deciding',
      `decide ${operation} 80001`,
      // Only what goes on because of us is the post phase's to stop (R5).
      operation.endsWith('approve') ? 'save following' : 'save done',
    ]);
    expect(order.at(-1)).toBe('save done');
  });

  it('waits for the state that it decides on, at the usual pace', async () => {
    const early = Array(6).fill(view('inprogress'));
    const { count, times } = await decide(operation, { poll: [...early, view(blocked), view(ended, ENDED)] });
    expect([count('decide'), times('decide')]).toEqual([1, [30_000]]);
  });

  it('gives up at the end of timeout, with nothing sent or saved', async () => {
    const { outcome, count, saves, took } = await decide(operation, { poll: [view('inprogress')] }, { timeoutMs: 2 * MINUTE });
    expect(outcome).toMatchObject({ kind: 'timed-out', budget: 'timeout', cancel: { result: 'not-sent' } });
    expect([count('decide'), saves, took]).toEqual([0, [], 2 * MINUTE]);
  });

  it.each(['success', 'fail', 'reject', 'canceled'])(
    'of a run that has ended (%s) is refused with its real state',
    async (status) => {
      const { outcome, count } = await decide(operation, { poll: [view(status, ENDED)] });
      expect(outcome).toMatchObject({ kind: 'wrong-state', operation, view: { status } });
      expect(count('decide')).toBe(0);
    },
  );

  it('with wait: false is left as soon as it is taken', async () => {
    const { outcome, saves, count } = await decide(operation, { poll: [view(blocked)] }, { wait: false });
    expect(outcome).toEqual({ kind: 'started', historyId: '80001', attached: false });
    expect([count('poll'), saves.at(-1)]).toEqual([1, { phase: 'done' }]);
  });

  it.each([RESET, { kind: 'timeout', afterMs: 20_000 } as Failure, http(504, '510'), http(500)])(
    'whose answer is lost (%j) but that shows is followed, and never sent again',
    async (failure) => {
      const poll = [
        view(blocked),
        view(blocked),
        view(blocked),
        view(operation === 'reject' ? 'reject' : 'inprogress'),
        view(ended, ENDED),
      ];
      const { kind: got, count } = await decide(operation, { poll, decide: [failure] });
      // A canary that is rejected shows as rejected or rejecting; `inprogress` is another's doing or not yet it.
      expect([got, count('decide')]).toEqual([kind, 1]);
    },
  );

  it('whose answer is lost is unknown when it doesn’t show for as long as it may still act (issue A, row 22)', async () => {
    const { outcome, count, took, done } = await decide(operation, { poll: [view(blocked)], decide: [http(504, '510')] });
    expect(outcome).toEqual({ kind: 'ambiguous-write', failure: http(504, '510') });
    expect([count('decide'), done.isOpen]).toEqual([1, false]);
    expect(took).toBeGreaterThanOrEqual(23_000);
    expect(took).toBeLessThan(30_000);
  });

  it('that acts 14 s after a 504 is seen (issue A, row 22)', async () => {
    const poll = [
      view(blocked),
      (at: number) =>
        at < 14_000
          ? view(blocked)
          : at < 40_000
            ? view(operation === 'reject' ? 'reject' : 'canary_rejecting')
            : view(ended, ENDED),
    ];
    const late =
      operation === 'approve' || operation === 'canary-approve'
        ? [view(blocked), (at: number) => (at < 14_000 ? view(blocked) : at < 40_000 ? view('inprogress') : SUCCESS)]
        : poll;
    const { kind: got } = await decide(operation, { poll: late, decide: [http(504)] });
    expect(got).toBe(kind);
  });

  it.each([true, false])('whose answer is lost does not show by a cancel that goes on (wait: %j)', async (wait) => {
    const going = [view(blocked), view('canceling')];
    const open = await decide(operation, { poll: going, decide: [RESET] }, { wait });
    expect([open.kind, open.count('decide')]).toEqual(['ambiguous-write', 1]);
    const ended = await decide(operation, { poll: [...going, view('canceled', ENDED)], decide: [RESET] }, { wait });
    expect([ended.kind, ended.count('cancel')]).toEqual(['run-cancelled', 0]);
  });

  it('that never connected is sent again after a pause, if the run still waits for it (R1)', async () => {
    const again = await decide(operation, {
      poll: [view(blocked), view(blocked), view(ended, ENDED)],
      decide: [REFUSED, undefined],
    });
    expect([again.kind, again.count('decide')]).toEqual([kind, 2]);
    // Somebody else has decided meanwhile: nothing more is sent.
    const meanwhile = await decide(operation, { poll: [view(blocked), view('fail', ENDED)], decide: [REFUSED] });
    expect([meanwhile.kind, meanwhile.count('decide')]).toEqual(['wrong-state', 1]);
    expect(meanwhile.saves.at(-1)).toEqual({ phase: 'done' });
  });

  it('that never connects in all of timeout is refused', async () => {
    const { outcome, saves } = await decide(operation, { poll: [view(blocked)], decide: [REFUSED] }, { timeoutMs: MINUTE });
    expect(outcome).toMatchObject({ kind: 'refused', during: 'decide' });
    expect(saves.at(-1)).toEqual({ phase: 'done' });
  });

  it.each([http(401, '210'), http(401, '200'), http(403, '123456')])('without the right is refused: %j', async (failure) => {
    const { outcome, count } = await decide(operation, { poll: [view(blocked)], decide: [failure] });
    expect([outcome, count('decide')]).toEqual([{ kind: 'refused', failure, during: 'decide' }, 1]);
  });

  it('that the service refuses is told by the run’s real state', async () => {
    const failure = http(400, '330500');
    const { outcome, saves } = await decide(operation, { poll: [view(blocked), view('canceling')], decide: [failure] });
    expect(outcome).toMatchObject({ kind: 'wrong-state', operation, failure, view: { status: 'canceling' } });
    expect(saves.at(-1)).toEqual({ phase: 'done' });
    const unseen = await decide(operation, { poll: [view(blocked), http(503)], decide: [failure] });
    expect(unseen.outcome).toEqual({ kind: 'refused', failure, during: 'decide' });
  });
});

describe('a lost decision and a run that has ended', () => {
  it('otherwise than decided is told by its true end, also with wait: false (never green for a failed run)', async () => {
    for (const wait of [true, false]) {
      const { kind } = await decide('approve', { poll: [view('pending'), view('fail', ENDED)], decide: [RESET] }, { wait });
      expect(kind).toBe('run-failed');
      const rejected = await decide('approve', { poll: [view('pending'), view('reject', ENDED)], decide: [RESET] }, { wait });
      expect(rejected.kind).toBe('run-rejected');
    }
  });
  it('as decided is that end, also with wait: false', async () => {
    const { kind } = await decide('approve', { poll: [view('pending'), SUCCESS], decide: [RESET] }, { wait: false });
    expect(kind).toBe('run-succeeded');
  });
  it('a word alone is read once more before it counts (R4)', async () => {
    const poll = [view('pending'), view('fail'), view('inprogress'), SUCCESS];
    const { kind } = await decide('approve', { poll, decide: [RESET] });
    expect(kind).toBe('run-succeeded');
  });
});

describe('reading before a decision', () => {
  it.each([http(404, '300'), http(400, '330500'), http(401, '210')])(
    'a run that does not exist is refused within 10 s: %j',
    async (failure) => {
      const { outcome, took } = await decide('approve', { poll: [failure] });
      expect(outcome).toEqual({ kind: 'refused', failure, during: 'poll' });
      expect(took).toBeLessThanOrEqual(10_000);
    },
  );
  it('bears trouble that passes', async () => {
    const { kind } = await decide('approve', { poll: [http(503), RESET, http(429, '410'), view('pending'), SUCCESS] });
    expect(kind).toBe('run-succeeded');
  });
  it('that never succeeds ends with timeout', async () => {
    const { outcome } = await decide('approve', { poll: [http(503)] }, { timeoutMs: 2 * MINUTE });
    expect(outcome).toMatchObject({ kind: 'not-started', failure: { status: 503 } });
  });
});

describe('a signal', () => {
  it('before the decision leaves the run alone: it is not ours (R3)', async () => {
    const { outcome, count, done } = await decide('approve', { poll: [view('inprogress')] }, { signalAt: 12_000 });
    expect(outcome).toMatchObject({ kind: 'interrupted-unclear', historyId: '80001' });
    expect([count('cancel'), count('decide'), done.isOpen]).toEqual([0, 0, false]);
  });
  it('while an approval is on its way waits for its answer, and stops the run that goes on because of us (row 21)', async () => {
    const time = createVirtualClock();
    const decision = [() => time.clock.sleep(2000).then(() => undefined)];
    const { kind, count, took } = await decide(
      'approve',
      { poll: [view('pending'), view('canceled')], decide: decision },
      { signalAt: 1000, time },
    );
    expect([kind, count('cancel')]).toEqual(['interrupted', 1]);
    expect(took).toBeLessThanOrEqual(5000);
  });
  it('while an approval is silent is left to post, which finds out first (row 21)', async () => {
    const silent = [() => new Promise<never>(() => {})];
    const { kind, done, saves, took } = await decide('approve', { poll: [view('pending')], decide: silent }, { signalAt: 1000 });
    expect([kind, done.isOpen, took]).toEqual(['interrupted-unclear', true, 3500]);
    expect(saves).toEqual([{ phase: 'deciding', target: TARGET, historyId: '80001', decision: 'approve' }]);
  });
  it('while a lost decision is watched leaves it to post', async () => {
    const { done, count } = await decide('approve', { poll: [view('pending')], decide: [RESET] }, { signalAt: 5000 });
    expect([done.isOpen, count('cancel')]).toEqual([true, 0]);
  });
  it('while a decision is refused leaves nothing', async () => {
    const time = createVirtualClock();
    const decision = [() => time.clock.sleep(2000).then((): Failure => http(400, '330500'))];
    const { done, saves } = await decide('approve', { poll: [view('pending')], decide: decision }, { signalAt: 1000, time });
    expect([done.isOpen, saves.at(-1)]).toEqual([false, { phase: 'done' }]);
  });
});

describe('in post', () => {
  const saved = { phase: 'deciding', target: TARGET, historyId: '80001', decision: 'approve' } as const;
  const post = (script: Script, options: DriveOptions = {}) =>
    driveRun(script, { phase: 'post', operation: 'approve', historyId: '80001', saved, ...options });

  it('an approval that has acted is followed by a stop of its run (row 21)', async () => {
    const { kind, count } = await post({ poll: [view('inprogress'), view('inprogress'), view('canceled')] });
    expect([kind, count('cancel'), count('decide')]).toEqual(['interrupted', 1, 0]);
  });
  it('with on-cancel: detach the run is left', async () => {
    const { kind, count } = await post({ poll: [view('inprogress')] }, { onCancel: 'detach' });
    expect([kind, count('cancel')]).toEqual(['interrupted-unclear', 0]);
  });
  it('one that never acts leaves the run alone', async () => {
    const { kind, count, took } = await post({ poll: [view('pending')] });
    expect([kind, count('cancel')]).toEqual(['ambiguous-write', 0]);
    expect(took).toBeGreaterThanOrEqual(23_000);
  });
});

it('a defect while a decision may have acted is left to post', async () => {
  const { done, kind } = await decide('approve', {
    poll: [view('pending')],
    decide: [() => Promise.reject(new TypeError('defect'))],
  });
  expect([kind, done.isOpen]).toEqual(['defect', true]);
});
