import { type Failure, isTransient } from '../../ncloud/errors.js';
import type { ServiceTime } from '../../ncloud/transport.js';
import type { RunListItem } from '../model/view.js';
import { startRefused } from './before-start.js';
import { deadlineOf } from './budgets.js';
import { type Advance, done, type Transition, unchanged } from './common.js';
import type { RunEvent } from './events.js';
import { follow } from './following.js';
import { LIMITS, type Policy } from './policy.js';
import type { Idle, Intent, Starting } from './state.js';

/** Ids of earlier runs that are handed to post at most: saved state goes through the environment, whose size is limited. */
const MAX_SAVED_BASELINE = 20;

/** Sends the start: what tells our run from others is saved before. */
export function send(state: Idle, runs: readonly RunListItem[], service: ServiceTime, at: number): Transition {
  const intent: Intent = {
    baseline: runs.map((run) => run.historyId),
    // By all that the service's clock can have shown: in doubt a run is foreign (R2). Its history may round dates to whole seconds.
    window: {
      from: service.most - LIMITS.dateTolerance,
      until: service.least + LIMITS.attempt + LIMITS.dateTolerance,
    },
  };
  const next: Starting = {
    ...state,
    phase: 'starting',
    step: 'sent',
    intent,
    candidates: [],
    failure: undefined,
    sentAt: at,
    newestAt: newest(runs),
    searchUntil: at + LIMITS.attempt + LIMITS.search,
  };
  const target = state.target ?? { project: { id: '', name: '' } };
  // Runs that were there before the newest few began before the window, which tells them apart as well.
  const saved = { ...intent, baseline: intent.baseline.slice(0, MAX_SAVED_BASELINE) };
  return { state: next, commands: [{ do: 'save', run: { phase: 'starting', target, intent: saved } }, { do: 'start' }] };
}

function newest(runs: readonly RunListItem[]): number | undefined {
  const dates = runs.flatMap(({ startedAt }) => (startedAt === null ? [] : [startedAt]));
  return dates.length > 0 ? Math.max(...dates) : undefined;
}

/** A start was sent. It is never sent again from here (R1): its run is found in the history, or it stays unknown. */
export const advanceStarting: Advance<Starting> = (state, event, policy) => {
  switch (event.type) {
    case 'begun':
      return search(state, event.at, undefined);
    case 'started':
      return state.step === 'sent' ? started(state, event.historyId, event.at, policy) : unchanged(state);
    case 'start-refused':
      return state.step === 'sent' ? refused(state, event, policy) : unchanged(state);
    case 'start-lost':
      return state.step === 'sent' ? lost(state, event.failure, event.at) : unchanged(state);
    case 'listed':
      return state.step === 'listing' ? listed({ ...state, failed: 0 }, event.runs, event.at, policy) : unchanged(state);
    case 'list-failed':
      return state.step === 'listing'
        ? unread({ ...state, failed: state.failed + 1 }, event.failure, event.at, policy)
        : unchanged(state);
    case 'time':
      return onTime(state, event.at);
    case 'signal':
      return signalled(state, event.name, event.at);
    case 'defect':
      return done(state, { kind: 'defect', message: event.message }, { isOpen: true });
    default:
      return unchanged(state);
  }
};

function started(state: Starting, historyId: string, at: number, policy: Policy): Transition {
  // An id that was there before is not our run's, whatever the answer says: following it could end green on somebody else's success.
  if (state.intent.baseline.includes(historyId)) {
    const received = historyId.slice(0, 100);
    return lost(state, { kind: 'shape', path: 'result.historyId', expected: 'a new id', received }, at);
  }
  return follow(state, { historyId, isOwned: true, how: 'answered', view: undefined }, at, policy);
}

/** It is proved that nothing was started: post must not search for it, and it may be sent again. */
function refused(state: Starting, event: Extract<RunEvent, { type: 'start-refused' }>, policy: Policy): Transition {
  const unsave = { do: 'save', run: { phase: 'done' } } as const;
  const { target, budgets, seen, signal, failed, isHeard, begunAt, attempts } = state;
  const common = { target, budgets, seen, signal, failed, isHeard, begunAt, attempts };
  const idle: Idle = { ...common, phase: 'idle', step: 'pausing', queuedAt: event.at };
  if (signal) {
    const nothing = { historyId: undefined, cancel: { result: 'not-sent' }, view: undefined } as const;
    return done(idle, { kind: 'interrupted', signalName: signal.name, ...nothing });
  }
  const next = startRefused(idle, event.failure, event.isConflict, event.at, policy);
  return { state: next.state, commands: [unsave, ...next.commands] };
}

function lost(state: Starting, failure: Failure, at: number): Transition {
  const { intent, sentAt } = state;
  const until = intent.window.until - Math.max(0, LIMITS.attempt - (at - sentAt) - LIMITS.actsAfterAnswer);
  const known = isSilence(failure) ? state : { ...state, intent: { ...intent, window: { ...intent.window, until } } };
  if (state.signal) return interrupted({ ...known, failure });
  return search(known, at, failure);
}

