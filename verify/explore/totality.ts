import type { RunEvent } from '../../src/run/lifecycle/events.js';
import type { RunState } from '../../src/run/lifecycle/state.js';
import { NameNotResolved } from '../../src/run/services/names.js';
import type { Context } from './driver.js';
import { policyOf } from './driver.js';
import { FAILURES } from './failures.js';
import { hashOfState } from './hash.js';
import { type Fault, fault } from './oracle/index.js';
import { createRun, GIVEN_ID, viewOf } from './service.js';
import { type Actor, type Base, elapsedOf, type Happened, SERVICE_ORIGIN, type Snapshot } from './world.js';

/** Which events a request's answer can be. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  resolve: ['resolved', 'not-resolved', 'resolve-failed'],
  list: ['listed', 'list-failed'],
  poll: ['polled', 'poll-failed'],
  start: ['started', 'start-refused', 'start-lost'],
  decide: ['decided', 'decision-refused', 'decision-lost'],
  cancel: ['cancel-accepted', 'cancel-refused', 'cancel-lost'],
};

/** `advance` takes every event in every state: those that nothing leads to change nothing. */
export function totalityFaults(context: Context, snapshot: Snapshot): Fault[] {
  const faults: Fault[] = [];
  for (const actor of snapshot.actors) {
    if (!actor.state || actor.todo.length > 0) continue;
    for (const happened of samples(context.base)) {
      const what = problemOf(context, snapshot, actor, actor.state, happened);
      if (what !== undefined) faults.push(fault('total', what));
    }
  }
  return faults;
}

function problemOf(context: Context, snapshot: Snapshot, actor: Actor, state: RunState, happened: Happened): string | undefined {
  const event = { ...happened, at: elapsedOf(snapshot) } as RunEvent;
  const before = hashOfState(state);
  let result: ReturnType<Context['machine']['advance']>;
  try {
    result = context.machine.advance(state, event, policyOf(context, snapshot));
  } catch (error) {
    return `advance threw on ${event.type} in ${state.phase}: ${String(error)}`;
  }
  if (hashOfState(state) !== before) return `advance changed its argument on ${event.type} in ${state.phase}`;
  if (isExpected(actor, state, event)) return undefined;
  const where = `${event.type} comes unexpected in ${state.phase}${'step' in state ? ` (${state.step})` : ''}`;
  if (result.commands.length > 0) return `${where} and leads to ${result.commands.map((command) => command.do).join(', ')}`;
  return hashOfState(result.state) === before ? undefined : `${where} and changes the state`;
}

function isExpected(actor: Actor, state: RunState, { type }: RunEvent): boolean {
  // The driver feeds the first once, and a defect may come at any time.
  if (type === 'begun' || type === 'defect') return true;
  if (type === 'signal') return state.signal === undefined;
  if (type === 'time') return actor.wakeAt !== undefined;
  if (type === 'turn') return actor.slot === 'waiting';
  // Another target may fail while the list before a start is read.
  if (type === 'held') return actor.slot === 'waiting' || (state.phase === 'idle' && actor.flight?.command.do === 'list');
  return actor.flight !== undefined && (ANSWERS[actor.flight.command.do]?.includes(type) ?? false);
}

const cache = new Map<string, readonly Happened[]>();

function samples(base: Base): readonly Happened[] {
  const known = cache.get(base.name);
  if (known) return known;
  const run = createRun({ id: GIVEN_ID, target: 0, owner: 'given', startedAt: 0 }, 'ended-success');
  const failure = FAILURES.reset;
  const events: readonly Happened[] = [
    { type: 'begun' },
    { type: 'resolved', target: { project: { id: '1', name: '' } } },
    { type: 'not-resolved', error: new NameNotResolved('stage', 'x', 'missing', [], 0) },
    { type: 'resolve-failed', failure },
    { type: 'turn' },
    { type: 'held', why: 'held-back' },
    { type: 'listed', runs: [], service: { least: SERVICE_ORIGIN, most: SERVICE_ORIGIN } },
    { type: 'list-failed', failure },
    { type: 'started', historyId: '777' },
    { type: 'start-refused', failure, isConflict: true },
    { type: 'start-lost', failure },
    { type: 'polled', view: viewOf(base, run) },
    { type: 'poll-failed', failure },
    { type: 'decided' },
    { type: 'decision-refused', failure },
    { type: 'decision-lost', failure },
    { type: 'cancel-accepted' },
    { type: 'cancel-refused', failure },
    { type: 'cancel-lost', failure },
    { type: 'time' },
    { type: 'signal', name: 'SIGTERM' },
    { type: 'defect', message: 'x' },
  ];
  cache.set(base.name, events);
  return events;
}
