import type { Messages } from '../messages/messages.js';
import type { Failure } from '../ncloud/errors.js';
import { type CancelResult, conclusionOf, endsRun, isGreen, type Outcome } from '../run/model/outcome.js';
import { isEnded } from '../run/model/status.js';
import type { RunListItem, RunView, Target } from '../run/model/view.js';
import type { FlatSettings } from '../runner/flat-settings.js';
import { isFailedWord } from './recorder.js';
import type { Verdict } from './report.js';

/** What a verdict needs besides the outcome. */
export interface VerdictContext {
  settings: Pick<FlatSettings, 'mode' | 'operation' | 'timeoutMs' | 'approvalTimeoutMs' | 'project' | 'stage' | 'scenario'>;
  target: Target | undefined;
  historyId: string;
  say: Messages;
  /** Names the run where the inputs do not, as in a step of many targets. */
  label?: string;
}

/** Most ids named in one sentence; the rest is counted. */
const MOST_IDS = 5;

/** The three sentences of an outcome (contract §5): what happened to what, why, and what to do next. */
export function verdict(outcome: Outcome, context: VerdictContext): Verdict {
  const { say, settings, historyId } = context;
  const text = say.outcomes;
  const subject = text.subject(settings.mode, historyId, names(context));
  const failure = (cause: Failure | undefined) => ({
    why: cause ? say.failures.why(cause) : '',
    next: cause ? say.failures.next(cause) : '',
  });
  const say3 = (what: string, why = '', next = ''): Verdict => ({ conclusion: conclusionOf(outcome), what, why, next });
  const limit = (budget: 'timeout' | 'approval-timeout') =>
    say.duration(budget === 'timeout' ? settings.timeoutMs : settings.approvalTimeoutMs);

  const notStarted = ({ waitingFor, failure: cause }: Extract<Outcome, { kind: 'not-started' }>): Verdict => {
    if (waitingFor.length > 0)
      return say3(text.tooLateWaiting(subject, ids(waitingFor), limit('timeout')), '', text.tooLateWaitingNext);
    // A service that answers, if only to refuse, was reached.
    if (cause?.kind !== 'http' || cause.status >= 500)
      return say3(text.tooLate(subject, limit('timeout')), ...Object.values(failure(cause)));
    const next = cause.status === 429 ? failure(cause).next : text.tooLateWaitingNext;
    return say3(text.tooLateRefused(subject, limit('timeout')), failure(cause).why, next);
  };

  switch (outcome.kind) {
    case 'run-succeeded':
      return say3(text.runSucceeded(subject, runDuration(outcome.view, say)));
    case 'run-cancelled-as-asked':
      return say3(text.runCancelled(subject));
    case 'run-rejected-as-asked':
      return say3(text.runRejected(subject));
    case 'checked':
      return say3(text.checked(subject));
    case 'api-done':
      return say3(text.apiDone(settings.operation));
    case 'started':
      return say3(startedSentence(outcome.attached, settings.operation, subject, text), '', text.stateWatch(outcome.historyId));
    case 'run-failed':
      return say3(
        outcome.view.status === 'success' ? text.failedDespiteSuccess(subject) : text.failed(subject, outcome.view.status),
        culprits(outcome.view, say),
        text.failedNext(settings.mode),
      );
    case 'run-rejected':
      return say3(text.rejected(subject, outcome.view.status), '', text.rejectedNext);
    case 'run-cancelled':
      return say3(text.cancelledElsewhere(subject), '', text.cancelledNext);
    case 'api-interrupted':
      return say3(say.api.interrupted(settings.operation, outcome.signalName));
    case 'interrupted':
      if (outcome.historyId === undefined) return say3(text.interruptedBeforeStart(subject, outcome.signalName));
      return say3(text.interrupted(subject, outcome.signalName), cancelSentence(outcome, settings.operation, say));
    case 'interrupted-unclear':
      if (outcome.historyId === undefined) return say3(text.interruptedUnclear(subject, outcome.signalName));
      return say3(
        text.interrupted(subject, outcome.signalName),
        cancelSentence(outcome, settings.operation, say),
        text.stateWatch(outcome.historyId),
      );
    case 'timed-out': {
      const what = text.timedOut(subject, outcome.budget, limit(outcome.budget), outcome.view?.status ?? '');
      const next = outcome.cancel.result === 'accepted' ? '' : text.resume(historyId);
      return say3(what, cancelSentence(outcome, settings.operation, say), next);
    }
    case 'not-started':
      return notStarted(outcome);
    case 'refused': {
      const what = {
        resolve: text.refusedStart,
        start: text.refusedStart,
        look: text.refusedLook,
        decide: () => text.refusedDecision(settings.operation, subject),
        api: () => text.refusedApi(settings.operation),
      }[outcome.during](subject);
      return say3(what, ...Object.values(failure(outcome.failure)));
    }
    case 'name-not-resolved': {
      const { kind, wanted, why, candidates, total } = outcome.error;
      const word = say.log.kinds[kind];
      const found = candidates.map((candidate) => `${candidate.name} (id ${candidate.id})`).join(', ');
      if (why === 'ambiguous') return say3(text.nameAmbiguous(word, wanted, total), '', text.useIds(found));
      return say3(
        text.nameMissing(word, wanted),
        '',
        total === 0 ? text.noCandidates(word) : text.candidates(found, total - candidates.length),
      );
    }
    case 'conflict':
      return say3(text.conflict(subject, ids(outcome.others)), '', text.conflictNext);
    case 'held-back':
      return say3(text.heldBack(subject), '', text.heldBackNext);
    case 'duplicate':
      return say3(text.duplicate(subject), '', text.duplicateNext);
    case 'wrong-parameters':
      return say3(outcome.problem);
    case 'checks-failed':
      return say3(text.checksFailed(subject), outcome.problems.join('; '));
    case 'wrong-state': {
      const ended = outcome.view.finishedAt !== null || isEnded(outcome.view.statusClass);
      const uncancellable = outcome.operation === 'cancel' && !ended;
      const next = ended ? text.stateEnded : `${uncancellable ? `${text.stateUncancellable} ` : ''}${text.stateWatch(historyId)}`;
      return say3(text.state(outcome.operation, subject, outcome.view.status), failure(outcome.failure).why, next);
    }
    case 'lost':
      return say3(text.lost(subject), failure(outcome.failure).why, text.lostNext(historyId));
    case 'undocumented-end':
      return say3(text.undocumentedEnd(subject, outcome.view.status), '', text.undocumentedNext);
    case 'ambiguous-write':
      return say3(say.api.ambiguous(settings.operation), failure(outcome.failure).why, say.api.look);
    case 'unconfirmed':
      return say3(say.api.unconfirmed(settings.operation), failure(outcome.failure).why, say.api.look);
    case 'unclear-start':
      return say3(text.unclearStart(subject, ids(outcome.candidates)), failure(outcome.failure).why, text.unclearNext);
    case 'defect':
    case 'defect-before-start':
      return say3(text.defect(subject, outcome.message), '', text.defectNext(historyId));
  }
  return outcome satisfies never;
}

