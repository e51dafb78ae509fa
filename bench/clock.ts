import type { Clock } from '../src/shared/clock.js';

interface Sleeper {
  at: number;
  /** Nothing once it was aborted. */
  wake: (() => void) | undefined;
}

/** Sleeps end at multiples of this, in ms, so that many can end together; small beside the delays that are measured. */
const TICK_MS = 20;

/** A virtual clock for thousands of runs at once: time jumps to the next sleep as soon as nothing else is left to do. */
export interface BenchClock {
  clock: Clock;
  /** Runs until all of these have settled. */
  run<T>(work: readonly Promise<T>[]): Promise<T[]>;
}

export function createBenchClock(): BenchClock {
  let now = 1_750_000_000_000;
  /** A binary heap by time. */
  const heap: Sleeper[] = [];
  const swap = (a: number, b: number) => {
    [heap[a], heap[b]] = [heap[b] as Sleeper, heap[a] as Sleeper];
  };
  const at = (index: number) => heap[index]?.at ?? Number.POSITIVE_INFINITY;
  const push = (sleeper: Sleeper) => {
    heap.push(sleeper);
    for (let index = heap.length - 1; index > 0 && at((index - 1) >> 1) > at(index); index = (index - 1) >> 1) {
      swap(index, (index - 1) >> 1);
    }
  };
  const pop = (): Sleeper | undefined => {
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    heap[0] = last;
    for (let index = 0; ; ) {
      const child = at(2 * index + 1) <= at(2 * index + 2) ? 2 * index + 1 : 2 * index + 2;
      if (at(child) >= at(index)) return first;
      swap(child, index);
      index = child;
    }
  };
  const clock: Clock = {
    elapsed: () => now,
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const sleeper: Sleeper = {
          at: Math.ceil((now + Math.max(0, ms)) / TICK_MS) * TICK_MS,
          wake: () => {
            signal?.removeEventListener('abort', onAbort);
            resolve();
          },
        };
        const onAbort = () => {
          sleeper.wake = undefined;
          reject(signal?.reason);
        };
        signal?.addEventListener('abort', onAbort, { once: true });
        push(sleeper);
      }),
  };
  return {
    clock,
    async run(work) {
      let open = work.length;
      for (const promise of work) {
        const settle = () => {
          open -= 1;
        };
        promise.then(settle, settle);
      }
      while (open > 0) {
        await new Promise((resolve) => setImmediate(resolve));
        if (open === 0) break;
        while (heap[0] && !heap[0].wake) pop();
        const due = heap[0]?.at;
        if (due === undefined) throw new Error('bench clock: nothing is pending, yet not everything has settled');
        now = Math.max(now, due);
        while (heap[0] && heap[0].at <= now) pop()?.wake?.();
      }
      return Promise.all(work);
    },
  };
}
