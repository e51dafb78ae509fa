import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../../../src/messages/messages.js';
import type { Report } from '../../../src/reports/report.js';
import { renderSummary } from '../../../src/reports/summary/summary.js';
import type { Outcome } from '../../../src/run/model/outcome.js';
import { conclusionOf } from '../../../src/run/model/outcome.js';
import { NameNotResolved } from '../../../src/run/services/names.js';
import { CASES } from '../../../tools/preview/cases.js';
import {
  approval,
  canary,
  cancelledElsewhere,
  failure,
  failureOfTwenty,
  many,
  manyOf500,
  manyTargets,
  success,
  timedOut,
} from '../../../tools/preview/deployments.js';
import { HOSTILE, hostile, manyTasks, pipeline } from '../../../tools/preview/pipelines.js';
import { apiDone, apiLost, checked } from '../../../tools/preview/refusals.js';
import { MAX_READINGS, readings } from '../../support/cpu.js';
import { deploymentView, httpFailure, pipelineView, report, server, step, task } from '../../support/report.js';

const OUTCOMES: readonly (readonly [string, Outcome])[] = [
  ['success', { kind: 'run-succeeded', view: deploymentView('success') }],
  ['success of a cancel', { kind: 'run-cancelled-as-asked', view: deploymentView('canceled') }],
  ['success of a rejection', { kind: 'run-rejected-as-asked', view: deploymentView('reject') }],
  ['success of a check', { kind: 'checked' }],
  ['success of a call', { kind: 'api-done' }],
  ['started', { kind: 'started', historyId: '80001', attached: false }],
  ['failure', { kind: 'run-failed', view: deploymentView('fail') }],
  ['rejected', { kind: 'run-rejected', view: deploymentView('reject') }],
  ['cancelled elsewhere', { kind: 'run-cancelled', view: deploymentView('canceled') }],
  [
    'cancelled here',
    {
      kind: 'interrupted',
      signalName: 'SIGINT',
      historyId: '80001',
      cancel: { result: 'accepted' },
      view: undefined,
    },
  ],
  [
    'timed out',
    {
      kind: 'timed-out',
      budget: 'timeout',
      view: deploymentView('inprogress'),
      cancel: { result: 'not-sent' },
    },
  ],
  ['too late', { kind: 'not-started', waitingFor: [], failure: httpFailure(503) }],
  [
    'refused',
    {
      kind: 'refused',
      during: 'start',
      failure: httpFailure(403, { code: '210', message: 'Permission Denied' }),
    },
  ],
  [
    'name',
    {
      kind: 'name-not-resolved',
      error: new NameNotResolved(
        'stage',
        'prod',
        'ambiguous',
        [
          { id: '1', name: 'prod' },
          { id: '2', name: 'prod' },
        ],
        2,
      ),
    },
  ],
  [
    'conflict',
    {
      kind: 'conflict',
      others: [{ historyId: '79999', status: 'inprogress', statusClass: 'running', startedAt: null, finishedAt: null }],
    },
  ],
  ['checks', { kind: 'checks-failed', problems: ['File: later'] }],
  ['state', { kind: 'wrong-state', operation: 'cancel', failure: httpFailure(400), view: deploymentView('success') }],
  [
    'lost',
    {
      kind: 'lost',
      failure: { kind: 'network', code: 'ECONNRESET', sent: true },
      view: deploymentView('inprogress'),
    },
  ],
  ['undocumented', { kind: 'undocumented-end', view: deploymentView('exploded') }],
  ['unclear start', { kind: 'unclear-start', candidates: [], failure: undefined }],
  [
    'interrupted',
    {
      kind: 'interrupted-unclear',
      signalName: 'SIGTERM',
      historyId: '80001',
      cancel: { result: 'not-sent' },
      view: undefined,
    },
  ],
  ['defect', { kind: 'defect-before-start', message: 'x is not a function' }],
];

