/** "1 failed poll", "3 failed polls". */
const polls = (count: number) => `${count} failed ${count === 1 ? 'poll' : 'polls'}`;
const runs = (mode: string, isMany: boolean) => `${mode === 'pipeline' ? 'pipeline run' : 'deployment'}${isMany ? 's' : ''}`;
const capital = (phrase: string) => phrase.charAt(0).toUpperCase() + phrase.slice(1);

/** Lines of the log, warnings and notices. Plain text: the log escapes what comes from afar. A `run` is "deployment 80001" or "pipeline run 54001". */
export const log = {
  phases: {
    check: 'Check',
    call: 'Call',
    result: 'Result',
  },
  kinds: { project: 'project', stage: 'stage', scenario: 'scenario', pipeline: 'pipeline' },
  /** The one noun for a run. */
  run: (mode: string, historyId: string) =>
    `${mode === 'pipeline' ? 'pipeline run' : 'deployment'} ${historyId || '(ID unknown)'}`,
  /** The first line: what is about to happen. */
  opening: {
    /** @param cancelling empty where the step ends the run anyway */
    line: (doing: string, waits: string, cancelling: string) => `${[doing, waits, cancelling].filter(Boolean).join('; ')}.`,
    start: (target: string) => `Deploying ${target}`,
    startPipeline: (target: string) => `Running pipeline ${target}`,
    request: (target: string) => `Requesting approval to deploy ${target}`,
    approve: (run: string, project: string) => `Approving ${run} (${project})`,
    reject: (run: string, project: string) => `Rejecting ${run} (${project})`,
    canaryApprove: (run: string, project: string) => `Approving the canary of ${run} (${project})`,
    canaryReject: (run: string, project: string) => `Rejecting the canary of ${run} (${project})`,
    cancel: (run: string, project: string) => `Cancelling ${run} (${project})`,
    watch: (run: string, project: string) => `Following ${run} (${project})`,
    check: (target: string) => `Checking ${target}; nothing is deployed.`,
    call: (operation: string) => `Calling ${operation}.`,
    waits: (limit: string) => `waits up to ${limit}`,
    waitsLonger: (limit: string, approval: string) => `waits up to ${limit}, plus ${approval} for an approval`,
    waitsForApproval: (limit: string, approval: string) => `waits up to ${approval} for the approval and ${limit} for the rest`,
    doesNotWait: 'does not wait for the result',
    cancels: (mode: string, isMany: boolean) => `cancelling this workflow cancels the ${runs(mode, isMany)}`,
    detaches: (mode: string, isMany: boolean) => `cancelling this workflow leaves the ${runs(mode, isMany)} running`,
  },
  resolved: (kind: string, name: string, id: string) => (name === '' ? `${kind} ${id}` : `${kind} ${name} (ID ${id})`),
  console: (url: string) => `Console: ${url} (Services > Developer Tools)`,
  conflict: (ids: string, policy: string) =>
    policy === 'wait'
      ? `Run ${ids} is already running: waiting for it to end, then starting (on-conflict: wait).`
      : policy === 'attach'
        ? `Run ${ids} is already running: following it, starting nothing (on-conflict: attach).`
        : `Run ${ids} is already running: starting nothing (on-conflict: fail).`,
  starting: (what: string) => `Starting ${what}`,
  started: (run: string) => `Started ${run}.`,
  startFound: (run: string) => `The start got no clear answer, but the history shows ${run}. Nothing is started again.`,
  attached: (run: string) => `Following ${run}.`,
  answerLost: (why: string) =>
    `The start was sent, but got no clear answer. ${why} Checking the history for whether it happened.`,
  stillLooking: 'The start got no clear answer; still checking the history.',
  historyUnread: (why: string) => `The history could not be read. ${why} Trying again; nothing is started meanwhile.`,
  startRetry: (why: string, seconds: string) => `Not started yet. ${why} Trying again in ${seconds}.`,
  retry: (operation: string, why: string, seconds: string) => `${operation}: ${why} Trying again in ${seconds}.`,
  clockCorrected: (minutes: string, ahead: boolean) =>
    `This runner's clock is ${minutes} ${ahead ? 'ahead of' : 'behind'} the service's. Requests are signed with the service's time from now on; please synchronise the clock (NTP).`,
  status: (status: string) => `Status ${status === '' ? '(none)' : status}`,
  /** A server that has ended: `✗ web-2  deploy failed  12 s`. */
  server: (mark: string, name: string, what: string, took: string) =>
    [`${mark} ${name}`, what, took].filter((part) => part !== '').join('  '),
  servers: (mark: string, count: number, what: string, names: string) =>
    `${mark} ${count} servers${what && ` ${what}`}: ${names}`,
  stepFailed: (step: string) => (step === '' ? 'failed' : `${step} failed`),
  taskRunning: (task: string) => `task ${task} is running`,
  taskWaits: (task: string, kind: 'approval' | 'canary') =>
    `task ${task} waits for ${kind === 'approval' ? 'approval' : 'a canary decision'}`,
  analysis: (mark: string, score: string, passScore: string) => `${mark} canary analysis: score ${score}, ${passScore} needed`,
  failedMetrics: (metrics: string) => `failed: ${metrics}`,
  estimate: (percent: number, left: string) => `about ${percent} %, ${left} left`,
  late: (median: string) => `longer than usual (${median})`,
  heartbeat: (status: string, sinceChange: string) => `Still ${status === '' ? '(no status yet)' : status} for ${sinceChange}`,
  blocked: (kind: 'approval' | 'canary', projectId: string, historyId: string, consoleUrl: string) => {
    const [what, who, operation] =
      kind === 'approval'
        ? ['approval', 'Somebody with approveDeploy decides', 'approve or reject']
        : ['a canary decision', 'Somebody decides', 'canary-approve or canary-reject'];
    return (
      `Deployment ${historyId} waits for ${what}. ${who} in the console${consoleUrl && ` (${consoleUrl})`}, ` +
      `or a step does: operation: ${operation}, project: ${projectId}, history-id: ${historyId}.`
    );
  },
  waitsUpTo: (limit: string) => `This step waits up to ${limit}.`,
  decided: (operation: string, run: string) => `${operation} of ${run}: accepted.`,
  decisionUnanswered: (operation: string, run: string, why: string) =>
    `${operation} of ${run} was sent, but got no clear answer. ${why} It is not sent again; the status shows whether it arrived.`,
  pollFailed: (why: string, seconds: string) =>
    `The status could not be read. ${why} Trying again in ${seconds}; the run itself is not affected.`,
  pollRecovered: (failed: number) => `The status can be read again (after ${polls(failed)}).`,
  unknownStatus: (word: string) =>
    `The service reports an undocumented status: '${word}'. It never counts as success; following goes on. Please report it to this action's project.`,
  interrupted: (signal: string) => `The workflow is being cancelled (${signal}).`,
  cancelSent: (run: string) => `Cancel of ${run}: accepted.`,
  cancelRefused: (run: string, why: string) => `${capital(run)} could not be cancelled. ${why}`,
  cancelUnanswered: (run: string, why: string) => `The cancel of ${run} was sent, but got no clear answer. ${why}`,
  notOwned: (run: string) => `${capital(run)} goes on: this step did not start it.`,
  detached: (run: string) => `${capital(run)} goes on (on-cancel: detach).`,
  maskedOutput: (name: string) =>
    `Output '${name}' contains the value of a secret; GitHub will drop or mask it. Keep names and ids in variables, not in secrets.`,
  reporterFailed: (why: string) => `Nothing is reported to GitHub (environment, commit-status, comment): ${why}`,
  summaryFailed: (why: string) => `The job summary could not be written: ${why}`,
  outputs: (conclusion: string) => `conclusion: ${conclusion}`,
  post: {
    gone: (run: string, status: string) => `${capital(run)} has ended: ${status}.`,
    lookingUp: 'A start got no clear answer; checking the history for its run.',
    none: 'The history shows no run of this step; there is nothing to do.',
    unclear: (ids: string) =>
      `Runs ${ids} are new, and which of them is this step's can't be told; none is touched. Please check in the console.`,
    still: (run: string, status: string) => `${capital(run)} goes on (${status}).`,
    verified: (run: string, status: string) => `${capital(run)} has ended after the cancel: ${status}.`,
    notVerified: (run: string, status: string) =>
      `${capital(run)} is still ${status === '' ? 'running' : status} after the cancel. Please check in the console.`,
    blind: (run: string, why: string) => `${capital(run)} may still be running, and this post step can't check: ${why}`,
    unproved:
      "What the main phase saved can't be proved to be this step's own (were its keys changed since?), so nothing is touched. Please check in the console whether a run still goes on.",
    notFound: 'The history could not be read, so whether a run of this step exists is not known. Please check in the console.',
    failed: (run: string, why: string) => `${capital(run)} could not be checked: ${why}`,
    invisible: (run: string) => `The status of ${run} could not be read. Please check in the console whether it still runs.`,
  },
};
