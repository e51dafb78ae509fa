import { expect, test } from '@jest/globals';
import { DEFAULT_WORLD } from '../../emulator/world/default.js';
import { bench, hold, startStep, thenPost, until } from '../support/dist.js';

const TARGETS = 120;

/** As long as a request of a slow service takes, in ms by the action's clock, which runs so many times as fast as that of the machine. */
const REQUEST_MS = 2000;
const RATE = 5;

/** A project whose stages have a scenario each, all of which deploy until somebody stops them. */
function worldOf(count: number): string {
  const stages = Array.from(
    { length: count },
    (_, index) => `      - name: s${index}
        type: Server
        servers: [web-1]
        scenarios: [{ name: stuck, script: { outcome: hang } }]
`,
  );
  return `jitter: 0\n${DEFAULT_WORLD.replace('projects:\n', `projects:\n  - name: fleet-of-many\n    stages:\n${stages.join('')}`)}`;
}

test('120 targets, 2 s a request, SIGINT: post has the time and the connections to cancel every run', async () => {
  const b = await bench({
    world: worldOf(TARGETS),
    gate: { before: (operation) => (/list$/.test(operation) ? undefined : hold(REQUEST_MS / RATE)) },
  });
  const targets = JSON.stringify(Array.from({ length: TARGETS }, (_, index) => ({ stage: `s${index}` })));
  const given = { ...b.inputs, project: 'fleet-of-many', stage: '', scenario: 'stuck', targets, 'poll-interval': '1m' };
  const env = { CLIENT_TIME_RATE: String(RATE) };
  const phase = startStep(given, { env });
  await until(() => b.started().length >= TARGETS / 2, 'half of the runs');
  phase.child.kill('SIGINT');
  const { main, post } = await thenPost(phase, given, env);
  expect([main.exitCode, main.signal]).toEqual([1, null]);
  expect(post.exitCode).toBe(0);
  // Whatever began was stopped, what was on its way when the signal came included.
  expect(b.started().length).toBeGreaterThanOrEqual(TARGETS / 2);
  expect(b.started().filter(({ status }) => status !== 'canceled')).toEqual([]);
});
