import { distance } from 'fastest-levenshtein';
import { LANGUAGES, type Language } from '../messages/messages.js';
import { checkLocation, type Location, PLATFORMS, SITES } from '../ncloud/endpoints.js';
import { INPUT_NAMES, MODES, OPERATIONS, type StepMode } from '../run/model/operations.js';
import { readCredentials, readRole } from './credentials-input.js';
import { formatDuration, parseDuration } from './duration.js';
import { createSecretFinder, quotableUrl, SECRET_INPUTS } from './hidden-values.js';
import type { Host } from './host.js';
import { checkMeaning } from './input-meaning.js';
import { createInputReader, type InputReader, withoutZeros } from './input-reader.js';
import {
  type CommonSettings,
  type DeployActSettings,
  type DeployReference,
  type DeployStartSettings,
  type FollowSettings,
  isRunSettings,
  type PipelineActSettings,
  type PipelineReference,
  type Settings,
} from './step-settings.js';

export type InputsResult =
  | { ok: true; settings: Settings }
  /** Sentences, one a problem, in the language that was asked for. */
  | { ok: false; problems: string[]; language: Language };

/** GitHub ends a job on its own runners after this long, in ms; a budget beyond it would never be kept. */
const MAX_HOSTED_JOB_MS = 6 * 3_600_000;

/** Bounds of `poll-interval` in ms (contract §2): quicker polls are throttled, slower ones miss what happens in between. */
const MIN_POLL_MS = 1000;
const MAX_POLL_MS = 600_000;

/** Longest history id, in characters. Known ones have 5 to 20; it becomes a part of a URL, where servers take some 2,000. */
const MAX_HISTORY_ID_LENGTH = 200;

/** Reads every input and answers either all of them, as the settings of the operation, or all that is wrong with them. Never throws. */
export async function readInputs(host: Pick<Host, 'core' | 'env'>): Promise<InputsResult> {
  const reader = createInputReader(host);
  const { problems, language } = reader;
  refuseSecrets(reader, host);
  refuseMisspelt(reader, host.env);
  const { mode, operation } = readOperation(reader);
  const common = readCommon(reader, host.env);
  // The canary decisions exist on VPC only (reference/sourcedeploy-api.md §1).
  if (mode === 'deploy' && operation.startsWith('canary-') && common.location.platform === 'classic') {
    problems.push(reader.messages.notAllowed('platform', 'classic', ['vpc']));
  }
  const settings = await readVariant(reader, mode, operation, common);
  checkBudgets(reader, settings, host.env);
  return problems.length > 0 ? { ok: false, problems, language } : { ok: true, settings: Object.freeze(settings) };
}

/** A secret where none belongs would be shown as a name, sent as part of a URL, and written to GitHub. */
function refuseSecrets({ given, messages, problems }: InputReader, host: Pick<Host, 'core' | 'env'>): void {
  const secretsOf = createSecretFinder(host.core, host.env);
  for (const name of INPUT_NAMES) {
    if (SECRET_INPUTS.some((secret) => secret === name)) continue;
    const secrets = secretsOf(given[name]);
    if (secrets.length > 0) problems.push(messages.holdsSecret(name, secrets));
  }
}

/** Edits from an input's name to what counts as a slip of it. */
const MAX_SLIP = 2;

/**
 * The runner only warns of an input that there is none of, and hands it on: `operaton: check` would deploy. What is far from every name may
 * be the job's own variable.
 */
function refuseMisspelt({ messages, problems }: InputReader, env: Host['env']): void {
  for (const variable of Object.keys(env)) {
    const name = /^INPUT_(.{4,40})$/i.exec(variable)?.[1]?.toLowerCase();
    if (name === undefined || INPUT_NAMES.some((known) => known === name)) continue;
    const [meant] = INPUT_NAMES.filter((known) => distance(known, name) <= Math.min(MAX_SLIP, known.length / 4));
    if (meant !== undefined) problems.push(messages.misspelt(name, meant));
  }
}

