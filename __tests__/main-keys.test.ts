import { describe, expect, it } from '@jest/globals';
import type { Fetch } from '../src/ncloud/exchange.js';
import { sign } from '../src/ncloud/signature.js';
// Loaded on demand; here beforehand, since a load from disk is no time on the virtual clock.
import '../src/ncloud/credentials/profile.js';
import '../src/ncloud/credentials/role.js';
import '../src/ncloud/credentials/server-role.js';
import { createRig, expectStep, type Inputs, type Rig } from './support/host.js';
import type { Ran } from './support/ran.js';
import { worldText } from './support/world.js';

/** Each source of keys through the whole step: started, renewed in mid-run, refused, killed and stopped by post. */

const START = 'sourcedeploy.scenario.deploy';
const CANCEL = 'sourcedeploy.history.cancel';
const ROLE = 'nrn:PUB:IAM::123456:Role/0b2d';
const NO_KEYS = { 'access-key': '', 'secret-key': '' };

interface Keys {
  accessKey: string;
  secretKey: string;
}

/** An STS and a metadata service in front of the emulator, which lets their pairs pass as its owner's as long as they live. */
function keyServices(rig: Rig, lifetimeMs: number, caller?: object) {
  const { clock } = rig.time;
  const owner = rig.keys();
  const issued: Keys[] = [];
  const endsAt = new Map<string, number>();
  const issue = () => {
    const nth = String(issued.length + 1).padStart(4, '0');
    const keys = { accessKey: `TEMPORARYACCESS${nth}`, secretKey: `temporarySecret+/${nth}=` };
    issued.push(keys);
    endsAt.set(keys.accessKey, clock.elapsed() + lifetimeMs);
    return { ...keys, ends: clock.now() + lifetimeMs };
  };
  const answer = (status: number, body: unknown) => ({
    status,
    headers: { get: () => null },
    text: async () => (typeof body === 'string' ? body : JSON.stringify(body)),
  });
  const refused = answer(401, { error: { errorCode: '200', message: 'Authentication Failed' } });
  let isSwitchAllowed = true;
  const fetch: Fetch = async (address, init) => {
    const url = new URL(address);
    const accessKey = init.headers['x-ncp-iam-access-key'] ?? '';
    const pair =
      accessKey === owner['access-key']
        ? { accessKey, secretKey: owner['secret-key'] }
        : issued.find((keys) => keys.accessKey === accessKey);
    const timestamp = init.headers['x-ncp-apigw-timestamp'] ?? '';
    const uri = url.pathname + url.search;
    const genuine = sign({ method: init.method, uri, timestamp, accessKey }, pair?.secretKey ?? '');
    const isGenuine = pair !== undefined && init.headers['x-ncp-apigw-signature-v2'] === genuine;
    if (!isGenuine || clock.elapsed() >= (endsAt.get(accessKey) ?? Number.POSITIVE_INFINITY)) return refused;
    if (url.pathname === '/sts/api/v1/switch-role') {
      if (!isSwitchAllowed) return answer(401, { error: { errorCode: '210', message: 'Permission Denied' } });
      const { ends, ...keys } = issue();
      return answer(200, {
        switchedRole: ROLE,
        credentials: { accessKey: keys.accessKey, keySecret: keys.secretKey, expireTime: ends },
      });
    }
    if (url.pathname === '/sts/api/v1/caller-identity') return caller ? answer(200, caller) : answer(404, '');
    const signature = sign({ method: init.method, uri, timestamp, accessKey: owner['access-key'] }, owner['secret-key']);
    return rig.emulator.fetch(address, {
      ...init,
      headers: { ...init.headers, 'x-ncp-iam-access-key': owner['access-key'], 'x-ncp-apigw-signature-v2': signature },
    });
  };
  const directFetch: Fetch = async (address) => {
    const { pathname } = new URL(address);
    if (pathname.endsWith('/token')) return answer(200, 'metadata-token-0001');
    if (pathname.endsWith('/')) return answer(200, 'role-of-server');
    const { ends, ...keys } = issue();
    return answer(200, {
      AccessKeyId: keys.accessKey,
      SecretAccessKey: keys.secretKey,
      Expiration: new Date(ends).toISOString(),
    });
  };
  const readText = async () =>
    `[ours]\nncloud_access_key_id = ${owner['access-key']}\nncloud_secret_access_key = ${owner['secret-key']}\n`;
  const options = { fetch, directFetch, readText, env: { HOME: '/home/runner', RUNNER_DEBUG: '1' } };
  const forbid = () => {
    isSwitchAllowed = false;
  };
  return { options, issued, forbid };
}

