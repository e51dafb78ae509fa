import type { Credentials } from '../ncloud/credentials.js';
import type { Location } from '../ncloud/endpoints.js';
import type { Reference } from '../run/services/names.js';
import {
  type CommonSettings,
  type ConflictPolicy,
  type FollowSettings,
  isStartSettings,
  type Settings,
  type TargetReference,
} from './step-settings.js';

/** A target with the parts that its mode has. */
export interface FlatTarget {
  readonly project: Reference;
  readonly stage: Reference | undefined;
  readonly scenario: Reference | undefined;
}

/**
 * The settings in one flat shape, for code that shows them whatever the operation: what an operation does not have is empty or has its
 * default. Code that acts takes `Settings`, whose types prove what is there.
 */
export interface FlatSettings extends CommonSettings, FollowSettings {
  readonly mode: 'deploy' | 'pipeline' | 'api';
  readonly operation: string;
  /** Of a single run; undefined where the step has many, or the operation has none. */
  readonly project: Reference | undefined;
  readonly stage: Reference | undefined;
  readonly scenario: Reference | undefined;
  /** Empty for a step of one run. */
  readonly targets: readonly FlatTarget[];
  readonly maxParallel: number;
  readonly failFast: boolean;
  readonly onConflict: ConflictPolicy;
  readonly historyId: string;
  readonly parameters: string;
  /** Empty where the keys come from anywhere but the inputs and the environment. */
  readonly credentials: Credentials;
  readonly location: Location;
}

const NOTHING: Omit<FlatSettings, keyof CommonSettings | 'mode' | 'operation' | 'credentials'> = {
  project: undefined,
  stage: undefined,
  scenario: undefined,
  targets: [],
  maxParallel: 1,
  failFast: true,
  onConflict: 'wait',
  historyId: '',
  parameters: '',
  wait: true,
  approvalTimeoutMs: 0,
  onTimeout: 'detach',
  onCancel: 'cancel',
  pollIntervalMs: undefined,
  environment: '',
  environmentUrl: '',
  commitStatus: '',
  comment: false,
};

export function flatSettings(settings: Settings): FlatSettings {
  const { credentialsSource: source } = settings;
  const credentials = source.from === 'keys' ? source.keys : { accessKey: '', secretKey: '' };
  if (isStartSettings(settings)) {
    const targets = settings.targets.map(flatTarget);
    const flat = { ...NOTHING, credentials, ...settings };
    return settings.isMany ? { ...flat, targets } : { ...flat, targets: [], ...targets[0] };
  }
  const flat = { ...NOTHING, credentials, ...settings };
  return settings.mode !== 'api' && settings.operation === 'check' ? { ...flat, ...flatTarget(settings.target) } : flat;
}

function flatTarget(target: TargetReference): FlatTarget {
  return target.mode === 'deploy'
    ? { project: target.project, stage: target.stage, scenario: target.scenario }
    : { project: target.project, stage: undefined, scenario: undefined };
}
