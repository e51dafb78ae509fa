import { describe, expect, test } from '@jest/globals';
import { plain, type Rig, rig } from './client.js';

const world = plain();

/** The words that a deployment goes through when nobody interferes, with their lengths in seconds. */
async function course(setup: Rig, [, history]: readonly [number, number]): Promise<string> {
  await setup.time.advance(24 * 3_600_000);
  const record = setup.emulator.runs().find((run) => run.kind === 'deployment' && run.id === String(history));
  const timeline = record?.timeline ?? [];
  return timeline.map(({ at, status }, index) => `${status} ${((timeline[index + 1]?.at ?? at) - at) / 1000}`).join(', ');
}

async function targets(setup: Rig, run: readonly [number, number]): Promise<string[]> {
  const { result } = await setup.call('sourcedeploy.history.get', run);
  return result.config[0].targets.map((target: { status: string }) => target.status);
}

describe('a deployment to servers', () => {
  test('waits, deploys one server after another with its steps, and succeeds', async () => {
    const { call, deploy, time, status } = rig({ world });
    const run = await deploy('shop/production/rolling');
    expect(await status(run)).toBe('waiting');
    await time.advance(2000);
    const detail = async () => (await call('sourcedeploy.history.get', run)).result;
    expect(await detail()).toMatchObject({
      status: 'inprogress',
      endTime: null,
      type: 'Server',
      strategy: 'normal',
      executor: 'owner@shop.example',
    });
    await time.advance(3000 + 500);
    const { config } = await detail();
    expect(config).toHaveLength(1);
    expect(config[0].file).toEqual({ selected: 'shop-image', type: 'SourceBuild' });
    expect(config[0].targets.map((target: { status: string }) => target.status)).toEqual(['deploy', 'standby', 'standby']);
    expect(config[0].targets[0]).toEqual({
      server: { no: 1234567, name: 'web-1' },
      status: 'deploy',
      time: { pre: 1_750_000_002_000, deploy: 1_750_000_005_000, post: null },
      step: { pre: 'success', deploy: 'inprogress', post: null },
    });
    await time.advance(3 * 27_000);
    expect(await detail()).toMatchObject({ status: 'success', endTime: 1_750_000_000_000 + 2000 + 3 * 27_000 });
  });

  test('all at once takes as long as one server', async () => {
    const setup = rig({ world });
    const run = await setup.deploy('shop/production/all-at-once');
    await setup.time.advance(3000);
    expect(await targets(setup, run)).toEqual(['pre', 'pre', 'pre']);
    expect(await course(setup, run)).toBe('waiting 2, inprogress 27, success 0');
  });

  test('fails on the second server, and does not touch the third', async () => {
    const setup = rig({ world });
    const run = await setup.deploy('shop/production/broken');
    expect(await course(setup, run)).toBe('waiting 2, inprogress 40, fail 0');
    expect(await targets(setup, run)).toEqual(['success', 'fail', 'no progress']);
    const { config } = (await setup.call('sourcedeploy.history.get', run)).result;
    expect(config[0].targets[1].step).toEqual({ pre: 'success', deploy: 'fail', post: null });
  });

  test('is rolled back before it fails, and ends as the switch says', async () => {
    for (const [switches, end] of [
      ['{}', 'fail'],
      ['{ rolledBackStatus: success }', 'success'],
    ] as const) {
      const setup = rig({ world: plain(switches) });
      expect(await course(setup, await setup.deploy('shop/production/broken-rollback'))).toBe(
        `waiting 2, inprogress 54, ${end} 0`,
      );
    }
  });

  test('can hang until it is cancelled', async () => {
    const setup = rig({ world });
    const run = await setup.deploy('shop/production/stuck');
    expect(await course(setup, run)).toBe('waiting 2, inprogress 0');
    expect(await targets(setup, run)).toEqual(['deploy', 'standby', 'standby']);
    await setup.call('sourcedeploy.history.cancel', run);
    expect(await course(setup, run)).toBe('waiting 2, inprogress 86398, canceling 3, canceled 0');
    expect(await targets(setup, run)).toEqual(['no progress', 'no progress', 'no progress']);
  });

  test('plays the next script each time, and the last one from then on', async () => {
    const setup = rig({ world });
    expect(await course(setup, await setup.deploy('shop/production/flaky'))).toMatch(/error 0$/);
    expect(await course(setup, await setup.deploy('shop/production/flaky'))).toMatch(/success 0$/);
    expect(await course(setup, await setup.deploy('shop/production/flaky'))).toMatch(/success 0$/);
  });

  test('plays a list of words as it stands', async () => {
    const script =
      'script: { jitter: 0, statuses: [{ status: waiting, for: 1s }, { status: teleporting, for: 1m }, { status: success }] }';
    const setup = rig({
      world: world.replace('name: choose-file', `name: odd\n            ${script}\n          - name: choose-file`),
    });
    expect(await course(setup, await setup.deploy('shop/production/odd'))).toBe('waiting 1, teleporting 60, success 0');
  });

  test('is refused where the file is to be chosen later', async () => {
    const { call, ids } = rig({ world });
    const { status, error } = await call('sourcedeploy.scenario.deploy', ids('shop/production/choose-file'));
    expect([status, error?.errorCode, error?.message]).toEqual([400, 330500, 'invalid parameters']);
  });
});

