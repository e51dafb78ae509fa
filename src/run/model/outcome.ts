import type { Failure } from '../../ncloud/errors.js';
import type { FollowEnd } from '../follow.js';
import type { BudgetName } from '../polling/budgets.js';
import type { NameNotResolved } from '../services/names.js';
import type { StartResult } from '../start.js';
import { pipelineStatus, type StatusClass } from './status.js';
import type { RunListItem, RunView } from './view.js';

/** The words of contract §5. */
export type Conclusion = 'success' | 'failure' | 'rejected' | 'cancelled' | 'timed_out' | 'refused' | 'unknown' | 'started';

/** What a step does to its run (contract §3). `check` and mode `api` have no run. */
export type RunOperation = 'start' | 'request' | 'approve' | 'reject' | 'canary-approve' | 'canary-reject' | 'cancel' | 'watch';

/** What became of a cancel that we sent. */
export type CancelResult =
  | { result: 'not-sent' }
  /** The service took it; `ended` once the run was seen to have ended. */
  | { result: 'accepted' }
  | { result: 'refused'; failure: Failure }
  /** No answer: whether it arrived is not known. */
  | { result: 'unanswered'; failure: Failure };

/** Everything that a step can end with. Each carries what its message needs, and nothing is said twice. */
export type Outcome =
  | { conclusion: 'success'; why: 'run-succeeded' | 'run-cancelled' | 'run-rejected'; view: RunView }
  | { conclusion: 'success'; why: 'checked' | 'api' }
  /** `attached`: somebody else had started it. */
  | { conclusion: 'started'; historyId: string; attached: boolean }
  | { conclusion: 'failure'; view: RunView }
  | { conclusion: 'rejected'; view: RunView }
  | { conclusion: 'cancelled'; why: 'run-cancelled'; view: RunView }
  /** The workflow was cancelled. `historyId` is undefined when nothing had been started. */
  | {
      conclusion: 'cancelled';
      why: 'interrupted';
      signalName: string;
      historyId: string | undefined;
      cancel: CancelResult;
      view: RunView | undefined;
    }
  /** Mode `api`: the workflow was cancelled while a read was on its way. */
  | { conclusion: 'cancelled'; why: 'api'; signalName: string }
  | { conclusion: 'timed_out'; why: 'budget'; budget: BudgetName; view: RunView | undefined; cancel: CancelResult }
  /** The budget ran out before anything was started. */
  | { conclusion: 'timed_out'; why: 'not-started'; waitingFor: readonly RunListItem[]; failure: Failure | undefined }
  | { conclusion: 'refused'; why: 'service'; failure: Failure; during: 'resolve' | 'start' | 'look' | 'decide' | 'api' }
  | { conclusion: 'refused'; why: 'name'; error: NameNotResolved }
  | { conclusion: 'refused'; why: 'conflict'; others: readonly RunListItem[] }
  /** Operation `check`: what could be looked at and is not as it should be. */
  | { conclusion: 'refused'; why: 'checks'; problems: readonly string[] }
  /** One of many targets that was not started: after another's failure, or because an earlier one is the same scenario. */
  | { conclusion: 'refused'; why: 'fail-fast' | 'duplicate' }
  /** Mode `api`: the operation's name or its parameters are wrong; no request was sent. */
  | { conclusion: 'refused'; why: 'parameters'; problem: string }
  /** A decision or cancel that the run's real state does not allow. */
  | { conclusion: 'refused'; why: 'state'; operation: RunOperation; failure: Failure | undefined; view: RunView }
  | { conclusion: 'unknown'; why: 'lost'; failure: Failure; view: RunView | undefined }
  | { conclusion: 'unknown'; why: 'undocumented-end'; view: RunView }
  /** A write of mode `api`, or a decision that nobody follows, whose answer was lost or did not confirm it. */
  | { conclusion: 'unknown'; why: 'ambiguous-write' | 'unconfirmed'; failure: Failure }
  | { conclusion: 'unknown'; why: 'unclear-start'; candidates: readonly RunListItem[]; failure: Failure | undefined }
  /** The workflow was cancelled and `on-cancel: detach` left the run alone, or its fate could not be seen. */
  | {
      conclusion: 'unknown';
      why: 'interrupted';
      signalName: string;
      historyId: string | undefined;
      cancel: CancelResult;
      view: RunView | undefined;
    }
  /** A defect of this action; which conclusion is honest depends on whether a run may exist. */
  | { conclusion: 'unknown' | 'refused'; why: 'defect'; message: string };

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
  return operation in PURPOSE && PURPOSE[operation as RunOperation] !== 'success';
}

type EndedClass = Extract<StatusClass, 'success' | 'failure' | 'rejected' | 'cancelled'>;

/** Decides the conclusion of a run that has ended: green only for the very end that was asked for. */
function concludeEnded(operation: RunOperation, view: RunView): Outcome {
  const ended = view.statusClass as EndedClass;
  if (ended === PURPOSE[operation]) {
    // Only the run's own word makes a step green: an end that was put together from its tasks is told, and not believed.
    if (view.mode === 'pipeline' && pipelineStatus(view.status) !== ended)
      return { conclusion: 'unknown', why: 'undocumented-end', view };
    const why = { success: 'run-succeeded', cancelled: 'run-cancelled', rejected: 'run-rejected' } as const;
    return { conclusion: 'success', why: why[ended], view };
  }
  switch (ended) {
    case 'failure':
      return { conclusion: 'failure', view };
    case 'rejected':
      return { conclusion: 'rejected', view };
    case 'cancelled':
      return { conclusion: 'cancelled', why: 'run-cancelled', view };
    case 'success':
      // Asked to cancel or reject, and the run was quicker.
      return { conclusion: 'refused', why: 'state', operation, failure: undefined, view };
  }
}

/** Decides the conclusion of a run that was followed (contract §5). */
export function conclude(operation: RunOperation, end: FollowEnd, cancel: CancelResult = { result: 'not-sent' }): Outcome {
  switch (end.end) {
    case 'ended':
      return concludeEnded(operation, end.view);
    case 'ended-unknown':
      return { conclusion: 'unknown', why: 'undocumented-end', view: end.view };
    case 'lost':
      return { conclusion: 'unknown', why: 'lost', failure: end.failure, view: end.view };
    case 'budget':
      return { conclusion: 'timed_out', why: 'budget', budget: end.budget, view: end.view, cancel };
  }
}

/** Decides the conclusion of a start that brought no run to follow. */
export function concludeStart(result: Exclude<StartResult, { kind: 'started' | 'attached' }>): Outcome {
  switch (result.kind) {
    case 'conflict':
      return { conclusion: 'refused', why: 'conflict', others: result.others };
    case 'held':
      return { conclusion: 'refused', why: 'fail-fast' };
    case 'too-late':
      return { conclusion: 'timed_out', why: 'not-started', waitingFor: result.waitingFor, failure: result.failure };
    case 'unclear':
      return { conclusion: 'unknown', why: 'unclear-start', candidates: result.candidates, failure: result.failure };
  }
}

/** Only these two make a step green. */
export function isGreen(conclusion: Conclusion): boolean {
  return conclusion === 'success' || conclusion === 'started';
}
