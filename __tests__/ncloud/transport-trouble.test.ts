import { describe, expect, it } from '@jest/globals';
import { sourcedeploy as op } from '../../src/ncloud/catalogue.js';
import { networkError, type Reaction, transportRig } from '../support/transport.js';

const IDS = { path: { projectId: '2001', historyId: '80001' } };
const LIST: Reaction = { body: { result: { projectList: [{ id: 1, name: 'shop' }] } } };
const HANG: Reaction = () => new Promise(() => {});
const unauthorised = (errorCode: string, date?: number): Reaction => ({
  status: 401,
  body: { error: { errorCode, message: 'Authentication Failed' } },
  headers: date === undefined ? {} : { date: new Date(date).toUTCString() },
});
const MINUTE = 60_000;
const START = 1_750_000_000_000;

describe('a read', () => {
  it.each([
    ['429', { status: 429 }],
    ['500', { status: 500 }],
    ['502', { status: 502, body: '<html>Bad Gateway</html>' }],
    ['503', { status: 503 }],
    ['504', { status: 504 }],
    ['a reset', networkError('ECONNRESET')],
    ['a refused connection', networkError('ECONNREFUSED')],
    ['an unknown host', networkError('ENOTFOUND')],
    ['a garbled answer', { body: '{"result":' }],
    ['a list in another form', { body: { result: { projectList: [{}] } } }],
    ['a list without an envelope', { body: { projectList: [] } }],
    ['a list without its field', { body: { result: {} } }],
    ['throttling in a 200', { body: { error: { errorCode: '410', message: 'Throttle Limited' } } }],
  ] as [string, Reaction][])('is repeated after %s', async (_, trouble) => {
    const { transport, time, sent, events } = transportRig([trouble, trouble, trouble, LIST]);
    expect(await time.run(transport.read(op.projectList, {}, { deadline: MINUTE }))).toEqual({
      projectList: [{ id: '1', name: 'shop' }],
    });
    expect(sent).toHaveLength(4);
    expect(events.map((event) => event.event)).toEqual(['retry', 'retry', 'retry']);
  });

  it.each([
    ['400', { status: 400 }],
    ['401', unauthorised('200')],
    ['404', { status: 404 }],
    ['a redirect', { status: 302, headers: { location: '/' } }],
    ['an expired certificate', networkError('CERT_HAS_EXPIRED')],
    [
      'more than any list has',
      { body: { result: { projectList: Array.from({ length: 10_001 }, (_, id) => ({ id, name: '' })) } } },
    ],
    ['permission denied in a 200', { body: { error: { errorCode: '210', message: 'Permission Denied' } } }],
  ] as [string, Reaction][])('is not repeated after %s', async (_, trouble) => {
    const { transport, time, sent } = transportRig([trouble, LIST]);
    await expect(time.run(transport.read(op.projectList, {}, { deadline: MINUTE }))).rejects.toMatchObject({
      name: 'ApiError',
    });
    expect(sent).toHaveLength(1);
  });

  it('goes on until the deadline and not beyond, then says what was wrong', async () => {
    const { transport, time, sent } = transportRig([{ status: 503 }]);
    await expect(time.run(transport.read(op.projectList, {}, { deadline: 10 * MINUTE }))).rejects.toMatchObject({
      failure: { status: 503 },
    });
    expect(time.clock.now()).toBeLessThanOrEqual(START + 10 * MINUTE);
    expect(time.clock.now()).toBeGreaterThan(START + 9 * MINUTE);
    expect(sent.length).toBeGreaterThan(20);
    expect(sent.length).toBeLessThan(80);
  });

  it('is sent once where there is no deadline', async () => {
    const { transport, time, sent } = transportRig([{ status: 503 }, LIST]);
    await expect(time.run(transport.read(op.projectList, {}))).rejects.toMatchObject({ failure: { status: 503 } });
    expect(sent).toHaveLength(1);
  });

  it('waits at least as long as Retry-After says, in seconds or as a date', async () => {
    const { transport, time, sent } = transportRig([
      { status: 429, headers: { 'retry-after': '7' } },
      { status: 503, headers: { 'retry-after': new Date(START + 60_000).toUTCString() } },
      { status: 429, headers: { 'retry-after': 'soon' } },
      LIST,
    ]);
    await time.run(transport.read(op.projectList, {}, { deadline: 5 * MINUTE }));
    const [first = 0, second = 0, third = 0, fourth = 0] = sent.map((request) => request.at - START);
    expect(first).toBe(0);
    expect(second).toBeGreaterThanOrEqual(7000);
    expect(third).toBeGreaterThanOrEqual(60_000);
    expect(fourth - third).toBeLessThan(3000);
  });

  it('ends at once with the reason of its signal, in a pause and in a request', async () => {
    const inPause = transportRig([{ status: 503, headers: { 'retry-after': '60' } }]);
    const controller = new AbortController();
    void inPause.time.clock.sleep(1000).then(() => controller.abort(new Error('stop')));
    await expect(
      inPause.time.run(inPause.transport.read(op.projectList, {}, { deadline: 5 * MINUTE, signal: controller.signal })),
    ).rejects.toThrow('stop');
    expect(inPause.time.clock.now()).toBe(START + 1000);

    const inRequest = transportRig([HANG]);
    const other = new AbortController();
    void inRequest.time.clock.sleep(1000).then(() => other.abort(new Error('stop')));
    await expect(inRequest.time.run(inRequest.transport.attempt(op.projectList, {}, { signal: other.signal }))).rejects.toThrow(
      'stop',
    );
    expect(inRequest.time.clock.now()).toBe(START + 1000);
    expect(inRequest.sent[0]?.signal.aborted).toBe(true);
    expect(inRequest.time.pending).toBe(0);
  });

  it('sends nothing once its signal is aborted', async () => {
    const { transport, time, sent } = transportRig([LIST]);
    await expect(
      time.run(transport.attempt(op.projectList, {}, { signal: AbortSignal.abort(new Error('stop')) })),
    ).rejects.toThrow('stop');
    expect(sent).toEqual([]);
  });
});

