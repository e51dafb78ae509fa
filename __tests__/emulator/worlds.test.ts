import { describe, expect, test } from '@jest/globals';
import { createEmulator } from '../../emulator/emulator.js';
import { Agenda } from '../../emulator/simulation/agenda.js';
import { mulberry32, randomFor } from '../../emulator/simulation/random.js';
import { DEFAULT_WORLD } from '../../emulator/world/default.js';
import { parseDuration, parseShare } from '../../emulator/world/duration.js';
import { parseWorld, WorldError } from '../../emulator/world/parse.js';
import { createVirtualClock } from '../support/clock.js';

function problems(world: string): readonly string[] {
  try {
    createEmulator({ world });
  } catch (error) {
    if (error instanceof WorldError) return error.problems;
    throw error;
  }
  return [];
}

const ACCOUNT = 'accounts: [{ name: me, accessKey: A, secretKey: S, permissions: main }]\n';

describe('a world file', () => {
  test('needs nothing but an account', () => {
    expect(problems(ACCOUNT)).toEqual([]);
    expect(problems('{}')).toEqual([expect.stringMatching(/^accounts: /)]);
  });

  test('may be a value, also one that was parsed before', () => {
    const world = parseWorld(DEFAULT_WORLD);
    expect(createEmulator({ world }).runs()).toHaveLength(createEmulator().runs().length);
  });

  test.each([
    ['projects: [{ name: p', /at line 2, column 21/],
    ['project: []', /^project: /],
    [
      'projects: [{ name: p, stages: [{ name: s, type: Server, scenarios: [{ name: x }] }] }]',
      /^projects\[0\]\.stages\[0\]\.scenarios\[0\]\.file is missing and the world has no build to take instead\. Name a build, bucket\/object or later\.$/,
    ],
    ['projects: [{ name: "" }]', /^projects\[0\]\.name: a name must not be empty/],
    [
      'projects: [{ name: p, stages: [{ name: s, type: Server, scenarios: [{ name: x, script: { deploy: soon } }] }] }]',
      /^projects\[0\]\.stages\[0\]\.scenarios\[0\]\.script\.deploy: expected a duration such as .* received "soon"/,
    ],
    ['builds: [{ name: b, script: [{ jitter: 300% }] }]', /^builds\[0\]\.script\[0\]\.jitter: expected a share/],
    ['switches: { idType: roman }', /^switches\.idType: .*"documented" \| "number" \| "string".*"roman"/],
    [
      'projects: [{ name: p, stages: [{ name: s, type: Server, servers: [x] }] }]',
      /^projects\[0\]\.stages\[0\]\.servers\[0\]: no server "x"$/,
    ],
    ['projects: [{ name: p, stages: [{ name: s, type: KubernetesService, cluster: x }] }]', /\.cluster: no cluster "x"$/],
    ['projects: [{ name: p, id: 7 }, { name: q, id: 7 }]', /^projects\[1\]\.id: 7 is taken$/],
    ['pipelines: [{ name: p, tasks: [{ name: t }] }]', /^pipelines\[0\]\.tasks\[0\]: give either build or deploy$/],
    [
      'pipelines: [{ name: p, tasks: [{ name: t, deploy: a/b }] }]',
      /\.deploy: expected project\/stage\/scenario, received "a\/b"$/,
    ],
    [
      'builds: [{ name: b }]\npipelines: [{ name: p, tasks: [{ name: t, build: b, after: [x] }] }]',
      /\.after: no task "x", only t$/,
    ],
  ])('%s', (text, expected) => {
    expect(problems(ACCOUNT + text)[0]).toMatch(expected);
  });

  test('can hold duplicate and foreign names, and ids of its own', () => {
    const emulator = createEmulator({
      world: `${ACCOUNT}projects: [{ name: '두 번' }, { name: '두 번', id: 9001 }, { name: next }]`,
    });
    expect([...emulator.world.projects.keys()]).toEqual([2001, 9001, 9002]);
  });
});

test.each([
  [250, 250],
  ['500ms', 500],
  ['20s', 20_000],
  ['3m40s', 220_000],
  ['1h', 3_600_000],
  ['1.5m', 90_000],
  ['2d', 172_800_000],
  ['0', 0],
  ['20', undefined],
  ['s', undefined],
  [-1, undefined],
  [Number.NaN, undefined],
])('the duration %j', (text, expected) => {
  expect(parseDuration(text)).toBe(expected);
});

test.each([
  ['10%', 0.1],
  [0.25, 0.25],
  ['100%', 1],
  ['101%', undefined],
  ['ten', undefined],
  [2, undefined],
])('the share %j', (text, expected) => {
  expect(parseShare(text)).toBe(expected);
});

describe('randomness', () => {
  test('is the same for the same seed, and within its bounds', () => {
    const draw = (random: () => number) => Array.from({ length: 1000 }, random);
    expect(draw(mulberry32(7))).toEqual(draw(mulberry32(7)));
    expect(draw(randomFor(7, 'a'))).not.toEqual(draw(randomFor(7, 'b')));
    expect(draw(randomFor(7, 'a'))).not.toEqual(draw(randomFor(8, 'a')));
    const all = draw(mulberry32(1));
    expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...all)).toBeLessThan(1);
    expect(Math.abs(all.reduce((sum, value) => sum + value, 0) / all.length - 0.5)).toBeLessThan(0.05);
  });
});

describe('the agenda', () => {
  test('lets things happen in order and at their own time, however late it is', async () => {
    const time = createVirtualClock({ start: 0 });
    const agenda = new Agenda(time.clock);
    const happened: string[] = [];
    const note = (name: string) => () => happened.push(`${name}@${agenda.now}`);
    agenda.after(20, note('later'));
    agenda.after(10, note('first'));
    agenda.after(10, note('second'));
    agenda.after(Number.POSITIVE_INFINITY, note('never'));
    agenda.after(5, () => agenda.after(7, note('planned on the way')));
    await time.advance(15);
    agenda.advance();
    expect(happened).toEqual(['first@10', 'second@10', 'planned on the way@12']);
    expect(agenda.now).toBe(15);
    await time.advance(100);
    agenda.advance();
    expect(happened.at(-1)).toBe('later@20');
  });

  test('does not go back with the clock', () => {
    let now = 100;
    const agenda = new Agenda({ elapsed: () => now, now: () => now, sleep: async () => {} });
    now = 50;
    agenda.advance();
    expect(agenda.now).toBe(100);
  });
});
