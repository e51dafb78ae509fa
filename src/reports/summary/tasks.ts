import type { Messages } from '../../messages/messages.js';
import { isFailed, type StatusClass, taskClass } from '../../run/model/status.js';
import type { TaskView } from '../../run/model/view.js';
import { insideTask } from '../culprits.js';
import { CLASS_SYMBOLS, failedFirst } from '../symbols.js';
import { type BlockInput, type BlockMaker, lastView, paragraphs } from './block.js';
import { canaryOf } from './canary.js';
import { bytes, code, folded, longTable, prose, text } from './markdown.js';
import { serversOf } from './servers.js';

const LIMITS = { open: 12, most: 500, bytes: 150_000 };

/** Deployments of tasks whose servers and canaries are unfolded below the table, and the bytes that all of them may have. */
const MAX_DEPLOYMENTS = 20;
const MAX_DEPLOYMENT_BYTES = 150_000;

/** The tasks of a pipeline run, failed ones first, and what the deployments among them did. */
export const tasks: BlockMaker = (input) => {
  const view = lastView(input.run);
  if (view?.mode !== 'pipeline' || view.tasks.length === 0) return undefined;
  const { messages } = input;
  const words = messages.summary.tasks;
  const cells = (task: TaskView) => [
    `${CLASS_SYMBOLS[taskClass(task)]}&nbsp;${text(task.name, 40)}`,
    result(task, messages),
    took(task, messages) || '–',
  ];
  // In the order of the pipeline where all went well: what failed comes first, the rest tells a story.
  const failed = view.tasks.filter((task) => isFailed(taskClass(task))).length;
  const sorted = failed > 0 ? failedFirst(view.tasks, taskClass) : view.tasks;
  const body = paragraphs(
    longTable([words.task, words.result, words.duration], sorted, cells, { ...LIMITS, matter: failed }, messages.summary),
    deployments(view.tasks, input),
  );
  return { title: words.title, body };
};

/** How long a task took, in words; empty where the service does not tell. */
export function took({ startedAt, finishedAt }: TaskView, messages: Messages): string {
  return startedAt !== null && finishedAt !== null && finishedAt > startedAt ? messages.duration(finishedAt - startedAt) : '';
}

/** "failed: web-2, step deploy · deployment 80017"; a word that nobody documented is shown as it is. */
function result(task: TaskView, messages: Messages): string {
  const words = messages.summary.tasks;
  const byClass: Partial<Record<StatusClass, string>> = {
    success: words.succeeded,
    queued: words.notRun,
    cancelled: words.cancelled,
    failure: words.failed(insideTask(task, messages)),
    rejected: words.failed(insideTask(task, messages)),
    running: words.inProgress,
    'blocked-approval': words.waitsForApproval,
    'blocked-canary': words.waitsForCanary,
  };
  const word = byClass[taskClass(task)];
  const shown = word === undefined ? code(task.status, 40) || '–' : text(word, 120);
  const id = task.deployment?.historyId || task.resultId || '';
  if (id === '') return shown;
  const isDeployment = task.deployment !== null || task.type === 'SourceDeploy';
  return `${shown} · ${text(isDeployment ? words.deployment(id) : words.build(id), 60)}`;
}

/** Servers and canaries of the deployments that tasks started, folded, failed ones first, within a limit. */
function deployments(all: readonly TaskView[], input: BlockInput): string {
  const words = input.messages.summary;
  const parts: string[] = [];
  let size = 0;
  let leftOut = 0;
  const withDeployment = failedFirst(all, taskClass).filter((task) => task.deployment !== null);
  for (const [index, { deployment, name }] of withDeployment.entries()) {
    if (!deployment) continue;
    if (index >= MAX_DEPLOYMENTS || size > MAX_DEPLOYMENT_BYTES) {
      leftOut += 1;
      continue;
    }
    const shownName = name.slice(0, 80);
    const blocks = [
      serversOf(deployment, words.targets.ofTask(shownName), input),
      canaryOf(deployment, words.canary.ofTask(shownName), input),
    ];
    const made = blocks.filter((block) => block !== undefined).map((block) => folded(block.title, block.body));
    size += made.reduce((sum, part) => sum + bytes(part) + 2, 0);
    if (size <= MAX_DEPLOYMENT_BYTES) parts.push(...made);
    else leftOut += 1;
  }
  return paragraphs(...parts, leftOut > 0 ? prose(words.tasks.deploymentsLeftOut(leftOut)) : '');
}
