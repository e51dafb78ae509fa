import type { CancelResult } from '../../run/model/outcome.js';
import { short } from '../short.js';
import { ifMeant } from './if-meant.js';

const status = (word: string) => (word === '' ? '(none)' : `'${word}'`);

/** What a message about an outcome may name; ready-made phrases, since grammar differs by language. */
export interface Subject {
  /** Such as "deployment 80001"; without a history id "the deployment". */
  run: string;
  /** "deployment" or "pipeline run". */
  noun: string;
  /** What was (or was not) started: "shop / production / rolling", "pipeline release". */
  target: string;
  /** " (shop / production / rolling)" behind a run's id; empty where a headline says it already. */
  in: string;
  historyId: string;
}

/** A phrase at the beginning of a sentence. Only our own words are passed, so no name changes. */
const begin = (phrase: string) => phrase.charAt(0).toUpperCase() + phrase.slice(1);

const DECIDED: Readonly<Record<string, (run: string) => string>> = {
  approve: (run) => `${begin(run)} was approved`,
  reject: (run) => `${begin(run)} was rejected`,
  'canary-approve': (run) => `The canary of ${run} was approved`,
  'canary-reject': (run) => `The canary of ${run} was rejected`,
  cancel: (run) => `The cancel of ${run} was accepted`,
};

const NOT_DECIDED: Readonly<Record<string, (run: string) => string>> = {
  approve: (run) => `${begin(run)} was not approved`,
  reject: (run) => `${begin(run)} was not rejected`,
  'canary-approve': (run) => `The canary of ${run} was not approved`,
  'canary-reject': (run) => `The canary of ${run} was not rejected`,
  cancel: (run) => `${begin(run)} was not cancelled`,
};

