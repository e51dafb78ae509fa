import type { Conclusion } from './outcome.js';

/** Conclusions from the worst to the best: what is not known is worse than a failure, which somebody can at least look at. */
const FROM_WORST: readonly Conclusion[] = [
  'unknown',
  'failure',
  'rejected',
  'timed_out',
  'cancelled',
  'refused',
  'started',
  'checked',
  'success',
];

/** The one conclusion of several runs: the worst. */
export function worst<T>(items: readonly T[], conclusion: (item: T) => Conclusion): T | undefined {
  const rank = (item: T) => FROM_WORST.indexOf(conclusion(item));
  return items.reduce<T | undefined>(
    (found, item) => (found === undefined || rank(item) < rank(found) ? item : found),
    undefined,
  );
}
