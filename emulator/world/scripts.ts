import * as v from 'valibot';
import { duration, share } from './fields.js';

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
