import type { Deployment } from '../simulation/deployment.js';
import type { Target } from '../simulation/targets.js';
import type { Scenario, Stage } from '../world/state.js';
import type { Views } from './views.js';

export function stageView(views: Views, { project, id, name, type, config }: Stage) {
  return { project: views.named(project), id: views.id(id), name, type, config: stageConfig(views, config) };
}

function stageConfig(views: Views, config: Stage['config']) {
  const { resources } = views.simulation.state;
  if (config.serverNo) {
    const serverName = config.serverNo.map((no) => resources.servers.find((server) => server.no === no)?.name ?? '');
    return { serverNo: config.serverNo, serverName };
  }
  if (config.autoScalingGroupNo !== undefined) {
    const group = resources.autoscalingGroups.find((item) => item.no === config.autoScalingGroupNo);
    return { autoScalingGroupNo: config.autoScalingGroupNo, autoScalingGroupName: group?.name ?? '' };
  }
  if (config.bucketName !== undefined) return { bucketName: config.bucketName };
  const cluster = resources.clusters.find((item) => item.uuid === config.clusterUuid || item.id === config.clusterNo);
  if (!cluster) return {};
  const { clusterKey } = views.simulation.switches;
  return {
    ...(clusterKey !== 'clusterNo' && { clusterUuid: cluster.uuid }),
    ...(clusterKey !== 'clusterUuid' && { clusterNo: cluster.id }),
    clusterName: cluster.name,
  };
}

export function scenarioView(views: Views, { stage, id, name, description, config }: Scenario) {
  const { builds, resources } = views.simulation.state;
  const { file, loadBalancer } = config;
  const buildId = file?.SourceBuild?.id;
  const balancer = resources.autoscalingGroups
    .flatMap((group) => group.targetGroups)
    .find((group) => group.id === loadBalancer?.loadBalancerTargetGroupNo);
  return {
    project: views.named(stage.project),
    stage: views.named(stage),
    id: views.id(id),
    name,
    description,
    type: stage.type,
    config: {
      ...config,
      ...(buildId !== undefined && {
        file: { ...file, SourceBuild: { id: views.id(buildId), name: builds.get(buildId)?.name ?? '' } },
      }),
      ...(loadBalancer && { loadBalancer: { ...loadBalancer, loadBalancerTargetGroupName: balancer?.name ?? '' } }),
    },
  };
}

/** What a scenario deploys: for SourcePipeline's helper list, and the target of its deploy tasks. */
export function scenarioSource(
  views: Views,
  { stage, config }: Scenario,
): { type: string; target: { manifest?: readonly string[]; file?: string; projectName?: string } } {
  const { builds } = views.simulation.state;
  if (stage.type === 'KubernetesService') return { type: 'KubernetesService', target: { manifest: config.manifest?.path ?? [] } };
  const { file } = config;
  if (file?.ObjectStorage)
    return { type: 'ObjectStorage', target: { file: `${file.ObjectStorage.bucket}/${file.ObjectStorage.object}` } };
  return { type: 'SourceBuild', target: { projectName: builds.get(file?.SourceBuild?.id ?? 0)?.name ?? '' } };
}

export function deploymentItem(views: Views, deployment: Deployment, status: string | null) {
  const { project, stage, scenario, startTime } = deployment;
  return {
    project: views.named(project),
    stage: views.named(stage),
    scenario: views.named(scenario),
    id: views.runId(deployment, 'string'),
    startTime: views.time(startTime),
    status,
  };
}

export function deploymentView(views: Views, deployment: Deployment) {
  const { project, stage, scenario, status, starter, startTime, endTime, type, strategy } = deployment;
  const config = deploymentConfig(views, deployment);
  return {
    project: views.named(project),
    stage: views.named(stage),
    scenario: views.named(scenario),
    id: views.runId(deployment, 'number', 'string'),
    status,
    executor: starter.name,
    startTime: views.time(startTime),
    ...views.end('endTime', endTime),
    type,
    ...(strategy !== '' && { strategy }),
    config: views.simulation.switches.configShape === 'array' ? [config] : config,
  };
}

/** Only the Server form is documented; the others are filler [inferred] (reference/sourcedeploy-api.md §7). */
function deploymentConfig(views: Views, deployment: Deployment) {
  const { config, type, strategy, status, targets } = deployment;
  const file = fileView(views, config.file);
  if (type === 'KubernetesService') return { strategy, manifest: config.manifest, status };
  if (type === 'ObjectStorage') return { file, status };
  return { strategy, file, targets: targets.map((target) => targetView(views, target)) };
}

function fileView(views: Views, file: Deployment['config']['file']) {
  const { builds } = views.simulation.state;
  const name = file?.ObjectStorage
    ? `${file.ObjectStorage.bucket}/${file.ObjectStorage.object}`
    : (builds.get(file?.SourceBuild?.id ?? 0)?.name ?? '');
  return { [views.simulation.switches.historyFileKey]: name, type: file?.type ?? '' };
}

function targetView(views: Views, { server, status, time, step }: Target) {
  const at = (value: number | null) => (value === null ? null : views.time(value));
  return {
    server: { no: views.serverNo(server.no), name: server.name },
    status,
    time: { pre: at(time.pre), deploy: at(time.deploy), post: at(time.post) },
    step,
  };
}
