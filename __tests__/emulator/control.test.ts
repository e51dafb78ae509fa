import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { runCommand } from '../../emulator/command.js';
import { faultSchema } from '../../emulator/gateway/faults.js';
import { actSchema } from '../../emulator/server/acts.js';
import { DEFAULT_WORLD } from '../../emulator/world/default.js';
import { worldSchema } from '../../emulator/world/schema.js';
import { buildScript, deployScript, pipelineScript } from '../../emulator/world/scripts.js';
import { switchesSchema } from '../../emulator/world/switches.js';
import { plain, type Rig, rig } from './client.js';

async function http({ emulator }: Rig, method: string, path: string, body?: unknown) {
  const text = typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body);
  const reply = await emulator.handle({ method, url: `/_control${path}`, headers: {}, body: text });
  if (reply.kind !== 'response') throw new Error(reply.kind);
  const json = reply.headers['content-type']?.startsWith('application/json');
  return { status: reply.status, body: json ? JSON.parse(reply.body) : reply.body };
}

describe('acts of other people', () => {
  test('somebody else starts what we start, a colleague decides', async () => {
    const setup = rig({ world: plain() });
    const { act } = setup.emulator.control;
    const deploy = act({ act: 'deploy', scenario: 'shop/production/rolling', as: 'deployer@shop.example' });
    const run = act({ act: 'run', pipeline: 'shop-release' });
    expect([deploy, run]).toEqual([{ historyId: '80016' }, { historyId: '54011' }]);
    act({ act: 'run', pipeline: 'nightly', requestType: 'trigger' });
    expect((await setup.call('sourcepipeline.history.list', [2502])).result.historyList[0].requestType).toBe('trigger');
    expect(setup.emulator.runs().find((item) => item.id === '80016')).toMatchObject({
      kind: 'deployment',
      projectId: '2001',
      stageId: '3001',
      scenarioId: '2101',
      status: 'waiting',
      ended: false,
      startedBy: 'EMULATORDEPLOYERACCESSKEY',
      executor: 'deployer@shop.example',
      how: 'control',
    });
    act({ act: 'cancel', run: { kind: 'deployment', id: 80016 } });
    expect(await setup.status([2001, 80016])).toBe('canceling');
    const { historyId: request = '' } = act({ act: 'deploy', scenario: '2001/3001/2101', approval: true });
    act({ act: 'approve', deployment: request });
    expect(await setup.status([2001, Number(request)])).toBe('waiting');
    const { historyId: canary = '' } = act({ act: 'deploy', scenario: 'shop/cluster/canary' });
    await setup.time.advance(60_000);
    act({ act: 'canary-approve', deployment: canary });
    expect(await setup.status([2001, Number(canary)])).toBe('inprogress');
  });

  test('a run is given any word, ended or not, and vanishes', async () => {
    const { emulator, status, deploy, call, time } = rig({ world: plain() });
    const run = await deploy('shop/production/rolling');
    const at = { kind: 'deployment', id: run[1] } as const;
    emulator.control.act({ act: 'status', run: at, status: 'frozen' });
    await time.advance(3_600_000);
    expect(await status(run)).toBe('frozen');
    emulator.control.act({ act: 'status', run: at, status: 'melted', end: true });
    expect((await call('sourcedeploy.history.get', run)).result).toMatchObject({ status: 'melted', endTime: time.clock.now() });
    emulator.control.act({ act: 'delete', run: at });
    expect((await call('sourcedeploy.history.get', run)).status).toBe(404);
    const { historyList } = (await call('sourcedeploy.history.list', [run[0]])).result;
    expect(historyList.find((item: { id: string }) => item.id === String(run[1]))).toBeUndefined();
    expect(emulator.runs().find((item) => item.id === String(run[1]))).toMatchObject({ deleted: true, ended: true });
  });

  test('a forced pipeline run stays as it was put, whatever its tasks do', async () => {
    const { emulator, call, time } = rig({ world: plain() });
    const { historyId = '' } = emulator.control.act({ act: 'run', pipeline: 'nightly' });
    emulator.control.act({ act: 'status', run: { kind: 'pipeline', id: historyId }, status: 'odd' });
    await time.advance(3_600_000);
    expect((await call('sourcepipeline.history.get', [2502, historyId])).result.history).toMatchObject({
      status: 'odd',
      end: null,
    });
  });

  test('lag and switches change at once', async () => {
    const { emulator, call, deploy } = rig({ world: plain() });
    emulator.control.act({ act: 'lag', ms: 10_000 });
    const run = await deploy('shop/production/rolling');
    expect((await call('sourcedeploy.history.list', [run[0]])).result.historyList[0].id).toBe('80015');
    emulator.control.set({ historyLag: 0, idType: 'number' });
    expect((await call('sourcedeploy.history.list', [run[0]])).result.historyList[0].id).toBe(80016);
  });

  test('ids are found by name', () => {
    const { emulator } = rig();
    expect(emulator.deployIds('주문 서비스/운영 서버/순차 배포')).toEqual({
      projectId: '2004',
      stageId: '3009',
      scenarioId: '2122',
    });
    expect(emulator.pipelineId('야간 배포')).toBe('2506');
    expect(() => emulator.deployIds('shop/production/roling')).toThrow(/place: no scenario "roling", only rolling, /);
  });

  test('what cannot be done is refused', () => {
    const { act } = rig().emulator.control;
    expect(() => act({ act: 'run', pipeline: 'nope' })).toThrow(/pipeline: no pipeline "nope", only shop-release, /);
    expect(() => act({ act: 'cancel', run: { kind: 'build', id: 1 } })).toThrow('no build 1');
    expect(() => act({ act: 'approve', deployment: 80001 })).toThrow('not waiting for approval');
    expect(() => act({ act: 'deploy', scenario: 'shop/production/rolling', as: 'nobody' })).toThrow('no account "nobody"');
  });
});

