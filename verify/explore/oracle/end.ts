import { runOf, truth } from '../service.js';
import type { Actor, Base, Snapshot, WorldRun } from '../world.js';
import { fault } from './fault.js';
import { isStarting } from './ownership.js';

/** Judges the whole once everything has ended, post included, and everything on its way has acted: what is left going, and why. */
export function checkEnd(base: Base, snapshot: Snapshot): void {
  if (snapshot.wasPostHit) return;
  for (const actor of snapshot.actors) {
    for (const run of runsOf(base, snapshot, actor)) {
      if (truth(run) !== 'going' || mayGoOn(base, snapshot, actor)) continue;
      if (!isExcused(base, snapshot, actor, run))
        throw fault('R5', `a run of ours goes on against the policy: ${reason(snapshot, actor)}`);
    }
  }
}

/** Runs that go on because of this actor. */
function runsOf(base: Base, snapshot: Snapshot, actor: Actor): WorldRun[] {
  const ids = actor.starts.flatMap(({ run }) => (run === undefined ? [] : [run]));
  if (actor.decided?.acted && !isStarting(base)) ids.push(base.policy.historyId);
  // What was only named is left alone until something was done about it.
  // A cancel that was only asked for is pursued by post where the policy says so.
  const { operation, onTimeout } = base.policy;
  const isNamed = operation === 'watch' || (operation === 'cancel' && onTimeout === 'cancel');
  if (isNamed && actor.saved !== undefined) ids.push(base.policy.historyId);
  return ids.flatMap((id) => runOf(snapshot, id) ?? []);
}

const reason = (snapshot: Snapshot, { main, post }: Actor) =>
  `main ${snapshot.killedAt !== undefined && !main ? 'was killed' : `ended ${main?.outcome.kind ?? 'nothing'}`}, post ${post?.outcome.kind ?? 'had nothing to do'}`;

/** Whether the policy lets the run go on, by how main ended. */
function mayGoOn({ policy }: Base, snapshot: Snapshot, { main, refusedCancels, deniedCancels }: Actor): boolean {
  if (!main) return policy.onCancel === 'detach' || !policy.wait;
  switch (main.outcome.kind) {
    case 'interrupted':
    case 'interrupted-unclear':
      return policy.onCancel === 'detach';
    case 'timed-out':
      return policy.onTimeout === 'detach';
    case 'unclear-start':
      // It is left untouched (contract §5), unless the workflow was cancelled.
      return snapshot.signalAt === undefined || policy.onCancel === 'detach';
    case 'lost':
      // What was being stopped is not given up for trouble that passes.
      return main.wasStopping !== true || (policy.operation === 'cancel' && deniedCancels > 1);
    case 'wrong-state':
    case 'refused':
      return policy.operation !== 'cancel' || refusedCancels > 0 || deniedCancels > 1;
    default:
      return true;
  }
}

/** Whether nobody could have stopped it. */
function isExcused(base: Base, snapshot: Snapshot, actor: Actor, run: WorldRun): boolean {
  if (!base.isStoppable || actor.refusedCancels >= 3) return true;
  // Where nothing but the cancel was asked for, keys that were refused twice are believed to be wrong.
  if (base.policy.operation === 'cancel' && actor.deniedCancels > 1) return true;
  // What post needs could not be written; main said so.
  if (actor.didSaveFail && (!actor.main || actor.main.isOpen)) return true;
  // Killed after news that could not be saved, main has left post with what was saved before.
  if (actor.hasSaveFailed && !actor.main) return true;
  // Evidence that is not sufficient: another new run, or one that began when ours can't have.
  const start = actor.starts.find((sent) => sent.run === run.id);
  if (!start || start.told === 'answered') return false;
  const isLate = run.startedAt > start.sentAt + 20_000;
  const others = snapshot.runs.filter(
    (other) => other.target === run.target && other.owner === 'foreign' && other.startedAt > start.sentAt - 4000,
  );
  return isLate || others.length > 0 || snapshot.wasClockOff;
}
