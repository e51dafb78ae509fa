import { expect, it } from '@jest/globals';
import { githubSettings, reportSettings } from '../../src/reports/report-settings.js';
import type {
  ActSettings,
  CheckSettings,
  CommonSettings,
  DeployReference,
  FollowSettings,
  StartSettings,
} from '../../src/runner/step-settings.js';

const COMMON: CommonSettings = {
  credentialsSource: { from: 'server-role' },
  role: '',
  location: { site: 'public', platform: 'vpc', region: '', apiUrl: '' },
  language: 'ko',
  timeZone: 'UTC',
  summary: true,
  githubToken: 'token',
  timeoutMs: 1000,
};
const FOLLOW: FollowSettings = {
  wait: false,
  approvalTimeoutMs: 2000,
  onTimeout: 'cancel',
  onCancel: 'detach',
  pollIntervalMs: undefined,
  environment: 'production',
  environmentUrl: 'https://shop.example',
  commitStatus: 'deploy',
  comment: true,
};
const target: DeployReference = {
  mode: 'deploy',
  project: { by: 'id', id: '2001' },
  stage: { by: 'name', name: 'production' },
  scenario: { by: 'name', name: 'rolling' },
};
const START = { isMany: false, maxParallel: 1, failFast: true, onConflict: 'attach' } as const;
const start: StartSettings = { ...COMMON, ...FOLLOW, ...START, mode: 'deploy', operation: 'start', targets: [target] };
const approve: ActSettings = {
  ...{ ...COMMON, ...FOLLOW, mode: 'deploy', operation: 'approve' },
  ...{ project: target.project, historyId: '80001' },
};
const check: CheckSettings = { ...COMMON, mode: 'deploy', operation: 'check', target };
const NO_NAMES = { project: undefined, stage: undefined, scenario: undefined };
const names = { project: target.project, stage: target.stage, scenario: target.scenario };

it('reports see the names of a single run, and none of many', () => {
  expect(reportSettings(start)).toMatchObject(names);
  expect(reportSettings({ ...start, isMany: true })).toMatchObject(NO_NAMES);
  expect(reportSettings(check)).toMatchObject(names);
  expect(reportSettings(approve)).toMatchObject({ ...NO_NAMES, project: target.project });
  expect(reportSettings({ ...COMMON, mode: 'api', operation: 'x', parameters: 'a: 1' })).toMatchObject(NO_NAMES);
  const pipeline = { mode: 'pipeline', project: { by: 'name', name: 'nightly' } } as const;
  expect(reportSettings({ ...start, mode: 'pipeline', operation: 'start', targets: [pipeline] })).toMatchObject({
    ...NO_NAMES,
    project: pipeline.project,
  });
});

it('reports see what was asked for, and the defaults where nothing could be', () => {
  const asked = { wait: false, approvalTimeoutMs: 2000, onTimeout: 'cancel', onCancel: 'detach' };
  expect(reportSettings(start)).toMatchObject({ ...asked, onConflict: 'attach', timeoutMs: 1000, language: 'ko' });
  expect(reportSettings(approve)).toMatchObject({ ...asked, onConflict: 'wait' });
  expect(reportSettings(check)).toMatchObject({ wait: true, onTimeout: 'detach', onCancel: 'cancel', onConflict: 'wait' });
});

it('GitHub sees the run that was given, and no key', () => {
  const shown = { environment: 'production', commitStatus: 'deploy', comment: true, consoleUrl: 'https://console.ncloud.com' };
  expect(githubSettings(start)).toMatchObject({ ...shown, historyId: '' });
  expect(githubSettings(approve)).toMatchObject({ ...shown, historyId: '80001' });
  expect(Object.keys(githubSettings(start))).not.toContain('credentialsSource');
});
