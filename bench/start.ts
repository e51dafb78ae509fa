import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Finished, nodeVersion, runChild } from './child.js';
import { listenForBench } from './server.js';
import { machine, median, table, verdict } from './table.js';

/**
 * From the start of the process to the first request on the wire and to the start POST, beside bare Node and beside a bundle of
 * `@actions/core` alone, which connect to the same server as soon as they have loaded. Exit code 1 if a requirement is not met.
 */

/** Starts of each kind, in turn, so that a busy machine is busy for all of them. */
const ROUNDS = 21;

/** More than that, and starting would be felt beside any other action; 5 % is what a median of so many starts can tell. */
const MAX_RATIO = 1.05;

const dist = resolve('dist');
const server = await listenForBench(10_000);
const [project] = [...server.emulator.world.projects.values()].filter((item) => item.name === 'shop');
const stage = [...(project?.stages.values() ?? [])].find((item) => item.name === 'production');
const scenario = [...(stage?.scenarios.values() ?? [])].find((item) => item.name === 'rolling');
const [owner] = server.emulator.accounts;
if (!project || !stage || !scenario || !owner) throw new Error('the default world has no shop/production/rolling');
const common = {
  mode: 'deploy',
  wait: 'false',
  'api-url': server.apiUrl,
  'access-key': owner.accessKey,
  'secret-key': owner.secretKey,
};
const byIds = { ...common, project: String(project.id), stage: String(stage.id), scenario: String(scenario.id) };
const byNames = { ...common, project: 'shop', stage: 'production', scenario: 'rolling' };

const folder = mkdtempSync(join(tmpdir(), 'bench-start-'));
const connect = `const { connect } = await import('node:net');
const socket = connect(${server.port}, '127.0.0.1', () => socket.destroy());
await new Promise((done) => socket.on('close', done));
`;
const bareScript = join(folder, 'bare.mjs');
writeFileSync(bareScript, connect);
const coreScript = bundleCore();

interface Times {
  connection: number;
  request: number;
  post: number;
  /** Answers that had come when the start request left. */
  roundTrips: number;
}

async function time(script: string, inputs: Record<string, string>, latencyMs = 0): Promise<Times> {
  server.reset();
  server.latencyMs = latencyMs;
  const finished = await runChild(script, inputs);
  check(finished);
  const { connection, requests } = server.seen;
  const post = requests.find((request) => request.method === 'POST');
  return {
    connection: (connection ?? Number.NaN) - finished.begunAt,
    request: (requests[0]?.at ?? Number.NaN) - finished.begunAt,
    post: (post?.at ?? Number.NaN) - finished.begunAt,
    roundTrips: post?.answeredBefore ?? Number.NaN,
  };
}

function check(finished: Finished): void {
  if (finished.exitCode !== 0) throw new Error(`exit code ${finished.exitCode}\n${finished.log}`);
}

/** A bundle of `@actions/core` alone, made as ours is. */
function bundleCore(): string {
  const source = resolve('lib/bench-core');
  mkdirSync(source, { recursive: true });
  const entry = join(source, 'index.js');
  writeFileSync(entry, `import * as core from '@actions/core';\ncore.info(core.getInput('mode'));\n${connect}`);
  const out = join(folder, 'core');
  execFileSync(process.execPath, ['node_modules/@vercel/ncc/dist/ncc/cli.js', 'build', entry, '-o', out, '--no-cache'], {
    stdio: 'ignore',
  });
  rmSync(source, { recursive: true });
  return join(out, 'index.js');
}

