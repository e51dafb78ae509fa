import type { Messages } from '../../src/messages/messages.js';
import type { Failure } from '../../src/ncloud/errors.js';

/**
 * Sample arguments for every message that takes some: docs/messages.md and docs/troubleshooting.md show the sentences with them. Typed
 * by the messages' own parameters. A list has one entry a call, so that a message with several wordings shows them all. A test fails
 * for a message without a sample.
 */
export type Samples<T> = T extends string
  ? never
  : T extends (...args: infer Args) => unknown
    ? readonly Readonly<Args>[]
    : { readonly [K in keyof T as T[K] extends string | Readonly<Record<string, string>> ? never : K]?: Samples<T[K]> };

const http = (
  status: number,
  code = '',
  message = '',
  details = '',
  meaning?: Extract<Failure, { kind: 'http' }>['meaning'],
): Failure => ({
  kind: 'http',
  status,
  code,
  message,
  details,
  meaning,
  retryAfterMs: undefined,
});

/** One failure of every kind that has a sentence of its own. */
export const SAMPLE_FAILURES: readonly Failure[] = [
  http(401, '200', 'Authentication Failed', 'Invalid authentication information.', 'authentication-failed'),
  http(401, '210', 'Permission Denied', '', 'permission-denied'),
  http(401),
  http(404, '300', 'Not Found Exception', '', 'not-found'),
  http(429, '410', 'Throttle Limited', '', 'throttled'),
  http(503, '500', 'Endpoint Error', '', 'endpoint-error'),
  http(400, '330900', 'unknown', ''),
  { kind: 'network', code: 'ENOTFOUND', sent: false },
  { kind: 'network', code: 'EPROXY', sent: false },
  { kind: 'network', code: 'ECONNRESET', sent: true },
  { kind: 'network', code: 'ECONNREFUSED', sent: false },
  { kind: 'timeout', afterMs: 20_000 },
  { kind: 'tls', code: 'SELF_SIGNED_CERT_IN_CHAIN' },
  { kind: 'redirect', status: 302, host: 'login.example' },
  { kind: 'oversize', limitBytes: 5 * 1024 * 1024 },
  { kind: 'not-json', status: 200, start: '<html>' },
  { kind: 'shape', path: 'result.historyId', expected: 'string', received: 'undefined' },
];

const NAMES = { project: 'shop', stage: 'production', scenario: 'rolling' };
const ID = '80001';
const HISTORY = ID;

