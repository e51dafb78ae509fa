import { afterEach, describe, expect, test } from '@jest/globals';
import { kindOf } from '../../../src/reports/github/github-deployment.js';
import type { Outcome } from '../../../src/run/model/outcome.js';
import { createWorld, HEAD, OUTCOMES, report, SHA, TARGET, view, type World } from './harness.js';

let world: World;
afterEach(() => world.fake.close());

const WAY = [view('queued'), view('running')];
const SEQUENCES: [string, Outcome, ReturnType<typeof view>[], string[]][] = [
  ['success', OUTCOMES.success, [...WAY, view('success')], ['queued', 'in_progress', 'success']],
  ['failure', OUTCOMES.failure, [...WAY, view('failure')], ['queued', 'in_progress', 'failure']],
  ['rejection', OUTCOMES.rejected, [view('blocked-approval'), view('rejected')], ['queued', 'in_progress', 'failure']],
  [
    'approval, then success',
    OUTCOMES.success,
    [view('blocked-approval'), view('running')],
    ['queued', 'in_progress', 'in_progress', 'success'],
  ],
  ['cancelled elsewhere', OUTCOMES.cancelled, [...WAY, view('cancelled')], ['queued', 'in_progress', 'error']],
  ['workflow cancelled', OUTCOMES.interrupted, WAY, ['queued', 'in_progress', 'error']],
  ['workflow cancelled before the start', OUTCOMES.nothingStarted, [], ['queued', 'inactive']],
  ['timed out, goes on', OUTCOMES.timedOut, WAY, ['queued', 'in_progress', 'error']],
  ['timed out before the start', OUTCOMES.tooLate, [], ['queued', 'inactive']],
  ['refused', OUTCOMES.refused, [], ['queued', 'inactive']],
  ['wait: false', OUTCOMES.started, WAY, ['queued', 'in_progress']],
  ['wait: false without a poll', OUTCOMES.started, [], ['queued', 'in_progress']],
  ['unknown end', OUTCOMES.unknown, WAY, ['queued', 'in_progress', 'error']],
  ['operation cancel that did', OUTCOMES.cancelAsked, [view('running')], ['queued', 'in_progress', 'inactive']],
  ['over at the first poll', OUTCOMES.success, [view('success')], ['queued', 'in_progress', 'success']],
];

describe('sequence of statuses', () => {
  test.each(SEQUENCES)('%s', async (_, outcome, views, expected) => {
    world = await createWorld();
    await world.play({ outcome, views });
    expect(world.states()).toEqual(expected);
    expect(world.warnings).toEqual([]);
    // Nothing is left for post, and post knows.
    expect(world.state.get('github')).toBe('');
  });

  test('only a success retires what was there before', async () => {
    world = await createWorld();
    await world.play({ outcome: OUTCOMES.success, views: WAY });
    expect(world.fake.deployments[0]?.statuses.map((status) => status.auto_inactive)).toEqual([false, false, true]);
  });

  test('a success beside another scenario in the same environment retires nothing', async () => {
    world = await createWorld();
    world.fake.deployments.push({
      id: 1,
      environment: 'production',
      payload: { ncloud: { nonce: 'x', target: 'deploy/2001/3001/4999' } },
      fields: {},
      statuses: [],
    });
    await world.play({ outcome: OUTCOMES.success, views: WAY });
    expect(world.fake.deployments[1]?.statuses.map((status) => status.auto_inactive)).toEqual([false, false, false]);
  });
});

