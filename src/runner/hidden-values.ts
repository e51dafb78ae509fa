import { CREDENTIAL_VARIABLES } from '../ncloud/credentials.js';
import { MIN_SECRET_LENGTH } from '../shared/scrub.js';

/** Longest value quoted in a message, in characters: beyond it the sentence around it can't be read any more. */
const MAX_QUOTE_LENGTH = 80;

/** Shortest secret that is searched for inside a value: a shorter one is in half of all words. */
const MIN_SECRET_PART_LENGTH = 4;

/** Shortest piece of a pasted `.env` or JSON block that counts as a secret of its own: shorter ones are words such as `key`. */
const MIN_PIECE_LENGTH = 8;

/** NAVER Cloud's and GitHub's tokens by their form: pasted into a wrong input they are secrets that no other input knows of. */
const LOOKS_LIKE_KEY =
  /(?:^|[^A-Za-z0-9])(?:ncp_[A-Za-z0-9_]{16,}|gh[a-z]_[A-Za-z0-9]{16,}|github_pat_\w{16,}|[A-Za-z0-9]{40})(?:$|[^A-Za-z0-9])/;

/**
 * Everything secret that inputs and environment hold, as it was given and in its parts: for masking before anything is printed, and for
 * leaving it out of messages. Empty values aside.
 */
export function secretsIn(
  core: { getInput(name: string): string },
  env: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const inputs = ['access-key', 'secret-key', 'github-token'].map((name) => core.getInput(name));
  const variables = Object.values(CREDENTIAL_VARIABLES).flatMap((names) => names.map((name) => env[name] ?? ''));
  const whole = [...inputs, ...variables].map((secret) => secret.trim()).filter((secret) => secret !== '');
  const pieces = whole.flatMap((secret) => secret.split(/[\s"'`“”‘’=,:;]+/)).filter((piece) => piece.length >= MIN_PIECE_LENGTH);
  return [...new Set([...whole, ...pieces])];
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
  return (value) => {
    const text = value.toLowerCase();
    const isSecret = lower.some(
      (secret) => text === secret || (secret.length >= MIN_SECRET_PART_LENGTH && text.includes(secret)),
    );
    if (isSecret || LOOKS_LIKE_KEY.test(value)) return hidden;
    return value.length > MAX_QUOTE_LENGTH ? `${value.slice(0, MAX_QUOTE_LENGTH)}…` : value;
  };
}

/** A URL for a message: without query and fragment, and nothing of one that has a user name or password in it, or may have. */
export function quotableUrl(url: string): string | undefined {
  return url.includes('@') ? undefined : url.replace(/[?#].*$/s, '');
}
