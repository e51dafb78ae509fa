import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@jest/globals';
import { startPhase } from '../../verify/fake-runner.js';
import { ACTION_DIR, ACTION_NODE, actionFile, bench, expectWhole, runStep } from '../support/dist.js';
import { temporaryFolder } from '../support/temporary.js';

test('the bundle: what action.yml runs is there, is ESM, and is parsed by Node', () => {
  const { main, post, using } = actionFile.runs;
  expect(using).toBe('node24');
  for (const script of [main, post]) {
    expect(existsSync(join(ACTION_DIR, script))).toBe(true);
    execFileSync(ACTION_NODE, ['--check', join(ACTION_DIR, script)]);
  }
  expect(JSON.parse(readFileSync(join(ACTION_DIR, 'dist/package.json'), 'utf8'))).toEqual({ type: 'module' });
  const licences = readFileSync(join(ACTION_DIR, 'dist/licenses.txt'), 'utf8');
  // One from each kind of file: the first chunk, a later one, beside the bundle.
  for (const name of ['@actions/core', 'tunnel', 'valibot', '@octokit/core', 'undici']) {
    expect(licences).toMatch(new RegExp(`^${name} [0-9.]+\nMIT\n\n[^]{500}`, 'm'));
  }
});

/** The files that index.js loads on demand. */
const chunks = () =>
  readdirSync(join(ACTION_DIR, 'dist')).filter(
    (name) => name.endsWith('.js') && !['index.js', 'post.js', 'undici.js'].includes(name),
  );

test('the bundle: chunks have names that say what is in them, and numbered modules say which file they are', () => {
  expect(chunks()).toEqual(expect.arrayContaining(['api.js', 'summary.js', 'npm-yaml.js']));
  expect(chunks().filter((name) => !/^[a-z]+(-[a-z]+)*\.js$/.test(name))).toEqual([]);
  for (const name of ['index.js', ...chunks()]) {
    const modules = readFileSync(join(ACTION_DIR, 'dist', name), 'utf8').match(/^\/\*{3}\/ "?[^"\n]+"?:.*$/gm) ?? [];
    expect(modules.filter((line) => !/: \/\/ (\.\/|external )/.test(line))).toEqual([]);
  }
});

test('the bundle: Korean sentences are a file of their own, which a step in English does not read', () => {
  const syllables = (name: string) => readFileSync(join(ACTION_DIR, 'dist', name), 'utf8').match(/[가-힣]/g)?.length ?? 0;
  const korean = ['index.js', ...chunks()].filter((name) => syllables(name) > 500);
  expect(korean).toEqual(['messages-ko.js']);
});

test('the bundle: only post.js makes the post phase; no environment variable turns main into it', () => {
  const env = { INPUT_MODE: 'deploy', PATH: process.env.PATH ?? '', STATE_isPost: 'true', 'STATE_run-0': '{}', STATE_runs: '1' };
  const main = spawnSync(ACTION_NODE, [join(ACTION_DIR, 'dist/index.js')], { encoding: 'utf8', env });
  // Main finds its inputs missing and says so; the post phase would have been silent and green.
  expect([main.status, main.stderr]).toEqual([1, '']);
  expect(main.stdout).toMatch(/^::error::.*nothing was started/m);
  const post = spawnSync(ACTION_NODE, [join(ACTION_DIR, 'dist/post.js')], { encoding: 'utf8', env: { PATH: env.PATH } });
  expect([post.status, post.stdout, post.stderr]).toEqual([0, '', '']);
});

