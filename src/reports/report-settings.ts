import type { Language } from '../messages/messages.js';
import { consoleUrl, type Location } from '../ncloud/endpoints.js';
import type { StepMode } from '../run/model/operations.js';
import type { Reference } from '../run/services/names.js';
import type { FlatSettings as Settings } from '../runner/flat-settings.js';

/** What log, summary and sentences need of the inputs, and nothing else. */
export interface ReportSettings {
  readonly mode: StepMode;
  /** In mode `api` the catalogue's name of the operation. */
  readonly operation: string;
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

/** The one place where reports read the inputs: whoever changes `Settings` changes these two functions and no renderer. */
export function reportSettings(settings: Settings): ReportSettings {
  const { mode, operation, project, stage, scenario, wait, timeoutMs, approvalTimeoutMs } = settings;
  const { onTimeout, onCancel, onConflict, location, credentialsSource, role, language } = settings;
  return {
    mode,
    operation,
    project,
    stage,
    scenario,
    wait,
    timeoutMs,
    approvalTimeoutMs,
    onTimeout,
    onCancel,
    onConflict,
    location,
    credentialsSource: credentialsSource.from === 'keys' ? { from: 'keys' } : credentialsSource,
    role,
    language,
  };
}

/** Likewise for GitHub. */
export function githubSettings(settings: Settings): GitHubSettings {
  const { mode, operation, historyId, environment, environmentUrl, commitStatus, comment, githubToken, location, timeZone } =
    settings;
  return {
    mode,
    operation,
    historyId,
    environment,
    environmentUrl,
    commitStatus,
    comment,
    githubToken,
    timeZone,
    consoleUrl: consoleUrl(location.site),
  };
}
