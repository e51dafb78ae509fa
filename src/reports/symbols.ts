import { type Conclusion, conclusionOf, type Outcome } from '../run/model/outcome.js';
import type { StatusClass } from '../run/model/status.js';

/** Plain symbols of ordinary fonts: an emoji font is not everywhere, and a raw file is read too. */
export const CONCLUSION_SYMBOLS: Readonly<Record<Conclusion, string>> = {
  success: '✓',
  started: '→',
  checked: '✓',
  failure: '✗',
  rejected: '✗',
  cancelled: '■',
  timed_out: '!',
  refused: '✗',
  unknown: '?',
};

export const CLASS_SYMBOLS: Readonly<Record<StatusClass, string>> = {
  success: '✓',
  failure: '✗',
  rejected: '✗',
  cancelled: '■',
  running: '→',
  queued: '○',
  'blocked-approval': '!',
  'blocked-canary': '!',
  unknown: '?',
};

/** What a target's line begins with: one that was skipped did not fail, and must not look as if it had. */
export function symbolOf(outcome: Outcome): string {
  return isSkipped(outcome) ? '○' : CONCLUSION_SYMBOLS[conclusionOf(outcome)];
}

/** Whether a target was left out by this step itself, after another's failure or because it is listed twice. */
export function isSkipped({ kind }: Outcome): boolean {
  return kind === 'held-back' || kind === 'duplicate';
}

/** What people look for comes first: trouble, then what goes on, then what is done, then what never began. */
const ORDER: readonly StatusClass[] = [
  'failure',
  'rejected',
  'cancelled',
  'unknown',
  'blocked-approval',
  'blocked-canary',
  'running',
  'success',
  'queued',
];

/** Sorts by class, keeping the order of equals. */
export function failedFirst<T>(items: readonly T[], classOf: (item: T) => StatusClass): T[] {
  const ranked = items.map((item) => ({ item, rank: ORDER.indexOf(classOf(item)) }));
  return ranked.sort((a, b) => a.rank - b.rank).map(({ item }) => item);
}
