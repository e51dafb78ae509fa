import type { RunCommand } from '../../../src/run/lifecycle/commands.js';
import { isUnderWay, runOf } from '../service.js';
import type { Actor, Base, Snapshot } from '../world.js';
import { fault } from './fault.js';
import { isStarting, relationTo } from './ownership.js';

/** Judges one command at the moment when it is carried out. */
export function checkCommand(base: Base, snapshot: Snapshot, index: number, command: RunCommand): void {
  const actor = snapshot.actors[index];
  if (!actor) return;
  switch (command.do) {
    case 'start':
      return checkStart(base, snapshot, actor);
    case 'decide':
      return checkDecision(base, snapshot, actor, command);
    case 'cancel':
      return checkCancel(base, snapshot, actor, index, command);
    case 'save':
      return checkSave(base, snapshot, actor, index, command);
    case 'poll':
      if (actor.sawStopping && snapshot.phase === 'main')
        throw fault('contract', 'wait: false, and the run that is seen to be cancelled is followed');
      return;
    default:
      return;
  }
}

function checkStart(base: Base, snapshot: Snapshot, actor: Actor): void {
  if (snapshot.phase !== 'main') throw fault('R1', 'post starts a run');
  if (!isStarting(base)) throw fault('R1', `operation ${base.policy.operation} starts a run`);
  const before = actor.starts.find(({ told }) => told !== 'refused');
  if (before) throw fault('R1', 'a second start is sent although nothing proves that the first did not act');
  if (snapshot.signalAt !== undefined) throw fault('R5', 'a run is started after the signal');
  if (!actor.didSaveFail && actor.saved?.phase !== 'starting') throw fault('R5', 'a start is sent that was not saved before');
  const other = actor.inTheWay.map((id) => runOf(snapshot, id)).find((run) => run && isUnderWay(run));
  if (other) throw fault('contract', 'a run is started although the list shows another under way');
  if (actor.slot !== 'held') throw fault('contract', 'a start is sent without its turn');
}

function checkDecision(base: Base, snapshot: Snapshot, actor: Actor, command: Extract<RunCommand, { do: 'decide' }>): void {
  const { operation, historyId } = base.policy;
  if (snapshot.phase !== 'main') throw fault('R3', 'post decides');
  if (command.decision !== operation) throw fault('R3', `operation ${operation} decides ${command.decision}`);
  if (command.historyId !== historyId) throw fault('R3', 'another run than the one asked for is decided on');
  if (snapshot.signalAt !== undefined) throw fault('R5', 'a decision is made after the signal');
  if (!actor.didSaveFail && actor.saved?.phase !== 'deciding') throw fault('R5', 'a decision is sent that was not saved before');
}

/** Operations that are for ending the run that they name, or that follow it with the policies for stopping it. */
const ENDING: readonly string[] = ['cancel', 'reject', 'canary-reject', 'watch'];

function checkCancel(
  base: Base,
  snapshot: Snapshot,
  actor: Actor,
  index: number,
  { historyId, by }: Extract<RunCommand, { do: 'cancel' }>,
): void {
  const { operation, onCancel, onTimeout, mode } = base.policy;
  // SourceDeploy would take a pipeline's numbers for those of a deployment of its own, which is somebody else's.
  if (by === 'canary-reject' && mode === 'pipeline') throw fault('R3', "a canary is rejected by a pipeline's ids");
  const relation = relationTo(base, snapshot, actor, index, historyId);
  switch (relation) {
    case 'ours':
      break;
    case 'approved':
    case 'answered':
      break;
    case 'ambiguous':
      snapshot.ambiguous = true;
      break;
    case 'named':
      // What is watched is stopped by the user's word.
      if (ENDING.includes(operation)) break;
      throw fault('R3', `${operation} cancels the run that it was only to act on`);
    case 'attachable':
      throw fault('R3', 'a run that was attached to is cancelled');
    case 'foreign':
      throw fault('R3', 'a foreign run is cancelled');
    case 'none':
      throw fault('R3', 'a run that does not exist is cancelled');
  }
  if (operation === 'cancel') return;
  const mayStop = onCancel === 'cancel' || onTimeout === 'cancel';
  if (!mayStop) throw fault('contract', 'a run is cancelled although both policies say detach');
  if (snapshot.signalAt !== undefined && onCancel === 'detach' && onTimeout === 'detach')
    throw fault('contract', 'a run is cancelled after a signal although on-cancel says detach');
}

function checkSave(
  base: Base,
  snapshot: Snapshot,
  actor: Actor,
  index: number,
  { run }: Extract<RunCommand, { do: 'save' }>,
): void {
  if (run.phase !== 'following' && run.phase !== 'stopping') return;
  const relation = relationTo(base, snapshot, actor, index, run.historyId);
  if (relation === 'ambiguous') snapshot.ambiguous = true;
  // What the answer to our start named is saved at once, before it can be read.
  if (actor.named?.id === run.historyId && !actor.named.isRead) return;
  if (relation === 'foreign') throw fault('R2', `a foreign run is saved as ours (${run.phase})`);
  if (relation === 'attachable') throw fault('R3', `a run that was attached to is saved to be stopped (${run.phase})`);
}
