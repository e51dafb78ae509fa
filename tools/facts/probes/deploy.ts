import { deploymentStatus, isEnded } from '../../../src/run/model/status.js';
import { type Context, read } from '../context.js';
import { at, type Fields, fieldsOf, idText, idType, listOf, textOf } from '../json.js';
import { configOf, emptyEnd, idsOf, idTypes, noteDeployment, noteItems, orderOf, pick, timeMs, timeUnit } from '../observe.js';

/** Runs whose details are read: the newest, and one for each word beyond. Each is a request. */
const MAX_DETAILS = 12;

/** Stages whose details are read. */
const MAX_STAGES = 10;

export interface Place {
  readonly projectId: string;
  readonly stageId: string;
  readonly scenarioId: string;
}

export interface Wanted {
  readonly project: string;
  readonly stage: string;
  readonly scenario: string;
}

/** Reads SourceDeploy: lists, details, filters, the history. Answers the ids of what was named, empty where nothing was. */
export async function probeDeploy(context: Context, wanted: Wanted): Promise<Place> {
  const projects = await read(context, 'sourcedeploy', '/project?pageNo=1&pageSize=100', 'list of projects');
  const items = listOf(at(projects?.result, 'projectList'));
  const project = pick(items, wanted.project);
  const projectId = idText(project?.id);
  if (projects && !project) context.findings.problems.push('list of projects: the one of --project is not there');
  if (!projects || !project || projectId === '') return { projectId: '', stageId: '', scenarioId: '' };
  noteItems(context.findings, items, 'list of projects', projects.answer);
  await probeFilter(context, textOf(project.name));
  await probeLists(context);
  const place = await probeStages(context, projectId, wanted);
  await probeHistory(context, projectId);
  return { projectId, ...place };
}

/** A query is signed as sent, or the gateway refuses it; a part of a name finds it, or does not. */
async function probeFilter(context: Context, name: string): Promise<void> {
  const { findings } = context;
  // The first character alone might find half of the account.
  if (name.length < 2) return;
  const part = name.slice(0, -1);
  const filtered = await read(context, 'sourcedeploy', `/project?projectName=${encodeURIComponent(part)}`, 'filter by name');
  if (!filtered) return;
  findings.note('signature', 'accepted', 'filter by name', filtered.answer);
  const found = listOf(at(filtered.result, 'projectList')).some((item) => item.name === name);
  findings.note('name-filter', found ? 'substring' : 'exact', 'filter by a part of a name', filtered.answer);
}

async function probeLists(context: Context): Promise<void> {
  const groups = await read(context, 'sourcedeploy', '/autoscaling', 'list of Auto Scaling groups');
  for (const key of ['autoscalingList', 'autoScalingList'])
    if (groups && Array.isArray(at(groups.result, key)))
      context.findings.note('autoscaling-key', key, 'list of Auto Scaling groups', groups.answer);
}

async function probeStages(
  context: Context,
  projectId: string,
  wanted: Wanted,
): Promise<{ stageId: string; scenarioId: string }> {
  const base = `/project/${projectId}/stage`;
  const stages = await read(context, 'sourcedeploy', `${base}?pageNo=1&pageSize=100`, 'list of stages');
  const items = listOf(at(stages?.result, 'stageList'));
  for (const item of items.slice(0, MAX_STAGES)) {
    const detail = await read(context, 'sourcedeploy', `${base}/${idText(item.id)}`, 'detail of a stage');
    const config = fieldsOf(at(detail?.result, 'config'));
    const keys = ['clusterUuid', 'clusterNo'].filter((key) => config[key] !== undefined && config[key] !== null);
    context.findings.note('cluster-key', keys.length > 1 ? 'both' : keys[0], 'detail of a stage', detail?.answer);
  }
  const stageId = idText(pick(items, wanted.stage)?.id);
  if (stages && stageId === '') context.findings.problems.push('list of stages: the one of --stage is not there');
  if (stageId === '') return { stageId: '', scenarioId: '' };
  const scenarios = await read(context, 'sourcedeploy', `${base}/${stageId}/scenario`, 'list of scenarios');
  const scenarioId = idText(pick(listOf(at(scenarios?.result, 'scenarioList')), wanted.scenario)?.id);
  if (scenarioId !== '') await read(context, 'sourcedeploy', `${base}/${stageId}/scenario/${scenarioId}`, 'detail of a scenario');
  return { stageId, scenarioId };
}

async function probeHistory(context: Context, projectId: string): Promise<void> {
  const { findings } = context;
  const what = 'history of a project';
  const list = await read(context, 'sourcedeploy', `/project/${projectId}/history?pageNo=1&pageSize=100`, what);
  if (!list) return;
  const items = listOf(at(list.result, 'historyList'));
  const times = items.flatMap((item) => timeMs(item.startTime) ?? []);
  findings.note('history-order', orderOf(times), what, list.answer);
  findings.note(
    'run-ids',
    idsOf(items.map((item) => ({ id: idText(item.id), time: timeMs(item.startTime) ?? 0 }))),
    what,
    list.answer,
  );
  for (const item of items) {
    findings.note('time-unit', timeUnit(item.startTime), what, list.answer);
    if (textOf(item.status) !== '') findings.note('deployment-words', textOf(item.status), what, list.answer);
  }
  for (const item of chosen(items)) {
    const detail = await read(
      context,
      'sourcedeploy',
      `/project/${projectId}/history/${idText(item.id)}`,
      'detail of a deployment',
    );
    if (!detail) continue;
    const fields = fieldsOf(detail.result);
    noteDeployment(findings, fields, detail.answer);
    noteDeploymentIds(context, item, fields);
    if (!isEnded(deploymentStatus(textOf(fields.status))))
      findings.note('unfinished-end', emptyEnd(fields, 'endTime'), 'detail of a deployment under way', detail.answer);
  }
}

/** A deployment without servers does not show the type of a server's number: the answer of one that has them counts. */
function noteDeploymentIds({ findings }: Context, item: Fields, detail: Fields): void {
  const server = at(configOf(detail).config, 'targets.0.server.no');
  if (idType(server) === undefined) return;
  findings.note('id-types', idTypes(item, detail, server), 'list and detail of a deployment');
}

/** The newest runs, and the first of each word beyond them. */
function chosen(items: readonly Fields[]): readonly Fields[] {
  const newest = items.toSorted((one, other) => (timeMs(other.startTime) ?? 0) - (timeMs(one.startTime) ?? 0));
  const words = new Set<unknown>();
  const rare = newest.filter(({ status }) => !words.has(status) && words.add(status));
  return [...new Set([...rare, ...newest])].slice(0, MAX_DETAILS);
}
