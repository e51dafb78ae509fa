import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { compare } from './compare.js';
import { playTrace, type Trace } from './trace.js';
import type { Job } from './worker.js';

const USAGE = `npm run traces -- --out FILE [--seeds 5000] [--seed 1] [--workers 2]
npm run traces -- --compare FILE FILE
npm run traces -- --show SEED

Plays seeds of the soak and writes down what others can see of each run: requests, outputs, saved state, endings. Two commits do the same if
the files that each of them wrote are equal. --compare shows the first difference of each seed, and ends with exit code 1 if there is one.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    seeds: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: String(Math.min(2, availableParallelism())) },
    compare: { type: 'boolean', default: false },
    show: { type: 'string' },
  },
});

const [one, other] = positionals;
if (values.compare && one && other) {
  const { isEqual, text } = compare(read(one), read(other));
  console.log(text);
  process.exitCode = isEqual ? 0 : 1;
} else if (values.show !== undefined) {
  const { hash, lines } = await playTrace(Number(values.show));
  console.log([...lines, hash].join('\n'));
} else if (values.out !== undefined) {
  await write(values.out, Number(values.seeds), Number(values.seed), Number(values.workers));
} else {
  console.error(USAGE);
  process.exitCode = 2;
}

/** One trace a line, by seed: the seeds of the soak with the same --seed. */
async function write(file: string, seeds: number, seed: number, workers: number): Promise<void> {
  const begun = Date.now();
  const first = seed * 1_000_000;
  const traces: Trace[] = [];
  const jobs = Array.from({ length: workers }, (_, index): Job => ({ first: first + index, end: first + seeds, step: workers }));
  await Promise.all(jobs.map((job) => work(job, (trace) => traces.push(trace))));
  traces.sort((a, b) => a.seed - b.seed);
  writeFileSync(file, traces.map((trace) => `${JSON.stringify(trace)}\n`).join(''));
  console.log(`${traces.length} traces in ${Math.round((Date.now() - begun) / 1000)} s: ${file}`);
}

function work(job: Job, onTrace: (trace: Trace) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: job });
    worker.on('message', onTrace);
    worker.on('error', reject);
    worker.on('exit', () => resolve());
  });
}

function read(file: string): Trace[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Trace);
}
