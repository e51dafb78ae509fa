import { describe, expect, it } from '@jest/globals';
import type { Failure } from '../../../src/ncloud/errors.js';
import type { RunView } from '../../../src/run/model/view.js';
import { createVirtualClock } from '../../support/clock.js';
import { type Act, type DriveOptions, driveRun, MINUTE, TARGET } from '../../support/machine.js';
import { http, RESET, START, view } from '../../support/run.js';

const ENDED = { finishedAt: START + 10_000 };
/** A run of ours, started and polled every 5 s. */
const follow = (poll: readonly Act<RunView>[], options: DriveOptions = {}) =>
  driveRun({ list: [[]], start: ['80001'], poll }, options);
const watch = (poll: readonly Act<RunView>[], options: DriveOptions = {}) =>
  driveRun({ poll }, { operation: 'watch', historyId: '80001', ...options });
const KINDS = {
  success: 'run-succeeded',
  fail: 'run-failed',
  error: 'run-failed',
  reject: 'run-rejected',
  canceled: 'run-cancelled',
  canary_reject: 'run-rejected',
} as const;

describe('the end of a run', () => {
  it.each(Object.entries(KINDS))('%s with an end time ends it at once: %s', async (status, kind) => {
    const { kind: got, count, saves } = await follow([view('inprogress'), view(status, ENDED)]);
    expect([got, count('poll'), saves.at(-1)]).toEqual([kind, 2, { phase: 'done' }]);
  });

  it.each(Object.entries(KINDS))('%s alone is read once more before it counts (R4)', async (status, kind) => {
    const { kind: got, count, took } = await follow([view('inprogress'), view(status)]);
    expect([got, count('poll')]).toEqual([kind, 3]);
    expect(took).toBeLessThan(10_000);
  });

  it.each(['fail', 'success', 'error'])('%s that was taken back does not count (R4)', async (status) => {
    const { kind } = await follow([view('inprogress'), view(status), view('inprogress'), view('canceled', ENDED)]);
    expect(kind).toBe('run-cancelled');
  });

  it('words that contradict each other do not agree (R4)', async () => {
    const { kind, count } = await follow([view('fail'), view('success'), view('fail'), view('success'), view('success')]);
    expect([kind, count('poll')]).toEqual(['run-succeeded', 5]);
  });

  it.each(['inprogress', 'pending', 'waiting', 'canceling', 'canary_pending', 'canary_analyzing', 'canary_rejecting'])(
    '%s goes on',
    async (status) => {
      const { kind, count } = await follow([view(status), view(status), view('success', ENDED)]);
      expect([kind, count('poll')]).toEqual(['run-succeeded', 3]);
    },
  );

  it('an expired canary may move on to its true end', async () => {
    const { kind, done } = await follow([
      view('canary_pending'),
      view('canary_waiting_timeout'),
      view('canary_rejecting'),
      view('canary_reject', ENDED),
    ]);
    expect([kind, done.seen?.status]).toEqual(['run-rejected', 'canary_reject']);
  });
  it('an expired canary is its end once it has an end time, or after a minute', async () => {
    const at = await follow([view('canary_waiting_timeout', ENDED)]);
    expect([at.kind, at.count('poll')]).toEqual(['run-failed', 1]);
    const after = await follow([view('canary_waiting_timeout')]);
    expect(after.kind).toBe('run-failed');
    expect(after.took).toBeGreaterThanOrEqual(MINUTE);
    expect(after.took).toBeLessThan(2 * MINUTE);
  });
  it('an expired canary at the end of the budget has not moved on', async () => {
    const { kind } = await follow([view('canary_waiting_timeout')], { timeoutMs: 30_000 });
    expect(kind).toBe('run-failed');
  });
});

describe('an unknown word', () => {
  it('is followed', async () => {
    expect((await follow([view('odd'), view('odd'), view('odder'), view('success', ENDED)])).kind).toBe('run-succeeded');
  });
  it('with an end time is an end that nobody documented, if two polls agree', async () => {
    const { kind, count } = await follow([view('done', ENDED)]);
    expect([kind, count('poll')]).toEqual(['undocumented-end', 2]);
    expect((await follow([view('done', ENDED), view('inprogress'), view('success', ENDED)])).kind).toBe('run-succeeded');
  });
  it.each([null, START])('with the end time %p is none', async (finishedAt) => {
    const odd = view('done', { finishedAt });
    expect((await follow([odd, odd, odd, view('fail', ENDED)])).kind).toBe('run-failed');
  });
  it('is never success, even if it goes on for ever', async () => {
    expect((await follow([view('Success')], { timeoutMs: MINUTE })).outcome).toMatchObject({
      kind: 'timed-out',
      budget: 'timeout',
    });
  });
  it('in which a watched run has ended is never `started`, with wait: false either (issue A, row 13)', async () => {
    expect((await watch([view('done', ENDED)], { wait: false })).kind).toBe('undocumented-end');
  });
});

