import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@jest/globals';
import { ACTION_DIR, ACTION_NODE, actionFile, runStep } from '../support/dist.js';

test('the bundle: what action.yml runs is there, is ESM, and is parsed by Node', () => {
  const { main, post, using } = actionFile.runs;
  expect(using).toBe('node24');
  for (const script of [main, post]) {
    expect(existsSync(join(ACTION_DIR, script))).toBe(true);
    execFileSync(ACTION_NODE, ['--check', join(ACTION_DIR, script)]);
  }
  expect(JSON.parse(readFileSync(join(ACTION_DIR, 'dist/package.json'), 'utf8'))).toEqual({ type: 'module' });
  expect(existsSync(join(ACTION_DIR, 'dist/licenses.txt'))).toBe(true);
});

test('the bundle: it needs nothing but itself: a copy elsewhere runs, in both phases', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ncloud-deploy-dist-'));
  try {
    for (const name of readdirSync(join(ACTION_DIR, 'dist'))) {
      writeFileSync(join(folder, name), readFileSync(join(ACTION_DIR, 'dist', name)));
    }
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
