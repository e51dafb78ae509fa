import { describe, expect, it } from '@jest/globals';
import { ApiError } from '../../../src/ncloud/errors.js';
import type { RunKind, RunListItem } from '../../../src/run/model/view.js';
import { type LearnOptions, learnDurations } from '../../../src/run/polling/durations.js';
import { createVirtualClock } from '../../support/clock.js';
import { http, view } from '../../support/run.js';

const item = (id: number, change: Partial<RunListItem & { scenarioId: string }> = {}): RunListItem => ({
  historyId: String(id),
  status: 'success',
  statusClass: 'success',
  startedAt: 1000,
  finishedAt: null,
  ...change,
});
const refused = (status: number) => new ApiError('sourcedeploy.history.get', 'GET', '/', http(status));

function learn(
  options: Partial<LearnOptions> & {
    mode?: 'deploy' | 'pipeline';
    list?: RunListItem[];
    fails?: (id: string) => Error | undefined;
  },
) {
  const time = createVirtualClock();
  const begun = time.clock.now();
  const interruption = new AbortController();
  const asked: [at: number, what: string][] = [];
  const kind = {
    mode: options.mode ?? 'deploy',
    recent: async () => {
      asked.push([time.clock.now() - begun, 'list']);
      return options.list ?? [];
    },
    poll: async (id: string) => {
      asked.push([time.clock.now() - begun, id]);
      const failure = options.fails?.(id);
      if (failure) throw failure;
      return view('success', { startedAt: 1000, finishedAt: 1000 + Number(id) });
    },
  } as unknown as RunKind;
  const learner = learnDurations(kind, '99', { clock: time.clock, signal: interruption.signal, ...options });
  return { time, learner, asked, interruption };
}

describe('learning from earlier runs', () => {
  it('asks for the newest successful deployments one at a time, and for at most eight', async () => {
    const { learner, asked, time } = learn({
      recent: [item(99), item(98, { statusClass: 'failure' }), ...Array.from({ length: 40 }, (_, index) => item(60 - index))],
    });
    expect(asked).toEqual([]);
    await time.advance(3_600_000);
    expect(asked.map(([, what]) => what)).toEqual(['60', '59', '58', '57', '56', '55', '54', '53']);
    expect(asked.every(([at], index) => at >= 28_000 && at - (asked[index - 1]?.[0] ?? 0) >= 1500)).toBe(true);
    expect(learner.durations()).toEqual([60, 59, 58, 57, 56, 55, 54, 53]);
  });
  it('asks for nothing while a run may be over before a forecast pays', async () => {
    const { asked, time } = learn({ recent: [item(5), item(4), item(3)] });
    await time.advance(25_000);
    expect(asked).toEqual([]);
  });
  it("asks for nothing where the list has its ends, as a pipeline's", async () => {
    const { learner, asked, time } = learn({
      mode: 'pipeline',
      recent: [item(3, { finishedAt: 61_000 }), item(2, { finishedAt: 31_000 }), item(1)],
    });
    expect(learner.durations()).toEqual([60_000, 30_000]);
    await time.advance(3_600_000);
    expect(asked).toEqual([]);
  });
  it('reads the list where nobody has, and takes only the runs of the same scenario', async () => {
    const { learner, asked, time } = learn({
      list: [item(5, { scenarioId: '7' }), item(4, { scenarioId: '8' })],
      scenarioId: () => '7',
    });
    await time.advance(60_000);
    expect(asked.map(([, what]) => what)).toEqual(['list', '5']);
    expect(learner.durations()).toEqual([5]);
  });
  it('learns nothing of a run of which the scenario is not known', async () => {
    const { asked, time } = learn({ list: [item(5)], scenarioId: () => undefined });
    await time.advance(60_000);
    expect(asked).toEqual([]);
  });
  it('asks for nothing on behalf of one of many runs', async () => {
    const { asked, time } = learn({ recent: [item(5)], mayAsk: false });
    await time.advance(60_000);
    expect(asked).toEqual([]);
  });
  it('gives up after two failures, and at once when throttled', async () => {
    const recent = [item(5), item(4), item(3), item(2)];
    const failing = learn({ recent, fails: (id) => (id === '5' || id === '3' ? refused(503) : undefined) });
    await failing.time.advance(60_000);
    expect(failing.asked.map(([, what]) => what)).toEqual(['5', '4', '3']);
    expect(failing.learner.durations()).toEqual([4]);
    const full = learn({ recent, fails: () => refused(429) });
    await full.time.advance(60_000);
    expect(full.asked).toHaveLength(1);
  });
  it('ends with the run that it is for, and with the workflow', async () => {
    const recent = [item(5), item(4), item(3)];
    const stopped = learn({ recent });
    await stopped.time.advance(29_000);
    stopped.learner.stop();
    await stopped.time.advance(60_000);
    expect(stopped.asked).toHaveLength(1);
    expect(stopped.time.pending).toBe(0);
    const interrupted = learn({ recent });
    interrupted.interruption.abort(new Error('cancelled'));
    await interrupted.time.advance(60_000);
    expect(interrupted.asked).toEqual([]);
    expect(interrupted.time.pending).toBe(0);
  });
});
