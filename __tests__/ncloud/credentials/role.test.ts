import { describe, expect, it } from '@jest/globals';
import { sourcedeploy as op } from '../../../src/ncloud/catalogue.js';
import { isTransient, provesNotActed } from '../../../src/ncloud/errors.js';
import { type KeyWorld, keyWorld, OWN, ROLE, START, type WorldOptions } from '../../support/keys.js';
import { networkError } from '../../support/transport.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const STS = 'sts.apigw.ntruss.com POST /api/v1/switch-role';
const DEPLOY = 'vpcsourcedeploy.apigw.ntruss.com POST /api/v1/project/1/stage/2/scenario/3/deploy';
const LIST = 'vpcsourcedeploy.apigw.ntruss.com GET /api/v1/project';

const world = (options: WorldOptions = {}) => keyWorld({ role: ROLE, ...options });
const read = ({ transport, time }: KeyWorld) =>
  time.run(transport.read(op.projectList, {}, { deadline: time.clock.elapsed() + MINUTE }));
const start = ({ transport, time }: KeyWorld) =>
  time.run(transport.attempt(op.scenarioDeploy, { path: { projectId: '1', stageId: '2', scenarioId: '3' } }));
const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: { failure: never }) => error.failure,
  );

describe('a role', () => {
  it('is switched to once, before the first request, and its keys sign all that follow', async () => {
    const rig = world({ lifetimeMs: HOUR });
    for (let request = 0; request < 3; request++) await read(rig);
    expect(rig.requests).toEqual([STS, LIST, LIST, LIST]);
  });
  it('is asked for once by requests that begin together', async () => {
    const rig = world({ lifetimeMs: HOUR });
    await rig.time.run(Promise.all([1, 2, 3].map(() => rig.transport.attempt(op.projectList, {}))));
    expect(rig.requests.filter((line) => line === STS)).toHaveLength(1);
  });
  it('has each pair announced before anything is signed with it', async () => {
    const rig = world({ lifetimeMs: 20 * MINUTE });
    for (let request = 0; request < 6; request++) {
      await read(rig);
      await rig.time.advance(10 * MINUTE);
    }
    expect(rig.issued.length).toBeGreaterThan(2);
    expect(rig.announced).toEqual(rig.issued.map((keys) => ({ keys, usedBefore: 0 })));
  });
  it.each([
    // Lives for, renewed after.
    [HOUR, 55 * MINUTE],
    [12 * HOUR, 12 * HOUR - 5 * MINUTE],
    [10 * MINUTE, 5 * MINUTE],
    [8 * MINUTE, 4 * MINUTE],
    [5 * SECOND, 2.5 * SECOND],
  ])('that lives %i ms is renewed after %i ms', async (lifetimeMs, after) => {
    const rig = world({ lifetimeMs });
    await read(rig);
    await rig.time.advance(after - 1);
    await read(rig);
    expect(rig.issued).toHaveLength(1);
    await rig.time.advance(1);
    await read(rig);
    expect(rig.issued).toHaveLength(2);
  });
  it.each([
    ['milliseconds', (begins: number, ends: number) => ({ createTime: begins, expireTime: ends })],
    ['seconds', (begins: number, ends: number) => ({ createTime: begins / 1000, expireTime: ends / 1000 })],
    ['digits in a string', (begins: number, ends: number) => ({ createTime: String(begins), expireTime: String(ends) })],
    [
      'ISO 8601',
      (begins: number, ends: number) => ({
        createTime: new Date(begins).toISOString(),
        expireTime: new Date(ends).toISOString(),
      }),
    ],
    [
      'ISO 8601 without a zone',
      (begins: number, ends: number) => ({
        createTime: new Date(begins).toISOString().slice(0, 19),
        expireTime: new Date(ends).toISOString().slice(0, 19),
      }),
    ],
    [
      'ISO 8601 in Korea',
      (_: number, ends: number) => ({ expireTime: new Date(ends + 9 * HOUR).toISOString().replace('Z', '+0900') }),
    ],
    ['an end alone', (_: number, ends: number) => ({ expireTime: ends })],
    ['a clock of its own', (begins: number, ends: number) => ({ createTime: begins - 3 * HOUR, expireTime: ends - 3 * HOUR })],
  ])('whose times come as %s is renewed in time', async (_, times) => {
    const rig = world({ lifetimeMs: HOUR, times });
    await read(rig);
    await rig.time.advance(50 * MINUTE);
    await read(rig);
    expect(rig.issued).toHaveLength(1);
    await rig.time.advance(6 * MINUTE);
    await read(rig);
    expect(rig.issued).toHaveLength(2);
  });
  it.each([
    {},
    { expireTime: null },
    { expireTime: 'soon' },
    { expireTime: 0 },
    { expireTime: START - HOUR },
    { expireTime: 1e300 },
  ])('whose times are no use (%j) is renewed at its first 401, and the step goes on', async (times) => {
    const rig = world({ lifetimeMs: MINUTE, times: () => times });
    for (let second = 0; second < 200; second += 10) {
      await read(rig);
      await rig.time.advance(10 * SECOND);
    }
    expect(rig.issued.length).toBeGreaterThanOrEqual(3);
    expect(rig.issued.length).toBeLessThanOrEqual(4);
  });
});

