import { isGreen } from '../../run/model/outcome.js';
import { namesOf } from '../phrases.js';
import type { RunReport } from '../report.js';
import { symbolOf } from '../symbols.js';
import { titleOf } from '../titles.js';
import { type BlockInput, type BlockMaker, lastView, paragraphs } from './block.js';
import { links } from './links.js';
import { prose, text } from './markdown.js';
import { stateLine } from './state-line.js';

/** The headline with path and outcome, the state in one line, what happened, what to do, and links that lead there. */
export const headline: BlockMaker = (input) => {
  const { run, report, messages } = input;
  const title = [titleOf(run.outcome, report.settings.operation, messages), path(input)]
    .filter((part) => part !== '')
    .join(' · ');
  return { title: '', body: paragraphs(`## ${symbolOf(run.outcome)} ${title}`, sentences(input)?.body) };
};

/** State, what happened, why, what to do and links of one run. */
export const sentences: BlockMaker = (input) => {
  const { what, brief, why, next } = input.run.verdict;
  const { messages } = input;
  const line = (label: string, shown: string) => (shown.trim() === '' ? '' : `**${label}:** ${shown}`);
  return {
    title: '',
    body: paragraphs(
      line(messages.summary.state, stateLine(input)),
      prose([brief ?? what, why].filter(Boolean).join(' ')),
      line(messages.summary.next, prose(next)),
      links(input),
    ),
  };
};

/** Targets named in the headline; the table has all of them. */
const MAX_NAMED = 3;

/** "1 of 4 targets: shop / production / rolling", where a red headline fits only some of the targets; otherwise empty. */
function fittingTargets({ report: { runs, settings }, run, messages }: BlockInput): string {
  const title = (one: RunReport) => titleOf(one.outcome, settings.operation, messages);
  const labels = runs.filter((one) => title(one) === title(run)).map(({ label }) => label.slice(0, 80));
  if (isGreen(run.verdict.conclusion) || labels.length === 0 || labels.length === runs.length) return '';
  const rest = labels.length - MAX_NAMED;
  const list = labels.slice(0, MAX_NAMED).join(', ') + (rest > 0 ? ` (+${rest})` : '');
  return messages.outcomes.manyOf(labels.length, runs.length, list);
}

/** `shop / production / rolling`; in mode `api` the operation's name. */
function path(input: BlockInput): string {
  const { report, run, messages } = input;
  const { settings } = report;
  if (settings.mode === 'api') return text(settings.operation);
  // Of many targets there is a count and no path.
  const isMany = run.target?.project.id === '';
  const fitting = isMany ? fittingTargets(input) : '';
  if (fitting !== '') return text(fitting, 300);
  const target = isMany ? run.target : (lastView(run) ?? run.target);
  const given = isMany
    ? { project: '', stage: '', scenario: '' }
    : namesOf({ settings, target: run.target, historyId: '', messages, label: run.label });
  // What was not looked up yet is as the inputs name it.
  return (['project', 'stage', 'scenario'] as const)
    .map((part) => target?.[part]?.name || target?.[part]?.id || given[part])
    .filter((name) => name !== '')
    .map((name) => text(name, 60))
    .join(' / ');
}