describe('wait: false', () => {
  it('a watched run that is being cancelled does not go on: it is followed to its end', async () => {
    expect((await watch([view('canceling'), view('canceled', ENDED)], { wait: false })).kind).toBe('run-cancelled');
  });
  it('leaves a run as soon as it is started, with nothing for post', async () => {
    const { outcome, count, saves } = await follow([view('inprogress')], { wait: false });
    expect(outcome).toEqual({ kind: 'started', historyId: '80001', attached: false });
    // Read once, for whose it is.
    expect([count('poll'), saves.at(-1)]).toEqual([1, { phase: 'done' }]);
  });
  it.each([http(503), http(404, '300'), RESET])('leaves a run that can not be read then just as well: %j', async (failure) => {
    const { outcome, count } = await follow([failure], { wait: false });
    expect([outcome, count('poll')]).toEqual([{ kind: 'started', historyId: '80001', attached: false }, 2]);
  });
  it('does not call a run of another scenario its own, whatever the start was answered (R2)', async () => {
    const { kind } = await follow([view('inprogress', { scenario: { id: '2102', name: 'other' } })], { wait: false });
    expect(kind).toBe('unclear-start');
  });
  it('of watch reads a run that goes on once', async () => {
    const { outcome, count } = await watch([view('inprogress')], { wait: false });
    expect([outcome, count('poll')]).toEqual([{ kind: 'started', historyId: '80001', attached: false }, 1]);
  });
  it.each([
    ['fail', 'run-failed'],
    ['success', 'run-succeeded'],
  ])('of watch tells of a run that has ended (%s) how', async (status, kind) => {
    expect((await watch([view(status)], { wait: false })).kind).toBe(kind);
  });
});

describe('budgets', () => {
  it('timeout: a run that goes on is left with its last view', async () => {
    const { outcome, took, done } = await follow([view('inprogress')], { timeoutMs: 10 * MINUTE });
    expect(outcome).toMatchObject({
      kind: 'timed-out',
      budget: 'timeout',
      view: { status: 'inprogress' },
      cancel: { result: 'not-sent' },
    });
    expect([took, done.isOpen]).toEqual([10 * MINUTE, false]);
  });
  it.each(['pending', 'canary_pending'])('approval-timeout: counts while %s, and timeout stands still', async (status) => {
    const { outcome, took } = await follow([view('inprogress'), view(status)], {
      timeoutMs: MINUTE,
      approvalTimeoutMs: 30 * MINUTE,
    });
    expect(outcome).toMatchObject({ kind: 'timed-out', budget: 'approval-timeout' });
    expect(took).toBe(30 * MINUTE + 5000);
  });
  it('timeout goes on where it stopped once the person has acted', async () => {
    const poll = [...Array(5).fill(view('inprogress')), ...Array(100).fill(view('pending')), view('inprogress')];
    const { outcome, took } = await follow(poll, { timeoutMs: 2 * MINUTE });
    expect(outcome).toMatchObject({ kind: 'timed-out', budget: 'timeout' });
    expect(took).toBe(2 * MINUTE + 100 * 5000);
  });
  it('does not wait for the next poll when one ends: it reads once more', async () => {
    const poll = [(at: number) => (at >= 29_000 ? view('success', ENDED) : view('inprogress'))];
    const { kind, took } = await follow(poll, { timeoutMs: 30_000, pollIntervalMs: 20_000 });
    expect([kind, took]).toEqual(['run-succeeded', 30_000]);
  });
  it('a word at the very end is still read once more (R4)', async () => {
    const poll = [(at: number) => (at >= 29_000 ? view('fail') : view('inprogress'))];
    const { kind, took } = await follow(poll, { timeoutMs: 30_000 });
    expect([kind, took]).toEqual(['run-failed', 31_500]);
  });
  it('two failed polls at the end make the run lost, one does not', async () => {
    const failing = (from: number) => [(at: number) => (at >= from ? http(503) : view('inprogress'))];
    expect((await follow(failing(30_000), { timeoutMs: 30_000 })).kind).toBe('timed-out');
    expect((await follow(failing(20_000), { timeoutMs: 30_000 })).kind).toBe('lost');
  });
});

