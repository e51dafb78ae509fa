import { describe, expect, it } from '@jest/globals';
import { createRig, expectStep, type PhaseOptions, type Rig, type RigOptions } from './support/host.js';
import { smallWorld } from './support/world.js';

type Case = {
  inputs?: Record<string, string>;
  world?: string;
  plan?: (rig: Rig) => PhaseOptions;
  prepare?: (rig: Rig) => void;
} & RigOptions;
const scripted = (...statuses: string[]) =>
  smallWorld({ scenarios: `[{ name: rolling, script: { statuses: [${statuses.join(', ')}] } }]` });
const always = (operation: string, status: number) => (rig: Rig) =>
  rig.emulator.control.addFault({ match: { operation, count: 'always' }, fault: 'status', status });

/** Contract §5: every conclusion, and ways that lead to it. */
const CASES: [name: string, conclusion: string, levels: { warnings?: number; notices?: number }, test: Case][] = [
  ['a deployment that succeeds', 'success', {}, {}],
  ['a pipeline that succeeds', 'success', {}, { inputs: { mode: 'pipeline', project: 'shop-release' } }],
  ['names in Korean', 'success', {}, { inputs: { project: '주문 서비스', stage: '운영 서버', scenario: '순차 배포' } }],
  ['a pipeline with a Korean name', 'success', {}, { inputs: { mode: 'pipeline', project: '야간 배포' } }],
  ['wait: false', 'started', {}, { inputs: { wait: 'false' } }],
  ['a server that fails', 'failure', {}, { inputs: { scenario: 'broken' } }],
  ['a failure that was rolled back', 'failure', {}, { inputs: { scenario: 'broken-rollback' } }],
  ['an error', 'failure', {}, { inputs: { scenario: 'flaky' } }],
  ['a build that fails', 'failure', {}, { inputs: { mode: 'pipeline', project: 'shop-tests' } }],
  ['an automatic canary that fails', 'rejected', {}, { inputs: { stage: 'cluster', scenario: 'canary-auto-fails' } }],
  ['an automatic canary that passes', 'success', {}, { inputs: { stage: 'cluster', scenario: 'canary-auto' } }],
  ['a canary nobody decided on', 'failure', { notices: 1 }, { inputs: { stage: 'cluster', scenario: 'canary' } }],
  [
    'a run that somebody else cancels',
    'cancelled',
    {},
    {
      plan: (rig) => ({
        plan: ({ after, ran }) =>
          after(20_000, () =>
            rig.emulator.control.act({ act: 'cancel', run: { kind: 'deployment', id: ran.outputs['history-id'] ?? '' } }),
          ),
      }),
    },
  ],
  ['a run that takes longer than timeout', 'timed_out', {}, { inputs: { scenario: 'stuck', timeout: '5m' } }],
  ['the same with on-timeout: cancel', 'timed_out', {}, { inputs: { scenario: 'stuck', timeout: '5m', 'on-timeout': 'cancel' } }],
  ['a service that is down from the start', 'timed_out', {}, { inputs: { timeout: '3m' }, prepare: always('*', 503) }],
  [
    'another run that does not end',
    'timed_out',
    {},
    {
      inputs: { scenario: 'stuck', timeout: '3m' },
      prepare: (rig) => void rig.emulator.control.act({ act: 'deploy', scenario: 'shop/production/stuck' }),
    },
  ],
  [
    'on-conflict: fail',
    'refused',
    {},
    {
      inputs: { 'on-conflict': 'fail' },
      prepare: (rig) => void rig.emulator.control.act({ act: 'deploy', scenario: 'shop/production/rolling' }),
    },
  ],
  ['a name that is not there', 'refused', {}, { inputs: { scenario: 'roling' } }],
  ['a wrong secret key', 'refused', {}, { inputs: { 'secret-key': 'WrongSecretKey0123456789' } }],
  [
    'a permission that is missing',
    'refused',
    {},
    { inputs: { 'access-key': 'EMULATORVIEWERACCESSKEY', 'secret-key': 'EmulatorViewerSecretKey0123456789ABCDEFG' } },
  ],
  ['an id that is not there', 'refused', {}, { inputs: { project: '9999', stage: '1', scenario: '1' } }],
  ['empty keys', 'refused', {}, { inputs: { 'access-key': '', 'secret-key': '' } }],
  ['an input that is wrong', 'refused', {}, { inputs: { timeout: 'soon' } }],
  [
    'a run that is gone',
    'unknown',
    {},
    {
      plan: (rig) => ({
        plan: ({ after, ran }) =>
          after(20_000, () =>
            rig.emulator.control.act({ act: 'delete', run: { kind: 'deployment', id: ran.outputs['history-id'] ?? '' } }),
          ),
      }),
    },
  ],
  [
    'an end in a word that nobody documented',
    'unknown',
    { warnings: 1 },
    { world: scripted('{ status: inprogress, for: 30s }', '{ status: finished, end: true }') },
  ],
  [
    'a success in the wrong letters',
    'unknown',
    { warnings: 1 },
    { world: scripted('{ status: inprogress, for: 30s }', '{ status: Success, end: true }') },
  ],
  [
    'a service that is down to the end of the budget',
    'unknown',
    {},
    { inputs: { timeout: '5m' }, prepare: always('sourcedeploy.history.get', 503) },
  ],
];

