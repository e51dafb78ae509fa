import type { Clock } from '../../src/shared/clock.js';
import { systemClock } from '../../src/shared/clock.js';

/**
 * The time of a server that tests of the built action talk to: it goes by the clocks of its clients, who send theirs with every request
 * (preload-time.mjs). Between requests it stands still, so that nothing in its world happens because a machine is slow.
 */
export interface ClientTime {
  readonly clock: Clock;
  /** Takes over what a client's clock shows. */
  hear(headers: Readonly<Record<string, string | readonly string[] | undefined>>): void;
  /** Lets `ms` pass without any client. */
  pass(ms: number): void;
}

export function createClientTime(): ClientTime {
  const begun = Date.now();
  let now = begun;
  return {
    // Delays of answers are real: a client that waits for one is not told before.
    clock: { now: () => now, elapsed: () => now - begun, sleep: systemClock.sleep },
    hear(headers) {
      // A client that says nothing has the machine's time.
      now = Math.max(now, Number(headers['x-client-time'] ?? Date.now()));
    },
    pass(ms) {
      now += ms;
    },
  };
}
