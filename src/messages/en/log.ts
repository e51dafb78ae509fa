/** Lines of the log, warnings and notices. Plain text: the log escapes what comes from afar. */
export const log = {
  phases: {
    resolve: 'Look up',
    start: 'Start',
    decide: 'Decide',
    follow: 'Follow',
    check: 'Check',
    call: 'Call',
    result: 'Result',
  },
  kinds: { project: 'project', stage: 'stage', scenario: 'scenario', pipeline: 'pipeline' },
  resolved: (kind: string, name: string, id: string) => (name === '' ? `${kind} ${id}` : `${kind} ${name} (id ${id})`),
  console: (url: string) => `Console: ${url} (Services > Developer Tools)`,
  conflict: (ids: string, policy: string) =>
    policy === 'wait'
      ? `Run ${ids} is under way; waiting for it to end before the start (on-conflict: wait).`
      : policy === 'attach'
        ? `Run ${ids} is under way; following it and starting nothing (on-conflict: attach).`
        : `Run ${ids} is under way; starting nothing (on-conflict: fail).`,
  starting: (what: string) => `Starting ${what}`,
  started: (historyId: string) => `Started: history id ${historyId}`,
  startFound: (historyId: string) =>
    `The answer to the start was lost, but the history shows the run: history id ${historyId}. Nothing is started again.`,
  attached: (historyId: string) => `Following run ${historyId}`,
  answerLost: (why: string) =>
    `The start was sent, but its answer was lost. ${why} Looking in the history for whether it happened.`,
  stillLooking: 'Still looking in the history for the run whose start was not answered.',
  historyUnread: (why: string) => `The history could not be read. ${why} Looking again; nothing is started meanwhile.`,
  notStarted: 'The history shows no run of ours: the start did not happen. Starting once more.',
  startRetry: (why: string, seconds: string) => `Nothing has been started yet. ${why} Trying again in ${seconds}.`,
  retry: (operation: string, why: string, seconds: string) => `${operation}: ${why} Trying again in ${seconds}.`,
  clockCorrected: (minutes: string, ahead: boolean) =>
    `This machine's clock is ${minutes} ${ahead ? 'ahead of' : 'behind'} the service's. Requests are signed with the service's time from now on; please set the clock.`,
  status: (status: string) => `status ${status === '' ? '(none)' : status}`,
  servers: (count: number, what: string, names: string) => `${count} servers ${what}: ${names}`,
  task: (task: string, status: string) => `task ${task} · ${status}`,
  analysis: (status: string, score: string, passScore: string) =>
    `canary analysis ${status}: score ${score}, ${passScore} needed`,
  estimate: (percent: number, left: string, count: number, median: string) =>
    `≈ ${percent} %, about ${left} left, median of the last ${count} successful runs ${median}`,
  late: (elapsed: string, count: number, median: string) =>
    `longer than usual: ${elapsed}, median of the last ${count} successful runs ${median}`,
  heartbeat: (status: string, sinceChange: string) =>
    `still ${status === '' ? '(no status yet)' : status}, unchanged for ${sinceChange}`,
  blocked: (kind: 'approval' | 'canary', projectId: string, historyId: string, left: string) =>
    kind === 'approval'
      ? `Deployment ${historyId} waits for approval. Somebody with approveDeploy can approve or reject it in the console, or a step with ` +
        `mode: deploy, operation: approve (or reject), project: ${projectId}, history-id: ${historyId}. This step waits up to ${left}.`
      : `Deployment ${historyId} waits for a decision on its canary. Approve or reject it in the console, or by a step with ` +
        `mode: deploy, operation: canary-approve (or canary-reject), project: ${projectId}, history-id: ${historyId}. This step waits up to ${left}.`,
  decided: (operation: string, historyId: string) => `${operation} of run ${historyId} sent and accepted.`,
  decisionUnanswered: (operation: string, historyId: string, why: string) =>
    `${operation} of run ${historyId} was sent without an answer. ${why} It is not sent again; the run itself shows whether it arrived.`,
  lookFailed: (why: string, seconds: string) =>
    `The run could not be looked at. ${why} Looking again in ${seconds}; the run itself is not affected.`,
  lookRecovered: (failed: number) =>
    `The run can be looked at again (after ${failed} failed ${failed === 1 ? 'look' : 'looks'}).`,
  unknownStatus: (word: string) =>
    `The service reported a status that nobody documented: '${word}'. It never counts as success; following goes on. Please report it to this action's project.`,
  interrupted: (signal: string) => `The workflow is being cancelled (${signal}).`,
  cancelSent: (historyId: string) => `Cancel of run ${historyId} sent and accepted.`,
  cancelRefused: (historyId: string, why: string) => `Run ${historyId} could not be cancelled. ${why}`,
  cancelUnanswered: (historyId: string, why: string) => `A cancel of run ${historyId} was sent, but its answer was lost. ${why}`,
  notOurs: (historyId: string) => `Run ${historyId} is left to itself: this step did not start it.`,
  detached: (historyId: string) => `Run ${historyId} is left to itself (on-cancel: detach).`,
  maskedOutput: (name: string) =>
    `Output '${name}' contains the value of a secret; GitHub will drop or mask it. Keep names and ids in variables, not in secrets.`,
  reporterFailed: (why: string) => `Nothing is reported to GitHub (environment, commit-status, comment): ${why}`,
  summaryFailed: (why: string) => `The job summary could not be written: ${why}`,
  outputs: (conclusion: string) => `conclusion: ${conclusion}`,
  post: {
    gone: (historyId: string, status: string) => `Run ${historyId} has ended: ${status}.`,
    lookingUp: 'A start was sent whose answer never came; looking in the history for its run.',
    none: 'The history shows no run of ours; nothing to settle.',
    unclear: (ids: string) =>
      `Runs ${ids} are new, and it can't be told which one is ours; none is touched. Please check in the console.`,
    still: (historyId: string, status: string) => `Run ${historyId} was left under way (${status}).`,
    verified: (historyId: string, status: string) => `Run ${historyId} has ended after the cancel: ${status}.`,
    notVerified: (historyId: string, status: string) =>
      `Run ${historyId} is still ${status === '' ? 'under way' : status} after the cancel. Please check in the console.`,
    blind: (historyId: string, why: string) =>
      `Run ${historyId || '(id unknown)'} may still be under way, and this post step can't look: ${why}`,
    notFound: 'The history could not be read, so whether a run of ours exists is not known. Please check in the console.',
    failed: (historyId: string, why: string) => `Run ${historyId || '(unknown)'} could not be settled: ${why}`,
    invisible: (historyId: string) =>
      `Run ${historyId} could not be looked at. Please check in the console whether it still runs.`,
  },
};
