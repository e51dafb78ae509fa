import type { RunOperation } from '../model/operations.js';
import type { Mode } from '../model/view.js';

export type ConflictPolicy = 'wait' | 'attach' | 'fail';

/** The decisions of a person that a run waits for. */
export type Decision = Extract<RunOperation, 'approve' | 'reject' | 'canary-approve' | 'canary-reject'>;

/** What a step was asked for, as far as the life of its run goes. Plain data; times in ms. */
export interface Policy {
  /** The post phase starts nothing, decides nothing and follows nothing to its end: it stops what is left, or says what goes on. */
  readonly phase: 'main' | 'post';
  readonly mode: Mode;
  readonly operation: RunOperation;
  /** The run to act on; empty for `start` and `request`. */
  readonly historyId: string;
  readonly wait: boolean;
  readonly timeoutMs: number;
  readonly approvalTimeoutMs: number;
  readonly onTimeout: 'detach' | 'cancel';
  readonly onCancel: 'cancel' | 'detach';
  readonly onConflict: ConflictPolicy;
}

/** The limits of a run's life in ms, each with its reason. */
export const LIMITS = {
  /** How long one request may be on its way: the transport ends it then. Whatever it does, it does within this time (and a tolerance). */
  attempt: 20_000,
  /** Services date runs in whole seconds, and clocks are known to about a second: dates may be off by this much. */
  dateTolerance: 3000,
  /** Clocks that are further apart are refused when signing [doc]: a date that is older by more is older whichever clock is right. */
  clocksApart: 5 * 60_000,
  /** How long the history is searched for a start whose answer was lost (R1). Lists were seen to lag by 25 s behind the service. */
  search: 60_000,
  /** If the last list of the search can't be read, it is asked for again for so long: without it nothing is ours by elimination. */
  searchMore: 50_000,
  /** A request that begins at the very end of a budget gets this long: what has ended by then has ended in time. */
  lastPoll: 3000,
  /** Pause before a word that is not final alone is read once more (R4). */
  confirm: 1500,
  /** `canary_waiting_timeout` may move on to the canary's end [inferred]; for so long its end time is waited for. */
  movingOn: 60_000,
  /** After a signal: how long the answer to a start or a decision is waited for, and how long the run is being stopped. */
  signalAnswer: 2500,
  signalStop: 4000,
  /** And how long a run that the start was answered with, and that nobody has seen yet, is read before it is cancelled. */
  signalFirstPoll: 1000,
  /** How long main pursues a cancel that `on-timeout` asked for; post goes on from there. */
  stop: 60_000,
  /** How long post pursues a stop: all post steps of a job share less than 5 minutes, and a search may come before. */
  postStop: 150_000,
  /** Pause between reading a run that is being stopped. */
  stopPoll: 1500,
  /** A cancel without visible effect is repeated after this long. */
  stopAgain: 5000,
  /** Refusals of a run that was never seen must span this long before they count: a new run may not be readable at once. */
  unseenRefused: 5000,
  /** The same for a run that is known to exist. */
  seenRefused: 20_000,
  /** A host name that never resolved is not waited for any longer. */
  unresolvedHost: 25_000,
  /** An answer, if only a broken one, came: a run that begins this much later is hardly ours, and in doubt it is foreign (R2). */
  actsAfterAnswer: 5000,
  /** A service was seen to act this much after the attempt's limit: a run that began by then is a rival of the one that fits (R2). */
  lateAct: 30_000,
  /** How long a decision or a start that was lost may still act: the attempt's limit and the tolerance. */
  mayStillAct: 23_000,
} as const;

/** Refusals in a row (a 401, a 404) before a run counts as lost: both may pass. */
export const MAX_REFUSALS = { unseen: 3, seen: 5 } as const;

/** Refused cancels of a run that is seen to go on before it counts as not cancellable: it may have been too new for the first. */
export const MAX_CANCEL_REFUSALS = 3;

/** Refusals because of a run in the way that no list shows, after which the refusal alone is believed (`on-conflict: fail`). */
export const MAX_UNSEEN_CONFLICTS = 2;
