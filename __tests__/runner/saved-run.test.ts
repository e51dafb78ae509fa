import { describe, expect, it } from '@jest/globals';
import type { SavedRun } from '../../src/run/lifecycle/state.js';
import { parseSaved } from '../../src/runner/saved-run.js';

const target = { project: { id: '2001', name: 'shop' }, stage: { id: '3001', name: '' }, scenario: { id: '2101', name: '' } };
const RUNS: SavedRun[] = [
  { phase: 'done' },
  { phase: 'starting', target, intent: { baseline: ['79999'], window: { from: 1, until: 2 } } },
  { phase: 'deciding', target, historyId: '80001', decision: 'canary-reject' },
  { phase: 'following', target: { project: target.project }, historyId: '9007199254740993' },
  { phase: 'stopping', target, historyId: '80001', why: 'timeout' },
];

describe('parseSaved', () => {
  it.each(RUNS)('$phase comes back as it was saved', (run) => {
    for (const mode of ['deploy', 'pipeline'] as const)
      expect(parseSaved(JSON.parse(JSON.stringify({ mode, run })))).toEqual({ mode, run });
  });
  it.each([
    null,
    7,
    'x',
    [],
    {},
    { mode: 'deploy' },
    { mode: 'api', run: { phase: 'done' } },
    { mode: 'deploy', run: { phase: 'other' } },
    { mode: 'deploy', run: { phase: 'following', target } },
    { mode: 'deploy', run: { phase: 'following', historyId: '80001' } },
    { mode: 'deploy', run: { phase: 'following', target, historyId: 80001 } },
    { mode: 'deploy', run: { phase: 'following', target, historyId: '8'.repeat(201) } },
    { mode: 'deploy', run: { phase: 'following', target: { project: { id: 7, name: '' } }, historyId: '80001' } },
    { mode: 'deploy', run: { phase: 'starting', target } },
    { mode: 'deploy', run: { phase: 'starting', target, intent: { baseline: [7], window: { from: 1, until: 2 } } } },
    { mode: 'deploy', run: { phase: 'starting', target, intent: { baseline: [], window: { from: 1 } } } },
    { mode: 'deploy', run: { phase: 'deciding', target, historyId: '80001', decision: 'cancel' } },
    { mode: 'deploy', run: { phase: 'stopping', target, historyId: '80001', why: 'mood' } },
    // What an older version of this action saved.
    { phase: 'following', mode: 'deploy', projectId: '1', historyId: '80001' },
  ])('leaves out what this action did not write: %j', (value) => expect(parseSaved(value)).toBeUndefined());
});
