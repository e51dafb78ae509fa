import { describe, expect, it } from '@jest/globals';
import { createRig, expectStep } from '../support/host.js';

/** The end of a step, as it leaves it: once, and on every path (R9). */
describe('the end of a step', () => {
  const ENDS = [
    ['success', {}],
    ['failure', { scenario: 'broken' }],
    ['refused', { scenario: 'roling' }],
    ['timed_out', { scenario: 'stuck', timeout: '1m' }],
    ['started', { wait: 'false' }],
    ['checked', { operation: 'check' }],
    ['success', { mode: 'api', operation: 'sourcedeploy.project.list', project: '' }],
  ] as const;

  it.each(ENDS)(
    '%s, by %j: every output once at its end, one summary, one error at most, and it is the last line',
    async (conclusion, inputs) => {
      const rig = createRig();
      const ran = await rig.main(inputs);
      expectStep(ran, conclusion, { warnings: conclusion === 'checked' ? 1 : 0 });
      const written = ran.trace.filter(({ kind, name }) => kind === 'output' && name === 'conclusion');
      expect(written.map(({ text }) => text)).toEqual([conclusion]);
      const details = ran.trace.filter(({ kind, name }) => kind === 'output' && name === 'details');
      expect(details).toHaveLength(1);
      expect(ran.summary).toContain(`\`${conclusion}\``);
      const last = ran.trace.filter(({ kind }) => kind === 'line' || kind === 'error').at(-1);
      expect(last?.kind).toBe(['success', 'started', 'checked'].includes(conclusion) ? 'line' : 'error');
    },
  );

  it('of many runs is the worst of them, counted, and names no single run', async () => {
    const rig = createRig();
    const targets = '[{ scenario: rolling }, { scenario: broken }, { scenario: all-at-once }]';
    const ran = await rig.main({ scenario: '', targets, 'fail-fast': 'false' });
    expectStep(ran, 'failure');
    expect(ran.errors[0]).toMatch(/2 of 3/);
    expect(ran.errors[0]).toContain('broken');
    for (const name of ['history-id', 'scenario-name', 'status', 'started-at']) expect(ran.outputs[name]).toBe('');
    expect(JSON.parse(ran.outputs.details ?? '[]')).toHaveLength(3);
  });

  it('is written although the summary is not wanted, or there is none', async () => {
    const rig = createRig();
    expect((await rig.main({ summary: 'false' })).summary).toBe('');
    const without = await rig.main({}, { env: { GITHUB_STEP_SUMMARY: undefined } });
    expectStep(without, 'success');
    expect(without.summary).toBe('');
  });

  it('warns of an output that contains a secret, which GitHub would drop', async () => {
    const rig = createRig();
    const { 'access-key': accessKey } = rig.keys();
    const ran = await rig.main({ project: accessKey });
    expect(ran.outputs['project-name']).not.toBe(accessKey);
    expectStep(ran, 'refused');
  });
});
