import { backoff } from '../ncloud/backoff.js';
import { ApiError, type Failure, isTransient, provesNotActed } from '../ncloud/errors.js';
import { retry } from '../ncloud/retry.js';
import type { ServiceTime } from '../ncloud/transport.js';
import type { Clock } from '../shared/clock.js';
import { HEARTBEAT_MS, LAST_LOOK_MS } from './limits.js';
import { isEnded } from './model/status.js';
import type { RunKind, RunListItem } from './model/view.js';
import { type Intent, settle, settleOnce } from './settle.js';

export type ConflictPolicy = 'wait' | 'attach' | 'fail';

export type StartResult =
  /** `answered`: the id came in the answer; `found`: the answer was lost, and the history has exactly one run that can be ours. */
  | { kind: 'started'; historyId: string; how: 'answered' | 'found' }
  /** Somebody else's run, which was under way: `on-conflict: attach`. */
  | { kind: 'attached'; historyId: string }
  /** `on-conflict: fail`, and others were under way. Nothing was started. */
  | { kind: 'conflict'; others: readonly RunListItem[] }
  /** `mayStart` said no. Nothing was started. */
  | { kind: 'held' }
  /** The budget ran out before anything was started. */
  | { kind: 'too-late'; waitingFor: readonly RunListItem[]; failure: Failure | undefined }
  /** Whether a run of ours exists can't be told: the answer was lost, and several (or none that fits, but some) are new. */
  | { kind: 'unclear'; candidates: readonly RunListItem[]; failure: Failure };

export type StartEvent =
  | { event: 'conflict'; policy: ConflictPolicy; others: readonly RunListItem[] }
  | { event: 'start-retry'; failure: Failure; delayMs: number }
  | { event: 'answer-lost'; failure: Failure }
  /** The run of a start whose answer was lost is still being looked for. */
  | { event: 'settling' }
  /** The history could not be read; it is asked again. */
  | { event: 'settle-retry'; failure: Failure }
  | { event: 'not-started'; failure: Failure };

export interface StartOptions {
  policy: ConflictPolicy;
  clock: Clock;
  random: () => number;
  /** The service's time at a time of the monotonic clock, for comparing with history times. */
  serviceTime: (at: number) => ServiceTime;
  /** On the clock: nothing is started after it. */
  deadline: number;
  /** Pause between looks at a run that is waited for, in ms. */
  conflictPollMs: () => number;
  /** Waits until a start request may leave, and answers what ends its turn; a step of many has no more under way than connections. */
  turn?: () => Promise<() => void>;
  /** Asked right before each start request; a step of many runs starts nothing new after a failure. */
  mayStart?: () => boolean;
  signal: AbortSignal;
  /** Ends the start request itself. It comes a little after `signal`: an answer on its way is worth a moment's wait. */
  requestSignal: AbortSignal;
  onEvent: (event: StartEvent) => void;
  /** Called with each history read, newest first: what it says of earlier runs need not be asked for again. */
  onRecent?: (recent: readonly RunListItem[]) => void;
  /** Called before each start request; what it saves must be safe when it returns. */
  onIntent: (intent: Intent) => void;
  /** Called when it is certain that nothing came of the last intent. */
  onNothingStarted: () => void;
}

/** Starts sent at most when every answer is lost although nothing was started; then something is wrong that patience won't mend. */
const MOST_LOST_STARTS = 2;

/**
 * Starts one run and answers which. Never sends a second start unless the service refused the first before acting on it, or the
 * history shows that nothing came of it. Throws `ApiError` when the service refuses for another reason than a conflict, and the
 * signal's reason when interrupted.
 */
