import { describe, expect, it } from '@jest/globals';
import { createRecorder, isFailedWord } from '../../src/reports/recorder.js';
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
  it('measures steps by the time that the service tells, or else by ours', () => {
    const recorder = createRecorder();
    recorder.record(view('inprogress', { targets: server('a', 'inprogress', START) }), START + 1000);
    recorder.record(view('inprogress', { targets: server('b', 'inprogress') }), START + 2000);
    recorder.record(view('inprogress', { targets: [...server('a', 'success', START), ...server('b', 'fail')] }), START + 9000);
    recorder.record(view('fail', { targets: [...server('a', 'success', START), ...server('b', 'fail')] }), START + 99_000);
    expect(recorder.work).toEqual([
      { lane: 'a', name: 'deploy', status: 'success', from: START, to: START + 9000 },
      { lane: 'b', name: 'deploy', status: 'fail', from: START + 2000, to: START + 9000 },
    ]);
  });
  it('a span never ends before it began, whatever the clocks say', () => {
    const recorder = createRecorder();
    recorder.record(view('inprogress', { targets: server('a', 'success', START + 60_000) }), START);
    for (const { from, to } of recorder.work) expect(to).toBeGreaterThanOrEqual(from);
  });
  it('shows tasks once they are under way', () => {
    const recorder = createRecorder();
    recorder.record(view('inprogress', { tasks: [task('build', 'inprogress'), task('deploy', 'waiting')] }), 1);
    expect(recorder.work.map(({ lane, to }) => [lane, to])).toEqual([['build', null]]);
    recorder.record(
      view('inprogress', { tasks: [task('build', 'success', { startedAt: 1, finishedAt: 7 }), task('deploy', 'inprogress')] }),
      9,
    );
    expect(recorder.work.map(({ lane, from, to }) => [lane, from, to])).toEqual([
      ['build', 1, 7],
      ['deploy', 9, null],
    ]);
  });
  it('keeps a bounded number of spans', () => {
    const recorder = createRecorder();
    for (let round = 0; round < 10; round++)
      recorder.record(
        view('inprogress', {
          targets: Array.from({ length: 1000 }, (_, index) => server(`s${round}-${index}`, 'inprogress')[0]).flatMap(
            (target) => target ?? [],
          ),
        }),
        round,
      );
    expect(recorder.work.length).toBe(5000);
  });
  it('statuses of the same word and another class are two spans, as of a pipeline that waits for a person', () => {
    const recorder = createRecorder();
    recorder.record(view('inprogress'), 1);
    recorder.record(view('inprogress', { statusClass: 'blocked-approval' }), 2);
    expect(recorder.statuses).toHaveLength(2);
  });
});

describe('isFailedWord', () => {
  it.each(['fail', 'FAILED', 'error', 'reject', 'timeout'])('%s', (word) => expect(isFailedWord(word)).toBe(true));
  it.each(['success', 'canceled', 'inprogress', '', 'no progress', 'odd'])('not %s', (word) =>
    expect(isFailedWord(word)).toBe(false),
  );
});
