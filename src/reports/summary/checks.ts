import type { CheckRow } from '../report.js';
import type { BlockMaker } from './block.js';
import { longTable, text } from './markdown.js';

const SYMBOLS = { proved: '✓', failed: '✗', 'not-provable': '–' } as const;

/** What operation `check` proved, what it could not, and why. */
export const checks: BlockMaker = ({ report, say: { summary } }) => {
  if (report.checks.length === 0) return undefined;
  const say = summary.checks;
  const cells = ({ what, result, detail }: CheckRow) => [
    text(what, 200),
    `${SYMBOLS[result]} ${text(say.results[result])}`,
    text(detail, 600),
  ];
  return {
    title: say.title,
    body: longTable([say.what, say.result, say.detail], report.checks, cells, { open: 50, most: 200, bytes: 80_000 }, summary),
  };
};
