import { Refusal } from '../service/refusal.js';
import type { PipelineScript } from '../world/scripts.js';
import { nextScript, type Pipeline, type Task } from '../world/state.js';
import type { Switches } from '../world/switches.js';
import { startBuild } from './builds.js';
import type { Deployments } from './deployments.js';
import { Run } from './run.js';
import type { Simulation, Starter } from './world.js';

/** The emulator's own words for a run and its tasks. What is shown are the world's words for them, since none is documented. */
export type PipelineWord = keyof Switches['pipelineStatusWords'];

export interface TaskRun {
  readonly task: Task;
  word: PipelineWord;
  /** The build or deployment; undefined before the task has started. */
  result: Run | undefined;
  /** Set while its build or deployment is under way. */
  cancel: (() => void) | undefined;
}

/** One run of a pipeline. It keeps the tasks that it was started with. */
export class PipelineRun extends Run {
  readonly tasks: TaskRun[];

  constructor(
    simulation: Simulation,
    id: number,
    readonly pipeline: Pipeline,
    readonly script: PipelineScript,
    starter: Starter,
    private readonly deployments: Deployments,
  ) {
    super(simulation, 'pipeline', id, starter, script.jitter);
    this.tasks = pipeline.tasks.map((task) => ({ task, word: 'waiting', result: undefined, cancel: undefined }));
  }

  #word: PipelineWord = 'inprogress';
  /** Its word came from outside: its tasks go on, but change nothing about it any more. */
  #forced = false;

  start(): void {
    const words = this.simulation.switches.pipelineStatusWords;
    if (this.script.statuses) {
      const ends = new Set([words.success, words.fail, words.canceled]);
      this.play(this.script.statuses, (word) => ends.has(word));
      return;
    }
    this.become(words.inprogress);
    this.#startReady();
  }

  /** Starts every task whose predecessors have all succeeded; ends the run when nothing is left to wait for. */
  #startReady(): void {
    if (this.ended || this.#forced) return;
    if (this.#word === 'inprogress') {
      for (const run of this.tasks) {
        if (run.word !== 'waiting' || run.result !== undefined || run.cancel || !this.#isReady(run.task)) continue;
        run.word = 'inprogress';
        if (run.task.linkedTasks.length === 0) this.#startTask(run);
        else this.after(this.script.between, () => this.#startTask(run));
      }
    }
    if (this.tasks.some((run) => run.word === 'inprogress')) return;
    this.#finish();
  }

  #isReady({ linkedTasks }: Task): boolean {
    return linkedTasks.every((name) => this.tasks.find((run) => run.task.name === name)?.word === 'success');
  }

  #startTask(run: TaskRun): void {
    const { task } = run;
    const { state } = this.simulation;
    const starter: Starter = { ...this.starter, how: 'pipeline' };
    if (task.type === 'SourceBuild') {
      const project = state.builds.get(task.projectId);
      if (!project) {
        this.#taskEnded(run, 'fail');
        return;
      }
      const build = startBuild(this.simulation, project, starter);
      run.result = build;
      run.cancel = () => build.cancel();
      build.whenEnded(() => this.#taskEnded(run, build.status));
      return;
    }
    const scenario = state.projects
      .get(task.projectId)
      ?.stages.get(task.stageId ?? 0)
      ?.scenarios.get(task.scenarioId ?? 0);
    try {
      // Deleted since, or without a file: the task fails, as there is nobody to be told.
      if (!scenario) {
        this.#taskEnded(run, 'fail');
        return;
      }
      const deployment = this.deployments.start(scenario, starter, { approval: task.approval });
      run.result = deployment;
      run.cancel = () => deployment.cancel();
      deployment.whenEnded(() => this.#taskEnded(run, deployment.status));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.#taskEnded(run, 'fail');
    }
  }

  #taskEnded(run: TaskRun, status: string | null): void {
    if (run.word !== 'inprogress') return;
    run.word = status === 'success' ? 'success' : status === 'canceled' ? 'canceled' : 'fail';
    run.cancel = undefined;
    this.#startReady();
  }

  #finish(): void {
    const words = this.simulation.switches.pipelineStatusWords;
    const end = this.tasks.some((run) => run.word === 'fail')
      ? 'fail'
      : this.#word === 'canceling' || this.tasks.some((run) => run.word === 'canceled')
        ? 'canceled'
        : 'success';
    this.#word = end;
    this.end(words[end]);
  }

