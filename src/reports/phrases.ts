import type { Subject } from '../messages/en/outcomes.js';
import type { Messages } from '../messages/messages.js';
import type { Failure } from '../ncloud/errors.js';
import { type CancelResult, endsRun } from '../run/model/outcome.js';
import type { RunListItem, RunView, Target } from '../run/model/view.js';
import type { ReportSettings } from './report-settings.js';

/** What a verdict needs besides the outcome. */
export interface VerdictContext {
  settings: Pick<
    ReportSettings,
    'mode' | 'operation' | 'onConflict' | 'timeoutMs' | 'approvalTimeoutMs' | 'project' | 'stage' | 'scenario'
  >;
  target: Target | undefined;
  historyId: string;
  messages: Messages;
  /** Names the run where the inputs do not, as in a step of many targets. */
  label?: string;
  /** Mode `api`: method and path as sent, such as `DELETE /project/2001/stage/3005`. */
  call?: string;
}

/** Most ids named in one sentence; the rest is counted. */
const MAX_IDS = 5;

/** Why a call failed and what helps; both empty where none did. */
export function because(failure: Failure | undefined, messages: Messages): { why: string; next: string } {
  return failure ? { why: messages.failures.why(failure), next: messages.failures.next(failure) } : { why: '', next: '' };
}

/** Names of what was run, as they were resolved or, before that, given. */
export function namesOf({ target, settings, label = '' }: VerdictContext): { project: string; stage: string; scenario: string } {
  const name = (part: 'project' | 'stage' | 'scenario'): string => {
    const resolved = target?.[part];
    const given = settings[part];
    return resolved?.name || resolved?.id || (given ? (given.by === 'id' ? given.id : given.name) : '');
  };
  if (label !== '' && !target?.project.id) {
    const [project = '', stage = '', ...scenario] = label.split(' / ');
    return { project, stage, scenario: scenario.join(' / ') };
  }
  return { project: name('project'), stage: name('stage'), scenario: name('scenario') };
}

/** How long a run took; empty where the service does not tell. */
export function runDuration(view: RunView, messages: Messages): string {
  return view.startedAt !== null && view.finishedAt !== null ? messages.duration(view.finishedAt - view.startedAt) : '';
}

/** What was begun, by the operation that began it. */
export function startedSentence(attached: boolean, operation: string, subject: Subject, text: Messages['outcomes']): string {
  if (attached || operation === 'watch') return text.underWay(subject);
  return operation === 'start' || operation === 'request' ? text.started(subject) : text.decided(operation, subject);
}

/** Whether the run that the step leaves goes on. */
export function cancelSentence(
  outcome: { cancel: CancelResult; view: RunView | undefined },
  operation: string,
  messages: Messages,
): string {
  const { cancel, view } = outcome;
  // What the step itself was asked to end is not the post phase's to pursue.
  if (endsRun(operation) && cancel.result !== 'refused')
    return messages.outcomes.endingUnseen(operation, view?.status.slice(0, 60) ?? '');
  const why = cancel.result === 'refused' || cancel.result === 'unanswered' ? messages.failures.why(cancel.failure) : '';
  // Only an answer is a refusal; keys that could not be had, or a connection that was not made, sent nothing.
  const result = cancel.result === 'refused' && cancel.failure.kind !== 'http' ? 'unsent' : cancel.result;
  return messages.outcomes.cancelResult(result, why).trimEnd();
}

/** Ids of runs, some of them where they are many. */
export function ids(runs: readonly RunListItem[]): string {
  const shown = runs.slice(0, MAX_IDS).map((run) => run.historyId);
  return shown.join(', ') + (runs.length > shown.length ? ` (+${runs.length - shown.length})` : '');
}
