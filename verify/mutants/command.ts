import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { API } from 'typescript/unstable/sync';
import { mulberry32 } from '../../emulator/simulation/random.js';
import { createBench, type Verdict } from './bench.js';
import { type Mutation, mutationsOf } from './mutations.js';

const USAGE = `npm run mutants -- [--sample 200] [--seed 1] [--workers 2] [--only src/run] [--limit 300]

Breaks the code in small ways, one at a time, in copies of the project, and runs the tests that are related to the file: an operator swapped, a
number changed, a condition negated, a call or a return removed. Prints what no test noticed. Of the entry points index.ts is left out: only
the tests of the bundle run it. --limit: seconds after which a mutant counts as noticed, because its tests do not end any more.`;

/** What is broken. The rest is texts, reports and tables. */
const CODE = /^src\/((run|ncloud|commands)\/.+|main|post)\.ts$/;

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: '2' },
    only: { type: 'string', default: 'src' },
    limit: { type: 'string', default: '300' },
    help: { type: 'boolean', default: false },
  },
});
const numbers = [values.sample, values.seed, values.workers, values.limit].map(Number);
if (values.help || !numbers.every((number) => Number.isSafeInteger(number) && number > 0)) console.log(USAGE);
else await mutants(...(numbers as [number, number, number, number]), values.only);

async function mutants(sample: number, seed: number, workers: number, limit: number, only: string): Promise<void> {
  const chosen = choose(allMutations(only), sample, seed);
  if (chosen.length === 0) throw new Error(`nothing to break in ${only}`);
  const benches = Array.from({ length: Math.min(workers, chosen.length) }, () => createBench('.'));
  const verdicts = new Map<Mutation, Verdict>();
  try {
    const red = (await benches[0]?.redTests([...new Set(chosen.map(({ file }) => file))])) ?? [];
    if (red.length > 0) console.log(`Red before anything was broken, and therefore left out: ${red.join(', ')}\n`);
    const left = [...chosen];
    await Promise.all(
      benches.map(async (bench) => {
        for (let mutation = left.shift(); mutation; mutation = left.shift()) {
          const verdict = await bench.judge(mutation, red, limit * 1000);
          verdicts.set(mutation, verdict);
          console.error(`${verdicts.size} of ${chosen.length}  ${verdict.padEnd(9)}  ${nameOf(mutation)}`);
        }
      }),
    );
  } finally {
    for (const bench of benches) bench.remove();
  }
  console.log(table(verdicts, seed));
}

/** Every mutation of the code, in the order of the files. */
function allMutations(only: string): Mutation[] {
  const api = new API({ cwd: resolve('.') });
  try {
    const project = api.updateSnapshot({ openProject: resolve('tsconfig.json') }).getProjects()[0];
    const files = (project?.program.getSourceFileNames() ?? []).map((path) => relative('.', path)).toSorted();
    return files.flatMap((file) => {
      const source = CODE.test(file) && file.startsWith(only) ? project?.program.getSourceFile(resolve(file)) : undefined;
      return source ? mutationsOf(source, file) : [];
    });
  } finally {
    api.close();
  }
}

/** Drawn without putting back; the same seed draws the same ones. */
function choose(all: Mutation[], count: number, seed: number): Mutation[] {
  const random = mulberry32(seed);
  const left = [...all];
  const chosen: Mutation[] = [];
  while (chosen.length < count && left.length > 0) chosen.push(...left.splice(Math.floor(random() * left.length), 1));
  return chosen;
}

/** The folder that a score is given for. */
function folderOf({ file }: Mutation): string {
  return file.split('/').slice(0, -1).slice(0, 3).join('/');
}

function nameOf({ file, line, before, after }: Mutation): string {
  return `${file}:${line}  ${oneLine(before)}  →  ${oneLine(after)}`;
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}

function table(verdicts: ReadonlyMap<Mutation, Verdict>, seed: number): string {
  const all = [...verdicts];
  const row = (name: string, of: typeof all): string => {
    const count = (verdict: Verdict) => of.filter(([, one]) => one === verdict).length;
    const noticed = count('killed') + count('timed out');
    const score = `${((noticed / of.length) * 100).toFixed(0)} %`;
    const cells = [String(of.length), String(noticed), String(count('timed out')), String(count('survived')), score];
    return name.padEnd(24) + cells.map((cell) => cell.padStart(10)).join('');
  };
  const folders = [...new Set(all.map(([mutation]) => folderOf(mutation)))].toSorted();
  const survivors = all.filter(([, verdict]) => verdict === 'survived').map(([mutation]) => nameOf(mutation));
  return [
    `seed ${seed}`.padEnd(24) + ['mutants', 'killed', 'by time', 'survived', 'score'].map((head) => head.padStart(10)).join(''),
    ...folders.map((folder) =>
      row(
        folder,
        all.filter(([mutation]) => folderOf(mutation) === folder),
      ),
    ),
    row('all', all),
    '',
    survivors.length === 0 ? 'No survivor.' : 'Survivors, each of which is equivalent, or a test that is missing:',
    ...survivors.toSorted(),
  ].join('\n');
}
