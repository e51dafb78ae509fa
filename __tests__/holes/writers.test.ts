import { describe, expect, it } from '@jest/globals';
import type { ActionsCore } from '../../src/runner/host.js';
import { createSafeCore } from '../../src/runner/safe-core.js';
import { createGateway, GATEWAY_IDS, type GatewayOptions, refusal } from '../support/gateway.js';
import { createRig, expectStep, type Inputs, type PhaseOptions } from '../support/host.js';

/** Holes that an outside check proved, by their row: what is written, what is read, and what post believes (R7, R8, R9, R10). */

const scene = (options: GatewayOptions = {}) => {
  const rig = createRig();
  const gateway = createGateway(rig.time, options);
  const main = (inputs: Inputs = {}, phase: PhaseOptions = {}) =>
    rig.main({ ...GATEWAY_IDS, ...inputs }, { fetch: gateway.fetch, ...phase });
  return { rig, gateway, main };
};

describe('row 15 and 43: the job’s environment', () => {
  it('makes post of nothing: state that no main of this step saved is left alone (R10)', async () => {
    const rig = createRig();
    const { historyId = '' } = rig.emulator.control.act({ act: 'deploy', scenario: 'shop/production/stuck' });
    const run = { phase: 'following', target: { project: { id: rig.ids('shop').project, name: '' } }, historyId };
    const old = { phase: 'following', mode: 'deploy', projectId: rig.ids('shop').project, historyId };
    const ran = await rig.main({}, { plan: ({ after, kill }) => after(20_000, kill) });
    for (const value of [
      JSON.stringify({ mode: 'deploy', run }),
      `${'0'.repeat(64)}.${JSON.stringify({ mode: 'deploy', run })}`,
      JSON.stringify(old),
    ]) {
      const state = { ...ran.state, 'run-1': value, 'run-7': value, isPost: 'true', runs: '9' };
      await rig.post({ ...ran, state } as never);
    }
    const fate = rig.emulator.runs().find(({ id }) => id === historyId);
    expect(fate?.status).toBe('inprogress');
    // Its own run is stopped all the same.
    expect(rig.started().map(({ status }) => status)).toEqual(['canceled']);
  });

  it('main with `isPost` in its state is main', async () => {
    const rig = createRig();
    const ran = await rig.main({}, { state: { isPost: 'true', 'run-0': '{}' } });
    expectStep(ran, 'success');
    expect(rig.started()).toHaveLength(1);
  });
});

describe('row 28: command files that can not be written (R9, R5)', () => {
  const full = (name: string) => {
    throw Object.assign(new Error(`ENOSPC: no space left on device, write ${name}`), { code: 'ENOSPC' });
  };
  /** As both entry points of the bundle use it. */
  const failing = (core: ActionsCore): ActionsCore =>
    createSafeCore(
      {
        ...core,
        setOutput: full,
        saveState: full,
        summary: { addRaw: () => ({ write: async () => full('summary') }) },
      },
      {},
    );

  it('stop neither the deployment nor the annotation', async () => {
    const rig = createRig();
    const ok = await rig.main({}, { core: failing });
    expect([ok.errors, rig.started().map(({ status }) => status)]).toEqual([[], ['success']]);
    const failed = await rig.main({ scenario: 'broken' }, { core: failing });
    expect(failed.errors).toHaveLength(1);
  });

  it('stop no cancel', async () => {
    const rig = createRig();
    const ran = await rig.main({}, { core: failing, plan: ({ after, signal }) => after(20_000, () => signal('SIGINT')) });
    expect(ran.errors).toHaveLength(1);
    await rig.time.advance(600_000);
    expect(rig.started().map(({ status }) => status)).toEqual(['canceled']);
  });
});

