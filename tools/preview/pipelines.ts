import { analysis, BEGIN, deploymentView, pipelineView, report, server, step, task } from '../../__tests__/support/report.js';
import type { Language } from '../../src/messages/messages.js';
import type { Report } from '../../src/reports/report.js';
import { threeServers } from './deployments.js';

// Reports of pipelines, and of names that try to be everything but names.

/** Text that tries to be everything but a name. */
export const HOSTILE =
  '"];%%{init: {"theme":"dark"}}%% end | <img src=x onerror=alert(1)> `x` [a](javascript:alert(1)) **b** @octocat #1 https://evil.example \u001b[31m$$x$$ &lt; ::error::x\nsecond';

export const pipeline = (language: Language) => {
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
    { kind: 'run-failed', view },
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

export const manyTasks = (language: Language) => {
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
    { kind: 'run-failed', view },
    {
      language,
      settings: { mode: 'pipeline', project: { by: 'id', id: '2501' }, stage: undefined, scenario: undefined },
      looks: [[224, view]],
    },
  );
};

export const hostile = (language: Language): Report => {
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
    { kind: 'run-failed', view },
    {
      language,
      settings: { mode: 'pipeline', project: { by: 'name', name: HOSTILE }, stage: undefined, scenario: undefined },
      looks,
      warnings: [HOSTILE],
    },
  );
};
