import type { Failure } from '../ncloud/errors.js';
import type { Named } from '../ncloud/shapes.js';
import { endsRun } from '../run/model/outcome.js';
import { isEnded } from '../run/model/status.js';
import { givenIds, isMissingRight, isUnknownThing, missingRight, suggestions } from './advice.js';
import { because, cancelSentence, ids, namesOf, startedSentence } from './phrases.js';
import { type Input, inConsole, type OutcomeOf, plain, type Sentences } from './sentences.js';

/** Of a run that may go on after the step, or that the step could not do its part on. */
export function left(
  outcome: OutcomeOf<'started' | 'interrupted' | 'interrupted-unclear' | 'timed-out' | 'wrong-state' | 'lost'>,
  input: Input,
): Sentences {
  const { messages, settings, historyId, subject } = input;
  const text = messages.outcomes;
  switch (outcome.kind) {
    case 'started':
      return plain(startedSentence(outcome.attached, settings.operation, subject, text), '', text.stateWatch(outcome.historyId));
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
    case 'wrong-state':
      return wrongState(outcome, input);
    case 'lost':
      return inConsole(text.lost(subject), because(outcome.failure, messages).why, text.lostNext(historyId));
  }
}

/** Of what was not done, or of which no run is known. */
export function notBegun(
  outcome: OutcomeOf<
    | 'not-started'
    | 'refused'
    | 'name-not-resolved'
    | 'conflict'
    | 'held-back'
    | 'duplicate'
    | 'wrong-parameters'
    | 'unclear-start'
  >,
  input: Input,
): Sentences {
  const { messages, subject } = input;
  const text = messages.outcomes;
  switch (outcome.kind) {
    case 'not-started':
      return notStarted(outcome, input);
    case 'refused':
      return refused(outcome, input);
    case 'name-not-resolved':
      return nameNotResolved(outcome, input);
    case 'conflict':
      return plain(text.conflict(subject, ids(outcome.others)), '', text.conflictNext);
    case 'held-back':
      return plain(text.heldBack(subject), '', text.heldBackNext);
    case 'duplicate':
      return plain(text.duplicate(subject), '', text.duplicateNext);
    case 'wrong-parameters':
      return plain(outcome.problem);
    case 'unclear-start':
      return inConsole(
        outcome.foreignId === undefined
          ? text.unclearStart(subject, ids(outcome.candidates), outcome.isUnread === true)
          : text.foreignRun(subject, outcome.foreignId),
        because(outcome.failure, messages).why,
        text.unclearNext,
      );
  }
}

function nameNotResolved({ error }: OutcomeOf<'name-not-resolved'>, { messages, settings, subject }: Input): Sentences {
  const text = messages.outcomes;
  const { kind, wanted, why, candidates, total } = error;
  const word = messages.log.kinds[kind];
  const because = why === 'missing' ? text.nameMissing(word, wanted) : text.nameAmbiguous(word, wanted, total);
  const next = why === 'missing' ? suggestions(error, messages) : text.useIds(listed(candidates));
  // Nothing but these would have started anything.
  const isStart = settings.operation === 'start' || settings.operation === 'request';
  return isStart ? plain(text.refusedStart(subject), because, next) : plain(because, '', next);
}

const listed = (candidates: readonly Named[]) => candidates.map(({ name, id }) => `${name.slice(0, 100)} (ID ${id})`).join(', ');

function wrongState(outcome: OutcomeOf<'wrong-state'>, { messages, subject, historyId }: Input): Sentences {
  const text = messages.outcomes;
  const hasEnded = outcome.view.finishedAt !== null || isEnded(outcome.view.statusClass);
  const uncancellable = outcome.operation === 'cancel' && !hasEnded;
  const next = hasEnded
    ? text.stateEnded(outcome.operation)
    : `${uncancellable ? `${text.stateUncancellable} ` : ''}${text.stateWatch(historyId)}`;
  return plain(text.state(outcome.operation, subject, outcome.view.status), because(outcome.failure, messages).why, next);
}

