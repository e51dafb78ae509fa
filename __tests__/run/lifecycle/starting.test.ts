import { describe, expect, it } from '@jest/globals';
import type { Failure } from '../../../src/ncloud/errors.js';
import type { SavedRun } from '../../../src/run/lifecycle/state.js';
import type { RunListItem } from '../../../src/run/model/view.js';
import { createVirtualClock } from '../../support/clock.js';
import { type Act, type DriveOptions, driveRun, MINUTE, TARGET } from '../../support/machine.js';
import { http, listItem, RESET, START, view } from '../../support/run.js';

/** R1 and R2: a start whose answer is lost is searched for and never sent again; what is found is ours by evidence, or nothing is. */

const OLD = listItem('79999', 'success');
const at = (ms: number, id = '80001', change: Partial<RunListItem> = {}) =>
  listItem(id, 'waiting', { startedAt: START + ms, ...change });
const OURS = at(0);
const SILENCE: Failure = { kind: 'timeout', afterMs: 20_000 };

/** A history in which runs appear at their time (ms). */
type Timed = { seen: number; item: RunListItem }[];
const history = (timed: Timed, base: readonly RunListItem[] = [OLD]): Act<readonly RunListItem[]>[] => [
  base,
  (now) => [...timed.filter(({ seen }) => now >= seen).map(({ item }) => item), ...base],
];
/** The start is silent for its whole time limit, or fails at once. */
const startBy = (failure: Failure): Act<string>[] => [failure];
const lose = (failure: Failure, timed: Timed, options: DriveOptions = {}) =>
  driveRun({ list: history(timed), start: startBy(failure), poll: [view('success', { finishedAt: START + 9 })] }, options);
const ids = (outcome: unknown) => (outcome as { candidates: RunListItem[] }).candidates.map(({ historyId }) => historyId);

const LOST: [string, Failure][] = [
  ['a reset', RESET],
  ['a time limit', SILENCE],
  ['500', http(500)],
  ['502', http(502)],
  ['503', http(503)],
  ['504', http(504)],
  ['408', http(408)],
  ['409', http(409)],
  ['300', http(300)],
  ['429 without its code', http(429)],
  ['a page of HTML', { kind: 'not-json', status: 200, start: '<' }],
  ['an answer without the id', { kind: 'shape', path: 'result.historyId', expected: 'string', received: 'undefined' }],
  ['a redirect', { kind: 'redirect', status: 302, host: 'x' }],
  ['too large an answer', { kind: 'oversize', limitBytes: 1 }],
];

