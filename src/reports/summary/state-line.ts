import type { Messages } from '../../messages/messages.js';
import { conclusionOf, isGreen } from '../../run/model/outcome.js';
import { isEnded, type StatusClass, serverClass, taskClass } from '../../run/model/status.js';
import type { RunView, TaskView } from '../../run/model/view.js';
import { canaryRejection } from '../culprits.js';
import type { RunReport } from '../report.js';
import { isSkipped } from '../symbols.js';
import { isNothingStarted } from '../titles.js';
import { isCanaryRejection } from '../verdict.js';
import { type BlockInput, lastView } from './block.js';
import { prose, text } from './markdown.js';
import { isCancelled } from './servers.js';

/** Tasks that are named instead of only counted. */
const MAX_NAMED_TASKS = 3;

/** The state of what was deployed to, in one line of finished Markdown. What failed is bold. */
export function stateLine(input: BlockInput): string {
  const { report, run, messages } = input;
  if (report.runs.length > 1 && run.target?.project.id === '') return ofTargets(report.runs, messages);
  if (report.settings.mode === 'api') return prose(ofCall(input));
  return ofRun(run, messages);
}

function ofRun(run: RunReport, messages: Messages): string {
  const words = messages.summary.states;
  const { outcome } = run;
  switch (outcome.kind) {
    case 'checked':
    case 'checks-failed':
      return prose(words.nothingDeployed);
    case 'unclear-start':
      return prose(words.startUnknown);
    case 'interrupted-unclear':
      if (outcome.historyId === undefined) return prose(words.startUnknown);
      break;
    case 'refused':
      if (outcome.during === 'poll' || outcome.during === 'decide') return prose(words.unchanged);
      break;
    case 'started':
      if (lastView(run) === undefined) return prose(words.started);
      break;
  }
  if (isNothingStarted(outcome)) return prose(words.nothingStarted);
  const view = lastView(run);
  if (!view) return prose(words.unknown);
  // What nobody can see any more may be otherwise by now.
  return outcome.kind === 'lost' ? words.lastSeen(ofView(view, messages)) : ofView(view, messages);
}

/** How far a run came, by its servers or tasks where the service names them, else by its status. */
function ofView(view: RunView, messages: Messages): string {
  const words = messages.summary.states;
  const rejection = isCanaryRejection(view) ? canaryRejection(view) : undefined;
  // Of a pipeline something may be deployed already when one of its tasks waits.
  const isTaskWaiting = view.mode === 'pipeline' && view.statusClass === 'blocked-approval';
  const word = isTaskWaiting ? words.taskWaitsForApproval : ofStatus(view, messages);
  const parts = view.mode === 'pipeline' ? ofTasks(view.tasks, messages) : ofServers(view, messages);
  if (rejection)
    return [prose(words.canary(rejection.score, rejection.needed, view.status === 'canary_reject')), parts]
      .filter(Boolean)
      .join(' ');
  // That nothing is deployed yet says more than the servers do.
  if (view.statusClass === 'blocked-approval' && view.mode === 'deploy') return prose(word);
  if (view.statusClass === 'blocked-approval' || view.statusClass === 'blocked-canary')
    return [prose(word), parts].filter(Boolean).join(' ');
  return parts || prose(word);
}

function ofStatus(view: RunView, messages: Messages): string {
  const words = messages.summary.states;
  const byClass: Readonly<Record<StatusClass, string>> = {
    queued: words.queued,
    running: words.running,
    'blocked-approval': words.waitsForApproval,
    'blocked-canary': words.waitsForCanary,
    success: words.succeeded,
    failure: words.failed,
    rejected: view.status.startsWith('canary_') ? words.canaryRejected : words.rejected,
    cancelled: words.cancelled,
    unknown: words.unknown,
  };
  return byClass[view.statusClass];
}

function ofServers(view: RunView, messages: Messages): string {
  const { targets, statusClass } = view;
  if (targets.length === 0) return '';
  const words = messages.summary.states;
  const classes = targets.map(serverClass);
  const count = (...wanted: StatusClass[]) => classes.filter((one) => wanted.includes(one)).length;
  const updated = count('success');
  if (updated === targets.length) return prose(words.allUpdated(updated));
  return joined([
    [updated, words.updated, false, true],
    [count('failure', 'rejected'), isCancelled(view) ? words.serversStopped : words.serversFailed, true],
    // Of a run that has ended nothing is in progress any more: such a server was left half-way.
    isEnded(statusClass)
      ? [count('running', 'blocked-approval', 'blocked-canary'), words.unfinished, true]
      : [count('running', 'blocked-approval', 'blocked-canary'), words.inProgress],
    [count('queued'), words.untouched],
    [count('cancelled'), words.serversCancelled],
    [count('unknown'), words.unclear],
  ]);
}

function ofTasks(tasks: readonly TaskView[], messages: Messages): string {
  if (tasks.length === 0) return '';
  const words = messages.summary.states;
  const of = (...wanted: StatusClass[]) => tasks.filter((task) => wanted.includes(taskClass(task)));
  const part = (
    found: readonly TaskView[],
    sentence: (count: number, list: string) => string,
    isBad = false,
    isFirst = false,
  ) => {
    const list = found.length <= MAX_NAMED_TASKS ? found.map((task) => task.name.slice(0, 40)).join(', ') : '';
    return [found.length, (count: number) => sentence(count, list), isBad, isFirst] as const;
  };
  return joined([
    part(of('success'), words.tasksSucceeded, false, true),
    part(of('failure', 'rejected'), words.tasksFailed, true),
    part(of('running'), words.tasksRunning),
    part(of('blocked-approval', 'blocked-canary'), words.tasksWaiting, true),
    part(of('queued'), words.tasksNotRun),
    part(of('cancelled', 'unknown'), words.tasksOther),
  ]);
}

function ofTargets(runs: readonly RunReport[], messages: Messages): string {
  const words = messages.summary.states;
  const count = (fits: (run: RunReport) => boolean) => runs.filter(fits).length;
  const isRed = (run: RunReport) => !isGreen(conclusionOf(run.outcome));
  const skipped = count((run) => isSkipped(run.outcome));
  const unstarted = count((run) => isRed(run) && !isSkipped(run.outcome) && isNothingStarted(run.outcome));
  const started = count((run) => run.outcome.kind === 'started');
  return joined([
    [count((run) => !isRed(run)) - started, words.targetsSucceeded, false, started === 0],
    [started, words.targetsStarted],
    [count(isRed) - skipped - unstarted, words.targetsFailed, true],
    [unstarted, words.targetsNotStarted, true],
    [skipped, words.targetsSkipped],
  ]);
}

/** Mode `api`: whether anything has changed. */
function ofCall({ report, run, messages }: BlockInput): string {
  const words = messages.summary.states;
  switch (run.outcome.kind) {
    case 'api-done':
      return report.call?.isWrite === false ? words.callRead : words.callDone;
    case 'ambiguous-write':
    case 'unconfirmed':
      return words.callUnknown;
    default:
      return words.callNotDone;
  }
}

/** Parts with a count of their own; those of none are left out, but the first says so, since "0 updated" is the news. */
function joined(
  parts: readonly (readonly [count: number, sentence: (count: number) => string, isBad?: boolean, isFirst?: boolean])[],
): string {
  return parts
    .filter(([count, , , isFirst]) => count > 0 || isFirst)
    .map(([count, sentence, isBad]) => (isBad ? `**${text(sentence(count), 200)}**` : text(sentence(count), 200)))
    .join(' · ');
}
