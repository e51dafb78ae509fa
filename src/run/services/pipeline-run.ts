import type { PipelineHistory, PipelineHistoryItem } from '../../ncloud/answers.js';
import type { SourceBuild } from '../../ncloud/sourcebuild.js';
import type { HistoryIds, SourceDeploy } from '../../ncloud/sourcedeploy.js';
import type { SourcePipeline } from '../../ncloud/sourcepipeline.js';
import type { Wait } from '../../ncloud/transport.js';
import { endedPipelineStatus, isBlocked, isEnded, pipelineStatus, type StatusClass } from '../model/status.js';
import type { RunKind, RunListItem, RunView, Target, TaskView } from '../model/view.js';
import { newestRuns } from '../polling/newest-runs.js';
import { pollDeployment } from './deployment-run.js';

/** The services that a pipeline run is read from: its own, and those of its tasks for detail. */
export interface PipelineApis {
  pipeline: SourcePipeline;
  deploy: SourceDeploy;
  build: SourceBuild;
}

/** Requests for the list of a pipeline's runs at most, just to learn who requested one. */
const MAX_ASKED = 2;

/** Tasks whose own services are asked at one poll at most; those that have ended are not asked again, so that later ones get their turn. */
const MAX_DETAILS = 50;

/** Time limit in ms for what only adds to a poll (a task's detail, who requested the run) and must not hold it up. */
const EXTRA_MS = 5000;

/** A run of SourcePipeline. */
export function createPipeline(apis: PipelineApis, target: Target, elapsed: () => number): RunKind {
  const projectId = target.project.id;
  /** Who requested a run stands in the list only (reference/sourcepipeline-api.md §4, §5). */
  const requesters = new Map<string, string>();
  let asked = 0;
  const page = async (pageNo: number, wait: Wait) => {
    const items = await apis.pipeline.historyPage(projectId, pageNo, wait);
    for (const item of items) requesters.set(item.id, item.requestId);
    return items;
  };
  /** Asked for beside the second poll, so that it costs no time, and once more if that failed. */
  const askForRequester = async (historyId: string, previous: RunView | undefined, wait: Wait): Promise<void> => {
    if (!previous || requesters.has(historyId) || asked >= MAX_ASKED) return;
    asked += 1;
    try {
      await page(1, wait);
    } catch (error) {
      if (wait.signal?.aborted) throw error;
    }
  };
  return {
    mode: 'pipeline',
    target,
    start: (wait) => apis.pipeline.run(projectId, wait),
    recent: (wait, since) =>
      newestRuns(async (pageNo) => (await page(pageNo, wait)).map(pipelineListItem), since ?? Number.POSITIVE_INFINITY),
    poll: async (historyId, previous, wait) => {
      const extra = (): Wait => ({
        signal: wait.signal,
        deadline: Math.min(elapsed() + EXTRA_MS, wait.deadline ?? Number.POSITIVE_INFINITY),
      });
      const [history] = await Promise.all([
        apis.pipeline.history({ projectId, historyId }, wait),
        askForRequester(historyId, previous, extra()),
      ]);
      const detail = extra();
      const known = new Map(previous?.tasks.map((task) => [task.id, task]));
      let asked = 0;
      const mayAsk = () => asked++ < MAX_DETAILS;
      const tasks = await Promise.all(
        history.tasks.map((task) => taskView(apis, task, known.get(task.id ?? task.name), mayAsk, detail)),
      );
      return pipelineView(
        target,
        { projectId, historyId },
        { ...history, requestId: history.requestId || (requesters.get(historyId) ?? '') },
        tasks,
      );
    },
    cancel: (historyId, wait) => apis.pipeline.cancel({ projectId, historyId }, wait),
    // The code (340500) looks generic, so the documented sentence is what is matched [observed]; the history is asked as well.
    isConflict: ({ message, details }) => /running\s+pipeline\s+exist/i.test(`${message} ${details}`),
  };
}

/** A run is over when it has an end after its begin, whatever its word [inferred]. */
function hasEnded(begin: number | null, end: number | null): boolean {
  return end !== null && (begin === null || end > begin);
}

