import type { RunView } from '../run/model/view.js';
import type { Step } from './step.js';

/** Says who must do what, where, when a run waits for a person: a notice, so that it stands where people look. */
export function announceBlocked(step: Step, view: RunView): void {
  const { log, say } = step;
  const blockedOn = view.blockedOn ?? { projectId: view.project.id, historyId: view.historyId };
  const kind = view.statusClass === 'blocked-approval' ? 'approval' : 'canary';
  log.notice(say.log.blocked(kind, blockedOn.projectId, blockedOn.historyId, say.duration(step.settings.approvalTimeoutMs)));
}
