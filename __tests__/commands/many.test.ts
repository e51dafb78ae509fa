import { describe, expect, it } from '@jest/globals';
import { createRig, expectStep, type Ran, type Rig } from '../support/host.js';

const production = (...scenarios: string[]) => scenarios.map((scenario) => `- { scenario: ${scenario} }`).join('\n');
const many = (targets: string, more: Record<string, string> = {}) => ({ scenario: '', targets, ...more });
const items = (ran: Ran) =>
  JSON.parse(ran.outputs.details ?? '') as { historyId: string; conclusion: string; scenario: { name: string } | null }[];
const conclusions = (ran: Ran) => items(ran).map((item) => item.conclusion);

/** A world with one project of `count` scenarios, each a deployment of about a minute. */
const fleet = (count: number) => `
accounts: [{ name: owner@shop.example, accessKey: EMULATOROWNERACCESSKEY, secretKey: EmulatorOwnerSecretKey0123456789ABCDEFGH, permissions: main }]
resources: { servers: [{ no: 1, name: web-1 }], buckets: [{ name: files, objects: [{ key: app.zip, size: 1 }] }] }
projects:
  - name: shop
    stages:
      - name: production
        type: Server
        servers: [web-1]
        scenarios: [${Array.from({ length: count }, (_, index) => `{ name: s${index}, file: files/app.zip, script: { pre: 10s, deploy: 40s, post: 10s } }`).join(', ')}]
`;

describe('many targets in one step', () => {
  it('follows all to their ends, side by side, and reports each in the order of the list', async () => {
    const rig = createRig();
    const ran = await rig.main(many(production('rolling', 'all-at-once')));
    expectStep(ran, 'success');
    expect(items(ran)).toMatchObject([
      {
        conclusion: 'success',
        status: 'success',
        project: { name: 'shop' },
        scenario: { name: 'rolling' },
        historyId: expect.stringMatching(/^\d+$/),
      },
      { conclusion: 'success', scenario: { name: 'all-at-once' } },
    ]);
    expect(ran.outputs['history-id']).toBe('');
    expect(ran.outputs['scenario-name']).toBe('');
    expect(ran.count('sourcedeploy.scenario.deploy')).toBe(2);
    const [first, second] = rig.started();
    expect(second?.startTime).toBeLessThan(first?.endTime ?? 0);
  });

  it('concludes the worst of all', async () => {
    const ran = await createRig().main(many(production('rolling', 'broken'), { 'fail-fast': 'false' }));
    expectStep(ran, 'failure');
    expect(conclusions(ran)).toEqual(['success', 'failure']);
    expect(ran.errors[0]).toContain('1 of 2');
    expect(ran.errors[0]).toContain('broken');
  });

  it('is a rollout in order with max-parallel 1, and starts nothing after a failure', async () => {
    const rig = createRig();
    const ran = await rig.main(many(production('all-at-once', 'broken', 'rolling'), { 'max-parallel': '1' }));
    expectStep(ran, 'failure');
    expect(conclusions(ran)).toEqual(['success', 'failure', 'refused']);
    const [first, second, ...more] = rig.started();
    expect(more).toEqual([]);
    expect(second?.startTime).toBeGreaterThanOrEqual(first?.endTime ?? Number.POSITIVE_INFINITY);
  });

  it('goes on after a failure with fail-fast false', async () => {
    const ran = await createRig().main(many(production('broken', 'all-at-once'), { 'max-parallel': '1', 'fail-fast': 'false' }));
    expect(conclusions(ran)).toEqual(['failure', 'success']);
  });

  it('starts nothing at all when one name does not exist', async () => {
    const rig = createRig();
    const ran = await rig.main(many(production('rolling', 'rollin')));
    expectStep(ran, 'refused');
    expect(rig.started()).toEqual([]);
    expect(ran.errors[0]).toContain('rollin');
    expect(ran.errors[0]).toContain('rolling');
  });

  it('starts a scenario once, however its two items spell it', async () => {
    const rig = createRig();
    const { scenario } = rig.ids('shop/production/rolling');
    const ran = await rig.main(many(`- { scenario: rolling }\n- { scenario: ${scenario} }`, { 'fail-fast': 'false' }));
    expectStep(ran, 'refused');
    expect(conclusions(ran)).toEqual(['success', 'refused']);
    expect(rig.started()).toHaveLength(1);
  });

  it('runs pipelines too', async () => {
    const ran = await createRig().main({
      mode: 'pipeline',
      project: '',
      targets: '[{ project: shop-release }, { project: 야간 배포 }]',
    });
    expectStep(ran, 'success');
    expect(conclusions(ran)).toEqual(['success', 'success']);
  });

  it('leaves all running with wait false', async () => {
    const rig = createRig();
    const ran = await rig.main(many(production('rolling', 'all-at-once'), { wait: 'false' }));
    expectStep(ran, 'started');
    expect(conclusions(ran)).toEqual(['started', 'started']);
    expect(rig.started()).toHaveLength(2);
    expect(ran.log).toContain('All 2 targets were started. Not waiting for the results');
  });
});

