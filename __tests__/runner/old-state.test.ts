import { describe, expect, it } from '@jest/globals';
import { createStateWriter, isPost, markMain, readState, type StateEntry } from '../../src/runner/old-state.js';

const ENTRY: StateEntry = {
  phase: 'following',
  mode: 'deploy',
  projectId: '2001',
  stageId: '3001',
  scenarioId: '2101',
  historyId: '80001',
  sentAt: 5,
  sentAtMost: 6,
  baseline: ['79999'],
};

function store(initial: Record<string, string> = {}) {
  const saved: Record<string, string> = { ...initial };
  const order: string[] = [];
  const core = {
    saveState: (name: string, value: string) => {
      saved[name] = value;
      order.push(name);
    },
    getState: (name: string) => saved[name] ?? '',
  };
  return { saved, order, core, read: () => readState(core) };
}

describe('saved state', () => {
  it('comes back as it was saved', () => {
    const { core, read } = store();
    const writer = createStateWriter(core);
    writer.save(0, { ...ENTRY, phase: 'intent' });
    writer.save(0, ENTRY);
    writer.save(2, { ...ENTRY, historyId: '80003' });
    expect(read().map(({ historyId }) => historyId)).toEqual(['80001', '80003']);
    expect(read()[0]).toEqual(ENTRY);
  });
  it('is complete even if a kill comes between an entry and its count', () => {
    for (let index = 0; index < 3; index++) {
      const { core, saved, order, read } = store();
      const writer = createStateWriter(core);
      for (let known = 0; known < index; known++) writer.save(known, ENTRY);
      const before = { ...saved };
      writer.save(index, ENTRY);
      const first = order.slice(-2)[0] ?? '';
      expect(first).toBe(`run-${index}`);
      const killed = store({ ...before, [first]: saved[first] ?? '' });
      expect(killed.read()).toHaveLength(index + 1);
      expect(read()).toHaveLength(index + 1);
    }
  });
  it('tells the phases apart', () => {
    const { core } = store();
    expect(isPost(core)).toBe(false);
    markMain(core);
    expect(isPost(core)).toBe(true);
  });
  it.each([
    '',
    'null',
    '[]',
    '{}',
    '7',
    '"x"',
    '{',
    JSON.stringify({ ...ENTRY, phase: 'other' }),
    JSON.stringify({ ...ENTRY, mode: 'api' }),
    JSON.stringify({ ...ENTRY, projectId: 7 }),
  ])('leaves out what it did not write: %s', (text) => expect(store({ runs: '1', 'run-0': text }).read()).toEqual([]));
  it('fills in what an older version did not save', () => {
    expect(store({ runs: '1', 'run-0': '{"phase":"following","mode":"deploy","projectId":"1"}' }).read()).toEqual([
      {
        phase: 'following',
        mode: 'deploy',
        projectId: '1',
        stageId: '',
        scenarioId: '',
        historyId: '',
        sentAt: 0,
        sentAtMost: 0,
        baseline: [],
      },
    ]);
  });
});
