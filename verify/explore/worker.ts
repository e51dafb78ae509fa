import { parentPort } from 'node:worker_threads';
import * as machine from '../../src/run/lifecycle/advance.js';
import { search } from './search.js';
import type { Base } from './world.js';

/** What the main thread asks of a worker: one base case, searched completely. */
interface Job {
  readonly base: Base;
  readonly depth: number;
}

parentPort?.on('message', ({ base, depth }: Job) => {
  parentPort?.postMessage(search(base, { machine, depth }));
});
