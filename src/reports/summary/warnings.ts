import type { BlockMaker } from './block.js';
import { bytes, folded, text } from './markdown.js';

const MOST_WARNINGS = 50;
const MOST_BYTES = 40_000;

/** The warnings of the step, folded: they passed, but whoever looks for a pattern wants them. */
export const warnings: BlockMaker = ({ report, say: { summary } }) => {
  if (report.warnings.length === 0) return undefined;
  let size = 0;
  const shown = report.warnings
    .slice(0, MOST_WARNINGS)
    .map((warning) => `- ${text(warning, 500)}`)
    .filter((line) => {
      size += bytes(line) + 1;
      return size <= MOST_BYTES;
    });
  const rest = report.warnings.length - shown.length;
  const body = [...shown, ...(rest > 0 ? [`- ${text(summary.more(rest))}`] : [])].join('\n');
  return { title: '', body: folded(summary.warnings(report.warnings.length), body) };
};
