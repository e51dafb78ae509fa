import type { Location, LocationProblem } from '../../ncloud/endpoints.js';

const list = (words: readonly string[]) => words.join(', ');
const both = (names: readonly string[]) => names.join(' and ');

/** What decides whether an input is used: the mode where no operation of it uses the input, otherwise the operation. */
const where = (name: string, mode: string, operation: string) =>
  mode === 'api' || name === 'parameters' || (mode === 'pipeline' && (name === 'stage' || name === 'scenario'))
    ? `mode: ${mode}`
    : `operation: ${operation}`;

/** A key may come from the environment: then the variable is what has to be corrected. */
const keySource = (name: string, variable: string) =>
  variable === '' ? `Input '${name}'` : `The environment variable ${variable}`;

const API_URL = {
  'no-service': 'it must contain {service}, which becomes sourcedeploy, sourcepipeline, sourcebuild or sts',
  'not-a-url': 'it is not a URL',
  'not-https': 'it must be https; plain http is allowed on loopback (127.0.0.1, localhost, [::1]) only',
  credentials: 'it must not contain a user name or password',
  query: 'it must not contain a query or fragment',
} as const;

/** `'a'`, `'a' and 'b'`, `'a', 'b' and 'c'`. */
const named = (names: readonly string[]) => both([names.slice(0, -1), names.slice(-1)].map(quoted).filter(Boolean));
const quoted = (names: readonly string[]) => list(names.map((name) => `'${name}'`));
const Inputs = (names: readonly string[], are = '') =>
  `Input${names.length === 1 ? '' : 's'} ${named(names)}${are && ` ${names.length === 1 ? 'is' : 'are'} ${are}`}`;

