import { describe, expect, test } from '@jest/globals';
import { sign } from '../../src/ncloud/signature.js';
import { plain, type Rig, rig } from './client.js';

const NRN = 'nrn:PUB:IAM::2000001:Role/31000001';
const SWITCH = '/sts/api/v1/switch-role';
const IDENTITY = '/sts/api/v1/caller-identity';
const PROJECTS = '/sourcedeploy/api/v1/project';

/** The keys' own words on a refusal, or the answer. */
async function post({ send }: Rig, url: string, body: object, as?: string) {
  const reply = await send('POST', url, { body: JSON.stringify(body), ...(as && { as }) });
  if (reply.kind !== 'response') throw new Error(reply.kind);
  return { status: reply.status, body: JSON.parse(reply.body) };
}

interface Pair {
  accessKey: string;
  keySecret: string;
}

/** A request that is signed with any keys. */
async function signed({ emulator, time }: Rig, { accessKey, keySecret }: Pair, url: string, method = 'GET') {
  const timestamp = String(time.clock.now());
  const headers = {
    'x-ncp-apigw-timestamp': timestamp,
    'x-ncp-iam-access-key': accessKey,
    'x-ncp-apigw-signature-v2': sign({ method, uri: url, timestamp, accessKey }, keySecret),
  };
  const reply = await emulator.handle({ method, url, headers, body: '' });
  if (reply.kind !== 'response') throw new Error(reply.kind);
  return { status: reply.status, body: reply.body === '' ? {} : JSON.parse(reply.body) };
}

describe('STS', () => {
  test.each([
    ['owner', 'Customer', '2000001'],
    ['deployer', 'Sub', expect.stringMatching(/^[\da-f-]{36}$/)],
    ['switcher', 'Sub', expect.any(String)],
  ])('says who %s is, without an envelope, and whatever its rights', async (as, userType, id) => {
    const reply = await rig().send('GET', IDENTITY, { as });
    expect(reply.kind === 'response' && JSON.parse(reply.body)).toEqual({ id, loginAlias: `${as}@shop.example`, userType });
  });

  test('switches to a role, whose keys do what the role may, and no more', async () => {
    const setup = rig({ world: plain() });
    const { status, body } = await post(setup, SWITCH, { roleNrn: NRN, durationSec: 900 }, 'switcher');
    const now = setup.time.clock.now();
    expect([status, body]).toEqual([
      200,
      {
        switchedRole: NRN,
        credentials: {
          accessKey: expect.stringMatching(/^EMULATORTEMP/),
          keySecret: expect.stringMatching(/^\w{40}$/),
          createTime: now,
          expireTime: now + 900_000,
        },
      },
    ]);
    const keys = body.credentials as Pair;
    expect((await signed(setup, keys, IDENTITY)).body).toEqual({ id: '31000001', loginAlias: 'deploy-role', userType: 'Role' });
    const start = await signed(setup, keys, '/sourcedeploy/api/v1/project/2001/stage/3001/scenario/2101/deploy', 'POST');
    expect(start.status).toBe(200);
    expect(setup.emulator.runs().find((run) => run.how === 'api')).toMatchObject({
      executor: 'deploy-role',
      startedBy: keys.accessKey,
    });
    const approve = '/sourcedeploy/api/v1/project/2001/history/80001/approval/accept';
    expect((await signed(setup, keys, approve, 'POST')).body.error.errorCode).toBe('210');
    expect((await signed(setup, keys, SWITCH, 'POST')).status).not.toBe(200);
    // What may only switch reads nothing by itself.
    expect((await setup.call('sourcedeploy.project.list', [], { as: 'switcher' })).error?.errorCode).toBe('210');
  });

  test('its keys expire: 401 with code 200 from that moment on', async () => {
    const setup = rig({ world: plain().replace('  - name: deploy-role\n', '  - name: deploy-role\n    lifetime: 5s\n') });
    const { body } = await post(setup, SWITCH, { roleNrn: NRN }, 'switcher');
    expect(body.credentials.expireTime - body.credentials.createTime).toBe(5000);
    const again = (await post(setup, SWITCH, { roleNrn: NRN }, 'switcher')).body;
    expect(again.credentials.accessKey).not.toBe(body.credentials.accessKey);
    await setup.time.advance(4999);
    expect((await signed(setup, body.credentials, PROJECTS)).status).toBe(200);
    await setup.time.advance(1);
    const expired = await signed(setup, body.credentials, PROJECTS);
    expect([expired.status, expired.body.error.errorCode]).toEqual([401, '200']);
    expect(setup.emulator.requests.at(-1)?.refusal).toBe('The temporary key has expired.');
  });

  test.each([
    ['an unknown role', { roleNrn: 'nrn:PUB:IAM::1:Role/1' }, 'switcher', 404, '300'],
    ['too short a time', { roleNrn: NRN, durationSec: 599 }, 'switcher', 400, '100'],
    ['too long a time', { roleNrn: NRN, durationSec: 43_201 }, 'switcher', 400, '100'],
    ['no role', {}, 'switcher', 400, '100'],
    ['an account without the right', { roleNrn: NRN }, 'viewer', 401, '210'],
  ])('refuses %s', async (_what, body, as, status, code) => {
    const answer = await post(rig(), SWITCH, body, as);
    expect([answer.status, answer.body.error.errorCode]).toEqual([status, code]);
  });

  test('a role may trust some accounts only, and services may take no roles', async () => {
    const world = plain().replace('  - name: deploy-role\n', '  - name: deploy-role\n    trusts: [owner@shop.example]\n');
    expect((await post(rig({ world }), SWITCH, { roleNrn: NRN }, 'switcher')).status).toBe(401);
    const setup = rig({ world: plain('{ roleCallers: refuse, expireTime: iso }') });
    const { credentials } = (await post(setup, SWITCH, { roleNrn: NRN }, 'switcher')).body;
    expect(credentials.expireTime).toBe(new Date(setup.time.clock.now() + 3_600_000).toISOString());
    expect((await signed(setup, credentials, PROJECTS)).body.error.errorCode).toBe('210');
    expect((await signed(setup, credentials, IDENTITY)).status).toBe(200);
  });

  test('gives sub accounts temporary keys of their own, with a code where the account asks for one', async () => {
    const url = '/sts/api/v1/credentials';
    const setup = rig({
      world: plain('{ expireTime: s }').replace('permissions: [viewer]\n', 'permissions: [viewer]\n    mfa: true\n'),
    });
    const { body } = await post(setup, url, { durationSec: 600 }, 'deployer');
    expect(body).toMatchObject({ useMfa: false, expireTime: setup.time.clock.now() / 1000 + 600 });
    expect((await signed(setup, body, IDENTITY)).body).toMatchObject({ loginAlias: 'deployer@shop.example', userType: 'Sub' });
    expect((await post(setup, url, {}, 'owner')).body.error.errorCode).toBe('210');
    expect((await post(setup, url, {}, 'viewer')).body.error.errorCode).toBe('200');
    expect((await post(setup, url, { serialNumber: 'x', tokenCode: '123456' }, 'viewer')).body.useMfa).toBe(true);
  });
});

