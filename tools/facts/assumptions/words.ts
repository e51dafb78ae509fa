/** SourceDeploy's status words (reference/sourcedeploy-api.md §2 [doc]). */
export const DEPLOYMENT_WORDS = [
  'success',
  'fail',
  'error',
  'reject',
  'canceled',
  'canary_reject',
  'canary_waiting_timeout',
  'inprogress',
  'pending',
  'waiting',
  'canceling',
  'canary_pending',
  'canary_analyzing',
  'canary_rejecting',
] as const;

/** Words assumed of SourcePipeline's runs and tasks (reference/sourcepipeline-api.md §6 [inferred]). */
export const PIPELINE_WORDS = ['inprogress', 'success', 'fail', 'canceling', 'canceled', 'waiting'] as const;

/** Words of a server in a deployment (reference/sourcedeploy-api.md §7 [doc-old]). */
export const SERVER_WORDS = ['pending', 'standby', 'pre', 'deploy', 'post', 'success', 'fail', 'no progress'] as const;

/** Words of a step of a server [doc-old]. */
export const STEP_WORDS = ['success', 'fail', 'inprogress'] as const;

/** Words of a build (reference/sourcepipeline-api.md §9 [doc]). */
export const BUILD_WORDS = ['prepare', 'upload', 'success', 'fail', 'canceled'] as const;
