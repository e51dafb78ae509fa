import type { Clock } from '../ncloud/clock.js';
import { ApiError, mayHaveActed } from '../ncloud/errors.js';
import type { CancelResult } from './conclusion.js';
import type { RunKind, RunView } from './run.js';
import { isEnded } from './status.js';

/**
 * Sends one cancel. Never throws: what became of it is the answer. Cancelling twice is harmless to a run but not to its log, so callers
 * send at most one per phase (contract §6).
 */
export async function cancelRun(kind: RunKind, historyId: string, wait: { signal?: AbortSignal; deadline: number }): Promise<CancelResult> {
  try {
    await kind.cancel(historyId, wait);
    return { result: 'accepted' };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { failure } = error;
    return mayHaveActed(failure) || failure.kind !== 'http' ? { result: 'unanswered', failure } : { result: 'refused', failure };
  }
}

/** Pause in ms between looks at a run that was just cancelled. */
const VERIFY_POLL_MS = 1500;

/** Looks at a run until it has ended or `forMs` is over; the last view, or nothing if it could not be seen at all. */
export async function watchForEnd(
  kind: RunKind,
  historyId: string,
  options: { clock: Clock; signal: AbortSignal | undefined; forMs: number },
): Promise<RunView | undefined> {
  const { clock, signal } = options;
  const deadline = clock.now() + options.forMs;
  let view: RunView | undefined;
  for (;;) {
    try {
      view = await kind.look(historyId, view, { signal, deadline });
      if (isEnded(view.statusClass)) return view;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
    }
    if (clock.now() + VERIFY_POLL_MS >= deadline) return view;
    await clock.sleep(VERIFY_POLL_MS, signal);
  }
}
