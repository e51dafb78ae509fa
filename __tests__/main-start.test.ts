import { describe, expect, it } from '@jest/globals';
import type { Fault } from '../emulator/gateway/faults.js';
import { createRig, expectStep, type Ran, type Rig } from './support/host.js';

const DEPLOY = { inputs: {}, start: 'sourcedeploy.scenario.deploy', kind: 'deployment' } as const;
const PIPELINE = {
  inputs: { mode: 'pipeline', project: 'shop-release' },
  start: 'sourcepipeline.run',
  kind: 'pipeline',
} as const;

/** Exactly one run of ours exists, and it is the one that was followed to its end. */
function expectOneFollowed(rig: Rig, ran: Ran, { start, kind }: typeof DEPLOY | typeof PIPELINE, posts = 1): void {
  const runs = rig.started(kind);
  expect(runs.map(({ status }) => status)).toEqual(['success']);
  expect(ran.outputs['history-id']).toBe(runs[0]?.id);
  expect(ran.count(start)).toBe(posts);
}

/** Answers that get lost after the service acted. */
const AFTER: Omit<Fault, 'match'>[] = [
  { fault: 'drop-after' },
  { fault: 'status', status: 500, acts: true },
  { fault: 'status', status: 502, acts: true, body: '<html>Bad Gateway</html>' },
  { fault: 'status', status: 503, acts: true, body: '<html>Service Unavailable</html>' },
  { fault: 'status', status: 504, acts: true },
  { fault: 'truncate' },
  { fault: 'not-json' },
  { fault: 'hang', acts: true },
  { fault: 'shape' },
  { fault: 'huge' },
  { fault: 'delay', ms: 40_000, when: 'after' },
  { fault: 'redirect', location: 'https://evil.example/', acts: true },
] as Omit<Fault, 'match'>[];

/** Answers that get lost before it acted: nothing proves that (R1). */
const BEFORE: Omit<Fault, 'match'>[] = [
  { fault: 'drop-before' },
  { fault: 'status', status: 503, body: '<html>Service Unavailable</html>' },
  { fault: 'status', status: 500 },
] as Omit<Fault, 'match'>[];

describe.each([DEPLOY, PIPELINE])('a start of $kind whose answer is lost', (mode) => {
  it.each(AFTER)('after the service acted is not sent again: %j', async (fault) => {
    const rig = createRig();
    rig.emulator.control.addFault({ ...fault, match: { operation: mode.start } } as Fault);
    const ran = await rig.main(mode.inputs);
    expectStep(ran, 'success', { warnings: 1 });
    expectOneFollowed(rig, ran, mode);
    expect(ran.log).toMatch(/the history shows (deployment|pipeline run) \d+/);
  });

  it.each(AFTER.slice(0, 4))('is found in a history that lags by 8 s: %j', async (fault) => {
    const rig = createRig({ switches: { historyLag: 8000 } });
    rig.emulator.control.addFault({ ...fault, match: { operation: mode.start } } as Fault);
    const ran = await rig.main(mode.inputs);
    expectStep(ran, 'success', { warnings: 1 });
    expectOneFollowed(rig, ran, mode);
  });

  it.each(BEFORE)('before it acted is never sent again, and unknown after a search of 60 s (R1): %j', async (fault) => {
    const rig = createRig();
    rig.emulator.control.addFault({ ...fault, match: { operation: mode.start } } as Fault);
    const begun = rig.time.clock.now();
    const ran = await rig.main(mode.inputs);
    expectStep(ran, 'unknown', { warnings: 1 });
    expect([ran.count(mode.start), rig.started(mode.kind)]).toEqual([1, []]);
    const searched = rig.time.clock.now() - begun;
    expect(searched).toBeGreaterThanOrEqual(60_000);
    expect(searched).toBeLessThan(75_000);
    expect((await rig.post(ran, mode.inputs)).requests).toEqual([]);
  });

  it('to a silence that may yet act is never sent again: what came of it is not known', async () => {
    const rig = createRig();
    rig.emulator.control.addFault({ match: { operation: mode.start }, fault: 'hang' });
    const ran = await rig.main(mode.inputs);
    expectStep(ran, 'unknown', { warnings: 1 });
    expect([ran.count(mode.start), rig.started(mode.kind)]).toEqual([1, []]);
  });

  it('is sent again on the proof that no connection was made (R1)', async () => {
    const rig = createRig();
    let refused = 0;
    const ran = await rig.main(mode.inputs, {
      fetch: (url, init) =>
        init.method === 'POST' && refused++ < 2
          ? Promise.reject(Object.assign(new Error(''), { code: 'ECONNREFUSED' }))
          : rig.emulator.fetch(url, init),
    });
    expectStep(ran, 'success');
    expectOneFollowed(rig, ran, mode);
    expect(refused).toBe(3);
  });

  it('and whose history can not be read either is unknown, and left alone', async () => {
    const rig = createRig();
    rig.emulator.control.addFault({ match: { operation: mode.start }, fault: 'drop-after' });
    rig.emulator.control.addFault({
      match: { operation: mode.start.replace(/\.(scenario\.deploy|run)$/, '.history.list'), nth: 2, count: 'always' },
      fault: 'status',
      status: 503,
    });
    const ran = await rig.main(mode.inputs);
    expectStep(ran, 'unknown', { warnings: 1 });
    expect([ran.count(mode.start), ran.calls.filter((name) => name.includes('cancel'))]).toEqual([1, []]);
    expect(ran.errors[0]).toMatch(/not known/);
  });
});

