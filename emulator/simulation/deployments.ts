import { Refusal } from '../service/refusal.js';
import { nextScript, type Scenario } from '../world/state.js';
import { Deployment, type Permits } from './deployment.js';
import type { Simulation, Starter } from './world.js';

interface Scope {
  running: Deployment | undefined;
  readonly waiting: Deployment[];
}

/** SourceDeploy's deployments: starts them and lets them take permits. */
export class Deployments implements Permits {
  readonly #simulation: Simulation;
  readonly #scopes = new Map<string, Scope>();

  constructor(simulation: Simulation) {
    this.#simulation = simulation;
  }

  /**
   * Starts a scenario, at once or (`approval`) as a request. Throws {@link Refusal} if its file is to be chosen later (no documented
   * call can name it), or if another one is under way and the world's switch says that this is refused.
   */
  start(scenario: Scenario, starter: Starter, { approval }: { approval: boolean }): Deployment {
    if (scenario.config.file?.type === 'later')
      throw Refusal.of('33', `Scenario ${scenario.id}: the file to deploy has to be chosen`);
    const { state, switches } = this.#simulation;
    if (switches.concurrentDeployments === 'refuse' && this.#isBusy(scenario))
      throw Refusal.conflict('33', 'Running Deployment Exist', 400);
    const deployment = new Deployment(
      this.#simulation,
      state.ids.take('deployment'),
      scenario,
      nextScript(scenario),
      starter,
      this,
    );
    scenario.stage.project.deployments.set(deployment.id, deployment);
    if (approval) deployment.request();
    else deployment.start();
    return deployment;
  }

  #isBusy(scenario: Scenario): boolean {
    const { stage } = scenario;
    const scope = this.#scopeName(stage.project.id, stage.id, scenario.id);
    for (const other of stage.project.deployments.values()) {
      if (!other.ended && other.status !== 'pending' && this.#scopeOf(other) === scope) return true;
    }
    return false;
  }

  #scopeName(projectId: number, stageId: number, scenarioId: number): string {
    const { concurrencyScope } = this.#simulation.switches;
    return concurrencyScope === 'project'
      ? `project ${projectId}`
      : concurrencyScope === 'stage'
        ? `stage ${stageId}`
        : `scenario ${scenarioId}`;
  }

  #scopeOf({ project, stage, scenario }: Deployment): string {
    return this.#scopeName(project.id, stage.id, scenario.id);
  }

  enter(deployment: Deployment): void {
    const { queue } = deployment.script;
    if (queue > 0) deployment.after(queue, () => this.#takePermit(deployment));
    else this.#takePermit(deployment);
  }

  #takePermit(deployment: Deployment): void {
    if (this.#simulation.switches.concurrentDeployments === 'parallel') {
      deployment.begin();
      return;
    }
    const name = this.#scopeOf(deployment);
    const scope = this.#scopes.get(name) ?? { running: undefined, waiting: [] };
    this.#scopes.set(name, scope);
    if (scope.running) {
      scope.waiting.push(deployment);
      return;
    }
    scope.running = deployment;
    deployment.begin();
  }

  leave(deployment: Deployment): void {
    for (const [name, scope] of this.#scopes) {
      const index = scope.waiting.indexOf(deployment);
      if (index >= 0) scope.waiting.splice(index, 1);
      if (scope.running !== deployment) continue;
      // One that is being cancelled while it waits has lost its permit.
      do scope.running = scope.waiting.shift();
      while (scope.running && scope.running.status !== 'waiting');
      if (scope.running) scope.running.begin();
      else this.#scopes.delete(name);
    }
  }
}