/** Mode and operation; and, where both are known, what they need and have no use for: without them such complaints would mislead. */
function readOperation(reader: InputReader): { mode: StepMode; operation: string } {
  const mode = reader.choice('mode', MODES);
  const isModeKnown = reader.problems.length === 0;
  const written = reader.value('operation');
  // The operation of a mode that is misspelt may be one of mode `api`, whose names have dots.
  const isFree = mode === 'api' || (!isModeKnown && written.includes('.'));
  const allowed = isModeKnown ? OPERATIONS[mode] : OPERATIONS.deploy;
  // The commonest guess; the list of allowed words does not say which of them it means.
  const hint = mode === 'deploy' && written.toLowerCase() === 'deploy' ? reader.messages.toDeploy : '';
  const operation = isFree ? written : reader.choice('operation', allowed, hint);
  if (reader.problems.length === 0) checkMeaning(reader, mode, operation);
  return { mode, operation };
}

function readCommon(reader: InputReader, env: Host['env']): CommonSettings {
  const timeoutMs = reader.duration('timeout');
  const credentialsSource = readCredentials(reader, env);
  const role = readRole(reader);
  const location = readLocation(reader, env);
  reader.choice('language', LANGUAGES);
  return {
    credentialsSource,
    role,
    location,
    language: reader.language,
    timeZone: readTimeZone(reader),
    summary: reader.boolean('summary'),
    githubToken: reader.given['github-token'],
    timeoutMs,
  };
}

function readLocation(reader: InputReader, env: Host['env']): Location {
  const { value, given, messages, quote, problems } = reader;
  const apiUrl = value('api-url');
  const location: Location = {
    site: reader.choice('site', SITES),
    platform: reader.choice('platform', PLATFORMS),
    region: (given.region || (env.NCLOUD_REGION ?? '').trim()).toUpperCase(),
    apiUrl,
  };
  const shown = { ...location, region: quote(location.region), apiUrl: quote(quotableUrl(apiUrl) ?? messages.hidden) };
  const regionFrom = given.region === '' ? 'NCLOUD_REGION' : 'region';
  problems.push(...checkLocation(location).map((problem) => messages.location(problem, shown, regionFrom)));
  return location;
}

/** The name as `Intl` writes it. An offset such as +09:00 is no name: it would be wrong for half a year in most places. */
function readTimeZone({ value, language, messages, problems, quote }: InputReader): string {
  const name = value('time-zone') || (language === 'ko' ? 'Asia/Seoul' : 'UTC');
  try {
    if (/^[A-Za-z]/.test(name)) return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    // A RangeError: Intl knows no such name.
  }
  problems.push(messages.badTimeZone(quote(name)));
  return 'UTC';
}

function readFollow(reader: InputReader): FollowSettings {
  const { value, messages, problems, quote } = reader;
  const environmentUrl = value('environment-url');
  if (environmentUrl !== '' && value('environment') !== '' && !isWebUrl(environmentUrl))
    problems.push(messages.badUrl('environment-url', quote(quotableUrl(environmentUrl) ?? messages.hidden)));
  return {
    wait: reader.boolean('wait'),
    approvalTimeoutMs: reader.duration('approval-timeout'),
    onTimeout: reader.choice('on-timeout', ['detach', 'cancel']),
    onCancel: reader.choice('on-cancel', ['cancel', 'detach']),
    pollIntervalMs: readPollInterval(reader),
    environment: value('environment'),
    environmentUrl,
    commitStatus: value('commit-status'),
    comment: reader.boolean('comment'),
  };
}

function readPollInterval({ value, messages, problems, quote }: InputReader): number | undefined {
  const text = value('poll-interval');
  if (text.toLowerCase() === 'auto') return undefined;
  const ms = parseDuration(text);
  if (ms === undefined || ms < MIN_POLL_MS || ms > MAX_POLL_MS) problems.push(messages.badPollInterval(quote(text)));
  return ms;
}

function isWebUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** Only what runs counts: without a run nothing waits for a person. */
function checkBudgets({ messages, problems }: InputReader, settings: Settings, env: Host['env']): void {
  const approvalMs = isRunSettings(settings) ? settings.approvalTimeoutMs : 0;
  const together = settings.timeoutMs + approvalMs;
  if (env.RUNNER_ENVIRONMENT === 'github-hosted' && together > MAX_HOSTED_JOB_MS)
    problems.push(messages.beyondHostedJob(formatDuration(together), approvalMs > 0));
}

