import {
  analysis,
  BEGIN,
  deploymentView,
  httpFailure,
  pipelineView,
  type ReportParts,
  report,
  server,
  step,
  TARGET,
  task,
} from '../__tests__/support/report.js';
import { type Language, messagesFor } from '../src/action/messages/index.js';
import type { Report } from '../src/action/report.js';
import { renderSummary } from '../src/action/summary/index.js';
import type { Outcome } from '../src/run/conclusion.js';
import { NameNotResolved } from '../src/run/resolve.js';

/** One page of the preview. */
export interface Case {
  readonly name: string;
  readonly kind: 'summary' | 'comment';
  readonly render: (language: Language) => string;
  /** Its names are markup, which is shown as it is. */
  readonly quotesMarkup?: boolean;
}

/** Text that tries to be everything but a name. */
export const HOSTILE =
  '"];%%{init: {"theme":"dark"}}%% end | <img src=x onerror=alert(1)> `x` [a](javascript:alert(1)) **b** @octocat #1 https://evil.example \u001b[31m$$x$$ &lt; ::error::x\nsecond';

const threeServers = (second: 'success' | 'fail' | 'inprogress', third: 'success' | '') => [
  server('web-1', 'success', [step('pre', 'success', 12), step('deploy', 'success', 52), step('post', 'success', 60)]),
  server('web-2', second === 'inprogress' ? 'deploy' : second, [
    step('pre', 'success', 68),
    step('deploy', second, 120),
    ...(second === 'success' ? [step('post', 'success', 130)] : []),
  ]),
  server(
    'web-3',
    third || 'pending',
    third === '' ? [] : [step('pre', 'success', 140), step('deploy', 'success', 190), step('post', 'success', 220)],
  ),
];

const looksOf = (end: ReturnType<typeof deploymentView>): ReportParts['looks'] => [
  [4, deploymentView('waiting')],
  [
    10,
    deploymentView('inprogress', {
      targets: [
        server('web-1', 'pre', [step('pre', 'inprogress', 8)]),
        server('web-2', 'pending', []),
        server('web-3', 'pending', []),
      ],
    }),
  ],
  [
    20,
    deploymentView('inprogress', {
      targets: [server('web-1', 'deploy', [step('pre', 'success', 12), step('deploy', 'inprogress', 14)])],
    }),
  ],
  [
    61,
    deploymentView('inprogress', {
      targets: [...threeServers('inprogress', '').slice(0, 1), server('web-2', 'pre', [step('pre', 'inprogress', 62)])],
    }),
  ],
  [75, deploymentView('inprogress', { targets: threeServers('inprogress', '') })],
  [150, deploymentView('inprogress', { targets: threeServers(end.status === 'success' ? 'success' : 'fail', '') })],
  [224, end],
];

const success = (language: Language) => {
  const view = deploymentView('success', { targets: threeServers('success', 'success') });
  return report({ conclusion: 'success', why: 'run-succeeded', view }, { language, looks: looksOf(view) ?? [] });
};

const failure = (language: Language) => {
  const view = deploymentView('fail', { targets: threeServers('fail', ''), finishedAt: BEGIN + 126_000 });
  return report(
    { conclusion: 'failure', view },
    {
      language,
      looks: looksOf(view) ?? [],
      took: 130,
      warnings: ['The run could not be looked at. HTTP 503. Looking again in 4 s; the run itself is not affected.'],
    },
  );
};

const pipeline = (language: Language) => {
  const shop = deploymentView('fail', { historyId: '80017', targets: threeServers('fail', ''), finishedAt: BEGIN + 190_000 });
  const tasks = [
    task('build', 'success', { resultId: '31' }, 5, 62),
    task('unit-test', 'success', { linkedTasks: ['build'], resultId: '32' }, 64, 101),
    task('image-scan', 'success', { linkedTasks: ['build'], resultId: '33' }, 64, 90),
    task(
      'deploy-shop',
      'failed',
      { type: 'SourceDeploy', linkedTasks: ['unit-test', 'image-scan'], resultId: '80017', deployment: shop },
      103,
      190,
    ),
    task(
      'deploy-admin',
      'success',
      { type: 'SourceDeploy', linkedTasks: ['unit-test', 'image-scan'], resultId: '80018' },
      103,
      170,
    ),
    task('smoke-test', 'none', { linkedTasks: ['deploy-shop', 'deploy-admin'] }),
  ];
  const running = (index: number) =>
    pipelineView(
      'inprogress',
      tasks.map((known, at) =>
        at < index ? known : { ...known, status: 'none', statusClass: 'queued' as const, startedAt: null, finishedAt: null },
      ),
    );
  const view = pipelineView('failed', tasks);
  return report(
    { conclusion: 'failure', view },
    {
      language,
      settings: { mode: 'pipeline', project: { by: 'name', name: 'release' }, stage: undefined, scenario: undefined },
      looks: [
        [4, running(0)],
        [10, running(1)],
        [65, running(3)],
        [110, running(5)],
        [224, view],
      ],
    },
  );
};