/** What happened to what, why, and what to do next. */
export const outcomes = {
  subject: (mode: string, historyId: string, names: { project: string; stage: string; scenario: string }): Subject => {
    const noun = mode === 'pipeline' ? 'pipeline run' : 'deployment';
    const path = [names.project, names.stage, names.scenario].filter(Boolean).map(short).join(' / ');
    const target = mode === 'pipeline' ? `pipeline ${path}` : names.stage === '' ? `project ${path}` : path;
    return { run: historyId === '' ? `the ${noun}` : `${noun} ${historyId}`, noun, target, in: ` (${path})`, historyId };
  },
  titles: {
    success: 'Succeeded',
    failure: 'Failed',
    rejected: 'Rejected',
    cancelled: 'Cancelled',
    timed_out: 'Timed out',
    refused: 'Not started',
    unknown: 'Result unknown',
    started: 'Started',
    checked: 'Check passed, nothing deployed',
  },
  /** Headlines of outcomes that say more than their conclusion. */
  headlines: {
    checkFailed: 'Check failed, nothing deployed',
    refusedAction: 'Refused',
    notFound: 'Not found',
    skipped: 'Skipped',
    goesOn: 'Timed out, still running',
    waitsForApproval: 'Timed out waiting for approval',
    waitsForCanary: 'Timed out waiting for a canary decision',
    canaryRejected: 'Canary rejected',
    startUnknown: 'Unknown whether it started',
    detached: 'Cancelled workflow, run left alone',
  },
  runSucceeded: (s: Subject, duration: string) => `${begin(s.run)} succeeded${duration && ` in ${duration}`}${s.in}.`,
  runCancelled: (s: Subject) => `${begin(s.run)} was cancelled, as requested${s.in}.`,
  runRejected: (s: Subject) => `${begin(s.run)} was rejected, as requested${s.in}.`,
  checked: (s: Subject) => `Check passed for ${s.target}. Nothing was deployed.`,
  checksFailed: (s: Subject) => `Check failed for ${s.target}. Nothing was deployed.`,
  apiDone: (operation: string, call: string) => `${operation} succeeded${call && `: ${call}`}.`,
  started: (s: Subject) => `${begin(s.run)} was started${s.in}. Not waiting for the result (wait: false).`,
  underWay: (s: Subject) => `${begin(s.run)} is running${s.in}. Not waiting for the result (wait: false).`,
  decided: (operation: string, s: Subject) =>
    `${(DECIDED[operation] ?? ((run: string) => `${operation} of ${run} was accepted`))(s.run)}${s.in}. Not waiting for the result (wait: false).`,
  failed: (s: Subject, where: string) => `${begin(s.run)} failed${where}${s.in}.`,
  failedDespiteSuccess: (s: Subject, where: string) =>
    `${begin(s.run)} failed${where}${s.in}, although its status is 'success'. It may have been rolled back.`,
  withStatus: (word: string) => ` with status ${status(word)}`,
  onServer: (server: string, step: string) => ` on ${short(server)}${step && `, step ${step}`}`,
  onServers: (failed: number, all: number, list: string) => ` on ${failed} of ${all} servers: ${list}`,
  inTask: (task: string, inside: string) => ` in task ${short(task)}${inside && `: ${inside}`}`,
  inTasks: (failed: number, all: number, list: string) => ` in ${failed} of ${all} tasks: ${list}`,
  serverAndStep: (server: string, step: string) => `${short(server)}${step && `, step ${step}`}`,
  phase: (phase: string) => `phase ${phase}`,
  canaryExpired: ': nobody decided on the canary in time',
  failedNext: (where: string) => `Read the log${where && ` of ${where}`} in the console, fix the cause, then run this job again.`,
  rejected: (s: Subject) => `${begin(s.run)} was rejected${s.in}.`,
  rejectedNext: 'Ask whoever rejected it for the reason, then run this job again.',
  canaryRejected: (s: Subject) => `The canary of ${s.run} was rejected${s.in}.`,
  canaryScore: (score: string, needed: string, metrics: string) =>
    `It scored ${score}; the scenario needs ${needed}.${metrics && ` Failed: ${metrics}.`}`,
  canaryNext: 'Compare the failed metrics with the baseline, fix the cause, then run this job again.',
  cancelledElsewhere: (s: Subject) => `${begin(s.run)} was cancelled in the console or by another job${s.in}.`,
  cancelledNext: 'Run this job again if it should not have been.',
  interruptedBeforeStart: (s: Subject, signal: string) =>
    `The workflow was cancelled (${signal}) before ${s.target} was started. Nothing was started.`,
  interrupted: (s: Subject, signal: string) => `The workflow was cancelled (${signal}) while ${s.run} was running${s.in}.`,
  interruptedUnclear: (s: Subject, signal: string) =>
    `The workflow was cancelled (${signal}) while ${s.target} was being started. Whether it started is not known yet; the post step of this job finds out.`,
  cancelResult: (result: CancelResult['result'] | 'unsent', why: string): string => {
    switch (result) {
      case 'not-sent':
        return 'It was not cancelled and goes on.';
      case 'left-to-post':
        return 'Whether the decision arrived is not known yet; the post step of this job finds out and does as on-cancel says.';
      case 'accepted':
        return 'The service accepted the cancel.';
      case 'refused':
        return `The service refused the cancel. ${why}`;
      case 'unsent':
        return `The cancel could not be sent; the post step of this job tries again. ${why}`;
      case 'unanswered':
        return `The cancel was sent, but got no clear answer; the post step of this job checks again. ${why}`;
    }
  },
  endingUnseen: (operation: string, word: string) =>
    `Whether operation ${operation} ended it was not seen; its last status is ${status(word)}.`,
  timedOut: (s: Subject, limit: string, word: string) =>
    `${begin(s.run)}${s.in} did not end within timeout (${limit}); its last status is ${status(word)}.`,
  notApproved: (s: Subject, limit: string) => `${begin(s.run)}${s.in} was not approved within approval-timeout (${limit}).`,
  canaryNotDecided: (s: Subject, limit: string) =>
    `Nobody decided on the canary of ${s.run}${s.in} within approval-timeout (${limit}).`,
  decideNext: (approve: string, reject: string, project: string, historyId: string) =>
    `It still waits: somebody${approve === 'approve' ? ' with approveDeploy' : ''} must decide, in the console or with a step (operation: ${approve} or ${reject}, project: ${project}, history-id: ${historyId}). To wait longer, raise approval-timeout.`,
  /** @param startsAnother whether the same job would wait for this run's end and then start one more */
  resume: (historyId: string, startsAnother: boolean) =>
    `It goes on. Follow it with operation: watch and history-id: ${historyId}.${
      startsAnother ? ' Running this job again starts another one once this one has ended.' : ''
    } To wait longer, raise timeout.`,
  tooLateWaiting: (s: Subject, ids: string, limit: string) =>
    `Not started: ${s.target}. ${begin(s.noun)} ${ids} was running for all of timeout (${limit}).`,
  tooLateWaitingNext:
    'Run this job again when it has ended, raise timeout, or use a concurrency group so that jobs queue on GitHub.',
  tooLate: (s: Subject, limit: string) => `Not started: ${s.target}. The service could not be reached within timeout (${limit}).`,
  tooLateKeys: (s: Subject, limit: string) =>
    `Not started: ${s.target}. There were no keys to sign with within timeout (${limit}).`,
  tooLateErrors: (s: Subject, limit: string) =>
    `Not started: ${s.target}. The service answered with errors for all of timeout (${limit}).`,
  tooLateGarbled: (s: Subject, limit: string) =>
    `Not started: ${s.target}. The service was reached, but its answers could not be understood within timeout (${limit}).`,
  tooLateRefused: (s: Subject, limit: string) =>
    `Not started: ${s.target}. The service refused every request within timeout (${limit}).`,
  refusedStart: (s: Subject) => `Not started: ${s.target}.`,
  refusedPoll: (s: Subject) => `The status of ${s.run} could not be read${s.in}.`,
  refusedDecision: (operation: string, s: Subject) =>
    `${(NOT_DECIDED[operation] ?? ((run: string) => `${operation} of ${run} did not happen`))(s.run)}${s.in}.`,
  refusedApi: (operation: string, call: string) => `${operation} was refused${call && `: ${call}`}.`,
  noSuchRun: (s: Subject, project: string) =>
    `${s.noun === 'deployment' ? 'Project' : 'Pipeline'} ${short(project)} has no ${s.noun} ${s.historyId}.`,
  noSuchRunNext: 'Check history-id and project: a history ID belongs to one project.',
  unknownIds: (list: string) => `Check these ids: ${list}.`,
  missingRight: (operation: string, right: string) =>
    `Operation ${operation} needs ${right}. Give it to the sub account (console: Sub Account), or use the key of an account that has it.`,
  rights: {
    start: 'the right doDeploy',
    request: 'the right requestDeploy',
    decide: 'the right approveDeploy',
    change: 'the right changeProject',
    cancel: 'a policy that may cancel deployments, such as NCP_VPC_SOURCEDEPLOY_MANAGER',
    canary: 'a policy that may decide on canaries, such as NCP_VPC_SOURCEDEPLOY_MANAGER',
    viewDeploy: 'a policy that may view SourceDeploy, such as NCP_VPC_SOURCEDEPLOY_MANAGER',
    pipeline: 'a policy that may run pipelines, such as NCP_VPC_SOURCEPIPELINE_MANAGER',
    viewPipeline: 'a policy that may view SourcePipeline, such as NCP_VPC_SOURCEPIPELINE_MANAGER',
  },
  nameMissing: (kind: string, wanted: string) => `There is no ${kind} '${short(wanted)}'.`,
  nameAmbiguous: (kind: string, wanted: string, count: number) => `There are ${count} ${kind}s named '${short(wanted)}'.`,
  didYouMean: (closest: readonly string[]) => ifMeant(closest),
  candidates: (kind: string, count: number, list: string) =>
    `There ${count === 1 ? `is 1 ${kind}` : `are ${count} ${kind}s`}${list && `: ${list}`}.`,
  noCandidates: (kind: string) => `The account sees no ${kind} here. Check site, platform, region and the account's permissions.`,
  useIds: (list: string) => `Use the id instead of the name: ${list}.`,
  conflict: (s: Subject, ids: string) =>
    `Not started: ${s.target}. ${ids === '' ? `Another ${s.noun}` : `${begin(s.noun)} ${ids}`} is already running.`,
  conflictNext: 'Run this job again when it has ended, or use on-conflict: wait or attach.',
  heldBack: (s: Subject) => `Skipped: ${s.target}. Another target failed before (fail-fast: true).`,
  heldBackNext: 'Fix the failed target and run this job again, or use fail-fast: false.',
  duplicate: (s: Subject) => `Skipped: ${s.target}. An earlier item of targets is the same.`,
  duplicateNext: 'List each target once.',
  many: (count: number, succeeded: number) =>
    count === 1
      ? `The target ${succeeded === 1 ? 'succeeded' : 'did not succeed'}.`
      : `${succeeded} of ${count} targets succeeded.`,
  manyStarted: (count: number) =>
    `${count === 1 ? 'The target was' : `All ${count} targets were`} started. Not waiting for the results (wait: false).`,
  manyFailed: (list: string) => `Failed: ${list}.`,
  manyNotStarted: (list: string) => `Not started: ${list}.`,
  manySkipped: (list: string) => `Skipped: ${list}.`,
  manyLabel: (count: number) => (count === 1 ? '1 target' : `${count} targets`),
  /** Behind a headline that fits only some of them. */
  manyOf: (some: number, count: number, list: string) => `${some} of ${count} targets: ${list}`,
  state: (operation: string, s: Subject, word: string) =>
    `${(NOT_DECIDED[operation] ?? ((run: string) => `${operation} of ${run} had no effect`))(s.run)}${s.in}: its status is ${status(word)}.`,
  stateEnded: (operation: string) =>
    `It has ended already, so there is nothing left to ${operation === 'cancel' ? 'cancel' : 'decide'}. Check history-id if you meant another one.`,
  stateUncancellable:
    'Kubernetes rolling and blue/green deployments can not be cancelled; a canary is rejected instead (operation: canary-reject).',
  stateWatch: (historyId: string) => `Follow it with operation: watch and history-id: ${historyId}.`,
  lost: (s: Subject) => `The status of ${s.run} can't be read any more${s.in}. How it ends is not known; it was not touched.`,
  lostNext: (historyId: string) => `Check in the console, or follow it with operation: watch and history-id: ${historyId}.`,
  undocumentedEnd: (s: Subject, word: string) =>
    `${begin(s.run)} ended with the undocumented status ${status(word)}${s.in}, which never counts as success.`,
  undocumentedNext: "Check the result in the console, and report the status to this action's project.",
  unclearStart: (s: Subject, ids: string, isUnread: boolean) =>
    ids === ''
      ? `Whether ${s.target} was started is not known: the start got no clear answer, and the history ${isUnread ? 'could not be read' : `shows no new ${s.noun}`}.`
      : `Whether ${s.target} was started is not known: the start got no clear answer, and ${s.noun} ${ids} may or may not be this step's.`,
  foreignRun: (s: Subject, historyId: string) =>
    `Whether ${s.target} was started is not known: the start led to ${s.noun} ${historyId}, which is another's by its own word.`,
  unclearNext:
    'Nothing was started again and nothing was cancelled. Check in the console, then follow the right one with operation: watch, or run this job again.',
  defect: (s: Subject, message: string) => `A defect of this action ended the step for ${s.target}: ${message}.`,
  defectNext: (historyId: string) =>
    `Please report it.${historyId === '' ? '' : ` Run ${historyId} was left alone: follow it with operation: watch and history-id: ${historyId}.`}`,
};
