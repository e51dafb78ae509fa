import type { Build } from '../simulation/builds.js';
import type { PipelineRun, TaskRun } from '../simulation/pipelines.js';
import type { Task, Trigger } from '../world/state.js';
import { scenarioSource } from './deploy-views.js';
import type { Views } from './views.js';

export function buildView(views: Views, build: Build) {
  const { project, startTime, endTime, starter, status, failedPhase } = build;
  return {
    projectId: views.id(project.id),
    buildId: build.publicId,
    begin: views.ms(startTime),
    ...views.end('end', endTime, (at) => views.ms(at)),
    userId: starter.name,
    status,
    failedPhase,
  };
}

export function taskView(views: Views, task: Task) {
  const { id, name, type, linkedTasks } = task;
  return { id: views.id(id), name, type, config: taskConfig(views, task), linkedTasks };
}

function taskConfig(views: Views, { type, projectId, stageId, scenarioId, branch }: Task) {
  const { projects, builds } = views.simulation.state;
  if (type === 'SourceBuild') {
    const source = builds.get(projectId)?.source;
    const info = source && { ...source, type: undefined, branch: branch ?? source.branch };
    return {
      projectId: views.id(projectId),
      target: { type: sourceType(views, source?.type ?? 'SourceCommit'), info: info ?? {} },
    };
  }
  const scenario = projects
    .get(projectId)
    ?.stages.get(stageId ?? 0)
    ?.scenarios.get(scenarioId ?? 0);
  const { type: targetType, target } = scenario ? scenarioSource(views, scenario) : { type: 'SourceBuild', target: {} };
  const info = target.manifest ? manifestInfo(views, target.manifest) : target;
  const nested = views.simulation.switches.taskScenario === 'nested';
  return {
    projectId: views.id(projectId),
    stageId: views.id(stageId ?? 0),
    ...(nested ? { scenario: { id: views.id(scenarioId ?? 0) } } : { scenarioId: views.id(scenarioId ?? 0) }),
    target: { type: targetType, info },
  };
}

/** Both fields are strings in the vendor's SDK and Terraform provider; the full one joins the paths [tf]. */
function manifestInfo({ simulation }: Views, paths: readonly string[]) {
  const joined = paths.join(' / ');
  if (simulation.switches.manifestForm === 'array') return { manifest: paths, fullManifest: joined };
  return { manifest: paths.length > 1 ? `${paths[0]} +${paths.length - 1}` : joined, fullManifest: joined };
}

/** The type of a source repository, in the world's spelling. */
export function sourceType(views: Views, type: 'SourceCommit' | 'GitHub' | 'BitBucket'): string {
  return type === 'BitBucket' ? views.simulation.switches.bitbucketSpelling : type;
}

export function triggerView(views: Views, { repository, schedule, sourcepipeline }: Trigger) {
  const { pipelines } = views.simulation.state;
  return {
    repository,
    schedule,
    sourcepipeline: sourcepipeline.map(({ id }) => ({ id: views.id(id), name: pipelines.get(id)?.name ?? '' })),
  };
}

export function pipelineItem(views: Views, run: PipelineRun, status: string | null, ended: boolean) {
  return {
    projectId: views.id(run.pipeline.id),
    id: views.runId(run),
    requestType: run.starter.requestType ?? (run.starter.how === 'api' ? views.simulation.switches.apiRequestType : 'console'),
    requestId: run.starter.name,
    begin: views.time(run.startTime),
    ...views.end('end', ended ? run.endTime : null),
    status,
  };
}

export function pipelineRunView(views: Views, run: PipelineRun) {
  const history = {
    id: views.runId(run),
    projectId: views.id(run.pipeline.id),
    begin: views.time(run.startTime),
    ...views.end('end', run.endTime),
    status: run.status,
    tasks: run.tasks.map((task) => taskRunView(views, task)),
  };
  return { history: views.simulation.switches.pipelineHistoryShape === 'array' ? [history] : history };
}

function taskRunView(views: Views, { task, word, result }: TaskRun) {
  const { pipelineStatusWords: words, unstartedResultId } = views.simulation.switches;
  // Between its predecessor's end and its own start, it is planned but has not begun.
  const shown = word === 'inprogress' && result === undefined ? 'waiting' : word;
  const missing = unstartedResultId === 'absent' ? {} : { resultId: unstartedResultId === 'null' ? null : '' };
  return {
    ...taskView(views, task),
    status: words[shown],
    ...(result === undefined ? missing : { resultId: views.runId(result, 'string') }),
  };
}
