import type { Credentials } from '../credentials.js';
import type { CredentialsFailure } from '../errors.js';
import { AttemptTimeout, bounded } from '../exchange.js';
import { type CredentialsDeps, noKeys } from './deps.js';
import type { KeyProvider } from './provider.js';

/** A pair and how long it lives, in ms from when it was asked for; nothing where the source does not say, or says nonsense. */
export interface Lease {
  readonly keys: Credentials;
  readonly lifetimeMs: number | undefined;
}

/** Renewed this long before the end, in ms: time enough to try again while the old pair still works. */
const RENEW_BEFORE_MS = 5 * 60_000;

/** After a renewal that failed, in ms, as long as the old pair still works. */
const RENEW_AGAIN_MS = 30_000;

/** Pairs before the one in use whose values are still looked for in answers: a slow one may echo what it was sent with. */
const MAX_FORMER = 3;

interface Held extends Lease {
  /** On the monotonic clock. */
  readonly endsAt: number;
  renewAt: number;
  /** Whether a 401 was the reason to ask for it. */
  readonly afterRefusal: boolean;
  wasAccepted: boolean;
  isRefused: boolean;
}

/**
 * Keys that end. Renewed before they do, and at the first 401 to a pair, which may have been taken back or have ended by another clock; a
 * pair that was had because of a 401 and is refused from the start is not worth a third.
 */
export function temporaryKeys(
  obtain: () => Promise<Lease>,
  options: Pick<CredentialsDeps, 'clock' | 'onSecret'> & { base?: KeyProvider; source: CredentialsFailure['source'] },
): KeyProvider {
  const { clock, onSecret, base, source } = options;
  let held: Held | undefined;
  const former: Credentials[] = [];
  let renewing: Promise<void> | undefined;

  const renew = async (): Promise<void> => {
    const askedAt = clock.elapsed();
    const before = held;
    try {
      const lease = await obtain();
      onSecret(lease.keys);
      if (before) former.unshift(before.keys);
      former.length = Math.min(former.length, MAX_FORMER);
      held = hold(lease, askedAt, before?.isRefused === true);
    } catch (error) {
      const now = clock.elapsed();
      if (!before || before.isRefused || now >= before.endsAt) throw error;
      before.renewAt = now + Math.min(RENEW_AGAIN_MS, (before.endsAt - now) / 2);
    }
  };

  return {
    async get(signal, deadline) {
      signal?.throwIfAborted();
      if (!held || held.isRefused || clock.elapsed() >= held.renewAt) {
        // One renewal serves all that wait for it. Its time limits are its own, and so are those of each that waits.
        renewing ??= renew().finally(() => {
          renewing = undefined;
        });
        await renewed(renewing, { clock, source, signal, deadline });
      }
      if (!held) throw new TypeError('a renewal ended without keys');
      return held.keys;
    },
    accepted(keys) {
      if (held && isSame(held.keys, keys)) held.wasAccepted = true;
    },
    refused(keys) {
      // Another request has had it renewed meanwhile.
      if (!held || !isSame(held.keys, keys)) return held !== undefined;
      if (held.afterRefusal && !held.wasAccepted) return false;
      held.isRefused = true;
      return true;
    },
    secrets: () =>
      [held?.keys, ...former].flatMap((keys) => (keys ? [keys.accessKey, keys.secretKey] : [])).concat(base?.secrets() ?? []),
  };
}

/** Waits for a renewal as long as whoever asks may: a stop after a signal has two seconds, however long the source may think. */
async function renewed(
  renewal: Promise<void>,
  asker: Pick<CredentialsDeps, 'clock'> & {
    source: CredentialsFailure['source'];
    signal: AbortSignal | undefined;
    deadline: number | undefined;
  },
): Promise<void> {
  const { clock, source, signal, deadline } = asker;
  const ms = deadline === undefined ? undefined : Math.max(0, deadline - clock.elapsed());
  await bounded(clock, ms, signal, () => renewal).catch((error: unknown) => {
    throw error instanceof AttemptTimeout ? noKeys({ source, problem: 'unreachable', detail: '', mayPass: true }) : error;
  });
}

function hold(lease: Lease, askedAt: number, afterRefusal: boolean): Held {
  const lifetime = lease.lifetimeMs ?? Number.POSITIVE_INFINITY;
  // Of a short life half is used, so that a renewal that fails once does not end the step.
  const useFor = lifetime < 2 * RENEW_BEFORE_MS ? lifetime / 2 : lifetime - RENEW_BEFORE_MS;
  return { ...lease, endsAt: askedAt + lifetime, renewAt: askedAt + useFor, afterRefusal, wasAccepted: false, isRefused: false };
}

const isSame = (a: Credentials, b: Credentials) => a.accessKey === b.accessKey && a.secretKey === b.secretKey;

/** Longest life believed, in ms: the vendor's longest is 12 hours [doc]. */
const MAX_LIFETIME_MS = 48 * 3_600_000;

/**
 * How long a pair lives, from its end and its begin or, without that, the time now; nothing if that is no time at all.
 * @param ends and `begins`: ms, s or ISO 8601; form and unit are not documented (reference/credentials.md §2)
 */
export function lifetime(ends: unknown, begins: unknown, now: number): number | undefined {
  const [end, begin] = [instant(ends), instant(begins) ?? now];
  if (end === undefined || end <= begin || end - begin > MAX_LIFETIME_MS) return undefined;
  return end - begin;
}

/** Below this a number is in seconds: as ms it would be in 1973. */
const MIN_PLAUSIBLE_MS = 1e11;

function instant(value: unknown): number | undefined {
  if (typeof value === 'string' && !/^\d+(\.\d+)?$/.test(value.trim())) {
    // Without a zone it is the service's, which is UTC; `Date.parse` would take this machine's.
    const text = value.trim();
    const ms = Date.parse(/(z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text.replace(' ', 'T')}Z`);
    return Number.isFinite(ms) ? ms : undefined;
  }
  const number = typeof value === 'string' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number) || number <= 0) return undefined;
  return number < MIN_PLAUSIBLE_MS ? number * 1000 : number;
}