describe('a start whose answer is lost', () => {
  it.each(LOST)(
    'by %s, after the service acted, is found after the search of 60 s and never repeated (R1)',
    async (_, failure) => {
      const { kind, done, count, took, saves } = await lose(failure, [{ seen: 1, item: OURS }]);
      expect([kind, done.historyId, count('start')]).toEqual(['run-succeeded', '80001', 1]);
      expect(took).toBeGreaterThanOrEqual(60_000);
      expect(took).toBeLessThan(75_000);
      expect(saves.map(({ phase }) => phase)).toEqual(['starting', 'following', 'done']);
    },
  );

  it.each(LOST)('by %s, before the service acted, is unknown and never repeated (R1)', async (_, failure) => {
    const { outcome, count, took, done } = await lose(failure, []);
    expect(outcome).toMatchObject({ kind: 'unclear-start', candidates: [], failure });
    expect([count('start'), done.historyId]).toEqual([1, '']);
    expect(took).toBeGreaterThanOrEqual(60_000);
  });

  it.each([900, 3000, 8000, 25_000, 55_000])('is found in a history that lags by %i ms', async (lag) => {
    const { kind, count } = await lose(RESET, [{ seen: lag, item: OURS }]);
    expect([kind, count('start')]).toEqual(['run-succeeded', 1]);
  });

  it('is found by one list that showed it, whatever later lists leave out', async () => {
    const list: Act<readonly RunListItem[]>[] = [[OLD], [OURS, OLD], [OLD], []];
    const { kind, count, calls } = await driveRun({ list, start: [RESET], poll: [view('success', { finishedAt: START + 9 })] });
    expect([kind, count('start')]).toEqual(['run-succeeded', 1]);
    expect(calls.filter(({ call }) => call === 'poll')[0]?.about).toBe('80001');
  });

  it('is searched for more often at first than later, and in bounds', async () => {
    const { times } = await lose(RESET, []);
    const pauses = times('list')
      .slice(1)
      .map((time, index) => time - (times('list')[index] ?? 0));
    expect(pauses[0]).toBeLessThanOrEqual(1500);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(8000);
    expect(times('list').length).toBeLessThan(20);
  });

  it('bears lists that fail; where the last can not be read nothing is ours', async () => {
    const passing = await driveRun({
      list: [[OLD], http(503), RESET, http(503), [OURS, OLD]],
      start: [RESET],
      poll: [view('success', { finishedAt: START + 9 })],
    });
    expect([passing.kind, passing.count('start')]).toEqual(['run-succeeded', 1]);
    const failing = await driveRun({ list: [[OLD], [OURS, OLD], http(503)], start: [RESET] }, { timeoutMs: 3 * MINUTE });
    expect(failing.outcome).toMatchObject({ kind: 'unclear-start', isUnread: true });
    expect(ids(failing.outcome)).toEqual(['80001']);
    expect(failing.took).toBeLessThan(4 * MINUTE);
    const refused = await driveRun({ list: [[OLD], http(403, '210')], start: [RESET] });
    expect(refused.took).toBeLessThan(2 * MINUTE + 10_000);
  });
  it('waits an outage out as long as there is time, in post as well (R5)', async () => {
    const list = [(at: number) => (at > 1000 && at < 125_000 ? http(503) : at < 1000 ? [OLD] : [OURS, OLD])];
    const poll = [view('inprogress'), view('canceled', { finishedAt: START + 9 })];
    const main = await driveRun({ list, start: [RESET], poll }, { timeoutMs: 10 * MINUTE, wait: false });
    expect(main.outcome).toMatchObject({ kind: 'started', historyId: '80001' });
  });

  it('with the id of a run that was there before is no answer', async () => {
    const { outcome, count } = await driveRun({ list: [[OLD]], start: ['79999'] });
    expect(outcome).toMatchObject({ kind: 'unclear-start', failure: { kind: 'shape' } });
    expect(count('poll')).toBe(0);
  });
});

