import type { StatusClass } from './status.js';

/** What the pace of looking depends on. Times in ms. */
export interface PaceState {
  statusClass: StatusClass;
  /** Since the run began, or since we first saw it if it does not say. */
  elapsed: number;
  /** Since its status, a step or a task last changed. */
  sinceChange: number;
  /** Durations of earlier successful runs of the same scenario or pipeline, if any are known. */
  durations: readonly number[];
  /** Looks so far after our own decision or cancel, after which something is about to happen; undefined without one. */
  looksAfterDecision: number | undefined;
}

/** How long to wait until the next look, in ms. */
export type Pace = (state: PaceState) => number;

/** A fixed `poll-interval`. */
export const fixedPace =
  (intervalMs: number): Pace =>
  () =>
    intervalMs;

/** Shortest pause: faster than a person can notice, and an end that near is worth it. */
const FLOOR_MS = 1500;
/** Longest pause while a run is under way: a person watching the log should see a change of step within 30 s. */
const CEILING_MS = 15_000;
/** While queued nothing but the begin can happen. */
const QUEUED_MS = 5000;
/** While a person has to act: half the ceiling's cost, still prompt enough for whoever approves and watches. */
const BLOCKED_MS = 10_000;
/** Without history: a look each time that the run has become an eighth older. */
const SHARE = 1 / 8;

/** The pace of `poll-interval: auto`. `random` spreads parallel jobs by ±10 %. */
export function adaptivePace(random: () => number): Pace {
  return (state) => base(state) * (0.9 + 0.2 * random());
}

function base(state: PaceState): number {
  if (state.looksAfterDecision !== undefined && state.looksAfterDecision < 8) return FLOOR_MS;
  switch (state.statusClass) {
    case 'queued':
      return QUEUED_MS;
    case 'blocked-approval':
    case 'blocked-canary':
      return BLOCKED_MS;
    default:
      return Math.min(Math.max(state.elapsed * SHARE, FLOOR_MS), CEILING_MS);
  }
}