export async function start(kind: RunKind, options: StartOptions): Promise<StartResult> {
  const { clock, deadline, onEvent, policy, signal } = options;
  let endTurn = () => {};
  let announced = '';
  let lost = 0;
  let refusals = 0;
  let unseen = 0;
  let waitedFor: readonly RunListItem[] = [];
  let refusedFor: Failure | undefined;
  const over = new Set<string>();
  const waitAloud = createLoudWait(clock);
  try {
    for (;;) {
      endTurn();
      if (options.turn) endTurn = await options.turn();
      // The history may be there already, and the start request itself ends a moment after the signal only.
      signal.throwIfAborted();
      if (options.mayStart?.() === false) return { kind: 'held' };
      const recent = await recentRuns(kind, options);
      if ('failure' in recent) return { kind: 'too-late', waitingFor: [], failure: recent.failure };
      options.onRecent?.(recent);
      const others = recent.filter(isUnderWay).filter((run) => !over.has(run.historyId));
      if (others[0]) {
        // A garbled word or a list that lags may hide an end: attached to, yesterday's success would turn the step green without a start.
        let isSeen = true;
        if (others[0].statusClass === 'unknown' || policy === 'attach') {
          const isOver = await hasEnded(kind, others[0].historyId, options);
          if (isOver) {
            over.add(others[0].historyId);
            continue;
          }
          isSeen = isOver !== undefined;
        }
        // Not seen is no reason to follow it: it may have ended, and its success would be taken for ours.
        if (isSeen) {
          const ids = others.map((run) => run.historyId).join();
          if (ids !== announced) onEvent({ event: 'conflict', policy, others });
          announced = ids;
          if (policy === 'fail') return { kind: 'conflict', others };
          if (policy === 'attach') return { kind: 'attached', historyId: others[0].historyId };
        }
        // The budget ends with a look: a run that has ended by then was waited for in time.
        const left = deadline - clock.elapsed();
        if (left <= 0) return { kind: 'too-late', waitingFor: others, failure: undefined };
        if (isSeen) waitedFor = others;
        endTurn();
        await waitAloud(Math.min(options.conflictPollMs(), left), options, { event: 'conflict', policy: 'wait', others });
        continue;
      }
      if (clock.elapsed() >= deadline) return { kind: 'too-late', waitingFor: waitedFor, failure: refusedFor };

      signal.throwIfAborted();
      if (options.mayStart?.() === false) return { kind: 'held' };
      const sentAt = clock.elapsed();
      const intent: Intent = {
        sentAt,
        sentAtMost: options.serviceTime(sentAt).most,
        baseline: recent.map((run) => run.historyId),
      };
      options.onIntent(intent);
      try {
        const historyId = await kind.start({ signal: options.requestSignal, again: signal });
        if (!intent.baseline.includes(historyId)) return { kind: 'started', historyId, how: 'answered' };
        // An id that was there before is not our run's, whatever the answer says; following it could end green on somebody else's success.
        throw new ApiError('start', 'POST', '', {
          kind: 'shape',
          path: 'result.historyId',
          expected: 'a new id',
          received: historyId.slice(0, 100),
        });
      } catch (error) {
        endTurn();
        if (!(error instanceof ApiError)) throw error;
        const { failure } = error;
        // The service's own words come first: which HTTP status they come with is not documented, and a 500 would otherwise be taken for a
        // lost answer, and the run that is in the way for ours.
        const refusedForAnother = failure.kind === 'http' && kind.isConflict(failure);
        if (!refusedForAnother && !provesNotActed(failure)) {
          onEvent({ event: 'answer-lost', failure });
          const onFailed = (failed: Failure) => onEvent({ event: 'settle-retry', failure: failed });
          // A service that was silent for a whole time limit may yet act: the one new run may be a stranger's, and ours still to come.
          const mayYetAct = isSilence(failure);
          const givenUp = mayYetAct ? {} : { givenUpAt: clock.elapsed() };
          const onWaiting = () => onEvent({ event: 'settling' });
          const settled = await settle(kind, intent, { ...options, onFailed, onWaiting, ...givenUp, untilTheEnd: mayYetAct });
          if (settled.found) return { kind: 'started', historyId: settled.found, how: 'found' };
          lost += 1;
          // Later than anybody waits, perhaps: then nothing is certain.
          const nothingStarted = settled.certain && !mayYetAct;
          if (nothingStarted) options.onNothingStarted();
          if (nothingStarted && lost < MOST_LOST_STARTS && clock.elapsed() < deadline) {
            onEvent({ event: 'not-started', failure });
            continue;
          }
          return { kind: 'unclear', candidates: settled.candidates, failure };
        }
        options.onNothingStarted();
        if (!refusedForAnother && isTransient(failure)) {
          // Refused before the service saw it: throttled [doc], or never connected. A run that is new after the pause is a stranger's then.
          refusals += 1;
          const delayMs = backoff(refusals, failure, options.random);
          if (clock.elapsed() + delayMs >= deadline) return { kind: 'too-late', waitingFor: [], failure };
          onEvent({ event: 'start-retry', failure, delayMs });
          await clock.sleep(delayMs, signal);
          if (failure.kind !== 'http') continue;
          // Unless a gateway throttled what it had passed on. Then neither is safe: to take the new run for ours could end green on a
          // stranger's success, and to start could be a second start.
          const after = await settleOnce(kind, intent, { signal, deadline, serviceTime: options.serviceTime });
          if (after && after.candidates.length > 0) return { kind: 'unclear', candidates: after.candidates, failure };
          continue;
        }
        // Rights and names don't change with time: a refusal for them is one, whoever else is deploying.
        const isFinal = failure.kind !== 'http' || [401, 403, 404].includes(failure.status);
        if (!refusedForAnother && (isFinal || !(await showsConflict(kind, options)))) throw error;
        // Another run came between our look and our start. The same policy holds; the next round finds it in the history.
        unseen += 1;
        if (policy !== 'wait' && unseen > MOST_UNSEEN) return { kind: 'conflict', others: [] };
        refusedFor = failure;
        // The budget ends with a look here as well.
        const delayMs = Math.min(policy === 'wait' ? options.conflictPollMs() : CONFLICT_LAG_MS, deadline - clock.elapsed());
        if (delayMs <= 0) return { kind: 'too-late', waitingFor: [], failure };
        onEvent({ event: 'start-retry', failure, delayMs });
        await waitAloud(delayMs, options, { event: 'start-retry', failure, delayMs });
      }
    }
  } finally {
    endTurn();
  }
}