describe('a run is ours by evidence alone (R2)', () => {
  it('two that fit: neither is', async () => {
    for (const seen of [1, 5000, 40_000]) {
      const { outcome, count } = await lose(RESET, [
        { seen: 1, item: OURS },
        { seen, item: at(500, '80002') },
      ]);
      expect(ids(outcome).toSorted()).toEqual(['80001', '80002']);
      expect([count('start'), count('cancel')]).toEqual([1, 0]);
    }
  });

  it('none that began before the window, by the service’s own rounding', async () => {
    for (const [ms, isOurs] of [
      [-10_000, false],
      [-3100, false],
      [-2900, true],
      [-999, true],
    ] as const) {
      const { kind } = await lose(RESET, [{ seen: 1, item: at(ms) }]);
      expect([ms, kind]).toEqual([ms, isOurs ? 'run-succeeded' : 'unclear-start']);
    }
  });

  it('none that began later than our request can have acted: a broken answer narrows the window, silence does not', async () => {
    for (const [failure, ms, isOurs] of [
      [RESET, 4000, true],
      [RESET, 9000, false],
      [http(503), 9000, false],
      [SILENCE, 9000, true],
      [SILENCE, 22_900, true],
      [SILENCE, 23_100, false],
      [SILENCE, 26_000, false],
      [http(504), 22_000, true],
      [http(408), 22_000, true],
      [http(504, '510'), 22_000, true],
    ] as const) {
      const { kind, count } = await lose(failure, [{ seen: ms, item: at(ms) }]);
      expect([failure, ms, kind]).toEqual([failure, ms, isOurs ? 'run-succeeded' : 'unclear-start']);
      expect(count('start')).toBe(1);
    }
  });

  it('one that fits beside one that a very slow service may have begun for us: neither is', async () => {
    const { outcome } = await lose(SILENCE, [
      { seen: 1, item: at(0) },
      { seen: 30_000, item: at(30_000, '80002') },
    ]);
    expect(outcome).toMatchObject({ kind: 'unclear-start' });
  });

  it('one that fits beside one that began long after is', async () => {
    const { kind, done } = await lose(RESET, [
      { seen: 1, item: at(0) },
      { seen: 59_000, item: at(59_000, '80002') },
    ]);
    expect([kind, done.historyId]).toEqual(['run-succeeded', '80001']);
  });

  it('none without a time, and such a one is a rival', async () => {
    const alone = await lose(RESET, [{ seen: 1, item: at(0, '80001', { startedAt: null }) }]);
    expect(alone.kind).toBe('unclear-start');
    const beside = await lose(RESET, [
      { seen: 1, item: at(0) },
      { seen: 1, item: at(0, '80002', { startedAt: null }) },
    ]);
    expect(beside.kind).toBe('unclear-start');
  });

  it('none that was requested by a trigger, nor is such a one a rival', async () => {
    const trigger = at(0, '80002', { requestType: 'Trigger' });
    expect((await lose(RESET, [{ seen: 1, item: trigger }])).kind).toBe('unclear-start');
    const beside = await lose(RESET, [
      { seen: 1, item: trigger },
      { seen: 1, item: at(0, '80001', { requestType: 'api' }) },
    ]);
    expect([beside.kind, beside.done.historyId]).toEqual(['run-succeeded', '80001']);
  });

  it('none that was there before, whatever its place in the list', async () => {
    const moved = listItem('70000', 'success', { startedAt: START - 1_000_000 });
    expect((await lose(RESET, [{ seen: 1, item: moved }])).kind).toBe('unclear-start');
  });

  it('by ids that are compared, never assumed to grow (R7)', async () => {
    const { kind, done } = await lose(RESET, [{ seen: 1, item: at(0, '5') }]);
    expect([kind, done.historyId]).toEqual(['run-succeeded', '5']);
    const long = '9007199254740993123';
    expect((await lose(RESET, [{ seen: 1, item: at(0, long) }])).done.historyId).toBe(long);
  });

  it('within a window of the service’s clock, as unsure as it is', async () => {
    // Known to within 10 s: a run begun 5 s before our request, by the most that the clock can have shown, is foreign.
    const serviceTime = (now: number) => ({ least: START + now - 10_000, most: START + now });
    expect((await lose(RESET, [{ seen: 1, item: at(-5000) }], { serviceTime })).kind).toBe('unclear-start');
    expect((await lose(RESET, [{ seen: 1, item: at(-2000) }], { serviceTime })).kind).toBe('run-succeeded');
  });
});

describe('a signal', () => {
  it('while the start is on its way waits a moment for its answer, and stops the run', async () => {
    const time = createVirtualClock();
    const start = [() => time.clock.sleep(2000).then(() => '80001')];
    const { kind, took, order } = await driveRun(
      { list: [[OLD]], start, poll: [view('inprogress'), view('canceled')] },
      { signalAt: 1000, time },
    );
    expect(kind).toBe('interrupted');
    expect(took).toBeLessThanOrEqual(5000);
    expect(order.slice(2)).toEqual([
      ...[
        'save starting',
        'start',
        'save following',
        'save stopping',
        'poll 80001',
        'cancel cancel 80001',
        'poll 80001',
        'poll 80001',
        'save done',
      ],
    ]);
  });

  it('while the start is silent leaves the search to post, within 2.5 s (R2)', async () => {
    const { outcome, done, saves, count, took } = await driveRun(
      { list: [[OLD]], start: [() => new Promise<never>(() => {})] },
      { signalAt: 3000 },
    );
    expect(outcome).toMatchObject({ kind: 'interrupted-unclear', historyId: undefined, signalName: 'SIGINT' });
    // What was saved before the start stays: post goes on from it.
    expect([done.isOpen, saves.map(({ phase }) => phase), count('list'), took]).toEqual([true, ['starting'], 1, 5500]);
  });

  it('during the search leaves it to post at once: nothing is ours by elimination while ours may still come (R2)', async () => {
    const { done, count, took, saves } = await lose(RESET, [{ seen: 1, item: OURS }], { signalAt: 10_000 });
    expect([done.isOpen, count('cancel'), took]).toEqual([true, 0, 10_000]);
    expect(saves.map(({ phase }) => phase)).toEqual(['starting']);
  });

  it('to a start that is refused in that moment ends with nothing started', async () => {
    const time = createVirtualClock();
    const start = [() => time.clock.sleep(2000).then((): Failure => http(400, '330900'))];
    const { done, saves, kind } = await driveRun({ list: [[OLD]], start }, { signalAt: 1000, time });
    expect([kind, done.isOpen, saves.at(-1)]).toEqual(['interrupted', false, { phase: 'done' }]);
  });

  it('to a start whose answer gets lost in that moment leaves it to post', async () => {
    const time = createVirtualClock();
    const start = [() => time.clock.sleep(2000).then((): Failure => RESET)];
    const { done, kind, took } = await driveRun({ list: [[OLD]], start }, { signalAt: 1000, time });
    expect([kind, done.isOpen, took]).toEqual(['interrupted-unclear', true, 2000]);
  });
});

