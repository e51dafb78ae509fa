import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@jest/globals';
import { startPhase } from '../../verify/fake-runner.js';
import { ACTION_DIR, ACTION_NODE, actionFile, bench, expectWhole, runStep } from '../support/dist.js';

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

test('the bundle: it needs nothing but itself: a copy elsewhere runs, in both phases', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ncloud-deploy-dist-'));
  try {
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
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.concurrent('the bundle: a step that reports nothing to GitHub has no need of undici', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ncloud-deploy-dist-'));
  try {
    cpSync(join(ACTION_DIR, 'action.yml'), join(folder, 'action.yml'));
    cpSync(join(ACTION_DIR, 'dist'), join(folder, 'dist'), { recursive: true });
    rmSync(join(folder, 'dist/undici.cjs'));
    const { inputs } = await bench();
    const phase = { action: folder, node: ACTION_NODE, inputs };
    const main = await startPhase(phase).result;
    const post = await startPhase({ ...phase, state: main.state }).result;
    expectWhole({ main, post }, 'success');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.concurrent('the bundle: every chunk loads', async () => {
  // The parts that are loaded on demand: mode api, check, GitHub, Korean, summary.
  const dynamic = readdirSync(join(ACTION_DIR, 'dist')).filter((name) => /^\d+\.index\.js$/.test(name));
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
