/** Time as all other code sees it. Tests and the soak pass a virtual one; lint forbids every other reading of a clock in `src`. */
export interface Clock {
  /** Milliseconds on a monotonic clock of unknown zero: for every wait, budget, pace and limit. No jump of the wall clock changes it. */
  elapsed(): number;
  /** Milliseconds since the Unix epoch on this machine, right or wrong: for dates that people read, and for signing. */
  now(): number;
  /** Resolves after `ms` milliseconds; rejects with the signal's reason as soon as it is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** Longest delay a Node timer takes: a longer one, or NaN, fires after 1 ms, which would turn a wait into a busy loop. */
const MAX_TIMER_MS = 2_147_483_647;

/** The machine's own clock. Its timers keep the process alive, so that a wait can't end the step by accident. */
export const systemClock: Clock = {
  elapsed: () => performance.now(),
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      if (Number.isNaN(ms)) return reject(new RangeError('sleep: not a number'));
      const onAbort = () => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const timer = setTimeout(
        () => {
          signal?.removeEventListener('abort', onAbort);
          resolve();
        },
        Math.min(Math.max(ms, 0), MAX_TIMER_MS),
      );
      signal?.addEventListener('abort', onAbort, { once: true });
    }),
};
