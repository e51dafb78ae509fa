import type { CheckRow } from '../report.js';
import type { BlockMaker } from './block.js';
import { longTable, text } from './markdown.js';

const SYMBOLS = { proved: '✓', failed: '✗', 'not-provable': '–' } as const;

/** What comes first: what failed, then what is fine, then what nobody can check. */
const ORDER: readonly CheckRow['result'][] = ['failed', 'proved', 'not-provable'];

/** What operation `check` found, what it could not check, and why. */
export const checks: BlockMaker = ({ report, messages: { summary } }) => {
  if (report.checks.length === 0) return undefined;
  const words = summary.checks;
  const cells = ({ what, result, detail }: CheckRow) => [`${SYMBOLS[result]}&nbsp;${text(what, 200)}`, text(detail, 600)];
  const rows = report.checks.toSorted((a, b) => ORDER.indexOf(a.result) - ORDER.indexOf(b.result));
  return {
    title: words.title,
    body: longTable([words.what, words.result], rows, cells, { open: 50, most: 200, bytes: 80_000 }, summary),
  };
};
