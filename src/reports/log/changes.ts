import type { Messages } from '../../messages/messages.js';
import { isBlocked, isEnded, isFailed, serverClass, taskClass } from '../../run/model/status.js';
import type { RunView, TargetView, TaskView } from '../../run/model/view.js';
import { canaryRejection, failedStep, figure, insideTask, isFailedVerdict } from '../culprits.js';
import type { WorkSpan } from '../recorder.js';
import { CLASS_SYMBOLS } from '../symbols.js';

/** Servers that ended at one poll and get a line each; of more, those that ended alike share one. */
const MAX_SERVER_LINES = 10;

/** Names that such a shared line holds. */
const MAX_NAMES = 8;

/** What the lines need beyond two views of a run. */
export interface ChangeContext {
  messages: Messages;
  /** When a server was at work, as the recorder saw it. */
  spanOf: (historyId: string, server: TargetView) => WorkSpan | undefined;
}

/** What differs between two views. */
export interface Changes {
  /** One a server or task when it ends, the run's own status last. */
  readonly lines: readonly string[];
  /** Steps of servers, for the debug log. */
  readonly debug: readonly string[];
}

/** What differs between two views of a run, as lines for people. Pure. */
export function changes(view: RunView, previous: RunView | undefined, context: ChangeContext): Changes {
  const { messages } = context;
  const parts = [partsOf(view, previous, context), ...view.tasks.map((task) => taskChanges(task, previous, context))];
  const lines = parts.flatMap((part) => part.lines);
  if (view.status !== previous?.status) lines.push(messages.log.status(view.status));
  return { lines, debug: parts.flatMap((part) => part.debug) };
}

function partsOf(view: RunView, previous: RunView | undefined, context: ChangeContext): { lines: string[]; debug: string[] } {
  const lines = [...serverLines(view, previous, context), ...analysisLines(view, previous, context.messages)];
  return { lines, debug: stepLines(view, previous) };
}

function before(server: TargetView, previous: RunView | undefined): TargetView | undefined {
  return previous?.targets.find((known) => known.id === server.id && known.name === server.name);
}

/** One line a server that has ended; a rollout of hundreds at once is told in groups. */
function serverLines(view: RunView, previous: RunView | undefined, { messages, spanOf }: ChangeContext): string[] {
  const ended = view.targets.flatMap((server) => {
    const statusClass = serverClass(server);
    const known = before(server, previous);
    if (!isEnded(statusClass) || (known && isEnded(serverClass(known)))) return [];
    const what = isFailed(statusClass) ? messages.log.stepFailed(failedStep(server)) : '';
    return [{ server, mark: CLASS_SYMBOLS[statusClass], what }];
  });
  if (ended.length <= MAX_SERVER_LINES)
    return ended.map(({ server, mark, what }) => {
      const span = spanOf(view.historyId, server);
      const took = span?.to != null && span.to > span.from ? messages.duration(span.to - span.from) : '';
      return messages.log.server(mark, server.name || server.id, what, took);
    });
  const alike = new Map<string, typeof ended>();
  for (const one of ended) alike.set(`${one.mark} ${one.what}`, [...(alike.get(`${one.mark} ${one.what}`) ?? []), one]);
  return [...alike.values()].map((group) => {
    const [{ mark, what }] = group as [(typeof ended)[number]];
    const names = group.slice(0, MAX_NAMES).map(({ server }) => server.name || server.id);
    return messages.log.servers(mark, group.length, what, names.join(', ') + (group.length > MAX_NAMES ? ', …' : ''));
  });
}

/** Steps of servers: for whoever switched debug logging on. */
function stepLines(view: RunView, previous: RunView | undefined): string[] {
  return view.targets.flatMap((server) => {
    const known = before(server, previous);
    const changed = server.steps.filter((step) => {
      const was = known?.steps.find((one) => one.name === step.name)?.status;
      return step.status !== '' && step.status !== was;
    });
    const list = changed.map((step) => `${step.name} ${step.status}`).join(', ');
    return list === '' ? [] : [`${server.name || server.id}: ${list}`];
  });
}

function analysisLines(view: RunView, previous: RunView | undefined, messages: Messages): string[] {
  const fresh = view.canary.slice(previous?.canary.length ?? 0);
  return fresh.map((analysis) => {
    const { status, score, passScore } = analysis.report;
    const failed = canaryRejection({ ...view, canary: [analysis] })?.metrics ?? [];
    const mark = isFailedVerdict(status) ? CLASS_SYMBOLS.failure : /^pass$/i.test(status) ? CLASS_SYMBOLS.success : status;
    const line = messages.log.analysis(mark, figure(score), figure(passScore));
    return failed.length === 0 ? line : `${line} · ${messages.log.failedMetrics(failed.join(', '))}`;
  });
}

function taskChanges(
  task: TaskView,
  previous: RunView | undefined,
  context: ChangeContext,
): { lines: string[]; debug: string[] } {
  const { messages } = context;
  const known = previous?.tasks.find((one) => one.id === task.id);
  const inner = task.deployment ? partsOf(task.deployment, known?.deployment ?? undefined, context) : { lines: [], debug: [] };
  const within = (line: string) => `${task.name} › ${line}`;
  const lines = inner.lines.map(within);
  if (!known || taskClass(task) !== taskClass(known) || task.status !== known.status) lines.push(...taskLine(task, messages));
  return { lines, debug: inner.debug.map(within) };
}

function taskLine(task: TaskView, messages: Messages): string[] {
  const statusClass = taskClass(task);
  if (statusClass === 'queued') return [];
  if (isBlocked(statusClass))
    return [
      `${CLASS_SYMBOLS[statusClass]} ${messages.log.taskWaits(task.name, statusClass === 'blocked-approval' ? 'approval' : 'canary')}`,
    ];
  if (statusClass === 'running') return [`${CLASS_SYMBOLS[statusClass]} ${messages.log.taskRunning(task.name)}`];
  const { startedAt, finishedAt } = task;
  const took =
    startedAt !== null && finishedAt !== null && finishedAt > startedAt ? messages.duration(finishedAt - startedAt) : '';
  const what = isFailed(statusClass) ? insideTask(task, messages) : statusClass === 'unknown' ? task.status : '';
  return [messages.log.server(CLASS_SYMBOLS[statusClass], task.name, what, took)];
}
