import { describe, expect, it } from '@jest/globals';
import type { Fault } from '../emulator/gateway/faults.js';
import { createRig, expectStep, type Ran } from './support/host.js';
import { worldText } from './support/world.js';

const MINUTE = 60_000;
const START = 'sourcedeploy.scenario.deploy';

/** Longest time in ms without a line in the log. */
function longestSilence(ran: Ran): number {
  const times = ran.trace.filter(({ kind }) => kind !== 'output' && kind !== 'state').map(({ at }) => at);
  return Math.max(...times.slice(1).map((at, index) => at - (times[index] ?? at)));
}

const FAULTS: [string, Omit<Fault, 'match'>][] = [
  ['503', { fault: 'status', status: 503 }],
  ['429', { fault: 'rate-limit' }],
  ['429 with Retry-After', { fault: 'rate-limit', retryAfter: 45 }],
  ['resets', { fault: 'drop-before' }],
  ['no answers', { fault: 'hang' }],
  ['slow answers', { fault: 'delay', ms: 25_000 }],
  ['HTML', { fault: 'not-json' }],
  ['cut-off answers', { fault: 'truncate' }],
] as [string, Omit<Fault, 'match'>][];

describe('ten minutes in mid-run of', () => {
  it.each(FAULTS)('%s: the same result, no annotation, a line every 60 s', async (_, fault) => {
    const rig = createRig();
    const ran = await rig.main(
      { scenario: 'slow' },
      {
        plan: ({ after }) => {
          after(30_000, () => rig.emulator.control.addFault({ ...fault, match: { operation: '*', count: 'always' } } as Fault));
          after(30_000 + 10 * MINUTE, () => rig.emulator.control.clearFaults());
        },
      },
    );
    expectStep(ran, 'success');
    expect(longestSilence(ran)).toBeLessThanOrEqual(MINUTE);
    expect([ran.count(START), ran.count('sourcedeploy.history.cancel'), rig.started().length]).toEqual([1, 0, 1]);
    expect(ran.log).toMatch(/can be read again/);
  });

  it('all of that before the start: it is started once', async () => {
    const rig = createRig();
    for (const [, fault] of FAULTS)
      rig.emulator.control.addFault({ ...fault, match: { operation: '*.list', count: 3 } } as Fault);
    const ran = await rig.main();
    expectStep(ran, 'success');
    expect(ran.count(START)).toBe(1);
  });
});

describe('a run that nothing is seen of for long', () => {
  it.each(['auto', '10m'])('has a line at least every 60 s (poll-interval %s)', async (interval) => {
    const rig = createRig();
    const ran = await rig.main({ scenario: 'stuck', timeout: '30m', 'poll-interval': interval });
    expectStep(ran, 'timed_out');
    expect(longestSilence(ran)).toBeLessThanOrEqual(MINUTE);
  });
  it('also while another run is waited for', async () => {
    const rig = createRig();
    rig.emulator.control.act({ act: 'deploy', scenario: 'shop/production/stuck' });
    const ran = await rig.main({ scenario: 'stuck', timeout: '30m' });
    expectStep(ran, 'timed_out');
    expect(longestSilence(ran)).toBeLessThanOrEqual(MINUTE);
  });
  it('is polled as often as poll-interval says', async () => {
    const rig = createRig();
    const ran = await rig.main({ scenario: 'slow', 'poll-interval': '20s' });
    const polls = ran.requests.filter(({ url }) => url.endsWith(`/history/${ran.outputs['history-id']}`)).map(({ time }) => time);
    expect(new Set(polls.slice(1).map((time, index) => time - (polls[index] ?? 0)))).toEqual(new Set([20_000]));
  });
});

describe('a clock that is off', () => {
  it.each([20, -20])('by %i minutes is corrected once, with a warning, and the run succeeds', async (minutes) => {
    const rig = createRig({ world: `clockOffset: ${minutes * MINUTE}\n${worldText()}` });
    const ran = await rig.main();
    expectStep(ran, 'success', { warnings: 1 });
    expect(ran.warnings[0]).toContain(`20 min ${minutes > 0 ? 'behind' : 'ahead of'}`);
    expect(ran.requests.filter(({ status }) => status === 401)).toHaveLength(1);
  });
  it('and a lost answer at the same time: the run is still recognised', async () => {
    const rig = createRig({ world: `clockOffset: ${-20 * MINUTE}\n${worldText()}` });
    rig.emulator.control.addFault({ match: { operation: START }, fault: 'drop-after' });
    const ran = await rig.main();
    expectStep(ran, 'success', { warnings: 2 });
    expect(ran.count(START)).toBe(1);
  });
});

describe('on-timeout', () => {
  it('detach leaves the run alone and says how to resume', async () => {
    const rig = createRig();
    const ran = await rig.main({ scenario: 'slow', timeout: '1m' });
    expectStep(ran, 'timed_out');
    expect(ran.errors[0]).toContain(`operation: watch and history-id: ${ran.outputs['history-id']}`);
    expect(ran.summary).toContain('operation: watch');
    expect(ran.count('sourcedeploy.history.cancel')).toBe(0);
    await rig.time.advance(20 * MINUTE);
    expect(rig.started().map(({ status }) => status)).toEqual(['success']);
  });
  it('cancel cancels it, and waits for the end', async () => {
    const rig = createRig();
    const ran = await rig.main({ scenario: 'slow', timeout: '1m', 'on-timeout': 'cancel' });
    expectStep(ran, 'timed_out');
    expect([ran.count('sourcedeploy.history.cancel'), ran.outputs.status]).toEqual([1, 'canceled']);
  });
  it('cancel of what can not be cancelled says so', async () => {
    const rig = createRig();
    const ran = await rig.main({ stage: 'cluster', scenario: 'rolling', timeout: '10s', 'on-timeout': 'cancel' });
    expectStep(ran, 'timed_out', { warnings: 1 });
    expect(ran.errors[0]).toContain('refused the cancel');
  });
});