describe('the control endpoint', () => {
  test('faults, requests and runs', async () => {
    const setup = rig({ world: plain() });
    const fault = { match: { operation: '*.list', count: 2 }, fault: 'status', status: 503 };
    expect((await http(setup, 'POST', '/faults', [fault, { fault: 'drop-after' }])).status).toBe(201);
    expect((await setup.call('sourcedeploy.project.list')).status).toBe(503);
    expect((await http(setup, 'GET', '/faults')).body.map((item: { seen: number }) => item.seen)).toEqual([1, 1]);
    expect((await http(setup, 'DELETE', '/faults')).status).toBe(204);
    expect((await setup.call('sourcedeploy.project.list')).status).toBe(200);
    const { body } = await http(setup, 'GET', '/requests');
    expect(body.map((item: { status: number }) => item.status)).toEqual([503, 200]);
    expect(Object.keys(body[0])).toEqual([
      'time',
      'method',
      'url',
      'headers',
      'body',
      'service',
      'operation',
      'status',
      'acted',
      'fault',
      'refusal',
    ]);
    await http(setup, 'DELETE', '/requests');
    expect(setup.emulator.requests).toEqual([]);
    expect((await http(setup, 'POST', '/act', { act: 'run', pipeline: 'nightly' })).body).toEqual({ historyId: '54011' });
    expect((await http(setup, 'GET', '/runs')).body).toEqual(JSON.parse(JSON.stringify(setup.emulator.runs())));
  });

  test('switches and worlds', async () => {
    const setup = rig({ world: plain() });
    expect((await http(setup, 'PATCH', '/switches', { timeUnit: 's' })).body).toMatchObject({
      timeUnit: 's',
      idType: 'documented',
    });
    expect((await http(setup, 'PATCH', '/switches', { idType: 'string' })).body).toMatchObject({
      timeUnit: 's',
      idType: 'string',
    });
    expect((await http(setup, 'GET', '/switches')).body.timeUnit).toBe('s');
    expect((await http(setup, 'GET', '/')).body).toContain('production (3001) Server: rolling (2101)');
    const loaded = await http(
      setup,
      'POST',
      '/world',
      DEFAULT_WORLD.replace('name: shop\n    stages', 'name: shopping\n    stages').replaceAll(': shop/', ': shopping/'),
    );
    expect([loaded.status, loaded.body]).toEqual([201, expect.stringContaining('shopping (2001)')]);
    expect(setup.emulator.switches.timeUnit).toBe('ms');
  });

  test.each([
    ['POST', '/faults', { fault: 'hurricane' }, 400, /^\[0\]\.fault: /],
    ['POST', '/act', '{', 400, /JSON/],
    ['POST', '/act', { act: 'approve', deployment: 80001 }, 409, /not waiting for approval/],
    ['POST', '/act', { act: 'run', pipeline: 'nope' }, 400, /no pipeline "nope"/],
    ['PATCH', '/switches', { idType: 'roman' }, 400, /^idType: /],
    ['POST', '/world', 'accounts: []', 400, /^accounts: /],
    ['GET', '/nothing', undefined, 404, /no GET/],
  ])('%s %s %j is explained', async (method, path, body, status, problem) => {
    const setup = rig();
    const answer = await http(setup, method, path, body);
    expect([answer.status, answer.body.problems[0]]).toEqual([status, expect.stringMatching(problem)]);
    expect(setup.emulator.control.faults).toEqual([]);
  });
});

