import { describe, expect, test } from '@jest/globals';
import { plain, rig } from './client.js';

const world = plain();

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
});
