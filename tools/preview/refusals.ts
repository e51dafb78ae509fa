import { BEGIN, httpFailure, report, TARGET } from '../../__tests__/support/report.js';
import { type Language, messagesFor } from '../../src/messages/messages.js';
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
      phases: [{ name: 'resolve', from: BEGIN, to: BEGIN + 900 }],
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
    { language, target: undefined, phases: [{ name: 'resolve', from: BEGIN, to: BEGIN + 400 }], took: 1 },
  );

const checkRow = (what: string, result: 'proved' | 'failed' | 'not-provable', detail: string) => ({ what, result, detail });

export const checked = (passes: boolean) => (language: Language) => {
  const { check, log } = messagesFor(language);
  const outcome: Outcome = passes ? { kind: 'checked' } : { kind: 'checks-failed', problems: ['File: later'] };
  return report(outcome, {
    language,
    settings: { operation: 'check' },
    phases: [{ name: 'check', from: BEGIN, to: BEGIN + 1900 }],
    took: 2,
    checks: [
      checkRow(check.inputs, 'proved', check.inputsFine),
      checkRow(check.credentials, 'proved', check.credentialsFine),
      checkRow(check.clock, 'proved', check.clockOffset(0)),
      passes
        ? checkRow(log.kinds.scenario, 'proved', 'rolling (id 2101)')
        : checkRow(log.kinds.scenario, 'failed', check.notFound('roling', 'missing')),
      checkRow(check.targetType, 'proved', 'Server, normal'),
      checkRow(check.permission, 'not-provable', check.permissionWhy('deploy')),
    ],
  });
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
