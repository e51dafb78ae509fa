import { describe, expect, it } from '@jest/globals';
import {
  deploymentStatus,
  endedPipelineStatus,
  isBlocked,
  isEnded,
  isFailed,
  mayMoveOn,
  pipelineStatus,
  type StatusClass,
  serverClass,
  serverStatus,
  stepStatus,
  taskClass,
} from '../../../src/run/model/status.js';

/** reference/sourcedeploy-api.md §2, typed by hand. */
const DEPLOYMENT: [string, StatusClass][] = [
  ['success', 'success'],
  ['fail', 'failure'],
  ['error', 'failure'],
  ['reject', 'rejected'],
  ['canceled', 'cancelled'],
  ['canary_reject', 'rejected'],
  ['canary_waiting_timeout', 'failure'],
  ['inprogress', 'running'],
  ['pending', 'blocked-approval'],
  ['waiting', 'queued'],
  ['canceling', 'running'],
  ['canary_pending', 'blocked-canary'],
  ['canary_analyzing', 'running'],
  ['canary_rejecting', 'running'],
];

describe('deploymentStatus', () => {
  it.each(DEPLOYMENT)('%s is %s', (word, statusClass) => expect(deploymentStatus(word)).toBe(statusClass));
  it.each([
    '',
    'Success',
    'SUCCESS',
    ' success',
    'success ',
    'succeeded',
    'failed',
    'cancelled',
    'rejected',
    'in_progress',
    'done',
    'toString',
    '__proto__',
    'success\u200b',
    '성공',
  ])('%j is unknown', (word) => expect(deploymentStatus(word)).toBe('unknown'));
});

describe('pipelineStatus', () => {
  it.each([
    ...['success', 'succeeded', 'complete', 'completed', 'SUCCESS', ' Success '].map((word) => [word, 'success']),
    ...['fail', 'failed', 'failure', 'error', 'timeout', 'canary_waiting_timeout', 'FAIL'].map((word) => [word, 'failure']),
    ...['reject', 'rejected', 'canary_reject'].map((word) => [word, 'rejected']),
    ...['canceled', 'cancelled', 'cancel', 'Canceled'].map((word) => [word, 'cancelled']),
    ...['inprogress', 'running', 'pending', 'prepare', 'upload', 'canceling'].map((word) => [word, 'running']),
    ...['waiting', 'standby', 'none'].map((word) => [word, 'queued']),
    ...['', 'done', 'ok', 'successful', 'half-success', 'constructor'].map((word) => [word, 'unknown']),
  ])('%j is %s', (word, statusClass) => expect(pipelineStatus(word as string)).toBe(statusClass));
});

describe('endedPipelineStatus', () => {
  it.each([
    [['success', 'success'], 'unknown'],
    [[], 'unknown'],
    [['success', 'unknown'], 'unknown'],
    [['success', 'failure', 'cancelled'], 'failure'],
    [['rejected', 'success'], 'failure'],
    [['success', 'cancelled'], 'cancelled'],
    [['running', 'queued'], 'unknown'],
  ] as [StatusClass[], StatusClass][])('tasks %j make it %s, and never success', (tasks, statusClass) => {
    expect(endedPipelineStatus(tasks)).toBe(statusClass);
  });
});

describe('classes', () => {
  const ALL: StatusClass[] = [
    'queued',
    'running',
    'blocked-approval',
    'blocked-canary',
    'success',
    'failure',
    'rejected',
    'cancelled',
    'unknown',
  ];
  it('four of them are ends, two wait for a person', () => {
    expect(ALL.filter(isEnded)).toEqual(['success', 'failure', 'rejected', 'cancelled']);
    expect(ALL.filter(isBlocked)).toEqual(['blocked-approval', 'blocked-canary']);
  });
  it('only the expired canary may move on', () =>
    expect(DEPLOYMENT.map(([word]) => word).filter(mayMoveOn)).toEqual(['canary_waiting_timeout']));
});

describe('servers, steps and tasks', () => {
  it.each([
    ['', 'queued'],
    ['pending', 'queued'],
    ['standby', 'queued'],
    ['no progress', 'queued'],
    ['pre', 'running'],
    ['deploy', 'running'],
    ['post', 'running'],
    ['inprogress', 'running'],
    ['success', 'success'],
    ['fail', 'failure'],
    ['odd', 'unknown'],
  ] as const)('a server that is %j is %s', (word, expected) => expect(serverStatus(word)).toBe(expected));
  it('a step without a word has not begun', () => {
    expect([stepStatus(''), stepStatus('inprogress'), stepStatus('fail'), stepStatus('success')]).toEqual([
      'queued',
      'running',
      'failure',
      'success',
    ]);
  });
  it.each(['inprogress', 'deploy', 'success', '', 'odd'])('a server that is %j has failed if one of its steps has', (status) => {
    expect(serverClass({ status, steps: [{ status: 'success' }, { status: 'fail' }] })).toBe('failure');
  });
  it('a server is what its own word says as long as no step failed', () => {
    expect(serverClass({ status: 'deploy', steps: [{ status: 'success' }, { status: 'inprogress' }] })).toBe('running');
    expect(serverClass({ status: 'reject', steps: [] })).toBe('rejected');
  });
  it('a task waits where its deployment does', () => {
    expect(taskClass({ statusClass: 'running', deployment: { statusClass: 'blocked-approval' } })).toBe('blocked-approval');
    expect(taskClass({ statusClass: 'running', deployment: { statusClass: 'failure' } })).toBe('running');
    expect(taskClass({ statusClass: 'success', deployment: null })).toBe('success');
  });
  it('what was rejected went wrong, what was cancelled did not', () =>
    expect((['failure', 'rejected', 'cancelled', 'success'] as const).map(isFailed)).toEqual([true, true, false, false]));
});
