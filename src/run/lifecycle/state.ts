import type { Failure } from '../../ncloud/errors.js';
import type { BudgetName, CancelResult, Outcome } from '../model/outcome.js';
import type { RunListItem, RunView, Target } from '../model/view.js';
import type { Budgets } from './budgets.js';
import type { Decision } from './policy.js';

/** What every state carries. Times are elapsed ms of this process. */
interface Common {
  readonly target: Target | undefined;
  readonly budgets: Budgets;
  /** The run as last polled. */
  readonly seen: RunView | undefined;
  /** The first signal; later ones change nothing. */
  readonly signal: { readonly name: string; readonly at: number } | undefined;
  /** Failures in a row, for the backoff; and whether the service has answered at all. */
  readonly failed: number;
  readonly isHeard: boolean;
  readonly begunAt: number;
}

/** What earlier lists and starts of this step told about runs in the way. */
export interface Attempts {
  /** Runs in the way, as last listed. */
  readonly others: readonly RunListItem[];
  /** Why the last start was refused, and whether because of a run in the way. */
  readonly refusal: { readonly failure: Failure; readonly isConflict: boolean } | undefined;
  /** Refusals because of a run that no list showed. */
  readonly unseenConflicts: number;
  /** Runs that a list shows under way and that were seen to have ended. */
  readonly over: readonly string[];
  /** A run whose own word says once that it has ended, without an end time: it is read once more (R4). */
  readonly doubted: string | undefined;
}

/** Nothing of ours exists. */
export interface Idle extends Common {
  readonly phase: 'idle';
  readonly step: 'resolving' | 'queued' | 'listing' | 'confirming' | 'pausing';
  /** Since when it waits for its turn: that time counts for no budget. */
  readonly queuedAt: number;
  readonly attempts: Attempts;
}

/**
 * What is written down before a start is sent, so that whoever searches the history later can tell which run is ours (R2). The window, in
 * ms of the service's clock, is the time within which the request can have acted.
 */
export interface Intent {
  readonly baseline: readonly string[];
  readonly window: { readonly from: number; readonly until: number };
}

/** A start was (or is about to be) sent, and its answer is not known. */
export interface Starting extends Common {
  readonly phase: 'starting';
  readonly step: 'sent' | 'listing' | 'pausing';
  readonly attempts: Attempts;
  readonly intent: Intent;
  /** New runs that any list of the search showed. */
  readonly candidates: readonly RunListItem[];
  /** Why there is no answer; undefined while it may still come. */
  readonly failure: Failure | undefined;
  readonly sentAt: number;
  /** When the newest run began that was there before, in ms as the history dates it. */
  readonly newestAt: number | undefined;
  readonly searchUntil: number;
}

/** A decision is to be made, was sent, or its effect is waited for because its answer was lost. */
export interface Deciding extends Common {
  readonly phase: 'deciding';
  readonly step: 'polling' | 'pausing' | 'sent';
  readonly historyId: string;
  readonly decision: Decision;
  /** When it was sent; undefined before. */
  readonly sentAt: number | undefined;
  /** Why its answer is not known. */
  readonly lost: Failure | undefined;
  /** Why it was refused: its reason is told by the run's real state. */
  readonly refused: Failure | undefined;
  readonly refusals: Refusals;
  readonly agreed: Agreement;
}

/** Polls in a row that agreed on an end that the word alone does not prove (R4), and since when. */
export interface Agreement {
  readonly count: number;
  readonly since: number;
}

/** Definite refusals of polls in a row, and since when. */
export interface Refusals {
  readonly count: number;
  readonly since: number;
}

/** How a run came to be this step's, which its own word must not contradict. */
export interface Origin {
  readonly how: 'answered' | 'found' | 'attached' | 'decided' | 'given';
  /** Of a run that our start is said to have begun: when the newest run began that was there before, in ms by the same history. */
  readonly notBefore: number | undefined;
}

/** A run is followed. `isOwned`: it goes on because of us, so that policies for stopping it apply. */
export interface Following extends Common {
  readonly phase: 'following';
  readonly step: 'polling' | 'pausing';
  readonly historyId: string;
  readonly isOwned: boolean;
  readonly origin: Origin;
  readonly refusals: Refusals;
  readonly agreed: Agreement;
  readonly lastFailure: Failure | undefined;
}

/** A run of ours is being stopped (R5). */
export interface Stopping extends Common {
  readonly phase: 'stopping';
  readonly step: 'polling' | 'sent' | 'pausing';
  readonly historyId: string;
  readonly origin: Origin;
  readonly why: 'timeout' | 'signal' | 'asked';
  /** For `timeout`: the budget that ran out. */
  readonly budget: BudgetName;
  readonly cancel: CancelResult;
  readonly by: 'cancel' | 'canary-reject';
  /** Refusals in the service's own words. */
  readonly cancelRefusals: number;
  readonly refusals: Refusals;
  /** When the next cancel is due if the run is still seen to go on (or can't be seen). */
  readonly againAt: number;
  readonly until: number;
  readonly agreed: Agreement;
}

/** Nothing more is done. `isOpen`: the saved state is left as it is, for the post phase to go on from. */
export interface Done extends Common {
  readonly phase: 'done';
  readonly historyId: string;
  readonly outcome: Outcome;
  readonly isOpen: boolean;
}

/** What is known of one run and what was done to it. */
export type RunState = Idle | Starting | Deciding | Following | Stopping | Done;

/** A run by its id, with what of its origin its own word is judged by. */
interface SavedId {
  readonly target: Target;
  readonly historyId: string;
  readonly notBefore?: number | undefined;
}

/** What is handed to the post phase: what it needs of a state, and no more. */
export type SavedRun =
  | { readonly phase: 'starting'; readonly target: Target; readonly intent: Intent }
  | { readonly phase: 'deciding'; readonly target: Target; readonly historyId: string; readonly decision: Decision }
  | ({ readonly phase: 'following' } & SavedId)
  | ({ readonly phase: 'stopping'; readonly why: Stopping['why'] } & SavedId)
  | { readonly phase: 'done' };

/** The id of the run that a state is about; empty while none is known. */
export function historyIdOf(state: RunState): string {
  switch (state.phase) {
    case 'idle':
    case 'starting':
      return '';
    case 'deciding':
    case 'following':
    case 'stopping':
    case 'done':
      return state.historyId;
  }
}