describe('a foreign run', () => {
  const beside = async (as: string) => {
    const rig = createRig({ switches: { concurrentDeployments: 'parallel' } });
    rig.emulator.control.addFault({ match: { operation: DEPLOY.start }, fault: 'drop-after' });
    const theirs = { act: 'deploy', scenario: 'shop/production/rolling', as } as const;
    const ran = await rig.main(
      {},
      { plan: ({ onRequest }) => onRequest(DEPLOY.start, () => void rig.emulator.control.act(theirs)) },
    );
    return { rig, ran };
  };

  it('of another account, begun at the same moment, is told from ours (R2)', async () => {
    const { rig, ran } = await beside('deployer@shop.example');
    expectStep(ran, 'success', { warnings: 1 });
    expect(ran.count(DEPLOY.start)).toBe(1);
    expect(ran.outputs['history-id']).toBe(rig.emulator.runs().find(({ how }) => how === 'api')?.id);
  });

  it('of the same scenario, account and moment makes it unknown: neither started again nor cancelled', async () => {
    const { rig, ran } = await beside('owner@shop.example');
    expectStep(ran, 'unknown', { warnings: 1 });
    expect(ran.count(DEPLOY.start)).toBe(1);
    expect(ran.calls.filter((name) => name.includes('cancel'))).toEqual([]);
    for (const run of rig.emulator.runs().filter(({ how }) => how !== 'history')) expect(ran.errors[0]).toContain(run.id);
    expect(ran.outputs['history-id']).toBe('');
  });

  it('who comes while the history is slow to arrive is not taken for ours when our start comes to nothing', async () => {
    const rig = createRig();
    rig.emulator.control.addFault({
      match: { operation: 'sourcedeploy.history.list' },
      fault: 'delay',
      ms: 9000,
      when: 'after',
    });
    rig.emulator.control.addFault({ match: { operation: DEPLOY.start }, fault: 'drop-before' });
    const theirs = { act: 'deploy', scenario: 'shop/production/rolling', as: 'deployer@shop.example' } as const;
    const ran = await rig.main(rig.ids('shop/production/rolling'), {
      plan: ({ after }) => after(1500, () => void rig.emulator.control.act(theirs)),
    });
    expectStep(ran, 'unknown', { warnings: 1 });
    expect([ran.outputs['history-id'], ran.count(DEPLOY.start)]).toEqual(['', 1]);
    expect(ran.errors[0]).toContain(rig.emulator.runs().find(({ how }) => how === 'control')?.id);
  });

  it('who comes between the look and the start is waited for: Running Pipeline Exist', async () => {
    const rig = createRig();
    const ran = await rig.main(PIPELINE.inputs, {
      plan: ({ onAnswer }) =>
        onAnswer(
          'sourcepipeline.history.list',
          () => void rig.emulator.control.act({ act: 'run', pipeline: 'shop-release', as: 'deployer@shop.example' }),
        ),
    });
    expectStep(ran, 'success');
    expectOneFollowed(rig, ran, PIPELINE, ran.count(PIPELINE.start));
    expect(ran.requests.filter(({ operation, acted }) => operation === PIPELINE.start && acted)).toHaveLength(1);
  });
});

