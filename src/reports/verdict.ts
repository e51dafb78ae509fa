import type { Subject } from '../messages/en/outcomes.js';
import { conclusionOf, endsRun, isGreen, type Outcome } from '../run/model/outcome.js';
import { isEnded } from '../run/model/status.js';
import type { RunView } from '../run/model/view.js';
import { givenIds, isMissingRight, isUnknownThing, missingRight, suggestions } from './advice.js';
import { canaryRejection, culprits, failedServers } from './culprits.js';
import { because, cancelSentence, ids, namesOf, runDuration, startedSentence, type VerdictContext } from './phrases.js';
import type { Verdict } from './report.js';

export type { VerdictContext } from './phrases.js';

/** The parts of a verdict that differ by outcome. */
type Sentences = Pick<Verdict, 'what' | 'why' | 'next'> & { seeConsole?: boolean };

/** The three sentences of an outcome (contract §5): what happened to what, why, and what to do next. */
export function verdict(outcome: Outcome, context: VerdictContext): Verdict {
  const { messages, settings, historyId } = context;
  const subject = messages.outcomes.subject(settings.mode, historyId, namesOf(context));
  const sentences = sentencesOf(outcome, { ...context, subject });
  // A headline names the path already.
  const brief = sentencesOf(outcome, { ...context, subject: { ...subject, in: '' } }).what;
  return { conclusion: conclusionOf(outcome), ...sentences, brief };
}

type Input = VerdictContext & { subject: Subject };

function sentencesOf(outcome: Outcome, input: Input): Sentences {
  const { messages, settings, historyId, subject, call = '' } = input;
  const text = messages.outcomes;
  const plain = (what: string, why = '', next = ''): Sentences => ({ what, why, next });
  const inConsole = (what: string, why: string, next: string): Sentences => ({ what, why, next, seeConsole: true });

  switch (outcome.kind) {
    case 'run-succeeded':
      return plain(text.runSucceeded(subject, runDuration(outcome.view, messages)));
    case 'run-cancelled-as-asked':
      return plain(text.runCancelled(subject));
    case 'run-rejected-as-asked':
      return plain(text.runRejected(subject));
    case 'checked':
      return plain(text.checked(subject));
    case 'api-done':
      return plain(text.apiDone(settings.operation, call));
    case 'started':
      return plain(startedSentence(outcome.attached, settings.operation, subject, text), '', text.stateWatch(outcome.historyId));
    case 'run-failed':
      return failed(outcome.view, input);
    case 'run-rejected':
      return rejected(outcome.view, input);
    case 'run-cancelled':
      return plain(text.cancelledElsewhere(subject), '', text.cancelledNext);
    case 'api-interrupted':
      return plain(messages.api.interrupted(settings.operation, outcome.signalName));
    case 'interrupted':
      if (outcome.historyId === undefined) return plain(text.interruptedBeforeStart(subject, outcome.signalName));
      return plain(text.interrupted(subject, outcome.signalName), cancelSentence(outcome, settings.operation, messages));
    case 'interrupted-unclear':
      if (outcome.historyId === undefined) return plain(text.interruptedUnclear(subject, outcome.signalName));
      return plain(
        text.interrupted(subject, outcome.signalName),
        cancelSentence(outcome, settings.operation, messages),
        text.stateWatch(outcome.historyId),
      );
    case 'timed-out':
      return timedOut(outcome, input);
    case 'not-started':
      return notStarted(outcome, input);
    case 'refused':
      return refused(outcome, input);
    case 'name-not-resolved': {
      const { kind, wanted, why, candidates, total } = outcome.error;
      const word = messages.log.kinds[kind];
      if (why === 'missing') return plain(text.nameMissing(word, wanted), '', suggestions(outcome.error, messages));
      const found = candidates.map((candidate) => `${candidate.name.slice(0, 100)} (ID ${candidate.id})`).join(', ');
      return plain(text.nameAmbiguous(word, wanted, total), '', text.useIds(found));
    }
    case 'conflict':
      return plain(text.conflict(subject, ids(outcome.others)), '', text.conflictNext);
    case 'held-back':
      return plain(text.heldBack(subject), '', text.heldBackNext);
    case 'duplicate':
      return plain(text.duplicate(subject), '', text.duplicateNext);
    case 'wrong-parameters':
      return plain(outcome.problem);
    case 'checks-failed':
      return plain(text.checksFailed(subject), outcome.problems.join('; '));
    case 'wrong-state': {
      const ended = outcome.view.finishedAt !== null || isEnded(outcome.view.statusClass);
      const uncancellable = outcome.operation === 'cancel' && !ended;
      const next = ended ? text.stateEnded : `${uncancellable ? `${text.stateUncancellable} ` : ''}${text.stateWatch(historyId)}`;
      return plain(text.state(outcome.operation, subject, outcome.view.status), because(outcome.failure, messages).why, next);
    }
    case 'lost':
      return inConsole(text.lost(subject), because(outcome.failure, messages).why, text.lostNext(historyId));
    case 'undocumented-end':
      return inConsole(text.undocumentedEnd(subject, outcome.view.status), '', text.undocumentedNext);
    case 'ambiguous-write':
      return inConsole(messages.api.ambiguous(settings.operation), because(outcome.failure, messages).why, messages.api.look);
    case 'unconfirmed':
      return inConsole(messages.api.unconfirmed(settings.operation), because(outcome.failure, messages).why, messages.api.look);
    case 'unclear-start':
      return inConsole(
        text.unclearStart(subject, ids(outcome.candidates)),
        because(outcome.failure, messages).why,
        text.unclearNext,
      );
    case 'defect':
    case 'defect-before-start':
      return plain(text.defect(subject, outcome.message), '', text.defectNext(historyId));
  }
  return outcome satisfies never;
}