/** The part of the settings that is the operation's own. What was missing is a problem by now, and its place is filled with anything. */
async function readVariant(reader: InputReader, mode: StepMode, operation: string, common: CommonSettings): Promise<Settings> {
  if (mode === 'api') return { ...common, mode, operation, parameters: reader.value('parameters') };
  if (operation === 'check') return { ...common, mode, operation, target: readTarget(reader, mode) };
  const follow = readFollow(reader);
  if (operation !== 'start' && operation !== 'request') {
    const act = { ...common, ...follow, project: readReference(reader, 'project'), historyId: readHistoryId(reader) };
    return mode === 'deploy'
      ? { ...act, mode, operation: operation as DeployActSettings['operation'] }
      : { ...act, mode, operation: operation as PipelineActSettings['operation'] };
  }
  const { isMany, deploy, pipeline } = await readTargets(reader, mode);
  const options = {
    isMany,
    maxParallel: readMaxParallel(reader, deploy.length + pipeline.length),
    // Without `targets` it is told to be of no use, whatever it says.
    failFast: !isMany || reader.boolean('fail-fast'),
    onConflict: reader.choice('on-conflict', ['wait', 'attach', 'fail']),
  };
  return mode === 'deploy'
    ? { ...common, ...follow, ...options, mode, operation: operation as DeployStartSettings['operation'], targets: deploy }
    : { ...common, ...follow, ...options, mode, operation: 'start', targets: pipeline };
}

async function readTargets(
  reader: InputReader,
  mode: 'deploy' | 'pipeline',
): Promise<{ isMany: boolean; deploy: DeployReference[]; pipeline: PipelineReference[] }> {
  const { given, problems } = reader;
  if (given.targets === '') {
    const target = readTarget(reader, mode);
    return target.mode === 'deploy'
      ? { isMany: false, deploy: [target], pipeline: [] }
      : { isMany: false, deploy: [], pipeline: [target] };
  }
  const { project, stage, scenario } = given;
  const { parseTargets } = await import('./targets-input.js');
  const parsed = await parseTargets(given.targets, mode, { project, stage, scenario }, reader);
  problems.push(...parsed.problems);
  return { isMany: true, ...parsed };
}

function readTarget(reader: InputReader, mode: 'deploy' | 'pipeline'): DeployReference | PipelineReference {
  const project = readReference(reader, 'project');
  if (mode === 'pipeline') return { mode, project };
  return { mode, project, stage: readReference(reader, 'stage'), scenario: readReference(reader, 'scenario') };
}

/** An input that is missing is told by `checkMeaning`, and has no second problem. */
function readReference(reader: InputReader, name: 'project' | 'stage' | 'scenario') {
  return reader.given[name] === '' ? ({ by: 'name', name: '' } as const) : reader.reference(name);
}

function readHistoryId({ given, messages, problems, quote }: InputReader): string {
  const id = given['history-id'];
  if (/^0\d+$/.test(id)) problems.push(messages.leadingZero('history-id', quote(id), quote(withoutZeros(id))));
  // It becomes one segment of a path: nothing that a URL would read in another way may be in it.
  else if (id !== '' && (!/^[\w.~-]+$/.test(id) || /^\.\.?$/.test(id) || id.length > MAX_HISTORY_ID_LENGTH))
    problems.push(messages.badHistoryId(quote(id)));
  return id;
}

function readMaxParallel({ given, messages, problems, quote }: InputReader, targets: number): number {
  const text = given['max-parallel'];
  // Without `targets` it is told to be of no use, whatever it says.
  if (given.targets === '' || text === '' || text.toLowerCase() === 'all') return Math.max(targets, 1);
  if (!/^[1-9]\d{0,3}$/.test(text)) problems.push(messages.badMaxParallel(quote(text)));
  return Math.min(Number(text), Math.max(targets, 1));
}
