import type { RunCommand } from '../../src/run/lifecycle/commands.js';
import type { RunEvent } from '../../src/run/lifecycle/events.js';
import type { Policy } from '../../src/run/lifecycle/policy.js';
import type { RunState, SavedRun } from '../../src/run/lifecycle/state.js';
import type { Outcome } from '../../src/run/model/outcome.js';
import type { PathName } from './paths.js';

/** What one exploration begins with: what the step was asked for, and how the world is if nothing deviates. */
export interface Base {
  readonly name: string;
  readonly policy: Policy;
  /** Runs of the step, and how many of their starts may be on their way at once. */
  readonly count: number;
  readonly maxParallel: number;
  readonly failFast: boolean;
  /** The life of each run that our starts bring about. */
  readonly path: PathName;
  /** The life of the run named by `history-id`, which began a little before the step. */
  readonly given?: PathName;
  /** What an accepted approval leads to. */
  readonly approved: PathName;
  /** A foreign run of the same target that is under way at the beginning. */
  readonly busy?: PathName;
  /** Whether a second run is refused while one is under way, as pipelines do; SourceDeploy's rule is unknown. */
  readonly isExclusive: boolean;
  readonly areIdsDescending: boolean;
  /** Whether the service tells whose the keys are, so that a run of another account is known to be foreign. */
  readonly isCallerKnown: boolean;
  /** `false`: the service can't cancel runs (NKS rolling and blueGreen). */
  readonly isStoppable: boolean;
  /** Deviations at most in the complete search. */
  readonly depth: 2 | 3;
}

/** One run as the service really has it. Never changed in place. */
export interface WorldRun {
  readonly id: string;
  /** Which of the step's targets it belongs to. */
  readonly target: number;
  readonly owner: 'ours' | 'foreign' | 'given';
  /** How it was requested, where that is not the way of a request of ours: by a trigger of its pipeline, or in a word that nobody documented. */
  readonly requestType?: 'trigger' | 'schedule';
  /** Requested by an account that is not the step's, where a history says so. */
  readonly isOfOtherAccount?: boolean;
  /** Of another scenario of the same project, as its own detail says. */
  readonly isOfOtherScenario?: boolean;
  /** On no list that is read: of another scenario, or older than the newest pages. */
  readonly isUnlisted?: boolean;
  readonly startedAt: number;
  readonly path: PathName;
  readonly step: number;
  /** When the next step of the path is due; infinite at its last. */
  readonly nextAt: number;
  /** Every word with its time, for lists that lag; the last one is how it is. */
  readonly log: readonly LogEntry[];
}

export interface LogEntry {
  readonly at: number;
  readonly word: string;
  readonly endedAt: number | null;
  readonly blocked: 'blocked-approval' | 'blocked-canary' | undefined;
}

/** Something of ours that the service has and will act on later. */
export interface Pending {
  readonly at: number;
  readonly actor: number;
  readonly command: Extract<RunCommand, { do: 'start' | 'decide' | 'cancel' }>;
}

/** A request on its way. What it does to the service has been decided when it was sent; reads see the world at `answerAt`. */
export interface Flight {
  readonly command: RunCommand;
  readonly sentAt: number;
  readonly answerAt: number;
  /** The answer of a write, or how a read deviates. */
  readonly answer: Answer;
}

/** An event without its time: TypeScript's `Omit` does not distribute over unions. */
export type Happened = RunEvent extends infer Event ? (Event extends RunEvent ? Omit<Event, 'at'> : never) : never;
export type Answer = { readonly event: Happened } | { readonly read: string | undefined };

/** One start that was sent, by the world's own account. */
export interface SentStart {
  readonly sentAt: number;
  /** `refused`: the machine was told so, with proof. */
  readonly told: 'nothing' | 'refused' | 'answered';
  /** The run that it brought about. */
  readonly run: string | undefined;
}

/** A run that the answer to our start named though the start did not bring it about, and what the step has learnt of it. */
export interface NamedRun {
  readonly id: string;
  /** Its own detail came, and says that it is not ours. */
  readonly isRead: boolean;
  /** Its detail was asked for in vain: then the answer to the start is all the evidence that there is. */
  readonly isTried: boolean;
}