describe('many targets and trouble', () => {
  it('cancels every run exactly once when the workflow is cancelled', async () => {
    const rig = createRig();
    const ran = await rig.main(many(production('slow', 'rolling', 'all-at-once')), {
      plan: ({ after, signal }) => after(8000, () => signal('SIGINT')),
    });
    expectStep(ran, 'cancelled');
    await rig.post(ran, many(production('slow', 'rolling', 'all-at-once')));
    expect(rig.emulator.requests.filter((request) => request.operation === 'sourcedeploy.history.cancel')).toHaveLength(3);
    expect(rig.started().map((run) => run.status)).toEqual(['canceled', 'canceled', 'canceled']);
  });

  it('starts nothing more when the workflow is cancelled, also where a failure would not stop it', async () => {
    const rig = createRig();
    const inputs = many(production('slow', 'rolling', 'all-at-once'), { 'max-parallel': '1', 'fail-fast': 'false' });
    const ran = await rig.main(inputs, { plan: ({ after, signal }) => after(8000, () => signal('SIGINT')) });
    expectStep(ran, 'cancelled');
    expect(conclusions(ran)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    expect([ran.count('sourcedeploy.scenario.deploy'), rig.started().length]).toEqual([1, 1]);
  });

  it('stops every run in post after a kill', async () => {
    const rig = createRig();
    const inputs = many(production('slow', 'rolling'));
    const ran = await rig.main(inputs, { plan: ({ after, kill }) => after(8000, kill) });
    await rig.post(ran, inputs);
    expect(rig.started().map((run) => run.status)).toEqual(['canceled', 'canceled']);
  });

  it('starts each once when every answer to a start is lost', async () => {
    const rig = createRig();
    rig.emulator.control.addFault({ match: { operation: 'sourcedeploy.scenario.deploy', count: 2 }, fault: 'drop-after' });
    const ran = await rig.main(many(production('rolling', 'all-at-once')));
    expect(conclusions(ran)).toEqual(['success', 'success']);
    expect(rig.started()).toHaveLength(2);
  });

  it('searches for a start whose answer is lost to its end, although another target fails meanwhile', async () => {
    const rig = createRig();
    rig.emulator.control.addFault({ fault: 'drop-after', match: { operation: 'sourcedeploy.scenario.deploy', nth: 2 } });
    const ran = await rig.main(many(production('broken', 'rolling')));
    expectStep(ran, 'failure', { warnings: 1 });
    expect(conclusions(ran)).toEqual(['failure', 'success']);
    expect(ran.count('sourcedeploy.scenario.deploy')).toBe(2);
  });

  it('ends where the service refuses every start, however many there are', async () => {
    const rig = createRig({ world: fleet(12) });
    const body = '{"error":{"errorCode":330900,"message":"unknown","details":""}}';
    const match = { operation: 'sourcedeploy.scenario.deploy', count: 'always' } as const;
    rig.emulator.control.addFault({ fault: 'status', status: 400, body, match });
    const targets = production(...Array.from({ length: 12 }, (_, index) => `s${index}`));
    const ran = await rig.main(many(targets, { 'fail-fast': 'false' }));
    expectStep(ran, 'refused');
    expect(conclusions(ran)).toEqual(Array(12).fill('refused'));
  });

  it('gives each target its own budget from its own turn on', async () => {
    // Two in order, each about a minute: together more than the timeout, each alone less.
    const rig = createRig({ world: fleet(2) });
    const ran = await rig.main(many(production('s0', 's1'), { 'max-parallel': '1', timeout: '90s' }));
    expectStep(ran, 'success');
  });

  it('counts slow look-ups in the budget of each, so that a step of runs side by side lasts no longer than one', async () => {
    const rig = createRig({ world: fleet(2) });
    rig.emulator.control.addFault({ match: { operation: 'sourcedeploy.project.list' }, fault: 'delay', ms: 9000 });
    rig.emulator.control.addFault({ match: { operation: 'sourcedeploy.stage.list' }, fault: 'delay', ms: 9000 });
    const begun = rig.time.clock.now();
    const ran = await rig.main(many(production('s0', 's1'), { timeout: '45s' }));
    expectStep(ran, 'timed_out');
    expect(rig.time.clock.now() - begun).toBeLessThan(60_000);
  });
});

describe('many targets whose list fails once they have begun', () => {
  const LIST = 'sourcedeploy.history.list';
  it('are read themselves, and end as they end', async () => {
    const rig = createRig();
    const ran = await rig.main(many(production('rolling', 'all-at-once'), { 'on-timeout': 'cancel', timeout: '10m' }), {
      plan: ({ after }) =>
        after(8000, () =>
          rig.emulator.control.addFault({ match: { operation: LIST, count: 'always' }, fault: 'status', status: 500 }),
        ),
    });
    expect([ran.conclusion, ran.errors]).toEqual(['success', []]);
    expect(ran.calls.filter((name) => name.includes('cancel'))).toEqual([]);
  });
});

describe('requests of many targets', () => {
  const statusRequests = (ran: Ran) => ran.count('sourcedeploy.history.list');
  const cost = async (count: number): Promise<{ rig: Rig; ran: Ran }> => {
    const rig = createRig({ world: fleet(count) });
    const ran = await rig.main(many(production(...Array.from({ length: count }, (_, index) => `s${index}`))));
    expectStep(ran, 'success');
    return { rig, ran };
  };

  it('polls 100 targets of one project with at most twice the status requests of one, and one detail per change', async () => {
    const single = createRig({ world: fleet(1) });
    const one = await single.main({ scenario: 's0' });
    const { ran } = await cost(100);
    const looksOfOne = one.count('sourcedeploy.history.get') + statusRequests(one);
    expect(statusRequests(ran)).toBeLessThanOrEqual(2 * looksOfOne);
    // A detail when first seen, one for each of waiting → inprogress → success.
    expect(ran.count('sourcedeploy.history.get')).toBeLessThanOrEqual(100 * 3);
    expect(ran.count('sourcedeploy.project.list')).toBe(1);
    expect(ran.count('sourcedeploy.stage.list')).toBe(1);
  });

  it('reads the list at most 100 times for 500 targets, whose runs fill five pages of it', async () => {
    const { rig, ran } = await cost(500);
    expect(rig.started()).toHaveLength(500);
    expect(statusRequests(ran)).toBeLessThanOrEqual(100);
    expect(ran.count('sourcedeploy.history.get')).toBeLessThanOrEqual(500 * 3);
  });
});