/** The samples for one language: sentences inside sentences are of that language too. */
export function samplesFor(say: Messages): Samples<Messages> {
  const s = say.outcomes.subject('deploy', ID, NAMES);
  const why = say.failures.why({ kind: 'timeout', afterMs: 20_000 });
  const location = { zone: 'public', platform: 'classic', region: 'JPN', apiUrl: 'http://proxy.example/{service}' } as const;
  const kind = say.log.kinds;
  const length = say.duration(20_000);
  return {
    duration: [[14_000], [220_000], [3_900_000]],
    inputs: {
      headline: [[1], [3]],
      missing: [['mode', ['deploy', 'pipeline', 'api']]],
      notAllowed: [['on-conflict', 'queue', ['wait', 'attach', 'fail']]],
      badDuration: [['timeout', 'soon']],
      badPollInterval: [['1h']],
      beyondHostedJob: [[say.duration(7 * 3_600_000)]],
      emptyCredentials: [[['access-key', 'secret-key']]],
      malformedCredential: [['secret-key']],
      location: [
        [
          { problem: 'region', allowed: ['KR', 'JPN'] },
          { ...location, region: 'XYZ' },
        ],
        [
          { problem: 'platform', allowed: ['vpc'] },
          { ...location, zone: 'fin' },
        ],
        [{ problem: 'platform-region', allowed: ['KR'] }, location],
        [{ problem: 'api-url', why: 'not-https' }, location],
        [
          { problem: 'api-url', why: 'no-service' },
          { ...location, apiUrl: 'https://proxy.example' },
        ],
      ],
      badHistoryId: [['run 1']],
      badMaxParallel: [['many']],
      targetsSyntax: [[2, 'Nested mappings are not allowed']],
      targetsForm: [[500]],
      targetField: [[2, 'scenrio', ['project', 'stage', 'scenario']]],
      targetValue: [[2, 'stage']],
      targetNeeds: [[2, 'scenario']],
      targetTwice: [[3, 1]],
      badUrl: [['environment-url', 'shop.example']],
      emptyName: [['project', 'name:']],
      needed: [['scenario', 'deploy', 'start']],
      meaningless: [['stage', 'production', 'pipeline', 'start']],
      needsOther: [['environment-url', 'https://shop.example', 'environment']],
    },
    log: {
      resolved: [[kind.project, 'shop', '2001']],
      console: [['https://console.ncloud.com']],
      conflict: [
        [ID, 'wait'],
        [ID, 'attach'],
        [ID, 'fail'],
      ],
      starting: [[s.target]],
      started: [[ID]],
      startFound: [[ID]],
      attached: [[ID]],
      answerLost: [[why]],
      startRetry: [[why, length]],
      retry: [['sourcedeploy.project.list', why, length]],
      clockCorrected: [
        [say.duration(1_200_000), true],
        [say.duration(1_200_000), false],
      ],
      analysis: [['pass', '95', '80']],
      historyUnread: [[why]],
      reporterFailed: [['x is not a function']],
      status: [['inprogress'], ['']],
      servers: [[2, 'deploy ✓', 'web-1, web-2']],
      estimate: [[62, say.duration(80_000), 5, say.duration(220_000)]],
      late: [[say.duration(300_000), 5, say.duration(220_000)]],
      task: [['build', 'inprogress']],
      heartbeat: [['inprogress', say.duration(30_000)]],
      blocked: [
        ['approval', '2001', HISTORY, say.duration(3_600_000)],
        ['canary', '2001', HISTORY, say.duration(3_600_000)],
      ],
      decided: [['approve', ID]],
      decisionUnanswered: [['approve', ID, why]],
      lookFailed: [[why, length]],
      lookRecovered: [[3]],
      unknownStatus: [['paused']],
      interrupted: [['SIGINT']],
      cancelSent: [[ID]],
      cancelRefused: [[ID, why]],
      cancelUnanswered: [[ID, why]],
      notOurs: [[ID]],
      detached: [[ID]],
      maskedOutput: [['project-name']],
      summaryFailed: [['ENOSPC']],
      outputs: [['success']],
      post: {
        gone: [[ID, 'success']],
        unclear: [['80001, 80002']],
        blind: [['80001', say.inputs.badPollInterval('1h')]],
        still: [[ID, 'inprogress']],
        verified: [[ID, 'canceled']],
        notVerified: [[ID, 'inprogress']],
        failed: [[ID, why]],
        invisible: [[ID]],
      },
    },
    failures: {
      why: SAMPLE_FAILURES.map((failure) => [failure] as const),
      next: SAMPLE_FAILURES.map((failure) => [failure] as const),
    },
    github: {
      descriptions: {
        queuedRun: [[ID]],
        running: [[ID]],
        'blocked-approval': [[ID, ID]],
        'blocked-canary': [[ID, ID]],
        left: [[ID]],
        ended: [[say.outcomes.titles.success, ID, '']],
        goesOn: [[say.outcomes.titles.timed_out, ID]],
        lostSight: [[ID], ['']],
      },
      comment: { title: [[say.outcomes.titles.success, s.target]], attempt: [['2']], earlier: [[1], [4]] },
      noToken: [[['environment', 'comment']]],
      noPermission: [[['deployments: write'], 'HTTP 403']],
      readOnly: [[['deployments: write'], 'HTTP 403']],
      badToken: [['HTTP 401']],
      rateLimited: [[say.duration(600_000)]],
      outage: [['HTTP 502']],
      refused: [[say.github.things.deployment, 'HTTP 422']],
      duplicate: [['production', '4711']],
    },
    outcomes: {
      subject: [
        ['deploy', ID, NAMES],
        ['pipeline', '54001', { project: 'shop-release', stage: '', scenario: '' }],
      ],
      runSucceeded: [[s, say.duration(220_000)]],
      runCancelled: [[s]],
      runRejected: [[s]],
      checked: [[s]],
      checksFailed: [[s]],
      apiDone: [['sourcedeploy.project.list']],
      started: [[s]],
      underWay: [[s]],
      decided: [['approve', s]],
      failed: [[s, 'fail']],
      failedDespiteSuccess: [[s]],
      failedAt: [['web-2', 'deploy', 'fail']],
      failedTask: [['build', 'fail', 'post-build']],
      failedNext: [['deploy'], ['pipeline']],
      rejected: [[s, 'reject']],
      cancelledElsewhere: [[s]],
      interruptedBeforeStart: [[s, 'SIGINT']],
      interrupted: [[s, 'SIGINT']],
      interruptedUnclear: [[s, 'SIGINT']],
      cancelResult: [
        ['not-sent', ''],
        ['accepted', ''],
        ['refused', why],
        ['unanswered', why],
      ],
      endingUnseen: [['cancel', 'canceling']],
      timedOut: [
        [s, 'timeout', say.duration(3_600_000), 'inprogress'],
        [s, 'approval-timeout', say.duration(3_600_000), 'pending'],
      ],
      resume: [[ID]],
      tooLateWaiting: [[s, '80000', say.duration(3_600_000)]],
      tooLate: [[s, say.duration(3_600_000)]],
      tooLateRefused: [[s, say.duration(3_600_000)]],
      refusedStart: [[s]],
      refusedLook: [[s]],
      refusedDecision: [['approve', s]],
      refusedApi: [['sourcedeploy.stage.delete']],
      nameMissing: [[kind.scenario, 'roling']],
      nameAmbiguous: [[kind.stage, 'web', 2]],
      candidates: [['rolling (id 2101)', 3]],
      noCandidates: [[kind.project]],
      useIds: [['web (id 3001), web (id 3002)']],
      conflict: [[s, '80000']],
      state: [['approve', s, 'inprogress']],
      stateWatch: [[ID]],
      heldBack: [[s]],
      duplicate: [[s]],
      many: [[3, 2]],
      manyStarted: [[3]],
      manyWorst: [['shop / seoul-2 / rolling', say.outcomes.failed(s, 'fail')]],
      manyLabel: [[3]],
      lost: [[s]],
      lostNext: [[ID]],
      undocumentedEnd: [[s, 'paused']],
      unclearStart: [
        [s, ''],
        [s, '80001, 80002'],
      ],
      defect: [[s, 'x is not a function']],
      defectNext: [[ID], ['']],
    },
    api: {
      unknownOperation: [['sourcedeploy.project.lst', ['sourcedeploy.project.list']]],
      wrongPlatform: [['sourcedeploy.canary-report.list', ['vpc']]],
      takes: [['sourcedeploy.stage.list', ['projectId'], ['stageName', 'pageNo', 'pageSize'], []]],
      tooLong: [[250_000, 200_000]],
      syntax: [[2, 5, 'Nested mappings are not allowed']],
      unknownField: [['projectid']],
      missing: [[['projectId']]],
      badField: [['config.serverNo', 'Array', '"web-1"']],
      resultTooLong: [[1_200_000, 400_000]],
      unconfirmed: [['sourcedeploy.stage.delete']],
      ambiguous: [['sourcedeploy.stage.delete']],
      interrupted: [['sourcedeploy.stage.list', 'SIGINT']],
    },
    check: {
      clockOffset: [[0], [3], [-3]],
      notFound: [
        ['roling', 'missing'],
        ['web', 'ambiguous'],
      ],
      permissionWhy: [['deploy'], ['pipeline']],
      task: [['build']],
      othersUnderWay: [['80000']],
    },
    summary: {
      facts: { stepTook: [[say.duration(220_000)]], attempt: [['2']] },
      more: [[12]],
      leftOut: [[300]],
      blockLeftOut: [[say.summary.targets.title]],
      failure: { phase: [['post-build']], summary: [[1, 3]], taskSummary: [[1, 2]] },
      targets: { ofTask: [['deploy']], count: [[2, 3]] },
      tasks: {
        result: [['31']],
        deployment: [[ID, 'success']],
        phase: [['post-build']],
        count: [[1, 2]],
        pictureCut: [[30, 100]],
      },
      canary: {
        ofTask: [['deploy']],
        metricsOf: [[3]],
        whyFailed: [['latency', '12.3', '10.1']],
        whyFailedBare: [['latency']],
        tooLow: [['61', '80']],
      },
      timeline: { pictureCut: [[30, 500]] },
      many: { details: [['shop / seoul-2 / rolling', 'failure']], leftOut: [[12]] },
      warnings: [[1], [4]],
    },
  } as Samples<Messages>;
}
