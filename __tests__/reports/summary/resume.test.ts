import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { Report } from '../../../src/reports/report.js';
import { yamlScalar } from '../../../src/reports/summary/resume.js';
import { renderSummary } from '../../../src/reports/summary/summary.js';
import type { RunView } from '../../../src/run/model/view.js';
import { deploymentView, httpFailure, pipelineView, report, settings, task } from '../../support/report.js';

const secret = (name: string) => `\${{ secrets.${name} }}`;
const SECRETS = { 'access-key': secret('NCLOUD_ACCESS_KEY'), 'secret-key': secret('NCLOUD_SECRET_KEY') };

/** The steps to paste of a summary, as GitHub would read them. */
function steps(made: Report): Record<string, string>[] {
  const blocks = [...renderSummary(made).matchAll(/```yaml\n([\s\S]*?)\n```/g)].map(([, yaml]) => parse(yaml ?? ''));
  for (const [step] of blocks) expect(step.uses).toBe('acme/ncloud-deploy-action@v1.2.0');
  return blocks.map(([step]) => step.with);
}

const waiting = (view: RunView) =>
  report({ kind: 'timed-out', budget: 'approval-timeout', view, cancel: { result: 'not-sent' } });

describe('the step to paste', () => {
  it('is none after a success', () => {
    expect(steps(report({ kind: 'run-succeeded', view: deploymentView('success') }))).toEqual([]);
  });

  it('follows a run that goes on, or cancels it', () => {
    const made = report({
      kind: 'timed-out',
      budget: 'timeout',
      view: deploymentView('inprogress'),
      cancel: { result: 'not-sent' },
    });
    const common = { mode: 'deploy', project: '2001', 'history-id': '80001', ...SECRETS };
    expect(steps(made)).toEqual([
      { ...common, operation: 'watch' },
      { ...common, operation: 'cancel' },
    ]);
  });

  it('takes its keys from where this step took them', () => {
    const made = (parts: Parameters<typeof settings>[0]) =>
      steps({ ...waiting(deploymentView('pending')), settings: settings(parts) })[0];
    const role = 'nrn:PUB:IAM::123456:Role/0b2d';
    expect(made({ role })).toMatchObject({ role, ...SECRETS });
    expect(made({ credentialsSource: { from: 'server-role' } })).toMatchObject({ credentials: 'server-role' });
    const profile = made({ credentialsSource: { from: 'profile', profile: 'ours' }, role });
    expect(profile).toMatchObject({ credentials: 'profile:ours', role });
    for (const name of Object.keys(SECRETS)) expect(profile).not.toHaveProperty(name);
    expect(made({})).not.toHaveProperty('credentials');
  });

  it('approves what waits for approval, and a canary likewise', () => {
    expect(steps(waiting(deploymentView('pending')))[0]).toMatchObject({
      operation: 'approve',
      project: '2001',
      'history-id': '80001',
    });
    expect(steps(waiting(deploymentView('canary_pending')))[0]).toMatchObject({ operation: 'canary-approve' });
  });

  it('decides on the deployment that a pipeline waits for, not on the pipeline', () => {
    const deployment = deploymentView('pending', { historyId: '80017' });
    const view = pipelineView('inprogress', [task('deploy', 'inprogress', { deployment })], {
      statusClass: 'blocked-approval',
      blockedOn: { projectId: '2001', historyId: '80017' },
    });
    const made = { ...waiting(view), settings: settings({ mode: 'pipeline' }) };
    expect(steps(made)[0]).toMatchObject({ mode: 'deploy', operation: 'approve', project: '2001', 'history-id': '80017' });
    expect(steps(made)[1]).toMatchObject({ mode: 'pipeline', operation: 'watch', project: '2501', 'history-id': '54001' });
  });

  it('names the action as the workflow does, or else by its own name', () => {
    const made = report({ kind: 'checked' });
    for (const [actionRepository, actionRef] of [
      ['', ''],
      ['acme/deploy', ''],
      ['a b', 'v1'],
      ['acme/deploy', 'v1 # x'],
    ] as const)
      expect(renderSummary({ ...made, workflow: { ...made.workflow, actionRepository, actionRef } })).toContain(
        '- uses: OWNER/ncloud-deploy-action@v1\n',
      );
  });

  it('offers no cancel of what is being cancelled', () => {
    const cancel = { result: 'accepted' } as const;
    const view = deploymentView('canceling');
    const operations = (outcome: Parameters<typeof report>[0]) => steps(report(outcome)).map(({ operation }) => operation);
    expect(operations({ kind: 'timed-out', budget: 'timeout', view, cancel })).toEqual(['watch']);
    expect(operations({ kind: 'interrupted', signalName: 'SIGINT', historyId: '80001', cancel, view })).toEqual(['watch']);
  });

  it('offers no start of what a check, the keys or the names do not allow', () => {
    const check = { settings: { operation: 'check' } } as const;
    expect(steps(report({ kind: 'checks-failed', problems: ['x'] }, check))).toEqual([]);
    expect(steps(report({ kind: 'refused', during: 'resolve', failure: httpFailure(401) }, check))).toEqual([]);
    expect(steps(report({ kind: 'refused', during: 'start', failure: httpFailure(401) }))).toEqual([]);
    expect(steps(report({ kind: 'checked' }, check))[0]).toMatchObject({ operation: 'start', scenario: 'rolling' });
  });

  it('starts a failed run again with the inputs of the step, and says where', () => {
    const made = report(
      { kind: 'run-failed', view: deploymentView('fail') },
      {
        settings: {
          scenario: { by: 'name', name: '2024' },
          location: { site: 'gov', platform: 'classic', region: 'KRS', apiUrl: '' },
        },
      },
    );
    expect(steps(made)).toEqual([
      {
        mode: 'deploy',
        operation: 'start',
        project: 'shop',
        stage: 'production',
        scenario: 'name:2024',
        site: 'gov',
        platform: 'classic',
        region: 'KRS',
        ...SECRETS,
      },
    ]);
  });

  it('offers each candidate of an unclear start', () => {
    const candidates = ['1', '2'].map((historyId) => ({
      historyId,
      status: 'inprogress',
      statusClass: 'running' as const,
      startedAt: null,
      finishedAt: null,
    }));
    const made = report({ kind: 'unclear-start', candidates, failure: undefined });
    expect(steps(made).map((inputs) => inputs['history-id'])).toEqual(['1', '2']);
  });

  it('pastes no expression that a name brings along', () => {
    const name = secret('OTHER');
    const made = report({ kind: 'run-failed', view: deploymentView('fail') }, { settings: { project: { by: 'name', name } } });
    expect(steps(made)[0]?.project).toBe('2001');
    expect(renderSummary(made)).not.toContain('secrets.OTHER');
  });

  it('never shows a key', () => {
    const made = report({ kind: 'refused', during: 'resolve', failure: httpFailure(401) });
    expect(renderSummary(made)).not.toMatch(/ACCESS-KEY-OF-TEST|SECRET-KEY-OF-TEST/);
  });
});

describe('yamlScalar', () => {
  it('is read back as the very text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom('no', 'true', '1e3', '0x1', '~', 'a: b', 'a #b', '- a', "'", '"', '%', '@x', '2025-01-01', 'a\nb'),
        ),
        (value) => {
          expect(parse(`key: ${yamlScalar(value)}`)).toEqual({ key: value.toWellFormed() });
          expect(yamlScalar(value)).not.toMatch(/[\n\r]/);
        },
      ),
    );
  });

  it('leaves ordinary names plain', () => {
    for (const name of ['shop', 'blue-green', '상점 배포', 'a/b']) expect(yamlScalar(name)).toBe(name);
  });
});
