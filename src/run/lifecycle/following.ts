import { type Failure, isAccessProblem, isTransient } from '../../ncloud/errors.js';
import { concludeEnded, type Outcome } from '../model/outcome.js';
import { isBeingCancelled, isBlocked, isEnded } from '../model/status.js';
import type { RunView } from '../model/view.js';
import { agree, isFinal } from './agreement.js';
import { deadlineOf, readDeadline, switchBudget } from './budgets.js';
import {
  type Advance,
  countRefusal,
  done,
  foreign,
  isNotOurs,
  isOver,
  isUnresolvedHost,
  NO_REFUSALS,
  NOT_AGREED,
  type Transition,
  unchanged,
} from './common.js';
import { LIMITS, MAX_REFUSALS, type Policy } from './policy.js';
import type { Deciding, Following, Idle, Origin, Refusals, RunState, SavedRun, Starting } from './state.js';
import { stop } from './stopping.js';

interface Found {
  readonly historyId: string;
  readonly isOwned: boolean;
  readonly how: Origin['how'];
  readonly view: RunView | undefined;
}

/** The run is known: it is saved before anything else can fail or be killed, and then followed, or left, as the policy says. */
export function follow(from: Idle | Starting | Deciding, found: Found, at: number, policy: Policy): Transition {
  const { target, budgets, seen, signal, isHeard, begunAt } = from;
  const { historyId, isOwned, how, view } = found;
  const state: Following = {
    ...{ target, budgets, seen: view ?? seen, signal, isHeard, begunAt, failed: 0 },
    ...{ phase: 'following', step: 'polling', historyId, isOwned },
    origin: { how, notBefore: from.phase === 'starting' ? from.newestAt : undefined },
    ...{ refusals: NO_REFUSALS, agreed: NOT_AGREED, lastFailure: undefined },
  };
  const { notBefore } = state.origin;
  const save: SavedRun = { phase: 'following', target: target ?? { project: { id: '', name: '' } }, historyId, notBefore };
  if (signal) return withSave(save, isOwned, leave(state, at, policy));
  if (policy.phase === 'post') return inPost(state, at, policy);
  // Whose it is is told by its own word as well, which neither a list nor an answer has (R2).
  if (!policy.wait && (how === 'found' || how === 'answered')) return withSave(save, isOwned, poll(state, at));
  const goesOn = view === undefined || !(isOver(view) || isBeingCancelled(view.status));
  if (!policy.wait && how !== 'given' && goesOn) {
    // It is to be left alone from here on, whatever becomes of the rest of the step.
    return done(state, { kind: 'started', historyId, attached: how === 'attached' });
  }
  return withSave(save, isOwned, view ? polled(state, view, at, policy) : poll(state, at));
}

/** Only what goes on because of us is the post phase's to stop; before, a lost start or decision may have been saved. */
function withSave(run: SavedRun, isOwned: boolean, { state, commands }: Transition): Transition {
  return { state, commands: [{ do: 'save', run: isOwned ? run : { phase: 'done' } }, ...commands] };
}

export const advanceFollowing: Advance<Following> = (state, event, policy) => {
  switch (event.type) {
    case 'begun':
      return inPost(state, event.at, policy);
    case 'polled':
      return state.step === 'polling' ? polled(state, event.view, event.at, policy) : unchanged(state);
    case 'poll-failed':
      return state.step === 'polling' ? pollFailed(state, event.failure, event.at, policy) : unchanged(state);
    case 'time':
      return state.step === 'pausing' ? poll(state, event.at) : unchanged(state);
    case 'signal':
      return state.signal ? unchanged(state) : leave({ ...state, signal: { name: event.name, at: event.at } }, event.at, policy);
    case 'defect':
      return done(state, { kind: 'defect', message: event.message }, { isOpen: state.isOwned });
    default:
      return unchanged(state);
  }
};

function poll(state: Following, at: number): Transition {
  const { historyId, budgets } = state;
  return {
    state: { ...state, step: 'polling' },
    commands: [{ do: 'poll', historyId, deadline: readDeadline(budgets, at) }],
  };
}

/** Post follows nothing to its end: a run of ours is stopped, or left as `on-cancel` says. */
function inPost(state: Following, at: number, policy: Policy): Transition {
  const { historyId, origin } = state;
  if (policy.onCancel === 'cancel' && state.isOwned)
    return stop(state, { historyId, origin, why: 'signal', until: at + LIMITS.postStop, isSaved: true, pollFirst: true }, at);
  return poll(state, at);
}

/** The workflow was cancelled. */
function leave(state: Following, at: number, policy: Policy): Transition {
  const { historyId, origin, signal, seen } = state;
  const signalName = signal?.name ?? '';
  const isStopped = state.isOwned && policy.onCancel === 'cancel';
  if (isStopped) {
    const until = (signal?.at ?? at) + LIMITS.signalStop;
    // An id in the answer to our start is evidence; the run's own word, if it can be had at once, is more.
    const pollFirst = seen === undefined && origin.how === 'answered';
    return stop(state, { historyId, origin, why: 'signal', until, isSaved: true, pollFirst }, at);
  }
  const facts = { signalName, historyId, cancel: { result: 'not-sent' }, view: seen } as const;
  return done(state, { kind: 'interrupted-unclear', ...facts });
}

