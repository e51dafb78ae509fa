import type { Context } from './driver.js';
import { feed } from './driver.js';
import { createRun, GIVEN_ID, passTime } from './service.js';
import { type Actor, type Base, elapsedOf, type Snapshot, type WorldRun } from './world.js';

/** Where every path of a base case begins: main has just been told to. */
export function begin(context: Context): Snapshot {
  const snapshot = emptySnapshot(context.base);
  snapshot.actors.forEach((actor, index) => {
    actor.state = context.machine.initial(context.base.policy, elapsedOf(snapshot));
    feed(context, snapshot, index, { type: 'begun' });
  });
  return snapshot;
}

function emptySnapshot(base: Base): Snapshot {
  const snapshot: Snapshot = {
    time: 0,
    phase: 'main',
    runs: runsBefore(base),
    pending: [],
    nextId: 1,
    lagUntil: 0,
    troubleUntil: 0,
    keysUntil: 0,
    keysTrouble: 'keys',
    wasWrong: false,
    wasClockOff: false,
    signalAt: undefined,
    killedAt: undefined,
    postAt: undefined,
    wasPostHit: false,
    actors: Array.from({ length: base.count }, emptyActor),
    ambiguous: false,
    idle: 0,
    points: 0,
  };
  passTime(snapshot, 0);
  return snapshot;
}

const emptyActor = (): Actor => ({
  phase: 'main',
  state: undefined,
  todo: [],
  flight: undefined,
  wakeAt: undefined,
  saved: undefined,
  didSaveFail: false,
  hasSaveFailed: false,
  slot: 'none',
  hasPlace: false,
  starts: [],
  inTheWay: [],
  decided: undefined,
  named: undefined,
  sawStopping: false,
  isStopping: false,
  refusedCancels: 0,
  deniedCancels: 0,
  main: undefined,
  post: undefined,
});

const HOUR = 3_600_000;

/** Two runs of yesterday for each target, the run that the step names, and one that is in the way. */
function runsBefore({ count, given, busy }: Base): WorldRun[] {
  const runs: WorldRun[] = [];
  for (let target = 0; target < count; target++) {
    const old = { target, owner: 'foreign', startedAt: -HOUR } as const;
    runs.push(createRun({ ...old, id: `9007199254740${target}001` }, 'ended-success'));
    runs.push(createRun({ ...old, id: `9007199254740${target}002` }, 'ended-fail'));
  }
  if (given) runs.push(createRun({ id: GIVEN_ID, target: 0, owner: 'given', startedAt: -1000 }, given));
  if (busy) runs.push(createRun({ id: '90071992547408007', target: 0, owner: 'foreign', startedAt: -2000 }, busy));
  return runs;
}
