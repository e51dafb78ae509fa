import * as v from 'valibot';
import { scenarioCreate } from '../../src/ncloud/bodies.js';
import { duration, share } from './fields.js';
import { switchesSchema } from './switches.js';

/** What a sub account may do (reference/ncloud-common.md §9); `viewer` reads, every other one reads as well. */
export const PERMISSIONS = [
  'viewer',
  'changeProject',
  'doDeploy',
  'requestDeploy',
  'approveDeploy',
  'changePipeline',
  'doPipeline',
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
});

/** Words exactly as listed, each for its time, instead of a life cycle; the last one stays. */
const statuses = v.optional(
  v.pipe(
    v.array(v.strictObject({ status: v.string(), for: v.optional(duration, 0), end: v.optional(v.boolean()) })),
    v.minLength(1),
  ),
);
/** How much durations vary; default: the world's. */
const jitter = v.optional(share);

/** How one deployment goes. All durations at speed 1. */
export const deployScript = v.strictObject({
  /** In `waiting`, before anything happens. */
  queue: v.optional(duration, '2s'),
  /** Per server: the three steps. A step without commands is skipped. */
  pre: v.optional(duration, '3s'),
  deploy: v.optional(duration, '20s'),
  post: v.optional(duration, '4s'),
  /** Targets other than servers: the whole of it. */
  rollout: v.optional(duration, '40s'),
  /** After a canary was accepted. */
  promote: v.optional(duration, '20s'),
  /** Undoing a failed deployment whose scenario has `rollback`. */
  rollback: v.optional(duration, '10s'),
  /** In `canceling`. */
  cancel: v.optional(duration, '3s'),
  /** In `canary_rejecting`. */
  reject: v.optional(duration, '10s'),
  jitter,
  /** `hang`: it stays in progress at the place named by `failAt`, until somebody cancels it. */
  outcome: v.optional(v.picklist(['success', 'fail', 'error', 'hang']), 'success'),
  /** Where it goes wrong: server by name or by number from 1 (default: the last one), and step. */
  failAt: v.optional(
    v.strictObject({
      server: v.optional(v.union([v.string(), v.number()])),
      step: v.optional(v.picklist(['pre', 'deploy', 'post']), 'deploy'),
    }),
    {},
  ),
  /** Automatic canary: the score of each analysis; the last one repeats. */
  scores: v.optional(v.pipe(v.array(v.number()), v.minLength(1)), [95]),
  /** Automatic canary: instead of `delay` and `interval` of the scenario (minutes). */
  delay: v.optional(duration),
  interval: v.optional(duration),
  /** Manual canary: instead of `timeout` of the scenario (minutes). */
  timeout: v.optional(duration),
  statuses,
});
export type DeployScript = v.InferOutput<typeof deployScript>;

/** How one build goes. */
export const buildScript = v.strictObject({
  /** With no status at all, before the first job. */
  queue: v.optional(duration, 0),
  prepare: v.optional(duration, '30s'),
  upload: v.optional(duration, '5s'),
  cancel: v.optional(duration, '2s'),
  jitter,
  outcome: v.optional(v.picklist(['success', 'fail', 'hang']), 'success'),
  failedPhase: v.optional(v.picklist(['prepare', 'build', 'pre-build', 'post-build', 'upload', 'timeout']), 'build'),
  statuses,
});
export type BuildScript = v.InferOutput<typeof buildScript>;

/** How one pipeline run goes, apart from its tasks. */
export const pipelineScript = v.strictObject({
  /** Before a task whose predecessors are done. */
  between: v.optional(duration, '1s'),
  jitter,
  statuses,
});
export type PipelineScript = v.InferOutput<typeof pipelineScript>;

/** One script for every run, or a list: the first run takes the first, and the last one stays. */
const scripts = <const T extends v.GenericSchema>(script: T) =>
  v.optional(v.union([v.pipe(v.array(script), v.minLength(1)), script]), [{}]);

const pastRuns = v.strictObject({
  count: v.pipe(v.number(), v.integer(), v.minValue(0)),
  duration: v.optional(duration, '3m'),
  jitter,
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
