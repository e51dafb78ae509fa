import { LANGUAGES, type Language, type Messages, messagesFor } from '../messages/messages.js';
import { type Credentials, resolveCredentials } from '../ncloud/credentials.js';
import { checkLocation, type Location, PLATFORMS, ZONES } from '../ncloud/endpoints.js';
import {
  DEFAULTS,
  INPUT_NAMES,
  type InputName,
  isMeaningful,
  MODES,
  needed,
  OPERATIONS,
  type StepMode,
  type StepOperation,
} from '../run/model/operations.js';
import type { RunOperation } from '../run/model/outcome.js';
import { parseReference, type Reference } from '../run/services/names.js';
import type { ConflictPolicy } from '../run/start.js';
import { formatDuration, parseDuration } from './duration.js';
import type { Host } from './host.js';
import type { TargetReferences } from './targets-input.js';

/** All inputs of a step, read and checked once, before the first request (contract §2). Frozen; times in ms. */
export interface Settings {
  readonly mode: StepMode;
  /** In mode `api` the catalogue's name of the operation. */
  readonly operation: StepOperation | string;
  readonly project: Reference | undefined;
  readonly stage: Reference | undefined;
  readonly scenario: Reference | undefined;
  /** Empty for a step of one run; then `project`, `stage` and `scenario` name it. */
  readonly targets: readonly TargetReferences[];
  /** How many of `targets` are under way at once at most. */
  readonly maxParallel: number;
  readonly failFast: boolean;
  readonly historyId: string;
  readonly wait: boolean;
  readonly timeoutMs: number;
  readonly approvalTimeoutMs: number;
  readonly onTimeout: 'detach' | 'cancel';
  readonly onCancel: 'cancel' | 'detach';
  readonly onConflict: ConflictPolicy;
  /** Undefined for `auto`. */
  readonly pollIntervalMs: number | undefined;
  readonly credentials: Credentials;
  readonly location: Location;
  readonly language: Language;
  readonly summary: boolean;
  readonly environment: string;
  readonly environmentUrl: string;
  readonly commitStatus: string;
  readonly comment: boolean;
  readonly githubToken: string;
  readonly parameters: string;
}

/** A run operation's settings: everything but modes `api` and operation `check`. */
export type RunSettings = Settings & { readonly mode: 'deploy' | 'pipeline'; readonly operation: RunOperation };

export function isRunSettings(settings: Settings): settings is RunSettings {
  return settings.mode !== 'api' && settings.operation !== 'check';
}

export type InputsResult =
  | { ok: true; settings: Settings }
  /** Sentences, one a problem, in the language that was asked for. */
  | { ok: false; problems: string[]; language: Language };

/** GitHub ends a job on its own runners after this long, in ms; a budget beyond it would never be kept. */
const HOSTED_JOB_MS = 6 * 3_600_000;

const SHORTEST_POLL_MS = 1000;
const LONGEST_POLL_MS = 600_000;

/** Longest value quoted in a message, in characters. */
const LONGEST_QUOTE = 80;

