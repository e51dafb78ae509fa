import type { RunCommand } from '../../src/run/lifecycle/commands.js';
import { actorAt, type Context, feed, perform, policyOf } from './driver.js';
import { forgetForeign } from './forget.js';
import { learn } from './knowledge.js';
import { checkEnd, fault } from './oracle/index.js';
import { changeRuns } from './people.js';
import { isHeldBack, type Next, postTime } from './points.js';
import { act, answerNow } from './requests.js';
import { passTime } from './service.js';
import { elapsedOf, type Snapshot } from './world.js';

/** Carries a path on by one step: as usual, or as `deviation` says. */
export function proceed(context: Context, snapshot: Snapshot, next: Next, deviation: string | undefined): void {
  snapshot.points += 1;
  if (next.next === 'command') {
    if (deviation === 'kill') killBefore(context, snapshot, next.actor, next.command, 0);
    else if (deviation === 'kill-post-late') killBefore(context, snapshot, next.actor, next.command, LATE_POST);
    else perform(context, snapshot, next.actor, deviation);
  } else if (deviation === undefined) happen(context, snapshot, next);
  else deviate(context, snapshot, next.at, deviation);
  leaveMain(context, snapshot);
  forgetForeign(snapshot);
}

function happen(context: Context, snapshot: Snapshot, next: Exclude<Next, { next: 'command' }>): void {
  switch (next.next) {
    case 'turn':
      pass(context, snapshot, next.at);
      Object.assign(actorAt(snapshot, next.actor), next.isHeld ? { slot: 'none' } : { slot: 'held', hasPlace: true });
      return feed(context, snapshot, next.actor, next.isHeld ? { type: 'held', why: 'held-back' } : { type: 'turn' });
    case 'answer':
      pass(context, snapshot, next.at);
      return arrive(context, snapshot, next.actor);
    case 'wake':
      pass(context, snapshot, next.at);
      actorAt(snapshot, next.actor).wakeAt = undefined;
      return feed(context, snapshot, next.actor, { type: 'time' });
    case 'pending':
      return actLate(context, snapshot, next.at);
    case 'post':
      pass(context, snapshot, next.at);
      return beginPost(context, snapshot);
    case 'over':
      return end(context, snapshot);
  }
}

function pass(context: Context, snapshot: Snapshot, at: number): void {
  if (at > snapshot.time) snapshot.idle = 0;
  const before = snapshot.runs;
  passTime(snapshot, at);
  if (context.log && before !== snapshot.runs)
    for (const run of snapshot.runs) {
      const known = before.find(({ id }) => id === run.id);
      for (const { at: when, word } of run.log.slice(known?.log.length ?? 0))
        context.log({ ...snapshot, time: when }, `        the service: ${run.owner} run …${run.id.slice(-4)} is ${word}`);
    }
  checkBounds(context, snapshot);
}

/** What main may take beyond its budgets (a search, a stop, a last chance each), and post in all (lifecycle.md §6, contract §6). */
const MAIN_GRACE = 240_000;
const POST_LIMIT = 290_000;
/** The runner ends a step that was signalled and goes on for so long. */
const RUNNER_PATIENCE = 7500;

function checkBounds({ base: { policy, count } }: Context, snapshot: Snapshot): void {
  const { time, signalAt, phase, postAt = 0 } = snapshot;
  if (phase === 'main' && signalAt !== undefined && time > signalAt + RUNNER_PATIENCE)
    throw fault('R5', 'the runner kills the step, which goes on 7.5 s after the signal');
  if (phase === 'main' && time > (policy.timeoutMs + policy.approvalTimeoutMs + MAIN_GRACE) * count)
    throw fault('bounded', `main goes on after ${time} ms`);
  if (phase === 'post' && time > postAt + POST_LIMIT) throw fault('bounded', 'post goes on after 290 s');
}

function arrive(context: Context, snapshot: Snapshot, index: number): void {
  const actor = actorAt(snapshot, index);
  const happened = answerNow(context.base, snapshot, index);
  const command = actor.flight?.command;
  actor.flight = undefined;
  if (!happened || !command) throw fault('model', 'an answer without a request');
  if (command.do === 'start') {
    const told = (run: string | undefined) =>
      happened.type === 'started' && happened.historyId === run
        ? 'answered'
        : happened.type === 'start-refused'
          ? 'refused'
          : 'nothing';
    actor.starts = actor.starts.map((start, at) =>
      at === actor.starts.length - 1 ? { ...start, told: told(start.run) } : start,
    );
    actor.slot = 'none';
  }
  if (command.do === 'poll') learn(context.base, snapshot, actor, command.historyId, happened);
  if (happened.type === 'listed')
    actor.inTheWay = happened.runs.filter(({ status }) => GOING.includes(status)).map(({ historyId }) => historyId);
  const isHeld = command.do === 'list' && actor.state?.phase === 'idle' && isHeldBack(context.base, snapshot);
  feed(context, snapshot, index, isHeld ? { type: 'held', why: 'held-back' } : happened);
}

