import { expect, test } from '@jest/globals';
import { expectNothingForeign, startStep, thenPost } from '../support/dist.js';
import { BETWEEN_POLLS, expectCancelledOnce, stepAt } from '../support/points.js';

/** The runner's command files can't be written: each is its own warning, and nothing else is lost (R9, R5). */

const FILES = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'] as const;

/** Paths that nothing can be written to, whoever asks: a full disk, no folder, the kernel's own file. */
const BROKEN = [
  ['full', '/dev/full'],
  ['missing', '/nowhere/at/all'],
  ['read-only', '/proc/version'],
] as const;

const broken = (path: string, names: readonly string[] = FILES) => Object.fromEntries(names.map((name) => [name, path]));

test.concurrent.each(BROKEN)('all files are %s, SIGINT: the cancel is sent, one error says how it ended', async (_, path) => {
  const { b, phase } = await stepAt(BETWEEN_POLLS, {}, broken(path));
  phase.child.kill('SIGINT');
  const main = await phase.result;
  expect([main.exitCode, main.signal]).toEqual([1, null]);
  const errors = main.annotations.filter(({ level }) => level === 'error');
  expect(errors.map(({ message }) => message)).toEqual([expect.stringMatching(/cancel.*SIGINT|SIGINT.*cancel/s)]);
  // One warning a file, however often it was written to.
  const warnings = main.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);
  expect(new Set(warnings).size).toBe(warnings.length);
  expect(warnings).toHaveLength(FILES.length);
  expectNothingForeign(main);
  expectCancelledOnce(b);
});

test.concurrent.each(FILES)('%s alone is full: the others are whole, the run is followed to its end', async (name) => {
  const { phase, given } = await stepAt(BETWEEN_POLLS, { scenario: 'slow' }, broken('/dev/full', [name]));
  const { main, post } = await thenPost(phase, given);
  expect([main.exitCode, main.annotations.map(({ level }) => level)]).toEqual([0, ['warning']]);
  if (name !== 'GITHUB_OUTPUT') expect(main.outputs.conclusion).toBe('success');
  if (name !== 'GITHUB_STEP_SUMMARY') expect(main.summary).toContain(main.outputs['history-id'] ?? '');
  expect([post.exitCode, post.log]).toEqual([0, '']);
});

test.concurrent('outputs and summary are full, SIGKILL: what was saved is enough for post to cancel', async () => {
  const env = broken('/dev/full', ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY']);
  const { b, phase, given } = await stepAt(BETWEEN_POLLS, {}, env);
  phase.child.kill('SIGKILL');
  const { state } = await phase.result;
  expect((await startStep(given, { state, env }).result).exitCode).toBe(0);
  expectCancelledOnce(b);
});
