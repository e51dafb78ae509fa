import { sts } from '../catalogue.js';
import { ApiError, type CredentialsFailure, type Failure, isTransient } from '../errors.js';
import { createTransport, type Wait } from '../transport.js';
import { type CredentialsDeps, isKey, noKeys } from './deps.js';
import type { KeyProvider } from './provider.js';
import { lifetime, temporaryKeys } from './temporary.js';

/** How long a role's keys are asked for, in s: an hour is long enough to be rare, and of little use to whoever steals one [doc: 600–43200]. */
const DURATION_S = 3600;

/** The temporary keys of a role, had from STS with the keys of `base`, which need no right but to switch. */
export function roleKeys(base: KeyProvider, roleNrn: string, deps: CredentialsDeps): KeyProvider {
  const transport = createTransport({ ...deps, credentials: base });
  const obtain = async () => {
    try {
      const { credentials } = await transport.attempt(sts.switchRole, { body: { roleNrn, durationSec: DURATION_S } });
      const { accessKey, keySecret: secretKey, createTime, expireTime } = credentials;
      if (!isKey(accessKey) || !isKey(secretKey))
        throw noKeys({ source: 'role', problem: 'malformed', detail: roleNrn, mayPass: deps.hasHadKeys });
      return { keys: { accessKey, secretKey }, lifetimeMs: lifetime(expireTime, createTime, deps.clock.now()) };
    } catch (error) {
      if (!(error instanceof ApiError) || error.failure.kind === 'credentials') throw error;
      const cause = error.failure;
      throw noKeys({
        source: 'role',
        problem: problemOf(cause),
        detail: roleNrn,
        cause,
        // A run of this job's that goes on is worth its stop's whole time: what refuses now has not refused before.
        mayPass: isTransient(cause) || deps.hasHadKeys,
      });
    }
  };
  return temporaryKeys(obtain, { ...deps, base, source: 'role' });
}

/** An answer that can't be understood is none that was not given. */
function problemOf(cause: Failure): CredentialsFailure['problem'] {
  switch (cause.kind) {
    case 'http':
      return 'refused';
    case 'redirect':
    case 'oversize':
    case 'not-json':
    case 'shape':
      return 'malformed';
    case 'network':
    case 'timeout':
    case 'tls':
    case 'credentials':
      return 'unreachable';
  }
}

/** Whose keys they are. */
export interface CallerIdentity {
  readonly id: string;
  readonly loginAlias: string;
  /** `Customer` (the main account), `Sub` or `Role` [third-party]; another word is kept as it is. */
  readonly userType: string;
}

/** Asks STS whose keys `credentials` gives; needs no right in any project. Retried until `wait.deadline`. Throws `ApiError`. */
export async function callerIdentity(
  credentials: KeyProvider,
  deps: Omit<CredentialsDeps, 'onSecret'>,
  wait: Wait,
): Promise<CallerIdentity> {
  return createTransport({ ...deps, credentials }).read(sts.callerIdentity, {}, wait);
}
