import { backoff } from '../ncloud/backoff.js';
import { ApiError, type Failure, isAccessProblem, isTransient } from '../ncloud/errors.js';
import type { Clock } from '../shared/clock.js';
import { FOLLOW_HEARTBEAT_MS, LAST_LOOK_MS } from './limits.js';
import { isBlocked, isEnded, mayMoveOn } from './model/status.js';
import type { RunKind, RunView } from './model/view.js';
import type { BudgetName, Budgets } from './polling/budgets.js';
import type { Pace, PaceState } from './polling/interval.js';
import { trackPace } from './polling/interval-state.js';

/** How following a run ended. Interruption is not among them: it rejects with the signal's reason. */
export type FollowEnd =
  | { end: 'ended'; view: RunView }
  /** The service gave an end time with a word that nobody documented. */
  | { end: 'ended-unknown'; view: RunView }
  /** The run can't be seen any more. `view` is the last one seen, if any. */
  | { end: 'lost'; failure: Failure; view: RunView | undefined }
  /** A budget ran out while the run was seen to go on. */
  | { end: 'budget'; budget: BudgetName; view: RunView | undefined };

export type FollowEvent =
  | { event: 'seen'; view: RunView; previous: RunView | undefined; known: PaceState }
  /** Nothing has changed for a while: a sign of life for whoever watches. */
  | { event: 'heartbeat'; view: RunView | undefined; failure: Failure | undefined; known: PaceState }
  | { event: 'blocked'; view: RunView }
  | { event: 'look-failed'; failure: Failure; failed: number; delayMs: number }
  | { event: 'look-recovered'; failed: number }
  | { event: 'unknown-status'; word: string };

export interface FollowedRun {
  kind: RunKind;
  historyId: string;
  budgets: Budgets;
  pace: Pace;
  /** Durations in ms of earlier successful runs; read anew at each look, since they may arrive while following. */
  durations: () => readonly number[];
  /** The service's time in ms, to tell how old a run is that began before it was followed. */
  serviceTime?: () => number;
  /** Set when we have just decided on the run or cancelled it, so that something is about to happen. */
  decided: boolean;
  /** Whether we know that the run exists: then a refusal at the first looks may pass, as a history may lag behind a start. */
  ours: boolean;
  /** `false` for a change that there was nothing to say about, which counts as silence. */
  onEvent: (event: FollowEvent) => unknown;
}

/** Definite refusals (a 401, a 404) in a row before a run counts as lost, and the least time they must span in ms: both may pass. */
const MOST_REFUSALS = 5;
const LEAST_REFUSED_MS = 20_000;

/** How long a run may stay without an end time in a last word that the service may still move on from, in ms. */
const MOVE_ON_MS = 60_000;

/** Looks that must agree that a run has ended in an unknown word: one garbled answer decides nothing. */
const UNKNOWN_END_LOOKS = 2;

/** A little longer than {@link FOLLOW_HEARTBEAT_MS}, so that a look that ends just then speaks first. */
const QUIET_LOOK_MS = FOLLOW_HEARTBEAT_MS + 1000;

/** A progress made of more than the status: changes of steps, tasks and analyses count as changes. */
export function fingerprint(view: RunView): string {
  return JSON.stringify([
    view.status,
    view.statusClass,
    view.targets.map((target) => [target.id, target.status, target.steps.map((step) => step.status)]),
    view.tasks.map((task) => [task.id, task.status, task.deployment ? fingerprint(task.deployment) : '']),
    view.canary.length,
  ]);
}

