import { describe, expect, it } from '@jest/globals';
import { LANGUAGES, messagesFor } from '../../src/messages/messages.js';
import type { Failure } from '../../src/ncloud/errors.js';
import { culpritInShort, culprits } from '../../src/reports/culprits.js';
import { isGreenVerdict, oneLine, verdict } from '../../src/reports/verdict.js';
import type { Outcome } from '../../src/run/model/outcome.js';
import { conclusionOf } from '../../src/run/model/outcome.js';
import { NameNotResolved } from '../../src/run/services/names.js';
import { http, listItem, REFUSED, RESET, START, task, view } from '../support/run.js';

const REF = { by: 'name', name: 'x' } as const;
const context = (language: 'en' | 'ko' = 'en') => ({
  settings: {
    mode: 'deploy',
    operation: 'start',
    onConflict: 'wait' as 'wait' | 'attach',
    timeoutMs: 3_600_000,
    approvalTimeoutMs: 600_000,
    project: REF,
    stage: REF,
    scenario: REF,
  } as const,
  target: { project: { id: '1', name: 'shop' }, stage: { id: '2', name: 'production' }, scenario: { id: '3', name: 'rolling' } },
  historyId: '80001',
  messages: messagesFor(language),
});
const tell = (outcome: Outcome, language: 'en' | 'ko' = 'en') => verdict(outcome, context(language));
const others = Array.from({ length: 7 }, (_, index) => listItem(String(80010 + index), 'inprogress'));
const name = (why: 'missing' | 'ambiguous', candidates: { id: string; name: string }[], total: number) =>
  new NameNotResolved('stage', 'prod', why, candidates, total);
const NOT_JSON: Failure = { kind: 'not-json', status: 200, start: '<html>' };
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
    ['80001', 'web-2', 'deploy'],
  ],
  ['rejected', { kind: 'run-rejected', view: view('reject') }, ['80001']],
  ['canary rejected', { kind: 'run-rejected', view: view('canary_reject') }, ['80001']],
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
    ['80001', 'approval-timeout'],
  ],
  ['too late for others', { kind: 'not-started', waitingFor: others, failure: undefined }, ['80010', '80014', '+2']],
  ['too late in an outage', { kind: 'not-started', waitingFor: [], failure: http(503) }, ['HTTP 503']],
  ['too late behind a proxy', { kind: 'not-started', waitingFor: [], failure: NOT_JSON }, ['HTTP 200', 'JSON', 'api-url']],
  [
    'wrong keys',
    {
      kind: 'refused',
      during: 'resolve',
      failure: http(401, '200', 'Invalid authentication information.'),
    },
    ['200', 'Invalid authentication information', 'secret-key'],
  ],
  ['no right', { kind: 'refused', during: 'start', failure: http(401, '210') }, ['210']],
  [
    'a service code, verbatim',
    { kind: 'refused', during: 'start', failure: http(400, '330900', 'details of it') },
    ['330900', 'details of it'],
  ],
  ['not to be read', { kind: 'refused', during: 'poll', failure: http(401) }, ['80001', '401']],
  ['no such run', { kind: 'refused', during: 'poll', failure: http(404) }, ['shop', '80001', 'history-id', 'project']],
  ['a decision refused', { kind: 'refused', during: 'decide', failure: REFUSED }, ['ECONNREFUSED']],
  [
    'a name that is missing',
    { kind: 'name-not-resolved', error: name('missing', [{ id: '7', name: 'production' }], 3) },
    ["'prod'", 'production (ID 7)', '3'],
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
    ['ID 7', 'ID 8', '2'],
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
  [
    'a start that led to the run of another',
    { kind: 'unclear-start', candidates: [], failure: undefined, foreignId: '80099' },
    ['80099'],
  ],
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
    expect(line.length).toBeLessThan(700);
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
  const messages = messagesFor('en');
  const server = (name: string, status: string, step = '') => ({
    id: name,
    name,
    status,
    steps: step === '' ? [] : [{ name: 'deploy', status: step, at: null }],
  });
  it('of many servers are counted, three of them named', () => {
    const targets = Array.from({ length: 9 }, (_, index) => server(`web-${index}`, index % 2 === 0 ? 'fail' : 'success'));
    expect(culprits(view('fail', { targets }), messages)).toBe(' on 5 of 9 servers: web-0, web-2, web-4 (+2)');
  });
  it('are named with their task, and what failed in it', () => {
    const deployment = view('fail', { targets: [server('web-0', 'fail', 'fail')] });
    const tasks = [task('build', 'fail', { failedPhase: 'post-build' }), task('deploy', 'fail', { deployment })];
    expect(culprits(view('fail', { mode: 'pipeline', tasks }), messages)).toBe(
      ' in 2 of 2 tasks: build (phase post-build), deploy (web-0, step deploy)',
    );
    expect(culprits(view('fail', { mode: 'pipeline', tasks: tasks.slice(1) }), messages)).toBe(
      ' in task deploy: web-0, step deploy',
    );
  });
  it('are found by a step where the word of the server has not caught up', () => {
    const stale = view('fail', { targets: [server('web-1', 'success'), server('web-2', 'inprogress', 'fail')] });
    expect(culprits(stale, messages)).toBe(' on web-2, step deploy');
    expect(culpritInShort(stale)).toBe('web-2, deploy');
  });
  it('of an expired canary are nobody but time', () =>
    expect(culprits(view('canary_waiting_timeout'), messages)).toMatch(/nobody decided/));
  it('may be unknown', () => expect(culprits(view('error'), messages)).toBe(''));
});