/** What is wrong with inputs: the input, the value, what is allowed. */
export const inputs = {
  nothingStarted: 'Nothing was started.',
  holdsSecret: (name: string, secrets: readonly string[]) =>
    `Input '${name}' contains the value of ${named(secrets)}; it is not shown. Allowed: a value without secrets. If it was committed anywhere, replace the key.`,
  hidden: '(not shown: it may hold a secret)',
  headline: (count: number) =>
    count === 1 ? 'An input is wrong; nothing was started.' : `${count} inputs are wrong; nothing was started.`,
  misspelt: (name: string, meant: string) => `There is no input '${name}'. Use '${meant}', if you meant it.`,
  notAllowed: (name: string, value: string, allowed: readonly string[]) =>
    `Input '${name}' is '${value}'. Allowed: ${list(allowed)}.`,
  toDeploy: 'To deploy: start.',
  badDuration: (name: string, value: string) =>
    `Input '${name}' is '${value}'. Allowed: a duration over 0 such as 90s, 30m, 1h30m or 1d, or a number of seconds; at most 35d.`,
  badPollInterval: (value: string) => `Input 'poll-interval' is '${value}'. Allowed: auto, or a duration from 1s to 10m.`,
  beyondHostedJob: (sum: string, isBoth: boolean) =>
    `${isBoth ? `Inputs 'timeout' and 'approval-timeout' are ${sum} together` : `Input 'timeout' is ${sum}`}. Allowed on a GitHub-hosted runner, ` +
    `where a job ends after 6 h: at most 6h${isBoth ? ' together' : ''}. For longer waits use wait: false and a later step with operation: watch, or a self-hosted runner.`,
  emptyCredentials: (names: readonly string[]) =>
    `${Inputs(names, 'empty')}: the secret does not exist or was not passed on (pull requests from forks and Dependabot get no secrets; ` +
    "a reusable workflow needs 'secrets: inherit' or each secret by name; secrets of a GitHub environment need an 'environment:' line in the job). " +
    'Allowed: the key pair as inputs or in environment variables (NCLOUD_ACCESS_KEY_ID or NCLOUD_ACCESS_KEY, and NCLOUD_SECRET_ACCESS_KEY or NCLOUD_SECRET_KEY), or credentials: profile or server-role.',
  quotedCredential: (name: string, variable: string) =>
    `${keySource(name, variable)} begins and ends with quotation marks, which were probably pasted with the key; its value is not shown. Save the key again without them.`,
  malformedCredential: (name: string, variable: string) =>
    `${keySource(name, variable)} contains white space or characters that no key has; its value is not shown. Allowed: the key as NAVER Cloud shows it, without quotes or line breaks.`,
  keysNotUsed: (name: string, source: string) =>
    `Input '${name}' is not used with credentials: ${source}; its value is not shown. Remove it, or use credentials: keys.`,
  badRole: (value: string) =>
    `Input 'role' is '${value}'. Allowed: the NRN of a role, such as nrn:PUB:IAM::1234567:Role/0b2d4f6a-1c3e-4a5b-8d7f-9e0a1b2c3d4e.`,
  badTimeZone: (value: string) =>
    `Input 'time-zone' is '${value}'. Allowed: an IANA name such as UTC, Asia/Seoul or Europe/Berlin.`,
  /** @param regionFrom `region`, or the environment variable that stands in for it */
  location: (problem: LocationProblem, { site, platform, region, apiUrl }: Location, regionFrom: string): string => {
    const name = regionFrom === 'region' ? "Input 'region'" : `The environment variable ${regionFrom}`;
    switch (problem.problem) {
      case 'region':
        return `${name} is '${region}', which site: ${site} does not have. Allowed there: ${list(problem.allowed)}.`;
      case 'platform':
        return `Input 'platform' is '${platform}', which site: ${site} does not have. Allowed there: ${list(problem.allowed)}.`;
      case 'platform-region':
        return `${name} is '${region}', which platform: ${platform} of site: ${site} does not have. Allowed there: ${list(problem.allowed)}.`;
      case 'api-url':
        return `Input 'api-url' is '${apiUrl}': ${API_URL[problem.why]}. Allowed: a URL such as https://{service}.example.com.`;
    }
  },
  badHistoryId: (value: string) =>
    `Input 'history-id' is '${value}'. Allowed: the id of a run, as in the output history-id of an earlier step.`,
  badMaxParallel: (value: string) =>
    `Input 'max-parallel' is '${value}'. Allowed: a whole number from 1 to 9999, or all for all at once.`,
  targetsSyntax: (line: number, message: string) => `Input 'targets' is not valid YAML: line ${line}: ${message}.`,
  targetsForm: (most: number) =>
    `Input 'targets' must be a YAML list of 1 to ${most} items such as '- { project: shop, stage: production, scenario: rolling }'.`,
  targetItem: (item: number) =>
    `Input 'targets', item ${item} must be a mapping such as '{ project: shop, stage: production, scenario: rolling }'.`,
  targetField: (item: number, field: string, allowed: readonly string[]) =>
    `Input 'targets', item ${item}: '${field}' is not a field. Allowed: ${list(allowed)}.`,
  targetValue: (item: number, field: string) => `Input 'targets', item ${item}: '${field}' must be a name or an id.`,
  targetNeeds: (item: number, field: string) =>
    `Input 'targets', item ${item}: '${field}' is missing; name it in the item or in the input of the same name.`,
  targetLeadingZero: (item: number, field: string, value: string, without: string) =>
    `Input 'targets', item ${item}: '${field}' is '${value}', an id with a leading zero. Allowed: ${without}, or name:${value} if it is a name.`,
  targetTwice: (item: number, first: number) =>
    `Input 'targets', item ${item} is the same as item ${first}. Allowed: each target once.`,
  targetsMore: (count: number) => `Input 'targets' has ${count} more problems.`,
  badUrl: (name: string, value: string) => `Input '${name}' is '${value}'. Allowed: a URL that begins with https:// or http://.`,
  emptyName: (name: string, value: string) =>
    `Input '${name}' is '${value}'. Allowed: a name, an id, or name: followed by a name of digits.`,
  leadingZero: (name: string, value: string, without: string) =>
    `Input '${name}' is '${value}', an id with a leading zero. Allowed: ${without}${name === 'history-id' ? '' : `, or name:${value} if it is a name`}.`,
  needed: (names: readonly string[], mode: string, operation: string) =>
    `${Inputs(names, 'missing')}; mode: ${mode} with operation: ${operation} needs ${names.length === 1 ? 'it' : 'them'}. ` +
    `Allowed: ${neededValues(names, mode)}.`,
  splitPath: 'Write project, stage and scenario as three inputs.',
  meaningless: (name: string, value: string, mode: string, operation: string) =>
    `Input '${name}' is not used with ${where(name, mode, operation)}. Remove it. Given: '${value}'.`,
  needsOther: (name: string, value: string, other: string) =>
    `Input '${name}' is not used without '${other}'. Set both or neither. Given: '${value}'.`,
};

/** What the missing inputs should have; a name or an id is all the same for each but the history id. */
function neededValues(names: readonly string[], mode: string): string {
  const kinds = names
    .filter((name) => name !== 'history-id')
    .map((name) => `the ${name === 'project' ? projectKind(mode) : name}`);
  const runId = names.includes('history-id') ? ['the id of a run, as in the output history-id of an earlier step'] : [];
  return [
    ...(kinds.length > 0 ? [`the name or id of ${both([list(kinds.slice(0, -1)), ...kinds.slice(-1)].filter(Boolean))}`] : []),
    ...runId,
  ].join('; ');
}

const projectKind = (mode: string) => (mode === 'pipeline' ? 'pipeline' : 'deployment project');
