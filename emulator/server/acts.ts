import * as v from 'valibot';
import type { Services } from '../service/call.js';
import { type Build, startBuild } from '../simulation/builds.js';
import type { Deployment } from '../simulation/deployment.js';
import { type PipelineRun, startPipeline } from '../simulation/pipelines.js';
import { runWithId } from '../simulation/run.js';
import type { Simulation, Starter } from '../simulation/world.js';
import { findScenario, found } from '../world/load.js';
import { WorldError } from '../world/parse.js';

/** Name of an account of the world; default: the first one. */
const as = v.optional(v.string());
const run = v.strictObject({ kind: v.picklist(['deployment', 'pipeline', 'build']), id: v.union([v.string(), v.number()]) });
const deployment = v.union([v.string(), v.number()]);

/** What somebody else does, or what happens to a run from outside. */
export const actSchema = v.variant('act', [
  /** Starts a scenario (`project/stage/scenario`, names or ids), at once or as a request for approval. */
  v.strictObject({ act: v.literal('deploy'), scenario: v.string(), approval: v.optional(v.boolean(), false), as }),
  /** Runs a pipeline, or a build, by name or id. */
  v.strictObject({
    act: v.literal('run'),
    pipeline: v.string(),
    as,
    requestType: v.optional(v.picklist(['console', 'trigger'])),
  }),
  v.strictObject({ act: v.literal('build'), build: v.string(), as }),
  v.strictObject({ act: v.literal('approve'), deployment }),
  v.strictObject({ act: v.literal('reject'), deployment }),
  v.strictObject({ act: v.literal('canary-approve'), deployment }),
  v.strictObject({ act: v.literal('canary-reject'), deployment }),
  v.strictObject({ act: v.literal('cancel'), run }),
  /** Any word. With `end`, the run is over; without, it stays there until somebody ends it. */
  v.strictObject({ act: v.literal('status'), run, status: v.string(), end: v.optional(v.boolean(), false) }),
  /** Gone from history: out of the lists, and 404 when read. What it started goes on. */
  v.strictObject({ act: v.literal('delete'), run }),
  /** History lists show runs and statuses so many ms late (at speed 1). */
  v.strictObject({ act: v.literal('lag'), ms: v.pipe(v.number(), v.minValue(0)) }),
]);
export type Act = v.InferInput<typeof actSchema>;
/** `historyId` of what was started. */
export interface ActResult {
  readonly historyId?: string;
}

/** Throws a valibot error for an act that is none, a WorldError for names that are not there, a Refusal where the service refuses. */
export function perform(act: Act, { simulation, deployments }: Services): ActResult {
  const parsed = v.parse(actSchema, act);
  switch (parsed.act) {
    case 'deploy': {
      const scenario = found((references) => findScenario(parsed.scenario, simulation.state, references, 'scenario'));
      const { publicId } = deployments.start(scenario, starter(simulation, parsed.as), { approval: parsed.approval });
      return { historyId: publicId };
    }
    case 'run': {
      const pipeline = found((references) =>
        references.find('pipeline', simulation.state.pipelines.values(), parsed.pipeline, 'pipeline'),
      );
      const by: Starter = { ...starter(simulation, parsed.as), requestType: parsed.requestType };
      return { historyId: startPipeline(simulation, deployments, pipeline, by).publicId };
    }
    case 'build': {
      const project = found((references) => references.find('build', simulation.state.builds.values(), parsed.build, 'build'));
      return { historyId: startBuild(simulation, project, starter(simulation, parsed.as)).publicId };
    }
    case 'approve':
    case 'reject':
      deploymentOf(simulation, parsed.deployment).decideRequest(parsed.act === 'approve');
      return {};
    case 'canary-approve':
    case 'canary-reject':
      deploymentOf(simulation, parsed.deployment).decideCanary(parsed.act === 'canary-approve');
      return {};
    case 'cancel':
      runOf(simulation, parsed.run).cancel();
      return {};
    case 'status':
      runOf(simulation, parsed.run).force(parsed.status, parsed.end);
      return {};
    case 'delete':
      runOf(simulation, parsed.run).deleted = true;
      return {};
    case 'lag':
      simulation.switches.historyLag = parsed.ms;
      return {};
  }
}

function starter({ state }: Simulation, as: string | undefined): Starter {
  const account =
    as === undefined ? state.accounts[0] : found((references) => references.find('account', state.accounts, as, 'as'));
  return { name: account?.name ?? '', accessKey: account?.accessKey ?? '', how: 'control' };
}

function runOf({ state }: Simulation, { kind, id }: v.InferOutput<typeof run>): Deployment | PipelineRun | Build {
  const owners = kind === 'deployment' ? state.projects : kind === 'pipeline' ? state.pipelines : state.builds;
  for (const owner of owners.values()) {
    const runs = 'deployments' in owner ? owner.deployments : 'history' in owner ? owner.history : owner.builds;
    const item = runWithId<Deployment | PipelineRun | Build>(runs, String(id));
    if (item) return item;
  }
  throw new WorldError([`run: no ${kind} ${id}`]);
}

function deploymentOf(simulation: Simulation, id: string | number): Deployment {
  return runOf(simulation, { kind: 'deployment', id }) as Deployment;
}
