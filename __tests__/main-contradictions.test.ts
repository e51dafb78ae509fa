import { describe, expect, it } from '@jest/globals';
import type { Switches } from '../emulator/world/switches.js';
import { createRig, expectStep } from './support/host.js';

/** Everything that the reference calls unknown, inferred or contradictory: the result must not depend on it. */
const VARIANTS: Partial<Switches>[] = [
  { idType: 'number' },
  { idType: 'string' },
  { timeUnit: 's' },
  { unfinishedEnd: '0' },
  { unfinishedEnd: 'absent' },
  { unfinishedEnd: 'empty' },
  { configShape: 'object' },
  { pipelineHistoryShape: 'array' },
  { historyOrder: 'oldest-first' },
  { historyLag: 5000 },
  { okBody: 'plain' },
  { okBody: 'empty' },
  { okBody: 'no-content' },
  { errorCodeType: 'string' },
  { notFoundStatus: 404 },
  { runningPipelineStatus: 409 },
  { historyFileKey: 'file' },
  { taskScenario: 'nested' },
  { unstartedResultId: 'null' },
  { unstartedResultId: 'absent' },
  { apiRequestType: 'trigger' },
  { extraFields: true },
  { clusterKey: 'clusterNo' },
  { bitbucketSpelling: 'Bitbucket' },
];

describe.each(VARIANTS)('where %j', (switches) => {
  it('a deployment succeeds', async () => {
    const rig = createRig({ switches });
    const ran = await rig.main();
    expectStep(ran, 'success');
    expect(Number(ran.outputs.duration)).toBe(83);
    expect(ran.outputs['started-at']).toMatch(/^2025-06-15T15:06:4/);
  });
  it('a pipeline succeeds, with the servers of its deployment', async () => {
    const ran = await createRig({ switches }).main({ mode: 'pipeline', project: 'shop-release' });
    expectStep(ran, 'success');
    expect(ran.log).toMatch(/✓ web-3/);
  });
  it('a failure is one', async () => {
    expectStep(await createRig({ switches }).main({ scenario: 'broken' }), 'failure');
  });
  it('a lost answer is found', async () => {
    const rig = createRig({ switches });
    rig.emulator.control.addFault({ match: { operation: 'sourcedeploy.scenario.deploy' }, fault: 'drop-after' });
    const ran = await rig.main();
    expectStep(ran, 'success', { warnings: 1 });
    expect(ran.count('sourcedeploy.scenario.deploy')).toBe(1);
  });
  it('an interruption cancels', async () => {
    const rig = createRig({ switches });
    const ran = await rig.main({}, { plan: ({ after, signal }) => after(20_000, () => signal('SIGINT')) });
    await rig.post(ran);
    await rig.time.advance(600_000);
    expect([ran.conclusion, rig.started().map(({ status }) => status)]).toEqual(['cancelled', ['canceled']]);
  });
  it('a conflict is waited for', async () => {
    const rig = createRig({ switches });
    rig.emulator.control.act({ act: 'deploy', scenario: 'shop/production/rolling' });
    rig.emulator.control.act({ act: 'run', pipeline: 'nightly' });
    await rig.time.advance(20_000);
    expectStep(await rig.main(), 'success');
    expectStep(await rig.main({ mode: 'pipeline', project: 'nightly' }), 'success');
  });
});

describe('the words of SourcePipeline', () => {
  it.each([
    [{ success: 'SUCCEEDED' }, 'success'],
    [{ success: 'complete', inprogress: 'RUNNING', waiting: 'standby' }, 'success'],
    [{ success: 'done' }, 'unknown'],
    [{ inprogress: 'odd' }, 'success'],
  ])('%j: %s', async (words, conclusion) => {
    const pipelineStatusWords = {
      inprogress: 'inprogress',
      success: 'success',
      fail: 'fail',
      canceling: 'canceling',
      canceled: 'canceled',
      waiting: 'waiting',
      ...words,
    };
    const ran = await createRig({ switches: { pipelineStatusWords } }).main({ mode: 'pipeline', project: 'shop-release' });
    expect(ran.conclusion).toBe(conclusion);
  });
});