describe('a pair that is refused', () => {
  it('is renewed before the 401 counts, for a start too: the gateway refused it before any backend', async () => {
    const rig = world({ lifetimeMs: HOUR });
    await read(rig);
    rig.revoke(rig.issued[0] as typeof OWN);
    expect(await start(rig)).toEqual({ historyId: '1' });
    expect(rig.requests).toEqual([STS, LIST, DEPLOY, STS, DEPLOY]);
  });
  it('serves requests that were under way together with one renewal', async () => {
    const rig = world({ lifetimeMs: HOUR });
    await read(rig);
    rig.revoke(rig.issued[0] as typeof OWN);
    await rig.time.run(Promise.all([1, 2, 3, 4].map(() => rig.transport.attempt(op.projectList, {}))));
    expect(rig.issued).toHaveLength(2);
  });
  it('again from the start is no reason for a third: then the 401 counts, and the next one too', async () => {
    const dead = { credentials: { accessKey: 'NOBODYS-ACCESS-0001', keySecret: 'nobodys-secret-0001' } };
    const rig = world({ lifetimeMs: HOUR, sts: (nth) => (nth === 1 ? undefined : { body: dead }) });
    await read(rig);
    rig.revoke(rig.issued[0] as typeof OWN);
    for (let request = 0; request < 3; request++) {
      expect(await failureOf(read(rig))).toMatchObject({ kind: 'http', status: 401, meaning: 'authentication-failed' });
    }
    expect(rig.requests).toEqual([STS, LIST, LIST, STS, LIST, LIST, LIST]);
  });
  it('for want of a right is not renewed: other keys of the role would have no more', async () => {
    const rig = keyWorld({ role: ROLE, lifetimeMs: HOUR });
    await read(rig);
    expect(rig.provider.refused(OWN)).toBe(true);
    expect(rig.issued).toHaveLength(1);
  });
  it('nothing is sent again once nothing may be', async () => {
    const rig = world({ lifetimeMs: HOUR });
    await read(rig);
    rig.revoke(rig.issued[0] as typeof OWN);
    const again = AbortSignal.abort();
    await expect(rig.time.run(rig.transport.attempt(op.projectList, {}, { again }))).rejects.toMatchObject({
      failure: { status: 401 },
    });
    expect(rig.requests.filter((line) => line === LIST)).toHaveLength(2);
  });
});

describe('STS that does not help', () => {
  it('at first: nothing of the request was sent, and that is certain', async () => {
    const rig = world({ sts: () => ({ status: 401, body: { error: { errorCode: '210', message: 'Permission Denied' } } }) });
    const failure = await failureOf(start(rig));
    expect(failure).toMatchObject({
      kind: 'credentials',
      source: 'role',
      problem: 'refused',
      detail: ROLE,
      cause: { status: 401, code: '210' },
    });
    expect([provesNotActed(failure as never), isTransient(failure as never), rig.requests]).toEqual([true, false, [STS]]);
  });
  it('in passing: a read is repeated until it does', async () => {
    const rig = world({ lifetimeMs: HOUR, sts: (nth) => (nth <= 3 ? { status: 503 } : undefined) });
    await read(rig);
    expect(rig.requests.filter((line) => line === LIST)).toHaveLength(1);
  });
  it.each([networkError('ECONNRESET'), { status: 500 }, { body: '<html>' }, { body: {} }, { status: 401 }])(
    'with a renewal: the pair goes on as long as it lives (%p)',
    async (trouble) => {
      const rig = world({ lifetimeMs: HOUR, sts: (nth) => (nth === 1 || nth > 4 ? undefined : trouble) });
      for (let minute = 0; minute < 59; minute++) {
        await read(rig);
        await rig.time.advance(MINUTE);
      }
      expect(rig.issued).toHaveLength(2);
    },
  );
  it.each([
    ['a word too little', { credentials: { accessKey: 'TEMPORARY-ACCESS-9999' } }],
    ['keys that no header can carry', { credentials: { accessKey: 'TEMPORARY ACCESS-9999', keySecret: 'secret\n9999-0000' } }],
  ])('by %s: its keys are in no failure and no log', async (_, body) => {
    const rig = world({ sts: () => ({ body }) });
    const failure = await failureOf(read(rig));
    expect(failure).toMatchObject({ kind: 'credentials', source: 'role' });
    expect(JSON.stringify([failure, rig.events])).not.toMatch(/9999/);
  });
  it('by silence: ends in bounds, and at once with a signal', async () => {
    const silent = keyWorld({ role: ROLE, sts: () => undefined });
    const controller = new AbortController();
    const hanging = new Promise<never>(() => undefined);
    const rig = keyWorld({ source: { from: 'server-role' }, metadata: () => hanging });
    void rig.time.clock.sleep(1000).then(() => controller.abort(new Error('stop')));
    await expect(rig.time.run(rig.transport.attempt(op.projectList, {}, { signal: controller.signal }))).rejects.toThrow('stop');
    expect(rig.time.clock.elapsed()).toBe(1000);
    expect(silent.requests).toEqual([]);
  });
});

describe('no key', () => {
  it('of a role or of those that switched to it is in an event or an answer, whichever pair is in use', async () => {
    const rig = world({ lifetimeMs: 20 * MINUTE });
    for (let request = 0; request < 4; request++) {
      await read(rig);
      await rig.time.advance(16 * MINUTE);
    }
    const told = JSON.stringify(rig.events);
    expect(told).toContain('(keys, not shown)');
    for (const { accessKey, secretKey } of [OWN, ...rig.issued]) {
      expect(told).not.toContain(accessKey);
      expect(told).not.toContain(secretKey);
      expect(rig.provider.secrets()).toEqual(expect.arrayContaining([accessKey, secretKey]));
    }
  });
});

describe('the caller', () => {
  it('is who STS says, by the keys in use', async () => {
    const rig = keyWorld({});
    expect(await rig.time.run(rig.identity())).toEqual({ id: '77', loginAlias: 'mina', userType: 'Sub' });
  });
  it('is not known if STS refuses', async () => {
    const rig = keyWorld({ sts: () => ({ status: 404, body: { error: { errorCode: '300' } } }) });
    await expect(rig.time.run(rig.identity())).rejects.toMatchObject({ failure: { status: 404 } });
  });
});
