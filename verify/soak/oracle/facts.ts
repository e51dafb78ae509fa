import type { LoggedRequest } from '../../../emulator/gateway/requests.js';
import type { RunRecord } from '../../../emulator/server/runs.js';
import { statusAt } from '../../../emulator/simulation/world.js';
import { budgetMs, type Evidence } from '../play.js';

/** The kinds of violation, in the table's order. */
export const KINDS = [
  'wrong green',
  'wrong red',
  'second starts',
  'orphaned runs',
  'wrong cancels',
  'broken limits',
  'lost outputs',
  'missing summaries',
  'error annotations',
  'silence',
  'hangs',
  'crashes',
  'unhandled rejections',
  'noisy post',
  'leaks',
] as const;
export type Kind = (typeof KINDS)[number];

export interface Violation {
  readonly kind: Kind;
  /** One sentence: what was seen, and what should have been. */
  readonly why: string;
}

/**
 * What the judges agree on before they judge: taken from the services' own log and truth, and from what left the process, never from
 * what the step says of itself.
 */
export interface Facts {
  readonly evidence: Evidence;
  /** Operation of the inputs. */
  readonly operation: string;
  readonly starts: boolean;
  /** Runs that this step's requests started. */
  readonly own: readonly RunRecord[];
  /** The run that the step answers for: the only one it started, else the one it was given, else the one it says it followed. */
  readonly run: RunRecord | undefined;
  /** What the outputs say. */
  readonly historyId: string;
  readonly conclusion: string;
  readonly green: boolean;
  /** Whether main ran to its end. */
  readonly settled: boolean;
  /** Whether the workflow was cancelled, or main killed. */
  readonly interrupted: boolean;
  /** Foreign runs of the same subject, begun while the step may have been starting its own. */
  readonly rivals: readonly RunRecord[];
  /** The start requests that were sent. */
  readonly startRequests: readonly LoggedRequest[];
}

const START = new Set(['sourcedeploy.scenario.deploy', 'sourcedeploy.scenario.request', 'sourcepipeline.run']);

export const isStart = (request: LoggedRequest): boolean => START.has(request.operation ?? '');

/** Requests that end a run. */
export const isCancel = ({ operation = '' }: LoggedRequest): boolean => operation.endsWith('.history.cancel');

/** Whether the step has the input `targets`. */
export const isMany = ({ scenario }: Evidence): boolean => scenario.subjects.length > 1;

export function factsOf(evidence: Evidence): Facts {
  const { main, runs, inputs, given, requests, targets } = evidence;
  const { mode = '', operation = 'start' } = inputs;
  const kind = mode === 'pipeline' ? 'pipeline' : 'deployment';
  const starts = mode !== 'api' && (operation === 'start' || operation === 'request');
  const own = runs.filter((run) => run.how === 'api' || run.how === 'request');
  const historyId = main.outputs.get('history-id') ?? '';
  const byId = (id: string) => runs.find((run) => run.kind === kind && run.id === id && run.projectId === targets[0]?.projectId);
  const conclusion = main.outputs.get('conclusion') ?? '';
  const onTarget = (run: RunRecord) =>
    run.kind === kind && run.projectId === targets[0]?.projectId && run.scenarioId === targets[0]?.scenarioId;
  return {
    evidence,
    operation,
    starts,
    own,
    run: own.length === 1 ? own[0] : given !== undefined && !starts ? byId(given) : byId(historyId),
    historyId,
    conclusion,
    green: ['success', 'started', 'checked'].includes(conclusion),
    settled: main.ending === 'settled',
    interrupted: main.ending === 'killed' || main.signalAt !== undefined,
    rivals: runs.filter((run) => run.how === 'control' && onTarget(run)),
    startRequests: requests.filter(isStart),
  };
}

/** The words of success, cancellation and rejection that the pages document (or the world's own, for pipelines). */
export function classOf(word: string | null, kind: RunRecord['kind']): 'success' | 'failure' | 'rejected' | 'cancelled' | 'open' {
  const known = word ?? '';
  const text = kind === 'pipeline' ? known.toLowerCase() : known;
  if (text === 'success') return 'success';
  if (['fail', 'error', 'canary_waiting_timeout'].includes(text)) return 'failure';
  if (['reject', 'canary_reject'].includes(text)) return 'rejected';
  return text === 'canceled' ? 'cancelled' : 'open';
}

/** A run's class as it really was at a time. */
export function classAt(run: RunRecord, time: number): ReturnType<typeof classOf> {
  return classOf(statusAt(run.timeline, time)?.status ?? '', run.kind);
}

/** Whether nothing would go on by itself at that time: it has ended, or somebody's cancel is at work. */
export function isOverAt(run: RunRecord, time: number): boolean {
  if (run.endTime !== null && run.endTime <= time) return true;
  const word = statusAt(run.timeline, time)?.status ?? '';
  return word === 'canceling' || word === 'canary_rejecting' || classAt(run, time) !== 'open';
}

/** An answer that arrived whole, in time and unchanged. */
export function isClean(request: LoggedRequest): boolean {
  return request.status !== undefined && request.status < 300 && request.fault === '' && request.refusal === '';
}

/** Polls of a run by main whose answers arrived clean. */
export function cleanPolls(facts: Facts, run: RunRecord, from: number): LoggedRequest[] {
  const { main } = facts.evidence;
  return main.requests.filter(
    (request) => isPollOf(request, run) && isClean(request) && request.time >= from && wasHeard(facts, request),
  );
}

/** Whether the answer to a request that nothing delayed came while main still listened; a signal ends requests that are on their way. */
export function wasHeard({ evidence: { main, scenario } }: Facts, request: LoggedRequest, graceMs = 0): boolean {
  const cut = main.signalAt === undefined || request.time > main.signalAt ? main.endedAt : main.signalAt + graceMs;
  // A poll of a pipeline run is an exchange with its own service and then with those of its tasks, which other faults may have struck.
  const taskMs =
    main.signalAt !== undefined && request.operation?.startsWith('sourcepipeline.history.get')
      ? scenario.world.latency + 21_000
      : 0;
  return request.time + scenario.world.latency + taskMs < cut;
}

export function isPollOf({ operation = '', url }: LoggedRequest, run: RunRecord): boolean {
  return operation.endsWith('.history.get') && url.endsWith(`/project/${run.projectId}/history/${run.id}`);
}

export const actsOn = ({ url }: LoggedRequest, run: RunRecord): boolean =>
  url.includes(`/project/${run.projectId}/history/${run.id}/`);

/** The step's two budgets, ms. */
export function budgetsOf({ evidence: { inputs } }: Facts): { timeout: number; approval: number } {
  return { timeout: budgetMs(inputs.timeout), approval: budgetMs(inputs['approval-timeout']) };
}
