import type { Messages } from '../../messages/messages.js';
import type { RunOperation } from '../../run/model/operations.js';
import { endsRun } from '../../run/model/outcome.js';
import type { Target } from '../../run/model/view.js';
import type { Reference } from '../../run/services/names.js';
import type { ReportSettings } from '../report-settings.js';

/** What the first line needs besides the settings. */
export interface OpeningContext {
  /** The run to act on; empty for a start. */
  readonly historyId: string;
  /** How many targets the step has; 0 for a single run. */
  readonly targets: number;
}

/**
 * The log's first line: what is about to happen, how long the step waits, and what cancelling the workflow does. Made before the first
 * request, so of the names as they were given.
 */
export function openingLine(settings: ReportSettings, { historyId, targets }: OpeningContext, messages: Messages): string {
  const words = messages.log.opening;
  if (settings.mode === 'api') return words.call(settings.operation);
  const { mode, operation } = settings;
  const path = [settings.project, settings.stage, settings.scenario].map(given).filter(Boolean).join(' / ');
  const target = targets > 0 ? messages.outcomes.manyLabel(targets) : path;
  if (operation === 'check') return words.check(target);
  const [limit, approval] = [settings.timeoutMs, settings.approvalTimeoutMs].map(messages.duration) as [string, string];
  const waits =
    operation === 'request'
      ? words.waitsForApproval(limit, approval)
      : // A run that the step ends is not waited for through an approval.
        endsRun(operation)
        ? words.waits(limit)
        : words.waitsLonger(limit, approval);
  return words.line(
    doing(mode, operation, target, messages.log.run(mode, historyId), words),
    settings.wait ? waits : words.doesNotWait,
    // Of a step that ends the run it would be a riddle.
    endsRun(operation) ? '' : (settings.onCancel === 'cancel' ? words.cancels : words.detaches)(mode, targets > 1),
  );
}

/** Without a default on purpose: an operation that is added and not named here does not compile, rather than be told as a start. */
function doing(mode: string, operation: RunOperation, target: string, run: string, words: Messages['log']['opening']): string {
  switch (operation) {
    case 'start':
      return mode === 'pipeline' ? words.startPipeline(target) : words.start(target);
    case 'request':
      return words.request(target);
    case 'approve':
      return words.approve(run, target);
    case 'reject':
      return words.reject(run, target);
    case 'canary-approve':
      return words.canaryApprove(run, target);
    case 'canary-reject':
      return words.canaryReject(run, target);
    case 'cancel':
      return words.cancel(run, target);
    case 'watch':
      return words.watch(run, target);
  }
}

/** The one line of look-ups for a target: `shop (2001) / production (3001) / rolling (2101)`. */
export function resolvedLine(target: Target): string {
  return [target.project, target.stage, target.scenario]
    .flatMap((part) => (part ? [part.name === '' ? part.id : `${part.name} (${part.id})`] : []))
    .join(' / ');
}

const given = (reference: Reference | undefined): string =>
  reference === undefined ? '' : reference.by === 'id' ? reference.id : reference.name;