/** Words of a run that is under way (sourcedeploy-api.md §2). */
const GOING: readonly string[] = [
  'waiting',
  'inprogress',
  'pending',
  'canary_pending',
  'canary_analyzing',
  'canceling',
  'canary_rejecting',
];

function actLate(context: Context, snapshot: Snapshot, at: number): void {
  pass(context, snapshot, at);
  const due = snapshot.pending.filter((pending) => pending.at <= at);
  snapshot.pending = snapshot.pending.filter((pending) => pending.at > at);
  for (const { actor, command } of due) {
    const effect = act(context.base, snapshot, actor, command);
    context.log?.(
      snapshot,
      `        the service: our ${command.do} ${effect === 'acted' ? 'acts only now' : `comes to nothing (${effect})`}`,
    );
  }
}

/** Post begins with what was saved, if anything is open. */
function beginPost(context: Context, snapshot: Snapshot): void {
  snapshot.phase = 'post';
  context.log?.(snapshot, '        the runner: the post phase begins');
  snapshot.actors.forEach((actor, index) => {
    if (actor.saved === undefined || actor.saved.phase === 'done') return;
    // What main has learnt and not saved post does not know.
    if (actor.named) actor.named = { ...actor.named, isRead: false, isTried: false };
    Object.assign(actor, { phase: 'post', todo: [], flight: undefined, wakeAt: undefined, slot: 'none' });
    try {
      actor.state = context.machine.resumed(actor.saved, policyOf(context, snapshot), elapsedOf(snapshot));
    } catch (error) {
      throw fault('total', `resumed threw: ${String(error)}`);
    }
    feed(context, snapshot, index, { type: 'begun' });
  });
}

/** Once every machine is done, main's process is over. */
function leaveMain(context: Context, snapshot: Snapshot): void {
  if (snapshot.phase !== 'main' || snapshot.actors.some(({ phase }) => phase === 'main')) return;
  snapshot.phase = 'between';
  snapshot.postAt = postTime(snapshot);
  context.log?.(snapshot, '        the runner: the step is over');
}

/** Killed between saving and sending: whoever comes later can't tell this from a start that never acted. */
function killBefore(context: Context, snapshot: Snapshot, index: number, command: RunCommand, postDelay: number): void {
  const actor = actorAt(snapshot, index);
  if (command.do === 'start') actor.starts = [...actor.starts, { sentAt: snapshot.time, told: 'nothing', run: undefined }];
  if (command.do === 'decide') actor.decided = { at: snapshot.time, acted: false, isRefused: false, isRefuted: false };
  kill(context, snapshot, postDelay);
}

function kill(context: Context, snapshot: Snapshot, postDelay: number): void {
  context.log?.(
    snapshot,
    `        the runner: SIGKILL${postDelay > 0 ? `, and post begins only ${postDelay / 1000} s later` : ''}`,
  );
  for (const actor of snapshot.actors)
    Object.assign(actor, { phase: 'over', state: undefined, todo: [], flight: undefined, wakeAt: undefined, slot: 'none' });
  if (snapshot.phase === 'post') {
    snapshot.wasPostHit = true;
    return;
  }
  snapshot.killedAt = snapshot.time;
  snapshot.phase = 'between';
  snapshot.postAt = postTime(snapshot) + postDelay;
}

/** How long after something a deviation comes; and how long post is held up by other steps' posts, at worst. */
const SOON = 100;
const LATE_POST = 90_000;

function deviate(context: Context, snapshot: Snapshot, nextAt: number, deviation: string): void {
  const gap = Math.max(0, nextAt - snapshot.time);
  const isLate = deviation.endsWith('-late') && deviation !== 'kill-post-late';
  pass(context, snapshot, isLate ? nextAt - SOON : snapshot.time + Math.min(SOON, Math.floor(gap / 2)));
  switch (deviation) {
    case 'signal':
    case 'signal-late':
      return signal(context, snapshot);
    case 'kill':
    case 'kill-late':
      return kill(context, snapshot, 0);
    case 'kill-post-late':
      return kill(context, snapshot, LATE_POST);
    default:
      return changeRuns(context, snapshot, deviation);
  }
}

function signal(context: Context, snapshot: Snapshot): void {
  context.log?.(snapshot, '        the runner: SIGINT');
  if (snapshot.phase === 'post') snapshot.wasPostHit = true;
  else snapshot.signalAt = snapshot.time;
  snapshot.actors.forEach((_, index) => {
    feed(context, snapshot, index, { type: 'signal', name: 'SIGINT' });
  });
}

/** After this long everything that was on its way has acted, and what is being stopped has stopped. */
const AFTERMATH = 60_000;

function end(context: Context, snapshot: Snapshot): void {
  if (snapshot.actors.some(({ phase }) => phase !== 'over'))
    throw fault('bounded', 'a machine waits for nothing: no request, no pause, no turn');
  passTime(snapshot, snapshot.time + AFTERMATH);
  snapshot.phase = 'end';
  checkEnd(context.base, snapshot);
}
