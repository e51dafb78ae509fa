import { describe, expect, it } from '@jest/globals';
import { sourcedeploy as op, sourcepipeline } from '../../src/ncloud/catalogue.js';
import { ApiError } from '../../src/ncloud/errors.js';
import { MAX_READINGS, readings } from '../support/cpu.js';
import { networkError, type Reaction, transportRig } from '../support/transport.js';

const IDS = { path: { projectId: '2001', historyId: '80001' } };
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = 1_750_000_000_000;
const LIST: Reaction = { body: { result: { projectList: [{ id: 1, name: 'shop' }] } } };
const unauthorised = (date?: number): Reaction => ({
  status: 401,
  body: { error: { errorCode: '200', message: 'Authentication Failed' } },
  headers: date === undefined ? {} : { date: new Date(date).toUTCString() },
});

describe('a host name that does not exist', () => {
  const missing = networkError('ENOTFOUND');
  it('ends a look-up within 30 s, and is named', async () => {
    const { transport, time, sent } = transportRig([missing]);
    await expect(time.run(transport.read(op.projectList, {}, { deadline: HOUR }))).rejects.toMatchObject({
      failure: { kind: 'network', code: 'ENOTFOUND', host: 'vpcsourcedeploy.apigw.ntruss.com' },
    });
    expect(time.clock.elapsed()).toBeGreaterThanOrEqual(25_000);
    expect(time.clock.elapsed()).toBeLessThan(30_000);
    expect(sent.length).toBeGreaterThan(5);
  });
  it('is trouble that passes once the host was heard from', async () => {
    const { transport, time } = transportRig([LIST, ...Array<Reaction>(15).fill(missing), LIST]);
    await time.run(transport.read(op.projectList, {}, { deadline: HOUR }));
    expect(await time.run(transport.read(op.projectList, {}, { deadline: HOUR }))).toMatchObject({ projectList: [{ id: '1' }] });
    expect(time.clock.elapsed()).toBeGreaterThan(30_000);
  });
  it('is trouble that passes while the name server itself can not be asked', async () => {
    const { transport, time } = transportRig([...Array<Reaction>(15).fill(networkError('EAI_AGAIN')), LIST]);
    expect(await time.run(transport.read(op.projectList, {}, { deadline: HOUR }))).toMatchObject({ projectList: [{ id: '1' }] });
  });
  it('counts from anew after anything else', async () => {
    const { transport, time } = transportRig([missing, missing, missing, missing, missing, networkError('EAI_AGAIN'), missing]);
    await expect(time.run(transport.read(op.projectList, {}, { deadline: HOUR }))).rejects.toMatchObject({
      failure: { code: 'ENOTFOUND' },
    });
    expect(time.clock.elapsed()).toBeGreaterThan(30_000);
  });
});

describe('a wall clock that jumps', () => {
  it.each([-HOUR, 2 * HOUR])('by %i ms ends no retry and no attempt', async (jump) => {
    const rig = transportRig([
      async () => {
        rig.time.jumpWall(jump);
        return { status: 503 };
      },
      { status: 503 },
      LIST,
    ]);
    expect(await rig.time.run(rig.transport.read(op.projectList, {}, { deadline: 5 * MINUTE }))).toBeDefined();
    expect(rig.time.clock.elapsed()).toBeLessThan(MINUTE);
  });
  it('does not end the time limit of a silent attempt either', async () => {
    const rig = transportRig([
      () => {
        rig.time.jumpWall(-HOUR);
        return new Promise(() => undefined);
      },
    ]);
    await expect(rig.time.run(rig.transport.attempt(op.historyGet, IDS))).rejects.toMatchObject({ failure: { kind: 'timeout' } });
    expect(rig.time.clock.elapsed()).toBe(20_000);
  });
  it("changes nothing about the service's time once it is known", async () => {
    const { transport, time } = transportRig([
      { ...(LIST as object), headers: { date: new Date(START + 90_000).toUTCString() } },
    ]);
    await time.run(transport.attempt(op.projectList, {}));
    const before = transport.serviceTime();
    time.jumpWall(-HOUR);
    expect(transport.serviceTime()).toEqual(before);
    expect(transport.serviceTime(1000)).toEqual({ least: before.least + 1000, most: before.most + 1000 });
  });
});

describe('the correction of the clock', () => {
  const signedAt = (rig: ReturnType<typeof transportRig>) =>
    rig.sent.map((request) => Number(request.headers['x-ncp-apigw-timestamp']) - START);

  it('is measured again when the wall clock was put right meanwhile', async () => {
    const rig = transportRig([unauthorised(START - HOUR), LIST, unauthorised(START - HOUR + 2 * MINUTE), LIST]);
    await rig.time.run(rig.transport.attempt(op.projectList, {}));
    await rig.time.advance(2 * MINUTE);
    rig.time.jumpWall(-HOUR);
    await rig.time.run(rig.transport.attempt(op.projectList, {}));
    expect(signedAt(rig)).toEqual([0, -HOUR, -2 * HOUR + 2 * MINUTE, -HOUR + 2 * MINUTE]);
    // Once is a warning; that the clock is right again is none.
    expect(rig.events).toEqual([{ event: 'clock-corrected', offsetMs: -HOUR }]);
  });
  it('is measured once a minute at most: a gateway whose Date is nonsense makes no request two', async () => {
    const far = Array.from({ length: 20 }, (_, index) => unauthorised(START + (index % 2 === 0 ? 1 : -1) * HOUR * (index + 2)));
    const rig = transportRig(far);
    for (let request = 0; request < 6; request++) {
      await rig.time.run(rig.transport.attempt(op.projectList, {}).catch(() => undefined));
      await rig.time.advance(1000);
    }
    expect(rig.sent).toHaveLength(7);
    await rig.time.advance(MINUTE);
    await rig.time.run(rig.transport.attempt(op.projectList, {}).catch(() => undefined));
    expect(rig.sent).toHaveLength(9);
  });
  it('found by one request serves those that were signed before it', async () => {
    const late: Reaction = async () => {
      await rig.time.clock.sleep(100);
      return unauthorised(START - HOUR) as object;
    };
    const rig = transportRig([late, late, late, LIST]);
    const all = Promise.all([1, 2, 3].map(() => rig.transport.attempt(op.projectList, {})));
    expect(await rig.time.run(all)).toHaveLength(3);
    expect(rig.events).toHaveLength(1);
  });
  it.each([
    ['a refusal for want of a right', { status: 401, body: { error: { errorCode: '210' } } }],
    ['another refusal', { status: 400, body: { error: { errorCode: '100' } } }],
  ])('is not measured by %s', async (_, reaction) => {
    const rig = transportRig([{ ...reaction, headers: { date: new Date(START - HOUR).toUTCString() } }, LIST]);
    await rig.time.run(rig.transport.attempt(op.projectList, {}).catch(() => undefined));
    expect([rig.sent.length, rig.events]).toEqual([1, []]);
  });
});

