import { type BlockMaker, lastView, paragraphs } from './block.js';
import { prose, text } from './markdown.js';
import { CONCLUSION_SYMBOLS } from './words.js';

/** The headline, then what happened, why, and what to do: all that most readers want. */
export const header: BlockMaker = (input) => {
  const { run, say } = input;
  const { conclusion, what, why, next } = run.verdict;
  const target = lastView(input) ?? run.target;
  const path = [target?.project, target?.stage, target?.scenario].map((part) => part && (part.name || part.id)).filter(Boolean);
  const title = [
    say.outcomes.titles[conclusion],
    ...(path.length > 0 ? [path.map((part) => text(part ?? '', 60)).join(' / ')] : []),
  ].join(' · ');
  const line = (heading: string, sentence: string) => (sentence.trim() === '' ? '' : `**${heading}:** ${prose(sentence)}`);
  return {
    title: '',
    body: paragraphs(
      `## ${CONCLUSION_SYMBOLS[conclusion]} ${title}`,
      prose(what),
      line(say.summary.why, why),
      line(say.summary.next, next),
    ),
  };
};
