import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { anything, createGitHubClient } from '../../../src/reports/github/client.js';
import { toProblem } from '../../../src/reports/github/problem.js';
import { MAX_READINGS, readings } from '../../support/cpu.js';
import { createRig } from '../../support/host.js';
import { createWorld, HEAD, OUTCOMES, report, TARGET, view, type World } from './harness.js';

let world: World;
afterEach(() => world.fake.close());

const ALL = { environment: 'production', commitStatus: 'ncloud/deploy', comment: true };
const PULL = (from: string) => ({
  name: 'pull_request',
  payload: { pull_request: { number: 7, head: { sha: HEAD, repo: { full_name: from } } } },
});
const DENIED = { status: 403, body: { message: 'Resource not accessible by integration' } };
const WAY = [view('queued'), view('running'), view('blocked-approval'), view('running')];

test('a missing permission is one warning that names every line to add', async () => {
  world = await createWorld(PULL('acme/shop'));
  world.fake.fail(/^POST/, DENIED);
  await world.play({ settings: ALL, outcome: OUTCOMES.success, views: WAY });
  expect(world.warnings).toHaveLength(1);
  expect(world.warnings[0]).toContain('Resource not accessible by integration');
  expect(world.warnings[0]).toContain("'deployments: write', 'statuses: write', 'pull-requests: write'");
  // Each is asked for once, not at every change.
  expect(world.fake.requests.filter(({ method }) => method === 'POST')).toHaveLength(3);
  // What is refused now would be refused in post.
  expect(world.state.get('github')).toBe('');
});

test('one missing permission leaves the others alone', async () => {
  world = await createWorld(PULL('acme/shop'));
  world.fake.fail(/^(GET|POST) \/deployments/, { status: 404, body: { message: 'Not Found' } });
  await world.play({ settings: ALL, outcome: OUTCOMES.success, views: WAY });
  expect(world.warnings).toHaveLength(1);
  expect(world.fake.commitStatuses.at(-1)?.fields.state).toBe('success');
  expect(world.fake.comments.get(7)?.[0]?.body).toContain('Succeeded');
});

test("a fork's token can only read, which no permission changes", async () => {
  world = await createWorld(PULL('fork/shop'));
  world.fake.fail(/^(POST|PATCH)/, DENIED);
  await world.play({ settings: ALL, outcome: OUTCOMES.failure, views: WAY });
  expect(world.warnings).toHaveLength(1);
  expect(world.warnings[0]).toContain('a fork or Dependabot');
});

test('a token that is empty is one warning and no request', async () => {
  world = await createWorld();
  await world.play({ settings: { ...ALL, githubToken: '' }, outcome: OUTCOMES.success, views: WAY });
  expect(world.warnings).toHaveLength(1);
  expect(world.warnings[0]).toContain("'github-token' is empty");
  expect(world.fake.requests).toEqual([]);
});

test('a token that is not valid is one warning', async () => {
  world = await createWorld();
  world.fake.fail(/./, { status: 401, body: { message: 'Bad credentials' } });
  await world.play({ settings: ALL, outcome: OUTCOMES.success, views: WAY });
  expect(world.warnings).toHaveLength(1);
  expect(world.warnings[0]).toContain('Bad credentials');
});

test('a refusal that no permission fixes says what GitHub says', async () => {
  world = await createWorld(PULL('acme/shop'));
  world.fake.fail(/^POST .*comments/, { status: 403, body: { message: 'Unable to create comment because issue is locked.' } });
  await world.play({ settings: { ...ALL, environment: '' }, outcome: OUTCOMES.success, views: WAY });
  expect(world.warnings).toHaveLength(1);
  expect(world.warnings[0]).toContain('issue is locked');
  expect(world.warnings[0]).not.toContain('permissions');
});

