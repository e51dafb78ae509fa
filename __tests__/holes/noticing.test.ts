import { describe, expect, it } from '@jest/globals';
import { createRig, type Rig } from '../support/host.js';
import { smallWorld } from '../support/world.js';

/** Gaps in which small wrong edits survived the tests: what a pipeline's tasks tell and then fail to tell. */

const WORLD = smallWorld({
  scenarios: '[{ name: first, file: image }]',
  pipelines:
    '[{ name: p, tasks: [{ name: build, build: image }, { name: a, deploy: shop/production/first, approval: true, after: [build] }] }]',
});
const failDetails = (rig: Rig, count: number) =>
  rig.emulator.control.addFault({ match: { operation: 'sourcedeploy.history.get', count }, fault: 'status', status: 503 });

describe('a pipeline that waits for approval', () => {
  it('goes on waiting by approval-timeout when one detail of its deployment can not be read', async () => {
    const rig = createRig({ world: WORLD });
    const inputs = { mode: 'pipeline', project: 'p', timeout: '5m', 'approval-timeout': '20m', 'poll-interval': '10s' };
    const begun = rig.time.clock.now();
    const ran = await rig.main(inputs, {
      plan: ({ after }) => {
        // Each lost detail would switch to `timeout`, whose rest would be used up by these.
        for (let minute = 6; minute < 16; minute++) after(minute * 60_000, () => failDetails(rig, 1));
      },
    });
    expect(ran.conclusion).toBe('timed_out');
    expect(ran.errors[0]).toContain('approval-timeout');
    expect(rig.time.clock.now() - begun).toBeGreaterThan(20 * 60_000);
    expect(ran.notices).toHaveLength(1);
  });
});