/** Reads every input and answers either all of them or all that is wrong with them. */
export async function readInputs(host: Pick<Host, 'core' | 'env'>): Promise<InputsResult> {
  const given = Object.fromEntries(INPUT_NAMES.map((name) => [name, host.core.getInput(name).trim()])) as Record<
    InputName,
    string
  >;
  const value = (name: InputName) => given[name] || DEFAULTS[name];
  const language: Language = LANGUAGES.find((known) => known === value('language').toLowerCase()) ?? 'en';
  const say = messagesFor(language).inputs;
  const problems: string[] = [];

  const choice = <const T extends string>(name: InputName, allowed: readonly T[]): T => {
    const found = allowed.find((word) => word.toLowerCase() === value(name).toLowerCase());
    if (found === undefined)
      problems.push(value(name) === '' ? say.missing(name, allowed) : say.notAllowed(name, quote(value(name)), allowed));
    return found ?? (allowed[0] as T);
  };
  const boolean = (name: InputName): boolean => {
    // The runner's own booleans (contract §2); `yes` or `1` would be somebody's guess.
    if (/^(true|True|TRUE)$/.test(value(name))) return true;
    if (!/^(false|False|FALSE)$/.test(value(name))) problems.push(say.notAllowed(name, quote(value(name)), ['true', 'false']));
    return false;
  };
  const duration = (name: InputName): number => {
    const ms = parseDuration(value(name));
    if (ms === undefined || ms <= 0) problems.push(say.badDuration(name, quote(value(name))));
    return ms ?? 0;
  };

  const mode = choice('mode', MODES);
  const modeKnown = problems.length === 0;
  const operation = mode === 'api' ? value('operation') : choice('operation', modeKnown ? OPERATIONS[mode] : OPERATIONS.deploy);
  // Which inputs are needed or meaningless depends on both; without them such complaints would only mislead.
  if (problems.length === 0) problems.push(...checkMeaning(mode, operation, given, say));

  const timeoutMs = duration('timeout');
  const approvalTimeoutMs = duration('approval-timeout');
  if (host.env.RUNNER_ENVIRONMENT === 'github-hosted' && timeoutMs + approvalTimeoutMs > HOSTED_JOB_MS) {
    problems.push(say.beyondHostedJob(formatDuration(timeoutMs + approvalTimeoutMs)));
  }
  const pollIntervalMs = pollInterval(value('poll-interval'), problems, say);

  const credentials = resolveCredentials({ accessKey: given['access-key'], secretKey: given['secret-key'] }, host.env);
  if (!credentials.ok) {
    const empty = credentials.problems.filter((problem) => problem.problem === 'empty').map((problem) => INPUT_OF[problem.field]);
    if (empty.length > 0) problems.push(say.emptyCredentials(empty));
    for (const { field, problem } of credentials.problems)
      if (problem === 'malformed') problems.push(say.malformedCredential(INPUT_OF[field]));
  }

  const location: Location = {
    zone: choice('zone', ZONES),
    platform: choice('platform', PLATFORMS),
    region: value('region').toUpperCase(),
    apiUrl: value('api-url'),
  };
  problems.push(...checkLocation(location).map((problem) => say.location(problem, location)));
  // The canary decisions exist on VPC only (reference/sourcedeploy-api.md §1).
  if (mode === 'deploy' && operation.startsWith('canary-') && location.platform === 'classic') {
    problems.push(say.notAllowed('platform', 'classic', ['vpc']));
  }
  choice('language', LANGUAGES);

  const historyId = value('history-id');
  if (historyId !== '' && !/^[A-Za-z0-9_-]{1,64}$/.test(historyId)) problems.push(say.badHistoryId(quote(historyId)));
  if (value('environment-url') !== '' && !isWebUrl(value('environment-url')))
    problems.push(say.badUrl('environment-url', quote(value('environment-url'))));

  const reference = (name: 'project' | 'stage' | 'scenario') =>
    value(name) === '' ? undefined : checkedReference(name, value(name), problems, say);
  let targets: readonly TargetReferences[] = [];
  if (value('targets') !== '' && mode !== 'api') {
    const { parseTargets } = await import('./targets-input.js');
    const parsed = await parseTargets(
      value('targets'),
      mode,
      { project: value('project'), stage: value('stage'), scenario: value('scenario') },
      say,
    );
    problems.push(...parsed.problems);
    targets = parsed.targets;
  }
  const maxParallel = value('max-parallel') === '' ? Number.POSITIVE_INFINITY : Number(value('max-parallel'));
  if (!/^(\d{1,4}|)$/.test(value('max-parallel')) || maxParallel < 1)
    problems.push(say.badMaxParallel(quote(value('max-parallel'))));

  const settings: Settings = {
    mode,
    operation,
    project: reference('project'),
    stage: reference('stage'),
    scenario: reference('scenario'),
    targets,
    maxParallel,
    failFast: boolean('fail-fast'),
    historyId,
    wait: boolean('wait'),
    timeoutMs,
    approvalTimeoutMs,
    onTimeout: choice('on-timeout', ['detach', 'cancel']),
    onCancel: choice('on-cancel', ['cancel', 'detach']),
    onConflict: choice('on-conflict', ['wait', 'attach', 'fail']),
    pollIntervalMs,
    credentials: credentials.ok ? credentials.credentials : { accessKey: '', secretKey: '' },
    location,
    language,
    summary: boolean('summary'),
    environment: value('environment'),
    environmentUrl: value('environment-url'),
    commitStatus: value('commit-status'),
    comment: boolean('comment'),
    githubToken: given['github-token'],
    parameters: value('parameters'),
  };
  return problems.length > 0 ? { ok: false, problems, language } : { ok: true, settings: Object.freeze(settings) };
}

const INPUT_OF = { accessKey: 'access-key', secretKey: 'secret-key' } as const;

/** Needed inputs that are empty, and given ones that mean nothing here: nothing is silently ignored. */
function checkMeaning(
  mode: StepMode,
  operation: string,
  given: Readonly<Record<InputName, string>>,
  say: Messages['inputs'],
): string[] {
  const missing = needed(mode, operation, given.targets !== '').filter((name) => given[name] === '');
  const idle = INPUT_NAMES.filter(
    (name) => given[name] !== '' && !sameAsDefault(name, given[name]) && !isMeaningful(name, mode, operation),
  );
  const problems = [
    ...missing.map((name) => say.needed(name, mode, operation)),
    ...idle.map((name) => say.meaningless(name, quote(given[name]), mode, operation)),
  ];
  if (given['environment-url'] !== '' && given.environment === '' && isMeaningful('environment', mode, operation)) {
    problems.push(say.needsOther('environment-url', quote(given['environment-url']), 'environment'));
  }
  if (given.targets === '' && isMeaningful('targets', mode, operation)) {
    if (given['max-parallel'] !== '') problems.push(say.needsOther('max-parallel', quote(given['max-parallel']), 'targets'));
    if (given['fail-fast'] !== '' && !sameAsDefault('fail-fast', given['fail-fast']))
      problems.push(say.needsOther('fail-fast', quote(given['fail-fast']), 'targets'));
  }
  return problems;
}

/** A default that was spelt out, or spelt in other letters, is still the default. */
function sameAsDefault(name: InputName, value: string): boolean {
  if (name === 'github-token') return true; // its default is an expression, which the runner has put a value for
  const same = (text: string) => parseDuration(text) ?? text.toLowerCase();
  return DEFAULTS[name] !== '' && same(value) === same(DEFAULTS[name]);
}

function pollInterval(value: string, problems: string[], say: Messages['inputs']): number | undefined {
  if (value.toLowerCase() === 'auto') return undefined;
  const ms = parseDuration(value);
  if (ms === undefined || ms < SHORTEST_POLL_MS || ms > LONGEST_POLL_MS) problems.push(say.badPollInterval(quote(value)));
  return ms;
}

function checkedReference(name: InputName, value: string, problems: string[], say: Messages['inputs']): Reference {
  const reference = parseReference(value);
  if (reference.by === 'name' && reference.name.trim() === '') problems.push(say.emptyName(name, quote(value)));
  return reference;
}

function isWebUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** A value for a message, cut to a length that leaves the message readable. */
function quote(value: string): string {
  return value.length > LONGEST_QUOTE ? `${value.slice(0, LONGEST_QUOTE)}…` : value;
}