describe('the command', () => {
  async function run(...args: string[]) {
    let out = '';
    let err = '';
    const result = await runCommand({
      args,
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      read: (file) => {
        if (file === 'mine.yaml')
          return 'accounts: [{ name: me, accessKey: A, secretKey: S, permissions: main }]\nprojects: [{ name: only }]';
        if (file === 'facts.json') return '{"format":1,"switches":{"timeUnit":"s","historyLag":10000},"rows":[]}';
        if (file === 'bad.json') return '{"format":1,"switches":{"timeUnit":"weeks"}}';
        throw Object.assign(new Error(`ENOENT: no such file, open '${file}'`), { code: 'ENOENT' });
      },
    });
    return { result, out: () => out, err: () => err };
  }

  test('serves, and prints what a client needs', async () => {
    const { result, out } = await run('--port', '0', '--world', 'mine.yaml', '--log', '--speed', '60');
    if (typeof result === 'number') throw new Error('no server');
    expect(out()).toContain(
      `api-url  ${result.url}/{service}\nmetadata ${result.url}\ncontrol  ${result.url}/_control\nspeed    60\n`,
    );
    expect(out()).toContain('me (main account)\n    access-key A\n    secret-key S\n');
    expect(out()).toContain('  only (2001)\n');
    await fetch(`${result.url}/sourcedeploy/api/v1/project`);
    expect(out()).toMatch(/ 401 GET \/sourcedeploy\/api\/v1\/project · sourcedeploy\.project\.list · A header is missing\.\n$/);
    await result.close();
  });

  test('prints the roles that there are to switch to', async () => {
    const { result, out } = await run('--port', '0');
    if (typeof result === 'number') throw new Error('no server');
    expect(out()).toContain('\nroles\n  deploy-role (viewer, doDeploy, doPipeline)\n    nrn:PUB:IAM::2000001:Role/31000001\n');
    await result.close();
  });

  test('takes the switches from facts.json', async () => {
    const { result } = await run('--port', '0', '--facts', 'facts.json');
    if (typeof result === 'number') throw new Error('no server');
    const switches = await (await fetch(`${result.url}/_control/switches`)).json();
    expect(switches).toMatchObject({ timeUnit: 's', historyLag: 10_000, idType: 'documented' });
    await result.close();
  });

  test('prints the default world and its help', async () => {
    expect((await run('--print-world')).out()).toBe(DEFAULT_WORLD);
    const { result, out } = await run('--help');
    expect([result, out()]).toEqual([0, expect.stringContaining('--seed NUMBER')]);
  });

  test.each([
    [['--speed', '0'], /^emulator: --speed: expected a number above 0, received "0"\n$/],
    [['--port', 'eighty'], /--port: expected a number from 0 to 65535, received "eighty"/],
    [['--world', 'nope.yaml'], /^emulator: --world: ENOENT: no such file, open 'nope.yaml'\n$/],
    [['--facts', 'bad.json'], /^emulator: --facts: switches\.timeUnit: /],
    [['--facts', 'mine.yaml'], /^emulator: --facts: the file is not JSON/],
    [['--bogus'], /^emulator: Unknown option '--bogus'.*\n\nServes a local/s],
    [['extra'], /Unexpected argument 'extra'/],
  ])('%j is explained', async (args, expected) => {
    const { result, err } = await run(...args);
    expect([result, err()]).toEqual([1, expect.stringMatching(expected)]);
  });
});

describe('the README', () => {
  const readme = readFileSync('emulator/README.md', 'utf8');

  test('names every switch, with its values', () => {
    for (const [name, schema] of Object.entries(switchesSchema.entries)) {
      expect(readme).toContain(`\`${name}\``);
      const { wrapped } = schema;
      for (const word of wrapped.type === 'picklist' ? wrapped.options : []) expect(readme).toContain(String(word));
    }
  });

  test('names every fault and every act', () => {
    for (const { entries } of faultSchema.options) {
      expect(readme).toContain(`\`${entries.fault.literal}\``);
      for (const field of Object.keys(entries)) expect(readme).toContain(field === 'fault' ? 'fault' : `\`${field}\``);
    }
    for (const { entries } of actSchema.options) expect(readme).toContain(`\`${entries.act.literal}\``);
  });

  test('names every key of a world', () => {
    for (const key of Object.keys(worldSchema.entries)) expect(readme).toMatch(new RegExp(`\`${key}(\\[\\][^\`]*)?\``));
    for (const script of [deployScript, buildScript, pipelineScript])
      for (const key of Object.keys(script.entries)) expect(readme).toContain(`\`${key}`);
  });
});
