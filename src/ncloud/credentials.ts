/** A key pair of a NAVER Cloud main or sub account. */
export interface Credentials {
  readonly accessKey: string;
  readonly secretKey: string;
}

/** Names of the environment variables that stand in for empty inputs. */
export const CREDENTIAL_VARIABLES = { accessKey: 'NCLOUD_ACCESS_KEY', secretKey: 'NCLOUD_SECRET_KEY' } as const;

export type CredentialField = keyof Credentials;
export interface CredentialProblem {
  field: CredentialField;
  problem: 'empty' | 'malformed';
}
export type CredentialsResult = { ok: true; credentials: Credentials } | { ok: false; problems: CredentialProblem[] };

/**
 * Takes each key from its input, or else from the environment. Surrounding white space, which a pasted secret often carries, is
 * dropped; anything outside printable ASCII would be refused by the HTTP client with the key in its message, so it is refused here.
 */
export function resolveCredentials(
  inputs: Readonly<Record<CredentialField, string>>,
  env: Readonly<Record<string, string | undefined>>,
): CredentialsResult {
  const value = (field: CredentialField) => (inputs[field].trim() || env[CREDENTIAL_VARIABLES[field]] || '').trim();
  const credentials = { accessKey: value('accessKey'), secretKey: value('secretKey') };
  const problems = (['accessKey', 'secretKey'] as const).flatMap((field): CredentialProblem[] => {
    if (credentials[field] === '') return [{ field, problem: 'empty' }];
    return /^[\x21-\x7e]+$/.test(credentials[field]) ? [] : [{ field, problem: 'malformed' }];
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, credentials };
}
