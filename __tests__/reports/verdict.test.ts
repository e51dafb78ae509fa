import { describe, expect, it } from '@jest/globals';
import { LANGUAGES, messagesFor } from '../../src/messages/messages.js';
import { culprits, isGreenVerdict, oneLine, verdict } from '../../src/reports/verdict.js';
import type { Outcome } from '../../src/run/model/outcome.js';
import { conclusionOf } from '../../src/run/model/outcome.js';
import { NameNotResolved } from '../../src/run/services/names.js';
import { http, listItem, REFUSED, RESET, START, task, view } from '../support/run.js';

const REF = { by: 'name', name: 'x' } as const;
const context = (language: 'en' | 'ko' = 'en') => ({
  settings: {
    mode: 'deploy',
    operation: 'start',
    timeoutMs: 3_600_000,
    approvalTimeoutMs: 600_000,
    project: REF,
    stage: REF,
    scenario: REF,
  } as const,
  target: { project: { id: '1', name: 'shop' }, stage: { id: '2', name: 'production' }, scenario: { id: '3', name: 'rolling' } },
  historyId: '80001',
  say: messagesFor(language),
});
const tell = (outcome: Outcome, language: 'en' | 'ko' = 'en') => verdict(outcome, context(language));
const others = Array.from({ length: 7 }, (_, index) => listItem(String(80010 + index), 'inprogress'));
const name = (why: 'missing' | 'ambiguous', candidates: { id: string; name: string }[], total: number) =>
  new NameNotResolved('stage', 'prod', why, candidates, total);
const interrupted = { signalName: 'SIGINT', view: undefined } as const;

/** Every outcome, and what its sentences must name. */
const OUTCOMES: [string, Outcome, string[]][] = [
  ['success', { kind: 'run-succeeded', view: view('success', { finishedAt: START + 83_000 }) }, ['80001', 'rolling', '1', '23']],
  ['cancelled as asked', { kind: 'run-cancelled-as-asked', view: view('canceled') }, ['80001']],
  ['rejected as asked', { kind: 'run-rejected-as-asked', view: view('reject') }, ['80001']],
  ['checked', { kind: 'checked' }, ['rolling']],
  ['api', { kind: 'api-done' }, ['start']],
  ['started', { kind: 'started', historyId: '80001', attached: false }, ['history-id: 80001']],
  [
    'failure',
    {
      kind: 'run-failed',
      view: view('fail', {
        targets: [{ id: '1', name: 'web-2', status: 'fail', steps: [{ name: 'deploy', status: 'fail', at: null }] }],
      }),
    },
    ['fail', 'web-2', 'deploy'],
  ],
  ['rejected', { kind: 'run-rejected', view: view('canary_reject') }, ['canary_reject']],
  ['cancelled elsewhere', { kind: 'run-cancelled', view: view('canceled') }, ['80001']],
  [
    'interrupted before the start',
    { kind: 'interrupted', historyId: undefined, cancel: { result: 'not-sent' }, ...interrupted },
    ['SIGINT', 'rolling'],
  ],
  [
    'interrupted',
    { kind: 'interrupted', historyId: '80001', cancel: { result: 'accepted' }, ...interrupted },
    ['SIGINT', '80001'],
  ],
  [
    'interrupted, cancel refused',
    {
      kind: 'interrupted-unclear',
      historyId: '80001',
      cancel: { result: 'refused', failure: http(400, '330500', 'no') },
      ...interrupted,
    },
    ['330500', 'history-id: 80001'],
  ],
  [
    'interrupted, cancel unanswered',
    {
      kind: 'interrupted',
      historyId: '80001',
      cancel: { result: 'unanswered', failure: RESET },
      ...interrupted,
    },
    ['ECONNRESET'],
  ],
  [
    'interrupted in the start',
    { kind: 'interrupted-unclear', historyId: undefined, cancel: { result: 'not-sent' }, ...interrupted },
    ['SIGINT'],
  ],
  [
    'timed out',
    { kind: 'timed-out', budget: 'timeout', view: view('inprogress'), cancel: { result: 'not-sent' } },
    ['inprogress', 'history-id: 80001', 'timeout'],
  ],
  [
    'timed out on a person',
    { kind: 'timed-out', budget: 'approval-timeout', view: view('pending'), cancel: { result: 'accepted' } },
    ['pending', 'approval-timeout'],
  ],
  ['too late for others', { kind: 'not-started', waitingFor: others, failure: undefined }, ['80010', '80014', '+2']],
  ['too late in an outage', { kind: 'not-started', waitingFor: [], failure: http(503) }, ['HTTP 503']],
  [
    'wrong keys',
    {
      kind: 'refused',
      during: 'resolve',
      failure: http(401, '200', 'Invalid authentication information.'),
    },
    ['200', 'Invalid authentication information.', 'secret-key'],
  ],
  ['no right', { kind: 'refused', during: 'start', failure: http(401, '210') }, ['210']],
  [
    'a service code, verbatim',
    { kind: 'refused', during: 'start', failure: http(400, '330900', 'details of it') },
    ['330900', 'details of it'],
  ],
  ['not to be looked at', { kind: 'refused', during: 'look', failure: http(404) }, ['80001', '404']],
  ['a decision refused', { kind: 'refused', during: 'decide', failure: REFUSED }, ['ECONNREFUSED']],
  [
    'a name that is missing',
    { kind: 'name-not-resolved', error: name('missing', [{ id: '7', name: 'production' }], 3) },
    ["'prod'", 'production (id 7)', '2'],
  ],
  ['a name among none', { kind: 'name-not-resolved', error: name('missing', [], 0) }, ["'prod'"]],
  [
    'a name twice',
    {
      kind: 'name-not-resolved',
      error: name(
        'ambiguous',
        [
          { id: '7', name: 'prod' },
          { id: '8', name: 'prod' },
        ],
        2,
      ),
    },
    ['id 7', 'id 8', '2'],
  ],
  ['a conflict', { kind: 'conflict', others }, ['80010', 'on-conflict']],
  ['checks', { kind: 'checks-failed', problems: ['File: later'] }, ['rolling', 'File: later']],
  ['parameters', { kind: 'wrong-parameters', problem: 'Because.' }, ['Because.']],
  [
    'state of an ended run',
    {
      kind: 'wrong-state',
      operation: 'cancel',
      failure: http(400, '330500', 'ended'),
      view: view('success', { finishedAt: START + 1 }),
    },
    ['success', '330500'],
  ],
  [
    'state of one that goes on',
    { kind: 'wrong-state', operation: 'cancel', failure: undefined, view: view('inprogress') },
    ['inprogress', 'history-id: 80001'],
  ],
  ['lost', { kind: 'lost', failure: http(404), view: undefined }, ['404', 'history-id: 80001']],
  ['an undocumented end', { kind: 'undocumented-end', view: view('done') }, ["'done'"]],
  ['an ambiguous write', { kind: 'ambiguous-write', failure: RESET }, ['ECONNRESET']],
  [
    'an unconfirmed write',
    {
      kind: 'unconfirmed',
      failure: { kind: 'shape', path: 'result', expected: 'true', received: 'false' },
    },
    ['result'],
  ],
  ['an unclear start', { kind: 'unclear-start', candidates: others.slice(0, 2), failure: RESET }, ['80010, 80011']],
  ['an unclear start without candidates', { kind: 'unclear-start', candidates: [], failure: RESET }, ['rolling']],
  ['a defect', { kind: 'defect', message: 'x is not a function' }, ['x is not a function']],
];

