import { Build } from '../simulation/builds.js';
import { Deployment } from '../simulation/deployment.js';
import type { Deployments } from '../simulation/deployments.js';
import { PipelineRun } from '../simulation/pipelines.js';
import { randomFor } from '../simulation/random.js';
import type { Simulation, Starter } from '../simulation/world.js';
import type { ParsedWorld, PastRuns } from './schema.js';
import { listOf } from './state.js';

interface Past {
  readonly start: number;
  /** At speed 1. */
  readonly ms: number;
  readonly make: () => void;
}

/**
 * Fills in the runs of the past that a world file asks for, oldest first over all of them, so that ids ascend with time. Durations are
 * divided by the speed, as those of new runs are: an estimate made from the past has to fit the present.
 */
export function writeHistory(world: ParsedWorld, simulation: Simulation, deployments: Deployments): void {
  const { state, agenda, seed, speed } = simulation;
  const now = agenda.now;
  const past: Past[] = [];
  const owner = state.accounts[0]?.name ?? '';

  function add(
    key: string,
    specs: PastRuns | readonly PastRuns[],
    make: (by: Starter, start: number, ms: number, status: string) => void,
  ): void {
    for (const spec of listOf(specs)) {
      const random = randomFor(seed, `history ${key}`);
      const by: Starter = { name: spec.by ?? owner, accessKey: '', how: 'history' };
      for (let age = spec.count; age > 0; age--) {
        const ms = Math.round((spec.duration * (1 + (spec.jitter ?? simulation.jitter) * (2 * random() - 1))) / speed);
        // People deploy when they are ready, not on the dot.
        const start = Math.min(now - Math.round(spec.every * (age - 0.25 - random() / 2)), now - ms - 1);
        past.push({ start, ms, make: () => make(by, start, ms, spec.status) });
      }
    }
  }

  const builds = [...state.builds.values()];
  world.builds.forEach((item, index) => {
    const project = builds[index];
    const script = project?.scripts[0];
    if (!project || !script) return;
    add(`build ${project.id}`, item.history, (by, start, ms, status) => {
      const build = new Build(simulation, state.ids.take('buildRun'), project, script, by);
      build.past(start, ms, status);
      project.builds.set(build.id, build);
    });
  });

  const projects = [...state.projects.values()];
  world.projects.forEach((item, index) => {
    const project = projects[index];
    const stages = [...(project?.stages.values() ?? [])];
    item.stages.forEach((stage, stageIndex) => {
      const scenarios = [...(stages[stageIndex]?.scenarios.values() ?? [])];
      stage.scenarios.forEach(({ history }, scenarioIndex) => {
        const scenario = scenarios[scenarioIndex];
        const script = scenario?.scripts[0];
        if (!project || !scenario || !script) return;
        add(`scenario ${scenario.id}`, history, (by, start, ms, status) => {
          const deployment = new Deployment(simulation, state.ids.take('deployment'), scenario, script, by, deployments);
          deployment.past(start, ms, status);
          project.deployments.set(deployment.id, deployment);
        });
      });
    });
  });

  const pipelines = [...state.pipelines.values()];
  world.pipelines.forEach(({ history }, index) => {
    const pipeline = pipelines[index];
    const script = pipeline?.scripts[0];
    if (!pipeline || !script) return;
    add(`pipeline ${pipeline.id}`, history, (by, start, ms, status) => {
      const run = new PipelineRun(simulation, state.ids.take('pipelineRun'), pipeline, script, by, deployments);
      run.past(start, ms, status);
      pipeline.history.set(run.id, run);
    });
  });

  for (const { make } of past.sort((one, other) => one.start - other.start)) make();
}
