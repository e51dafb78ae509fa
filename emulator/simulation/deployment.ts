import { Refusal } from '../service/refusal.js';
import type { DeployScript } from '../world/scripts.js';
import type { Named, Scenario, ScenarioConfig, TargetType } from '../world/state.js';
import { type Report, startCanary } from './canary.js';
import { Run } from './run.js';
import { newTargets, pastTargets, runTargets, stopTargets, type Target } from './targets.js';
import type { Simulation, Starter } from './world.js';

/** Words that end a deployment (reference/sourcedeploy-api.md §2). */
const DEPLOYMENT_ENDS: ReadonlySet<string> = new Set([
  'success',
  'fail',
  'error',
  'reject',
  'canceled',
  'canary_reject',
  'canary_waiting_timeout',
]);

/** What makes a deployment wait for a permit. */
export interface Permits {
  /** Calls `begin` of the deployment, at once or later. */
  enter(deployment: Deployment): void;
  leave(deployment: Deployment): void;
}

/** One deployment, from its request to its end. It keeps the names and the configuration that it was started with. */
export class Deployment extends Run {
  readonly project: Named;
  readonly stage: Named;
  readonly scenario: Named;
  readonly type: TargetType;
  readonly config: ScenarioConfig;
  readonly targets: Target[];
  readonly reports: Report[] = [];

  constructor(
    simulation: Simulation,
    id: number,
    scenario: Scenario,
    readonly script: DeployScript,
    starter: Starter,
    private readonly permits: Permits,
  ) {
    super(simulation, 'deployment', id, starter, script.jitter);
    const { stage } = scenario;
    this.project = { id: stage.project.id, name: stage.project.name };
    this.stage = { id: stage.id, name: stage.name };
    this.scenario = { id: scenario.id, name: scenario.name };
    this.type = stage.type;
    this.config = scenario.config;
    this.targets = newTargets(stage, simulation.state);
  }

  get strategy(): string {
    return this.config.strategy ?? '';
  }

  /** Starts without anybody's approval: `waiting` first, under way when its permit has come. */
  start(): void {
    if (this.script.statuses) {
      this.play(this.script.statuses, (word) => DEPLOYMENT_ENDS.has(word));
      return;
    }
    this.become('waiting');
    this.permits.enter(this);
  }

  /** Starts as a request that somebody has to approve. */
  request(): void {
    this.become('pending');
  }

  /** Somebody approves (or turns down) the request. Throws {@link Refusal} if it is not pending. */
  decideRequest(accept: boolean): void {
    if (this.status !== 'pending')
      throw Refusal.of('33', `Deployment ${this.publicId} is not waiting for approval (${this.status})`);
    if (accept) this.start();
    else this.end('reject');
  }

  /** Its permit has come. */
  begin(): void {
    this.become('inprogress');
    if (this.targets.length > 0) {
      runTargets(this);
      return;
    }
    const { outcome, rollout } = this.script;
    if (outcome === 'hang') return;
    this.after(rollout, () => {
      if (outcome !== 'success') this.end(outcome);
      else if (this.strategy === 'canary') startCanary(this);
      else this.end('success');
    });
  }

  /** All targets are done, or one went wrong and the others are done. */
  finishTargets(failed: boolean): void {
    const { script, config, simulation } = this;
    if (!failed) this.end('success');
    else if (config.rollback) this.after(script.rollback, () => this.end(simulation.switches.rolledBackStatus));
    else this.end(script.outcome === 'error' ? 'error' : 'fail');
  }

  /** Throws {@link Refusal} unless a manual canary waits for its decision. */
  decideCanary(accept: boolean): void {
    if (this.status !== 'canary_pending')
      throw Refusal.of('33', `Deployment ${this.publicId} is not waiting for a canary decision (${this.status})`);
    this.replan();
    if (!accept) {
      this.takeCanaryBack('canary_reject');
      return;
    }
    this.become('inprogress');
    this.after(this.script.promote, () => this.end('success'));
  }

  /** `canary_rejecting`, then the end. */
  takeCanaryBack(end: string): void {
    this.become('canary_rejecting');
    this.after(this.script.reject, () => this.end(end));
  }

  /** Throws {@link Refusal} where it can't be cancelled (reference/sourcedeploy-api.md §3; what is unknown there is a switch). */
  cancel(): void {
    const { switches } = this.simulation;
    if (this.ended) {
      if (switches.cancelFinished === 'ok') return;
      throw Refusal.of('33', `Deployment ${this.publicId} has already ended (${this.status})`);
    }
    if (this.status === 'canceling') {
      if (switches.cancelTwice === 'ok') return;
      throw Refusal.of('33', `Deployment ${this.publicId} is already being canceled`);
    }
    const untouched = this.status === 'waiting' || this.status === 'pending';
    if (!untouched && !this.cancellable) throw Refusal.of('33', `A ${this.type} ${this.strategy} deployment cannot be canceled`);
    this.replan();
    this.become('canceling');
    this.after(this.script.cancel, () => {
      stopTargets(this.targets);
      this.end('canceled');
    });
  }

  /** Whether it can be cancelled once it is under way. */
  get cancellable(): boolean {
    const { switches } = this.simulation;
    if (this.type === 'ObjectStorage') return switches.cancelObjectStorage === 'ok';
    return this.type !== 'KubernetesService' || (this.strategy === 'canary' && switches.cancelCanary === 'ok');
  }

  override end(status: string | null): void {
    super.end(status);
    this.permits.leave(this);
  }

  override past(startTime: number, ms: number, status: string): void {
    super.past(startTime, ms, status);
    pastTargets(this, status === 'success');
  }
}
