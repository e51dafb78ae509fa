import { conclusionOf, isGreen, type Outcome } from '../run/model/outcome.js';
import type { RunView } from '../run/model/view.js';
import { canaryRejection, culprits, failedServers } from './culprits.js';
import { because, namesOf, runDuration, type VerdictContext } from './phrases.js';
import type { Verdict } from './report.js';
import { type Input, inConsole, type OutcomeOf, plain, type Sentences } from './sentences.js';
import { left, notBegun } from './unfinished.js';

export type { VerdictContext } from './phrases.js';

/** The three sentences of an outcome (contract §5): what happened to what, why, and what to do next. */
export function verdict(outcome: Outcome, context: VerdictContext): Verdict {
  const { messages, settings, historyId } = context;
  const subject = messages.outcomes.subject(settings.mode, historyId, namesOf(context));
  const sentences = sentencesOf(outcome, { ...context, subject });
  // A headline names the path already.
  const brief = sentencesOf(outcome, { ...context, subject: { ...subject, in: '' } }).what;
  return { conclusion: conclusionOf(outcome), ...sentences, brief };
}

function sentencesOf(outcome: Outcome, input: Input): Sentences {
  switch (outcome.kind) {
    case 'run-succeeded':
    case 'run-cancelled-as-asked':
    case 'run-rejected-as-asked':
    case 'run-failed':
    case 'run-rejected':
    case 'run-cancelled':
    case 'undocumented-end':
      return ended(outcome, input);
    case 'started':
    case 'interrupted':
    case 'interrupted-unclear':
    case 'timed-out':
    case 'wrong-state':
    case 'lost':
      return left(outcome, input);
    case 'checked':
    case 'checks-failed':
    case 'api-done':
    case 'api-interrupted':
    case 'ambiguous-write':
    case 'unconfirmed':
      return withoutRun(outcome, input);
    case 'not-started':
    case 'refused':
    case 'name-not-resolved':
    case 'conflict':
    case 'held-back':
    case 'duplicate':
    case 'wrong-parameters':
    case 'unclear-start':
      return notBegun(outcome, input);
    case 'defect':
    case 'defect-before-start': {
      const text = input.messages.outcomes;
      return plain(text.defect(input.subject, outcome.message), '', text.defectNext(input.historyId));
    }
  }
  return outcome satisfies never;
}

/** Of a run that was seen to end. */
function ended(outcome: Extract<Outcome, { kind: `run-${string}` | 'undocumented-end' }>, input: Input): Sentences {
  const { messages, subject } = input;
  const text = messages.outcomes;
  switch (outcome.kind) {
    case 'run-succeeded':
      return plain(text.runSucceeded(subject, runDuration(outcome.view, messages)));
    case 'run-cancelled-as-asked':
      return plain(text.runCancelled(subject));
    case 'run-rejected-as-asked':
      return plain(text.runRejected(subject));
    case 'run-failed':
      return failed(outcome.view, input);
    case 'run-rejected':
      return rejected(outcome.view, input);
    case 'run-cancelled':
      return plain(text.cancelledElsewhere(subject), '', text.cancelledNext);
    case 'undocumented-end':
      return inConsole(text.undocumentedEnd(subject, outcome.view.status), '', text.undocumentedNext);
  }
}

/** Of operation `check` and of mode `api`, which have no run. */
function withoutRun(
  outcome: OutcomeOf<'checked' | 'api-done' | 'checks-failed' | 'api-interrupted' | 'ambiguous-write' | 'unconfirmed'>,
  { messages, settings, subject, call = '' }: Input,
): Sentences {
  const text = messages.outcomes;
  switch (outcome.kind) {
    case 'checked':
      return plain(text.checked(subject));
    case 'checks-failed':
      return plain(text.checksFailed(subject), outcome.problems.join('; '));
    case 'api-done':
      return plain(text.apiDone(settings.operation, call));
    case 'api-interrupted':
      return plain(messages.api.interrupted(settings.operation, outcome.signalName));
    case 'ambiguous-write':
      return inConsole(
        messages.api.ambiguous(settings.operation),
        because(outcome.failure, messages).why,
        messages.api.notRepeated,
      );
    case 'unconfirmed':
      return inConsole(
        messages.api.unconfirmed(settings.operation),
        because(outcome.failure, messages).why,
        messages.api.notRepeated,
      );
  }
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

/** One line of text for the annotation and the log, with the console's address where a person is sent there. */
export function oneLine(verdict: Verdict, consoleUrl = ''): string {
  const url = verdict.seeConsole && consoleUrl !== '' ? `(${consoleUrl})` : '';
  return [verdict.what, verdict.why, verdict.next, url].filter((part) => part !== '').join(' ');
}

/** Whether the step is green. */
export const isGreenVerdict = (verdict: Verdict): boolean => isGreen(verdict.conclusion);
