import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const english = readFileSync('README.md', 'utf8');
const korean = readFileSync('README.ko.md', 'utf8');

/** Longest README, in lines: the inputs are on the second screen, and nobody reads a fourth. */
const MAX_LINES = 300;

const BLOCK = /^```[a-z]*\n[\s\S]*?^```$/gm;
const blocks = (text: string) => text.match(BLOCK) ?? [];
const prose = (text: string) => text.replace(BLOCK, '');
const headings = (text: string) =>
  [...prose(text).matchAll(/^(#+) (.+)$/gm)].map((match) => ({ level: match[1]?.length ?? 0, text: match[2] ?? '' }));
const tables = (text: string) => prose(text).match(/(^\|.*\n)+/gm) ?? [];
const rows = (tableText: string) => tableText.trim().split('\n');

/** The sections by heading level 2, so that what is compared is compared in its place. */
const sections = (text: string) => prose(text).split(/^## /m);

/** What stands in code outside of links, and targets of links: the same in every language. */
const codes = (text: string) => [...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '').sort();
const targets = (text: string) =>
  [...text.matchAll(/\]\(([^)\s#]+)/g)]
    .map((match) => match[1] ?? '')
    .map((target) => target.replace(/\.ko\.md$/, '.md'))
    .sort();

/** Every number outside of code: versions, sizes, times, counts. */
const numbers = (text: string) =>
  [...text.replace(/`[^`\n]*`/g, '').matchAll(/\d+(?:[.,]\d+)*/g)].map((match) => match[0].replaceAll(',', '')).sort();

/** GitHub's anchor of a heading. */
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

describe('README.md', () => {
  test(`has at most ${MAX_LINES} lines`, () => {
    expect(english.split('\n').length).toBeLessThanOrEqual(MAX_LINES);
    expect(korean.split('\n').length).toBeLessThanOrEqual(MAX_LINES);
  });

  test.each(readdirSync('examples').filter((name) => name !== 'facts.yml'))('names %s among the recipes', (name) => {
    expect(english).toContain(`(examples/${name})`);
  });

  test('names the two commands that need no account', () => {
    expect(blocks(english)).toEqual(expect.arrayContaining(['```sh\nnpm run demo\n```', '```sh\nnpm cit\n```']));
  });
});

test('both READMEs have the same five questions', () => {
  const questions = (text: string) => prose(text).match(/^\*\*[^*]+\?\*\*/gm) ?? [];
  expect([questions(english).length, questions(korean).length]).toEqual([5, 5]);
});

describe.each([
  ['README.ko.md', english, korean],
  ['docs/faq.ko.md', readFileSync('docs/faq.md', 'utf8'), readFileSync('docs/faq.ko.md', 'utf8')],
  [
    'docs/how-it-decides.ko.md',
    readFileSync('docs/how-it-decides.md', 'utf8'),
    readFileSync('docs/how-it-decides.ko.md', 'utf8'),
  ],
])('%s keeps step with its English page', (_page, one, other) => {
  test('headings: number and levels', () => {
    expect(headings(other).map(({ level }) => level)).toEqual(headings(one).map(({ level }) => level));
  });

  test('code blocks are the same', () => {
    expect(blocks(other)).toEqual(blocks(one));
  });

  test('tables: number, rows, columns, and what stands in code in the first column', () => {
    const shape = (text: string) => tables(text).map((found) => rows(found).map((row) => row.split(/(?<!\\)\|/).length));
    expect(shape(other)).toEqual(shape(one));
    const firsts = (text: string) => tables(text).map((found) => [...found.matchAll(/^\| (`[^`]+`)/gm)].map((match) => match[1]));
    expect(firsts(other)).toEqual(firsts(one));
  });

  test('no cell of a table is empty in Korean that is filled in English', () => {
    const empty = (text: string) =>
      tables(text).map((found) => rows(found).map((row) => row.split(/(?<!\\)\|/).map((cell) => cell.trim() === '')));
    expect(empty(other)).toEqual(empty(one));
  });

  test('paragraphs that begin with words in bold: the same number', () => {
    expect(prose(other).match(/^\*\*/gm) ?? []).toHaveLength((prose(one).match(/^\*\*/gm) ?? []).length);
  });

  const pairs = sections(one).map((section, index) => [rows(section)[0] ?? '', section, sections(other)[index] ?? ''] as const);

  test.each(pairs)('%s: the same names in code', (_heading, english, korean) => {
    // A table of inputs may name a word of another row once more; what must agree is which words there are.
    expect([...new Set(codes(korean))]).toEqual([...new Set(codes(english))]);
  });

  test.each(pairs)('%s: the same links', (_heading, english, korean) => {
    expect(targets(korean)).toEqual(targets(english));
  });

  test.each(pairs)('%s: the same numbers', (_heading, english, korean) => {
    expect([...new Set(numbers(korean))]).toEqual([...new Set(numbers(english))]);
  });
});

describe('Korean words of the field', () => {
  /** Words that were used for one thing beside its own word. */
  const OTHER_WORDS = /반려|코멘트|메트릭|오퍼레이션|post 스텝|통과점수|하십시요/;

  test.each([
    ...['README.ko.md', 'docs/faq.ko.md', 'docs/how-it-decides.ko.md', 'tools/docs/ko.ts', 'tools/docs/conclusions.ts'],
    ...['failures', 'check', 'api'].map((name) => `src/messages/ko/${name}.ts`),
  ])('%s has one word for one thing', (path) => {
    expect(readFileSync(path, 'utf8').match(OTHER_WORDS)).toBeNull();
  });
});

describe('links', () => {
  const inFolder = (folder: string) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`);
  const pages = [
    ...['README.md', 'README.ko.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'],
    ...inFolder('docs'),
    ...inFolder('docs/adr'),
  ];

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
