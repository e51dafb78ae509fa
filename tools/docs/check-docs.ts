import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Block, commandBlocks } from './check-docs-blocks.js';

/**
 * `npm run check:docs [-- README.md]`: runs the commands of README and CONTRIBUTING, copied from their text, in a fresh clone of what is
 * committed, one clone a page. Exit code 0 only if all of them work and leave the clone as it was.
 */
const PAGES = ['README.md', 'CONTRIBUTING.md'];

/** Longest time for one block, in ms: the tests take the most. */
const BLOCK_MS = 15 * 60_000;

/** How long something that runs in the background may take to say that it is ready, in ms. */
const READY_MS = 60_000;

/** What a command of ours prints once it serves. */
const READY = /^api-url/m;

const asked = process.argv.slice(2);
const failed: string[] = [];
for (const page of asked.length > 0 ? asked : PAGES) await checkPage(page);
for (const problem of failed) console.error(`✗ ${problem}`);
if (failed.length === 0) console.log('✓ Every command works.');
process.exitCode = failed.length === 0 ? 0 : 1;

async function checkPage(page: string): Promise<void> {
  const clone = join(mkdtempSync(join(tmpdir(), 'check-docs-')), 'clone');
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', resolve('.'), clone]);
  const background: ChildProcess[] = [];
  try {
    for (const block of commandBlocks(readFileSync(join(clone, page), 'utf8'))) {
      const where = `${page}:${block.line}`;
      console.log(`\n── ${where} (${block.how}${block.note && `, ${block.note}`})\n${block.commands.replace(/^/gm, '   $ ')}`);
      if (block.how === 'skip') continue;
      const begun = Date.now();
      const problem = block.how === 'background' ? await start(block, clone, background) : await run(block, clone);
      console.log(`   ${problem ?? 'ok'} (${Math.round((Date.now() - begun) / 1000)} s)`);
      if (problem !== undefined) failed.push(`${where}: ${problem}`);
    }
    const left = execFileSync('git', ['status', '--porcelain'], { cwd: clone, encoding: 'utf8' });
    if (left !== '') failed.push(`${page}: its commands change what is committed:\n${left}`);
  } finally {
    for (const child of background) stop(child);
    rmSync(join(clone, '..'), { recursive: true, force: true });
  }
}

/** As a person's shell would run it; of npm's own variables, which this process inherits, nothing. */
function shell({ commands }: Block, cwd: string): ChildProcess {
  const own = Object.entries(process.env).filter(([name]) => !/^(npm_|FORCE_COLOR$)/i.test(name));
  const env = { ...Object.fromEntries(own), NO_COLOR: '1' };
  return spawn('bash', ['-e', '-c', commands], { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** The process and all that it started. */
function stop(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
  } catch {
    // It has ended by itself.
  }
}

function run(block: Block, cwd: string): Promise<string | undefined> {
  const child = shell(block, cwd);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (printed = (printed + chunk).slice(-4000)));
  const limit = setTimeout(() => stop(child), BLOCK_MS);
  return new Promise((done) => {
    child.on('close', (code) => {
      clearTimeout(limit);
      done(code === 0 ? undefined : `exit code ${code}; the end of what it printed:\n${printed}`);
    });
  });
}

function start(block: Block, cwd: string, background: ChildProcess[]): Promise<string | undefined> {
  const child = shell(block, cwd);
  background.push(child);
  let printed = '';
  return new Promise((done) => {
    const limit = setTimeout(() => done(`not ready within ${READY_MS / 1000} s:\n${printed}`), READY_MS);
    const take = (chunk: unknown) => {
      printed += String(chunk);
      if (READY.test(printed)) {
        clearTimeout(limit);
        done(undefined);
      }
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.on('close', (code) => {
      clearTimeout(limit);
      done(`ended with exit code ${code}:\n${printed}`);
    });
  });
}
