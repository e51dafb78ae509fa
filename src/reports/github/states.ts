import type { Messages } from '../../messages/messages.js';
import { conclusionOf, type Outcome } from '../../run/model/outcome.js';
import { isEnded, type StatusClass } from '../../run/model/status.js';
import type { RunView } from '../../run/model/view.js';
import type { RunReport } from '../report.js';
import { cut } from '../summary/markdown.js';
import { isNothingStarted, titleOf } from '../titles.js';

export type DeploymentState = 'queued' | 'in_progress' | 'success' | 'failure' | 'error' | 'inactive';
export type CommitState = 'pending' | 'success' | 'failure' | 'error';

/** What GitHub is told at one moment. */
export interface States {
  readonly deployment: DeploymentState;
  readonly commit: CommitState;
  readonly description: string;
}

/** GitHub takes no longer descriptions, in characters. */
const MAX_DESCRIPTION = 140;

/**
 * What an outcome is to GitHub. Gates look at both, and both follow the run rather than the step, so `success` is for a run that was
 * seen to succeed and for nothing else: a cancel that went well is green as a step, but deployed nothing.
 * `inactive` says that nothing came of it: the environment is as it was, and nobody needs to look into it.
 */
function decide(outcome: Outcome): { deployment: DeploymentState; commit: CommitState } {
  switch (conclusionOf(outcome)) {
    case 'success':
      if (outcome.kind === 'run-succeeded') return { deployment: 'success', commit: 'success' };
      return { deployment: 'inactive', commit: outcome.kind === 'run-rejected-as-asked' ? 'failure' : 'error' };
    case 'checked':
      return { deployment: 'inactive', commit: 'error' };
    case 'started':
      return { deployment: 'in_progress', commit: 'pending' };
    case 'failure':
    case 'rejected':
      return { deployment: 'failure', commit: 'failure' };
    case 'cancelled':
    case 'timed_out':
    case 'refused':
      // A run that was cancelled on its way may have reached some servers already.
      return { deployment: isNothingStarted(outcome) ? 'inactive' : 'error', commit: 'error' };
    case 'unknown':
      return { deployment: 'error', commit: 'error' };
  }
}

/** The last states, for a run's report. */
export function finalStates(run: RunReport, operation: string, messages: Messages): States {
  const words = messages.github.descriptions;
  const { outcome, verdict, historyId } = run;
  const title = titleOf(outcome, operation, messages);
  const text =
    outcome.kind === 'started'
      ? words.left(historyId)
      : outcome.kind === 'timed-out' && outcome.cancel.result !== 'accepted'
        ? words.goesOn(title, historyId)
        : words.ended(title, historyId, endOf(verdict, historyId));
  return { ...decide(outcome), description: description(text) };
}

/** Why; where there is nothing to say about that, what happened, which for a run names the server that failed. */
function endOf({ conclusion, what, brief, why }: RunReport['verdict'], historyId: string): string {
  return why || (historyId === '' || conclusion === 'failure' ? (brief ?? what) : '');
}

/** States before the start. */
export function queuedStates(messages: Messages): States {
  return { deployment: 'queued', commit: 'pending', description: description(messages.github.descriptions.queued) };
}

/** States of a run that goes on. Whatever a poll shows, only the end makes a gate green. */
export function viewStates(view: RunView, messages: Messages): States {
  const words = messages.github.descriptions;
  const blockedId = view.blockedOn?.historyId ?? view.historyId;
  const text = {
    queued: words.queuedRun(view.historyId),
    'blocked-approval': words['blocked-approval'](view.historyId, blockedId),
    'blocked-canary': words['blocked-canary'](view.historyId, blockedId),
  }[view.statusClass as string];
  return { deployment: 'in_progress', commit: 'pending', description: description(text ?? words.running(view.historyId)) };
}

const ENDED: Partial<Record<StatusClass, { deployment: DeploymentState; commit: CommitState }>> = {
  success: { deployment: 'success', commit: 'success' },
  failure: { deployment: 'failure', commit: 'failure' },
  rejected: { deployment: 'failure', commit: 'failure' },
};

/** States for a step that was killed: of its run as the post phase saw it, or of nobody knows what. */
export function leftoverStates(view: RunView | undefined, historyId: string, messages: Messages): States {
  const words = messages.github.descriptions;
  if (view === undefined || !isEnded(view.statusClass)) {
    return { deployment: 'error', commit: 'error', description: description(words.lostSight(view?.historyId ?? historyId)) };
  }
  const title = messages.outcomes.titles[view.statusClass];
  return {
    ...(ENDED[view.statusClass] ?? { deployment: 'error', commit: 'error' }),
    description: description(words.ended(title, view.historyId, '')),
  };
}

/** One line that GitHub takes, control characters made visible. It shows descriptions as plain text. */
export function description(text: string): string {
  let line = cut(text, MAX_DESCRIPTION);
  // Whether GitHub counts what is outside the basic plane (emoji) as one or two is not documented.
  for (let most = MAX_DESCRIPTION - 1; line.length > MAX_DESCRIPTION; most--) line = cut(text, most);
  return line;
}
