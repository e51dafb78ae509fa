import * as v from 'valibot';
import type { ActionsCore } from './host.js';
import { COUNT, runKey, type StateEntry } from './state.js';

/** What main wrote, read again by post: apart from state.ts, so that main loads nothing that only reading needs. */
const entry: v.GenericSchema<unknown, StateEntry> = v.object({
  phase: v.picklist(['intent', 'following', 'cancelling', 'settled']),
  mode: v.picklist(['deploy', 'pipeline']),
  projectId: v.string(),
  stageId: v.optional(v.string(), ''),
  scenarioId: v.optional(v.string(), ''),
  historyId: v.optional(v.string(), ''),
  sentAt: v.optional(v.number(), 0),
  sentAtMost: v.optional(v.number(), 0),
  baseline: v.optional(v.array(v.string()), []),
});

/** More runs than any step has: a damaged count must not keep the post phase counting for ever. */
const MOST_RUNS = 1000;

/** The entries that main left. What does not parse was not written by this action and is left out. */
export function readState(core: Pick<ActionsCore, 'getState'>): StateEntry[] {
  const entries: StateEntry[] = [];
  // Without a count the entry of a run may be there all the same (see `save`).
  const count = Math.min(Number(core.getState(COUNT)) || 0, MOST_RUNS);
  for (let index = 0; index < count + 1; index++) {
    const text = core.getState(runKey(index));
    if (text === '') continue;
    try {
      entries.push(v.parse(entry, JSON.parse(text)));
    } catch {
      // Somebody else's or damaged: nothing to act on.
    }
  }
  return entries;
}
