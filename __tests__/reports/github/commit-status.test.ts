import { afterEach, describe, expect, test } from '@jest/globals';
import { readEvent } from '../../../src/reports/github/event.js';
import type { Outcome } from '../../../src/run/model/outcome.js';
import { createWorld, HEAD, OUTCOMES, report, SHA, view, type World } from './harness.js';

let world: World;
afterEach(() => world.fake.close());

const ONLY = { environment: '', environmentUrl: '', commitStatus: 'ncloud/deploy' };

test('follows the run, and says what it waits for', async () => {
  world = await createWorld();
  await world.play({
    settings: ONLY,
    outcome: OUTCOMES.success,
    views: [view('queued'), view('running'), view('blocked-approval'), view('blocked-canary'), view('running')],
  });
  expect(world.fake.commitStatuses.map(({ fields }) => [fields.state, fields.description])).toEqual([
    ['pending', 'About to start.'],
    ['pending', 'Run 80001 waits to run.'],
    ['pending', 'Run 80001 is running.'],
    ['pending', 'Run 80001 waits for approval. Somebody with approveDeploy approves deployment 80001 in the console.'],
    ['pending', 'Run 80001 waits for a canary decision. Somebody decides on deployment 80001 in the console.'],
    ['pending', 'Run 80001 is running.'],
    ['success', 'Succeeded (run 80001)'],
  ]);
  expect(world.fake.commitStatuses.at(-1)?.fields).toMatchObject({
    context: 'ncloud/deploy',
    target_url: 'https://github.example/acme/shop/actions/runs/777/attempts/1',
  });
});

const ENDS: [string, Outcome, string][] = [
  ['failure', OUTCOMES.failure, 'failure'],
  ['rejected', OUTCOMES.rejected, 'failure'],
  ['cancelled', OUTCOMES.cancelled, 'error'],
  ['timed out', OUTCOMES.timedOut, 'error'],
  ['refused', OUTCOMES.refused, 'error'],
  ['unknown', OUTCOMES.unknown, 'error'],
  ['a cancel that went well', OUTCOMES.cancelAsked, 'error'],
  ['wait: false', OUTCOMES.started, 'pending'],
];
test.each(ENDS)('%s is %s to a gate', async (_, outcome, state) => {
  world = await createWorld();
  await world.play({ settings: ONLY, outcome });
  expect(world.fake.commitStatuses.at(-1)?.fields.state).toBe(state);
});

test('a run that goes on says so', async () => {
  world = await createWorld();
  await world.play({ settings: ONLY, outcome: OUTCOMES.timedOut });
  expect(world.fake.commitStatuses.at(-1)?.fields.description).toBe('Timed out, still running (run 80001): no longer followed.');
});

test('a name that does not exist is told without a begin', async () => {
  world = await createWorld();
  const reporter = world.reporter({ ...ONLY, environment: 'production', comment: true });
  const run = { ...report(OUTCOMES.refused, { what: "There is no scenario named 'roling'." }), target: undefined };
  await world.fake.run(world.time, reporter.finish(run, { ms: 5000 }));
  expect(world.fake.commitStatuses[0]?.fields).toMatchObject({
    state: 'error',
    description: "Not started: There is no scenario named 'roling'.",
  });
  expect(world.fake.deployments).toEqual([]);
});

test('a kill leaves nothing pending', async () => {
  world = await createWorld();
  const reporter = world.reporter(ONLY);
  await world.fake.run(world.time, reporter.begin({ project: { id: '2001', name: 'shop' } }));
  await world.post({ environment: '', 'commit-status': 'ncloud/deploy' });
  expect(world.fake.commitStatuses.map(({ fields }) => fields.state)).toEqual(['pending', 'error']);
});

const QUEUE_REF = `refs/heads/gh-readonly-queue/main/pr-104-${HEAD}`;
describe('which commit, which pull request', () => {
  test.each([
    ['push', {}, SHA, undefined],
    ['workflow_dispatch', {}, SHA, undefined],
    ['schedule', {}, SHA, undefined],
    ['pull_request', { pull_request: { number: 7, head: { sha: HEAD, repo: { full_name: 'acme/shop' } } } }, HEAD, 7],
    ['pull_request_target', { pull_request: { number: 7, head: { sha: HEAD, repo: null } } }, HEAD, 7],
    ['merge_group', { merge_group: { head_sha: HEAD, head_ref: QUEUE_REF } }, HEAD, 104],
    ['issue_comment', { issue: { number: 9, pull_request: {} } }, SHA, 9],
    ['issue_comment', { issue: { number: 9 } }, SHA, undefined],
    ['pull_request', 'not JSON', SHA, undefined],
    ['pull_request', { pull_request: 'odd' }, SHA, undefined],
  ])('%s', async (name, payload, sha, pull) => {
    world = await createWorld({ name, payload });
    expect(readEvent(world.env)).toMatchObject({ sha, pull });
    await world.play({ settings: ONLY, outcome: OUTCOMES.success });
    expect(new Set(world.fake.commitStatuses.map((status) => status.sha))).toEqual(new Set([sha]));
  });

  test.each([
    ['pull_request', 'fork/shop', 'mina', true],
    ['pull_request', 'acme/shop', 'mina', false],
    ['pull_request', 'acme/shop', 'dependabot[bot]', true],
    ['pull_request_target', 'fork/shop', 'mina', false],
  ])('%s from %s by %s: read-only %s', async (name, from, actor, readOnly) => {
    world = await createWorld({ name, payload: { pull_request: { number: 7, head: { sha: HEAD, repo: { full_name: from } } } } });
    expect(readEvent({ ...world.env, GITHUB_ACTOR: actor }).readOnly).toBe(readOnly);
  });
});
