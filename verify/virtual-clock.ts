import type { Clock } from '../src/shared/clock.js';

/** A clock that stands still until a test (or the soak) moves it. */
export interface VirtualClock {
  readonly clock: Clock;
  /** Moves time forward by `ms`, firing every sleep that falls due on the way at its own time, in order. */
  advance(ms: number): Promise<void>;
  /**
   * Waits for `promise` while jumping from one pending sleep to the next whenever everything else is idle.
   * Throws when nothing is pending any more and the promise still has not settled: a hang.
   */
  run<T>(promise: Promise<T>): Promise<T>;
  /** Sets the wall clock forward (or back) by `ms`, as a person or a time service does. Waits and `elapsed` do not notice. */
  jumpWall(ms: number): void;
  /** Sleeps that have neither fired nor been aborted. */
  readonly pending: number;
}

interface Sleeper {
  at: number;
  order: number;
  wake: () => void;
}

/** Real time that `run` waits for something that isn't a sleep (file or network) before it calls it a hang. */
const PATIENCE_MS = 60_000;

/**
 * @param start the first `now()`, in ms since the epoch
 * @param patienceMs real time after which `run` calls it a hang when nothing is pending
 */
export function createVirtualClock({
  start = 1_750_000_000_000,
  patienceMs = PATIENCE_MS,
}: {
  start?: number;
  patienceMs?: number;
} = {}): VirtualClock {
  // The monotonic time is the one that is kept: a wait computed from it and added to it again must not fall short by a rounding.
  let now = 0;
  let wallOffset = 0;
  let order = 0;
  // Sorted by due time; among equals, first come first served. Few sleeps are pending at once, so a plain list is the fastest.
  const sleepers: Sleeper[] = [];

  const clock: Clock = {
    elapsed: () => now,
    now: () => start + now + wallOffset,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        if (Number.isNaN(ms)) return reject(new RangeError('sleep: not a number'));
        const onAbort = () => {
          const index = sleepers.indexOf(sleeper);
          if (index >= 0) sleepers.splice(index, 1);
          reject(signal?.reason);
        };
        const sleeper: Sleeper = {
          at: now + Math.max(0, ms),
          order: order++,
          wake: () => {
            signal?.removeEventListener('abort', onAbort);
            resolve();
          },
        };
        signal?.addEventListener('abort', onAbort, { once: true });
        let index = sleepers.length;
        while (index > 0 && (sleepers[index - 1] as Sleeper).at > sleeper.at) index--;
        sleepers.splice(index, 0, sleeper);
      }),
  };

  function fireNext(): boolean {
    const next = sleepers.shift();
    if (!next) return false;
    now = Math.max(now, next.at);
    next.wake();
    return true;
  }

  return {
    clock,
    jumpWall(ms) {
      wallOffset += ms;
    },
    get pending() {
      return sleepers.length;
    },
    async advance(ms) {
      const until = now + ms;
      await idle();
      while (sleepers[0] && sleepers[0].at <= until) {
        fireNext();
        await idle();
      }
      now = until;
    },
    async run(promise) {
      let settled = false;
      const settle = () => {
        settled = true;
      };
      promise.then(settle, settle);
      let stuckSince: number | undefined;
      for (;;) {
        await idle();
        if (settled) return promise;
        if (fireNext()) {
          stuckSince = undefined;
          continue;
        }
        stuckSince ??= Date.now();
        if (Date.now() - stuckSince > patienceMs)
          throw new Error('virtual clock: nothing is pending, yet the promise has not settled');
      }
    },
  };
}

/** Lets every microtask and everything queued by `setImmediate` so far run; twice, since the first may queue a second. */
async function idle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setImmediate(resolve));
}
