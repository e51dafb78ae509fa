import type { Messages } from '../../messages/messages.js';
import type { Observer } from '../../run/lifecycle/drive.js';
import type { Done } from '../../run/lifecycle/state.js';
import { isEnded } from '../../run/model/status.js';
import type { Log } from '../../runner/log.js';

/** What the post phase says of a run: silent where nothing was left, and never an error. */
export function createPostLog(log: Log, messages: Messages): Observer {
  const { log: text } = messages;
  return (before, event, after) => {
    if (event.type === 'begun' && before.phase === 'starting') log.info(text.post.lookingUp);
    if (event.type === 'cancel-accepted' && before.phase === 'stopping' && before.cancel.result !== 'accepted')
      log.info(text.cancelSent(before.historyId));
    if (after.phase === 'done') end(after, log, messages);
  };
}

function end(done: Done, log: Log, { log: { post: text, ...other }, failures }: Messages): void {
  const { historyId, outcome, seen } = done;
  switch (outcome.kind) {
    case 'unclear-start':
      if (outcome.candidates.length > 0)
        return log.warning(text.unclear(outcome.candidates.map((run) => run.historyId).join(', ')));
      return done.failed === 0 ? log.info(text.none) : log.warning(text.notFound);
    case 'interrupted':
    case 'interrupted-unclear':
      if (seen && isEnded(seen.statusClass)) return log.info(text.verified(historyId, seen.status));
      if (outcome.cancel.result === 'not-sent') return log.info(text.still(historyId, seen?.status ?? ''));
      if (outcome.cancel.result === 'refused') log.info(other.cancelRefused(historyId, failures.why(outcome.cancel.failure)));
      return log.warning(seen ? text.notVerified(historyId, seen.status) : text.invisible(historyId));
    case 'timed-out':
      if (seen && isEnded(seen.statusClass)) return log.info(text.verified(historyId, seen.status));
      return log.warning(seen ? text.notVerified(historyId, seen.status) : text.invisible(historyId));
    case 'lost':
    case 'refused':
    case 'ambiguous-write':
      return log.warning(text.invisible(historyId));
    case 'defect':
    case 'defect-before-start':
      return log.warning(text.failed(historyId, outcome.message));
    default:
      if (seen) log.info(text.gone(historyId, seen.status));
  }
}
