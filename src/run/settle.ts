import { ApiError, type Failure } from '../ncloud/errors.js';
import type { ServiceTime } from '../ncloud/transport.js';
import type { Clock } from '../shared/clock.js';
import { HEARTBEAT_MS } from './limits.js';
import type { RunKind, RunListItem } from './model/view.js';
import { compareIds } from './polling/newest-runs.js';

/**
 * What is written down before a start is sent, so that somebody who comes later (start.ts after a lost answer, or the post phase
 * after a kill) can tell from the history which run is ours.
 */
export interface Intent {
  /** On the monotonic clock of this process, in ms, just before the start was sent. */
  readonly sentAt: number;
  /** The most that the service's clock can have shown then, in ms, as far as was known. */
  readonly sentAtMost: number;
  /** History ids that were there before. */
  readonly baseline: readonly string[];
}

/** Looks after a lost answer, in ms after it: 20 s in all, since a history list may lag by several seconds. */
const SETTLE_LOOKS_MS = [300, 1000, 2000, 4000, 6000, 9000, 12_000, 16_000];

const LAST_SETTLE_LOOK_MS = 20_000;

/**
 * A run found is believed this long after it was first seen, in ms: until then a second one that could be ours as well may still turn
 * up, later by as much as the tolerance for dates lets a stranger's be earlier.
 */
const SETTLE_CONFIRM_MS = 3500;

/** A run that begins this much after everything of ours was given up is not ours, in ms. */
const LATEST_START_MS = 5000;

/** A run that the service dates this much before our request can't be ours; covers the rounding of its times to seconds, in ms. */
const CLOCK_TOLERANCE_MS = 3000;

export interface LookOptions {
  signal: AbortSignal;
  deadline: number;
  /** The service's time at a time of the monotonic clock. Asked after each look, which may have made it known better. */
  serviceTime: (at: number) => ServiceTime;
  /** On the monotonic clock, from which on nothing of ours was on its way any more; nothing if it may still be. */
  givenUpAt?: number;
  onFailed?: (failure: Failure) => void;
}

export interface Settlement {
  /** The one run that can be ours. */
  found: string | undefined;
  /** Several runs can be ours, which no further look will change. */
  tooMany: boolean;
  /** Runs that are new since the intent; whose they are can't be told unless one is `found`. */
  candidates: readonly RunListItem[];
  /** Nothing new in a history that was read to the end of the wait: no run of ours exists. */
  certain: boolean;
}

/**
 * Finds out what came of a start whose answer never came. Reads only. A run counts as ours when it is the only new one that is not
 * dated before our request; nothing new during the whole wait means that nothing was started.
 */
export async function settle(
  kind: RunKind,
  intent: Intent,
  options: LookOptions & {
    clock: Clock;
    /** Whether to go on looking for a second run that could be ours for all of the wait, even if one is found soon. */
    untilTheEnd?: boolean;
    /** Called whenever the search has been quiet for too long, which slow answers make it. */
    onWaiting?: () => void;
  },
): Promise<Settlement> {
  const { clock, signal, deadline } = options;
  const begun = clock.elapsed();
  let sawAny = false;
  let spokenAt = begun;
  let seen: { id: string; at: number } | undefined;
  let last: Settlement = { found: undefined, tooMany: false, candidates: [], certain: false };
  for (const after of [...SETTLE_LOOKS_MS, LAST_SETTLE_LOOK_MS, LAST_SETTLE_LOOK_MS + SETTLE_CONFIRM_MS]) {
    // One look more, if the last one was the first to show a run.
    if (after > LAST_SETTLE_LOOK_MS && (!seen || clock.elapsed() - seen.at >= SETTLE_CONFIRM_MS)) break;
    await clock.sleep(begun + after - clock.elapsed(), signal);
    if (clock.elapsed() - spokenAt >= HEARTBEAT_MS) {
      spokenAt = clock.elapsed();
      options.onWaiting?.();
    }
    // The deadline bounds what is started, not the search for what may have been: it ends a little later rather than in ignorance.
    const look = await settleOnce(kind, intent, { ...options, signal, deadline: Math.max(deadline, clock.elapsed() + 5000) });
    if (!look) {
      last = { ...last, certain: false };
      continue;
    }
    // One list without a run that another list showed proves nothing.
    sawAny ||= !look.certain;
    last = { ...look, certain: look.certain && !sawAny };
    if (look.tooMany) return look;
    if (look.found !== seen?.id) seen = look.found === undefined ? undefined : { id: look.found, at: clock.elapsed() };
    if (seen && !options.untilTheEnd && clock.elapsed() - seen.at >= SETTLE_CONFIRM_MS) return look;
  }
  return last;
}

/** One look for the run of an intent; nothing if the history could not be read. */
export async function settleOnce(kind: RunKind, intent: Intent, wait: LookOptions): Promise<Settlement | undefined> {
  let recent: RunListItem[];
  try {
    recent = await kind.recent(wait);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    wait.onFailed?.(error.failure);
    return undefined;
  }
  const known = new Set(intent.baseline);
  const oldest = intent.baseline.toSorted(compareIds)[0];
  // An older run than all that we knew has moved up because another was deleted; it is not new.
  const candidates = recent.filter(
    (run) => !known.has(run.historyId) && (oldest === undefined || compareIds(run.historyId, oldest) > 0),
  );
  // As far as the service's clock is not known, a run must be ours by all that it can be: a stranger's must be neither followed nor
  // cancelled. Our own still is: whatever delays our requests makes it begin later as well.
  const earliest = Math.min(intent.sentAtMost, wait.serviceTime(intent.sentAt).most) - CLOCK_TOLERANCE_MS;
  const latest = wait.serviceTime((wait.givenUpAt ?? Number.POSITIVE_INFINITY) + LATEST_START_MS).least;
  const fitting = candidates.filter(({ startedAt }) => startedAt === null || (startedAt >= earliest && startedAt <= latest));
  return {
    found: fitting.length === 1 ? fitting[0]?.historyId : undefined,
    tooMany: fitting.length > 1,
    candidates,
    // An answer that shows none of the runs known before is no proof of anything: a list may be missing from it.
    certain: candidates.length === 0 && (known.size === 0 || recent.some((run) => known.has(run.historyId))),
  };
}
