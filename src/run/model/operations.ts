export const MODES = ['deploy', 'pipeline', 'api'] as const;
export type StepMode = (typeof MODES)[number];

/** The decisions of a person that a run waits for. */
export const DECISIONS = ['approve', 'reject', 'canary-approve', 'canary-reject'] as const;

const STARTING = ['start', 'request'] as const;
const ON_A_RUN = [...DECISIONS, 'cancel', 'watch'] as const;

/**
 * Operations by mode (contract §3). Mode `api` takes any name of the catalogue, which `api.ts` checks. Whoever adds one adds it here and
 * below, where its inputs get their meaning; the compiler then names every place that has to know it, `lifecycle/idle.ts` first.
 */
export const OPERATIONS = {
  deploy: [...STARTING, ...ON_A_RUN, 'check'],
  pipeline: ['start', 'cancel', 'watch', 'check'],
  api: [],
} as const satisfies Record<StepMode, readonly string[]>;
export type StepOperation = (typeof OPERATIONS)['deploy'][number];

/** What a step does to its run. `check` and mode `api` have no run. */
export type RunOperation = Exclude<StepOperation, 'check'>;

/**
 * The defaults of `action.yml`, by input; a test holds the two together. Inputs without a default have an empty one, as has `time-zone`,
 * whose default depends on `language`.
 */
export const DEFAULTS = {
  mode: 'deploy',
  operation: 'start',
  project: '',
  stage: '',
  scenario: '',
  targets: '',
  'max-parallel': '',
  'fail-fast': 'true',
  'history-id': '',
  wait: 'true',
  timeout: '60m',
  'approval-timeout': '60m',
  'on-timeout': 'detach',
  'on-cancel': 'cancel',
  'on-conflict': 'wait',
  'poll-interval': 'auto',
  'access-key': '',
  'secret-key': '',
  credentials: 'keys',
  role: '',
  site: 'public',
  platform: 'vpc',
  region: '',
  'api-url': '',
  language: 'en',
  'time-zone': '',
  summary: 'true',
  environment: '',
  'environment-url': '',
  'commit-status': '',
  comment: 'false',
  'github-token': '',
  parameters: '',
} as const;

export type InputName = keyof typeof DEFAULTS;
export const INPUT_NAMES = Object.keys(DEFAULTS) as InputName[];

const BY_NAMES: readonly string[] = [...STARTING, 'check'];
const FOLLOWING = [...STARTING, ...ON_A_RUN];

/** Operations in which an input means something; an input that is not listed always does. In mode `api` only `parameters` of these. */
const MEANING: Partial<Record<InputName, readonly string[]>> = {
  project: [...BY_NAMES, ...ON_A_RUN],
  stage: BY_NAMES,
  scenario: BY_NAMES,
  targets: ['start'],
  'max-parallel': ['start'],
  'fail-fast': ['start'],
  'history-id': ON_A_RUN,
  wait: FOLLOWING,
  'approval-timeout': FOLLOWING,
  'on-timeout': FOLLOWING,
  'on-cancel': FOLLOWING,
  'on-conflict': STARTING,
  'poll-interval': FOLLOWING,
  environment: FOLLOWING,
  'environment-url': FOLLOWING,
  'commit-status': FOLLOWING,
  comment: FOLLOWING,
  parameters: [],
};

/** Whether an input means anything in this mode and operation. */
export function isMeaningful(name: InputName, mode: StepMode, operation: string): boolean {
  const operations = MEANING[name];
  if (operations === undefined) return true;
  if (mode === 'api') return name === 'parameters';
  // A pipeline has no stages and scenarios.
  if (mode === 'pipeline' && (name === 'stage' || name === 'scenario')) return false;
  return operations.includes(operation);
}

/** Inputs that must not be empty. With `targets` the items of the list name what is needed (targets.ts). */
export function needed(mode: StepMode, operation: string, hasTargets: boolean): InputName[] {
  if (mode === 'api' || hasTargets) return [];
  const names: InputName[] = ['project'];
  if (mode === 'deploy' && BY_NAMES.includes(operation)) names.push('stage', 'scenario');
  if ((ON_A_RUN as readonly string[]).includes(operation)) names.push('history-id');
  return names;
}
