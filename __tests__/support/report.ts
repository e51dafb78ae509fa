import type { Language } from '../../src/messages/messages.js';
import { messagesFor } from '../../src/messages/messages.js';
import type { CanaryReport } from '../../src/ncloud/answers.js';
import type { Failure } from '../../src/ncloud/errors.js';
import { createRecorder, type Recorder } from '../../src/reports/recorder.js';
import type { Report, RunReport, WorkflowFacts } from '../../src/reports/report.js';
import type { ReportSettings } from '../../src/reports/report-settings.js';
import { verdict } from '../../src/reports/verdict.js';
import type { Outcome } from '../../src/run/model/outcome.js';
import { deploymentStatus, pipelineStatus } from '../../src/run/model/status.js';
import type { CanaryView, RunView, StepView, Target, TargetView, TaskView } from '../../src/run/model/view.js';

/** 2025-06-15 12:00:00 UTC: the moment at which every report of the tests begins. */
export const BEGIN = Date.UTC(2025, 5, 15, 12, 0, 0);

/** A step of a server, `after` seconds into the run. */
export function step(name: string, status: string, after: number | null = null): StepView {
  return { name, status, at: after === null ? null : BEGIN + after * 1000 };
}

export function server(name: string, status: string, steps: readonly StepView[] = [step('deploy', status)]): TargetView {
  return { id: `9${name.length}`, name, status, steps };
}

/** A deployment with a status; everything else as in a small, healthy one. */
export function deploymentView(status: string, parts: Partial<RunView> = {}): RunView {
  const statusClass = deploymentStatus(status);
  const blocked = statusClass === 'blocked-approval' || statusClass === 'blocked-canary';
  const ended = ['success', 'failure', 'rejected', 'cancelled'].includes(statusClass);
  return {
    mode: 'deploy',
    historyId: '80001',
    project: { id: '2001', name: 'shop' },
    stage: { id: '3001', name: 'production' },
    scenario: { id: '2101', name: 'rolling' },
    status,
    statusClass,
    startedAt: BEGIN + 4000,
    finishedAt: ended ? BEGIN + 224_000 : null,
    executor: 'deployer@example.com',
    targetType: 'Server',
    strategy: 'normal',
    targets: [],
    tasks: [],
    canary: [],
    blockedOn: blocked ? { projectId: '2001', historyId: '80001' } : null,
    ...parts,
  };
}

/** A task of a pipeline that ran from `from` to `to` seconds into the run. */
export function task(name: string, status: string, parts: Partial<TaskView> = {}, from?: number, to?: number): TaskView {
  return {
    id: name,
    name,
    type: 'SourceBuild',
    status,
    statusClass: pipelineStatus(status),
    resultId: null,
    linkedTasks: [],
    startedAt: from === undefined ? null : BEGIN + from * 1000,
    finishedAt: to === undefined ? null : BEGIN + to * 1000,
    deployment: null,
    failedPhase: '',
    ...parts,
  };
}

export function pipelineView(status: string, tasks: readonly TaskView[], parts: Partial<RunView> = {}): RunView {
  const statusClass = pipelineStatus(status);
  return {
    ...deploymentView('success'),
    mode: 'pipeline',
    historyId: '54001',
    project: { id: '2501', name: 'release' },
    stage: null,
    scenario: null,
    status,
    statusClass,
    targetType: '',
    strategy: '',
    tasks,
    finishedAt: ['success', 'failure', 'rejected', 'cancelled'].includes(statusClass) ? BEGIN + 224_000 : null,
    ...parts,
  };
}

/** One canary analysis; metrics as `[metric, verdict, average on the baseline, average on the canary]`. */
export function analysis(
  minute: number,
  status: string,
  score: number,
  metrics: readonly (readonly [string, string, number, number])[],
): CanaryView {
  const end = BEGIN + minute * 60_000;
  const sample = (avg: number) => ({ count: 6, avg, max: avg * 1.2, min: avg * 0.8 });
  const report: CanaryReport = {
    status,
    score,
    passScore: 80,
    start: end - 60_000,
    end,
    step: 10,
    metricList: metrics.map(([metricName, verdict, base, canary], index) => ({
      metricId: String(index + 1),
      metricName,
      weight: Math.round(100 / metrics.length),
      elementList: [
        {
          name: 'pod',
          element: 'p95',
          deviation: (canary - base) / base,
          status: verdict,
          base: sample(base),
          canary: sample(canary),
        },
      ],
    })),
  };
  return { endTime: String(end), report };
}

