import { describe, expect, it } from '@jest/globals';
import type { RunListItem } from '../../src/run/model/view.js';
import { settle, settleOnce } from '../../src/run/settle.js';
import { createVirtualClock } from '../support/clock.js';
import { fakeRun, http, listItem, REFUSED, RESET, START, type Turn } from '../support/run.js';

const OLD = listItem('79999', 'success');
const OURS = listItem('80001', 'waiting', { startedAt: START });

describe('settle', () => {
  const intent = { sentAt: 0, sentAtMost: START, baseline: ['79999'] };
  const serviceTime = (at: number) => ({ least: START + at, most: START + at });
  const look = async (...turns: Turn<readonly RunListItem[]>[]) => {
    const time = createVirtualClock();
    const fake = fakeRun(time, { recent: turns });
    const found = await time.run(
      settle(fake.kind, intent, { clock: time.clock, signal: new AbortController().signal, deadline: 0, serviceTime }),
    );
    return { found, calls: fake.calls };
  };

  it('is not certain that nothing was started when the last look failed', async () => {
    const { found } = await look([OLD], [OLD], [OLD], http(503));
    expect(found).toMatchObject({ found: undefined, certain: false });
  });
  it('looks on through failures', async () => {
    const { found, calls } = await look(http(503), RESET, REFUSED, [OURS, OLD]);
    expect(found).toMatchObject({ found: '80001' });
    expect(calls.length).toBeGreaterThan(3);
  });
  it('reads only', async () => {
    const { calls } = await look([OURS, OLD]);
    expect(new Set(calls.map(({ call }) => call))).toEqual(new Set(['recent']));
    expect(calls.at(-1)?.at).toBeLessThanOrEqual(5000);
  });
  it('one look says nothing where the history can not be read', async () => {
    const time = createVirtualClock();
    const wait = { signal: new AbortController().signal, deadline: 1000, serviceTime };
    expect(await time.run(settleOnce(fakeRun(time, { recent: [http(404)] }).kind, intent, wait))).toBeUndefined();
  });
  it('an empty history before makes every run new', async () => {
    const time = createVirtualClock();
    const wait = { signal: new AbortController().signal, deadline: 1000, serviceTime };
    const fake = fakeRun(time, { recent: [[OURS]] });
    expect(await time.run(settleOnce(fake.kind, { sentAt: 0, sentAtMost: START, baseline: [] }, wait))).toMatchObject({
      found: '80001',
    });
  });
  it('allows for times that the service rounds to seconds, and for runs without a time', async () => {
    for (const startedAt of [START - 999, START - 2900, null]) {
      const time = createVirtualClock();
      const fake = fakeRun(time, { recent: [[listItem('80001', 'waiting', { startedAt }), OLD]] });
      const wait = { signal: new AbortController().signal, deadline: 1000, serviceTime };
      expect(await time.run(settleOnce(fake.kind, intent, wait))).toMatchObject({ found: '80001' });
    }
  });
  it("judges by what the look itself has taught about the service's clock", async () => {
    const time = createVirtualClock();
    const fake = fakeRun(time, { recent: [[listItem('80001', 'waiting', { startedAt: START - 5000 }), OLD]] });
    const signal = new AbortController().signal;
    const roughly = (at: number) => ({ least: START + at - 10_000, most: START + at + (fake.calls.length === 0 ? -10_000 : 0) });
    const wait = { signal, deadline: 1000, serviceTime: roughly };
    expect(await time.run(settleOnce(fake.kind, intent, wait))).toMatchObject({ found: undefined, certain: false });
  });
});