function failed(view: RunView, { subject, messages }: Input): Sentences {
  const text = messages.outcomes;
  const where = culprits(view, messages);
  const [server, ...others] = failedServers(view);
  const next = text.failedNext(server && others.length === 0 ? (server.name || server.id).slice(0, 60) : '');
  const what =
    view.status === 'success'
      ? text.failedDespiteSuccess(subject, where)
      : text.failed(subject, where || text.withStatus(view.status.slice(0, 60)));
  return { what, why: '', next, seeConsole: true };
}

/** A canary that an analysis took back is nobody's decision: the metrics say why, and there is no one to ask. */
function rejected(view: RunView, { subject, messages }: Input): Sentences {
  const text = messages.outcomes;
  if (!isCanaryRejection(view)) return { what: text.rejected(subject), why: '', next: text.rejectedNext };
  const analysed = canaryRejection(view);
  const what = text.canaryRejected(subject);
  if (!analysed) return { what, why: '', next: text.rejectedNext };
  const why = text.canaryScore(analysed.score, analysed.needed, analysed.metrics.map((name) => name.slice(0, 60)).join(', '));
  return { what, why, next: text.canaryNext, seeConsole: true };
}

/** Whether what was rejected is a canary, rather than a request for approval. */
export const isCanaryRejection = (view: RunView): boolean =>
  view.status.startsWith('canary_') || canaryRejection(view) !== undefined;

function timedOut(
  outcome: Extract<Outcome, { kind: 'timed-out' }>,
  { subject, settings, messages, historyId }: Input,
): Sentences {
  const text = messages.outcomes;
  const { view, budget, cancel } = outcome;
  const isCancelled = cancel.result !== 'not-sent';
  const why = isCancelled || endsRun(settings.operation) ? cancelSentence(outcome, settings.operation, messages) : '';
  if (budget === 'timeout') {
    const what = text.timedOut(subject, messages.duration(settings.timeoutMs), view?.status.slice(0, 60) ?? '');
    return { what, why, next: cancel.result === 'accepted' && !endsRun(settings.operation) ? '' : text.resume(historyId) };
  }
  const limit = messages.duration(settings.approvalTimeoutMs);
  const isCanary = view?.statusClass === 'blocked-canary';
  const what = isCanary ? text.canaryNotDecided(subject, limit) : text.notApproved(subject, limit);
  if (cancel.result === 'accepted') return { what, why, next: '' };
  const on = view?.blockedOn ?? { projectId: view?.project.id ?? '', historyId };
  const [approve, reject] = isCanary ? ['canary-approve', 'canary-reject'] : ['approve', 'reject'];
  return { what, why, next: text.decideNext(approve as string, reject as string, on.projectId, on.historyId), seeConsole: true };
}

function notStarted(outcome: Extract<Outcome, { kind: 'not-started' }>, { subject, settings, messages }: Input): Sentences {
  const text = messages.outcomes;
  const limit = messages.duration(settings.timeoutMs);
  const { waitingFor, failure } = outcome;
  if (waitingFor.length > 0)
    return { what: text.tooLateWaiting(subject, ids(waitingFor), limit), why: '', next: text.tooLateWaitingNext };
  // A service that answers, if only to refuse, was reached.
  if (failure?.kind !== 'http' || failure.status >= 500)
    return { what: text.tooLate(subject, limit), ...because(failure, messages) };
  const { why, next } = because(failure, messages);
  return { what: text.tooLateRefused(subject, limit), why, next: failure.status === 429 ? next : text.tooLateWaitingNext };
}

function refused(outcome: Extract<Outcome, { kind: 'refused' }>, input: Input): Sentences {
  const { subject, settings, messages, call = '' } = input;
  const text = messages.outcomes;
  const { failure, during } = outcome;
  const isOfRun = during === 'look' || during === 'decide';
  if (isOfRun && isUnknownThing(failure) && subject.historyId !== '')
    return { what: text.noSuchRun(subject, namesOf(input).project), why: '', next: text.noSuchRunNext };
  const what = {
    resolve: () => text.refusedStart(subject),
    start: () => text.refusedStart(subject),
    look: () => text.refusedLook(subject),
    decide: () => text.refusedDecision(settings.operation, subject),
    api: () => text.refusedApi(settings.operation, call),
  }[during]();
  const { why, next } = because(failure, messages);
  if (isMissingRight(failure))
    return { what, why, next: missingRight(settings, during === 'resolve' || during === 'look', messages) };
  const given = givenIds(settings, messages);
  if (isUnknownThing(failure) && given !== '') return { what, why, next: text.unknownIds(given) };
  return { what, why, next };
}

/** One line of text for the annotation and the log, with the console's address where a person is sent there. */
export function oneLine(verdict: Verdict, consoleUrl = ''): string {
  const url = verdict.seeConsole && consoleUrl !== '' ? `(${consoleUrl})` : '';
  return [verdict.what, verdict.why, verdict.next, url].filter((part) => part !== '').join(' ');
}

/** Whether the step is green. */
export const isGreenVerdict = (verdict: Verdict): boolean => isGreen(verdict.conclusion);
