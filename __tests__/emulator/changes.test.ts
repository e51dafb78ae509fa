import { describe, expect, test } from '@jest/globals';
import { type CallOptions, plain, rig } from './client.js';

const CMD = { pre: [], deploy: [{ sourcePath: '/', deployPath: '/app' }], post: [] };
const BUILD = { type: 'SourceBuild', SourceBuild: { id: 20001 } };
const MANIFEST = { type: 'SourceCommit', repository: 'app', branch: 'main', path: ['k8s.yaml'] };

async function refusal(operation: string, path: (string | number)[], body: unknown, switches = '{ wrongShapeDetails: telling }') {
  const { status, error } = await rig({ world: plain(switches) }).call(operation, path, body === undefined ? {} : { body });
  return `${status} ${error?.errorCode} ${error?.details}`;
}

describe('create, change, delete', () => {
  test('a project from nothing to a deployment and back to nothing', async () => {
    const { call, time } = rig();
    const must = async (operation: string, path: (string | number)[], options: CallOptions = {}) => {
      const answer = await call(operation, path, options);
      expect([operation, answer.error]).toEqual([operation, undefined]);
      return answer.result;
    };
    const project = (await must('sourcedeploy.project.create', [], { body: { name: 'new-one' } })).id;
    const stage = (
      await must('sourcedeploy.stage.create', [project], {
        body: { name: 'dev', type: 'Server', config: { serverNo: [1234567] } },
      })
    ).id;
    const config = { strategy: 'normal', file: BUILD, rollback: false, cmd: CMD };
    const scenario = (await must('sourcedeploy.scenario.create', [project, stage], { body: { name: 'first', config } })).id;
    const { historyId } = await must('sourcedeploy.scenario.deploy', [project, stage, scenario]);
    expect((await call('sourcedeploy.scenario.delete', [project, stage, scenario])).error?.details).toBe(
      `Deployment ${historyId} is under way`,
    );
    await time.advance(120_000);
    const { status, config: shown } = await must('sourcedeploy.history.get', [project, historyId]);
    expect(status).toBe('success');
    // No commands before or after: these steps are skipped.
    expect(shown[0].targets[0].step).toEqual({ pre: null, deploy: 'success', post: null });
    await must('sourcedeploy.scenario.update', [project, stage, scenario], { body: { config: { ...config, sequence: false } } });
    expect((await must('sourcedeploy.scenario.get', [project, stage, scenario])).config.sequence).toBe(false);
    await must('sourcedeploy.stage.update', [project, stage], { body: { config: { serverNo: [1234567, 1234568] } } });
    expect((await must('sourcedeploy.stage.get', [project, stage])).config.serverName).toEqual(['web-1', 'web-2']);
    await must('sourcedeploy.scenario.delete', [project, stage, scenario]);
    await must('sourcedeploy.stage.delete', [project, stage]);
    await must('sourcedeploy.project.delete', [project]);
    expect((await call('sourcedeploy.stage.list', [project])).status).toBe(400);
  });

  test('a pipeline from nothing to a run and back to nothing', async () => {
    const { call, time } = rig();
    const tasks = [
      { name: 'a', type: 'SourceBuild', config: { projectId: 20001 }, linkedTasks: [] },
      { name: 'b', type: 'SourceDeploy', config: { projectId: 2001, stageId: 3002, scenarioId: 2109 }, linkedTasks: ['a'] },
    ];
    const { projectId } = (await call('sourcepipeline.project.create', [], { body: { name: 'mine', tasks } })).result;
    const { historyId } = (await call('sourcepipeline.run', [projectId])).result;
    expect((await call('sourcepipeline.project.delete', [projectId])).error?.details).toBe('Running Pipeline Exist');
    await time.advance(300_000);
    expect((await call('sourcepipeline.history.get', [projectId, historyId])).result.history.status).toBe('success');
    const trigger = {
      repository: [{ type: 'sourcecommit', name: 'shop', branch: 'main' }],
      sourcepipeline: [{ id: 2501 }],
      schedule: [{ day: ['MON'], time: '03:30', timeZone: 'Asia/Seoul (UTC+09:00)', scheduleOnlyWithChange: true }],
    };
    expect(
      (await call('sourcepipeline.project.update', [projectId], { body: { tasks: tasks.slice(0, 1), trigger } })).status,
    ).toBe(200);
    const detail = (await call('sourcepipeline.project.get', [projectId])).result;
    expect(detail.tasks).toHaveLength(1);
    expect(detail.trigger).toEqual({ ...trigger, sourcepipeline: [{ id: 2501, name: 'shop-release' }] });
    expect((await call('sourcepipeline.project.delete', [projectId])).status).toBe(200);
    expect((await call('sourcepipeline.project.get', [projectId])).status).toBe(400);
  });

  test.each<[string, (string | number)[], unknown, string]>([
    ['sourcedeploy.project.create', [], { name: 'shop' }, '400 330405 The name shop is already in use'],
    ['sourcedeploy.project.delete', [2001], undefined, '400 330500 Pipeline shop-release uses it'],
    ['sourcedeploy.scenario.delete', [2001, 3001, 2101], undefined, '400 330500 Pipeline shop-release uses it'],
    ['sourcedeploy.project.delete', [99], undefined, '400 330500 Project 99 does not exist'],
    ['sourcedeploy.project.delete', ['shop'], undefined, '400 330500 Project shop does not exist'],
    ['sourcedeploy.stage.get', [2002, 3001], undefined, '400 330500 Stage 3001 does not exist'],
    ['sourcedeploy.history.get', [2002, 80001], undefined, '400 330500 History 80001 does not exist'],
    ['sourcepipeline.history.get', [2501, 1], undefined, '400 340500 History 1 does not exist'],
    ['sourcebuild.history.list', [1], undefined, '400 320500 Project 1 does not exist'],
    ['sourcedeploy.target-group.list', ['no'], undefined, '400 330500 Auto Scaling group no does not exist'],
    ['sourcepipeline.branch.list', ['no'], undefined, '400 340500 Repository no does not exist'],
  ])('%s %j %j', async (operation, path, body, expected) => {
    expect(await refusal(operation, path, body)).toBe(expected);
  });

  test.each<[unknown, string]>([
    [{ type: 'Server', config: {} }, '330500 config.serverNo is required'],
    [{ type: 'Server', config: { serverNo: [1] } }, '330500 config.serverNo: server 1 does not exist'],
    [{ type: 'AutoScalingGroup', config: { autoScalingGroupNo: 1 } }, '330500 config.autoScalingGroupNo: group 1 does not exist'],
    [{ type: 'KubernetesService', config: { clusterNo: 1 } }, '330500 config: cluster 1 does not exist'],
    [{ type: 'ObjectStorage', config: { bucketName: 'no' } }, '330500 config.bucketName: bucket no does not exist'],
  ])('a stage %j is refused', async (body, expected) => {
    expect(await refusal('sourcedeploy.stage.create', [2001], { name: 'new', ...(body as object) })).toBe(`400 ${expected}`);
  });

  test.each<[number, unknown, string]>([
    [3001, { strategy: 'rolling' }, '330900 config.strategy: Server takes normal'],
    [3001, { strategy: 'normal' }, '330900 config.file is required'],
    [
      3001,
      { strategy: 'normal', file: { type: 'SourceBuild', SourceBuild: { id: 1 } } },
      '330500 config.file: SourceBuild project 1 does not exist',
    ],
    [3001, { strategy: 'normal', file: BUILD, rollback: true }, '330900 config.cmd is required'],
    [3003, { strategy: 'blueGreen', file: BUILD, rollback: true, cmd: CMD }, '330900 config.loadBalancer is required'],
    [
      3003,
      {
        strategy: 'blueGreen',
        file: BUILD,
        rollback: true,
        cmd: CMD,
        loadBalancer: { loadBalancerTargetGroupNo: 1, deleteServer: true },
      },
      '330500 config.loadBalancer: target group 1 does not exist',
    ],
    [3004, { strategy: 'rolling' }, '330900 config.manifest is required'],
    [
      3004,
      { strategy: 'rolling', manifest: { ...MANIFEST, repository: 'no' } },
      '330500 config.manifest: repository no does not exist',
    ],
    [3004, { strategy: 'rolling', manifest: { ...MANIFEST, branch: 'no' } }, '330500 config.manifest: branch no does not exist'],
    [3004, { strategy: 'canary', manifest: MANIFEST }, '330900 config.canaryConfig is required'],
    [
      3004,
      { strategy: 'canary', manifest: MANIFEST, canaryConfig: { analysisType: 'manual', canaryCount: 1 } },
      '330900 config.canaryConfig.timeout is required',
    ],
    [
      3004,
      { strategy: 'canary', manifest: MANIFEST, canaryConfig: { analysisType: 'auto', canaryCount: 1 } },
      '330900 config.canaryConfig.prometheus is required',
    ],
    [
      3005,
      { file: { type: 'ObjectStorage', ObjectStorage: { bucket: 'artifacts', object: 'no' } } },
      '330500 config.file: object artifacts/no does not exist',
    ],
    [3005, { file: BUILD }, '330900 config.path is required'],
  ])('in stage %i a scenario %j is refused', async (stage, config, expected) => {
    expect(await refusal('sourcedeploy.scenario.create', [2001, stage], { name: 'new', config })).toBe(`400 ${expected}`);
  });

  test('a Kubernetes stage without a cluster is created, and then no scenario is [observed]', async () => {
    const { call } = rig();
    const { id } = (
      await call('sourcedeploy.stage.create', [2001], { body: { name: 'k', type: 'KubernetesService', config: {} } })
    ).result;
    const body = { name: 's', config: { strategy: 'rolling', manifest: MANIFEST } };
    expect((await call('sourcedeploy.scenario.create', [2001, id], { body })).error?.errorCode).toBe(330900);
  });

  const build = (name: string, linkedTasks: string[], projectId = 20001) => ({
    name,
    type: 'SourceBuild',
    config: { projectId },
    linkedTasks,
  });
  test.each<[unknown, string]>([
    [{ tasks: [build('a', []), build('a', [])] }, 'tasks: names must differ'],
    [{ tasks: [build('a', ['b'])] }, 'tasks: a is linked to b, which does not exist'],
    [{ tasks: [build('a', ['b']), build('b', ['a']), build('c', [])] }, 'tasks: a, b wait for each other'],
    [{ tasks: [build('a', ['a'])] }, 'tasks: a wait for each other'],
    [{ tasks: [build('a', [], 1)] }, 'tasks: a: SourceBuild project 1 does not exist'],
    [
      { tasks: [{ name: 'd', type: 'SourceDeploy', config: { projectId: 2001 }, linkedTasks: [] }] },
      'tasks: d: stageId and scenarioId are required',
    ],
    [
      {
        tasks: [{ name: 'd', type: 'SourceDeploy', config: { projectId: 2001, stageId: 3001, scenarioId: 1 }, linkedTasks: [] }],
      },
      'tasks: d: scenario 1 does not exist',
    ],
    [{ tasks: [], trigger: { sourcepipeline: [{ id: 1 }] } }, 'trigger: pipeline 1 does not exist'],
    [
      { tasks: [], trigger: { repository: [{ type: 'sourcecommit', name: 'shop', branch: 'no' }] } },
      'trigger: branch shop/no does not exist',
    ],
    [
      { tasks: [], trigger: { schedule: [{ day: ['MON'], time: '00:00', timeZone: 'Mars', scheduleOnlyWithChange: false }] } },
      'trigger: time zone Mars does not exist',
    ],
  ])('a pipeline %j is refused', async (body, expected) => {
    expect(await refusal('sourcepipeline.project.create', [], { name: 'new', ...(body as object) })).toBe(
      `400 340500 ${expected}`,
    );
  });
});

