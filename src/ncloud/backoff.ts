import { type Failure, isThrottled } from './errors.js';

/** Bounds of one exchange. */
export interface Limits {
  attemptMs: number;
  answerBytes: number;
}

export const LIMITS: Readonly<Limits> = {
  /** A healthy answer takes well under a second. 20 s leaves room for a slow gateway, and keeps a heartbeat possible every 60 s. */
  attemptMs: 20_000,
  /** The largest real answer is a history detail with some hundred servers, far below 1 MB; 5 MB is generous and harmless. */
  answerBytes: 5 * 1024 * 1024,
};

/** First pause: long enough for a connection reset to be over, short enough not to be felt. */
const BASE_MS = 500;

/** Longest pause: jobs that wait through an outage should be back within half a minute of its end. */
const CAP_MS = 30_000;

/** Longest pause while a host name does not exist, so that a wrong one is given up within 30 s. */
const MISSING_CAP_MS = 4000;

/** A `Retry-After` beyond this is cut: nobody waits an hour on one header's word, the budget bounds it anyway. */
const MAX_RETRY_AFTER_MS = 5 * 60_000;

/**
 * Pause in ms before the next try after `failed` failures in a row: exponential with full jitter, so that jobs throttled together
 * do not come back together. `Retry-After` is honoured as the least pause, plus jitter for the same reason.
 */
export function backoff(failed: number, failure: Failure, random: () => number): number {
  const cause = failure.kind === 'credentials' ? failure.cause : failure;
  const isMissing = cause?.kind === 'network' && cause.missingForMs !== undefined;
  const ceiling = Math.min(isMissing ? MISSING_CAP_MS : CAP_MS, BASE_MS * 2 ** Math.min(failed - 1, 10));
  const retryAfter = failure.kind === 'http' ? failure.retryAfterMs : undefined;
  if (retryAfter !== undefined) return Math.min(retryAfter, MAX_RETRY_AFTER_MS) + random() * 1000;
  // Throttled: the quota is shared by all of a team's jobs, so the pause starts higher than after a broken connection.
  const floor = isThrottled(failure) ? ceiling / 2 : ceiling / 10;
  return floor + random() * (ceiling - floor);
}
