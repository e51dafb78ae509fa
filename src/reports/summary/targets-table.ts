import { isGreen } from '../../run/model/outcome.js';
import { culpritInShort } from '../culprits.js';
import type { RunReport } from '../report.js';
import { isSkipped, symbolOf } from '../symbols.js';
import { titleOf } from '../titles.js';
import { type Block, type BlockInput, type BlockMaker, lastView, paragraphs } from './block.js';
import { bytes, code, folded, longTable, prose, text } from './markdown.js';

const LIMITS = { open: 12, most: 1000, bytes: 150_000 };

/** Bytes that the folded details of all runs may have together. */
const MAX_DETAIL_BYTES = 550_000;

/** Targets whose details are unfolded below the table: a list of more folded lines would be longer than the table itself. */
const MAX_DETAILS = 20;

/** A step with many targets: how each of them ended. */
export const overview: BlockMaker = ({ report, messages }) => {
  const words = messages.summary.many;
  const cells = (run: RunReport) => {
    const view = lastView(run);
    const took =
      view && view.startedAt !== null && view.finishedAt !== null ? messages.duration(view.finishedAt - view.startedAt) : '';
    const culprit = view && !isGreen(run.verdict.conclusion) ? culpritInShort(view) : '';
    const title = titleOf(run.outcome, report.settings.operation, messages);
    const historyId = code(run.historyId || (view?.historyId ?? ''));
    return [
      `${symbolOf(run.outcome)}&nbsp;${text(run.label, 60)}`,
      `${text(title)}${culprit && `: ${text(culprit, 60)}`}${historyId && ` · ${historyId}`}`,
      took || '–',
    ];
  };
  const head = [words.target, words.result, words.duration];
  const failed = report.runs.filter((run) => !isGreen(run.verdict.conclusion) && !isSkipped(run.outcome)).length;
  const limits = { ...LIMITS, matter: failed };
  return { title: words.title, body: longTable(head, failedRunsFirst(report.runs), cells, limits, messages.summary) };
};

/** What each run shows by itself, folded, failed ones first, as long as there is room. */
export function details(input: BlockInput, blocksOf: (run: RunReport) => readonly Block[]): Block {
  const { report, messages } = input;
  const words = messages.summary.many;
  let size = 0;
  const parts: string[] = [];
  const sorted = failedRunsFirst(report.runs);
  for (const run of sorted.slice(0, MAX_DETAILS)) {
    const title = words.details(run.label.slice(0, 120), titleOf(run.outcome, report.settings.operation, messages));
    const body = blocksOf(run).map((block) =>
      block.title === '' ? block.body : `#### ${text(block.title, 120)}\n\n${block.body}`,
    );
    const part = folded(`${symbolOf(run.outcome)} ${title}`, paragraphs(...body));
    size += bytes(part) + 2;
    if (size > MAX_DETAIL_BYTES) break;
    parts.push(part);
  }
  const leftOut = sorted.length - parts.length;
  return { title: '', body: paragraphs(...parts, leftOut > 0 ? prose(words.leftOut(leftOut)) : '') };
}

/** What failed, then what was skipped because of it, then what went well. */
function failedRunsFirst(runs: readonly RunReport[]): RunReport[] {
  const rank = (run: RunReport) => (isGreen(run.verdict.conclusion) ? 2 : isSkipped(run.outcome) ? 1 : 0);
  return runs.toSorted((a, b) => rank(a) - rank(b));
}
