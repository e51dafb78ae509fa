import type { Messages } from '../../messages/messages.js';
import type { Observer } from '../../run/lifecycle/drive.js';
import type { Done } from '../../run/lifecycle/state.js';
import { isEnded } from '../../run/model/status.js';
import type { Mode } from '../../run/model/view.js';
import type { Log } from '../../runner/log.js';

/** What the post phase says of a run: silent where nothing was left, and never an error. */
export function createPostLog(log: Log, messages: Messages, mode: Mode): Observer {
  const { log: text } = messages;
  return (before, event, after) => {
    if (event.type === 'begun' && before.phase === 'starting') log.info(text.post.lookingUp);
    if (event.type === 'cancel-accepted' && before.phase === 'stopping' && before.cancel.result !== 'accepted')
      log.info(text.cancelSent(text.run(mode, before.historyId)));
    if (after.phase === 'done') end(after, log, messages, mode);
  };
}

function end(done: Done, log: Log, { log: { post: text, ...other }, failures }: Messages, mode: Mode): void {
  const { outcome, seen } = done;
  const run = other.run(mode, done.historyId);
  switch (outcome.kind) {
    case 'unclear-start':
      if (outcome.foreignId !== undefined) return log.info(text.still(run, seen?.status ?? ''));
      if (outcome.candidates.length > 0)
        return log.warning(text.unclear(outcome.candidates.map((run) => run.historyId).join(', ')));
      return done.failed === 0 ? log.info(text.none) : log.warning(text.notFound);
    case 'interrupted':
    case 'interrupted-unclear':
      if (seen && isEnded(seen.statusClass)) return log.info(text.verified(run, seen.status));
      if (outcome.cancel.result === 'not-sent') return log.info(text.still(run, seen?.status ?? ''));
      if (outcome.cancel.result === 'refused') log.info(other.cancelRefused(run, failures.why(outcome.cancel.failure)));
      return log.warning(seen ? text.notVerified(run, seen.status) : text.invisible(run));
    case 'timed-out':
      if (seen && isEnded(seen.statusClass)) return log.info(text.verified(run, seen.status));
      return log.warning(seen ? text.notVerified(run, seen.status) : text.invisible(run));
    case 'ambiguous-write':
      // The decision was never seen to take effect; the run was.
      return log.warning(seen ? text.still(run, seen.status) : text.invisible(run));
    case 'lost':
    case 'refused':
      return log.warning(text.invisible(run));
    case 'defect':
    case 'defect-before-start':
      return log.warning(text.failed(run, outcome.message));
    default:
      if (seen) log.info(text.gone(run, seen.status));
  }
}
