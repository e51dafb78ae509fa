import { describe, expect, it } from '@jest/globals';
import { broken, createGateway, GATEWAY_IDS, GATEWAY_PIPELINE, type GatewayOptions, refusal } from '../support/gateway.js';
import { createRig, expectStep, type Inputs, type PhaseOptions } from '../support/host.js';

/** Holes that an outside check proved, by their row: what is ours, what is foreign, and how many starts there are (R1, R2, R3, R7). */

const scene = (options: GatewayOptions = {}) => {
  const rig = createRig();
  const gateway = createGateway(rig.time, options);
  const main = (inputs: Inputs = {}, phase: PhaseOptions = {}) =>
    rig.main({ ...GATEWAY_IDS, ...inputs }, { fetch: gateway.fetch, ...phase });
  const post = (after: Awaited<ReturnType<typeof main>>, inputs: Inputs = {}) =>
    rig.post(after, { ...GATEWAY_IDS, ...inputs }, { fetch: gateway.fetch });
  const later = (ms: number, act: () => void) => void rig.time.clock.sleep(ms).then(act);
  return { rig, gateway, main, post, later };
};
const LONG = 20 * 60_000;

describe('a foreign run', () => {
  it('row 1: begun 60 s after the start of a killed main that never acted is not cancelled by post', async () => {
    const { rig, gateway, main, post } = scene({ actsAfter: 'never', takes: LONG });
    const ran = await main({}, { plan: ({ after, kill }) => after(2000, kill) });
    await rig.time.advance(60_000);
    gateway.begin();
    const after = await post(ran);
    expect([gateway.count('start'), gateway.count('cancel'), after.errors]).toEqual([1, 0, []]);
  });

  it('row 2: begun while our start, which acts after 4 s, is under way is not cancelled after a SIGINT', async () => {
    const { gateway, main, post, later } = scene({ actsAfter: 4000, takes: LONG });
    later(150, () => gateway.begin());
    const ran = await main({}, { plan: ({ after, signal }) => after(200, () => signal('SIGINT')) });
    expectStep(ran, 'unknown');
    const after = await post(ran);
    // Two that fit: neither is touched, and post says so.
    expect(gateway.foreign.map(({ cancels }) => cancels)).toEqual([0]);
    expect([gateway.count('cancel'), after.warnings.length, after.errors]).toEqual([0, 1, []]);
  });

  it('row 3: likewise after a SIGKILL with post at once, ours acting after 9 s', async () => {
    const { gateway, main, post, later } = scene({ actsAfter: 9000, takes: LONG });
    later(150, () => gateway.begin());
    const ran = await main({}, { plan: ({ after, kill }) => after(200, kill) });
    const after = await post(ran);
    expect(gateway.runs).toHaveLength(2);
    expect(gateway.count('cancel')).toBe(0);
    for (const { id } of gateway.runs) expect(after.warnings[0]).toContain(id);
  });

  it('row 3: our own alone, acting after 9 s, is found and cancelled by post', async () => {
    const { gateway, main, post } = scene({ actsAfter: 9000, takes: LONG });
    const ran = await main({}, { plan: ({ after, kill }) => after(200, kill) });
    await post(ran);
    expect(gateway.ours.map(({ status }) => status)).toEqual(['canceled']);
  });

  it('row 4: begun 26 s after a silent start that never acts is not adopted', async () => {
    const { gateway, main, later } = scene({ actsAfter: 'never' });
    later(26_000, () => gateway.begin());
    const ran = await main();
    expectStep(ran, 'unknown', { warnings: 1 });
    expect([gateway.count('start'), gateway.count('cancel'), ran.outputs['history-id']]).toEqual([1, 0, '']);
  });

  it('row 10: HTTP 200 with `Running Pipeline Exist` is a conflict: nothing is adopted, with on-conflict: fail it is refused', async () => {
    for (const policy of ['fail', 'wait'] as const) {
      let refused = false;
      const { gateway, main } = scene({
        takes: 60_000,
        tamper: ({ kind }) => {
          if (kind !== 'start' || refused) return undefined;
          refused = true;
          gateway.begin();
          return refusal(200, 340_500, 'bad request', 'Running Pipeline Exist');
        },
      });
      const ran = await main({ ...GATEWAY_PIPELINE, stage: undefined, scenario: undefined, 'on-conflict': policy });
      if (policy === 'fail') {
        expectStep(ran, 'refused');
        expect([ran.outputs['history-id'], gateway.count('start')]).toEqual(['', 1]);
      } else {
        expectStep(ran, 'success');
        // After the other one's end, and ours.
        expect(gateway.ours.map(({ id }) => id)).toEqual([ran.outputs['history-id']]);
      }
    }
  });

  it('row 10: HTTP 200 with a refusal for missing rights is a refusal, and with a throttling is tried again', async () => {
    const denied = scene({ tamper: ({ kind }) => (kind === 'start' ? refusal(200, 210, 'Permission Denied') : undefined) });
    expectStep(await denied.main(), 'refused');
    expect(denied.gateway.count('start')).toBe(1);
    for (const which of ['start', 'history', 'poll'] as const) {
      const { gateway, main } = scene({
        tamper: ({ kind, nth }) => (kind === which && nth === 1 ? refusal(200, 410, 'Throttle Limited') : undefined),
      });
      expectStep(await main(), 'success');
      expect(gateway.ours).toHaveLength(1);
    }
  });

  it('row 29: the one new pipeline run was begun by a trigger: neither adopted nor cancelled', async () => {
    for (const strike of [false, true]) {
      const { gateway, main, post, later } = scene({ actsAfter: 'never', startAnswer: broken('ECONNRESET'), takes: LONG });
      later(500, () => gateway.begin({ requestType: 'trigger' }));
      const inputs = { ...GATEWAY_PIPELINE, stage: undefined, scenario: undefined };
      const ran = await main(inputs, strike ? { plan: ({ after, kill }) => after(700, kill) } : {});
      await post(ran, inputs);
      expect([gateway.count('start'), gateway.count('cancel')]).toEqual([1, 0]);
      if (!strike) expectStep(ran, 'unknown', { warnings: 1 });
    }
  });

  it('row 37: begun 25 s before a silent start, with a list that lacks its field and a `Date` one hour slow, is not adopted', async () => {
    const { gateway, rig, main } = scene({
      actsAfter: 'never',
      dateOffset: -3_600_000,
      takes: 40_000,
      tamper: ({ kind, nth }) => (kind === 'history' && nth === 1 ? { body: { result: {} } } : undefined),
    });
    gateway.begin();
    await rig.time.advance(25_000);
    const ran = await main({ 'on-conflict': 'wait', timeout: '30m' });
    expect(ran.conclusion).not.toBe('success');
    expect([gateway.count('cancel'), ran.outputs['history-id']]).toEqual([0, '']);
  });
});

