import type { Trace } from './trace.js';

/** Differences that are shown at most; all are counted. */
const MAX_SHOWN = 20;

/** Two files of traces as they are compared: which seeds differ, each with its first difference. */
export function compare(one: readonly Trace[], other: readonly Trace[]): { isEqual: boolean; text: string } {
  const others = new Map(other.map((trace) => [trace.seed, trace]));
  const differences = one.flatMap((trace) => {
    const match = others.get(trace.seed);
    others.delete(trace.seed);
    if (!match) return [`seed ${trace.seed}: only in the first file`];
    return match.hash === trace.hash ? [] : [firstDifference(trace, match)];
  });
  differences.push(...[...others.keys()].map((seed) => `seed ${seed}: only in the second file`));
  // Nothing compared is nothing shown.
  const isEqual = differences.length === 0 && one.length > 0;
  const left = differences.length - MAX_SHOWN;
  const head = isEqual ? `equal: ${one.length} seeds` : `different: ${differences.length} of ${one.length} seeds`;
  return { isEqual, text: [head, ...differences.slice(0, MAX_SHOWN), ...(left > 0 ? [`… and ${left} more`] : [])].join('\n') };
}

function firstDifference(one: Trace, other: Trace): string {
  const index = one.lines.findIndex((line, at) => line !== other.lines[at]);
  const at = index < 0 ? one.lines.length : index;
  return [
    `seed ${one.seed}, line ${at + 1}`,
    `  - ${one.lines[at] ?? '(no more)'}`,
    `  + ${other.lines[at] ?? '(no more)'}`,
  ].join('\n');
}
