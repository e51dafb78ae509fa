import * as v from 'valibot';
import type { ActionsCore } from './host.js';

// Only for the old core, and deleted with it: state without a proof of its origin.

/**
 * What main hands to post. Saved before a start is sent (`intent`), right after its answer (`following`), when a cancel was sent
 * (`cancelling`), and when nothing is left to do (`settled`), so that whatever kills the process, post knows how far it came.
 * No secret is ever in it: the runner prints saved state into its debug log.
 */
export interface StateEntry {
  phase: 'intent' | 'following' | 'cancelling' | 'settled';
  mode: 'deploy' | 'pipeline';
  projectId: string;
  stageId: string;
  scenarioId: string;
  historyId: string;
  /** This machine's time in ms before the start was sent, and the history ids that were there. */
  sentAt: number;
  /** The most that the service's clock can have shown then. */
  sentAtMost: number;
  baseline: string[];
}

/** One run's place in the saved state; a step of many runs has several. */
export const runKey = (index: number) => `run-${index}`;
export const COUNT = 'runs';
const IS_POST = 'isPost';

/** Whether this is the post phase: main leaves a mark before anything else. */
export function isPost(core: Pick<ActionsCore, 'getState'>): boolean {
  return core.getState(IS_POST) === 'true';
}

export function markMain(core: Pick<ActionsCore, 'saveState'>): void {
  core.saveState(IS_POST, 'true');
}

export interface StateWriter {
  save(index: number, entry: StateEntry): void;
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
