/** A key pair of a NAVER Cloud main or sub account. */
export interface Credentials {
  readonly accessKey: string;
  readonly secretKey: string;
}

/** Where a step's key pair comes from (contract §2, input `credentials`). */
export type CredentialsSource =
  | { readonly from: 'keys'; readonly keys: Credentials }
  /** `~/.ncloud/configure`; an empty name is the file's default profile. */
  | { readonly from: 'profile'; readonly profile: string }
  /** The metadata service of a NAVER Cloud server. */
  | { readonly from: 'server-role' };

export type CredentialField = keyof Credentials;

/** The vendor's environment variables that stand in for empty inputs, in the order in which its SDK looks at them (credentials.md §1). */
export const CREDENTIAL_VARIABLES: Readonly<Record<CredentialField, readonly string[]>> = {
  accessKey: ['NCLOUD_ACCESS_KEY_ID', 'NCLOUD_ACCESS_KEY'],
  secretKey: ['NCLOUD_SECRET_ACCESS_KEY', 'NCLOUD_SECRET_KEY'],
};

export interface CredentialProblem {
  readonly field: CredentialField;
  readonly problem: 'empty' | 'quoted' | 'malformed';
  /** The environment variable that the key was taken from; empty for the input. */
  readonly variable: string;
}
export type CredentialsResult = { ok: true; credentials: Credentials } | { ok: false; problems: CredentialProblem[] };

/** Longest key taken, in characters: real ones have 20 to 40, temporary ones a few hundred; more is another secret, or a whole file. */
const MAX_KEY_LENGTH = 4096;

/**
 * Takes each key from its input, or else from the environment. Surrounding white space, which a pasted secret often carries, is
 * dropped; anything outside printable ASCII would be refused by the HTTP client with the key in its message, so it is refused here.
 * Quotes around a key come from a copied `.env` line, and would only be seen as a wrong signature.
 */
export function resolveCredentials(
  inputs: Readonly<Record<CredentialField, string>>,
  env: Readonly<Record<string, string | undefined>>,
): CredentialsResult {
  const problems: CredentialProblem[] = [];
  const take = (field: CredentialField): string => {
    const own = inputs[field].trim();
    const variable = own === '' ? CREDENTIAL_VARIABLES[field].find((name) => (env[name] ?? '').trim() !== '') : '';
    const value = own || (variable && env[variable]?.trim()) || '';
    const problem = keyProblem(value);
    if (problem) problems.push({ field, problem, variable: variable ?? '' });
    return value;
  };
  const credentials = { accessKey: take('accessKey'), secretKey: take('secretKey') };
  return problems.length > 0 ? { ok: false, problems } : { ok: true, credentials };
}

function keyProblem(value: string): CredentialProblem['problem'] | undefined {
  if (value === '') return 'empty';
  if (/^["'`“‘].*["'`”’]$/s.test(value)) return 'quoted';
  return /^[\x21-\x7e]+$/.test(value) && value.length <= MAX_KEY_LENGTH ? undefined : 'malformed';
}
