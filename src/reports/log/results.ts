import type { Messages } from '../../messages/messages.js';
import { isGreen } from '../../run/model/outcome.js';
import { culpritInShort } from '../culprits.js';
import type { RunReport } from '../report.js';
import { symbolOf } from '../symbols.js';
import { titleOf } from '../titles.js';

/** One line a target at the end of a step of many: `✗ shop / production / rolling  Failed (web-2, deploy) · deployment 80003`. */
export function resultLines(runs: readonly RunReport[], mode: string, operation: string, messages: Messages): string[] {
  return runs.map(({ label, outcome, verdict, historyId, recorder: { view } }) => {
    const culprit = view && !isGreen(verdict.conclusion) ? culpritInShort(view) : '';
    const result = `${titleOf(outcome, operation, messages)}${culprit && ` (${culprit})`}`;
    const run = historyId === '' ? '' : ` · ${messages.log.run(mode, historyId)}`;
    return `${symbolOf(outcome)} ${label}  ${result}${run}`;
  });
}
