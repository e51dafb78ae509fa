import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { withRelease } from '../../tools/release/changelog.mjs';

const HEAD = '# Changelog\n\nAll changes.\n\n';

describe('the change log', () => {
  it('gives the section of the version its date', () => {
    const { text } = withRelease(`${HEAD}## [Unreleased]\n\n## [1.0.0]\n\nFirst release.\n`, '1.0.0', '2030-01-31');
    expect(text).toBe(`${HEAD}## [Unreleased]\n\n## [1.0.0] - 2030-01-31\n\nFirst release.\n`);
  });
  it('makes a version of what is unreleased', () => {
    const { text } = withRelease(
      `${HEAD}## [Unreleased]\n\n- News.\n\n## [1.0.0] - 2030-01-31\n\nFirst.\n`,
      '1.1.0',
      '2030-02-01',
    );
    expect(text).toBe(`${HEAD}## [Unreleased]\n\n## [1.1.0] - 2030-02-01\n\n- News.\n\n## [1.0.0] - 2030-01-31\n\nFirst.\n`);
  });
  it('has no release without news', () => {
    expect(withRelease(`${HEAD}## [Unreleased]\n\n## [1.0.0]\n\nFirst.\n`, '1.1.0', '2030-02-01').problem).toMatch(
      /nothing under/,
    );
  });
  it('has one of the version in package.json', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(withRelease(readFileSync('CHANGELOG.md', 'utf8'), version, '2030-01-31').problem).toBeUndefined();
  });
});

describe('npm run release', () => {
  const release = (...args: string[]) =>
    spawnSync(process.execPath, ['tools/release/release.mjs', ...args], { encoding: 'utf8' });
  it('shows every step and changes nothing with --dry-run', () => {
    const before = readFileSync('CHANGELOG.md', 'utf8');
    const { status, stdout } = release('1.0.0', '--dry-run');
    expect(status).toBe(0);
    for (const step of [
      'CHANGELOG.md',
      'npm run build',
      'bash .ci/run',
      'git tag --annotate v1.0.0',
      'origin main v1.0.0',
      'Marketplace',
    ])
      expect(stdout).toContain(step);
    expect(readFileSync('CHANGELOG.md', 'utf8')).toBe(before);
  });
  it.each([[], ['1.0'], ['v1.0.0'], ['1.0.0', '1.0.1']])('does nothing without one version: %j', (...args) => {
    const { status, stderr } = release(...(args as string[]));
    expect([status, stderr]).toEqual([2, expect.stringContaining('Usage')]);
  });
});

describe('what the Marketplace and npm show', () => {
  it('the description fits: at most 125 characters', () => {
    const [, description = ''] = /^description: (.+)$/m.exec(readFileSync('action.yml', 'utf8')) ?? [];
    expect(description).not.toBe('');
    expect(description.length).toBeLessThan(125);
    const { description: packaged } = JSON.parse(readFileSync('package.json', 'utf8')) as { description: string };
    expect(packaged.length).toBeLessThan(125);
  });
});

describe('the lock file', () => {
  it('pins every package by integrity, and names no registry', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { integrity?: string; resolved?: string }>;
    };
    const entries = Object.entries(packages).filter(([path]) => path !== '');
    expect(entries.length).toBeGreaterThan(100);
    expect(entries.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
    expect(entries.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
  });
});
