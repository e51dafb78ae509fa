import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { transformSync } from '@swc/core';
import { DEFECTS, type Defect } from './list.js';
import type { Hunt, Verdict } from './worker.js';

/** The repository, from `lib/verify/explore/defects`. */
const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const SOURCES = join(ROOT, 'src/run/lifecycle');

const { values } = parseArgs({
  options: { only: { type: 'string' }, workers: { type: 'string', default: '2' } },
});

process.exitCode = await hunt(
  DEFECTS.filter(({ name }) => values.only === undefined || name.includes(values.only)),
  Number(values.workers),
);

/** Applies every defect to a compiled copy and explores it. Exit code 1 if one survives, does not apply, or the undamaged machine is not clean. */
async function hunt(defects: readonly Defect[], workers: number): Promise<number> {
  const copyOf = (index: number) => join(ROOT, `lib/defects-${index}`);
  prepare(copyOf(0), undefined);
  const { kinds, paths } = await explore(copyOf(0), undefined);
  console.log(
    kinds.length === 0
      ? `clean     without any defect: ${paths} paths`
      : `NOT CLEAN without any defect: ${kinds.map(([kind]) => kind).join('; ')}`,
  );
  let failures = kinds.length > 0 ? 1 : 0;
  const open = [...defects];
  const work = async (copy: string): Promise<void> => {
    for (let defect = open.shift(); defect; defect = open.shift()) {
      const { line, isGood } = await judge(copy, defect, kinds);
      console.log(line);
      if (!isGood) failures += 1;
    }
    rmSync(copy, { recursive: true, force: true });
  };
  await Promise.all(Array.from({ length: workers }, (_, index) => work(copyOf(index))));
  console.log(failures === 0 ? `All ${defects.length} seeded defects were found.` : `${failures} went wrong.`);
  return failures === 0 ? 0 : 1;
}

async function judge(copy: string, defect: Defect, known: Hunt['known']): Promise<{ line: string; isGood: boolean }> {
  if (!applies(defect))
    return { line: `STALE     ${defect.name}: its text is not in ${defect.file} exactly once`, isGood: false };
  prepare(copy, defect);
  const verdict = await explore(copy, known);
  const label = `${defect.rule.padEnd(8)} ${defect.name}`;
  if (!verdict.violation) return { line: `SURVIVED  ${label}: ${verdict.paths} paths`, isGood: false };
  return { line: `layer 1   ${label}: after ${verdict.paths} paths, ${verdict.violation}`, isGood: true };
}

function applies({ file, find }: Defect): boolean {
  return readFileSync(join(SOURCES, file), 'utf8').split(find).length === 2;
}

/** A compiled copy of what the exploration needs, with the one file edited. */
function prepare(copy: string, defect: Defect | undefined): void {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const part of ['src/run', 'src/ncloud', 'src/shared', 'verify/explore'])
    cpSync(join(ROOT, 'lib', part), join(copy, part), { recursive: true });
  if (!defect) return;
  const source = readFileSync(join(SOURCES, defect.file), 'utf8').replace(defect.find, () => defect.replace);
  const { code } = transformSync(source, {
    jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
    module: { type: 'es6' },
  });
  writeFileSync(join(copy, 'src/run/lifecycle', defect.file.replace(/\.ts$/, '.js')), code);
}

/** Explores a copy in a thread of its own, whose modules are loaded anew. */
function explore(copy: string, known: Hunt['known']): Promise<Verdict> {
  return new Promise((resolve, reject) => {
    const workerData: Hunt = { known };
    const worker = new Worker(pathToFileURL(join(copy, 'verify/explore/defects/worker.js')), { workerData });
    worker.on('message', (verdict: Verdict) => {
      resolve(verdict);
      void worker.terminate();
    });
    worker.on('error', reject);
  });
}
