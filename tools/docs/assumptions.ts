import { DECISIONS } from '../facts/assumptions/decisions.js';
import { ASSUMPTIONS } from '../facts/assumptions/index.js';
import type { Assumption } from '../facts/assumptions/types.js';
import { code, table } from './markdown.js';

/** The tables of docs/assumptions.md, by the name of their marker. Their texts are Markdown already. */
export function assumptionTables(): Record<string, string> {
  const sections = Object.entries(ASSUMPTIONS as Readonly<Record<string, readonly Assumption[]>>).map(([name, rows]) => [
    `assumptions-${name}`,
    table(
      ['Id', 'Fact', 'Evidence', 'If it is so', 'If it is not', 'Switch', 'Tests'],
      rows.map((row) => [
        code(row.id),
        row.fact,
        row.evidence,
        row.ifSo,
        row.ifNot,
        row.switch === undefined ? '' : code(row.switch),
        row.tests,
      ]),
    ),
  ]);
  const decisions = table(
    ['Id', 'Decision', 'Why', 'Tests'],
    DECISIONS.map(({ id, decision, why, tests }) => [code(id), decision, why, tests]),
  );
  return { ...Object.fromEntries(sections), decisions };
}