describe('one start at most', () => {
  it('rows 5 and 6: an id with a leading zero is an error before any request, in targets as well', async () => {
    const { gateway, main } = scene();
    for (const inputs of [
      { scenario: '02101' },
      { stage: '03001' },
      { project: '02001' },
      { scenario: '', stage: '', project: '', targets: '[{ project: 2001, stage: 3001, scenario: "02101" }]' },
    ] as Inputs[]) {
      const ran = await main(inputs);
      expectStep(ran, 'refused');
      expect(ran.errors[0]).toMatch(/0(2101|3001|2001)/);
    }
    expect(gateway.asked).toEqual([]);
  });

  it('row 7: lists lag by 25 s and the answer is lost after acting: one start, its run followed', async () => {
    const { gateway, main } = scene({ lagMs: 25_000, startAnswer: broken('ECONNRESET'), takes: 120_000 });
    const ran = await main();
    expectStep(ran, 'success', { warnings: 1 });
    expect([gateway.count('start'), gateway.ours.map(({ id }) => id)]).toEqual([1, [ran.outputs['history-id']]]);
  });

  it('row 8: descending ids: our run is found, once', async () => {
    const { gateway, main } = scene({ id: (nth) => String(90_000 - nth), startAnswer: broken('ECONNRESET') });
    gateway.begin({ status: 'success', endTime: 5, startTime: 1 });
    const ran = await main();
    expectStep(ran, 'success', { warnings: 1 });
    expect([gateway.count('start'), ran.outputs['history-id']]).toEqual([1, '89999']);
  });

  it.each([408, 409, 425, 300])('row 9: HTTP %i after acting: no second start, its run is followed', async (status) => {
    const { gateway, main } = scene({ startAnswer: { status, body: '' } });
    const ran = await main();
    expectStep(ran, 'success', { warnings: 1 });
    expect([gateway.count('start'), gateway.ours.map(({ id }) => id)]).toEqual([1, [ran.outputs['history-id']]]);
  });

  it.each(['ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC', 'ERR_SSL_WRONG_VERSION_NUMBER', 'EPROTO'])(
    'row 14: a TLS stream damaged after the start acted (%s) is a lost answer, not `was not started`',
    async (code) => {
      const { gateway, main } = scene({ startAnswer: broken(code) });
      const ran = await main();
      expectStep(ran, 'success', { warnings: 1 });
      expect(gateway.count('start')).toBe(1);
    },
  );

  it('row 26: a list that names our run twice has it once', async () => {
    const { gateway, main } = scene({ startAnswer: broken('ECONNRESET') });
    const twice = async (...args: Parameters<typeof gateway.fetch>) => {
      const answer = await gateway.fetch(...args);
      const text = (await answer.text()).replace(/"historyList":\[(.+)\]\}\}$/, '"historyList":[$1,$1]}}');
      return { ...answer, text: async () => text };
    };
    const ran = await main({}, { fetch: twice });
    expectStep(ran, 'success', { warnings: 1 });
    expect([gateway.count('start'), gateway.count('cancel')]).toEqual([1, 0]);
  });

  it.each([false, true])(
    'row 27: a start answered with the id `..` is no answer; everything is written as ever (SIGINT: %p)',
    async (isStruck) => {
      let strike = () => {};
      const { gateway, main } = scene({
        actsAfter: 'never',
        startAnswer: { body: { result: { historyId: '..' } } },
        slowMs: 500,
        onAsked: ({ kind }) => kind === 'start' && strike(),
      });
      const ran = await main(
        {},
        {
          plan: ({ after, signal }) => {
            if (isStruck) strike = () => after(100, () => signal('SIGINT'));
          },
        },
      );
      expectStep(ran, 'unknown', { warnings: isStruck ? 0 : 1 });
      expect(ran.summary).toContain('`unknown`');
      for (const { url } of gateway.asked) expect(url).not.toContain('..');
    },
  );

  it('row 25: ids beyond 2^53 are kept: the neighbouring run is never followed', async () => {
    const { gateway, main } = scene({ id: (nth) => ['9007199254740992', '9007199254740993'][nth] ?? '0' });
    const neighbour = gateway.begin({ status: 'success', endTime: 5, startTime: 1 });
    const ran = await main();
    expectStep(ran, 'success');
    expect([neighbour.id, ran.outputs['history-id']]).toEqual(['9007199254740992', '9007199254740993']);
    expect(Number(ran.outputs.duration)).toBe(30);
    expect(Date.parse(ran.outputs['started-at'] ?? '')).toBeGreaterThan(1_700_000_000_000);
  });
});

describe('a conflict', () => {
  it('on-conflict: attach keeps trying within timeout when the list lags, and never says `attach` is the way out of attach', async () => {
    const { gateway, main } = scene({
      lagMs: 20_000,
      takes: 90_000,
      tamper: ({ kind }) =>
        kind === 'start' && gateway.foreign.some(({ status }) => status === 'inprogress')
          ? refusal(400, 340_500, 'bad request', 'Running Pipeline Exist')
          : undefined,
    });
    gateway.begin();
    const ran = await main({ ...GATEWAY_PIPELINE, stage: undefined, scenario: undefined, 'on-conflict': 'attach' });
    expectStep(ran, 'success');
    expect([ran.outputs['history-id'], gateway.ours]).toEqual([gateway.foreign[0]?.id, []]);
  });
});
