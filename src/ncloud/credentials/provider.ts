import type { Credentials, CredentialsSource } from '../credentials.js';
import type { CredentialsDeps } from './deps.js';
import { fixedKeys } from './fixed-keys.js';

/** Where the key pair of each request comes from. */
export interface KeyProvider {
  /**
   * The pair to sign one attempt with. Throws `ApiError` with a failure of kind `credentials` where none can be had, and the signal's reason
   * as soon as that is aborted.
   * @param deadline of whoever asks, on the monotonic clock: a renewal that lasts longer goes on without this request
   */
  get(signal?: AbortSignal, deadline?: number): Promise<Credentials>;
  /** An answer other than 401 came to a request signed with this pair. */
  accepted(keys: Credentials): void;
  /** A 401 came that is about the pair. Answers whether another one may be had, so that this 401 does not count yet. */
  refused(keys: Credentials): boolean;
  /** Every value that must not be shown: of the pairs in use, of those before, and of the keys that they were had with. */
  secrets(): readonly string[];
}

/**
 * The keys of a step (contract §2, `credentials` and `role`). Nothing is asked for before the first request; what a step with plain keys
 * does not need is not even loaded.
 * @param role NRN of a role to switch to with the keys of the source; empty for none
 */
export function createCredentials(source: CredentialsSource, role: string, deps: CredentialsDeps): KeyProvider {
  const own = ofSource(source, deps);
  return role === '' ? own : lazily(async () => (await import('./role.js')).roleKeys(own, role, deps), own.secrets);
}

function ofSource(source: CredentialsSource, deps: CredentialsDeps): KeyProvider {
  switch (source.from) {
    case 'keys':
      return fixedKeys(source.keys);
    case 'profile':
      return lazily(async () => (await import('./profile.js')).profileKeys(source.profile, deps));
    case 'server-role':
      return lazily(async () => (await import('./server-role.js')).serverRoleKeys(deps));
  }
}

/** A provider that is made when the first pair is asked for. */
function lazily(make: () => Promise<KeyProvider>, secretsBefore: () => readonly string[] = () => []): KeyProvider {
  let making: Promise<KeyProvider> | undefined;
  let made: KeyProvider | undefined;
  return {
    async get(signal, deadline) {
      signal?.throwIfAborted();
      making ??= make();
      made = await making;
      return made.get(signal, deadline);
    },
    accepted: (keys) => made?.accepted(keys),
    refused: (keys) => made?.refused(keys) ?? false,
    secrets: () => made?.secrets() ?? secretsBefore(),
  };
}
