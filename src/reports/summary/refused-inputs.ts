import type { Messages } from '../../messages/messages.js';
import { code, prose } from './markdown.js';

/** The summary of a step whose inputs are wrong: there is no run to report, only what to mend. */
export function renderInputProblems(say: Messages, problems: readonly string[]): string {
  const list = problems.map((problem) => `- ${prose(problem)}`).join('\n');
  return `## ✗ ${prose(say.outcomes.titles.refused)}\n\n${prose(say.inputs.headline(problems.length))}\n\n${list}\n\n${code('refused')}\n`;
}
