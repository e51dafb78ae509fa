import { type Failure, isTransient } from '../../ncloud/errors.js';
import { concludeEnded } from '../model/outcome.js';
import { isBeingCancelled, isEnded } from '../model/status.js';
import type { RunView } from '../model/view.js';
import { agree, isFinal } from './agreement.js';
import { deadlineOf, readDeadline } from './budgets.js';
import { type Advance, countRefusal, done, isOver, NO_REFUSALS, NOT_AGREED, type Transition, unchanged } from './common.js';
import type { RunEvent } from './events.js';
import { follow, isRefused } from './following.js';
import { type Decision, LIMITS, type Policy } from './policy.js';
import type { Deciding, Idle, SavedRun } from './state.js';

/** `approve`, `reject` and the canary decisions: the run is read first, since a decision is sent only to a run that waits for it. */
export function decide(state: Idle, historyId: string, decision: Decision, at: number): Transition {
  const next: Deciding = {
    ...state,
    phase: 'deciding',
    step: 'polling',
    historyId,
    decision,
    sentAt: undefined,
    lost: undefined,
    refused: undefined,
    refusals: NO_REFUSALS,
    agreed: NOT_AGREED,
    failed: 0,
  };
  return poll(next, at);
}

export const advanceDeciding: Advance<Deciding> = (state, event, policy) => {
  switch (event.type) {
    case 'begun':
      return poll(state, event.at);
    case 'polled':
      return state.step === 'polling' ? polled({ ...state, isHeard: true }, event.view, event.at, policy) : unchanged(state);
    case 'poll-failed':
      return state.step === 'polling' ? pollFailed(state, event.failure, event.at) : unchanged(state);
    case 'decided':
    case 'decision-refused':
    case 'decision-lost':
      return state.step === 'sent' ? answered(state, event, policy) : unchanged(state);
    case 'time':
      if (state.step === 'sent') return state.signal ? interrupted(state, true) : unchanged(state);
      return state.step === 'pausing' ? poll(state, event.at) : unchanged(state);
    case 'signal':
      return signalled(state, event.name, event.at);
    case 'defect':
      return done(state, { kind: 'defect', message: event.message }, { isOpen: state.sentAt !== undefined });
    default:
      return unchanged(state);
  }
};

/** Until when a decision that may have been sent is watched for its effect: as long as it may still act. */
function watchedUntil(state: Deciding): number {
  return state.sentAt === undefined ? deadlineOf(state.budgets) : state.sentAt + LIMITS.mayStillAct;
}

function poll(state: Deciding, at: number): Transition {
  const deadline = Math.max(readDeadline(state.budgets, at), state.sentAt === undefined ? 0 : at + LIMITS.lastPoll);
  return { state: { ...state, step: 'polling' }, commands: [{ do: 'poll', historyId: state.historyId, deadline }] };
}

function pause(state: Deciding, ms: number): Transition {
  const until = state.sentAt === undefined ? deadlineOf(state.budgets) : watchedUntil(state);
  return { state: { ...state, step: 'pausing' }, commands: [{ do: 'wait', pause: { for: 'fixed', ms }, until }] };
}

function polled(before: Deciding, view: RunView, at: number, policy: Policy): Transition {
  const agreed = agree(before.agreed, before.seen, view, at);
  const state: Deciding = { ...before, seen: view, agreed, failed: 0, refusals: NO_REFUSALS };
  // An end that the word alone does not prove is looked at once more, even at the last moment and whatever it would say of the decision (R4).
  if (isOver(view) && !isFinal(view, agreed, at) && at < watchedUntil(state) + LIMITS.lastPoll) return confirm(state, at);
  if (state.sentAt !== undefined)
    return state.refused ? refuseState(state, view, state.refused) : lostSeen(state, view, at, policy);
  if (waitsFor(state.decision, view)) return send(state, at);
  // Whoever decides on a run that has ended is told how; nothing is decided any more.
  if (isOver(view)) return refuseState(state, view, undefined);
  if (at >= deadlineOf(state.budgets))
    return done(state, { kind: 'timed-out', budget: 'timeout', view, cancel: { result: 'not-sent' } }, { wasSaved: false });
  return {
    state: { ...state, step: 'pausing' },
    commands: [{ do: 'wait', pause: { for: 'poll' }, until: deadlineOf(state.budgets) }],
  };
}

function confirm(state: Deciding, at: number): Transition {
  const wait = { do: 'wait', pause: { for: 'fixed', ms: LIMITS.confirm }, until: at + LIMITS.confirm } as const;
  return { state: { ...state, step: 'pausing' }, commands: [wait] };
}

function send(state: Deciding, at: number): Transition {
  const { historyId, decision } = state;
  const target = state.target ?? { project: { id: '', name: '' } };
  // Saved before it is sent: a run that goes on because of us has somebody to answer for it.
  const save: SavedRun = { phase: 'deciding', target, historyId, decision };
  return {
    state: { ...state, step: 'sent', sentAt: at, lost: undefined, refused: undefined },
    commands: [
      { do: 'save', run: save },
      { do: 'decide', historyId, decision },
    ],
  };
}

