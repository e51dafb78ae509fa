import type { RunCommand } from '../../src/run/lifecycle/commands.js';
import { LIMITS } from '../../src/run/lifecycle/policy.js';
import {
  CANCEL_DEVIATIONS,
  DECISION_DEVIATIONS,
  LATENCY,
  LIST_DEVIATIONS,
  POLL_DEVIATIONS,
  RESOLVE_DEVIATIONS,
  START_DEVIATIONS,
  type WriteDeviation,
} from './deviations.js';
import { FAILURES } from './failures.js';
import { answerOfRead } from './reads.js';
import { createRun, divert, lastEntry, runOf } from './service.js';
import { type Actor, type Base, type Happened, type Snapshot, timeOf } from './world.js';
import { actCancel, actDecision, actStart, type Effect } from './writes.js';

export type ReadCommand = Extract<RunCommand, { do: 'resolve' | 'list' | 'poll' }>;
export type WriteCommand = Extract<RunCommand, { do: 'start' | 'decide' | 'cancel' }>;

const WRITES = { start: START_DEVIATIONS, decide: DECISION_DEVIATIONS, cancel: CANCEL_DEVIATIONS } as const;
const READS = { resolve: RESOLVE_DEVIATIONS, list: LIST_DEVIATIONS, poll: POLL_DEVIATIONS } as const;

/** A deviation of a command's answer in words. */
export function storyOf(command: RunCommand, deviation: string): string {
  switch (command.do) {
    case 'start':
    case 'decide':
    case 'cancel':
      return WRITES[command.do][deviation]?.story ?? deviation;
    case 'resolve':
    case 'list':
    case 'poll':
      return READS[command.do][deviation] ?? deviation;
    default:
      return deviation;
  }
}

/** Sends a read: it sees the world when it is answered. */
export function read(snapshot: Snapshot, actor: Actor, command: ReadCommand, deviation: string | undefined): void {
  const sentAt = snapshot.time;
  actor.wakeAt = undefined;
  const deadline = timeOf(snapshot, command.deadline);
  if (command.do === 'resolve' && (deviation === 'failed-500' || deviation === 'silent')) {
    // Look-ups are sent again by the driver for as long as their trouble may pass.
    actor.flight = { command, sentAt, answerAt: Math.max(sentAt, deadline), answer: { read: deviation } };
    return;
  }
  const limit = Math.max(sentAt, Math.min(sentAt + LIMITS.attempt, deadline));
  if (deviation === 'lag-on') snapshot.lagUntil = sentAt + 60_000;
  if (deviation === 'no-keys' || deviation === 'wrong-keys') loseKeys(snapshot, deviation === 'no-keys' ? 'keys' : '401');
  if (deviation === 'trouble-500') snapshot.troubleUntil = sentAt + 20_000;
  if (deviation?.startsWith('wrong-') || deviation?.startsWith('odd-')) snapshot.wasWrong = true;
  if (deviation?.startsWith('clock-')) snapshot.wasClockOff = true;
  const isSilent = deviation === 'silent' || sentAt + LATENCY > limit;
  const answerAt = isSilent ? limit : sentAt + LATENCY;
  actor.flight = { command, sentAt, answerAt, answer: { read: isSilent ? 'silent' : deviation } };
}

/** How long the source of keys is down, or hands out wrong ones, ms. */
const KEYS_TROUBLE = 20_000;

function loseKeys(snapshot: Snapshot, how: Snapshot['keysTrouble']): void {
  Object.assign(snapshot, { keysUntil: snapshot.time + KEYS_TROUBLE, keysTrouble: how });
}

const USUAL: WriteDeviation = { acts: 0, answered: LATENCY, how: 'normal', story: '' };

/** Sends a write: what becomes of it at the service is decided here, and nothing that the machine does later changes it. */
export function write(base: Base, snapshot: Snapshot, index: number, command: WriteCommand, deviation: string | undefined): void {
  const actor = snapshot.actors[index];
  if (!actor) return;
  const how = deviationOf(snapshot, command, deviation);
  const sentAt = snapshot.time;
  actor.wakeAt = undefined;
  if (command.do === 'start') actor.starts = [...actor.starts, { sentAt, told: 'nothing', run: undefined }];
  if (command.do === 'decide')
    actor.decided = { at: sentAt, acted: actor.decided?.acted ?? false, isRefused: false, isRefuted: false };
  if (deviation === 'overtaken' && command.do === 'cancel') divert(snapshot, command.historyId, 'approved-long');
  let effect: Effect = 'acted';
  if (how.acts === 0) effect = act(base, snapshot, index, command);
  else if (how.acts !== 'never') snapshot.pending = [...snapshot.pending, { at: sentAt + how.acts, actor: index, command }];
  const happened = how.names
    ? answerNaming(snapshot, actor, index, how.names)
    : answerOfWrite(snapshot, actor, command, how, effect);
  const answerAt = sentAt + how.answered;
  const limit = command.do === 'cancel' ? Math.max(sentAt, timeOf(snapshot, command.deadline)) : answerAt;
  if (answerAt > limit) actor.flight = { command, sentAt, answerAt: limit, answer: { event: CANCEL_TIMED_OUT } };
  else actor.flight = { command, sentAt, answerAt, answer: happened ? { event: happened } : { read: undefined } };
}

