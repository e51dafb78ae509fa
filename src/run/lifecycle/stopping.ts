import { type Failure, isTransient } from '../../ncloud/errors.js';
import { type CancelResult, concludeEnded, type Outcome } from '../model/outcome.js';
import { isBeingCancelled, isEnded } from '../model/status.js';
import type { RunView } from '../model/view.js';
import { agree, isFinal } from './agreement.js';
import {
  type Advance,
  countRefusal,
  done,
  foreign,
  isNotOurs,
  isOver,
  NO_REFUSALS,
  NOT_AGREED,
  type Transition,
  unchanged,
} from './common.js';
import type { RunEvent } from './events.js';
import { LIMITS, MAX_CANCEL_REFUSALS, type Policy } from './policy.js';
import type { Following, Idle, Origin, SavedRun, Stopping } from './state.js';

interface Stop {
  readonly historyId: string;
  readonly origin: Origin;
  readonly why: Stopping['why'];
  readonly until: number;
  /** Whether post has to go on from here. */
  readonly isSaved: boolean;
  /** Post reads the run first, which may have ended since main was killed; elsewhere its id is enough. */
  readonly pollFirst: boolean;
}

/** Begins to stop a run: the one way there is (R5). What is being done is saved before the cancel is sent. */
export function stop(from: Idle | Following, plan: Stop, at: number): Transition {
  const { historyId, origin, why, until, isSaved, pollFirst } = plan;
  const { target, budgets, seen, signal, isHeard, begunAt } = from;
  const state: Stopping = {
    ...{ target, budgets, seen, signal, isHeard, begunAt, failed: 0 },
    ...{ phase: 'stopping', step: 'polling', historyId, origin, why, budget: budgets.running, until },
    ...{ cancel: { result: 'not-sent' }, by: 'cancel', cancelRefusals: 0, againAt: at },
    ...{ refusals: NO_REFUSALS, agreed: NOT_AGREED },
  };
  const known = { target: target ?? { project: { id: '', name: '' } }, historyId, notBefore: origin.notBefore };
  const save: SavedRun = { phase: 'stopping', ...known, why };
  const next = pollFirst ? poll(state, at) : send(state, at);
  return { state: next.state, commands: !isSaved ? next.commands : [{ do: 'save', run: save }, ...next.commands] };
}

/** Repeated until the run is seen to end, to be cancelling, or not to be cancellable; trouble that passes ends no stop before its time. */
export const advanceStopping: Advance<Stopping> = (state, event, policy) => {
  switch (event.type) {
    case 'begun':
      return poll(state, event.at);
    case 'cancel-accepted':
    case 'cancel-refused':
    case 'cancel-lost':
      return state.step === 'sent' ? answered(state, event, policy) : unchanged(state);
    case 'polled':
      return state.step === 'polling' ? polled(state, event.view, event.at, policy) : unchanged(state);
    case 'poll-failed':
      return state.step === 'polling' ? pollFailed(state, event.failure, event.at, policy) : unchanged(state);
    case 'time':
      return state.step === 'pausing' ? next(state, event.at, policy) : unchanged(state);
    case 'signal':
      return signalled(state, event.name, event.at);
    case 'defect':
      return done(state, { kind: 'defect', message: event.message }, { isOpen: true });
    default:
      return unchanged(state);
  }
};

/** Requests of a stop end with it, and after a signal even its last one does. */
function deadline(state: Stopping, at: number): number {
  return Math.min(Math.max(state.until, at + 1), at + LIMITS.attempt);
}

function send(state: Stopping, at: number): Transition {
  const { historyId, by } = state;
  return {
    state: { ...state, step: 'sent', againAt: at + LIMITS.stopAgain },
    commands: [{ do: 'cancel', historyId, by, deadline: deadline(state, at) }],
  };
}

