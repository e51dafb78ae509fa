import { type Failure, isTransient } from '../../ncloud/errors.js';
import type { Outcome } from '../model/outcome.js';
import { deadlineOf } from './budgets.js';
import { done, isUnresolvedHost, type Transition } from './common.js';
import { LIMITS, type Policy } from './policy.js';
import type { Idle } from './state.js';

/** Ends with nothing started, and nothing left for the post phase: a start that was refused has been unsaved. */
export function refuse(state: Idle, outcome: Outcome): Transition {
  return done(state, outcome, { wasSaved: false });
}

export function queue(state: Idle, at: number): Transition {
  return { state: { ...state, step: 'queued', queuedAt: at }, commands: [{ do: 'queue' }] };
}

/** Whether the service's host name does not exist, rather than that a resolver is down for a moment. */
export function isGone(state: Idle, failure: Failure, at: number): boolean {
  return isUnresolvedHost(failure) && !state.isHeard && at - state.begunAt >= LIMITS.unresolvedHost;
}

export function retry(state: Idle, failure: Failure): Transition {
  const pause = { for: 'retry', failed: state.failed, failure, atLeastPoll: false } as const;
  return { state: { ...state, step: 'pausing' }, commands: [{ do: 'wait', pause, until: deadlineOf(state.budgets) }] };
}

export function tooLate(state: Idle): Transition {
  const { others, refusal } = state.attempts;
  const failure = others.length > 0 ? undefined : refusal?.failure;
  return refuse(state, { kind: 'not-started', waitingFor: others, failure });
}

/**
 * The start was refused, provably without acting (R1). What passes, and a run in the way, are waited for; then everything is read anew. For
 * other reasons the history tells whether a run is in the way: the service's code for that is not known.
 */
export function startRefused(state: Idle, failure: Failure, isConflict: boolean, at: number, policy: Policy): Transition {
  const { attempts } = state;
  const unseenConflicts = attempts.unseenConflicts + (isConflict ? 1 : 0);
  const next: Idle = {
    ...state,
    failed: state.failed + 1,
    attempts: { ...attempts, refusal: { failure, isConflict }, unseenConflicts },
  };
  if (isConflict) {
    if (at >= deadlineOf(state.budgets)) return tooLate(next);
    const pause = policy.onConflict === 'fail' ? ({ for: 'fixed', ms: 1000 } as const) : ({ for: 'conflict' } as const);
    return { state: { ...next, step: 'pausing' }, commands: [{ do: 'wait', pause, until: deadlineOf(state.budgets) }] };
  }
  // Rights and names don't change with time: a refusal for them is one, whoever else is deploying.
  const isForRights = failure.kind === 'http' && [401, 403, 404].includes(failure.status) && !isTransient(failure);
  if (isForRights || isGone(state, failure, at)) return refuse(next, { kind: 'refused', failure, during: 'start' });
  if (!isTransient(failure)) {
    // No service said so (a certificate that can't be verified): there is nothing to read in the history.
    if (failure.kind !== 'http') return refuse(next, { kind: 'refused', failure, during: 'start' });
    return queue(next, at);
  }
  if (at >= deadlineOf(state.budgets)) return refuse(next, { kind: 'not-started', waitingFor: [], failure });
  return retry(next, failure);
}
