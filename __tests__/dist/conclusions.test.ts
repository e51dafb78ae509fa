import { expect, test } from '@jest/globals';
import type { Fault } from '../../emulator/gateway/faults.js';
import { DEFAULT_WORLD } from '../../emulator/world/default.js';
import { bench, expectSilent, expectWhole, idsOf, runStep, startStep, thenPost, until } from '../support/dist.js';

/** Every conclusion of contract §5 from the built action: exit code, one error annotation or none, all outputs, summary, silent post. */

interface Case {
  title: string;
  inputs: Readonly<Record<string, string>>;
  conclusion: string;
  status?: string;
  /** In the one error annotation. */
  says?: RegExp;
  faults?: Fault[];
  world?: string;
}

const ODD_WORLD = `jitter: 0\n${DEFAULT_WORLD.replace('script: { outcome: hang, failAt: { server: 1 } }', 'script: { statuses: [{ status: inprogress, for: 30s }, { status: perfect, end: true }] }')}`;

const CASES: Case[] = [
  { title: 'a deployment that succeeds', inputs: {}, conclusion: 'success', status: 'success' },
  {
    title: 'a pipeline that succeeds',
    inputs: { mode: 'pipeline', project: 'shop-release', stage: '', scenario: '' },
    conclusion: 'success',
    status: 'success',
  },
  { title: 'wait: false', inputs: { wait: 'false' }, conclusion: 'started' },
  {
    title: 'a deployment that fails',
    inputs: { scenario: 'broken' },
    conclusion: 'failure',
    status: 'fail',
    says: /failed.*web-2/,
  },
  {
    title: 'a pipeline whose build fails',
    inputs: { mode: 'pipeline', project: 'shop-tests', stage: '', scenario: '' },
    conclusion: 'failure',
    says: /failed.*test/,
  },
  {
    title: 'a canary that its analysis turns down',
    inputs: { stage: 'cluster', scenario: 'canary-auto-fails' },
    conclusion: 'rejected',
    says: /rejected/,
  },
  {
    title: 'a budget that runs out',
    inputs: { scenario: 'stuck', timeout: '3s' },
    conclusion: 'timed_out',
    says: /within timeout.*operation: watch/,
  },
  {
    title: 'a budget that runs out, on-timeout: cancel',
    inputs: { scenario: 'stuck', timeout: '3s', 'on-timeout': 'cancel' },
    conclusion: 'timed_out',
    says: /cancel/,
  },
  {
    title: 'an approval that nobody gives',
    inputs: { stage: 'cluster', scenario: 'canary', 'approval-timeout': '2s' },
    conclusion: 'timed_out',
    says: /approval-timeout/,
  },
  { title: 'a name that is not there', inputs: { scenario: 'roling' }, conclusion: 'refused', says: /rolling/ },
  {
    title: 'a secret key of another account',
    inputs: { 'secret-key': 'AnotherSecretKey0123456789ABCDEFGHIJKLMN' },
    conclusion: 'refused',
    says: /did not accept the key pair.*secret-key/,
  },
  {
    title: 'no permission',
    inputs: { 'access-key': 'EMULATORVIEWERACCESSKEY', 'secret-key': 'EmulatorViewerSecretKey0123456789ABCDEFG' },
    conclusion: 'refused',
    says: /not allowed/,
  },
  {
    title: 'an undocumented end',
    inputs: { scenario: 'stuck' },
    conclusion: 'unknown',
    status: 'perfect',
    world: ODD_WORLD,
    says: /'perfect'/,
  },
  {
    title: 'a run that can not be seen any more',
    inputs: { timeout: '5s' },
    conclusion: 'unknown',
    faults: [{ fault: 'status', status: 503, match: { operation: 'sourcedeploy.history.get', nth: 2, count: 'always' } }],
    says: /can't be read any more/,
  },
];

