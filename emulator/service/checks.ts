import type * as v from 'valibot';
import type { pipelineCreate } from '../../src/ncloud/bodies.js';
import type { ScenarioConfig, Stage, StageConfig, TargetType } from '../world/state.js';
import type { Call } from './call.js';
import { Refusal } from './refusal.js';

/** Throws {@link Refusal} unless the target that a stage of this type needs is named and exists (reference/sourcedeploy-api.md §4). */
export function checkStage({ simulation }: Call, type: TargetType, config: StageConfig): void {
  const { servers, autoscalingGroups, clusters, buckets } = simulation.state.resources;
  const need = (there: boolean, details: string) => {
    if (!there) throw Refusal.of('33', details);
  };
  switch (type) {
    case 'Server':
      need(config.serverNo !== undefined, 'config.serverNo is required');
      for (const no of config.serverNo ?? [])
        need(
          servers.some((server) => server.no === no),
          `config.serverNo: server ${no} does not exist`,
        );
      return;
    case 'AutoScalingGroup':
      need(config.autoScalingGroupNo !== undefined, 'config.autoScalingGroupNo is required');
      need(
        autoscalingGroups.some((group) => group.no === config.autoScalingGroupNo),
        `config.autoScalingGroupNo: group ${config.autoScalingGroupNo} does not exist`,
      );
      return;
    case 'KubernetesService':
      // Without any cluster the real one created the stage, and refused its scenarios later [observed KLP].
      if (config.clusterUuid === undefined && config.clusterNo === undefined) return;
      need(
        clusters.some((cluster) => cluster.uuid === config.clusterUuid || cluster.id === config.clusterNo),
        `config: cluster ${config.clusterUuid ?? config.clusterNo} does not exist`,
      );
      return;
    case 'ObjectStorage':
      need(config.bucketName !== undefined, 'config.bucketName is required');
      need(
        buckets.some((bucket) => bucket.name === config.bucketName),
        `config.bucketName: bucket ${config.bucketName} does not exist`,
      );
  }
}

const STRATEGIES: Readonly<Record<TargetType, readonly string[]>> = {
  Server: ['normal'],
  AutoScalingGroup: ['normal', 'blueGreen'],
  KubernetesService: ['rolling', 'blueGreen', 'canary'],
  ObjectStorage: [],
};

/** Throws {@link Refusal} unless the configuration fits the stage's target type and points at things that exist (§3, §5). */
export function checkScenario(call: Call, stage: Stage, config: ScenarioConfig): void {
  const shape = (there: unknown, details: string) => {
    if (!there) throw wrongShape(call, '33', details);
  };
  const { strategy } = config;
  const allowed = STRATEGIES[stage.type];
  if (allowed.length > 0)
    shape(strategy && allowed.includes(strategy), `config.strategy: ${stage.type} takes ${allowed.join(', ')}`);
  else shape(strategy === undefined, `config.strategy: ${stage.type} takes none`);

  if (stage.type === 'KubernetesService') {
    shape(Object.keys(stage.config).length > 0, 'the stage has no cluster');
    shape(config.manifest, 'config.manifest is required');
    checkManifest(call, config.manifest);
    if (strategy === 'canary') checkCanary(config.canaryConfig, shape);
    return;
  }
  shape(config.file, 'config.file is required');
  checkFile(call, config.file, shape);
  if (stage.type === 'ObjectStorage') {
    shape(config.path?.length, 'config.path is required');
    return;
  }
  shape(config.rollback !== undefined, 'config.rollback is required');
  shape(config.cmd, 'config.cmd is required');
  if (strategy !== 'blueGreen') return;
  shape(config.loadBalancer, 'config.loadBalancer is required');
  const group = call.simulation.state.resources.autoscalingGroups.find((item) => item.no === stage.config.autoScalingGroupNo);
  const wanted = config.loadBalancer?.loadBalancerTargetGroupNo;
  if (!group?.targetGroups.some((item) => item.id === wanted))
    throw Refusal.of('33', `config.loadBalancer: target group ${wanted} does not exist`);
}

function checkFile({ simulation }: Call, file: ScenarioConfig['file'], shape: (there: unknown, details: string) => void): void {
  if (file?.type === 'SourceBuild') {
    shape(file.SourceBuild, 'config.file.SourceBuild is required');
    if (!simulation.state.builds.has(file.SourceBuild?.id ?? 0))
      throw Refusal.of('33', `config.file: SourceBuild project ${file.SourceBuild?.id} does not exist`);
  }
  if (file?.type === 'ObjectStorage') {
    shape(file.ObjectStorage, 'config.file.ObjectStorage is required');
    const bucket = simulation.state.resources.buckets.find((item) => item.name === file.ObjectStorage?.bucket);
    if (!bucket?.objects.some((object) => object.key === file.ObjectStorage?.object)) {
      throw Refusal.of('33', `config.file: object ${file.ObjectStorage?.bucket}/${file.ObjectStorage?.object} does not exist`);
    }
  }
}

