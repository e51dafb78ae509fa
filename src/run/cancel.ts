import { ApiError, provesNotActed } from '../ncloud/errors.js';
import { repeat } from '../ncloud/retry.js';
import type { Clock } from '../shared/clock.js';
import type { CancelResult } from './model/outcome.js';
import { isEnded } from './model/status.js';
import type { RunKind, RunView } from './model/view.js';

/**
 * Sends one cancel. No API failure is thrown: what became of it is the answer. Callers send at most one per phase (contract §6).
 * @param view the run as last seen; given it, a run that can't be cancelled is stopped otherwise where its state allows that
 */
export async function cancelRun(
  kind: RunKind,
  historyId: string,
  view: RunView | undefined,
  wait: { signal?: AbortSignal | undefined; deadline: number },
): Promise<CancelResult> {
  const first = await send(() => kind.cancel(historyId, wait));
  if (first.result !== 'refused' || !view) return first;
  const otherwise = kind.cancelOtherwise?.(historyId, view, wait);
  const second = otherwise && (await send(() => otherwise));
  return second?.result === 'accepted' ? second : first;
}

/** {@link cancelRun}, sent again as long as it certainly never reached the service: throttled by the gateway [doc], or not connected. */
export async function cancelUntilArrived(
  kind: RunKind,
  historyId: string,
  view: RunView | undefined,
  wait: { signal?: AbortSignal | undefined; deadline: number; clock: Clock; random: () => number },
): Promise<CancelResult> {
  const { signal, deadline, clock, random } = wait;
  return repeat(
    () => cancelRun(kind, historyId, view, { signal, deadline }),
    (result) => {
      const failure = 'failure' in result ? result.failure : undefined;
      const isThrottled = failure?.kind === 'http' && failure.status === 429;
      return isThrottled || (failure?.kind === 'network' && !failure.sent) ? failure : undefined;
    },
    { clock, random, deadline, signal },
  );
}

async function send(cancel: () => Promise<boolean>): Promise<CancelResult> {
  try {
    await cancel();
    return { result: 'accepted' };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { failure } = error;
    return provesNotActed(failure) ? { result: 'refused', failure } : { result: 'unanswered', failure };
  }
}

/** Pause in ms between looks at a run that was just cancelled. */
const VERIFY_POLL_MS = 1500;

/** Looks at a run until it has ended (or `until` says so) or `forMs` is over; the last view, or nothing if it could not be seen at all. */
export async function watchForEnd(
  kind: RunKind,
  historyId: string,
  options: { clock: Clock; signal: AbortSignal | undefined; forMs: number; until?: (view: RunView) => boolean },
): Promise<RunView | undefined> {
  const { clock, signal } = options;
  const deadline = clock.elapsed() + options.forMs;
  let view: RunView | undefined;
  for (;;) {
    try {
      view = await kind.look(historyId, view, { signal, deadline });
      if (isEnded(view.statusClass) || options.until?.(view)) return view;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
    }
    if (clock.elapsed() + VERIFY_POLL_MS >= deadline) return view;
    await clock.sleep(VERIFY_POLL_MS, signal);
  }
}
