import type { CanaryReport } from '../../ncloud/answers.js';
import type { Named } from '../../ncloud/shapes.js';
import type { Wait } from '../../ncloud/transport.js';
import type { StatusClass } from './status.js';

export type Mode = 'deploy' | 'pipeline';

/** What is run: a scenario of a stage of a deployment project, or a pipeline. Names are empty as long as only ids are known. */
export interface Target {
  readonly project: Named;
  readonly stage?: Named | undefined;
  readonly scenario?: Named | undefined;
}

/** One run as a history list shows it. */
export interface RunListItem {
  readonly historyId: string;
  readonly status: string;
  readonly statusClass: StatusClass;
  /** ms since the epoch, by the service's clock. */
  readonly startedAt: number | null;
  /** Only pipelines' lists carry it. */
  readonly finishedAt: number | null;
  /** False where the list does not say which scenario it is of: it may be in the way, and is nobody's by elimination. */
  readonly isOfTarget?: boolean | undefined;
  /** Of which scenario it is, where one list serves all scenarios of a project; empty where such a list does not say. */
  readonly scenarioId?: string | undefined;
  /** How it was requested, such as `console` or `trigger`; empty where the list does not say (deployments). */
  readonly requestType?: string | undefined;
  /** By whom, in the service's words; likewise. */
  readonly requester?: string | undefined;
  /** By its own word it is not of this start, whatever speaks for it: of another scenario, or of another account. */
  readonly isForeign?: boolean | undefined;
}

/** One step of a deployment on one server, such as `deploy`. */
export interface StepView {
  readonly name: string;
  readonly status: string;
  /** When the service says it happened; whether that is its begin or its end is not documented. */
  readonly at: number | null;
}

/** One server of a deployment. */
export interface TargetView {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly steps: readonly StepView[];
}

/** One task of a pipeline run, with what its own service says of it. */
export interface TaskView {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly status: string;
  readonly statusClass: StatusClass;
  readonly resultId: string | null;
  readonly linkedTasks: readonly string[];
  readonly startedAt: number | null;
  readonly finishedAt: number | null;
  /** The deployment that a SourceDeploy task started, if it could be read. */
  readonly deployment: RunView | null;
  /** The phase in which a SourceBuild task's build failed, or empty. */
  readonly failedPhase: string;
}

/** One canary analysis and its key. */
export interface CanaryView {
  readonly endTime: string;
  readonly report: CanaryReport;
}

/** What one poll of a run saw. */
export interface RunView {
  readonly mode: Mode;
  readonly historyId: string;
  readonly project: Named;
  readonly stage: Named | null;
  readonly scenario: Named | null;
  /** The service's word, unchanged. */
  readonly status: string;
  readonly statusClass: StatusClass;
  /** ms since the epoch, by the service's clock. */
  readonly startedAt: number | null;
  readonly finishedAt: number | null;
  readonly executor: string;
  /** Requested by an account that is not ours, as far as that is known. */
  readonly isForeign?: boolean | undefined;
  readonly targetType: string;
  readonly strategy: string;
  readonly targets: readonly TargetView[];
  readonly tasks: readonly TaskView[];
  readonly canary: readonly CanaryView[];
  /** The deployment that waits for a person: the run itself, or the deployment of one of a pipeline's tasks. */
  readonly blockedOn: { projectId: string; historyId: string } | null;
}

/**
 * The one interface that a deployment and a pipeline execution both fill, bound to what it runs. None of its calls retries
 * except `recent`; all throw `ApiError`, or the signal's reason.
 */
export interface RunKind {
  readonly mode: Mode;
  readonly target: Target;
  /** Starts a run and answers its history id. Sent once. */
  start(wait: Wait): Promise<string>;
  /**
   * The newest runs of this scenario or pipeline, newest first; of a project's every scenario if none is named. One attempt.
   * @param since ms; all that began then or later is wanted, as far as ten pages tell
   */
  recent(wait: Wait, since?: number): Promise<RunListItem[]>;
  /** Reads one run. `previous` spares requests for what can't have changed since. */
  poll(historyId: string, previous: RunView | undefined, wait: Wait): Promise<RunView>;
  cancel(historyId: string, wait: Wait): Promise<boolean>;
  /** Whether the service's refusal of a start says that another run is under way. */
  isConflict(refusal: { code: string; message: string; details: string }): boolean;
}
