import * as v from 'valibot';

/**
 * Request bodies, checked before a request is sent (contract §7) and by the emulator. Strict: a misspelt field is an error and not
 * a silent default. Limits are the documented ones (reference/sourcedeploy-api.md §1, §4, §5; reference/sourcepipeline-api.md §2).
 */
export type BodySchema = v.StrictObjectSchema<v.ObjectEntries, undefined>;

const identifier = (most: number) =>
  v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/, 'letters, digits, - and _'), v.maxLength(most));
const between = (least: number, most: number) => v.pipe(v.number(), v.minValue(least), v.maxValue(most));
const description = v.optional(v.pipe(v.string(), v.maxLength(500)));

export const deployProject = v.strictObject({ name: identifier(100) });

/** By target type; `clusterUuid` [sdk, tf] and `clusterNo` [doc] contradict each other, so either is let through. */
const stageConfig = v.strictObject({
  serverNo: v.optional(v.pipe(v.array(v.number()), v.minLength(1))),
  autoScalingGroupNo: v.optional(v.number()),
  clusterUuid: v.optional(v.string()),
  clusterNo: v.optional(v.number()),
  bucketName: v.optional(v.string()),
});
const stageType = v.picklist(['Server', 'AutoScalingGroup', 'KubernetesService', 'ObjectStorage']);

export const stageCreate = v.strictObject({ name: identifier(100), type: stageType, config: stageConfig });
export const stageUpdate = v.strictObject({
  name: v.optional(identifier(100)),
  type: v.optional(stageType),
  config: v.optional(stageConfig),
});

const command = v.strictObject({ user: v.string(), cmd: v.string() });
const copy = v.strictObject({ sourcePath: v.string(), deployPath: v.string() });

const scenarioConfig = v.strictObject({
  strategy: v.optional(v.picklist(['normal', 'blueGreen', 'rolling', 'canary'])),
  sequence: v.optional(v.boolean()),
  file: v.optional(
    v.strictObject({
      type: v.picklist(['SourceBuild', 'ObjectStorage', 'later']),
      ObjectStorage: v.optional(v.strictObject({ bucket: v.string(), object: v.string() })),
      SourceBuild: v.optional(v.strictObject({ id: v.number() })),
    }),
  ),
  rollback: v.optional(v.boolean()),
  cmd: v.optional(
    v.strictObject({ pre: v.optional(v.array(command)), deploy: v.optional(v.array(copy)), post: v.optional(v.array(command)) }),
  ),
  loadBalancer: v.optional(v.strictObject({ loadBalancerTargetGroupNo: v.number(), deleteServer: v.boolean() })),
  manifest: v.optional(
    v.strictObject({ type: v.literal('SourceCommit'), repository: v.string(), branch: v.string(), path: v.array(v.string()) }),
  ),
  canaryConfig: v.optional(
    v.strictObject({
      analysisType: v.picklist(['manual', 'auto']),
      canaryCount: between(1, 10),
      timeout: v.optional(between(1, 360)),
      prometheus: v.optional(v.string()),
      env: v.optional(
        v.strictObject({ baseline: v.pipe(v.string(), v.maxLength(64)), canary: v.pipe(v.string(), v.maxLength(64)) }),
      ),
      metrics: v.optional(
        v.array(
          v.strictObject({
            name: v.string(),
            successCriteria: v.picklist(['base', 'canary']),
            queryType: v.picklist(['default', 'promQL']),
            weight: v.number(),
            metric: v.optional(v.string()),
            filter: v.optional(v.string()),
            query: v.optional(v.string()),
          }),
        ),
      ),
      analysisConfig: v.optional(
        v.strictObject({ duration: between(10, 360), delay: between(0, 60), interval: between(1, 360), step: between(10, 360) }),
      ),
      passScore: v.optional(between(1, 100)),
    }),
  ),
  path: v.optional(v.array(copy)),
});

/** A scenario's character set is not documented, only its length [tf]. */
export const scenarioCreate = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  description,
  config: scenarioConfig,
});
export const scenarioUpdate = v.strictObject({ description, config: v.optional(scenarioConfig) });

const tasks = v.array(
  v.strictObject({
    name: identifier(50),
    type: v.picklist(['SourceBuild', 'SourceDeploy']),
    config: v.strictObject({
      projectId: v.number(),
      stageId: v.optional(v.number()),
      scenarioId: v.optional(v.number()),
      target: v.optional(v.strictObject({ info: v.strictObject({ branch: v.string() }) })),
    }),
    linkedTasks: v.array(v.string()),
  }),
);
const trigger = v.optional(
  v.strictObject({
    repository: v.optional(v.array(v.strictObject({ type: v.literal('sourcecommit'), name: v.string(), branch: v.string() }))),
    sourcepipeline: v.optional(v.array(v.strictObject({ id: v.number() }))),
    schedule: v.optional(
      v.array(
        v.strictObject({
          day: v.array(v.picklist(['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'])),
          time: v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'HH:mm')),
          timeZone: v.string(),
          scheduleOnlyWithChange: v.boolean(),
        }),
      ),
    ),
  }),
);

export const pipelineCreate = v.strictObject({ name: identifier(30), description, tasks, trigger });
export const pipelineUpdate = v.strictObject({ description, tasks: v.optional(tasks), trigger });
