import type { BlockMaker } from './block.js';
import { bytes, folded, text } from './markdown.js';

const MAX_WARNINGS = 50;
const MAX_BYTES = 40_000;

/** The warnings of the step, folded: they passed, but whoever looks for a pattern wants them. */
export const warnings: BlockMaker = ({ report, messages: { summary } }) => {
  if (report.warnings.length === 0) return undefined;
  let size = 0;
  const shown = report.warnings
    .slice(0, MAX_WARNINGS)
    .map((warning) => `- ${text(warning, 500)}`)
    .filter((line) => {
      size += bytes(line) + 1;
      return size <= MAX_BYTES;
    });
  const rest = report.warnings.length - shown.length;
  const body = [...shown, ...(rest > 0 ? [`- ${text(summary.more(rest))}`] : [])].join('\n');
  return { title: '', body: folded(summary.warnings(report.warnings.length), body) };
};
