import { createHmac } from 'node:crypto';
import { expect, test } from '@jest/globals';
import {
  type Bench,
  bench,
  expectNothingForeign,
  expectSilent,
  expectWhole,
  hold,
  idsOf,
  latch,
  PRELOAD,
  runStep,
  startStep,
  thenPost,
} from '../support/dist.js';
import { BETWEEN_POLLS, expectCancelledOnce, POINTS, stall, stepAt } from '../support/points.js';

/** The process is killed without a chance to do anything (a step's timeout in a container, a crash): the post phase stops it. */

test.concurrent.each(POINTS)('$title: post cancels what was started, once', async (point) => {
  const { b, phase, given } = await stepAt(point);
  phase.child.kill('SIGKILL');
  const { main, post } = await thenPost(phase, given);
  expect(main.signal).toBe('SIGKILL');
  expect([post.exitCode, post.annotations]).toEqual([0, []]);
  expectNothingForeign(post);
  expectCancelledOnce(b, point.runs);
});

test.concurrent('SIGKILL: on-cancel: detach: post leaves the run alone and says so', async () => {
  const { b, phase, given } = await stepAt(BETWEEN_POLLS, { 'on-cancel': 'detach' });
  phase.child.kill('SIGKILL');
  const { main, post } = await thenPost(phase, given);
  expect(post.log).toContain(main.outputs['history-id']);
  b.time.pass(60_000);
  expect([b.count('history.cancel'), b.started()[0]?.status]).toEqual([0, 'inprogress']);
});

test.concurrent('SIGKILL: the run ended by itself before post: post cancels nothing', async () => {
  const { b, phase, given } = await stepAt(BETWEEN_POLLS, { scenario: 'slow' });
  phase.child.kill('SIGKILL');
  const main = await phase.result;
  while (b.started().some(({ ended }) => !ended)) b.time.pass(1000);
  const post = await startStep(given, { state: main.state }).result;
  expect([post.exitCode, post.annotations, b.count('history.cancel')]).toEqual([0, [], 0]);
  expect(post.log).toContain('success');
});

test.concurrent('SIGKILL: the service refuses every request: post warns, stays green, and ends', async () => {
  const { b, phase, given } = await stepAt(BETWEEN_POLLS);
  phase.child.kill('SIGKILL');
  b.emulator.control.addFault({ fault: 'drop-before', match: { count: 'always' } });
  const { state } = await phase.result;
  const post = await startStep(given, { state }).result;
  expect([post.exitCode, post.annotations.map(({ level }) => level)]).toEqual([0, ['warning']]);
});

test.concurrent('SIGKILL: post itself is killed while it cancels: nothing is sent twice', async () => {
  const { opened, open } = latch();
  const gone = latch();
  const b = await bench({
    gate: { after: (operation) => (operation === 'history.cancel' ? stall(open, gone.opened) : undefined) },
  });
  const given = { ...b.inputs, scenario: 'stuck' };
  const main = startStep(given);
  while (b.count('history.get') === 0) await hold(20);
  main.child.kill('SIGKILL');
  const { state } = await main.result;
  const post = startStep(given, { state });
  await opened;
  post.child.kill('SIGKILL');
  expect((await post.result).signal).toBe('SIGKILL');
  gone.open();
  expect([b.count('history.cancel'), b.count('scenario.deploy')]).toEqual([1, 1]);
});

/**
 * Writes to the saved state, in order. `runs`: what has become of the runs that exist at the end; `searches`: whether post has to look for a
 * start whose answer was lost, which takes it a minute.
 */
const SAVES = [
  { when: 'before', save: 'the nonce', nth: 1, runs: [] },
  { when: 'after', save: 'the nonce', nth: 1, runs: [] },
  { when: 'before', save: 'the intent', nth: 2, runs: [] },
  { when: 'after', save: 'the intent', nth: 2, runs: [], searches: true },
  { when: 'before', save: 'the id', nth: 3, runs: ['canceled'], searches: true },
  { when: 'after', save: 'the id', nth: 3, runs: ['canceled'] },
  { when: 'before', save: 'the end', nth: 4, runs: ['success'] },
  { when: 'after', save: 'the end', nth: 4, runs: ['success'] },
];

