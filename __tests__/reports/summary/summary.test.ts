import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../../../src/messages/messages.js';
import type { Report } from '../../../src/reports/report.js';
import { renderSummary } from '../../../src/reports/summary/summary.js';
import type { Outcome } from '../../../src/run/model/outcome.js';
import { conclusionOf } from '../../../src/run/model/outcome.js';
import { NameNotResolved } from '../../../src/run/services/names.js';
import { CASES } from '../../../tools/preview/cases.js';
import { canary, failure, many, manyTargets, success } from '../../../tools/preview/deployments.js';
import { HOSTILE, hostile, manyTasks, pipeline } from '../../../tools/preview/pipelines.js';
import { checked } from '../../../tools/preview/refusals.js';
import { cpuTime } from '../../support/cpu.js';
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
    expect(shown).toMatch(/^## [✓✗→■!?] \S/);
    expect(made.run.verdict.what).not.toBe('');
    expect(shown).toContain(`\`${conclusionOf(outcome)}\``);
    expect(shown).not.toMatch(/undefined|NaN|\[object/);
    // Whoever sees red is told why, or what to do, or both; of a check the table says it.
    if (!['success', 'started', 'checked'].includes(conclusionOf(outcome)) && outcome.kind !== 'checks-failed')
      expect(made.run.verdict.why + made.run.verdict.next).not.toBe('');
  });

  it('links the console, the workflow run and the commit, and gives times in UTC and KST', () => {
    const shown = renderSummary(success(language));
    expect(shown).toContain('(https://console.ncloud.com/)');
    expect(shown).toContain('(https://github.com/acme/shop/actions/runs/15660001234)');
    expect(shown).toContain('(https://github.com/acme/shop/commit/4f2c9d1e8b7a6f5e4d3c2b1a0f9e8d7c6b5a4938)');
    expect(shown).toContain('2025-06-15 12:00:04 UTC (21:00:04 KST)');
  });
});

describe('a failure', () => {
  it('names the server and its step first', () => {
    const shown = renderSummary(failure('en'));
    expect(shown).toContain('1 of 3 servers failed.');
    expect(shown).toContain('| ✗ web-2 | deploy | `fail` 12:02:00 UTC |');
    expect(shown.indexOf('✗ web-2')).toBeLessThan(shown.indexOf('✓ web-1'));
  });

  it('names the task, and the server in the deployment that it started', () => {
    const shown = renderSummary(pipeline('en'));
    expect(shown).toContain('| ✗ deploy-shop | web-2 · deploy | `failed` |');
    expect(shown).toContain('<summary>Servers of task deploy-shop</summary>');
    expect(shown).toContain('["✗ deploy-shop<br/>(SourceDeploy, 1 min 27 s)"]:::bad');
  });

  it('says which metrics of a canary failed, and by how much', () => {
    const shown = renderSummary(canary('en'));
    expect(shown).toContain('- The score 42 is below the 80 that the scenario asks for.');
    expect(shown).toContain('- latency p95 failed: 48.733 on the canary, 10.2 on the baseline.');
    expect(shown).toContain('| memory | pod · p95 | ✓ `pass` | 512 | 548 |');
  });

  it("quotes the service's own words", () => {
    const failed = httpFailure(400, { code: '340300', message: 'Bad | Request', details: '<b>' });
    const shown = renderSummary(report({ kind: 'refused', during: 'start', failure: failed }));
    expect(shown).toContain('| HTTP status | `400` |');
    expect(shown).toContain('| Code | `340300` |');
    expect(shown).toContain('| Message | Bad &#124; Request |');
    expect(shown).toContain('| Details | &lt;b&gt; |');
  });
});

describe('a check', () => {
  it('lists what was proved and what was not', () => {
    const shown = renderSummary(checked(false)('en'));
    expect(shown).toMatch(/\| ✗ failed \|/);
    expect(shown).toMatch(/\| – not provable \|/);
  });
});

describe('many targets', () => {
  it('shows all of them in one table, the troubled ones first, and each folded below', () => {
    const shown = renderSummary(manyTargets('en'));
    expect(shown).toMatch(/^## ✗ Failed · 4 targets\n/);
    expect(shown.match(/\| [✗✓] shop \/ [\w-]+ \/ rolling \|/g)).toEqual(
      ['production', 'production-jp', 'dev', 'staging'].map(
        (name) => `| ${/prod/.test(name) ? '✗' : '✓'} shop / ${name} / rolling |`,
      ),
    );
    expect(shown).toContain('<summary>✗ shop / production / rolling: Failed</summary>');
    expect(shown.match(/actions\/runs/g)).toHaveLength(1);
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
        looks: [
          [1, view],
          [2, deployment],
        ],
        warnings: Array.from({ length: 5000 }, () => name),
      },
    );
  };

  it('shows two failed servers of 500 first, folds the rest and fits', () => {
    const shown = renderSummary(many('en'));
    expect(shown).toContain('2 of 500 servers failed.');
    expect(shown).toContain('<summary>480 more</summary>');
    expect(shown).toContain('The picture shows 16 of 500 lanes, trouble first.');
    expect(Buffer.byteLength(shown)).toBeLessThan(100_000);
  });

  it('says how much of a big pipeline the picture shows', () => {
    expect(renderSummary(manyTasks('en'))).toContain('The picture shows 30 of 100 tasks; the table has the rest.');
  });

  it.each([
    ['names of 5 MB', hugeName, 0.0025],
    ['thousands of long hostile names', 'x|`<'.repeat(30), 1],
    ['thousands of long Korean names', '배포 서버 '.repeat(30), 1],
  ])('stays below 1 MiB with %s, at once, and leaves no block half open', async (_, name, factor) => {
    const made = huge(name, factor);
    let shown = '';
    const ms = await cpuTime(() => {
      shown = renderSummary(made);
    });
    expect(ms).toBeLessThan(5000);
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
    expect(count(/^```mermaid$/gm)).toBe(2);
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
