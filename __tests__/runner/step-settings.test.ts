import { expect, it } from '@jest/globals';
import {
  type ApiSettings,
  type CheckSettings,
  type CommonSettings,
  type DeployActSettings,
  type DeployReference,
  type DeployStartSettings,
  type FollowSettings,
  isActSettings,
  isRunSettings,
  isStartSettings,
  namesOf,
  type PipelineStartSettings,
  type Settings,
  targetsOfMany,
} from '../../src/runner/step-settings.js';

const COMMON: CommonSettings = {
  credentialsSource: { from: 'server-role' },
  role: '',
  location: { site: 'public', platform: 'vpc', region: '', apiUrl: '' },
  language: 'en',
  timeZone: 'UTC',
  summary: true,
  githubToken: '',
  timeoutMs: 1000,
};
const FOLLOW: FollowSettings = {
  wait: true,
  approvalTimeoutMs: 2000,
  onTimeout: 'detach',
  onCancel: 'cancel',
  pollIntervalMs: undefined,
  environment: 'production',
  environmentUrl: '',
  commitStatus: '',
  comment: false,
};
const START = { isMany: false, maxParallel: 1, failFast: true, onConflict: 'attach' } as const;
const target = (scenario: string): DeployReference => ({
  mode: 'deploy',
  project: { by: 'id', id: '2001' },
  stage: { by: 'name', name: 'production' },
  scenario: { by: 'name', name: scenario },
});

const start: DeployStartSettings = { ...COMMON, ...FOLLOW, ...START, mode: 'deploy', operation: 'start', targets: [target('a')] };
const many: DeployStartSettings = { ...start, isMany: true, targets: [target('a'), target('b')] };
const pipeline: PipelineStartSettings = {
  ...COMMON,
  ...FOLLOW,
  ...START,
  mode: 'pipeline',
  operation: 'start',
  targets: [{ mode: 'pipeline', project: { by: 'name', name: 'nightly' } }],
};
const approve: DeployActSettings = {
  ...COMMON,
  ...FOLLOW,
  mode: 'deploy',
  operation: 'approve',
  project: { by: 'name', name: 'shop' },
  historyId: '80001',
};
const check: CheckSettings = { ...COMMON, mode: 'deploy', operation: 'check', target: target('a') };
const api: ApiSettings = { ...COMMON, mode: 'api', operation: 'start', parameters: 'a: 1' };

it.each<[string, Settings, boolean, boolean]>([
  ['start', start, true, false],
  ['pipeline start', pipeline, true, false],
  ['approve', approve, false, true],
  ['check', check, false, false],
  // The name of an API operation decides nothing.
  ['api', api, false, false],
])('%s: what it is', (_, settings, starts, acts) => {
  expect([isStartSettings(settings), isActSettings(settings), isRunSettings(settings)]).toEqual([starts, acts, starts || acts]);
});

it.each<[string, Settings, string]>([
  ['start', start, '2001 / production / a'],
  ['many', many, ''],
  ['pipeline', pipeline, 'nightly'],
  ['approve', approve, 'shop'],
  ['check', check, '2001 / production / a'],
  ['api', api, ''],
])('%s: its names', (_, settings, label) => expect(namesOf(settings).label).toBe(label));

it('the targets of a step of many are none of a step of one', () => {
  expect(targetsOfMany(many)).toMatchObject([{ scenario: { name: 'a' } }, { scenario: { name: 'b' } }]);
  expect([start, approve, check, api].map((settings) => targetsOfMany(settings).length)).toEqual([0, 0, 0, 0]);
});
