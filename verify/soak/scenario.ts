import type { Fault } from '../../emulator/gateway/faults.js';
import type { Switches } from '../../emulator/world/switches.js';

/** What a step runs: a scenario as `project/stage/scenario`, or a pipeline by name. A step of many runs has several. */
export interface Subject {
  readonly kind: 'deployment' | 'pipeline';
  readonly place: string;
  /** How the inputs name it. `missing`: by a name that is not there. */
  readonly by: 'id' | 'name' | 'forced-name' | 'missing';
}

/** A run that is there before the step begins: the one to act on, or one in the way. */
export interface Setup {
  readonly subject: number;
  readonly approval: boolean;
  /** How long before the step it was started, ms. */
  readonly ageMs: number;
  /** Whether its id becomes the input `history-id`. */
  readonly given: boolean;
}

/** When something happens to the process: at a time (ms since the phase began), at the n-th request, or at the n-th saved state. */
export type Moment =
  | { readonly at: number }
  | { readonly request: number; readonly of: 'any' | 'write'; readonly when: 'before' | 'sent' | 'answered' }
  | { readonly save: number; readonly when: 'before' | 'after' };

/** A signal of the operating system, or a kill, which no process sees coming. */
export interface Blow {
  readonly kind: 'signal' | 'kill';
  readonly signal: 'SIGINT' | 'SIGTERM' | 'SIGBREAK';
  readonly moment: Moment;
}

/** What other people do to a subject or its newest run, `at` ms after the step began. What is not possible then does not happen. */
export interface Happening {
  readonly at: number;
  readonly subject: number;
  readonly what: 'start' | 'request' | 'approve' | 'reject' | 'canary-approve' | 'canary-reject' | 'cancel' | 'delete' | 'status';
  /** For `status`. */
  readonly word: string;
  readonly end: boolean;
}

/** The machine's wall clock is set forward (or back) by `ms`, `at` ms after the step began: a person, a time service, a resumed machine. */
export interface Jump {
  readonly at: number;
  readonly ms: number;
}

/** The runner's command files that can't be written. */
export type BrokenFiles = '' | 'outputs' | 'state' | 'summary' | 'all';

/** What differs from the default world. */
export interface WorldChange {
  readonly switches: Partial<Switches>;
  /** The gateway's clock minus the machine's, ms. */
  readonly clockOffset: number;
  readonly latency: number;
  readonly jitter: number;
  /** How the runs of the subjects' scenarios (or of the scenarios of their tasks) go. */
  readonly script: Readonly<Record<string, unknown>>;
  /** Runs of the past of each subject. */
  readonly past: number;
}

/** Everything that happens in one run of the soak, as plain data. */
export interface Scenario {
  readonly seed: number;
  readonly subjects: readonly Subject[];
  /** How the input `targets` is written, where there are several subjects; `shared` leaves out what the input `project` says. */
  readonly targetsForm: 'json' | 'yaml' | 'shared';
  /** Inputs besides those that name the subjects and the given run. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly account: 'main' | 'deployer' | 'developer' | 'approver' | 'viewer';
  /** Wrong on purpose, which the step has to refuse. */
  readonly wrong: '' | 'name' | 'inputs' | 'secret' | 'permission';
  readonly world: WorldChange;
  readonly setup: readonly Setup[];
  readonly faults: readonly Fault[];
  /** Whether the faults are over when the post phase begins. */
  readonly faultsEnd: boolean;
  readonly happenings: readonly Happening[];
  readonly jumps: readonly Jump[];
  readonly brokenFiles: BrokenFiles;
  /** Whether the job's environment claims to be a post phase, and holds saved state that names other people's runs. */
  readonly forgedState: boolean;
  readonly blow: Blow | undefined;
  /** A kill of the post phase. */
  readonly postBlow: Blow | undefined;
}