describe('one attempt', () => {
  it('ends after its own time limit, even if the client ignores its signal', async () => {
    const { transport, time } = transportRig([HANG]);
    await expect(time.run(transport.attempt(op.historyGet, IDS))).rejects.toMatchObject({
      failure: { kind: 'timeout', afterMs: 20_000 },
    });
    expect(time.clock.now()).toBe(START + 20_000);
  });
  it('ends at the deadline if that comes first', async () => {
    const { transport, time } = transportRig([HANG]);
    await expect(time.run(transport.attempt(op.historyGet, IDS, { deadline: 3000 }))).rejects.toMatchObject({
      failure: { kind: 'timeout' },
    });
    expect(time.clock.now()).toBe(START + 3000);
  });
  it('leaves no timer behind', async () => {
    const { transport, time } = transportRig([LIST]);
    await time.run(transport.attempt(op.projectList, {}));
    expect(time.pending).toBe(0);
  });
  it('of a write is never repeated by itself', async () => {
    for (const trouble of [{ status: 503 }, { status: 429 }, networkError('ECONNRESET'), { body: '<html>' }] as Reaction[]) {
      const { transport, time, sent } = transportRig([trouble, { body: { result: { result: true } } }]);
      await expect(time.run(transport.raw(op.historyCancel, IDS, { deadline: MINUTE }))).rejects.toMatchObject({
        name: 'ApiError',
      });
      expect(sent).toHaveLength(1);
    }
  });
  it('of a read in raw form is repeated', async () => {
    const { transport, time, sent } = transportRig([{ status: 503 }, LIST]);
    expect(await time.run(transport.raw(op.projectList, {}, { deadline: MINUTE }))).toEqual({
      projectList: [{ id: 1, name: 'shop' }],
    });
    expect(sent).toHaveLength(2);
  });
});

it('every exchange is told, for the debug log: what was asked, what came and how long it took', async () => {
  const long = { projectList: Array.from({ length: 50 }, (_, id) => ({ id, name: 'shop' })) };
  const { transport, time, exchanges } = transportRig([
    networkError('ECONNRESET'),
    { status: 503, body: 'busy' },
    { body: { result: long } },
  ]);
  await time.run(transport.read(op.projectList, { query: { projectName: 'shop' } }, { deadline: MINUTE }));
  const asked = { event: 'exchange', method: 'GET', uri: expect.stringContaining('/api/v1/project?projectName=shop'), tookMs: 0 };
  expect(exchanges).toEqual([
    { ...asked, status: undefined, answer: 'ECONNRESET' },
    { ...asked, status: 503, answer: 'busy' },
    { ...asked, status: 200, answer: JSON.stringify({ result: long }).slice(0, 500) },
  ]);
});

