import { lastEntry, runOf } from '../service.js';
import type { Actor, Base, Snapshot, WorldRun } from '../world.js';

/** How a machine stands to a run, by the world's own account. */
export type Relation =
  | 'ours'
  | 'approved'
  /** By the user's word. */
  | 'named'
  | 'attachable'
  /** Nothing that the step could see tells it from ours. */
  | 'ambiguous'
  /** Foreign, and the answer to our start named it: as long as its own detail can't be read, that is evidence (R2). */
  | 'answered'
  | 'foreign'
  | 'none';

/** How long a request may be on its way, and how far dates may be off (R2; the attempt's limit and the tolerance of lifecycle.md). */
const ATTEMPT = 20_000;
const TOLERANCE = 4000;

export function isStarting({ policy }: Base): boolean {
  return policy.operation === 'start' || policy.operation === 'request';
}

export function relationTo(base: Base, snapshot: Snapshot, actor: Actor, index: number, historyId: string): Relation {
  const run = runOf(snapshot, historyId);
  if (!run) return 'none';
  if (run.owner === 'ours') return run.target === index ? 'ours' : 'foreign';
  if (run.owner === 'given') return relationToGiven(base, snapshot, actor, run);
  if (actor.named?.id === run.id && !actor.named.isRead && actor.named.isTried) return 'answered';
  if (isAmbiguous(base, snapshot, actor, run)) return 'ambiguous';
  return base.policy.onConflict === 'attach' && actor.starts.every(({ told }) => told === 'refused') ? 'attachable' : 'foreign';
}

/** Somebody else's decision in the time in which ours may have acted can't be told from ours; outside of it, it is theirs. */
function relationToGiven(base: Base, snapshot: Snapshot, actor: Actor, run: WorldRun): Relation {
  const { decided } = actor;
  if (decided?.acted) return 'approved';
  if (!decided || !APPROVING.includes(base.policy.operation)) return 'named';
  const isOurs = snapshot.pending.some(
    ({ actor: index, command }) => command.do === 'decide' && snapshot.actors[index] === actor,
  );
  if (isOurs) return 'approved';
  const isStale = actor.hasSaveFailed && snapshot.phase === 'post';
  const isWaiting = lastEntry(run).word === (base.policy.operation === 'approve' ? 'pending' : 'canary_pending');
  return isWaiting || decided.isRefuted || (decided.isRefused && !isStale) ? 'named' : 'ambiguous';
}

/** Decisions after which a run goes on because of us. */
const APPROVING: readonly string[] = ['approve', 'canary-approve'];

/**
 * R2 by its letter: exactly one run is new, fits, and began within the window in which our request can have acted, and nothing of ours is
 * on its way any more. Then no evidence tells it from ours, and taking it for ours is allowed (and counted).
 */
function isAmbiguous(base: Base, snapshot: Snapshot, actor: Actor, run: WorldRun): boolean {
  // Where the news of a refusal could not be saved, post has to go by what was saved before.
  const isStale = actor.hasSaveFailed && snapshot.phase === 'post';
  const start = actor.starts.findLast(({ told }) => told === 'nothing' || isStale);
  if (!start || start.run !== undefined || isOnItsWay(snapshot, actor)) return false;
  if (snapshot.time < start.sentAt + ATTEMPT) return false;
  const isWithin = ({ startedAt }: WorldRun, tolerance: number) =>
    startedAt >= start.sentAt - tolerance && startedAt <= start.sentAt + ATTEMPT + tolerance;
  if (!canBeOurs(base, run) || !isWithin(run, TOLERANCE)) return false;
  return !snapshot.runs.some(
    (other) => other.id !== run.id && other.target === run.target && canBeOurs(base, other) && isWithin(other, 0),
  );
}

/**
 * R2: a request of ours is no trigger; under which word a start by the API stands is not documented, so that any other can be ours. Another
 * account's run is foreign where it is known whose the keys are.
 */
const canBeOurs = ({ isCallerKnown }: Base, { requestType, isUnlisted, isOfOtherAccount }: WorldRun) =>
  requestType !== 'trigger' && !isUnlisted && !(isCallerKnown && isOfOtherAccount);

/** Whether a start of ours will still act. */
export function isOnItsWay(snapshot: Snapshot, actor: Actor): boolean {
  return snapshot.pending.some(({ actor: index, command }) => command.do === 'start' && snapshot.actors[index] === actor);
}

/** Whether a start of ours acted or will. */
export function hasActed(snapshot: Snapshot, actor: Actor): boolean {
  return actor.starts.some(({ run }) => run !== undefined) || isOnItsWay(snapshot, actor);
}