function polled(before: Following, view: RunView, at: number, policy: Policy): Transition {
  const agreed = agree(before.agreed, before.seen, view, at);
  const budgets = switchBudget(before.budgets, isBlocked(view.statusClass), at);
  const state: Following = {
    ...before,
    ...{ seen: view, budgets, agreed, failed: 0, refusals: NO_REFUSALS, lastFailure: undefined, isHeard: true },
  };
  if (isNotOurs(state, view)) return done(state, foreign(state));
  // What our start was answered with was started; how it goes on is not waited for.
  if (!policy.wait && state.origin.how === 'answered' && policy.phase === 'main') return left(state);
  if (isFinal(view, agreed, at)) return done(state, ended(view, policy));
  if (policy.phase === 'post') return leftInPost(state, view);
  if (isOver(view)) return confirm(state, at, policy);
  // `wait: false`: the run is seen to go on. One that is being cancelled does not: it is followed to its end.
  if (!policy.wait && !isBeingCancelled(view.status)) return left(state);
  if (at >= deadlineOf(budgets)) return outOfTime(state, at, policy);
  return pause(state, { for: 'poll' }, deadlineOf(budgets));
}

/** `wait: false`: the run is left alone from here on. */
function left(state: Following): Transition {
  return done(state, { kind: 'started', historyId: state.historyId, attached: false });
}

function ended(view: RunView, policy: Policy): Outcome {
  return isEnded(view.statusClass) ? concludeEnded(policy.operation, view) : { kind: 'undocumented-end', view };
}

/** An end that is to be seen once more gets that poll even after the budget's end, once. */
function confirm(state: Following, at: number, policy: Policy): Transition {
  const { budgets, agreed, seen } = state;
  const deadline = deadlineOf(budgets);
  // Seen twice, and only waited for because it might move on: at the budget's end it has not.
  if (at >= deadline && agreed.count > 1 && seen) return done(state, ended(seen, policy));
  if (at >= deadline + LIMITS.lastPoll) return outOfTime(state, at, policy);
  const kind = agreed.count > 1 ? ({ for: 'poll' } as const) : ({ for: 'fixed', ms: LIMITS.confirm } as const);
  return pause(state, kind, Math.max(deadline, at + LIMITS.confirm));
}

function leftInPost(state: Following, view: RunView): Transition {
  const facts = { signalName: '', historyId: state.historyId, cancel: { result: 'not-sent' }, view } as const;
  return done(state, { kind: 'interrupted-unclear', ...facts });
}

type FollowPause = Extract<Transition['commands'][number], { do: 'wait' }>['pause'];

function pause(state: Following, kind: FollowPause, until: number): Transition {
  return { state: { ...state, step: 'pausing' }, commands: [{ do: 'wait', pause: kind, until }] };
}

function pollFailed(before: Following, failure: Failure, at: number, policy: Policy): Transition {
  const refusals = countRefusal(before.refusals, failure, at);
  const state: Following = { ...before, failed: before.failed + 1, refusals, lastFailure: failure };
  // At the budget's end a known id is enough to stop the run (R5), whatever reading it is refused for.
  const isStopped = state.isOwned && policy.onTimeout === 'cancel' && isKnown(state) && policy.phase === 'main';
  if (at >= deadlineOf(state.budgets) && isStopped) return outOfTime(state, at, policy);
  // An id in the answer to our start is evidence enough, if its run can't be read.
  if (!policy.wait && state.origin.how === 'answered' && policy.phase === 'main' && state.failed > 1) return left(state);
  if (isRefused(state, failure, at)) return gone(state, failure);
  if (policy.phase === 'post' && state.failed >= 3) return gone(state, failure);
  if (at >= deadlineOf(state.budgets)) return outOfTime(state, at, policy);
  // One quota serves all jobs of a team: coming back sooner than the usual poll would keep it used up.
  const atLeastPoll = failure.kind === 'http' && failure.status === 429;
  return pause(state, { for: 'retry', failed: state.failed, failure, atLeastPoll }, deadlineOf(state.budgets));
}

/** The run can't be seen any more; or never could, and the service says why. */
function gone(state: Following, failure: Failure): Transition {
  return isKnown(state)
    ? done(state, { kind: 'lost', failure, view: state.seen })
    : done(state, { kind: 'refused', failure, during: 'poll' });
}

/** Whether the run is known to exist. */
function isKnown({ seen, origin }: { readonly seen: RunView | undefined; readonly origin?: Origin }): boolean {
  return seen !== undefined || (origin !== undefined && origin.how !== 'given');
}

/**
 * Whether refusals in a row count. A run that we know to exist may be unreadable for a while; one that nobody has seen yet, and keys that never
 * worked, are refused soon.
 */
export function isRefused(
  state: Pick<RunState, 'seen' | 'isHeard' | 'begunAt'> & { readonly refusals: Refusals; readonly origin?: Origin },
  failure: Failure,
  at: number,
): boolean {
  const isThere = isKnown(state);
  if (isUnresolvedHost(failure)) return !isThere && at - state.begunAt >= LIMITS.unresolvedHost;
  if (isTransient(failure)) return false;
  if (!isThere && isAccessProblem(failure)) return true;
  const lasted = at - state.refusals.since;
  return isThere
    ? state.refusals.count >= MAX_REFUSALS.seen && lasted >= LIMITS.seenRefused
    : state.refusals.count >= MAX_REFUSALS.unseen && lasted >= LIMITS.unseenRefused;
}

/** A budget is used up. A known id is enough to stop the run (R5); what could not be seen at the end is lost from sight. */
function outOfTime(state: Following, at: number, policy: Policy): Transition {
  const { historyId, origin, budgets, isOwned, seen, lastFailure, failed } = state;
  if (isOwned && policy.onTimeout === 'cancel')
    return stop(state, { historyId, origin, why: 'timeout', until: at + LIMITS.stop, isSaved: true, pollFirst: false }, at);
  if (lastFailure && failed > 1) return done(state, { kind: 'lost', failure: lastFailure, view: seen });
  return done(state, { kind: 'timed-out', budget: budgets.running, view: seen, cancel: { result: 'not-sent' } });
}
