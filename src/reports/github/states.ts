import type { Messages } from '../../messages/messages.js';
import type { Outcome } from '../../run/model/outcome.js';
import { isEnded, type StatusClass } from '../../run/model/status.js';
import type { RunView } from '../../run/model/view.js';
import type { RunReport } from '../report.js';
import { cut } from '../summary/markdown.js';

export type DeploymentState = 'queued' | 'in_progress' | 'success' | 'failure' | 'error' | 'inactive';
export type CommitState = 'pending' | 'success' | 'failure' | 'error';

/** What GitHub is told at one moment. */
export interface States {
  readonly deployment: DeploymentState;
  readonly commit: CommitState;
  readonly description: string;
}

/** GitHub takes no longer descriptions, in characters. */
const LONGEST_DESCRIPTION = 140;

/**
 * What an outcome is to GitHub. Gates look at both, and both follow the run rather than the step, so `success` is for a run that was
 * seen to succeed and for nothing else: a cancel that went well is green as a step, but deployed nothing.
 * `inactive` says that nothing came of it: the environment is as it was, and nobody needs to look into it.
 */
function decide(outcome: Outcome): { deployment: DeploymentState; commit: CommitState } {
  switch (outcome.conclusion) {
    case 'success':
      if (outcome.why === 'run-cancelled') return { deployment: 'inactive', commit: 'error' };
      if (outcome.why === 'run-rejected') return { deployment: 'inactive', commit: 'failure' };
      return outcome.why === 'run-succeeded'
        ? { deployment: 'success', commit: 'success' }
        : { deployment: 'inactive', commit: 'error' };
    case 'started':
      return { deployment: 'in_progress', commit: 'pending' };
    case 'failure':
    case 'rejected':
      return { deployment: 'failure', commit: 'failure' };
    case 'cancelled':
      // A run that was cancelled on its way may have reached some servers already.
      return {
        deployment: outcome.why === 'interrupted' && outcome.historyId === undefined ? 'inactive' : 'error',
        commit: 'error',
      };
    case 'timed_out':
      return { deployment: outcome.why === 'not-started' ? 'inactive' : 'error', commit: 'error' };
    case 'refused':
      return { deployment: isNothingStarted(outcome) ? 'inactive' : 'error', commit: 'error' };
    case 'unknown':
      return { deployment: 'error', commit: 'error' };
  }
}

/** Whether a refusal means that nothing was started, rather than that something could not be done to a run. */
function isNothingStarted(outcome: Outcome): boolean {
  if (!('why' in outcome)) return false;
  switch (outcome.why) {
    case 'service':
      return outcome.during === 'resolve' || outcome.during === 'start';
    case 'state':
      return false;
    default:
      return true;
  }
}

/** The outcome in a word or two. */
export function titleOf(outcome: Outcome, messages: Messages): string {
  const { titles, refusedAction } = messages.outcomes;
  return outcome.conclusion === 'refused' && !isNothingStarted(outcome) ? refusedAction : titles[outcome.conclusion];
}

/** The last states, for a run's report. */
export function finalStates(run: RunReport, messages: Messages): States {
  const say = messages.github.descriptions;
  const { outcome, verdict, historyId } = run;
  const title = titleOf(outcome, messages);
  const text =
    outcome.conclusion === 'started'
      ? say.left(historyId)
      : outcome.conclusion === 'timed_out' && outcome.why === 'budget' && outcome.cancel.result !== 'accepted'
        ? say.goesOn(title, historyId)
        : // Why, and if there is nothing to say about that, what.
          say.ended(title, historyId, verdict.why || (historyId === '' ? verdict.what : ''));
  return { ...decide(outcome), description: description(text) };
}

/** States before the start. */
export function queuedStates(messages: Messages): States {
  return { deployment: 'queued', commit: 'pending', description: description(messages.github.descriptions.queued) };
}

/** States of a run that goes on. Whatever a look shows, only the end makes a gate green. */
export function viewStates(view: RunView, messages: Messages): States {
  const say = messages.github.descriptions;
  const blockedId = view.blockedOn?.historyId ?? view.historyId;
  const text = {
    queued: say.queuedRun(view.historyId),
    'blocked-approval': say['blocked-approval'](view.historyId, blockedId),
    'blocked-canary': say['blocked-canary'](view.historyId, blockedId),
  }[view.statusClass as string];
  return { deployment: 'in_progress', commit: 'pending', description: description(text ?? say.running(view.historyId)) };
}

const ENDED: Partial<Record<StatusClass, { deployment: DeploymentState; commit: CommitState }>> = {
  success: { deployment: 'success', commit: 'success' },
  failure: { deployment: 'failure', commit: 'failure' },
  rejected: { deployment: 'failure', commit: 'failure' },
};

/** States for a step that was killed: of its run as the post phase saw it, or of nobody knows what. */
export function leftoverStates(view: RunView | undefined, historyId: string, messages: Messages): States {
  const say = messages.github.descriptions;
  if (view === undefined || !isEnded(view.statusClass)) {
    return { deployment: 'error', commit: 'error', description: description(say.lostSight(view?.historyId ?? historyId)) };
  }
  const title = messages.outcomes.titles[view.statusClass];
  return {
    ...(ENDED[view.statusClass] ?? { deployment: 'error', commit: 'error' }),
    description: description(say.ended(title, view.historyId, '')),
  };
}

/** One line that GitHub takes, control characters made visible. It shows descriptions as plain text. */
export function description(text: string): string {
  let line = cut(text, LONGEST_DESCRIPTION);
  // Whether GitHub counts what is outside the basic plane (emoji) as one or two is not documented.
  for (let most = LONGEST_DESCRIPTION - 1; line.length > LONGEST_DESCRIPTION; most--) line = cut(text, most);
  return line;
}
