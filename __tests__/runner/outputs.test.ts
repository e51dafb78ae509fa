import { describe, expect, it } from '@jest/globals';
import { createOutputs, cutJson, details, isoTime, OUTPUT_NAMES } from '../../src/runner/outputs.js';
import { START, task, view } from '../support/run.js';

function record() {
  const set: [string, string][] = [];
  return {
    set,
    outputs: createOutputs({ setOutput: (name, value) => void set.push([name, value]) }),
    now: () => Object.fromEntries(set),
  };
}

describe('outputs', () => {
  it('are written when they change, and only then', () => {
    const { set, outputs } = record();
    outputs.set('status', 'waiting');
    outputs.set('status', 'waiting');
    outputs.set('status', 'success');
    outputs.set('status', 'waiting');
    expect(set.map(([, value]) => value)).toEqual(['waiting', 'success', 'waiting']);
    expect([outputs.get('status'), outputs.get('executor')]).toEqual(['waiting', '']);
  });
  it('all exist in the end, the unknown ones empty', () => {
    const { set, outputs, now } = record();
    outputs.set('history-id', '80001');
    outputs.complete();
    outputs.complete();
    expect(set).toHaveLength(OUTPUT_NAMES.length);
    expect(now()).toEqual({ ...Object.fromEntries(OUTPUT_NAMES.map((name) => [name, ''])), 'history-id': '80001' });
  });
  it('tell what a look saw: times in UTC, whole seconds, words unchanged', () => {
    const { outputs, now } = record();
    outputs.setView(view('success', { finishedAt: START + 83_499, executor: 'someone ::x' }));
    expect(now()).toMatchObject({
      status: 'success',
      executor: 'someone ::x',
      'project-id': '2001',
      'stage-name': 'production',
      'started-at': '2025-06-15T15:06:40.000Z',
      'finished-at': '2025-06-15T15:08:03.499Z',
      duration: '83',
    });
  });
  it('leave open what has not come, and are never negative', () => {
    const { outputs, now } = record();
    outputs.setView(view('inprogress', { startedAt: null }));
    expect(now()).toMatchObject({ 'started-at': '', 'finished-at': '', duration: '' });
    outputs.setView(view('success', { finishedAt: START - 5000 }));
    expect(now()).toMatchObject({ duration: '0' });
  });
  it('do not lose a name that a look does not know', () => {
    const { outputs, now } = record();
    outputs.setTarget({ project: { id: '2001', name: 'shop' } });
    outputs.setView(view('inprogress', { project: { id: '2001', name: '' }, stage: null }));
    expect(now()).toMatchObject({ 'project-name': 'shop' });
  });
  it('cut what is monstrous', () => {
    const { outputs, now } = record();
    outputs.setView(view('x'.repeat(1_000_000), { executor: 'y'.repeat(1_000_000) }));
    expect([now().status?.length, now().executor?.length]).toEqual([10_000, 10_000]);
  });
});

describe('details', () => {
  it('of a deployment are its servers', () => {
    const targets = [
      {
        id: '1',
        name: 'web-1',
        status: 'deploy',
        steps: [
          { name: 'pre', status: 'success', at: START },
          { name: 'deploy', status: 'inprogress', at: null },
        ],
      },
    ];
    expect(JSON.parse(details(view('inprogress', { targets })))).toEqual([
      {
        server: 'web-1',
        status: 'deploy',
        steps: [
          { name: 'pre', status: 'success', at: '2025-06-15T15:06:40.000Z' },
          { name: 'deploy', status: 'inprogress', at: '' },
        ],
      },
    ]);
  });
  it('of a pipeline are its tasks', () => {
    const tasks = [
      task('build', 'success', { type: 'SourceBuild', resultId: '31', startedAt: START, finishedAt: START + 1000 }),
      task('deploy', 'waiting'),
    ];
    expect(JSON.parse(details(view('inprogress', { mode: 'pipeline', tasks })))).toEqual([
      {
        name: 'build',
        type: 'SourceBuild',
        status: 'success',
        resultId: '31',
        startedAt: '2025-06-15T15:06:40.000Z',
        finishedAt: '2025-06-15T15:06:41.000Z',
      },
      { name: 'deploy', type: 'SourceDeploy', status: 'waiting', resultId: '', startedAt: '', finishedAt: '' },
    ]);
  });
  it('are always JSON, of whole items, within the limit', () => {
    const items = Array.from({ length: 1000 }, (_, index) => ({ index, text: 'x'.repeat(index) }));
    const text = cutJson(items, 10_000);
    const parsed = JSON.parse(text);
    expect(text.length).toBeLessThan(10_050);
    expect(parsed.at(-1)).toEqual({ omitted: 1000 - (parsed.length - 1) });
    expect([cutJson([]), cutJson([{ a: 1 }])]).toEqual(['[]', '[{"a":1}]']);
    expect(JSON.parse(cutJson([{ text: 'x'.repeat(100) }], 10))).toEqual([{ omitted: 1 }]);
  });
});

describe('isoTime', () => {
  it('is UTC or nothing', () =>
    expect([isoTime(0), isoTime(START), isoTime(null)]).toEqual(['1970-01-01T00:00:00.000Z', '2025-06-15T15:06:40.000Z', '']));
});
