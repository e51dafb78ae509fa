import { describe, expect, it } from '@jest/globals';
import { createPollInterval, fingerprint } from '../../../src/run/polling/poll-interval.js';
import { START, task, view } from '../../support/run.js';

const interval = (change: Partial<Parameters<typeof createPollInterval>[0]> = {}) =>
  createPollInterval({
    begun: 0,
    random: () => 0.5,
    pollIntervalMs: undefined,
    serviceTime: () => START,
    durations: () => [],
    onStop: () => {},
    ...change,
  });
const step = (status: string) => [{ id: '1', name: 'web-1', status: 'deploy', steps: [{ name: 'deploy', status, at: null }] }];

describe('the poll interval of a run', () => {
  it('is what poll-interval says, whatever is seen', () => {
    const fixed = interval({ pollIntervalMs: 7000 });
    for (const at of [0, 100_000]) {
      fixed.saw(view('inprogress'), at);
      expect(fixed.nextMs(at)).toBeGreaterThan(6000);
      expect(fixed.nextMs(at)).toBeLessThan(8000);
    }
  });
  it('adapts to what earlier runs took', () => {
    let now = 0;
    const known = interval({ durations: () => [600_000, 600_000, 600_000], serviceTime: () => START + now });
    const at = (ms: number) => {
      now = ms;
      known.saw(view('inprogress'), ms);
      return known.nextMs(ms);
    };
    expect(at(580_000)).toBeLessThan(at(60_000));
  });
  it('is a number, and within 1 s to 10 min, with any history: a lone outlier, zeros, one run', () => {
    for (const durations of [[], [0], [0, 0, 0], [1], [5000, 5000, 5_000_000], [60_000], [60_000, 61_000, 59_000, 3_600_000]]) {
      const known = interval({ durations: () => durations });
      for (const at of [0, 1000, 59_000, 61_000, 600_000, 7_200_000]) {
        known.saw(view('inprogress'), at);
        const ms = known.nextMs(at);
        expect([durations, at, Number.isFinite(ms) && ms >= 500 && ms <= 600_000]).toEqual([durations, at, true]);
      }
    }
  });
  it('knows how many polls came after our own act', () => {
    const known = interval();
    known.saw(view('inprogress'), 0);
    expect(known.known(0).pollsAfterDecision).toBeUndefined();
    known.acted();
    expect(known.known(0).pollsAfterDecision).toBe(0);
    known.saw(view('inprogress'), 1000);
    known.saw(view('inprogress'), 2000);
    expect(known.known(2000).pollsAfterDecision).toBe(2);
  });
  it('is longer for a while after the service throttled', () => {
    const known = interval();
    known.saw(view('inprogress'), 0);
    const before = known.nextMs(1000);
    known.throttled(1000);
    expect(known.nextMs(1000)).toBeGreaterThanOrEqual(before);
    expect(known.known(1500).sinceThrottled).toBe(500);
  });
  it('counts a change of a step as one, and sameness as none', () => {
    const known = interval();
    known.saw(view('inprogress', { targets: step('inprogress') }), 0);
    known.saw(view('inprogress', { targets: step('inprogress') }), 10_000);
    expect(known.known(10_000).sinceChange).toBe(10_000);
    known.saw(view('inprogress', { targets: step('success') }), 20_000);
    expect(known.known(20_000).sinceChange).toBe(0);
  });
  it('may be aligned to that of others, and tells its end', () => {
    let stopped = 0;
    const aligned = interval({ align: () => () => 1234, onStop: () => stopped++ });
    expect(aligned.nextMs(0)).toBe(1234);
    aligned.stop();
    expect(stopped).toBe(1);
  });
});

describe('fingerprint', () => {
  const base = view('inprogress');
  it.each([
    ['the status', view('canceling')],
    ['a step', view('inprogress', { targets: step('inprogress') })],
    ['a task', view('inprogress', { tasks: [task('a', 'inprogress')] })],
    ['a deployment of a task', view('inprogress', { tasks: [task('a', 'inprogress', { deployment: view('waiting') })] })],
    ['an analysis', view('inprogress', { canary: [{ endTime: '1', report: {} as never }] })],
  ])('changes with %s', (_, changed) => expect(fingerprint(changed)).not.toBe(fingerprint(base)));
  it('ignores what is no progress', () => {
    expect(fingerprint(view('inprogress', { executor: 'b', finishedAt: 1 }))).toBe(fingerprint(base));
  });
});