describe('what is read is bounded (R8)', () => {
  it('row 32: look-up pages without end end the step soon', async () => {
    const rig = createRig();
    let pages = 0;
    const ran = await rig.main(
      { project: 'nothing' },
      {
        fetch: async () => {
          pages += 1;
          const projectList = Array.from({ length: 100 }, (_, index) => ({
            id: pages * 1000 + index,
            name: `p${pages}-${index}`,
          }));
          return { status: 200, headers: { get: () => null }, text: async () => JSON.stringify({ result: { projectList } }) };
        },
      },
    );
    expectStep(ran, 'refused');
    expect(pages).toBeLessThan(1500);
  });

  it('row 31: a pipeline of 50,000 tasks is refused as an answer, or shown in part, and never stops a signal', async () => {
    const tasks = JSON.stringify(
      Array.from({ length: 50_000 }, (_, index) => ({ id: index, name: `t${index}`, type: 'SourceBuild', status: 'inprogress' })),
    );
    const { rig, main, gateway } = scene({
      takes: 3_600_000,
      tamper: ({ kind, run }) =>
        kind === 'poll' && run
          ? {
              body: `{"result":{"history":{"id":${run.id},"projectId":2501,"begin":${run.startTime},"end":null,"status":"${run.status}","tasks":${tasks}}}}`,
            }
          : undefined,
    });
    let struckAt = 0;
    const ran = await main(
      { mode: 'pipeline', project: '2501', stage: undefined, scenario: undefined },
      {
        plan: ({ after, signal }) =>
          after(20_000, () => {
            struckAt = rig.time.clock.now();
            signal('SIGINT');
          }),
      },
    );
    expect(rig.time.clock.now() - struckAt).toBeLessThanOrEqual(5000);
    expect([ran.errors.length, gateway.ours[0]?.status]).toEqual([1, 'canceled']);
    expect(ran.everything.length).toBeLessThan(3_000_000);
  });

  it('row 30: 400,000 canary analyses in one list: nothing is asked for each of them, and a signal is answered within 5 s', async () => {
    const analyses = JSON.stringify(Array.from({ length: 400_000 }, (_, index) => String(1_750_000_000_000 + index)));
    let struckAt = 0;
    let asked = 0;
    const { rig, main, gateway } = scene({
      takes: 3_600_000,
      tamper: ({ kind, url, run }) => {
        if (kind === 'poll' && run)
          return {
            body: `{"result":{"id":${run.id},"status":"${run.status === 'inprogress' ? 'canary_analyzing' : run.status}","startTime":${run.startTime},"endTime":${run.endTime},"config":[]}}`,
          };
        if (!/canary/.test(url)) return undefined;
        asked += 1;
        return { body: `{"result":{"stageList":${analyses}}}` };
      },
    });
    const ran = await main(
      {},
      {
        plan: ({ after, signal }) =>
          after(30_000, () => {
            struckAt = rig.time.clock.now();
            signal('SIGINT');
          }),
      },
    );
    expect(rig.time.clock.now() - struckAt).toBeLessThanOrEqual(5000);
    expect([ran.errors.length, gateway.ours[0]?.status]).toEqual([1, 'canceled']);
    expect(asked).toBeLessThan(5000);
  });

  it('row 33: endless new words of 4 MB stay bounded in log, outputs and summary', async () => {
    let words = 0;
    const { main } = scene({
      takes: 3_600_000,
      tamper: ({ kind, run }) => {
        if (kind !== 'poll' || !run) return undefined;
        words += 1;
        return {
          body: `{"result":{"id":${run.id},"status":"${`w${words}`.padEnd(1_000_000, 'x')}","startTime":${run.startTime},"endTime":null,"config":[]}}`,
        };
      },
    });
    const ran = await main({ timeout: '3m', 'poll-interval': '10s' });
    expect(ran.conclusion).not.toBe('success');
    expect(ran.everything.length).toBeLessThan(2_000_000);
  });
});

