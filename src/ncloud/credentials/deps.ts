import type { Credentials } from '../credentials.js';
import { ApiError, type CredentialsFailure } from '../errors.js';
import type { Fetch } from '../exchange.js';
import type { TransportOptions } from '../transport.js';

/** What getting keys needs of the world. */
export interface CredentialsDeps extends Omit<TransportOptions, 'credentials'> {
  /** Whether this job has had keys from the same source before: then it is there, and an outage of it may pass. */
  readonly hasHadKeys: boolean;
  /** A `fetch` that never goes through a proxy, whatever the environment says: for the metadata service. */
  readonly directFetch: Fetch;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The whole text of a file. Throws what the system throws. */
  readonly readText: (path: string) => Promise<string>;
  /** Told of each pair before anything is signed with it, so that it can be masked. */
  readonly onSecret: (keys: Credentials) => void;
}

/** Keys that can't be had; nothing of the request they were for was sent. */
export function noKeys(failure: Omit<CredentialsFailure, 'kind'>): ApiError {
  return new ApiError(`credentials.${failure.source}`, 'GET', '', { kind: 'credentials', ...failure });
}

/** Whether a value can be half of a pair: anything else would be refused by the HTTP client with the key in its message. */
export const isKey = (value: unknown): value is string => typeof value === 'string' && /^[\x21-\x7e]{1,4096}$/.test(value);