describe('two deployments of one scenario', () => {
  test('take turns, while another scenario goes its way', async () => {
    const setup = rig({ world });
    const first = await setup.deploy('shop/production/rolling');
    const second = await setup.deploy('shop/production/rolling');
    const third = await setup.deploy('shop/production/rolling');
    const other = await setup.deploy('shop/production/slow');
    await setup.time.advance(10_000);
    expect(await Promise.all([first, second, third, other].map(setup.status))).toEqual([
      'inprogress',
      'waiting',
      'waiting',
      'inprogress',
    ]);
    await setup.call('sourcedeploy.history.cancel', second);
    expect(await setup.status(second)).toBe('canceling');
    await setup.time.advance(75_000);
    expect(await Promise.all([first, second, third].map(setup.status))).toEqual(['success', 'canceled', 'inprogress']);
    expect(await course(setup, third)).toBe('waiting 83, inprogress 81, success 0');
  });

  test('are refused, or run side by side, where the switch says so', async () => {
    const refusing = rig({ world: plain('{ concurrentDeployments: refuse }') });
    const first = await refusing.deploy('shop/production/rolling');
    const ids = refusing.ids('shop/production/rolling');
    expect((await refusing.call('sourcedeploy.scenario.deploy', ids)).error?.details).toBe('Running Deployment Exist');
    await course(refusing, first);
    expect((await refusing.call('sourcedeploy.scenario.deploy', ids)).status).toBe(200);

    const parallel = rig({ world: plain('{ concurrentDeployments: parallel }') });
    const runs = [await parallel.deploy('shop/production/rolling'), await parallel.deploy('shop/production/rolling')] as const;
    expect(await Promise.all(runs.map((run) => course(parallel, run)))).toEqual(
      Array(2).fill('waiting 2, inprogress 81, success 0'),
    );

    const byStage = rig({ world: plain('{ concurrencyScope: stage }') });
    await byStage.deploy('shop/production/all-at-once');
    expect(await course(byStage, await byStage.deploy('shop/production/broken'))).toBe('waiting 29, inprogress 40, fail 0');
  });
});

describe('other targets', () => {
  test.each([
    ['shop/fleet/in-place', 'waiting 2, inprogress 27, success 0'],
    ['shop/fleet/blue-green', 'waiting 2, inprogress 27, success 0'],
    ['shop/cluster/rolling', 'waiting 2, inprogress 40, success 0'],
    ['shop/cluster/blue-green', 'waiting 2, inprogress 40, success 0'],
    ['shop/assets/upload', 'waiting 2, inprogress 15, success 0'],
  ])('%s', async (place, words) => {
    const setup = rig({ world });
    expect(await course(setup, await setup.deploy(place))).toBe(words);
  });

  test('show what is known of their history', async () => {
    const setup = rig({ world });
    const cluster = (await setup.call('sourcedeploy.history.get', await setup.deploy('shop/cluster/rolling'))).result;
    const manifest = { type: 'SourceCommit', repository: 'app', branch: 'main', path: ['k8s/deployment.yaml'] };
    expect(cluster).toMatchObject({
      type: 'KubernetesService',
      strategy: 'rolling',
      config: [{ strategy: 'rolling', manifest, status: 'waiting' }],
    });
    const fleet = (await setup.call('sourcedeploy.history.get', await setup.deploy('shop/fleet/in-place'))).result;
    expect(fleet.config[0].targets.map((target: { server: { name: string } }) => target.server.name)).toEqual([
      'shop-asg-1',
      'shop-asg-2',
    ]);
  });
});

