import type { Messages } from '../messages/messages.js';
import { conclusionOf, type Outcome } from '../run/model/outcome.js';
import { isUnknownThing } from './advice.js';
import { isSkipped } from './symbols.js';
import { isCanaryRejection } from './verdict.js';

/** Whether an outcome means that nothing was started, rather than that something went wrong with a run. */
export function isNothingStarted(outcome: Outcome): boolean {
  switch (outcome.kind) {
    case 'interrupted':
      return outcome.historyId === undefined;
    case 'refused':
      return outcome.during === 'resolve' || outcome.during === 'start';
    case 'name-not-resolved':
    case 'conflict':
    case 'not-started':
    case 'held-back':
    case 'duplicate':
    case 'wrong-parameters':
    case 'checks-failed':
    case 'checked':
    case 'defect-before-start':
      return true;
    default:
      return false;
  }
}

/** The outcome in a few words: the headline of summary, comment and GitHub Deployment. */
export function titleOf(outcome: Outcome, operation: string, messages: Messages): string {
  const { titles, headlines } = messages.outcomes;
  const conclusion = conclusionOf(outcome);
  if (isSkipped(outcome)) return headlines.skipped;
  if (operation === 'check' && conclusion === 'refused') return headlines.checkFailed;
  switch (outcome.kind) {
    case 'run-cancelled-as-asked':
      return titles.cancelled;
    case 'run-rejected-as-asked':
      return titles.rejected;
    case 'run-rejected':
      return isCanaryRejection(outcome.view) ? headlines.canaryRejected : titles.rejected;
    case 'timed-out':
      if (outcome.cancel.result === 'accepted') return titles.timed_out;
      if (outcome.budget === 'timeout') return headlines.goesOn;
      return outcome.view?.statusClass === 'blocked-canary' ? headlines.waitsForCanary : headlines.waitsForApproval;
    case 'refused':
      if (isNothingStarted(outcome)) return titles.refused;
      return outcome.during !== 'api' && isUnknownThing(outcome.failure) ? headlines.notFound : headlines.refusedAction;
    case 'unclear-start':
      return headlines.startUnknown;
    case 'interrupted-unclear':
      return outcome.historyId === undefined ? headlines.startUnknown : headlines.detached;
    default:
      return conclusion === 'refused' && !isNothingStarted(outcome) ? headlines.refusedAction : titles[conclusion];
  }
}
