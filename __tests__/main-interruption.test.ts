import { describe, expect, it } from '@jest/globals';
import { createRig, expectStep, type PhaseControl, type Ran, type Rig } from './support/host.js';

const START = 'sourcedeploy.scenario.deploy';
const POLL = 'sourcedeploy.history.get';
const CANCEL = 'sourcedeploy.history.cancel';

interface Moment {
  name: string;
  plan: (strike: () => void, control: PhaseControl) => void;
}

/** When the signal comes. */
const MOMENTS: Moment[] = [
  { name: 'before the first request', plan: (strike, { onRequest }) => onRequest('sourcedeploy.project.list', strike) },
  { name: 'while a project is looked up', plan: (strike, { onAnswer }) => onAnswer('sourcedeploy.project.list', strike) },
  { name: 'while a stage is looked up', plan: (strike, { onRequest }) => onRequest('sourcedeploy.stage.list', strike) },
  { name: 'while a scenario is looked up', plan: (strike, { onAnswer }) => onAnswer('sourcedeploy.scenario.list', strike) },
  { name: 'when the start has been sent', plan: (strike, { onRequest }) => onRequest(START, strike) },
  { name: "when the start's answer has come", plan: (strike, { onAnswer }) => onAnswer(START, strike) },
  { name: 'when the first poll is sent', plan: (strike, { onRequest }) => onRequest(POLL, strike) },
  { name: 'when the third poll is answered', plan: (strike, { onAnswer }) => onAnswer(POLL, strike, 3) },
  { name: 'between two polls', plan: (strike, { after }) => after(20_000, strike) },
];

/** All that runs of ours have become, once everything has had the time to happen. */
async function fates(rig: Rig): Promise<(string | null)[]> {
  await rig.time.advance(600_000);
  return rig.started().map(({ status }) => status);
}

function expectWithin5s(ran: Ran, rig: Rig, struckAt: number): void {
  expect(rig.time.clock.now() - struckAt).toBeLessThanOrEqual(5000);
  expect(ran.summary).toContain(`\`${ran.conclusion}\``);
}

describe.each(['SIGINT', 'SIGTERM', 'SIGBREAK'])('%s', (name) => {
  it.each(MOMENTS)('$name: nothing of ours goes on, one cancel at most, done within 5 s', async ({ plan }) => {
    const rig = createRig();
    let struckAt = 0;
    const ran = await rig.main(
      {},
      {
        plan: (control) =>
          plan(() => {
            struckAt = rig.time.clock.now();
            control.signal(name);
          }, control),
      },
    );
    expect(struckAt).toBeGreaterThan(0);
    expectStep(ran, 'cancelled');
    expectWithin5s(ran, rig, struckAt);
    expect(ran.errors[0]).toContain(name);
    const post = await rig.post(ran);
    expect(post.errors).toEqual([]);
    const all = [...ran.calls, ...post.calls].filter((call) => call === CANCEL);
    expect(all).toHaveLength(rig.started().length);
    expect(await fates(rig)).toEqual(rig.started().map(() => 'canceled'));
    expect(ran.count(START)).toBeLessThanOrEqual(1);
    if (rig.started().length > 0) expect(ran.outputs['history-id']).toBe(rig.started()[0]?.id);
  });
});