describe('paging', () => {
  const many = plain().replace(
    '  - name: web\n',
    `${Array.from({ length: 250 }, (_, index) => `  - { name: p${index} }\n`).join('')}  - name: web\n`,
  );
  const names = (result: { projectList: { name: string }[] }) => result.projectList.map((item) => item.name);

  test('of SourceDeploy: 100 to a page unless told, pages from 1, beyond the end nothing', async () => {
    const { call } = rig({ world: many });
    const page = async (query = {}) => names((await call('sourcedeploy.project.list', [], { query })).result);
    expect(await page()).toHaveLength(100);
    expect((await page({ pageNo: 3 })).at(-1)).toBe('주문 서비스');
    expect(await page({ pageNo: 2, pageSize: 3 })).toEqual(['p2', 'p3', 'p4']);
    expect(await page({ pageNo: 99 })).toEqual([]);
    for (const query of <Record<string, string | number>[]>[{ pageNo: 0 }, { pageSize: 101 }, { pageSize: 0 }, { pageNo: 'x' }]) {
      expect((await call('sourcedeploy.project.list', [], { query })).error?.errorCode).toBe(330500);
    }
  });

  test('of SourcePipeline: everything unless told; half a page is refused or ignored', async () => {
    const { call } = rig({ world: many });
    const page = async (query = {}) => names((await call('sourcepipeline.deploy-project.list', [], { query })).result);
    expect(await page()).toHaveLength(254);
    expect(await page({ pageNo: 2, pageSize: 2, searchWord: 'p24' })).toEqual(['p241', 'p242']);
    expect((await call('sourcepipeline.project.list', [], { query: { pageNo: 1 } })).status).toBe(400);
    const ignoring = rig({ world: plain('{ halfPaging: ignore }') });
    expect((await ignoring.call('sourcepipeline.project.list', [], { query: { pageSize: 1 } })).result.projectList).toHaveLength(
      6,
    );
  });
});
