import type { Outcome } from '../../run/model/outcome.js';
import { type BlockMaker, lastView, paragraphs } from './block.js';
import { prose, text } from './markdown.js';
import { CONCLUSION_SYMBOLS } from './words.js';

/** The headline, then what happened, why, and what to do: all that most readers want. */
export const header: BlockMaker = (input) => {
  const { report, run, say } = input;
  const target = report.runs.length > 1 ? run.target : (lastView(input) ?? run.target);
  const path = [target?.project, target?.stage, target?.scenario]
    .map((part) => part?.name || part?.id || '')
    .filter((name) => name !== '');
  const { conclusion } = run.verdict;
  const title = [say.outcomes.titles[conclusion], path.map((name) => text(name, 60)).join(' / ')]
    .filter((part) => part !== '')
    .join(' · ');
  return { title: '', body: paragraphs(`## ${CONCLUSION_SYMBOLS[conclusion]} ${title}`, sentences(input)?.body) };
};

/** The three sentences of a verdict. What became of a cancel is no reason, so it stands under a heading of its own. */
export const sentences: BlockMaker = ({ run, say }) => {
  const { what, why, next } = run.verdict;
  const line = (heading: string, sentence: string) => (sentence.trim() === '' ? '' : `**${heading}:** ${prose(sentence)}`);
  const heading = hasCancel(run.outcome) ? say.summary.state : say.summary.why;
  return { title: '', body: paragraphs(prose(what), line(heading, why), line(say.summary.next, next)) };
};

/** Whether the outcome's reason is what became of a cancel. */
function hasCancel({ kind }: Outcome): boolean {
  return kind === 'timed-out' || kind === 'interrupted' || kind === 'interrupted-unclear';
}
