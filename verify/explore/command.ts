import { advance, initial, resumed } from '../../src/run/lifecycle/advance.js';
import { baseCases } from './cases.js';
import { depthOf } from './explore.js';
import { search } from './search.js';

const machine = { advance, initial, resumed };
const names = process.argv.slice(3);
for (const base of baseCases()) {
  if (names.length && !names.includes(base.name)) continue;
  const t = Date.now();
  const f = search(base, { machine, depth: process.argv[2] ? Number(process.argv[2]) : depthOf(base, 'full') });
  console.log(base.name.padEnd(34), f.paths, f.states, f.steps, f.ambiguous, Date.now() - t, 'ms');
  for (const v of f.violations) console.log('   ', v.rule, v.what.slice(0, 400), v.path, v.count);
}
