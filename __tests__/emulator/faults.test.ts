import { describe, expect, test } from '@jest/globals';
import fetch from 'node-fetch';
import type { Fault } from '../../emulator/gateway/faults.js';
import { sign } from '../../src/ncloud/signature.js';
import { plain, type Rig, rig } from './client.js';

const DEPLOY = '/sourcedeploy/api/v1/project/2001/stage/3001/scenario/2101/deploy';
const RUNS = ['deployment', 'api'];

/** Signed headers of a request, as a client of the network would send them. */
function headersFor({ emulator, time }: Rig, method: string, uri: string): Record<string, string> {
  const { accessKey, secretKey } = emulator.accounts[0] as { accessKey: string; secretKey: string };
  const timestamp = String(time.clock.now());
  const signature = sign({ method, uri, timestamp, accessKey }, secretKey);
  return { 'X-Ncp-Apigw-Timestamp': timestamp, 'x-ncp-iam-access-key': accessKey, 'x-ncp-apigw-signature-v2': signature };
}

interface Outcome {
  status?: number;
  body?: string;
  headers?: { get(name: string): string | null };
  error?: { name: string; code?: string; type?: string };
  started: number;
}

/** Sends one start through one of the two ways, and tells what the client saw and how many runs there are. */
async function start(
  setup: Rig,
  via: 'in-process' | 'http',
  { signal, size = 1_000_000 }: { signal?: AbortSignal; size?: number } = {},
): Promise<Outcome> {
  const init = {
    method: 'POST',
    headers: headersFor(setup, 'POST', DEPLOY),
    redirect: 'manual' as const,
    size,
    ...(signal && { signal }),
  };
  const server = via === 'http' ? await setup.emulator.listen() : undefined;
  const started = () => setup.emulator.runs().filter((run) => run.kind === RUNS[0] && run.how === RUNS[1]).length;
  try {
    const response = server
      ? await fetch(`${server.url}${DEPLOY}`, init)
      : await setup.emulator.fetch(`http://127.0.0.1:1${DEPLOY}`, init);
    try {
      return { status: response.status, headers: response.headers, body: await response.text(), started: started() };
    } catch (error) {
      return { status: response.status, error: error as Outcome['error'] & object, started: started() };
    }
  } catch (error) {
    return { error: error as Outcome['error'] & object, started: started() };
  } finally {
    await server?.close();
  }
}

// node-fetch has one code for the loss of a body of known length, and another for that of a chunked one.
const CUT_OFF = expect.objectContaining({
  code: expect.stringMatching(/^(ECONNRESET|ERR_STREAM_PREMATURE_CLOSE)$/),
}) as unknown as Error;

const CASES: readonly [Fault, Partial<Outcome> & { text?: RegExp }][] = [
  [{ fault: 'drop-before' }, { error: { name: 'FetchError', code: 'ECONNRESET' }, started: 0 }],
  [{ fault: 'drop-after' }, { error: { name: 'FetchError', code: 'ECONNRESET' }, started: 1 }],
  [
    { fault: 'status', status: 502, acts: true },
    { status: 502, started: 1, text: /"errorCode":"900"/ },
  ],
  [
    { fault: 'status', status: 503 },
    { status: 503, started: 0, text: /"errorCode":"500","message":"Endpoint Error"/ },
  ],
  [
    { fault: 'status', status: 418, body: '<p>', headers: { 'X-Tea': 'pot' } },
    { status: 418, started: 0, text: /^<p>$/ },
  ],
  [{ fault: 'rate-limit' }, { status: 429, started: 0, text: /"errorCode":"410"/ }],
  [{ fault: 'truncate' }, { status: 200, error: CUT_OFF, started: 1 }],
  [
    { fault: 'truncate', acts: false },
    { status: 200, error: CUT_OFF, started: 0 },
  ],
  [{ fault: 'not-json' }, { status: 200, started: 1, text: /^<!DOCTYPE html>/ }],
  [
    { fault: 'huge', bytes: 3_000_000 },
    { status: 200, error: { name: 'FetchError', type: 'max-size' }, started: 1 },
  ],
  [
    { fault: 'huge', bytes: 1000 },
    { status: 200, started: 1, text: /^\{"result":\{"historyId":80016\}\} {1000}$/ },
  ],
  [
    { fault: 'redirect', location: 'http://127.0.0.1:9/' },
    { status: 307, started: 0, text: /^$/ },
  ],
  [{ fault: 'shape' }, { status: 200, started: 1, text: /^\{"result":\{\}\}$/ }],
];

