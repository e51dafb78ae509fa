import type { Language } from '../messages/messages.js';
import type { CredentialsSource } from '../ncloud/credentials.js';
import type { Location } from '../ncloud/endpoints.js';
import type { RunOperation } from '../run/model/operations.js';
import type { Reference } from '../run/services/names.js';

/**
 * All inputs of a step, read and checked once, before the first request (contract §2). A union by mode and operation: what an
 * operation needs is there and complete, what it has no use for is not there at all, so nothing is proved a second time. Frozen.
 * Every duration is in ms. Narrow by `mode` first, then by `operation`; `isStartSettings`, `isActSettings` and `isRunSettings` do both.
 */
export type Settings = StartSettings | ActSettings | CheckSettings | ApiSettings;

/** What every mode and operation has. */
export interface CommonSettings {
  /** Where the key pair comes from. With `from: 'keys'` the pair is in it, checked. */
  readonly credentialsSource: CredentialsSource;
  /** NRN of the role to switch to before anything else; empty for none. */
  readonly role: string;
  readonly location: Location;
  readonly language: Language;
  /** IANA name, as `Intl` takes it: the one time zone of summary and comment. */
  readonly timeZone: string;
  /** Whether the job summary is to be written. */
  readonly summary: boolean;
  /** Empty where the workflow passes none. Used for GitHub reports and for nothing else. */
  readonly githubToken: string;
  /** Over 0. How long a run that is queued or running is followed; bounds everything before a run exists as well. */
  readonly timeoutMs: number;
}

/** What every operation has that follows a run. */
export interface FollowSettings {
  /** False: do it, report the history id, leave. */
  readonly wait: boolean;
  /** Over 0. How long a run that is blocked on a person is followed, on a clock of its own. */
  readonly approvalTimeoutMs: number;
  readonly onTimeout: 'detach' | 'cancel';
  readonly onCancel: 'cancel' | 'detach';
  /** From 1 s to 10 min; undefined for `auto`. */
  readonly pollIntervalMs: number | undefined;
  /** Name of a GitHub environment; empty for no GitHub Deployment. */
  readonly environment: string;
  /** Only ever set together with `environment`. */
  readonly environmentUrl: string;
  /** Name of a commit status; empty for none. */
  readonly commitStatus: string;
  /** Whether a comment on the pull request is kept. */
  readonly comment: boolean;
}

/** A scenario of a stage of a deployment project, all three as ids or names. */
export interface DeployReference {
  readonly mode: 'deploy';
  readonly project: Reference;
  readonly stage: Reference;
  readonly scenario: Reference;
}

/** A pipeline, by id or name. */
export interface PipelineReference {
  readonly mode: 'pipeline';
  readonly project: Reference;
}

export type TargetReference = DeployReference | PipelineReference;

/** What to do where another run of the same scenario or pipeline is under way (contract §2). */
export type ConflictPolicy = 'wait' | 'attach' | 'fail';

interface StartOptions {
  /** Whether the input `targets` was given, if only with one item: then outputs, summary and log are those of a step of many runs. */
  readonly isMany: boolean;
  /** How many of `targets` are under way at once, from 1 to the number of targets. */
  readonly maxParallel: number;
  /** Start nothing new after a failure. */
  readonly failFast: boolean;
  readonly onConflict: ConflictPolicy;
}

/** Starts (or requests) one run a target and follows it. `targets` is never empty; a step of a single run has exactly one. */
export interface DeployStartSettings extends CommonSettings, FollowSettings, StartOptions {
  readonly mode: 'deploy';
  readonly operation: 'start' | 'request';
  readonly targets: readonly DeployReference[];
}

export interface PipelineStartSettings extends CommonSettings, FollowSettings, StartOptions {
  readonly mode: 'pipeline';
  readonly operation: 'start';
  readonly targets: readonly PipelineReference[];
}

export type StartSettings = DeployStartSettings | PipelineStartSettings;

interface ExistingRun {
  readonly project: Reference;
  /** Safe as one segment of a path. */
  readonly historyId: string;
}

/** Acts on a deployment that exists, and follows it. */
export interface DeployActSettings extends CommonSettings, FollowSettings, ExistingRun {
  readonly mode: 'deploy';
  readonly operation: Exclude<RunOperation, 'start' | 'request'>;
}

export interface PipelineActSettings extends CommonSettings, FollowSettings, ExistingRun {
  readonly mode: 'pipeline';
  readonly operation: 'cancel' | 'watch';
}

export type ActSettings = DeployActSettings | PipelineActSettings;

/** Starts nothing and proves what can be proved of one target. */
export interface CheckSettings extends CommonSettings {
  readonly mode: 'deploy' | 'pipeline';
  readonly operation: 'check';
  readonly target: TargetReference;
}

/** Any single API operation. Name and parameters are checked against the catalogue by the command, not here. */
export interface ApiSettings extends CommonSettings {
  readonly mode: 'api';
  /** As it was written, trimmed. */
  readonly operation: string;
  /** YAML or JSON, as it was written; empty for none. */
  readonly parameters: string;
}

/** Operations that have a run: everything but `check` and mode `api`. */
export type RunSettings = StartSettings | ActSettings;

export function isStartSettings(settings: Settings): settings is StartSettings {
  return settings.mode !== 'api' && (settings.operation === 'start' || settings.operation === 'request');
}

export function isActSettings(settings: Settings): settings is ActSettings {
  return settings.mode !== 'api' && settings.operation !== 'check' && !isStartSettings(settings);
}

export function isRunSettings(settings: Settings): settings is RunSettings {
  return settings.mode !== 'api' && settings.operation !== 'check';
}

/** The targets of a step that has many, if only by its input's name; empty for every other step. */
export function targetsOfMany(settings: Settings): readonly TargetReference[] {
  return isStartSettings(settings) && settings.isMany ? settings.targets : [];
}

/** Names or ids as they were given; empty where the operation has none, and all of them for a step of many targets. */
export interface Names {
  readonly project: string;
  readonly stage: string;
  readonly scenario: string;
  /** `shop / production / rolling`. */
  readonly label: string;
}

const NO_NAMES: Names = { project: '', stage: '', scenario: '', label: '' };

/** What a step is about, as the inputs name it. */
export function namesOf(settings: Settings): Names {
  if (settings.mode === 'api') return NO_NAMES;
  if (settings.operation === 'check') return targetNames(settings.target);
  if (isActSettings(settings)) return targetNames({ mode: 'pipeline', project: settings.project });
  const [only, ...others] = settings.targets;
  return only && others.length === 0 ? targetNames(only) : NO_NAMES;
}

export function targetNames(target: TargetReference): Names {
  const project = referenceText(target.project);
  const stage = target.mode === 'deploy' ? referenceText(target.stage) : '';
  const scenario = target.mode === 'deploy' ? referenceText(target.scenario) : '';
  const label = [project, stage, scenario].filter((name) => name !== '').join(' / ');
  return { project, stage, scenario, label };
}

/** An id, or a name, as people read it. */
export function referenceText(reference: Reference): string {
  return reference.by === 'id' ? reference.id : reference.name;
}
