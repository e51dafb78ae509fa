import { describe, expect, it } from '@jest/globals';
import type { Failure } from '../../src/ncloud/errors.js';
import { retry } from '../../src/ncloud/retry.js';
import { createVirtualClock } from '../support/clock.js';
import { apiError, http, RESET, START } from '../support/run.js';

/** Plays failures in turn, then answers; what was told, and how often it was tried. */
async function play(failures: readonly Failure[], options: { deadline?: number; signal?: AbortSignal; plan?: () => void } = {}) {
  const time = createVirtualClock();
  let tries = 0;
  const told: [string, number][] = [];
  const end = await time.run(
    retry(
      async () => {
        const failure = failures[tries++];
        if (failure) throw apiError(failure);
        return 'answer';
      },
      {
        clock: time.clock,
        random: () => 0.5,
        deadline: options.deadline,
        signal: options.signal,
        onRetry: (failure, _, failed) => {
          told.push([failure.kind, failed]);
          options.plan?.();
        },
      },
    ).catch((error: Error) => error),
  );
  return { end, tries, told, took: time.clock.now() - START };
}

describe('retry', () => {
  it('repeats what fails in passing, and tells of each time', async () => {
    const { end, tries, told } = await play([RESET, http(503)], { deadline: 60_000 });
    expect([end, tries, told]).toEqual([
      'answer',
      3,
      [
        ['network', 1],
        ['http', 2],
      ],
    ]);
  });

  it('throws at once what will not pass', async () => {
    const { end, tries } = await play([http(403)], { deadline: 60_000 });
    expect([end, tries]).toMatchObject([{ failure: { status: 403 } }, 1]);
  });

  it('does not repeat without a deadline', async () => {
    expect(await play([RESET])).toMatchObject({ tries: 1, told: [], took: 0 });
  });

  it('makes no pause that would end after the deadline, and throws the last failure', async () => {
    const failures = Array.from({ length: 100 }, () => http(503));
    const { end, took, tries } = await play(failures, { deadline: 10_000 });
    expect(end).toMatchObject({ failure: { status: 503 } });
    expect(took).toBeLessThan(10_000);
    expect(tries).toBeGreaterThan(2);
  });

  it("ends a pause with its signal's reason", async () => {
    const controller = new AbortController();
    const plan = () => controller.abort(new Error('stop'));
    const { end, tries } = await play([RESET], { deadline: 60_000, signal: controller.signal, plan });
    expect([end, tries]).toEqual([new Error('stop'), 1]);
  });
});
