import { describe, expect, it } from '@jest/globals';
import { createRig, expectStep, type Ran, type Rig } from '../support/host.js';
import { worldText } from '../support/world.js';

const CANARY = 'shop/cluster/canary';

/** A run that somebody else started, as it is `ms` later. */
async function existing(rig: Rig, scenario: string, ms: number, approval = false): Promise<Record<string, string>> {
  const { historyId = '' } = rig.emulator.control.act({ act: 'deploy', scenario, approval, as: 'developer@shop.example' });
  await rig.time.advance(ms);
  return { project: 'shop', 'history-id': historyId };
}
const statusOf = (rig: Rig, id: string | undefined) =>
  rig.emulator.runs().find((run) => run.id === id && run.kind === 'deployment')?.status;

/** The decisions that were sent, in order. */
const decisions = (ran: Ran) => ran.requests.filter(({ method }) => method !== 'GET').map(({ operation }) => operation);

describe('a deployment that has to be approved', () => {
  it('is requested by one key, approved by another, and followed by both to its end', async () => {
    const rig = createRig();
    let approval: Promise<Ran> | undefined;
    const request = await rig.main(
      { operation: 'request', ...rig.keys('developer') },
      {
        plan: ({ after, ran }) =>
          after(120_000, () => {
            const inputs = { operation: 'approve', 'history-id': ran.outputs['history-id'], ...rig.keys('approver') };
            approval = rig.main(inputs);
          }),
      },
    );
    expectStep(request, 'success', { notices: 1 });
    expect(decisions(request).slice(0, 1)).toEqual(['sourcedeploy.scenario.request']);
    const approve = await approval;
    if (!approve) throw new Error('not approved');
    expectStep(approve, 'success');
    expect(approve.outputs['history-id']).toBe(request.outputs['history-id']);
    expect(rig.started().map(({ status }) => status)).toEqual(['success']);
  });

  it('says who must do what, where, and the step that another job can use', async () => {
    const rig = createRig();
    const ran = await rig.main({ operation: 'request', 'approval-timeout': '10m', timeout: '1m', ...rig.keys('developer') });
    expectStep(ran, 'timed_out', { notices: 1 });
    const id = ran.outputs['history-id'] ?? '';
    for (const part of ['approveDeploy', 'operation: approve', `project: ${rig.ids('shop').project}`, `history-id: ${id}`])
      expect(ran.notices[0]).toContain(part);
    expect(ran.summary).toContain('operation: approve');
    expect(ran.errors[0]).toContain('approval-timeout');
    expect(statusOf(rig, id)).toBe('pending');
    // Ten minutes of approval-timeout were waited, although timeout is one.
    expect((rig.time.clock.now() - 1_750_000_000_000) / 60_000).toBeCloseTo(10, 0);
  });

  it('is rejected: success for who rejects, rejected for who asked', async () => {
    const rig = createRig();
    const ran = await rig.main(
      { operation: 'request', ...rig.keys('developer') },
      {
        plan: ({ after, ran: own }) =>
          after(60_000, () => rig.emulator.control.act({ act: 'reject', deployment: own.outputs['history-id'] ?? '' })),
      },
    );
    expectStep(ran, 'rejected', { notices: 1 });
    const inputs = await existing(rig, 'shop/production/rolling', 1000, true);
    const reject = await rig.main({ operation: 'reject', ...inputs, ...rig.keys('approver') });
    expectStep(reject, 'success');
    expect(statusOf(rig, inputs['history-id'])).toBe('reject');
  });

  it('is not requested without the right to', async () => {
    const rig = createRig();
    const ran = await rig.main({ operation: 'request', ...rig.keys('viewer') });
    expectStep(ran, 'refused');
    expect(ran.errors[0]).toMatch(/not allowed.*210/);
    expect(rig.started()).toEqual([]);
  });
});

