import type * as v from 'valibot';
import type { deployProject, scenarioCreate, scenarioUpdate, stageCreate, stageUpdate } from '../../src/ncloud/bodies.js';
import type { sourcedeploy } from '../../src/ncloud/catalogue.js';
import { DEFAULT_DEPLOY_SCRIPT } from '../world/parse.js';
import type { Project, Scenario, Stage } from '../world/state.js';
import { type Call, type Handler, OK, projectOf, scenarioOf, stageOf } from './call.js';
import { checkScenario, checkStage } from './checks.js';
import { scenarioView, stageView } from './deploy-views.js';
import { deployPage, named } from './paging.js';
import { Refusal } from './refusal.js';

function assertFree(name: string, others: Iterable<{ readonly name: string }>): void {
  for (const other of others) if (other.name === name) throw Refusal.duplicate('33', name);
}

/** Throws {@link Refusal} if something runs here, or a pipeline needs it, unless the world's switch allows the deletion. */
function assertUnused({ simulation }: Call, project: Project, stage?: Stage, scenario?: Scenario): void {
  if (simulation.switches.deleteInUse === 'ok') return;
  const here = (stageId: number | undefined, scenarioId: number | undefined) =>
    (!stage || stage.id === stageId) && (!scenario || scenario.id === scenarioId);
  for (const deployment of project.deployments.values()) {
    if (!deployment.ended && here(deployment.stage.id, deployment.scenario.id))
      throw Refusal.of('33', `Deployment ${deployment.publicId} is under way`);
  }
  for (const pipeline of simulation.state.pipelines.values()) {
    const user = pipeline.tasks.find(
      (task) => task.type === 'SourceDeploy' && task.projectId === project.id && here(task.stageId, task.scenarioId),
    );
    if (user) throw Refusal.of('33', `Pipeline ${pipeline.name} uses it`);
  }
}

/** Operations 1–13 of reference/sourcedeploy-api.md §1. */
export const deployProjects = {
  projectList: (call) => ({
    projectList: deployPage(call, named(call, 'projectName', call.simulation.state.projects.values())).map((item) =>
      call.views.extra(call.views.named(item)),
    ),
  }),
  projectCreate: (call) => {
    const { projects, ids } = call.simulation.state;
    const { name } = call.body as v.InferOutput<typeof deployProject>;
    assertFree(name, projects.values());
    const project: Project = { id: ids.take('project'), name, stages: new Map(), deployments: new Map() };
    projects.set(project.id, project);
    return call.views.named(project);
  },
  projectDelete: (call) => {
    const project = projectOf(call);
    assertUnused(call, project);
    call.simulation.state.projects.delete(project.id);
    return OK;
  },
  stageList: (call) => {
    const project = projectOf(call);
    const stageList = deployPage(call, named(call, 'stageName', project.stages.values())).map((item) => call.views.named(item));
    return { project: call.views.named(project), stageList };
  },
  stageCreate: (call) => {
    const project = projectOf(call);
    const { name, type, config } = call.body as v.InferOutput<typeof stageCreate>;
    assertFree(name, project.stages.values());
    checkStage(call, type, config);
    const stage: Stage = { id: call.simulation.state.ids.take('stage'), name, type, config, project, scenarios: new Map() };
    project.stages.set(stage.id, stage);
    return call.views.named(stage);
  },
  stageGet: (call) => stageView(call.views, stageOf(call)),
  stageUpdate: (call) => {
    const stage = stageOf(call);
    const { name = stage.name, type = stage.type, config } = call.body as v.InferOutput<typeof stageUpdate>;
    if (name !== stage.name) assertFree(name, stage.project.stages.values());
    if (type !== stage.type && stage.scenarios.size > 0) throw Refusal.of('33', 'type: the stage has scenarios');
    const next = config ?? (type === stage.type ? stage.config : {});
    checkStage(call, type, next);
    Object.assign(stage, { name, type, config: next });
    return call.views.named(stage);
  },
  stageDelete: (call) => {
    const stage = stageOf(call);
    assertUnused(call, stage.project, stage);
    stage.project.stages.delete(stage.id);
    return OK;
  },
  scenarioList: (call) => {
    const stage = stageOf(call);
    const scenarioList = deployPage(call, named(call, 'scenarioName', stage.scenarios.values())).map((item) =>
      call.views.named(item),
    );
    return { project: call.views.named(stage.project), stage: call.views.named(stage), scenarioList };
  },
  scenarioCreate: (call) => {
    const stage = stageOf(call);
    const { name, description = '', config } = call.body as v.InferOutput<typeof scenarioCreate>;
    assertFree(name, stage.scenarios.values());
    checkScenario(call, stage, config);
    const id = call.simulation.state.ids.take('scenario');
    const scenario: Scenario = {
      id,
      name,
      description,
      config: withDefaults(stage, config),
      stage,
      scripts: [DEFAULT_DEPLOY_SCRIPT],
      runs: 0,
    };
    stage.scenarios.set(id, scenario);
    return call.views.named(scenario);
  },
  scenarioGet: (call) => scenarioView(call.views, scenarioOf(call)),
  scenarioUpdate: (call) => {
    const scenario = scenarioOf(call);
    const { description, config } = call.body as v.InferOutput<typeof scenarioUpdate>;
    if (config) {
      checkScenario(call, scenario.stage, config);
      scenario.config = withDefaults(scenario.stage, config);
    }
    if (description !== undefined) scenario.description = description;
    return call.views.named(scenario);
  },
  scenarioDelete: (call) => {
    const scenario = scenarioOf(call);
    assertUnused(call, scenario.stage.project, scenario.stage, scenario);
    scenario.stage.scenarios.delete(scenario.id);
    return OK;
  },
} as const satisfies Partial<Record<keyof typeof sourcedeploy, Handler>>;

/** `sequence` is true unless said otherwise [doc-old]; the SDK and Terraform's provider never send it. */
function withDefaults({ type }: Stage, config: Scenario['config']): Scenario['config'] {
  return type === 'Server' ? { ...config, sequence: config.sequence ?? true } : config;
}
