import dns from 'node:dns';
import { writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { createProxy } from 'proxy';
import { selfSigned } from '../support/certificate.js';
import { atEnd, expectWhole, runStep } from '../support/dist.js';
import { type HostileOptions, hostileGateway, hostileInputs } from '../support/hostile-gateway.js';
import { temporaryFolder } from '../support/temporary.js';

/** A real proxy, in front of a gateway that only the proxy can find: its name exists nowhere else. */

const authority = join(temporaryFolder(), 'authority.pem');
const tls = selfSigned('*.ncp.example');
const realLookup = dns.lookup;

beforeAll(() => {
  writeFileSync(authority, tls.cert);
  // The proxy runs in this process and finds the names here; the action runs in another and does not.
  jest
    .spyOn(dns, 'lookup')
    .mockImplementation(((name: string, ...rest: [object, () => void]) =>
      realLookup(name.endsWith('.ncp.example') ? '127.0.0.1' : name, ...rest)) as typeof dns.lookup);
});
afterAll(() => {
  jest.restoreAllMocks();
});

interface Rig {
  proxied: string[];
  gateway: Awaited<ReturnType<typeof hostileGateway>>;
  inputs: Record<string, string>;
  env: Record<string, string>;
}

async function rig(options: HostileOptions & { login?: string; hang?: number } = {}): Promise<Rig> {
  const gateway = await hostileGateway({ tls, ...options });
  const proxied: string[] = [];
  const proxy = createProxy();
  proxy.on('connect', ({ url }) => proxied.push(url ?? ''));
  const { login } = options;
  if (login !== undefined) {
    proxy.authenticate = ({ headers }) => headers['proxy-authorization'] === `Basic ${Buffer.from(login).toString('base64')}`;
  }
  // The proxy takes so many connections, and then one that it never answers.
  const { hang } = options;
  if (hang !== undefined) proxy.authenticate = () => (proxied.length === hang ? new Promise<never>(() => undefined) : true);
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
  atEnd(async () => {
    proxy.close();
    proxy.closeAllConnections();
  });
  const { port } = proxy.address() as AddressInfo;
  return {
    proxied,
    gateway,
    inputs: { ...hostileInputs(gateway), 'api-url': `https://{service}.ncp.example:${gateway.port}` },
    env: {
      https_proxy: `http://${login === undefined ? '' : `${encodeURIComponent(login).replace('%3A', ':')}@`}127.0.0.1:${port}`,
      NODE_EXTRA_CA_CERTS: authority,
    },
  };
}

const NAMES = { project: 'shop', stage: 'production', scenario: 'rolling' };

test.concurrent('a proxy: https_proxy: every request goes through it', async () => {
  const r = await rig();
  expectWhole(await runStep({ ...r.inputs, ...NAMES }, r.env), 'success');
  expect(new Set(r.proxied)).toEqual(new Set([`sourcedeploy.ncp.example:${r.gateway.port}`]));
  expect(r.gateway.count('start')).toBe(1);
});

test.concurrent('a proxy: a pipeline, whose services have a host each', async () => {
  const r = await rig({
    // Two tasks, whose details are asked for at two other hosts at once.
    tamper: ({ seen, serve, send }) => {
      if (seen.kind !== 'poll' || !String(seen.headers.host).startsWith('sourcepipeline.')) return undefined;
      const { status, startTime, endTime } = serve() as { status: string; startTime: number; endTime: number | null };
      const task = (id: number, type: string) => ({
        id,
        name: type,
        type,
        status,
        resultId: 700,
        projectId: 1,
        config: { projectId: 1 },
      });
      const history = {
        id: 700,
        status,
        begin: startTime,
        end: endTime,
        tasks: [task(1, 'SourceBuild'), task(2, 'SourceDeploy')],
      };
      return send(200, JSON.stringify({ result: { history } }));
    },
  });
  expectWhole(await runStep({ ...r.inputs, mode: 'pipeline', stage: '', scenario: '' }, r.env), 'success');
  expect(new Set(r.proxied.map((host) => host.split('.')[0]))).toEqual(
    new Set(['sourcepipeline', 'sourcebuild', 'sourcedeploy']),
  );
});

test.concurrent('a proxy: a server that closes after every answer: no request is left waiting for a connection', async () => {
  const r = await rig({
    tamper: ({ serve, send }) => send(200, JSON.stringify({ result: serve() }), { connection: 'close' }),
  });
  expectWhole(await runStep({ ...r.inputs, ...NAMES }, r.env), 'success');
});

test.concurrent('a proxy: HTTPS_PROXY with a user and a password of any characters', async () => {
  const r = await rig({ login: 'ci:p@ss/w:rd%' });
  const { https_proxy = '', ...env } = r.env;
  const result = await runStep(r.inputs, { ...env, HTTPS_PROXY: https_proxy });
  expectWhole(result, 'success');
  expect(result.main.log).not.toContain('p@ss');
});

test.concurrent('a proxy: a wrong password: says that the proxy does not let the connection through, without the password', async () => {
  const r = await rig({ login: 'ci:right-password' });
  const env = { ...r.env, https_proxy: r.env.https_proxy?.replace('right-', 'wrong-') ?? '' };
  const result = await runStep({ ...r.inputs, timeout: '3s' }, env);
  expectWhole(result, 'timed_out');
  expect(result.main.annotations.at(-1)?.message).toMatch(/The proxy did not let the connection through/);
  expect(result.main.log).not.toContain('wrong-password');
  expect(r.gateway.seen).toEqual([]);
});

test.concurrent('a proxy: no_proxy: the host is asked for directly', async () => {
  const r = await rig();
  const result = await runStep({ ...r.inputs, timeout: '3s' }, { ...r.env, no_proxy: 'other.example,.ncp.example' });
  // Directly there is no such host: that it was not found shows that the proxy was not used.
  expectWhole(result, 'timed_out');
  expect(result.main.annotations.at(-1)?.message).toMatch(/could not be resolved/);
  expect(r.proxied).toEqual([]);
});

test.concurrent('a proxy: a tunnel that breaks in mid-run: the next poll makes another', async () => {
  const r = await rig({
    tamper: ({ seen, socket }) => seen.kind === 'poll' && seen.nth === 2 && Boolean(socket.destroy()),
    statuses: ['waiting', 'inprogress', 'inprogress', 'success'],
  });
  expectWhole(await runStep(r.inputs, r.env), 'success');
});

test.concurrent('a proxy: a tunnel that is asked for and never made, in mid-run: the next poll makes another', async () => {
  const r = await rig({ hang: 3 });
  expectWhole(await runStep({ ...r.inputs, timeout: '50s' }, r.env), 'success');
  expect(r.gateway.count('start')).toBe(1);
});
