import type { Conclusion, Outcome } from '../run/model/outcome.js';
import type { Target } from '../run/model/view.js';
import type { FlatSettings } from '../runner/flat-settings.js';
import type { Recorder } from './recorder.js';

/** One row of operation `check`: what was to be proved, whether it could be, and why (not). */
export interface CheckRow {
  readonly what: string;
  readonly result: 'proved' | 'failed' | 'not-provable';
  readonly detail: string;
}

/** A phase of the step itself, for the time line. Times in ms on this machine's clock. */
export interface PhaseSpan {
  readonly name: 'resolve' | 'start' | 'decide' | 'follow' | 'check' | 'call';
  readonly from: number;
  readonly to: number;
}

/** The headline and the three sentences of contract §5: what happened to what, why, what to do next. Plain text, not escaped. */
export interface Verdict {
  readonly conclusion: Conclusion;
  readonly what: string;
  readonly why: string;
  readonly next: string;
}

/** One run as the reports see it. */
export interface RunReport {
  /** Ids are always there once resolved; names are empty where only an id was given and no look has told the name yet. */
  readonly target: Target | undefined;
  /** Empty when nothing was started. */
  readonly historyId: string;
  readonly recorder: Recorder;
  readonly outcome: Outcome;
  readonly verdict: Verdict;
  /** Its name among many, such as `shop / production / rolling`; empty for the only run of a step. */
  readonly label: string;
}

/** Where this step runs, from the runner's variables; empty strings where it does not say. */
export interface WorkflowFacts {
  readonly serverUrl: string;
  readonly repository: string;
  readonly runId: string;
  readonly runAttempt: string;
  readonly workflow: string;
  readonly job: string;
  readonly actor: string;
  readonly sha: string;
  readonly ref: string;
}

/** Everything that the job summary is made from. */
export interface Report {
  readonly settings: FlatSettings;
  readonly workflow: WorkflowFacts;
  readonly consoleUrl: string;
  /** When the step began and ended, ms. */
  readonly begunAt: number;
  readonly endedAt: number;
  readonly phases: readonly PhaseSpan[];
  /** The run whose outcome is the step's: the only one, or of many the worst. */
  readonly run: RunReport;
  /** All runs in the order of `targets`; just `run` for a step of one. */
  readonly runs: readonly RunReport[];
  readonly checks: readonly CheckRow[];
  /** Warnings that were logged, oldest first. */
  readonly warnings: readonly string[];
}

export function workflowFacts(env: Readonly<Record<string, string | undefined>>): WorkflowFacts {
  return {
    serverUrl: env.GITHUB_SERVER_URL ?? '',
    repository: env.GITHUB_REPOSITORY ?? '',
    runId: env.GITHUB_RUN_ID ?? '',
    runAttempt: env.GITHUB_RUN_ATTEMPT ?? '',
    workflow: env.GITHUB_WORKFLOW ?? '',
    job: env.GITHUB_JOB ?? '',
    actor: env.GITHUB_ACTOR ?? '',
    sha: env.GITHUB_SHA ?? '',
    ref: env.GITHUB_REF ?? '',
  };
}