function checkManifest({ simulation }: Call, manifest: ScenarioConfig['manifest']): void {
  const repository = simulation.state.resources.repositories.find((item) => item.name === manifest?.repository);
  if (!repository) throw Refusal.of('33', `config.manifest: repository ${manifest?.repository} does not exist`);
  if (!repository.branches.includes(manifest?.branch ?? ''))
    throw Refusal.of('33', `config.manifest: branch ${manifest?.branch} does not exist`);
}

function checkCanary(canary: ScenarioConfig['canaryConfig'], shape: (there: unknown, details: string) => void): void {
  shape(canary, 'config.canaryConfig is required');
  const needed =
    canary?.analysisType === 'auto'
      ? (['prometheus', 'env', 'metrics', 'analysisConfig', 'passScore'] as const)
      : (['timeout'] as const);
  for (const field of needed) shape(canary?.[field] !== undefined, `config.canaryConfig.${field} is required`);
  for (const metric of canary?.metrics ?? []) {
    const complete =
      metric.queryType === 'default' ? metric.metric !== undefined && metric.filter !== undefined : metric.query !== undefined;
    shape(
      complete,
      `config.canaryConfig.metrics: ${metric.name} needs ${metric.queryType === 'default' ? 'metric and filter' : 'query'}`,
    );
  }
}

type Body = v.InferOutput<typeof pipelineCreate>;

/** Throws {@link Refusal} unless the tasks form a graph without cycles and point at things that exist (reference/sourcepipeline-api.md §2). */
export function checkTasks({ simulation }: Call, tasks: Body['tasks']): void {
  const { builds, projects } = simulation.state;
  const names = new Set(tasks.map((task) => task.name));
  if (names.size < tasks.length) throw Refusal.of('34', 'tasks: names must differ');
  for (const { name, type, config, linkedTasks } of tasks) {
    for (const linked of linkedTasks)
      if (!names.has(linked)) throw Refusal.of('34', `tasks: ${name} is linked to ${linked}, which does not exist`);
    if (type === 'SourceBuild') {
      if (!builds.has(config.projectId))
        throw Refusal.of('34', `tasks: ${name}: SourceBuild project ${config.projectId} does not exist`);
      continue;
    }
    if (config.stageId === undefined || config.scenarioId === undefined)
      throw Refusal.of('34', `tasks: ${name}: stageId and scenarioId are required`);
    const scenario = projects.get(config.projectId)?.stages.get(config.stageId)?.scenarios.get(config.scenarioId);
    if (!scenario) throw Refusal.of('34', `tasks: ${name}: scenario ${config.scenarioId} does not exist`);
  }
  // Take away what depends on nothing that is left, until nothing changes; what remains then is a cycle.
  let left = tasks;
  for (let before = -1; before !== left.length; ) {
    before = left.length;
    const open = new Set(left.map((task) => task.name));
    left = left.filter((task) => task.linkedTasks.some((name) => open.has(name)));
  }
  if (left.length > 0) throw Refusal.of('34', `tasks: ${left.map((task) => task.name).join(', ')} wait for each other`);
}

/** Throws {@link Refusal} unless all that a trigger names exists. */
export function checkTrigger({ simulation }: Call, trigger: Body['trigger']): void {
  const { pipelines, resources } = simulation.state;
  for (const { id } of trigger?.sourcepipeline ?? [])
    if (!pipelines.has(id)) throw Refusal.of('34', `trigger: pipeline ${id} does not exist`);
  for (const { name, branch } of trigger?.repository ?? []) {
    const repository = resources.repositories.find((item) => item.name === name);
    if (!repository?.branches.includes(branch)) throw Refusal.of('34', `trigger: branch ${name}/${branch} does not exist`);
  }
  for (const { timeZone } of trigger?.schedule ?? []) {
    if (!resources.timeZones.includes(timeZone)) throw Refusal.of('34', `trigger: time zone ${timeZone} does not exist`);
  }
}

/** A body of wrong shape; whether its details say what is wrong is a switch. */
export function wrongShape({ simulation }: Pick<Call, 'simulation'>, service: '33' | '34', details: string): Refusal {
  return Refusal.shape(service, simulation.switches.wrongShapeDetails === 'telling' ? details : '');
}
