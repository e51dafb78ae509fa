import { parentPort, workerData } from 'node:worker_threads';
import { unhandled } from '../soak/play.js';
import { playTrace } from './trace.js';

/** Which seeds a worker plays: `first`, `first + step`, … below `end`. */
export interface Job {
  readonly first: number;
  readonly end: number;
  readonly step: number;
}

process.on('unhandledRejection', (reason) => unhandled.push(String(reason)));
const { first, end, step } = workerData as Job;
for (let seed = first; seed < end; seed += step) parentPort?.postMessage(await playTrace(seed));