function poll(state: Stopping, at: number): Transition {
  const { historyId, seen, cancel } = state;
  // What ends at the last moment has ended in time; post is in no such hurry, but must not lose its time to one silent request.
  // A service that answers slower than that is given more time with each failure: read too briefly every time, it would never show the end.
  const patience = Math.min(LIMITS.stopAgain * (1 + state.failed), LIMITS.attempt);
  const calm = state.signal ? deadline(state, at) : Math.min(deadline(state, at) + LIMITS.lastPoll, at + patience);
  // Before a first cancel there is a moment to see whose the run is; what can't be seen by then is stopped by its id (R5).
  const isFirst = state.signal !== undefined && seen === undefined && cancel.result === 'not-sent';
  const by = isFirst ? Math.min(calm, at + LIMITS.signalFirstPoll) : calm;
  return { state: { ...state, step: 'polling' }, commands: [{ do: 'poll', historyId, deadline: by }] };
}

function pause(state: Stopping, ms: number): Transition {
  return {
    state: { ...state, step: 'pausing' },
    commands: [{ do: 'wait', pause: { for: 'fixed', ms }, until: state.until }],
  };
}

/** After a pause: a cancel, if one is due, else a poll. */
function next(state: Stopping, at: number, policy: Policy): Transition {
  if (at >= state.until) return outOfTime(state, policy);
  const { seen } = state;
  // What is being cancelled, or has ended as far as one poll can tell, needs no other cancel.
  const isSettled = seen !== undefined && (isBeingCancelled(seen.status) || isOver(seen));
  return at >= state.againAt && !isSettled ? send(state, at) : poll(state, at);
}

function answered(state: Stopping, event: Extract<RunEvent, { type: `cancel-${string}` }>, policy: Policy): Transition {
  const { at } = event;
  switch (event.type) {
    case 'cancel-accepted': {
      // From the answer on: where requests are slow or wait in line, the run is still read before the next cancel.
      const accepted: Stopping = { ...state, cancel: { result: 'accepted' }, againAt: at + LIMITS.stopAgain };
      if (isLeft(state, policy)) return done(accepted, { kind: 'started', historyId: state.historyId, attached: false });
      return at >= state.until ? outOfTime(accepted, policy) : pause(accepted, state.signal ? 300 : LIMITS.confirm);
    }
    case 'cancel-lost':
      return at >= state.until
        ? outOfTime({ ...state, cancel: worse(state.cancel, { result: 'unanswered', failure: event.failure }) }, policy)
        : poll({ ...state, cancel: worse(state.cancel, { result: 'unanswered', failure: event.failure }) }, at);
    case 'cancel-refused':
      return refused(state, event.failure, at, policy);
  }
}

/** Asked to cancel and not to wait: the step ends once the cancel is known to have arrived. */
function isLeft({ why }: Stopping, { wait }: Policy): boolean {
  return !wait && why === 'asked';
}

/** What was accepted once stays so, whatever becomes of a repetition. */
function worse(known: CancelResult, later: CancelResult): CancelResult {
  return known.result === 'accepted' ? known : later;
}

function refused(before: Stopping, failure: Failure, at: number, policy: Policy): Transition {
  const isPassing = isTransient(failure) || mayPass(before, failure);
  const cancelRefusals = before.cancelRefusals + (isPassing ? 0 : 1);
  const cancel = worse(before.cancel, { result: 'refused', failure });
  const state: Stopping = { ...before, cancel, cancelRefusals, failed: before.failed + 1 };
  if (at >= state.until) return outOfTime(state, policy);
  // The run may have ended meanwhile by itself: it is read between two cancels.
  return poll({ ...state, againAt: at + (isPassing ? 0 : 2 * LIMITS.confirm) }, at);
}

/** A 401 was seen to pass, but one for missing rights does not; and whoever only asks to cancel is told so at the second one. */
function mayPass({ why, cancel }: Stopping, failure: Failure): boolean {
  if (failure.kind !== 'http' || failure.status !== 401 || failure.meaning === 'permission-denied') return false;
  return why !== 'asked' || cancel.result !== 'refused' || cancel.failure.kind !== 'http' || cancel.failure.status !== 401;
}

