import { advance, initial } from '../../src/run/lifecycle/advance.js';
import type { Observer } from '../../src/run/lifecycle/drive.js';
import type { RunEvent } from '../../src/run/lifecycle/events.js';
import type { Policy } from '../../src/run/lifecycle/policy.js';
import type { RunState } from '../../src/run/lifecycle/state.js';
import { POLICY, TARGET } from './machine.js';
import { START } from './run.js';

/** An event without its time, which is one second after the last unless it says so. */
export type Told = RunEvent extends infer E ? (E extends { at: number } ? Omit<E, 'at'> & { at?: number } : never) : never;

export const service = { least: START, most: START };

/** The way to a run that was started and is followed. */
export const UNTIL_PERMIT: readonly Told[] = [{ type: 'begun' }, { type: 'resolved', target: TARGET }, { type: 'turn' }];
export const UNTIL_START: readonly Told[] = [...UNTIL_PERMIT, { type: 'listed', runs: [], service }];
export const UNTIL_FOLLOWED: readonly Told[] = [...UNTIL_START, { type: 'started', historyId: '80001' }];

/** Feeds events to the machine and shows each transition to an observer, as the driver does. Answers the last state. */
export function observe(observer: Observer, events: readonly Told[], change: Partial<Policy> = {}, first?: RunState): RunState {
  const policy = { ...POLICY, ...change };
  let state = first ?? initial(policy, 0);
  let at = 0;
  for (const told of events) {
    at = told.at ?? at + 1000;
    const event = { ...told, at } as RunEvent;
    const before = state;
    const { state: after, commands } = advance(state, event, policy);
    state = after;
    observer(before, event, after, commands.some((command) => command.do === 'wait') ? 2000 : undefined);
  }
  return state;
}