export function pipelineListItem(item: PipelineHistoryItem): RunListItem {
  return {
    historyId: item.id,
    status: item.status,
    statusClass: pipelineStatus(item.status),
    startedAt: item.begin,
    finishedAt: item.end,
    requestType: item.requestType,
    requester: item.requestId,
  };
}

function pipelineView(target: Target, ids: HistoryIds, history: PipelineHistory, tasks: readonly TaskView[]): RunView {
  const own = pipelineStatus(history.status);
  const ended = hasEnded(history.begin, history.end);
  // A deploy task that waits for a person blocks the pipeline, whose own word goes on saying that it runs.
  const blocked =
    isEnded(own) || (own === 'unknown' && ended)
      ? undefined
      : tasks.find((task) => !isEnded(task.statusClass) && task.deployment && isBlocked(task.deployment.statusClass));
  let statusClass: StatusClass = own;
  if (blocked?.deployment) statusClass = blocked.deployment.statusClass;
  else if (own === 'unknown' && ended) statusClass = endedPipelineStatus(tasks.map((task) => task.statusClass));
  return {
    mode: 'pipeline',
    historyId: ids.historyId,
    project: target.project,
    stage: null,
    scenario: null,
    status: history.status,
    statusClass,
    startedAt: history.begin,
    finishedAt: ended ? history.end : null,
    executor: history.requestId,
    targetType: '',
    strategy: '',
    targets: [],
    tasks,
    canary: [],
    blockedOn: blocked?.deployment?.blockedOn ?? null,
  };
}

type Task = PipelineHistory['tasks'][number];

/** A task with what its own service says of it (reference/sourcepipeline-api.md §7). A detail that can't be read is left out. */
async function taskView(
  apis: PipelineApis,
  task: Task,
  previous: TaskView | undefined,
  mayAsk: () => boolean,
  wait: Wait,
): Promise<TaskView> {
  const statusClass = pipelineStatus(task.status);
  const base: TaskView = {
    id: task.id ?? task.name,
    name: task.name,
    type: task.type,
    status: task.status,
    statusClass,
    resultId: task.resultId,
    linkedTasks: task.linkedTasks,
    startedAt: null,
    finishedAt: null,
    deployment: null,
    failedPhase: '',
  };
  const known = previous !== undefined && previous.resultId === task.resultId ? previous : undefined;
  // What has ended by its own service's word can't change any more.
  const isFinal = known !== undefined && isEnded(known.statusClass) && known.startedAt !== null && known.finishedAt !== null;
  const projectId = task.config?.projectId;
  if (isFinal || !projectId || task.resultId === null || statusClass === 'queued' || !mayAsk())
    return { ...base, ...detailOf(known) };
  try {
    switch (task.type.toLowerCase()) {
      case 'sourcedeploy':
        return { ...base, ...(await deploymentDetail(apis.deploy, { projectId, historyId: task.resultId }, known, wait)) };
      case 'sourcebuild':
        // A single build can't be read, only the whole list: asked for once it says something new.
        return isEnded(statusClass) ? { ...base, ...(await buildDetail(apis.build, projectId, task.resultId, wait)) } : base;
      default:
        return base;
    }
  } catch (error) {
    if (wait.signal?.aborted) throw error;
    return { ...base, ...detailOf(known) };
  }
}

type Detail = Pick<TaskView, 'startedAt' | 'finishedAt' | 'deployment' | 'failedPhase'>;

function detailOf(task: TaskView | undefined): Partial<Detail> {
  if (!task) return {};
  const { startedAt, finishedAt, deployment, failedPhase } = task;
  return { startedAt, finishedAt, deployment, failedPhase };
}

async function deploymentDetail(
  api: SourceDeploy,
  ids: HistoryIds,
  known: TaskView | undefined,
  wait: Wait,
): Promise<Partial<Detail>> {
  const deployment = await pollDeployment(api, ids, known?.deployment ?? undefined, wait);
  return { startedAt: deployment.startedAt, finishedAt: deployment.finishedAt, deployment };
}

async function buildDetail(api: SourceBuild, projectId: string, buildId: string, wait: Wait): Promise<Partial<Detail>> {
  const build = (await api.history(projectId, wait)).find((item) => item.buildId === buildId);
  return build ? { startedAt: build.begin, finishedAt: build.end, failedPhase: build.failedPhase } : {};
}
