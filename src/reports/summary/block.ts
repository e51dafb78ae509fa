import type { Messages } from '../../messages/messages.js';
import type { Outcome } from '../../run/model/outcome.js';
import type { RunView } from '../../run/model/view.js';
import type { Report, RunReport } from '../report.js';
import type { Times } from './times.js';

/** What every block is made from: one run, and what is common to all runs of the step. */
export interface BlockInput {
  readonly report: Report;
  readonly run: RunReport;
  readonly messages: Messages;
  readonly times: Times;
}

/** A part of the summary: its heading (raw text, empty for none) and its finished Markdown. */
export interface Block {
  readonly title: string;
  readonly body: string;
}

/** Makes a block, or nothing where there is nothing to tell. */
export type BlockMaker = (input: BlockInput) => Block | undefined;

/** Finished parts, with the missing ones left out. */
export function paragraphs(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

/** What was last seen of the run, if it was ever seen. */
export function lastView({ outcome, recorder }: RunReport): RunView | undefined {
  return viewOf(outcome) ?? recorder.view;
}

/** The view that an outcome was concluded from, for those kinds that have one. */
function viewOf(outcome: Outcome): RunView | undefined {
  switch (outcome.kind) {
    case 'run-succeeded':
    case 'run-cancelled-as-asked':
    case 'run-rejected-as-asked':
    case 'run-failed':
    case 'run-rejected':
    case 'run-cancelled':
    case 'interrupted':
    case 'interrupted-unclear':
    case 'timed-out':
    case 'wrong-state':
    case 'lost':
    case 'undocumented-end':
      return outcome.view;
    case 'checked':
    case 'api-done':
    case 'started':
    case 'api-interrupted':
    case 'not-started':
    case 'refused':
    case 'name-not-resolved':
    case 'conflict':
    case 'checks-failed':
    case 'held-back':
    case 'duplicate':
    case 'wrong-parameters':
    case 'ambiguous-write':
    case 'unconfirmed':
    case 'unclear-start':
    case 'defect':
    case 'defect-before-start':
      return undefined;
  }
  return outcome satisfies never;
}
