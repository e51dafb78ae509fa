import { analysis, BEGIN, deploymentView, pipelineView, report, server, step, task } from '../../__tests__/support/report.js';
import type { Language } from '../../src/messages/messages.js';
import type { Report } from '../../src/reports/report.js';
import { rollout } from './rollout.js';

// Reports of pipelines, and of names that try to be everything but names.

/** Text that tries to be everything but a name. */
export const HOSTILE =
  '"];%%{init: {"theme":"dark"}}%% end | <img src=x onerror=alert(1)> `x` [a](javascript:alert(1)) **b** @octocat #1 https://evil.example \u001b[31m$$x$$ &lt; ::error::x\nsecond';

const SETTINGS = { mode: 'pipeline', project: { by: 'name', name: 'release' }, stage: undefined, scenario: undefined } as const;

/** Task times in seconds of the step, from the first to the last; the deployment in it begins at 103. */
function releaseTasks(status: 'failed' | 'success') {
  const isBad = status === 'failed';
  const run = rollout({ servers: 3, fails: isBad ? [2] : [], parts: { historyId: '80017' } });
  const shift = (ms: number | null) => (ms === null ? null : ms + 100_000);
  const shop = {
    ...run.end,
    startedAt: shift(run.end.startedAt),
    finishedAt: shift(run.end.finishedAt),
    targets: run.end.targets.map((one) => ({ ...one, steps: one.steps.map((known) => ({ ...known, at: shift(known.at) })) })),
  };
  const tests = ['unit-test', 'image-scan'];
  const deployEnds = 100 + run.endsAt;
  const deploys = { type: 'SourceDeploy', linkedTasks: tests };
  return {
    endsAt: deployEnds + (isBad ? 1 : 21),
    tasks: [
      task('build', 'success', { resultId: '31' }, 5, 62),
      task('unit-test', 'success', { linkedTasks: ['build'], resultId: '32' }, 64, 101),
      task('image-scan', 'success', { linkedTasks: ['build'], resultId: '33' }, 64, 90),
      task('deploy-shop', status, { ...deploys, resultId: '80017', deployment: shop }, 103, deployEnds),
      task('deploy-admin', 'success', { ...deploys, resultId: '80018' }, 103, 130),
      isBad
        ? task('smoke-test', 'none', { linkedTasks: ['deploy-shop', 'deploy-admin'] })
        : task(
            'smoke-test',
            'success',
            { linkedTasks: ['deploy-shop', 'deploy-admin'], resultId: '34' },
            deployEnds + 1,
            deployEnds + 20,
          ),
    ],
  };
}

const release = (status: 'failed' | 'success') => (language: Language) => {
  const { tasks, endsAt } = releaseTasks(status);
  const finishedAt = BEGIN + endsAt * 1000;
  const running = (index: number) =>
    pipelineView(
      'inprogress',
      tasks.map((known, at) =>
        at < index
          ? known
          : { ...known, status: 'none', statusClass: 'queued' as const, startedAt: null, finishedAt: null, deployment: null },
      ),
    );
  const view = pipelineView(status, tasks, { finishedAt });
  return report(
    { kind: status === 'failed' ? 'run-failed' : 'run-succeeded', view },
    {
      language,
      settings: SETTINGS,
      polls: [
        [4, running(0)],
        [62, running(1)],
        [101, running(3)],
        [endsAt, view],
      ],
      took: endsAt + 2,
    },
  );
};

export const pipeline = release('failed');
export const pipelineSuccess = release('success');

/** A chain of four, which waits for somebody to approve its deployment. */
export const pipelineWaiting = (language: Language) => {
  const deployment = deploymentView('pending', { historyId: '80017', startedAt: BEGIN + 103_000 });
  const tasks = [
    task('build', 'success', { resultId: '31' }, 5, 62),
    task('test', 'success', { linkedTasks: ['build'], resultId: '32' }, 64, 101),
    task('deploy', 'inprogress', { type: 'SourceDeploy', linkedTasks: ['test'], resultId: '80017', deployment }, 103),
    task('smoke-test', 'none', { linkedTasks: ['deploy'] }),
  ];
  const view = pipelineView('inprogress', tasks, {
    statusClass: 'blocked-approval',
    blockedOn: { projectId: '2001', historyId: '80017' },
  });
  return report(
    { kind: 'timed-out', budget: 'approval-timeout', view, cancel: { result: 'not-sent' } },
    {
      language,
      settings: SETTINGS,
      polls: [
        [4, pipelineView('inprogress', tasks.slice(0, 1))],
        [104, view],
      ],
      took: 3704,
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
      index > 90 ? undefined : 5 + index,
      index > 90 ? undefined : 35 + index,
    ),
  );
  const view = pipelineView('failed', tasks, { finishedAt: BEGIN + 126_000 });
  return report(
    { kind: 'run-failed', view },
    {
      language,
      settings: { mode: 'pipeline', project: { by: 'id', id: '2501' }, stage: undefined, scenario: undefined },
      polls: [[126, view]],
      took: 128,
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
  const polls = [
    [4, { ...view, status: HOSTILE, statusClass: 'unknown' as const }],
    [9, deployment],
    [224, view],
  ] as const;
  return report(
    { kind: 'run-failed', view },
    {
      language,
      settings: { mode: 'pipeline', project: { by: 'name', name: HOSTILE }, stage: undefined, scenario: undefined },
      polls,
      warnings: [HOSTILE],
    },
  );
};
