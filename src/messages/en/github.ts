/** Of many runs none has the history id. */
const about = (historyId: string, what: string) =>
  historyId === '' ? `${what.charAt(0).toUpperCase()}${what.slice(1)}` : `History id ${historyId}: ${what}`;

/** What is told to GitHub (deployments, commit status, comment), and what is said about that in the log. */
export const github = {
  /** Descriptions on GitHub: one line of at most 140 characters, so what matters comes first. */
  descriptions: {
    queued: 'About to start.',
    queuedRun: (historyId: string) => about(historyId, 'waiting to run.'),
    running: (historyId: string) => about(historyId, 'under way.'),
    'blocked-approval': (historyId: string, blockedId: string) =>
      about(historyId, `waits for somebody to approve${blockedId && ` deployment ${blockedId}`}.`),
    'blocked-canary': (historyId: string, blockedId: string) =>
      about(historyId, `waits for a decision on the canary${blockedId && ` of deployment ${blockedId}`}.`),
    left: (historyId: string) => about(historyId, 'started, and not followed to its end (wait: false).'),
    ended: (title: string, historyId: string, why: string) =>
      `${title}${historyId && ` (history id ${historyId})`}${why && `: ${why}`}`,
    goesOn: (title: string, historyId: string) =>
      `${title}${historyId && ` (history id ${historyId})`}: no longer followed; ${historyId === '' ? 'runs go' : 'the run itself goes'} on.`,
    lostSight: (historyId: string) =>
      historyId === ''
        ? 'The step was ended before it could tell the result.'
        : `The step was ended; history id ${historyId} may still be under way.`,
  },
  comment: {
    title: (state: string, target: string) => `${state}: ${target}`,
    states: {
      queued: 'Waiting',
      running: 'Under way',
      'blocked-approval': 'Waiting for approval',
      'blocked-canary': 'Waiting for a canary decision',
      unknown: 'Under way',
    },
    interrupted: 'Interrupted',
    status: 'Status',
    historyId: 'History id',
    environment: 'Environment',
    commit: 'Commit',
    actor: 'Requested by',
    time: 'Last change',
    workflowRun: 'Workflow run',
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
    `The job's own 'environment: ${environment}' already has GitHub Deployment ${id} for this workflow run, so no second one is created. Use either that or this action's input 'environment'.`,
  noPullRequest: 'There is no pull request for this event and commit, so there is nothing to comment on.',
};
