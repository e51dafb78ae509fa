import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { type Mutation, mutate } from './mutations.js';

/** What a copy of the project needs for its tests. */
const PARTS = [
  ...['src', '__tests__', 'verify', 'emulator', 'tools', 'bench', 'docs', 'examples', '.github', 'dist'],
  ...['package.json', 'jest.config.js', 'tsconfig.json', 'tsconfig.test.json', 'action.yml', 'README.md', 'README.ko.md'],
];

/**
 * Tests that show nothing of a mutant, or too late: those of the bundle run what was built before, those of documents and tools need more than a
 * copy, and exploration and soak take a minute and more for each.
 */
const NEVER = ['dist', 'docs', 'tools', 'verify'].map((folder) => `/__tests__/${folder}/`);

export type Verdict = 'killed' | 'survived' | 'timed out';

/** A copy of the project in which files are broken one at a time, and its tests are run. */
export interface Bench {
  readonly folder: string;
  /** Test files that are red before anything was broken: they can tell nothing. */
  redTests(files: readonly string[]): Promise<string[]>;
  /** Whether a test notices. `ignored`: test files that are not run. */
  judge(mutation: Mutation, ignored: readonly string[], limitMs: number): Promise<Verdict>;
  remove(): void;
}

/** @param project its folder */
export function createBench(project: string): Bench {
  const folder = mkdtempSync(join(tmpdir(), 'ncloud-mutants-'));
  for (const part of PARTS) cpSync(join(project, part), join(folder, part), { recursive: true });
  symlinkSync(resolve(project, 'node_modules'), join(folder, 'node_modules'));

  const jest = (args: readonly string[], ignored: readonly string[], limitMs: number): Promise<number | 'timed out'> => {
    const ignore = [...NEVER, ...ignored.map((path) => `/${path}$`)].flatMap((path) => ['--testPathIgnorePatterns', path]);
    const program = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '-w', '1', '--silent', ...args, ...ignore];
    const child = spawn(process.execPath, program, { cwd: folder, stdio: 'ignore', detached: true });
    return new Promise((done, fail) => {
      child.on('error', fail);
      const limit = setTimeout(() => {
        // Its workers as well, which an endless loop keeps from ending by themselves.
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
        done('timed out');
      }, limitMs);
      child.on('exit', (code) => {
        clearTimeout(limit);
        done(code ?? 1);
      });
    });
  };

  return {
    folder,
    async redTests(files) {
      const report = join(folder, 'report.json');
      await jest(['--json', '--outputFile', report, '--findRelatedTests', ...files], [], 60 * 60_000);
      const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as { testResults: { name: string; status: string }[] };
      return testResults.filter(({ status }) => status !== 'passed').map(({ name }) => relative(folder, name));
    },
    async judge(mutation, ignored, limitMs) {
      const path = join(folder, mutation.file);
      const text = readFileSync(path, 'utf8');
      writeFileSync(path, mutate(text, mutation));
      try {
        // The tests of the same folder first: they are few, and most often the ones that notice.
        const near = mutation.file.replace(/^src\//, '__tests__/').replace(/\/[^/]+$/, '/');
        const common = ['--bail', '--passWithNoTests'];
        const first = await jest([...common, near], ignored, limitMs);
        const result = first === 0 ? await jest([...common, '--findRelatedTests', mutation.file], ignored, limitMs) : first;
        if (result === 'timed out') return result;
        return result === 0 ? 'survived' : 'killed';
      } finally {
        writeFileSync(path, text);
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
