import { describe, expect, it } from '@jest/globals';
import { createRecorder } from '../../src/reports/recorder.js';
import { START, task, view } from '../support/run.js';

const server = (name: string, deploy: string, at: number | null = null) => [
  { id: name, name, status: 'deploy', steps: [{ name: 'deploy', status: deploy, at }] },
];

describe('the recorder', () => {
  it('keeps each status once, from when on it was seen', () => {
    const recorder = createRecorder();
    for (const [status, now] of [
      ['waiting', 1],
      ['inprogress', 2],
      ['inprogress', 3],
      ['waiting', 4],
      ['success', 5],
    ] as const)
      recorder.record(view(status), now);
    expect(recorder.statuses.map(({ status, from }) => [status, from])).toEqual([
      ['waiting', 1],
      ['inprogress', 2],
      ['waiting', 4],
      ['success', 5],
    ]);
    expect(recorder.view?.status).toBe('success');
  });
  const spanOf = (recorder: ReturnType<typeof createRecorder>, name: string) =>
    recorder.serverSpan('80001', { id: name, name, status: '', steps: [] });
  it('measures servers by the times that the service tells, or else by when they were seen at work', () => {
    const recorder = createRecorder();
    recorder.record(view('inprogress', { targets: server('a', 'inprogress', START) }), START + 1000);
    recorder.record(view('inprogress', { targets: server('b', 'inprogress') }), START + 2000);
    expect(spanOf(recorder, 'b')).toEqual({ from: START + 2000, to: null });
    recorder.record(
      view('inprogress', { targets: [...server('a', 'fail', START + 5000), ...server('b', 'fail')] }),
      START + 9000,
    );
    // The poll at which an end is seen comes later than the end: no span runs to it.
    expect(spanOf(recorder, 'a')).toEqual({ from: START, to: START + 5000 });
    expect(spanOf(recorder, 'b')).toEqual({ from: START + 2000, to: START + 2000 });
  });
  it('ends a server whose failure ended the run when the run ended', () => {
    const recorder = createRecorder();
    recorder.record(view('inprogress', { targets: server('a', 'inprogress', START) }), START + 1000);
    const end = view('fail', { targets: server('a', 'fail', START), finishedAt: START + 4000 });
    recorder.record(end, START + 9000);
    expect(spanOf(recorder, 'a')).toEqual({ from: START, to: START + 4000 });
  });
  it('knows no time of a server that was first seen when it had ended, without times', () => {
    const recorder = createRecorder();
    recorder.record(view('fail', { targets: server('a', 'fail') }), START);
    expect(spanOf(recorder, 'a')).toBeUndefined();
  });
  it('keeps the servers of a deployment in a task apart from those of another', () => {
    const recorder = createRecorder();
    const deployment = (historyId: string, at: number) => view('fail', { historyId, targets: server('a', 'fail', at) });
    const tasks = [task('x', 'fail', { deployment: deployment('1', 1) }), task('y', 'fail', { deployment: deployment('2', 2) })];
    recorder.record(view('inprogress', { tasks }), 9);
    const one = { id: 'a', name: 'a', status: '', steps: [] };
    expect([recorder.serverSpan('1', one)?.from, recorder.serverSpan('2', one)?.from]).toEqual([1, 2]);
  });
  it('a span never ends before it began, whatever the clocks say', () => {
    const recorder = createRecorder();
    recorder.record(view('inprogress', { targets: server('a', 'success', START + 60_000) }), START);
    const span = spanOf(recorder, 'a');
    expect(span?.to ?? START).toBeGreaterThanOrEqual(START);
  });
  it('keeps a bounded number of servers', () => {
    const recorder = createRecorder();
    for (let round = 0; round < 10; round++) {
      const targets = Array.from({ length: 1000 }, (_, index) => server(`s${round}-${index}`, 'inprogress')).flat();
      recorder.record(view('inprogress', { targets }), round);
    }
    expect(spanOf(recorder, 's4-999')).toBeDefined();
    expect(spanOf(recorder, 's5-0')).toBeUndefined();
  });
  it('statuses of the same word and another class are two spans, as of a pipeline that waits for a person', () => {
    const recorder = createRecorder();
    recorder.record(view('inprogress'), 1);
    recorder.record(view('inprogress', { statusClass: 'blocked-approval' }), 2);
    expect(recorder.statuses).toHaveLength(2);
  });
});