describe.each(['in-process', 'http'] as const)('faults over %s', (via) => {
  test.each(CASES)('%j', async (fault, { text, error, ...expected }) => {
    const setup = rig({ world: plain() });
    setup.emulator.control.addFault(fault);
    const outcome = await start(setup, via);
    expect(outcome).toMatchObject(expected);
    if (error) expect(outcome.error).toMatchObject(error);
    else expect(outcome.error).toBeUndefined();
    if (text) expect(outcome.body).toMatch(text);
    if (fault.fault === 'status' && fault.headers) expect(outcome.headers?.get('x-tea')).toBe('pot');
    if (fault.fault === 'redirect') expect(outcome.headers?.get('Location')).toBe('http://127.0.0.1:9/');
    expect(setup.emulator.requests[0]).toMatchObject({
      fault: fault.fault,
      acted: expected.started === 1,
      status: expected.status,
    });
    // Once, since nobody said otherwise.
    expect((await start(setup, via)).status).toBe(200);
  });

  test.each([false, true])('hang, acts %s: no answer until the client gives up', async (acts) => {
    const setup = rig({ world: plain() });
    setup.emulator.control.addFault({ fault: 'hang', acts });
    const abort = new AbortController();
    // Not after a time: on a busy machine the request might not have arrived by then.
    const arrived = setInterval(() => setup.emulator.requests.length > 0 && abort.abort(), 5);
    const outcome = await start(setup, via, { signal: abort.signal });
    clearInterval(arrived);
    expect([outcome.error?.name, outcome.started]).toEqual(['AbortError', acts ? 1 : 0]);
  });

  test('an aborted signal ends the request at once', async () => {
    const setup = rig({ world: plain() });
    expect((await start(setup, via, { signal: AbortSignal.abort() })).error?.name).toBe('AbortError');
  });

  test('Date is off by as much as was asked for, and right without', async () => {
    const setup = rig({ world: plain() });
    setup.emulator.control.addFault({ fault: 'wrong-date', offsetMs: -3_600_000 });
    const dates = [await start(setup, via), await start(setup, via)].map(({ headers }) => Date.parse(headers?.get('date') ?? ''));
    expect(dates).toEqual([setup.time.clock.now() - 3_600_000, setup.time.clock.now()]);
  });
});

