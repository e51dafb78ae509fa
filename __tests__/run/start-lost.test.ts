import { describe, expect, it } from '@jest/globals';
import type { RunListItem } from '../../src/run/model/view.js';
import { type StartEvent, type StartResult, start } from '../../src/run/start.js';
import { createVirtualClock } from '../support/clock.js';
import { randomFrom } from '../support/host.js';
import { fakeRun, http, listItem, RESET, START, type Turn } from '../support/run.js';

const OLD = listItem('79999', 'success');
const OURS = listItem('80001', 'waiting', { startedAt: START });
const STRANGER = listItem('80002', 'waiting', { startedAt: START + 500 });

/** A history in which things appear at their time (ms after the start was sent). */
type Timed = { at: number; item: RunListItem }[];

async function lose(failure: number | typeof RESET, timed: Timed, options: { second?: Turn<string>; forgets?: boolean } = {}) {
  const time = createVirtualClock();
  const events: StartEvent[] = [];
  const history = () => {
    const now = time.clock.now() - START;
    const known = options.forgets && now > 0 ? [] : [OLD];
    return [...timed.filter(({ at }) => now > 0 && now >= at).map(({ item }) => item), ...known];
  };
  const lost = typeof failure === 'number' ? http(failure) : failure;
  const fake = fakeRun(time, { recent: [history], start: [lost, options.second ?? lost] });
  const result: StartResult = await time.run(
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
      onIntent: () => {},
      onNothingStarted: () => {},
    }),
  );
  return { result, starts: fake.count('start'), events: events.map(({ event }) => event), took: time.clock.now() - START };
}

describe('a start whose answer is lost', () => {
  it.each([
    ['a reset', RESET],
    ['a time-out', { kind: 'timeout', afterMs: 20_000 } as const],
    ['500', 500],
    ['502', 502],
    ['503', 503],
    ['504', 504],
    ['a page of HTML', { kind: 'not-json', status: 200, start: '<' } as const],
    ['an answer without the id', { kind: 'shape', path: 'result.historyId', expected: 'string', received: 'undefined' } as const],
    ['a redirect', { kind: 'redirect', status: 302, host: 'x' } as const],
  ])('by %s, after the service acted, is found and never repeated', async (_, failure) => {
    const { result, starts, events } = await lose(failure as typeof RESET, [{ at: 0, item: OURS }]);
    expect(result).toEqual({ kind: 'started', historyId: '80001', how: 'found' });
    expect([starts, events]).toEqual([1, ['answer-lost']]);
  });

  it('in the silence of a whole time limit may come later than a stranger: found only when nobody else came in all of the wait', async () => {
    const silence = { kind: 'timeout', afterMs: 20_000 } as const;
    const both = await lose(silence, [
      { at: 0, item: STRANGER },
      { at: 15_000, item: listItem('80003', 'waiting', { startedAt: START + 15_000 }) },
    ]);
    expect(both.result).toMatchObject({ kind: 'unclear', candidates: [{ historyId: '80002' }, { historyId: '80003' }] });
    expect(both.starts).toBe(1);
    const alone = await lose(silence, [{ at: 0, item: OURS }]);
    expect(alone.result).toMatchObject({ kind: 'started', historyId: '80001' });
    expect(alone.took).toBeGreaterThanOrEqual(20_000);
    expect((await lose(RESET, [{ at: 0, item: OURS }])).took).toBeLessThan(5000);
  });

  it('is looked for aloud where the history is slow', async () => {
    const time = createVirtualClock();
    const events: string[] = [];
    const slowly = async () => {
      if (time.clock.now() > START) await time.clock.sleep(11_000);
      return [OLD];
    };
    const fake = fakeRun(time, { recent: [slowly], start: [RESET] });
    const options = {
      policy: 'wait' as const,
      clock: time.clock,
      random: randomFrom(1),
      serviceTime: (at: number) => ({ least: START + at, most: START + at }),
      deadline: 60_000,
      conflictPollMs: () => 5000,
      signal: new AbortController().signal,
      requestSignal: new AbortController().signal,
      onEvent: ({ event }: StartEvent) => events.push(event),
      onIntent: () => {},
      onNothingStarted: () => {},
    };
    await time.run(time.clock.sleep(1).then(() => start(fake.kind, options)));
    expect(events.filter((event) => event === 'settling').length).toBeGreaterThanOrEqual(2);
  });

  it('is found in a history that lags by several seconds', async () => {
    for (const lag of [900, 3000, 8000, 15_000]) {
      const { result, starts } = await lose(RESET, [{ at: lag, item: OURS }]);
      expect([lag, result, starts]).toEqual([lag, { kind: 'started', historyId: '80001', how: 'found' }, 1]);
    }
  });

  it('is sent once more when nothing came of it in all of 20 seconds', async () => {
    const { result, starts, events, took } = await lose(RESET, [], { second: '80003' });
    expect(result).toEqual({ kind: 'started', historyId: '80003', how: 'answered' });
    expect([starts, events]).toEqual([2, ['answer-lost', 'not-started']]);
    expect(took).toBeGreaterThanOrEqual(20_000);
  });

  it('is not sent again while the history shows none of the runs that were known', async () => {
    const { result, starts } = await lose(RESET, [], { forgets: true });
    expect([result.kind, starts]).toEqual(['unclear', 1]);
  });

  it('is not sent for a third time', async () => {
    const { result, starts } = await lose(RESET, []);
    expect([result.kind, starts]).toEqual(['unclear', 2]);
  });

  it.each([0, 1000, 3500])('is unclear when a stranger started the same at the same moment (seen %i ms later)', async (at) => {
    const { result, starts } = await lose(RESET, [
      { at: 0, item: OURS },
      { at, item: STRANGER },
    ]);
    expect(result).toMatchObject({
      kind: 'unclear',
      candidates: [{ historyId: expect.any(String) }, { historyId: expect.any(String) }],
    });
    expect(starts).toBe(1);
  });

  it('does not take a run for ours that the service dates before our request', async () => {
    const earlier = listItem('80002', 'inprogress', { startedAt: START - 10_000 });
    const { result, starts } = await lose(RESET, [{ at: 0, item: earlier }]);
    expect(result).toMatchObject({ kind: 'unclear', candidates: [earlier] });
    expect(starts).toBe(1);
  });

  it('does not take an old run that has moved up for a new one', async () => {
    const movedUp = listItem('70000', 'success');
    const { result, starts } = await lose(RESET, [{ at: 0, item: movedUp }], { second: '80003' });
    expect([result, starts]).toEqual([{ kind: 'started', historyId: '80003', how: 'answered' }, 2]);
  });
});