function timedOut(outcome: OutcomeOf<'timed-out'>, { subject, settings, messages, historyId }: Input): Sentences {
  const text = messages.outcomes;
  const { view, budget, cancel } = outcome;
  const isCancelled = cancel.result !== 'not-sent';
  const why = isCancelled || endsRun(settings.operation) ? cancelSentence(outcome, settings.operation, messages) : '';
  if (budget === 'timeout') {
    const what = text.timedOut(subject, messages.duration(settings.timeoutMs), view?.status.slice(0, 60) ?? '');
    if (cancel.result === 'accepted' && !endsRun(settings.operation)) return { what, why, next: '' };
    const isStart = settings.operation === 'start' || settings.operation === 'request';
    return { what, why, next: text.resume(historyId, isStart && settings.onConflict === 'wait') };
  }
  const limit = messages.duration(settings.approvalTimeoutMs);
  const isCanary = view?.statusClass === 'blocked-canary';
  const what = isCanary ? text.canaryNotDecided(subject, limit) : text.notApproved(subject, limit);
  if (cancel.result === 'accepted') return { what, why, next: '' };
  const on = view?.blockedOn ?? { projectId: view?.project.id ?? '', historyId };
  const [approve, reject] = isCanary ? ['canary-approve', 'canary-reject'] : ['approve', 'reject'];
  return { what, why, next: text.decideNext(approve as string, reject as string, on.projectId, on.historyId), seeConsole: true };
}

function notStarted(outcome: OutcomeOf<'not-started'>, { subject, settings, messages }: Input): Sentences {
  const text = messages.outcomes;
  const limit = messages.duration(settings.timeoutMs);
  const { waitingFor, failure } = outcome;
  if (waitingFor.length > 0)
    return { what: text.tooLateWaiting(subject, ids(waitingFor), limit), why: '', next: text.tooLateWaitingNext };
  const { why, next } = because(failure, messages);
  const isRefused = failure?.kind === 'http' && failure.status < 500 && failure.status !== 429;
  return { what: text[unheard(failure)](subject, limit), why, next: isRefused ? text.tooLateWaitingNext : next };
}

/** What became of the requests: a service that answers, be it to refuse or with nonsense, was reached. */
function unheard(
  failure: Failure | undefined,
): 'tooLate' | 'tooLateKeys' | 'tooLateErrors' | 'tooLateGarbled' | 'tooLateRefused' {
  switch (failure?.kind) {
    case 'http':
      return failure.status >= 500 ? 'tooLateErrors' : 'tooLateRefused';
    case 'redirect':
    case 'oversize':
    case 'not-json':
    case 'shape':
      return 'tooLateGarbled';
    case 'credentials':
      return 'tooLateKeys';
    case 'network':
    case 'timeout':
    case 'tls':
    case undefined:
      return 'tooLate';
  }
}

function refused(outcome: OutcomeOf<'refused'>, input: Input): Sentences {
  const { subject, settings, messages, call = '' } = input;
  const text = messages.outcomes;
  const { failure, during } = outcome;
  const isOfRun = during === 'poll' || during === 'decide';
  if (isOfRun && isUnknownThing(failure) && subject.historyId !== '')
    return { what: text.noSuchRun(subject, namesOf(input).project), why: '', next: text.noSuchRunNext };
  const what = {
    resolve: () => text.refusedStart(subject),
    start: () => text.refusedStart(subject),
    poll: () => text.refusedPoll(subject),
    decide: () => text.refusedDecision(settings.operation, subject),
    api: () => text.refusedApi(settings.operation, call),
  }[during]();
  const { why, next } = because(failure, messages);
  if (isMissingRight(failure))
    return inConsole(what, why, missingRight(settings, during === 'resolve' || during === 'poll', messages));
  // Where keys are looked after.
  if (failure.kind === 'http' && failure.meaning === 'authentication-failed') return inConsole(what, why, next);
  const given = givenIds(settings, messages);
  if (isUnknownThing(failure) && given !== '') return { what, why, next: text.unknownIds(given) };
  return { what, why, next };
}
