import type { Language } from '../messages/messages.js';
import { consoleUrl, type Location } from '../ncloud/endpoints.js';
import type { StepMode, StepOperation } from '../run/model/operations.js';
import type { Reference } from '../run/services/names.js';
import { isActSettings, isRunSettings, isStartSettings, type RunSettings, type Settings } from '../runner/step-settings.js';

/** What log, summary and sentences need of the inputs, and nothing else. Narrow by `mode` before `operation`. */
export type ReportSettings = CommonReportSettings & (StepReportSettings | ApiReportSettings);

/** An operation of the contract, so that whatever words it by a switch fails to compile where it lacks one. */
interface StepReportSettings {
  readonly mode: Exclude<StepMode, 'api'>;
  readonly operation: StepOperation;
}

interface ApiReportSettings {
  readonly mode: 'api';
  /** The catalogue's name of the operation. */
  readonly operation: string;
}

interface CommonReportSettings {
  /** As they were given; undefined where the operation has none, and for a step of many targets. */
  readonly project: Reference | undefined;
  readonly stage: Reference | undefined;
  readonly scenario: Reference | undefined;
  readonly wait: boolean;
  /** In ms. */
  readonly timeoutMs: number;
  readonly approvalTimeoutMs: number;
  readonly onTimeout: 'detach' | 'cancel';
  readonly onCancel: 'cancel' | 'detach';
  readonly onConflict: 'wait' | 'attach' | 'fail';
  readonly location: Location;
  /** Where the keys come from; never the keys. */
  readonly credentialsSource: KeysFrom;
  /** NRN of the role that is switched to; empty for none. */
  readonly role: string;
  readonly language: Language;
}

type KeysFrom =
  | { readonly from: 'keys' | 'server-role' }
  /** An empty name is the file's default profile. */
  | { readonly from: 'profile'; readonly profile: string };

/** What the reports to GitHub need of the inputs. */
export interface GitHubSettings {
  readonly mode: StepMode;
  readonly operation: string;
  readonly historyId: string;
  readonly environment: string;
  readonly environmentUrl: string;
  readonly commitStatus: string;
  readonly comment: boolean;
  readonly githubToken: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly consoleUrl: string;
}

/** What is shown where an operation has no such input. */
const NOT_ASKED = { wait: true, approvalTimeoutMs: 0, onTimeout: 'detach', onCancel: 'cancel', onConflict: 'wait' } as const;

/** The one place where reports read the inputs: whoever changes `Settings` changes these two functions and no renderer. */
export function reportSettings(settings: Settings): ReportSettings {
  const { timeoutMs, location, credentialsSource: source, role, language } = settings;
  const credentialsSource = source.from === 'keys' ? ({ from: 'keys' } as const) : source;
  const common = { timeoutMs, location, credentialsSource, role, language, ...referencesOf(settings), ...policiesOf(settings) };
  return settings.mode === 'api'
    ? { ...common, mode: settings.mode, operation: settings.operation }
    : { ...common, mode: settings.mode, operation: settings.operation };
}

function referencesOf(settings: Settings): Pick<ReportSettings, 'project' | 'stage' | 'scenario'> {
  const nothing = { project: undefined, stage: undefined, scenario: undefined };
  if (settings.mode === 'api') return nothing;
  if (isActSettings(settings)) return { ...nothing, project: settings.project };
  const target = settings.operation === 'check' ? settings.target : settings.isMany ? undefined : settings.targets[0];
  if (!target) return nothing;
  const { project } = target;
  return target.mode === 'deploy' ? { project, stage: target.stage, scenario: target.scenario } : { ...nothing, project };
}

function policiesOf(settings: Settings): Pick<ReportSettings, keyof typeof NOT_ASKED> {
  if (!isRunSettings(settings)) return NOT_ASKED;
  const { wait, approvalTimeoutMs, onTimeout, onCancel } = settings;
  const onConflict = isStartSettings(settings) ? settings.onConflict : NOT_ASKED.onConflict;
  return { wait, approvalTimeoutMs, onTimeout, onCancel, onConflict };
}

/** Likewise for GitHub, to which only operations with a run report. */
export function githubSettings(settings: RunSettings): GitHubSettings {
  const { mode, operation, environment, environmentUrl, commitStatus, comment, githubToken, location, timeZone } = settings;
  return {
    mode,
    operation,
    historyId: isActSettings(settings) ? settings.historyId : '',
    environment,
    environmentUrl,
    commitStatus,
    comment,
    githubToken,
    timeZone,
    consoleUrl: consoleUrl(location.site),
  };
}
