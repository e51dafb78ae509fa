import type { Failure } from '../../ncloud/errors.js';
import type { NameNotResolved } from '../services/names.js';
import type { RunOperation } from './operations.js';
import { pipelineStatus, type StatusClass } from './status.js';
import type { RunListItem, RunView } from './view.js';

/** The words of contract §5. */
export type Conclusion =
  | 'success'
  | 'checked'
  | 'failure'
  | 'rejected'
  | 'cancelled'
  | 'timed_out'
  | 'refused'
  | 'unknown'
  | 'started';

/** The two budgets of contract §2. */
export type BudgetName = 'timeout' | 'approval-timeout';

/** What became of a cancel that we sent. */
export type CancelResult =
  | { result: 'not-sent' }
  /** Whether the run goes on because of us is not known yet: the post phase finds out, and sends the cancel if it does. */
  | { result: 'left-to-post' }
  /** The service took it; `ended` once the run was seen to have ended. */
  | { result: 'accepted' }
  | { result: 'refused'; failure: Failure }
  /** No answer: whether it arrived is not known. */
  | { result: 'unanswered'; failure: Failure };

/** What is known of a run whose step was cancelled. `historyId` is undefined where no run of ours is known. */
interface Interruption {
  readonly signalName: string;
  readonly historyId: string | undefined;
  readonly cancel: CancelResult;
  readonly view: RunView | undefined;
}

/** Everything that a step can end with. Each kind carries what its message needs, and nothing is said twice. */
export type Outcome =
  | { kind: 'run-succeeded' | 'run-cancelled-as-asked' | 'run-rejected-as-asked'; view: RunView }
  | { kind: 'run-failed' | 'run-rejected' | 'run-cancelled'; view: RunView }
  /** Operation `check`, and mode `api`. */
  | { kind: 'checked' | 'api-done' }
  /** `attached`: somebody else had started it. */
  | { kind: 'started'; historyId: string; attached: boolean }
  /** The workflow was cancelled, and with it the run (or there was none). */
  | ({ kind: 'interrupted' } & Interruption)
  /** The workflow was cancelled, and the run was left alone or its fate could not be seen. */
  | ({ kind: 'interrupted-unclear' } & Interruption)
  /** Mode `api`: the workflow was cancelled while a read was on its way. */
  | { kind: 'api-interrupted'; signalName: string }
  | { kind: 'timed-out'; budget: BudgetName; view: RunView | undefined; cancel: CancelResult }
  /** The budget ran out before anything was started. */
  | { kind: 'not-started'; waitingFor: readonly RunListItem[]; failure: Failure | undefined }
  | { kind: 'refused'; failure: Failure; during: 'resolve' | 'start' | 'poll' | 'decide' | 'api' }
  | { kind: 'name-not-resolved'; error: NameNotResolved }
  | { kind: 'conflict'; others: readonly RunListItem[] }
  /** Operation `check`: what could be read and is not as it should be. */
  | { kind: 'checks-failed'; problems: readonly string[] }
  /** One of many targets that was not started: after another's failure, or because an earlier one is the same scenario. */
  | { kind: 'held-back' | 'duplicate' }
  /** Mode `api`: the operation's name or its parameters are wrong; no request was sent. */
  | { kind: 'wrong-parameters'; problem: string }
  /** A decision or cancel that the run's real state does not allow. */
  | { kind: 'wrong-state'; operation: RunOperation; failure: Failure | undefined; view: RunView }
  | { kind: 'lost'; failure: Failure; view: RunView | undefined }
  | { kind: 'undocumented-end'; view: RunView }
  /** A write of mode `api`, or a decision that nobody follows, whose answer was lost or did not confirm it. */
  | { kind: 'ambiguous-write' | 'unconfirmed'; failure: Failure }
  /** `isUnread`: the history could not be read at last. `foreignId`: the run that it led to is another's by its own word. */
  | {
      kind: 'unclear-start';
      candidates: readonly RunListItem[];
      failure: Failure | undefined;
      isUnread?: boolean;
      foreignId?: string;
    }
  /** A defect of this action; which conclusion is honest depends on whether a run may exist. */
  | { kind: 'defect' | 'defect-before-start'; message: string };

const CONCLUSIONS: Readonly<Record<Outcome['kind'], Conclusion>> = {
  'run-succeeded': 'success',
  'run-cancelled-as-asked': 'success',
  'run-rejected-as-asked': 'success',
  'api-done': 'success',
  checked: 'checked',
  started: 'started',
  'run-failed': 'failure',
  'run-rejected': 'rejected',
  'run-cancelled': 'cancelled',
  interrupted: 'cancelled',
  'api-interrupted': 'cancelled',
  'timed-out': 'timed_out',
  'not-started': 'timed_out',
  refused: 'refused',
  'name-not-resolved': 'refused',
  conflict: 'refused',
  'checks-failed': 'refused',
  'held-back': 'refused',
  duplicate: 'refused',
  'wrong-parameters': 'refused',
  'wrong-state': 'refused',
  'defect-before-start': 'refused',
  lost: 'unknown',
  'undocumented-end': 'unknown',
  'ambiguous-write': 'unknown',
  unconfirmed: 'unknown',
  'unclear-start': 'unknown',
  'interrupted-unclear': 'unknown',
  defect: 'unknown',
};

/** The word of contract §5 for an outcome. */
export function conclusionOf(outcome: Outcome): Conclusion {
  return CONCLUSIONS[outcome.kind];
}

/** The end that an operation was asked to bring about; any other end of the run is not its success. */
const PURPOSE: Readonly<Record<RunOperation, 'success' | 'cancelled' | 'rejected'>> = {
  start: 'success',
  request: 'success',
  approve: 'success',
  watch: 'success',
  'canary-approve': 'success',
  cancel: 'cancelled',
  reject: 'rejected',
  'canary-reject': 'rejected',
};

/** Whether the operation itself asks for its run to be stopped. */
export function endsRun(operation: string): boolean {
  return Object.hasOwn(PURPOSE, operation) && PURPOSE[operation as RunOperation] !== 'success';
}

type EndedClass = Extract<StatusClass, 'success' | 'failure' | 'rejected' | 'cancelled'>;

/** The outcome of a run that has ended, by its last view: green only for the very end that was asked for. */
export function concludeEnded(operation: RunOperation, view: RunView): Outcome {
  const ended = view.statusClass as EndedClass;
  if (ended === PURPOSE[operation]) {
    // Only the run's own word makes a step green: an end that was put together from its tasks is told, and not believed.
    if (view.mode === 'pipeline' && pipelineStatus(view.status) !== ended) return { kind: 'undocumented-end', view };
    const kind = { success: 'run-succeeded', cancelled: 'run-cancelled-as-asked', rejected: 'run-rejected-as-asked' } as const;
    return { kind: kind[ended], view };
  }
  switch (ended) {
    case 'failure':
      return { kind: 'run-failed', view };
    case 'rejected':
      return { kind: 'run-rejected', view };
    case 'cancelled':
      return { kind: 'run-cancelled', view };
    case 'success':
      // Asked to cancel or reject, and the run was quicker.
      return { kind: 'wrong-state', operation, failure: undefined, view };
  }
}

/** Only these make a step green. */
export function isGreen(conclusion: Conclusion): boolean {
  return conclusion === 'success' || conclusion === 'started' || conclusion === 'checked';
}
