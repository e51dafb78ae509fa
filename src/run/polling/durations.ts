import { ApiError } from '../../ncloud/errors.js';
import type { Clock } from '../../shared/clock.js';
import type { RunKind, RunListItem } from '../model/view.js';

/** What is known of how long earlier runs took, and an end to asking for more. */
export interface Learner {
  /** Durations in ms of the newest successful runs of the same scenario or pipeline, newest first. */
  durations(): readonly number[];
  /** Ends all asking at once. */
  stop(): void;
}

/** Where durations are learned from. */
export type RunHistory = Pick<RunKind, 'mode' | 'recent' | 'poll'>;

export interface LearnOptions {
  clock: Clock;
  signal: AbortSignal;
  /** The list that was read before the start, newest first; it is asked for where there is none. */
  recent?: readonly RunListItem[] | undefined;
  /** Where the list may hold several scenarios' runs (those of a project): the one whose runs count, once it is known. */
  scenarioId?: (() => string | undefined) | undefined;
  /** False for one of many runs in a step, which would ask for too much together: only the list counts that is there. */
  mayAsk?: boolean;
}

/** Successful runs that the model is made from at most; what lies further back says less than it misleads. */
const MAX_RUNS = 20;

/**
 * Deployments of which the detail is asked for, since their list has no ends: one request each. Eight tell two kinds of run apart
 * (with five, one run in ten would be taken for the wrong kind), and are still few beside the polls that they save.
 */
const MAX_DETAILS = 8;

/**
 * When the first is asked for, in ms after following began: a run that has ended by then needs no forecast. At 5 s, runs of 20 s paid for
 * more details than the forecast saved them polls.
 */
const FIRST_AFTER_MS = 28_000;

/** Pause between requests in ms: they share one connection with the polls, which they may hold up by one round trip. */
const PAUSE_MS = 1500;

/** Time limit of one request in ms. */
const REQUEST_MS = 5000;

/** Failed requests after which no more is asked: a forecast is a convenience. A 429 ends it at once. */
const MAX_FAILURES = 2;

/** Learns how long earlier runs took, in the background while a run is followed. Never throws, and never holds anything up. */
export function learnDurations(kind: RunHistory, historyId: string, options: LearnOptions): Learner {
  const own = new AbortController();
  const onOuter = () => own.abort();
  if (options.signal.aborted) own.abort();
  options.signal.addEventListener('abort', onOuter, { once: true });
  const found = new Map<string, number>();
  const learning = learn(kind, historyId, { ...options, signal: own.signal }, found);
  learning.catch(() => undefined).finally(() => options.signal.removeEventListener('abort', onOuter));
  return { durations: () => [...found.values()], stop: () => own.abort() };
}

async function learn(kind: RunHistory, historyId: string, options: LearnOptions, found: Map<string, number>): Promise<void> {
  const { clock, signal } = options;
  const wait = () => ({ signal, deadline: clock.elapsed() + REQUEST_MS });
  const take = (historyId: string, { startedAt, finishedAt }: Pick<RunListItem, 'startedAt' | 'finishedAt'>) => {
    if (startedAt !== null && finishedAt !== null && finishedAt > startedAt) found.set(historyId, finishedAt - startedAt);
  };
  if (options.recent) for (const run of alike(options.recent, historyId, undefined)) take(run.historyId, run);
  if (found.size > 0 || options.mayAsk === false) return;

  await clock.sleep(FIRST_AFTER_MS, signal);
  const scenarioId = options.scenarioId?.();
  if (options.scenarioId && scenarioId === undefined) return;
  const recent = options.recent ?? (await kind.recent(wait()));
  const runs = alike(recent, historyId, scenarioId);
  for (const run of runs) take(run.historyId, run);
  // A pipeline's list has its ends; only deployments are asked for one by one.
  if (kind.mode === 'pipeline') return;
  let failures = 0;
  for (const run of runs.filter((item) => item.finishedAt === null).slice(0, MAX_DETAILS)) {
    try {
      take(run.historyId, await kind.poll(run.historyId, undefined, wait()));
    } catch (error) {
      failures += 1;
      const throttled = error instanceof ApiError && error.failure.kind === 'http' && error.failure.status === 429;
      if (throttled || failures >= MAX_FAILURES) return;
    }
    await clock.sleep(PAUSE_MS, signal);
  }
}

/** The newest successful runs but our own, of one scenario if it is known whose they are. */
function alike(recent: readonly RunListItem[], historyId: string, scenarioId: string | undefined): RunListItem[] {
  const isOurs = (run: RunListItem) => scenarioId === undefined || run.scenarioId === undefined || run.scenarioId === scenarioId;
  return recent.filter((run) => run.statusClass === 'success' && run.historyId !== historyId && isOurs(run)).slice(0, MAX_RUNS);
}
