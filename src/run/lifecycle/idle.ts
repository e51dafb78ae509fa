import { type Failure, isTransient } from '../../ncloud/errors.js';
import { isUnderWay } from '../model/status.js';
import type { RunListItem } from '../model/view.js';
import { isFinal } from './agreement.js';
import { isGone, queue, refuse, retry, tooLate } from './before-start.js';
import { deadlineOf, readDeadline } from './budgets.js';
import { type Advance, isOfOther, isOver, isUnresolvedHost, NOT_AGREED, type Transition, unchanged } from './common.js';
import { decide } from './deciding.js';
import type { RunEvent } from './events.js';
import { follow } from './following.js';
import { MAX_UNSEEN_CONFLICTS, type Policy } from './policy.js';
import { send } from './starting.js';
import type { Idle } from './state.js';
import { stop } from './stopping.js';

/** Nothing of ours exists yet: names are looked up, runs in the way are dealt with, and then the start is sent. */
export const advanceIdle: Advance<Idle> = (state, event, policy) => {
  switch (event.type) {
    case 'begun':
      return { state: { ...state, step: 'resolving' }, commands: [{ do: 'resolve', deadline: deadlineOf(state.budgets) }] };
    case 'resolved':
      return state.step === 'resolving'
        ? begin({ ...state, target: event.target, isHeard: true }, event.at, policy)
        : unchanged(state);
    case 'not-resolved':
      return state.step === 'resolving' ? refuse(state, { kind: 'name-not-resolved', error: event.error }) : unchanged(state);
    case 'resolve-failed':
      return state.step === 'resolving' ? failed(state, event.failure, 'resolve') : unchanged(state);
    case 'held':
      return state.step === 'queued' || state.step === 'listing' ? refuse(state, { kind: event.why }) : unchanged(state);
    case 'turn':
      return state.step === 'queued' ? list(afterQueue(state, event.at), event.at) : unchanged(state);
    case 'listed':
      return state.step === 'listing' ? listed({ ...state, failed: 0, isHeard: true }, event, policy) : unchanged(state);
    case 'list-failed':
      return state.step === 'listing' ? listFailed(state, event.failure, event.at) : unchanged(state);
    case 'polled':
    case 'poll-failed':
      return state.step === 'confirming' ? confirmed(state, event, policy) : unchanged(state);
    case 'time':
      // After a pause everything is read anew: nothing is started on old news.
      return state.step === 'pausing' ? queue(state, event.at) : unchanged(state);
    case 'signal': {
      const signal = { name: event.name, at: event.at };
      const nothing = { historyId: undefined, cancel: { result: 'not-sent' }, view: undefined } as const;
      return refuse({ ...state, signal }, { kind: 'interrupted', signalName: event.name, ...nothing });
    }
    case 'defect':
      return refuse(state, { kind: 'defect-before-start', message: event.message });
    default:
      return unchanged(state);
  }
};

/** The target is known: what is it for? */
function begin(state: Idle, at: number, policy: Policy): Transition {
  const { operation, historyId } = policy;
  switch (operation) {
    case 'start':
    case 'request':
      return queue(state, at);
    case 'watch':
      return follow(state, { historyId, isOwned: true, how: 'given', view: undefined }, at, policy);
    case 'cancel':
      return stop(
        state,
        {
          ...{ historyId, origin: { how: 'given', notBefore: undefined }, why: 'asked' },
          ...{ until: deadlineOf(state.budgets), isSaved: policy.onTimeout === 'cancel', pollFirst: false },
        },
        at,
      );
    case 'approve':
    case 'reject':
    case 'canary-approve':
    case 'canary-reject':
      return decide(state, historyId, operation, at);
  }
}

/** Waiting for other targets costs no budget. */
function afterQueue(state: Idle, at: number): Idle {
  const { budgets, queuedAt } = state;
  return { ...state, budgets: { ...budgets, since: budgets.since + at - queuedAt } };
}

function list(state: Idle, at: number): Transition {
  return { state: { ...state, step: 'listing' }, commands: [{ do: 'list', deadline: readDeadline(state.budgets, at) }] };
}