describe('a decision that the run does not allow', () => {
  // A decision waits for the state that it decides on (contract §3): a run that ends without coming to it is told by that end.
  it.each([
    ['approve', 'shop/production/rolling', 10_000, 'success', 0],
    ['reject', 'shop/production/rolling', 10_000, 'success', 0],
    ['approve', 'shop/production/rolling', 300_000, 'success', 0],
    ['reject', 'shop/production/broken', 300_000, 'fail', 0],
    ['canary-approve', 'shop/production/rolling', 10_000, 'success', 0],
    ['cancel', 'shop/production/rolling', 300_000, 'success', 1],
    ['cancel', 'shop/cluster/rolling', 10_000, 'inprogress', 1],
    ['cancel', 'shop/cluster/blue-green', 10_000, 'inprogress', 1],
  ])('%s on %s after %i ms is refused with its real state: %s', async (operation, scenario, ms, status, sent) => {
    const rig = createRig();
    const inputs = await existing(rig, scenario, ms);
    const ran = await rig.main({ operation, ...inputs });
    expectStep(ran, 'refused');
    expect([ran.outputs.status, ran.outputs['history-id']]).toEqual([status, inputs['history-id']]);
    expect(ran.errors[0]).toContain(`'${status}'`);
    expect(decisions(ran)).toHaveLength(sent);
    expect((await rig.post(ran, { operation, ...inputs })).requests).toEqual([]);
  });

  it.each([
    ['approve', 'shop/production/rolling', 1000, true, 'pending'],
    ['reject', 'shop/production/rolling', 1000, true, 'pending'],
    ['cancel', 'shop/production/rolling', 1000, true, 'pending'],
    ['canary-approve', CANARY, 120_000, false, 'canary_pending'],
    ['canary-reject', CANARY, 120_000, false, 'canary_pending'],
  ] as const)('%s without the right to says so', async (operation, scenario, ms, approval, status) => {
    const rig = createRig();
    const inputs = await existing(rig, scenario, ms, approval);
    const begun = rig.time.clock.now();
    const ran = await rig.main({ operation, ...inputs, ...rig.keys('viewer') });
    expectStep(ran, 'refused');
    expect(ran.errors[0]).toMatch(/210/);
    expect(statusOf(rig, inputs['history-id'])).toBe(status);
    expect(rig.time.clock.now() - begun).toBeLessThan(10_000);
  });

  it('waits for a run that has not come to it yet, and decides then (contract §3)', async () => {
    const rig = createRig();
    const inputs = await existing(rig, CANARY, 10_000);
    expect(statusOf(rig, inputs['history-id'])).toBe('inprogress');
    const ran = await rig.main({ operation: 'canary-reject', ...inputs });
    expectStep(ran, 'success');
    expect([ran.outputs.status, decisions(ran)]).toEqual(['canary_reject', ['sourcedeploy.history.canary-reject']]);
  });

  it('waits no longer than timeout, and decides nothing then', async () => {
    const rig = createRig();
    const inputs = await existing(rig, 'shop/production/stuck', 10_000);
    const ran = await rig.main({ operation: 'approve', timeout: '2m', ...inputs });
    expectStep(ran, 'timed_out');
    expect([decisions(ran), ran.outputs.status]).toEqual([[], 'inprogress']);
    expect((await rig.post(ran, { operation: 'approve', ...inputs })).requests).toEqual([]);
  });

  it.each(['approve', 'cancel', 'watch'])('%s on a run that does not exist is refused', async (operation) => {
    const rig = createRig();
    const ran = await rig.main({ operation, project: 'shop', 'history-id': '99999' });
    expectStep(ran, 'refused');
    expect(ran.count('sourcedeploy.history.cancel') + ran.count('sourcedeploy.history.approve')).toBeLessThanOrEqual(1);
  });
});