describe('the metadata service', () => {
  const ROLES = '/latest/meta-data/iam/security-credentials/';

  async function ask({ emulator }: Rig, method: string, url: string, headers: Record<string, string> = {}) {
    const reply = await emulator.handle({ method, url, headers, body: '' });
    return reply.kind === 'response' ? { status: reply.status, body: reply.body } : { status: reply.kind, body: '' };
  }
  const token = (setup: Rig, seconds = '21600') =>
    ask(setup, 'PUT', '/latest/api/token', { 'x-ncp-metadata-token-ttl-seconds': seconds });

  test('version 2: a token, the role’s id, keys that work', async () => {
    const setup = rig({ world: plain('{ metadata: v2-only }') });
    expect((await ask(setup, 'GET', ROLES)).status).toBe(401);
    const headers = { 'x-ncp-metadata-token': (await token(setup)).body };
    expect(await ask(setup, 'GET', ROLES, headers)).toEqual({ status: 200, body: '31000001\n' });
    const keys = JSON.parse((await ask(setup, 'GET', `${ROLES}31000001`, headers)).body);
    expect(keys).toEqual({
      Code: 'Success',
      Message: '',
      AccessKeyId: expect.stringMatching(/^EMULATORTEMP/),
      SecretAccessKey: expect.any(String),
      Expiration: new Date(setup.time.clock.now() + 6 * 3_600_000).toISOString(),
    });
    const pair = { accessKey: keys.AccessKeyId, keySecret: keys.SecretAccessKey };
    expect((await signed(setup, pair, IDENTITY)).body.userType).toBe('Role');
    // The same pair until half of its life is over, then a fresh one.
    expect(JSON.parse((await ask(setup, 'GET', `${ROLES}31000001`, headers)).body).AccessKeyId).toBe(pair.accessKey);
    await setup.time.advance(4 * 3_600_000);
    expect(JSON.parse((await ask(setup, 'GET', `${ROLES}31000001`, headers)).body).AccessKeyId).not.toBe(pair.accessKey);
    expect(setup.emulator.requests.map(({ service, operation }) => `${service} ${operation}`)).toContain(
      'metadata metadata.role.get',
    );
  });

  test('a token ends when its time is over, and needs one', async () => {
    const setup = rig();
    const headers = { 'x-ncp-metadata-token': (await token(setup, '10')).body };
    await setup.time.advance(9999);
    expect((await ask(setup, 'GET', ROLES, headers)).status).toBe(200);
    await setup.time.advance(1);
    expect((await ask(setup, 'GET', ROLES, headers)).status).toBe(401);
    for (const seconds of ['0', '21601', 'soon']) expect((await token(setup, seconds)).status).toBe(400);
    expect((await ask(setup, 'PUT', '/latest/api/token')).status).toBe(400);
  });

  test.each([
    ['both', 200, 200],
    ['v1-only', 404, 200],
    ['v2-only', 200, 401],
    ['absent', 404, 404],
    ['silent', 'hang', 'hang'],
  ])('metadata: %s', async (word, version2, version1) => {
    const setup = rig({ world: plain(`{ metadata: ${word} }`) });
    expect([(await token(setup)).status, (await ask(setup, 'GET', ROLES)).status]).toEqual([version2, version1]);
  });

  test('a server without a role, another role, other data', async () => {
    const setup = rig();
    expect((await ask(setup, 'GET', `${ROLES}other`)).status).toBe(404);
    expect((await ask(setup, 'GET', '/latest/meta-data/hostname')).status).toBe(404);
    const bare = rig({ world: 'accounts: [{ name: me, accessKey: A, secretKey: S, permissions: main }]' });
    expect((await ask(bare, 'GET', ROLES)).status).toBe(404);
  });

  test('errs on demand', async () => {
    const setup = rig();
    setup.emulator.control.addFault({ match: { operation: 'metadata.token.create' }, fault: 'status', status: 500 });
    setup.emulator.control.addFault({ match: { operation: 'metadata.role.*' }, fault: 'drop-before' });
    expect([(await token(setup)).status, (await ask(setup, 'GET', ROLES)).status]).toEqual([500, 'drop']);
  });
});
