import { EventEmitter } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { ActionsCore } from '../../src/runner/host.js';
import { createSafeCore, ignoreStreamErrors } from '../../src/runner/safe-core.js';
import { temporaryFolder } from '../support/temporary.js';

const folder = temporaryFolder();

const full = () => Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });

/** A core whose writers fail as `trouble` says; what it was told comes back. */
function broken(trouble: Partial<Record<'output' | 'state' | 'summary' | 'log', () => never>>, language = '') {
  const warnings: string[] = [];
  const lines: string[] = [];
  const log = (text: string) => {
    trouble.log?.();
    lines.push(text);
  };
  const core: ActionsCore = {
    info: log,
    debug: log,
    notice: log,
    warning: (text) => {
      trouble.log?.();
      warnings.push(text);
    },
    setFailed: log,
    startGroup: log,
    endGroup: () => log(''),
    setSecret: log,
    setOutput: () => trouble.output?.(),
    saveState: () => trouble.state?.(),
    getState: (name) => `state ${name}`,
    getInput: (name) => (name === 'language' ? language : ''),
    summary: { addRaw: () => ({ write: async () => trouble.summary?.() }) },
  };
  return { core: createSafeCore(core, {}), warnings, lines };
}
const fail = () => {
  throw full();
};

describe('a core that throws', () => {
  it('is told once for each thing that can not be written, and throws nothing', async () => {
    const { core, warnings } = broken({ output: fail, state: fail, summary: fail });
    for (let index = 0; index < 3; index++) {
      core.setOutput('history-id', '80001');
      core.saveState('run-0', '{}');
      await core.summary.addRaw('x').write({ overwrite: true });
    }
    expect(warnings).toEqual([
      expect.stringMatching(/outputs.*ENOSPC/),
      expect.stringMatching(/post step.*ENOSPC/),
      expect.stringMatching(/summary.*ENOSPC/),
    ]);
  });
  it('leaves alone what still works', () => {
    const { core, lines, warnings } = broken({ output: fail });
    core.saveState('run-0', '{}');
    core.info('a');
    core.setFailed('b');
    expect([lines, warnings, core.getState('run-0')]).toEqual([['a', 'b'], [], 'state run-0']);
  });
  it('speaks the language of the step', () => {
    const { core, warnings } = broken({ output: fail }, 'KO');
    core.setOutput('a', 'b');
    expect(warnings).toEqual([expect.stringMatching(/출력을 기록하지 못했습니다/)]);
  });
  it('says in words what has no code, without any order to the runner', () => {
    const { core, warnings } = broken({
      output: () => {
        throw new Error('Missing file at path: /x\n::error::y');
      },
    });
    core.setOutput('a', 'b');
    expect(warnings).toEqual([expect.stringContaining('Missing file at path: /x⏎:\u200b:error')]);
  });
  it('is silent where not even the log can be written', () => {
    const { core } = broken({ log: fail, output: fail });
    for (const call of ['info', 'debug', 'notice', 'warning', 'setFailed', 'startGroup', 'setSecret'] as const)
      expect(() => core[call]('x')).not.toThrow();
    expect(() => core.endGroup()).not.toThrow();
    expect(() => core.setOutput('a', 'b')).not.toThrow();
  });
});

describe('command files', () => {
  const core = async () => (await import('@actions/core')) as unknown as ActionsCore;
  async function outputs(path: string): Promise<string[]> {
    const warnings: string[] = [];
    const before = process.env.GITHUB_OUTPUT;
    process.env.GITHUB_OUTPUT = path;
    try {
      const real = await core();
      const safe = createSafeCore({ ...real, warning: (text) => void warnings.push(text), getInput: () => '' }, process.env);
      safe.setOutput('history-id', '80001');
      safe.setOutput('status', 'success');
      return warnings;
    } finally {
      if (before === undefined) delete process.env.GITHUB_OUTPUT;
      else process.env.GITHUB_OUTPUT = before;
    }
  }

  it('that work are written, without a word', async () => {
    const path = join(folder, 'works');
    writeFileSync(path, '');
    expect(await outputs(path)).toEqual([]);
    expect(readFileSync(path, 'utf8')).toMatch(/^history-id<<[\s\S]*80001[\s\S]*status<<[\s\S]*success/);
  });
  it('that are missing, or a directory, are one warning', async () => {
    expect(await outputs(join(folder, 'missing'))).toEqual([expect.stringMatching(/outputs.*Missing file/)]);
    expect(await outputs(folder)).toEqual([expect.stringMatching(/outputs.*EISDIR/)]);
  });
  (existsSync('/dev/full') ? it : it.skip)('on a full disk are one warning', async () => {
    expect(await outputs('/dev/full')).toEqual([expect.stringMatching(/outputs.*ENOSPC/)]);
  });
  it('lose a half-written entry, which would spoil all others', () => {
    const path = join(folder, 'half');
    writeFileSync(path, 'a<<x\n1\nx\n');
    const { core } = broken({});
    const safe = createSafeCore(
      {
        ...core,
        setOutput: () => {
          writeFileSync(path, 'b<<y\nhal', { flag: 'a' });
          throw full();
        },
      },
      { GITHUB_OUTPUT: path },
    );
    safe.setOutput('b', 'half');
    expect(readFileSync(path, 'utf8')).toBe('a<<x\n1\nx\n');
  });
});

it('a broken pipe behind the log does not end the process', () => {
  const stream = new EventEmitter();
  expect(() => stream.emit('error', new Error('EPIPE'))).toThrow();
  ignoreStreamErrors([stream]);
  expect(() => stream.emit('error', new Error('EPIPE'))).not.toThrow();
});
