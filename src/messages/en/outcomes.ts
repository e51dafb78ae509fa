import type { CancelResult } from '../../run/model/outcome.js';
import { short } from '../short.js';

const status = (word: string) => (word === '' ? '(none)' : `'${word}'`);

/** What a message about an outcome may name; ready-made phrases, since grammar differs by language. */
export interface Subject {
  /** Such as "deployment 80001 of scenario rolling (shop / production)". */
  run: string;
  /** The same without a history id, for what was not started. */
  target: string;
  historyId: string;
}

/** A phrase at the beginning of a sentence. Subjects begin with a word of ours, so no name changes. */
const begin = (phrase: string) => phrase.charAt(0).toUpperCase() + phrase.slice(1);

const deployment = (mode: string) => (mode === 'pipeline' ? 'pipeline run' : 'deployment');

/** What happened to what, why, and what to do next. */
export const outcomes = {
  subject: (mode: string, historyId: string, names: { project: string; stage: string; scenario: string }): Subject => {
    const target =
      mode === 'pipeline'
        ? `pipeline ${short(names.project)}`
        : [
            names.scenario && `scenario ${short(names.scenario)}`,
            names.stage && `stage ${short(names.stage)}`,
            `project ${short(names.project)}`,
          ]
            .filter(Boolean)
            .join(' of ');
    return {
      run: historyId === '' ? `the ${deployment(mode)} of ${target}` : `${deployment(mode)} ${historyId} of ${target}`,
      target,
      historyId,
    };
  },
  titles: {
    success: 'Succeeded',
    failure: 'Failed',
    rejected: 'Rejected',
    cancelled: 'Cancelled',
    timed_out: 'Timed out',
    refused: 'Not started',
    unknown: 'Unknown',
    started: 'Started',
    checked: 'Checked',
  },
  refusedAction: 'Refused',
  runSucceeded: (s: Subject, duration: string) => `${begin(s.run)} succeeded${duration && ` in ${duration}`}.`,
  runCancelled: (s: Subject) => `${begin(s.run)} ended cancelled, as asked.`,
  runRejected: (s: Subject) => `${begin(s.run)} ended rejected, as asked.`,
  checked: (s: Subject) => `Everything was proved that can be proved without starting ${s.target}.`,
  checksFailed: (s: Subject) =>
    `The check of ${s.target} found problems; nothing was started. The summary lists what could not be proved and why.`,
  apiDone: (operation: string) => `${operation} was done.`,
  started: (s: Subject) => `${begin(s.run)} was started and is left to itself (wait: false).`,
  underWay: (s: Subject) => `${begin(s.run)} is under way; its end is not waited for (wait: false).`,
  decided: (operation: string, s: Subject) =>
    `${operation} of ${s.run} was accepted; what comes of it is not waited for (wait: false).`,
  failed: (s: Subject, word: string) => `${begin(s.run)} failed: the service reports ${status(word)}.`,
  failedDespiteSuccess: (s: Subject) =>
    `${begin(s.run)} failed, although the service reports 'success': not all of its servers succeeded; it may have been rolled back.`,
  failedAt: (server: string, step: string, word: string) => `${short(server)} failed${step && ` in step ${step}`} (${word}).`,
  failedTask: (task: string, word: string, phase: string) =>
    `Task ${short(task)} ended with ${word}${phase && ` in phase ${phase}`}.`,
  failedNext: (mode: string) =>
    `The service gives no log over its API: read it in the console, mend the cause, and run this job again${mode === 'pipeline' ? '' : ' (a new deployment is started)'}.`,
  canaryExpired: 'Nobody decided on the canary within its time.',
  rejected: (s: Subject, word: string) => `${begin(s.run)} was rejected: the service reports ${status(word)}.`,
  rejectedNext: 'Ask whoever rejected it for the reason; a new run of this job makes a new deployment.',
  cancelledElsewhere: (s: Subject) => `${begin(s.run)} was cancelled by somebody else, in the console or in another job.`,
  cancelledNext: 'Run this job again if it should not have been.',
  interruptedBeforeStart: (s: Subject, signal: string) =>
    `The workflow was cancelled (${signal}) before ${s.target} was started; nothing was started.`,
  interrupted: (s: Subject, signal: string) => `The workflow was cancelled (${signal}) while ${s.run} was under way.`,
  interruptedUnclear: (s: Subject, signal: string) =>
    `The workflow was cancelled (${signal}) while ${s.target} was being started, and whether the start happened can't be told yet; the post step of this job looks again.`,
  cancelResult: (result: CancelResult['result'], why: string): string => {
    switch (result) {
      case 'not-sent':
        return 'The run goes on: nothing was cancelled.';
      case 'accepted':
        return 'The service accepted our cancel of the run.';
      case 'refused':
        return `The service did not cancel the run. ${why}`;
      case 'unanswered':
        return `Our cancel of the run was sent, but its answer was lost; the post step of this job looks again. ${why}`;
    }
  },
  endingUnseen: (operation: string, word: string) =>
    `Whether operation ${operation} ended it was not seen: its last status is ${status(word)}.`,
  timedOut: (s: Subject, budget: string, limit: string, word: string) =>
    budget === 'approval-timeout'
      ? `${begin(s.run)} waited for a person longer than approval-timeout (${limit}); its last status is ${status(word)}.`
      : `${begin(s.run)} took longer than timeout (${limit}); its last status is ${status(word)}.`,
  resume: (historyId: string) =>
    `Follow it to its end with operation: watch and history-id: ${historyId}, or raise the timeout for the next run.`,
  tooLateWaiting: (s: Subject, ids: string, limit: string) =>
    `${begin(s.target)} was not started: run ${ids} was under way for all of timeout (${limit}).`,
  tooLateWaitingNext:
    'Wait for that run to end and run this job again, raise timeout, or use a concurrency group so that jobs queue on GitHub.',
  tooLate: (s: Subject, limit: string) =>
    `${begin(s.target)} was not started: the service could not be reached within timeout (${limit}).`,
  tooLateRefused: (s: Subject, limit: string) =>
    `${begin(s.target)} was not started: the service turned every request away within timeout (${limit}).`,
  refusedStart: (s: Subject) => `${begin(s.target)} was not started.`,
  refusedLook: (s: Subject) => `${begin(s.run)} can't be looked at.`,
  refusedDecision: (operation: string, s: Subject) => `${operation} of ${s.run} did not happen.`,
  refusedApi: (operation: string) => `${operation} was not done.`,
  nameMissing: (kind: string, wanted: string) => `There is no ${kind} named '${wanted}'; nothing was started for it.`,
  nameAmbiguous: (kind: string, wanted: string, count: number) =>
    `There are ${count} ${kind}s named '${wanted}'; nothing was started for any.`,
  candidates: (list: string, more: number) => `Did you mean ${list}${more > 0 ? ` (and ${more} more)` : ''}?`,
  noCandidates: (kind: string) =>
    `The account sees no ${kind} at all here: check the zone, the platform, the region and the account's permissions.`,
  useIds: (list: string) => `Use the id instead of the name: ${list}.`,
  conflict: (s: Subject, ids: string) =>
    `${begin(s.target)} was not started: ${ids === '' ? 'another run' : `run ${ids}`} is under way.`,
  conflictNext: 'Wait for that run to end and run this job again, or use on-conflict: wait or attach.',
  heldBack: (s: Subject) =>
    `${begin(s.target)} was not started, because another target had failed or was refused (fail-fast: true).`,
  heldBackNext: 'Mend the failed target and run this job again, or use fail-fast: false.',
  duplicate: (s: Subject) => `${begin(s.target)} was not started a second time: an earlier item of targets names the same one.`,
  duplicateNext: 'Name each target once.',
  many: (count: number, green: number) =>
    count === 1
      ? `The target ${green === 1 ? 'went' : 'did not go'} as it should.`
      : `${green} of ${count} targets went as they should.`,
  manyStarted: (count: number) =>
    `${count === 1 ? 'The target was' : `All ${count} targets were`} started; whether they succeed is not known (wait: false).`,
  manyWorst: (label: string, what: string) => `Worst: ${label}: ${what}`,
  manyLabel: (count: number) => (count === 1 ? '1 target' : `${count} targets`),
  state: (operation: string, s: Subject, word: string) =>
    `${operation} of ${s.run} had no effect: its real status is ${status(word)}.`,
  stateEnded: 'The run has ended; there is nothing left to decide.',
  stateUncancellable:
    'Kubernetes rolling and blue/green deployments can not be cancelled; a canary is rejected instead (operation: canary-reject).',
  stateWatch: (historyId: string) => `Follow it with operation: watch and history-id: ${historyId}.`,
  lost: (s: Subject) => `${begin(s.run)} can't be seen any more, so how it ended is not known; it was left untouched.`,
  lostNext: (historyId: string) => `Look in the console, or follow it again with operation: watch and history-id: ${historyId}.`,
  undocumentedEnd: (s: Subject, word: string) =>
    `${begin(s.run)} ended with a status that nobody documented: ${status(word)}. That is never taken for success.`,
  undocumentedNext: "Look in the console for what happened, and report the word to this action's project.",
  unclearStart: (s: Subject, ids: string) =>
    ids === ''
      ? `Whether ${s.target} was started is not known: no answer said so, and the history does not show it.`
      : `Whether ${s.target} was started is not known: no answer said so, and the history can't tell whether run ${ids} is ours.`,
  unclearNext:
    'Nothing was started again and nothing was cancelled. Look in the console, then follow the right run with operation: watch, or run this job again.',
  defect: (s: Subject, message: string) => `A defect of this action ended the step for ${s.target}: ${message}.`,
  defectNext: (historyId: string) =>
    `Please report it.${historyId === '' ? '' : ` Run ${historyId} was left alone: follow it with operation: watch and history-id: ${historyId}.`}`,
};
