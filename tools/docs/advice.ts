import type { Failure } from '../../src/ncloud/errors.js';

/** What an error or warning means and what to do about it: [means, do]. The sentences themselves come from the messages. */
type Advice = readonly [means: string, help: string];

/** Messages that a red or warned step can show, by their path in `src/messages`. */
export const ADVICE: Readonly<Record<'inputs' | 'outcomes' | 'log' | 'github' | 'api', Readonly<Record<string, Advice>>>> = {
  inputs: {
    headline: ['Several inputs are wrong; all of them are listed behind this sentence.', 'Correct each; nothing was started.'],
    nothingStarted: ['Ends the sentence about a single wrong input.', 'Correct the input.'],
    holdsSecret: [
      'A key or a token was pasted into an input that is shown, sent as part of a URL and written to GitHub.',
      'Give the input its own value. If the key was committed, or stood in a log, replace it.',
    ],
    hidden: [
      'Stands in a sentence for a value that is, holds or looks like a secret.',
      'Look at the input itself. A secret that was pasted into a wrong input has to be renewed if it was committed.',
    ],
    misspelt: [
      'The step was given an input that the action does not have. GitHub only warns of it, and would run the step without.',
      'Correct the name of the input in the workflow.',
    ],
    notAllowed: ['The value is none of the allowed words (upper or lower case does not matter).', 'Use one of the listed words.'],
    toDeploy: [
      'Follows where `operation` is `deploy`, which is the name of a mode.',
      'Write `operation: start`, or leave it out.',
    ],
    badDuration: [
      'Not a duration; zero and negative ones are none either.',
      'Write `90s`, `30m`, `1h30m`, `1d` or a number of seconds.',
    ],
    badPollInterval: ['Shorter than 1 s, longer than 10 min, or no duration.', 'Leave the input out: `auto` adapts to the run.'],
    beyondHostedJob: [
      'GitHub ends a job on its own runners after 6 h, so the step could not keep its promise.',
      'Lower one of the two; or start with `wait: false` and watch later; or use a self-hosted runner.',
    ],
    emptyCredentials: [
      "The secrets did not reach the step: not created, a fork's pull request, Dependabot, a reusable workflow without `secrets:`, or secrets of a GitHub environment in a job without an `environment:` line.",
      'See [the FAQ](faq.md#forks-and-merge-gates). Do not use `pull_request_target` to get around it.',
    ],
    malformedCredential: [
      'The secret was pasted with a line break, a space or other characters.',
      'Save the secret again, exactly as the console shows it.',
    ],
    quotedCredential: [
      'The secret was pasted with the quotation marks of a file or a JSON text.',
      'Save the secret again, without quotes.',
    ],
    keysNotUsed: [
      'Keys are given, and `credentials` says to take others. Nothing is silently ignored.',
      'Remove `access-key` and `secret-key`, or use `credentials: keys`.',
    ],
    badRole: ['`role` is not the NRN of a role.', 'Copy the NRN of the role from the console (*Sub Account*).'],
    badTimeZone: [
      'Not a name of the IANA time zone database.',
      'Write a name such as `Asia/Seoul`, no abbreviation and no offset.',
    ],
    location: [
      'Site, platform, region and `api-url` do not fit together, or `api-url` is not safe to send keys to.',
      'Use one of the listed values.',
    ],
    badHistoryId: ['`history-id` is not an id.', 'Pass the output `history-id` of the step that started the run.'],
    badMaxParallel: ['`max-parallel` is not a whole number from 1 on.', 'Leave it out to run all targets at once.'],
    targetsSyntax: ['`targets` is not YAML.', 'Check the named line; indentation and quotes are the usual causes.'],
    targetsForm: [
      '`targets` is not a list of mappings, is empty, or has too many items.',
      'Write one `- { … }` line per target; split very long lists over a matrix.',
    ],
    targetField: [
      'An item has a field that means nothing here.',
      'Use only the listed fields; all else is an input of the step.',
    ],
    targetValue: ['A field of an item is not a text or a number.', 'Write a name or an id.'],
    targetNeeds: [
      'An item lacks a field, and the input of that name is empty.',
      'Add it to the item, or to the step for all items.',
    ],
    targetItem: ['An item of the list is not a mapping.', 'Write `{ project: …, stage: …, scenario: … }`.'],
    targetLeadingZero: ['An id of an item begins with a zero.', 'Write the id as the console shows it.'],
    targetsMore: ['A long list has many problems; the first are told.', 'Correct those; the rest is told then.'],
    targetTwice: ['The same target is listed twice; it would be started twice.', 'Remove one of the two.'],
    badUrl: ['The value is not a web address.', 'Write it with `https://`.'],
    emptyName: ['Only the prefix `name:` or white space is left of a name.', 'Write a name or an id.'],
    leadingZero: [
      'The service reads 02101 as 2101: two spellings of one id would be two scenarios to every check.',
      'Write the id as the console shows it; in YAML with quotes around it.',
    ],
    needed: [
      'The operation needs an input that is empty.',
      'Set it. An expression that names a variable which does not exist is empty, too.',
    ],
    splitPath: [
      'Follows where `project` is a whole path and the other two are empty.',
      'Write `project`, `stage` and `scenario` one by one.',
    ],
    meaningless: [
      'An input is set that this mode and operation do not use. Nothing is silently ignored, since it may be a mistake.',
      'Remove the input, or correct `mode` or `operation`.',
    ],
    needsOther: ['One of two inputs that belong together is missing.', 'Set both or neither.'],
  },
  outcomes: {
    canaryRejected: [
      'The analysis scored too low, or a person rejected the canary.',
      'Compare the failed metrics, fix the cause, run the job again.',
    ],
    notApproved: [
      'Nobody approved within approval-timeout. The request still waits.',
      'Approve or reject it; to wait longer raise approval-timeout.',
    ],
    canaryNotDecided: [
      'Nobody decided on the canary within approval-timeout.',
      'Use canary-approve or canary-reject; to wait longer raise approval-timeout.',
    ],
    noSuchRun: ['The project has no run with this id.', 'Check history-id and project.'],
    failedDespiteSuccess: [
      "The deployment's own word is 'success', but at least one of its servers failed, as after a rollback.",
      'Open the console, see what happened on the servers, fix the cause, run the job again.',
    ],
    failed: [
      'The service reports that the run failed. What follows names the servers or tasks.',
      'The API gives no log: read it in the console, fix the cause, run the job again.',
    ],
    rejected: [
      'An approver, a canary decision or a canary analysis rejected it.',
      'Approval: ask the approver. Canary: look at the failed metrics. Running the job again starts a new deployment.',
    ],
    canaryExpired: [
      'Nobody decided on a manual canary within the time that the scenario gives.',
      "Decide sooner, or raise `timeout` in the scenario's canary settings.",
    ],
    cancelledElsewhere: [
      'Somebody cancelled the run in the console or from another job.',
      'Run the job again if it should not have been.',
    ],
    interruptedBeforeStart: ['The workflow was cancelled before anything was started.', 'Nothing to clean up.'],
    interrupted: [
      'The workflow was cancelled; what follows says what became of the run.',
      'See `on-cancel`. The post step verifies the cancel.',
    ],
    interruptedUnclear: [
      'The cancellation came while the start request was on its way.',
      'Read the log of the post step (“Post …” at the end of the job): it searches the history and cancels the run if exactly one can be that of this step.',
    ],
    endingUnseen: [
      'The step asked for the end of the run, and was itself ended before it saw it.',
      'Follow the run with `operation: watch`, or check in the console.',
    ],
    timedOut: [
      '`timeout` or `approval-timeout` ran out. With `on-timeout: detach` the run goes on.',
      'Follow it with `operation: watch`; raise the named input.',
    ],
    tooLateWaiting: [
      'Another run of the same scenario or pipeline was under way for all of `timeout`.',
      'Use a `concurrency` group, a longer `timeout`, or `on-conflict: fail`.',
    ],
    tooLate: [
      'The service could not be reached for all of `timeout`; nothing was started.',
      'See the reason that follows; check network and proxy.',
    ],
    tooLateKeys: [
      'STS or the metadata service of the server gave no keys for all of `timeout`, so that nothing was asked of the service itself.',
      'See the reason that follows, and [Keys](keys.md).',
    ],
    tooLateErrors: [
      'The service was reached for all of `timeout`, and answered every request with an error of its own.',
      'Run the job again later; the reason that follows is its last answer.',
    ],
    tooLateGarbled: [
      'Something answered for all of `timeout`, but not as the service does: a proxy, a login page, another address.',
      'Check `api-url` and the proxy; the reason that follows says what came.',
    ],
    tooLateRefused: [
      'The service answered, but refused every start for all of `timeout`: throttled, or another run was always in the way.',
      'Use a `concurrency` group or a longer `timeout`; the reason that follows says which.',
    ],
    refusedStart: [
      'The service refused before anything was started; the reason follows.',
      'See “What the service or the network answered” below.',
    ],
    refusedPoll: [
      "The run can't be read: wrong id, wrong project, no permission.",
      'Check `project` and `history-id`: ids belong to one project.',
    ],
    refusedDecision: [
      'The decision was not accepted; the reason follows.',
      'Check the permission (`approveDeploy`) and that the run still waits.',
    ],
    refusedApi: ['The service refused the operation; its answer follows.', 'Correct what it names.'],
    nameMissing: [
      'No project, stage, scenario or pipeline has exactly this name.',
      'Take one of the suggested names, or the id. Capitals count.',
    ],
    nameAmbiguous: ['Several have this name; guessing could deploy the wrong one.', 'Use the id.'],
    noCandidates: [
      'The account sees nothing of this kind: usually the wrong site, platform or region, or a sub account without a viewing policy.',
      "Check `site`, `platform`, `region` and the account's policies.",
    ],
    conflict: ['Another run is under way and `on-conflict` is `fail`.', 'Wait, or use `wait` or `attach`.'],
    state: [
      'The run is in a state that does not allow the operation, such as approving what already runs.',
      'The sentence names the real state; follow it with `operation: watch`.',
    ],
    lost: [
      'The run could not be read for so long that following it ended.',
      'Check in the console; follow it again with `operation: watch`.',
    ],
    undocumentedEnd: [
      'The run ended with a word that no documentation has. It is never taken for success.',
      'Check in the console; please report the word.',
    ],
    foreignRun: [
      'The start was answered with, or led to, a run that is of another scenario, of another account, or older than the start.',
      'Check in the console what was started; nothing of the other run was touched after that was seen.',
    ],
    unclearStart: [
      'The answer to the start was lost, and within 60 s the history did not show exactly one new run that fits. A second start could deploy twice, so none is sent.',
      'Check in the console, then `operation: watch` on the right run, or run the job again.',
    ],
    heldBack: [
      'With `targets`, nothing new is started after a failure (`fail-fast: true`).',
      'Fix the failed target, or set `fail-fast: false`.',
    ],
    duplicate: [
      'Two items of `targets` turned out to be the same, by name and by id; it was started once.',
      'Remove one of the two.',
    ],
    many: ['The first sentence of a step with `targets`; what failed follows.', 'See the row of each target in the job summary.'],
    checksFailed: ['`operation: check` found something that would stop a start.', 'See the table in the job summary.'],
    defect: [
      'A mistake in this action, not in your workflow.',
      'Please open an issue with the log (debug logging on); it contains no keys.',
    ],
  },
  log: {
    clockCorrected: [
      "The runner's clock is off by more than the gateway allows (5 min). Requests are signed with the service's time instead.",
      'Set the clock (NTP) of the self-hosted runner.',
    ],
    answerLost: [
      'The connection broke after the start was sent. The history is searched for up to 60 s; no second start is sent.',
      'Nothing; the next lines tell the result.',
    ],
    unknownStatus: ['The service used a status that is not documented; following goes on.', 'Please report the word.'],
    cancelRefused: [
      "The run can't be cancelled in its state, such as a Kubernetes rolling deployment.",
      'Let it end, or act in the console.',
    ],
    cancelUnanswered: [
      'A cancel was sent, and its answer was lost.',
      'The post step reads the run again; check the console if it says so.',
    ],
    decisionUnanswered: [
      'A decision was sent, and its answer was lost. It is not sent twice; the run shows whether it arrived.',
      'Nothing.',
    ],
    maskedOutput: [
      'A name or id is also the value of a secret, so GitHub masks or drops the output.',
      'Keep names and ids in variables (`vars`), not in secrets.',
    ],
    reporterFailed: ['Nothing could be reported to GitHub; the run itself is not affected.', 'Please open an issue.'],
    summaryFailed: ['The summary file could not be written; the result is not affected.', 'Check the disk of the runner.'],
    'post.notVerified': ['The run was cancelled, and had not ended when the job did.', 'Check in the console.'],
    'post.unclear': [
      'The process was killed, and several new runs are in the history. None is touched.',
      'Check in the console which one is yours.',
    ],
    'post.blind': [
      'A run is open, but the post step has no valid inputs to read it with.',
      'Check in the console; give the step its keys by `with:` or job-wide `env:`.',
    ],
    'post.notFound': [
      'The process was killed, and the history could not be read.',
      'Check in the console whether a run of yours exists.',
    ],
    'post.invisible': ['The process was killed, and the run could not be read.', 'Check in the console whether it still runs.'],
    'post.failed': ['The post step could not find out what became of the run.', 'Check in the console whether it still runs.'],
  },
  github: {
    noPermission: [
      "The job's token may not write deployments, statuses or comments.",
      "Add the named line to the job's `permissions:`.",
    ],
    readOnly: ["Forks' and Dependabot's workflows have a token that only reads.", 'Nothing: the run itself is not affected.'],
    noToken: ['`github-token` is empty.', "Leave the input out: its default is the job's token."],
    badToken: ['GitHub does not know the token.', 'Use the default, or renew the token.'],
    rateLimited: [
      "The repository's hourly allowance of the token is used up.",
      'Nothing; fewer jobs with `comment` and `commit-status` at the same time.',
    ],
    outage: ["GitHub's API did not answer.", 'Nothing: the run itself is not affected.'],
    refused: [
      'GitHub refuses the content, such as an environment whose rules forbid this branch.',
      'Correct what the sentence quotes.',
    ],
    duplicate: [
      "The job's own `environment:` has a GitHub Deployment already.",
      "Add `deployment: false` to the job's `environment:`, or leave the input out.",
    ],
    noPullRequest: ["The workflow's event has no pull request.", 'Set `comment` only in workflows for pull requests.'],
    noRepository: ['The step does not run on GitHub.', 'Nothing.'],
  },
  api: {
    unknownOperation: ['The name is not in the catalogue.', 'Take one of [the operations](operations.md).'],
    wrongPlatform: ['The operation does not exist on this platform.', 'Set `platform`, or use another operation.'],
    tooLong: ['`parameters` is larger than any body.', 'Shorten it.'],
    syntax: ['`parameters` is not YAML or JSON.', 'Check the named line.'],
    notMapping: ['`parameters` is a list or a single value.', 'Write `field: value` lines.'],
    unknownField: ['A field is misspelt, or belongs to another operation.', 'Take the fields that the sentence lists.'],
    missing: ['A field of the path is missing.', 'Add it.'],
    badField: ['A field has the wrong type or breaks a documented limit.', 'Correct it as the sentence says.'],
    pagesTogether: ['SourcePipeline takes both paging fields or neither.', 'Give both.'],
    resultTooLong: [
      'The answer does not fit into an output.',
      'Read the file that `result-file` names, or ask for less with `pageNo` and `pageSize`.',
    ],
    unconfirmed: [
      'The service answered a write, but not with its confirmation.',
      'Check with a list operation before you repeat it.',
    ],
    ambiguous: [
      'The answer to a write was lost; writes are never repeated.',
      'Check with a list operation before you repeat it.',
    ],
  },
};

