import { MIN_KNOWN, type PaceState } from '../../run/polling/interval.js';

/** How far a run is, judged by how long earlier ones took. Times in ms. */
export type Estimate = { medianMs: number; count: number } & (
  | { late: false; percent: number; leftMs: number }
  /** It has taken longer than the median already: how much longer, nobody can tell. */
  | { late: true; elapsedMs: number }
);

/** Nothing where there is no basis: too few earlier runs, or one that has not begun, or that waits (or waited) for a person. */
export function estimate({ statusClass, elapsed, queued, durations }: PaceState): Estimate | undefined {
  if (statusClass !== 'running' || durations.length < MIN_KNOWN) return undefined;
  const sorted = durations.toSorted((a, b) => a - b);
  const medianMs = sorted[sorted.length >> 1] ?? 0;
  const elapsedMs = Math.max(0, elapsed - queued);
  const basis = { medianMs, count: durations.length };
  if (elapsedMs >= medianMs) return { ...basis, late: true, elapsedMs };
  return { ...basis, late: false, percent: Math.floor((100 * elapsedMs) / medianMs), leftMs: medianMs - elapsedMs };
}

/** Characters of the bar: one for 5 %. */
const BAR = 20;

/** `[############--------]`, in characters that every font and every raw log has. */
export function bar(percent: number): string {
  const full = Math.min(BAR, Math.floor((percent / 100) * BAR));
  return `[${'#'.repeat(full)}${'-'.repeat(BAR - full)}]`;
}
