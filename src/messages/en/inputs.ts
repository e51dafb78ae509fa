import type { Location, LocationProblem } from '../../ncloud/endpoints.js';

const list = (words: readonly string[]) => words.join(', ');
const both = (names: readonly string[]) => names.join(' and ');
const in_ = (mode: string, operation: string) =>
  mode === 'api' ? `mode api (operation ${operation})` : `mode ${mode}, operation ${operation}`;

const API_URL = {
  'no-service': 'it must contain {service}, which becomes sourcedeploy, sourcepipeline or sourcebuild',
  'not-a-url': 'it is not a URL',
  'not-https': 'it must be https; plain http is allowed on loopback (127.0.0.1, localhost, [::1]) only',
  credentials: 'it must not contain a user name or password',
  query: 'it must not contain a query or fragment',
} as const;

/** What is wrong with inputs: the input, the value, what is allowed. */
export const inputs = {
  headline: (count: number) =>
    count === 1 ? 'An input is wrong; nothing was started.' : `${count} inputs are wrong; nothing was started.`,
  missing: (name: string, allowed: readonly string[]) => `Input '${name}' is missing. Allowed: ${list(allowed)}.`,
  notAllowed: (name: string, value: string, allowed: readonly string[]) =>
    `Input '${name}' is '${value}'. Allowed: ${list(allowed)}.`,
  badDuration: (name: string, value: string) =>
    `Input '${name}' is '${value}'. Allowed: a duration over 0 such as 90s, 30m, 1h30m or 1d, or a number of seconds; at most 35d.`,
  badPollInterval: (value: string) => `Input 'poll-interval' is '${value}'. Allowed: auto, or a duration from 1s to 10m.`,
  beyondHostedJob: (sum: string) =>
    `Inputs 'timeout' and 'approval-timeout' are ${sum} together. On a GitHub-hosted runner a job ends after 6 h, so together at most 6h is allowed; ` +
    `for longer waits use wait: false and a later step with operation: watch, or a self-hosted runner.`,
  emptyCredentials: (names: readonly string[]) =>
    `${both(names.map((name) => `'${name}'`))} ${names.length === 1 ? 'is' : 'are'} empty: the secret does not exist, or was not passed on (pull requests from forks and Dependabot ` +
    `get no secrets; a reusable workflow needs 'secrets: inherit' or each secret by name).`,
  malformedCredential: (name: string) =>
    `Input '${name}' contains white space or characters that no key has; its value is not shown. Allowed: the key as NAVER Cloud shows it, without quotes or line breaks.`,
  location: (problem: LocationProblem, { zone, platform, region, apiUrl }: Location): string => {
    switch (problem.problem) {
      case 'region':
        return `Input 'region' is '${region}'. Allowed in zone ${zone}: ${list(problem.allowed)}.`;
      case 'platform':
        return `Input 'platform' is '${platform}'. Allowed in zone ${zone}: ${list(problem.allowed)}.`;
      case 'platform-region':
        return `Input 'region' is '${region}'. Allowed on platform ${platform} in zone ${zone}: ${list(problem.allowed)}.`;
      case 'api-url':
        return `Input 'api-url' is '${apiUrl.slice(0, 200)}': ${API_URL[problem.why]}.`;
    }
  },
  badHistoryId: (value: string) =>
    `Input 'history-id' is '${value}'. Allowed: the id of a run, as in the output history-id of an earlier step.`,
  badMaxParallel: (value: string) =>
    `Input 'max-parallel' is '${value}'. Allowed: a whole number from 1 to 9999, or nothing for all at once.`,
  targetsSyntax: (line: number, message: string) => `Input 'targets' is not valid YAML: line ${line}: ${message}.`,
  targetsForm: (most: number) =>
    `Input 'targets' must be a YAML list of 1 to ${most} items such as '- { project: shop, stage: production, scenario: rolling }'.`,
  targetField: (item: number, field: string, allowed: readonly string[]) =>
    `Input 'targets', item ${item}: '${field}' is not a field. Allowed: ${list(allowed)}.`,
  targetValue: (item: number, field: string) => `Input 'targets', item ${item}: '${field}' must be a name or an id.`,
  targetNeeds: (item: number, field: string) =>
    `Input 'targets', item ${item}: '${field}' is missing; name it in the item or in the input of the same name.`,
  targetTwice: (item: number, first: number) =>
    `Input 'targets', item ${item} is the same as item ${first}. Allowed: each target once.`,
  badUrl: (name: string, value: string) => `Input '${name}' is '${value}'. Allowed: a URL that begins with https:// or http://.`,
  emptyName: (name: string, value: string) =>
    `Input '${name}' is '${value}'. Allowed: a name, an id, or name: followed by a name of digits.`,
  needed: (name: string, mode: string, operation: string) =>
    `Input '${name}' is missing; ${in_(mode, operation)} needs it. Allowed: ${NEEDED[name] ?? 'a value'}.`,
  meaningless: (name: string, value: string, mode: string, operation: string) =>
    `Input '${name}' is '${value}', but has no meaning in ${in_(mode, operation)}. Allowed: nothing; remove it.`,
  needsOther: (name: string, value: string, other: string) =>
    `Input '${name}' is '${value}', but has no meaning without '${other}'. Allowed: both or neither.`,
};

const NEEDED: Readonly<Record<string, string>> = {
  project: 'the name or id of the deployment project, or of the pipeline',
  stage: 'the name or id of the stage',
  scenario: 'the name or id of the scenario',
  'history-id': 'the id of a run, as in the output history-id of an earlier step',
};
