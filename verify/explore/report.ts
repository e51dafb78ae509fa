import type { Extent } from './extent.js';
import { type Found, kindOf, type Violation } from './search.js';

/** What was covered, and every way in which a promise is broken, with the command that tells its shortest path. */
export function report(results: readonly Found[], { extent, seconds }: { extent: Extent; seconds: number }): string {
  const sum = (pick: (found: Found) => number) => results.reduce((total, found) => total + pick(found), 0);
  const number = (value: number) => value.toLocaleString('en');
  const rows = results.map(
    ({ base, depth, paths, states }) =>
      `${base.padEnd(36)} ${String(depth).padStart(2)} ${number(paths).padStart(12)} ${number(states).padStart(12)}`,
  );
  const violations = shortest(results.flatMap((found) => found.violations));
  return [
    `${'base case'.padEnd(36)}  d ${'paths'.padStart(12)} ${'states'.padStart(12)}`,
    ...rows,
    '',
    `${extent === 'singles' ? 'Every single deviation' : 'Every combination of deviations (d of them)'}: ${results.length} base cases, ${number(sum(({ paths }) => paths))} paths, ${number(sum(({ states }) => states))} distinct states, ${seconds.toFixed(1)} s.`,
    `Paths on which a foreign run can't be told from ours (R2 allows it by its letter): ${number(sum(({ ambiguous }) => ambiguous))}.`,
    violations.length === 0 ? 'No promise is broken.' : `${violations.length} promises are broken:`,
    ...violations.map(describe),
  ].join('\n');
}

function describe({ rule, what, path, count, deviations }: Violation): string {
  return [
    `  ${rule}: ${what}`,
    `      ${deviations} deviations at least; on ${count} paths of this and other base cases`,
    `      npm run explore -- --replay '${path}'`,
  ].join('\n');
}

/** Of every kind of violation the shortest path of all base cases. */
function shortest(violations: readonly Violation[]): Violation[] {
  const byKind = new Map<string, Violation>();
  for (const violation of violations) {
    const kind = kindOf(violation);
    const known = byKind.get(kind);
    const count = (known?.count ?? 0) + violation.count;
    const isShorter =
      !known ||
      violation.deviations < known.deviations ||
      (violation.deviations === known.deviations && violation.length < known.length);
    byKind.set(kind, { ...(isShorter ? violation : known), count });
  }
  return [...byKind.values()].toSorted((a, b) => a.deviations - b.deviations || a.length - b.length);
}
