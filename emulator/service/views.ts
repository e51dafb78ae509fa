import type { Build } from '../life/builds.js';
import type { Deployment } from '../life/deployment.js';
import type { PipelineRun, TaskRun } from '../life/pipelines.js';
import type { Target } from '../life/targets.js';
import { type Life, statusAt } from '../life/world.js';
import type { Named, Scenario, Stage, Task, Trigger } from '../world/state.js';

/** How things look on the wire: every switch that is about the form of an answer is settled here. */
export class Views {
  readonly #life: Life;
  readonly #clockOffset: number;

  /** `clockOffset` in ms: the gateway's clock minus the machine's. */
  constructor(life: Life, clockOffset: number) {
    this.#life = life;
    this.#clockOffset = clockOffset;
  }

  /** An id of an answer. `documented` is its type where the world follows the pages. */
  id(value: number, documented: 'number' | 'string' = 'number'): number | string {
    const type = this.#life.switches.idType === 'documented' ? documented : this.#life.switches.idType;
    return type === 'string' ? String(value) : value;
  }

  named({ id, name }: Named) {
    return { id: this.id(id), name };
  }

  /** A list item with the fields that only the SDK knows, if the world has them. */
  extra(item: object) {
    return this.#life.switches.extraFields ? { ...item, permission: 'allow', actionName: 'View', disabled: false } : item;
  }

  /** A moment by the gateway's clock, in ms. */
  ms(at: number): number {
    return at + this.#clockOffset;
  }

  /** A moment in the unit of the world. */
  time(at: number): number {
    return this.#life.switches.timeUnit === 's' ? Math.floor(this.ms(at) / 1000) : this.ms(at);
  }

  /** `{[field]: end}` in whatever form the world has for an end that has not come. */
  end(field: string, at: number | null, time = (value: number) => this.time(value)): object {
    if (at !== null) return { [field]: time(at) };
    const { unfinishedEnd } = this.#life.switches;
    if (unfinishedEnd === 'absent') return {};
    return { [field]: unfinishedEnd === 'null' ? null : unfinishedEnd === '0' ? 0 : '' };
  }

  /** Runs as a history list shows them: late by the world's lag, in its order. */
  visible<T extends Deployment | PipelineRun>(runs: Iterable<T>): { run: T; status: string | null; ended: boolean }[] {
    const { agenda, switches } = this.#life;
    const seen: { run: T; status: string | null; ended: boolean }[] = [];
    const time = agenda.now - switches.historyLag / this.#life.speed;
    for (const run of runs) {
      const moment = run.deleted ? undefined : statusAt(run.timeline, time);
      if (moment) seen.push({ run, status: moment.status, ended: run.endTime !== null && run.endTime <= time });
    }
    // Both kinds are kept oldest first.
    return switches.historyOrder === 'newest-first' ? seen.reverse() : seen;
  }

  stage({ project, id, name, type, config }: Stage) {
    return { project: this.named(project), id: this.id(id), name, type, config: this.#stageConfig(config) };
  }

  #stageConfig(config: Stage['config']) {
    const { resources } = this.#life.state;
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
    const { clusterKey } = this.#life.switches;
    return {
      ...(clusterKey !== 'clusterNo' && { clusterUuid: cluster.uuid }),
      ...(clusterKey !== 'clusterUuid' && { clusterNo: cluster.id }),
      clusterName: cluster.name,
    };
  }

  scenario({ stage, id, name, description, config }: Scenario) {
    const { builds, resources } = this.#life.state;
    const { file, loadBalancer } = config;
    const buildId = file?.SourceBuild?.id;
    const balancer = resources.autoscalingGroups
      .flatMap((group) => group.targetGroups)
      .find((group) => group.id === loadBalancer?.loadBalancerTargetGroupNo);
    return {
      project: this.named(stage.project),
      stage: this.named(stage),
      id: this.id(id),
      name,
      description,
      type: stage.type,
      config: {
        ...config,
        ...(buildId !== undefined && {
          file: { ...file, SourceBuild: { id: this.id(buildId), name: builds.get(buildId)?.name ?? '' } },
        }),
        ...(loadBalancer && { loadBalancer: { ...loadBalancer, loadBalancerTargetGroupName: balancer?.name ?? '' } }),
      },
    };
  }

  /** What a scenario deploys: for SourcePipeline's helper list, and the target of its deploy tasks. */
  scenarioSource({ stage, config }: Scenario) {
    const { builds } = this.#life.state;
    if (stage.type === 'KubernetesService')
      return { type: 'KubernetesService', target: { manifest: config.manifest?.path ?? [] } };
    const { file } = config;
    if (file?.ObjectStorage)
      return { type: 'ObjectStorage', target: { file: `${file.ObjectStorage.bucket}/${file.ObjectStorage.object}` } };
    return { type: 'SourceBuild', target: { projectName: builds.get(file?.SourceBuild?.id ?? 0)?.name ?? '' } };
  }

  deploymentItem(deployment: Deployment, status: string | null) {
    const { project, stage, scenario, id, startTime } = deployment;
    return {
      project: this.named(project),
      stage: this.named(stage),
      scenario: this.named(scenario),
      id: this.id(id, 'string'),
      startTime: this.time(startTime),
      status,
    };
  }

