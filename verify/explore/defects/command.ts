import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { createBench } from '../../mutants/bench.js';
import { applies, damaged, prepare, ROOT } from './copies.js';
import { DEFECTS, type Finder } from './list.js';
import type { StackHunt, StackVerdict } from './stack-worker.js';
import type { Hunt, Verdict } from './worker.js';

type Seeded = (typeof DEFECTS)[number];
type Finding = { readonly found: boolean; readonly after: string; readonly what: string };

const USAGE = `npm run explore:defects -- [--only PART OF A NAME] [--layer machine|stack|test] [--workers 2]

Applies every seeded defect to a copy of the project, one at a time, and lets the layer that has to find it look for it. Exit code 1 if one
survives or no longer applies, or if the undamaged machine is not clean.`;

const LAYERS: Readonly<Record<Finder['layer'], string>> = { machine: '1', stack: '2', test: 'test' };

/** A test that does not end is one that has noticed, ms. */
const TEST_LIMIT_MS = 180_000;

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    layer: { type: 'string' },
    workers: { type: 'string', default: '2' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(USAGE);
else
  process.exitCode = await hunt(
    DEFECTS.filter(({ name, by }) => name.includes(values.only) && (values.layer ?? by.layer) === by.layer),
    Number(values.workers),
  );

async function hunt(defects: readonly Seeded[], workers: number): Promise<number> {
  const clean = join(ROOT, 'lib/defects-clean');
  prepare(clean, undefined);
  let failures = 0;
  let known: Hunt['known'] = [];
  if (defects.some(({ by }) => by.layer === 'machine')) {
    const { kinds, paths } = await inThread<Verdict>(clean, 'worker', { known: undefined } satisfies Hunt);
    known = kinds;
    failures += kinds.length;
    console.log(
      `The machine without any defect: ${paths} paths; ${kinds.map(([kind]) => kind).join('; ') || 'no promise is broken'}.`,
    );
  }
  console.log(row('rule', 'holes', 'layer', 'after', 'defect: what was found'));
  const open = [...defects];
  const work = async (index: number): Promise<void> => {
    const copy = join(ROOT, `lib/defects-${index}`);
    for (let defect = open.shift(); defect; defect = open.shift()) {
      const { found, after, what } = await judge(copy, clean, defect, known);
      if (!found) failures += 1;
      const holes = defect.holes?.join(', ') ?? '';
      console.log(
        row(
          defect.rule,
          holes,
          found ? LAYERS[defect.by.layer] : '–',
          after,
          `${found ? '' : 'SURVIVED: '}${defect.name}: ${what}`,
        ),
      );
    }
    rmSync(copy, { recursive: true, force: true });
  };
  await Promise.all(Array.from({ length: workers }, (_, index) => work(index)));
  rmSync(clean, { recursive: true, force: true });
  console.log(failures === 0 ? `All ${defects.length} seeded defects were found.` : `${failures} went wrong.`);
  return failures === 0 ? 0 : 1;
}

function row(rule: string, holes: string, layer: string, after: string, text: string): string {
  return `${rule.padEnd(9)}${holes.padEnd(9)}${layer.padEnd(7)}${after.padStart(9)}  ${text}`;
}

async function judge(copy: string, clean: string, defect: Seeded, known: Hunt['known']): Promise<Finding> {
  if (!applies(defect)) return { found: false, after: '', what: `its text is not in src/${defect.file} exactly once` };
  const { by } = defect;
  if (by.layer === 'test') return byTest(defect, by);
  prepare(copy, defect);
  if (by.layer === 'machine') {
    const { violation, paths } = await inThread<Verdict>(copy, 'worker', { known } satisfies Hunt);
    return { found: violation !== undefined, after: `${paths}`, what: violation ?? 'no promise is broken' };
  }
  return byStack(copy, clean, by.cases);
}

/** What layer 2 finds must be the defect's doing: the same path is clean without it. */
async function byStack(copy: string, clean: string, cases: readonly string[]): Promise<Finding> {
  const verdict = await inThread<StackVerdict>(copy, 'stack-worker', { cases } satisfies StackHunt);
  if ('isClean' in verdict) throw new TypeError('an answer to another question');
  const { path, what = '', paths } = verdict;
  if (path === undefined) return { found: false, after: `${paths}`, what: 'no promise is broken' };
  const without = await inThread<StackVerdict>(clean, 'stack-worker', { path } satisfies StackHunt);
  const isClean = 'isClean' in without && without.isClean;
  return { found: isClean, after: `${paths}`, what: `${what} (${path})${isClean ? '' : ', without the defect as well'}` };
}

/** The hole's own test, in a copy of the project: it must fail, and must have been there to fail. */
async function byTest(defect: Seeded, { file, test }: Extract<Finder, { layer: 'test' }>): Promise<Finding> {
  const bench = createBench(ROOT);
  const run = () =>
    new Promise<boolean>((resolve, reject) => {
      const program = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '-w', '1', '--silent', file, '-t', test];
      const child = spawn(process.execPath, program, { cwd: bench.folder, stdio: 'ignore', timeout: TEST_LIMIT_MS });
      child.on('error', reject);
      child.on('exit', (code) => resolve(code === 0));
    });
  try {
    const isGreen = await run();
    writeFileSync(join(bench.folder, 'src', defect.file), damaged(defect));
    const found = isGreen && !(await run());
    const what = `${file} ${test}`.trim();
    return { found, after: '1', what: isGreen ? what : `${what} is red without the defect` };
  } finally {
    bench.remove();
  }
}

/** Runs a worker of a copy in a thread of its own, whose modules are loaded anew, and answers what it posts. */
function inThread<T>(copy: string, name: 'worker' | 'stack-worker', workerData: Hunt | StackHunt): Promise<T> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(pathToFileURL(join(copy, `verify/explore/defects/${name}.js`)), { workerData });
    worker.on('message', (verdict: T) => {
      resolve(verdict);
      void worker.terminate();
    });
    worker.on('error', reject);
  });
}
