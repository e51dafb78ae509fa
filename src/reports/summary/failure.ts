import type { Failure } from '../../ncloud/errors.js';
import type { Named } from '../../ncloud/shapes.js';
import { isGreen, type Outcome } from '../../run/model/outcome.js';
import type { RunListItem } from '../../run/model/view.js';
import { CLASS_SYMBOLS } from '../symbols.js';
import { type BlockInput, type BlockMaker, paragraphs } from './block.js';
import { code, folded, longTable, table, text } from './markdown.js';

const LIMITS = { open: 10, most: 100, bytes: 40_000 };

/** Longest text of a service's error in a cell, in characters. */
const MAX_SAYING = 1500;

/** What the sentences at the top are about, where it is more than they can hold: names, other runs, and the service's own words. */
export const failure: BlockMaker = (input) => {
  if (isGreen(input.run.verdict.conclusion)) return undefined;
  const body = paragraphs(candidates(input), otherRuns(input), said(input));
  return body === '' ? undefined : { title: '', body };
};

/** A service's error, in its own words; folded, since the sentence above quotes them. */
function said({ run, messages }: BlockInput): string {
  const words = messages.summary.failure;
  const found = failureOf(run.outcome);
  if (found?.kind !== 'http') return '';
  const cell = (value: string) => text(value, MAX_SAYING);
  const rows = [
    [words.code, code(found.code, 60)],
    [words.message, cell(found.message)],
    [words.details, cell(found.details)],
  ].filter(([, value]) => value !== '');
  return folded(words.said, table([words.httpStatus, code(String(found.status))], rows));
}

function failureOf(outcome: Outcome): Failure | undefined {
  switch (outcome.kind) {
    case 'not-started':
    case 'refused':
    case 'wrong-state':
    case 'lost':
    case 'ambiguous-write':
    case 'unconfirmed':
    case 'unclear-start':
      return outcome.failure;
    case 'timed-out':
    case 'interrupted':
    case 'interrupted-unclear':
      return outcome.cancel.result === 'refused' || outcome.cancel.result === 'unanswered' ? outcome.cancel.failure : undefined;
    default:
      return undefined;
  }
}

/** What a name could have meant. */
function candidates({ run, messages }: BlockInput): string {
  const words = messages.summary.failure;
  const { outcome } = run;
  if (outcome.kind !== 'name-not-resolved' || outcome.error.candidates.length === 0) return '';
  const cells = ({ id, name }: Named) => [text(name), code(id)];
  return `**${text(words.candidates)}**\n\n${longTable([words.name, words.id], outcome.error.candidates, cells, LIMITS, messages.summary)}`;
}

/** Runs that were in the way, or that may be this step's. */
function otherRuns({ run, messages, times }: BlockInput): string {
  const words = messages.summary.failure;
  const items = runsOf(run.outcome);
  if (items.length === 0) return '';
  const cells = ({ historyId, status, statusClass, startedAt }: RunListItem) => [
    code(historyId),
    `${CLASS_SYMBOLS[statusClass]} ${code(status, 40) || '–'}`,
    times.date(startedAt) || '–',
  ];
  return `**${text(words.otherRuns)}**\n\n${longTable([words.historyId, words.status, words.since], items, cells, LIMITS, messages.summary)}`;
}

function runsOf(outcome: Outcome): readonly RunListItem[] {
  switch (outcome.kind) {
    case 'conflict':
      return outcome.others;
    case 'not-started':
      return outcome.waitingFor;
    case 'unclear-start':
      return outcome.candidates;
    default:
      return [];
  }
}