describe('a header', () => {
  it.each(['99999999999999999999', '-5', '1e9', 'Infinity', 'NaN', '0x10', 'Fri, 31 Dec 9999 23:59:59 GMT', '999999999'])(
    'Retry-After: %s makes no pause longer than the five minutes that are honoured',
    async (value) => {
      const { transport, time } = transportRig([{ status: 429, headers: { 'retry-after': value } }, LIST]);
      await time.run(transport.read(op.projectList, {}, { deadline: HOUR }));
      expect(time.clock.elapsed()).toBeLessThanOrEqual(5 * MINUTE + 1000);
    },
  );
  it.each(['1', '0', 'May', '-1', '1e99', 'Infinity', '2026-01-01', 'Xxx, 99 Xxx 2026 99:99:99 GMT'])(
    'Date: %s teaches nothing',
    async (date) => {
      const { transport, time } = transportRig([{ ...(LIST as object), headers: { date } }]);
      await time.run(transport.attempt(op.projectList, {}));
      expect(transport.serviceTime()).toEqual({ least: time.clock.now(), most: time.clock.now() });
    },
  );
  it('a pause of several minutes is told of every 30 s', async () => {
    const { transport, time, events } = transportRig([{ status: 429, headers: { 'retry-after': '100' } }, LIST]);
    await time.run(transport.read(op.projectList, {}, { deadline: HOUR }));
    const left = events.map((event) => (event.event === 'retry' ? Math.round(event.delayMs / 1000) : 0));
    expect(left.map((seconds) => Math.floor(seconds / 10) * 10)).toEqual([100, 70, 40, 10]);
  });
});

describe('an answer of 5 MB', () => {
  const many = (item: string) => item.repeat(Math.floor(5_200_000 / item.length)).slice(0, -1);
  it.each([
    ['items', `{"result":{"historyList":[${many('{"id":1},')}]}}`],
    ['levels of lists', '['.repeat(5_200_000)],
    ['levels of objects', '{"result":'.repeat(520_000)],
    ['levels that are closed again', `{"result":${'['.repeat(2_600_000)}${']'.repeat(2_600_000)}}`],
    ['levels within a string', `{"result":{"historyList":"${'['.repeat(5_200_000)}"}}`],
    ['as many items as may be read', `{"result":{"historyList":[${`{"id":1,"pad":"${'x'.repeat(35)}"},`.repeat(90_000)}{}]}}`],
    ['numbers', `{"result":{"historyList":[${many('1,')}]}}`],
    ['digits', `{"result":{"historyList":[{"id":${'1'.repeat(5_200_000)}}]}}`],
    ['keys', `{"result":{${many('"a":{},')}}}`],
    ['escapes', `{"result":{"historyList":"${'\\u003d'.repeat(860_000)}"}}`],
    ['a start of JSON', `{"result":"${'x'.repeat(5_200_000)}`],
  ])('that is nothing but %s is refused without ado', async (_, body) => {
    const { transport, time } = transportRig([{ body }]);
    let error: unknown;
    const cost = await readings(body.length, async () => {
      error = await time.run(transport.attempt(op.historyList, IDS).catch((caught: unknown) => caught));
    });
    expect(error).toBeInstanceOf(ApiError);
    expect(JSON.stringify(error).length).toBeLessThan(3000);
    // A second at most on a quiet machine, with the contract answering a signal within 5.
    expect(cost).toBeLessThan(MAX_READINGS);
  });
});

describe('what is kept of a run', () => {
  it('is a thousand tasks and a thousand characters of a word at most', async () => {
    const tasks = Array.from({ length: 50_000 }, (_, id) => ({ id, name: 'x'.repeat(20), status: 'success' }));
    const { transport, time } = transportRig([
      { body: { result: { history: { id: 80001, status: 'y'.repeat(100_000), tasks } } } },
    ]);
    const { history } = await time.run(transport.attempt(sourcepipeline.historyGet, IDS));
    expect([history.tasks.length, history.status.length]).toEqual([1000, 1001]);
  });
  it('is a thousand analyses of a canary at most', async () => {
    const stageList = Array.from({ length: 200_000 }, (_, index) => 1_748_333_308_000 + index);
    const { transport, time } = transportRig([{ body: { result: { stageList } } }]);
    expect((await time.run(transport.attempt(op.canaryReportList, IDS))).stageList).toHaveLength(1000);
  });
});
