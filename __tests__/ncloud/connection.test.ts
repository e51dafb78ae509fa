import { Agent as HttpAgent } from 'node:http';
import { Agent, createServer } from 'node:https';
import { type AddressInfo, connect, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import nodeFetch from 'node-fetch';
import { markProgress } from '../../src/ncloud/connection.js';
import { type Failure, isTransient, networkFailure, provesNotActed } from '../../src/ncloud/errors.js';
import { selfSigned } from '../support/certificate.js';

/** Against real connections on loopback: how a failure is sorted that comes before a request could leave, and one that comes after. */

const certificate = selfSigned('localhost');
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function listen(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  closing.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

async function failureOf(url: string, agent: Agent | HttpAgent): Promise<Failure> {
  closing.push(() => agent.destroy());
  try {
    const response = await nodeFetch(url, { method: 'POST', agent, signal: AbortSignal.timeout(10_000) });
    await response.text();
  } catch (error) {
    return networkFailure(error, { ms: 1, bytes: 1 });
  }
  throw new Error('an answer came');
}

const trusting = (more: object = {}) =>
  markProgress(new Agent({ keepAlive: true, maxSockets: 1, ca: certificate.cert, servername: 'localhost', ...more }));

/** A TLS server, behind a relay that a test can break. */
async function tlsServer(options: object = {}) {
  const seen: string[] = [];
  const server = createServer({ ...certificate, ...options }, (request, response) => {
    seen.push(`${request.method} ${request.url}`);
    if (request.url === '/fine') response.end('{}');
  });
  server.on('tlsClientError', () => undefined);
  const port = await listen(server);
  const relayed: { client: Socket; server: Socket }[] = [];
  const relay = createTcpServer((client) => {
    const upstream = connect(port, '127.0.0.1');
    client.pipe(upstream).pipe(client);
    for (const socket of [client, upstream]) socket.on('error', () => undefined);
    relayed.push({ client, server: upstream });
    closing.push(() => [client, upstream].forEach((socket) => void socket.destroy()));
  });
  return { seen, relayed, url: `https://127.0.0.1:${await listen(relay)}` };
}

/** Waits until the server has a request. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((next) => setTimeout(next, 5));
}

describe('before TLS stands nothing was sent', () => {
  it('an authority that is not known', async () => {
    const { url, seen } = await tlsServer();
    const failure = await failureOf(url, markProgress(new Agent({ servername: 'localhost' })));
    expect(failure).toMatchObject({ kind: 'tls' });
    expect([provesNotActed(failure), isTransient(failure), seen]).toEqual([true, false, []]);
  });
  it('a certificate of another host', async () => {
    const { url, seen } = await tlsServer();
    const failure = await failureOf(url, trusting({ servername: 'elsewhere' }));
    expect([failure, provesNotActed(failure), seen]).toEqual([{ kind: 'tls', code: 'ERR_TLS_CERT_ALTNAME_INVALID' }, true, []]);
  });
  it('no version of TLS in common', async () => {
    const { url, seen } = await tlsServer({ minVersion: 'TLSv1.3' });
    const failure = await failureOf(url, trusting({ maxVersion: 'TLSv1.2' }));
    expect(failure).toMatchObject({ kind: 'tls' });
    expect([provesNotActed(failure), seen]).toEqual([true, []]);
  });
  it('a server that speaks no TLS', async () => {
    const plain = createTcpServer((socket) => {
      socket.on('error', () => undefined);
      socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}');
    });
    const failure = await failureOf(`https://127.0.0.1:${await listen(plain)}`, trusting());
    expect(failure).toMatchObject({ kind: 'tls' });
    expect(provesNotActed(failure)).toBe(true);
  });
  it('a connection that is reset in the middle of the handshake', async () => {
    const rude = createTcpServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.resetAndDestroy());
    });
    const failure = await failureOf(`https://127.0.0.1:${await listen(rude)}`, trusting());
    expect(failure).toMatchObject({ kind: 'network', sent: false });
    expect([provesNotActed(failure), isTransient(failure)]).toEqual([true, true]);
  });
  it('nobody who listens', async () => {
    const gone = createTcpServer();
    const port = await listen(gone);
    gone.close();
    for (const [scheme, agent] of [
      ['https', trusting()],
      ['http', markProgress(new HttpAgent())],
    ] as const) {
      const failure = await failureOf(`${scheme}://127.0.0.1:${port}`, agent);
      expect(failure).toEqual({ kind: 'network', code: 'ECONNREFUSED', sent: false });
      expect(provesNotActed(failure)).toBe(true);
    }
  });
});

describe('once TLS stands nothing is proof', () => {
  const breaks: [string, (pair: { client: Socket; server: Socket }) => void][] = [
    [
      'damaged records',
      ({ client }) => client.write(Buffer.from('170303004000112233445566778899aabbccddeeff', 'hex').fill(7, 5)),
    ],
    ['records of another version', ({ client }) => client.write(Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n'))],
    ['an alert in the clear', ({ client }) => client.write(Buffer.from('15030300020228', 'hex'))],
    ['a reset', ({ client }) => client.resetAndDestroy()],
    ['an end', ({ client }) => client.end()],
  ];
  it.each(breaks)('%s, while a request is under way', async (_, damage) => {
    const { url, seen, relayed } = await tlsServer();
    const failing = failureOf(`${url}/silent`, trusting());
    await until(() => seen.length === 1);
    for (const pair of relayed) {
      pair.server.unpipe();
      damage(pair);
      pair.client.end();
    }
    const failure = await failing;
    expect(failure).toMatchObject({ kind: 'network', sent: true });
    expect([provesNotActed(failure), isTransient(failure)]).toEqual([false, true]);
  });
  it.each(breaks)('%s, while a second request is under way on the same connection', async (_, damage) => {
    const { url, seen, relayed } = await tlsServer();
    const agent = trusting();
    const first = await nodeFetch(`${url}/fine`, { agent });
    await first.text();
    const failing = failureOf(`${url}/silent`, agent);
    await until(() => seen.length === 2);
    expect(relayed).toHaveLength(1);
    for (const pair of relayed) {
      pair.server.unpipe();
      damage(pair);
      pair.client.end();
    }
    const failure = await failing;
    expect(failure).toMatchObject({ kind: 'network', sent: true });
    expect(provesNotActed(failure)).toBe(false);
  });
  it('a client certificate that the server misses only after the handshake (TLS 1.3)', async () => {
    const { url } = await tlsServer({ requestCert: true, rejectUnauthorized: true, minVersion: 'TLSv1.3' });
    expect(provesNotActed(await failureOf(`${url}/silent`, trusting()))).toBe(false);
  });
});