test.concurrent.each(CASES)(
  'conclusions: $title: $conclusion',
  async ({ inputs, conclusion, status, says, faults = [], world }) => {
    const b = await bench(world === undefined ? {} : { world });
    for (const fault of faults) b.emulator.control.addFault(fault);
    const result = await runStep({ ...b.inputs, ...inputs });
    expectWhole(result, conclusion);
    expectSilent(result.post);
    if (status !== undefined) expect(result.main.outputs.status).toBe(status);
    if (says) expect(result.main.annotations.at(-1)?.message).toMatch(says);
    expect(b.started().filter((run) => run.how === 'api').length).toBe(conclusion === 'refused' ? 0 : 1);
    expect(result.main.outputs['history-id'] !== '').toBe(conclusion !== 'refused');
  },
);

test.concurrent('conclusions: a run that somebody else cancels: cancelled', async () => {
  const b = await bench();
  const inputs = { ...b.inputs, scenario: 'stuck' };
  const phase = startStep(inputs);
  await until(() => b.count('history.get') > 0, 'the first poll');
  b.emulator.control.act({ act: 'cancel', run: { kind: 'deployment', id: phase.peek().outputs['history-id'] ?? '' } });
  const result = await thenPost(phase, inputs);
  expectWhole(result, 'cancelled');
  expectSilent(result.post);
  expect(result.main.annotations[0]?.message).toMatch(/cancelled in the console or by another job/);
});

test.concurrent('conclusions: a request that an approver rejects: rejected', async () => {
  const b = await bench();
  const inputs = {
    ...b.inputs,
    operation: 'request',
    'access-key': 'EMULATORDEVELOPERACCESSKEY',
    'secret-key': 'EmulatorDeveloperSecretKey0123456789ABCD',
  };
  const phase = startStep(inputs);
  await until(() => b.count('history.get') > 0, 'the first poll');
  b.emulator.control.act({ act: 'reject', deployment: phase.peek().outputs['history-id'] ?? '' });
  const result = await thenPost(phase, inputs);
  expectWhole(result, 'rejected');
  expectSilent(result.post);
});

test.concurrent('conclusions: another run under way, on-conflict: fail: refused', async () => {
  const b = await bench();
  const { historyId } = b.emulator.control.act({ act: 'deploy', scenario: 'shop/production/stuck' });
  const result = await runStep({ ...b.inputs, scenario: 'stuck', 'on-conflict': 'fail' });
  expectWhole(result, 'refused');
  expect(result.main.annotations[0]?.message).toContain(`Deployment ${historyId} is already running`);
  expect(b.started()).toHaveLength(1);
});

test.concurrent('conclusions: wrong inputs: refused, all problems in one error, no request', async () => {
  const b = await bench();
  const result = await runStep({ ...b.inputs, mode: 'deploi', timeout: '0', 'on-cancel': 'maybe' });
  expectWhole(result, 'refused', { summary: false });
  expect(result.main.annotations[0]?.message).toMatch(/'mode'.*'timeout'.*'on-cancel'/);
  expectSilent(result.post);
  expect(b.emulator.requests).toEqual([]);
});

test.concurrent('conclusions: empty secrets, as in a fork: refused, one sentence that says so, no request', async () => {
  const b = await bench();
  const result = await runStep({ ...b.inputs, 'access-key': '', 'secret-key': '' });
  expectWhole(result, 'refused', { summary: false });
  expect(result.main.annotations[0]?.message).toMatch(/'access-key' and 'secret-key' are empty.*forks/);
  expect(b.emulator.requests).toEqual([]);
});

test.concurrent('conclusions: a clock 20 minutes off: corrected once, with a warning, and the run succeeds', async () => {
  const b = await bench({ world: `jitter: 0\nclockOffset: 1200000\n${DEFAULT_WORLD}` });
  const result = await runStep({ ...b.inputs, ...idsOf(b, 'shop/production/rolling') });
  expectWhole(result, 'success');
  expect(result.main.annotations).toEqual([
    { level: 'warning', message: expect.stringMatching(/ is (20 min|19 min 5\d s) behind/) },
  ]);
  expect(b.emulator.requests.filter(({ status }) => status === 401)).toHaveLength(1);
  expect(b.started()).toHaveLength(1);
});
