import { describe, expect, it } from '@jest/globals';
import { broken, createGateway, GATEWAY_IDS, type GatewayOptions, refusal } from '../support/gateway.js';
import { createRig, expectStep, type Inputs, type PhaseOptions } from '../support/host.js';
import { smallWorld } from '../support/world.js';

/** Holes that an outside check proved, by their row: a run of ours that goes on against the policy is stopped (R5), by clocks that hold (R6). */

const LONG = 60 * 60_000;
const scene = (options: GatewayOptions = {}) => {
  const rig = createRig();
  const gateway = createGateway(rig.time, { takes: LONG, ...options });
  const main = (inputs: Inputs = {}, phase: PhaseOptions = {}) =>
    rig.main({ ...GATEWAY_IDS, ...inputs }, { fetch: gateway.fetch, ...phase });
  const post = (after: Awaited<ReturnType<typeof main>>, inputs: Inputs = {}) =>
    rig.post(after, { ...GATEWAY_IDS, ...inputs }, { fetch: gateway.fetch });
  return { rig, gateway, main, post };
};
const TIMED = { timeout: '1m', 'on-timeout': 'cancel' };
const approval = (historyId: string): Inputs => ({
  ...GATEWAY_IDS,
  stage: undefined,
  scenario: undefined,
  operation: 'approve',
  'history-id': historyId,
});

describe('a stop', () => {
  it('row 11: on-timeout: cancel is tried although the detail answers 500 at the end of the budget', async () => {
    const { gateway, main } = scene({
      tamper: ({ kind, at }) => (kind === 'poll' && at > 40_000 ? refusal(500, 900, 'unexpected') : undefined),
    });
    await main(TIMED);
    expect([gateway.count('cancel') > 0, gateway.ours[0]?.status]).toEqual([true, 'canceled']);
  });

  it('row 12: post that knows its id cancels although details answer 500 for 20 s', async () => {
    const { gateway, main, post } = scene({
      tamper: ({ kind, at }) => (kind === 'poll' && at > 20_000 && at < 40_500 ? refusal(500, 900, 'unexpected') : undefined),
    });
    const ran = await main({}, { plan: ({ after, kill }) => after(20_500, kill) });
    const after = await post(ran);
    expect([gateway.ours[0]?.status, after.errors]).toEqual(['canceled', []]);
  });

  it('row 23: because of a timeout that meets one 401 is repeated', async () => {
    const { gateway, main } = scene({
      tamper: ({ kind, nth }) => (kind === 'cancel' && nth === 1 ? refusal(401, 200, 'Authentication Failed') : undefined),
    });
    expectStep(await main(TIMED), 'timed_out', { warnings: 1 });
    expect([gateway.count('cancel'), gateway.ours[0]?.status]).toEqual([2, 'canceled']);
  });

  it('row 24: that is accepted without effect is repeated, by main and then by post', async () => {
    const { gateway, main } = scene({
      tamper: ({ kind, nth }) => (kind === 'cancel' && nth <= 3 ? { body: { result: true } } : undefined),
    });
    expectStep(await main(TIMED), 'timed_out');
    expect([gateway.count('cancel'), gateway.ours[0]?.status]).toEqual([4, 'canceled']);
    const deaf = scene({
      tamper: ({ kind, at }) => (kind === 'cancel' && at < 150_000 ? { body: { result: true } } : undefined),
    });
    const ran = await deaf.main(TIMED);
    expect([ran.conclusion, deaf.gateway.ours[0]?.status]).toEqual(['timed_out', 'inprogress']);
    await deaf.post(ran, TIMED);
    expect(deaf.gateway.ours[0]?.status).toBe('canceled');
  });

  it('row 35: 120 targets, 2 s a request, SIGINT, post: no run is left going', async () => {
    const names = Array.from({ length: 120 }, (_, index) => `s${index}`);
    const scenarios = names.map((name) => `{ name: ${name}, file: image, script: { deploy: 40m } }`).join(', ');
    const rig = createRig({ world: smallWorld({ scenarios: `[${scenarios}]` }) });
    rig.emulator.control.addFault({ match: { count: 'always' }, fault: 'delay', ms: 2000 });
    const inputs = { scenario: '', targets: names.map((name) => `- { scenario: ${name} }`).join('\n') };
    const ran = await rig.main(inputs, { plan: ({ after, signal }) => after(120_000, () => signal('SIGINT')) });
    expect(rig.started()).toHaveLength(120);
    const begun = rig.time.clock.now();
    const after = await rig.post(ran, inputs);
    expect([after.errors, after.connections]).toEqual([[], 16]);
    expect(rig.time.clock.now() - begun).toBeLessThan(290_000);
    await rig.time.advance(600_000);
    expect(new Set(rig.started().map(({ status }) => status))).toEqual(new Set(['canceled']));
  }, 60_000);
});

