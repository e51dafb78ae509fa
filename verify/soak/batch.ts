import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { generate } from './generate.js';
import { KINDS, type Kind } from './oracle/facts.js';
import { judge } from './oracle/index.js';
import { play, unhandled } from './play.js';
import './preload.js';

/** What a batch of runs came to. */
export interface Tally {
  runs: number;
  /** Runs by conclusion, to see that every path was walked. */
  conclusions: Record<string, number>;
  /** Runs with a violation, by kind. */
  violations: Partial<Record<Kind, { count: number; seed: number; why: string }>>;
  lookAlikes: number;
  requests: number;
  /** Growth of the heap from an early run to the last one, MB. */
  heapGrowth: number;
}

export const emptyTally = (): Tally => ({ runs: 0, conclusions: {}, violations: {}, lookAlikes: 0, requests: 0, heapGrowth: 0 });

/** Heap growth over a batch that no cache explains, MB. */
export const MAX_GROWTH_MB = 24;

/** Runs after which everything that is loaded and cached once has been. */
const WARM_UP = 100;

/** Plays and judges the seeds `first`, `first + step`, … below `end`. */
export async function playBatch(
  options: { first: number; end: number; step: number },
  onRun: (seed: number, done: boolean) => void = () => {},
): Promise<Tally> {
  const onUnhandled = (reason: unknown) => {
    unhandled.push(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
  };
  process.on('unhandledRejection', onUnhandled);
  const tally = emptyTally();
  let warm = 0;
  try {
    for (let seed = options.first; seed < options.end; seed += options.step) {
      onRun(seed, false);
      const evidence = await play(generate(seed));
      const { conclusion, violations, lookAlikes } = judge(evidence);
      tally.runs += 1;
      tally.conclusions[conclusion] = (tally.conclusions[conclusion] ?? 0) + 1;
      tally.lookAlikes += lookAlikes;
      tally.requests += evidence.requests.length;
      for (const kind of KINDS) {
        const found = violations.find((violation) => violation.kind === kind);
        if (found) count(tally, kind, seed, found.why);
      }
      if (tally.runs === WARM_UP) warm = heap();
      onRun(seed, true);
    }
  } finally {
    process.off('unhandledRejection', onUnhandled);
  }
  if (tally.runs > WARM_UP * 2) tally.heapGrowth = heap() - warm;
  if (tally.heapGrowth > MAX_GROWTH_MB)
    count(tally, 'leaks', options.first, `the heap grew by ${Math.round(tally.heapGrowth)} MB`);
  return tally;
}

export function count(tally: Tally, kind: Kind, seed: number, why: string, times = 1): void {
  const known = tally.violations[kind];
  if (!known) tally.violations[kind] = { count: times, seed, why };
  else if (seed < known.seed) tally.violations[kind] = { count: known.count + times, seed, why };
  else known.count += times;
}

/** Adds up what two batches came to. */
export function addTally(sum: Tally, tally: Tally): void {
  sum.runs += tally.runs;
  sum.lookAlikes += tally.lookAlikes;
  sum.requests += tally.requests;
  sum.heapGrowth = Math.max(sum.heapGrowth, tally.heapGrowth);
  for (const [conclusion, times] of Object.entries(tally.conclusions)) {
    sum.conclusions[conclusion] = (sum.conclusions[conclusion] ?? 0) + times;
  }
  for (const kind of KINDS) {
    const found = tally.violations[kind];
    if (found) count(sum, kind, found.seed, found.why, found.count);
  }
}

let collect: (() => void) | undefined;

/** Live heap in MB, after a garbage collection. */
function heap(): number {
  if (!collect) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
  return getHeapStatistics().used_heap_size / 2 ** 20;
}
