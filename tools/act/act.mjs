// `npm run act [NAME …]`: every file of examples/, the reusable workflow, and a workflow that is cancelled, run by nektos/act, an engine that
// nobody here wrote, against the emulator. Without Docker: jobs run on this machine. Skipped where neither act nor Go is there.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { CASES } from './cases.mjs';

const VERSION = 'v0.2.89';
/** Virtual seconds per second: the slowest example takes seconds, and a run still lasts long enough to be seen. */
const SPEED = 60;
/** No example takes half as long, in ms; one that hangs is killed. */
const MAX_MS = 300_000;
const SELF = 'OWNER/ncloud-deploy-action';

/** The keys that examples call by these names; those of the emulator's first account, a requester and an approver. */
const KEYS = {
  NCLOUD_ACCESS_KEY: 'EMULATOROWNERACCESSKEY',
  NCLOUD_SECRET_KEY: 'EmulatorOwnerSecretKey0123456789ABCDEFGH',
  NCLOUD_REQUEST_ACCESS_KEY: 'EMULATORDEVELOPERACCESSKEY',
  NCLOUD_REQUEST_SECRET_KEY: 'EmulatorDeveloperSecretKey0123456789ABCD',
  NCLOUD_APPROVE_ACCESS_KEY: 'EMULATORAPPROVERACCESSKEY',
  NCLOUD_APPROVE_SECRET_KEY: 'EmulatorApproverSecretKey0123456789ABCDE',
  NCLOUD_SWITCH_ACCESS_KEY: 'EMULATORSWITCHERACCESSKEY',
  NCLOUD_SWITCH_SECRET_KEY: 'EmulatorSwitcherSecretKey0123456789ABCDE',
};

/** Actions of others that examples use, and what stands for them, since nothing is taken from GitHub here. */
const STAND_INS = [
  // Nobody but the facts checks anything out, and that is this action.
  { uses: 'actions/checkout@v7', script: (folder) => `cp -R '${folder}/action/.' .` },
  { uses: 'actions/upload-artifact@v7', script: () => 'test -s facts-of-mine/facts.json' },
];
const folderOf = (uses) => uses.replaceAll(/\W/g, '-');

const act = findAct();
if (act === undefined) {
  console.log('Skipped: neither act nor Go is here to install it (https://go.dev), or this is Windows.');
  process.exit(0);
}
const root = mkdtempSync(join(tmpdir(), 'act-'));
const only = process.argv.slice(2);
const rows = [];
try {
  for (const example of CASES.filter(({ name }) => only.length === 0 || only.some((part) => name.includes(part))))
    rows.push(await run(example));
} finally {
  rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
console.log(`\n| Workflow | Event | Jobs | Runs at the service | s | |\n| --- | --- | --- | --- | --- | --- |`);
for (const { cells, problems } of rows) console.log(`| ${[...cells, problems.length === 0 ? '✓' : '✗'].join(' | ')} |`);
const bad = rows.flatMap(({ cells, problems }) => problems.map((problem) => `${cells[0]}: ${problem}`));
for (const problem of bad) console.error(`✗ ${problem}`);
console.log(
  `\n${rows.length - rows.filter(({ problems }) => problems.length > 0).length} of ${rows.length} as they should be (act ${VERSION})`,
);
process.exitCode = bad.length === 0 ? 0 : 1;

/** A file named act, installed if Go can. */
function findAct() {
  if (process.platform === 'win32') return undefined;
  const bin = resolve('node_modules/.cache/act', VERSION);
  const file = process.env.ACT ?? join(bin, 'act');
  if (existsSync(file)) return file;
  if (spawnSync('go', ['version']).status !== 0) return undefined;
  console.log(`Installing act ${VERSION} from the Go module proxy …`);
  mkdirSync(bin, { recursive: true });
  execFileSync('go', ['install', `github.com/nektos/act@${VERSION}`], { env: { ...process.env, GOBIN: bin }, stdio: 'inherit' });
  return file;
}

/** One workflow in a repository of its own, with an emulator of its own. */
async function run({ name, event, text, world, env, vars, inputs = {}, interrupt, expect }) {
  const folder = join(root, name.replaceAll(/\W/g, '-'));
  const emulator = await startEmulator(folder, world);
  const begun = Date.now();
  try {
    prepare(folder, emulator, typeof text === 'string' ? { 'workflow.yml': text } : text(emulator.apiUrl));
    const { log, exitCode } = await runAct(folder, {
      event,
      env: env?.(emulator.banner),
      vars: vars?.(emulator.banner),
      inputs,
      interrupt,
    });
    // What the post phase or the service still has to do after an engine that was killed.
    const runs = await runsOf(emulator, interrupt === undefined ? 0 : 15_000);
    const jobs = [...log.matchAll(/^\[(?:[^\]]*\/)?([^/\]]+?)\s*\] 🏁 {2}Job (\w+)/gm)].map(([, job, how]) => `${job} ${how}`);
    const seen = runs.map(({ status }) => status);
    const problems = expect({ exitCode, log, jobs, runs: seen }).filter(Boolean);
    if (problems.length > 0) console.log(log.replaceAll(/^/gm, `${name}: `));
    console.log(`${problems.length === 0 ? '✓' : '✗'} ${name}`);
    return { cells: [name, event, jobs.join(', '), seen.join(', ') || '–', Math.round((Date.now() - begun) / 1000)], problems };
  } finally {
    emulator.child.kill();
  }
}

