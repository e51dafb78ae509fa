import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { OPERATIONS } from '../../src/ncloud/catalogue.js';
import { answerSchema } from '../../src/ncloud/schemas.js';
import { type CallOptions, plain, type Rig, rig } from './client.js';

interface Case {
  operation: string;
  /** Brings the world to where the call makes sense, and answers the path values. */
  path?: (setup: Rig) => (string | number)[] | Promise<(string | number)[]>;
  options?: CallOptions;
  /** The content of `result`, exactly. */
  result: unknown;
}

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/;
const SERVER_SCENARIO = {
  strategy: 'normal',
  file: { type: 'SourceBuild', SourceBuild: { id: 20001 } },
  rollback: true,
  cmd: {
    pre: [{ user: 'root', cmd: 'echo pre' }],
    deploy: [{ sourcePath: '/', deployPath: '/app' }],
    post: [{ user: 'root', cmd: 'echo post' }],
  },
};
const PIPELINE = {
  name: 'pipe1',
  description: '',
  tasks: [
    {
      name: 'build',
      type: 'SourceBuild',
      config: { projectId: 20001, target: { info: { branch: 'develop' } } },
      linkedTasks: [],
    },
    {
      name: 'deploy',
      type: 'SourceDeploy',
      config: { projectId: 2001, stageId: 3001, scenarioId: 2101 },
      linkedTasks: ['build'],
    },
  ],
  trigger: { repository: [], sourcepipeline: [], schedule: [] },
};
const OK = { result: true };
const SHOP = { id: 2001, name: 'shop' };
const PRODUCTION = { id: 3001, name: 'production' };
const deployed = (place: string, ms: number) => async (setup: Rig) => {
  const run = await setup.deploy(place);
  await setup.time.advance(ms);
  return run;
};
const requested = async (setup: Rig) => {
  const ids = setup.ids('shop/production/rolling');
  const { result } = await setup.call('sourcedeploy.scenario.request', ids, { as: 'developer' });
  return [ids[0] as number, result.historyId];
};
const START = 1_750_000_000_000;
const REPORT_END = START + 2000 + 40_000 + 20_000;

