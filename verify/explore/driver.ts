import type { Pause, RunCommand } from '../../src/run/lifecycle/commands.js';
import type { RunEvent } from '../../src/run/lifecycle/events.js';
import type { Policy } from '../../src/run/lifecycle/policy.js';
import { messageOf } from '../../src/shared/message-of.js';
import type { Machine } from './machine.js';
import { checkCommand, checkDone, fault } from './oracle/index.js';
import { read, storyOf, write } from './requests.js';
import { describeCommand, describeEvent, who } from './story.js';
import { type Actor, type Base, elapsedOf, type Happened, type Snapshot, timeOf } from './world.js';

/** What a path needs besides where it stands. */
export interface Context {
  readonly base: Base;
  readonly machine: Machine;
  /** Told of everything that happens; for stories. */
  readonly log?: ((snapshot: Snapshot, text: string) => void) | undefined;
}

export function policyOf({ base }: Context, snapshot: Snapshot): Policy {
  return snapshot.phase === 'post' ? { ...base.policy, phase: 'post' } : base.policy;
}

export function actorAt(snapshot: Snapshot, index: number): Actor {
  const actor = snapshot.actors[index];
  if (!actor) throw new RangeError(`no actor ${index}`);
  return actor;
}

/** Feeds one event to a machine; its commands are what the actor has to do next. */
export function feed(context: Context, snapshot: Snapshot, index: number, happened: Happened): void {
  const actor = actorAt(snapshot, index);
  if (!actor.state || actor.phase === 'over') return;
  const event = { ...happened, at: elapsedOf(snapshot) } as RunEvent;
  context.log?.(snapshot, `${who(snapshot, index)} hears: ${describeEvent(event)}`);
  let result: ReturnType<Machine['advance']>;
  try {
    result = context.machine.advance(actor.state, event, policyOf(context, snapshot));
  } catch (error) {
    throw fault('total', `advance threw on ${event.type}: ${messageOf(error)}`);
  }
  actor.state = result.state;
  if (result.state.phase === 'stopping') actor.isStopping = true;
  const commands = inOrder(result.commands);
  // What is left of the commands before is still carried out first.
  actor.todo = actor.todo.length === 0 ? commands : [...actor.todo, ...commands];
  giveTurnBack(actor);
  snapshot.idle += 1;
  if (snapshot.idle > MAX_IDLE) throw fault('bounded', `${MAX_IDLE} events without time passing`);
  finishIfDone(context, snapshot, index);
}

/** As the driver does: what is to be safe first, then the wait, then the request, which gives up a wait. */
function inOrder(commands: readonly RunCommand[]): readonly RunCommand[] {
  if (commands.length < 2) return commands;
  const rank = (command: RunCommand) => (command.do === 'save' ? 0 : command.do === 'wait' ? 1 : 2);
  return commands.toSorted((a, b) => rank(a) - rank(b));
}

/** A turn is needed while a start is prepared and on its way. */
function giveTurnBack(actor: Actor): void {
  const { state } = actor;
  const isNeeded =
    (state?.phase === 'idle' && state.step !== 'pausing') || (state?.phase === 'starting' && state.step === 'sent');
  if (!isNeeded && actor.slot === 'held') actor.slot = 'none';
}

/** Events at one moment beyond which a machine goes round in circles. */
const MAX_IDLE = 60;

/** When nothing is left to be carried out and the machine is done, the actor is. */
export function finishIfDone(context: Context, snapshot: Snapshot, index: number): void {
  const actor = actorAt(snapshot, index);
  if (actor.todo.length > 0 || actor.state?.phase !== 'done' || actor.phase === 'over') return;
  const { outcome, historyId, isOpen } = actor.state;
  const ended = { at: snapshot.time, outcome, historyId, isOpen, wasStopping: actor.isStopping };
  if (actor.phase === 'main') actor.main = ended;
  else actor.post = ended;
  context.log?.(snapshot, `${who(snapshot, index)} is done: ${outcome.kind}${isOpen ? ', left open for post' : ''}`);
  checkDone(context.base, snapshot, index, ended);
  Object.assign(actor, { phase: 'over', state: undefined, flight: undefined, wakeAt: undefined, slot: 'none' });
}

/** Carries out the next command of an actor; `deviation` says how its answer differs from what is usual. */
export function perform(context: Context, snapshot: Snapshot, index: number, deviation: string | undefined): void {
  const actor = actorAt(snapshot, index);
  const [command, ...rest] = actor.todo;
  if (!command) return;
  actor.todo = rest;
  context.log?.(
    snapshot,
    `${who(snapshot, index)} wants: ${describeCommand(snapshot, command)}${deviation === undefined ? '' : `   << ${storyOf(command, deviation)}`}`,
  );
  checkCommand(context.base, snapshot, index, command);
  carryOut(context, snapshot, actor, index, command, deviation);
  finishIfDone(context, snapshot, index);
}

function carryOut(
  context: Context,
  snapshot: Snapshot,
  actor: Actor,
  index: number,
  command: RunCommand,
  deviation: string | undefined,
): void {
  switch (command.do) {
    case 'save':
      if (deviation === 'save-fails') Object.assign(actor, { didSaveFail: true, hasSaveFailed: true });
      else {
        actor.saved = command.run;
        actor.didSaveFail = false;
      }
      return;
    case 'queue':
      actor.wakeAt = undefined;
      actor.flight = undefined;
      if (actor.slot === 'none') actor.slot = 'waiting';
      return;
    case 'wait':
      // Nothing waits in the past, and an overdue time comes at once.
      actor.wakeAt = Math.max(snapshot.time, Math.min(dueOf(snapshot.time, command.pause), timeOf(snapshot, command.until)));
      return;
    case 'resolve':
    case 'list':
    case 'poll':
      read(snapshot, actor, command, deviation);
      return;
    case 'start':
    case 'decide':
    case 'cancel':
      write(context.base, snapshot, index, command, deviation);
      return;
  }
}

/** How the driver waits: polls and conflicts on a grid, so that paths that were delayed meet again; the machine can't log. */
function dueOf(time: number, pause: Pause): number {
  switch (pause.for) {
    case 'poll':
      return nextOnGrid(time);
    case 'conflict':
      return nextOnGrid(time);
    case 'retry': {
      const due = time + Math.min(30_000, 500 * 2 ** pause.failed);
      return pause.atLeastPoll ? Math.max(due, nextOnGrid(time)) : due;
    }
    case 'fixed':
      return time + pause.ms;
  }
}

const GRID = 4000;
const nextOnGrid = (time: number) => Math.ceil((time + 2000) / GRID) * GRID;