function polled(before: Stopping, view: RunView, at: number, policy: Policy): Transition {
  const agreed = agree(before.agreed, before.seen, view, at);
  const failed = before.cancel.result === 'refused' ? before.failed : 0;
  const state: Stopping = { ...before, seen: view, agreed, failed, refusals: NO_REFUSALS, isHeard: true };
  if (isNotOurs(state, view)) return notOurs(state, view);
  if (isFinal(view, agreed, at)) return ended(state, view, policy);
  if (at >= state.until) return outOfTime(state, policy);
  if (isOver(view)) return pause(state, LIMITS.confirm);
  if (isBeingCancelled(view.status) && isLeft(state, policy))
    return done(state, { kind: 'started', historyId: state.historyId, attached: false });
  // Read first, and going on: now its cancel is due.
  if (state.cancel.result === 'not-sent' && !isBeingCancelled(view.status)) return send(state, at);
  const isRefused = state.cancelRefusals > 0;
  // The canary of a pipeline is another run, which this step did not start: that one is never touched (R3).
  const isCanary = policy.mode === 'deploy' && view.statusClass === 'blocked-canary';
  // A canary that waits for a decision can't be cancelled on Kubernetes; it is rejected instead (reference/sourcedeploy-api.md §3).
  if (isRefused && isCanary && state.by === 'cancel') return send({ ...state, by: 'canary-reject', cancelRefusals: 0 }, at);
  // Somebody approved it in the same moment: what goes on now is cancelled, not rejected.
  if (state.by === 'canary-reject' && !isCanary && !isBeingCancelled(view.status))
    return send({ ...state, by: 'cancel', cancelRefusals: 0 }, at);
  // An undocumented word says nothing of what the run can be cancelled from, and what was accepted once is only slow.
  const isLasting = state.cancelRefusals >= (state.why === 'asked' ? 1 : MAX_CANCEL_REFUSALS);
  if (isRefused && isLasting && state.cancel.result === 'refused' && view.statusClass !== 'unknown')
    return uncancellable(state, view);
  return isRefused ? pause(state, 2 * LIMITS.confirm) : pauseBeforeCancel(state, at);
}

/** Its own word is that it is another's: whatever was answered or found, it is left alone from here on (R3). */
function notOurs(state: Stopping, view: RunView): Transition {
  const { why, signal, historyId, cancel } = state;
  if (why !== 'signal') return done(state, foreign(state));
  return done(state, { kind: 'interrupted-unclear', signalName: signal?.name ?? '', historyId, cancel, view });
}

/** After trouble that passes the next cancel waits as every retry does, though never long: the run goes on meanwhile. */
function pauseBeforeCancel(state: Stopping, at: number): Transition {
  const { cancel } = state;
  if (cancel.result !== 'refused') return pause(state, LIMITS.stopPoll);
  const wait = { for: 'retry', failed: Math.max(1, state.failed), failure: cancel.failure, atLeastPoll: false } as const;
  const until = Math.min(state.until, at + LIMITS.stopAgain);
  return { state: { ...state, step: 'pausing' }, commands: [{ do: 'wait', pause: wait, until }] };
}

function pollFailed(before: Stopping, failure: Failure, at: number, policy: Policy): Transition {
  const refusals = countRefusal(before.refusals, failure, at);
  const state: Stopping = { ...before, refusals, failed: before.failed + 1 };
  if (at >= state.until) return outOfTime(state, policy);
  // Nobody can see the run, nor cancel it, and the service says why; a run of ours is not given up for what may be a moment's trouble.
  const isLasting = state.why === 'asked' || at - refusals.since >= LIMITS.seenRefused;
  const isGone = isLasting && state.cancelRefusals >= MAX_CANCEL_REFUSALS && refusals.count >= MAX_CANCEL_REFUSALS;
  if (isGone || (state.why === 'asked' && state.seen === undefined && state.cancelRefusals > 0 && !isTransient(failure)))
    return done(state, notSeen(state, failure));
  // A stop does not need to have seen the run: the first poll of the post phase failed, so its cancel is due at once.
  return state.cancel.result === 'not-sent' ? send(state, at) : pauseBeforeCancel(state, at);
}

