import { type Messages, messagesFor } from '../../messages/messages.js';
import { isEnded } from '../../run/model/status.js';
import type { RunView } from '../../run/model/view.js';
import type { Host } from '../../runner/host.js';
import { readInputs } from '../../runner/inputs.js';
import { createLog } from '../../runner/log.js';
import { isRunSettings } from '../../runner/step-settings.js';
import { githubSettings } from '../report-settings.js';
import { createQueues } from './queues.js';
import { readRecord } from './record.js';
import { openSession } from './session.js';
import { leftoverStates } from './states.js';

/** How long the post phase tries, in ms. */
const MAX_CLOSING_MS = 20_000;

/**
 * For the post phase: tells GitHub the end of what main left open. Where main had decided how it ended, that; where it was killed
 * before, what `seen` shows of the run, and without it that nobody knows. Never throws, never makes the job red.
 */
export async function closeLeftovers(host: Pick<Host, 'core' | 'env' | 'clock'>, seen?: RunView): Promise<void> {
  const record = readRecord(host.core);
  if (!record) return;
  const inputs = await readInputs(host);
  if (!inputs.ok || !isRunSettings(inputs.settings)) return;
  const messages = messagesFor(inputs.settings.language);
  const settings = githubSettings(inputs.settings);
  const session = openSession({ host, settings, log: createLog(host.core), messages }, record);
  if (!session) return;

  const queues = createQueues(session, record, () => {});
  const view = record.historyId === '' || seen?.historyId === record.historyId ? seen : undefined;
  const states = record.final ?? leftoverStates(view, record.historyId, messages);
  const entry =
    record.entry && !record.final ? { ...record.entry, ...killed(view, messages), what: states.description } : record.entry;
  const deadline = host.clock.elapsed() + MAX_CLOSING_MS;
  const { open } = record;
  await Promise.all([
    open.deployment && queues.deployment.finish({ key: 'end', value: states }, deadline),
    open.status && queues.status.finish({ key: 'end', value: states }, deadline),
    open.comment && entry && queues.comment.finish({ key: 'end', value: entry }, deadline),
  ]);
}

/** State and title of a run whose step was killed. */
function killed(view: RunView | undefined, messages: Messages): { state: string; title: string } {
  if (view && isEnded(view.statusClass)) return { state: view.statusClass, title: messages.outcomes.titles[view.statusClass] };
  return { state: 'unknown', title: messages.github.comment.interrupted };
}