describe('cancel', () => {
  test.each([
    ['shop/fleet/blue-green', '{}', 200],
    ['shop/cluster/rolling', '{}', 400],
    ['shop/cluster/blue-green', '{}', 400],
    ['shop/cluster/canary', '{}', 400],
    ['shop/cluster/canary', '{ cancelCanary: ok }', 200],
    ['shop/assets/upload', '{}', 200],
    ['shop/assets/upload', '{ cancelObjectStorage: refuse }', 400],
  ])('%s under way, with %s: %i', async (place, switches, expected) => {
    const setup = rig({ world: plain(switches) });
    const run = await setup.deploy(place);
    await setup.time.advance(10_000);
    const { status, error } = await setup.call('sourcedeploy.history.cancel', run);
    expect([status, error?.errorCode]).toEqual([expected, expected === 200 ? undefined : 330500]);
    expect(await setup.status(run)).toBe(expected === 200 ? 'canceling' : 'inprogress');
  });

  test('a Kubernetes deployment can be cancelled while it is queued', async () => {
    const setup = rig({ world });
    const run = await setup.deploy('shop/cluster/rolling');
    await setup.call('sourcedeploy.history.cancel', run);
    expect(await course(setup, run)).toBe('waiting 0, canceling 3, canceled 0');
  });

  test('twice, and after the end, as the switches say', async () => {
    const both = async (switches: string) => {
      const { call, deploy, time } = rig({ world: plain(switches) });
      const run = await deploy('shop/production/rolling');
      await call('sourcedeploy.history.cancel', run);
      const twice = (await call('sourcedeploy.history.cancel', run)).status;
      await time.advance(5000);
      return [twice, (await call('sourcedeploy.history.cancel', run)).status];
    };
    expect(await both('{}')).toEqual([200, 400]);
    expect(await both('{ cancelTwice: refuse, cancelFinished: ok }')).toEqual([400, 200]);
  });
});

describe('approval', () => {
  async function request() {
    const setup = rig({ world });
    const ids = setup.ids('shop/production/rolling');
    const { result } = await setup.call('sourcedeploy.scenario.request', ids, { as: 'developer' });
    return { ...setup, run: [ids[0] as number, result.historyId as number] as const, setup };
  }

  test('waits without end; accepted, it is deployed', async () => {
    const { call, run, status, time, setup } = await request();
    await time.advance(3_600_000);
    expect(await status(run)).toBe('pending');
    expect((await call('sourcedeploy.history.approve', run, { as: 'approver' })).text).toBe('{"result":{"result":true}}');
    expect(await course(setup, run)).toBe('pending 3600, waiting 2, inprogress 81, success 0');
    expect((await call('sourcedeploy.history.approve', run, { as: 'approver' })).status).toBe(400);
  });

  test('rejected, it is over', async () => {
    const { call, run, setup } = await request();
    await call('sourcedeploy.history.reject', run, { as: 'approver' });
    expect(await course(setup, run)).toBe('pending 0, reject 0');
    expect((await call('sourcedeploy.history.reject', run, { as: 'approver' })).status).toBe(400);
  });

  test('can be withdrawn, and keeps nobody waiting', async () => {
    const { call, run, deploy, setup } = await request();
    expect(await course(setup, await deploy('shop/production/rolling'))).toBe('waiting 2, inprogress 81, success 0');
    await call('sourcedeploy.history.cancel', run);
    expect(await course(setup, run)).toMatch(/canceling 3, canceled 0$/);
  });

  test('asked for by the main account, as the switch says', async () => {
    const place = [2001, 3001, 2101];
    expect((await rig({ world }).call('sourcedeploy.scenario.request', place)).status).toBe(200);
    expect((await rig({ world: plain('{ requestByMain: refuse }') }).call('sourcedeploy.scenario.request', place)).status).toBe(
      400,
    );
  });
});

