export const MODES = ['deploy', 'pipeline', 'api'] as const;
export type StepMode = (typeof MODES)[number];

/** Operations by mode (contract §3). Mode `api` takes any name of the catalogue, which `api.ts` checks. */
export const OPERATIONS = {
  deploy: ['start', 'request', 'approve', 'reject', 'canary-approve', 'canary-reject', 'cancel', 'watch', 'check'],
  pipeline: ['start', 'cancel', 'watch', 'check'],
  api: [],
} as const satisfies Record<StepMode, readonly string[]>;
export type StepOperation = (typeof OPERATIONS)['deploy'][number];

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

const STARTING = ['start', 'request'];
const BY_NAMES = ['start', 'request', 'check'];
const ON_A_RUN = ['approve', 'reject', 'canary-approve', 'canary-reject', 'cancel', 'watch'];
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
  if (ON_A_RUN.includes(operation)) names.push('history-id');
  return names;
}
