import type { Messages } from '../../messages/messages.js';
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

/** Makes a block, or nothing when there is nothing to words. */
export type BlockMaker = (input: BlockInput) => Block | undefined;

/** Finished parts, with the missing ones left out. */
export function paragraphs(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

/** What was last seen of the run, if it was ever seen. */
export function lastView({ outcome, recorder }: RunReport): RunView | undefined {
  return 'view' in outcome && outcome.view ? outcome.view : recorder.view;
}
