import { isGreen } from '../../run/model/outcome.js';
import type { RunReport } from '../report.js';
import { type Block, type BlockInput, type BlockMaker, lastView, paragraphs } from './block.js';
import { gantt, type Lane } from './gantt.js';
import { bytes, code, folded, longTable, prose, text } from './markdown.js';
import { CONCLUSION_SYMBOLS } from './words.js';

const LIMITS = { open: 50, most: 1000, bytes: 150_000 };

/** Bytes that the folded details of all runs may have together. */
const MOST_DETAIL_BYTES = 550_000;

/** Lanes of the common picture. */
const MOST_LANES = 40;

/** A step with many targets: how each of them ended, and when each ran. */
export const overview: BlockMaker = ({ report, say: messages }) => {
  const say = messages.summary.many;
  const cells = (run: RunReport) => {
    const view = lastView({ report, run, say: messages });
    const took =
      view && view.startedAt !== null && view.finishedAt !== null ? messages.duration(view.finishedAt - view.startedAt) : '';
    const { conclusion } = run.verdict;
    const historyId = run.historyId || (view?.historyId ?? '');
    return [
      `${CONCLUSION_SYMBOLS[conclusion]} ${text(run.label, 60)}`,
      code(conclusion),
      code(historyId) || '–',
      view ? code(view.status, 40) || '–' : '–',
      took || '–',
    ];
  };
  const { picture, shown } = gantt(lanes(report.runs, report.endedAt).slice(0, MOST_LANES));
  const all = lanes(report.runs, report.endedAt).length;
  return {
    title: say.title,
    body: paragraphs(
      longTable(
        [say.target, say.conclusion, say.historyId, say.status, say.duration],
        worstFirst(report.runs),
        cells,
        LIMITS,
        messages.summary,
      ),
      picture,
      picture === '' ? '' : `<sub>${prose(messages.summary.timeline.picture)}</sub>`,
      picture !== '' && shown < all ? prose(messages.summary.timeline.pictureCut(shown, all)) : '',
    ),
  };
};

/** What each run shows by itself, folded, worst first, as long as there is room. */
export function details(input: BlockInput, blocksOf: (run: RunReport) => readonly Block[]): Block {
  const { report, say: messages } = input;
  const say = messages.summary.many;
  let size = 0;
  const parts: string[] = [];
  const sorted = worstFirst(report.runs);
  for (const run of sorted) {
    const title = say.details(run.label.slice(0, 120), messages.outcomes.titles[run.verdict.conclusion]);
    const body = blocksOf(run).map((block) =>
      block.title === '' ? block.body : `#### ${text(block.title, 120)}\n\n${block.body}`,
    );
    const part = folded(`${CONCLUSION_SYMBOLS[run.verdict.conclusion]} ${title}`, paragraphs(...body));
    size += bytes(part) + 2;
    if (size > MOST_DETAIL_BYTES) break;
    parts.push(part);
  }
  const leftOut = sorted.length - parts.length;
  return { title: '', body: paragraphs(...parts, leftOut > 0 ? prose(say.leftOut(leftOut)) : '') };
}

function worstFirst(runs: readonly RunReport[]): RunReport[] {
  return runs.toSorted((a, b) => Number(isGreen(a.verdict.conclusion)) - Number(isGreen(b.verdict.conclusion)));
}

function lanes(runs: readonly RunReport[], endedAt: number): Lane[] {
  return worstFirst(runs).flatMap((run) => {
    const view = 'view' in run.outcome && run.outcome.view ? run.outcome.view : run.recorder.view;
    if (!view || view.startedAt === null) return [];
    const { conclusion } = run.verdict;
    const kind = isGreen(conclusion) ? 'done' : view.finishedAt === null ? 'active' : 'crit';
    const to = Math.max(view.finishedAt ?? endedAt, view.startedAt);
    return [
      {
        name: run.label,
        bars: [{ symbol: CONCLUSION_SYMBOLS[conclusion], name: view.status, kind, from: view.startedAt, to }],
      } satisfies Lane,
    ];
  });
}
