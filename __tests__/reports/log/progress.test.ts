import { describe, expect, it } from '@jest/globals';
import { messagesFor } from '../../../src/messages/messages.js';
import { createProgress, type FollowEvent } from '../../../src/reports/log/progress.js';
import type { PaceState } from '../../../src/run/polling/interval.js';
import type { Log } from '../../../src/runner/log.js';
import { createVirtualClock } from '../../support/clock.js';
import { http, task, view } from '../../support/run.js';

const KNOWN: PaceState = {
  statusClass: 'running',
  elapsed: 0,
  queued: 0,
  allDone: false,
  sinceChange: 0,
  durations: [],
  looksAfterDecision: undefined,
  sinceThrottled: undefined,
};

function record(begunAt = 0) {
  const lines: string[] = [];
  const log = {
    info: (text: string) => lines.push(text),
    warning: (text: string) => lines.push(`WARNING ${text}`),
  } as unknown as Log;
  const time = createVirtualClock();
  const tell = createProgress({ log, say: messagesFor('en'), clock: time.clock, begunAt });
  const seen = (now: ReturnType<typeof view>, previous?: ReturnType<typeof view>) =>
    tell({ event: 'seen', view: now, previous, known: KNOWN });
  return { lines, time, tell, seen };
}
const server = (name: string, deploy: string, status = 'deploy') => ({
  id: name,
  name,
  status,
  steps: [{ name: 'deploy', status: deploy, at: null }],
});

