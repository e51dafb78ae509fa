import { CREDENTIAL_VARIABLES } from '../ncloud/credentials.js';
import { createScrubber, MIN_SECRET_LENGTH } from '../shared/scrub.js';

/** Longest value quoted in a message, in characters: beyond it the sentence around it can't be read any more. */
const MAX_QUOTE_LENGTH = 80;

/** Shortest secret that is searched for inside a value: a shorter one is in half of all words. */
const MIN_SECRET_PART_LENGTH = 4;

/** Shortest piece of a pasted `.env` or JSON block that counts as a secret of its own: shorter ones are words such as `key`. */
const MIN_PIECE_LENGTH = 8;

/** NAVER Cloud's and GitHub's tokens by their form: pasted into a wrong input they are secrets that no other input knows of. */
const LOOKS_LIKE_KEY =
  /(?:^|[^A-Za-z0-9])(?:ncp_[A-Za-z0-9_]{16,}|gh[a-z]_[A-Za-z0-9]{16,}|github_pat_\w{16,}|[A-Za-z0-9]{40})(?:$|[^A-Za-z0-9])/;

type Core = { getInput(name: string): string };
type Env = Readonly<Record<string, string | undefined>>;

/** Inputs whose values are secrets. */
export const SECRET_INPUTS = ['access-key', 'secret-key', 'github-token'] as const;

/**
 * Everything secret that inputs and environment hold, as it was given and in its parts: for masking before anything is printed, and for
 * leaving it out of messages. Empty values aside.
 */
export function secretsIn(core: Core, env: Env): readonly string[] {
  return [...new Set(namedSecrets(core, env).flatMap(({ values }) => values))];
}

/** The inputs and variables that hold a secret, with its value as given and its parts. */
function namedSecrets(core: Core, env: Env): { name: string; values: string[] }[] {
  const inputs = SECRET_INPUTS.map((name) => [name, core.getInput(name)] as const);
  const variables = Object.values(CREDENTIAL_VARIABLES).flatMap((names) => names.map((name) => [name, env[name] ?? ''] as const));
  return [...inputs, ...variables].flatMap(([name, value]) => {
    const whole = value.trim();
    const pieces = whole.split(/[\s"'`“”‘’=,:;]+/).filter((piece) => piece.length >= MIN_PIECE_LENGTH);
    return whole === '' ? [] : [{ name, values: [whole, ...pieces] }];
  });
}

/**
 * A function that names the inputs and variables whose secret is in a value, in whatever form: such a value would go into the log, URLs and
 * names on GitHub. Secrets too short to be masked are not looked for.
 */
export function createSecretFinder(core: Core, env: Env): (value: string) => readonly string[] {
  const scrubbers = namedSecrets(core, env).map(({ name, values }) => ({ name, scrubber: createScrubber(values) }));
  return (value) => scrubbers.filter(({ scrubber }) => scrubber.text(value) !== value).map(({ name }) => name);
}

/** Has the runner mask what is long enough to be a key: masking less would blot out half the log and make GitHub drop outputs. */
export function mask(core: { setSecret(secret: string): void }, secrets: readonly string[]): void {
  for (const secret of secrets) if (secret.length >= MIN_SECRET_LENGTH) core.setSecret(secret);
}

/**
 * A function that prepares a value for a message: cut to a length that leaves the message readable, or `hidden` where the value is or
 * holds a secret, whatever input it was pasted into.
 */
export function createQuote(secrets: readonly string[], hidden: string): (value: string) => string {
  const lower = secrets.map((secret) => secret.toLowerCase());
  const scrubber = createScrubber(secrets);
  return (value) => {
    const text = value.toLowerCase();
    const isSecret = lower.some(
      (secret) => text === secret || (secret.length >= MIN_SECRET_PART_LENGTH && text.includes(secret)),
    );
    if (isSecret || scrubber.text(value) !== value || LOOKS_LIKE_KEY.test(value)) return hidden;
    return value.length > MAX_QUOTE_LENGTH ? `${value.slice(0, MAX_QUOTE_LENGTH)}…` : value;
  };
}

/** A URL for a message: without query and fragment, and nothing of one that has a user name or password in it, or may have. */
export function quotableUrl(url: string): string | undefined {
  return url.includes('@') ? undefined : url.replace(/[?#].*$/s, '');
}
