import type { Messages } from '../../messages/messages.js';
import { isEnded, pipelineStatus } from '../../run/model/status.js';
import type { RunView, StepView, TargetView, TaskView } from '../../run/model/view.js';

/** Servers whose changes at one look get a line each; of more, those that changed alike share one. */
const MOST_SERVER_LINES = 10;

/** Names that such a shared line holds. */
const MOST_NAMES = 8;

/** What the lines need beyond two views of a run. */
export interface Looks {
  say: Messages;
  /** ms, this machine's clock. */
  now: number;
  /** When each step was first seen under way, by server and step; kept from look to look. */
  begun: Map<string, number>;
}

/** What differs between two views, one line each, the run's own status first. */
export function changes(view: RunView, previous: RunView | undefined, looks: Looks): string[] {
  const { say } = looks;
  const lines = view.status === previous?.status ? [] : [say.log.status(view.status)];
  lines.push(...serverLines(view, previous, looks));
  for (const { report } of view.canary.slice(previous?.canary.length ?? 0)) {
    const metrics = report.metricList.map(({ metricName, elementList }) => {
      const failed = elementList.find((element) => element.status !== 'pass');
      return failed ? ` · ${metricName} ${failed.status} (${failed.element || failed.name})` : ` · ${metricName} pass`;
    });
    lines.push(say.log.analysis(report.status, String(report.score ?? '?'), String(report.passScore ?? '?')) + metrics.join(''));
  }
  for (const task of view.tasks) {
    const before = previous?.tasks.find((known) => known.id === task.id);
    if (task.status !== before?.status) lines.push(say.log.task(task.name, mark(task.status) + taskTime(task, say)));
    if (task.deployment) {
      for (const text of changes(task.deployment, before?.deployment ?? undefined, looks)) lines.push(`${task.name} › ${text}`);
    }
  }
  return lines;
}

function serverLines(view: RunView, previous: RunView | undefined, looks: Looks): string[] {
  const changed = view.targets.flatMap((target) => {
    const before = previous?.targets.find((known) => known.id === target.id && known.name === target.name);
    const what = serverChange(target, before, looks);
    return what ? [{ name: target.name, ...what }] : [];
  });
  if (changed.length <= MOST_SERVER_LINES) return changed.map(({ name, timed }) => `${name} ${timed}`);
  const alike = new Map<string, string[]>();
  for (const { name, plain } of changed) alike.set(plain, [...(alike.get(plain) ?? []), name]);
  return [...alike].map(([plain, names]) => {
    if (names.length === 1) return `${names[0]} ${plain}`;
    const more = names.length > MOST_NAMES ? ', …' : '';
    return looks.say.log.servers(names.length, plain, names.slice(0, MOST_NAMES).join(', ') + more);
  });
}

/** What changed on one server, in one line: with the steps' times, and without them (to tell servers that changed alike). */
function serverChange(
  target: TargetView,
  before: TargetView | undefined,
  looks: Looks,
): { timed: string; plain: string } | undefined {
  const steps = target.steps.filter(
    (step) => step.status !== '' && step.status !== before?.steps.find((known) => known.name === step.name)?.status,
  );
  const times = steps.map((step) => stepTime(target, before, step, looks));
  const hasEnded = target.status !== before?.status && isEnded(pipelineStatus(target.status));
  if (steps.length === 0 && !hasEnded) return undefined;
  // Of a server that ended well, its own mark says it for all of its steps.
  const allWell = hasEnded && pipelineStatus(target.status) === 'success' && steps.every((step) => step.status === 'success');
  const text = (withTimes: boolean) => {
    const parts = steps.map(
      (step, index) => `${step.name}${allWell ? '' : ` ${mark(step.status)}`}${withTimes ? times[index] : ''}`,
    );
    const list = parts.join(', ');
    return hasEnded ? `${mark(target.status)}${list === '' ? '' : ` ${list}`}` : `· ${list}`;
  };
  return { timed: text(true), plain: text(false) };
}

/**
 * How long a step took, with a blank in front; empty if that can't be told. Whether the service's time is the step's begin or its end
 * is not documented: one that moved when the step ended is its end; one that stayed is its begin, and the next step's begin its end.
 */
function stepTime(target: TargetView, before: TargetView | undefined, step: StepView, { say, now, begun }: Looks): string {
  const key = JSON.stringify([target.id, target.name, step.name]);
  if (!isEnded(pipelineStatus(step.status))) {
    begun.set(key, now);
    return '';
  }
  const was = before?.steps.find((known) => known.name === step.name);
  const next = target.steps[target.steps.indexOf(step) + 1]?.at ?? null;
  if (step.at !== null && was?.at != null && step.at > was.at) return ` ${say.duration(step.at - was.at)}`;
  if (step.at !== null && next !== null && next >= step.at) return ` ${say.duration(next - step.at)}`;
  const since = begun.get(key);
  return since === undefined ? '' : ` ~${say.duration(now - since)}`;
}

function taskTime({ statusClass, startedAt, finishedAt }: TaskView, say: Messages): string {
  const isKnown = isEnded(statusClass) && startedAt !== null && finishedAt !== null && finishedAt > startedAt;
  return isKnown ? ` ${say.duration(finishedAt - startedAt)}` : '';
}

/** A word's sign, in characters of ordinary fonts; a word that has none stays itself. */
function mark(status: string): string {
  switch (pipelineStatus(status)) {
    case 'success':
      return '✓';
    case 'failure':
      return '✗';
    case 'running':
      return status === 'inprogress' || status === 'running' ? '…' : status;
    default:
      return status;
  }
}
