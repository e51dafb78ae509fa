import { messagesFor } from '../../messages/messages.js';
import type { Report, RunReport } from '../report.js';
import type { Block, BlockInput, BlockMaker } from './block.js';
import { canary } from './canary.js';
import { checks } from './checks.js';
import { facts, stepFacts } from './facts.js';
import { failure } from './failure.js';
import { header, sentences } from './header.js';
import { details, overview } from './many.js';
import { bytes, prose, text } from './markdown.js';
import { resume } from './resume.js';
import { targets } from './servers.js';
import { tasks } from './tasks.js';
import { timeline } from './timeline.js';
import { warnings } from './warnings.js';

/** GitHub drops a step's summary above 1 MiB, with an error annotation; the rest is room for what else the step writes. */
const MOST_SUMMARY_BYTES = 900_000;

/** What a run shows, in the order in which people look for it. */
const RUN_BLOCKS: readonly BlockMaker[] = [failure, checks, resume, facts, tasks, targets, canary, timeline];

/**
 * The job summary as GitHub Markdown: always below `MOST_SUMMARY_BYTES`, and with nothing in it that a name, status or error of the service
 * could do but show itself.
 */
export function renderSummary(report: Report): string {
  const say = messagesFor(report.settings.language);
  // The step's own run sums many up; of one, the run itself knows more.
  const own = report.runs.length === 1 ? (report.runs[0] ?? report.run) : report.run;
  const input: BlockInput = { report, run: own, say };
  const blocksOf = (run: RunReport, makers: readonly BlockMaker[]) =>
    makers.map((make) => make({ report, run, say })).filter((block) => block !== undefined);
  const blocks =
    report.runs.length > 1
      ? [...blocksOf(own, [header, overview, stepFacts]), details(input, (run) => blocksOf(run, [sentences, ...RUN_BLOCKS]))]
      : blocksOf(own, [header, ...RUN_BLOCKS]);
  return assemble([...blocks, ...blocksOf(own, [warnings])], (title) => say.summary.blockLeftOut(title));
}

/** Joins blocks as long as they fit. One that does not is named instead of cut: half a table or fence would spoil all that follows. */
function assemble(blocks: readonly Block[], leftOut: (title: string) => string): string {
  let size = 0;
  const parts: string[] = [];
  for (const { title, body } of blocks) {
    const part = title === '' ? body : `### ${text(title, 120)}\n\n${body}`;
    const note = prose(leftOut(title || '…'));
    const fits = size + bytes(part) + 2 <= MOST_SUMMARY_BYTES - blocks.length * 1000;
    const chosen = fits ? part : note;
    size += bytes(chosen) + 2;
    parts.push(chosen);
  }
  return `${parts.join('\n\n')}\n`;
}
