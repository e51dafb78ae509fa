import { describe, expect, it } from '@jest/globals';
import type { SavedRun } from '../src/run/lifecycle/state.js';
import { createStateWriter, saveNonce, stateIdentity } from '../src/runner/saved-state.js';
import { createRig, expectStep, type PhaseControl, type PhaseOptions, type Ran, type Rig } from './support/host.js';

const START = 'sourcedeploy.scenario.deploy';
const LOOK = 'sourcedeploy.history.get';
const CANCEL = 'sourcedeploy.history.cancel';

async function fates(rig: Rig): Promise<(string | null)[]> {
  await rig.time.advance(600_000);
  return rig.started().map(({ status }) => status);
}

/** A post phase warns at most: it never makes a job red, and sets nothing. */
function expectQuiet(post: Ran, warnings = 0, mostCancels = 1): void {
  expect([post.errors, post.notices, post.outputs]).toEqual([[], [], {}]);
  expect(post.warnings).toHaveLength(warnings);
  expect(post.count(CANCEL)).toBeLessThanOrEqual(mostCancels);
}

const KILLS: { name: string; started: number; plan: (kill: () => void, control: PhaseControl) => void }[] = [
  { name: 'during the look-up', started: 0, plan: (kill, { onRequest }) => onRequest('sourcedeploy.stage.list', kill) },
  { name: 'before the start was sent', started: 0, plan: (kill, { onAnswer }) => onAnswer('sourcedeploy.scenario.list', kill) },
  { name: 'between the start and its answer', started: 1, plan: (kill, { onRequest }) => onRequest(START, kill) },
  { name: 'when the answer had come and was not read', started: 1, plan: (kill, { onAnswer }) => onAnswer(START, kill) },
  { name: 'at the first look', started: 1, plan: (kill, { onRequest }) => onRequest(LOOK, kill) },
  { name: 'between two looks', started: 1, plan: (kill, { after }) => after(20_000, kill) },
];

describe('after a kill of main', () => {
  it.each(KILLS)('$name the run is cancelled, and verified', async ({ started, plan }) => {
    const rig = createRig();
    const ran = await rig.main({}, { plan: (control) => plan(control.kill, control) });
    expect([ran.errors, rig.started().length]).toEqual([[], started]);
    const post = await rig.post(ran);
    expectQuiet(post);
    expect(post.count(CANCEL)).toBe(started);
    if (started === 0) expect(post.log).toBe('');
    else expect(post.log).toMatch(/has ended after the cancel: canceled/);
    expect(await fates(rig)).toEqual(Array(started).fill('canceled'));
    expect(post.count(START)).toBe(0);
  });

  it.each(KILLS)('$name with on-cancel: detach it is left alone', async ({ started, plan }) => {
    const rig = createRig();
    const inputs = { 'on-cancel': 'detach' };
    const ran = await rig.main(inputs, { plan: (control) => plan(control.kill, control) });
    const post = await rig.post(ran, inputs);
    expectQuiet(post);
    expect(post.count(CANCEL)).toBe(0);
    expect(await fates(rig)).toEqual(Array(started).fill('success'));
  });

  it('a main phase that lives on beside post, as in a container job, starts nothing any more', async () => {
    const rig = createRig();
    const killed = await rig.main({}, { plan: ({ after, kill }) => after(0, kill) });
    const nonce = killed.state.nonce ?? '';
    expect(nonce).toMatch(/^[0-9a-f]{64}$/);
    await rig.post(killed);
    const marked = rig.marks();
    expect(marked).toEqual([`ended-${nonce.slice(0, 32)}`]);
  });

  it('a run that has ended meanwhile is only looked at', async () => {
    const rig = createRig();
    const ran = await rig.main({}, { plan: ({ after, kill }) => after(20_000, kill) });
    await rig.time.advance(300_000);
    const post = await rig.post(ran);
    expectQuiet(post);
    expect(post.calls).toEqual([LOOK]);
    expect(post.log).toMatch(/has ended: success/);
  });

  it('of a pipeline its run is cancelled', async () => {
    const rig = createRig();
    const inputs = { mode: 'pipeline', project: 'shop-release' };
    for (const [moment, nth] of [
      ['sourcepipeline.run', 1],
      ['sourcepipeline.history.get', 3],
    ] as const) {
      const ran = await rig.main(inputs, { plan: ({ onRequest, kill }) => onRequest(moment, kill, nth) });
      const post = await rig.post(ran, inputs);
      expectQuiet(post);
      await rig.time.advance(600_000);
      expect(rig.started('pipeline').map(({ status }) => status)).toEqual(rig.started('pipeline').map(() => 'canceled'));
    }
  });

  it('in the middle of its own cancel no second one is sent as long as that one shows', async () => {
    const rig = createRig();
    const ran = await rig.main(
      {},
      {
        plan: ({ after, signal, onAnswer, kill }) => {
          after(20_000, () => signal('SIGINT'));
          onAnswer(CANCEL, kill);
        },
      },
    );
    expect(ran.count(CANCEL)).toBe(1);
    const post = await rig.post(ran);
    expectQuiet(post);
    expect(post.count(CANCEL)).toBe(0);
    expect(await fates(rig)).toEqual(['canceled']);
  });

  it('that hit a cancel on its way, which never arrived, it is sent again', async () => {
    const rig = createRig();
    rig.emulator.control.addFault({ match: { operation: CANCEL }, fault: 'drop-before' });
    const ran = await rig.main(
      {},
      {
        plan: ({ after, signal, onRequest, kill }) => {
          after(20_000, () => signal('SIGINT'));
          onRequest(CANCEL, kill);
        },
      },
    );
    const post = await rig.post(ran);
    expectQuiet(post);
    expect(post.count(CANCEL)).toBe(1);
    expect(await fates(rig)).toEqual(['canceled']);
  });
});

