import type { Messages } from '../../messages/messages.js';
import type { Failure } from '../../ncloud/errors.js';
import type { Named } from '../../ncloud/shapes.js';
import { isGreen, type Outcome } from '../../run/model/outcome.js';
import type { RunListItem, RunView, TargetView, TaskView } from '../../run/model/view.js';
import { type BlockInput, type BlockMaker, lastView, paragraphs } from './block.js';
import { canaryReasons } from './canary.js';
import { taskClass } from './flowchart.js';
import { code, longTable, prose, table, text } from './markdown.js';
import { targetClass } from './servers.js';
import { bothZones, utcClock } from './times.js';
import { CLASS_SYMBOLS, isTrouble, wordClass } from './words.js';

const LIMITS = { open: 10, most: 100, bytes: 40_000 };

/** Reasons of canaries in all. */
const MOST_REASONS = 20;

/** Longest text of a service's error in a cell, in characters. */
const LONGEST_SAYING = 1500;

/** The failure explained: which server or task, which step, and the service's own words. The sentences are the header's. */
export const failure: BlockMaker = (input) => {
  const { run, say } = input;
  if (isGreen(run.verdict.conclusion)) return undefined;
  const view = lastView(input);
  const failed = paragraphs(...(view ? culprits(view, say) : []), said(input));
  const others = paragraphs(names(input), runs(input));
  if (failed === '') return others === '' ? undefined : { title: '', body: others };
  return { title: say.summary.failure.title, body: paragraphs(failed, others) };
};

function culprits(view: RunView, messages: Messages): string[] {
  const say = messages.summary.failure;
  const servers = view.targets.filter((target) => isTrouble(targetClass(target)));
  const failedTasks = view.tasks.filter((task) => isTrouble(taskClass(task)));
  const parts: string[] = [];
  if (servers.length > 0) {
    const cells = (target: TargetView) => {
      const step = target.steps.find(({ status }) => isTrouble(wordClass(status)));
      const when = utcClock(step?.at ?? null);
      return [
        `${CLASS_SYMBOLS.failure} ${text(target.name || target.id, 60)}`,
        text(step?.name ?? '', 40) || '–',
        `${code(step?.status || target.status, 40)}${when && ` ${when} UTC`}`,
      ];
    };
    parts.push(
      prose(say.summary(servers.length, view.targets.length)),
      longTable([say.server, say.step, say.status], servers, cells, LIMITS, messages.summary),
    );
  }
  if (failedTasks.length > 0) {
    const cells = (task: TaskView) => [
      `${CLASS_SYMBOLS.failure} ${text(task.name, 60)}`,
      task.failedPhase === '' ? culpritIn(task.deployment) : prose(say.phase(task.failedPhase.slice(0, 100))),
      code(task.status, 40) || '–',
    ];
    parts.push(
      prose(say.taskSummary(failedTasks.length, view.tasks.length)),
      longTable([say.task, say.step, say.status], failedTasks, cells, LIMITS, messages.summary),
    );
  }
  const reasons = [view, ...failedTasks.map((task) => task.deployment)].flatMap((run) =>
    run ? canaryReasons(run, messages) : [],
  );
  if (reasons.length > 0)
    parts.push(
      reasons
        .slice(0, MOST_REASONS)
        .map((reason) => `- ${prose(reason)}`)
        .join('\n'),
    );
  return parts;
}

/** The first failed server, and its step, of the deployment that a failed task started. */
function culpritIn(deployment: RunView | null): string {
  const target = deployment?.targets.find((server) => isTrouble(targetClass(server)));
  if (!target) return '–';
  const step = target.steps.find(({ status }) => isTrouble(wordClass(status)));
  return [text(target.name || target.id, 60), text(step?.name ?? '', 40)].filter(Boolean).join(' · ');
}

/** A service's error, in its own words. */
function said({ run, say: messages }: BlockInput): string {
  const say = messages.summary.failure;
  const { outcome } = run;
  const found: Failure | undefined =
    'failure' in outcome
      ? outcome.failure
      : 'cancel' in outcome && 'failure' in outcome.cancel
        ? outcome.cancel.failure
        : undefined;
  if (found?.kind !== 'http') return '';
  const cell = (value: string) => text(value, LONGEST_SAYING);
  const rows = [
    [say.code, code(found.code, 60)],
    [say.message, cell(found.message)],
    [say.details, cell(found.details)],
  ].filter(([, value]) => value !== '');
  return `**${text(say.said)}**\n\n${table([say.httpStatus, code(String(found.status))], rows)}`;
}

/** What a name could have meant. */
function names({ run, say: messages }: BlockInput): string {
  const say = messages.summary.failure;
  const { outcome } = run;
  if (outcome.kind !== 'name-not-resolved' || outcome.error.candidates.length === 0) return '';
  const cells = ({ id, name }: Named) => [text(name), code(id)];
  return `**${text(say.candidates)}**\n\n${longTable([say.name, say.id], outcome.error.candidates, cells, LIMITS, messages.summary)}`;
}

/** Runs that stood in the way, or that may be ours. */
function runs({ run, say: messages }: BlockInput): string {
  const say = messages.summary.failure;
  const items = runsOf(run.outcome);
  if (items.length === 0) return '';
  const cells = ({ historyId, status, statusClass, startedAt }: RunListItem) => [
    code(historyId),
    `${CLASS_SYMBOLS[statusClass]} ${code(status, 40) || '–'}`,
    bothZones(startedAt) || '–',
  ];
  return `**${text(say.otherRuns)}**\n\n${longTable([say.historyId, say.status, say.since], items, cells, LIMITS, messages.summary)}`;
}

function runsOf(outcome: Outcome): readonly RunListItem[] {
  switch (outcome.kind) {
    case 'conflict':
      return outcome.others;
    case 'not-started':
      return outcome.waitingFor;
    case 'unclear-start':
      return outcome.candidates;
    default:
      return [];
  }
}
