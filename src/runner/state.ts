import type { ActionsCore } from './host.js';
import type { SavedEntry } from './saved-run.js';

/** One run's place in the saved state; a step of many runs has several. */
export const runKey = (index: number) => `run-${index}`;
export const COUNT = 'runs';

export interface StateWriter {
  save(index: number, entry: SavedEntry): void;
}

export function createStateWriter(core: Pick<ActionsCore, 'saveState'>): StateWriter {
  let count = 0;
  return {
    save(index, value) {
      // The entry first: a kill between the two leaves an entry too many, never a count without one.
      core.saveState(runKey(index), JSON.stringify(value));
      if (index < count) return;
      count = index + 1;
      core.saveState(COUNT, String(count));
    },
  };
}