function notSeen(state: Stopping, failure: Failure): Outcome {
  if (state.why === 'asked' && state.seen === undefined) {
    const { cancel } = state;
    return { kind: 'refused', failure: cancel.result === 'refused' ? cancel.failure : failure, during: 'decide' };
  }
  return { kind: 'lost', failure, view: state.seen };
}

/** The run has ended: by the cancel, or by itself before it arrived, which then is the truth. */
function ended(state: Stopping, view: RunView, policy: Policy): Transition {
  if (!isEnded(view.statusClass)) return done(state, { kind: 'undocumented-end', view });
  const { cancel, historyId, budget, signal } = state;
  const byUs = view.statusClass === 'cancelled' || (cancel.result === 'accepted' && view.statusClass !== 'success');
  switch (state.why) {
    case 'asked':
      return done(state, concludeEnded(policy.operation, view));
    case 'timeout':
      return done(state, byUs ? { kind: 'timed-out', budget, view, cancel } : concludeEnded(policy.operation, view));
    case 'signal': {
      const isCancelled = view.statusClass === 'cancelled';
      const facts = { signalName: signal?.name ?? '', historyId, cancel, view } as const;
      return done(state, isCancelled ? { kind: 'interrupted', ...facts } : concludeEnded(policy.operation, view));
    }
  }
}

/** The service will not cancel it: said with the run's real state. */
function uncancellable(state: Stopping, view: RunView): Transition {
  const { cancel, historyId, budget, signal } = state;
  const failure = cancel.result === 'refused' ? cancel.failure : undefined;
  switch (state.why) {
    case 'asked':
      return done(state, { kind: 'wrong-state', operation: 'cancel', failure, view });
    case 'timeout':
      return done(state, { kind: 'timed-out', budget, view, cancel });
    case 'signal':
      return done(state, { kind: 'interrupted-unclear', signalName: signal?.name ?? '', historyId, cancel, view });
  }
}

/** The time for stopping is up in this phase. Main leaves the rest to post. */
function outOfTime(state: Stopping, policy: Policy): Transition {
  const { cancel, historyId, budget, signal, seen: view } = state;
  // Asked to cancel, the step has said how far it came; unless `on-timeout` says to go on, somebody else's run is not for post to pursue.
  const isOpen = policy.phase === 'main' && (state.why !== 'asked' || policy.onTimeout === 'cancel');
  if (state.why !== 'signal' && !signal) return done(state, { kind: 'timed-out', budget, view, cancel }, { isOpen });
  // Asked to cancel, only a run that was seen to end is a cancelled one.
  const isArriving = state.why !== 'asked' && (cancel.result === 'accepted' || cancel.result === 'unanswered');
  const facts = { signalName: signal?.name ?? '', historyId, cancel, view } as const;
  return done(state, { kind: isArriving ? 'interrupted' : 'interrupted-unclear', ...facts }, { isOpen });
}

function signalled(before: Stopping, name: string, at: number): Transition {
  if (before.signal) return unchanged(before);
  const until = Math.min(before.until, at + LIMITS.signalStop);
  const state: Stopping = { ...before, signal: { name, at }, until };
  // The request on its way is given up for one of its own deadline; what was accepted already needs no other, and of what nobody has seen
  // there is a moment to see whose it is.
  const isUnseen = state.seen === undefined && state.cancel.result === 'not-sent';
  if (state.cancel.result === 'accepted' || isUnseen) return poll(state, at);
  return send(state, at);
}
