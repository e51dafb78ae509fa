import { expect, test } from '@jest/globals';
import type { Fault } from '../../emulator/gateway/faults.js';
import { DEFAULT_WORLD } from '../../emulator/world/default.js';
import type { PhaseResult } from '../../verify/fake-runner.js';
import { type Bench, bench, runStep, type StepResult, startStep, thenPost } from '../support/dist.js';
import { hostileGateway, hostileInputs } from '../support/hostile-gateway.js';
import { POINTS, stepAt } from '../support/points.js';

/** Every path at debug level with marked keys and a marked token: none of them, in no form, leaves the step. */

const ACCESS_KEY = 'AKMARKED0/1+2=3&4';
const SECRET_KEY = 'SKmarked/with+every=kind&of"quoted\\text~0123';
const TOKEN = 'ghs_MARKEDtoken0123456789/abcdefghij';
const WORLD = `jitter: 0\n${DEFAULT_WORLD.replace('EMULATOROWNERACCESSKEY', ACCESS_KEY).replace('EmulatorOwnerSecretKey0123456789ABCDEFGH', JSON.stringify(SECRET_KEY))}`;
const KEYS = { 'access-key': ACCESS_KEY, 'secret-key': SECRET_KEY, 'github-token': TOKEN };
const ENV = { RUNNER_DEBUG: '1' };

/** What a value may look like where it has leaked. */
function forms(value: string): string[] {
  const json = JSON.stringify(value).slice(1, -1);
  const base64 = [0, 1, 2].map((shift) => {
    // In the middle of other text base64 looks different for each of three positions; the ends depend on the neighbours.
    const text = Buffer.from(`${'x'.repeat(shift)}${value}`).toString('base64');
    return text.slice(shift === 0 ? 0 : 4, Math.floor((value.length + shift) / 3) * 4);
  });
  return [
    value,
    json,
    json.replaceAll('/', '\\/'),
    encodeURIComponent(value),
    encodeURI(value),
    new URLSearchParams({ v: value }).toString().slice(2),
    ...base64,
  ];
}

function expectNoSecret({ main, post }: StepResult, signatures: readonly string[]): void {
  const places = (phase: PhaseResult) => ({
    // The runner takes these lines away before anybody sees them.
    log: phase.log.replace(/^::add-mask::.*$/gm, ''),
    outputs: JSON.stringify(phase.outputs),
    state: JSON.stringify(phase.state),
    summary: phase.summary,
  });
  const secrets = [ACCESS_KEY, SECRET_KEY, TOKEN, ...signatures].flatMap(forms);
  for (const phase of [main, post]) {
    for (const [place, text] of Object.entries(places(phase))) {
      for (const secret of secrets) {
        if (text.includes(secret) || text.includes(JSON.stringify(secret).slice(1, -1)))
          throw new Error(`${place} contains ${secret}:\n${text}`);
      }
    }
  }
}

test('the search finds every form in every place', () => {
  const empty = { log: '', outputs: {}, state: {}, summary: '' } as PhaseResult;
  for (const secret of [ACCESS_KEY, SECRET_KEY, TOKEN, 'c2lnbmF0dXJl+/8='].flatMap(forms)) {
    const found: PhaseResult[] = [
      { ...empty, log: `a ${secret}` },
      { ...empty, summary: `${secret} b` },
      { ...empty, outputs: { details: `[${secret}]` } },
      { ...empty, state: { run: secret } },
    ];
    for (const phase of found) {
      expect(() => expectNoSecret({ main: phase, post: empty }, ['c2lnbmF0dXJl+/8='])).toThrow();
      expect(() => expectNoSecret({ main: empty, post: phase }, ['c2lnbmF0dXJl+/8='])).toThrow();
    }
  }
});

const signaturesOf = (b: Bench) =>
  b.emulator.requests.map(({ headers }) => headers['x-ncp-apigw-signature-v2'] ?? '').filter(Boolean);
const START = { operation: 'sourcedeploy.scenario.deploy' };

const PATHS: { title: string; inputs?: Record<string, string>; faults?: Fault[] }[] = [
  { title: 'success' },
  { title: 'a pipeline', inputs: { mode: 'pipeline', project: 'shop-release', stage: '', scenario: '' } },
  { title: 'failure', inputs: { scenario: 'broken' } },
  { title: 'timed out', inputs: { scenario: 'stuck', timeout: '2s', 'on-timeout': 'cancel' } },
  { title: 'a name that is not there', inputs: { project: 'shp' } },
  { title: 'wrong keys', inputs: { 'access-key': `${ACCESS_KEY}x` } },
  { title: 'wrong inputs', inputs: { timeout: 'soon' } },
  { title: 'a lost start', faults: [{ fault: 'drop-after', match: START }] },
  {
    title: 'errors in mid-run',
    faults: [{ fault: 'status', status: 503, match: { operation: 'sourcedeploy.history.get', count: 2 } }],
  },
  {
    title: 'mode api',
    inputs: { mode: 'api', operation: 'sourcedeploy.project.list', project: '', stage: '', scenario: '', 'poll-interval': '' },
  },
  { title: 'check', inputs: { operation: 'check', 'poll-interval': '' } },
  { title: 'no server', inputs: { 'api-url': 'http://127.0.0.1:9/{service}', timeout: '2s' } },
];

