import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { type Bench, bench, expectWhole, runStep } from '../support/dist.js';

/** The rehearsal of the reusable workflow: the steps of its jobs, with a caller's inputs and secrets, by the built action on the emulator. */

interface Step {
  name?: string;
  id?: string;
  uses?: string;
  run?: string;
  with?: Record<string, string>;
}
interface Workflow {
  on: { workflow_call: { inputs: Record<string, { default?: string }>; outputs: Record<string, { value: string }> } };
  jobs: Record<string, { steps: Step[]; if?: string; outputs?: Record<string, string> }>;
}
const { on, jobs } = parse(readFileSync('.github/workflows/release-to-ncloud.yml', 'utf8')) as Workflow;
const OWN = './.ncloud-deploy-action';

/** A job's step that runs the action, with its expressions evaluated. */
function actionInputs(job: string, b: Bench, given: Record<string, string>): Record<string, string> {
  const defaults = Object.entries(on.workflow_call.inputs).map(([name, { default: value }]) => [name, value ?? '']);
  const inputs: Record<string, string> = { ...Object.fromEntries(defaults), 'api-url': b.inputs['api-url'] ?? '', ...given };
  const secrets: Record<string, string> = {
    NCLOUD_ACCESS_KEY: b.inputs['access-key'] ?? '',
    NCLOUD_SECRET_KEY: b.inputs['secret-key'] ?? '',
  };
  const step = jobs[job]?.steps.find(({ uses }) => uses === OWN);
  const entries = Object.entries(step?.with ?? {}).map(([name, text]) => {
    const value = text.replace(/\$\{\{ (inputs|secrets)\.([\w-]+) \}\}/g, (_, from: string, key: string) => {
      const found = (from === 'inputs' ? inputs : secrets)[key];
      if (found === undefined) throw new Error(`job ${job} reads ${from}.${key}, which the workflow does not take`);
      return found;
    });
    expect(value).not.toContain('${{');
    return [name, value];
  });
  expect(entries.length).toBeGreaterThan(5);
  return Object.fromEntries(entries);
}

const SHOP = { project: 'shop', stage: 'production', scenario: 'rolling' };

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: expressions of GitHub's
describe('the reusable workflow', () => {
  test.concurrent('checks, then releases', async () => {
    const b = await bench();
    expectWhole(await runStep(actionInputs('check', b, SHOP)), 'checked');
    expect(b.started()).toEqual([]);
    const { main, post } = await runStep(actionInputs('release', b, SHOP));
    expectWhole({ main, post }, 'success');
    expect(b.started().map(({ id, status }) => [id, status])).toEqual([[main.outputs['history-id'], 'success']]);
    for (const name of Object.keys(jobs.release?.outputs ?? {})) expect(main.outputs[name]).not.toBe('');
  });

  test.concurrent('stops at a name that does not exist, before anything is released', async () => {
    const b = await bench();
    expectWhole(await runStep(actionInputs('check', b, { ...SHOP, scenario: 'roling' })), 'refused');
    expect(b.started()).toEqual([]);
  });

  test.concurrent('releases many targets in one step, which is not checked beforehand', async () => {
    const b = await bench();
    const targets = '- { stage: production, scenario: rolling }\n- { stage: staging, scenario: rolling }\n';
    const { main, post } = await runStep(actionInputs('release', b, { project: 'shop', targets }));
    expectWhole({ main, post }, 'success');
    expect(b.started()).toHaveLength(2);
    expect(jobs.check?.if).toContain("inputs.targets == ''");
  });

  test('runs the action of the commit that the caller pinned, in every job, and no moving tag', () => {
    const text = readFileSync('.github/workflows/release-to-ncloud.yml', 'utf8');
    expect(text).not.toMatch(/uses: OWNER\//);
    for (const { steps } of Object.values(jobs)) {
      const index = steps.findIndex(({ uses }) => uses === OWN);
      if (index < 0) continue;
      const [known, checkout] = steps.slice(index - 2, index);
      // Without the commit, the step before says so; a check-out without `ref` would take the caller's own repository.
      expect(known?.run).toMatch(/-z "\$COMMIT"[\s\S]*exit 1/);
      expect(checkout?.uses).toMatch(/^actions\/checkout@[0-9a-f]{40}$/);
      expect(checkout?.with).toMatchObject({
        repository: '${{ job.workflow_repository }}',
        ref: '${{ job.workflow_sha }}',
        path: OWN.slice(2),
        'persist-credentials': false,
      });
    }
  });

  test('its outputs are outputs of its job', () => {
    for (const { value } of Object.values(on.workflow_call.outputs)) {
      const [, name = ''] = /^\$\{\{ jobs\.release\.outputs\.([\w-]+) \}\}$/.exec(value) ?? [];
      expect(jobs.release?.outputs).toHaveProperty([name]);
    }
  });
});
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: expressions of GitHub's