test.each(['dist', 'emulator/dist'])('the bundle: the bill of materials of %s lists exactly what licenses.txt does', (folder) => {
  const read = (name: string) => readFileSync(join(ACTION_DIR, folder, name), 'utf8');
  const { components } = JSON.parse(read('sbom.cdx.json')) as { components: { group?: string; name: string; version: string }[] };
  const listed = components.map(({ group, name, version }) => `${group ? `${group}/` : ''}${name} ${version}`);
  const licensed = read('licenses.txt')
    .split(`\n${'-'.repeat(80)}\n`)
    .map((text) => text.split('\n')[0]);
  expect(listed.length).toBeGreaterThan(5);
  expect(listed).toEqual(licensed);
  // And the files themselves name no package that neither has.
  const bundled = readdirSync(join(ACTION_DIR, folder))
    .filter((name) => /\.c?js$/.test(name))
    .flatMap((name) => [
      ...read(name).matchAll(
        /^(?:;\/\/ CONCATENATED MODULE: |\/\*{3}\/ .*: \/\/ )\.\/.*node_modules\/((?:@[^/\n]+\/)?[^/\n]+)/gm,
      ),
    ])
    .map(([, name]) => name);
  const names = listed.map((item) => item.replace(/ .*/, ''));
  expect([...new Set(bundled)].toSorted()).toEqual([...new Set(names)].toSorted());
});

test('the bundle: of the bundles, only the action brings undici', () => {
  const brings = (folder: string) => existsSync(join(ACTION_DIR, folder, 'undici.cjs'));
  expect([brings('dist'), brings('emulator/dist'), brings('tools/dist')]).toEqual([true, false, false]);
});

test('the bundle: it needs nothing but itself: a copy elsewhere runs, in both phases', () => {
  const folder = temporaryFolder();
  cpSync(join(ACTION_DIR, 'dist'), folder, { recursive: true });
  const run = (script: string) =>
    spawnSync(ACTION_NODE, [join(folder, script)], {
      encoding: 'utf8',
      env: { INPUT_MODE: 'deploy', PATH: process.env.PATH ?? '' },
    });
  const main = run('index.js');
  expect([main.status, main.stderr]).toEqual([1, '']);
  expect(main.stdout).toMatch(/^::error::/m);
  expect(main.stdout).not.toMatch(/Cannot find module/);
  const post = run('post.js');
  expect([post.status, post.stdout, post.stderr]).toEqual([0, '', '']);
});

test.concurrent('the bundle: a step that reports nothing to GitHub has no need of undici', async () => {
  const folder = temporaryFolder();
  cpSync(join(ACTION_DIR, 'action.yml'), join(folder, 'action.yml'));
  cpSync(join(ACTION_DIR, 'dist'), join(folder, 'dist'), { recursive: true });
  rmSync(join(folder, 'dist/undici.cjs'));
  const { inputs } = await bench();
  const phase = { action: folder, node: ACTION_NODE, inputs };
  const main = await startPhase(phase).result;
  const post = await startPhase({ ...phase, state: main.state }).result;
  expectWhole({ main, post }, 'success');
});

test.concurrent('the bundle: every chunk loads', async () => {
  // The parts that are loaded on demand: mode api, check, GitHub, Korean, summary.
  const dynamic = chunks();
  expect(dynamic.length).toBeGreaterThan(0);
  const code = dynamic
    .map((name) => `await import(${JSON.stringify(String(pathToFileURL(join(ACTION_DIR, 'dist', name))))});`)
    .join('\n');
  const { status, stderr } = spawnSync(ACTION_NODE, ['--input-type=module', '-e', code], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
});

test.concurrent('the bundle: a promise that never settles does not end the step green', async () => {
  // Every timer and connection dies, so that nothing is left to wait for.
  const preload = `data:text/javascript,${encodeURIComponent('globalThis.setTimeout = () => ({ unref() {}, ref() {} }); import net from "node:net"; net.Socket.prototype.connect = function () { return this; };')}`;
  const { main } = await runStep(
    {
      mode: 'deploy',
      project: '1',
      stage: '2',
      scenario: '3',
      'access-key': 'KEYKEYKEYKEYKEY1',
      'secret-key': 'SECRETSECRETSECRET',
    },
    { NODE_OPTIONS: `--import ${preload}` },
  );
  expect(main.exitCode).toBe(13);
});
