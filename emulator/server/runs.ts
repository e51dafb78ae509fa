import type { Moment, Simulation, Starter } from '../simulation/world.js';

/** One run as it really is, for oracles and for people. Ids are strings, times ms by the machine's clock. */
export interface RunRecord {
  readonly kind: 'deployment' | 'pipeline' | 'build';
  readonly id: string;
  /** Of the deployment project, the pipeline or the build project. */
  readonly projectId: string;
  readonly stageId: string | undefined;
  readonly scenarioId: string | undefined;
  readonly status: string | null;
  readonly ended: boolean;
  /** Access key of the request that started it; empty for runs of the past. */
  readonly startedBy: string;
  readonly executor: string;
  readonly how: Starter['how'];
  readonly startTime: number;
  readonly endTime: number | null;
  /** Whether it was deleted from history. */
  readonly deleted: boolean;
  /** Every status it had, and since when. */
  readonly timeline: readonly Moment[];
}

/** All runs: deployments, pipeline runs, builds, each oldest first. */
export function recordRuns({ state }: Simulation): RunRecord[] {
  const runs = [
    ...[...state.projects.values()].flatMap((project) =>
      [...project.deployments.values()].map((run) => ({
        run,
        projectId: project.id,
        stageId: run.stage.id,
        scenarioId: run.scenario.id,
      })),
    ),
    ...[...state.pipelines.values()].flatMap((pipeline) =>
      [...pipeline.history.values()].map((run) => ({ run, projectId: pipeline.id })),
    ),
    ...[...state.builds.values()].flatMap((project) =>
      [...project.builds.values()].map((run) => ({ run, projectId: project.id })),
    ),
  ];
  return runs.map((item) => {
    const { run, projectId } = item;
    return {
      kind: run.kind,
      id: run.publicId,
      projectId: String(projectId),
      stageId: 'stageId' in item ? String(item.stageId) : undefined,
      scenarioId: 'scenarioId' in item ? String(item.scenarioId) : undefined,
      status: run.status,
      ended: run.ended,
      startedBy: run.starter.accessKey,
      executor: run.starter.name,
      how: run.starter.how,
      startTime: run.startTime,
      endTime: run.endTime,
      deleted: run.deleted,
      timeline: run.timeline,
    };
  });
}
