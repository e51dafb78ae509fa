import { truthOf } from './paths.js';
import type { Actor, Base, Happened, Snapshot } from './world.js';

/** What the step knows from now on, by the world's own account of what it was shown. */
export function learn({ policy }: Base, snapshot: Snapshot, actor: Actor, historyId: string, happened: Happened): void {
  const { named, decided } = actor;
  if (named?.id === historyId) {
    const isRead = named.isRead || happened.type === 'polled';
    actor.named = { ...named, isRead, isTried: named.isTried || happened.type !== 'polled' };
  }
  if (happened.type !== 'polled') return;
  const isWaited = happened.view.status === 'pending' || happened.view.status === 'canary_pending';
  // When main sent it, post does not know: for it the time in which it may act begins with itself.
  const from = snapshot.phase === 'post' ? Math.max(decided?.at ?? 0, snapshot.postAt ?? 0) : (decided?.at ?? 0);
  if (decided && isWaited && snapshot.time > from + MAY_ACT && !isPending(snapshot, actor))
    actor.decided = { ...decided, isRefuted: true };
  if (policy.operation === 'cancel' && !policy.wait && truthOf(happened.view.status, false) === 'stopping')
    actor.sawStopping = true;
}

/** How long a request may act after it was sent: an attempt's limit, and what dates may be off (R2). */
const MAY_ACT = 24_000;

const isPending = ({ pending, actors }: Snapshot, actor: Actor) => pending.some(({ actor: index }) => actors[index] === actor);