describe('a clock that is off', () => {
  const twentyAhead = START - 20 * MINUTE;

  it('is corrected once, from the Date of a 401, for writes too', async () => {
    const { transport, time, sent, events } = transportRig([
      unauthorised('200', twentyAhead),
      { body: { result: { result: true } } },
      LIST,
    ]);
    await time.run(transport.attempt(op.historyCancel, IDS));
    await time.run(transport.attempt(op.projectList, {}));
    expect(sent.map((request) => Number(request.headers['x-ncp-apigw-timestamp']))).toEqual([START, twentyAhead, twentyAhead]);
    expect(events).toEqual([{ event: 'clock-corrected', offsetMs: -20 * MINUTE }]);
    expect(transport.serviceTime()).toEqual({ least: twentyAhead, most: twentyAhead + 1000 });
  });

  it('is no reason to send a write again once nothing may be sent again', async () => {
    const again = new AbortController();
    const { transport, time, sent } = transportRig([
      async () => {
        again.abort(new Error('stop'));
        return unauthorised('200', twentyAhead) as object;
      },
      LIST,
    ]);
    await expect(time.run(transport.attempt(op.projectList, {}, { again: again.signal }))).rejects.toMatchObject({
      failure: { status: 401 },
    });
    expect(sent).toHaveLength(1);
  });

  it('is not corrected twice: the second 401 is about something else', async () => {
    const { transport, time, sent } = transportRig([
      unauthorised('200', twentyAhead),
      unauthorised('200', START + 20 * MINUTE),
      LIST,
    ]);
    await expect(time.run(transport.attempt(op.projectList, {}))).rejects.toMatchObject({
      failure: { status: 401, meaning: 'authentication-failed' },
    });
    expect(sent).toHaveLength(2);
  });

  it.each([
    ['without a Date', undefined],
    ['with a Date that is near', START + 3 * MINUTE],
    ['with a Date that is none', Number.NaN],
  ])('is not to blame for a 401 %s', async (_, date) => {
    const reaction = Number.isNaN(date)
      ? { ...(unauthorised('200') as object), headers: { date: 'yesterday' } }
      : unauthorised('200', date);
    const { transport, time, sent, events } = transportRig([reaction, LIST]);
    await expect(time.run(transport.attempt(op.projectList, {}))).rejects.toMatchObject({ failure: { status: 401 } });
    expect([sent.length, events]).toEqual([1, []]);
  });

  it('is observed on every success, for comparing times of the history', async () => {
    const { transport, time } = transportRig([
      { ...(LIST as object), headers: { date: new Date(START + 90_000).toUTCString() } },
    ]);
    expect(transport.serviceTime()).toEqual({ least: START, most: START });
    await time.run(transport.attempt(op.projectList, {}));
    expect(transport.serviceTime()).toEqual({ least: START + 90_000, most: START + 91_000 });
  });

  it('is known better with each answer: a slow one leaves much open, a quick one corrects that, a wrong one is forgotten', async () => {
    const AHEAD = 90_000;
    const dated = (slowMs: number, wrongBy = 0): Reaction => {
      return async () => {
        const date = new Date(rig.time.clock.now() + AHEAD + wrongBy).toUTCString();
        await rig.time.clock.sleep(slowMs);
        return { ...(LIST as object), headers: { date } };
      };
    };
    const rig = transportRig([dated(10_000), dated(0), dated(8000), dated(0, 86_400_000), dated(1000)]);
    const { transport, time } = rig;
    const ahead: [number, number][] = [];
    for (let answer = 0; answer < 5; answer++) {
      await time.run(transport.attempt(op.projectList, {}));
      const { least, most } = transport.serviceTime(0);
      ahead.push([least - START - AHEAD, most - START - AHEAD]);
    }
    expect(ahead).toEqual([
      [-10_000, 1000],
      [0, 1000],
      [0, 1000],
      [86_400_000, 86_401_000],
      [-1000, 1000],
    ]);
  });
});

describe('401', () => {
  it.each([
    ['200', 'authentication-failed'],
    ['210', 'permission-denied'],
  ])('with code %s is %s', async (code, meaning) => {
    const { transport, time } = transportRig([unauthorised(code)]);
    await expect(time.run(transport.attempt(op.projectList, {}))).rejects.toMatchObject({
      failure: { status: 401, code, meaning },
    });
  });
});
