import type { Messages } from '../../messages/messages.js';
import type { TaskView } from '../../run/model/view.js';
import { type BlockMaker, lastView, paragraphs } from './block.js';
import { canaryOf } from './canary.js';
import { flowchart, taskClass } from './flowchart.js';
import { bytes, code, folded, longTable, prose, text } from './markdown.js';
import { targetsOf } from './servers.js';
import { utcClock } from './times.js';
import { CLASS_SYMBOLS, troubleFirst } from './words.js';

const LIMITS = { open: 20, most: 500, bytes: 150_000 };

/** Deployments of tasks whose servers and canaries are unfolded below the table, and the bytes that all of them may have. */
const MOST_DEPLOYMENTS = 20;
const MOST_DEPLOYMENT_BYTES = 150_000;

/** Names of tasks in one cell. */
const MOST_LINKS = 4;

/** The tasks of a pipeline run: a picture of their graph, a table, and what the deployments among them did. */
export const tasks: BlockMaker = (input) => {
  const view = lastView(input);
  if (view?.mode !== 'pipeline' || view.tasks.length === 0) return undefined;
  const { say: messages } = input;
  const say = messages.summary.tasks;
  const { picture, shown } = flowchart(view.tasks, (task) => [task.type, took(task, messages)].filter(Boolean).join(', '));
  const sorted = troubleFirst(view.tasks, taskClass);
  const cells = (task: TaskView) => [
    `${CLASS_SYMBOLS[taskClass(task)]} ${text(task.name, 40)}`,
    text(task.type, 24),
    code(task.status, 24) || '–',
    links(task),
    utcClock(task.startedAt) || '–',
    took(task, messages) || '–',
    detail(task, messages),
  ];
  const done = view.tasks.filter((task) => task.statusClass === 'success').length;
  const body = paragraphs(
    prose(say.count(done, view.tasks.length)),
    picture,
    shown < view.tasks.length ? prose(say.pictureCut(shown, view.tasks.length)) : '',
    longTable(
      [say.task, say.type, say.status, say.after, say.started, say.duration, say.detail],
      sorted,
      cells,
      LIMITS,
      messages.summary,
    ),
    deployments(view.tasks, messages),
  );
  return { title: say.title, body };
};

function took(task: TaskView, messages: Messages): string {
  return task.startedAt !== null && task.finishedAt !== null ? messages.duration(task.finishedAt - task.startedAt) : '';
}

function links(task: TaskView): string {
  const names = task.linkedTasks.slice(0, MOST_LINKS).map((name) => text(name, 24));
  const rest = task.linkedTasks.length - names.length;
  return [...names, ...(rest > 0 ? [`+${rest}`] : [])].join(', ') || '–';
}

function detail(task: TaskView, { summary: { tasks: say } }: Messages): string {
  const parts = [
    task.failedPhase && say.phase(task.failedPhase.slice(0, 30)),
    task.deployment
      ? say.deployment(task.deployment.historyId, task.deployment.status)
      : task.resultId
        ? say.result(task.resultId)
        : '',
  ];
  return (
    parts
      .filter(Boolean)
      .map((part) => text(part ?? '', 60))
      .join(' · ') || '–'
  );
}

/** Servers and canaries of the deployments that tasks started, folded, troubled ones first, within a limit. */
function deployments(all: readonly TaskView[], messages: Messages): string {
  const { summary: say } = messages;
  const parts: string[] = [];
  let size = 0;
  for (const { deployment, name } of troubleFirst(all, taskClass).slice(0, MOST_DEPLOYMENTS)) {
    if (!deployment || size > MOST_DEPLOYMENT_BYTES) continue;
    const shownName = name.slice(0, 80);
    const blocks = [
      targetsOf(deployment, say.targets.ofTask(shownName), messages),
      canaryOf(deployment, say.canary.ofTask(shownName), messages),
    ];
    for (const block of blocks) {
      const part = block ? folded(block.title, block.body) : '';
      size += bytes(part) + 2;
      if (part !== '' && size <= MOST_DEPLOYMENT_BYTES) parts.push(part);
    }
  }
  return parts.join('\n\n');
}