/** A look-up or a list failed for good: refused if the service said so, timed out if it could not be reached. */
function failed(state: Idle, failure: Failure, during: 'resolve' | 'start'): Transition {
  if (isTransient(failure) && !isUnresolvedHost(failure)) return refuse(state, { kind: 'not-started', waitingFor: [], failure });
  return refuse(state, { kind: 'refused', failure, during });
}

function listFailed(state: Idle, failure: Failure, at: number): Transition {
  if (!isTransient(failure) || isGone(state, failure, at)) return failed(state, failure, 'start');
  if (at >= deadlineOf(state.budgets)) return refuse(state, { kind: 'not-started', waitingFor: [], failure });
  return retry({ ...state, failed: state.failed + 1 }, failure);
}

function listed(state: Idle, { runs, service, at }: Extract<RunEvent, { type: 'listed' }>, policy: Policy): Transition {
  const { refusal, unseenConflicts, over } = state.attempts;
  const others = runs.filter((run) => isUnderWay(run) && !over.includes(run.historyId));
  const next = { ...state, attempts: { ...state.attempts, others } };
  const [first] = others;
  if (first) return inTheWay(next, first, at, policy);
  if (refusal?.isConflict === false && !isTransient(refusal.failure))
    // Refused for a reason of the service's own, and no run is in the way: then that is the reason.
    return refuse(next, { kind: 'refused', failure: refusal.failure, during: 'start' });
  // The service says that a run is in the way which no list shows.
  if (refusal?.isConflict && policy.onConflict === 'fail' && unseenConflicts >= MAX_UNSEEN_CONFLICTS)
    return refuse(next, { kind: 'conflict', others: [] });
  if (at >= deadlineOf(state.budgets)) return tooLate(next);
  return send(next, runs, service, at);
}

/** Another run of the same scenario or pipeline is under way: `on-conflict`. It is what a start was refused for. */
function inTheWay(state: Idle, first: RunListItem, at: number, policy: Policy): Transition {
  const { attempts } = state;
  const refusal = attempts.refusal && { ...attempts.refusal, isConflict: true };
  const next = { ...state, attempts: { ...attempts, refusal } };
  switch (policy.onConflict) {
    case 'fail':
      return refuse(next, { kind: 'conflict', others: attempts.others });
    case 'attach':
      // The list may hide an end: attached to, yesterday's success would turn the step green without a start.
      return {
        state: { ...next, step: 'confirming' },
        commands: [{ do: 'poll', historyId: first.historyId, deadline: readDeadline(state.budgets, at) }],
      };
    case 'wait':
      return waitForOthers(next, at);
  }
}

function waitForOthers(state: Idle, at: number): Transition {
  if (at >= deadlineOf(state.budgets)) return tooLate(state);
  const until = deadlineOf(state.budgets);
  return { state: { ...state, step: 'pausing' }, commands: [{ do: 'wait', pause: { for: 'conflict' }, until }] };
}

function confirmed(state: Idle, event: Extract<RunEvent, { type: 'polled' | 'poll-failed' }>, policy: Policy): Transition {
  const { attempts } = state;
  const historyId = attempts.others[0]?.historyId ?? '';
  // Not seen is no reason to follow it: it may have ended, and its success would be taken for ours.
  if (event.type === 'poll-failed') return waitForOthers(state, event.at);
  // An end that the word alone does not prove is looked at once more (R4): a start beside a run under way is no small thing.
  const isProved = isFinal(event.view, NOT_AGREED, event.at) || attempts.doubted === historyId;
  if (isOver(event.view) && !isProved)
    return waitForOthers({ ...state, attempts: { ...attempts, doubted: historyId } }, event.at);
  // Over, or of another scenario that the list did not name: it stands in nobody's way.
  if (isOver(event.view) || isOfOther(event.view, state.target))
    return list({ ...state, attempts: { ...attempts, over: [...attempts.over, historyId] } }, event.at);
  return follow(state, { historyId, isOwned: false, how: 'attached', view: event.view }, event.at, policy);
}
