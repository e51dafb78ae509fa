import { messagesFor } from '../../messages/messages.js';
import type { Report, RunReport } from '../report.js';
import type { Block, BlockInput, BlockMaker } from './block.js';
import { call } from './call.js';
import { canary } from './canary.js';
import { checks } from './checks.js';
import { facts, stepFacts } from './facts.js';
import { failure } from './failure.js';
import { headline, sentences } from './headline.js';
import { bytes, prose, text } from './markdown.js';
import { picture, targetsPicture } from './picture.js';
import { resume, retryStep } from './resume.js';
import { servers } from './servers.js';
import { details, overview } from './targets-table.js';
import { tasks } from './tasks.js';
import { timesIn } from './times.js';
import { warnings } from './warnings.js';

/** GitHub drops a step's summary above 1 MiB, with an error annotation; the rest is room for what else the step writes. */
const MAX_SUMMARY_BYTES = 900_000;

/** What a run shows below its headline, in the order in which people look for it. */
const RUN_BLOCKS: readonly BlockMaker[] = [resume, failure, checks, call, canary, servers, tasks];

/**
 * The job summary as GitHub Markdown: always below `MAX_SUMMARY_BYTES`, and with nothing in it that a name, status or error of the service
 * could do but show itself. Reads no clock.
 */
export function renderSummary(report: Report): string {
  const messages = messagesFor(report.settings.language);
  const times = timesIn(report.timeZone);
  // The step's own run sums many up; of one, the run itself knows more.
  const own = report.runs.length === 1 ? (report.runs[0] ?? report.run) : report.run;
  const blocksOf = (run: RunReport, makers: readonly BlockMaker[]) =>
    makers.map((make) => make({ report, run, messages, times })).filter((block) => block !== undefined);
  const input: BlockInput = { report, run: own, messages, times };
  const blocks =
    report.runs.length > 1
      ? [
          ...blocksOf(own, [headline, overview, targetsPicture]),
          // One picture a page: a target's own would be the second.
          details(input, (run) => blocksOf(run, [sentences, ...RUN_BLOCKS, facts, retryStep])),
          ...blocksOf(own, [stepFacts]),
        ]
      : blocksOf(own, [headline, ...RUN_BLOCKS, picture, facts, retryStep]);
  return assemble([...blocks, ...blocksOf(own, [warnings])], (title) => messages.summary.blockLeftOut(title));
}

/** Joins blocks as long as they fit. One that does not is named instead of cut: half a table or fence would spoil all that follows. */
function assemble(blocks: readonly Block[], leftOut: (title: string) => string): string {
  let size = 0;
  const parts: string[] = [];
  for (const { title, body } of blocks) {
    const part = title === '' ? body : `### ${text(title, 120)}\n\n${body}`;
    const note = prose(leftOut(title || '…'));
    const fits = size + bytes(part) + 2 <= MAX_SUMMARY_BYTES - blocks.length * 1000;
    const chosen = fits ? part : note;
    size += bytes(chosen) + 2;
    parts.push(chosen);
  }
  return `${parts.join('\n\n')}\n`;
}