describe('a run that was seen', () => {
  it('row 13: `watch` with `wait: false` of a run that ended in an undocumented word is unknown', async () => {
    const { gateway, main } = scene();
    const { id } = gateway.begin({ status: 'finished', startTime: 1_749_999_900_000, endTime: 1_749_999_990_000 });
    const ran = await main({
      operation: 'watch',
      'history-id': id,
      wait: 'false',
      stage: undefined,
      scenario: undefined,
    });
    expect([ran.conclusion, ran.errors.length]).toEqual(['unknown', 1]);
  });

  it.each(['fail', 'success'])('%s without an end time is read once more: a passing word decides nothing (R4)', async (word) => {
    const { gateway, main } = scene({ takes: 120_000 });
    const ran = await main(
      {},
      {
        plan: ({ after }) => {
          const set = (status: string) => {
            const [run] = gateway.ours;
            if (run) run.status = status;
          };
          after(20_000, () => set(word));
          after(30_000, () => set('inprogress'));
        },
        fetch: async (url, init) => {
          const answer = await gateway.fetch(url, init);
          // Taken back by the next poll.
          const [run] = gateway.ours;
          if (/\/history\/\d+$/.test(url) && run?.status === word && run.endTime === null) run.status = 'inprogress';
          return answer;
        },
      },
    );
    expectStep(ran, 'success');
    expect(Number(ran.outputs.duration)).toBe(120);
  });
});

describe('a wall clock that jumps while a run is followed (R6)', () => {
  it.each([-3_600_000, 7_200_000])('rows 19 and 20: by %i ms changes no budget, no pause and no result', async (jump) => {
    const { gateway, main } = scene({ takes: 300_000 });
    const ran = await main(
      { timeout: '10m', 'on-timeout': 'cancel' },
      { plan: ({ after, jumpWall }) => after(60_000, () => jumpWall(jump)) },
    );
    expect([ran.conclusion, gateway.count('cancel')]).toEqual(['success', 0]);
    const polls = gateway.asked.filter(({ kind, at }) => kind === 'poll' && at > 50_000).map(({ at }) => at);
    expect(Math.max(...polls.slice(1).map((at, index) => at - (polls[index] ?? 0)))).toBeLessThan(30_000);
  });

  it('row 40: a clock that was corrected once and then put right by a time service: the run succeeds', async () => {
    const rig = createRig();
    const ran = await rig.main(
      { scenario: 'slow' },
      {
        plan: ({ after, jumpWall }) => {
          jumpWall(-20 * 60_000);
          after(60_000, () => jumpWall(20 * 60_000));
        },
      },
    );
    expect([ran.conclusion, ran.errors, rig.started().length]).toEqual(['success', [], 1]);
    expect(ran.requests.filter(({ status }) => status === 401)).toHaveLength(2);
  });
});

