/**
 * What a status word means for whoever follows. Two kinds of being blocked, because different people end them by different
 * operations; `unknown` is a class of its own and never success.
 */
export type StatusClass =
  | 'queued'
  | 'running'
  | 'blocked-approval'
  | 'blocked-canary'
  | 'success'
  | 'failure'
  | 'rejected'
  | 'cancelled'
  | 'unknown';

/** The fourteen documented words of SourceDeploy, all lower case (reference/sourcedeploy-api.md §2 [doc]; classes [inferred]). */
const DEPLOYMENT: ReadonlyMap<string, StatusClass> = new Map([
  ['success', 'success'],
  ['fail', 'failure'],
  ['error', 'failure'],
  ['reject', 'rejected'],
  ['canceled', 'cancelled'],
  ['canary_reject', 'rejected'],
  ['canary_waiting_timeout', 'failure'],
  ['inprogress', 'running'],
  ['pending', 'blocked-approval'],
  ['waiting', 'queued'],
  ['canceling', 'running'],
  ['canary_pending', 'blocked-canary'],
  ['canary_analyzing', 'running'],
  ['canary_rejecting', 'running'],
]);

/** Class of a deployment's status. Words are compared as documented: a word in other letters is nobody's documented success. */
export function deploymentStatus(word: string): StatusClass {
  return DEPLOYMENT.get(word) ?? 'unknown';
}

/**
 * A status that the service may still move on from: it sets `canary_waiting_timeout` before it takes the canary back [inferred].
 * As long as such a run has no end time it is polled for a while longer, for the sake of its true last state.
 */
export function mayMoveOn(word: string): boolean {
  return word === 'canary_waiting_timeout';
}

/**
 * SourcePipeline documents no status words; these are its neighbours' and their common spellings
 * (reference/sourcepipeline-api.md §6 [inferred]), compared without regard to case.
 */
const PIPELINE: ReadonlyMap<string, StatusClass> = new Map([
  ...['success', 'succeeded', 'complete', 'completed'].map((word) => [word, 'success'] as const),
  ...['fail', 'failed', 'failure', 'error', 'timeout', 'canary_waiting_timeout'].map((word) => [word, 'failure'] as const),
  ...['reject', 'rejected', 'canary_reject'].map((word) => [word, 'rejected'] as const),
  ...['canceled', 'cancelled', 'cancel'].map((word) => [word, 'cancelled'] as const),
  ...['waiting', 'standby', 'none', 'queued'].map((word) => [word, 'queued'] as const),
  ...['inprogress', 'running', 'pending', 'prepare', 'upload', 'canceling', 'cancelling'].map(
    (word) => [word, 'running'] as const,
  ),
]);

/** Class of a pipeline run's or task's status. */
export function pipelineStatus(word: string): StatusClass {
  return PIPELINE.get(word.trim().toLowerCase()) ?? 'unknown';
}

/**
 * Class of a pipeline run whose own word is unknown but which has ended, from its tasks: failures and cancellations are believed.
 * Success is not: only the run's own documented word makes a step green (contract §1), even if every task succeeded.
 */
export function endedPipelineStatus(tasks: readonly StatusClass[]): StatusClass {
  if (tasks.includes('failure') || tasks.includes('rejected')) return 'failure';
  return tasks.includes('cancelled') ? 'cancelled' : 'unknown';
}

/** Whether a run of this class has ended. An unknown one has not, as far as its word goes. */
export function isEnded(status: StatusClass): status is 'success' | 'failure' | 'rejected' | 'cancelled' {
  return status === 'success' || status === 'failure' || status === 'rejected' || status === 'cancelled';
}

/** Whether a person has to act before the run goes on. */
export function isBlocked(status: StatusClass): status is 'blocked-approval' | 'blocked-canary' {
  return status === 'blocked-approval' || status === 'blocked-canary';
}

/** Whether the service is taking a run back already, so that a cancel would add nothing. */
export function isBeingCancelled(word: string): boolean {
  return /^(cancell?ing|canary_rejecting)$/i.test(word);
}

/**
 * Whether a run stands in the way of a start, as far as a list shows: it has neither ended by its word nor by an end time. Readers of lists
 * read runs with an undocumented word themselves, and leave out those that have ended.
 */
export function isUnderWay(run: {
  readonly statusClass: StatusClass;
  readonly startedAt: number | null;
  readonly finishedAt: number | null;
}): boolean {
  if (isEnded(run.statusClass)) return false;
  return run.finishedAt === null || (run.startedAt !== null && run.finishedAt <= run.startedAt);
}

/** Words that only a server of a deployment has (reference: history detail, `targets[].status` [doc]); the others are those of every run. */
const SERVER: ReadonlyMap<string, StatusClass> = new Map([
  ['', 'queued'],
  ['pending', 'queued'],
  ['no progress', 'queued'],
  ['pre', 'running'],
  ['deploy', 'running'],
  ['post', 'running'],
]);

/** Class of a server's own word, for people: what a run has come to is never decided by it. */
export function serverStatus(word: string): StatusClass {
  return SERVER.get(word) ?? pipelineStatus(word);
}

/** Class of a step of a server (`success`, `fail`, `inprogress` [doc]); one without a word has not begun. */
export function stepStatus(word: string): StatusClass {
  return word === '' ? 'queued' : pipelineStatus(word);
}

/** Whether a run, server, step or task of this class went wrong. */
export function isFailed(status: StatusClass): status is 'failure' | 'rejected' {
  return status === 'failure' || status === 'rejected';
}

/** Class of a server: failed by its own word, or by a step's where its own has not caught up. Log, annotation and summary all use this one. */
export function serverClass(server: {
  readonly status: string;
  readonly steps: readonly { readonly status: string }[];
}): StatusClass {
  const own = serverStatus(server.status);
  return isFailed(own) || !server.steps.some((step) => isFailed(stepStatus(step.status))) ? own : 'failure';
}

/** Class of a pipeline's task: one that waits in its deployment is blocked, whatever the pipeline's own word for it is. */
export function taskClass(task: {
  readonly statusClass: StatusClass;
  readonly deployment: { readonly statusClass: StatusClass } | null;
}): StatusClass {
  const inner = task.deployment?.statusClass ?? 'unknown';
  return task.statusClass === 'running' && isBlocked(inner) ? inner : task.statusClass;
}
