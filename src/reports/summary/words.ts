import type { Conclusion } from '../../run/model/outcome.js';
import { pipelineStatus, type StatusClass } from '../../run/model/status.js';

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

/** Words that only a server of a deployment has (reference/sourcedeploy-api.md §7). */
const SERVER_WORDS: ReadonlyMap<string, StatusClass> = new Map([
  ['', 'queued'],
  ['pending', 'queued'],
  ['no progress', 'queued'],
  ['pre', 'running'],
  ['deploy', 'running'],
  ['post', 'running'],
]);

/** Class of a server's or a step's word, for its symbol and its place in a list only. */
export function wordClass(word: string): StatusClass {
  return SERVER_WORDS.get(word) ?? pipelineStatus(word);
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
export function troubleFirst<T>(items: readonly T[], classOf: (item: T) => StatusClass): T[] {
  const ranked = items.map((item) => ({ item, rank: ORDER.indexOf(classOf(item)) }));
  return ranked.sort((a, b) => a.rank - b.rank).map(({ item }) => item);
}

/** Whether a class is a run's or a part's failure, for the block that explains it. */
export function isTrouble(statusClass: StatusClass): boolean {
  return statusClass === 'failure' || statusClass === 'rejected';
}
