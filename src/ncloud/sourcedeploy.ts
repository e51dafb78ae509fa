import type { CanaryReport, DeployHistory, DeployHistoryItem } from './answers.js';
import { type Operation, sourcedeploy as op } from './catalogue.js';
import { ApiError } from './errors.js';
import { allPages, PAGE_SIZE } from './pages.js';
import type { Named } from './shapes.js';
import type { Transport, Wait } from './transport.js';

/** Ids of a scenario, which is what a deployment deploys. */
export interface ScenarioIds {
  projectId: string;
  stageId: string;
  scenarioId: string;
}

/** Ids of one deployment. History ids are unique within a project. */
export interface HistoryIds {
  projectId: string;
  historyId: string;
}

/**
 * Typed calls of SourceDeploy. Reads are retried until `wait.deadline`, except `history`, which the follow loop paces itself.
 * Writes are sent once. All throw `ApiError`.
 */
export function createSourceDeploy(transport: Transport) {
  return {
    /** Projects whose name contains `name` (all without it), over all pages. */
    projects: (name: string | undefined, wait: Wait): Promise<Named[]> =>
      allPages(op.projectList, async (pageNo) => {
        const query = { projectName: name, pageNo, pageSize: PAGE_SIZE };
        return (await transport.read(op.projectList, { query }, wait)).projectList;
      }),
    stages: (projectId: string, name: string | undefined, wait: Wait): Promise<Named[]> =>
      allPages(op.stageList, async (pageNo) => {
        const query = { stageName: name, pageNo, pageSize: PAGE_SIZE };
        return (await transport.read(op.stageList, { path: { projectId }, query }, wait)).stageList;
      }),
    scenarios: (projectId: string, stageId: string, name: string | undefined, wait: Wait): Promise<Named[]> =>
      allPages(op.scenarioList, async (pageNo) => {
        const query = { scenarioName: name, pageNo, pageSize: PAGE_SIZE };
        return (await transport.read(op.scenarioList, { path: { projectId, stageId }, query }, wait)).scenarioList;
      }),
    stage: (projectId: string, stageId: string, wait: Wait) =>
      transport.read(op.stageGet, { path: { projectId, stageId } }, wait),
    scenario: (ids: ScenarioIds, wait: Wait) => transport.read(op.scenarioGet, { path: { ...ids } }, wait),

    /** Starts a deployment; answers its history id. */
    deploy: async (ids: ScenarioIds, wait: Wait) =>
      (await transport.attempt(op.scenarioDeploy, { path: { ...ids } }, wait)).historyId,
    /** Requests approval of a deployment; answers its history id. */
    request: async (ids: ScenarioIds, wait: Wait) =>
      (await transport.attempt(op.scenarioRequest, { path: { ...ids } }, wait)).historyId,
    approve: (ids: HistoryIds, wait: Wait) => transport.attempt(op.historyApprove, { path: { ...ids } }, wait),
    reject: (ids: HistoryIds, wait: Wait) => transport.attempt(op.historyReject, { path: { ...ids } }, wait),
    canaryApprove: (ids: HistoryIds, wait: Wait) => transport.attempt(op.historyCanaryApprove, { path: { ...ids } }, wait),
    canaryReject: (ids: HistoryIds, wait: Wait) => transport.attempt(op.historyCanaryReject, { path: { ...ids } }, wait),
    cancel: (ids: HistoryIds, wait: Wait) => transport.attempt(op.historyCancel, { path: { ...ids } }, wait),

    /** One page of a project's deployments, in the service's order, which is not documented. One attempt. */
    historyPage: async (projectId: string, pageNo: number, wait: Wait): Promise<DeployHistoryItem[]> =>
      (await transport.attempt(op.historyList, { path: { projectId }, query: { pageNo, pageSize: PAGE_SIZE } }, wait))
        .historyList,
    /** One deployment. One attempt. */
    history: async (ids: HistoryIds, wait: Wait): Promise<DeployHistory> =>
      sameRun(op.historyGet, ids, await transport.attempt(op.historyGet, { path: { ...ids } }, wait)),
    /** Keys of a canary's analyses, ascending. */
    canaryReports: async (ids: HistoryIds, wait: Wait) =>
      (await transport.attempt(op.canaryReportList, { path: { ...ids } }, wait)).stageList,
    canaryReport: (ids: HistoryIds, endTime: string, wait: Wait): Promise<CanaryReport> =>
      transport.attempt(op.canaryReportGet, { path: { ...ids, endTime } }, wait),
  };
}
export type SourceDeploy = ReturnType<typeof createSourceDeploy>;

/** The run that was asked for, or an error: an answer about another run must never decide ours. */
export function sameRun<T extends { id: string }>(operation: Operation, { historyId }: HistoryIds, run: T): T {
  if (run.id === historyId) return run;
  const failure = { kind: 'shape', path: 'id', expected: historyId, received: run.id.slice(0, 100) } as const;
  throw new ApiError(operation.name, operation.method, operation.path, failure);
}