describe('an interruption', () => {
  it('that comes again and again changes nothing', async () => {
    const rig = createRig();
    const ran = await rig.main(
      {},
      {
        plan: ({ after, signal }) => {
          for (const ms of [20_000, 20_001, 20_500, 21_000]) after(ms, () => signal('SIGINT'));
          after(20_002, () => signal('SIGTERM'));
        },
      },
    );
    expectStep(ran, 'cancelled');
    expect(ran.count(CANCEL)).toBe(1);
    expect(ran.log.match(/being cancelled/g)).toHaveLength(1);
  });

  it('with on-cancel: detach leaves the run alone and says how to follow it', async () => {
    const rig = createRig();
    const ran = await rig.main({ 'on-cancel': 'detach' }, { plan: ({ after, signal }) => after(20_000, () => signal('SIGINT')) });
    expectStep(ran, 'unknown');
    expect(ran.errors[0]).toContain(`history-id: ${ran.outputs['history-id']}`);
    expect((await rig.post(ran, { 'on-cancel': 'detach' })).requests).toEqual([]);
    expect(ran.count(CANCEL)).toBe(0);
    expect(await fates(rig)).toEqual(['success']);
  });

  it('of a pipeline whose list hangs is over in time', async () => {
    const rig = createRig();
    rig.emulator.control.addFault({
      match: { operation: 'sourcepipeline.history.list', nth: 2, count: 'always' },
      fault: 'hang',
    });
    let struckAt = 0;
    const ran = await rig.main(
      { mode: 'pipeline', project: 'shop-release', 'poll-interval': '10m' },
      {
        plan: ({ after, signal }) =>
          after(2000, () => {
            struckAt = rig.time.clock.now();
            signal('SIGINT');
          }),
      },
    );
    expectStep(ran, 'cancelled');
    expect(rig.time.clock.now() - struckAt).toBeLessThanOrEqual(4100);
  });

  it('while a start hangs waits a moment for its answer, and leaves the search for the run to post (R2, R5)', async () => {
    const rig = createRig();
    rig.emulator.control.addFault({ match: { operation: START }, fault: 'hang', acts: true });
    let struckAt = 0;
    const ran = await rig.main(
      {},
      {
        plan: ({ after, signal }) =>
          after(3000, () => {
            struckAt = rig.time.clock.now();
            signal('SIGINT');
          }),
      },
    );
    expectStep(ran, 'unknown');
    expectWithin5s(ran, rig, struckAt);
    expect(ran.count(CANCEL)).toBe(0);
    const post = await rig.post(ran);
    expect([post.count(CANCEL), post.errors]).toEqual([1, []]);
    expect(await fates(rig)).toEqual(['canceled']);
  });

  it('while a start hangs whose answer comes in that moment, it is cancelled at once', async () => {
    const rig = createRig();
    rig.emulator.control.addFault({ match: { operation: START }, fault: 'delay', ms: 4000 });
    let struckAt = 0;
    const ran = await rig.main(
      {},
      {
        plan: ({ onRequest, after, signal }) =>
          onRequest(START, () =>
            after(2000, () => {
              struckAt = rig.time.clock.now();
              signal('SIGINT');
            }),
          ),
      },
    );
    expectStep(ran, 'cancelled');
    expectWithin5s(ran, rig, struckAt);
    expect(ran.count(CANCEL)).toBe(1);
    expect(await fates(rig)).toEqual(['canceled']);
  });

  it('while a start hangs that the history does not show yet leaves it to the post phase', async () => {
    const rig = createRig({ switches: { historyLag: 6000 } });
    rig.emulator.control.addFault({ match: { operation: START }, fault: 'hang', acts: true });
    let struckAt = 0;
    const ran = await rig.main(
      {},
      {
        plan: ({ after, signal }) =>
          after(3000, () => {
            struckAt = rig.time.clock.now();
            signal('SIGINT');
          }),
      },
    );
    expectStep(ran, 'unknown');
    expectWithin5s(ran, rig, struckAt);
    const post = await rig.post(ran);
    expect(post.count(CANCEL)).toBe(1);
    expect(await fates(rig)).toEqual(['canceled']);
  });

  it('during an outage is over in time all the same, and the post phase stops it', async () => {
    const rig = createRig();
    let struckAt = 0;
    const ran = await rig.main(
      {},
      {
        plan: ({ after, signal }) =>
          after(20_000, () => {
            rig.emulator.control.addFault({ match: { operation: '*', count: 'always' }, fault: 'hang' });
            struckAt = rig.time.clock.now();
            signal('SIGINT');
          }),
      },
    );
    expect(ran.conclusion).toBe('cancelled');
    expect(ran.errors).toHaveLength(1);
    expectWithin5s(ran, rig, struckAt);
    rig.emulator.control.clearFaults();
    await rig.post(ran);
    expect(await fates(rig)).toEqual(['canceled']);
  });

  it('of a run that has just ended tells how it ended', async () => {
    const rig = createRig();
    const ran = await rig.main(
      {},
      {
        plan: ({ after, signal }) =>
          after(30_000, () => {
            const id = rig.started()[0]?.id ?? '';
            rig.emulator.control.act({ act: 'status', run: { kind: 'deployment', id }, status: 'success', end: true });
            signal('SIGINT');
          }),
      },
    );
    expect(ran.conclusion).toBe('success');
    expect(ran.errors).toEqual([]);
  });

  it('of a run that can not be cancelled says so, with its real state', async () => {
    const rig = createRig();
    const ran = await rig.main(
      { stage: 'cluster', scenario: 'rolling' },
      { plan: ({ after, signal }) => after(20_000, () => signal('SIGINT')) },
    );
    expectStep(ran, 'unknown', { warnings: 1 });
    expect(ran.errors[0]).toContain('refused the cancel');
    expect(ran.outputs.status).toBe('inprogress');
    // R5: repeated as long as the signal leaves time; a run may be too new for the first cancel.
    expect(ran.count(CANCEL)).toBeGreaterThanOrEqual(1);
  });

  it('of a canary that waits rejects it, since it can not be cancelled', async () => {
    const rig = createRig();
    const ran = await rig.main(
      { stage: 'cluster', scenario: 'canary' },
      { plan: ({ after, signal }) => after(120_000, () => signal('SIGINT')) },
    );
    expect(ran.conclusion).toBe('cancelled');
    expect(ran.count('sourcedeploy.history.canary-reject')).toBe(1);
    await rig.post(ran, { stage: 'cluster', scenario: 'canary' });
    expect(await fates(rig)).toEqual(['canary_reject']);
  });

  it('of a pipeline cancels it', async () => {
    const rig = createRig();
    const inputs = { mode: 'pipeline', project: 'shop-release' };
    const ran = await rig.main(inputs, { plan: ({ after, signal }) => after(20_000, () => signal('SIGTERM')) });
    expectStep(ran, 'cancelled');
    expect(ran.count('sourcepipeline.history.cancel')).toBe(1);
    await rig.time.advance(600_000);
    expect(rig.started('pipeline').map(({ status }) => status)).toEqual(['canceled']);
  });

  it.each(['check', 'watch'])('of operation %s that started nothing', async (operation) => {
    const rig = createRig();
    const { historyId = '' } = rig.emulator.control.act({ act: 'deploy', scenario: 'shop/production/stuck' });
    const inputs = operation === 'watch' ? { operation, 'history-id': historyId, 'on-cancel': 'detach' } : { operation };
    const ran = await rig.main(inputs, {
      plan: ({ onRequest, signal }) => onRequest('sourcedeploy.project.list', () => signal('SIGINT')),
    });
    expect(ran.errors).toHaveLength(1);
    expect(ran.count(CANCEL)).toBe(0);
    expect((await rig.post(ran, inputs)).requests).toEqual([]);
  });
});