  deployment(deployment: Deployment) {
    const { project, stage, scenario, id, status, starter, startTime, endTime, type, strategy } = deployment;
    const config = this.#deploymentConfig(deployment);
    return {
      project: this.named(project),
      stage: this.named(stage),
      scenario: this.named(scenario),
      id: this.id(id),
      status,
      executor: starter.name,
      startTime: this.time(startTime),
      ...this.end('endTime', endTime),
      type,
      ...(strategy !== '' && { strategy }),
      config: this.#life.switches.configShape === 'array' ? [config] : config,
    };
  }

  /** Only the Server form is documented; the others are filler [inferred] (reference/sourcedeploy-api.md §7). */
  #deploymentConfig(deployment: Deployment) {
    const { config, type, strategy, status, targets } = deployment;
    const file = this.#file(config.file);
    if (type === 'KubernetesService') return { strategy, manifest: config.manifest, status };
    if (type === 'ObjectStorage') return { file, status };
    return { strategy, file, targets: targets.map((target) => this.#target(target)) };
  }

  #file(file: Deployment['config']['file']) {
    const { builds } = this.#life.state;
    const name = file?.ObjectStorage
      ? `${file.ObjectStorage.bucket}/${file.ObjectStorage.object}`
      : (builds.get(file?.SourceBuild?.id ?? 0)?.name ?? '');
    return { [this.#life.switches.historyFileKey]: name, type: file?.type ?? '' };
  }

  #target({ server, status, time, step }: Target) {
    const at = (value: number | null) => (value === null ? null : this.time(value));
    return {
      server: { no: this.id(server.no), name: server.name },
      status,
      time: { pre: at(time.pre), deploy: at(time.deploy), post: at(time.post) },
      step,
    };
  }

  build(build: Build) {
    const { project, id, startTime, endTime, starter, status, failedPhase } = build;
    return {
      projectId: this.id(project.id),
      buildId: this.id(id, 'string'),
      begin: this.ms(startTime),
      ...this.end('end', endTime, (at) => this.ms(at)),
      userId: starter.name,
      status,
      failedPhase,
    };
  }

  task(task: Task) {
    const { id, name, type, linkedTasks } = task;
    return { id: this.id(id), name, type, config: this.#taskConfig(task), linkedTasks };
  }

  #taskConfig({ type, projectId, stageId, scenarioId, branch }: Task) {
    const { projects, builds } = this.#life.state;
    if (type === 'SourceBuild') {
      const source = builds.get(projectId)?.source;
      const info = source && { ...source, type: undefined, branch: branch ?? source.branch };
      return {
        projectId: this.id(projectId),
        target: { type: this.sourceType(source?.type ?? 'SourceCommit'), info: info ?? {} },
      };
    }
    const scenario = projects
      .get(projectId)
      ?.stages.get(stageId ?? 0)
      ?.scenarios.get(scenarioId ?? 0);
    const { type: targetType, target } = scenario ? this.scenarioSource(scenario) : { type: 'SourceBuild', target: {} };
    const info = 'manifest' in target ? { ...target, fullManifest: target.manifest?.join(' / ') } : target;
    const nested = this.#life.switches.taskScenario === 'nested';
    return {
      projectId: this.id(projectId),
      stageId: this.id(stageId ?? 0),
      ...(nested ? { scenario: { id: this.id(scenarioId ?? 0) } } : { scenarioId: this.id(scenarioId ?? 0) }),
      target: { type: targetType, info },
    };
  }

  /** The type of a source repository, in the world's spelling. */
  sourceType(type: 'SourceCommit' | 'GitHub' | 'BitBucket'): string {
    return type === 'BitBucket' ? this.#life.switches.bitbucketSpelling : type;
  }

  trigger({ repository, schedule, sourcepipeline }: Trigger) {
    const { pipelines } = this.#life.state;
    return {
      repository,
      schedule,
      sourcepipeline: sourcepipeline.map(({ id }) => ({ id: this.id(id), name: pipelines.get(id)?.name ?? '' })),
    };
  }

  pipelineItem(run: PipelineRun, status: string | null, ended: boolean) {
    return {
      projectId: this.id(run.pipeline.id),
      id: this.id(run.id),
      requestType: run.starter.how === 'api' ? this.#life.switches.apiRequestType : 'console',
      requestId: run.starter.name,
      begin: this.time(run.startTime),
      ...this.end('end', ended ? run.endTime : null),
      status,
    };
  }

  pipelineRun(run: PipelineRun) {
    const history = {
      id: this.id(run.id),
      projectId: this.id(run.pipeline.id),
      begin: this.time(run.startTime),
      ...this.end('end', run.endTime),
      status: run.status,
      tasks: run.tasks.map((task) => this.#taskRun(task)),
    };
    return { history: this.#life.switches.pipelineHistoryShape === 'array' ? [history] : history };
  }

  #taskRun({ task, word, resultId }: TaskRun) {
    const { pipelineStatusWords: words, unstartedResultId } = this.#life.switches;
    // Between its predecessor's end and its own start, it is planned but has not begun.
    const shown = word === 'inprogress' && resultId === undefined ? 'waiting' : word;
    const missing = unstartedResultId === 'absent' ? {} : { resultId: unstartedResultId === 'null' ? null : '' };
    return {
      ...this.task(task),
      status: words[shown],
      ...(resultId === undefined ? missing : { resultId: this.id(resultId, 'string') }),
    };
  }
}
