import type { Messages } from '../messages/messages.js';
import { isBlocked } from '../run/model/status.js';
import type { RunView } from '../run/model/view.js';

/** Who has to do what before a run goes on, for log, comment and summary alike. Empty for a run that waits for nobody. */
export function blockedSentence(view: RunView, consoleUrl: string, messages: Messages): string {
  if (!isBlocked(view.statusClass)) return '';
  const { projectId, historyId } = view.blockedOn ?? { projectId: view.project.id, historyId: view.historyId };
  const kind = view.statusClass === 'blocked-approval' ? 'approval' : 'canary';
  return messages.log.blocked(kind, projectId, historyId, consoleUrl);
}