/** In the order and with the types of reference/sourcedeploy-api.md and reference/sourcepipeline-api.md. */
const CASES: readonly Case[] = [
  {
    operation: 'sourcedeploy.project.list',
    options: { query: { projectName: 'web' } },
    result: {
      projectList: [
        { id: 2002, name: 'web' },
        { id: 2003, name: 'web-2' },
      ],
    },
  },
  { operation: 'sourcedeploy.project.create', options: { body: { name: 'deploy3' } }, result: { id: 2005, name: 'deploy3' } },
  { operation: 'sourcedeploy.project.delete', path: () => [2002], result: OK },
  {
    operation: 'sourcedeploy.stage.list',
    path: () => [2001],
    options: { query: { stageName: 'fleet' } },
    result: { project: SHOP, stageList: [{ id: 3003, name: 'fleet' }] },
  },
  {
    operation: 'sourcedeploy.stage.create',
    path: () => [2001],
    options: { body: { name: 'dev1', type: 'Server', config: { serverNo: [1234567] } } },
    result: { id: 3010, name: 'dev1' },
  },
  {
    operation: 'sourcedeploy.stage.get',
    path: () => [2001, 3002],
    result: {
      project: SHOP,
      id: 3002,
      name: 'staging',
      type: 'Server',
      config: { serverNo: [1234570], serverName: ['staging-1'] },
    },
  },
  {
    operation: 'sourcedeploy.stage.update',
    path: () => [2001, 3002],
    options: { body: { name: 'pre-production' } },
    result: { id: 3002, name: 'pre-production' },
  },
  { operation: 'sourcedeploy.stage.delete', path: () => [2001, 3005], result: OK },
  {
    operation: 'sourcedeploy.scenario.list',
    path: () => [2001, 3002],
    result: { project: SHOP, stage: { id: 3002, name: 'staging' }, scenarioList: [{ id: 2109, name: 'rolling' }] },
  },
  {
    operation: 'sourcedeploy.scenario.create',
    path: () => [2001, 3001],
    options: { body: { name: 'sc1', config: SERVER_SCENARIO } },
    result: { id: 2123, name: 'sc1' },
  },
  {
    operation: 'sourcedeploy.scenario.get',
    path: async (setup) => [
      2001,
      3001,
      (await setup.call('sourcedeploy.scenario.create', [2001, 3001], { body: { name: 'sc1', config: SERVER_SCENARIO } })).result
        .id,
    ],
    result: {
      project: SHOP,
      stage: PRODUCTION,
      id: 2123,
      name: 'sc1',
      description: '',
      type: 'Server',
      config: {
        ...SERVER_SCENARIO,
        sequence: true,
        file: { type: 'SourceBuild', SourceBuild: { id: 20001, name: 'shop-image' } },
      },
    },
  },
  {
    operation: 'sourcedeploy.scenario.update',
    path: () => [2001, 3001, 2101],
    options: { body: { description: 'changed' } },
    result: { id: 2101, name: 'rolling' },
  },
  { operation: 'sourcedeploy.scenario.delete', path: () => [2001, 3001, 2103], result: OK },
  { operation: 'sourcedeploy.scenario.deploy', path: () => [2001, 3001, 2101], result: { historyId: 80016 } },
  {
    operation: 'sourcedeploy.scenario.request',
    path: () => [2001, 3001, 2101],
    options: { as: 'developer' },
    result: { historyId: 80016 },
  },
  { operation: 'sourcedeploy.history.approve', path: requested, options: { as: 'approver' }, result: OK },
  { operation: 'sourcedeploy.history.reject', path: requested, options: { as: 'approver' }, result: OK },
  { operation: 'sourcedeploy.history.cancel', path: deployed('shop/production/rolling', 5000), result: OK },
  { operation: 'sourcedeploy.history.canary-approve', path: deployed('shop/cluster/canary', 60_000), result: OK },
  { operation: 'sourcedeploy.history.canary-reject', path: deployed('shop/cluster/canary', 60_000), result: OK },
  {
    operation: 'sourcedeploy.history.list',
    path: async (setup) => [(await setup.deploy('shop/production/broken'))[0]],
    options: { query: { pageNo: 1, pageSize: 1 } },
    result: {
      historyList: [
        {
          project: SHOP,
          stage: PRODUCTION,
          scenario: { id: 2103, name: 'broken' },
          id: '80016',
          startTime: START,
          status: 'waiting',
        },
      ],
    },
  },
  {
    operation: 'sourcedeploy.history.get',
    path: deployed('shop/assets/upload', 60_000),
    result: {
      project: SHOP,
      stage: { id: 3005, name: 'assets' },
      scenario: { id: 2117, name: 'upload' },
      id: 80016,
      status: 'success',
      executor: 'owner@shop.example',
      startTime: START,
      endTime: START + 17_000,
      type: 'ObjectStorage',
      config: [{ file: { selected: 'artifacts/app.zip', type: 'ObjectStorage' }, status: 'success' }],
    },
  },
  {
    operation: 'sourcedeploy.canary-report.list',
    path: deployed('shop/cluster/canary-auto', 90_000),
    result: { stageList: [REPORT_END, REPORT_END + 20_000] },
  },
  {
    operation: 'sourcedeploy.canary-report.get',
    path: async (setup) => [...(await deployed('shop/cluster/canary-auto', 90_000)(setup)), REPORT_END],
    result: {
      status: 'pass',
      score: 97,
      passScore: 80,
      start: REPORT_END - 20_000,
      end: REPORT_END,
      step: 10,
      metricList: ['latency', 'errors'].map((metricName, index) => ({
        metricId: index + 1,
        metricName,
        weight: index === 0 ? 60 : 40,
        elementList: [
          {
            name: 'pod',
            element: 'p50',
            deviation: 0.03,
            status: 'pass',
            base: { start: REPORT_END - 20_000, end: REPORT_END, count: 6, avg: 10, max: 12, min: 9 },
            canary: { start: REPORT_END - 20_000, end: REPORT_END, count: 6, avg: 10.3, max: 12.36, min: 9.27 },
          },
        ],
      })),
    },
  },
  {
    operation: 'sourcedeploy.server.list',
    result: { serverList: ['web-1', 'web-2', 'web-3', 'staging-1'].map((name, index) => ({ serverNo: 1234567 + index, name })) },
  },
  {
    operation: 'sourcedeploy.autoscaling-group.list',
    result: { autoscalingList: [{ groupNo: 4001, name: 'shop-asg', instanceCount: 2 }] },
  },
  {
    operation: 'sourcedeploy.target-group.list',
    path: () => ['shop-asg'],
    result: {
      targetGroupList: [
        { id: 5001, name: 'shop-blue' },
        { id: 5002, name: 'shop-green' },
      ],
    },
  },
  { operation: 'sourcedeploy.cluster.list', result: { clusterList: [{ id: 6001, name: 'shop-nks' }] } },
  { operation: 'sourcedeploy.bucket.list', result: { bucketList: [{ name: 'artifacts' }, { name: 'shop-assets' }] } },
  {
    operation: 'sourcedeploy.object.list',
    path: () => ['artifacts'],
    result: {
      objectList: [
        { key: 'app.zip', size: 1_048_576 },
        { key: 'site/한글 파일.zip', size: 2048 },
      ],
    },
  },
  {
    operation: 'sourcedeploy.build-project.list',
    result: {
      projectList: [
        { id: 20001, name: 'shop-image' },
        { id: 20002, name: 'shop-api' },
        { id: 20003, name: 'shop-tests' },
      ],
    },
  },
  { operation: 'sourcedeploy.repository.list', result: { repositoryList: [{ name: 'shop' }, { name: 'app' }] } },
  {
    operation: 'sourcedeploy.branch.list',
    path: () => ['shop'],
    result: { branchList: [{ name: 'main' }, { name: 'develop' }, { name: 'release/1.0' }] },
  },
  {
    operation: 'sourcepipeline.project.list',
    options: { query: { projectName: 'shop-a' } },
    result: { projectList: [{ id: 2505, name: 'shop-approved' }] },
  },
  { operation: 'sourcepipeline.project.create', options: { body: PIPELINE }, result: { projectId: 2507 } },
  {
    operation: 'sourcepipeline.project.get',
    path: async (setup) => [(await setup.call('sourcepipeline.project.create', [], { body: PIPELINE })).result.projectId],
    result: {
      id: 2507,
      name: 'pipe1',
      description: '',
      tasks: [
        {
          id: 1,
          name: 'build',
          type: 'SourceBuild',
          config: { projectId: 20001, target: { type: 'SourceCommit', info: { repository: 'shop', branch: 'develop' } } },
          linkedTasks: [],
        },
        {
          id: 2,
          name: 'deploy',
          type: 'SourceDeploy',
          config: {
            projectId: 2001,
            stageId: 3001,
            scenarioId: 2101,
            target: { type: 'SourceBuild', info: { projectName: 'shop-image' } },
          },
          linkedTasks: ['build'],
        },
      ],
      trigger: { repository: [], schedule: [], sourcepipeline: [] },
    },
  },
  {
    operation: 'sourcepipeline.project.update',
    path: () => [2501],
    options: { body: { description: 'x', tasks: PIPELINE.tasks } },
    result: OK,
  },
  { operation: 'sourcepipeline.project.delete', path: () => [2506], result: OK },
  { operation: 'sourcepipeline.run', path: () => [2501], result: { historyId: 54011 } },
  {
    operation: 'sourcepipeline.history.list',
    path: async (setup) => {
      await setup.call('sourcepipeline.run', [2506]);
      return [2506];
    },
    result: {
      historyList: [
        {
          projectId: 2506,
          id: 54011,
          requestType: 'console',
          requestId: 'owner@shop.example',
          begin: START,
          end: null,
          status: 'inprogress',
        },
      ],
    },
  },
  {
    operation: 'sourcepipeline.history.get',
    path: async (setup) => [2506, (await setup.call('sourcepipeline.run', [2506])).result.historyId],
    result: {
      history: {
        id: 54011,
        projectId: 2506,
        begin: START,
        end: null,
        status: 'inprogress',
        tasks: [
          {
            id: 1,
            name: 'deploy',
            type: 'SourceDeploy',
            config: {
              projectId: 2004,
              stageId: 3009,
              scenarioId: 2122,
              target: { type: 'SourceBuild', info: { projectName: 'shop-image' } },
            },
            linkedTasks: [],
            status: 'inprogress',
            resultId: '80016',
          },
        ],
      },
    },
  },
  {
    operation: 'sourcepipeline.history.cancel',
    path: async (setup) => [2501, (await setup.call('sourcepipeline.run', [2501])).result.historyId],
    result: OK,
  },
  {
    operation: 'sourcepipeline.time-zone.list',
    result: { timeZone: ['Etc/GMT+12 (UTC-12:00)', 'Asia/Seoul (UTC+09:00)', 'Pacific/Apia (UTC+13:00)'] },
  },
  {
    operation: 'sourcepipeline.build-project.list',
    options: { query: { searchWord: 'api', pageNo: 1, pageSize: 10 } },
    result: {
      projectList: [{ id: 20002, name: 'shop-api', source: { type: 'SourceCommit', repository: 'shop', branch: 'develop' } }],
    },
  },
  {
    operation: 'sourcepipeline.repository.list',
    options: { query: { searchWord: 'app' } },
    result: { repositoryList: [{ name: 'app' }] },
  },
  { operation: 'sourcepipeline.branch.list', path: () => ['app'], result: { branchList: [{ name: 'main' }] } },
  {
    operation: 'sourcepipeline.deploy-project.list',
    options: { query: { searchWord: '주문' } },
    result: { projectList: [{ id: 2004, name: '주문 서비스' }] },
  },
  {
    operation: 'sourcepipeline.deploy-stage.list',
    path: () => [2002],
    result: {
      stageList: [
        { id: 3006, name: 'web' },
        { id: 3007, name: 'web-2' },
      ],
    },
  },
  {
    operation: 'sourcepipeline.deploy-scenario.list',
    path: () => [2001, 3004],
    options: { query: { searchWord: 'rolling' } },
    result: {
      scenarioList: [
        { id: 2112, name: 'rolling', source: { type: 'KubernetesService', target: { manifest: ['k8s/deployment.yaml'] } } },
      ],
    },
  },
];

