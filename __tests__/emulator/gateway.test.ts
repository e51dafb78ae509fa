import { describe, expect, test } from '@jest/globals';
import type { Reply } from '../../emulator/gateway/replies.js';
import { OPERATIONS } from '../../src/ncloud/catalogue.js';
import { sign } from '../../src/ncloud/signature.js';
import { plain, rig } from './client.js';

const PROJECTS = '/sourcedeploy/api/v1/project';

function read(reply: Reply) {
  if (reply.kind !== 'response') throw new Error(reply.kind);
  return { status: reply.status, headers: reply.headers, body: JSON.parse(reply.body) };
}

const DENIED = { error: { errorCode: '200', message: 'Authentication Failed', details: 'Invalid authentication information.' } };

describe('keys and signatures', () => {
  test('a signed request passes, with -v2 or with the -v1 of the Go SDK', async () => {
    const { send, emulator, time } = rig();
    expect(read(await send('GET', PROJECTS)).status).toBe(200);
    const { accessKey, secretKey } = emulator.accounts[0] as { accessKey: string; secretKey: string };
    const timestamp = String(time.clock.now());
    const v1 = sign({ method: 'GET', uri: PROJECTS, timestamp, accessKey }, secretKey);
    const headers = { 'x-ncp-apigw-timestamp': timestamp, 'x-ncp-iam-access-key': accessKey, 'x-ncp-apigw-signature-v1': v1 };
    expect(read(await emulator.handle({ method: 'GET', url: PROJECTS, headers, body: '' })).status).toBe(200);
  });

  test.each([
    ['a missing header', { 'x-ncp-apigw-signature-v2': '' }],
    ['an unknown key', { 'x-ncp-iam-access-key': 'SOMEBODY' }],
    ['a wrong signature', { 'x-ncp-apigw-signature-v2': 'AAAA' }],
    ['a time that is none', { 'x-ncp-apigw-timestamp': 'now' }],
    ['a time 5 minutes and 1 ms old', { 'x-ncp-apigw-timestamp': String(1_750_000_000_000 - 300_001) }],
  ])('%s is refused with 401/200', async (_, headers) => {
    const { send, emulator } = rig();
    const { status, body } = read(await send('GET', PROJECTS, { headers }));
    expect([status, body]).toEqual([401, DENIED]);
    expect(emulator.requests[0]).toMatchObject({ status: 401, acted: false, refusal: expect.stringMatching(/./) });
  });

  test("the window is that of the gateway's clock, which Date tells", async () => {
    const { send, time } = rig({ world: `clockOffset: -1200000\n${plain()}` });
    const { status, headers } = read(await send('GET', PROJECTS));
    expect(status).toBe(401);
    expect(Date.parse(headers.date ?? '')).toBe(time.clock.now() - 1_200_000);
  });

  test('the signature covers path and query as received', async () => {
    const { send, emulator, time } = rig();
    const { accessKey, secretKey } = emulator.accounts[0] as { accessKey: string; secretKey: string };
    const timestamp = String(time.clock.now());
    const wrong = sign({ method: 'GET', uri: '/api/v1/project', timestamp, accessKey }, secretKey);
    expect(read(await send('GET', PROJECTS, { headers: { 'x-ncp-apigw-signature-v2': wrong } })).status).toBe(401);
    expect(read(await send('GET', `${PROJECTS}?projectName=%ec%a3%bc&pageNo=1`)).body.result.projectList).toEqual([
      { id: 2004, name: '주문 서비스' },
    ]);
  });
});

