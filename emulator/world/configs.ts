import type { References } from './load.js';
import type { WorldScenario, WorldStage } from './schema.js';
import type { ScenarioConfig, Stage, StageConfig, State } from './state.js';

/** The stage's `config` as SourceDeploy stores it, from the names of a world file. */
export function parseStage(stage: WorldStage, { resources }: State, references: References, path: string): StageConfig {
  switch (stage.type) {
    case 'Server': {
      const names = stage.servers ?? resources.servers.slice(0, 1).map((server) => server.name);
      return {
        serverNo: names.flatMap(
          (name, index) => references.find('server', resources.servers, name, `${path}.servers[${index}]`)?.no ?? [],
        ),
      };
    }
    case 'AutoScalingGroup':
      return {
        autoScalingGroupNo: references.find(
          'Auto Scaling group',
          resources.autoscalingGroups,
          stage.autoscalingGroup ?? '',
          `${path}.autoscalingGroup`,
        )?.no,
      };
    case 'KubernetesService':
      return { clusterUuid: references.find('cluster', resources.clusters, stage.cluster ?? '', `${path}.cluster`)?.uuid };
    case 'ObjectStorage':
      return { bucketName: references.find('bucket', resources.buckets, stage.bucket ?? '', `${path}.bucket`)?.name };
  }
}

const COPY = [{ sourcePath: '/', deployPath: '/app' }];
const COMMANDS = {
  pre: [{ user: 'root', cmd: 'systemctl stop app' }],
  deploy: COPY,
  post: [{ user: 'root', cmd: 'systemctl start app' }],
};

/** The scenario's `config` as SourceDeploy stores it (reference/sourcedeploy-api.md §5), with something sensible where the world file is silent. */
export function parseConfig(
  scenario: WorldScenario,
  stage: Stage,
  state: State,
  references: References,
  path: string,
): ScenarioConfig {
  const file = () => parseFile(scenario.file, state, references, `${path}.file`);
  const { rollback = false, cmd = COMMANDS } = scenario;
  switch (stage.type) {
    case 'Server':
      return { strategy: scenario.strategy ?? 'normal', sequence: scenario.sequence ?? true, file: file(), rollback, cmd };
    case 'AutoScalingGroup': {
      const config: ScenarioConfig = { strategy: scenario.strategy ?? 'normal', file: file(), rollback, cmd };
      if (!scenario.loadBalancer) return config;
      const group = state.resources.autoscalingGroups.find((item) => item.no === stage.config.autoScalingGroupNo);
      const { targetGroup, deleteServer } = scenario.loadBalancer;
      const target = references.find('target group', group?.targetGroups ?? [], targetGroup, `${path}.loadBalancer.targetGroup`);
      return { ...config, loadBalancer: { loadBalancerTargetGroupNo: target?.id ?? 0, deleteServer } };
    }
    case 'KubernetesService': {
      const {
        repository,
        branch = 'main',
        path: files,
      } = scenario.manifest ?? { repository: 'app', path: ['k8s/deployment.yaml'] };
      const config: ScenarioConfig = {
        strategy: scenario.strategy ?? (scenario.canary ? 'canary' : 'rolling'),
        manifest: { type: 'SourceCommit', repository, branch, path: files },
      };
      return scenario.canary ? { ...config, canaryConfig: scenario.canary } : config;
    }
    case 'ObjectStorage':
      return { file: file(), path: scenario.path ?? COPY };
  }
}

function parseFile(file: string | undefined, state: State, references: References, path: string): ScenarioConfig['file'] {
  if (file === 'later') return { type: 'later' };
  const slash = file?.indexOf('/') ?? -1;
  if (file !== undefined && slash > 0)
    return { type: 'ObjectStorage', ObjectStorage: { bucket: file.slice(0, slash), object: file.slice(slash + 1) } };
  const [first] = state.builds.values();
  if (file === undefined && !first)
    references.problems.push(
      `${path} is missing and the world has no build to take instead. Name a build, bucket/object or later.`,
    );
  const build = file === undefined ? first : references.find('build', state.builds.values(), file, path);
  return { type: 'SourceBuild', SourceBuild: { id: build?.id ?? 0 } };
}
