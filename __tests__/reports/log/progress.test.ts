import { describe, expect, it } from '@jest/globals';
import { messagesFor } from '../../../src/messages/messages.js';
import { createProgress, type FollowEvent } from '../../../src/reports/log/progress.js';

import { FOLLOW_HEARTBEAT_MS } from '../../../src/run/limits.js';
import type { PaceState } from '../../../src/run/polling/interval.js';
import type { Log } from '../../../src/runner/log.js';
import { createVirtualClock } from '../../support/clock.js';
import { analysis, deploymentView } from '../../support/report.js';
import { http, START, task, view } from '../../support/run.js';

const KNOWN: PaceState = {
  statusClass: 'running',
  elapsed: 0,
  queued: 0,
  allDone: false,
  sinceChange: 0,
  durations: [],
  meanPause: undefined,
  pollsAfterDecision: undefined,
  sinceThrottled: undefined,
};

function record(begunAt = 0) {
  const lines: string[] = [];
  const debug: string[] = [];
  const log = {
    info: (text: string) => lines.push(text),
    warning: (text: string) => lines.push(`WARNING ${text}`),
    debug: (text: string) => debug.push(text),
  } as unknown as Log;
  const time = createVirtualClock();
  const tell = createProgress({ log, messages: messagesFor('en'), clock: time.clock, begunAt, isDebug: true });
  const seen = (now: ReturnType<typeof view>, previous?: ReturnType<typeof view>) => tell({ event: 'seen', view: now, previous });
  return { lines, debug, time, tell, seen };
}
const server = (name: string, deploy: string, status = 'deploy') => ({
  id: name,
  name,
  status,
  steps: [{ name: 'deploy', status: deploy, at: null }],
});

