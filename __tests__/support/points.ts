import { expect } from '@jest/globals';
import type { EmulatorOptions } from '../../emulator/emulator.js';
import type { Phase } from '../../verify/fake-runner.js';
import { type Bench, bench, type Gate, hold, latch, startStep } from './dist.js';

/** Says that the point is reached, and holds the request until `then`. */
export const stall = (reached: () => void, then: Promise<unknown>) => {
  reached();
  return then;
};

/** What a gate may wait for, as nothing but the step itself decides how long something takes. */
export interface Moments {
  /** The step has said that it is being cancelled, or is gone. */
  heard: Promise<unknown>;
  /** The step is gone. */
  gone: Promise<unknown>;
}

/** The points of a run at which tests interrupt or kill the step. */
export interface Point {
  title: string;
  /** Calls `reached` when the run is at the point, and may hold the request for a while. */
  gate: (reached: () => void, moments: Moments) => Gate;
  conclusion: 'cancelled' | 'unknown';
  /** Runs that exist at the end. */
  runs: number;
}

export const POINTS: Point[] = [
  {
    title: 'during a look-up',
    gate: (reached, { gone }) => ({ before: (operation) => operation === 'project.list' && stall(reached, gone) }),
    conclusion: 'cancelled',
    runs: 0,
  },
  {
    title: 'during the last look-up before the start',
    gate: (reached, { heard }) => ({ before: (operation) => operation === 'scenario.list' && stall(reached, heard) }),
    conclusion: 'cancelled',
    runs: 0,
  },
  {
    title: 'during the start request, which is answered a moment later',
    gate: (reached, { heard }) => ({ after: (operation) => operation === 'scenario.deploy' && stall(reached, heard) }),
    conclusion: 'cancelled',
    runs: 1,
  },
  {
    title: 'during the start request, which acts and is not answered',
    gate: (reached, { gone }) => ({ after: (operation) => operation === 'scenario.deploy' && stall(reached, gone) }),
    // Whether it acted is found out by post, which has the time for it.
    conclusion: 'unknown',
    runs: 1,
  },
  {
    title: 'during the start request, which acts only after the step has ended',
    gate: (reached, { gone }) => ({ before: (operation) => operation === 'scenario.deploy' && stall(reached, gone) }),
    conclusion: 'unknown',
    runs: 1,
  },
  {
    title: 'between polls',
    gate: (reached) => ({
      after: (operation, count) => operation === 'history.get' && count === 1 && void hold(400).then(reached),
    }),
    conclusion: 'cancelled',
    runs: 1,
  },
  {
    title: 'during a poll',
    gate: (reached, { gone }) => ({
      before: (operation, count) => operation === 'history.get' && count === 2 && stall(reached, gone),
    }),
    conclusion: 'cancelled',
    runs: 1,
  },
];

const named = (title: string): Point => {
  const point = POINTS.find((one) => one.title === title);
  if (!point) throw new Error(title);
  return point;
};
export const BETWEEN_POLLS = named('between polls');
export const UNANSWERED_START = named('during the start request, which acts and is not answered');

/** A step that is at `point`; the run is one that never ends by itself. */
export async function stepAt(
  point: Pick<Point, 'gate'>,
  inputs: Record<string, string> = {},
  env?: Record<string, string>,
  options: EmulatorOptions = {},
): Promise<{ b: Bench; phase: Phase; given: Record<string, string> }> {
  const { opened, open } = latch();
  const [heard, gone] = [latch(), latch()];
  const b = await bench({ ...options, gate: point.gate(open, { heard: heard.opened, gone: gone.opened }) });
  const given = { ...b.inputs, scenario: 'stuck', 'poll-interval': '2s', ...inputs };
  // A pause has to last until the test is there; post has none.
  const phase = startStep(given, {
    env: { ...env, CLIENT_TIME_JUMPS: 'no' },
    onLine: (line) => line.includes('is being cancelled') && heard.open(),
  });
  void phase.result.then(() => {
    heard.open();
    gone.open();
  });
  await Promise.race([opened, phase.result]);
  return { b, phase, given };
}

export function expectCancelledOnce(b: Bench, runs = 1): void {
  const cancels = b.emulator.requests.filter(({ operation, acted }) => operation === 'sourcedeploy.history.cancel' && acted);
  expect({
    cancels: cancels.length,
    starts: b.count('scenario.deploy') <= 1,
    runs: b.started().map(({ status }) => status),
  }).toEqual({
    cancels: runs,
    starts: true,
    runs: Array(runs).fill('canceled'),
  });
}