describe('a start that was interrupted without an answer', () => {
  const killedAtStart = (rig: Rig) => rig.main({}, { plan: ({ onRequest, kill }) => onRequest(START, kill) });

  it('and never happened leaves nothing to do', async () => {
    const rig = createRig();
    rig.emulator.control.addFault({ match: { operation: START }, fault: 'drop-before' });
    const post = await rig.post(await killedAtStart(rig));
    expectQuiet(post);
    expect(post.calls.every((name) => name === 'sourcedeploy.history.list')).toBe(true);
    expect(post.log).toMatch(/no run of this step/);
  });
  it('is found although the history lags', async () => {
    const rig = createRig({ switches: { historyLag: 9000 } });
    const post = await rig.post(await killedAtStart(rig));
    expect(post.count(CANCEL)).toBe(1);
    expect(post.errors).toEqual([]);
    expect(await fates(rig)).toEqual(['canceled']);
  });
  it('beside a foreign run of the same moment and account touches neither', async () => {
    const rig = createRig({ switches: { concurrentDeployments: 'parallel' } });
    const ran = await killedAtStart(rig);
    rig.emulator.control.act({ act: 'deploy', scenario: 'shop/production/rolling', as: 'owner@shop.example' });
    const post = await rig.post(ran);
    expectQuiet(post, 1);
    expect(post.count(CANCEL)).toBe(0);
    expect(post.warnings[0]).toMatch(/can't be told/);
  });
  it('is told from a run of the same moment that another account requested (R2)', async () => {
    const rig = createRig({ switches: { concurrentDeployments: 'parallel' } });
    const ran = await killedAtStart(rig);
    rig.emulator.control.act({ act: 'deploy', scenario: 'shop/production/rolling', as: 'deployer@shop.example' });
    const post = await rig.post(ran);
    expectQuiet(post);
    expect(
      rig.emulator
        .runs()
        .filter(({ how }) => how !== 'history')
        .map(({ how, status }) => [how, status]),
    ).toEqual([
      ['api', 'canceled'],
      ['control', expect.not.stringMatching('cancel')],
    ]);
  });
  it('and never happened is not put down to another account (R2)', async () => {
    const rig = createRig();
    rig.emulator.control.addFault({ match: { operation: START }, fault: 'drop-before' });
    const ran = await killedAtStart(rig);
    rig.emulator.control.act({ act: 'deploy', scenario: 'shop/production/rolling', as: 'deployer@shop.example' });
    const post = await rig.post(ran);
    expectQuiet(post, 1);
    expect(post.count(CANCEL)).toBe(0);
  });
  it('whose history can not be read says so', async () => {
    const rig = createRig();
    const ran = await killedAtStart(rig);
    rig.emulator.control.addFault({ match: { operation: '*', count: 'always' }, fault: 'status', status: 503 });
    const post = await rig.post(ran);
    expectQuiet(post, 1);
    expect(post.warnings[0]).toMatch(/could not be read/);
  });
});

describe('trouble', () => {
  const killed = (rig: Rig) => rig.main({}, { plan: ({ after, kill }) => after(20_000, kill) });

  it('that passes is borne', async () => {
    const rig = createRig();
    const ran = await killed(rig);
    rig.emulator.control.addFault({ match: { operation: '*', count: 3 }, fault: 'drop-before' });
    const post = await rig.post(ran);
    expect(post.errors).toEqual([]);
    expect(await fates(rig)).toEqual(['canceled']);
  });
  it.each(['status', 'hang', 'not-json'] as const)('that stays is one warning, within five minutes: %s', async (fault) => {
    const rig = createRig();
    const ran = await killed(rig);
    rig.emulator.control.addFault({
      match: { operation: '*', count: 'always' },
      fault,
      ...(fault === 'status' && { status: 503 }),
    } as never);
    const begun = rig.time.clock.now();
    const after = await rig.post(ran);
    // R5: trouble ends no stop before its time; the cancel goes on being sent.
    expectQuiet(after, 1, 40);
    expect(after.count(CANCEL)).toBeGreaterThanOrEqual(3);
    expect(rig.time.clock.now() - begun).toBeLessThan(300_000);
    expect(rig.time.clock.now() - begun).toBeGreaterThanOrEqual(150_000);
  });
  it('a run that can not be cancelled is a warning with its state', async () => {
    const rig = createRig();
    const inputs = { stage: 'cluster', scenario: 'blue-green' };
    const ran = await rig.main(inputs, { plan: ({ after, kill }) => after(10_000, kill) });
    const post = await rig.post(ran, inputs);
    expect(post.errors).toEqual([]);
    expect(post.warnings.length).toBeGreaterThanOrEqual(1);
    // R5: refused three times by a service that shows it going on, it is not cancellable.
    expect(post.count(CANCEL)).toBe(3);
  });
  it('inputs that are no longer valid, as when secrets are gone, do not make it red', async () => {
    const rig = createRig();
    const ran = await killed(rig);
    const post = await rig.post(ran, { 'access-key': '', 'secret-key': '' });
    expect([post.errors, post.requests]).toEqual([[], []]);
  });
});

describe('saved state', () => {
  const post = async (rig: Rig, state: Record<string, string>, options: PhaseOptions = {}) =>
    rig.post({ state } as Ran, {}, options);
  /** What main saves: with the proof that it is this step's own. */
  const saved = (rig: Rig, run: SavedRun, { secretKey = rig.keys()['secret-key'], job = 'deploy', index = 0 } = {}) => {
    const state: Record<string, string> = {};
    const core = {
      saveState: (name: string, value: string) => {
        state[name] = value;
      },
    };
    const source = { from: 'keys', keys: { accessKey: '', secretKey } } as const;
    const env = { GITHUB_RUN_ID: '1', GITHUB_JOB: job };
    createStateWriter(core, stateIdentity(source, saveNonce(core), env)).save(index, { mode: 'deploy', run });
    return state;
  };
  const stuck = (rig: Rig) => {
    const { historyId = '' } = rig.emulator.control.act({ act: 'deploy', scenario: 'shop/production/stuck' });
    return { target: { project: { id: rig.ids('shop').project, name: 'shop' } }, historyId };
  };

  it.each([
    ['nothing at all', {}],
    ['a value without proof', { 'run-0': '{"mode":"deploy","run":{"phase":"done"}}' }],
    ['damaged JSON', { 'run-0': '{"phase":"following"' }],
    ['an entry of another type', { 'run-0': '[]' }],
    [
      'what an older version saved',
      { isPost: 'true', runs: '1', 'run-0': '{"phase":"following","mode":"deploy","projectId":"1"}' },
    ],
  ])('%s: silent, and nothing is sent', async (_, state) => {
    const after = await post(createRig(), state as Record<string, string>);
    expect([after.log, after.requests]).toEqual(['', []]);
  });

  it('of a run that is done: silent, and nothing is sent', async () => {
    const rig = createRig();
    const after = await post(rig, saved(rig, { phase: 'done' }));
    expect([after.log, after.requests]).toEqual(['', []]);
  });

  it.each(['following', 'stopping'] as const)('%s: reads the run and ends it', async (phase) => {
    const rig = createRig();
    const run = stuck(rig);
    const after = await post(rig, saved(rig, { ...run, phase, why: 'signal' }));
    expect([after.errors, after.count(CANCEL)]).toEqual([[], 1]);
    expect(after.log).toMatch(/has ended after the cancel: canceled/);
  });

  // R10: post acts on what this step's main saved, and on nothing else.
  it.each([
    ['of another key', { secretKey: 'AnotherSecretKey0123456789' }],
    ['of another job', { job: 'other' }],
  ])('%s is not this step’s, and nothing is sent (R10)', async (_, other) => {
    const rig = createRig();
    const after = await post(rig, saved(rig, { phase: 'following', ...stuck(rig) }, other));
    // Whoever changed the keys in between is told that a run may go on.
    expect([after.warnings.length, after.requests]).toEqual([1, []]);
  });

  it('moved to another place is not what main saved there (R10)', async () => {
    const rig = createRig();
    const state = saved(rig, { phase: 'following', ...stuck(rig) });
    const after = await post(rig, { nonce: state.nonce ?? '', 'run-1': state['run-0'] ?? '' });
    expect([after.warnings.length, after.requests]).toEqual([1, []]);
  });

  it('of the second of many alone is seen', async () => {
    const rig = createRig();
    const after = await post(rig, saved(rig, { phase: 'following', ...stuck(rig) }, { index: 1 }));
    expect(after.count(CANCEL)).toBe(1);
  });

  it('never holds a key', async () => {
    const rig = createRig();
    const ran = await rig.main({}, { plan: ({ after, kill }) => after(20_000, kill) });
    const { 'access-key': access, 'secret-key': secret } = rig.keys('owner');
    for (const value of [access, secret]) expect(JSON.stringify(ran.state)).not.toContain(value);
    expect(Object.keys(ran.state).toSorted()).toEqual(['nonce', 'run-0']);
  });
});

// R5: repeated by main for as long as it may, and by post from there on.
it.each(['cancel', 'detach'])(
  'a cancel because of a timeout that got lost is sent again by main (on-cancel: %s)',
  async (onCancel) => {
    const rig = createRig();
    rig.emulator.control.addFault({ match: { operation: CANCEL }, fault: 'drop-before' });
    const inputs = { scenario: 'stuck', timeout: '30s', 'on-timeout': 'cancel', 'on-cancel': onCancel };
    const ran = await rig.main(inputs);
    expectStep(ran, 'timed_out', { warnings: 1 });
    expect([ran.count(CANCEL), rig.started()[0]?.status]).toEqual([2, 'canceled']);
    expect((await rig.post(ran, inputs)).requests).toEqual([]);
  },
);

it.each(['cancel', 'detach'])(
  'a cancel because of a timeout that never arrived in main’s time is sent again by post (on-cancel: %s)',
  async (onCancel) => {
    const rig = createRig();
    rig.emulator.control.addFault({ match: { operation: CANCEL, count: 'always' }, fault: 'drop-before' });
    const inputs = { scenario: 'stuck', timeout: '30s', 'on-timeout': 'cancel', 'on-cancel': onCancel };
    const ran = await rig.main(inputs);
    expectStep(ran, 'timed_out', { warnings: 1 });
    expect(ran.errors[0]).toContain('the post step of this job checks again');
    expect(rig.started()[0]?.status).toBe('inprogress');
    rig.emulator.control.clearFaults();
    const post = await rig.post(ran, inputs);
    expect([post.count(CANCEL), post.errors]).toEqual([1, []]);
    expect(rig.started()[0]?.status).toBe('canceled');
  },
);

it('a cancel because of a timeout that was answered leaves post nothing to do', async () => {
  const rig = createRig();
  const inputs = { scenario: 'stuck', timeout: '30s', 'on-timeout': 'cancel' };
  const ran = await rig.main(inputs);
  expectStep(ran, 'timed_out');
  const post = await rig.post(ran, inputs);
  expect([post.requests, post.log]).toEqual([[], '']);
});