describe('outages', () => {
  test('that pass leave no trace', async () => {
    world = await createWorld(PULL('acme/shop'));
    world.fake.fail(/./, { status: 503 }, 7);
    await world.play({ settings: ALL, outcome: OUTCOMES.success, views: WAY });
    expect(world.warnings).toEqual([]);
    expect(world.states().at(-1)).toBe('success');
    expect(world.fake.deployments).toHaveLength(1);
    expect(world.fake.commitStatuses.at(-1)?.fields.state).toBe('success');
    expect(world.fake.comments.get(7)).toHaveLength(1);
  });

  test.each([
    ['5xx', { status: 500 }],
    ['cut connections', { drop: true }],
    ['pages instead of JSON', { status: 200, body: '<html>' }],
  ])('that last (%s) are one warning, with few requests and within the time', async (_, fault) => {
    world = await createWorld(PULL('acme/shop'));
    world.fake.fail(/./, fault);
    const reporter = world.reporter(ALL);
    await world.fake.run(world.time, reporter.begin(TARGET));
    for (const seen of WAY) {
      reporter.update(seen);
      await world.fake.advance(world.time, 30_000);
    }
    const finishing = world.time.clock.now();
    await world.fake.run(world.time, reporter.finish(report(OUTCOMES.success), { ms: 10_000 }));
    expect(world.time.clock.now() - finishing).toBeLessThanOrEqual(10_500);
    expect(world.warnings).toHaveLength(1);
    expect(world.fake.requests.length).toBeLessThan(60);
    // Post tries once more.
    expect(world.state.get('github')).toContain('"deployment":"success"');
  });

  test('a GitHub that never answers costs finish no more than its time', async () => {
    world = await createWorld(PULL('acme/shop'));
    world.fake.fail(/./, { hang: true });
    const reporter = world.reporter(ALL);
    void reporter.begin(TARGET);
    await world.fake.advance(world.time, 5000);
    reporter.update(view('running'));
    const finishing = world.time.clock.now();
    await world.fake.run(world.time, reporter.finish(report(OUTCOMES.interrupted), { ms: 1500 }));
    expect(world.time.clock.now() - finishing).toBeLessThanOrEqual(2000);
    expect(world.warnings).toHaveLength(1);
    expect(world.time.pending).toBe(0);
  });

  test('a GitHub that never answers keeps no step that is cancelled meanwhile', async () => {
    world = await createWorld();
    world.fake.fail(/./, { hang: true });
    const inputs = { 'github-token': 'ghs_token', 'commit-status': 'ncloud' };
    const first = await createRig().main(inputs, { env: world.env });
    const rig = createRig();
    const begun = rig.time.clock.now();
    const strikeMs = (first.trace.find(({ name }) => name === 'conclusion')?.at ?? 0) - begun + 100;
    const ran = await rig.main(inputs, {
      env: world.env,
      plan: ({ after, signal }) => after(strikeMs, () => signal('SIGINT')),
    });
    expect(ran.conclusion).toBe('success');
    expect(rig.time.clock.now() - begun - strikeMs).toBeLessThanOrEqual(5000);
  });

  test('a state that can not be saved is a warning: nobody waits for what begins', async () => {
    world = await createWorld();
    const reporter = world.reporter({ environment: 'production' });
    const broken = new Error('ENOSPC');
    world.state.set = () => {
      throw broken;
    };
    await world.fake.run(world.time, reporter.begin(TARGET));
    expect(world.warnings).toEqual([expect.stringContaining('ENOSPC')]);
  });

  test('a killed step of many targets is not told as the success of the first', async () => {
    world = await createWorld();
    const rig = createRig();
    const inputs = {
      'github-token': 'ghs_token',
      environment: 'production',
      scenario: '',
      targets: '[{ scenario: all-at-once }, { scenario: slow }]',
      'max-parallel': '1',
    };
    const ran = await rig.main(inputs, {
      env: world.env,
      plan: ({ after, kill }) => after(8000, kill),
    });
    await world.fake.quiet();
    await rig.time.advance(600_000);
    expect(rig.started().map(({ status }) => status)).toEqual(['success']);
    await rig.post(ran, inputs, { env: world.env });
    await world.fake.quiet();
    expect(world.fake.deployments).toHaveLength(1);
    expect(world.states().at(-1)).toBe('error');
  });

  test('a GitHub that never answers holds no start up', async () => {
    world = await createWorld();
    world.fake.fail(/./, { hang: true });
    const rig = createRig();
    const inputs = { 'github-token': 'ghs_token', environment: 'production', wait: 'false' };
    const begun = rig.time.clock.now();
    const ran = await rig.main(inputs, { env: world.env });
    expect(ran.conclusion).toBe('started');
    expect(ran.requests.find(({ operation }) => operation === 'sourcedeploy.scenario.deploy')?.time).toBe(begun);
  });
});