describe('canary', () => {
  test('manual: accepted, rejected, or left alone', async () => {
    const decide = async (operation: string | undefined, switches = '{}') => {
      const setup = rig({ world: plain(switches) });
      const run = await setup.deploy('shop/cluster/canary');
      await setup.time.advance(100_000);
      if (operation) expect((await setup.call(operation, run)).status).toBe(200);
      return course(setup, run);
    };
    const before = 'waiting 2, inprogress 40, canary_pending';
    expect(await decide('sourcedeploy.history.canary-approve')).toBe(`${before} 58, inprogress 20, success 0`);
    expect(await decide('sourcedeploy.history.canary-reject')).toBe(`${before} 58, canary_rejecting 10, canary_reject 0`);
    expect(await decide(undefined)).toBe(`${before} 600, canary_waiting_timeout 0`);
    const rejecting = 'canary_waiting_timeout 10, canary_rejecting 10, canary_reject 0';
    expect(await decide(undefined, '{ canaryTimeout: reject }')).toBe(`${before} 600, ${rejecting}`);
  });

  test('automatic: a report per interval, then the verdict', async () => {
    const setup = rig({ world });
    const run = await setup.deploy('shop/cluster/canary-auto');
    const reports = async () => (await setup.call('sourcedeploy.canary-report.list', run)).result.stageList;
    await setup.time.advance(42_000);
    expect([await setup.status(run), await reports()]).toEqual(['canary_analyzing', []]);
    expect((await setup.call('sourcedeploy.history.canary-approve', run)).status).toBe(400);
    expect(await course(setup, run)).toBe('waiting 2, inprogress 40, canary_analyzing 100, success 0');
    const times = await reports();
    expect(times).toEqual([1, 2, 3, 4, 5].map((round) => 1_750_000_042_000 + round * 20_000));
    const scores = await Promise.all(
      times.map(async (time: number) => (await setup.call('sourcedeploy.canary-report.get', [...run, time])).result.score),
    );
    expect(scores).toEqual([97, 95, 96, 96, 96]);
    expect((await setup.call('sourcedeploy.canary-report.get', [...run, 1])).status).toBe(400);
  });

  test('automatic: a score below the pass score takes it back', async () => {
    const setup = rig({ world });
    const run = await setup.deploy('shop/cluster/canary-auto-fails');
    expect(await course(setup, run)).toBe('waiting 2, inprogress 40, canary_analyzing 60, canary_rejecting 10, canary_reject 0');
    const { stageList } = (await setup.call('sourcedeploy.canary-report.list', run)).result;
    expect((await setup.call('sourcedeploy.canary-report.get', [...run, stageList[2]])).result).toMatchObject({
      status: 'fail',
      score: 61,
      passScore: 80,
    });
    const failing = rig({ world: plain('{ failedAnalysisStatus: fail }') });
    expect(await course(failing, await failing.deploy('shop/cluster/canary-auto-fails'))).toMatch(/canary_rejecting 10, fail 0$/);
  });
});

describe('time', () => {
  test('the world is the same however seldom anybody looks', async () => {
    const often = rig({ seed: 5 });
    const seldom = rig({ seed: 5 });
    const runs = [await often.deploy('shop/production/rolling'), await seldom.deploy('shop/production/rolling')] as const;
    for (let second = 0; second < 200; second++) {
      await often.status(runs[0]);
      await often.time.advance(1000);
    }
    await seldom.time.advance(200_000);
    const timeline = (setup: Rig) => setup.emulator.runs().find((run) => run.id === String(runs[0][1]))?.timeline;
    expect(timeline(often)).toEqual(timeline(seldom));
  });

  test('speed and seed', async () => {
    const length = async (speed: number, seed: number) => {
      const setup = rig({ speed, seed });
      const [, id] = await setup.deploy('shop/production/rolling');
      await setup.time.advance(600_000);
      const run = setup.emulator.runs().find((item) => item.id === String(id));
      return ((run?.endTime ?? 0) - (run?.startTime ?? 0)) * speed;
    };
    const [slow, fast, other] = [await length(1, 1), await length(60, 1), await length(1, 2)];
    expect(Math.abs(slow - fast)).toBeLessThan(1000);
    expect(slow).not.toBe(other);
    expect(Math.abs(slow - 83_000)).toBeLessThan(8_300);
  });

  test('the past is there from the start, fits the speed, and is older than the present', async () => {
    for (const speed of [1, 60]) {
      const { call } = rig({ speed });
      const { historyList } = (await call('sourcedeploy.history.list', [2001])).result;
      expect(historyList).toHaveLength(15);
      expect(Math.max(...historyList.map((item: { startTime: number }) => item.startTime))).toBeLessThan(1_750_000_000_000);
      const newest = historyList.find((item: { scenario: { id: number } }) => item.scenario.id === 2101);
      const { startTime, endTime, status } = (await call('sourcedeploy.history.get', [2001, newest.id])).result;
      expect(status).toBe('success');
      expect(Math.abs(endTime - startTime - 85_000 / speed)).toBeLessThanOrEqual(8_500 / speed + 1);
    }
  });
});