describe('rights', () => {
  const WRITES = OPERATIONS.filter((operation) => operation.effect === 'write').map((operation) => operation.name);

  test.each([
    ['developer', ['sourcedeploy.scenario.request', 'sourcedeploy.history.cancel']],
    [
      'approver',
      ['approve', 'reject', 'cancel', 'canary-approve', 'canary-reject'].map((word) => `sourcedeploy.history.${word}`),
    ],
    [
      'deployer',
      [
        'sourcedeploy.scenario.deploy',
        ...['cancel', 'canary-approve', 'canary-reject'].map((word) => `sourcedeploy.history.${word}`),
        'sourcepipeline.run',
        'sourcepipeline.history.cancel',
      ],
    ],
    ['viewer', []],
  ])('%s may do what it may, reads everything, and gets 401/210 for the rest', async (as, allowed) => {
    const { call } = rig();
    const may: string[] = [];
    for (const name of WRITES) {
      const { status, error } = await call(name, [9, 9, 9], { as, body: {} });
      if (error?.errorCode === '210') expect([status, error.message]).toEqual([401, 'Permission Denied']);
      else may.push(name);
    }
    expect(may.toSorted()).toEqual([...allowed].toSorted());
    expect((await call('sourcedeploy.project.list', [], { as })).status).toBe(200);
  });

  test('an account without any permission reads nothing', async () => {
    const { call } = rig({ world: plain().replace('permissions: [viewer]\n', 'permissions: []\n') });
    expect((await call('sourcedeploy.project.list', [], { as: 'viewer' })).error?.errorCode).toBe('210');
  });
});

describe('paths', () => {
  test.each([
    '/sourcedeploy/api/v1/project',
    '/vpcsourcedeploy/api/v1/project',
    '/ncloud/sourcedeploy/api/v1/project',
    '/ncloud/vpcsourcedeploy/api/v1/project',
    '/vpcsourcedeploy/api/sg-v1/project',
    '/vpcsourcedeploy/api/jp-v1/project',
    '/vpcsourcepipeline/api/v1/project',
    '/sourcepipeline/api/v1/project',
  ])('%s', async (url) => {
    const { send, emulator } = rig();
    expect(read(await send('GET', url)).status).toBe(200);
    expect(emulator.requests[0]?.operation).toBe(`${url.includes('pipeline') ? 'sourcepipeline' : 'sourcedeploy'}.project.list`);
  });

  test('a host name of its own per service, as the real gateways have', async () => {
    const { send, emulator } = rig();
    expect(read(await send('GET', '/api/v1/project', { headers: { host: 'vpcsourcepipeline.apigw.ntruss.com' } })).status).toBe(
      200,
    );
    expect(emulator.requests[0]?.service).toBe('sourcepipeline');
    expect(read(await send('GET', '/api/v1/project', { headers: { host: '127.0.0.1' } })).status).toBe(404);
  });

  test('a real Classic host has no canaries, a VPC host and site fin have', async () => {
    const url = '/api/v1/project/2001/history/80001/report';
    const status = async (host: string) => read(await rig().send('GET', url, { headers: { host } })).status;
    expect([
      await status('sourcedeploy.apigw.ntruss.com'),
      await status('vpcsourcedeploy.apigw.ntruss.com'),
      await status('sourcedeploy.apigw.fin-ntruss.com'),
    ]).toEqual([404, 200, 200]);
  });

  test.each([
    ['GET', '/sourcedeploy/api/v1/project/2001'],
    ['PUT', '/sourcedeploy/api/v1/project'],
    ['GET', '/sourcedeploy/api/v1/project//stage'],
    ['GET', '/sourcedeploy/api/v1/project/a/b/stage'],
    ['GET', '/sourcedeploy/api/v2/project'],
    ['GET', '/sourcedance/api/v1/project'],
    ['GET', '/'],
  ])('%s %s is unknown to the gateway', async (method, url) => {
    const { send } = rig();
    const { status, body } = read(await send(method, url));
    expect([status, body.error.errorCode, body.error.message]).toEqual([404, '300', 'Not Found Exception']);
  });

  test.each(['a/b', '..', '.', '%2F', '%', 'a b', '주문', 'a?b#c', 'a+b', "'"])('the value %j arrives as it is', async (name) => {
    const buckets = `buckets:\n    - name: ${JSON.stringify(name)}\n      objects: [{ key: here }]`;
    const { send, emulator } = rig({ world: plain().replace('buckets:', buckets) });
    const url = `/sourcedeploy/api/v1/objectstorage/bucket/${encodeURIComponent(name)}`;
    expect(read(await send('GET', url)).body.result).toEqual({ objectList: [{ key: 'here', size: 1024 }] });
    expect(emulator.requests[0]?.url).toBe(url);
  });
});

