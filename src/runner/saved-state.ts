import type { ActionsCore } from './host.js';
import { parseSaved, type SavedEntry } from './saved-run.js';
import { COUNT, runKey } from './state.js';

/** More runs than any step has: a damaged count must not keep the post phase counting for ever. */
const MAX_RUNS = 1000;

/** The entries that main left. What does not parse was not written by this action and is left out. */
export function readSaved({ core }: { readonly core: Pick<ActionsCore, 'getState'> }): SavedEntry[] {
  const entries: SavedEntry[] = [];
  // Without a count the entry of a run may be there all the same (see `save`).
  const count = Math.min(Number(core.getState(COUNT)) || 0, MAX_RUNS);
  for (let index = 0; index < count + 1; index++) {
    const text = core.getState(runKey(index));
    if (text === '') continue;
    try {
      const entry = parseSaved(JSON.parse(text));
      if (entry) entries.push(entry);
    } catch {
      // Somebody else's or damaged: nothing to act on.
    }
  }
  return entries;
}
