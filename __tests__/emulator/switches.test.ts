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
    const number = await world('{ idType: number }');
    expect([(await number.deployments())[0].id, (await number.pipelineRun()).tasks[0].resultId]).toEqual([80016, 41]);
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
});
