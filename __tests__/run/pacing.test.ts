import { describe, expect, it } from '@jest/globals';
import { adaptivePace, fixedPace } from '../../src/run/pacing.js';
import type { StatusClass } from '../../src/run/status.js';

type State = Parameters<ReturnType<typeof adaptivePace>>[0];
const state = (change: Partial<State> = {}): State => ({
  statusClass: 'running',
  elapsed: 60_000,
  queued: 0,
  allDone: false,
  sinceChange: 0,
  durations: [],
  looksAfterDecision: undefined,
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
            for (const change of [{}, { allDone: true }, { sinceThrottled: 0 }, { looksAfterDecision: 1 }, { queued: elapsed }]) {
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
  it('is quick right after our own decision', () => {
    const pace = adaptivePace(() => 0.5);
    expect(pace(state({ looksAfterDecision: 1, elapsed: 3_600_000 }))).toBeLessThan(2000);
  });
  it('slows down after a 429', () => {
    const pace = adaptivePace(() => 0.5);
    expect(pace(state({ sinceThrottled: 0 }))).toBeGreaterThan(pace(state()));
  });
});
