import { describe, expect, it } from '@jest/globals';
import { sourcedeploy as op } from '../../../src/ncloud/catalogue.js';
import { isTransient, provesNotActed } from '../../../src/ncloud/errors.js';
import { type KeyWorld, keyWorld, ROLE, type WorldOptions } from '../../support/keys.js';
import { networkError } from '../../support/transport.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const METADATA = '169.254.169.254';
const ROLES = '/latest/meta-data/iam/security-credentials/';

const world = (options: WorldOptions = {}) => keyWorld({ source: { from: 'server-role' }, ...options });
const read = ({ transport, time }: KeyWorld) =>
  time.run(transport.read(op.projectList, {}, { deadline: time.clock.elapsed() + MINUTE }));
const failureOf = (rig: KeyWorld) =>
  read(rig).then(
    () => undefined,
    (error: { failure: never }) => error.failure,
  );

describe("a server's role", () => {
  it('is asked for with a token (version 2), and its keys sign what follows', async () => {
    const seen: object[] = [];
    const rig = world({
      lifetimeMs: HOUR,
      metadata: (_, path, headers) => {
        seen.push({ path, headers });
        return undefined;
      },
    });
    await read(rig);
    await read(rig);
    expect(seen).toEqual([
      { path: '/latest/api/token', headers: { 'X-NCP-METADATA-TOKEN-TTL-SECONDS': '21600' } },
      { path: ROLES, headers: { 'X-NCP-METADATA-TOKEN': 'token-0001' } },
      { path: `${ROLES}role-of-server`, headers: { 'X-NCP-METADATA-TOKEN': 'token-0001' } },
    ]);
    expect(rig.requests.filter((line) => line.includes('/project'))).toHaveLength(2);
    expect(rig.announced).toEqual([{ keys: rig.issued[0], usedBefore: 0 }]);
  });
  it.each([404, 405, 400, 403, 501])('is asked for without one where there is no version 2 (%i)', async (status) => {
    const tokens: (string | undefined)[] = [];
    const rig = world({
      metadata: (method, _, headers) => {
        if (method === 'PUT') return { status };
        tokens.push(headers['X-NCP-METADATA-TOKEN']);
        return undefined;
      },
    });
    await read(rig);
    expect(tokens).toEqual([undefined, undefined]);
  });
  it('is renewed before its keys end, by the time of the service', async () => {
    const rig = world({ lifetimeMs: HOUR });
    rig.time.jumpWall(-5 * HOUR);
    await read(rig);
    await rig.time.advance(54 * MINUTE);
    await read(rig);
    expect(rig.issued).toHaveLength(1);
    await rig.time.advance(MINUTE);
    await read(rig);
    expect(rig.issued).toHaveLength(2);
  });
  it('can switch to another role: both are renewed on their own', async () => {
    const rig = world({ role: ROLE, lifetimeMs: 20 * MINUTE });
    for (let request = 0; request < 5; request++) {
      await read(rig);
      await rig.time.advance(10 * MINUTE);
    }
    expect(rig.requests.filter((line) => line.startsWith(METADATA)).length).toBeGreaterThanOrEqual(6);
    expect(rig.requests.filter((line) => line.startsWith('sts.')).length).toBeGreaterThanOrEqual(3);
  });
});

