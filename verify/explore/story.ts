import type { Failure } from '../../src/ncloud/errors.js';
import type { RunCommand } from '../../src/run/lifecycle/commands.js';
import type { RunEvent } from '../../src/run/lifecycle/events.js';
import { type Snapshot, timeOf } from './world.js';

/** Sentences for the story of a path. */
export function who(snapshot: Snapshot, index: number): string {
  const phase = snapshot.phase === 'post' ? 'post' : 'main';
  return snapshot.actors.length === 1 ? phase : `${phase}, run ${index + 1}`;
}

const short = (id: string) => `…${id.slice(-4)}`;

function describeFailure(failure: Failure): string {
  switch (failure.kind) {
    case 'http':
      return `HTTP ${failure.status}${failure.details ? ` "${failure.details}"` : ''}`;
    case 'network':
    case 'tls':
      return failure.code;
    default:
      return failure.kind;
  }
}

export function describeEvent(event: RunEvent): string {
  switch (event.type) {
    case 'listed':
      return `list: ${event.runs.map(({ historyId, status }) => `${short(historyId)} ${status}`).join(', ') || 'nothing'}`;
    case 'polled':
      return `run ${short(event.view.historyId)}: ${event.view.status}${event.view.finishedAt === null ? '' : ' (ended)'}`;
    case 'started':
      return `started, run ${short(event.historyId)}`;
    case 'start-refused':
      return `start refused: ${describeFailure(event.failure)}${event.isConflict ? ' (a run is in the way)' : ''}`;
    default:
      return 'failure' in event ? `${event.type}: ${describeFailure(event.failure)}` : event.type;
  }
}

export function describeCommand(snapshot: Snapshot, command: RunCommand): string {
  switch (command.do) {
    case 'save':
      return `save ${command.run.phase}`;
    case 'poll':
      return `poll ${short(command.historyId)}`;
    case 'decide':
      return `${command.decision} ${short(command.historyId)}`;
    case 'cancel':
      return `${command.by} ${short(command.historyId)}`;
    case 'wait':
      return `wait for ${command.pause.for}, until ${seconds(timeOf(snapshot, command.until))} at the latest`;
    default:
      return command.do;
  }
}

export const seconds = (time: number) => (Number.isFinite(time) ? `${(time / 1000).toFixed(1)} s` : 'never');
