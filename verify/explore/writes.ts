import type { Decision } from '../../src/run/lifecycle/policy.js';
import { addRun, divert, isUnderWay, lastEntry, runOf, truth } from './service.js';
import type { Base, Snapshot, WorldRun } from './world.js';

/** What a write did: it acted, or the service refused it in its own words. */
export type Effect = 'acted' | 'words' | 'conflict';

/** The service receives a start of ours now. */
export function actStart(snapshot: Snapshot, base: Base, index: number): Effect {
  if (base.isExclusive && snapshot.runs.some((run) => run.target === index && isUnderWay(run))) return 'conflict';
  const id = addRun(snapshot, base, 'ours', index, base.path);
  const actor = snapshot.actors[index];
  if (actor) actor.starts = [...actor.starts.slice(0, -1), ...actor.starts.slice(-1).map((start) => ({ ...start, run: id }))];
  return 'acted';
}

/** The service receives a decision now: only the state that it decides on takes it (sourcedeploy-api.md §9). */
export function actDecision(snapshot: Snapshot, base: Base, index: number, id: string, decision: Decision): Effect {
  const run = runOf(snapshot, id);
  const wanted = decision === 'approve' || decision === 'reject' ? 'pending' : 'canary_pending';
  if (!run || lastEntry(run).word !== wanted) return 'words';
  const path = {
    approve: base.approved,
    'canary-approve': base.approved,
    reject: 'rejected',
    'canary-reject': 'canary-stopped',
  } as const;
  divert(snapshot, id, path[decision]);
  const actor = snapshot.actors[index];
  if (actor?.decided && decision === base.policy.operation) actor.decided = { ...actor.decided, acted: true };
  return 'acted';
}

/** Also of a pipeline's task: then the pipeline can't be cancelled either [observed: 340500]. */
const isCanaryWaiting = (run: WorldRun) =>
  lastEntry(run).word === 'canary_pending' || lastEntry(run).blocked === 'blocked-canary';

/** The service receives a cancel now. A canary that waits is rejected instead; what is being stopped already is no refusal. */
export function actCancel(snapshot: Snapshot, base: Base, id: string): Effect {
  const run = runOf(snapshot, id);
  if (!run || !base.isStoppable) return 'words';
  if (truth(run) === 'stopping') return 'acted';
  if (!isUnderWay(run) || isCanaryWaiting(run)) return 'words';
  divert(snapshot, id, 'stopped');
  return 'acted';
}
