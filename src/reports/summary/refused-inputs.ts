import type { Messages } from '../../messages/messages.js';
import { code, prose } from './markdown.js';

/** The summary of a step whose inputs are wrong: there is no run to report, only what to fix. */
export function renderInputProblems(messages: Messages, problems: readonly string[]): string {
  const list = problems.map((problem) => `- ${prose(problem)}`).join('\n');
  return `## ✗ ${prose(messages.outcomes.titles.refused)}\n\n${prose(messages.inputs.headline(problems.length))}\n\n${list}\n\n${code('refused')}\n`;
}