describe('every conclusion', () => {
  it.each(CASES)('%s: %s', async (_, conclusion, levels, { inputs, plan, prepare, ...options }) => {
    const rig = createRig(options);
    prepare?.(rig);
    const ran = await rig.main(inputs, plan?.(rig));
    expectStep(ran, conclusion, levels);
    expect(ran.exitCode).toBe(['success', 'started'].includes(conclusion) ? 0 : 1);
    // Whatever it was, nothing is left for the post phase, and it says and sends nothing.
    const after = await rig.post(ran, inputs);
    expect([after.requests.length, after.log]).toEqual([0, '']);
    // No path starts a second run, and each writes a summary.
    expect(ran.count('sourcedeploy.scenario.deploy') + ran.count('sourcepipeline.run')).toBeLessThanOrEqual(1);
    expect(ran.summary).toContain(`\`${conclusion}\``);
  });
});

describe('the requests before a start', () => {
  it('by ids are at most 2', async () => {
    const rig = createRig();
    const { project, stage, scenario } = rig.ids('shop/production/rolling');
    const deploy = await rig.main({ project, stage, scenario });
    expect(deploy.calls.indexOf('sourcedeploy.scenario.deploy')).toBeLessThanOrEqual(2);
    const pipeline = await rig.main({ mode: 'pipeline', project: rig.pipeline('shop-release') });
    expect(pipeline.calls.indexOf('sourcepipeline.run')).toBeLessThanOrEqual(2);
    for (const ran of [deploy, pipeline]) expectStep(ran, 'success');
  });
  it('by names are at most 5, and the history is asked for beside them', async () => {
    const rig = createRig();
    const ran = await rig.main();
    expect(ran.calls.slice(0, 5)).toEqual([
      'sourcedeploy.project.list',
      'sourcedeploy.history.list',
      'sourcedeploy.stage.list',
      'sourcedeploy.scenario.list',
      'sourcedeploy.scenario.deploy',
    ]);
  });
  it('a start is sent exactly once, without body, with no Content-Type', async () => {
    const rig = createRig();
    const ran = await rig.main();
    const { project, stage, scenario } = rig.ids('shop/production/rolling');
    const posts = ran.requests.filter(({ method }) => method !== 'GET');
    expect(posts.map(({ url, body }) => [url, body])).toEqual([
      [`/sourcedeploy/api/v1/project/${project}/stage/${stage}/scenario/${scenario}/deploy`, ''],
    ]);
    expect(posts[0]?.headers).not.toHaveProperty('content-type');
    expect(rig.started()).toHaveLength(1);
  });
});

describe('the debug log', () => {
  const debugLines = async (env: Record<string, string>) => {
    const rig = createRig();
    const ran = await rig.main({}, { env });
    expectStep(ran, 'success');
    return { ran, lines: ran.trace.filter(({ kind, name }) => kind === 'line' && name === 'debug').map(({ text }) => text) };
  };

  it('has a line for every request, once debug logging is on', async () => {
    const { ran, lines } = await debugLines({ RUNNER_DEBUG: '1' });
    expect(lines.filter((text) => text.startsWith('GET ') || text.startsWith('POST '))).toHaveLength(ran.requests.length);
    // And one for the steps of each server, which the log itself leaves out.
    expect(lines).toContainEqual(expect.stringMatching(/^web-1: pre /));
    expect(lines[0]).toMatch(/^GET \/.*\/project\?projectName=shop.* → 200, \d+ ms: \{"result":/);
  });

  it('is empty otherwise', async () => {
    expect((await debugLines({})).lines).toEqual([]);
  });
});

describe('the history id', () => {
  it.each([{}, { mode: 'pipeline', project: 'shop-release' }])(
    'is an output and in the saved state before the first poll: %j',
    async (inputs) => {
      const rig = createRig();
      const ran = await rig.main(inputs);
      const firstPoll = ran.calls.findIndex((name) => name.endsWith('.history.get'));
      const output = ran.trace.find(({ kind, name }) => kind === 'output' && name === 'history-id');
      const state = ran.trace.find(({ kind, text }) => kind === 'state' && text.includes('"following"'));
      expect(output?.requests).toBeLessThanOrEqual(firstPoll);
      expect(state?.requests).toBeLessThanOrEqual(firstPoll);
      // The proof of its origin, a dot, and what is handed to post.
      expect(JSON.parse(state?.text.replace(/^[0-9a-f]{64}\./, '') ?? '{}').run.historyId).toBe(output?.text);
    },
  );
  it('is preceded by an intent in the state before the start is sent', async () => {
    const rig = createRig();
    const ran = await rig.main();
    const intent = ran.trace.find(({ kind, text }) => kind === 'state' && text.includes('"intent"'));
    expect(intent?.requests).toBe(ran.calls.indexOf('sourcedeploy.scenario.deploy'));
  });
});
