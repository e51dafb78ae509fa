import { doListsMatter } from './points.js';
import type { Actor, Snapshot } from './world.js';

function isKnown({ state, saved }: Actor): boolean {
  return (saved !== undefined && 'historyId' in saved) || (state !== undefined && 'historyId' in state && state.historyId !== '');
}

/** Runs of others that no machine can see any more make no difference: states that differ only by them are one. */
export function forgetForeign(snapshot: Snapshot): void {
  if (snapshot.phase === 'end' || doListsMatter(snapshot)) return;
  if (!snapshot.runs.some(({ owner }) => owner === 'foreign')) return;
  // Where ours was never told from theirs, the judgement of the end asks for them.
  if (snapshot.actors.some((actor) => actor.starts.at(-1)?.told === 'nothing' && !isKnown(actor))) return;
  const kept = new Set<string>();
  for (const { state, todo } of snapshot.actors) {
    if (state && 'historyId' in state) kept.add(state.historyId);
    for (const command of todo) if ('historyId' in command) kept.add(command.historyId);
  }
  for (const { saved } of snapshot.actors) if (saved && 'historyId' in saved) kept.add(saved.historyId);
  if (snapshot.runs.every(({ owner, id }) => owner !== 'foreign' || kept.has(id))) return;
  snapshot.runs = snapshot.runs.filter(({ owner, id }) => owner !== 'foreign' || kept.has(id));
}
