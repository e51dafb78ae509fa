import { BEGIN, httpFailure, report, TARGET } from '../../__tests__/support/report.js';
import { type Language, messagesFor } from '../../src/messages/messages.js';
import type { Report } from '../../src/reports/report.js';
import { renderInputProblems } from '../../src/reports/summary/refused-inputs.js';
import type { Outcome } from '../../src/run/model/outcome.js';
import { NameNotResolved } from '../../src/run/services/names.js';

// Reports of steps that started nothing, or do not know whether they did.

export const misspelt = (language: Language) => {
  const candidates = [
    { id: '2101', name: 'rolling' },
    { id: '2102', name: 'blue-green' },
    { id: '2103', name: '카나리 배포' },
  ];
  return report(
    { kind: 'name-not-resolved', error: new NameNotResolved('scenario', 'roling', 'missing', candidates, 3) },
    {
      language,
      target: { project: TARGET.project, stage: TARGET.stage },
      settings: { scenario: { by: 'name', name: 'roling' } },
      took: 1,
    },
  );
};

export const refused = (language: Language) =>
  report(
    {
      kind: 'refused',
      during: 'resolve',
      failure: httpFailure(401, {
        code: '200',
        message: 'Authentication Failed',
        details: 'Invalid authentication information.',
        meaning: 'authentication-failed',
      }),
    },
    { language, target: undefined, took: 1 },
  );

const checkRow = (what: string, result: 'proved' | 'failed' | 'not-provable', detail: string) => ({ what, result, detail });

/** A check of a scenario that can be started, or of one whose file is chosen at run time. */
export const checked = (passes: boolean) => (language: Language) => {
  const { check, log } = messagesFor(language);
  const place = (kind: 'project' | 'stage' | 'scenario') =>
    checkRow(log.kinds[kind], 'proved', log.resolved('', TARGET[kind]?.name ?? '', TARGET[kind]?.id ?? '').trim());
  const failed = checkRow(check.file, 'failed', check.fileLater);
  const outcome: Outcome = passes
    ? { kind: 'checked' }
    : { kind: 'checks-failed', problems: [`${failed.what}: ${failed.detail}`] };
  return report(outcome, {
    language,
    settings: { operation: 'check' },
    took: 2,
    checks: [
      checkRow(check.inputs, 'proved', check.inputsFine),
      ...(['project', 'stage', 'scenario'] as const).map(place),
      checkRow(check.targetType, 'proved', 'Server, normal'),
      checkRow(check.targets, 'proved', 'web-1, web-2, web-3'),
      passes ? checkRow(check.file, 'proved', 'SourceBuild: shop-image') : failed,
      checkRow(check.underWay, 'proved', check.nothingUnderWay),
      checkRow(check.credentials, 'proved', check.credentialsFine),
      checkRow(check.account, 'proved', check.accountIs('sub', 'deployer')),
      checkRow(check.clock, 'proved', check.clockOffset(0)),
      checkRow(check.permission, 'not-provable', check.permissionWhy('deploy')),
    ],
  });
};

/** A refusal of the service, for an operation. */
const refusal =
  (during: 'resolve' | 'start' | 'poll' | 'decide', operation: string, failed: Parameters<typeof httpFailure>, historyId = '') =>
  (language: Language) =>
    report(
      { kind: 'refused', during, failure: httpFailure(...failed) },
      { language, historyId, settings: { operation }, polls: [], took: 2 },
    );

export const noRight = refusal('start', 'start', [
  401,
  { code: '210', message: 'Permission Denied', meaning: 'permission-denied' },
]);
export const noSuchRun = refusal(
  'poll',
  'watch',
  [400, { code: '330500', message: 'invalid parameters', details: 'History 99999 does not exist' }],
  '99999',
);

export const conflict = (language: Language) =>
  report({ kind: 'conflict', others: [other('80000')] }, { language, settings: { onConflict: 'fail' }, polls: [], took: 2 });

export const notStarted = (language: Language) =>
  report({ kind: 'not-started', waitingFor: [other('80000')], failure: undefined }, { language, polls: [], took: 3601 });

export const defect = (language: Language) =>
  report({ kind: 'defect-before-start', message: 'x is not a function' }, { language, polls: [], took: 1 });

const other = (historyId: string) => ({
  historyId,
  status: 'inprogress',
  statusClass: 'running' as const,
  startedAt: BEGIN - 120_000,
  finishedAt: null,
});

/** Mode `api`. */
const call = (outcome: Outcome, operation: string, made: NonNullable<Report['call']>) => (language: Language) =>
  report(outcome, {
    language,
    target: undefined,
    settings: { mode: 'api', operation, project: undefined, stage: undefined, scenario: undefined },
    call: made,
    polls: [],
    took: 1,
  });

const DELETE = {
  request: 'DELETE /project/2001/stage/3005',
  fields: [
    ['projectId', '2001'],
    ['stageId', '3005'],
  ],
  isWrite: true,
  answer: '',
} as const;
export const apiDone = call({ kind: 'api-done' }, 'sourcedeploy.stage.delete', DELETE);
export const apiLost = call(
  { kind: 'ambiguous-write', failure: { kind: 'timeout', afterMs: 20_000 } },
  'sourcedeploy.stage.delete',
  DELETE,
);
export const apiRead = call({ kind: 'api-done' }, 'sourcedeploy.stage.list', {
  request: 'GET /project/2001/stage',
  fields: [['projectId', '2001']],
  isWrite: false,
  answer: 'stageList: 3',
});

export const badInputs = (language: Language) => {
  const messages = messagesFor(language);
  const { inputs } = messages;
  return renderInputProblems(messages, [
    inputs.needed(['stage'], 'deploy', 'start'),
    inputs.badDuration('timeout', 'soon'),
    inputs.emptyCredentials(['access-key', 'secret-key']),
  ]);
};

export const unclear = (language: Language) =>
  report(
    {
      kind: 'unclear-start',
      failure: { kind: 'timeout', afterMs: 30_000 },
      candidates: ['80002', '80003'].map((historyId) => ({
        historyId,
        status: 'inprogress',
        statusClass: 'running' as const,
        startedAt: BEGIN,
        finishedAt: null,
      })),
    },
    { language },
  );