describe('an approval', () => {
  /** Struck while the approval is on its way: acted on, and not yet answered. */
  const struck = async (how: 'signal' | 'kill', more: Inputs = {}) => {
    let strike = () => {};
    const { gateway, main, post } = scene({ slowMs: 500, onAsked: ({ kind }) => kind === 'approve' && strike() });
    const run = gateway.begin({ status: 'pending' });
    const inputs = { ...approval(run.id), ...more };
    const ran = await main(inputs, {
      plan: ({ after, signal, kill }) => {
        strike = () => after(100, how === 'kill' ? kill : () => signal('SIGINT'));
      },
    });
    const after = await post(ran, inputs);
    return { ran, run, gateway, after };
  };

  it('row 21: in flight at a SIGINT: the run that we approved does not go on', async () => {
    const { ran, run } = await struck('signal');
    expect([ran.conclusion, run.status]).toEqual(['cancelled', 'canceled']);
  });

  it('row 21: in flight at a SIGKILL: post finds out, and cancels it', async () => {
    const { run, gateway, after } = await struck('kill');
    expect([run.status, gateway.count('approve'), after.errors]).toEqual(['canceled', 1, []]);
  });

  it.each(['signal', 'kill'] as const)('row 21: as on-cancel: detach says, it is left (%s)', async (how) => {
    const { run, gateway } = await struck(how, { 'on-cancel': 'detach' });
    expect([run.status, gateway.count('cancel')]).toEqual(['inprogress', 0]);
  });

  it.each([
    ['504', refusal(504, '', '')],
    ['504/510', refusal(504, 510, 'Endpoint Timeout')],
  ])('row 22: answered by %s, acting 14 s later, is followed and never called without effect', async (_, answer) => {
    const { rig, gateway, main } = scene({
      takes: 60_000,
      tamper: ({ kind, run }) => {
        if (kind !== 'approve' || !run) return undefined;
        void rig.time.clock.sleep(14_000).then(() => {
          run.status = 'inprogress';
        });
        return answer;
      },
    });
    const run = gateway.begin({ status: 'pending' });
    const ran = await main(approval(run.id));
    expectStep(ran, 'success', { warnings: 1 });
    expect(gateway.count('approve')).toBe(1);
  });
});

describe('a pause', () => {
  it('row 38: of a throttled start with Retry-After: 100 has a sign of life every 60 s', async () => {
    const { gateway, main } = scene({
      takes: 30_000,
      tamper: ({ kind, nth }) =>
        kind === 'start' && nth === 1
          ? {
              status: 429,
              headers: { 'retry-after': '100' },
              body: { error: { errorCode: 410, message: 'Throttle', details: '' } },
            }
          : undefined,
    });
    const ran = await main();
    expectStep(ran, 'success');
    expect(gateway.count('start')).toBe(2);
    const times = ran.trace.filter(({ kind }) => kind !== 'output' && kind !== 'state').map(({ at }) => at);
    expect(Math.max(...times.slice(1).map((at, index) => at - (times[index] ?? at)))).toBeLessThanOrEqual(60_000);
  });
});

describe('what does not exist', () => {
  it('a host name ends the step within 30 s, naming the host', async () => {
    const rig = createRig();
    const missing = () => Promise.reject(broken('ENOTFOUND'));
    for (const inputs of [
      {},
      GATEWAY_IDS,
      { ...GATEWAY_IDS, operation: 'watch', 'history-id': '1', stage: undefined, scenario: undefined },
    ] as Inputs[]) {
      const begun = rig.time.clock.now();
      const ran = await rig.main({ 'api-url': 'https://{service}.nowhere.example', ...inputs }, { fetch: missing });
      expect([ran.conclusion, ran.errors.length]).toEqual(['refused', 1]);
      expect(rig.time.clock.now() - begun).toBeLessThanOrEqual(30_000);
      expect(ran.errors[0]).toMatch(/source\w+\.nowhere\.example/);
    }
  });

  it.each(['watch', 'approve', 'cancel'])('a run that %s is to act on ends it within 10 s in one sentence', async (operation) => {
    const rig = createRig();
    const begun = rig.time.clock.now();
    const ran = await rig.main({ operation, 'history-id': '99999' });
    expectStep(ran, 'refused');
    expect(rig.time.clock.now() - begun).toBeLessThanOrEqual(10_000);
  });

  it('a project likewise', async () => {
    const rig = createRig();
    const begun = rig.time.clock.now();
    expectStep(await rig.main({ project: '9999', stage: '1', scenario: '1' }), 'refused');
    expect(rig.time.clock.now() - begun).toBeLessThanOrEqual(10_000);
  });
});
