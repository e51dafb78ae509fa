import { type Failure, isTransient } from '../../ncloud/errors.js';
import type { Named } from '../../ncloud/shapes.js';
import type { Outcome } from '../model/outcome.js';
import { isEnded } from '../model/status.js';
import type { RunView, Target } from '../model/view.js';
import type { RunCommand } from './commands.js';
import type { RunEvent } from './events.js';
import type { Policy } from './policy.js';
import { type Done, historyIdOf, type Origin, type Refusals, type RunState } from './state.js';

/** What follows from an event. */
export interface Transition {
  readonly state: RunState;
  readonly commands: readonly RunCommand[];
}

/** One event's handler of one state. */
export type Advance<S extends RunState> = (state: S, event: RunEvent, policy: Policy) => Transition;

export const NO_REFUSALS: Refusals = { count: 0, since: 0 };
export const NOT_AGREED = { count: 0, since: 0 };

/** An event that changes nothing: what was given up answers after all, or a second signal. */
export function unchanged(state: RunState): Transition {
  return { state, commands: [] };
}

/**
 * The end. `isOpen` leaves what was saved for the post phase to go on from; otherwise post is told that nothing is left, unless nothing was
 * ever saved.
 */
export function done(state: RunState, outcome: Outcome, { isOpen = false, wasSaved = true } = {}): Transition {
  const { target, budgets, seen, signal, failed, isHeard, begunAt } = state;
  const common = { target, budgets, seen, signal, failed, isHeard, begunAt };
  const end: Done = { ...common, phase: 'done', historyId: historyIdOf(state), outcome, isOpen };
  return { state: end, commands: isOpen || !wasSaved ? [] : [{ do: 'save', run: { phase: 'done' } }] };
}

/** Refusals in a row after one more failure; what passes breaks the row. */
export function countRefusal(refusals: Refusals, failure: Failure, at: number): Refusals {
  if (isTransient(failure)) return NO_REFUSALS;
  return { count: refusals.count + 1, since: refusals.count === 0 ? at : refusals.since };
}

/** An end time after the begin: the run is over, whatever its word. */
export function hasEndTime({ startedAt, finishedAt }: Pick<RunView, 'startedAt' | 'finishedAt'>): boolean {
  return finishedAt !== null && finishedAt > (startedAt ?? 0);
}

/** Whether a view shows that the run is over: by its word, or by its end time under a word that nobody documented. */
export function isOver(view: RunView): boolean {
  return isEnded(view.statusClass) || (view.statusClass === 'unknown' && hasEndTime(view));
}

/** Whether the run itself says that it is of another scenario than the one that was asked for. */
export function isOfOther({ stage, scenario }: RunView, target: Target | undefined): boolean {
  const differs = (seen: Named | null, asked: Named | null | undefined) =>
    !!seen && !!asked && asked.id !== '' && seen.id !== asked.id;
  return differs(scenario, target?.scenario) || differs(stage, target?.stage);
}

/**
 * Said to be begun by our start, or found in a history; and its own word is that it is of another scenario, or that it was over before a run
 * began that was there before our start. Both dates are the history's own, so that no clock has a say.
 */
export function isNotOurs({ origin, target }: { readonly origin: Origin } & Pick<RunState, 'target'>, view: RunView): boolean {
  const { how, notBefore } = origin;
  if (how !== 'answered' && how !== 'found') return false;
  // An id in the answer to our start is evidence of its own; what was only found must have been requested by us (R2).
  if (isOfOther(view, target) || (how === 'found' && view.isForeign === true)) return true;
  return notBefore !== undefined && view.finishedAt !== null && view.finishedAt < notBefore;
}

/** What a start comes to whose run is another's by its own word. */
export const foreign = ({ historyId }: { readonly historyId: string }): Outcome => ({
  ...{ kind: 'unclear-start', candidates: [], failure: undefined },
  foreignId: historyId,
});

/** A host name that does not exist, by a service that never answered. */
export function isUnresolvedHost(failure: Failure): boolean {
  if (failure.kind === 'credentials') return failure.cause !== undefined && isUnresolvedHost(failure.cause);
  return failure.kind === 'network' && failure.code === 'ENOTFOUND';
}
