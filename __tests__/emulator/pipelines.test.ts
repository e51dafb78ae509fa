import { describe, expect, test } from '@jest/globals';
import { plain, rig } from './client.js';

const world = plain();

async function start(name: string, options = { world }) {
  const setup = rig(options);
  const id = setup.pipeline(name);
  const { result } = await setup.call('sourcepipeline.run', [id]);
  const read = async () => (await setup.call('sourcepipeline.history.get', [id, result.historyId])).result.history;
  const words = async () => {
    const { status, tasks } = await read();
    return [status, ...tasks.map((task: { status: string }) => task.status)];
  };
  return { ...setup, id, historyId: result.historyId as number, read, words };
}

describe('a pipeline run', () => {
  test('builds, then deploys: the results can be looked up in the other services', async () => {
    const { call, time, words, read, ids, build } = await start('shop-release');
    expect(await words()).toEqual(['inprogress', 'inprogress', 'waiting']);
    const [first] = (await read()).tasks;
    expect(first).toMatchObject({
      type: 'SourceBuild',
      linkedTasks: [],
      config: { target: { type: 'SourceCommit', info: { repository: 'shop', branch: 'main' } } },
    });
    const builds = async () => (await call('sourcebuild.history.list', [build('shop-image')])).result;
    expect((await builds()).history[0]).toMatchObject({
      buildId: first.resultId,
      status: 'prepare',
      end: null,
      failedPhase: null,
    });
    await time.advance(41_000);
    expect((await builds()).history[0].status).toBe('upload');
    await time.advance(7500);
    expect(await words()).toEqual(['inprogress', 'success', 'waiting']);
    await time.advance(1000);
    expect(await words()).toEqual(['inprogress', 'success', 'inprogress']);
    const { resultId } = (await read()).tasks[1];
    const deployment = async () => (await call('sourcedeploy.history.get', [ids('shop')[0] as number, resultId])).result;
    expect(await deployment()).toMatchObject({ status: 'waiting', scenario: { name: 'rolling' } });
    await time.advance(84_000);
    expect(await words()).toEqual(['success', 'success', 'success']);
    expect((await deployment()).status).toBe('success');
    expect(await read()).toMatchObject({ begin: 1_750_000_000_000, end: 1_750_000_000_000 + 48_000 + 1000 + 83_000 });
  });

  test('is refused while another one is under way', async () => {
    const { call, id } = await start('shop-release');
    const { status, error } = await call('sourcepipeline.run', [id]);
    expect(status).toBe(400);
    expect(error).toEqual({ errorCode: 340500, message: 'invalid parameters', details: 'Running Pipeline Exist' });
  });

  test('runs tasks side by side, and starts the next when all before it have succeeded', async () => {
    const { time, words } = await start('nightly');
    expect(await words()).toEqual(['inprogress', 'inprogress', 'inprogress', 'waiting']);
    await time.advance(48_000);
    expect(await words()).toEqual(['inprogress', 'success', 'inprogress', 'waiting']);
    await time.advance(18_000);
    expect(await words()).toEqual(['inprogress', 'success', 'success', 'inprogress']);
    await time.advance(60_000);
    expect(await words()).toEqual(['success', 'success', 'success', 'success']);
  });

  test('fails with its build, and what comes after stays waiting', async () => {
    const { time, words, read } = await start('shop-tests');
    await time.advance(31_000);
    expect(await words()).toEqual(['fail', 'fail', 'waiting']);
    expect((await read()).tasks[1].resultId).toBe('');
  });

  test('cancel reaches the deployment underneath', async () => {
    const { call, time, words, read, id, historyId, status, ids } = await start('shop-release');
    await time.advance(60_000);
    const { resultId } = (await read()).tasks[1];
    expect((await call('sourcepipeline.history.cancel', [id, historyId])).text).toBe('{"result":{"result":true}}');
    expect(await words()).toEqual(['canceling', 'success', 'inprogress']);
    expect(await status([ids('shop')[0] as number, resultId])).toBe('canceling');
    await time.advance(3000);
    expect(await words()).toEqual(['canceled', 'success', 'canceled']);
    expect((await call('sourcepipeline.history.cancel', [id, historyId])).status).toBe(400);
    expect((await call('sourcepipeline.run', [id])).status).toBe(200);
  });

  test('cancel leaves a canary alone, which the service cannot cancel', async () => {
    const { call, time, words, read, id, historyId, status, ids } = await start('shop-canary');
    await time.advance(60_000);
    await call('sourcepipeline.history.cancel', [id, historyId]);
    expect(await words()).toEqual(['canceled', 'success', 'canceled']);
    expect(await status([ids('shop')[0] as number, (await read()).tasks[1].resultId])).toBe('inprogress');
  });

  test('stays in progress while its deployment waits for an approval, or for a canary decision', async () => {
    const approved = await start('shop-approved');
    await approved.time.advance(3_600_000);
    expect(await approved.words()).toEqual(['inprogress', 'success', 'inprogress']);
    const run = [approved.ids('shop')[0] as number, (await approved.read()).tasks[1].resultId] as const;
    expect(await approved.status(run)).toBe('pending');
    await approved.call('sourcedeploy.history.approve', run, { as: 'approver' });
    await approved.time.advance(90_000);
    expect(await approved.words()).toEqual(['success', 'success', 'success']);

    const canary = await start('shop-canary');
    await canary.time.advance(100_000);
    const canaryRun = [canary.ids('shop')[0] as number, (await canary.read()).tasks[1].resultId] as const;
    expect(await canary.status(canaryRun)).toBe('canary_pending');
    await canary.call('sourcedeploy.history.canary-reject', canaryRun);
    await canary.time.advance(10_000);
    expect(await canary.words()).toEqual(['fail', 'success', 'fail']);
  });
});
