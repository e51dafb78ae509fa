import { describe, expect, it } from '@jest/globals';
import {
  createStateWriter,
  readNonce,
  readSavedState,
  type StateIdentity,
  saveNonce,
  stateIdentity,
} from '../../src/runner/saved-state.js';

const SECRET = 'SecretKeyOfTheTest0123456789';
const ENV = { GITHUB_RUN_ID: '7', GITHUB_RUN_ATTEMPT: '1', GITHUB_JOB: 'deploy', GITHUB_ACTION: '__run_2' };
const OURS = stateIdentity({ from: 'keys', keys: { accessKey: 'A', secretKey: SECRET } }, 'n', ENV);

/** A runner's saved state, which a job's environment can pre-fill. */
function store(initial: Record<string, string> = {}, identity: StateIdentity = OURS) {
  const saved: Record<string, string> = { ...initial };
  const order: string[] = [];
  const core = {
    saveState: (name: string, value: string) => {
      saved[name] = value;
      order.push(name);
    },
    getState: (name: string) => saved[name] ?? '',
  };
  const read = (as: StateIdentity = identity) => readSavedState(core, as);
  return { saved, order, core, writer: createStateWriter(core, identity), read };
}

describe('saved state', () => {
  it('comes back as it was saved last, each run by its index', () => {
    const { writer, read } = store();
    writer.save(0, { phase: 'starting' });
    writer.save(0, { phase: 'following', id: '80001', list: ['a', 'ü.'] });
    writer.save(2, { phase: 'done' });
    expect(read()).toEqual([
      { index: 0, value: { phase: 'following', id: '80001', list: ['a', 'ü.'] } },
      { index: 2, value: { phase: 'done' } },
    ]);
  });
  it('needs one write a change, so that no kill can fall between two', () => {
    const { writer, order } = store();
    writer.save(3, { id: '1' });
    writer.save(3, { id: '1' });
    writer.save(3, { id: '2' });
    expect(order).toEqual(['run-3', 'run-3']);
  });
  it('holds no secret', () => {
    const { writer, saved } = store();
    writer.save(0, { id: '80001' });
    expect(JSON.stringify(saved)).not.toContain(SECRET.slice(0, 8));
  });
  it('is not written where it is too large to be handed on, and the former stays', () => {
    const { writer, read } = store();
    expect(writer.save(0, { id: '80001' })).toBe(true);
    expect(writer.save(0, { id: 'x'.repeat(100_000) })).toBe(false);
    expect(writer.save(500, { id: '1' })).toBe(false);
    expect(read()).toEqual([{ index: 0, value: { id: '80001' } }]);
    const many = Array.from({ length: 12 }, (_, index) => writer.save(index + 1, { id: 'x'.repeat(90_000) }));
    expect(many.filter((fits) => fits)).toHaveLength(11);
  });
  it('holds 500 runs', () => {
    const { writer, read } = store();
    for (let index = 0; index < 500; index++) writer.save(index, { id: String(index) });
    expect(read()).toHaveLength(500);
    expect(read()[499]).toEqual({ index: 499, value: { id: '499' } });
  });
});

describe('what this step did not save is left out', () => {
  const entry = () => {
    const { writer, saved } = store();
    writer.save(0, { id: '80001' });
    return saved['run-0'] ?? '';
  };

  it.each([
    ['nothing', ''],
    ['no proof', '{"id":"80001"}'],
    ['an empty proof', '.{"id":"80001"}'],
    ['a made-up proof', `${'0'.repeat(64)}.{"id":"80001"}`],
    ['no dot', 'x'.repeat(64)],
    ['a monster', `${'0'.repeat(64)}.${'x'.repeat(5_000_000)}`],
  ])('%s', (_, text) => expect(store({ 'run-0': text, runs: '1', isPost: 'true' }).read()).toEqual([]));

  it('a value that was changed, or stands under another index', () => {
    expect(store({ 'run-0': entry().replace('80001', '80002') }).read()).toEqual([]);
    expect(store({ 'run-1': entry() }).read()).toEqual([]);
    expect(store({ 'run-0': entry() }).read()).toHaveLength(1);
  });
  it.each([
    ['another workflow run', { GITHUB_RUN_ID: '8' }],
    ['another attempt', { GITHUB_RUN_ATTEMPT: '2' }],
    ['another job', { GITHUB_JOB: 'test' }],
  ])('the state of %s', (_, change) => {
    const other = stateIdentity({ from: 'keys', keys: { accessKey: 'A', secretKey: SECRET } }, 'n', { ...ENV, ...change });
    expect(store({ 'run-0': entry() }).read(other)).toEqual([]);
  });
  it('what another secret proves', () => {
    const other = stateIdentity({ from: 'keys', keys: { accessKey: 'A', secretKey: `${SECRET}x` } }, 'n', ENV);
    expect(store({ 'run-0': entry() }).read(other)).toEqual([]);
  });
  it('GITHUB_ACTION is another one in the post phase of a composite action, and changes nothing', () => {
    const post = stateIdentity({ from: 'keys', keys: { accessKey: 'A', secretKey: SECRET } }, 'n', {
      ...ENV,
      GITHUB_ACTION: '__x',
    });
    expect(store({ 'run-0': entry() }).read(post)).toHaveLength(1);
  });
});

describe('a step without a secret of its own', () => {
  const identity = (nonce: string) => stateIdentity({ from: 'server-role' }, nonce, ENV);

  it('proves its state by a number that main saved first', () => {
    const { core, saved } = store({ nonce: 'ffff' });
    const nonce = saveNonce(core);
    createStateWriter(core, identity(nonce)).save(0, { id: '80001' });
    expect(readNonce(core)).toBe(nonce);
    expect(saved.nonce).toMatch(/^[0-9a-f]{64}$/);
    expect(readSavedState(core, identity(readNonce(core)))).toEqual([{ index: 0, value: { id: '80001' } }]);
    expect(saveNonce(core)).not.toBe(nonce);
  });
  it('reads nothing where main did not come so far, or the number is none', () => {
    const { core } = store();
    createStateWriter(core, identity('')).save(0, { id: '80001' });
    expect(readSavedState(core, identity(readNonce(core)))).toEqual([]);
    expect(readNonce({ getState: () => 'guess' })).toBe('');
  });
  it('is proved by its own number, which what was kept from another step has not', () => {
    expect(stateIdentity({ from: 'keys', keys: { accessKey: 'A', secretKey: SECRET } }, 'n', ENV).key).toBe(`n${SECRET}`);
    expect(stateIdentity({ from: 'profile', profile: '' }, 'n', ENV).key).toBe('n');
  });
});