describe('on-timeout: cancel', () => {
  it('stops the run, saved before, and the outcome is timed-out', async () => {
    const poll = [(at: number) => (at > 30_000 ? view('canceled', ENDED) : view('inprogress'))];
    const { outcome, order } = await follow(poll, { timeoutMs: 30_000, onTimeout: 'cancel' });
    expect(outcome).toMatchObject({ kind: 'timed-out', budget: 'timeout', cancel: { result: 'accepted' } });
    const stopping = order.indexOf('save stopping');
    expect(order.slice(stopping)).toEqual(['save stopping', 'cancel cancel 80001', 'poll 80001', 'save done']);
  });
  it('a success in between the last poll and the cancel is the truth', async () => {
    const poll = [(at: number) => (at > 30_000 ? view('success', ENDED) : view('inprogress'))];
    const { kind } = await follow(poll, { timeoutMs: 30_000, onTimeout: 'cancel' });
    expect(kind).toBe('run-succeeded');
  });
  it('is tried although the detail can not be read at the end: an id is enough (R5, issue A, row 11)', async () => {
    for (const trouble of [http(500), RESET, http(503)]) {
      const poll = [(at: number) => (at >= 20_000 ? trouble : view('inprogress'))];
      const { count } = await follow(poll, { timeoutMs: 30_000, onTimeout: 'cancel' });
      expect(count('cancel')).toBeGreaterThan(0);
    }
  });
});

describe('trouble', () => {
  it('of ten minutes changes nothing about the result', async () => {
    const kinds: Failure[] = [
      http(503),
      http(429, '410'),
      RESET,
      { kind: 'timeout', afterMs: 20_000 },
      http(500),
      { kind: 'not-json', status: 200, start: '<' },
    ];
    let failed = 0;
    const poll: Act<RunView>[] = [
      view('inprogress'),
      (at) => (at > 10 * MINUTE ? view('success', ENDED) : (kinds[failed++ % kinds.length] as Failure)),
    ];
    const { kind } = await follow(poll);
    expect([kind, failed > 20]).toEqual(['run-succeeded', true]);
  });
  it('that lasts to the end of the budget makes the run lost, not timed out', async () => {
    const { outcome } = await follow([view('inprogress'), http(503)], { timeoutMs: 10 * MINUTE });
    expect(outcome).toMatchObject({ kind: 'lost', failure: { status: 503 }, view: { status: 'inprogress' } });
  });
  it.each([
    http(404, '300'),
    http(401, '200'),
    http(401, '210'),
    http(400, '330500'),
    { kind: 'shape', path: 'result.id', expected: 'string', received: 'undefined' } as const,
  ])('that is a refusal makes the run lost only if it stays: %j', async (failure) => {
    const stays = await follow([view('inprogress'), failure]);
    expect(stays.outcome).toMatchObject({ kind: 'lost', failure, view: { status: 'inprogress' } });
    expect(stays.took).toBeGreaterThanOrEqual(20_000);
    expect(stays.took).toBeLessThan(2 * MINUTE);
    const passes = await follow([view('inprogress'), failure, failure, failure, view('success', ENDED)]);
    expect(passes.kind).toBe('run-succeeded');
  });
  it('that is refused twice, however far apart, is not lost yet', async () => {
    const refusal = { ...http(401, '200'), retryAfterMs: 25_000 } as Failure;
    expect((await follow([view('inprogress'), refusal, refusal, view('success', ENDED)])).kind).toBe('run-succeeded');
  });
  it('alternating between refusal and outage does not make it lost', async () => {
    const turns = Array.from({ length: 30 }, (_, index) => (index % 2 === 0 ? http(404) : http(503)));
    expect((await follow([view('inprogress'), ...turns, view('success', ENDED)])).kind).toBe('run-succeeded');
  });
  it('of a new run of ours that can not be read at once is borne for 20 s', async () => {
    const poll = [(at: number) => (at < 18_000 ? http(404) : view('success', ENDED))];
    expect((await follow(poll)).kind).toBe('run-succeeded');
  });
  it('a run that is to be watched and does not exist is refused within 10 s', async () => {
    for (const failure of [http(404, '300'), http(400, '330500')]) {
      const { outcome, took } = await watch([failure]);
      expect(outcome).toEqual({ kind: 'refused', failure, during: 'poll' });
      expect(took).toBeLessThanOrEqual(10_000);
    }
  });
  it('keys that never worked are refused at once', async () => {
    const { outcome, count } = await watch([http(401, '200')]);
    expect([outcome, count('poll')]).toMatchObject([{ kind: 'refused', during: 'poll' }, 1]);
  });
  it('a 429 is not polled sooner than usual', async () => {
    const { times } = await follow([view('inprogress'), http(429, '410'), view('success', ENDED)], { pollIntervalMs: 20_000 });
    expect((times('poll')[2] ?? 0) - (times('poll')[1] ?? 0)).toBeGreaterThanOrEqual(20_000);
  });
  it('a defect is told, not retried, and left to post', async () => {
    const { outcome, count, done } = await follow([() => Promise.reject(new TypeError('defect'))]);
    expect([outcome, count('poll'), done.isOpen]).toEqual([{ kind: 'defect', message: 'defect' }, 1, true]);
  });
});