describe('a manual canary', () => {
  it.each([
    ['canary-approve', 'success', 'success'],
    ['canary-reject', 'success', 'canary_reject'],
  ])('%s is %s, and the run ends as %s', async (operation, conclusion, status) => {
    const rig = createRig();
    const inputs = await existing(rig, CANARY, 120_000);
    expect(statusOf(rig, inputs['history-id'])).toBe('canary_pending');
    const ran = await rig.main({ operation, ...inputs });
    expectStep(ran, conclusion);
    expect(ran.outputs.status).toBe(status);
    expect(decisions(ran)).toEqual([`sourcedeploy.history.${operation}`]);
  });

  it('that somebody else rejects is rejected for who started it', async () => {
    const rig = createRig();
    const ran = await rig.main(
      { stage: 'cluster', scenario: 'canary' },
      {
        plan: ({ after, ran: own }) =>
          after(180_000, () => rig.emulator.control.act({ act: 'canary-reject', deployment: own.outputs['history-id'] ?? '' })),
      },
    );
    expectStep(ran, 'rejected', { notices: 1 });
    expect(ran.outputs.status).toBe('canary_reject');
    expect(ran.notices[0]).toContain('canary-approve');
  });

  it.each(['end', 'reject'] as const)('that nobody decides on ends red (%s)', async (canaryTimeout) => {
    const rig = createRig({ switches: { canaryTimeout } });
    const ran = await rig.main({ stage: 'cluster', scenario: 'canary' });
    expectStep(ran, canaryTimeout === 'end' ? 'failure' : 'rejected', { notices: 1 });
    expect(ran.outputs.status).toBe(canaryTimeout === 'end' ? 'canary_waiting_timeout' : 'canary_reject');
  });

  it('of a pipeline is recognised, with the id of its deployment', async () => {
    const rig = createRig();
    const ran = await rig.main({ mode: 'pipeline', project: 'shop-canary', 'approval-timeout': '5m' });
    expectStep(ran, 'timed_out', { notices: 1 });
    const [deployment] = rig.emulator.runs().filter(({ kind, status }) => kind === 'deployment' && status === 'canary_pending');
    expect(ran.notices[0]).toContain(`history-id: ${deployment?.id}`);
  });
  it('an approval of a pipeline likewise', async () => {
    const rig = createRig();
    const ran = await rig.main({ mode: 'pipeline', project: 'shop-approved', 'approval-timeout': '5m' });
    expectStep(ran, 'timed_out', { notices: 1 });
    expect(ran.notices[0]).toContain('operation: approve');
  });
});

describe('a decision whose answer is lost', () => {
  it.each(['drop-before', 'drop-after'] as const)('is sent once, and the run shows whether it arrived: %s', async (fault) => {
    const rig = createRig();
    const inputs = await existing(rig, 'shop/production/rolling', 1000, true);
    rig.emulator.control.addFault({ match: { operation: 'sourcedeploy.history.approve' }, fault });
    const ran = await rig.main({ operation: 'approve', 'approval-timeout': '5m', ...inputs });
    expect(decisions(ran)).toEqual(['sourcedeploy.history.approve']);
    // R1: a reset proves nothing, so what can't be seen is not said to have had no effect.
    expectStep(ran, fault === 'drop-after' ? 'success' : 'unknown', { warnings: 1 });
    expect(ran.outputs.status).toBe(fault === 'drop-after' ? 'success' : 'pending');
  });
  it('in the silence of a whole time limit may yet be made: it is not said to have had no effect', async () => {
    const rig = createRig();
    const inputs = await existing(rig, 'shop/production/rolling', 1000, true);
    rig.emulator.control.addFault({ match: { operation: 'sourcedeploy.history.approve' }, fault: 'delay', ms: 35_000 });
    const ran = await rig.main({ operation: 'approve', ...inputs });
    expectStep(ran, 'unknown', { warnings: 1 });
    expect([decisions(ran).length, ran.outputs.status]).toEqual([1, 'pending']);
    expect(ran.errors[0]).toContain('not known');
    await rig.time.advance(60_000);
    expect(rig.emulator.runs().find(({ id }) => id === inputs['history-id'])?.status).toBe('inprogress');
  });
  it('is sent again only where it was throttled', async () => {
    const rig = createRig();
    const inputs = await existing(rig, 'shop/production/rolling', 1000, true);
    rig.emulator.control.addFault({ match: { operation: 'sourcedeploy.history.approve', count: 2 }, fault: 'rate-limit' });
    const ran = await rig.main({ operation: 'approve', ...inputs });
    expectStep(ran, 'success');
    expect(decisions(ran)).toHaveLength(3);
  });
});

