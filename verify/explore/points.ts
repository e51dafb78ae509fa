import type { RunCommand } from '../../src/run/lifecycle/commands.js';
import {
  CANCEL_DEVIATIONS,
  DECISION_DEVIATIONS,
  LIST_DEVIATIONS,
  POLL_DEVIATIONS,
  RESOLVE_DEVIATIONS,
  START_DEVIATIONS,
} from './deviations.js';
import { actorAt } from './driver.js';
import { isUnderWay, lastEntry, runOf, truth } from './service.js';
import type { Actor, Base, Snapshot, WorldRun } from './world.js';

/** What comes next on a path, before anybody deviates: a command is carried out, or the next thing happens. */
export type Next =
  | { readonly next: 'command'; readonly actor: number; readonly command: RunCommand }
  | { readonly next: 'turn'; readonly at: number; readonly actor: number; readonly isHeld: boolean }
  | { readonly next: 'answer' | 'wake'; readonly at: number; readonly actor: number }
  | { readonly next: 'pending' | 'post' | 'over'; readonly at: number };

/** How long a turn takes to be given, and post to begin after main, ms. */
const TURN = 50;
const POST_AFTER = 500;

export function nextOf(base: Base, snapshot: Snapshot): Next {
  const busy = snapshot.actors.findIndex(({ todo, phase }) => phase !== 'over' && todo.length > 0);
  const command = snapshot.actors[busy]?.todo[0];
  if (command) return { next: 'command', actor: busy, command };
  let best: Next | undefined;
  const offer = (next: Exclude<Next, { next: 'command' }>) => {
    if (!best || best.next === 'command' || next.at < best.at) best = next;
  };
  for (const { at } of snapshot.pending) offer({ next: 'pending', at });
  if (snapshot.phase === 'between') offer({ next: 'post', at: snapshot.postAt ?? snapshot.time });
  snapshot.actors.forEach((actor, index) => {
    if (actor.phase === 'over') return;
    if (actor.slot === 'waiting' && (isHeldBack(base, snapshot) || mayHaveTurn(base, snapshot, actor)))
      offer({ next: 'turn', at: snapshot.time + TURN, actor: index, isHeld: isHeldBack(base, snapshot) });
    if (actor.flight) offer({ next: 'answer', at: actor.flight.answerAt, actor: index });
    if (actor.wakeAt !== undefined) offer({ next: 'wake', at: actor.wakeAt, actor: index });
  });
  if (best) return best;
  return { next: 'over', at: snapshot.time };
}

/** Nothing is started before every name is looked up, and no more runs than may be are under way at once. */
function mayHaveTurn({ maxParallel }: Base, { actors }: Snapshot, actor: Actor): boolean {
  if (actors.some(({ state }) => state?.phase === 'idle' && state.step === 'resolving')) return false;
  const taken = actors.filter((other) => other !== actor && other.hasPlace && other.phase === 'main').length;
  return actor.hasPlace || taken < maxParallel;
}

/** Whether another target has failed, so that nothing new is started. */
export function isHeldBack({ failFast }: Base, { actors }: Snapshot): boolean {
  return failFast && actors.some(({ main }) => main !== undefined && !['run-succeeded', 'started'].includes(main.outcome.kind));
}

export function postTime(snapshot: Snapshot): number {
  return snapshot.time + POST_AFTER;
}

/** Every way in which the world can deviate at this point. */
export function deviationsAt(base: Base, snapshot: Snapshot, next: Next): readonly string[] {
  if (next.next === 'command') return commandDeviations(base, snapshot, next.actor, next.command);
  if (next.next === 'over') return NONE;
  // Runs go on by themselves between two happenings: a deviation comes right after the last one.
  return ambientDeviations(base, snapshot, next);
}

const NONE: readonly string[] = [];
const KEYS = {
  start: [...Object.keys(START_DEVIATIONS), 'kill'],
  // A pipeline's runs have no scenario.
  'start-pipeline': [...Object.keys(START_DEVIATIONS).filter((name) => name !== 'names-other-never'), 'kill'],
  decide: [...Object.keys(DECISION_DEVIATIONS), 'kill', 'kill-post-late'],
  cancel: [...Object.keys(CANCEL_DEVIATIONS), 'kill'],
  list: Object.keys(LIST_DEVIATIONS),
  resolve: [...Object.keys(RESOLVE_DEVIATIONS), 'silent'],
  save: ['save-fails'],
  poll: Object.keys(POLL_DEVIATIONS),
  'poll-known': Object.keys(POLL_DEVIATIONS).filter((name) => !/^(wrong|odd)-/.test(name)),
  'poll-in-the-way': Object.keys(POLL_DEVIATIONS).filter((name) => name !== 'odd-end'),
  'poll-ended': Object.keys(POLL_DEVIATIONS).filter((name) => !/^wrong-|odd-word/.test(name)),
} as const;