describe.each(LANGUAGES)('the verdict (%s)', (language) => {
  it.each(OUTCOMES)('%s', (_, outcome, parts) => {
    const sentences = tell(outcome, language);
    const line = oneLine(sentences);
    expect(sentences.conclusion).toBe(conclusionOf(outcome));
    for (const part of parts) expect(line).toContain(part);
    expect(line).not.toMatch(/undefined|null|NaN|\[object|Infinity| {2}|\n/);
    expect(isGreenVerdict(sentences)).toBe(['success', 'started', 'checked'].includes(conclusionOf(outcome)));
    if (language === 'ko') expect(line).toMatch(/[가-힣]|Because/);
  });
  it('says what to do next wherever it is red', () => {
    for (const [, outcome] of OUTCOMES) {
      const sentences = tell(outcome, language);
      if (
        isGreenVerdict(sentences) ||
        ['wrong-parameters', 'checks-failed', 'interrupted', 'interrupted-unclear', 'timed-out'].includes(outcome.kind)
      )
        continue;
      expect([outcome, sentences.next]).toEqual([outcome, expect.stringMatching(/.{10}/)]);
    }
  });
});

describe('culprits', () => {
  const say = messagesFor('en');
  it('are the servers and tasks that failed, five at most', () => {
    const targets = Array.from({ length: 9 }, (_, index) => ({
      id: String(index),
      name: `web-${index}`,
      status: index % 2 === 0 ? 'fail' : 'success',
      steps: [],
    }));
    expect(culprits(view('fail', { targets }), say).match(/web-\d/g)).toEqual(['web-0', 'web-2', 'web-4', 'web-6', 'web-8']);
    const tasks = [
      task('build', 'fail', { failedPhase: 'post-build' }),
      task('deploy', 'fail', { deployment: view('fail', { targets: targets.slice(0, 1) }) }),
    ];
    const text = culprits(view('fail', { mode: 'pipeline', tasks }), say);
    for (const part of ['build', 'post-build', 'deploy', 'web-0']) expect(text).toContain(part);
  });
  it('of an expired canary are nobody but time', () =>
    expect(culprits(view('canary_waiting_timeout'), say)).toMatch(/Nobody decided/));
  it('may be unknown', () => expect(culprits(view('error'), say)).toBe(''));
});