it('a defect while a start may have acted is unknown, and left to post', async () => {
  const { outcome, done } = await driveRun({ list: [[OLD]], start: [() => Promise.reject(new TypeError('defect'))] });
  expect([outcome, done.isOpen]).toEqual([{ kind: 'defect', message: 'defect' }, true]);
});

describe('in post', () => {
  const saved = (baseline = ['79999'], until = START + 23_000): SavedRun => ({
    phase: 'starting',
    target: TARGET,
    intent: { baseline, window: { from: START - 3000, until } },
  });
  const post = (timed: Timed, options: DriveOptions = {}, base: readonly RunListItem[] = [OLD]) =>
    driveRun(
      {
        list: [(now) => [...timed.filter(({ seen }) => now >= seen).map(({ item }) => item), ...base]],
        poll: [view('inprogress'), view('canceled')],
      },
      { phase: 'post', saved: saved(), ...options },
    );

  it('the one run that fits is stopped, after a search of 60 s', async () => {
    const { count, calls, took, kind } = await post([{ seen: 2000, item: OURS }]);
    expect([count('cancel'), count('start'), kind]).toEqual([1, 0, 'interrupted']);
    expect(calls.find(({ call }) => call === 'cancel')?.about).toBe('cancel 80001');
    expect(took).toBeGreaterThanOrEqual(60_000);
  });
  it('with on-cancel: detach it is left alone', async () => {
    const { count, kind } = await post([{ seen: 0, item: OURS }], { onCancel: 'detach' });
    expect([count('cancel'), kind]).toEqual([0, 'interrupted-unclear']);
  });
  it('a foreign run that began after the window is not ours, whenever post begins (issue A, row 1)', async () => {
    const { count, kind } = await post([{ seen: 0, item: at(60_000) }]);
    expect([count('cancel'), kind]).toEqual([0, 'unclear-start']);
  });
  it('two that fit: none is touched', async () => {
    const { count, outcome } = await post([
      { seen: 0, item: OURS },
      { seen: 30_000, item: at(9000, '80002') },
    ]);
    expect([count('cancel'), ids(outcome)]).toEqual([0, ['80001', '80002']]);
  });
  it('a run that nobody knew by its id but that began before the window is no candidate', async () => {
    const old = Array.from({ length: 40 }, (_, index) => listItem(`${70_000 + index}`, 'success'));
    const { outcome, kind, count } = await post([{ seen: 0, item: OURS }], {}, old);
    expect([kind, count('cancel')]).toEqual(['interrupted', 1]);
    expect(outcome).not.toHaveProperty('candidates');
  });
  it('no more ids are saved than an environment takes, the newest ones', async () => {
    const many = Array.from({ length: 100 }, (_, index) => listItem(`${70_000 + index}`, 'success'));
    const { saves } = await driveRun({ list: [many], start: ['80001'], poll: [view('success', { finishedAt: START + 9 })] });
    expect(saves[0]).toMatchObject({ intent: { baseline: many.slice(0, 20).map(({ historyId }) => historyId) } });
  });
});
