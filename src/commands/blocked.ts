import { blockedSentence } from '../reports/blocked.js';
import type { RunView } from '../run/model/view.js';
import type { Step } from './step.js';

/** Says who must do what, where, when a run waits for a person: a notice, so that it stands where people look. */
export function announceBlocked({ log, say, outputs, settings }: Step, view: RunView): void {
  const sentence = blockedSentence(view, outputs.get('console-url'), say);
  log.notice(`${sentence} ${say.log.waitsUpTo(say.duration(settings.approvalTimeoutMs))}`);
}
