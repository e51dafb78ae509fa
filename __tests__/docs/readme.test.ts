import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { allSentences } from '../../tools/docs/messages.js';

const english = readFileSync('README.md', 'utf8');
const korean = readFileSync('README.ko.md', 'utf8');

const BLOCK = /^```[a-z]*\n[\s\S]*?^```$/gm;
const blocks = (text: string) => text.match(BLOCK) ?? [];
const prose = (text: string) => text.replace(BLOCK, '');
const headings = (text: string) =>
  [...prose(text).matchAll(/^(#+) (.+)$/gm)].map((match) => ({ level: match[1]?.length ?? 0, text: match[2] ?? '' }));
const tables = (text: string) => prose(text).match(/(^\|.*\n)+/gm) ?? [];
const questions = (text: string) => prose(text).match(/^\*\*[^*]+\*\*/gm) ?? [];

/** GitHub's anchor of a heading. */
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

describe('README.ko.md keeps step with README.md', () => {
  test('headings: number and levels', () => {
    expect(headings(korean).map(({ level }) => level)).toEqual(headings(english).map(({ level }) => level));
  });

  test('code blocks are the same', () => {
    expect(blocks(korean)).toEqual(blocks(english));
  });

  test('tables: number, rows, columns, and what stands in code in the first column', () => {
    const shape = (text: string) =>
      tables(text).map((table) =>
        table
          .trim()
          .split('\n')
          .map((row) => row.split(/(?<!\\)\|/).length),
      );
    expect(shape(korean)).toEqual(shape(english));
    const generated = (text: string) =>
      tables(text).map((table) => [...table.matchAll(/^\| (`[^`]+`)/gm)].map((match) => match[1]));
    expect(generated(korean)).toEqual(generated(english));
  });

  test('no cell of a generated table is empty in Korean but the default', () => {
    const empty = tables(korean).filter((table) => /\|\s*\|\s*$/m.test(table.replace(/^\| \|.*$/gm, '')));
    expect(empty).toEqual([]);
  });

  test('questions', () => {
    expect(questions(korean)).toHaveLength(questions(english).length);
  });
});

describe('the most frequent errors', () => {
  const { sentences } = allSentences();

  test.each([
    ['Troubleshooting', english, sentences.flatMap(({ en }) => en)],
    ['문제 해결', korean, sentences.flatMap(({ ko }) => ko)],
  ] as const)('%s: each is a part of what a step really says', (heading, page, said) => {
    const section = page.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
    const parts = [...section.matchAll(/^\| ([^|]+) \|/gm)]
      .slice(2)
      .map((match) => (match[1] ?? '').split('…').map((part) => part.trim()));
    expect(parts.length).toBeGreaterThan(4);
    expect(
      parts.filter((fragments) => !said.some((sentence) => fragments.every((fragment) => sentence.includes(fragment)))),
    ).toEqual([]);
  });
});

describe('links', () => {
  const pages = [
    'README.md',
    'README.ko.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'CHANGELOG.md',
    'docs/architecture.md',
    'docs/assumptions.md',
    'docs/dependencies.md',
    'docs/troubleshooting.md',
    'docs/operations.md',
    'docs/messages.md',
    'docs/scale.md',
  ].filter((path) => existsSync(path));

  test.each(pages)('%s points at what exists', (page) => {
    const text = prose(readFileSync(page, 'utf8'));
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .map((match) => match[1] ?? '')
      .filter((link) => !/^(https?|mailto):/.test(link));
    const broken = links.filter((link) => {
      const [path = '', fragment = ''] = link.split('#');
      const target = path === '' ? page : join(dirname(page), path);
      if (!existsSync(target)) return true;
      if (fragment === '' || !target.endsWith('.md')) return false;
      return !headings(readFileSync(target, 'utf8')).some((heading) => anchor(heading.text) === decodeURIComponent(fragment));
    });
    expect(broken).toEqual([]);
  });
});
