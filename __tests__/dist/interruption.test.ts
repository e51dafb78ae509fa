import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { bench, expectWhole, latch, PRELOAD, pause, startStep, thenPost } from '../support/dist.js';
import { BETWEEN_POLLS, expectCancelledOnce, POINTS, stepAt, UNANSWERED_START } from '../support/points.js';
import { temporaryFolder } from '../support/temporary.js';

/** The workflow is cancelled: the runner's signals at every point of a run, main and post together. */

/**
 * From the runner's SIGINT to the step's end it has 7.5 s until SIGTERM and 10 s until the kill; 5 s is what the action promises. They count by
 * the step's own clock (waiting and processor time, see preload-time.mjs): what a busy machine takes is not the action's, and a bound on it
 * would say nothing about it.
 */
const PROMISED_MS = 5000;

test.concurrent.each(POINTS)('$title: cancelled once, all written, gone within 5 s', async (point) => {
  const file = join(temporaryFolder(), 'after-signal');
  const { b, phase, given } = await stepAt(point, {}, { CLIENT_TIME_FILE: file });
  phase.child.kill('SIGINT');
  const result = await thenPost(phase, given);
  expectWhole(result, point.conclusion);
  expectCancelledOnce(b, point.runs);
  expect(existsSync(file)).toBe(true);
  expect(Number(readFileSync(file, 'utf8'))).toBeLessThan(PROMISED_MS);
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
  phase.child.kill('SIGINT');
  const result = await thenPost(phase, given);
  expectWhole(result, 'unknown');
  expect(result.main.annotations.at(-1)?.message).toContain(`history-id: ${result.main.outputs['history-id']}`);
  b.time.pass(60_000);
  expect([b.count('history.cancel'), b.started()[0]?.status]).toEqual([0, 'inprogress']);
});

test.concurrent('other signals and policies: a run that the service can not cancel is reported so, with its real state', async () => {
  const { b, phase, given } = await stepAt(
    {
      gate: (reached) => ({
        // While it still waits, it could be cancelled.
        after: (operation, count) => operation === 'history.get' && count === 3 && void pause(300).then(reached),
      }),
    },
    { stage: 'cluster', scenario: 'blue-green' },
  );
  phase.child.kill('SIGINT');
  const result = await thenPost(phase, given);
  expect(result.main.exitCode).toBe(result.main.outputs.conclusion === 'success' ? 0 : 1);
  if (result.main.outputs.conclusion !== 'success') expectWhole(result, 'unknown');
  expect(b.started().map(({ status }) => status)).not.toContain('canceled');
});

test.concurrent('other signals and policies: a cancel that is not answered: reported as sent, and verified by post', async () => {
  const { opened, open } = latch();
  const gone = latch();
  const b = await bench({
    gate: {
      after: (operation, count) => {
        if (operation === 'history.get' && count === 1) void pause(300).then(open);
        return operation === 'history.cancel' ? gone.opened : undefined;
      },
    },
  });
  const given = { ...b.inputs, scenario: 'stuck', 'poll-interval': '2s' };
  const phase = startStep(given, { env: { CLIENT_TIME_JUMPS: 'no' } });
  void phase.result.then(gone.open);
  await opened;
  phase.child.kill('SIGINT');
  const result = await thenPost(phase, given);
  expect(result.main.signal).toBe(null);
  expectWhole(result, 'cancelled');
  expectCancelledOnce(b);
});
