import type { RunCommand } from '../../src/run/lifecycle/commands.js';
import type { RunEvent } from '../../src/run/lifecycle/events.js';
import type { Policy } from '../../src/run/lifecycle/policy.js';
import type { RunState, SavedRun } from '../../src/run/lifecycle/state.js';

/** What is explored: the pure machine, as `src/run/lifecycle/advance.ts` exports it. Tests pass wrong ones, `explore:defects` edited ones. */
export interface Machine {
  initial(policy: Policy, at: number): RunState;
  resumed(saved: SavedRun, policy: Policy, at: number): RunState;
  advance(state: RunState, event: RunEvent, policy: Policy): { state: RunState; commands: readonly RunCommand[] };
}
