import { mayMoveOn } from '../model/status.js';
import type { RunView } from '../model/view.js';
import { hasEndTime, isOver } from './common.js';
import { LIMITS } from './policy.js';
import type { Agreement } from './state.js';

/** Polls in a row that show the same end, this one included. */
export function agree(agreed: Agreement, previous: RunView | undefined, view: RunView, at: number): Agreement {
  if (!isOver(view)) return { count: 0, since: 0 };
  const isSame = agreed.count > 0 && previous?.status === view.status && previous.statusClass === view.statusClass;
  return isSame ? { count: agreed.count + 1, since: agreed.since } : { count: 1, since: at };
}

/**
 * Whether an end counts (R4): a documented word with its end time does; a word alone, which services were seen to take back, and an end time
 * under an undocumented word count once a second poll agrees. A word that may move on is waited for longer.
 */
export function isFinal(view: RunView, agreed: Agreement, at: number): boolean {
  if (!isOver(view)) return false;
  if (view.statusClass !== 'unknown' && hasEndTime(view)) return true;
  if (agreed.count < 2) return false;
  return !mayMoveOn(view.status) || at - agreed.since >= LIMITS.movingOn;
}