test.concurrent.each(SAVES)('$when $save: at most one start, nothing left going', async ({ when, nth, runs, searches }) => {
  const b = await bench();
  const given = { ...b.inputs, scenario: nth === 4 ? 'rolling' : 'stuck' };
  const phase = startStep(given, { env: { ...PRELOAD, KILL_AT: `${when}:${nth}` } });
  const { main, post } = await thenPost(phase, given);
  expect(main.signal).toBe('SIGKILL');
  expect([post.exitCode, post.annotations]).toEqual([0, []]);
  expect(b.started().map(({ status }) => status)).toEqual(runs);
  expect(b.count('scenario.deploy')).toBe(runs.length);
  expect(b.count('history.cancel')).toBe(runs.filter((status) => status === 'canceled').length);
  if (searches) expect(post.log).toContain('got no clear answer');
  else if (runs.length === 0 || (nth === 4 && when === 'after')) expectSilent(post);
});

test.concurrent.each([
  ['before', 'of the stop, which comes before its cancel', 4],
  ['after', 'of the stop, which comes before its cancel', 4],
  ['before', 'that follows the cancel', 5],
  ['after', 'that follows the cancel', 5],
])('SIGKILL %s the save %s: cancelled, once', async (when, _, nth) => {
  const { b, phase, given } = await stepAt(BETWEEN_POLLS, {}, { ...PRELOAD, KILL_AT: `${when}:${nth}` });
  phase.child.kill('SIGINT');
  const { main, post } = await thenPost(phase, given);
  expect(main.signal).toBe('SIGKILL');
  expect([post.exitCode, post.annotations]).toEqual([0, []]);
  expectCancelledOnce(b);
});

/** Somebody else's run, as saved state would name it. */
function foreignRun(b: Bench): { id: string; saved: object } {
  const place = 'shop/production/stuck';
  const { project, stage, scenario } = idsOf(b, place);
  const historyId = b.emulator.control.act({ act: 'deploy', scenario: place }).historyId ?? '';
  const named = (id = '') => ({ id, name: '' });
  const target = { project: named(project), stage: named(stage), scenario: named(scenario) };
  return { id: historyId, saved: { phase: 'following', target, historyId } };
}

test.concurrent('state that main did not save: a run in the environment under every name that state has had, with and without a proof: no request', async () => {
  const b = await bench();
  const { saved: run } = foreignRun(b);
  const entry = JSON.stringify({ mode: 'deploy', run });
  const nonce = 'a'.repeat(64);
  // Whoever knows how it is saved, but not the secret key, can sign with what he knows: with the nonce that he put there himself.
  const step = JSON.stringify(['', '', '']);
  const proofs = [nonce, '', b.inputs['access-key'] ?? ''].map((key) =>
    createHmac('sha256', key)
      .update(JSON.stringify(['saved state', step, 0, entry]))
      .digest('hex'),
  );
  for (const saved of [entry, JSON.stringify(run), ...proofs.map((proof) => `${proof}.${entry}`), `.${entry}`]) {
    const state = { isPost: 'true', runs: '1', nonce, 'run-0': saved, 'run-1': saved };
    // What can't be proved is said to be left alone, and left alone.
    const post = await startStep(b.inputs, { state }).result;
    expect([post.exitCode, post.annotations.filter(({ level }) => level !== 'warning')]).toEqual([0, []]);
    expectNothingForeign(post);
  }
  expect(b.emulator.requests).toEqual([]);
  b.time.pass(60_000);
  expect(b.started().map(({ status }) => status)).toEqual(['inprogress']);
});

test.concurrent('state that main did not save: in the environment of main it changes nothing, and main overwrites it for post', async () => {
  const b = await bench();
  const { id, saved } = foreignRun(b);
  const run = JSON.stringify({ mode: 'deploy', run: saved });
  const env = { STATE_isPost: 'true', 'STATE_run-0': run, 'STATE_run-1': run, STATE_nonce: 'b'.repeat(64) };
  const given = { ...b.inputs, scenario: 'slow' };
  const result = await thenPost(startStep(given, { env }), given, env);
  expectWhole(result, 'success');
  expect(result.post.exitCode).toBe(0);
  expect(b.count('history.cancel')).toBe(0);
  expect(b.started().find((one) => one.id === id)?.status).toBe('inprogress');
});

test('after a success post is silent and sends nothing', async () => {
  const b = await bench();
  const { main, post } = await runStep(b.inputs);
  const { length } = b.emulator.requests;
  expect(main.exitCode).toBe(0);
  expectSilent(post);
  expect(b.emulator.requests).toHaveLength(length);
});
