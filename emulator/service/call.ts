import type { Deployments } from '../simulation/deployments.js';
import { type Run, runWithId } from '../simulation/run.js';
import type { Simulation } from '../simulation/world.js';
import type { Account, Pipeline, Project, Scenario, Stage } from '../world/state.js';
import { Refusal } from './refusal.js';
import type { Views } from './views.js';

/** The services behind the gateway: what handlers work on. */
export interface Services {
  readonly simulation: Simulation;
  readonly deployments: Deployments;
  readonly views: Views;
}

/** One request that has passed the gateway. */
export interface Call extends Services {
  readonly account: Account;
  /** Path values, decoded. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The JSON body, checked against the operation's schema; undefined if it takes none. */
  readonly body: unknown;
}

/** Answers the content of `result`, or {@link OK}. Throws {@link Refusal}. */
export type Handler = (call: Call) => unknown;

/** The answer of a boolean operation; its form on the wire is a switch. */
export const OK = Symbol('ok');

function found<T>(call: Call, service: '33' | '34', what: string, map: ReadonlyMap<number, T> | undefined, field: string): T {
  const text = call.path[field] ?? '';
  const item = /^\d+$/.test(text) ? map?.get(Number(text)) : undefined;
  if (item === undefined) throw Refusal.of(service, `${what} ${text} does not exist`, call.simulation.switches.notFoundStatus);
  return item;
}

/** The entities that a path names. Each throws {@link Refusal} if there is none. */
export function projectOf(call: Call, service: '33' | '34' = '33'): Project {
  return found(call, service, 'Project', call.simulation.state.projects, 'projectId');
}

export function stageOf(call: Call, service: '33' | '34' = '33'): Stage {
  return found(call, service, 'Stage', projectOf(call, service).stages, 'stageId');
}

export function scenarioOf(call: Call): Scenario {
  return found(call, '33', 'Scenario', stageOf(call).scenarios, 'scenarioId');
}

export function pipelineOf(call: Call): Pipeline {
  return found(call, '34', 'Project', call.simulation.state.pipelines, 'projectId');
}

/** A run by the `historyId` of the path. One that was deleted from history answers 404, whatever the world's switches say. */
export function runOf<T extends Run>(call: Call, service: '33' | '34', map: ReadonlyMap<number, T>): T {
  const text = call.path.historyId ?? '';
  const run = runWithId(map, text);
  if (!run) throw Refusal.of(service, `History ${text} does not exist`, call.simulation.switches.notFoundStatus);
  if (run.deleted) throw Refusal.of(service, `History ${call.path.historyId} does not exist`, 404);
  return run;
}

/** Who starts a run by way of the API. */
export function starterOf({ account }: Call, how: 'api' | 'request' = 'api') {
  return { name: account.name, accessKey: account.accessKey, how };
}
