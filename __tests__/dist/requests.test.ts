import { expect, test } from '@jest/globals';
import { bench, expectWhole, hold, idsOf, runStep, startStep } from '../support/dist.js';

/** What a run costs on the wire. */

const isStart = (operation: string) => operation === 'scenario.deploy' || operation === 'run';
/** Requests before the start request. */
const untilStart = (operations: readonly string[]) => operations.slice(0, operations.findIndex(isStart));

test.concurrent('requests of a start: by ids: at most 2 before the POST, one POST, one connection', async () => {
  const b = await bench();
  expectWhole(await runStep({ ...b.inputs, ...idsOf(b, 'shop/production/rolling') }), 'success');
  expect(untilStart(b.operations()).length).toBeLessThanOrEqual(2);
  expect(b.operations().filter(isStart)).toHaveLength(1);
  expect(b.server.connections).toBe(1);
});

test.concurrent('requests of a start: by three names: at most 5 before the POST, one POST, one connection', async () => {
  const b = await bench();
  expectWhole(await runStep(b.inputs), 'success');
  expect(untilStart(b.operations()).length).toBeLessThanOrEqual(5);
  expect(b.operations().filter(isStart)).toHaveLength(1);
  expect(b.server.connections).toBe(1);
});

test.concurrent('requests of a start: a history that answers slower than the look-ups is waited for', async () => {
  const b = await bench({ gate: { before: (operation) => (operation === 'history.list' ? hold(1500) : undefined) } });
  expectWhole(await runStep(b.inputs), 'success');
  expect(b.started()).toHaveLength(1);
});

test.concurrent('requests of a start: a pipeline by name: one POST, one connection, though three services are asked', async () => {
  const b = await bench();
  const inputs = { ...b.inputs, mode: 'pipeline', project: 'nightly', stage: '', scenario: '' };
  expectWhole(await runStep(inputs), 'success');
  expect(untilStart(b.operations()).length).toBeLessThanOrEqual(3);
  expect(b.operations().filter(isStart)).toHaveLength(1);
  expect(new Set(b.emulator.requests.map(({ service }) => service)).size).toBe(3);
  expect(b.server.connections).toBe(1);
});

test.concurrent('requests of a start: history-id is written before the first poll arrives', async () => {
  let written: string | undefined;
  const b = await bench({
    gate: {
      before: (operation) => {
        if (operation === 'history.get') written ??= phase.peek().outputs['history-id'] ?? 'missing';
      },
    },
  });
  const phase = startStep(b.inputs);
  const main = await phase.result;
  expect(main.outputs['history-id']).toMatch(/^\d+$/);
  expect(written).toBe(main.outputs['history-id']);
});

test.concurrent('requests of a start: every request is signed for itself, and none goes unsigned or twice with one signature and another path', async () => {
  const b = await bench();
  await runStep(b.inputs);
  const signatures = new Map<string, string>();
  for (const { headers, method, url, status } of b.emulator.requests) {
    expect(status).toBe(200);
    const signature = headers['x-ncp-apigw-signature-v2'] ?? '';
    expect(signature).not.toBe('');
    expect(signatures.get(signature) ?? `${method} ${url}`).toBe(`${method} ${url}`);
    signatures.set(signature, `${method} ${url}`);
  }
});

test.concurrent.each([
  ['Korean, with spaces', { project: '주문 서비스', stage: '운영 서버', scenario: '순차 배포' }],
  ['with a twin that contains it', { project: 'web', stage: 'web', scenario: 'web' }],
])('names: %s: the right scenario runs', async (_, names) => {
  const b = await bench();
  const { main } = await runStep({ ...b.inputs, ...names });
  const ids = idsOf(b, Object.values(names).join('/'));
  expect(main.exitCode).toBe(0);
  expect(
    b.started().map(({ projectId, stageId, scenarioId }) => ({ project: projectId, stage: stageId, scenario: scenarioId })),
  ).toEqual([ids]);
  expect(main.outputs).toMatchObject({
    'project-name': names.project,
    'stage-name': names.stage,
    'scenario-name': names.scenario,
  });
});