test('what is created', async () => {
  world = await createWorld({
    name: 'pull_request',
    payload: { pull_request: { number: 7, head: { sha: HEAD, repo: { full_name: 'acme/shop' } } } },
  });
  const reporter = await world.play({
    outcome: OUTCOMES.failure,
    views: WAY,
    verdict: { why: 'web-2 failed in step deploy (fail).' },
  });
  const [deployment] = world.fake.deployments;
  expect(deployment?.fields).toMatchObject({
    ref: HEAD,
    environment: 'production',
    task: 'deploy',
    auto_merge: false,
    required_contexts: [],
    production_environment: true,
    transient_environment: false,
    payload: {
      ncloud: { mode: 'deploy', project_id: '2001', stage_id: '3001', scenario_id: '4001', run_id: '777', run_attempt: '1' },
    },
  });
  expect(deployment?.statuses.at(-1)).toMatchObject({
    state: 'failure',
    description: 'Failed (run 80001): web-2 failed in step deploy (fail).',
    log_url: 'https://github.example/acme/shop/actions/runs/777/attempts/1',
    environment_url: 'https://shop.example',
  });
  expect(reporter.deploymentId).toBe(String(deployment?.id));
  expect(world.outputs.get('github-deployment-id')).toBe(String(deployment?.id));
});

test('one that the job has already is not created twice', async () => {
  world = await createWorld();
  const log_url = 'https://github.example/acme/shop/actions/runs/777/job/4242';
  world.fake.deployments.push({
    id: 1,
    environment: 'production',
    payload: {},
    fields: {},
    statuses: [{ state: 'in_progress', log_url }],
  });
  const reporter = await world.play({ outcome: OUTCOMES.success, views: WAY });
  expect(world.fake.deployments).toHaveLength(1);
  expect(world.states()).toEqual(['in_progress']);
  expect(world.notices).toHaveLength(1);
  expect(world.notices[0]).toContain("'environment: production'");
  expect(reporter.deploymentId).toBe('1');
});

test('nothing is left running after the end, not even for what was given up', async () => {
  world = await createWorld();
  const log_url = 'https://github.example/acme/shop/actions/runs/777/job/4242';
  world.fake.deployments.push({
    id: 1,
    environment: 'production',
    payload: {},
    fields: {},
    statuses: [{ state: 'in_progress', log_url }],
  });
  const reporter = world.reporter({ comment: true });
  await world.fake.run(world.time, reporter.begin(TARGET));
  for (const statusClass of ['running', 'blocked-approval', 'running'] as const) {
    reporter.update(view(statusClass));
    await world.fake.quiet();
  }
  expect(world.time.pending).toBeGreaterThan(0);
  await world.fake.run(world.time, reporter.finish(report(OUTCOMES.success), { ms: 5000 }));
  expect(world.time.pending).toBe(0);
});

test.each(['7771', '77'])('one of another workflow run (%s) is nothing to do with it', async (runId) => {
  world = await createWorld();
  const log_url = `https://github.example/acme/shop/actions/runs/${runId}/job/4242`;
  world.fake.deployments.push({
    id: 1,
    environment: 'production',
    payload: '',
    fields: {},
    statuses: [{ state: 'success', log_url }],
  });
  await world.play({ outcome: OUTCOMES.success, views: WAY });
  expect(world.fake.deployments).toHaveLength(2);
});

test('a later step that watches the run goes on with its deployment', async () => {
  world = await createWorld();
  await world.play({ outcome: OUTCOMES.started, views: [view('running')] });
  await world.play({ settings: { operation: 'watch', historyId: '80001' }, outcome: OUTCOMES.success, views: [view('running')] });
  expect(world.fake.deployments).toHaveLength(1);
  expect(world.states().at(-1)).toBe('success');
});

test('an answer that is lost makes no second deployment', async () => {
  world = await createWorld();
  world.fake.fail(/^POST \/deployments$/, { drop: true, afterActing: true }, 1);
  await world.play({ outcome: OUTCOMES.success, views: WAY });
  expect(world.fake.deployments).toHaveLength(1);
  expect(world.states().at(-1)).toBe('success');
  expect(world.warnings).toEqual([]);
});

test('a second attempt of the workflow run has its own', async () => {
  world = await createWorld();
  await world.play({ outcome: OUTCOMES.failure, views: WAY });
  world.env.GITHUB_RUN_ATTEMPT = '2';
  await world.play({ outcome: OUTCOMES.success, views: WAY });
  expect(world.fake.deployments).toHaveLength(2);
});

