import { describe, expect, it } from '@jest/globals';
import { createRig, expectStep, type Rig } from '../support/host.js';
import { worldText } from '../support/world.js';

const api = (operation: string, parameters: unknown = {}) => ({ mode: 'api', operation, parameters: JSON.stringify(parameters) });

/** One operation that has to succeed; its result. */
// biome-ignore lint/suspicious/noExplicitAny: results of 49 shapes
async function call(rig: Rig, operation: string, parameters: unknown = {}): Promise<any> {
  const ran = await rig.main(api(operation, parameters));
  expectStep(ran, 'success');
  return JSON.parse(ran.outputs.result ?? '');
}

describe('mode api alone', () => {
  it('creates a project, a stage and a scenario, deploys, and deletes all three', async () => {
    const rig = createRig();
    const { id: projectId } = await call(rig, 'sourcedeploy.project.create', { name: 'round-trip' });
    const stage = { name: 'prod', type: 'Server', config: { serverNo: [1234567] } };
    const { id: stageId } = await call(rig, 'sourcedeploy.stage.create', { projectId, ...stage });
    const config = {
      strategy: 'normal',
      file: { type: 'ObjectStorage', ObjectStorage: { bucket: 'artifacts', object: 'app.zip' } },
      rollback: false,
      cmd: { deploy: [{ sourcePath: '/', deployPath: '/app' }] },
    };
    const { id: scenarioId } = await call(rig, 'sourcedeploy.scenario.create', { projectId, stageId, name: 'roll', config });
    await call(rig, 'sourcedeploy.scenario.update', { projectId, stageId, scenarioId, description: 'changed' });
    expect(await call(rig, 'sourcedeploy.scenario.get', { projectId, stageId, scenarioId })).toMatchObject({
      name: 'roll',
      description: 'changed',
    });

    const deployed = await rig.main({ project: 'round-trip', stage: 'prod', scenario: 'roll', wait: 'false' });
    expectStep(deployed, 'started');
    const watched = await rig.main({ operation: 'watch', project: 'round-trip', 'history-id': deployed.outputs['history-id'] });
    expectStep(watched, 'success');

    for (const [what, ids] of [
      ['scenario', { projectId, stageId, scenarioId }],
      ['stage', { projectId, stageId }],
      ['project', { projectId }],
    ] as const) {
      expect(await call(rig, `sourcedeploy.${what}.delete`, ids)).toEqual({ result: true });
    }
    expect(await call(rig, 'sourcedeploy.project.list', { projectName: 'round-trip' })).toEqual({ projectList: [] });
  });

  it('creates a pipeline, runs and watches it, and deletes it', async () => {
    const rig = createRig();
    const ids = rig.ids('shop/staging/rolling');
    const tasks = [
      {
        name: 'deploy',
        type: 'SourceDeploy',
        config: { projectId: Number(ids.project), stageId: Number(ids.stage), scenarioId: Number(ids.scenario) },
        linkedTasks: [],
      },
    ];
    const { projectId } = await call(rig, 'sourcepipeline.project.create', { name: 'round-trip', tasks });
    await call(rig, 'sourcepipeline.project.update', { projectId, description: 'changed' });
    const { historyId } = await call(rig, 'sourcepipeline.run', { projectId });
    const watched = await rig.main({
      mode: 'pipeline',
      operation: 'watch',
      project: 'round-trip',
      'history-id': String(historyId),
    });
    expectStep(watched, 'success');
    expect(await call(rig, 'sourcepipeline.project.delete', { projectId })).toEqual({ result: true });
    expect(await call(rig, 'sourcepipeline.project.list')).not.toMatchObject({
      projectList: expect.arrayContaining([{ id: projectId, name: 'round-trip' }]),
    });
  });
});

