import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { DEFAULT_WORLD } from '../../emulator/world/default.js';
import type { PhaseResult } from '../../verify/fake-runner.js';
import { type Bench, bench, runStep, type StepResult, startStep, thenPost, until } from '../support/dist.js';
import { temporaryFolder } from '../support/temporary.js';

/** Where keys come from, with the built action, STS and the metadata service over real HTTP. */
const NRN = 'nrn:PUB:IAM::2000001:Role/31000001';
const SWITCHER = {
  'access-key': 'EMULATORSWITCHERACCESSKEY',
  'secret-key': 'EmulatorSwitcherSecretKey0123456789ABCDE',
};
/** A run that outlives the keys it was started with. */
const SHORT_KEYS = DEFAULT_WORLD.replace('  - name: deploy-role\n', '  - name: deploy-role\n    lifetime: 5s\n');
/** `slow` then takes 14 s. */
const SPEED = 26;

const world = (switches = '{}', text = DEFAULT_WORLD) => `jitter: 0\nswitches: ${switches}\n${text}`;

function without({ inputs }: Bench, more: Record<string, string>): Record<string, string> {
  const { 'access-key': _access, 'secret-key': _secret, ...rest } = inputs;
  return { ...rest, ...more };
}

/** Every key that the emulator knows or has given out. */
function secretsOf({ emulator }: Bench): string[] {
  const accounts = [...emulator.accounts, ...[...emulator.world.temporaryKeys.values()].map(({ account }) => account)];
  return accounts.flatMap(({ accessKey, secretKey }) => [accessKey, secretKey]);
}

function expectNoKey(b: Bench, { main, post }: StepResult): void {
  const shown = (log: string) => log.replace(/^::add-mask::.*$/gm, '');
  const left = (phase: PhaseResult) => [
    shown(phase.log),
    JSON.stringify(phase.outputs),
    JSON.stringify(phase.state),
    phase.summary,
  ];
  const texts = [...left(main), ...left(post)].join('\n');
  expect(secretsOf(b).filter((secret) => texts.includes(secret))).toEqual([]);
}

const starts = (b: Bench) => b.started().filter((run) => run.how === 'api');
const keysUsed = (b: Bench) => new Set(b.emulator.requests.map(({ headers }) => headers['x-ncp-iam-access-key']));
const DEBUG = { RUNNER_DEBUG: '1' };

test.concurrent('role: its keys live 5 s, the run 14 s: one start, keys renewed, green', async () => {
  const b = await bench({ world: world('{}', SHORT_KEYS), speed: SPEED });
  const result = await runStep(without(b, { ...SWITCHER, role: NRN, scenario: 'slow' }), DEBUG);
  expect([result.main.outputs.conclusion, result.main.log]).toEqual(['success', expect.any(String)]);
  expect(starts(b).map(({ executor }) => executor)).toEqual(['deploy-role']);
  expect(b.emulator.world.temporaryKeys.size).toBeGreaterThan(2);
  // The switcher's own keys asked STS and nothing else.
  const own = b.emulator.requests.filter(({ headers }) => headers['x-ncp-iam-access-key'] === SWITCHER['access-key']);
  expect(new Set(own.map(({ operation }) => operation))).toEqual(new Set(['sts.role.switch']));
  expectNoKey(b, result);
});

test.concurrent.each(['both', 'v1-only', 'v2-only'])('server-role, metadata: %s', async (metadata) => {
  const b = await bench({ world: world(`{ metadata: ${metadata} }`) });
  const inputs = without(b, { credentials: 'server-role' });
  const result = await runStep(inputs, { ...DEBUG, NCLOUD_METADATA_API_ENDPOINT: b.server.url });
  expect([result.main.outputs.conclusion, starts(b).map(({ executor }) => executor)]).toEqual(['success', ['deploy-role']]);
  expectNoKey(b, result);
});

test.concurrent.each(['silent', 'absent'])('server-role, metadata: %s: refused, and nothing is sent', async (metadata) => {
  const b = await bench({ world: world(`{ metadata: ${metadata} }`) });
  const inputs = without(b, { credentials: 'server-role' });
  const { main } = await runStep(inputs, { NCLOUD_METADATA_API_ENDPOINT: b.server.url });
  expect([main.outputs.conclusion, main.exitCode, starts(b)]).toEqual(['refused', 1, []]);
  expect(b.emulator.requests.filter(({ service }) => service !== 'metadata')).toEqual([]);
});

test.concurrent('a role that the account may not switch to: refused, and nothing is started', async () => {
  const b = await bench();
  const viewer = { 'access-key': 'EMULATORVIEWERACCESSKEY', 'secret-key': 'EmulatorViewerSecretKey0123456789ABCDEFG' };
  const result = await runStep(without(b, { ...viewer, role: NRN }), DEBUG);
  expect([result.main.outputs.conclusion, starts(b)]).toEqual(['refused', []]);
  expectNoKey(b, result);
});

test.concurrent('profile: the keys of ~/.ncloud/configure', async () => {
  const b = await bench();
  const home = temporaryFolder();
  mkdirSync(join(home, '.ncloud'));
  const { 'access-key': accessKey, 'secret-key': secretKey } = b.inputs;
  writeFileSync(
    join(home, '.ncloud', 'configure'),
    `[DEFAULT]\nncloud_access_key_id = ${accessKey}\nncloud_secret_access_key = ${secretKey}\n`,
  );
  const result = await runStep(without(b, { credentials: 'profile' }), { ...DEBUG, HOME: home, USERPROFILE: home });
  expect([result.main.outputs.conclusion, [...keysUsed(b)]]).toEqual(['success', [accessKey]]);
  expectNoKey(b, result);
});

test.concurrent('role: after a kill, post gets keys of its own and stops the run', async () => {
  const b = await bench({ world: world('{}', SHORT_KEYS), speed: SPEED });
  const inputs = without(b, { ...SWITCHER, role: NRN, scenario: 'slow' });
  // Without jumps: the run is still going when it is killed.
  const phase = startStep(inputs, { env: { ...DEBUG, CLIENT_TIME_JUMPS: 'no' } });
  await until(() => phase.peek().outputs['history-id'] !== undefined, 'the id of the run');
  const before = b.emulator.world.temporaryKeys.size;
  phase.child.kill('SIGKILL');
  const result = await thenPost(phase, inputs, DEBUG);
  expect(starts(b).map(({ status }) => status)).toEqual(['canceled']);
  expect(b.emulator.world.temporaryKeys.size).toBeGreaterThan(before);
  expectNoKey(b, result);
});