test('a description is one line of 140 characters, whatever it is made of', async () => {
  world = await createWorld();
  await world.play({ outcome: OUTCOMES.failure, views: WAY, verdict: { why: `a\nb\u0007<script>@all ${'👩‍🚀'.repeat(200)}` } });
  const text = String(world.fake.deployments[0]?.statuses.at(-1)?.description);
  expect(text).toMatch(/^Failed \(run 80001\): a⏎b␇<script>@all /);
  expect([...text].length).toBeLessThanOrEqual(140);
  expect(text.isWellFormed()).toBe(true);
});

describe('post after a kill', () => {
  async function kill(settings = {}): Promise<void> {
    world = await createWorld();
    const reporter = world.reporter(settings);
    await world.fake.run(world.time, reporter.begin(TARGET));
    reporter.update(view('running'));
    await world.fake.quiet();
  }

  test('of a run that nobody saw the end of', async () => {
    await kill();
    await world.post();
    expect(world.states()).toEqual(['queued', 'in_progress', 'error']);
    expect(world.fake.deployments[0]?.statuses.at(-1)?.description).toContain('80001');
  });

  test.each([
    ['success', 'success'],
    ['failure', 'failure'],
    ['cancelled', 'error'],
    ['running', 'error'],
    ['unknown', 'error'],
  ] as const)('of a run that post saw: %s', async (statusClass, state) => {
    await kill();
    await world.post({}, view(statusClass));
    expect(world.states()).toEqual(['queued', 'in_progress', state]);
  });

  test('between the creation and its answer', async () => {
    world = await createWorld();
    world.fake.fail(/^POST \/deployments$/, { hang: true, afterActing: true }, 1);
    const reporter = world.reporter();
    // Saved at once, so that a kill at this point leaves enough to find it by.
    void reporter.begin(TARGET);
    await world.fake.quiet();
    await world.post();
    expect(world.fake.deployments).toHaveLength(1);
    expect(world.states()).toEqual(['error']);
  });

  test('that came after main had decided, but GitHub was not there', async () => {
    world = await createWorld();
    const reporter = world.reporter();
    await world.fake.run(world.time, reporter.begin(TARGET));
    world.fake.fail(/^POST \/deployments\/\d+\/statuses/, { status: 502 }, 4);
    await world.fake.run(world.time, reporter.finish(report(OUTCOMES.rejected), { ms: 1500 }));
    expect(world.states()).toEqual(['queued']);
    await world.post();
    expect(world.states()).toEqual(['queued', 'failure']);
  });

  test('says nothing when nothing is open, or when the state is not ours', async () => {
    world = await createWorld();
    await world.play({ outcome: OUTCOMES.success });
    const before = world.fake.requests.length;
    await world.post();
    world.state.set('github', '{"version":1,"open":7}');
    await world.post();
    expect(world.fake.requests).toHaveLength(before);
    expect(world.warnings).toEqual([]);
  });

  test('state has no secret in it', async () => {
    await kill();
    expect(world.state.get('github')).not.toContain('ghs_');
    expect(world.state.get('github')).toContain('"version":1');
  });
});

test.each([
  ['production', 'push', true, false],
  ['Prod', 'push', true, false],
  ['live', 'push', true, false],
  ['pre-production', 'push', false, false],
  ['staging', 'pull_request', false, false],
  ['preview', 'push', false, false],
  ['preview/login', 'pull_request', false, true],
  ['pr-7', 'pull_request', false, true],
  ['shop-7', 'pull_request_target', false, true],
])('environment %s at %s: production %s, transient %s', async (environment, name, production, transient) => {
  world = await createWorld();
  expect(kindOf(environment, { name, sha: SHA, pull: 7, readOnly: false })).toEqual({
    production_environment: production,
    transient_environment: transient,
  });
});
