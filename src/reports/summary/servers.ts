import { isEnded, type StatusClass, serverClass, stepStatus } from '../../run/model/status.js';
import type { RunView, TargetView } from '../../run/model/view.js';
import { failedServers, failedStep } from '../culprits.js';
import { CLASS_SYMBOLS, failedFirst } from '../symbols.js';
import { type Block, type BlockInput, type BlockMaker, lastView } from './block.js';
import { code, longTable, text } from './markdown.js';

const LIMITS = { open: 10, most: 1000, bytes: 200_000 };

/** The servers of a deployment with results and durations, failed ones first. */
export const servers: BlockMaker = (input) => {
  const view = lastView(input.run);
  if (view?.mode !== 'deploy') return undefined;
  return serversOf(view, input.messages.summary.targets.title, input);
};

/** The same for any deployment, such as one that a pipeline's task started. */
export function serversOf(view: RunView, title: string, input: BlockInput): Block | undefined {
  const { messages } = input;
  const words = messages.summary.targets;
  if (view.targets.length === 0) return undefined;
  const isOver = isEnded(view.statusClass);
  const cells = (server: TargetView) => [
    `${symbolOf(server, isOver)}&nbsp;${text(server.name || server.id, 60)}`,
    result(server, view, input),
    took(view.historyId, server, input) || '–',
  ];
  const sorted = failedFirst(view.targets, serverClass);
  const failed = failedServers(view).length;
  return {
    title,
    body: longTable([words.server, words.result, words.duration], sorted, cells, { ...LIMITS, matter: failed }, messages.summary),
  };
}

/** Nothing goes on any more on a server of a run that is over. */
function symbolOf(server: TargetView, isOver: boolean): string {
  const statusClass = serverClass(server);
  return CLASS_SYMBOLS[isOver && statusClass === 'running' ? 'cancelled' : statusClass];
}

/**
 * Whether a server that the service calls failed may have been stopped by a cancel instead: of those two it has one word for both
 * (reference/sourcedeploy-api.md §7).
 */
export const isCancelled = ({ status, statusClass }: RunView): boolean => statusClass === 'cancelled' || status === 'canceling';

/** "deploy failed", "updated"; a word that nobody documented is shown as it is. */
function result(server: TargetView, view: RunView, { messages }: BlockInput): string {
  const words = messages.summary.targets;
  const failed = (isCancelled(view) ? words.stopped : words.failed)(failedStep(server).slice(0, 30));
  const statusClass = serverClass(server);
  const current = (server.steps.find((step) => stepStatus(step.status) === 'running')?.name ?? '').slice(0, 30);
  const byClass: Partial<Record<StatusClass, string>> = {
    success: words.updated,
    queued: words.untouched,
    cancelled: words.cancelled,
    failure: failed,
    rejected: failed,
    running: isEnded(view.statusClass) ? words.unfinished(current) : words.inProgress(current),
  };
  const word = byClass[statusClass];
  return word === undefined ? code(server.status, 40) || '–' : text(word);
}

/** How long a server was at work; empty where that can't be told. */
function took(historyId: string, server: TargetView, { run, report, messages }: BlockInput): string {
  const span = run.recorder.serverSpan(historyId, server);
  if (!span) return '';
  // What goes on is as long as it was when the step ended.
  const ms = (span.to ?? report.endedAt) - span.from;
  return ms > 0 ? messages.duration(ms) : '';
}