  /**
   * Cancels the run, and what can be cancelled of its builds and deployments; a Kubernetes deployment that can't goes on by itself
   * [inferred]. Throws {@link Refusal} if it has ended.
   */
  cancel(): void {
    const { switches } = this.simulation;
    if (this.ended) {
      if (switches.cancelFinished === 'ok') return;
      throw Refusal.of('34', `History ${this.publicId} has already ended (${this.status})`);
    }
    if (this.#word === 'canceling') {
      if (switches.cancelTwice === 'ok') return;
      throw Refusal.of('34', `History ${this.publicId} is already being canceled`);
    }
    this.#word = 'canceling';
    this.replan();
    this.become(switches.pipelineStatusWords.canceling);
    for (const run of this.tasks) {
      if (run.word === 'inprogress' && !cancelTask(run)) run.word = 'canceled';
    }
    if (this.tasks.some((run) => run.word === 'inprogress')) return;
    this.#finish();
  }

  override force(status: string, end: boolean): void {
    this.#forced = true;
    super.force(status, end);
  }

  override past(startTime: number, ms: number, status: string): void {
    super.past(startTime, ms, status);
    const words = this.simulation.switches.pipelineStatusWords;
    const shown = Object.hasOwn(words, status) ? words[status as PipelineWord] : status;
    this.timeline.splice(0, 2, { at: startTime, status: words.inprogress }, { at: this.endTime ?? startTime, status: shown });
    const [last] = this.tasks.slice(-1);
    for (const run of this.tasks) {
      run.word = 'success';
      run.result = this.#pastResult(run.task);
    }
    if (last && status !== 'success') last.word = status === 'canceled' ? 'canceled' : 'fail';
  }

  /** The newest run of the past that a task of the past can have started: enough for its `resultId` to lead somewhere. */
  #pastResult({ type, projectId, scenarioId }: Task): Run | undefined {
    const { projects, builds } = this.simulation.state;
    if (type === 'SourceBuild') return [...(builds.get(projectId)?.builds.values() ?? [])].at(-1);
    return [...(projects.get(projectId)?.deployments.values() ?? [])].findLast(({ scenario }) => scenario.id === scenarioId);
  }
}

/** Whether the task's build or deployment took the cancel, so that its end is worth waiting for. */
function cancelTask(run: TaskRun): boolean {
  if (!run.cancel) return false;
  try {
    run.cancel();
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** Runs a pipeline. Throws {@link Refusal} *Running Pipeline Exist* while another run of it is under way [observed KLP docs]. */
export function startPipeline(
  simulation: Simulation,
  deployments: Deployments,
  pipeline: Pipeline,
  starter: Starter,
): PipelineRun {
  assertNotRunning(simulation, pipeline);
  const run = new PipelineRun(
    simulation,
    simulation.state.ids.take('pipelineRun'),
    pipeline,
    nextScript(pipeline),
    starter,
    deployments,
  );
  pipeline.history.set(run.id, run);
  run.start();
  return run;
}

/** Throws {@link Refusal} *Running Pipeline Exist* if it is so. */
export function assertNotRunning({ switches }: Simulation, pipeline: Pipeline): void {
  for (const run of pipeline.history.values()) {
    if (!run.ended && !run.deleted) throw Refusal.conflict('34', 'Running Pipeline Exist', switches.runningPipelineStatus);
  }
}