describe('a signal', () => {
  it('ends a poll that hangs', async () => {
    const { took, count } = await follow([() => new Promise<never>(() => {})], { signalAt: 12_000 });
    expect(took).toBeLessThanOrEqual(16_500);
    expect(count('cancel')).toBeGreaterThan(0);
  });
  it('with on-cancel: detach leaves the run, with nothing for post', async () => {
    const { outcome, count, done, saves } = await follow([view('inprogress')], { signalAt: 12_000, onCancel: 'detach' });
    expect(outcome).toMatchObject({ kind: 'interrupted-unclear', historyId: '80001', cancel: { result: 'not-sent' } });
    expect([count('cancel'), done.isOpen, saves.at(-1)]).toEqual([0, false, { phase: 'done' }]);
  });
  it('of watch cancels as on-cancel says, by the user’s word', async () => {
    const poll = [(at: number) => (at > 12_000 ? view('canceled') : view('inprogress'))];
    const { kind, count } = await watch(poll, { signalAt: 12_000 });
    expect([kind, count('cancel')]).toEqual(['interrupted', 1]);
  });
});

describe('in post', () => {
  const saved = { phase: 'following', target: TARGET, historyId: '80001' } as const;
  const post = (poll: readonly Act<RunView>[], options: DriveOptions = {}) =>
    driveRun({ poll }, { phase: 'post', saved, ...options });

  it('a run that goes on is read and stopped', async () => {
    const { kind, order } = await post([view('inprogress'), view('canceled')]);
    expect([kind, order]).toEqual([
      'interrupted',
      ['save stopping', 'poll 80001', 'cancel cancel 80001', 'poll 80001', 'poll 80001', 'save done'],
    ]);
  });
  it('one that has ended is only read', async () => {
    const { kind, count } = await post([view('success', ENDED)]);
    expect([kind, count('poll'), count('cancel')]).toEqual(['run-succeeded', 1, 0]);
  });
  it('one that can not be read is stopped by its id (R5, issue A, row 12)', async () => {
    const { count } = await post([(at) => (at < 20_000 ? http(500) : view('canceled'))]);
    expect(count('cancel')).toBeGreaterThan(0);
  });
  it('with on-cancel: detach it is read and left', async () => {
    const { kind, count } = await post([view('inprogress')], { onCancel: 'detach' });
    expect([kind, count('cancel'), count('poll')]).toEqual(['interrupted-unclear', 0, 1]);
    const unread = await post([http(503)], { onCancel: 'detach' });
    expect([unread.kind, unread.count('poll')]).toEqual(['lost', 3]);
  });
});

it('waits and budgets do not notice a wall clock that jumps (R6)', async () => {
  for (const jump of [-3_600_000, 7_200_000]) {
    const time = createVirtualClock();
    void time.clock.sleep(20_000).then(() => time.jumpWall(jump));
    const poll = [(at: number) => (at >= 60_000 ? view('success', ENDED) : view('inprogress'))];
    const { kind, took } = await follow(poll, { time, timeoutMs: 2 * MINUTE, onTimeout: 'cancel' });
    expect([kind, took]).toEqual(['run-succeeded', 60_000]);
  }
});
