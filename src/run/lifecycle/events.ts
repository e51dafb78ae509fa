import type { Failure } from '../../ncloud/errors.js';
import type { ServiceTime } from '../../ncloud/transport.js';
import type { RunListItem, RunView, Target } from '../model/view.js';
import type { NameNotResolved } from '../services/names.js';

/** What happened; `at` is elapsed ms. */
export type RunEvent = { readonly at: number } & (
  | { readonly type: 'begun' }
  /** Names are known by their ids. */
  | { readonly type: 'resolved'; readonly target: Target }
  | { readonly type: 'not-resolved'; readonly error: NameNotResolved }
  | { readonly type: 'resolve-failed'; readonly failure: Failure }
  /** A start may be made now; or never, since another target failed or is the same. */
  | { readonly type: 'turn' }
  | { readonly type: 'held'; readonly why: 'held-back' | 'duplicate' }
  /** The newest runs of the target, newest first, and the service's time at `at`. */
  | { readonly type: 'listed'; readonly runs: readonly RunListItem[]; readonly service: ServiceTime }
  | { readonly type: 'list-failed'; readonly failure: Failure }
  | { readonly type: 'started'; readonly historyId: string }
  /** It is proved that the start did not act (R1). `isConflict`: the service's words say that another run is under way. */
  | { readonly type: 'start-refused'; readonly failure: Failure; readonly isConflict: boolean }
  /** Nothing is proved. */
  | { readonly type: 'start-lost'; readonly failure: Failure }
  | { readonly type: 'polled'; readonly view: RunView }
  | { readonly type: 'poll-failed'; readonly failure: Failure }
  | { readonly type: 'decided' }
  | { readonly type: 'decision-refused'; readonly failure: Failure }
  | { readonly type: 'decision-lost'; readonly failure: Failure }
  | { readonly type: 'cancel-accepted' }
  | { readonly type: 'cancel-refused'; readonly failure: Failure }
  | { readonly type: 'cancel-lost'; readonly failure: Failure }
  /** The last wait is over. */
  | { readonly type: 'time' }
  | { readonly type: 'signal'; readonly name: string }
  /** Something threw that is no failure of a service. */
  | { readonly type: 'defect'; readonly message: string }
);
