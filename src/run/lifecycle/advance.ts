import { newBudgets } from './budgets.js';
import { NO_REFUSALS, NOT_AGREED, type Transition, unchanged } from './common.js';
import { advanceDeciding } from './deciding.js';
import type { RunEvent } from './events.js';
import { advanceFollowing } from './following.js';
import { advanceIdle } from './idle.js';
import { LIMITS, type Policy } from './policy.js';
import { advanceStarting } from './starting.js';
import type { Origin, RunState, SavedRun } from './state.js';
import { advanceStopping } from './stopping.js';

export type { Transition } from './common.js';

/** The state of a run before the first event, `begun`. */
export function initial(policy: Policy, at: number): RunState {
  return {
    ...common(policy, at, undefined),
    phase: 'idle',
    step: 'resolving',
    queuedAt: at,
    attempts: { others: [], refusal: undefined, unseenConflicts: 0, over: [], doubted: undefined },
  };
}

/** A saved run is ours by what main saved; its own word may still say that it is another's. */
const found = (notBefore: number | undefined): Origin => ({ how: 'found', notBefore });

/** The state in which the post phase goes on from what main saved. Its own times begin anew: the two share no clock. */
export function resumed(saved: SavedRun, policy: Policy, at: number): RunState {
  if (saved.phase === 'done') {
    const nothing = { signalName: '', historyId: undefined, cancel: { result: 'not-sent' }, view: undefined } as const;
    const outcome = { kind: 'interrupted', ...nothing } as const;
    return { ...common(policy, at, undefined), phase: 'done', historyId: '', outcome, isOpen: false };
  }
  const base = common(policy, at, saved.target);
  const attempts = { others: [], refusal: undefined, unseenConflicts: 0, over: [], doubted: undefined };
  switch (saved.phase) {
    case 'starting': {
      const { intent } = saved;
      const search = {
        candidates: [],
        failure: undefined,
        sentAt: at,
        newestAt: undefined,
        searchUntil: at + LIMITS.search,
      } as const;
      return { ...base, phase: 'starting', step: 'pausing', attempts, intent, ...search };
    }
    case 'deciding': {
      const { historyId, decision } = saved;
      const unknown = { sentAt: at, lost: undefined, refused: undefined, refusals: NO_REFUSALS, agreed: NOT_AGREED } as const;
      return { ...base, phase: 'deciding', step: 'pausing', historyId, decision, ...unknown };
    }
    case 'following': {
      const { historyId } = saved;
      const unseen = { refusals: NO_REFUSALS, agreed: NOT_AGREED, lastFailure: undefined };
      return {
        ...base,
        phase: 'following',
        step: 'pausing',
        historyId,
        isOwned: true,
        origin: found(saved.notBefore),
        ...unseen,
      };
    }
    case 'stopping': {
      const { historyId, why } = saved;
      const unsent = { cancel: { result: 'not-sent' }, by: 'cancel', cancelRefusals: 0, againAt: at } as const;
      const times = { budget: 'timeout', until: at + LIMITS.postStop } as const;
      const unseen = { origin: found(saved.notBefore), refusals: NO_REFUSALS, agreed: NOT_AGREED };
      return { ...base, phase: 'stopping', step: 'pausing', historyId, why, ...unsent, ...times, ...unseen };
    }
  }
}

function common(policy: Policy, at: number, target: RunState['target']) {
  return { target, budgets: newBudgets(policy, at), seen: undefined, signal: undefined, failed: 0, isHeard: false, begunAt: at };
}

/** What follows from an event: pure, synchronous and total. */
export function advance(state: RunState, event: RunEvent, policy: Policy): Transition {
  switch (state.phase) {
    case 'idle':
      return advanceIdle(state, event, policy);
    case 'starting':
      return advanceStarting(state, event, policy);
    case 'deciding':
      return advanceDeciding(state, event, policy);
    case 'following':
      return advanceFollowing(state, event, policy);
    case 'stopping':
      return advanceStopping(state, event, policy);
    case 'done':
      return unchanged(state);
  }
}
