import type { Failure } from '../../ncloud/errors.js';
import type { Decision } from './policy.js';
import type { SavedRun } from './state.js';

/** How long a wait is; the driver adds the jitter. */
export type Pause =
  /** The poll interval: fixed, or adapted to what is known of such runs. */
  | { readonly for: 'poll' }
  /** Exponential backoff after failures in a row. `atLeastPoll`: not sooner than the usual poll either. */
  | { readonly for: 'retry'; readonly failed: number; readonly failure: Failure; readonly atLeastPoll: boolean }
  /** Until a run in the way is read again. */
  | { readonly for: 'conflict' }
  | { readonly for: 'fixed'; readonly ms: number };

/**
 * What is to be done next, in order. At most one request of a run is on its way: a new one (or the end) gives up the one before and what
 * would come of it. A `wait` gives up nothing: what is on its way may still be answered, and its event comes first. `deadline` and `until`
 * are elapsed ms.
 */
export type RunCommand =
  /** Must be safe before the commands after it are carried out. A writer that fails stops nothing (R9). */
  | { readonly do: 'save'; readonly run: SavedRun }
  | { readonly do: 'resolve'; readonly deadline: number }
  /** Waits for a turn to start; it is given back when the start is answered, or nothing is started. */
  | { readonly do: 'queue' }
  | { readonly do: 'list'; readonly deadline: number }
  | { readonly do: 'start' }
  | { readonly do: 'poll'; readonly historyId: string; readonly deadline: number }
  | { readonly do: 'decide'; readonly historyId: string; readonly decision: Decision }
  | { readonly do: 'cancel'; readonly historyId: string; readonly by: 'cancel' | 'canary-reject'; readonly deadline: number }
  /** Then event `time`, at `until` at the latest. */
  | { readonly do: 'wait'; readonly pause: Pause; readonly until: number };
