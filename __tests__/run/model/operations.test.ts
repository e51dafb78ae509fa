import { describe, expect, it } from '@jest/globals';
import { DEFAULTS, INPUT_NAMES, isMeaningful, MODES, needed, OPERATIONS } from '../../../src/run/model/operations.js';
import { OUTPUT_NAMES } from '../../../src/runner/outputs.js';
import { ACTION } from '../../support/host.js';

/** Inputs and defaults as users rely on them, typed by hand; the last rows came later. */
const CONTRACT: Record<string, string> = {
  mode: 'deploy',
  operation: 'start',
  project: '',
  stage: '',
  scenario: '',
  'history-id': '',
  wait: 'true',
  timeout: '60m',
  'approval-timeout': '60m',
  'on-timeout': 'detach',
  'on-cancel': 'cancel',
  'on-conflict': 'wait',
  'poll-interval': 'auto',
  'access-key': '',
  'secret-key': '',
  site: 'public',
  platform: 'vpc',
  region: '',
  'api-url': '',
  language: 'en',
  summary: 'true',
  environment: '',
  'environment-url': '',
  'commit-status': '',
  comment: 'false',
  'github-token': '',
  parameters: '',
  targets: '',
  'max-parallel': '',
  'fail-fast': 'true',
  credentials: 'keys',
  role: '',
  'time-zone': '',
};

const CONTRACT_OUTPUTS = [
  'history-id',
  'conclusion',
  'status',
  'project-id',
  'project-name',
  'stage-id',
  'stage-name',
  'scenario-id',
  'scenario-name',
  'started-at',
  'finished-at',
  'duration',
  'executor',
  'console-url',
  'details',
  'details-file',
  'github-deployment-id',
  'result',
  'result-file',
];

describe('action.yml, the code and the contract', () => {
  it('have the same inputs', () => {
    expect(Object.keys(ACTION.inputs).toSorted()).toEqual(Object.keys(CONTRACT).toSorted());
    expect([...INPUT_NAMES].toSorted()).toEqual(Object.keys(CONTRACT).toSorted());
  });
  it('have the same defaults; only the token has one that is not a value', () => {
    expect(DEFAULTS).toEqual(CONTRACT);
    const defaults = Object.fromEntries(Object.entries(ACTION.inputs).map(([name, input]) => [name, input.default ?? '']));
    expect(defaults).toEqual({ ...CONTRACT, 'github-token': expect.stringMatching(/^\$\{\{ ?github\.token ?\}\}$/) });
  });
  it('require none: what an operation needs is told with everything else', () => {
    expect(Object.values(ACTION.inputs).filter((input) => input.required)).toEqual([]);
  });
  it('have the same outputs', () => {
    expect(Object.keys(ACTION.outputs).toSorted()).toEqual(CONTRACT_OUTPUTS.toSorted());
    expect([...OUTPUT_NAMES].toSorted()).toEqual(CONTRACT_OUTPUTS.toSorted());
  });
  it('describe each of them', () => {
    for (const { description } of [...Object.values(ACTION.inputs), ...Object.values(ACTION.outputs)])
      expect(description.length).toBeGreaterThan(5);
  });
  it('list the operations in the description of their input', () => {
    for (const operation of [...OPERATIONS.deploy, ...OPERATIONS.pipeline])
      expect(ACTION.inputs.operation?.description).toContain(`\`${operation}\``);
    for (const mode of MODES) expect(ACTION.inputs.mode?.description).toContain(`\`${mode}\``);
  });
});

describe('what an operation needs', () => {
  it.each([
    ['deploy', 'start', ['project', 'stage', 'scenario']],
    ['deploy', 'request', ['project', 'stage', 'scenario']],
    ['deploy', 'check', ['project', 'stage', 'scenario']],
    ['deploy', 'watch', ['project', 'history-id']],
    ['deploy', 'cancel', ['project', 'history-id']],
    ['deploy', 'approve', ['project', 'history-id']],
    ['deploy', 'reject', ['project', 'history-id']],
    ['deploy', 'canary-approve', ['project', 'history-id']],
    ['deploy', 'canary-reject', ['project', 'history-id']],
    ['pipeline', 'start', ['project']],
    ['pipeline', 'check', ['project']],
    ['pipeline', 'watch', ['project', 'history-id']],
    ['pipeline', 'cancel', ['project', 'history-id']],
    ['api', 'sourcedeploy.project.list', []],
  ] as const)('%s %s: %j, and each of them means something there', (mode, operation, names) => {
    expect(needed(mode, operation, false)).toEqual(names);
    for (const name of names) expect(isMeaningful(name, mode, operation)).toBe(true);
  });

  it.each([
    ['deploy', 'start', ['history-id', 'parameters']],
    ['deploy', 'watch', ['stage', 'scenario', 'on-conflict', 'parameters', 'targets']],
    [
      'deploy',
      'check',
      [
        'history-id',
        'wait',
        'approval-timeout',
        'on-timeout',
        'on-cancel',
        'on-conflict',
        'poll-interval',
        'environment',
        'comment',
        'commit-status',
      ],
    ],
    ['pipeline', 'start', ['stage', 'scenario', 'history-id', 'parameters']],
    [
      'api',
      'x',
      [
        'project',
        'stage',
        'scenario',
        'history-id',
        'wait',
        'approval-timeout',
        'on-timeout',
        'on-cancel',
        'on-conflict',
        'poll-interval',
        'environment',
        'comment',
        'targets',
      ],
    ],
  ] as const)('%s %s has no use for %j', (mode, operation, names) => {
    for (const name of names) expect([name, isMeaningful(name, mode, operation)]).toEqual([name, false]);
  });

  it('keys, place, language, summary and timeout mean something everywhere', () => {
    for (const mode of MODES)
      for (const name of [
        'access-key',
        'secret-key',
        'site',
        'credentials',
        'role',
        'time-zone',
        'platform',
        'region',
        'api-url',
        'language',
        'summary',
        'timeout',
        'github-token',
      ] as const)
        expect(isMeaningful(name, mode, 'start')).toBe(true);
  });
});