describe('secrets and controls', () => {
  it('row 16: a signature that is echoed with an escape is nowhere', async () => {
    const signatures = new Set<string>();
    const { main, gateway } = scene();
    const ran = await main(
      {},
      {
        env: { RUNNER_DEBUG: '1' },
        fetch: async (url, init) => {
          const signature = init.headers['x-ncp-apigw-signature-v2'] ?? '';
          signatures.add(signature);
          if (!/\/deploy$/.test(url)) return gateway.fetch(url, init);
          const echoed = signature.replaceAll('=', '\\u003d').replaceAll('+', '\\u002b');
          const body = `{"error":{"errorCode":330900,"message":"bad ${echoed}","details":"${echoed}"}}`;
          return { status: 400, headers: { get: () => null }, text: async () => body };
        },
      },
    );
    expectStep(ran, 'refused');
    expect(signatures.size).toBeGreaterThan(0);
    for (const signature of signatures) {
      expect(ran.everything).not.toContain(signature);
      expect(ran.everything.replaceAll('\\u003d', '=').replaceAll('\\u002b', '+')).not.toContain(signature);
    }
  });

  it('row 36: a password in api-url is not printed', async () => {
    const rig = createRig();
    for (const apiUrl of [
      'https://user:hunter2secret@{service}.example',
      'http://user:hunter2secret@{service}.example',
      'https://:hunter2secret@x',
    ]) {
      const ran = await rig.main({ 'api-url': apiUrl });
      expectStep(ran, 'refused');
      expect(ran.everything).not.toContain('hunter2secret');
    }
  });

  it('row 39: U+061C and other bidirectional or invisible controls in a name do not reach the log raw', async () => {
    const { main } = scene({
      tamper: ({ kind }) =>
        kind === 'projects'
          ? { body: { result: { projectList: [{ id: 1, name: 'a\u061cb\u200bc\u2066d\ufeffe' }] } } }
          : undefined,
    });
    const ran = await main({ project: 'missing' });
    expectStep(ran, 'refused');
    expect(ran.log).not.toMatch(/[\u061c\u200b\u2066\ufeff]/);
  });

  it('secrets of 8 to 15 characters that an answer echoes are nowhere', async () => {
    const keys = { 'access-key': 'AK345678', 'secret-key': 'sk/34567+9=' };
    const { main } = scene({
      tamper: ({ kind }) =>
        kind === 'start' ? refusal(400, 330_900, `key ${keys['access-key']}`, `secret ${keys['secret-key']}`) : undefined,
    });
    const ran = await main(keys, { env: { RUNNER_DEBUG: '1' } });
    expectStep(ran, 'refused');
    for (const secret of Object.values(keys)) expect(ran.everything).not.toContain(secret);
  });
});

describe('mode api', () => {
  const api = (operation: string, parameters: string, phase: PhaseOptions = {}) =>
    createRig().main({ mode: 'api', operation, parameters, project: '' }, phase);

  it('row 44: a done write whose answer is deeply nested is success', async () => {
    const body = `{"result":${'['.repeat(5000)}${']'.repeat(5000)}}`;
    const ran = await api('sourcedeploy.project.create', 'name: shop2', {
      fetch: async () => ({ status: 200, headers: { get: () => null }, text: async () => body }),
    });
    expect([ran.conclusion, ran.errors]).toEqual(['success', []]);
  });

  it('row 45: numbers of a body beyond 2^53 are sent as they were written', async () => {
    const bodies: string[] = [];
    await api(
      'sourcedeploy.stage.create',
      '{ projectId: 2001, name: x, type: Server, config: { serverNo: [9007199254740993] } }',
      {
        fetch: async (_, init) => {
          bodies.push(init.body ?? '');
          return { status: 200, headers: { get: () => null }, text: async () => '{"result":{"id":9007199254740993}}' };
        },
      },
    );
    expect(bodies.join()).toContain('9007199254740993');
    expect(bodies.join()).not.toContain('9007199254740992');
  });

  it('row 25: numbers of a result beyond 2^53 come out as they came', async () => {
    const ran = await api('sourcedeploy.project.list', '', {
      fetch: async () => ({
        status: 200,
        headers: { get: () => null },
        text: async () => '{"result":{"projectList":[{"id":9007199254740993,"name":"x"}]}}',
      }),
    });
    expectStep(ran, 'success');
    expect(ran.outputs.result).toContain('9007199254740993');
  });

  it.each([200, 201, 204])('an empty %i to a write is success: the documented services answer so', async (status) => {
    const ran = await api('sourcedeploy.project.delete', 'projectId: 2001', {
      fetch: async () => ({ status, headers: { get: () => null }, text: async () => '' }),
    });
    expect(ran.conclusion).toBe('success');
    expect(ran.outputs.result).toBe('{}');
  });
});

describe('check and start', () => {
  it('agree on what is under way: an older run in an unknown word', async () => {
    const { rig, gateway } = scene({ takes: 600_000 });
    gateway.begin({ status: 'strange' });
    gateway.begin({ status: 'success', endTime: 5, startTime: 1 });
    const inputs = { ...GATEWAY_IDS, 'on-conflict': 'fail' };
    const start = await rig.main(inputs, { fetch: gateway.fetch });
    expectStep(start, 'refused');
    const [odd] = gateway.foreign;
    expect(start.errors[0]).toContain(odd?.id);
    const check = await rig.main({ ...GATEWAY_IDS, operation: 'check' }, { fetch: gateway.fetch });
    expect(check.log).toContain(`${odd?.id} (strange)`);
  });
});