describe('a machine without it', () => {
  it('that is silent ends within seconds, and is no reason to try for an hour', async () => {
    const rig = world({ metadata: () => new Promise(() => undefined) });
    const failure = await failureOf(rig);
    expect(failure).toMatchObject({
      kind: 'credentials',
      source: 'server-role',
      problem: 'unreachable',
      cause: { kind: 'timeout', afterMs: 3000 },
    });
    expect([rig.time.clock.elapsed(), isTransient(failure as never), provesNotActed(failure as never)]).toEqual([
      3000,
      false,
      true,
    ]);
  });
  it.each([
    ['that refuses connections', () => networkError('ECONNREFUSED'), 'unreachable'],
    ['whose server has no role', (method: string) => (method === 'GET' ? { status: 404 } : undefined), 'no-role'],
    ['whose list of roles is empty', (method: string) => (method === 'GET' ? { body: '\n' } : undefined), 'no-role'],
    [
      'whose role has no name that a path can hold',
      (method: string) => (method === 'GET' ? { body: '..' } : undefined),
      'malformed',
    ],
    ['that answers with an error', (method: string) => (method === 'GET' ? { status: 500 } : undefined), 'refused'],
    [
      'that sends us elsewhere',
      (method: string) => (method === 'GET' ? { status: 302, headers: { location: 'http://evil.example/' } } : undefined),
      'refused',
    ],
    [
      'that answers with a page',
      (_: string, path: string) => (path.endsWith('role-of-server') ? { body: '<html>' } : undefined),
      'malformed',
    ],
    [
      'that answers without keys',
      (_: string, path: string) => (path.endsWith('role-of-server') ? { body: { Code: 'Failed', Message: 'no' } } : undefined),
      'malformed',
    ],
  ])('%s', async (_, metadata, problem) => {
    const rig = world({ metadata });
    expect(await failureOf(rig)).toMatchObject({ kind: 'credentials', source: 'server-role', problem });
    expect(rig.requests.every((line) => line.startsWith(METADATA))).toBe(true);
  });
  it('that thinks for long holds up no request past its deadline', async () => {
    const rig = world({ metadata: () => new Promise(() => undefined) });
    const asked = rig.provider.get(undefined, 1900).catch((error: { failure: never }) => error.failure);
    const failure = await rig.time.run(asked);
    expect([rig.time.clock.elapsed(), isTransient(failure as never), provesNotActed(failure as never)]).toEqual([
      1900,
      true,
      true,
    ]);
  });
  it('in the post phase of a job that had one, is given time from the first request on', async () => {
    for (const down of [{ status: 503 }, { status: 429 }, networkError('ECONNREFUSED')]) {
      const rig = world({ hasHadKeys: true, metadata: () => down });
      expect(isTransient((await failureOf(rig)) as never)).toBe(true);
    }
  });
  it('that had one is given time', async () => {
    let isDown = false;
    const rig = world({ lifetimeMs: 4 * MINUTE, metadata: () => (isDown ? networkError('ECONNREFUSED') : undefined) });
    await read(rig);
    await rig.time.advance(5 * MINUTE);
    isDown = true;
    void rig.time.clock.sleep(20_000).then(() => {
      isDown = false;
    });
    await read(rig);
    expect(rig.issued).toHaveLength(2);
  });
});

describe('another address of the metadata service', () => {
  it.each([
    'http://127.0.0.1:8080',
    'http://localhost:8080/',
    'http://[::1]:8080',
    'http://169.254.169.254',
    'http://127.0.0.1:8080/metadata/',
  ])('may be %s', async (endpoint) => {
    const rig = world({ env: { NCLOUD_METADATA_API_ENDPOINT: endpoint } });
    await read(rig);
    expect(rig.requests[0]).toBe(
      `${new URL(endpoint).host} PUT ${new URL(endpoint).pathname.replace(/\/$/, '')}/latest/api/token`,
    );
  });
  it.each([
    'http://169.254.169.253',
    'http://metadata.example',
    'https://169.254.169.254',
    'http://127.0.0.1.evil.example',
    'http://169.254.169.254@evil.example',
    'http://user:password@127.0.0.1',
    'file:///etc/passwd',
    'nonsense',
  ])('may not be %s: nobody is asked', async (endpoint) => {
    const rig = world({ env: { NCLOUD_METADATA_API_ENDPOINT: endpoint } });
    const failure = await failureOf(rig);
    expect(failure).toMatchObject({ kind: 'credentials', source: 'server-role', problem: 'foreign-endpoint' });
    expect([rig.requests, JSON.stringify(failure).includes('password@')]).toEqual([[], false]);
  });
});