const KINDS: Readonly<Record<string, () => Promise<Times>>> = {
  'bare Node': () => time(bareScript, {}),
  '@actions/core alone': () => time(coreScript, { mode: 'deploy' }),
  'this action, by ids': () => time(join(dist, 'index.js'), byIds),
  'this action, by names': () => time(join(dist, 'index.js'), byNames),
  'this action, by ids, answers take 80 ms': () => time(join(dist, 'index.js'), byIds, 80),
  'this action, by names, answers take 80 ms': () => time(join(dist, 'index.js'), byNames, 80),
};
const results = new Map<string, Times[]>(Object.keys(KINDS).map((name) => [name, []]));
for (let round = -1; round < ROUNDS; round++) {
  for (const [name, run] of Object.entries(KINDS)) {
    const times = await run();
    // The first round fills the machine's caches.
    if (round >= 0) results.get(name)?.push(times);
  }
}
const middle = (name: string, part: keyof Times) => median((results.get(name) ?? []).map((times) => times[part]));
const memory = new Map<string, number>();
for (const [name, script, inputs] of [
  ['bare Node', bareScript, {}],
  ['@actions/core alone', coreScript, {}],
  ['this action, by ids', join(dist, 'index.js'), byIds],
  ['this action, by names', join(dist, 'index.js'), byNames],
] as const) {
  const runs: number[] = [];
  for (let round = 0; round < 3; round++) runs.push((await runChild(script, inputs, true)).observed?.memoryMb ?? Number.NaN);
  memory.set(name, median(runs));
}
const observed = await runChild(join(dist, 'index.js'), byNames, true);
server.close();

const core = middle('@actions/core alone', 'connection');
const ms = (value: number) => (Number.isNaN(value) ? '–' : value.toFixed(0));
const rows = Object.keys(KINDS).map((name) => [
  name,
  ms(middle(name, 'connection')),
  (middle(name, 'connection') / core).toFixed(2),
  ms(middle(name, 'request')),
  ms(middle(name, 'post')),
  ms(middle(name, 'roundTrips')),
  ms(memory.get(name) ?? Number.NaN),
]);
console.log(`${machine(nodeVersion())}\nMilliseconds from the start of the process, medians of ${ROUNDS} starts\n`);
console.log(
  table(['', 'first connection', 'ratio to core', 'first request', 'start POST', 'answers before it', 'peak MB'], rows),
);

const files = readdirSync(dist).filter((name) => name.endsWith('.js'));
const kb = (name: string) => statSync(join(dist, name)).size / 1024;
const loaded = (observed.observed?.modules ?? [])
  .filter((url) => url.startsWith('file:') && url.includes('/dist/'))
  .map((url) => url.slice(url.lastIndexOf('/') + 1));
console.log(
  `\ndist: ${files.length} files, ${ms(files.reduce((sum, name) => sum + kb(name), 0))} KB, of which index.js ${ms(kb('index.js'))} KB; loaded in a plain start: ${loaded.join(', ')}`,
);
const heavy = loaded.filter(
  (name) =>
    /\/node_modules\/(yaml|@octokit|@actions\/github)\//.test(readFileSync(join(dist, name), 'utf8')) ||
    /external.*octokit|class Octokit|YAMLParseError|class UndiciError/.test(readFileSync(join(dist, name), 'utf8')),
);
const ratios = ['by ids', 'by names'].map((how) => ({ how, ratio: middle(`this action, ${how}`, 'connection') / core }));
verdict([
  ...ratios.map(({ how, ratio }): [string, boolean] => [
    `start-up ${how} ${ratio.toFixed(2)} times that of a bundle of @actions/core alone (at most ${MAX_RATIO})`,
    ratio <= MAX_RATIO,
  ]),
  [
    `by ids the start leaves after ${ms(middle('this action, by ids', 'roundTrips'))} round trips (at most 2)`,
    middle('this action, by ids', 'roundTrips') <= 2,
  ],
  [
    `by names after ${ms(middle('this action, by names', 'roundTrips'))} (at most 4)`,
    middle('this action, by names', 'roundTrips') <= 4,
  ],
  [
    `GitHub modules, undici and YAML are not loaded when unused${heavy.length > 0 ? `, but: ${heavy.join(', ')}` : ''}`,
    heavy.length === 0 && loaded.length > 0,
  ],
]);
rmSync(folder, { recursive: true, force: true });
