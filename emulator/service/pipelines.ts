import type * as v from 'valibot';
import type { pipelineCreate, pipelineUpdate } from '../../src/ncloud/bodies.js';
import type { sourcepipeline } from '../../src/ncloud/catalogue.js';
import { assertNotRunning, type PipelineRun, startPipeline } from '../simulation/pipelines.js';
import { DEFAULT_PIPELINE_SCRIPT } from '../world/parse.js';
import type { Pipeline, Trigger } from '../world/state.js';
import { type Call, type Handler, OK, pipelineOf, runOf, starterOf } from './call.js';
import { checkTasks, checkTrigger } from './checks.js';
import { named, pipelinePage } from './paging.js';
import { pipelineItem, pipelineRunView, taskView, triggerView } from './pipeline-views.js';
import { Refusal } from './refusal.js';
import { pipelineResources } from './resources.js';

const runOfPipeline = (call: Call): PipelineRun => runOf(call, '34', pipelineOf(call).history);

type Body = v.InferOutput<typeof pipelineCreate>;
type Change = v.InferOutput<typeof pipelineUpdate>;

function triggerOf(trigger: Body['trigger']): Trigger {
  return {
    repository: trigger?.repository ?? [],
    schedule: trigger?.schedule ?? [],
    sourcepipeline: trigger?.sourcepipeline ?? [],
  };
}

function tasksOf(tasks: Body['tasks']): Pipeline['tasks'] {
  return tasks.map(({ name, type, config, linkedTasks }, index) => ({
    id: index + 1,
    name,
    type,
    projectId: config.projectId,
    stageId: config.stageId,
    scenarioId: config.scenarioId,
    branch: config.target?.info.branch,
    linkedTasks,
    approval: false,
  }));
}

/** All operations of reference/sourcepipeline-api.md §1. */
export const pipelineHandlers = {
  ...pipelineResources,
  projectList: (call) => ({
    projectList: pipelinePage(call, named(call, 'projectName', call.simulation.state.pipelines.values())).map((item) =>
      call.views.extra(call.views.named(item)),
    ),
  }),
  projectCreate: (call) => {
    const { pipelines, ids } = call.simulation.state;
    const { name, description = '', tasks, trigger } = call.body as Body;
    for (const other of pipelines.values()) if (other.name === name) throw Refusal.duplicate('34', name);
    checkTasks(call, tasks);
    checkTrigger(call, trigger);
    const id = ids.take('pipeline');
    const scripts = [DEFAULT_PIPELINE_SCRIPT];
    pipelines.set(id, {
      id,
      name,
      description,
      tasks: tasksOf(tasks),
      trigger: triggerOf(trigger),
      scripts,
      runs: 0,
      history: new Map(),
    });
    return { projectId: call.views.id(id) };
  },
  projectGet: (call) => {
    const { id, name, description, tasks, trigger } = pipelineOf(call);
    return {
      ...call.views.named({ id, name }),
      description,
      tasks: tasks.map((task) => taskView(call.views, task)),
      trigger: triggerView(call.views, trigger),
    };
  },
  projectUpdate: (call) => {
    const pipeline = pipelineOf(call);
    const { description, tasks, trigger } = call.body as Change;
    if (tasks) checkTasks(call, tasks);
    checkTrigger(call, trigger);
    if (description !== undefined) pipeline.description = description;
    if (tasks) pipeline.tasks = tasksOf(tasks);
    if (trigger) pipeline.trigger = triggerOf(trigger);
    return OK;
  },
  projectDelete: (call) => {
    const pipeline = pipelineOf(call);
    if (call.simulation.switches.deleteInUse === 'refuse') assertNotRunning(call.simulation, pipeline);
    call.simulation.state.pipelines.delete(pipeline.id);
    return OK;
  },
  run: (call) => ({
    historyId: call.views.runId(startPipeline(call.simulation, call.deployments, pipelineOf(call), starterOf(call))),
  }),
  historyList: (call) => {
    const visible = call.views.visible(pipelineOf(call).history.values());
    return {
      historyList: pipelinePage(call, visible).map(({ run, status, ended }) => pipelineItem(call.views, run, status, ended)),
    };
  },
  historyGet: (call) => pipelineRunView(call.views, runOfPipeline(call)),
  historyCancel: (call) => {
    runOfPipeline(call).cancel();
    return OK;
  },
} as const satisfies Record<keyof typeof sourcepipeline, Handler>;
