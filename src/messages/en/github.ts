/** Of many runs none has the history id. */
const about = (historyId: string, what: string) =>
  historyId === '' ? `${what.charAt(0).toUpperCase()}${what.slice(1)}` : `Run ${historyId} ${what}`;

/** What is told to GitHub (deployments, commit status, comment), and what is said about that in the log. */
export const github = {
  /** Descriptions on GitHub: one line of at most 140 characters, so what matters comes first. */
  descriptions: {
    queued: 'About to start.',
    queuedRun: (historyId: string) => about(historyId, 'waits to run.'),
    running: (historyId: string) => about(historyId, 'is running.'),
    'blocked-approval': (historyId: string, blockedId: string) =>
      `${about(historyId, 'waits for approval.')} Somebody with approveDeploy approves${blockedId && ` deployment ${blockedId}`} in the console.`,
    'blocked-canary': (historyId: string, blockedId: string) =>
      `${about(historyId, 'waits for a canary decision.')} Somebody decides${blockedId && ` on deployment ${blockedId}`} in the console.`,
    left: (historyId: string) => about(historyId, 'was started; not waiting for the result (wait: false).'),
    ended: (title: string, historyId: string, why: string) => `${title}${historyId && ` (run ${historyId})`}${why && `: ${why}`}`,
    goesOn: (title: string, historyId: string) =>
      `${title}${historyId && ` (run ${historyId})`}: no longer followed${historyId === '' ? '; runs go on' : ''}.`,
    lostSight: (historyId: string) =>
      historyId === ''
        ? 'The step was ended before it could tell the result.'
        : `The step was ended; run ${historyId} may still be running.`,
  },
  comment: {
    title: (state: string, path: string) => `${state} · ${path}`,
    states: {
      queued: 'Waiting to run',
      running: 'Running',
      'blocked-approval': 'Waiting for approval',
      'blocked-canary': 'Waiting for a canary decision',
      unknown: 'Running',
    },
    interrupted: 'Interrupted',
    historyId: 'history ID',
    commit: 'Commit',
    time: 'Time',
    by: (actor: string) => (actor === '' ? '' : `by ${actor}`),
    workflowRun: 'workflow run',
    attempt: (number: string) => `attempt ${number}`,
    result: 'Result',
    earlier: (count: number) => (count === 1 ? '1 earlier run' : `${count} earlier runs`),
  },
  noToken: (inputs: readonly string[]) =>
    `'github-token' is empty, so nothing is reported to GitHub (${inputs.join(', ')}). Leave the input out, or give it a token. The run itself is not affected.`,
  noRepository:
    'GITHUB_REPOSITORY or the commit is not known here, so nothing is reported to GitHub. The run itself is not affected.',
  noPermission: (lines: readonly string[], said: string) =>
    `The token may not report to GitHub (${said}). Add to the job's 'permissions:' the lines ${lines.map((line) => `'${line}'`).join(', ')}. The run itself is not affected.`,
  readOnly: (lines: readonly string[], said: string) =>
    `The token may not report to GitHub (${said}): a workflow that a fork or Dependabot triggers gets one that can only read. ` +
    `For all other events, the job's 'permissions:' must have the lines ${lines.map((line) => `'${line}'`).join(', ')}. The run itself is not affected.`,
  badToken: (said: string) =>
    `GitHub does not accept 'github-token' (${said}), so nothing is reported there. The run itself is not affected.`,
  rateLimited: (time: string) =>
    `GitHub takes no more requests for ${time}, so it could not be told the last state. The run itself is not affected.`,
  outage: (why: string) => `GitHub could not be told the last state (${why}). The run itself is not affected.`,
  refused: (thing: string, why: string) => `GitHub does not take the ${thing} (${why}). The run itself is not affected.`,
  things: { deployment: 'GitHub Deployment', status: 'commit status', comment: 'comment' },
  duplicate: (environment: string, id: string) =>
    `The job's own 'environment: ${environment}' already has GitHub Deployment ${id} for this workflow run, so no second one is created. To have only this action's, write in the job: environment: { name: ${environment}, deployment: false }.`,
  noPullRequest: 'There is no pull request for this event and commit, so there is nothing to comment on.',
};