/** One line of text for the annotation and the log. */
export function oneLine(verdict: Verdict): string {
  return [verdict.what, verdict.why, verdict.next].filter((part) => part !== '').join(' ');
}

/** Whether the step is green. */
export const isGreenVerdict = (verdict: Verdict): boolean => isGreen(verdict.conclusion);

function names({ target, settings, label = '' }: VerdictContext): { project: string; stage: string; scenario: string } {
  const name = (part: 'project' | 'stage' | 'scenario'): string => {
    const resolved = target?.[part];
    const given = settings[part];
    return resolved?.name || resolved?.id || (given ? (given.by === 'id' ? given.id : given.name) : '');
  };
  if (label !== '' && !target?.project.id) return { project: label, stage: '', scenario: '' };
  return { project: name('project'), stage: name('stage'), scenario: name('scenario') };
}

function runDuration(view: RunView, say: Messages): string {
  return view.startedAt !== null && view.finishedAt !== null ? say.duration(view.finishedAt - view.startedAt) : '';
}

function startedSentence(
  attached: boolean,
  operation: string,
  subject: ReturnType<Messages['outcomes']['subject']>,
  text: Messages['outcomes'],
): string {
  if (attached || operation === 'watch') return text.underWay(subject);
  return operation === 'start' || operation === 'request' ? text.started(subject) : text.decided(operation, subject);
}

/** Whether the run that the step leaves goes on. */
function cancelSentence(outcome: { cancel: CancelResult; view: RunView | undefined }, operation: string, say: Messages): string {
  const { cancel, view } = outcome;
  if (cancel.result === 'not-sent' && endsRun(operation)) return say.outcomes.endingUnseen(operation, view?.status ?? '');
  return say.outcomes.cancelResult(cancel.result, 'failure' in cancel ? say.failures.why(cancel.failure) : '');
}

function ids(runs: readonly RunListItem[]): string {
  const shown = runs.slice(0, MOST_IDS).map((run) => run.historyId);
  return shown.join(', ') + (runs.length > shown.length ? ` (+${runs.length - shown.length})` : '');
}

/** Which servers or tasks failed, and where. */
export function culprits(view: RunView, say: Messages): string {
  const text = say.outcomes;
  if (view.status === 'canary_waiting_timeout') return text.canaryExpired;
  const servers = view.targets
    .filter((target) => isFailedWord(target.status))
    .map((target) =>
      text.failedAt(target.name, target.steps.find((step) => isFailedWord(step.status))?.name ?? '', target.status),
    );
  const tasks = view.tasks
    .filter((task) => isFailedWord(task.status))
    .map((task) => {
      const inside = task.deployment ? ` ${culprits(task.deployment, say)}` : '';
      return text.failedTask(task.name, task.status, task.failedPhase) + inside.trimEnd();
    });
  return [...servers, ...tasks].slice(0, MOST_IDS).join(' ');
}