/** Nobody answered within a time limit: ours, or the gateway's for the service behind it, which may go on working on the request. */
function isSilence(failure: Failure): boolean {
  return (
    failure.kind === 'timeout' || (failure.kind === 'http' && ([408, 504].includes(failure.status) || failure.code === '510'))
  );
}

function search(state: Starting, at: number, failure: Failure | undefined): Transition {
  return pauseFor({ ...state, failure, searchUntil: at + LIMITS.search }, at);
}

function listed(state: Starting, runs: readonly RunListItem[], at: number, policy: Policy): Transition {
  const { baseline, window } = state.intent;
  const known = new Set(baseline);
  // Of the runs that were there before, post knows only the newest by their ids; the others are told by their dates.
  const isOld = (run: RunListItem) =>
    policy.phase === 'post' && run.startedAt !== null && run.startedAt < window.from - LIMITS.clocksApart;
  const found = runs.filter((run) => !known.has(run.historyId) && !isOld(run));
  // A run that lists name twice is one run (R7), as the last of them tells of it.
  const candidates = [...new Map([...state.candidates, ...found].map((run) => [run.historyId, run])).values()];
  return conclude({ ...state, candidates }, at, policy);
}

/** Pauses grow with the time that the search has lasted: most runs show within seconds, some lists lag by half a minute. */
function pauseFor(state: Starting, at: number): Transition {
  const lasted = LIMITS.search - (state.searchUntil - at);
  const ms = Math.min(Math.max(1000, lasted / 2), 8000);
  return {
    state: { ...state, step: 'pausing' },
    commands: [{ do: 'wait', pause: { for: 'fixed', ms }, until: state.searchUntil }],
  };
}

/** After a list of the search: goes on until its time is up, since a run of ours may still come, and a foreign one be alone until then. */
function conclude(state: Starting, at: number, policy: Policy): Transition {
  if (at < state.searchUntil) return pauseFor(state, at);
  const rivals = state.candidates.filter((run) => isRival(run, state.intent));
  const [only] = rivals;
  if (only && rivals.length === 1 && fits(only, state.intent))
    return follow(state, { historyId: only.historyId, isOwned: true, how: 'found', view: undefined }, at, policy);
  return unclear(state);
}

/** A list that could not be read decides nothing, the last one neither: ours may have been on it. */
function unread(state: Starting, failure: Failure, at: number, policy: Policy): Transition {
  if (at < state.searchUntil) return pauseFor(state, at);
  // What passes is waited out as long as there is time (R5): nobody else will stop the run that may be ours.
  const longest = policy.phase === 'post' ? state.begunAt + LIMITS.postStop : deadlineOf(state.budgets);
  const least = state.searchUntil + LIMITS.searchMore;
  const until = isTransient(failure) ? Math.max(least, longest) : least;
  if (at >= until) return done(state, { ...unclearStart(state), isUnread: true });
  const pause = { for: 'retry', failed: state.failed, failure, atLeastPoll: false } as const;
  return { state: { ...state, step: 'pausing' }, commands: [{ do: 'wait', pause, until }] };
}

function unclear(state: Starting): Transition {
  return done(state, unclearStart(state));
}

const unclearStart = ({ candidates, failure }: Starting) => ({ kind: 'unclear-start', candidates, failure }) as const;

/** R2, but for the elimination: of our target by the service's word, and begun within the window in which our request can have acted. */
function fits({ startedAt, isOfTarget }: RunListItem, { window }: Intent): boolean {
  return isOfTarget !== false && startedAt !== null && startedAt >= window.from && startedAt <= window.until;
}

/** A run that makes it impossible to tell: requested by an account and in a way that can be ours, and begun while a service that is very slow may still act. */
function isRival({ startedAt, requestType, isForeign }: RunListItem, { window }: Intent): boolean {
  if (isForeign || requestType?.toLowerCase() === 'trigger') return false;
  return startedAt === null || (startedAt >= window.from && startedAt <= window.until + LIMITS.lateAct);
}

function onTime(state: Starting, at: number): Transition {
  // The signal left this much time for the answer; post finds out what came of it.
  if (state.step === 'sent') return state.signal ? interrupted(state) : unchanged(state);
  if (state.step === 'listing') return unchanged(state);
  return { state: { ...state, step: 'listing' }, commands: [{ do: 'list', deadline: at + LIMITS.attempt }] };
}

function signalled(state: Starting, name: string, at: number): Transition {
  if (state.signal) return unchanged(state);
  const next = { ...state, signal: { name, at } };
  // Nothing is ours by elimination while ours may still come: the search is the post phase's, which has the time for it.
  if (state.step !== 'sent') return interrupted(next);
  return {
    state: next,
    commands: [{ do: 'wait', pause: { for: 'fixed', ms: LIMITS.signalAnswer }, until: at + LIMITS.signalAnswer }],
  };
}

function interrupted(state: Starting): Transition {
  const unknown = { historyId: undefined, cancel: { result: 'not-sent' }, view: undefined } as const;
  return done(state, { kind: 'interrupted-unclear', signalName: state.signal?.name ?? '', ...unknown }, { isOpen: true });
}