/** Follows one run to its end, or until a budget is used up. Sends one look at a time; pauses as `pace` says. */
export async function follow(
  run: FollowedRun,
  options: { clock: Clock; random: () => number; signal: AbortSignal },
): Promise<FollowEnd> {
  const { clock, random, signal } = options;
  const { kind, historyId, budgets, onEvent } = run;
  const begun = clock.now();
  let view: RunView | undefined;
  const tracker = trackPace(begun, run);
  let spokenAt = begun;
  let looks = 0;
  let failed = 0;
  let lastFailure: Failure | undefined;
  let refusals = 0;
  let refusedSince = 0;
  let unknownEnds = 0;
  let movingOnSince: number | undefined;
  const wordsSeen = new Set<string>();

  const known = (now: number): PaceState => ({ ...tracker.state(now), looksAfterDecision: run.decided ? looks : undefined });
  const emit = (event: FollowEvent) => {
    const told = onEvent(event) !== false;
    if (event.event === 'heartbeat' || (told && event.event === 'seen')) spokenAt = clock.now();
  };

  const beat = (now: number) => emit({ event: 'heartbeat', view, failure: lastFailure, known: known(now) });
  const over = new AbortController();
  /** A look may be a chain of slow exchanges, during which the waits below give no sign of life. */
  const beatDuringLooks = async (): Promise<void> => {
    for (;;) {
      await clock.sleep(spokenAt + QUIET_LOOK_MS - clock.now(), over.signal);
      if (clock.now() >= spokenAt + QUIET_LOOK_MS) beat(clock.now());
    }
  };
  beatDuringLooks().catch(() => undefined);

  try {
    for (;;) {
      let pause: number;
      try {
        const deadline = budgets.current(clock.now()).deadline;
        // The last look is at the deadline itself and must get its chance, so it may take a moment longer.
        const wait = { signal, deadline: Math.max(deadline, clock.now() + LAST_LOOK_MS) };
        const next = await kind.look(historyId, view, wait);
        looks += 1;
        if (failed > 0) onEvent({ event: 'look-recovered', failed });
        failed = 0;
        refusals = 0;
        lastFailure = undefined;

        const previous = view;
        view = next;
        const now = clock.now();
        const changed = !previous || fingerprint(previous) !== fingerprint(next);
        tracker.saw(next, now, changed);
        if (changed) emit({ event: 'seen', view: next, previous, known: known(now) });
        if (next.statusClass === 'unknown' && !wordsSeen.has(next.status)) {
          wordsSeen.add(next.status);
          onEvent({ event: 'unknown-status', word: next.status });
        }
        budgets.setBlocked(isBlocked(next.statusClass), now);
        if (isBlocked(next.statusClass) && previous?.statusClass !== next.statusClass) onEvent({ event: 'blocked', view: next });

        if (isEnded(next.statusClass)) {
          movingOnSince ??= now;
          const settled = !mayMoveOn(next.status) || next.finishedAt !== null || now - movingOnSince >= MOVE_ON_MS;
          if (settled) return { end: 'ended', view: next };
        } else movingOnSince = undefined;
        const unknownEnd = next.statusClass === 'unknown' && next.finishedAt !== null && next.finishedAt > (next.startedAt ?? 0);
        unknownEnds = unknownEnd ? unknownEnds + 1 : 0;
        if (unknownEnds >= UNKNOWN_END_LOOKS) return { end: 'ended-unknown', view: next };

        pause = run.pace(known(now));
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        const { failure } = error;
        const now = clock.now();
        failed += 1;
        lastFailure = failure;
        if (isTransient(failure)) refusals = 0;
        else {
          if (refusals === 0) refusedSince = now;
          refusals += 1;
          if (!view && !run.ours && isAccessProblem(failure)) return { end: 'lost', failure, view };
          if (refusals >= MOST_REFUSALS && now - refusedSince >= LEAST_REFUSED_MS) return { end: 'lost', failure, view };
        }
        pause = backoff(failed, failure, random);
        if (failure.kind === 'http' && failure.status === 429) {
          // One quota serves all jobs of a team: coming back sooner than the usual pace would keep it used up.
          tracker.throttled(now);
          pause = Math.max(pause, run.pace(known(now)));
        }
        onEvent({ event: 'look-failed', failure, failed, delayMs: pause });
      }

      const nextLook = clock.now() + pause;
      for (;;) {
        const { name, deadline } = budgets.current(clock.now());
        const now = clock.now();
        // Out of time: a run that could not be seen at the end is lost from sight, one that was seen goes on.
        if (now >= deadline)
          return lastFailure && failed > 1 ? { end: 'lost', failure: lastFailure, view } : { end: 'budget', budget: name, view };
        if (now >= nextLook) break;
        if (now >= spokenAt + FOLLOW_HEARTBEAT_MS) beat(now);
        const until = Math.min(nextLook, deadline, spokenAt + FOLLOW_HEARTBEAT_MS);
        await clock.sleep(until - now, signal);
        // The budget ends with a look: what has ended by then has ended in time.
        if (clock.now() >= deadline && until === deadline && until < nextLook) break;
      }
    }
  } finally {
    over.abort();
  }
}
