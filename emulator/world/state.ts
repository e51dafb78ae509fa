import type * as v from 'valibot';
import type { scenarioCreate, stageCreate } from '../../src/ncloud/bodies.js';
import type { Build } from '../simulation/builds.js';
import type { Deployment } from '../simulation/deployment.js';
import type { TemporaryKey } from '../simulation/keys.js';
import type { PipelineRun } from '../simulation/pipelines.js';
import type { ParsedWorld, Permission } from './schema.js';
import type { BuildScript, DeployScript, PipelineScript } from './scripts.js';

export interface Named {
  readonly id: number;
  readonly name: string;
}

export interface Account {
  readonly name: string;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly permissions: 'main' | readonly Permission[];
  /** Whether temporary keys of it need a code from its device. */
  readonly isMfa: boolean;
  /** Set for a caller with a role's temporary keys. */
  readonly role: Role | undefined;
}

/** What somebody may switch to, or a server acts as. */
export interface Role {
  readonly name: string;
  readonly id: string;
  readonly nrn: string;
  readonly permissions: readonly Permission[];
  /** Names of the accounts that may switch to it; undefined: all that may switch. */
  readonly trusts: readonly string[] | undefined;
  /** How long its keys live, whatever was asked for, in ms; undefined: as long as was asked for. */
  readonly lifetime: number | undefined;
}

export type TargetType = v.InferOutput<typeof stageCreate>['type'];
export type StageConfig = v.InferOutput<typeof stageCreate>['config'];
export type ScenarioConfig = v.InferOutput<typeof scenarioCreate>['config'];

export interface Project {
  readonly id: number;
  readonly name: string;
  readonly stages: Map<number, Stage>;
  /** Oldest first. */
  readonly deployments: Map<number, Deployment>;
}

export interface Stage {
  readonly id: number;
  name: string;
  type: TargetType;
  config: StageConfig;
  readonly project: Project;
  readonly scenarios: Map<number, Scenario>;
}

export interface Scenario {
  readonly id: number;
  readonly name: string;
  description: string;
  config: ScenarioConfig;
  readonly stage: Stage;
  readonly scripts: readonly DeployScript[];
  /** Deployments so far, to choose the script of the next one. */
  runs: number;
}

export interface BuildProject {
  readonly id: number;
  readonly name: string;
  readonly source: BuildSource;
  readonly scripts: readonly BuildScript[];
  runs: number;
  /** Oldest first. */
  readonly builds: Map<number, Build>;
}

interface BuildSource {
  readonly type: 'SourceCommit' | 'GitHub' | 'BitBucket';
  readonly repository: string;
  readonly branch: string;
  readonly workspace?: { readonly id: string; readonly name: string } | undefined;
}

type TaskType = 'SourceBuild' | 'SourceDeploy';

export interface Task {
  readonly id: number;
  readonly name: string;
  readonly type: TaskType;
  readonly projectId: number;
  readonly stageId?: number | undefined;
  readonly scenarioId?: number | undefined;
  readonly branch?: string | undefined;
  readonly linkedTasks: readonly string[];
  /** Its deployment waits for an approval. No field of the API: only a world file can say so. */
  readonly approval: boolean;
}

export interface Trigger {
  repository: readonly { type: string; name: string; branch: string }[];
  schedule: readonly unknown[];
  sourcepipeline: readonly { id: number }[];
}

export interface Pipeline {
  readonly id: number;
  readonly name: string;
  description: string;
  tasks: readonly Task[];
  trigger: Trigger;
  readonly scripts: readonly PipelineScript[];
  runs: number;
  /** Oldest first. */
  readonly history: Map<number, PipelineRun>;
}

export interface Resources {
  readonly servers: readonly { no: number; name: string }[];
  readonly autoscalingGroups: readonly { no: number; name: string; instances: number; targetGroups: readonly Named[] }[];
  readonly clusters: readonly { id: number; uuid: string; name: string }[];
  readonly buckets: readonly { name: string; objects: readonly { key: string; size: number }[] }[];
  readonly repositories: readonly { name: string; branches: readonly string[] }[];
  readonly timeZones: readonly string[];
}

/** All that the services know. */
export interface State {
  readonly accounts: readonly Account[];
  readonly roles: readonly Role[];
  /** What a server of this world acts as; undefined: it has no role. */
  readonly serverRole: Role | undefined;
  /** By access key, the expired ones included. */
  readonly temporaryKeys: Map<string, TemporaryKey>;
  readonly resources: Resources;
  readonly projects: Map<number, Project>;
  readonly builds: Map<number, BuildProject>;
  readonly pipelines: Map<number, Pipeline>;
  readonly ids: Ids;
}

/** The member number of the world's main account: NRNs are built of it. */
export const MEMBER = '2000001';

const FIRST_IDS = {
  project: 2001,
  stage: 3001,
  scenario: 2101,
  deployment: 80001,
  build: 20001,
  buildRun: 31,
  pipeline: 2501,
  pipelineRun: 54001,
} as const;
export type IdKind = keyof typeof FIRST_IDS;

/** Numbers that were never given out before, ascending, so that the newest run has the highest id. */
export class Ids {
  readonly #next: Record<IdKind, number> = { ...FIRST_IDS };

  /** The next one, or exactly `wanted`, after which the next ones follow. */
  take(kind: IdKind, wanted?: number): number {
    const id = wanted ?? this.#next[kind];
    this.#next[kind] = Math.max(this.#next[kind], id + 1);
    return id;
  }
}

/** The script of the next run: the first run takes the first, and the last one stays. */
export function nextScript<T>(owner: { readonly scripts: readonly T[]; runs: number }): T {
  return owner.scripts[Math.min(owner.runs++, owner.scripts.length - 1)] as T;
}

/** A lone value as a list of one. */
export function listOf<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}

export function buildResources(world: ParsedWorld['resources']): Resources {
  let targetGroup = 5001;
  return {
    servers: world.servers.map((server, index) => ({ name: server.name, no: server.no ?? 1234567 + index })),
    autoscalingGroups: world.autoscalingGroups.map((group, index) => ({
      no: group.no ?? 4001 + index,
      name: group.name,
      instances: group.instances,
      targetGroups: group.targetGroups.map(({ id, name }) => ({ id: id ?? targetGroup++, name })),
    })),
    clusters: world.clusters.map(({ id, uuid, name }, index) => ({
      id: id ?? 6001 + index,
      uuid: uuid ?? `00000000-0000-4000-8000-${String(id ?? 6001 + index).padStart(12, '0')}`,
      name,
    })),
    buckets: world.buckets,
    repositories: world.repositories,
    timeZones: world.timeZones,
  };
}