describe('a call that goes wrong', () => {
  const START = 'sourcedeploy.scenario.deploy';
  const deploy = (rig: Rig) => {
    const { project, stage, scenario } = rig.ids('shop/production/rolling');
    return api(START, { projectId: project, stageId: stage, scenarioId: scenario });
  };

  it.each(['drop-after', 'drop-before', 'not-json', 'truncate', 'hang'] as const)(
    'a write is never sent again: %s',
    async (fault) => {
      const rig = createRig();
      rig.emulator.control.addFault({ match: { operation: START }, fault });
      const ran = await rig.main(deploy(rig));
      expectStep(ran, 'unknown');
      expect(ran.count(START)).toBe(1);
      expect(ran.errors[0]).toMatch(/not known/);
    },
  );
  it('a write that is refused says why', async () => {
    const rig = createRig();
    const ran = await rig.main(api(START, { projectId: '2001', stageId: '1', scenarioId: '1' }));
    expectStep(ran, 'refused');
    expect([ran.count(START), ran.outputs.result]).toEqual([1, '']);
  });
  it('a write that does not confirm is not reported as done', async () => {
    const rig = createRig();
    rig.emulator.control.addFault({ match: { operation: START }, fault: 'shape' });
    const ran = await rig.main(deploy(rig));
    expectStep(ran, 'unknown');
  });
  it('a write that was sent anew after the clock was corrected is not said to have been sent once', async () => {
    const rig = createRig({ world: `clockOffset: ${20 * 60_000}\n${worldText()}` });
    rig.emulator.control.addFault({ match: { operation: START, nth: 2 }, fault: 'hang' });
    const ran = await rig.main({ ...deploy(rig), timeout: '1m' });
    expectStep(ran, 'unknown', { warnings: 1 });
    expect([ran.count(START), ran.errors[0]]).toEqual([2, expect.stringContaining('it was sent, but got no clear answer')]);
    expect(ran.errors[0]).not.toMatch(/once/);
  });
  it('a read is repeated until it comes', async () => {
    const rig = createRig();
    rig.emulator.control.addFault({ match: { operation: 'sourcedeploy.server.list', count: 4 }, fault: 'status', status: 503 });
    const ran = await rig.main(api('sourcedeploy.server.list'));
    expectStep(ran, 'success');
    expect(ran.count('sourcedeploy.server.list')).toBe(5);
  });
  it('a read that never comes is refused at the end of timeout', async () => {
    const rig = createRig();
    rig.emulator.control.addFault({ match: { operation: '*', count: 'always' }, fault: 'status', status: 503 });
    const ran = await rig.main({ ...api('sourcedeploy.server.list'), timeout: '2m' });
    expectStep(ran, 'refused');
    expect(rig.time.clock.now() - 1_750_000_000_000).toBeLessThanOrEqual(120_000);
  });
  it.each(['sourcedeploy.server.list', START])('a signal ends %s at once, and its post phase is silent', async (operation) => {
    const rig = createRig();
    rig.emulator.control.addFault({ match: { operation }, fault: 'hang' });
    const inputs = operation === START ? deploy(rig) : api(operation);
    const ran = await rig.main(inputs, { plan: ({ after, signal }) => after(3000, () => signal('SIGINT')) });
    expect(ran.errors).toHaveLength(1);
    expect(rig.time.clock.now() - 1_750_000_000_000).toBeLessThanOrEqual(8000);
    expect((await rig.post(ran, inputs)).log).toBe('');
  });
  it('an answer that is too long for an output is cut, with a warning, and whole in a file', async () => {
    const rig = createRig();
    const body = JSON.stringify({ result: { serverList: [{ name: 'x'.repeat(600_000) }] } });
    rig.emulator.control.addFault({ match: { operation: '*' }, fault: 'status', status: 200, body });
    const ran = await rig.main(api('sourcedeploy.server.list'));
    expectStep(ran, 'success', { warnings: 1 });
    expect(ran.outputs.result).toBe('{"serverList":[{"omitted":1}]}');
    expect(JSON.stringify({ result: JSON.parse(ran.files[ran.outputs['result-file'] ?? ''] ?? '') })).toBe(body);
  });
  it('numbers reach the output digit for digit', async () => {
    const rig = createRig();
    const body = '{"result":{"serverList":[{"no":9007199254740993,"share":1.0,"x":-0,"y":1e400}]}}';
    rig.emulator.control.addFault({ match: { operation: '*' }, fault: 'status', status: 200, body });
    const ran = await rig.main(api('sourcedeploy.server.list'));
    expectStep(ran, 'success');
    expect(ran.outputs.result).toBe('{"serverList":[{"no":9007199254740993,"share":1.0,"x":-0,"y":1e400}]}');
  });
  it.each([
    ['an error', `{"error":{"errorCode":330900,"details":${'['.repeat(200)}${']'.repeat(200)}}}`],
    ['a result beside an error', `{"result":${'['.repeat(200)}${']'.repeat(200)},"error":{"errorCode":330900}}`],
    ['a result beside something else', `{"result":{},"list":${'['.repeat(200)}${']'.repeat(200)}}`],
    ['a page', `<html>${'['.repeat(200)}</html>`],
    ['a part of an answer', `{"result":${'['.repeat(200)}`],
  ])('a write whose answer is too deep and %s is not known to be done', async (_, body) => {
    const rig = createRig();
    rig.emulator.control.addFault({ match: { operation: START }, fault: 'status', status: 200, body });
    expect((await rig.main(deploy(rig))).conclusion).toBe('unknown');
  });
  it('a done write whose answer is nested too deeply to be read is done', async () => {
    const rig = createRig();
    const body = `{"result":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
    rig.emulator.control.addFault({ match: { operation: START }, fault: 'status', status: 200, acts: true, body });
    const ran = await rig.main(deploy(rig));
    expectStep(ran, 'success', { warnings: 1 });
    expect(ran.count(START)).toBe(1);
  });
  it('an empty 2xx to a write is done, with an empty result', async () => {
    const rig = createRig();
    rig.emulator.control.addFault({
      match: { operation: 'sourcedeploy.project.delete' },
      fault: 'status',
      status: 204,
      acts: true,
      body: '',
    });
    const { project } = rig.ids('shop/production/rolling');
    const ran = await rig.main(api('sourcedeploy.project.delete', { projectId: project }));
    expectStep(ran, 'success');
    expect(ran.outputs.result).toBe('{}');
  });
  it.each([
    [
      'refused in the words of the service',
      { errorCode: 340500, message: 'invalid parameters', details: 'Running Pipeline Exist' },
      'refused',
    ],
    ['of which the gateway does not know what became', { errorCode: '510', message: 'Endpoint Timeout' }, 'unknown'],
  ])('an error in a 200 to a write: %s', async (_, error, conclusion) => {
    const rig = createRig();
    rig.emulator.control.addFault({ match: { operation: START }, fault: 'status', status: 200, body: JSON.stringify({ error }) });
    const ran = await rig.main(deploy(rig));
    expectStep(ran, conclusion);
    expect([ran.count(START), ran.errors[0]]).toEqual([1, expect.stringContaining(error.message)]);
  });
});