const http = (
  status: number,
  code: string,
  message: string,
  meaning?: Extract<Failure, { kind: 'http' }>['meaning'],
): Failure => ({
  kind: 'http',
  status,
  code,
  message,
  details: '',
  meaning,
  retryAfterMs: undefined,
});

/** One failure of every kind that has a sentence of its own, and what it means. What to do is said by the messages. */
export const FAILURES: readonly (readonly [Failure, means: string])[] = [
  [
    http(401, '200', 'Authentication Failed', 'authentication-failed'),
    'Key and secret do not belong together, are not active, or belong to another site. A clock that is off gives the same answer, but is corrected once beforehand, with a warning.',
  ],
  [
    http(401, '210', 'Permission Denied', 'permission-denied'),
    'The key is right; its account lacks a right, or API Gateway access. NAVER Cloud answers this with 401, not 403.',
  ],
  [http(401, '', ''), 'A 401 without a code: a gateway or proxy in between answered.'],
  [http(404, '300', 'Not Found Exception', 'not-found'), 'An id that does not exist, or the wrong site, platform or region.'],
  [
    http(429, '410', 'Throttle Limited', 'throttled'),
    'Too many requests by all jobs of the account together. Retried within `timeout`.',
  ],
  [http(503, '500', 'Endpoint Error', 'endpoint-error'), 'The gateway could not reach the service. Retried within `timeout`.'],
  [
    http(400, '330900', 'unknown'),
    'A request that the service does not accept. Codes of six digits come from the service itself.',
  ],
  [
    { kind: 'network', code: 'ENOTFOUND', sent: false },
    'The host name does not exist: a typo in `api-url`, the wrong site, or no DNS.',
  ],
  [{ kind: 'network', code: 'EAI_AGAIN', sent: false }, "The runner's DNS server does not answer."],
  [{ kind: 'network', code: 'EPROXY', sent: false }, 'Wrong proxy credentials, or the host is not on its list.'],
  [
    { kind: 'network', code: 'ECONNRESET', sent: true },
    'The connection was cut. Reads are retried; a start is looked up in the history.',
  ],
  [{ kind: 'network', code: 'ECONNREFUSED', sent: false }, 'Nothing listens there, or a firewall refuses.'],
  [{ kind: 'timeout', afterMs: 20_000 }, 'The service, or something in between, is too slow. Reads are retried.'],
  [{ kind: 'tls', code: 'SELF_SIGNED_CERT_IN_CHAIN' }, 'A proxy inspects TLS with its own CA, or `api-url` points elsewhere.'],
  [{ kind: 'tls', code: 'CERT_NOT_YET_VALID' }, "The runner's date is wrong, or the certificate is not valid (any more)."],
  [
    { kind: 'redirect', status: 302, host: 'login.example' },
    'Something wants to send the signed request elsewhere, such as a login page.',
  ],
  [{ kind: 'oversize', limitBytes: 5 * 1024 * 1024 }, "The answer is far larger than any real one, so it is not the service's."],
  [{ kind: 'not-json', status: 200, start: '<html>' }, 'The page of a proxy, or a cut-off answer.'],
  [
    { kind: 'shape', path: 'result.historyId', expected: 'string', received: 'undefined' },
    'The service has changed its format, or this action reads it wrongly.',
  ],
];
