import type { Messages } from '../../messages/messages.js';
import { type Failure, isTransient } from '../../ncloud/errors.js';
import type { RunEvent } from '../../run/lifecycle/events.js';
import type { Policy } from '../../run/lifecycle/policy.js';
import { historyIdOf, type RunState } from '../../run/lifecycle/state.js';

/** One line of the log: a warning is what somebody should act on, or what leaves the action unsure. */
export interface Line {
  readonly level: 'info' | 'warning';
  readonly text: string;
}

/** One step of a run's life, as its observer is told of it. */
export interface Transition {
  readonly before: RunState;
  readonly event: RunEvent;
  readonly after: RunState;
  /** Ms until the next attempt, where one follows. */
  readonly waitMs: number | undefined;
}

type Context = { readonly messages: Messages; readonly policy: Policy };

/** What a transition has to tell of a request's own result; undefined where nothing new is to be told. */
export function requestLine(transition: Transition, context: Context): Line | undefined {
  return startLine(transition, context) ?? decisionLine(transition, context) ?? cancelLine(transition, context);
}

/** Of the history's list before a start, and of the start itself. */
function startLine({ event, after, waitMs }: Transition, { messages }: Context): Line | undefined {
  const text = messages.log;
  const why = (failure: Failure) => messages.failures.why(failure);
  const retry = (failure: Failure) =>
    waitMs === undefined ? undefined : info(text.startRetry(why(failure), messages.duration(Math.max(waitMs, 1000))));
  switch (event.type) {
    case 'list-failed':
      return after.phase === 'starting' ? info(text.historyUnread(why(event.failure))) : retry(event.failure);
    case 'start-refused':
      return retry(event.failure);
    case 'start-lost':
      return after.phase === 'starting' ? warning(text.answerLost(why(event.failure))) : undefined;
    default:
      return undefined;
  }
}

function decisionLine({ before, event, after }: Transition, { messages, policy }: Context): Line | undefined {
  if (before.phase !== 'deciding') return undefined;
  const run = messages.log.run(policy.mode, historyIdOf(after));
  switch (event.type) {
    case 'decided':
      return info(messages.log.decided(before.decision, run));
    case 'decision-lost':
      return warning(messages.log.decisionUnanswered(before.decision, run, messages.failures.why(event.failure)));
    default:
      return undefined;
  }
}

/** A cancel may be sent again, but each result of it is told once. */
function cancelLine({ before, event, after }: Transition, { messages, policy }: Context): Line | undefined {
  if (before.phase !== 'stopping') return undefined;
  const text = messages.log;
  const run = text.run(policy.mode, historyIdOf(after));
  switch (event.type) {
    case 'cancel-accepted':
      return before.cancel.result === 'accepted' ? undefined : info(text.cancelSent(run));
    case 'cancel-refused': {
      if (before.cancel.result === 'refused') return undefined;
      const refused = text.cancelRefused(run, messages.failures.why(event.failure));
      // Asked to cancel, the step's own end says so.
      return isTransient(event.failure) || before.why === 'asked' ? info(refused) : warning(refused);
    }
    case 'cancel-lost':
      if (before.cancel.result === 'unanswered') return undefined;
      return warning(text.cancelUnanswered(run, messages.failures.why(event.failure)));
    default:
      return undefined;
  }
}

/** What is told once a run is known, from the transition that made it known; undefined for the post phase, whose own log tells it. */
export function begunLine({ before, after }: Transition, { messages, policy }: Context): Line | undefined {
  if (historyIdOf(before) !== '' || policy.phase === 'post') return undefined;
  const historyId = historyIdOf(after);
  if (historyId === '') return undefined;
  const text = messages.log;
  const run = text.run(policy.mode, historyId);
  if (after.phase === 'following' && after.origin.how === 'found') return info(text.startFound(run));
  const isAttached =
    (after.phase === 'following' && !after.isOwned) ||
    (after.phase === 'done' && after.outcome.kind === 'started' && after.outcome.attached);
  if (isAttached) return info(text.attached(run));
  if (before.phase !== 'starting') return undefined;
  return info(before.step === 'sent' ? text.started(run) : text.startFound(run));
}

/** What is told when a signal ends the step and its run is left alone. */
export function leftAloneLine({ before, event, after }: Transition, { messages, policy }: Context): Line | undefined {
  const historyId = historyIdOf(after);
  if (event.type !== 'signal' || after.phase !== 'done' || historyId === '' || after.outcome.kind !== 'interrupted-unclear')
    return undefined;
  // Whose it is after a decision without an answer, the post phase finds out.
  if (after.isOpen) return undefined;
  const run = messages.log.run(policy.mode, historyId);
  return info(before.phase === 'following' && before.isOwned ? messages.log.detached(run) : messages.log.notOurs(run));
}

const info = (text: string): Line => ({ level: 'info', text });
const warning = (text: string): Line => ({ level: 'warning', text });