describe('rate limits', () => {
  test('stop updates, and the end is told when the limit is over', async () => {
    world = await createWorld();
    const reporter = world.reporter({ ...ALL, comment: false, environment: '' });
    await world.fake.run(world.time, reporter.begin(TARGET));
    world.fake.fail(
      /./,
      { status: 403, headers: { 'retry-after': '30' }, body: { message: 'You have exceeded a secondary rate limit.' } },
      1,
    );
    for (const seen of WAY) {
      reporter.update(seen);
      await world.fake.advance(world.time, 6000);
    }
    expect(world.fake.requests).toHaveLength(2);
    await world.fake.run(world.time, reporter.finish(report(OUTCOMES.success), { ms: 10_000 }));
    expect(world.fake.requests).toHaveLength(3);
    expect(world.fake.commitStatuses.at(-1)?.fields.state).toBe('success');
    expect(world.warnings).toEqual([]);
  });

  test('that outlast the step are one warning, no request, and left to post, which keeps to them as well', async () => {
    world = await createWorld();
    const reporter = world.reporter();
    await world.fake.run(world.time, reporter.begin(TARGET));
    const reset = Math.ceil(world.time.clock.now() / 1000) + 60;
    const headers = {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(reset),
      date: new Date(world.time.clock.now()).toUTCString(),
    };
    world.fake.fail(/./, { status: 403, headers, body: { message: 'API rate limit exceeded' } }, 1);
    reporter.update(view('running'));
    await world.fake.quiet();
    const before = world.fake.requests.length;
    await world.fake.run(world.time, reporter.finish(report(OUTCOMES.failure), { ms: 10_000 }));
    await world.post();
    expect(world.fake.requests).toHaveLength(before);
    expect(world.warnings[0]).toContain('no more requests for');
    await world.time.advance(60_000);
    await world.post();
    expect(world.states()).toEqual(['queued', 'failure']);
  });

  test('that come near leave requests to the end alone', async () => {
    world = await createWorld();
    world.fake.headers = { 'x-ratelimit-remaining': '5' };
    await world.play({ outcome: OUTCOMES.success, views: WAY });
    expect(world.states()).toEqual(['queued', 'success']);
  });
});

test('a run that changes its mind all the time is told of at intervals, the newest state last', async () => {
  world = await createWorld();
  const reporter = world.reporter({ environment: '', commitStatus: 'ncloud/deploy' });
  await world.fake.run(world.time, reporter.begin(TARGET));
  for (let poll = 0; poll < 60; poll++) {
    reporter.update(view(poll % 2 === 0 ? 'running' : 'blocked-approval'));
    await world.fake.advance(world.time, 1000);
  }
  await world.fake.advance(world.time, 6000);
  expect(world.fake.requests.length).toBeLessThanOrEqual(15);
  expect(world.fake.commitStatuses.at(-1)?.fields.description).toContain('approve');
});

test('update does nothing in the caller’s turn but note what to send', async () => {
  world = await createWorld();
  const reporter = world.reporter(ALL);
  const { length } = world.fake.requests;
  // No longer than a thousand characters each would be worked on.
  const cost = await readings(1_000_000, () => {
    for (let poll = 0; poll < 1000; poll++) expect(reporter.update(view('running'))).toBeUndefined();
  });
  expect(cost).toBeLessThan(MAX_READINGS);
  expect(world.fake.requests).toHaveLength(length);
  await world.fake.run(world.time, reporter.finish(report(OUTCOMES.success), { ms: 10_000 }));
});

