import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import * as machine from '../../src/run/lifecycle/advance.js';
import { baseCases } from './cases.js';
import { depthOf, type Extent } from './extent.js';
import { holesTable } from './holes.js';
import { replay } from './replay.js';
import { report } from './report.js';
import type { Found } from './search.js';
import { playStack, replayStack } from './stack/command.js';
import type { Base } from './world.js';

const USAGE = `npm run explore -- [--singles] [--stack] [--case NAME] [--workers 2] [--replay 'PATH'] [--holes]

Explores the life of a run completely: every combination of two deviations in every base case, of three where a run is started, each at
every point where it can occur. --singles: one deviation everywhere. --stack: every single deviation through the real main and post
phases. --replay tells the story of one path. --holes prints what keeps each known hole closed. Exit code 1 if a promise is broken.`;

/** MB that one worker's heap may take: the states of one base case. */
const HEAP_MB = 3000;

/** MB for what lives briefly, which is nearly everything: with V8's few it is copied about for a tenth of the time. */
const YOUNG_MB = 64;

const { values } = parseArgs({
  options: {
    singles: { type: 'boolean', default: false },
    stack: { type: 'boolean', default: false },
    case: { type: 'string', multiple: true, default: [] },
    workers: { type: 'string', default: '2' },
    replay: { type: 'string' },
    holes: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const bases = baseCases().filter(({ name }) => values.case.length === 0 || values.case.includes(name));
if (values.help) console.log(USAGE);
else if (values.holes) console.log(holesTable());
else if (values.stack && values.replay !== undefined) console.log(await replayStack(values.replay));
else if (values.stack) process.exitCode = await playStack(values.case);
else if (values.replay !== undefined) console.log(replay(baseCases(), values.replay, machine));
else process.exitCode = await explore(bases, values.singles ? 'singles' : 'full', Number(values.workers));

async function explore(all: readonly Base[], extent: Extent, workers: number): Promise<number> {
  const begun = Date.now();
  // The largest first, so that no worker is left alone with one at the end.
  const open = all.toSorted((a, b) => weightOf(b) - weightOf(a));
  const results: Found[] = [];
  await Promise.all(Array.from({ length: Math.max(1, workers) }, () => work(open, extent, results)));
  const order = new Map(all.map(({ name }, index) => [name, index]));
  results.sort((a, b) => (order.get(a.base) ?? 0) - (order.get(b.base) ?? 0));
  console.log(report(results, { extent, seconds: (Date.now() - begun) / 1000 }));
  return results.length === all.length && results.every(({ violations }) => violations.length === 0) ? 0 : 1;
}

function weightOf({ depth, count }: Base): number {
  return depth * 10 + count;
}

/** One worker takes base cases until none is left. */
function work(open: Base[], extent: Extent, results: Found[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB },
    });
    const give = () => {
      const base = open.shift();
      if (base) worker.postMessage({ base, depth: depthOf(base, extent) });
      else void worker.terminate().then(() => resolve());
    };
    worker.on('message', (found: Found) => {
      results.push(found);
      if (process.stderr.isTTY) console.error(`${found.base}: ${found.paths} paths`);
      give();
    });
    worker.on('error', reject);
    give();
  });
}
