import type { Clock } from '../shared/clock.js';

/** The least and the most that the service's clock can show, in ms since the epoch. */
export interface ServiceTime {
  readonly least: number;
  readonly most: number;
}

/** A `Date` header leaves out the fraction of its second. */
const DATE_STEP_MS = 1000;

/** A 401 whose `Date` is further off than this from the time that was signed is put down to the clock; the gateway allows 5 minutes [doc]. */
const MIN_SUSPICIOUS_MS = 4 * 60_000;

/** Between two measurements of the correction, in ms: a gateway whose `Date` is nonsense must not make every request two. */
const MIN_BETWEEN_MS = 60_000;

/** RFC 9110's form of a date. `Date.parse` also takes `1` or `May` for one. */
const IMF_FIXDATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** The time in a header in ms since the epoch; nothing if there is none or it is nonsense. */
export function headerDate(header: string | null): number | undefined {
  if (header === null || !IMF_FIXDATE.test(header.trim())) return undefined;
  const ms = Date.parse(header);
  return Number.isFinite(ms) ? ms : undefined;
}

/**
 * The service's clock as its `Date` headers show it, kept relative to the monotonic clock: a wall clock that jumps changes nothing once an
 * answer has come. An answer was dated at some moment between its request and its arrival, so each one narrows the range, and a quick one
 * after a slow one puts the estimate right.
 */
export function createServiceClock(clock: Clock, corrected: () => number | undefined) {
  const wall = clock.now() - clock.elapsed();
  /**
   * This machine's own idea of the service's time, relative to the monotonic clock: it signs by it, and the gateway takes it. A correction
   * replaces it as a whole: measured after the wall clock had jumped, it holds the jump, which is no part of the time before.
   */
  const own = () => corrected() ?? wall;
  let least = 0;
  let most = 0;
  let isKnown = false;
  return {
    serviceTime(at: number): ServiceTime {
      // Before the first answer the two clocks are taken to agree.
      if (!isKnown) return { least: at + clock.now() - clock.elapsed(), most: at + clock.now() - clock.elapsed() };
      return { least: at + least, most: at + most };
    },
    /**
     * What dates of the history are compared with. The service's own word counts: a runner without a time service is off by more than a
     * gateway is from what stands behind it. A `Date` that lies finds nothing of ours, and nothing foreign either.
     */
    historyTime(at: number): ServiceTime {
      const ours = own();
      // Slow answers leave the service's time open by as much: where the two clocks agree within that, this machine's says the rest.
      const isAgreed = ours >= least - DATE_STEP_MS && ours <= most + DATE_STEP_MS;
      if (!isKnown || isAgreed) return { least: at + ours, most: at + ours };
      return { least: at + least, most: at + most };
    },
    /** @param sentAt and `receivedAt`: on the monotonic clock */
    observe(date: number | undefined, sentAt: number, receivedAt: number): void {
      if (date === undefined) return;
      const [low, high] = [date - receivedAt, date + DATE_STEP_MS - sentAt];
      // One of two answers was dated wrongly, or the service's clock was set: the newer one counts.
      const isConsistent = isKnown && low <= most && high >= least;
      least = isConsistent ? Math.max(least, low) : low;
      most = isConsistent ? Math.min(most, high) : high;
      isKnown = true;
    },
  };
}

export type SigningClock = ReturnType<typeof createSigningClock>;

/**
 * What to do about a 401: nothing, or sign anew; `isNews` where a clock that is off was found out just now. `isSoon` where it is off again, and
 * too soon after the last measurement for another.
 */
export type Correction = { resend: false; isSoon: boolean } | { resend: true; isNews: boolean; offsetMs: number };

/**
 * The correction of this machine's clock for signing. It is measured when a refusal's `Date` says that the time signed was far off, and
 * measured again when one says so later: a time service may have put the clock right meanwhile.
 */
export function createSigningClock(clock: Clock) {
  let offsetMs = 0;
  let corrected: number | undefined;
  let measuredAt = Number.NEGATIVE_INFINITY;
  const isFar = (date: number, signedAt: number) => Math.abs(date - signedAt) > MIN_SUSPICIOUS_MS;
  return {
    /** The time to sign with, in ms since the epoch. */
    now: (): number => Math.trunc(clock.now() + offsetMs),
    /** The service's time as last measured, relative to the monotonic clock; undefined while this machine's clock is taken to be right. */
    corrected: (): number | undefined => corrected,
    /**
     * @param date of the refusal
     * @param signedAt the time that the refused request was signed with
     */
    refused(date: number | undefined, signedAt: number): Correction {
      if (date === undefined || !isFar(date, signedAt)) return { resend: false, isSoon: false };
      // Another request's refusal, or the clock itself, has put it right since this one was signed.
      if (!isFar(date, clock.now() + offsetMs)) return { resend: true, isNews: false, offsetMs };
      if (clock.elapsed() - measuredAt < MIN_BETWEEN_MS) return { resend: false, isSoon: true };
      measuredAt = clock.elapsed();
      offsetMs = date - clock.now();
      corrected = date - clock.elapsed();
      return { resend: true, isNews: Math.abs(offsetMs) > MIN_SUSPICIOUS_MS, offsetMs };
    },
  };
}
