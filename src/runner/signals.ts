import { setMaxListeners } from 'node:events';
import { Interrupted } from '../run/model/interrupted.js';
import type { Clock } from '../shared/clock.js';
import type { Host } from './host.js';

/**
 * From the first signal to the end of the process, in ms: contract §6 allows 5 s (the runner sends SIGTERM after 7.5 s and kills
 * after 10 s), and summary and outputs still have to be written.
 */
const ALL_MS = 4000;

/** From the first signal to the end of everything, reports to GitHub included, in ms. */
const END_MS = 4600;

/** How long an answer to a start request that is on its way is waited for after the signal, in ms: its id is worth the moment. */
const START_GRACE_MS = 1500;

export interface Interruption {
  /** Aborted at the first signal, with an {@link Interrupted} as reason. Ends every sleep and request. */
  readonly signal: AbortSignal;
  /** Aborted a little later: for the start request, whose answer decides whether there is a run to cancel. */
  readonly requestSignal: AbortSignal;
  /** Calls back once with the signal's name, at once if it came before. Answers what ends that. */
  onSignal(listener: (signalName: string) => void): () => void;
  /** Elapsed ms: until when a cancel may take. Meaningful once interrupted. */
  deadline(): number;
  /** Elapsed ms: until when anything may take at all. */
  end(): number;
}

/** Turns the first signal of the operating system into an abort with a reason. Later signals change nothing. */
export function listenForInterruption(
  host: Pick<Host, 'onSignal' | 'clock'>,
  onInterrupted: (signalName: string) => void,
): Interruption {
  const { clock } = host;
  const soon = new AbortController();
  const later = new AbortController();
  // Every request and sleep under way listens, and a wide pipeline has dozens; Node would print a warning of a leak at the eleventh.
  setMaxListeners(0, soon.signal, later.signal);
  let at = Number.POSITIVE_INFINITY;
  host.onSignal((signalName) => {
    if (soon.signal.aborted) return;
    at = clock.elapsed();
    const reason = new Interrupted(signalName);
    void abortLater(clock, later, reason);
    onInterrupted(signalName);
    soon.abort(reason);
  });
  const { signal } = soon;
  return {
    signal,
    requestSignal: later.signal,
    onSignal(listener) {
      const notify = () => listener((signal.reason as Interrupted).signalName);
      if (signal.aborted) notify();
      else signal.addEventListener('abort', notify, { once: true });
      return () => signal.removeEventListener('abort', notify);
    },
    deadline: () => at + ALL_MS,
    end: () => at + END_MS,
  };
}

async function abortLater(clock: Clock, controller: AbortController, reason: Interrupted): Promise<void> {
  await clock.sleep(START_GRACE_MS);
  controller.abort(reason);
}