/** Nobody answered within a time limit: ours, or the gateway's for the service behind it (504, code 510 [doc]). */
function isSilence(failure: Failure): boolean {
  return failure.kind === 'timeout' || (failure.kind === 'http' && (failure.status === 504 || failure.code === '510'));
}

/** Pause before the history is asked for the run that the service says is in the way, in ms. */
const CONFLICT_LAG_MS = 1000;

/** Refusals because of a run that the history does not show, after which the refusal alone is believed. */
const MOST_UNSEEN = 2;

/** The history, retried until the deadline; the last failure when it can't be had. */
async function recentRuns(kind: RunKind, options: StartOptions): Promise<RunListItem[] | { failure: Failure }> {
  const { clock, deadline, signal, random, onEvent } = options;
  const onRetry = (failure: Failure, delayMs: number) => onEvent({ event: 'start-retry', failure, delayMs });
  try {
    return await retry(() => kind.recent({ signal, deadline: Math.max(deadline, clock.elapsed() + LAST_LOOK_MS) }), {
      clock,
      random,
      deadline,
      signal,
      onRetry,
    });
  } catch (error) {
    if (error instanceof ApiError && isTransient(error.failure)) return { failure: error.failure };
    throw error;
  }
}

/** A run that has not ended, as far as a list shows: one with an unknown word counts only while it has no end and is the newest. */
function isUnderWay(run: RunListItem, index: number): boolean {
  if (isEnded(run.statusClass)) return false;
  if (run.finishedAt !== null && run.startedAt !== null && run.finishedAt > run.startedAt) return false;
  return run.statusClass !== 'unknown' || index === 0;
}

/** Whether a look at the run itself shows that it has ended, whatever the list says; nothing without an answer. */
async function hasEnded(kind: RunKind, historyId: string, { signal, deadline }: StartOptions): Promise<boolean | undefined> {
  try {
    const { statusClass, startedAt, finishedAt } = await kind.look(historyId, undefined, { signal, deadline });
    return isEnded(statusClass) || (statusClass === 'unknown' && finishedAt !== null && finishedAt > (startedAt ?? 0));
  } catch (error) {
    if (error instanceof ApiError) return undefined;
    throw error;
  }
}

/** A wait that says again what it waits for whenever it has been quiet for too long, over any number of pauses. */
function createLoudWait(clock: Clock) {
  let spokenAt = clock.elapsed();
  return async (ms: number, { signal, onEvent }: StartOptions, event: StartEvent): Promise<void> => {
    const until = clock.elapsed() + ms;
    while (clock.elapsed() < until) {
      if (clock.elapsed() >= spokenAt + HEARTBEAT_MS) {
        spokenAt = clock.elapsed();
        onEvent(event);
      }
      await clock.sleep(Math.min(until, spokenAt + HEARTBEAT_MS) - clock.elapsed(), signal);
    }
  };
}

/** Whether the history shows a run that a refused start may have been refused for. */
async function showsConflict(kind: RunKind, { signal, deadline }: StartOptions): Promise<boolean> {
  try {
    return (await kind.recent({ signal, deadline })).some(isUnderWay);
  } catch (error) {
    if (error instanceof ApiError) return false;
    throw error;
  }
}
