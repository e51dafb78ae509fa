import {
  analysis,
  BEGIN,
  deploymentView,
  type ReportParts,
  report,
  server,
  step,
  TARGET,
} from '../../__tests__/support/report.js';
import { type Language, messagesFor } from '../../src/messages/messages.js';
import type { Report } from '../../src/reports/report.js';
import type { Outcome } from '../../src/run/model/outcome.js';

// Reports of deployments, for the preview and for tests.

export const threeServers = (second: 'success' | 'fail' | 'inprogress', third: 'success' | '') => [
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

export const success = (language: Language) => {
  const view = deploymentView('success', { targets: threeServers('success', 'success') });
  return report({ kind: 'run-succeeded', view }, { language, looks: looksOf(view) ?? [] });
};

export const failure = (language: Language) => {
  const view = deploymentView('fail', { targets: threeServers('fail', ''), finishedAt: BEGIN + 126_000 });
  return report(
    { kind: 'run-failed', view },
    {
      language,
      looks: looksOf(view) ?? [],
      took: 130,
      warnings: ['The run could not be looked at. HTTP 503. Looking again in 4 s; the run itself is not affected.'],
    },
  );
};

export const canary = (language: Language) => {
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
    { kind: 'run-rejected', view },
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

export const approval = (language: Language) => {
  const view = deploymentView('pending', { startedAt: BEGIN + 4000 });
  return report(
    { kind: 'timed-out', budget: 'approval-timeout', view, cancel: { result: 'not-sent' } },
    { language, settings: { operation: 'request' }, looks: [[5, view]], took: 3605 },
  );
};

export const timedOut = (language: Language) => {
  const view = deploymentView('inprogress', { targets: threeServers('inprogress', '') });
  return report(
    { kind: 'timed-out', budget: 'timeout', view, cancel: { result: 'not-sent' } },
    { language, looks: (looksOf(view) ?? []).slice(0, 5), took: 3600 },
  );
};

export const many = (language: Language) => {
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
  return report({ kind: 'run-failed', view }, { language, looks: [...looks, [224, view]] });
};

export const manyTargets = (language: Language): Report => {
  const names = ['dev', 'staging', 'production', 'production-jp'];
  const each = names.map((name, index) => {
    const label = `shop / ${name} / rolling`;
    const parts = { historyId: String(80_001 + index), stage: { id: String(3001 + index), name } };
    if (index === 3) return report({ kind: 'held-back' }, { language, label, target: { ...TARGET, stage: parts.stage } });
    const view = deploymentView(index === 2 ? 'fail' : 'success', {
      ...parts,
      startedAt: BEGIN + 4000 + index * 20_000,
      targets: threeServers(index === 2 ? 'fail' : 'success', index === 2 ? '' : 'success'),
    });
    const outcome: Outcome = index === 2 ? { kind: 'run-failed', view } : { kind: 'run-succeeded', view };
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
