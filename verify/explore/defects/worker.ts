import { parentPort, workerData } from 'node:worker_threads';
import * as machine from '../../../src/run/lifecycle/advance.js';
import { baseCases } from '../cases.js';
import { kindOf, search } from '../search.js';

/** Kinds of violations that the machine has without any defect, with their fewest deviations, which prove nothing. Without them all are looked for. */
export interface Hunt {
  readonly known: readonly (readonly [string, number])[] | undefined;
}

/** What became of exploring one machine: the first violation (or the kinds of all, with their fewest deviations), and the paths looked at until then. */
export interface Verdict {
  readonly violation: string | undefined;
  readonly kinds: readonly (readonly [string, number])[];
  readonly paths: number;
}

/** Single deviations in every base case first, since they find most; then pairs. */
function hunt({ known }: Hunt): Verdict {
  const kinds = new Map<string, number>();
  let paths = 0;
  for (const depth of known ? [1, 2] : [2]) {
    for (const base of baseCases()) {
      const options = known ? { stopAtFirst: true, known: new Map(known) } : {};
      const found = search(base, { machine, depth, ...options });
      paths += found.paths;
      const [first] = found.violations;
      if (first && known) return { violation: `${first.rule}: ${first.what} (${first.path})`, kinds: [], paths };
      for (const violation of found.violations) {
        const kind = kindOf(violation);
        kinds.set(kind, Math.min(violation.deviations, kinds.get(kind) ?? violation.deviations));
      }
    }
  }
  return { violation: undefined, kinds: [...kinds], paths };
}

parentPort?.postMessage(hunt(workerData as Hunt));