/** No key in anything that leaves the step, and each pair announced. */
function expectNoKeys(ran: Ran, issued: readonly Keys[]): void {
  const left = JSON.stringify([ran.log, ran.outputs, ran.errors, ran.warnings, ran.state, ran.summary]);
  for (const { accessKey, secretKey } of issued) {
    expect(left).not.toContain(accessKey);
    expect(left).not.toContain(secretKey);
    expect(ran.secrets).toEqual(expect.arrayContaining([accessKey, secretKey]));
  }
}

const SOURCES: [string, Inputs][] = [
  ['a role', { role: ROLE }],
  ["a server's role", { ...NO_KEYS, credentials: 'server-role' }],
  ["a role, switched to with a server's", { ...NO_KEYS, credentials: 'server-role', role: ROLE }],
];

describe.each(SOURCES)('the keys of %s', (_, inputs) => {
  it.each([5_000, 60_000, 3_600_000])(
    'that live %i ms: one start, followed to its end with pairs renewed',
    async (lifetimeMs) => {
      const rig = createRig();
      const { options, issued } = keyServices(rig, lifetimeMs);
      const ran = await rig.main(inputs, options);
      expectStep(ran, 'success');
      expect([ran.count(START), rig.started().length]).toEqual([1, 1]);
      if (lifetimeMs === 5_000) expect(issued.length).toBeGreaterThan(3);
      expectNoKeys(ran, issued);
    },
  );
  it('after SIGKILL post has its own, and cancels', async () => {
    const rig = createRig();
    const { options, issued } = keyServices(rig, 3_600_000);
    const ran = await rig.main(inputs, { ...options, plan: ({ after, kill }) => after(8_000, kill) });
    const before = issued.length;
    const post = await rig.post(ran, inputs, options);
    expect(issued.length).toBeGreaterThan(before);
    expect([post.count(CANCEL), rig.started().map(({ status }) => status)]).toEqual([1, ['canceled']]);
    expectNoKeys(post, issued.slice(before));
    expect(JSON.stringify(ran.state)).not.toContain('TEMPORARY');
  });
});

it('a role that may not be switched to is a refusal that says so; nothing is asked of the service', async () => {
  const rig = createRig();
  const { options, forbid } = keyServices(rig, 60_000);
  forbid();
  const ran = await rig.main({ role: ROLE }, options);
  expectStep(ran, 'refused');
  expect(ran.errors[0]).toContain('STS refused the switch to role nrn:PUB:IAM');
  expect([rig.started(), ran.requests]).toEqual([[], []]);
});

describe('what STS answers is never quoted: its errors may hold the pair that it has just made', () => {
  const pair = { accessKey: 'NEWACCESSKEY0123456', secretKey: 'newSecret+/0123456789abcdef=' };
  const forms = Object.values(pair).flatMap((key) => [
    ...[key, encodeURIComponent(key), Buffer.from(`x${key}`).toString('base64'), JSON.stringify(key).replaceAll('/', '\\/')],
  ]);
  const ERROR = JSON.stringify({ error: { errorCode: forms[0], message: forms.join(' '), details: forms.toReversed().join() } });
  it.each<[number, string]>([
    [500, ERROR],
    [503, `<html>${forms.join('<br>')}`],
    [401, ERROR],
    [400, ERROR],
    [200, ERROR],
    [200, JSON.stringify({ credentials: forms })],
    [200, forms.join(' ')],
    [302, forms.join(' ')],
  ])('HTTP %i: %.20s', async (status, body) => {
    const rig = createRig();
    const { options } = keyServices(rig, 60_000);
    const location = `https://${pair.accessKey}.example/?key=${encodeURIComponent(pair.secretKey)}`;
    const fetch: Fetch = async (url, init) =>
      url.includes('/switch-role')
        ? { status, headers: { get: (name) => (name === 'location' ? location : null) }, text: async () => body }
        : options.fetch(url, init);
    const ran = await rig.main({ role: ROLE, timeout: '1m' }, { ...options, fetch });
    expect([ran.errors.length, rig.started()]).toEqual([1, []]);
    for (const form of forms) expect(ran.everything.toLowerCase()).not.toContain(form.toLowerCase());
  });
  it('an answer that is no JSON is not said to be none', async () => {
    const rig = createRig();
    const { options } = keyServices(rig, 60_000);
    const fetch: Fetch = async (url, init) =>
      url.includes('/switch-role')
        ? { status: 200, headers: { get: () => null }, text: async () => '<html>' }
        : options.fetch(url, init);
    const ran = await rig.main({ role: ROLE, timeout: '1m' }, { ...options, fetch });
    expect(ran.errors[0]).toContain('There were no keys to sign with within timeout (1 min). STS answered without usable keys');
    expect(ran.errors[0]).not.toMatch(/could not be reached|gave no answer/);
  });
});