function commandDeviations(base: Base, snapshot: Snapshot, index: number, command: RunCommand): readonly string[] {
  switch (command.do) {
    case 'wait':
    case 'queue':
      return NONE;
    case 'poll': {
      const run = runOf(snapshot, command.historyId);
      if (snapshot.wasWrong || !run) return KEYS['poll-known'];
      // An end time of a run that is in the way is the service's own word for its end; with it nothing is concluded of ours.
      if (actorAt(snapshot, index).state?.phase === 'idle') return KEYS['poll-in-the-way'];
      return isUnderWay(run) ? KEYS.poll : KEYS['poll-ended'];
    }
    case 'start':
      return base.policy.mode === 'pipeline' ? KEYS['start-pipeline'] : KEYS.start;
    case 'decide':
      return KEYS.decide;
    case 'cancel':
      return KEYS.cancel.filter(
        (name) => (name !== 'kill' || snapshot.phase === 'main') && (name !== 'overtaken' || command.by === 'canary-reject'),
      );
    case 'save':
      return actorAt(snapshot, index).didSaveFail ? NONE : KEYS.save;
    default:
      return KEYS[command.do];
  }
}

/** Gaps longer than this have two moments: right after what was before, and right before what comes. */
const LONG_GAP = 3000;

function ambientDeviations(base: Base, snapshot: Snapshot, next: Exclude<Next, { next: 'command' }>): string[] {
  const names: string[] = [];
  const isLong = next.at - snapshot.time > LONG_GAP && snapshot.actors.some(isWriting);
  if (snapshot.phase === 'main') {
    if (snapshot.signalAt === undefined) names.push('signal', ...(isLong ? ['signal-late'] : []));
    names.push('kill', ...(isLong ? ['kill-late'] : []));
    if (snapshot.actors.some(({ saved }) => saved?.phase === 'starting' || saved?.phase === 'deciding'))
      names.push('kill-post-late');
  } else if (snapshot.phase === 'post' && !snapshot.wasPostHit) names.push('signal', 'kill');
  names.push(...runDeviations(base, snapshot));
  return names;
}

const isWriting = ({ flight }: Actor) => flight?.command.do === 'start' || flight?.command.do === 'decide';

/** At most so many runs of others come during a path. */
const MAX_FOREIGN = 2;

function runDeviations(base: Base, snapshot: Snapshot): string[] {
  const names: string[] = [];
  const foreign = snapshot.runs.filter(({ owner }) => owner === 'foreign');
  if (doListsMatter(snapshot)) {
    const isFree = !base.isExclusive || !snapshot.runs.some((run) => run.target === 0 && isUnderWay(run));
    const came = foreign.filter(({ startedAt }) => startedAt >= 0);
    if (isFree && came.length < MAX_FOREIGN)
      names.push('foreign-long', 'foreign-short', ...(base.policy.mode === 'pipeline' ? PIPELINE_FOREIGN : []));
    if (foreign.some(isUnderWay)) names.push('foreign-ends', 'foreign-cancelled');
  } else if (snapshot.actors.some(({ state }) => state && isAbout(snapshot, state, 'foreign')))
    names.push('foreign-ends', 'foreign-cancelled');
  const own = snapshot.runs.find((run) => run.owner !== 'foreign' && truth(run) === 'going');
  if (own) names.push('ours-cancelled', 'ours-fails');
  if (own && isWaiting(own)) names.push('ours-approved');
  return names;
}

/** Whether somebody is asked to decide on a deployment; a pipeline's word never says so. */
const isWaiting = (run: WorldRun) => ['pending', 'canary_pending'].includes(lastEntry(run).word);

/** Lists of pipelines say how and by whom a run was requested. */
const PIPELINE_FOREIGN = ['foreign-trigger', 'foreign-odd-way', 'foreign-other-account'];

/** Whether a list may still be read: before and while starting. Then runs of others make a difference. */
export function doListsMatter({ actors, phase }: Snapshot): boolean {
  return actors.some((actor) => {
    if (phase === 'between') return actor.saved?.phase === 'starting';
    return (
      actor.phase !== 'over' &&
      (actor.state?.phase === 'idle' || actor.state?.phase === 'starting' || actor.saved?.phase === 'starting')
    );
  });
}

function isAbout(snapshot: Snapshot, state: NonNullable<Actor['state']>, owner: 'foreign'): boolean {
  return 'historyId' in state && runOf(snapshot, state.historyId)?.owner === owner;
}