describe('progress', () => {
  it("prints one line a server when it ends, with how long it took, and the run's status last", async () => {
    const { lines, debug, seen, time } = record();
    const waiting = view('waiting');
    const running = view('inprogress', { targets: [server('web-1', 'inprogress'), server('web-2', '')] });
    seen(waiting);
    await time.advance(7000);
    seen(running, waiting);
    await time.advance(8000);
    const half = view('inprogress', { targets: [server('web-1', 'success', 'success'), server('web-2', 'inprogress')] });
    seen(half, running);
    await time.advance(3_708_000);
    seen(view('fail', { targets: [server('web-1', 'success', 'success'), server('web-2', 'fail', 'fail')] }), half);
    expect(lines).toEqual([
      '[0:00] Status waiting',
      '[0:07] Status inprogress',
      '[0:15] ✓ web-1',
      '[1:02:03] ✗ web-2  deploy failed',
      '[1:02:03] Status fail',
    ]);
    expect(debug).toEqual([
      'web-1: deploy inprogress',
      'web-1: deploy success',
      'web-2: deploy inprogress',
      'web-2: deploy fail',
    ]);
  });
  it('prints nothing for what has not changed', () => {
    const { lines, seen } = record();
    const running = view('inprogress', { targets: [server('web-1', 'inprogress')] });
    seen(running, running);
    expect(lines).toEqual([]);
  });
  it('takes a server whose step failed for failed, whatever its own word still says', () => {
    const { lines, seen } = record();
    seen(view('inprogress', { targets: [server('web-1', 'fail', 'inprogress')] }), view('inprogress'));
    expect(lines).toEqual(['[0:00] ✗ web-1  deploy failed']);
  });
  it('prints lines without loose ends', () => {
    const { lines, seen } = record();
    seen(view('success', { targets: [server('web-1', 'success', 'success')] }), view('inprogress'));
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line).not.toMatch(/\s$| {3}/);
  });
  it("shows a pipeline's tasks, and the servers of its deployments before their tasks", () => {
    const { lines, seen } = record();
    const deploying = (deploy: string, status: string) =>
      view('inprogress', {
        tasks: [
          task('build', 'success', { startedAt: START, finishedAt: START + 57_000 }),
          task('deploy', status, {
            failedPhase: '',
            deployment: view(status, { targets: [server('web-1', deploy, deploy === 'fail' ? 'fail' : 'deploy')] }),
          }),
          task('smoke-test', 'waiting'),
        ],
      });
    seen(deploying('inprogress', 'inprogress'));
    seen(deploying('fail', 'fail'), deploying('inprogress', 'inprogress'));
    expect(lines).toEqual([
      '[0:00] ✓ build  57 s',
      '[0:00] → task deploy is running',
      '[0:00] Status inprogress',
      '[0:00] deploy › ✗ web-1  deploy failed',
      '[0:00] ✗ deploy  web-1, step deploy',
    ]);
  });
  it('does not bury the log under a large deployment', () => {
    const { lines, seen } = record();
    const all = (deploy: string, status: string) =>
      view('inprogress', { targets: Array.from({ length: 500 }, (_, index) => server(`web-${index}`, deploy, status)) });
    seen(all('inprogress', 'deploy'));
    seen(all('success', 'success'), all('inprogress', 'deploy'));
    expect(lines).toEqual([
      '[0:00] Status inprogress',
      '[0:00] ✓ 500 servers: web-0, web-1, web-2, web-3, web-4, web-5, web-6, web-7, …',
    ]);
  });
  it('tells a canary analysis with its score, and which metrics failed', () => {
    const { lines, seen } = record();
    const { canary } = deploymentView('canary_analyzing', {
      canary: [
        analysis(1, 'pass', 95, [['latency', 'pass', 1, 1]]),
        analysis(2, 'fail', 61, [
          ['latency', 'fail', 1, 9],
          ['errors', 'fail', 0, 3],
        ]),
      ],
    });
    seen(view('canary_analyzing', { canary }), view('canary_analyzing'));
    expect(lines).toEqual([
      '[0:00] ✓ canary analysis: score 95, 80 needed',
      '[0:00] ✗ canary analysis: score 61, 80 needed · failed: latency, errors',
    ]);
  });
  it('gives one sign of life a beat, with an estimate from earlier runs where there is a basis', () => {
    const { lines, tell } = record();
    const durations = [200_000, 220_000, 240_000];
    const beat = (known: Partial<PaceState>) =>
      tell({ event: 'heartbeat', view: view('inprogress'), known: { ...KNOWN, durations, ...known } });
    beat({ elapsed: 136_400 });
    beat({ elapsed: 250_000 });
    for (const change of [
      { durations: [] },
      { durations: [1, 2] },
      { statusClass: 'queued' },
      { statusClass: 'blocked-approval' },
    ] as const)
      beat(change);
    expect(lines).toEqual([
      '[0:00] Still inprogress for 1 s · [############--------] about 62 %, 1 min 24 s left',
      '[0:00] Still inprogress for 1 s · longer than usual (3 min 40 s)',
      ...Array.from({ length: 4 }, () => '[0:00] Still inprogress for 1 s'),
    ]);
  });
  it('does not lose count when the wall clock jumps', async () => {
    const { lines, seen, time } = record();
    await time.advance(5000);
    time.jumpWall(3_600_000);
    seen(view('inprogress'));
    expect(lines).toEqual(['[0:05] Status inprogress']);
  });
  it('stays below 500 lines in six hours of a run that never changes', () => {
    const { lines, tell } = record();
    for (let at = 0; at < 6 * 3600; at += FOLLOW_HEARTBEAT_MS / 1000)
      tell({ event: 'heartbeat', view: view('inprogress'), known: KNOWN });
    expect(lines.length).toBeLessThan(500);
    expect(FOLLOW_HEARTBEAT_MS).toBeLessThan(60_000);
  });
  it('says what is going on while nothing changes', async () => {
    const { lines, tell, seen, time } = record();
    seen(view('inprogress'));
    await time.advance(90_000);
    const events: FollowEvent[] = [
      { event: 'heartbeat', view: view('inprogress'), known: KNOWN },
      { event: 'heartbeat', view: undefined, known: KNOWN },
      { event: 'poll-failed', failure: http(503), delayMs: 400 },
      { event: 'poll-recovered', failed: 1 },
      { event: 'unknown-status', word: 'odd' },
    ];
    for (const event of events) tell(event);
    expect(lines.slice(1)).toEqual([
      '[1:30] Still inprogress for 1 min 30 s',
      expect.stringContaining('no status yet'),
      expect.stringMatching(/status could not be read.*HTTP 503.*1 s/i),
      expect.stringContaining('1 failed poll'),
      expect.stringMatching(/^WARNING .*'odd'/),
    ]);
  });
});
