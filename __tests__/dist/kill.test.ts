import { expect, test } from '@jest/globals';
import {
  bench,
  expectNothingForeign,
  expectSilent,
  hold,
  latch,
  PRELOAD,
  runStep,
  startStep,
  thenPost,
} from '../support/dist.js';
import { BETWEEN_POLLS, expectCancelledOnce, POINTS, stall, stepAt } from '../support/points.js';

/** The process is killed without a chance to do anything (a step's timeout in a container, a crash): the post phase settles it. */

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
  expect([b.count('history.cancel'), b.started()[0]?.status]).toEqual([0, 'inprogress']);
});

test.concurrent('SIGKILL: the run ended by itself before post: post cancels nothing', async () => {
  const { b, phase, given } = await stepAt(BETWEEN_POLLS, { scenario: 'slow' });
  phase.child.kill('SIGKILL');
  const main = await phase.result;
  while (b.started().some(({ ended }) => !ended)) await hold(200);
  const post = await startStep(given, { state: main.state }).result;
  expect([post.exitCode, post.annotations, b.count('history.cancel')]).toEqual([0, [], 0]);
  expect(post.log).toContain('success');
});

test.concurrent('SIGKILL: the service refuses every request: post warns, stays green, and ends', async () => {
  const { b, phase, given } = await stepAt(BETWEEN_POLLS);
  phase.child.kill('SIGKILL');
  b.emulator.control.addFault({ fault: 'drop-before', match: { count: 'always' } });
  const { post } = await thenPost(phase, given);
  expect([post.exitCode, post.annotations.map(({ level }) => level)]).toEqual([0, ['warning']]);
});

test.concurrent('SIGKILL: post itself is killed while it cancels: nothing is sent twice', async () => {
  const { opened, open } = latch();
  const b = await bench({
    gate: { after: (operation) => (operation === 'history.cancel' ? stall(open, 2000) : undefined) },
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
  expect([b.count('history.cancel'), b.count('scenario.deploy')]).toEqual([1, 1]);
});

/**
 * Writes to the saved state, in order: the mark of the main phase, the intent, the count of runs, the id, the end. `started`: whether
 * the start request was sent by then.
 */
const SAVES = [
  { save: 'the mark of the main phase', nth: 1, started: false },
  { save: 'the intent', nth: 2, started: false },
  { save: 'the count of runs', nth: 3, started: false },
  { save: 'the id', nth: 4, started: true },
  { save: 'the end', nth: 5, started: true },
].flatMap((save) => (['before', 'after'] as const).map((when) => ({ ...save, when })));

test.concurrent.each(SAVES)('$when $save: at most one start, nothing left going', async ({ nth, when, started }) => {
  const b = await bench();
  const given = { ...b.inputs, scenario: nth === 5 ? 'rolling' : 'stuck' };
  const phase = startStep(given, { env: { ...PRELOAD, KILL_AT: `${when}:${nth}` } });
  const { main, post } = await thenPost(phase, given);
  expect(main.signal).toBe('SIGKILL');
  expect([post.exitCode, post.annotations]).toEqual([0, []]);
  expect(b.started().map(({ status }) => status)).toEqual(started ? [nth === 5 ? 'success' : 'canceled'] : []);
  expect(b.count('scenario.deploy')).toBe(started ? 1 : 0);
  expect(b.count('history.cancel')).toBe(started && nth < 5 ? 1 : 0);
  if (nth === 5 && when === 'after') expectSilent(post);
});

test.concurrent.each(['before', 'after'])(
  'SIGKILL around each save of the state: %s the save that follows a cancel: the cancel is not sent twice',
  async (when) => {
    const { b, phase, given } = await stepAt(BETWEEN_POLLS, {}, { ...PRELOAD, KILL_AT: `${when}:5` });
    phase.child.kill('SIGINT');
    const { main, post } = await thenPost(phase, given);
    expect(main.signal).toBe('SIGKILL');
    expect([post.exitCode, post.annotations]).toEqual([0, []]);
    expectCancelledOnce(b);
  },
);

test('after a success post is silent and sends nothing', async () => {
  const b = await bench();
  const { main, post } = await runStep(b.inputs);
  const { length } = b.emulator.requests;
  expect(main.exitCode).toBe(0);
  expectSilent(post);
  expect(b.emulator.requests).toHaveLength(length);
});