describe('every operation of the catalogue', () => {
  test('is tried here, in the order of the reference', () => {
    expect(CASES.map((item) => item.operation)).toEqual(OPERATIONS.map((operation) => operation.name));
  });

  test.each(CASES)('$operation', async ({ operation: name, path, options, result }) => {
    const setup = rig({ world: plain() });
    const answer = await setup.call(name, (await path?.(setup)) ?? [], options);
    expect([answer.status, answer.error]).toEqual([200, undefined]);
    expect(answer.result).toEqual(result);
    // Compact, the envelope first and nothing after it: the vendor's SDK cuts it off by text.
    expect(answer.text).toBe(JSON.stringify({ result: answer.result }));
    const operation = OPERATIONS.find((item) => item.name === name);
    expect(operation && v.safeParse(answerSchema(operation), answer.result).issues).toBeUndefined();
    expect(setup.emulator.requests.at(-1)).toMatchObject({
      operation: name,
      method: operation?.method,
      status: 200,
      acted: operation?.effect === 'write',
    });
  });

  test("sourcebuild.history.list has a project's builds", async () => {
    const { call, emulator, time } = rig({ world: plain() });
    emulator.control.act({ act: 'build', build: 'shop-tests' });
    await time.advance(60_000);
    const { result } = await call('sourcebuild.history.list', [20003]);
    const build = {
      projectId: 20003,
      buildId: expect.stringMatching(UUID),
      begin: START,
      end: START + 30_000,
      userId: 'owner@shop.example',
      status: 'fail',
      failedPhase: 'post-build',
    };
    expect(result).toEqual({ total: 1, history: [build] });
    const { buildId } = result.history[0];
    expect((await call('sourcebuild.project.get', [20003])).result).toEqual({
      id: 20003,
      name: 'shop-tests',
      source: { type: 'SourceCommit', config: { repository: 'shop', branch: 'main' } },
      lastBuild: { id: buildId, timestamp: START, status: 'fail' },
    });
    expect((await call('sourcebuild.project.get', [9])).status).toBe(400);
  });
});