function deviationOf(snapshot: Snapshot, command: WriteCommand, deviation: string | undefined): WriteDeviation {
  const how = (deviation === undefined ? undefined : WRITES[command.do][deviation]) ?? USUAL;
  if (how.lasts) loseKeys(snapshot, how.failure === 'keys' ? 'keys' : '401');
  if (how.lasts || snapshot.time >= snapshot.keysUntil) return how;
  return { acts: 'never', answered: LATENCY, how: 'refused', failure: snapshot.keysTrouble, story: '' };
}

/** How long ago the run of another scenario began that an answer names, and one that no list shows any more, ms. */
const JUST_NOW = 500;
const LONG_AGO = 7_200_000;

/** The answer to a start names a run that the start did not bring about (R2: an id in our answer is evidence, until the run's own detail says otherwise). */
function answerNaming(snapshot: Snapshot, actor: Actor, index: number, names: NonNullable<WriteDeviation['names']>): Happened {
  if (names === 'listed') {
    const before = snapshot.runs.find((run) => run.target === index && run.owner === 'foreign');
    return { type: 'started', historyId: before?.id ?? '1' };
  }
  const common = {
    id: `90071992547408${names === 'unlisted' ? '100' : '200'}`,
    target: index,
    owner: 'foreign',
    isUnlisted: true,
  } as const;
  const run =
    names === 'unlisted'
      ? createRun({ ...common, startedAt: -LONG_AGO }, 'ended-success')
      : createRun({ ...common, startedAt: snapshot.time - JUST_NOW, isOfOtherScenario: true }, 'success');
  if (!runOf(snapshot, run.id)) snapshot.runs = [...snapshot.runs, run];
  actor.named = { id: run.id, isRead: false, isTried: false };
  return { type: 'started', historyId: run.id };
}

const CANCEL_TIMED_OUT = { type: 'cancel-lost', failure: FAILURES.timeout } as const;

/** A write of ours reaches the service now. */
export function act(base: Base, snapshot: Snapshot, index: number, command: WriteCommand): Effect {
  switch (command.do) {
    case 'start':
      return actStart(snapshot, base, index);
    case 'decide':
      return actDecision(snapshot, base, index, command.historyId, command.decision);
    case 'cancel':
      return command.by === 'canary-reject'
        ? actDecision(snapshot, base, index, command.historyId, 'canary-reject')
        : actCancel(snapshot, base, command.historyId);
  }
}

const LOST = { start: 'start-lost', decide: 'decision-lost', cancel: 'cancel-lost' } as const;

/** What is heard of a write; nothing yet if it acts later and answers after that. */
function answerOfWrite(
  snapshot: Snapshot,
  actor: Actor,
  command: WriteCommand,
  how: WriteDeviation,
  effect: Effect,
): Happened | undefined {
  if (how.how === 'lost') return { type: LOST[command.do], failure: FAILURES[how.failure ?? 'reset'] };
  if (how.how !== 'normal' || effect !== 'acted') return refusalOf(snapshot, actor, command, how, effect);
  switch (command.do) {
    case 'start': {
      const id = actor.starts.at(-1)?.run;
      return how.acts === 0 && id !== undefined ? { type: 'started', historyId: id } : undefined;
    }
    case 'decide':
      return how.acts === 0 ? { type: 'decided' } : undefined;
    case 'cancel':
      return { type: 'cancel-accepted' };
  }
}

function refusalOf(snapshot: Snapshot, actor: Actor, command: WriteCommand, how: WriteDeviation, effect: Effect): Happened {
  const isConflict = how.how === 'conflict' || effect === 'conflict';
  const failure = isConflict ? FAILURES.conflict : FAILURES[how.failure ?? 'words'];
  switch (command.do) {
    case 'start':
      return { type: 'start-refused', failure, isConflict };
    case 'decide':
      if (actor.decided) actor.decided = { ...actor.decided, isRefused: true };
      return { type: 'decision-refused', failure };
    case 'cancel':
      if (failure === FAILURES.words && isProperStop(snapshot, command)) actor.refusedCancels += 1;
      if (failure === FAILURES['401']) actor.deniedCancels += 1;
      return { type: 'cancel-refused', failure };
  }
}

/** Only a refusal of what the run's state takes says that it can't be stopped: a canary that waits is rejected, everything else is cancelled. */
function isProperStop(snapshot: Snapshot, { by, historyId }: Extract<WriteCommand, { do: 'cancel' }>): boolean {
  const run = runOf(snapshot, historyId);
  return run === undefined || (lastEntry(run).word === 'canary_pending') === (by === 'canary-reject');
}

/** The answer of the request that an actor has on its way, as it is now. */
export function answerNow(base: Base, snapshot: Snapshot, index: number): Happened | undefined {
  const actor = snapshot.actors[index];
  if (!actor?.flight) return undefined;
  const { answer, command } = actor.flight;
  if ('event' in answer) return answer.event;
  switch (command.do) {
    case 'resolve':
    case 'list':
    case 'poll':
      return answerOfRead(base, snapshot, index, command, answer.read);
    case 'start': {
      const id = actor.starts.at(-1)?.run;
      if (id !== undefined) return { type: 'started', historyId: id };
      return { type: 'start-refused', failure: FAILURES.conflict, isConflict: true };
    }
    case 'decide':
      return actor.decided?.acted ? { type: 'decided' } : { type: 'decision-refused', failure: FAILURES.words };
    default:
      return undefined;
  }
}
