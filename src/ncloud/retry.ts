import { backoff } from './backoff.js';
import type { Clock } from './clock.js';
import { ApiError, type Failure, isTransient } from './errors.js';

/**
 * Repeats an attempt while it fails in passing, with pauses, until the deadline; then throws the last failure. For reads only: what may
 * have acted must not be repeated.
 */
export async function retry<T>(
  attempt: () => Promise<T>,
  options: {
    clock: Clock;
    /** Uniform in [0, 1); for jitter. */
    random: () => number;
    /** On the clock. Without one a read would be tried for ever, so it is not repeated at all. */
    deadline: number | undefined;
    /** Ends a pause; what is thrown then is its reason. */
    signal: AbortSignal | undefined;
    /** Told before each pause. */
    onRetry: (failure: Failure, delayMs: number, failed: number) => void;
  },
): Promise<T> {
  const { clock, random, deadline, signal, onRetry } = options;
  for (let failed = 0; ; ) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof ApiError) || !isTransient(error.failure)) throw error;
      failed += 1;
      const delayMs = backoff(failed, error.failure, random);
      // A pause beyond the deadline could only end in the same failure.
      if (clock.now() + delayMs >= (deadline ?? clock.now())) throw error;
      onRetry(error.failure, delayMs, failed);
      await clock.sleep(delayMs, signal);
    }
  }
}
