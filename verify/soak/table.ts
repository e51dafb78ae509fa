import type { Tally } from './batch.js';
import { KINDS } from './oracle/facts.js';
import type { PropertyResult } from './properties/index.js';

/** Longest explanation in the table, in characters. */
const MAX_WHY = 110;

/** The table of a soak, for people. */
export function table(tally: Tally, properties: readonly PropertyResult[], facts: { seed: number; seconds: number }): string {
  const conclusions = Object.entries(tally.conclusions)
    .sort(([, one], [, other]) => other - one)
    .map(([conclusion, times]) => `${conclusion || '(none)'} ${times}`);
  const rows: [string, string, string][] = [
    ['', 'count', 'first seed, and what happened'],
    ['runs', String(tally.runs), `seed ${facts.seed}, ${tally.requests} requests, ${facts.seconds.toFixed(0)} s`],
    ...KINDS.map((kind): [string, string, string] => {
      const found = tally.violations[kind];
      return [kind, String(found?.count ?? 0), found ? `${found.seed}: ${found.why.split('\n')[0]}`.slice(0, MAX_WHY) : ''];
    }),
    ...properties.map(({ name, cases, failure }): [string, string, string] => [
      `property: ${name}`,
      failure === '' ? '0' : '1',
      failure === '' ? `${cases} cases` : failure.split('\n').slice(0, 3).join(' ').slice(0, MAX_WHY),
    ]),
  ];
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const lines = rows.map(([name, number, why]) =>
    `${name.padEnd(widths[0] ?? 0)}  ${number.padStart(widths[1] ?? 0)}  ${why}`.trimEnd(),
  );
  const cases = properties.reduce((sum, property) => sum + property.cases, 0);
  return [
    ...lines,
    '',
    `ended as: ${conclusions.join(', ')}`,
    `foreign runs taken for ours by the letter of R2: ${tally.lookAlikes}`,
    `property cases: ${cases}; heap growth: ${Math.max(0, tally.heapGrowth).toFixed(1)} MB`,
  ].join('\n');
}

/** Whether nothing at all was found. */
export function isFlawless(tally: Tally, properties: readonly PropertyResult[]): boolean {
  return Object.keys(tally.violations).length === 0 && properties.every(({ failure }) => failure === '');
}
