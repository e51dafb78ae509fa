import * as v from 'valibot';
import { scenarioCreate } from '../../src/ncloud/bodies.js';
import { duration, share } from './fields.js';
import { buildScript, deployScript, pipelineScript } from './scripts.js';
import { switchesSchema } from './switches.js';

/** What a sub account may do (reference/ncloud-common.md §9); `viewer` reads, every other one but `switchRole` reads as well. */
const PERMISSIONS = [
  'viewer',
  'changeProject',
  'doDeploy',
  'requestDeploy',
  'approveDeploy',
  'changePipeline',
  'doPipeline',
  /** Switching to a role, and nothing else. */
  'switchRole',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const name = v.pipe(v.string(), v.nonEmpty('a name must not be empty'));
const id = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)));
const many = <const T extends v.GenericSchema>(item: T) => v.optional(v.array(item), []);

const account = v.strictObject({
  /** What the services show as executor or requester. */
  name,
  accessKey: name,
  secretKey: name,
  permissions: v.union([v.literal('main'), v.array(v.picklist(PERMISSIONS))]),
  /** Temporary keys of it need `serialNumber` and a `tokenCode` of six digits. */
  mfa: v.optional(v.boolean(), false),
});

const role = v.strictObject({
  name,
  id: v.optional(v.string()),
  permissions: v.array(v.picklist(PERMISSIONS)),
  trusts: v.optional(v.array(v.string())),
  lifetime: v.optional(duration),
});

/** One script for every run, or a list: the first run takes the first, and the last one stays. */
const scripts = <const T extends v.GenericSchema>(script: T) =>
  v.optional(v.union([v.pipe(v.array(script), v.minLength(1)), script]), [{}]);

const pastRuns = v.strictObject({
  count: v.pipe(v.number(), v.integer(), v.minValue(0)),
  duration: v.optional(duration, '3m'),
  /** How much their durations vary; default: the world's. */
  jitter: v.optional(share),
  status: v.optional(v.string(), 'success'),
  /** From one start to the next, about; the newest started about half as long ago. */
  every: v.optional(duration, '1d'),
  by: v.optional(v.string()),
});
const history = v.optional(v.union([v.array(pastRuns), pastRuns]), []);
export type PastRuns = v.InferOutput<typeof pastRuns>;

const config = scenarioCreate.entries.config.entries;

const scenario = v.strictObject({
  id,
  name,
  description: v.optional(v.string(), ''),
  strategy: config.strategy,
  sequence: config.sequence,
  rollback: config.rollback,
  /** Name of a build, `bucket/object`, or `later`. */
  file: v.optional(v.string()),
  cmd: config.cmd,
  manifest: v.optional(v.strictObject({ repository: v.string(), branch: v.optional(v.string()), path: v.array(v.string()) })),
  canary: config.canaryConfig,
  loadBalancer: v.optional(v.strictObject({ targetGroup: v.string(), deleteServer: v.optional(v.boolean(), true) })),
  path: config.path,
  script: scripts(deployScript),
  history,
});
export type WorldScenario = v.InferOutput<typeof scenario>;

const stage = v.strictObject({
  id,
  name,
  type: v.picklist(['Server', 'AutoScalingGroup', 'KubernetesService', 'ObjectStorage']),
  servers: v.optional(v.array(v.string())),
  autoscalingGroup: v.optional(v.string()),
  cluster: v.optional(v.string()),
  bucket: v.optional(v.string()),
  scenarios: many(scenario),
});
export type WorldStage = v.InferOutput<typeof stage>;

const project = v.strictObject({ id, name, stages: many(stage) });

const build = v.strictObject({
  id,
  name,
  source: v.optional(
    v.strictObject({
      type: v.optional(v.picklist(['SourceCommit', 'GitHub', 'BitBucket']), 'SourceCommit'),
      repository: v.string(),
      branch: v.optional(v.string(), 'main'),
      workspace: v.optional(v.strictObject({ id: v.string(), name: v.string() })),
    }),
  ),
  script: scripts(buildScript),
  history,
});

const task = v.strictObject({
  name,
  /** Name of a build. */
  build: v.optional(v.string()),
  branch: v.optional(v.string()),
  /** `project/stage/scenario`. */
  deploy: v.optional(v.string()),
  /** The deployment has to be approved before it starts. */
  approval: v.optional(v.boolean(), false),
  /** Names of the tasks that must have succeeded. */
  after: many(v.string()),
});

const pipeline = v.strictObject({
  id,
  name,
  description: v.optional(v.string(), ''),
  tasks: many(task),
  script: scripts(pipelineScript),
  history,
});

const number = v.optional(v.number());
const resources = v.strictObject({
  servers: many(v.strictObject({ no: number, name })),
  autoscalingGroups: many(
    v.strictObject({
      no: number,
      name,
      instances: v.optional(v.number(), 2),
      targetGroups: many(v.strictObject({ id: number, name })),
    }),
  ),
  clusters: many(v.strictObject({ id: number, uuid: v.optional(v.string()), name })),
  buckets: many(v.strictObject({ name, objects: many(v.strictObject({ key: v.string(), size: v.optional(v.number(), 1024) })) })),
  repositories: many(v.strictObject({ name, branches: v.optional(v.array(v.string()), ['main']) })),
  timeZones: v.optional(v.array(v.string()), ['Etc/GMT+12 (UTC-12:00)', 'Asia/Seoul (UTC+09:00)', 'Pacific/Apia (UTC+13:00)']),
});

/** A world file. emulator/README.md explains every key; world/default.ts is an example that uses nearly all of them. */
export const worldSchema = v.strictObject({
  accounts: v.pipe(v.array(account), v.minLength(1)),
  roles: v.optional(v.array(role), []),
  /** Name of the role that servers of this world have; default: the first one. */
  serverRole: v.optional(v.string()),
  switches: v.optional(switchesSchema, {}),
  /** The gateway's clock minus the machine's, in ms; may be negative. */
  clockOffset: v.optional(v.number(), 0),
  /** How much durations vary where a script does not say so itself. */
  jitter: v.optional(share, 0.1),
  /** How long every answer takes. */
  latency: v.optional(duration, 0),
  resources: v.optional(resources, {}),
  builds: many(build),
  projects: many(project),
  pipelines: many(pipeline),
});
/** A world as it is written. */
export type World = v.InferInput<typeof worldSchema>;
/** A world with every default filled in and every duration in ms. */
export type ParsedWorld = v.InferOutput<typeof worldSchema>;
