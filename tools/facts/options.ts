import { parseArgs } from 'node:util';
import { checkLocation, type Location, type LocationProblem, PLATFORMS, SITES } from '../../src/ncloud/endpoints.js';

export const HELP = `Finds out which assumptions about NAVER Cloud are so: npm run facts -- [options]

  --project NAME    deployment project to read (name or id); default: the first one
  --stage NAME      stage of it
  --scenario NAME   scenario of it
  --pipeline NAME   pipeline to read; default: the first one
  --site SITE       public (default), gov, fin
  --platform NAME   vpc (default), classic
  --region CODE     default: the site's
  --api-url URL     other hosts; {service} in it is replaced
  --start SCENARIO  also start this scenario of --project and --stage, twice, and cancel it
  --yes             do not ask back before that
  --out DIR         where facts.md and facts.json go; default: here
  --help            print this

Without --start it only reads. Keys come from the environment: NCLOUD_ACCESS_KEY_ID or NCLOUD_ACCESS_KEY, and NCLOUD_SECRET_ACCESS_KEY or
NCLOUD_SECRET_KEY. Names, ids, addresses, mails and keys are replaced in what it writes.
`;

const OPTIONS = {
  project: { type: 'string', default: '' },
  stage: { type: 'string', default: '' },
  scenario: { type: 'string', default: '' },
  pipeline: { type: 'string', default: '' },
  site: { type: 'string', default: 'public' },
  platform: { type: 'string', default: 'vpc' },
  region: { type: 'string', default: '' },
  'api-url': { type: 'string' },
  start: { type: 'string', default: '' },
  yes: { type: 'boolean', default: false },
  out: { type: 'string', default: '.' },
  help: { type: 'boolean', default: false },
} as const;

/** A wrong option: the message is all that anybody needs. */
export class UsageError extends Error {}

export interface FactsOptions {
  readonly help: boolean;
  readonly wanted: { readonly project: string; readonly stage: string; readonly scenario: string };
  readonly pipeline: string;
  /** Whether the wanted scenario is started. */
  readonly start: boolean;
  readonly yes: boolean;
  readonly out: string;
  readonly location: Location;
  readonly accessKey: string;
  readonly secretKey: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads arguments and environment. Throws {@link UsageError}. */
export function readOptions(args: readonly string[], env: Environment): FactsOptions {
  const values = parse(args);
  const { start, help } = values;
  const location = locationOf(values);
  if (start !== '' && (values.project === '' || values.stage === '')) throw new UsageError('--start needs --project and --stage');
  if (start !== '' && values.scenario !== '' && values.scenario !== start)
    throw new UsageError('--start and --scenario name different scenarios');
  // In the vendor's order (reference/credentials.md §1).
  const accessKey = (env.NCLOUD_ACCESS_KEY_ID || env.NCLOUD_ACCESS_KEY || '').trim();
  const secretKey = (env.NCLOUD_SECRET_ACCESS_KEY || env.NCLOUD_SECRET_KEY || '').trim();
  if (!help && (accessKey === '' || secretKey === ''))
    throw new UsageError(
      'no keys: set NCLOUD_ACCESS_KEY_ID and NCLOUD_SECRET_ACCESS_KEY (or NCLOUD_ACCESS_KEY and NCLOUD_SECRET_KEY)',
    );
  return {
    help,
    wanted: { project: values.project, stage: values.stage, scenario: start || values.scenario },
    pipeline: values.pipeline,
    start: start !== '',
    yes: values.yes,
    out: values.out,
    location,
    accessKey,
    secretKey,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** What is wrong with `--api-url`. */
const API_URL: Readonly<Record<Extract<LocationProblem, { problem: 'api-url' }>['why'], string>> = {
  'no-service': 'it must contain {service}, as in http://127.0.0.1:8080/{service}',
  'not-a-url': 'it is not a URL',
  'not-https': 'it must be https, except on loopback',
  credentials: 'it must not contain a user name or password',
  query: 'it must not contain a query or fragment',
};

function locationOf(values: { site: string; platform: string; region: string; 'api-url'?: string | undefined }): Location {
  // A shell variable that is not set must not send the keys, and what was meant for an emulator, to the real service.
  if (values['api-url'] === '') throw new UsageError('--api-url is empty; leave it out for the real service');
  const site = SITES.find((name) => name === values.site);
  const platform = PLATFORMS.find((name) => name === values.platform);
  if (!site) throw new UsageError(`--site: ${SITES.join(', ')}`);
  if (!platform) throw new UsageError(`--platform: ${PLATFORMS.join(', ')}`);
  const location = {
    site,
    platform,
    region: values.region,
    apiUrl: values['api-url'] ?? '',
  };
  const [problem] = checkLocation(location);
  if (!problem) return location;
  throw new UsageError(
    problem.problem === 'api-url'
      ? `--api-url: ${API_URL[problem.why]}`
      : `--${problem.problem}: allowed are ${problem.allowed.join(', ')}`,
  );
}