describe('progress', () => {
  it('prints one line for each change, with the time since the step began', async () => {
    const { lines, seen, time } = record();
    const waiting = view('waiting');
    const running = view('inprogress', { targets: [server('web-1', 'inprogress'), server('web-2', '')] });
    seen(waiting);
    await time.advance(7000);
    seen(running, waiting);
    await time.advance(3_716_000);
    seen(view('success', { targets: [server('web-1', 'success', 'success'), server('web-2', 'success', 'success')] }), running);
    expect(lines.slice(0, 3)).toEqual(['[0:00] status waiting', '[0:07] status inprogress', '[0:07] web-1 · deploy …']);
    expect(lines.slice(3).every((line) => line.startsWith('[1:02:03] '))).toBe(true);
    expect(lines.join('\n')).toMatch(/web-2 ✓ deploy$/);
  });
  it('prints nothing for what has not changed', () => {
    const { lines, seen } = record();
    const running = view('inprogress', { targets: [server('web-1', 'inprogress')] });
    seen(running, running);
    expect(lines).toEqual([]);
  });
  it('prints lines without double spaces or loose ends', () => {
    const { lines, seen } = record();
    seen(
      view('success', { targets: [server('web-1', 'success', 'success')] }),
      view('inprogress', { targets: [server('web-1', 'inprogress')] }),
    );
    for (const line of lines) expect(line).not.toMatch(/ {2}|\s$/);
  });
  it("shows a pipeline's tasks, and its deployments below them", () => {
    const { lines, seen } = record();
    seen(
      view('inprogress', {
        tasks: [
          task('build', 'success'),
          task('deploy', 'inprogress', { deployment: view('inprogress', { targets: [server('web-1', 'inprogress')] }) }),
        ],
      }),
    );
    expect(lines).toEqual([
      '[0:00] status inprogress',
      '[0:00] task build · ✓',
      '[0:00] task deploy · …',
      '[0:00] deploy › status inprogress',
      '[0:00] deploy › web-1 · deploy …',
    ]);
  });
  it('does not bury the log under a large deployment', () => {
    const { lines, seen } = record();
    seen(view('inprogress', { targets: Array.from({ length: 500 }, (_, index) => server(`web-${index}`, 'inprogress')) }));
    expect(lines).toEqual([
      '[0:00] status inprogress',
      '[0:00] 500 servers · deploy …: web-0, web-1, web-2, web-3, web-4, web-5, web-6, web-7, …',
    ]);
  });
  it('folds what one server did between two looks, with the times that can be told', async () => {
    const { lines, seen, time } = record();
    const steps = (words: string[], at: (number | null)[]) =>
      ['pre', 'deploy', 'post'].map((name, index) => ({ name, status: words[index] ?? '', at: at[index] ?? null }));
    const web = (status: string, words: string[], at: (number | null)[]) =>
      view('inprogress', { targets: [{ id: '1', name: 'web-1', status, steps: steps(words, at) }] });
    const views = [
      web('pre', ['inprogress'], [1000]),
      web('deploy', ['success', 'inprogress'], [1000, 4000]),
      web('post', ['success', 'success', 'inprogress'], [1000, 4000, 18_000]),
      web('success', ['success', 'success', 'success'], [1000, 4000, 18_000]),
    ];
    for (const [index, now] of views.entries()) {
      seen(now, views[index - 1]);
      await time.advance(5000);
    }
    seen(web('success', ['success', 'success', 'success'], [1000, 4000, 18_000]), web('standby', [], []));
    seen(web('fail', ['success', 'fail', ''], [1000, null, null]), web('pre', ['inprogress'], [1000]));
    expect(lines.slice(1)).toEqual([
      '[0:00] web-1 · pre …',
      '[0:05] web-1 · pre ✓ 3 s, deploy …',
      '[0:10] web-1 · deploy ✓ 14 s, post …',
      '[0:15] web-1 ✓ post ~5 s',
      '[0:20] web-1 ✓ pre 3 s, deploy 14 s, post ~10 s',
      '[0:20] web-1 ✗ pre ✓ ~20 s, deploy ✗ ~15 s',
    ]);
  });
  it('estimates the rest from earlier runs, at most every 30 s, and not without a basis', async () => {
    const { lines, tell, time } = record();
    const durations = [200_000, 220_000, 240_000];
    const beat = (known: Partial<PaceState>) =>
      tell({ event: 'heartbeat', view: view('inprogress'), known: { ...KNOWN, durations, ...known } });
    beat({ elapsed: 136_400 });
    beat({ elapsed: 250_000 });
    tell({ event: 'seen', view: view('inprogress'), previous: view('inprogress'), known: { ...KNOWN, durations } });
    await time.advance(30_000);
    tell({ event: 'seen', view: view('inprogress'), previous: view('inprogress'), known: { ...KNOWN, durations } });
    for (const change of [
      { durations: [] },
      { durations: [1, 2] },
      { statusClass: 'queued' },
      { statusClass: 'blocked-approval' },
    ] as const)
      beat(change);
    expect(lines.filter((line) => !line.includes('still'))).toEqual([
      '[0:00] [############--------] ≈ 62 %, about 1 min 24 s left, median of the last 3 successful runs 3 min 40 s',
      '[0:00] longer than usual: 4 min 10 s, median of the last 3 successful runs 3 min 40 s',
      '[0:30] [--------------------] ≈ 0 %, about 3 min 40 s left, median of the last 3 successful runs 3 min 40 s',
    ]);
  });
  it('says what is going on while nothing changes', async () => {
    const { lines, tell, seen, time } = record();
    seen(view('inprogress'));
    await time.advance(90_000);
    const events: FollowEvent[] = [
      { event: 'heartbeat', view: view('inprogress'), known: KNOWN },
      { event: 'heartbeat', view: undefined, known: KNOWN },
      { event: 'look-failed', failure: http(503), delayMs: 400 },
      { event: 'look-recovered', failed: 1 },
      { event: 'unknown-status', word: 'odd' },
    ];
    for (const event of events) tell(event);
    expect(lines.slice(1)).toEqual([
      '[1:30] still inprogress, unchanged for 1 min 30 s',
      expect.stringContaining('no status yet'),
      expect.stringMatching(/could not be looked at.*HTTP 503.*1 s/i),
      expect.stringContaining('1 failed look'),
      expect.stringMatching(/^WARNING .*'odd'/),
    ]);
  });
});