/** One decision that was sent, by the world's own account. */
export interface SentDecision {
  readonly at: number;
  readonly acted: boolean;
  /** The machine was told so, with proof. */
  readonly isRefused: boolean;
  /** The machine saw the run wait for it still, when it could not act any more: whatever becomes of the run then is somebody else's doing. */
  readonly isRefuted: boolean;
}

/** One run of the step: its machine, its driver's state, and what the oracle has to remember. */
export interface Actor {
  phase: 'main' | 'post' | 'over';
  state: RunState | undefined;
  todo: readonly RunCommand[];
  flight: Flight | undefined;
  wakeAt: number | undefined;
  saved: SavedRun | undefined;
  /** Whether the last save failed, and whether any ever did. */
  didSaveFail: boolean;
  hasSaveFailed: boolean;
  slot: 'none' | 'waiting' | 'held';
  /** One of the `max-parallel` runs under way. */
  hasPlace: boolean;
  starts: readonly SentStart[];
  /** Runs that the last list before a start showed under way. */
  inTheWay: readonly string[];
  decided: SentDecision | undefined;
  named: NamedRun | undefined;
  /** A poll showed that the run is being cancelled. */
  sawStopping: boolean;
  /** Whether a stop has begun. */
  isStopping: boolean;
  /** Refusals of cancels in the service's words. */
  refusedCancels: number;
  /** Refusals of cancels for rights: one was seen to pass, a second is believed where nothing but the cancel was asked for. */
  deniedCancels: number;
  main: Ended | undefined;
  post: Ended | undefined;
}

export interface Ended {
  readonly at: number;
  readonly outcome: Outcome;
  readonly historyId: string;
  readonly isOpen: boolean;
  /** Whether the run was being stopped when the end came. */
  readonly wasStopping?: boolean;
}

/** Where a path stands: plain data, copied before it is changed. Times are ms since the step began. */
export interface Snapshot {
  time: number;
  phase: 'main' | 'between' | 'post' | 'end';
  runs: readonly WorldRun[];
  pending: readonly Pending[];
  nextId: number;
  /** Until then lists show what was 25 s ago; polls fail. */
  lagUntil: number;
  troubleUntil: number;
  /** Until then there are no keys to sign with, or keys that every service refuses. */
  keysUntil: number;
  keysTrouble: 'keys' | '401';
  /** A passing wrong word was seen: once is what R4 promises to see through. */
  wasWrong: boolean;
  /** A list came with a service's time that was an hour off: what was dated by it is no evidence. */
  wasClockOff: boolean;
  signalAt: number | undefined;
  killedAt: number | undefined;
  postAt: number | undefined;
  /** The post phase itself was signalled or killed: nobody is left to stop anything. */
  wasPostHit: boolean;
  actors: Actor[];
  /** Ambiguous by R2's own letter: a foreign run was taken for ours, and no evidence could have told. */
  ambiguous: boolean;
  /** Steps at the same moment, to notice circles. */
  idle: number;
  /** Number of points so far, which is what a path's id counts. */
  points: number;
}

/** The service's clock at time 0; runs are dated in whole seconds. */
export const SERVICE_ORIGIN = 1_750_000_000_400;
/** The elapsed clocks of main and post have origins of their own, as two processes have. */
export const MAIN_ORIGIN = 100_000_000;
export const POST_ORIGIN = 500_000_000;

export function copyOf(snapshot: Snapshot): Snapshot {
  return { ...snapshot, actors: snapshot.actors.map((actor) => ({ ...actor })) };
}

export function elapsedOf(snapshot: Snapshot, time = snapshot.time): number {
  return snapshot.phase === 'post' ? POST_ORIGIN + time - (snapshot.postAt ?? 0) : MAIN_ORIGIN + time;
}

export function timeOf(snapshot: Snapshot, elapsed: number): number {
  return snapshot.phase === 'post' ? elapsed - POST_ORIGIN + (snapshot.postAt ?? 0) : elapsed - MAIN_ORIGIN;
}