describe('the one sentence', () => {
  const line = (outcome: Outcome, language: 'en' | 'ko' = 'en') => oneLine(tell(outcome, language), 'https://console.ncloud.com');
  const failed = {
    kind: 'run-failed',
    view: view('fail', {
      targets: [{ id: '1', name: 'web-2', status: 'fail', steps: [{ name: 'deploy', status: 'fail', at: null }] }],
    }),
  } as const;
  const metric = (metricName: string, status: string) => ({
    metricId: metricName,
    metricName,
    weight: 1,
    elementList: [{ name: 'pod', element: 'p95', deviation: 0, status, base: null, canary: null }],
  });
  const rejected = {
    kind: 'run-rejected',
    view: view('canary_reject', {
      canary: [
        {
          endTime: '1',
          report: {
            status: 'fail',
            score: 61,
            passScore: 80,
            start: 1,
            end: 2,
            step: 10,
            metricList: [metric('latency', 'fail'), metric('errors', 'fail'), metric('memory', 'pass')],
          },
        },
      ],
    }),
  } as unknown as Outcome;

  it('of a failure names run, server, step, path and where to look', () =>
    expect(line(failed)).toBe(
      'Deployment 80001 failed on web-2, step deploy (shop / production / rolling). Read the log of web-2 in the console, fix the cause, then run this job again. (https://console.ncloud.com)',
    ));
  it('of a canary that an analysis rejected gives score, pass score and metrics, and asks nobody', () => {
    expect(line(rejected)).toContain('It scored 61; the scenario needs 80. Failed: latency, errors.');
    expect(line(rejected)).not.toContain('Ask');
    expect(line(rejected, 'ko')).toContain('카나리 점수 61점으로 통과 점수 80점에 미달했습니다. 실패한 지표: latency, errors.');
  });
  it('of a wait that timed out says how to decide', () => {
    const waits = (status: string): Outcome => ({
      kind: 'timed-out',
      budget: 'approval-timeout',
      view: view(status),
      cancel: { result: 'not-sent' },
    });
    expect(line(waits('pending'))).toContain('operation: approve or reject, project: 2001, history-id: 80001');
    expect(line(waits('canary_pending'))).toContain('operation: canary-approve or canary-reject');
    expect(line(waits('pending'))).toContain('raise approval-timeout');
  });
  it('of a run that goes on warns where the same job would start another one, and names timeout last', () => {
    const outcome: Outcome = { kind: 'timed-out', budget: 'timeout', view: view('inprogress'), cancel: { result: 'not-sent' } };
    const { settings, ...rest } = context();
    const next = (parts: Partial<typeof settings>) => verdict(outcome, { ...rest, settings: { ...settings, ...parts } }).next;
    const follow = 'It goes on. Follow it with operation: watch and history-id: 80001.';
    expect(next({})).toBe(
      `${follow} Running this job again starts another one once this one has ended. To wait longer, raise timeout.`,
    );
    expect(next({ onConflict: 'attach' })).toBe(`${follow} To wait longer, raise timeout.`);
    expect(verdict(outcome, { ...rest, settings: { ...settings, operation: 'watch' } }).next).toBe(
      `${follow} To wait longer, raise timeout.`,
    );
  });
  it('of several names that are close asks to use one of them', () => {
    const candidates = ['prod', 'prod2', 'prod3', 'prod4'].map((known, index) => ({ id: String(index + 1), name: known }));
    const error = new NameNotResolved('stage', 'prod1', 'missing', candidates, 4);
    expect(tell({ kind: 'name-not-resolved', error }).next).toMatch(
      /^Use prod \(ID 1\), prod2 \(ID 2\) or prod3 \(ID 3\), if you meant one of them\. /,
    );
  });
  it.each<[string, Failure | undefined, RegExp]>([
    ['nothing', undefined, /could not be reached/],
    ['a connection that fails', REFUSED, /could not be reached/],
    ['silence', { kind: 'timeout', afterMs: 30_000 }, /could not be reached/],
    [
      'keys that can not be had',
      { kind: 'credentials', source: 'role', problem: 'unreachable', detail: 'x', mayPass: true },
      /no keys to sign with/,
    ],
    ['a 503', http(503), /answered with errors/],
    ['a 429', http(429), /refused every request/],
    ['a 404', http(404), /refused every request/],
    ['a 300', { kind: 'redirect', status: 300, host: 'login.example' }, /could not be understood.*HTTP 300/],
    ['a 200 that is no JSON', NOT_JSON, /could not be understood.*HTTP 200/],
    ['a 200 in another form', { kind: 'shape', path: 'result', expected: 'an envelope', received: 'Array' }, /be understood/],
  ])('of a start that never came through says so of %s', (_, failure, said) => {
    const sentence = line({ kind: 'not-started', waitingFor: [], failure });
    expect(sentence).toMatch(said);
    if (failure && !/reached/.test(said.source)) expect(sentence).not.toContain('could not be reached');
  });
  it('of a run that does not exist is short', () =>
    expect(line({ kind: 'refused', during: 'poll', failure: http(400, '330500', 'History 99999 does not exist') })).toBe(
      'Project shop has no deployment 80001. Check history-id and project: a history ID belongs to one project.',
    ));
  it.each([
    ['start', 'start', 'doDeploy'],
    ['request', 'start', 'requestDeploy'],
    ['approve', 'decide', 'approveDeploy'],
    ['cancel', 'decide', 'a policy that may cancel deployments'],
    ['watch', 'poll', 'view SourceDeploy'],
    ['start', 'resolve', 'view SourceDeploy'],
  ] as const)('of a missing permission names the right for %s (%s)', (operation, during, right) => {
    const { settings, ...rest } = context();
    const failure = http(401, '210');
    const made = verdict({ kind: 'refused', during, failure }, { ...rest, settings: { ...settings, operation } });
    expect(made.next).toContain(right);
  });
  it('of an unknown id names the ids that were given', () => {
    const { settings, ...rest } = context();
    const given = { ...settings, project: { by: 'id', id: '9999' } as const };
    const made = verdict({ kind: 'refused', during: 'start', failure: http(404) }, { ...rest, settings: given });
    expect(made.next).toBe('Check these ids: project 9999.');
  });
  it('of a misspelt name suggests three at most, and lists only a few', () => {
    const names = ['rolling', 'broken', 'slow', 'flaky', 'stuck', 'all-at-once', 'choose-file', 'broken-rollback'];
    const candidates = names.map((known, index) => ({ id: String(index + 1), name: known }));
    const made = (total: number) =>
      tell({ kind: 'name-not-resolved', error: new NameNotResolved('scenario', 'Roling', 'missing', candidates, total) }).next;
    expect(made(8)).toBe(`Use rolling (ID 1), if you meant it. There are 8 scenarios: ${names.join(', ')}.`);
    expect(made(40)).toBe('Use rolling (ID 1), if you meant it. There are 40 scenarios.');
  });
  it('of a call of the API says what was called', () => {
    const { settings, ...rest } = context();
    const api = { ...settings, mode: 'api', operation: 'sourcedeploy.stage.delete' } as const;
    expect(verdict({ kind: 'api-done' }, { ...rest, settings: api, call: 'DELETE /project/2001/stage/3005' }).what).toBe(
      'sourcedeploy.stage.delete succeeded: DELETE /project/2001/stage/3005.',
    );
  });
});
