import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { addTally, count, emptyTally } from './batch.js';
import type { PropertyResult } from './properties/index.js';
import { replay } from './replay.js';
import { isFlawless, table } from './table.js';
import type { Job, Report } from './worker.js';

const USAGE = `npm run soak -- [--runs 5000] [--seed 1] [--cases 100000] [--workers 2] [--replay SEED]

Plays the real main and post phases against the emulator, on a virtual clock, with random inputs, worlds, faults, foreign runs, signals
and kills, and judges each run from the services' own log. Exit code 1 if anything was found. --replay prints all of one run.`;

/** Real time that one run may take, ms: beyond it, something goes round in circles without waiting for anything. */
const STUCK_MS = 120_000;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    cases: { type: 'string', default: '100000' },
    workers: { type: 'string', default: String(Math.min(2, availableParallelism())) },
    replay: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(USAGE);
else if (values.replay !== undefined) console.log(await replay(Number(values.replay)));
else process.exitCode = await soak(Number(values.runs), Number(values.seed), Number(values.cases), Number(values.workers));

async function soak(runs: number, seed: number, cases: number, workers: number): Promise<number> {
  if (![runs, seed, cases, workers].every((number) => Number.isSafeInteger(number) && number >= 0) || workers === 0) {
    console.error(USAGE);
    return 2;
  }
  const begun = Date.now();
  const tally = emptyTally();
  const properties: PropertyResult[] = [];
  // Seeds far apart for each --seed: two soaks with neighbouring seeds share no run.
  const first = seed * 1_000_000;
  let played = 0;
  const timer = setInterval(
    () => console.error(`${played} of ${runs} runs, ${Math.round((Date.now() - begun) / 1000)} s`),
    20_000,
  );
  await Promise.all(
    Array.from({ length: workers }, (_, index) =>
      work(
        { first: first + index, end: first + runs, step: workers, cases: Math.ceil(cases / workers), seed: seed + index * 7919 },
        (report) => {
          if (report.report === 'run') played += report.done ? 1 : 0;
          else {
            addTally(tally, report.tally);
            for (const result of report.properties) addResult(properties, result);
          }
        },
      ).catch((error: unknown) => {
        const { seed: stuck, why } = error as WorkerFailure;
        count(tally, 'hangs', stuck, why);
      }),
    ),
  );
  clearInterval(timer);
  console.log(table(tally, properties, { seed, seconds: (Date.now() - begun) / 1000 }));
  return isFlawless(tally, properties) ? 0 : 1;
}

/** A worker that died or stood still, and the run that it was at. */
class WorkerFailure extends Error {
  constructor(
    readonly seed: number,
    readonly why: string,
  ) {
    super(why);
  }
}

function work(job: Job, onReport: (report: Report) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: job });
    let seed = job.first;
    let isPlaying = false;
    let since = Date.now();
    const fail = (why: string) => {
      clearInterval(watchdog);
      void worker.terminate();
      reject(new WorkerFailure(seed, why));
    };
    const watchdog = setInterval(() => {
      if (isPlaying && Date.now() - since > STUCK_MS) fail(`one run takes longer than ${STUCK_MS / 1000} s`);
    }, 5000);
    worker.on('message', (report: Report) => {
      if (report.report === 'run') {
        seed = report.seed;
        isPlaying = !report.done;
        since = Date.now();
      }
      onReport(report);
    });
    worker.on('error', (error) => fail(`the worker died: ${error.stack ?? error.message}`));
    worker.on('exit', () => {
      clearInterval(watchdog);
      resolve();
    });
  });
}

function addResult(all: PropertyResult[], result: PropertyResult): void {
  const known = all.find(({ name }) => name === result.name);
  if (!known) all.push({ ...result });
  else {
    known.cases += result.cases;
    known.failure ||= result.failure;
  }
}