const canary = (language: Language) => {
  const analyses = [
    analysis(2, 'pass', 95, [
      ['latency', 'pass', 10.1, 10.3],
      ['error rate', 'pass', 0.2, 0.2],
      ['memory', 'pass', 512, 530],
    ]),
    analysis(3, 'pass', 84, [
      ['latency', 'pass', 10.2, 11.9],
      ['error rate', 'pass', 0.2, 0.3],
      ['memory', 'pass', 512, 541],
    ]),
    analysis(4, 'fail', 42, [
      ['latency', 'fail', 10.2, 48.73312],
      ['error rate', 'fail', 0.2, 3.1],
      ['memory', 'pass', 512, 548],
    ]),
  ];
  const kubernetes = { targetType: 'KubernetesService', strategy: 'canary', scenario: { id: '2103', name: 'canary' } };
  const view = deploymentView('canary_reject', { ...kubernetes, canary: analyses });
  return report(
    { conclusion: 'rejected', view },
    {
      language,
      looks: [
        [4, deploymentView('waiting', kubernetes)],
        [8, deploymentView('inprogress', kubernetes)],
        [60, deploymentView('canary_analyzing', kubernetes)],
        [200, deploymentView('canary_rejecting', kubernetes)],
        [224, view],
      ],
    },
  );
};

const approval = (language: Language) => {
  const view = deploymentView('pending', { startedAt: BEGIN + 4000 });
  return report(
    { conclusion: 'timed_out', why: 'budget', budget: 'approval-timeout', view, cancel: { result: 'not-sent' } },
    { language, settings: { operation: 'request' }, looks: [[5, view]], took: 3605 },
  );
};

const timedOut = (language: Language) => {
  const view = deploymentView('inprogress', { targets: threeServers('inprogress', '') });
  return report(
    { conclusion: 'timed_out', why: 'budget', budget: 'timeout', view, cancel: { result: 'not-sent' } },
    { language, looks: (looksOf(view) ?? []).slice(0, 5), took: 3600 },
  );
};

const misspelt = (language: Language) => {
  const candidates = [
    { id: '2101', name: 'rolling' },
    { id: '2102', name: 'blue-green' },
    { id: '2103', name: '카나리 배포' },
  ];
  return report(
    { conclusion: 'refused', why: 'name', error: new NameNotResolved('scenario', 'roling', 'missing', candidates, 3) },
    {
      language,
      target: { project: TARGET.project, stage: TARGET.stage },
      settings: { scenario: { by: 'name', name: 'roling' } },
      phases: [{ name: 'resolve', from: BEGIN, to: BEGIN + 900 }],
      took: 1,
    },
  );
};

const refused = (language: Language) =>
  report(
    {
      conclusion: 'refused',
      why: 'service',
      during: 'resolve',
      failure: httpFailure(401, {
        code: '200',
        message: 'Authentication Failed',
        details: 'Invalid authentication information.',
        meaning: 'authentication-failed',
      }),
    },
    { language, target: undefined, phases: [{ name: 'resolve', from: BEGIN, to: BEGIN + 400 }], took: 1 },
  );

const many = (language: Language) => {
  const servers = Array.from({ length: 500 }, (_, index) => {
    const fails = index === 137 || index === 408;
    const at = 10 + index / 3;
    return server(`web-${String(index + 1).padStart(3, '0')}`, fails ? 'fail' : 'success', [
      step('pre', 'success', at),
      step('deploy', fails ? 'fail' : 'success', at + 20),
      ...(fails ? [] : [step('post', 'success', at + 25)]),
    ]);
  });
  const view = deploymentView('fail', { targets: servers });
  const looks = [0, 40, 90, 140].map(
    (after) =>
      [
        after + 4,
        deploymentView('inprogress', {
          targets: servers.map((known) => ({
            ...known,
            steps: known.steps.map((one) => ({
              ...one,
              status: (one.at ?? 0) > BEGIN + after * 1000 ? 'inprogress' : one.status,
            })),
          })),
        }),
      ] as const,
  );
  return report({ conclusion: 'failure', view }, { language, looks: [...looks, [224, view]] });
};

const manyTasks = (language: Language) => {
  const tasks = Array.from({ length: 100 }, (_, index) =>
    task(
      `service-${index + 1}`,
      index === 66 ? 'failed' : index > 90 ? 'none' : 'success',
      {
        type: index % 4 === 3 ? 'SourceDeploy' : 'SourceBuild',
        linkedTasks: index === 0 ? [] : [`service-${Math.floor((index + 3) / 4)}`],
        failedPhase: index === 66 ? 'build' : '',
      },
      index > 90 ? undefined : index,
      index > 90 ? undefined : index + 30,
    ),
  );
  const view = pipelineView('failed', tasks);
  return report(
    { conclusion: 'failure', view },
    {
      language,
      settings: { mode: 'pipeline', project: { by: 'id', id: '2501' }, stage: undefined, scenario: undefined },
      looks: [[224, view]],
    },
  );
};

