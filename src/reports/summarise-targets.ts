import type { Messages } from '../messages/messages.js';
import { conclusionOf, isGreen } from '../run/model/outcome.js';
import { worst } from '../run/model/worst.js';
import { culpritInShort } from './culprits.js';
import { createRecorder } from './recorder.js';
import type { RunReport } from './report.js';
import { isSkipped } from './symbols.js';
import { isNothingStarted } from './titles.js';

/** Targets named in one sentence; the table has all of them. */
const MAX_NAMED = 3;

/** What many runs come to: the conclusion of the worst, in sentences that count them all. */
export function summarise(runs: readonly RunReport[], messages: Messages): RunReport {
  const text = messages.outcomes;
  const conclusion = conclusionOf((worst(runs, (run) => conclusionOf(run.outcome)) as RunReport).outcome);
  const those = runs.filter((run) => conclusionOf(run.outcome) === conclusion);
  // What was only held back says nothing of what went wrong.
  const bad = (those.find((run) => !isSkipped(run.outcome)) ??
    those.find((run) => run.outcome.kind === 'duplicate') ??
    those[0]) as RunReport;
  const what = conclusion === 'started' ? text.manyStarted(runs.length) : counted(runs, messages);
  const target = { project: { id: '', name: text.manyLabel(runs.length) } };
  // Where nothing failed, the reason of what was skipped is the news.
  const why = bad.outcome.kind === 'duplicate' ? bad.verdict.what : isGreen(conclusion) ? '' : bad.verdict.why;
  const verdict = { ...bad.verdict, what, brief: what, why };
  // No single run's view stands for all of them.
  return { ...bad, target, historyId: '', recorder: createRecorder(), verdict };
}

/** "2 of 4 targets succeeded. Failed: shop / production / rolling (web-2, deploy). Skipped: shop / jp / rolling." */
function counted(runs: readonly RunReport[], messages: Messages): string {
  const text = messages.outcomes;
  const red = runs.filter((run) => !isGreen(conclusionOf(run.outcome)));
  const skipped = red.filter((run) => isSkipped(run.outcome));
  const unstarted = red.filter((run) => !isSkipped(run.outcome) && isNothingStarted(run.outcome));
  const failed = red.filter((run) => !skipped.includes(run) && !unstarted.includes(run));
  return [
    text.many(runs.length, runs.length - red.length),
    failed.length > 0 ? text.manyFailed(list(failed)) : '',
    unstarted.length > 0 ? text.manyNotStarted(list(unstarted)) : '',
    skipped.length > 0 ? text.manySkipped(list(skipped)) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function list(runs: readonly RunReport[]): string {
  const named = runs.slice(0, MAX_NAMED).map(({ label, recorder: { view } }) => {
    const culprit = view ? culpritInShort(view).slice(0, 80) : '';
    return `${label.slice(0, 120)}${culprit && ` (${culprit})`}`;
  });
  const rest = runs.length - named.length;
  return named.join(', ') + (rest > 0 ? ` (+${rest})` : '');
}
