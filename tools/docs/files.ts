import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { assumptionTables } from './assumptions.js';
import { lifecycleDiagram } from './lifecycle.js';
import { operationsPage } from './operations.js';
import { type ActionFile, readmeTables } from './readme.js';
import { troubleshootingTables } from './troubleshooting.js';

/** A file that `npm run docs` keeps, and its text as it should be. */
export interface DocsFile {
  readonly path: string;
  readonly text: string;
}

/** The account that publishes the action stands here until `npm run rename` puts it there. */
const REPOSITORY = 'OWNER/ncloud-deploy-action';

/** Every generated file of the repository at `root`, computed from what it is generated from. Writes nothing. */
export function docsFiles(root: string): DocsFile[] {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const action = parse(read('action.yml')) as ActionFile;
  const { version } = JSON.parse(read('package.json')) as { version: string };
  const major = `v${version.split('.')[0]}`;
  const blocks: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'README.md': readmeTables(action, 'en'),
    'README.ko.md': readmeTables(action, 'ko'),
    'docs/operations.md': { operations: operationsPage(`${REPOSITORY}@${major}`) },
    'docs/assumptions.md': assumptionTables(),
    'docs/architecture.md': { lifecycle: lifecycleDiagram(root) },
    'docs/troubleshooting.md': troubleshootingTables(),
  };
  const examples = readdirSync(join(root, 'examples')).map((name) => `examples/${name}`);
  const guides = readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`);
  const paths = [...new Set([...Object.keys(blocks), ...guides, ...examples, '.github/workflows/release-to-ncloud.yml'])];
  return paths.map((path) => ({ path, text: withVersion(fill(path, read(path), blocks[path] ?? {}), major) }));
}

/** Replaces what stands between `<!-- generated:NAME -->` and `<!-- /generated:NAME -->`. */
function fill(path: string, text: string, blocks: Readonly<Record<string, string>>): string {
  let filled = text;
  for (const [name, block] of Object.entries(blocks)) {
    const [begin, end] = [`<!-- generated:${name} -->`, `<!-- /generated:${name} -->`];
    const [from, to] = [filled.indexOf(begin), filled.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`${path} lacks the markers ${begin} … ${end}`);
    filled = `${filled.slice(0, from + begin.length)}\n\n${block}\n\n${filled.slice(to)}`;
  }
  return filled;
}

/** `uses: …/ncloud-deploy-action…@v1` names the major version of package.json, wherever it is written. */
function withVersion(text: string, major: string): string {
  return text.replace(new RegExp(`(${REPOSITORY}[\\w./-]*)@v\\d+\\b`, 'g'), `$1@${major}`);
}
