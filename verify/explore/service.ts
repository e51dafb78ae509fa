import { deploymentStatus, pipelineStatus, type StatusClass } from '../../src/run/model/status.js';
import type { RunListItem, RunView } from '../../src/run/model/view.js';
import { type PathName, pathSteps, type Truth, truthOf } from './paths.js';
import { type Base, type LogEntry, SERVICE_ORIGIN, type Snapshot, type WorldRun } from './world.js';

/** How far a list that lags is behind, ms; seen in the field. */
export const LAG = 25_000;

export const GIVEN_ID = '9007199254740993001';

/** Dates of runs leave out the fraction of their second. */
export function serviceDate(time: number): number {
  return Math.floor((SERVICE_ORIGIN + time) / 1000) * 1000;
}

export function createRun(options: Omit<WorldRun, 'path' | 'step' | 'nextAt' | 'log'>, path: PathName): WorldRun {
  return enter({ ...options, path, step: 0, nextAt: 0, log: [] }, path, 0, options.startedAt);
}

function enter(run: WorldRun, path: PathName, step: number, at: number): WorldRun {
  const steps = pathSteps(path);
  const now = steps[step];
  const next = steps[step + 1];
  if (!now) throw new RangeError(`${path} has no step ${step}`);
  const entry: LogEntry = { at, word: now.word, endedAt: now.ends ? at : null, blocked: now.blocked };
  return { ...run, path, step, nextAt: next ? at + next.after : Number.POSITIVE_INFINITY, log: [...run.log, entry] };
}

/** Puts a run onto another path now: what a cancel or a decision does. */
export function divert(snapshot: Snapshot, id: string, path: PathName): void {
  snapshot.runs = snapshot.runs.map((run) => (run.id === id ? enter(run, path, 0, snapshot.time) : run));
}

/** Lets the services' own doings happen that are due by `time`. */
export function passTime(snapshot: Snapshot, time: number): void {
  if (snapshot.runs.some((run) => run.nextAt <= time)) {
    snapshot.runs = snapshot.runs.map((run) => {
      let now = run;
      while (now.nextAt <= time) now = enter(now, now.path, now.step + 1, now.nextAt);
      return now;
    });
  }
  snapshot.time = time;
}

export function lastEntry(run: WorldRun): LogEntry {
  const entry = run.log.at(-1);
  if (!entry) throw new RangeError(`run ${run.id} has no state`);
  return entry;
}

export function runOf(snapshot: Snapshot, id: string): WorldRun | undefined {
  return snapshot.runs.find((run) => run.id === id);
}

/** How a run really is now. */
export function truth(run: WorldRun): Truth {
  const { word, endedAt } = lastEntry(run);
  return truthOf(word, endedAt !== null);
}

export function isUnderWay(run: WorldRun): boolean {
  const now = truth(run);
  return lastEntry(run).endedAt === null && (now === 'going' || now === 'stopping');
}

/** What tells a run of others from ours, besides its time. */
export type RunMarks = Pick<WorldRun, 'requestType' | 'isOfOtherAccount' | 'isOfOtherScenario' | 'isUnlisted'>;

export function addRun(
  snapshot: Snapshot,
  base: Base,
  owner: WorldRun['owner'],
  target: number,
  path: PathName,
  marks: RunMarks = {},
): string {
  const id = nameOf(base, snapshot.nextId);
  snapshot.nextId += 1;
  snapshot.runs = [...snapshot.runs, createRun({ id, target, owner, startedAt: snapshot.time, ...marks }, path)];
  return id;
}

/** Ids are names: beyond 2^53, neither dense nor, in some worlds, growing (R7). */
function nameOf(base: Base, number: number): string {
  // Descending ones are below those that were there before, as numbers and as texts.
  return base.areIdsDescending ? `90071992546${93900 - number * 7}` : `90071992547409${93100 + number * 7}`;
}

const classOf = (base: Base, word: string): StatusClass =>
  base.policy.mode === 'pipeline' ? pipelineStatus(word) : deploymentStatus(word);

/** The newest runs of a target as a list shows them; `behind` ms ago. */
export function listOf(snapshot: Snapshot, base: Base, target: number, behind: number): RunListItem[] {
  const then = snapshot.time - behind;
  const items: RunListItem[] = [];
  for (const run of snapshot.runs) {
    if (run.target !== target || run.startedAt > then || run.isUnlisted) continue;
    const entry = run.log.findLast(({ at }) => at <= then) ?? run.log[0];
    if (!entry) continue;
    items.push({
      historyId: run.id,
      status: entry.word,
      statusClass: classOf(base, entry.word),
      startedAt: serviceDate(run.startedAt),
      finishedAt: base.policy.mode === 'pipeline' && entry.endedAt !== null ? serviceDate(entry.endedAt) : null,
      requestType: base.policy.mode === 'pipeline' ? (run.requestType ?? 'console') : '',
      requester: base.policy.mode === 'pipeline' ? requesterOf(run) : '',
      ...(base.isCallerKnown && run.isOfOtherAccount && { isForeign: true }),
    });
  }
  return items.toSorted((a, b) => (b.startedAt ?? 0) - (a.startedAt ?? 0) || indexOf(snapshot, b) - indexOf(snapshot, a));
}

const requesterOf = ({ isOfOtherAccount }: WorldRun) => (isOfOtherAccount ? 'other@example.com' : 'user@example.com');

const indexOf = (snapshot: Snapshot, { historyId }: RunListItem) => snapshot.runs.findIndex(({ id }) => id === historyId);

/** The scenario that the step asks for, and another one of the same stage. */
export const SCENARIO = { id: '2101', name: 'rolling' } as const;
const OTHER_SCENARIO = { id: '2102', name: 'canary' } as const;

const NOTHING: readonly never[] = [];

/** The run as a poll shows it. */
export function viewOf(base: Base, run: WorldRun): RunView {
  const { word, endedAt, blocked } = lastEntry(run);
  return viewWith(base, run, { word, endedAt, blocked });
}

export function viewWith(base: Base, run: WorldRun, { word, endedAt, blocked }: Omit<LogEntry, 'at'>): RunView {
  const own = classOf(base, word);
  const isBlocked = blocked !== undefined || own === 'blocked-approval' || own === 'blocked-canary';
  return {
    mode: base.policy.mode,
    historyId: run.id,
    project: { id: '2001', name: '' },
    stage: null,
    scenario: base.policy.mode === 'pipeline' ? null : run.isOfOtherScenario ? OTHER_SCENARIO : SCENARIO,
    status: word,
    statusClass: blocked ?? own,
    startedAt: serviceDate(run.startedAt),
    // An end that begins in the second of its run's begin is an end all the same.
    finishedAt: endedAt === null ? null : Math.max(serviceDate(endedAt), serviceDate(run.startedAt) + 1000),
    executor: requesterOf(run),
    targetType: '',
    strategy: '',
    targets: NOTHING,
    tasks: NOTHING,
    canary: NOTHING,
    blockedOn: isBlocked ? { projectId: '2001', historyId: run.id } : null,
  };
}
