import { conclusionOf, isGreen, type Outcome } from '../../../src/run/model/outcome.js';
import type { Truth } from '../paths.js';
import { lastEntry, runOf, truth } from '../service.js';
import type { Actor, Base, Ended, Snapshot } from '../world.js';
import { fault } from './fault.js';
import { hasActed, isStarting, relationTo } from './ownership.js';

/** How long a step may take after a signal (contract §6). */
const SIGNAL_LIMIT = 5000;

/** Judges what a machine ends with, at the moment when it does. */
export function checkDone(base: Base, snapshot: Snapshot, index: number, ended: Ended): void {
  const actor = snapshot.actors[index];
  if (!actor) return;
  const { outcome } = ended;
  if (snapshot.phase === 'main' && snapshot.signalAt !== undefined && snapshot.time > snapshot.signalAt + SIGNAL_LIMIT)
    throw fault('R5', `the step ends ${snapshot.time - snapshot.signalAt} ms after the signal`);
  if (!ended.isOpen && !actor.didSaveFail && actor.saved !== undefined && actor.saved.phase !== 'done')
    throw fault('R9', `the end (${outcome.kind}) leaves the saved state ${actor.saved.phase}`);
  if (
    ended.isOpen &&
    snapshot.phase === 'main' &&
    !actor.didSaveFail &&
    (actor.saved === undefined || actor.saved.phase === 'done')
  )
    throw fault('R5', `${outcome.kind} leaves work open for post, of which nothing is saved`);
  if (snapshot.phase === 'post') return checkPostEnd(base, snapshot, actor, index, ended);
  checkReportedRun(base, snapshot, actor, index, ended);
  checkTruth(base, snapshot, outcome);
  checkNothingStarted(base, snapshot, actor, outcome);
  checkTime(base, snapshot, actor, ended);
}

function checkPostEnd(base: Base, snapshot: Snapshot, actor: Actor, index: number, { historyId, outcome }: Ended): void {
  if (historyId === '' || (actor.named?.id === historyId && !isClaim(outcome))) return;
  const relation = relationTo(base, snapshot, actor, index, historyId);
  if (relation === 'ambiguous') snapshot.ambiguous = true;
  if (relation === 'foreign') throw fault('R3', 'post reports a foreign run as ours');
}

function viewOfOutcome(outcome: Outcome): string | undefined {
  return 'view' in outcome ? outcome.view?.historyId : undefined;
}

function checkReportedRun(base: Base, snapshot: Snapshot, actor: Actor, index: number, { outcome, historyId }: Ended): void {
  const told = viewOfOutcome(outcome) ?? ('historyId' in outcome ? outcome.historyId : undefined);
  for (const id of new Set([historyId, told ?? ''])) {
    if (id === '') continue;
    const relation = relationTo(base, snapshot, actor, index, id);
    if (relation === 'ambiguous') snapshot.ambiguous = true;
    // The id in the answer to our start is told in any case; that the run is ours must not be.
    if (actor.named?.id === id && !isClaim(outcome)) continue;
    // An id in the answer to our start is evidence where its run was tried to be read in vain (R2).
    if (relation === 'foreign') throw fault('R3', `a foreign run is reported as ours (${outcome.kind})`);
    if (relation === 'none') throw fault('R3', `a run is reported that does not exist (${outcome.kind})`);
  }
  const isAfterStart = isStarting(base) && actor.starts.some(({ told: answer }) => answer === 'answered');
  if (isAfterStart && historyId === '') throw fault('contract', `${outcome.kind} forgets the id of the run that was started`);
}

/** Whether an outcome says that the run is ours: that it was started, or how ours ended. */
function isClaim({ kind }: Outcome): boolean {
  return kind === 'started' || kind.startsWith('run-');
}

const TRUTHS: Partial<Record<Outcome['kind'], readonly Truth[]>> = {
  'run-succeeded': ['success'],
  'run-cancelled-as-asked': ['cancelled'],
  'run-rejected-as-asked': ['rejected'],
  'run-failed': ['failure'],
  'run-rejected': ['rejected'],
  'run-cancelled': ['cancelled'],
  'undocumented-end': ['undocumented'],
};

/** What is said of a run must be so: green above all. */
function checkTruth(base: Base, snapshot: Snapshot, outcome: Outcome): void {
  const id = viewOfOutcome(outcome) ?? ('historyId' in outcome ? outcome.historyId : undefined);
  const run = id === undefined ? undefined : runOf(snapshot, id);
  const isGreenEnd = isGreen(conclusionOf(outcome));
  if (isGreenEnd && !run) throw fault('R4', `green (${outcome.kind}) without a run`);
  if (!run) return;
  const allowed = TRUTHS[outcome.kind];
  const real = truth(run);
  if (allowed && !allowed.includes(real))
    throw fault(isGreenEnd ? 'R4' : 'contract', `${outcome.kind} is said of a run that really is ${lastEntry(run).word}`);
  // What nobody has started just now must be seen to go on.
  const isSeen = !isStarting(base) || (outcome.kind === 'started' && outcome.attached);
  // One word that the service takes back hides a stop from whoever looks once.
  const isHidden = snapshot.wasWrong && real === 'stopping';
  if (outcome.kind === 'started' && isSeen && !isHidden && STOPPED.includes(real) && base.policy.operation !== 'cancel') {
    const since = snapshot.time - lastEntry(run).at;
    if (since > 1000) throw fault('R4', `green (started) for a run that really is ${lastEntry(run).word}`);
  }
}

/** How a run really is that does not go on. */
const STOPPED: readonly Truth[] = ['stopping', 'failure', 'undocumented', 'cancelled', 'rejected'];

const NOTHING_STARTED: readonly Outcome['kind'][] = [
  'not-started',
  'refused',
  'conflict',
  'name-not-resolved',
  'held-back',
  'duplicate',
  'defect-before-start',
];

/** Who says that nothing was started or done must be right, now and later. */
function checkNothingStarted(base: Base, snapshot: Snapshot, actor: Actor, outcome: Outcome): void {
  const claims = NOTHING_STARTED.includes(outcome.kind) || (outcome.kind === 'interrupted' && outcome.historyId === undefined);
  if (!claims) return;
  if (isStarting(base) && hasActed(snapshot, actor)) throw fault('R1', `${outcome.kind}, but our start acted or will`);
  if (actor.decided?.acted) throw fault('R5', `${outcome.kind}, but our decision acted`);
  if (snapshot.pending.some(({ actor: index, command }) => command.do === 'decide' && snapshot.actors[index] === actor))
    throw fault('R5', `${outcome.kind}, but our decision will act`);
}

/** A budget that ran out must have done so, and a step must not go on long after its budgets. */
function checkTime({ policy }: Base, snapshot: Snapshot, _actor: Actor, { outcome }: Ended): void {
  if (outcome.kind === 'timed-out' || outcome.kind === 'not-started') {
    const budget =
      outcome.kind === 'timed-out' && outcome.budget === 'approval-timeout' ? policy.approvalTimeoutMs : policy.timeoutMs;
    if (snapshot.time < budget) throw fault('R6', `${outcome.kind} after ${snapshot.time} ms of ${budget}`);
  }
  const isInterrupted = outcome.kind.startsWith('interrupted');
  if (isInterrupted && snapshot.signalAt === undefined) throw fault('contract', `${outcome.kind} without a signal`);
}
