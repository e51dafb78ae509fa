import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const PAGE = readFileSync('docs/architecture.md', 'utf8');

/** Folders below which the page names files: the machine's own by their bare names. */
const ROOTS = ['src', 'src/run/lifecycle', 'verify', '.'];

const found = (path: string): string | undefined => ROOTS.map((root) => join(root, path)).find(existsSync);

/** All that the page has in backticks. */
const quoted = [...PAGE.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '');

describe('docs/architecture.md', () => {
  test('names files that exist', () => {
    const files = quoted.filter((text) => /^[\w./-]+\.(ts|js|json)$/.test(text));
    expect(files.length).toBeGreaterThan(25);
    expect(files.filter((file) => !found(file))).toEqual([]);
  });

  test('names folders that exist', () => {
    const folders = quoted.filter((text) => /^[\w./-]+\/$/.test(text));
    expect(folders.length).toBeGreaterThan(10);
    // Within the row of a folder its own folders stand by their bare names.
    const within = (folder: string) => ['src/reports', 'tools'].some((root) => existsSync(join(root, folder)));
    expect(folders.filter((folder) => !found(folder) && !within(folder))).toEqual([]);
  });

  test('names what is in the file that it names it with', () => {
    const named = [...PAGE.matchAll(/`([\w./-]+\.ts)` \(((?:`\w+`(?:, )?)+)\)/g)];
    expect(named.length).toBeGreaterThan(3);
    const missing = named.flatMap(([, file = '', names = '']) => {
      const source = readFileSync(found(file) ?? '', 'utf8');
      return [...names.matchAll(/`(\w+)`/g)]
        .filter(([, name]) => !new RegExp(`\\b${name}\\b`).test(source))
        .map(([, name]) => name);
    });
    expect(missing).toEqual([]);
  });

  test('links to pages and commands that exist', () => {
    const links = [...PAGE.matchAll(/\]\((?!https?:)([^)#]+)/g)].map((match) => join('docs', match[1] ?? ''));
    expect(links.filter((link) => !existsSync(link))).toEqual([]);
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const commands = [...PAGE.matchAll(/npm run ([\w:]+)/g)].map((match) => match[1] ?? '');
    expect(commands.filter((command) => !scripts[command])).toEqual([]);
  });

  test('has a row for each state of the machine', () => {
    const phases = readFileSync('src/run/lifecycle/state.ts', 'utf8').matchAll(/readonly phase: '(\w+)'/g);
    const missing = [...phases].filter(([, phase]) => !PAGE.includes(`\n| \`${phase}\` |`));
    expect(missing).toEqual([]);
  });
});

test('no two files of src have one name, but for the languages of the messages', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const names = files.filter((file) => !file.startsWith('messages')).map((file) => basename(file));
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