it('a machine without a metadata service is told within seconds', async () => {
  const rig = createRig();
  const { options } = keyServices(rig, 60_000);
  const ran = await rig.main(
    { ...NO_KEYS, credentials: 'server-role' },
    { ...options, directFetch: () => new Promise(() => undefined) },
  );
  expectStep(ran, 'refused');
  expect(ran.errors[0]).toContain('metadata service did not answer');
  expect(rig.time.clock.elapsed()).toBeLessThan(10_000);
});

it('a profile is read and masked', async () => {
  const rig = createRig();
  const { options } = keyServices(rig, 60_000);
  const inputs = { ...NO_KEYS, credentials: 'profile:ours' };
  const ran = await rig.main(inputs, options);
  expectStep(ran, 'success');
  expectNoKeys(ran, [{ accessKey: rig.keys()['access-key'], secretKey: rig.keys()['secret-key'] }]);
  const refused = await rig.main({ ...inputs, credentials: 'profile:theirs' }, options);
  expectStep(refused, 'refused');
  expect(refused.errors[0]).toContain('/home/runner/.ncloud/configure [theirs]');
});

describe('check says whose keys they are', () => {
  it.each([
    [{ id: '77', loginAlias: 'mina', userType: 'Sub' }, 'Account: sub account mina', 0],
    [{ id: '77', loginAlias: '', userType: 'Role' }, 'Account: role 77', 0],
    [{ id: '1', loginAlias: 'owner', userType: 'Customer' }, 'Account: main account owner', 1],
    [{ id: '1', loginAlias: 'owner', userType: 'Robot' }, 'Account: whose keys these are could not be found out', 0],
    [undefined, 'Account: whose keys these are could not be found out', 0],
  ])('%j', async (caller, told, warnings) => {
    const rig = createRig();
    const { options } = keyServices(rig, 3_600_000, caller);
    const ran = await rig.main({ operation: 'check' }, options);
    expectStep(ran, 'checked', { warnings });
    expect(ran.log).toContain(told);
    expect(rig.started()).toEqual([]);
  });
});

describe("the emulator's own STS and metadata service", () => {
  const SHORT = worldText().replace('  - name: deploy-role\n', '  - name: deploy-role\n    lifetime: 5s\n');

  it.each(['ms', 's', 'iso'] as const)('a role of 5 s outlives its run; times as %s', async (expireTime) => {
    const rig = createRig({ world: SHORT, switches: { expireTime } });
    const ran = await rig.main({ role: rig.emulator.roles[0]?.nrn });
    expectStep(ran, 'success');
    expect([ran.count(START), rig.started().length]).toEqual([1, 1]);
    expect(ran.secrets.length).toBeGreaterThan(6);
  });
  it('the role of a server', async () => {
    const rig = createRig({ world: SHORT });
    const env = { NCLOUD_METADATA_API_ENDPOINT: 'http://127.0.0.1:9999' };
    const ran = await rig.main({ ...NO_KEYS, credentials: 'server-role' }, { env, directFetch: rig.emulator.fetch });
    expectStep(ran, 'success');
    expect([ran.count(START), rig.started().length]).toEqual([1, 1]);
  });
});
