import type { ActionsCore } from './host.js';

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
