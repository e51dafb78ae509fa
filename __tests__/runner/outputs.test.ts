import { describe, expect, it } from '@jest/globals';
import { en } from '../../src/messages/en/en.js';
import { createOutputs, detailsOf, isoTime, OUTPUT_NAMES } from '../../src/runner/outputs.js';
import { START, task, view } from '../support/run.js';

function record(saveFile?: (name: string, text: string) => string) {
  const set: [string, string][] = [];
  const warnings: string[] = [];
  const files: Record<string, string> = {};
  const save = (name: string, text: string) => {
    const path = `/tmp/${Object.keys(files).length}-${name}`;
    files[path] = text;
    return path;
  };
  const core = {
    setOutput: (name: string, value: string) => void set.push([name, value]),
    warning: (text: string) => void warnings.push(text),
  };
  return {
    set,
    warnings,
    files,
    outputs: createOutputs({ core, saveFile: saveFile ?? save, messages: en.runner }),
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
  it('hold the details once, when the run is concluded, with a file that has the whole of them', () => {
    const { set, outputs, now, files } = record();
    const targets = (status: string) => [{ id: '1', name: 'web-1', status, steps: [] }];
    for (const status of ['pre', 'deploy', 'success']) outputs.setView(view('inprogress', { targets: targets(status) }));
    expect(set.filter(([name]) => name.startsWith('details'))).toEqual([]);
    outputs.complete();
    outputs.complete();
    const text = '[{"server":"web-1","status":"success","steps":[]}]';
    expect(now()).toMatchObject({ details: text, 'details-file': '/tmp/0-ncloud-details.json' });
    expect(files).toEqual({ '/tmp/0-ncloud-details.json': text });
    expect(set).toHaveLength(new Set(set.map(([name]) => name)).size);
  });
  it('cut the details at 100,000 bytes, and have all of them in the file', () => {
    const { outputs, now, files } = record();
    const items = Array.from({ length: 5000 }, (_, index) => ({ server: `서버-${index}` }));
    outputs.setDetails(items);
    outputs.complete();
    const { details = '' } = now();
    expect(Buffer.byteLength(details)).toBeLessThanOrEqual(100_000);
    expect(Buffer.byteLength(details)).toBeGreaterThan(99_000);
    const shown = JSON.parse(details);
    expect(shown.at(-1)).toEqual({ omitted: 5000 - (shown.length - 1) });
    expect(JSON.parse(Object.values(files)[0] ?? '')).toEqual(items);
  });
  it('hold a result with its numbers as they came, cut where it is too long', () => {
    const { outputs, now, files } = record();
    expect(outputs.setResult('{"id":12345678901234567890}')).toEqual({ isWhole: true });
    expect(now()).toMatchObject({ result: '{"id":12345678901234567890}', 'result-file': '/tmp/0-ncloud-result.json' });
    const long = `{"list":[${Array.from({ length: 5000 }, () => '{"id":12345678901234567890}').join(',')}]}`;
    expect(outputs.setResult(long)).toEqual({ isWhole: false });
    expect(now().result).toMatch(/^\{"list":\[\{"id":12345678901234567890\},.*\{"omitted":\d+\}\]\}$/);
    expect(Buffer.byteLength(now().result ?? '')).toBeLessThanOrEqual(100_000);
    expect(files['/tmp/1-ncloud-result.json']).toBe(long);
  });
  it('stay as they are where a file can not be written, with one warning', () => {
    const { outputs, now, warnings } = record(() => {
      throw Object.assign(new Error('no space\nleft'), { code: 'ENOSPC' });
    });
    outputs.setDetails([{ a: 1 }]);
    outputs.complete();
    expect(now()).toMatchObject({ details: '[{"a":1}]', 'details-file': '' });
    expect(warnings).toEqual([expect.stringMatching(/details-file.*ENOSPC/)]);
  });
  it('all exist in the end, the unknown ones empty', () => {
    const { set, outputs, now } = record();
    outputs.set('history-id', '80001');
    outputs.complete();
    outputs.complete();
    expect(set).toHaveLength(OUTPUT_NAMES.length);
    expect(now()).toEqual({ ...Object.fromEntries(OUTPUT_NAMES.map((name) => [name, ''])), 'history-id': '80001' });
  });
  it('tell what a poll saw: times in UTC, whole seconds, words unchanged', () => {
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
  it('do not lose a name that a poll does not know', () => {
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
    expect(detailsOf(view('inprogress', { targets }))).toEqual([
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
    expect(detailsOf(view('inprogress', { mode: 'pipeline', tasks }))).toEqual([
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
});

describe('isoTime', () => {
  it('is UTC or nothing', () =>
    expect([isoTime(0), isoTime(START), isoTime(null)]).toEqual(['1970-01-01T00:00:00.000Z', '2025-06-15T15:06:40.000Z', '']));
});
