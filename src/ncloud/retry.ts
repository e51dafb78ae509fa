import type { Clock } from '../shared/clock.js';
import { backoff } from './backoff.js';
import { ApiError, type Failure, isTransient } from './errors.js';

/** A sign of life at least this often within a pause, in ms; the contract's 60 s less what an attempt may take. */
const MAX_SILENCE_MS = 30_000;

export interface RetryOptions {
  clock: Clock;
  /** Uniform in [0, 1); for jitter. */
  random: () => number;
  /** On the monotonic clock. Without one an attempt would be repeated for ever, so it is not repeated at all. */
  deadline: number | undefined;
  /** Ends a pause; what is thrown then is its reason. */
  signal: AbortSignal | undefined;
  /** Told before each pause, and within a long one from time to time, with what is left of it. */
  onRetry?: (failure: Failure, delayMs: number, failed: number) => void;
}

/**
 * Repeats an attempt, with pauses, until the deadline, as long as its result shows a failure that is worth it; answers the last result.
 * @param worthIt the failure for which the attempt is repeated; nothing if the result stands. What may have acted must not be repeated.
 */
export async function repeat<T>(
  attempt: () => Promise<T>,
  worthIt: (result: T) => Failure | undefined,
  { clock, random, deadline, signal, onRetry }: RetryOptions,
): Promise<T> {
  for (let failed = 1; ; failed++) {
    const result = await attempt();
    const failure = worthIt(result);
    if (!failure) return result;
    const delayMs = backoff(failed, failure, random);
    // A pause beyond the deadline could only end in the same failure.
    if (clock.elapsed() + delayMs >= (deadline ?? clock.elapsed())) return result;
    // Never silent for longer: whoever watches a log takes 100 s without a word for a hang.
    for (let leftMs = delayMs; leftMs > 0; leftMs -= MAX_SILENCE_MS) {
      onRetry?.(failure, leftMs, failed);
      await clock.sleep(Math.min(leftMs, MAX_SILENCE_MS), signal);
    }
  }
}

/** {@link repeat} for reads: repeated while they fail in passing; then throws the last failure. */
export async function retry<T>(attempt: () => Promise<T>, options: RetryOptions): Promise<T> {
  const last = await repeat(
    () =>
      attempt().then(
        (value) => ({ kind: 'value' as const, value }),
        (error: unknown) => ({ kind: 'error' as const, error }),
      ),
    (result) =>
      result.kind === 'error' && result.error instanceof ApiError && isTransient(result.error.failure)
        ? result.error.failure
        : undefined,
    options,
  );
  if (last.kind === 'error') throw last.error;
  return last.value;
}