describe('a start that is throttled', () => {
  it.each([undefined, 20])('is sent again, and only one gets through (Retry-After %p)', async (retryAfter) => {
    const rig = createRig();
    rig.emulator.control.addFault({
      match: { operation: DEPLOY.start, count: 3 },
      fault: 'rate-limit',
      ...(retryAfter && { retryAfter }),
    });
    const ran = await rig.main();
    expectStep(ran, 'success');
    expectOneFollowed(rig, ran, DEPLOY, 4);
    const times = ran.requests.filter(({ operation }) => operation === DEPLOY.start).map(({ time }) => time);
    if (retryAfter)
      for (const [index, time] of times.slice(1).entries()) expect(time - (times[index] ?? 0)).toBeGreaterThanOrEqual(20_000);
  });
});

describe('on-conflict', () => {
  const busy = (rig: Rig) =>
    rig.emulator.control.act({ act: 'deploy', scenario: 'shop/production/rolling', as: 'deployer@shop.example' }).historyId;

  it('wait: starts when the other has ended', async () => {
    const rig = createRig();
    const other = busy(rig);
    const ran = await rig.main();
    expectStep(ran, 'success');
    expectOneFollowed(rig, ran, DEPLOY);
    const [theirs] = rig.emulator.runs().filter(({ id }) => id === other);
    expect(rig.started()[0]?.startTime).toBeGreaterThanOrEqual(theirs?.endTime ?? Number.POSITIVE_INFINITY);
  });
  it('attach: follows the other, and cancels it neither at a timeout nor at a signal', async () => {
    for (const [inputs, conclusion] of [
      [{}, 'success'],
      [{ timeout: '20s', 'on-timeout': 'cancel' }, 'timed_out'],
    ] as const) {
      const rig = createRig();
      const other = busy(rig);
      const ran = await rig.main({ 'on-conflict': 'attach', ...inputs });
      expectStep(ran, conclusion);
      expect([ran.outputs['history-id'], ran.count(DEPLOY.start), ran.count('sourcedeploy.history.cancel')]).toEqual([
        other,
        0,
        0,
      ]);
    }
    const rig = createRig();
    busy(rig);
    const ran = await rig.main(
      { 'on-conflict': 'attach' },
      { plan: ({ after, signal }) => after(20_000, () => signal('SIGINT')) },
    );
    expectStep(ran, 'unknown');
    expect((await rig.post(ran)).requests).toEqual([]);
    expect(ran.count('sourcedeploy.history.cancel')).toBe(0);
  });
  it.each(['wait', 'attach', 'fail'])('%s: another scenario of the project is in nobody’s way', async (policy) => {
    const rig = createRig();
    rig.emulator.control.act({ act: 'deploy', scenario: 'shop/staging/rolling' });
    const ran = await rig.main({ 'on-conflict': policy });
    expectStep(ran, 'success');
    expectOneFollowed(rig, ran, DEPLOY);
  });
});
