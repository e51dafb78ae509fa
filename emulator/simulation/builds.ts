import { Refusal } from '../service/refusal.js';
import type { BuildScript } from '../world/scripts.js';
import { type BuildProject, nextScript } from '../world/state.js';
import { Run } from './run.js';
import type { Simulation, Starter } from './world.js';

const BUILD_ENDS: ReadonlySet<string> = new Set(['success', 'fail', 'canceled']);

/** One build of SourceBuild: `prepare`, `upload`, end (reference/sourcepipeline-api.md §9). */
export class Build extends Run {
  failedPhase: string | null = null;

  constructor(
    simulation: Simulation,
    id: number,
    readonly project: BuildProject,
    readonly script: BuildScript,
    starter: Starter,
  ) {
    super(simulation, 'build', id, starter, script.jitter);
  }

  start(): void {
    const { script } = this;
    if (script.statuses) {
      this.play(script.statuses, (word) => BUILD_ENDS.has(word));
      return;
    }
    this.become(script.queue > 0 ? null : 'prepare');
    this.after(script.queue, () => {
      if (script.queue > 0) this.become('prepare');
      if (script.outcome === 'hang') return;
      this.after(script.prepare, () => {
        if (script.outcome === 'fail' && script.failedPhase !== 'upload') return this.fail();
        this.become('upload');
        this.after(script.upload, () => (script.outcome === 'fail' ? this.fail() : this.end('success')));
      });
    });
  }

  private fail(): void {
    this.failedPhase = this.script.failedPhase;
    this.end('fail');
  }

  /** Throws {@link Refusal} if it has ended. Its status stays as it is until it has stopped: SourceBuild has no word for that time. */
  cancel(): void {
    if (this.ended) throw Refusal.of('32', `Build ${this.publicId} has already ended (${this.status})`);
    this.replan();
    this.after(this.script.cancel, () => {
      this.failedPhase = 'canceling';
      this.end('canceled');
    });
  }

  override past(startTime: number, ms: number, status: string): void {
    super.past(startTime, ms, status);
    if (status === 'fail') this.failedPhase = this.script.failedPhase;
  }
}

/** SourceBuild, as far as pipelines need it. Builds of one project run side by side. */
export function startBuild(simulation: Simulation, project: BuildProject, starter: Starter): Build {
  const build = new Build(simulation, simulation.state.ids.take('buildRun'), project, nextScript(project), starter);
  project.builds.set(build.id, build);
  build.start();
  return build;
}
