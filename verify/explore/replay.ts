import type { Context } from './driver.js';
import type { Machine } from './machine.js';
import { Fault } from './oracle/index.js';
import { deviationsAt, nextOf } from './points.js';
import { begin } from './start.js';
import { proceed } from './step.js';
import { seconds } from './story.js';
import { totalityFaults } from './totality.js';
import type { Base, Snapshot } from './world.js';

/** Plays one path again and tells it: who did what, and when. */
export function replay(bases: readonly Base[], path: string, machine: Machine): string {
  const [name = '', turns = ''] = path.split(':');
  const base = bases.find((one) => one.name === name);
  if (!base) return `There is no base case ${name}.`;
  const wanted = new Map(
    turns
      .split(',')
      .filter(Boolean)
      .map((turn) => turn.split('=') as [string, string]),
  );
  const lines: string[] = [`${name}: ${JSON.stringify({ ...base.policy, path: base.path, given: base.given, busy: base.busy })}`];
  const context: Context = {
    base,
    machine,
    log: (snapshot: Snapshot, text) => lines.push(`${seconds(snapshot.time).padStart(9)}  #${snapshot.points}  ${text}`),
  };
  try {
    play(context, wanted);
    lines.push('           Nothing is wrong on this path.');
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    lines.push(`           BROKEN ${error.message}`);
  }
  return lines.join('\n');
}

function play(context: Context, wanted: ReadonlyMap<string, string>): void {
  const snapshot = begin(context);
  const told = new Set<string>();
  for (let steps = 0; snapshot.phase !== 'end'; steps++) {
    if (steps > MAX_STEPS) throw new Fault('bounded', 'the machine goes round in circles and never ends');
    const next = nextOf(context.base, snapshot);
    for (const fault of totalityFaults(context, snapshot))
      if (!told.has(fault.message)) {
        told.add(fault.message);
        context.log?.(snapshot, `BROKEN ${fault.message}`);
      }
    const deviation = wanted.get(String(snapshot.points));
    if (deviation !== undefined) {
      if (!deviationsAt(context.base, snapshot, next).includes(deviation))
        throw new Fault('model', `there is no deviation ${deviation} at point ${snapshot.points}`);
    }
    proceed(context, snapshot, next, deviation);
  }
}

/** Far more points than any path has that ends. */
const MAX_STEPS = 2000;
