import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { commandBlocks } from '../../tools/docs/check-docs-blocks.js';

/** `[name](../__tests__/….test.ts) *title*, *title*`: the test files that a page cites, with the titles that follow each. */
function citations(page: string): { file: string; titles: string[] }[] {
  const text = readFileSync(page, 'utf8');
  return [...text.matchAll(/\]\(([^)]*__tests__\/[^)]+\.test\.ts)\)((?:,? ?\*[^*\n]+\*)*)/g)].map((match) => ({
    file: join(page, '..', match[1] ?? ''),
    titles: [...(match[2] ?? '').matchAll(/\*([^*]+)\*/g)].map((title) => title[1] ?? ''),
  }));
}

describe.each(['docs/assumptions.md', 'SECURITY.md'])('%s', (page) => {
  test('cites tests', () => {
    expect(citations(page).length).toBeGreaterThan(5);
  });

  test('cites tests that exist by the titles that they have', () => {
    const missing = citations(page).flatMap(({ file, titles }) => {
      const source = readFileSync(file, 'utf8');
      return titles.filter((title) => !source.includes(title)).map((title) => `${file}: ${title}`);
    });
    expect(missing).toEqual([]);
  });
});

describe('commands that people paste (npm run check:docs)', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const pages = ['README.md', 'CONTRIBUTING.md'].map((page) => [page, readFileSync(page, 'utf8')] as const);

  test.each(pages)('%s: every shell block is found, and a skipped one says why', (_page, text) => {
    const blocks = commandBlocks(text);
    expect(blocks).toHaveLength(text.match(/^```(sh|bash|shell|console)$/gm)?.length ?? 0);
    expect(blocks.filter(({ how, note }) => how === 'skip' && note === '')).toEqual([]);
  });

  test.each(pages)('%s: every npm script exists', (_page, text) => {
    const names = [...text.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map((match) => match[1] ?? '');
    expect([...new Set(names)].filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

describe('docs/dependencies.md', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
  const page = readFileSync('docs/dependencies.md', 'utf8');

  test.each(Object.entries(dependencies))('has a row for %s and its major version', (name, version) => {
    expect(page).toMatch(new RegExp(`^\\| \`${name}\` ${version.split('.')[0]}\\b`, 'm'));
  });
});
