import type { Failure } from '../../ncloud/errors.js';
import type { Named } from '../../ncloud/shapes.js';
import { isGreen, type Outcome } from '../../run/model/outcome.js';
import type { RunListItem, TargetView, TaskView } from '../../run/model/view.js';
import { failedServers, failedStep, failedTasks, insideTask } from '../culprits.js';
import { CLASS_SYMBOLS } from '../symbols.js';
import { type BlockInput, type BlockMaker, lastView, paragraphs } from './block.js';
import { code, longTable, table, text } from './markdown.js';

const LIMITS = { open: 10, most: 100, bytes: 40_000 };

/** Longest text of a service's error in a cell, in characters. */
const LONGEST_SAYING = 1500;

/** Tables of up to this many rows show everything that failed without folding: a list of it above would say it twice. */
const SMALL = 10;

/** What failed, where the sentence above and the table below do not show it: many servers or tasks, and the service's own words. */
export const failure: BlockMaker = (input) => {
  if (isGreen(input.run.verdict.conclusion)) return undefined;
  const parts = [failedParts(input), said(input)].filter((part) => part !== '');
  const others = paragraphs(candidates(input), otherRuns(input));
  if (parts.length === 0) return others === '' ? undefined : { title: '', body: others };
  return { title: input.messages.summary.failure.title, body: paragraphs(...parts, others) };
};

function failedParts({ run, messages }: BlockInput): string {
  const view = lastView(run);
  if (!view) return '';
  const servers = failedServers(view);
  const tasks = failedTasks(view);
  if (servers.length > 1 && view.targets.length > SMALL)
    return list(servers, (server: TargetView) => [server.name || server.id, failedStep(server)]);
  if (tasks.length > 1 && view.tasks.length > SMALL)
    return list(tasks, (task: TaskView) => [task.name, insideTask(task, messages)]);
  return '';

  function list<T>(items: readonly T[], name: (item: T) => readonly [string, string]): string {
    const lines = items.slice(0, LIMITS.open).map((item) => {
      const [what, where] = name(item);
      return `- ${CLASS_SYMBOLS.failure} ${text(what, 60)}${where && `: ${text(where, 120)}`}`;
    });
    const rest = items.length - lines.length;
    return [...lines, ...(rest > 0 ? [`- ${text(messages.summary.more(rest))}`] : [])].join('\n');
  }
}

/** A service's error, in its own words. */
function said({ run, messages }: BlockInput): string {
  const say = messages.summary.failure;
  const found = failureOf(run.outcome);
  if (found?.kind !== 'http') return '';
  const cell = (value: string) => text(value, LONGEST_SAYING);
  const rows = [
    [say.code, code(found.code, 60)],
    [say.message, cell(found.message)],
    [say.details, cell(found.details)],
  ].filter(([, value]) => value !== '');
  return `**${text(say.said)}**\n\n${table([say.httpStatus, code(String(found.status))], rows)}`;
}

function failureOf(outcome: Outcome): Failure | undefined {
  switch (outcome.kind) {
    case 'not-started':
    case 'refused':
    case 'wrong-state':
    case 'lost':
    case 'ambiguous-write':
    case 'unconfirmed':
    case 'unclear-start':
      return outcome.failure;
    case 'timed-out':
    case 'interrupted':
    case 'interrupted-unclear':
      return outcome.cancel.result === 'refused' || outcome.cancel.result === 'unanswered' ? outcome.cancel.failure : undefined;
    default:
      return undefined;
  }
}

/** What a name could have meant. */
function candidates({ run, messages }: BlockInput): string {
  const say = messages.summary.failure;
  const { outcome } = run;
  if (outcome.kind !== 'name-not-resolved' || outcome.error.candidates.length === 0) return '';
  const cells = ({ id, name }: Named) => [text(name), code(id)];
  return `**${text(say.candidates)}**\n\n${longTable([say.name, say.id], outcome.error.candidates, cells, LIMITS, messages.summary)}`;
}

/** Runs that were in the way, or that may be this step's. */
function otherRuns({ run, messages, times }: BlockInput): string {
  const say = messages.summary.failure;
  const items = runsOf(run.outcome);
  if (items.length === 0) return '';
  const cells = ({ historyId, status, statusClass, startedAt }: RunListItem) => [
    code(historyId),
    `${CLASS_SYMBOLS[statusClass]} ${code(status, 40) || '–'}`,
    times.date(startedAt) || '–',
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