test('GitHub Enterprise Server: requests go where GITHUB_API_URL says, and the token only there', async () => {
  world = await createWorld({ prefix: '/api/v3' });
  await world.play({ settings: ALL, outcome: OUTCOMES.success, views: WAY });
  expect(world.env.GITHUB_API_URL).toMatch(/\/api\/v3$/);
  expect(world.states().at(-1)).toBe('success');
  expect(new Set(world.fake.requests.map(({ authorization }) => authorization))).toEqual(new Set(['token ghs_not-a-real-token']));
});

test('a redirect is not followed', async () => {
  world = await createWorld();
  world.fake.fail(/^POST/, { status: 307, headers: { location: `${world.fake.url}/elsewhere` } });
  await world.play({ settings: { environment: '', commitStatus: 'x' }, outcome: OUTCOMES.success });
  expect(world.fake.requests.some(({ path }) => path === '/elsewhere')).toBe(false);
  expect(world.warnings).toHaveLength(1);
});

describe('what stands behind GITHUB_API_URL', () => {
  test('is read up to a limit: an answer without end costs a warning, and nothing else', async () => {
    world = await createWorld();
    const endless = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const chunk = Buffer.alloc(256 * 1024, 0x20);
      const pour = () => {
        while (response.write(chunk)) sent += chunk.length;
        response.once('drain', pour);
      };
      pour();
    });
    let sent = 0;
    await new Promise<void>((resolve) => endless.listen(0, '127.0.0.1', resolve));
    world.env.GITHUB_API_URL = `http://127.0.0.1:${(endless.address() as AddressInfo).port}`;
    // Time stands still: only the size can end it.
    const client = createGitHubClient({
      token: 'ghs_not-a-real-token',
      repository: 'acme/shop',
      apiUrl: world.env.GITHUB_API_URL,
      clock: world.time.clock,
    });
    const call = client.call('GET /repos/{owner}/{repo}/deployments', {}, anything, new AbortController().signal);
    const problem = await call.catch(toProblem);
    expect(problem).toEqual({ kind: 'outage', message: 'an answer of more than 8 MiB' });
    const reporter = world.reporter({ environment: '', commitStatus: 'ncloud/deploy' });
    await world.fake.run(world.time, reporter.begin(TARGET));
    await world.fake.run(world.time, reporter.finish(report(OUTCOMES.success), { ms: 10_000 }));
    endless.closeAllConnections();
    endless.close();
    expect(world.warnings).toHaveLength(1);
    expect(sent).toBeLessThan(500 * 1024 * 1024);
  });

  test('may write back the token in any form, and none reaches the log', async () => {
    const token = 'ghs_not-a-real-token';
    const forms = [
      token,
      encodeURIComponent(token).replaceAll('_', '%5F'),
      token.replaceAll('_', '\\u005f'),
      Buffer.from(`x-access-token:${token}`).toString('base64'),
    ];
    for (const form of forms) {
      world = await createWorld();
      world.fake.fail(/./, { status: 422, body: { message: `bad request: authorization ${form}` } });
      await world.play({ settings: { environment: '', commitStatus: 'x' }, outcome: OUTCOMES.success });
      expect(world.warnings).toHaveLength(1);
      expect(world.warnings[0]).toContain('bad request: authorization');
      expect(world.warnings[0]).not.toContain(form);
      if (form !== forms.at(-1)) await world.fake.close();
    }
  });

  test('costs no more than some minutes in all, however slow it is', async () => {
    world = await createWorld();
    world.fake.fail(/./, { hang: true });
    const reporter = world.reporter({ environment: '', commitStatus: 'x' });
    void reporter.begin(TARGET);
    for (let poll = 0; poll < 60; poll++) {
      reporter.update(view(poll % 2 === 0 ? 'running' : 'blocked-approval'));
      await world.fake.advance(world.time, 20_000);
    }
    const before = world.fake.requests.length;
    expect(before).toBeLessThanOrEqual(31);
    await world.fake.run(world.time, reporter.finish(report(OUTCOMES.success), { ms: 10_000 }));
    expect(world.warnings).toHaveLength(1);
  });
});
