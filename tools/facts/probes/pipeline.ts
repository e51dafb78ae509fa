import { isEnded, pipelineStatus } from '../../../src/run/model/status.js';
import { errorOf } from '../client.js';
import { type Context, noteAnswer, read } from '../context.js';
import { at, type Fields, fieldsOf, idText, listOf, textOf } from '../json.js';
import { emptyEnd, noteItems, pick, timeUnit } from '../observe.js';

/** Runs whose details are read. */
const MAX_DETAILS = 8;

/** Pipelines whose details are read: one of them may have the task that shows something. */
const MAX_PIPELINES = 10;

/** Reads SourcePipeline and SourceBuild: lists, details, history, where results lead. */
export async function probePipeline(context: Context, wanted: string): Promise<void> {
  const { findings } = context;
  const list = await read(context, 'sourcepipeline', '/project', 'list of pipelines');
  if (!list) return;
  const items = listOf(at(list.result, 'projectList'));
  noteItems(findings, items, 'list of pipelines', list.answer);
  await probePaging(context);
  const chosen = pick(items, wanted);
  if (!chosen) findings.problems.push('list of pipelines: the one of --pipeline is not there, or there is none');
  const others = items.filter((item) => item !== chosen).slice(0, MAX_PIPELINES - 1);
  for (const item of [...(chosen ? [chosen] : []), ...others]) await probeTasks(context, idText(item.id));
  await probeSources(context);
  if (chosen) await probeRuns(context, idText(chosen.id));
}

async function probePaging({ client, findings }: Context): Promise<void> {
  const what = 'pageNo without pageSize';
  const half = await client.ask('sourcepipeline', 'GET', '/project?pageNo=1');
  noteAnswer(findings, half, what);
  const isRefused = errorOf(half) !== undefined && half.status < 500;
  findings.note('half-paging', isRefused ? 'refuse' : half.status === 200 ? 'ignore' : undefined, what, half);
}

async function probeTasks(context: Context, id: string): Promise<void> {
  const { findings } = context;
  const what = 'detail of a pipeline';
  const detail = await read(context, 'sourcepipeline', `/project/${id}`, what);
  for (const task of listOf(at(detail?.result, 'tasks'))) {
    const config = fieldsOf(task.config);
    if (task.type === 'SourceDeploy') {
      const form = config.scenarioId === undefined ? (config.scenario === undefined ? undefined : 'nested') : 'flat';
      findings.note('task-scenario', form, what, detail?.answer);
    }
    const manifest = at(config, 'target.info.manifest');
    findings.note(
      'manifest-form',
      Array.isArray(manifest) ? 'array' : typeof manifest === 'string' ? 'string' : undefined,
      what,
      detail?.answer,
    );
    noteSpelling(context, at(config, 'target.type'), what);
  }
}

function noteSpelling({ findings }: Context, type: unknown, what: string): void {
  if (/^bitbucket$/i.test(textOf(type))) findings.note('bitbucket-spelling', textOf(type), what);
}

async function probeSources(context: Context): Promise<void> {
  const what = 'list of build projects';
  const builds = await read(context, 'sourcepipeline', '/sourcebuild/project', what);
  for (const item of listOf(at(builds?.result, 'projectList'))) noteSpelling(context, at(item, 'source.type'), what);
}

async function probeRuns(context: Context, pipelineId: string): Promise<void> {
  const { findings } = context;
  const what = 'history of a pipeline';
  const list = await read(context, 'sourcepipeline', `/project/${pipelineId}/history`, what);
  if (!list) return;
  const items = listOf(at(list.result, 'historyList'));
  for (const item of items) {
    if (textOf(item.status) !== '') findings.note('pipeline-words', textOf(item.status), what, list.answer);
    if (textOf(item.requestType) !== '') findings.note('request-types', textOf(item.requestType), what, list.answer);
    findings.note('time-unit', timeUnit(item.begin), what, list.answer);
    if (!isEnded(pipelineStatus(textOf(item.status)))) findings.note('unfinished-end', emptyEnd(item, 'end'), what, list.answer);
  }
  for (const item of items.slice(0, MAX_DETAILS)) await probeRun(context, pipelineId, idText(item.id));
}

async function probeRun(context: Context, pipelineId: string, runId: string): Promise<void> {
  const { findings } = context;
  const what = 'detail of a pipeline run';
  const detail = await read(context, 'sourcepipeline', `/project/${pipelineId}/history/${runId}`, what);
  const history = at(detail?.result, 'history');
  if (!detail || history === undefined) return;
  findings.note('pipeline-history-shape', Array.isArray(history) ? 'array' : 'object', what, detail.answer);
  const run = fieldsOf(Array.isArray(history) ? history[0] : history);
  for (const task of listOf(run.tasks)) {
    const word = textOf(task.status);
    if (word !== '') findings.note('pipeline-words', word, what, detail.answer);
    const form = emptyEnd(task, 'resultId');
    if (form === undefined) await followResult(context, task);
    else if (pipelineStatus(word) === 'queued') findings.note('unstarted-result-id', form, what, detail.answer);
  }
}

/** Whether the result of a task names a deployment, or a build, of the task's own project. */
async function followResult(context: Context, task: Fields): Promise<void> {
  const { client, findings } = context;
  const project = idText(at(task, 'config.projectId'));
  const result = idText(task.resultId);
  if (project === '' || (findings.get('result-id')?.values.length ?? 0) > 1) return;
  if (task.type === 'SourceDeploy') {
    const answer = await client.ask('sourcedeploy', 'GET', `/project/${project}/history/${encodeURIComponent(result)}`);
    const isThere = answer.status === 200 && idText(at(answer.json, 'result.id')) === result;
    findings.note('result-id', isThere ? 'resolves' : 'a deployment is not found', 'result of a deploy task', answer);
    return;
  }
  const builds = await client.ask('sourcebuild', 'GET', `/project/${project}/history`);
  const items = listOf(at(builds.json, 'result.history'));
  for (const { status } of items)
    if (textOf(status) !== '') findings.note('build-words', textOf(status), 'history of builds', builds);
  const isUuid = /^[\da-f]{8}-[\da-f-]{27}$/i.test(idText(items[0]?.buildId));
  if (items.length > 0) findings.note('build-ids', isUuid ? 'uuid' : 'number', 'history of builds', builds);
  const isThere = items.some((item) => idText(item.buildId) === result);
  findings.note('result-id', isThere ? 'resolves' : 'a build is not found', 'result of a build task', builds);
}
