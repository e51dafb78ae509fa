import { describe, expect, it } from '@jest/globals';
import type { StatusClass } from '../../../src/run/model/status.js';
import { adaptivePace, fixedPace } from '../../../src/run/polling/interval.js';

type State = Parameters<ReturnType<typeof adaptivePace>>[0];
const state = (change: Partial<State> = {}): State => ({
  statusClass: 'running',
  elapsed: 60_000,
  queued: 0,
  allDone: false,
  sinceChange: 0,
  durations: [],
  meanPause: undefined,
  pollsAfterDecision: undefined,
  sinceThrottled: undefined,
  ...change,
});
const CLASSES: StatusClass[] = ['queued', 'running', 'blocked-approval', 'blocked-canary', 'unknown'];

describe('fixedPace', () => {
  it('is what the user said', () => expect([0, 1e9].map((elapsed) => fixedPace(7000)(state({ elapsed })))).toEqual([7000, 7000]));
});

describe('adaptivePace', () => {
  it('is never a busy loop and never beyond half a minute, whatever it knows', () => {
    for (const random of [() => 0, () => 0.5, () => 0.999_999]) {
      const pace = adaptivePace(random);
      for (const statusClass of CLASSES)
        for (const elapsed of [0, 1, 1000, 60_000, 3_600_000, 1e9])
          for (const durations of [[], [0], [60_000], [1000, 60_000, 3_600_000]])
            for (const change of [{}, { allDone: true }, { sinceThrottled: 0 }, { pollsAfterDecision: 1 }, { queued: elapsed }]) {
              const pause = pace(state({ statusClass, elapsed, durations, ...change }));
              expect(pause).toBeGreaterThanOrEqual(1000);
              expect(pause).toBeLessThanOrEqual(30_000);
            }
    }
  });
  it('is spread, so that jobs started together drift apart', () => {
    expect(adaptivePace(() => 0)(state())).toBeLessThan(adaptivePace(() => 0.9)(state()));
  });
  it('grows with the age of a run of which nothing is known', () => {
    const pace = adaptivePace(() => 0.5);
    expect(pace(state({ elapsed: 5000 }))).toBeLessThan(pace(state({ elapsed: 50_000 })));
  });
  it('polls a run of which nothing is known no sooner than one can end', () => {
    const pace = adaptivePace(() => 0.5);
    expect([0, 2000, 5500].map((elapsed) => pace(state({ elapsed })))).toEqual([6000, 4000, 3000]);
    expect(pace(state({ elapsed: 6000 }))).toBe(3000);
  });
  it('is quick right after our own decision', () => {
    const pace = adaptivePace(() => 0.5);
    expect(pace(state({ pollsAfterDecision: 1, elapsed: 3_600_000 }))).toBeLessThan(2000);
  });
  it('slows down after a 429', () => {
    const pace = adaptivePace(() => 0.5);
    expect(pace(state({ sinceThrottled: 0 }))).toBeGreaterThan(pace(state()));
  });

  describe('with a history', () => {
    const pace = adaptivePace(() => 0.5);
    const minutes = (...values: number[]) => values.map((value) => value * 60_000);
    const steady = minutes(5, 4.9, 5.1, 5.05, 4.95);
    const at = (seconds: number, durations: readonly number[]) => pace(state({ elapsed: seconds * 1000, durations }));

    it('polls rarely while the end is improbable, often when it is due, and more rarely the later it gets', () => {
      expect(at(120, steady)).toBe(27_000);
      expect(at(297, steady)).toBeLessThan(2000);
      const late = [330, 420, 600, 1200].map((seconds) => at(seconds, steady));
      expect(late).toEqual(late.toSorted((a, b) => a - b));
      expect(late[3]).toBeGreaterThan(7000);
    });
    it('polls a late run a little more often than so far on average, so that no fixed interval is cheaper', () => {
      for (const meanPause of [2000, 4000, 6000]) {
        const late = pace(state({ elapsed: 1_200_000, durations: steady, meanPause }));
        expect(late).toBeLessThan(meanPause);
        expect(late).toBeGreaterThan(0.8 * Math.max(meanPause, 1500));
      }
      expect(pace(state({ elapsed: 1_200_000, durations: steady, meanPause: 100 }))).toBeGreaterThanOrEqual(1500);
    });
    it('never jumps over the time at which the end is due', () => {
      for (let second = 0; second < 290; second++) expect(second + at(second, steady) / 1000).toBeLessThan(300);
    });
    it('knows two kinds of run apart', () => {
      const two = minutes(2.5, 5, 2.55, 5.1, 4.9, 2.45, 5);
      expect(at(149, two)).toBeLessThan(2500);
      expect(at(220, two)).toBeGreaterThan(8000);
      expect(at(298, two)).toBeLessThan(2500);
    });
    it('polls in time for an early failure', () => expect(at(3, minutes(40, 41, 39))).toBeLessThan(7000));
    it('takes a long time in the queue for what comes on top', () => {
      const queued = pace(state({ elapsed: 360_000, queued: 180_000, durations: steady }));
      expect(queued).toBeGreaterThan(20_000);
    });
    it('does not forecast from fewer than three', () => expect(at(120, minutes(5, 5))).toBe(at(120, [])));
  });
  it('is prompt once everything that can be seen has ended, though not for ever', () => {
    const pace = adaptivePace(() => 0.5);
    expect(pace(state({ allDone: true }))).toBe(1500);
    expect(pace(state({ allDone: true, sinceChange: 60_000 }))).toBe(pace(state()));
  });
  it('forgets a 429 within five minutes', () => {
    const pace = adaptivePace(() => 0.5);
    const after = [0, 60_000, 200_000, 300_000].map((sinceThrottled) => pace(state({ elapsed: 20_000, sinceThrottled })));
    expect(after).toEqual(after.toSorted((a, b) => b - a));
    expect(after[3]).toBe(pace(state({ elapsed: 20_000 })));
  });
});