test.concurrent.each(PATHS)('$title', async ({ inputs = {}, faults = [] }) => {
  const b = await bench({ world: WORLD });
  for (const fault of faults) b.emulator.control.addFault(fault);
  const result = await runStep({ ...b.inputs, ...KEYS, ...inputs }, ENV);
  expect(result.main.outputs.conclusion).toBeTruthy();
  expectNoSecret(result, signaturesOf(b));
});

test.concurrent.each(['SIGINT', 'SIGKILL'] as const)('%s at every point', async (signal) => {
  await Promise.all(
    POINTS.filter(({ title }) => !title.includes('only after')).map(async (point) => {
      const { b, phase, given } = await stepAt(point, KEYS, ENV, { world: WORLD });
      phase.child.kill(signal);
      expectNoSecret(await thenPost(phase, given, ENV), signaturesOf(b));
    }),
  );
});

test.concurrent('masked before anything else is printed', async () => {
  const b = await bench({ world: WORLD });
  const { main } = await runStep({ ...b.inputs, ...KEYS }, ENV);
  const lines = main.log.split('\n');
  // Their parts are masked as well: what prints a command line or a URL may print no more than those.
  expect(main.masks).toEqual(expect.arrayContaining([ACCESS_KEY, SECRET_KEY, TOKEN]));
  for (const mask of main.masks) expect([ACCESS_KEY, SECRET_KEY, TOKEN].some((secret) => secret.includes(mask))).toBe(true);
  expect(lines.findLastIndex((line) => line.startsWith('::add-mask::'))).toBe(main.masks.length - 1);
});

test.concurrent('keys from the environment, and nothing in the environment of anybody else', async () => {
  const b = await bench({ world: WORLD });
  const env = { ...ENV, NCLOUD_ACCESS_KEY: ACCESS_KEY, NCLOUD_SECRET_KEY: SECRET_KEY };
  const result = await runStep({ ...b.inputs, ...KEYS, 'access-key': '', 'secret-key': '' }, env);
  expect(result.main.exitCode).toBe(0);
  expectNoSecret(result, signaturesOf(b));
});

test.concurrent('a short value is not masked: it would ruin the log', async () => {
  const gateway = await hostileGateway();
  const { main } = await runStep({
    ...hostileInputs(gateway),
    'access-key': 'shop',
    'secret-key': 'success',
    'github-token': '',
  });
  expect([main.exitCode, main.masks]).toEqual([0, []]);
});

test.concurrent('a gateway that echoes what it was sent', async () => {
  const signatures: string[] = [];
  const gateway = await hostileGateway({
    tamper: ({ seen, send }) => {
      signatures.push(String(seen.headers['x-ncp-apigw-signature-v2']));
      const all = Object.entries(seen.headers).map(
        ([name, value]) => `${name}=${value} ${JSON.stringify(value)} ${encodeURIComponent(String(value))}`,
      );
      return send(
        400,
        JSON.stringify({ error: { errorCode: 1, message: all.join(' '), details: `${all.join(' ')} ${SECRET_KEY} ${TOKEN}` } }),
      );
    },
  });
  // The token never goes to the service, so that no service can echo it; an echo of the real runner's log is masked all the same.
  const result = await runStep(hostileInputs(gateway, { ...KEYS, 'github-token': '' }), ENV);
  const { main, post } = result;
  const hide = (phase: PhaseResult): PhaseResult =>
    JSON.parse(JSON.stringify(phase).replaceAll(JSON.stringify(TOKEN).slice(1, -1), ''));
  expectNoSecret({ main: hide(main), post: hide(post) }, signatures);
  expect(gateway.seen.some(({ headers }) => JSON.stringify(headers).includes(TOKEN))).toBe(false);
});

test.concurrent('the secret key, and the token, are in no request', async () => {
  const b = await bench({ world: WORLD });
  const inputs = { ...b.inputs, ...KEYS };
  await startStep(inputs, { env: ENV }).result;
  for (const { url, headers, body } of b.emulator.requests) {
    const text = JSON.stringify([url, headers, body]);
    for (const secret of [...forms(SECRET_KEY), ...forms(TOKEN)]) expect(text).not.toContain(secret);
    expect(JSON.stringify([url, body])).not.toContain(ACCESS_KEY);
  }
});