describe('faults', () => {
  test('strike by operation, method, from the nth on, so many times', async () => {
    const { emulator, call, deploy } = rig({ world: plain() });
    const run = await deploy('shop/production/rolling');
    emulator.control.addFault({
      match: { operation: 'sourcedeploy.history.*', method: 'get', nth: 2, count: 2 },
      fault: 'status',
      status: 503,
    });
    emulator.control.addFault({ match: { operation: '*.project.list', count: 'always' }, fault: 'status', status: 500 });
    const statuses = [];
    for (let round = 0; round < 5; round++) statuses.push((await call('sourcedeploy.history.get', run)).status);
    expect(statuses).toEqual([200, 503, 503, 200, 200]);
    expect((await call('sourcedeploy.history.cancel', run)).status).toBe(200);
    for (let round = 0; round < 3; round++) expect((await call('sourcepipeline.project.list')).status).toBe(500);
    expect(emulator.control.faults.map(({ seen }) => seen)).toEqual([5, 3]);
    emulator.control.clearFaults();
    expect((await call('sourcepipeline.project.list')).status).toBe(200);
  });

  test('a delay comes before or after the service acts, and adds to another fault', async () => {
    const setup = rig({ world: plain() });
    setup.emulator.control.addFault({ fault: 'delay', ms: 4000 });
    setup.emulator.control.addFault({ fault: 'delay', ms: 3000, when: 'after' });
    setup.emulator.control.addFault({ fault: 'drop-after' });
    const begun = setup.time.clock.now();
    const outcome = await setup.time.run(start(setup, 'in-process'));
    expect(outcome.error?.code).toBe('ECONNRESET');
    expect(setup.time.clock.now() - begun).toBe(7000);
    const run = setup.emulator.runs().find((item) => item.how === 'api');
    expect(run?.startTime).toBe(begun + 4000);
    expect(setup.emulator.requests[0]).toMatchObject({
      time: begun,
      fault: 'delay+delay+drop-after',
      acted: true,
      status: undefined,
    });
  });

  test('an unknown word takes the place of every status', async () => {
    const { emulator, call, deploy, pipeline } = rig({ world: plain() });
    const run = await deploy('shop/production/rolling');
    const { historyId } = (await call('sourcepipeline.run', [pipeline('shop-release')])).result;
    emulator.control.addFault({ match: { count: 'always' }, fault: 'unknown-status', word: 'levitating' });
    expect((await call('sourcedeploy.history.get', run)).result.status).toBe('levitating');
    expect((await call('sourcedeploy.history.list', [run[0]])).result.historyList[0].status).toBe('levitating');
    const { history } = (await call('sourcepipeline.history.get', [pipeline('shop-release'), historyId])).result;
    expect([history.status, history.tasks[0].status]).toEqual(['levitating', 'levitating']);
  });

  test('a field is missing: the one that was named, or the first id', async () => {
    const { emulator, call, deploy } = rig({ world: plain() });
    const run = await deploy('shop/production/rolling');
    emulator.control.addFault({ match: { operation: '*.history.get' }, fault: 'shape', path: 'config.0.targets' });
    const { result } = await call('sourcedeploy.history.get', run);
    expect([result.id, result.config[0].targets]).toEqual([run[1], undefined]);
    emulator.control.addFault({ match: { operation: '*.history.list' }, fault: 'shape' });
    expect((await call('sourcedeploy.history.list', [run[0]])).result.historyList[0].id).toBeUndefined();
  });

  test('a list names a run twice, a text or a list is far too long', async () => {
    const { emulator, call } = rig({ world: plain() });
    const list = async () => (await call('sourcedeploy.history.list', [2001])).result.historyList;
    const before = await list();
    emulator.control.addFault({ match: { operation: '*.history.list' }, fault: 'repeat-item' });
    expect(await list()).toEqual([...before, before[0]]);
    emulator.control.addFault({ match: { operation: '*.history.list' }, fault: 'enlarge', path: 'historyList', times: 1000 });
    expect(await list()).toHaveLength(15_000);
    emulator.control.addFault({ match: { operation: '*.history.get' }, fault: 'enlarge', path: 'status', times: 100_000 });
    expect((await call('sourcedeploy.history.get', [2001, 80001])).result.status).toHaveLength(700_000);
    emulator.control.addFault({ match: { operation: '*.history.get' }, fault: 'repeat-item', path: 'config.0.targets' });
    expect((await call('sourcedeploy.history.get', [2001, before[0].id])).result.config[0].targets).toHaveLength(4);
  });

  test.each([
    ['hang', undefined],
    ['drop', undefined],
    [408, 408],
    [409, 409],
    [504, 504],
  ] as const)('a start that acts 30 s later, answered by %s', async (answer, status) => {
    const setup = rig({ world: plain() });
    setup.emulator.control.addFault({ match: { operation: '*.deploy' }, fault: 'act-later', ms: 30_000, answer });
    const abort = new AbortController();
    const arrived = setInterval(() => answer === 'hang' && setup.emulator.requests.length > 0 && abort.abort(), 5);
    const outcome = await start(setup, 'in-process', { signal: abort.signal });
    clearInterval(arrived);
    expect([outcome.status, outcome.started]).toEqual([status, 0]);
    const began = () =>
      setup.emulator
        .runs()
        .filter((run) => run.how === 'api')
        .map((run) => run.startTime);
    await setup.time.advance(29_999);
    expect([began(), setup.emulator.requests[0]?.acted]).toEqual([[], false]);
    await setup.time.advance(1);
    expect([began(), setup.emulator.requests[0]?.acted]).toEqual([[setup.time.clock.now()], true]);
  });

  test('a start that nobody may make acts at no time', async () => {
    const setup = rig({ world: plain() });
    setup.emulator.control.addFault({ match: { operation: '*.deploy' }, fault: 'act-later', answer: 504 });
    expect(
      (await setup.call('sourcedeploy.scenario.deploy', setup.ids('shop/production/rolling'), { as: 'viewer' })).status,
    ).toBe(504);
    await setup.time.advance(60_000);
    expect(setup.emulator.runs().some((run) => run.how === 'api')).toBe(false);
  });

  test('the right answer, late', async () => {
    const setup = rig({ world: `latency: 250ms\n${plain()}` });
    const begun = setup.time.clock.now();
    expect((await setup.time.run(start(setup, 'in-process'))).status).toBe(200);
    expect(setup.time.clock.now() - begun).toBe(250);
  });
});

