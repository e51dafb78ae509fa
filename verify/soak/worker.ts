import { parentPort, workerData } from 'node:worker_threads';
import { playBatch, type Tally } from './batch.js';
import { checkProperties, type PropertyResult } from './properties/index.js';

/** What the soak's main thread asks of a worker. */
export interface Job {
  readonly first: number;
  readonly end: number;
  readonly step: number;
  /** Property cases of this worker, in all. */
  readonly cases: number;
  readonly seed: number;
}

export type Report =
  | { readonly report: 'run'; readonly seed: number; readonly done: boolean }
  | { readonly report: 'result'; readonly tally: Tally; readonly properties: PropertyResult[] };

const job = workerData as Job;
const send = (report: Report) => parentPort?.postMessage(report);

const tally = await playBatch(job, (seed, done) => send({ report: 'run', seed, done }));
const properties = await checkProperties({ seed: job.seed, cases: job.cases });
send({ report: 'result', tally, properties });