function answered(
  state: Deciding,
  event: Extract<RunEvent, { type: 'decided' | 'decision-refused' | 'decision-lost' }>,
  policy: Policy,
): Transition {
  const { at } = event;
  switch (event.type) {
    case 'decided':
      return accepted(state, undefined, at, policy);
    case 'decision-lost':
      if (state.signal) return interrupted({ ...state, lost: event.failure }, true);
      return pause({ ...state, lost: event.failure }, LIMITS.confirm);
    case 'decision-refused': {
      if (state.signal) return interrupted(state, false);
      // It never reached the service: sent again after a pause, if the run still waits for it.
      const { failure } = event;
      const again: Deciding = { ...state, sentAt: undefined, failed: state.failed + 1 };
      if (isTransient(failure)) {
        if (at >= deadlineOf(state.budgets)) return done(state, { kind: 'refused', failure, during: 'decide' });
        const wait = { for: 'retry', failed: again.failed, failure, atLeastPoll: false } as const;
        return unsaved({
          state: { ...again, step: 'pausing' },
          commands: [{ do: 'wait', pause: wait, until: deadlineOf(state.budgets) }],
        });
      }
      if (failure.kind !== 'http' || failure.status === 401 || failure.status === 403)
        return done(state, { kind: 'refused', failure, during: 'decide' });
      // The run's real state says why.
      return unsaved(poll({ ...state, refused: failure }, at));
    }
  }
}

/** What was refused needs nobody to answer for it. */
function unsaved({ state, commands }: Transition): Transition {
  return { state, commands: [{ do: 'save', run: { phase: 'done' } }, ...commands] };
}

function accepted(state: Deciding, view: RunView | undefined, at: number, policy: Policy): Transition {
  const { historyId, decision } = state;
  const isOwned = goesOn(decision);
  // Of a lost answer only the run's state is left: one that has ended already is concluded, not left as started.
  return follow(state, { historyId, isOwned, how: 'decided', view }, at, policy);
}

/** Whether a decision lets its run go on, so that we answer for it. */
function goesOn(decision: Decision): boolean {
  return decision === 'approve' || decision === 'canary-approve';
}

function waitsFor(decision: Decision, { statusClass }: RunView): boolean {
  const blocked = decision === 'approve' || decision === 'reject' ? 'blocked-approval' : 'blocked-canary';
  return statusClass === blocked;
}

/**
 * Whether the run's state shows the effect of a decision whose answer was lost. It was sent to a run that waited for it, so a run that has
 * moved the decision's way was decided on, by us or in the same moment by somebody else who wanted the same.
 */
function shows(decision: Decision, { status, statusClass }: RunView): boolean {
  switch (decision) {
    case 'approve':
      // A cancel is no approval: it ends a run that still waits just as well as one that goes on.
      return !isBeingCancelled(status) && ['queued', 'running', 'blocked-canary', 'success', 'failure'].includes(statusClass);
    case 'canary-approve':
      return !isBeingCancelled(status) && ['queued', 'running', 'success'].includes(statusClass);
    case 'reject':
      return statusClass === 'rejected';
    case 'canary-reject':
      return statusClass === 'rejected' || status === 'canary_rejecting';
  }
}

function lostSeen(state: Deciding, view: RunView, at: number, policy: Policy): Transition {
  if (shows(state.decision, view)) return accepted(state, view, at, policy);
  // Ended in another way than the decision's: that is its true end.
  if (isEnded(view.statusClass)) return done(state, concludeEnded(policy.operation, view));
  if (at >= watchedUntil(state)) return lostForGood(state);
  return pause(state, LIMITS.confirm);
}

/** It may still wait for the decision; whether ours arrived can't be told any more. */
function lostForGood(state: Deciding): Transition {
  const failure = state.lost ?? { kind: 'timeout', afterMs: LIMITS.attempt };
  return done(state, { kind: 'ambiguous-write', failure });
}

function refuseState(state: Deciding, view: RunView, failure: Failure | undefined): Transition {
  return done(state, { kind: 'wrong-state', operation: state.decision, failure, view }, { wasSaved: state.sentAt !== undefined });
}

function pollFailed(before: Deciding, failure: Failure, at: number): Transition {
  const refusals = countRefusal(before.refusals, failure, at);
  const state: Deciding = { ...before, failed: before.failed + 1, refusals };
  if (state.refused) return done(state, { kind: 'refused', failure: state.refused, during: 'decide' });
  if (state.sentAt !== undefined) {
    if (at >= watchedUntil(state)) return lostForGood(state);
    return pause(state, LIMITS.confirm);
  }
  if (isRefused(state, failure, at)) return done(state, { kind: 'refused', failure, during: 'look' }, { wasSaved: false });
  if (at >= deadlineOf(state.budgets)) return done(state, { kind: 'not-started', waitingFor: [], failure }, { wasSaved: false });
  const wait = { for: 'retry', failed: state.failed, failure, atLeastPoll: false } as const;
  return { state: { ...state, step: 'pausing' }, commands: [{ do: 'wait', pause: wait, until: deadlineOf(state.budgets) }] };
}

function signalled(state: Deciding, name: string, at: number): Transition {
  if (state.signal) return unchanged(state);
  const next = { ...state, signal: { name, at } };
  if (state.step === 'sent') {
    // Whether the run goes on because of us is worth a moment's wait.
    const until = at + LIMITS.signalAnswer;
    return { state: next, commands: [{ do: 'wait', pause: { for: 'fixed', ms: LIMITS.signalAnswer }, until }] };
  }
  return interrupted(next, state.sentAt !== undefined && state.refused === undefined);
}

/** @param maySent whether the decision may have been made: then post finds out, and stops the run if it was */
function interrupted(state: Deciding, maySent: boolean): Transition {
  const facts = {
    signalName: state.signal?.name ?? '',
    historyId: state.historyId,
    cancel: { result: maySent ? 'left-to-post' : 'not-sent' },
    view: state.seen,
  } as const;
  return done(state, { kind: 'interrupted-unclear', ...facts }, { isOpen: maySent, wasSaved: state.sentAt !== undefined });
}
