import { describe, expect, it } from '@jest/globals';
import { createRig, expectStep, type PhaseControl, type Ran, type Rig } from './support/host.js';

const START = 'sourcedeploy.scenario.deploy';
const LOOK = 'sourcedeploy.history.get';
const CANCEL = 'sourcedeploy.history.cancel';

async function fates(rig: Rig): Promise<(string | null)[]> {
  await rig.time.advance(600_000);
  return rig.started().map(({ status }) => status);
}

/** A post phase warns at most: it never makes a job red, and sets nothing. */
function expectQuiet(post: Ran, warnings = 0): void {
  expect([post.errors, post.notices, post.outputs]).toEqual([[], [], {}]);
  expect(post.warnings).toHaveLength(warnings);
  expect(post.count(CANCEL)).toBeLessThanOrEqual(1);
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
  it('beside a stranger of the same moment touches neither', async () => {
    const rig = createRig({ switches: { concurrentDeployments: 'parallel' } });
    const ran = await killedAtStart(rig);
    rig.emulator.control.act({ act: 'deploy', scenario: 'shop/production/rolling', as: 'deployer@shop.example' });
    const post = await rig.post(ran);
    expectQuiet(post, 1);
    expect(post.count(CANCEL)).toBe(0);
    expect(post.warnings[0]).toMatch(/can't be told/);
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
    expectQuiet(await rig.post(ran), 1);
    expect(rig.time.clock.now() - begun).toBeLessThan(300_000);
  });
  it('a run that can not be cancelled is a warning with its state', async () => {
    const rig = createRig();
    const inputs = { stage: 'cluster', scenario: 'blue-green' };
    const ran = await rig.main(inputs, { plan: ({ after, kill }) => after(10_000, kill) });
    const post = await rig.post(ran, inputs);
    expect(post.errors).toEqual([]);
    expect(post.warnings.length).toBeGreaterThanOrEqual(1);
    expect(post.count(CANCEL)).toBe(1);
  });
  it('inputs that are no longer valid, as when secrets are gone, do not make it red', async () => {
    const rig = createRig();
    const ran = await killed(rig);
    const post = await rig.post(ran, { 'access-key': '', 'secret-key': '' });
    expect([post.errors, post.requests]).toEqual([[], []]);
  });
});

describe('saved state', () => {
  const post = async (rig: Rig, state: Record<string, string>) => rig.post({ state } as Ran);

  it.each([
    ['nothing at all', {}],
    ['only the mark of main', { isPost: 'true' }],
    [
      'a settled run',
      { isPost: 'true', runs: '1', 'run-0': '{"phase":"settled","mode":"deploy","projectId":"2001","historyId":"80001"}' },
    ],
    ['damaged JSON', { isPost: 'true', runs: '1', 'run-0': '{"phase":"following"' }],
    ['a phase that nobody knows', { isPost: 'true', runs: '1', 'run-0': '{"phase":"odd","mode":"deploy","projectId":"2001"}' }],
    ['an entry of another type', { isPost: 'true', runs: '1', 'run-0': '[]' }],
    ['a count that is none', { isPost: 'true', runs: 'many', 'run-0': '' }],
    ['a count beyond all entries', { isPost: 'true', runs: '7' }],
  ])('%s: silent, and nothing is sent', async (_, state) => {
    const after = await post(createRig(), state as Record<string, string>);
    expect([after.log, after.requests]).toEqual(['', []]);
  });

  it.each(['following', 'cancelling'])('%s: looks at the run and ends it', async (phase) => {
    const rig = createRig();
    const { historyId = '' } = rig.emulator.control.act({ act: 'deploy', scenario: 'shop/production/stuck' });
    const { project, stage, scenario } = rig.ids('shop/production/stuck');
    const entry = {
      phase,
      mode: 'deploy',
      projectId: project,
      stageId: stage,
      scenarioId: scenario,
      historyId,
      sentAt: 0,
      baseline: [],
    };
    const after = await post(rig, { isPost: 'true', runs: '1', 'run-0': JSON.stringify(entry) });
    expect([after.errors, after.count(CANCEL)]).toEqual([[], 1]);
    expect(after.log).toMatch(/has ended after the cancel: canceled/);
  });

  it('an entry that was saved before its count is seen', async () => {
    const rig = createRig();
    const { historyId = '' } = rig.emulator.control.act({ act: 'deploy', scenario: 'shop/production/stuck' });
    const after = await post(rig, {
      isPost: 'true',
      'run-0': JSON.stringify({ phase: 'following', mode: 'deploy', projectId: rig.ids('shop').project, historyId }),
    });
    expect(after.count(CANCEL)).toBe(1);
  });

  it('never holds a key', async () => {
    const rig = createRig();
    const ran = await rig.main({}, { plan: ({ after, kill }) => after(20_000, kill) });
    const { 'access-key': access, 'secret-key': secret } = rig.keys('owner');
    for (const value of [access, secret]) expect(JSON.stringify(ran.state)).not.toContain(value);
    expect(Object.keys(ran.state).toSorted()).toEqual(expect.arrayContaining(['isPost', 'run-0', 'runs']));
  });
});

it.each(['cancel', 'detach'])(
  'a cancel because of a timeout that never arrived is sent again by post (on-cancel: %s)',
  async (onCancel) => {
    const rig = createRig();
    rig.emulator.control.addFault({ match: { operation: 'sourcedeploy.history.cancel' }, fault: 'drop-before' });
    const inputs = { scenario: 'stuck', timeout: '30s', 'on-timeout': 'cancel', 'on-cancel': onCancel };
    const ran = await rig.main(inputs);
    expectStep(ran, 'timed_out', { warnings: 1 });
    expect(ran.errors[0]).toContain('the post step of this job checks again');
    expect(rig.started()[0]?.status).toBe('inprogress');
    const post = await rig.post(ran, inputs);
    expect([post.count('sourcedeploy.history.cancel'), post.errors]).toEqual([1, []]);
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
