import { describe, expect, it } from '@jest/globals';
import { systemClock } from '../../src/shared/clock.js';

describe('systemClock', () => {
  it('sleeps, also for nothing and less than nothing', async () => {
    await systemClock.sleep(0);
    await systemClock.sleep(-5);
    const before = Date.now();
    const now = systemClock.now();
    expect([before <= now, now <= Date.now()]).toEqual([true, true]);
  });

  it('ends a sleep with the reason of its signal', async () => {
    const controller = new AbortController();
    const slept = systemClock.sleep(60_000, controller.signal);
    controller.abort(new Error('enough'));
    await expect(slept).rejects.toThrow('enough');
    await expect(systemClock.sleep(60_000, AbortSignal.abort(new Error('before')))).rejects.toThrow('before');
  });

  it('does not turn what no timer can hold into a busy loop', async () => {
    await expect(systemClock.sleep(Number.NaN)).rejects.toThrow(RangeError);
    for (const ms of [Number.POSITIVE_INFINITY, 2 ** 31, 1e15]) {
      const controller = new AbortController();
      let woke = false;
      const slept = systemClock.sleep(ms, controller.signal).then(() => {
        woke = true;
      });
      await systemClock.sleep(5);
      expect(woke).toBe(false);
      controller.abort(new Error('enough'));
      await expect(slept).rejects.toThrow('enough');
    }
  });
});
