import { describe, expect, it } from '@jest/globals';
import { createRig, expectStep, type Inputs, type Ran } from '../support/host.js';

const writes = (ran: Ran) => ran.requests.filter(({ method }) => method !== 'GET');

async function check(
  inputs: Inputs,
  prepare: (rig: ReturnType<typeof createRig>) => void = () => {},
  conclusion = 'checked',
  warnings = 0,
) {
  const rig = createRig();
  prepare(rig);
  // A sub account, as people should use: the main account is a warning of its own.
  const all = { operation: 'check', ...rig.keys('deployer'), ...inputs };
  const ran = await rig.main(all);
  expectStep(ran, conclusion, { warnings });
  expect([writes(ran), rig.started(), ran.outputs['history-id']]).toEqual([[], [], '']);
  expect((await rig.post(ran, all)).log).toBe('');
  return ran;
}

describe('check', () => {
  it('proves names, credentials, clock and what would be deployed where; starts nothing', async () => {
    const ran = await check({});
    for (const part of [
      'shop',
      'production',
      'rolling',
      'Server, normal',
      'web-1, web-2, web-3',
      'shop-image',
      'in step with',
      'Permission to start',
    ]) {
      expect(ran.log).toContain(part);
    }
    expect(ran.summary).toContain('cannot be checked');
    expect(ran.outputs).toMatchObject({ 'project-name': 'shop', 'stage-name': 'production', 'scenario-name': 'rolling' });
  });
  it.each([
    ['cluster', 'canary', ['KubernetesService, canary', 'shop-nks', 'manual']],
    ['cluster', 'rolling', ['app@main: k8s/deployment.yaml']],
    ['fleet', 'blue-green', ['AutoScalingGroup, blueGreen', 'shop-asg']],
    ['assets', 'upload', ['ObjectStorage', 'shop-assets', 'artifacts/app.zip']],
  ])('knows the other kinds of target: %s/%s', async (stage, scenario, parts) => {
    const ran = await check({ stage, scenario });
    for (const part of parts) expect(ran.log).toContain(part);
  });
  it('of a pipeline shows its tasks and their order', async () => {
    const ran = await check({ mode: 'pipeline', project: 'nightly' });
    for (const part of ['Task build-image: SourceBuild', 'Task deploy: SourceDeploy ← build-image, build-api'])
      expect(ran.log).toContain(part);
    expect(ran.log).not.toMatch(/SourceBuild ←/);
    const release = await check({ mode: 'pipeline', project: 'shop-release' });
    expect(release.log).toContain('Task deploy: SourceDeploy ← build');
  });
  it('by ids gives the names', async () => {
    const { project, stage, scenario } = createRig().ids('shop/production/rolling');
    expect((await check({ project, stage, scenario })).outputs).toMatchObject({
      'project-name': 'shop',
      'scenario-name': 'rolling',
    });
  });
  it('says whose keys they are', async () => {
    expect((await check({})).log).toContain('Account: sub account deployer@shop.example');
  });
  it('warns of keys of a main account', async () => {
    const ran = await check(createRig().keys('owner'), undefined, 'checked', 1);
    expect(ran.log).toContain('Account: main account owner@shop.example');
    expect(ran.warnings[0]).toContain('main account');
  });
  it('says when whose they are could not be found out, and is green', async () => {
    const ran = await check({}, (rig) =>
      rig.emulator.control.addFault({
        match: { operation: 'sts.caller-identity.get', count: 'always' },
        fault: 'status',
        status: 404,
      }),
    );
    expect(ran.log).toContain('could not be found out');
  });
  it('sees what is under way', async () => {
    const ran = await check(
      { scenario: 'stuck' },
      (rig) => void rig.emulator.control.act({ act: 'deploy', scenario: 'shop/production/stuck' }),
    );
    expect(ran.log).toMatch(/Other runs: \d+ \(waiting\)/);
  });

  it('is red for a file that is to be chosen at run time', async () => {
    const ran = await check({ scenario: 'choose-file' }, undefined, 'refused');
    expect(ran.log).toContain('later');
  });
  it.each([
    ['a name', { scenario: 'roling' }, "'roling' does not exist"],
    ['an id', { project: '9999', stage: '1', scenario: '1' }, 'Service'],
    ['a key', { 'secret-key': 'WrongSecretKey0123456789' }, 'key pair'],
  ])('is red for %s that is wrong', async (_, inputs, part) => {
    const ran = await check(inputs, undefined, 'refused');
    expect(ran.log).toContain(part);
    expect(ran.summary).toContain('failed');
  });
  it('is red for a service that is down', async () => {
    await check(
      { timeout: '2m' },
      (rig) => rig.emulator.control.addFault({ match: { operation: '*', count: 'always' }, fault: 'status', status: 503 }),
      'timed_out',
    );
  });
  it('shows a clock that is off and was corrected', async () => {
    const rig = createRig({ world: `clockOffset: 1200000\n${(await import('../support/world.js')).worldText()}` });
    const ran = await rig.main({ operation: 'check', ...rig.keys('deployer') });
    expectStep(ran, 'checked', { warnings: 1 });
    expect(ran.log).toContain('1200 s behind');
  });
});