describe.each(LANGUAGES)('a summary in %s', (language) => {
  it.each(OUTCOMES)('says what happened: %s', (_, outcome) => {
    const made = report(outcome, { language });
    const shown = renderSummary(made);
    expect(shown).toMatch(/^## [✓✗→■!?○] \S/);
    expect(made.run.verdict.what).not.toBe('');
    expect(shown).toContain(`\`${conclusionOf(outcome)}\``);
    expect(shown).not.toMatch(/undefined|NaN|\[object/);
    // Whoever sees red is told why, or what to do, or both; of a check the table says it.
    if (!['success', 'started', 'checked'].includes(conclusionOf(outcome)) && outcome.kind !== 'checks-failed')
      expect(made.run.verdict.why + made.run.verdict.next).not.toBe('');
  });

  it('says the state in one line, right below the headline', () => {
    for (const [, outcome] of OUTCOMES) {
      const lines = renderSummary(report(outcome, { language })).split('\n');
      expect([outcome.kind, lines[2]]).toEqual([outcome.kind, expect.stringMatching(/^\*\*(State|현재 상태):\*\* \S/)]);
    }
  });

  it('links the console, the workflow run and the commit', () => {
    const shown = renderSummary(success(language));
    expect(shown).toContain('(https://console.ncloud.com/)');
    expect(shown).toContain('(https://github.com/acme/shop/actions/runs/15660001234)');
    expect(shown).toContain('(https://github.com/acme/shop/commit/4f2c9d1e8b7a6f5e4d3c2b1a0f9e8d7c6b5a4938)');
  });

  it('has one picture at most', () => {
    for (const { kind, render } of CASES)
      if (kind === 'summary') expect(render(language).match(/^```mermaid$/gm)?.length ?? 0).toBeLessThanOrEqual(1);
  });
});

describe('the one time zone', () => {
  const shown = (timeZone: string) =>
    renderSummary(report({ kind: 'run-succeeded', view: deploymentView('success') }, { timeZone }));
  it.each([
    ['UTC', '2025-06-15 12:00:04 UTC'],
    ['Asia/Seoul', '2025-06-15 21:00:04 KST'],
    ['America/New_York', '2025-06-15 08:00:04 EDT'],
    ['no such zone', '2025-06-15 12:00:04 UTC'],
  ])('%s', (zone, expected) => {
    expect(shown(zone)).toContain(expected);
    expect(
      new Set(
        shown(zone)
          .match(/\d\d:\d\d:\d\d \w+/g)
          ?.map((time) => time.slice(9)),
      ).size,
    ).toBe(1);
  });
});

describe('the first screen', () => {
  const top = (shown: string) =>
    shown
      .split('\n')
      .filter((line) => line !== '')
      .slice(0, 5);

  it('of one failed server among twenty', () => {
    expect(top(renderSummary(failureOfTwenty('en')))).toEqual([
      '## ✗ Failed · shop / production / rolling',
      '**State:** 13 servers updated · **1 failed** · 6 untouched',
      'Deployment 80001 failed on web-14, step deploy.',
      '**What to do:** Read the log of web-14 in the console, fix the cause, then run this job again.',
      '[NAVER Cloud console](https://console.ncloud.com/) (Services &gt; Developer Tools &gt; SourceDeploy) · deployment `80001` · [this workflow run](https://github.com/acme/shop/actions/runs/15660001234)',
    ]);
  });

  it('of a rejected canary', () => {
    const [headline, state, what] = top(renderSummary(canary('en')));
    expect(headline).toBe('## ✗ Canary rejected · shop / production / canary');
    expect(state).toBe('**State:** canary rejected and cancelled: 42 of the 80 points needed.');
    expect(what).toContain('It scored 42; the scenario needs 80. Failed: latency, error rate.');
  });

  it('of a wait for approval', () => {
    const [headline, state, , next] = top(renderSummary(approval('en')));
    expect(headline).toBe('## ! Timed out waiting for approval · shop / production / rolling');
    expect(state).toBe('**State:** waiting for approval by somebody with approveDeploy; nothing is deployed yet.');
    expect(next).toContain('somebody with approveDeploy must decide');
  });

  it('of a run that goes on', () => {
    const [headline, state] = top(renderSummary(timedOut('en')));
    expect(headline).toBe('## ! Timed out, still running · shop / production / rolling');
    expect(state).toMatch(/^\*\*State:\*\* 9 servers updated · 1 in progress · 10 untouched$/);
  });

  it.each([
    [{ kind: 'checked' }, 'check', '✓ Check passed, nothing deployed'],
    [{ kind: 'checks-failed', problems: ['x'] }, 'check', '✗ Check failed, nothing deployed'],
    [{ kind: 'run-cancelled-as-asked', view: deploymentView('canceled') }, 'cancel', '✓ Cancelled'],
    [{ kind: 'run-rejected-as-asked', view: deploymentView('reject') }, 'reject', '✓ Rejected'],
    [{ kind: 'held-back' }, 'start', '○ Skipped'],
  ] as [Outcome, string, string][])('has a headline of its own: %j', (outcome, operation, expected) => {
    expect(renderSummary(report(outcome, { settings: { operation } }))).toContain(
      `## ${expected} · shop / production / rolling\n`,
    );
  });
});

describe('a failure', () => {
  it('lists the failed server first, with its step and how long it took', () => {
    const shown = renderSummary(failure('en'));
    expect(shown).toContain('| ✗&nbsp;web-2 | deploy failed | 19 s |');
    expect(shown).toContain('| ✓&nbsp;web-1 | updated | 19 s |');
    expect(shown).toContain('| ○&nbsp;web-3 | untouched | – |');
    expect(shown.indexOf('web-2 |')).toBeLessThan(shown.indexOf('web-1 |'));
  });

  it('says of a server that a cancelled run left half-way that it is unfinished', () => {
    const shown = renderSummary(cancelledElsewhere('en'));
    expect(shown).toContain('**State:** 4 servers updated · **1 unfinished** · 15 untouched');
    expect(shown).toContain('| ■&nbsp;web-05 | deploy unfinished |');
  });

  it('draws a row a server, which ends where its step ended, success in a colour of its own', () => {
    const [picture = ''] = /```mermaid[\s\S]*?```/.exec(renderSummary(failureOfTwenty('en'))) ?? [];
    expect(picture.match(/^ {2}section /gm)).toHaveLength(14);
    expect(picture.match(/ :done, /g)).toHaveLength(13);
    expect(picture.match(/ :crit, /g)).toHaveLength(1);
    // One after another: none begins before the one above it has ended.
    const bars = [...picture.matchAll(/ :\w+, (\d+), (\d+)$/gm)].map(([, from, to]) => [Number(from), Number(to)]);
    for (const [index, [from = 0]] of bars.entries()) expect(from).toBeGreaterThanOrEqual(bars[index - 1]?.[1] ?? 0);
  });

  it('names the task, and the server in the deployment that it started', () => {
    const shown = renderSummary(pipeline('en'));
    expect(shown).toContain('**State:** 4 tasks succeeded · **1 failed (deploy-shop)** · 1 not run (smoke-test)');
    expect(shown).toContain('| ✗&nbsp;deploy-shop | failed: web-2, step deploy · deployment 80017 |');
    expect(shown).toContain('<summary>Servers of task deploy-shop</summary>');
    expect(shown).toContain('["✗ deploy-shop<br/>(');
  });

  it('says which metrics of a canary failed, and by how much', () => {
    const shown = renderSummary(canary('en'));
    expect(shown).toContain('| ✗&nbsp;latency p95 | 48.733 | 10.2 |');
    expect(shown).toContain('| ✓&nbsp;memory p95 | 548 | 512 |');
    expect(shown).toContain('<summary>All 3 analyses</summary>');
  });

  it("quotes the service's own words", () => {
    const failed = httpFailure(400, { code: '340300', message: 'Bad | Request', details: '<b>' });
    const shown = renderSummary(report({ kind: 'refused', during: 'start', failure: failed }));
    expect(shown).toContain('| HTTP status | `400` |');
    expect(shown).toContain('| Code | `340300` |');
    expect(shown).toContain('| Message | Bad &#124; Request |');
    expect(shown).toContain('| Details | &lt;b&gt; |');
  });

  it('says each fact once: no history id or console among the details', () => {
    const shown = renderSummary(failure('en'));
    expect(shown.match(/console\.ncloud\.com/g)).toHaveLength(1);
    expect(shown.match(/`80001`/g)).toHaveLength(1);
    expect(shown).toMatch(/<summary>Details<\/summary>\n\n\| Conclusion \| `failure` \|/);
    expect(shown).toContain('| Status | `waiting` 7 s → `inprogress` 35 s → `fail` |');
  });
});

describe('a check', () => {
  it('lists what failed, what is fine and what can not be checked', () => {
    const shown = renderSummary(checked(false)('en'));
    expect(shown).toMatch(/^\| ✗&nbsp;File \|/m);
    expect(shown).toMatch(/^\| –&nbsp;Permission to start \| cannot be checked: /m);
    expect(shown.indexOf('| ✗')).toBeLessThan(shown.indexOf('| ✓'));
  });
});

describe('a call of the API', () => {
  it('is told in full, for an audit', () => {
    const shown = renderSummary(apiDone('en'));
    expect(shown).toContain('## ✓ Succeeded · sourcedeploy.stage.delete');
    expect(shown).toContain('| Request | `DELETE /project/2001/stage/3005` |');
    expect(shown).toContain('| `stageId` | `3005` |');
    expect(renderSummary(apiLost('en'))).toContain('**State:** not known whether it was done.');
  });
});

it('of a cancelled run does not tell an interrupted server as failed', () => {
  const targets = [server('web-1', 'success'), server('web-2', 'fail'), server('web-3', 'no progress')];
  const shown = renderSummary(report({ kind: 'run-cancelled', view: deploymentView('canceled', { targets }) }));
  expect(shown).toContain('**State:** 1 server updated · **1 interrupted or failed** · 1 untouched');
  expect(shown).toContain('deploy interrupted or failed');
});

it('explains no colour that its picture does not have', () => {
  expect(renderSummary(failure('en'))).toMatch(/<sub>Time since [^<]+\. Green: succeeded\. Red: failed\.<\/sub>/);
  expect(renderSummary(failure('ko'))).toMatch(/<sub>[^<]+부터 경과한 시간\. 초록: 성공, 빨강: 실패\.<\/sub>/);
});

describe('many targets', () => {
  it('shows all of them in one table, failed and skipped ones first, and each folded below', () => {
    const shown = renderSummary(manyTargets('en'));
    expect(shown).toMatch(/^## ✗ Failed · 1 of 4 targets: shop \/ production \/ rolling\n/);
    expect(shown).toContain('**State:** 2 targets succeeded · **1 failed** · 1 skipped');
    expect(shown).toContain(
      '2 of 4 targets succeeded. Failed: shop / production / rolling (web-2, deploy). Skipped: shop / production-jp / rolling.',
    );
    expect(shown.match(/^\| [✗✓○]&nbsp;shop \/ [\w-]+ \/ rolling \|/gm)).toEqual(
      ['✗&nbsp;shop / production', '○&nbsp;shop / production-jp', '✓&nbsp;shop / dev', '✓&nbsp;shop / staging'].map(
        (name) => `| ${name} / rolling |`,
      ),
    );
    expect(shown).toContain('<summary>✗ shop / production / rolling: Failed</summary>');
    expect(shown).toContain('<summary>○ shop / production-jp / rolling: Skipped</summary>');
    expect(shown.match(/actions\/runs/g)).toHaveLength(1);
  });

  it('of 500 folds all but what matters', () => {
    const shown = renderSummary(manyOf500('en'));
    expect(shown).toContain('**State:** 299 targets succeeded · **1 failed** · 200 skipped');
    expect(shown.match(/<details>/g)?.length).toBeLessThan(60);
    expect(shown).toContain('The details of 480 targets were left out');
  });
});

describe('size', () => {
  const MIB = 1024 * 1024;
  const hugeName = 'x|`<'.repeat(1_250_000);
  const huge = (name: string, factor = 1): Report => {
    const servers = Array.from({ length: 2000 * factor }, (_, index) =>
      server(`${index} ${name}`, name, [step(name, name, 1), step(name, 'fail', 2)]),
    );
    const deployment = deploymentView('fail', { targets: servers });
    const tasks = Array.from({ length: 400 * factor }, (_, index) =>
      task(`${index} ${name}`, name, { type: name, deployment, linkedTasks: [name, name], failedPhase: name }),
    );
    const view = pipelineView('failed', tasks, { executor: name });
    return report(
      { kind: 'run-failed', view },
      {
        polls: [
          [1, view],
          [2, deployment],
        ],
        warnings: Array.from({ length: 5000 }, () => name),
      },
    );
  };

  it('shows two failed servers of 500 first, folds the rest and fits', () => {
    const shown = renderSummary(many('en'));
    expect(shown).toContain('**State:** 498 servers updated · **2 failed**');
    expect(shown).toContain('<summary>497 more</summary>');
    expect(shown).not.toContain('mermaid');
    expect(Buffer.byteLength(shown)).toBeLessThan(100_000);
  });

  it('shows a pipeline of 100 tasks as a table: a picture of them would fill more than a screen', () => {
    const shown = renderSummary(manyTasks('en'));
    expect(shown).not.toContain('mermaid');
    expect(shown).toContain('| ✗&nbsp;service-67 | failed: phase build |');
  });

  it.each([
    ['names of 5 MB', hugeName, 0.0025],
    ['thousands of long hostile names', 'x|`<'.repeat(30), 1],
    ['thousands of long Korean names', '배포 서버 '.repeat(30), 1],
  ])('stays below 1 MiB with %s, at once, and leaves no block half open', async (_, name, factor) => {
    const made = huge(name, factor);
    let shown = '';
    // The names of its servers, each counted once.
    const cost = await readings(2000 * factor * name.length, () => {
      shown = renderSummary(made);
    });
    expect(cost).toBeLessThan(MAX_READINGS);
    expect(Buffer.byteLength(shown)).toBeLessThan(MIB);
    expect(shown.match(/<details>/g)?.length).toBe(shown.match(/<\/details>/g)?.length);
    expect((shown.match(/^```/gm)?.length ?? 0) % 2).toBe(0);
    if (factor === 1) expect(shown).toMatch(/left out/);
  });

  it('stays below 1 MiB with a hundred big targets', () => {
    const one = huge('서버 | ');
    const runs = Array.from({ length: 100 }, (_, index) => ({ ...one.run, label: `${index} ${HOSTILE}` }));
    const shown = renderSummary({ ...one, runs });
    expect(Buffer.byteLength(shown)).toBeLessThan(MIB);
    expect(shown).toMatch(/The details of \d+ targets were left out/);
  });
});

describe('hostile names', () => {
  it('bring no tag, link, fence or command of their own', () => {
    const all = renderSummary(hostile('en'));
    const shown = all.replace(/(?<=^```yaml\n)[\s\S]*?(?=^```$)/gm, '');
    expect(shown).not.toMatch(/<img|\]\(javascript|^::|\u001b|@octocat/m);
    for (const [tag] of shown.matchAll(/<\/?[a-z]+/g)) expect(tag).toMatch(/^<\/?(details|summary|code|sub|br)$/);
    const count = (mark: RegExp) => shown.match(mark)?.length ?? 0;
    expect(count(/^```mermaid$/gm)).toBe(1);
    expect(count(/^```$/gm)).toBe(count(/^```\w+$/gm));
  });

  it('change no row of a table', () => {
    for (const { render } of CASES) {
      for (const block of render('en')
        .trimEnd()
        .split('\n\n')
        .filter((part) => part.startsWith('| '))) {
        const columns = block.split('\n').map((line) => line.split(/(?<!\\)\|/).length);
        expect(new Set(columns).size).toBe(1);
      }
    }
  });
});
