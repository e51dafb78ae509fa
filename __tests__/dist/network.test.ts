import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { selfSigned } from '../support/certificate.js';
import { actionFile, atEnd, bench, expectSilent, expectWhole, runStep, startStep, thenPost } from '../support/dist.js';
import { type Exchange, hostileGateway, hostileInputs } from '../support/hostile-gateway.js';
import { temporaryFolder } from '../support/temporary.js';

/** The network at its worst. */

const tls = selfSigned('localhost');
const authority = join(temporaryFolder(), 'authority.pem');
writeFileSync(authority, tls.cert);

/** By the step's own clock: `timeout` and the moment that it takes to write everything. */
const expectWithinBudget = (result: { main: { outputs: Record<string, string> } }) =>
  expect(Number(result.main.outputs.duration)).toBeLessThanOrEqual(6);

const lastError = (result: { main: { annotations: { message: string }[] } }) => result.main.annotations.at(-1)?.message ?? '';

test.concurrent('TLS: an unknown authority: nothing is sent, and the error names NODE_EXTRA_CA_CERTS', async () => {
  const gateway = await hostileGateway({ tls });
  const result = await runStep(hostileInputs({ url: `https://localhost:${gateway.port}` }));
  expectWhole(result, 'refused');
  expect(lastError(result)).toMatch(/TLS certificate could not be verified.*NODE_EXTRA_CA_CERTS.*never switched off/);
  expect(gateway.seen).toEqual([]);
});

test.concurrent('TLS: the authority given with NODE_EXTRA_CA_CERTS: works', async () => {
  const gateway = await hostileGateway({ tls });
  const inputs = hostileInputs({ url: `https://localhost:${gateway.port}` });
  expectWhole(await runStep(inputs, { NODE_EXTRA_CA_CERTS: authority }), 'success');
  expect([gateway.count('start'), gateway.connections]).toEqual([1, 1]);
});

test.concurrent('TLS: a certificate of another host: refused', async () => {
  const gateway = await hostileGateway({ tls });
  const result = await runStep(hostileInputs(gateway), { NODE_EXTRA_CA_CERTS: authority });
  expectWhole(result, 'refused');
  expect(gateway.seen).toEqual([]);
});

test('TLS: there is no input that switches verification off', () => {
  const text = readFileSync(join(process.env.ACTION_DIR ?? '.', 'action.yml'), 'utf8');
  expect(text).not.toMatch(/insecure|skip|verify|reject-?unauthorized/i);
  expect(actionFile.runs.using).toBe('node24');
});

test.concurrent.each([301, 302, 303, 307, 308])('redirects: %i in a look-up: refused, named, not followed', async (status) => {
  const elsewhere = await hostileGateway();
  const gateway = await hostileGateway({ tamper: ({ send }) => send(status, '', { location: `${elsewhere.url}/steal` }) });
  const result = await runStep(hostileInputs(gateway));
  expectWhole(result, 'refused');
  expect(lastError(result)).toMatch(/redirect/);
  expect(elsewhere.connections).toBe(0);
});

test.concurrent('redirects: of the start: not followed either', async () => {
  const elsewhere = await hostileGateway();
  const gateway = await hostileGateway({
    tamper: ({ seen, send }) => seen.kind === 'start' && send(307, '', { location: elsewhere.url }),
  });
  const result = await runStep(hostileInputs(gateway));
  expect([result.main.exitCode, elsewhere.connections]).toEqual([1, 0]);
  expect(gateway.runs).toEqual([]);
});

test.concurrent('hosts: IPv6 loopback', async () => {
  const b = await bench({ host: '::1' });
  expectWhole(await runStep(b.inputs), 'success');
  expect(b.server.url).toContain('[::1]');
});

test.concurrent('hosts: a name that does not resolve: says so, within the budget', async () => {
  const result = await runStep(hostileInputs({ url: 'https://no-such-host.invalid' }, { timeout: '4s' }));
  expectWhole(result, 'timed_out');
  expect(lastError(result)).toMatch(/could not be resolved.*api-url/);
  expectWithinBudget(result);
});

