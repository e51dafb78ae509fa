import type { Conclusion, Outcome } from '../run/model/outcome.js';
import type { Target } from '../run/model/view.js';
import type { ApiCall, CheckRow } from '../runner/step-facts.js';
import type { Recorder } from './recorder.js';
import type { ReportSettings } from './report-settings.js';

export type { ApiCall, CheckRow };

/** The headline and the three sentences of contract §5: what happened to what, why, what to do next. Plain text, not escaped. */
export interface Verdict {
  readonly conclusion: Conclusion;
  readonly what: string;
  readonly why: string;
  readonly next: string;
  /** `what` without the path, for places whose headline names it; the same as `what` where the sentence needs it. */
  readonly brief?: string;
  /** Whether `next` sends somebody to the console, so that its address belongs beside it. */
  readonly seeConsole?: boolean;
}

/** One run as the reports see it. */
export interface RunReport {
  /** Ids are always there once resolved; names are empty where only an id was given and no poll has told the name yet. */
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
  /** `owner/name` and ref of the action itself, as the workflow names it; empty for a local one. */
  readonly actionRepository: string;
  readonly actionRef: string;
}

/** Everything that the job summary is made from. */
export interface Report {
  readonly settings: ReportSettings;
  readonly workflow: WorkflowFacts;
  readonly consoleUrl: string;
  /** When the step began and ended, ms. */
  readonly begunAt: number;
  readonly endedAt: number;
  /** The run whose outcome is the step's: the only one, or of many the worst. */
  readonly run: RunReport;
  /** All runs in the order of `targets`; just `run` for a step of one. */
  readonly runs: readonly RunReport[];
  readonly checks: readonly CheckRow[];
  /** IANA name of the one time zone of summary and comment. */
  readonly timeZone: string;
  /** Mode `api` only. */
  readonly call?: ApiCall | undefined;
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
    actionRepository: env.GITHUB_ACTION_REPOSITORY ?? '',
    actionRef: env.GITHUB_ACTION_REF ?? '',
  };
}
