import type { DeployHistory, DeployHistoryItem } from '../../ncloud/answers.js';
import type { HistoryIds, SourceDeploy } from '../../ncloud/sourcedeploy.js';
import type { Wait } from '../../ncloud/transport.js';
import { MAX_PARTS, toText, toTime } from '../../ncloud/values.js';
import { deploymentStatus, isBlocked } from '../model/status.js';
import type { CanaryView, RunKind, RunListItem, RunView, StepView, Target, TargetView } from '../model/view.js';
import { newestRuns } from '../polling/newest-runs.js';

export type DeployApi = SourceDeploy;

/** How a deployment is started: directly, or as a request that somebody has to approve. */
export type StartBy = 'deploy' | 'request';

/** The first page of a history that was asked for already while names were looked up. Used once, and only as long as it is news. */
export interface EarlyPage {
  readonly items: Promise<DeploymentListItem[]>;
  isFresh(): boolean;
}

/** A run of SourceDeploy. Without stage and scenario (`watch` and the like) it can't be started. */
export function createDeployment(api: SourceDeploy, target: Target, startBy: StartBy = 'deploy', early?: EarlyPage): RunKind {
  const projectId = target.project.id;
  let unused = early;
  const page = async (pageNo: number, wait: Wait): Promise<DeploymentListItem[]> => {
    const ready = pageNo === 1 && unused?.isFresh() ? unused.items : undefined;
    unused = undefined;
    return ready ?? (await api.historyPage(projectId, pageNo, wait)).map(deploymentListItem);
  };
  return {
    mode: 'deploy',
    target,
    start: (wait) => {
      if (!target.stage || !target.scenario) throw new TypeError('a deployment needs a stage and a scenario');
      return api[startBy]({ projectId, stageId: target.stage.id, scenarioId: target.scenario.id }, wait);
    },
    recent: (wait, since) =>
      newestRuns((pageNo) => page(pageNo, wait), since).then((items) => items.filter((item) => isOf(target, item))),
    poll: (historyId, previous, wait) => pollDeployment(api, { projectId, historyId }, previous, wait),
    cancel: (historyId, wait) => api.cancel({ projectId, historyId }, wait),
    // No refusal of a second deployment is documented: `waiting` suggests that it is queued. The history decides.
    isConflict: () => false,
  };
}

/** A list item with whose it is, since one list serves all scenarios of a project. */
export interface DeploymentListItem extends RunListItem {
  readonly scenarioId: string;
}

export function deploymentListItem(item: DeployHistoryItem): DeploymentListItem {
  return {
    historyId: item.id,
    status: item.status,
    statusClass: deploymentStatus(item.status),
    startedAt: item.startTime,
    finishedAt: null,
    isOfTarget: item.scenario !== null,
    scenarioId: item.scenario?.id ?? '',
  };
}

/** An item that does not say whose it is counts as of this scenario: better to wait for a foreign run than to start beside it. */
export function isOf(target: Target, item: RunListItem): boolean {
  if (!target.scenario || item.scenarioId === undefined) return true;
  return item.scenarioId === '' || item.scenarioId === target.scenario.id;
}

/** Reads one deployment, with its canary analyses where it has any. */
export async function pollDeployment(
  api: SourceDeploy,
  ids: HistoryIds,
  previous: RunView | undefined,
  wait: Wait,
): Promise<RunView> {
  const history = await api.history(ids, wait);
  const view = deploymentView(ids, history);
  return { ...view, canary: await canaryReports(api, ids, view, previous, wait) };
}

/** Words that only a canary deployment has; before one of them was seen nobody asks for analyses. */
const CANARY_WORD = /^canary_(?!pending)/;

/** Analyses read at one poll at most; there is a new one every minute at the soonest [doc], and the next poll reads on. */
const MAX_READ = 10;

/** The analyses so far. They are extra information: what can't be read is left out, and read at the next poll. */
async function canaryReports(
  api: SourceDeploy,
  ids: HistoryIds,
  view: RunView,
  previous: RunView | undefined,
  wait: Wait,
): Promise<readonly CanaryView[]> {
  const known = previous?.canary ?? [];
  const wasCanary = CANARY_WORD.test(view.status) || (previous !== undefined && CANARY_WORD.test(previous.status));
  if (!wasCanary) return known;
  try {
    const endTimes = await api.canaryReports(ids, wait);
    const keys = new Set(known.map((report) => report.endTime));
    const missing = endTimes.filter((endTime) => !keys.has(endTime)).slice(0, MAX_READ);
    const read = await Promise.all(
      missing.map(async (endTime) => ({ endTime, report: await api.canaryReport(ids, endTime, wait) })),
    );
    return [...known, ...read];
  } catch (error) {
    if (wait.signal?.aborted) throw error;
    return known;
  }
}

function deploymentView(ids: HistoryIds, history: DeployHistory): RunView {
  const targets = history.config.flatMap(targetsOf);
  const own = deploymentStatus(history.status);
  // Which word a deployment gets that was rolled back is not documented ('fail' is inferred). Should it be 'success', its servers tell.
  const statusClass = own === 'success' && targets.some((target) => target.status === 'fail') ? 'failure' : own;
  return {
    mode: 'deploy',
    historyId: ids.historyId,
    project: history.project ?? { id: ids.projectId, name: '' },
    stage: history.stage,
    scenario: history.scenario,
    status: history.status,
    statusClass,
    startedAt: history.startTime,
    finishedAt: history.endTime,
    executor: history.executor,
    targetType: history.type,
    strategy: history.strategy || firstText(history.config, 'strategy'),
    targets: targets.slice(0, MAX_PARTS),
    tasks: [],
    canary: [],
    blockedOn: isBlocked(statusClass) ? ids : null,
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function firstText(config: readonly unknown[], field: string): string {
  for (const part of config) if (isRecord(part) && toText(part[field]) !== '') return toText(part[field]);
  return '';
}

/** The order in which a server's steps run (reference/sourcedeploy-api.md §5). */
const STEPS = ['pre', 'deploy', 'post'] as const;

/**
 * The servers in one `config`. Only the Server form is documented; whatever else comes is no reason to fail, and simply has no
 * servers to show (reference/sourcedeploy-api.md §7).
 */
function targetsOf(config: unknown): TargetView[] {
  if (!isRecord(config) || !Array.isArray(config.targets)) return [];
  return config.targets.filter(isRecord).map((target) => {
    const server = isRecord(target.server) ? target.server : {};
    const step = isRecord(target.step) ? target.step : {};
    const time = isRecord(target.time) ? target.time : {};
    const steps = STEPS.map((name): StepView => ({ name, status: toText(step[name]), at: toTime(time[name]) }));
    return {
      id: toText(server.no),
      name: toText(server.name) || toText(server.no),
      status: toText(target.status),
      steps: steps.filter((view) => view.status !== '' || view.at !== null),
    };
  });
}