test.concurrent('hosts: nobody listens: says so, within the budget', async () => {
  const gateway = await hostileGateway();
  const free = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => free.once('listening', done));
  const { port } = free.address() as { port: number };
  await new Promise((done) => free.close(done));
  const result = await runStep(hostileInputs({ url: `http://127.0.0.1:${port}` }, { timeout: '4s' }));
  expectWhole(result, 'timed_out');
  expect(lastError(result)).toMatch(/No connection could be made to 127\.0\.0\.1 \(ECONNREFUSED\)/);
  expect(gateway.seen).toEqual([]);
});

test.concurrent('hosts: a connection that is accepted and never answered: ends within the budget', async () => {
  const silent = createServer(() => undefined).listen(0, '127.0.0.1');
  await new Promise((done) => silent.once('listening', done));
  atEnd(async () => void silent.close());
  const result = await runStep(
    hostileInputs({ url: `http://127.0.0.1:${(silent.address() as { port: number }).port}` }, { timeout: '4s' }),
  );
  expectWhole(result, 'timed_out');
  expect(lastError(result)).toMatch(/No answer came/);
  expectWithinBudget(result);
});

/** Writes white space until the client leaves or `bytes` are written; answers how many were. */
async function flood({ response }: Exchange, bytes: number): Promise<number> {
  response.writeHead(200, { 'content-type': 'application/json' });
  const block = Buffer.alloc(1 << 20, ' ');
  let written = 0;
  for (; written < bytes && !response.destroyed; written += block.length) {
    if (response.write(block)) continue;
    await new Promise<void>((next) => {
      response.once('drain', next);
      response.once('close', next);
    });
  }
  response.end();
  return written;
}

test.concurrent('answers: 200 MB to a look-up: refused early, with bounded memory', async () => {
  let sent = Promise.resolve(0);
  const gateway = await hostileGateway({
    tamper: (exchange) => {
      sent = flood(exchange, 200 << 20);
      return true;
    },
  });
  const inputs = hostileInputs(gateway);
  const phase = startStep(inputs, { env: { NODE_OPTIONS: '--max-old-space-size=64' } });
  const result = await thenPost(phase, inputs);
  expectWhole(result, 'refused');
  expect(lastError(result)).toMatch(/larger than 5 MB/);
  expect(await sent).toBeLessThan(50 << 20);
});

test.concurrent('answers: ten bad polls of every kind in mid-run: same result, no annotation', async () => {
  const bad: ((exchange: Exchange) => unknown)[] = [
    ({ send }) => send(503, 'upstream connect error'),
    ({ send }) => send(429, '{"error":{"errorCode":"400","message":"Quota Exceeded"}}', { 'retry-after': '1' }),
    ({ socket }) => Boolean(socket.destroy()),
    ({ socket }) => Boolean(socket.resetAndDestroy()),
    ({ send }) => send(200, '<html>welcome</html>'),
    ({ send }) => send(200, '{"result":{"id":7'),
    ({ response }) => Boolean(response.writeHead(200, { 'content-length': '100' }).write('{"resu') && response.socket?.end()),
    ({ send }) => send(200, ''),
    ({ socket }) => Boolean(socket.end('HTTP/1.1 200 OK\r\ncontent-length: banana\r\n\r\n')),
    ({ socket }) => Boolean(socket.end('SSH-2.0-OpenSSH_9.6\r\n')),
  ];
  const gateway = await hostileGateway({
    // Every other poll, so that no pause grows long.
    tamper: (exchange) =>
      exchange.seen.kind === 'poll' && exchange.seen.nth % 2 === 0 && bad[exchange.seen.nth / 2 - 1]?.(exchange),
    statuses: [...Array(10).fill('inprogress'), 'success'],
  });
  const result = await runStep(hostileInputs(gateway, { timeout: '50s' }));
  expectWhole(result, 'success');
  expectSilent(result.post);
  expect(result.main.annotations).toEqual([]);
  expect([gateway.count('start'), gateway.count('cancel')]).toEqual([1, 0]);
  expect(gateway.count('poll')).toBeGreaterThan(20);
});
