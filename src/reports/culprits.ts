import type { Messages } from '../messages/messages.js';
import { isFailed, serverClass, stepStatus, taskClass } from '../run/model/status.js';
import type { CanaryView, RunView, TargetView, TaskView } from '../run/model/view.js';

/** Servers or tasks named in one sentence; whoever wants more of them reads the table. */
const MAX_NAMED = 3;

/** Where a run failed, ready to stand behind "failed": a server and its step, a task and what failed in it. Empty where the service does not tell. */
export function culprits(view: RunView, messages: Messages): string {
  const text = messages.outcomes;
  if (view.status === 'canary_waiting_timeout') return text.canaryExpired;
  const servers = failedServers(view);
  const tasks = failedTasks(view);
  const [server] = servers;
  if (server) {
    if (servers.length === 1) return text.onServer(server.name || server.id, failedStep(server));
    const list = listed(servers, (one) => withDetail(one.name || one.id, failedStep(one)));
    return text.onServers(servers.length, view.targets.length, list);
  }
  const [task] = tasks;
  if (!task) return '';
  if (tasks.length === 1) return text.inTask(task.name, insideTask(task, messages));
  return text.inTasks(
    tasks.length,
    view.tasks.length,
    listed(tasks, (one) => withDetail(one.name, insideTask(one, messages))),
  );
}

/** The first culprit in a few words, such as `web-2, deploy`, for a list of many runs. Empty where there is none. */
export function culpritInShort(view: RunView): string {
  const [server] = failedServers(view);
  if (server) return [server.name || server.id, failedStep(server)].filter(Boolean).join(', ');
  const [task] = failedTasks(view);
  return task ? [task.name, task.failedPhase].filter(Boolean).join(', ') : '';
}

export const failedServers = (view: RunView): readonly TargetView[] =>
  view.targets.filter((server) => isFailed(serverClass(server)));

export const failedTasks = (view: RunView): readonly TaskView[] => view.tasks.filter((task) => isFailed(taskClass(task)));

/** The step in which a server failed; empty where none says so. */
export function failedStep(server: TargetView): string {
  return server.steps.find((step) => isFailed(stepStatus(step.status)))?.name ?? '';
}

/** What failed in a task: the phase of its build, or the server of its deployment. */
export function insideTask(task: TaskView, messages: Messages): string {
  const text = messages.outcomes;
  if (task.failedPhase !== '') return text.phase(task.failedPhase);
  if (!task.deployment) return '';
  const [server, ...others] = failedServers(task.deployment);
  if (server)
    return text.serverAndStep(server.name || server.id, failedStep(server)) + (others.length > 0 ? ` (+${others.length})` : '');
  const rejection = canaryRejection(task.deployment);
  return rejection ? text.canaryScore(rejection.score, rejection.needed, rejection.metrics.join(', ')).replace(/\.$/, '') : '';
}

/** `pass` and `fail` are the documented verdicts of an analysis; whatever else comes is neither. */
export const isFailedVerdict = (status: string): boolean => /^fail/i.test(status);

/** Why an analysis took a canary back: its score, what was needed, and the metrics that failed. */
export interface CanaryRejection {
  readonly analysis: CanaryView;
  readonly score: string;
  readonly needed: string;
  readonly metrics: readonly string[];
}

/** Set where the last analysis of a deployment failed; a canary that a person rejected has none. */
export function canaryRejection(view: RunView): CanaryRejection | undefined {
  const analysis = view.canary.at(-1);
  if (!analysis) return undefined;
  const { score, passScore, status, metricList } = analysis.report;
  const isTooLow = score !== null && passScore !== null && score < passScore;
  if (!isFailedVerdict(status) && !isTooLow) return undefined;
  const failed = metricList.filter((metric) => metric.elementList.some((element) => isFailedVerdict(element.status)));
  const names = failed.map((metric) => metric.metricName).slice(0, MAX_NAMED);
  const more = failed.length > MAX_NAMED ? [`+${failed.length - MAX_NAMED}`] : [];
  return { analysis, score: figure(score), needed: figure(passScore), metrics: [...names, ...more] };
}

/** A number of at most three decimals; a canary's averages come with twelve. */
export function figure(value: number | null | undefined): string {
  return value === null || value === undefined ? '–' : String(Number(value.toFixed(3)));
}

const withDetail = (name: string, detail: string): string => `${name.slice(0, 60)}${detail && ` (${detail.slice(0, 120)})`}`;

function listed<T>(items: readonly T[], show: (item: T) => string): string {
  const rest = items.length - MAX_NAMED;
  return items.slice(0, MAX_NAMED).map(show).join(', ') + (rest > 0 ? ` (+${rest})` : '');
}
