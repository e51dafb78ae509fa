import { expect, test } from '@jest/globals';
import type { Phase } from '../../verify/fake-runner.js';
import { bench, expectWhole, hold, latch, PRELOAD, pause, slowness, startStep, thenPost } from '../support/dist.js';
import { BETWEEN_POLLS, expectCancelledOnce, POINTS, stepAt, UNANSWERED_START } from '../support/points.js';

/** The workflow is cancelled: the runner's signals at every point of a run, main and post together. */

/**
 * The runner's protocol: SIGINT, after 7.5 s SIGTERM, after 10 s the kill. On a machine that is busy with something else it waits as many times
 * longer as that makes a step slower meanwhile; answers that number.
 */
async function cancelAsRunner({ child, result }: Phase): Promise<number> {
  const ended = result.then(() => true);
  child.kill('SIGINT');
  const slow = slowness();
  const patience = async (ms: number) => hold(ms).then(async () => hold(ms * ((await slow) - 1)));
  if (await Promise.race([ended, patience(7500)])) return slow;
  child.kill('SIGTERM');
  if (await Promise.race([ended, patience(2500)])) return slow;
  child.kill('SIGKILL');
  return slow;
}

test.concurrent.each(POINTS)('$title: cancelled once, all written, gone within 5 s', async (point) => {
  const { b, phase, given } = await stepAt(point);
  const at = Date.now();
  const ended = phase.result.then(() => Date.now());
  const slow = await cancelAsRunner(phase);
  expect((await ended) - at).toBeLessThan(5000 * slow);
  const result = await thenPost(phase, given);
  expectWhole(result, point.conclusion);
  expectCancelledOnce(b, point.runs);
});

test.concurrent('other signals and policies: SIGTERM alone does the same', async () => {
  const { b, phase, given } = await stepAt(BETWEEN_POLLS);
  phase.child.kill('SIGTERM');
  expectWhole(await thenPost(phase, given), 'cancelled');
  expectCancelledOnce(b);
});

test.concurrent("other signals and policies: SIGBREAK, Windows' second signal, does the same", async () => {
  const { b, phase, given } = await stepAt(BETWEEN_POLLS, {}, PRELOAD);
  phase.child.kill('SIGUSR2');
  const result = await thenPost(phase, given);
  expectWhole(result, 'cancelled');
  expect(result.main.annotations.at(-1)?.message).toContain('(SIGBREAK)');
  expectCancelledOnce(b);
});

test.concurrent('other signals and policies: later signals change nothing', async () => {
  const { b, phase, given } = await stepAt(UNANSWERED_START);
  phase.child.kill('SIGINT');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGINT'] as const) {
    await pause(300);
    phase.child.kill(signal);
  }
  expectWhole(await thenPost(phase, given), UNANSWERED_START.conclusion);
  expectCancelledOnce(b);
});

test.concurrent('other signals and policies: on-cancel: detach leaves the run alone, says how to resume, and post does nothing', async () => {
  const { b, phase, given } = await stepAt(BETWEEN_POLLS, { 'on-cancel': 'detach' });
  await cancelAsRunner(phase);
  const result = await thenPost(phase, given);
  expectWhole(result, 'unknown');
  expect(result.main.annotations.at(-1)?.message).toContain(`history-id: ${result.main.outputs['history-id']}`);
  expect([b.count('history.cancel'), b.started()[0]?.status]).toEqual([0, 'inprogress']);
});

test.concurrent('other signals and policies: a run that the service can not cancel is reported so, with its real state', async () => {
  const { b, phase, given } = await stepAt(
    {
      gate: (reached) => ({
        after: (operation, count) => operation === 'history.get' && count === 1 && void pause(300).then(reached),
      }),
    },
    { stage: 'cluster', scenario: 'blue-green' },
  );
  await cancelAsRunner(phase);
  const result = await thenPost(phase, given);
  expect(result.main.exitCode).toBe(result.main.outputs.conclusion === 'success' ? 0 : 1);
  if (result.main.outputs.conclusion !== 'success') expectWhole(result, 'unknown');
  expect(b.started().map(({ status }) => status)).not.toContain('canceled');
});

test.concurrent('other signals and policies: a cancel that is not answered: reported as sent, and verified by post', async () => {
  const { opened, open } = latch();
  const b = await bench({
    gate: {
      after: (operation, count) => {
        if (operation === 'history.get' && count === 1) void pause(300).then(open);
        return operation === 'history.cancel' ? hold(20_000) : undefined;
      },
    },
  });
  const given = { ...b.inputs, scenario: 'stuck', 'poll-interval': '2s' };
  const phase = startStep(given);
  await opened;
  await cancelAsRunner(phase);
  const result = await thenPost(phase, given);
  expect(result.main.signal).toBe(null);
  expectWhole(result, 'cancelled');
  expectCancelledOnce(b);
});