describe('cancel and watch', () => {
  it('cancel ends what is under way, and is success once it has ended', async () => {
    const rig = createRig();
    const inputs = await existing(rig, 'shop/production/stuck', 10_000);
    const ran = await rig.main({ operation: 'cancel', ...inputs });
    expectStep(ran, 'success');
    expect([ran.outputs.status, ran.count('sourcedeploy.history.cancel')]).toEqual(['canceled', 1]);
  });
  it('cancel of what is cancelled already has met its purpose', async () => {
    const rig = createRig();
    const inputs = await existing(rig, 'shop/production/stuck', 10_000);
    rig.emulator.control.act({ act: 'cancel', run: { kind: 'deployment', id: inputs['history-id'] ?? '' } });
    await rig.time.advance(60_000);
    expectStep(await rig.main({ operation: 'cancel', ...inputs }), 'success');
  });
  it.each([
    ['interrupted', { timeout: '5m' }, 'unknown'],
    ['out of time', { timeout: '5s' }, 'timed_out'],
  ])('cancel that is %s before the run has ended does not say that the run goes on', async (_, inputs, conclusion) => {
    const rig = createRig({ world: worldText().replace(/(name: stuck[^}]*?script: \{)/, '$1 cancel: 10m,') });
    const given = await existing(rig, 'shop/production/stuck', 10_000);
    const ran = await rig.main(
      { operation: 'cancel', ...given, ...inputs },
      { plan: ({ after, signal }) => after(20_000, () => signal('SIGINT')) },
    );
    expectStep(ran, conclusion);
    expect(ran.errors[0]).toContain("Whether operation cancel ended it was not seen; its last status is 'canceling'.");
    expect(ran.errors[0]).not.toContain('nothing was cancelled');
    expect(ran.errors[0]).toContain('operation: watch');
  });
  it.each([
    ['shop/production/rolling', 'success'],
    ['shop/production/broken', 'failure'],
  ])('watch follows %s to %s and sends nothing but reads', async (scenario, conclusion) => {
    const rig = createRig();
    const ran = await rig.main({ operation: 'watch', ...(await existing(rig, scenario, 5000)) });
    expectStep(ran, conclusion);
    expect(decisions(ran)).toEqual([]);
    expect([ran.outputs['stage-name'], ran.outputs['scenario-name']]).toEqual(scenario.split('/').slice(1));
  });
  it.each([
    ['shop/production/rolling', 5000, 'started'],
    ['shop/production/rolling', 300_000, 'success'],
    ['shop/production/broken', 300_000, 'failure'],
  ])('watch with wait: false polls once (%s after %i ms)', async (scenario, ms, conclusion) => {
    const rig = createRig();
    const ran = await rig.main({ operation: 'watch', wait: 'false', ...(await existing(rig, scenario, ms)) });
    expectStep(ran, conclusion);
    expect(ran.count('sourcedeploy.history.get')).toBe(1);
  });
  it('watch that is interrupted cancels as on-cancel says, also a run that something else started', async () => {
    const rig = createRig();
    const inputs = await existing(rig, 'shop/production/stuck', 5000);
    const ran = await rig.main(
      { operation: 'watch', ...inputs },
      { plan: ({ after, signal }) => after(20_000, () => signal('SIGINT')) },
    );
    expectStep(ran, 'cancelled');
    expect(ran.count('sourcedeploy.history.cancel')).toBe(1);
  });
  it('of a pipeline', async () => {
    const rig = createRig();
    const { historyId = '' } = rig.emulator.control.act({ act: 'run', pipeline: 'shop-release' });
    const watch = await rig.main({ mode: 'pipeline', operation: 'watch', project: 'shop-release', 'history-id': historyId });
    expectStep(watch, 'success');
    const next = rig.emulator.control.act({ act: 'run', pipeline: 'shop-release' }).historyId ?? '';
    await rig.time.advance(10_000);
    expectStep(await rig.main({ mode: 'pipeline', operation: 'cancel', project: 'shop-release', 'history-id': next }), 'success');
  });
});

describe('a decision whose answer does not confirm it', () => {
  it('is not known (R1: no proof that it did not act), with the real state, soon', async () => {
    const rig = createRig();
    const inputs = await existing(rig, 'shop/production/rolling', 1000, true);
    const body = JSON.stringify({ result: {} });
    rig.emulator.control.addFault({
      match: { operation: 'sourcedeploy.history.approve' },
      fault: 'status',
      status: 200,
      body,
      acts: false,
    });
    const before = rig.time.clock.now();
    const ran = await rig.main({ operation: 'approve', ...inputs });
    expectStep(ran, 'unknown', { warnings: 1 });
    expect(ran.outputs.status).toBe('pending');
    expect(rig.time.clock.now() - before).toBeLessThan(30_000);
  });
});
