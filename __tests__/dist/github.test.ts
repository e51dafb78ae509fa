import dns from 'node:dns';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { createProxy } from 'proxy';
import { atEnd, bench, expectWhole, runStep, type StepResult } from '../support/dist.js';
import { type FakeGitHub, startFakeGitHub } from '../support/github.js';

/** The built action's reports to GitHub, whose modules are in chunks of their own that a step without reports never reads. */

const SHA = 'a'.repeat(40);
const realLookup = dns.lookup;

beforeAll(() => {
  // The proxy runs in this process and finds the name here; the action runs in another and does not.
  jest
    .spyOn(dns, 'lookup')
    .mockImplementation(((name: string, ...rest: [object, () => void]) =>
      realLookup(name === 'github.example' ? '127.0.0.1' : name, ...rest)) as typeof dns.lookup);
});
afterAll(() => {
  jest.restoreAllMocks();
});

async function runReported(apiUrl: (fake: FakeGitHub) => string, env: Record<string, string> = {}) {
  const fake = await startFakeGitHub();
  atEnd(() => fake.close());
  const { inputs } = await bench();
  const reports = { 'github-token': 'ghs_token', environment: 'production', 'commit-status': 'ncloud' };
  const result = await runStep(
    { ...inputs, ...reports },
    { GITHUB_API_URL: apiUrl(fake), GITHUB_REPOSITORY: 'acme/shop', GITHUB_SHA: SHA, GITHUB_EVENT_NAME: 'push', ...env },
  );
  return { fake, result };
}

function expectReported(fake: FakeGitHub, result: StepResult): void {
  expectWhole(result, 'success');
  expect(result.main.annotations).toEqual([]);
  expect(fake.deployments).toHaveLength(1);
  expect(fake.states().slice(-2)).toEqual(['in_progress', 'success']);
  expect(fake.commitStatuses.at(-1)).toMatchObject({ sha: SHA, fields: { state: 'success', context: 'ncloud' } });
  expect(new Set(fake.requests.map(({ authorization }) => authorization))).toEqual(new Set(['token ghs_token']));
}

test.concurrent('GitHub: a deployment and a commit status, followed to success', async () => {
  const { fake, result } = await runReported(({ url }) => url);
  expectReported(fake, result);
});

test.concurrent('GitHub: through a proxy, which alone can find it', async () => {
  const proxied: string[] = [];
  const proxy = createProxy();
  proxy.on('connect', ({ url }) => proxied.push(url ?? ''));
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
  atEnd(async () => {
    proxy.close();
    proxy.closeAllConnections();
  });
  const { port } = proxy.address() as AddressInfo;
  const { fake, result } = await runReported(({ url }) => url.replace('127.0.0.1', 'github.example'), {
    http_proxy: `http://127.0.0.1:${port}`,
  });
  expectReported(fake, result);
  expect(new Set(proxied)).toEqual(new Set([new URL(fake.url.replace('127.0.0.1', 'github.example')).host]));
});
