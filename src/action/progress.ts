import type { Clock } from '../ncloud/clock.js';
import type { FollowEvent } from '../run/follow.js';
import type { RunView } from '../run/run.js';
import type { Log } from './log.js';
import type { Messages } from './messages/index.js';

/** Lines that one change may print; a deployment to 500 servers would otherwise bury the log at every look. */
const MOST_LINES = 40;

/** Turns what following sees into log lines: one per change, each with the time since the step began. */
export function createProgress(options: { log: Log; say: Messages; clock: Clock; begunAt: number; prefix?: string }) {
  const { log, say, clock, begunAt, prefix = '' } = options;
  let changedAt = clock.now();
  const line = (text: string) => log.info(`${elapsed(clock.now() - begunAt)} ${prefix}${text}`);
  const seconds = (ms: number) => say.duration(Math.max(ms, 1000));

  return (event: FollowEvent): void => {
    switch (event.event) {
      case 'seen': {
        changedAt = clock.now();
        const lines = changes(event.view, event.previous, say);
        for (const text of lines.slice(0, MOST_LINES)) line(text);
        if (lines.length > MOST_LINES) line(`… ${lines.length - MOST_LINES}`);
        return;
      }
      case 'heartbeat':
        return line(say.log.heartbeat(event.view?.status ?? '', say.duration(clock.now() - changedAt)));
      case 'blocked':
        return; // the notice is made where the whole settings are known (operations/blocked.ts)
      case 'look-failed':
        return line(say.log.lookFailed(say.failures.why(event.failure), seconds(event.delayMs)));
      case 'look-recovered':
        return line(say.log.lookRecovered(event.failed));
      case 'unknown-status':
        return log.warning(say.log.unknownStatus(event.word));
    }
  };
}

/** What differs between two views, one line each, the run's own status first. */
function changes(view: RunView, previous: RunView | undefined, say: Messages): string[] {
  const lines: string[] = [];
  if (view.status !== previous?.status) lines.push(say.log.status(view.status));
  for (const target of view.targets) {
    const before = previous?.targets.find((known) => known.id === target.id && known.name === target.name);
    for (const step of target.steps) {
      if (step.status !== '' && step.status !== before?.steps.find((known) => known.name === step.name)?.status)
        lines.push(say.log.step(target.name, step.name, step.status));
    }
    const ended = target.status !== before?.status && /^(success|fail)/.test(target.status);
    if (ended) lines.push(say.log.step(target.name, '', target.status));
  }
  for (const { report } of view.canary.slice(previous?.canary.length ?? 0)) {
    const metrics = report.metricList.map(({ metricName, elementList }) => {
      const failed = elementList.find((element) => element.status !== 'pass');
      return failed ? ` · ${metricName} ${failed.status} (${failed.element || failed.name})` : ` · ${metricName} pass`;
    });
    lines.push(say.log.analysis(report.status, String(report.score ?? '?'), String(report.passScore ?? '?')) + metrics.join(''));
  }
  for (const task of view.tasks) {
    const before = previous?.tasks.find((known) => known.id === task.id);
    if (task.status !== before?.status) lines.push(say.log.task(task.name, task.status));
    if (task.deployment) {
      for (const text of changes(task.deployment, before?.deployment ?? undefined, say)) lines.push(`${task.name} › ${text}`);
    }
  }
  return lines;
}

/** `[0:07]`, `[1:02:03]`: time since the step began. */
function elapsed(ms: number): string {
  const total = Math.max(0, Math.floor(ms / 1000));
  const [h, m, s] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  return `[${h > 0 ? `${h}:${two(m)}` : m}:${two(s)}]`;
}
