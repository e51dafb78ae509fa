import type { Clock } from '../../src/shared/clock.js';

interface Entry {
  at: number;
  act: () => void;
}

/**
 * What will happen when. Nothing here owns a timer: whoever asks about the world first calls {@link advance}, which lets everything
 * happen that has fallen due, in order and each at its own time. So the world is the same however seldom anyone asks, costs nothing
 * while nobody does, and runs on a virtual clock.
 */
export class Agenda {
  readonly #clock: Clock;
  #now: number;
  /** Latest first, so that the next one is popped off the end. */
  readonly #entries: Entry[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#now = clock.now();
  }

  /** Milliseconds since the epoch: the time of the entry that is happening, or of the last {@link advance}. */
  get now(): number {
    return this.#now;
  }

  /** `act` happens `ms` from {@link now}, rounded to whole milliseconds; never for `Infinity`. */
  after(ms: number, act: () => void): void {
    if (ms === Number.POSITIVE_INFINITY) return;
    const at = this.#now + Math.max(0, Math.round(ms));
    // Among equals the first to be planned happens first, hence it must lie nearer to the end.
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#entries[middle] as Entry).at > at) low = middle + 1;
      else high = middle;
    }
    this.#entries.splice(low, 0, { at, act });
  }

  /** Catches up with the clock. A clock that was set back does not undo anything. */
  advance(): void {
    const until = Math.max(this.#now, this.#clock.now());
    for (let next = this.#entries.at(-1); next && next.at <= until; next = this.#entries.at(-1)) {
      this.#entries.pop();
      this.#now = next.at;
      next.act();
    }
    this.#now = until;
  }
}