/** A failure as the service's own error body makes one. */
export function httpFailure(status: number, parts: Partial<Extract<Failure, { kind: 'http' }>> = {}): Failure {
  return { kind: 'http', status, code: '', message: '', details: '', meaning: undefined, retryAfterMs: undefined, ...parts };
}

/** What polls at the given seconds would have recorded. */
function recorded(polls: readonly (readonly [number, RunView])[]): Recorder {
  const recorder = createRecorder();
  for (const [after, view] of polls) recorder.record(view, BEGIN + after * 1000);
  return recorder;
}

const WORKFLOW: WorkflowFacts = {
  serverUrl: 'https://github.com',
  repository: 'acme/shop',
  runId: '15660001234',
  runAttempt: '2',
  workflow: 'Release',
  job: 'deploy',
  actor: 'mina-kim',
  sha: '4f2c9d1e8b7a6f5e4d3c2b1a0f9e8d7c6b5a4938',
  ref: 'refs/heads/main',
  actionRepository: 'acme/ncloud-deploy-action',
  actionRef: 'v1.2.0',
};

export function settings(parts: Partial<ReportSettings> = {}): ReportSettings {
  // The parts may be those of any mode; that they fit together is each test's own to see to.
  return {
    mode: 'deploy',
    operation: 'start',
    project: { by: 'name', name: 'shop' },
    stage: { by: 'name', name: 'production' },
    scenario: { by: 'name', name: 'rolling' },
    wait: true,
    timeoutMs: 3_600_000,
    approvalTimeoutMs: 3_600_000,
    onTimeout: 'detach',
    onCancel: 'cancel',
    onConflict: 'wait',
    location: { site: 'public', platform: 'vpc', region: '', apiUrl: '' },
    credentialsSource: { from: 'keys' },
    role: '',
    language: 'en',
    ...parts,
  } as ReportSettings;
}

export const TARGET: Target = {
  project: { id: '2001', name: 'shop' },
  stage: { id: '3001', name: 'production' },
  scenario: { id: '2101', name: 'rolling' },
};

/** What a test may say of a report; the rest is that of a plain step. */
export interface ReportParts {
  language?: Language;
  settings?: Partial<ReportSettings>;
  target?: Target | undefined;
  historyId?: string;
  /** Name among many targets. */
  label?: string;
  polls?: readonly (readonly [number, RunView])[];
  checks?: Report['checks'];
  call?: Report['call'];
  timeZone?: string;
  warnings?: readonly string[];
  /** Length of the step in seconds. */
  took?: number;
}

/** A report of an outcome, with the sentences that the action itself would use. */
export function report(outcome: Outcome, parts: ReportParts = {}): Report {
  const language = parts.language ?? 'en';
  const own = settings({ language, ...parts.settings });
  const view = 'view' in outcome ? outcome.view : undefined;
  const historyId = parts.historyId ?? ('historyId' in outcome ? outcome.historyId : undefined) ?? view?.historyId ?? '';
  const target =
    'target' in parts
      ? parts.target
      : view
        ? { project: view.project, stage: view.stage ?? undefined, scenario: view.scenario ?? undefined }
        : TARGET;
  const took = parts.took ?? 230;
  const call = parts.call?.request ?? '';
  const context = { settings: own, target, historyId, call, messages: messagesFor(language) };
  const run: RunReport = {
    target,
    historyId,
    recorder: recorded(parts.polls ?? (view ? [[5, view]] : [])),
    outcome,
    verdict: verdict(outcome, context),
    label: parts.label ?? '',
  };
  return {
    settings: own,
    workflow: WORKFLOW,
    consoleUrl: 'https://console.ncloud.com',
    timeZone: parts.timeZone ?? (language === 'ko' ? 'Asia/Seoul' : 'UTC'),
    call: parts.call,
    begunAt: BEGIN,
    endedAt: BEGIN + took * 1000,
    run,
    runs: [run],
    checks: parts.checks ?? [],
    warnings: parts.warnings ?? [],
  };
}
