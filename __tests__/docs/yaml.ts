import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A piece of YAML that the repository shows to people: a workflow file, or one block of a Markdown page. */
export interface Piece {
  /** File, and for a block the line that it begins on. */
  readonly where: string;
  readonly text: string;
}

const PAGES = ['README.md', 'README.ko.md', 'CONTRIBUTING.md', 'SECURITY.md'];

function markdownFiles(): string[] {
  return [
    ...PAGES,
    ...readdirSync('docs')
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
    'emulator/README.md',
  ].filter((path) => exists(path));
}

function exists(path: string): boolean {
  try {
    readFileSync(path);
    return true;
  } catch {
    return false;
  }
}

/** Every ```yaml block of every page. */
export function markdownBlocks(): Piece[] {
  return markdownFiles().flatMap((path) => {
    const text = readFileSync(path, 'utf8');
    return [...text.matchAll(/^```ya?ml\n([\s\S]*?)^```$/gm)].map((match) => ({
      where: `${path}:${text.slice(0, match.index).split('\n').length + 1}`,
      text: match[1] ?? '',
    }));
  });
}

export function filesIn(folder: string): Piece[] {
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => ({ where: `${folder}/${name}`, text: readFileSync(`${folder}/${name}`, 'utf8') }));
}

/**
 * A piece as a whole workflow, so that it can be linted: a list of steps gets a job around it; keys of a workflow get what is missing.
 * Nothing for YAML that is no part of a workflow (a world file of the emulator, parameters).
 */
export function asWorkflow(text: string): string | undefined {
  const value: unknown = parse(text);
  const indent = (by: string) => text.replace(/^(?=.)/gm, by);
  // What a step, and `needs`, of a whole workflow would have is unknown here, so expressions about them are made neutral.
  const neutral = (yaml: string) => yaml.replace(/\$\{\{ (steps|needs|matrix)\.[^}]*\}\}/g, 'x');
  if (Array.isArray(value)) {
    if (!value.every((item) => typeof item === 'object' && item !== null && ('uses' in item || 'run' in item))) return undefined;
    return `on: push\njobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n${neutral(indent('      '))}`;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  if ('jobs' in value) return text;
  if ('concurrency' in value || 'permissions' in value || 'on' in value) {
    return `${'on' in value ? '' : 'on: push\n'}${text}\njobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n      - run: 'true'\n`;
  }
  return undefined;
}

export interface UsingStep {
  readonly uses: string;
  readonly id: string | undefined;
  readonly with: Readonly<Record<string, unknown>>;
}

/** All steps (and jobs) with `uses:` anywhere in a piece. */
export function stepsUsing(text: string): UsingStep[] {
  const found: UsingStep[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { uses, id, with: inputs } = node as Record<string, unknown>;
    if (typeof uses === 'string')
      found.push({ uses, id: id as string | undefined, with: (inputs ?? {}) as Record<string, unknown> });
    for (const child of Object.values(node)) visit(child);
  };
  visit(parse(text));
  return found;
}

/** The jobs of a whole workflow; none of any other piece. */
export function jobsIn(text: string): { name: string; job: Readonly<Record<string, unknown>> }[] {
  const workflow = parse(text) as { jobs?: Record<string, Record<string, unknown>> } | null;
  return Object.entries(workflow?.jobs ?? {}).map(([name, job]) => ({ name, job }));
}