const hostile = (language: Language): Report => {
  const named = (id: string) => ({ id, name: HOSTILE });
  const names = { project: named('2001'), stage: named('3001'), scenario: named('2101') };
  const deployment = deploymentView('fail', {
    ...names,
    executor: HOSTILE,
    targets: [server(HOSTILE, 'fail', [step(HOSTILE, 'fail', 20)]), server(`end ${HOSTILE}`, HOSTILE)],
    canary: [analysis(3, HOSTILE, 1, [[HOSTILE, 'fail', 1, 2]])],
  });
  const view = pipelineView(
    'failed',
    [
      task(HOSTILE, 'failed', { type: HOSTILE, failedPhase: HOSTILE, deployment, linkedTasks: ['end'] }, 5, 60),
      task('end', HOSTILE, { linkedTasks: [HOSTILE] }, 5, 70),
      task('click t0 href "javascript:alert(1)"', 'success', { linkedTasks: ['end', 'end'] }, 5, 70),
      task('1. list', 'success', { type: '1. list' }, 5, 70),
    ],
    { project: named('2501'), executor: HOSTILE },
  );
  const looks = [
    [4, { ...view, status: HOSTILE, statusClass: 'unknown' as const }],
    [9, deployment],
    [224, view],
  ] as const;
  return report(
    { conclusion: 'failure', view },
    {
      language,
      settings: { mode: 'pipeline', project: { by: 'name', name: HOSTILE }, stage: undefined, scenario: undefined },
      looks,
      warnings: [HOSTILE],
    },
  );
};

const checkRow = (what: string, result: 'proved' | 'failed' | 'not-provable', detail: string) => ({ what, result, detail });

const checked = (passes: boolean) => (language: Language) => {
  const { check, log } = messagesFor(language);
  const outcome: Outcome = passes ? { conclusion: 'success', why: 'checked' } : { conclusion: 'refused', why: 'checks' };
  return report(outcome, {
    language,
    settings: { operation: 'check' },
    phases: [{ name: 'check', from: BEGIN, to: BEGIN + 1900 }],
    took: 2,
    checks: [
      checkRow(check.inputs, 'proved', check.inputsFine),
      checkRow(check.credentials, 'proved', check.credentialsFine),
      checkRow(check.clock, 'proved', check.clockOffset(0)),
      passes
        ? checkRow(log.kinds.scenario, 'proved', 'rolling (id 2101)')
        : checkRow(log.kinds.scenario, 'failed', check.notFound('roling', 'missing')),
      checkRow(check.targetType, 'proved', 'Server, normal'),
      checkRow(check.permission, 'not-provable', check.permissionWhy('deploy')),
    ],
  });
};

const manyTargets = (language: Language): Report => {
  const names = ['dev', 'staging', 'production', 'production-jp'];
  const each = names.map((name, index) => {
    const label = `shop / ${name} / rolling`;
    const parts = { historyId: String(80_001 + index), stage: { id: String(3001 + index), name } };
    if (index === 3)
      return report({ conclusion: 'refused', why: 'fail-fast' }, { language, label, target: { ...TARGET, stage: parts.stage } });
    const view = deploymentView(index === 2 ? 'fail' : 'success', {
      ...parts,
      startedAt: BEGIN + 4000 + index * 20_000,
      targets: threeServers(index === 2 ? 'fail' : 'success', index === 2 ? '' : 'success'),
    });
    const outcome: Outcome =
      index === 2 ? { conclusion: 'failure', view } : { conclusion: 'success', why: 'run-succeeded', view };
    return report(outcome, { language, label, looks: looksOf(view) ?? [] });
  });
  const runs = each.map(({ run }) => run);
  const [worst] = runs.slice(2);
  if (!worst) throw new Error('no run');
  const say = messagesFor(language).outcomes;
  const what = `${say.many(4, 2)} ${say.manyWorst(worst.label, worst.verdict.what)}`;
  const target = { project: { id: '', name: say.manyLabel(4) } };
  const first = report(worst.outcome, { language });
  return { ...first, run: { ...worst, target, historyId: '', verdict: { ...worst.verdict, what } }, runs };
};

const unclear = (language: Language) =>
  report(
    {
      conclusion: 'unknown',
      why: 'unclear-start',
      failure: { kind: 'timeout', afterMs: 30_000 },
      candidates: ['80002', '80003'].map((historyId) => ({
        historyId,
        status: 'inprogress',
        statusClass: 'running' as const,
        startedAt: BEGIN,
        finishedAt: null,
      })),
    },
    { language },
  );

const summary = (name: string, make: (language: Language) => Report, quotesMarkup = false): Case => ({
  name,
  kind: 'summary',
  quotesMarkup,
  render: (language) => renderSummary(make(language)),
});

export const CASES: readonly Case[] = [
  summary('success', success),
  summary('failure-one-of-three', failure),
  summary('pipeline-parallel', pipeline),
  summary('canary-failed', canary),
  summary('waiting-for-approval', approval),
  summary('timed-out', timedOut),
  summary('refused-name', misspelt),
  summary('refused-credentials', refused),
  summary('unclear-start', unclear),
  summary('check', checked(true)),
  summary('check-failed', checked(false)),
  summary('many-targets', manyTargets),
  summary('500-servers', many),
  summary('100-tasks', manyTasks),
  summary('hostile', hostile, true),
];
