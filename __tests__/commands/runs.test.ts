import { describe, expect, it } from '@jest/globals';
import { policyOf } from '../../src/commands/runs.js';
import type { RunSettings } from '../../src/runner/step-settings.js';
import { createRig, expectStep, type Ran } from '../support/host.js';

const many = (targets: string, more: Record<string, string> = {}) => ({ scenario: '', targets, ...more });
const items = (ran: Ran) =>
  JSON.parse(ran.outputs.details ?? '') as {
    historyId: string;
    conclusion: string;
    scenario: { id: string; name: string } | null;
  }[];

describe('policyOf', () => {
  const common = {
    mode: 'deploy',
    wait: true,
    timeoutMs: 1,
    approvalTimeoutMs: 2,
    onTimeout: 'cancel',
    onCancel: 'detach',
    pollIntervalMs: undefined,
  };
  it('of a start has no run, and its own conflict policy', () => {
    const settings = { ...common, operation: 'start', targets: [], onConflict: 'attach' } as unknown as RunSettings;
    expect(policyOf(settings, 'main')).toEqual({
      ...{ phase: 'main', mode: 'deploy', operation: 'start', historyId: '', wait: true, timeoutMs: 1, approvalTimeoutMs: 2 },
      ...{ onTimeout: 'cancel', onCancel: 'detach', onConflict: 'attach' },
    });
  });
  it('of an operation on a run has that run', () => {
    const settings = { ...common, operation: 'watch', historyId: '80001' } as unknown as RunSettings;
    expect(policyOf(settings, 'post')).toMatchObject({
      phase: 'post',
      operation: 'watch',
      historyId: '80001',
      onConflict: 'wait',
    });
  });
});

describe('targets given by id', () => {
  it('whose names are empty are told by their ids, before and after they are seen', async () => {
    const rig = createRig();
    const { project, stage, scenario } = rig.ids('shop/production/rolling');
    const other = rig.ids('shop/production/all-at-once').scenario;
    const targets = `[{ project: ${project}, stage: ${stage}, scenario: ${scenario} }, { project: ${project}, stage: ${stage}, scenario: ${other} }]`;
    const ran = await rig.main({ project: '', stage: '', ...many(targets) });
    expectStep(ran, 'success');
    expect(items(ran).map(({ scenario: told }) => told?.id)).toEqual([scenario, other]);
    const labels = [scenario, other].map((id) => `${project} / ${stage} / ${id}`);
    for (const label of labels) expect(ran.log).toContain(label);
    expect(ran.log).not.toMatch(/ {2}\/ |\/ {2}\//);
  });
});

describe('results', () => {
  it('come in the order of the list, whatever ends first', async () => {
    const rig = createRig();
    const ran = await rig.main(
      many('- { scenario: slow }\n- { scenario: rolling }\n- { scenario: broken }', { 'fail-fast': 'false' }),
    );
    expect(items(ran).map(({ conclusion }) => conclusion)).toEqual(['success', 'success', 'failure']);
    expect(ran.conclusion).toBe('failure');
  });
  it('a target that never began leaves nothing to post, the others do', async () => {
    const rig = createRig();
    const inputs = many('- { scenario: slow }\n- { scenario: rolling }', { 'max-parallel': '1' });
    const ran = await rig.main(inputs, { plan: ({ after, kill }) => after(20_000, kill) });
    expect(Object.keys(ran.state).filter((name) => name.startsWith('run-'))).toEqual(['run-0']);
    await rig.post(ran, inputs);
    expect(rig.started().map(({ status }) => status)).toEqual(['canceled']);
  });
  it('ask for more connections than a single run', async () => {
    const rig = createRig();
    const ran = await rig.main(many('- { scenario: rolling }\n- { scenario: all-at-once }'));
    expect([ran.connections, (await createRig().main()).connections]).toEqual([8, 1]);
  });
});
