import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { temporaryFolder } from '../support/temporary.js';

/** The committed tools as a fresh clone has them: run by the machine's Node, with nothing installed and no compiler. */

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) child.kill();
});

/** The file that `npm run NAME` gives to Node. */
function script(name: string): string {
  const [node, file = ''] = (scripts[name] ?? '').split(' ');
  expect(node).toBe('node');
  return resolve(file);
}

/** Starts the emulator on a free port; answers where it listens. */
function emulator(): Promise<string> {
  const child = spawn(process.execPath, [script('emulator'), '--port', '0', '--speed', '60'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  return new Promise((done, fail) => {
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      const [url] = /http:\/\/\S+\{service\}/.exec(text) ?? [];
      if (url !== undefined) done(url);
    });
    child.once('exit', (code) => fail(new Error(`the emulator ended with exit code ${code}: ${text}`)));
  });
}

test('npm run emulator and npm run action work together from the committed bundles', async () => {
  const apiUrl = await emulator();
  const env = {
    PATH: process.env.PATH ?? '',
    TMPDIR: temporaryFolder(),
    NCLOUD_ACCESS_KEY: 'EMULATOROWNERACCESSKEY',
    NCLOUD_SECRET_KEY: 'EmulatorOwnerSecretKey0123456789ABCDEFGH',
  };
  const args = ['mode=deploy', 'project=shop', 'stage=production', 'scenario=rolling', 'operation=check', `api-url=${apiUrl}`];
  // Not spawnSync: the emulator is another process, but its log would not be read meanwhile.
  const child = spawn(process.execPath, [script('action'), ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(child);
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk: string) => (log += chunk));
  const code = await new Promise((done) => child.once('close', done));
  expect({ code, log }).toEqual({ code: 0, log: expect.stringContaining('conclusion: checked') });
});

test('npm run demo: says at once what it does', async () => {
  const folder = temporaryFolder();
  const env = { ...process.env, TMPDIR: temporaryFolder() };
  const child = spawn(process.execPath, [script('demo'), folder], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  started.push(child);
  const [first] = await new Promise<string[]>((done) =>
    child.stdout.setEncoding('utf8').once('data', (chunk: string) => done(chunk.split('\n'))),
  );
  expect(first).toMatch(/^Four steps of a workflow.*about \d+ seconds\.$/);
  child.kill();
});

test('the scripts that need nothing installed run committed files and nothing else', () => {
  for (const name of ['demo', 'emulator', 'action', 'facts']) expect(scripts[name]).toBe(`node tools/dist/${name}.js`);
  const { status, stdout } = spawnSync(process.execPath, [script('emulator'), '--help'], { encoding: 'utf8', cwd: tmpdir() });
  expect([status, stdout]).toEqual([0, expect.stringContaining('--port PORT')]);
});
