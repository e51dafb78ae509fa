import { parentPort } from 'node:worker_threads';
import * as machine from '../../../src/run/lifecycle/advance.js';
import { baseCases } from '../cases.js';
import { search } from '../search.js';

/** What became of exploring one machine: the first violation, and the paths looked at until then. */
export interface Verdict {
  readonly violation: string | undefined;
  readonly paths: number;
}

/** Single deviations in every base case first, since they find most; then pairs. */
function hunt(): Verdict {
  let paths = 0;
  for (const depth of [1, 2]) {
    for (const base of baseCases()) {
      const found = search(base, { machine, depth, stopAtFirst: true });
      paths += found.paths;
      const [first] = found.violations;
      if (first) return { violation: `${first.rule}: ${first.what} (${first.path})`, paths };
    }
  }
  return { violation: undefined, paths };
}

parentPort?.postMessage(hunt());
