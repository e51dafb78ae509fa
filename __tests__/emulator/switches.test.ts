import { describe, expect, test } from '@jest/globals';
import { plain, type Rig, rig } from './client.js';

const START = 1_750_000_000_000;

/** The answers of a world with these switches, after a deployment and a pipeline run were started. */
async function world(switches: string) {
  const setup = rig({ world: plain(switches) });
  const run = await setup.deploy('shop/production/rolling');
  const pipeline = setup.pipeline('shop-release');
  const { historyId } = (await setup.call('sourcepipeline.run', [pipeline])).result;
  return {
    ...setup,
    run,
    deployment: async () => (await setup.call('sourcedeploy.history.get', run)).result,
    deployments: async () => (await setup.call('sourcedeploy.history.list', [run[0]])).result.historyList,
    pipelineRun: async () => (await setup.call('sourcepipeline.history.get', [pipeline, historyId])).result.history,
    pipelineRuns: async () => (await setup.call('sourcepipeline.history.list', [pipeline])).result.historyList,
    cancel: () => setup.call('sourcedeploy.history.cancel', run),
  };
}

const ids = ({ call }: Rig) => call('sourcedeploy.stage.list', [2001]).then(({ result }) => result.stageList[0].id);

describe('switches', () => {
  test('idType', async () => {
    const documented = await world('{}');
    expect([await ids(documented), (await documented.deployment()).id, (await documented.deployments())[0].id]).toEqual([
      3001,
      80016,
      '80016',
    ]);
    const text = await world('{ idType: string }');
    const list = (await text.deployments())[0];
    expect([
      await ids(text),
      (await text.deployment()).id,
      list.id,
      list.project.id,
      (await text.pipelineRun()).projectId,
    ]).toEqual(['3001', '80016', '80016', '2001', '2501']);
    const number = await world('{ idType: number, buildIds: number }');
    expect([(await number.deployments())[0].id, (await number.pipelineRun()).tasks[0].resultId]).toEqual([80016, 41]);
    const sdk = await world('{ idType: ncloud-sdk }');
    const { id, project, config } = await sdk.deployment();
    expect([id, project.id, config[0].targets[0].server.no, (await sdk.pipelineRun()).id]).toEqual([
      '80016',
      2001,
      '1234567',
      54011,
    ]);
  });

  test('timeUnit', async () => {
    const { deployment, pipelineRun, time } = await world('{ timeUnit: s }');
    await time.advance(200_000);
    const { startTime, endTime, config } = await deployment();
    expect([startTime, endTime, config[0].targets[0].time.pre]).toEqual([START / 1000, START / 1000 + 83, START / 1000 + 2]);
    expect((await pipelineRun()).begin).toBe(START / 1000);
  });

  test.each([
    ['null', null],
    ['0', 0],
    ['empty', ''],
    ['absent', undefined],
  ])('unfinishedEnd %s', async (word, expected) => {
    const { deployment, pipelineRun, pipelineRuns } = await world(`{ unfinishedEnd: ${word} }`);
    for (const [value, field] of [
      [await deployment(), 'endTime'],
      [await pipelineRun(), 'end'],
      [(await pipelineRuns())[0], 'end'],
    ] as const) {
      expect(value[field]).toBe(expected);
      expect(field in value).toBe(word !== 'absent');
    }
  });

  test('configShape, pipelineHistoryShape, historyFileKey, autoscalingKey, taskScenario', async () => {
    const { deployment, pipelineRun, call } = await world(
      '{ configShape: object, pipelineHistoryShape: array, historyFileKey: file, autoscalingKey: autoScalingList, taskScenario: nested }',
    );
    expect((await deployment()).config.file).toEqual({ file: 'shop-image', type: 'SourceBuild' });
    const [history] = await pipelineRun();
    expect([history.tasks[1].config.scenario, history.tasks[1].config.scenarioId]).toEqual([{ id: 2101 }, undefined]);
    expect(Object.keys((await call('sourcedeploy.autoscaling-group.list')).result)).toEqual(['autoScalingList']);
  });

  test('historyOrder', async () => {
    const starts = async (switches: string) =>
      (await (await world(switches)).deployments()).map((item: { id: string }) => Number(item.id));
    const newest = await starts('{}');
    expect(newest[0]).toBe(80016);
    expect(await starts('{ historyOrder: oldest-first }')).toEqual(newest.toReversed());
  });

  test('historyLag: lists are late, details are not', async () => {
    const { deployments, deployment, pipelineRuns, time } = await world('{ historyLag: 5s }');
    const newest = async () => [(await deployments())[0].id, (await deployments())[0].status, (await pipelineRuns()).length];
    await time.advance(4999);
    expect([...(await newest()), (await deployment()).status]).toEqual(['80015', 'success', 5, 'inprogress']);
    await time.advance(1);
    expect(await newest()).toEqual(['80016', 'waiting', 6]);
    await time.advance(2000);
    expect(await newest()).toEqual(['80016', 'inprogress', 6]);
    await time.advance(81_000 - 2001);
    const first = (await deployments()).find((item: { id: string }) => item.id === '80016');
    expect([first.status, (await deployment()).status]).toEqual(['inprogress', 'success']);
  });

  test.each([
    ['nested', 200, '{"result":{"result":true}}'],
    ['plain', 200, '{"result":true}'],
    ['empty', 200, ''],
    ['no-content', 204, ''],
  ])('okBody %s', async (word, status, text) => {
    const answer = await (await world(`{ okBody: ${word} }`)).cancel();
    expect([answer.status, answer.text]).toEqual([status, text]);
  });

  test('errorCodeType, runningPipelineStatus, notFoundStatus', async () => {
    const { call, pipeline } = await world('{ errorCodeType: string, runningPipelineStatus: 409, notFoundStatus: 404 }');
    const { status, error } = await call('sourcepipeline.run', [pipeline('shop-release')]);
    expect([status, error?.errorCode]).toEqual([409, '340500']);
    expect((await call('sourcedeploy.history.get', [2001, 1])).status).toBe(404);
  });

  test('pipelineStatusWords', async () => {
    const { pipelineRun, time } = await world(
      '{ pipelineStatusWords: { inprogress: Running, success: Completed, waiting: none } }',
    );
    const words = async () => {
      const { status, tasks } = await pipelineRun();
      return [status, tasks[0].status, tasks[1].status];
    };
    expect(await words()).toEqual(['Running', 'Running', 'none']);
    await time.advance(300_000);
    expect(await words()).toEqual(['Completed', 'Completed', 'Completed']);
  });

  test.each([
    ['empty', ''],
    ['null', null],
    ['absent', undefined],
  ])('unstartedResultId %s', async (word, expected) => {
    expect((await (await world(`{ unstartedResultId: ${word} }`)).pipelineRun()).tasks[1].resultId).toBe(expected);
  });

  test('clusterKey', async () => {
    const config = async (switches: string) =>
      Object.keys((await (await world(switches)).call('sourcedeploy.stage.get', [2001, 3004])).result.config);
    expect(await config('{}')).toEqual(['clusterUuid', 'clusterNo', 'clusterName']);
    expect(await config('{ clusterKey: clusterUuid }')).toEqual(['clusterUuid', 'clusterName']);
    expect(await config('{ clusterKey: clusterNo }')).toEqual(['clusterNo', 'clusterName']);
  });

  test('bitbucketSpelling, apiRequestType, extraFields', async () => {
    const setup = rig({
      world: plain('{ bitbucketSpelling: Bitbucket, apiRequestType: trigger, extraFields: true }').replace(
        'source: { repository: shop }',
        'source: { type: BitBucket, repository: shop, workspace: { id: w, name: ws } }',
      ),
    });
    const { projectList } = (await setup.call('sourcepipeline.build-project.list')).result;
    const source = { type: 'Bitbucket', repository: 'shop', branch: 'main', workspace: { id: 'w', name: 'ws' } };
    expect(projectList[0]).toEqual({
      id: 20001,
      name: 'shop-image',
      source,
      permission: 'allow',
      actionName: 'View',
      disabled: false,
    });
    await setup.call('sourcepipeline.run', [2501]);
    expect((await setup.call('sourcepipeline.history.list', [2501])).result.historyList[0].requestType).toBe('trigger');
  });

  test('deleteInUse', async () => {
    const { call } = await world('{ deleteInUse: ok }');
    expect((await call('sourcedeploy.project.delete', [2001])).status).toBe(200);
    expect((await call('sourcepipeline.project.delete', [2501])).status).toBe(200);
  });

  test.each([
    ['ascending', /^80016$/],
    ['sparse', /^633646717$/],
    ['descending', /^8999919984$/],
    ['huge', /^9007199254821009$/],
    ['uuid', /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/],
  ] as const)('runIds %s: one id for one run, wherever it stands', async (form, expected) => {
    const setup = rig({ world: plain(`{ runIds: ${form} }`) });
    const start = await setup.call('sourcedeploy.scenario.deploy', setup.ids('shop/production/rolling'));
    const [, id = ''] = /"historyId":"?([^"}]+)"?\}/.exec(start.text) ?? [];
    expect(id).toMatch(expected);
    // Beyond 2^53 as a bare number, with all its digits: a client that parses into doubles loses the last ones.
    expect(start.text).toBe(form === 'uuid' ? `{"result":{"historyId":"${id}"}}` : `{"result":{"historyId":${id}}}`);
    const run = setup.emulator.runs().find((item) => item.how === 'api');
    expect(run?.id).toBe(id);
    expect((await setup.call('sourcedeploy.history.get', [2001, id])).text).toMatch(new RegExp(`"id":"?${id}`));
    expect((await setup.call('sourcedeploy.history.list', [2001])).result.historyList[0].id).toBe(id);
    expect((await setup.call('sourcedeploy.history.get', [2001, `0${id}`])).status).toBe(400);
    setup.emulator.control.act({ act: 'cancel', run: { kind: 'deployment', id } });
    expect(run && setup.emulator.runs().find((item) => item.id === id)?.status).toBe('canceling');
    const ids = setup.emulator.runs().map((item) => `${item.kind} ${item.id}`);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('historyOrder shuffled: any order, the same on every page', async () => {
    const { call } = rig({ world: plain('{ historyOrder: shuffled }') });
    const times = async (query: Record<string, number>): Promise<number[]> =>
      (await call('sourcedeploy.history.list', [2001], { query })).result.historyList.map(
        (item: { startTime: number }) => item.startTime,
      );
    const all = await times({});
    expect(all).toHaveLength(15);
    expect([all.toSorted(), all.toSorted().toReversed()]).not.toContainEqual(all);
    expect([...(await times({ pageNo: 1, pageSize: 8 })), ...(await times({ pageNo: 2, pageSize: 8 }))]).toEqual(all);
  });

  test('refusalsIn200: conflicts, permissions and throttling come with HTTP 200 and their own words', async () => {
    const setup = rig({ world: plain('{ refusalsIn200: [conflict, permission, throttling], concurrentDeployments: refuse }') });
    const { call, emulator, ids } = setup;
    const deploy = (as?: string) => call('sourcedeploy.scenario.deploy', ids('shop/production/rolling'), as ? { as } : {});
    await deploy();
    const seen = [await deploy(), await deploy('viewer')];
    emulator.control.addFault({ fault: 'rate-limit' });
    seen.push(await deploy());
    expect(seen.map(({ status, error }) => [status, error?.errorCode, error?.message])).toEqual([
      [200, 330500, 'invalid parameters'],
      [200, '210', 'Permission Denied'],
      [200, '410', 'Throttle Limited'],
    ]);
    // Everything else keeps its status.
    expect((await call('sourcedeploy.history.get', [2001, 1])).status).toBe(400);
    expect(emulator.runs().filter((run) => run.how === 'api')).toHaveLength(1);
  });

  test('dateHeader, dateOffset, limitHeaders', async () => {
    const date = async (switches: string) => (await rig({ world: plain(switches) }).call('sourcedeploy.project.list')).headers;
    expect(Date.parse((await date('{}')).date ?? '')).toBe(START);
    expect(Date.parse((await date('{ dateOffset: -600000 }')).date ?? '')).toBe(START - 600_000);
    expect(await date('{ dateHeader: absent, limitHeaders: true }')).toEqual({
      'content-type': 'application/json;charset=UTF-8',
      'x-ratelimit-limit': '100',
      'x-ratelimit-remaining': '99',
    });
  });

  test('manifestForm: strings as the vendor’s clients read them, or an array', async () => {
    const info = async (switches: string) =>
      (await rig({ world: plain(switches) }).call('sourcepipeline.project.get', [2504])).result.tasks[1].config.target;
    const full = 'k8s/deployment.yaml';
    expect(await info('{}')).toEqual({ type: 'KubernetesService', info: { manifest: full, fullManifest: full } });
    expect((await info('{ manifestForm: array }')).info).toEqual({ manifest: [full], fullManifest: full });
  });

  test('nameFilter', async () => {
    const names = async (switches: string) =>
      (
        await rig({ world: plain(switches) }).call('sourcedeploy.project.list', [], { query: { projectName: 'web' } })
      ).result.projectList.map(({ name }: { name: string }) => name);
    expect([await names('{}'), await names('{ nameFilter: exact }')]).toEqual([['web', 'web-2'], ['web']]);
  });

  test('platform: Classic has no canaries', async () => {
    const { call } = rig({ world: plain('{ platform: classic }') });
    for (const name of ['canary-report.list', 'history.canary-approve', 'history.canary-reject'])
      expect([name, (await call(`sourcedeploy.${name}`, [2001, 80001])).error?.errorCode]).toEqual([name, '300']);
    expect((await call('sourcedeploy.history.get', [2001, 80001])).status).toBe(200);
  });
});