describe('bodies', () => {
  const create = '/sourcedeploy/api/v1/project/2001/stage';

  test('calls without a documented body take none, or {}', async () => {
    const { send } = rig();
    const deploy = '/sourcedeploy/api/v1/project/2001/stage/3001/scenario/2101/deploy';
    expect(read(await send('POST', deploy)).status).toBe(200);
    expect(read(await send('POST', deploy, { body: '{}' })).status).toBe(200);
  });

  test('what the vendor’s SDK sends: null for nothing, names beside ids, tasks without links', async () => {
    const { call, emulator } = rig();
    const tasks = [
      {
        name: 'a',
        type: 'SourceBuild',
        config: { projectId: 20001, stageId: null, scenarioId: null, target: null },
        linkedTasks: null,
      },
      { name: 'b', type: 'SourceBuild', config: { projectId: 20001 } },
    ];
    const create = (name: string, trigger: unknown) =>
      call('sourcepipeline.project.create', [], { body: { name, description: null, tasks, trigger } });
    expect((await create('one', null)).status).toBe(200);
    const sourcepipeline = [{ id: 2501, name: 'shop-release' }];
    expect((await create('two', { repository: null, schedule: null, sourcepipeline })).status).toBe(200);
    const made = [...emulator.world.pipelines.values()].slice(-2);
    expect(made.map((item) => item.trigger.sourcepipeline)).toEqual([[], [{ id: 2501 }]]);
    // What nobody documents is an error all the same.
    expect((await create('three', { sourcepipelines: [] })).status).toBe(400);
  });

  test.each([
    ['sourcepipeline.project', [2504]],
    ['sourcedeploy.stage', [2001, 3001]],
    ['sourcedeploy.stage', [2001, 3003]],
    ['sourcedeploy.stage', [2001, 3004]],
    ['sourcedeploy.scenario', [2001, 3001, 2101]],
    ['sourcedeploy.scenario', [2001, 3003, 2111]],
  ])('%s %j as it was read is taken as a change, and changes nothing', async (resource, path) => {
    const { call } = rig();
    const before = (await call(`${resource}.get`, path)).result;
    expect((await call(`${resource}.update`, path, { body: before })).error).toBeUndefined();
    expect((await call(`${resource}.get`, path)).result).toEqual(before);
  });

  test('what is no JSON is 400/100, what is too large 413/430', async () => {
    const { send } = rig();
    for (const body of ['', '{', 'name=x']) expect(read(await send('POST', create, { body })).body.error.errorCode).toBe('100');
    const { status, body } = read(await send('POST', create, { body: JSON.stringify({ name: 'x'.repeat(1_000_001) }) }));
    expect([status, body.error.errorCode]).toEqual([413, '430']);
  });

  test('what breaks a documented limit names the field', async () => {
    const { call } = rig();
    const { status, error } = await call('sourcedeploy.project.create', [], { body: { name: '한글' } });
    expect([status, error?.errorCode]).toEqual([400, 330500]);
    expect(error?.details).toMatch(/^name: /);
    const pipeline = { name: 'p', tasks: [{ name: 'a', type: 'SourceBuild', config: {}, linkedTasks: [] }] };
    expect((await call('sourcepipeline.project.create', [], { body: pipeline })).error).toMatchObject({
      errorCode: 340500,
      details: expect.stringMatching(/^tasks\[0\]\.config\.projectId: /),
    });
  });

  test('a scenario of wrong shape gets the answer that was observed, or a telling one', async () => {
    const body = { name: 's', config: { manifest: { repository: {} } } };
    const at = [2001, 3004];
    const observed = await rig().call('sourcedeploy.scenario.create', at, { body });
    expect(observed.text).toBe('{"error":{"errorCode":330900,"message":"unknown","details":""}}');
    const telling = await rig({ world: plain('{ wrongShapeDetails: telling }') }).call('sourcedeploy.scenario.create', at, {
      body,
    });
    expect(telling.error?.details).toMatch(/^config\.manifest\./);
  });
});
