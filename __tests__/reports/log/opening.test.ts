import { describe, expect, it } from '@jest/globals';
import { messagesFor } from '../../../src/messages/messages.js';
import { openingLine, resolvedLine } from '../../../src/reports/log/opening.js';
import { resultLines } from '../../../src/reports/log/results.js';
import type { ReportSettings } from '../../../src/reports/report-settings.js';
import { manyTargets } from '../../../tools/preview/deployments.js';
import { settings, TARGET } from '../../support/report.js';

const open = (parts: Partial<ReportSettings> = {}, historyId = '', targets = 0, language: 'en' | 'ko' = 'en') =>
  openingLine(settings(parts), { historyId, targets }, messagesFor(language));

describe('the first line of the log', () => {
  it('says what is about to happen, how long it waits and what cancelling does', () => {
    expect(open({ timeoutMs: 2_700_000, approvalTimeoutMs: 600_000 })).toBe(
      'Deploying shop / production / rolling; waits up to 45 min, plus 10 min for an approval; cancelling this workflow cancels the deployment.',
    );
    expect(open({ wait: false, onCancel: 'detach' })).toBe(
      'Deploying shop / production / rolling; does not wait for the result; cancelling this workflow leaves the deployment running.',
    );
    expect(open({}, '', 5)).toBe(
      'Deploying 5 targets; waits up to 1 h, plus 1 h for an approval; cancelling this workflow cancels the deployments.',
    );
    expect(open({ operation: 'request', timeoutMs: 1_800_000 })).toMatch(
      /; waits up to 1 h for the approval and 30 min for the rest; /,
    );
    expect(open({ operation: 'cancel', stage: undefined, scenario: undefined }, '80016')).toBe(
      'Cancelling deployment 80016 (shop); waits up to 1 h.',
    );
    expect(open({ operation: 'reject', stage: undefined, scenario: undefined }, '80016', 0, 'ko')).toBe(
      '거절: 배포 80016 (shop). 최대 1시간 동안 기다립니다.',
    );
    expect(open({}, '', 0, 'ko')).toBe(
      '배포 시작: shop / production / rolling. 최대 1시간, 승인 대기는 별도로 최대 1시간 동안 기다립니다. 이 워크플로를 취소하면 배포도 취소됩니다.',
    );
  });
  it.each([
    ['request', /^Requesting approval to deploy shop/],
    ['approve', /^Approving deployment 80016 \(shop\);/],
    ['reject', /^Rejecting deployment 80016/],
    ['canary-approve', /^Approving the canary of deployment 80016/],
    ['canary-reject', /^Rejecting the canary of deployment 80016/],
    ['cancel', /^Cancelling deployment 80016/],
    ['watch', /^Following deployment 80016/],
    ['check', /^Checking shop.*; nothing is deployed\.$/],
  ])('of %s', (operation, expected) => {
    const acts = !['request', 'check'].includes(operation);
    const names = acts ? { stage: undefined, scenario: undefined } : {};
    expect(open({ operation, ...names }, acts ? '80016' : '')).toMatch(expected);
  });
  it('of a pipeline and of a call of the API', () => {
    const pipeline = {
      mode: 'pipeline',
      project: { by: 'name', name: 'release' },
      stage: undefined,
      scenario: undefined,
    } as const;
    expect(open(pipeline)).toMatch(/^Running pipeline release; .* cancels the pipeline run\.$/);
    expect(open({ mode: 'api', operation: 'sourcedeploy.stage.list' })).toBe('Calling sourcedeploy.stage.list.');
  });
});

it('look-ups are one line a target', () => {
  expect(resolvedLine(TARGET)).toBe('shop (2001) / production (3001) / rolling (2101)');
  expect(resolvedLine({ project: { id: '2501', name: '' } })).toBe('2501');
});

it('results are one line a target, skipped ones neither red nor green', () => {
  expect(resultLines(manyTargets('en').runs, 'deploy', 'start', messagesFor('en'))).toEqual([
    '✓ shop / dev / rolling  Succeeded · deployment 80001',
    '✓ shop / staging / rolling  Succeeded · deployment 80002',
    '✗ shop / production / rolling  Failed (web-2, deploy) · deployment 80003',
    '○ shop / production-jp / rolling  Skipped',
  ]);
});