async function startEmulator(folder, change) {
  mkdirSync(folder, { recursive: true });
  const cli = resolve('tools/dist/emulator.js');
  const world = parse(execFileSync(process.execPath, [cli, '--print-world'], { encoding: 'utf8' }));
  change?.(world);
  writeFileSync(join(folder, 'world.json'), JSON.stringify(world));
  const args = [cli, '--port', '0', '--speed', String(SPEED), '--world', join(folder, 'world.json')];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let banner = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    banner += chunk;
  });
  while (!/^builds$/m.test(banner)) {
    if (child.exitCode !== null) throw new Error(`the emulator ended: ${banner}`);
    await new Promise((done) => setTimeout(done, 50));
  }
  const [, apiUrl] = /^api-url +(\S+)/m.exec(banner);
  const [, control] = /^control +(\S+)/m.exec(banner);
  return { child, banner, apiUrl, control };
}

/** A repository with the workflow as a user has it, and a copy of the action whose default of `api-url` is the emulator. */
function prepare(folder, { apiUrl }, files) {
  const workflows = join(folder, 'repository/.github/workflows');
  mkdirSync(workflows, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(workflows, file), text);
  const git = (...args) =>
    execFileSync('git', ['-c', 'user.name=act', '-c', 'user.email=act@example.com', ...args], {
      cwd: join(folder, 'repository'),
    });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'The workflow');
  git('remote', 'add', 'origin', 'https://github.com/shop/shop');
  const copy = join(folder, 'action');
  for (const path of ['dist', 'emulator/dist', 'emulator/action.yml', 'tools/dist'])
    cpSync(path, join(copy, path), { recursive: true });
  const yml = readFileSync('action.yml', 'utf8');
  const described = /^ {2}api-url:\n {4}description: .*\n/m;
  if (!described.test(yml)) throw new Error('action.yml has no input api-url');
  writeFileSync(
    join(copy, 'action.yml'),
    yml.replace(described, (lines) => `${lines}    default: "${apiUrl}"\n`),
  );
  for (const { uses, script } of STAND_INS) {
    mkdirSync(join(folder, folderOf(uses)));
    const runs = { using: 'composite', steps: [{ run: script(folder), shell: 'bash' }] };
    writeFileSync(join(folder, folderOf(uses), 'action.yml'), JSON.stringify({ name: uses, description: uses, runs }));
  }
}

async function runAct(folder, { event, env = {}, vars = {}, inputs, interrupt }) {
  const pairs = (flag, values) => Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`]);
  writeFileSync(join(folder, 'event.json'), JSON.stringify(event === 'workflow_dispatch' ? { inputs } : {}));
  const child = spawn(
    act,
    [
      event,
      ...[
        '--workflows',
        '.github/workflows/workflow.yml',
        ...['ubuntu-latest', 'self-hosted'].flatMap((label) => ['--platform', `${label}=-self-hosted`]),
        '--bind',
        '--eventpath',
        join(folder, 'event.json'),
      ],
      ...['--local-repository', `${SELF}@v1=${join(folder, 'action')}`, '--action-offline-mode', '--rm'],
      ...STAND_INS.flatMap(({ uses }) => ['--local-repository', `${uses}=${join(folder, folderOf(uses))}`]),
      ...pairs('--secret', KEYS),
      ...pairs('--env', env),
      ...pairs('--var', vars),
      ...pairs('--input', inputs),
    ],
    { cwd: join(folder, 'repository'), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk) => {
      log += chunk;
    });
  const limit = setTimeout(() => child.kill('SIGKILL'), MAX_MS);
  let isRunning = true;
  const closed = new Promise((done) => child.once('close', done)).finally(() => {
    isRunning = false;
  });
  if (interrupt !== undefined) {
    // As Ctrl-C in a terminal: the engine and nobody else is told.
    while (!interrupt.test(log) && isRunning) await new Promise((done) => setTimeout(done, 50));
    child.kill('SIGINT');
  }
  const exitCode = await closed;
  clearTimeout(limit);
  return { log, exitCode };
}

/** Runs that were started meanwhile; waits that long for all of them to end. */
async function runsOf({ control }, forMs) {
  for (const end = Date.now() + forMs; ; ) {
    const runs = await (await fetch(`${control}/runs`)).json();
    const started = runs.filter(({ how }) => how !== 'history');
    if (Date.now() >= end || started.every(({ ended }) => ended)) return started;
    await new Promise((done) => setTimeout(done, 200));
  }
}
