import { describe, expect, it } from '@jest/globals';
import { createRig, expectStep } from './support/host.js';
import { smallWorld } from './support/world.js';

/** More, and whoever looks for the line that matters gives up; GitHub's page of a step also slows down. */
const MAX_LINES = 500;

const DAY = '1d';
const world = smallWorld({ scenarios: '[{ name: rolling, script: { deploy: 5h55m } }]' });

describe('the log of a run of six hours', () => {
  const follow = async (prepare: (rig: ReturnType<typeof createRig>) => void = () => {}) => {
    const rig = createRig({ world });
    prepare(rig);
    const begun = rig.time.clock.elapsed();
    const ran = await rig.main({ timeout: DAY, 'approval-timeout': DAY });
    expect(rig.time.clock.elapsed() - begun).toBeGreaterThan(5.9 * 3_600_000);
    return { ran, lines: ran.log.split('\n').length };
  };

  it('stays short while nothing happens', async () => {
    const { ran, lines } = await follow();
    expectStep(ran, 'success');
    expect(lines).toBeGreaterThan(100);
    expect(lines).toBeLessThan(MAX_LINES);
  });

  it('stays short at any pace of polling', async () => {
    const rig = createRig({ world });
    const ran = await rig.main({ timeout: DAY, 'approval-timeout': DAY, 'poll-interval': '30s' });
    expectStep(ran, 'success');
    expect(ran.log.split('\n').length).toBeLessThan(MAX_LINES);
  });

  it('stays short where the service is away for a while in each hour', async () => {
    const { ran, lines } = await follow(({ emulator }) => {
      for (let hour = 0; hour < 6; hour++) {
        const match = { operation: 'sourcedeploy.history.get', nth: 60 + hour * 130, count: 6 };
        emulator.control.addFault({ fault: 'status', status: 503, match });
      }
    });
    expectStep(ran, 'success', { warnings: ran.warnings.length });
    expect(lines).toBeLessThan(MAX_LINES);
  });
});