describe('the server', () => {
  test('keeps connections, counts them, and destroys what is open when it closes', async () => {
    const { Agent } = await import('node:http');
    const setup = rig({ world: plain() });
    const server = await setup.emulator.listen();
    const agent = new Agent({ keepAlive: true });
    const url = '/sourcedeploy/api/v1/project?projectName=%EC%A3%BC';
    for (let round = 0; round < 3; round++) {
      const response = await fetch(server.url + url, { headers: headersFor(setup, 'GET', url), agent });
      expect(await response.json()).toEqual({ result: { projectList: [{ id: 2004, name: '주문 서비스' }] } });
    }
    expect(server.connections).toBe(1);
    setup.emulator.control.addFault({ fault: 'hang' });
    const hanging = fetch(server.url + url, { headers: headersFor(setup, 'GET', url), agent }).catch(
      (error: { code: string }) => error.code,
    );
    while (setup.emulator.requests.length < 4) await new Promise((resolve) => setTimeout(resolve, 5));
    await server.close();
    expect(await hanging).toBe('ECONNRESET');
    agent.destroy();
  });

  test('shows the request as it was received', async () => {
    const setup = rig({ world: plain() });
    const server = await setup.emulator.listen();
    const url = '/ncloud/vpcsourcedeploy/api/v1/objectstorage/bucket/a%2Fb%20%ea%b0%80?x=%2F&&y=';
    await fetch(server.url + url, { headers: headersFor(setup, 'GET', url) });
    expect(setup.emulator.requests[0]).toMatchObject({
      method: 'GET',
      url,
      operation: 'sourcedeploy.object.list',
      status: 400,
      refusal: 'Bucket a/b 가 does not exist',
    });
    await server.close();
  });

  test('takes no more than 1 MB, and survives it', async () => {
    const setup = rig({ world: plain() });
    const server = await setup.emulator.listen();
    const url = '/sourcedeploy/api/v1/project';
    const response = await fetch(server.url + url, {
      method: 'POST',
      headers: headersFor(setup, 'POST', url),
      body: 'x'.repeat(5_000_000),
    });
    expect(response.status).toBe(413);
    await server.close();
  });

  test('says so when the port is taken', async () => {
    const first = await rig().emulator.listen();
    await expect(rig().emulator.listen(first.port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await first.close();
  });
});
