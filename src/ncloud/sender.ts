import type { Clock } from '../shared/clock.js';
import { createScrubber, type Scrubber } from '../shared/scrub.js';
import { LIMITS, type Limits } from './backoff.js';
import type { Operation } from './catalogue.js';
import type { Credentials } from './credentials.js';
import { ApiError, type Failure, networkFailure } from './errors.js';
import { exchange, type Received } from './exchange.js';
import { headerDate, type SigningClock } from './service-clock.js';
import { sign } from './signature.js';
import type { TransportOptions, Wait } from './transport.js';
import type { Call } from './uri.js';

/** An answer whose secrets are removed, with what is known of its request. */
export interface Sent extends Omit<Received, 'date'> {
  /** What its `Date` says, in ms since the epoch. */
  readonly date: number | undefined;
  /** On the monotonic clock. */
  readonly sentAt: number;
  /** The time that was signed, in ms since the epoch. */
  readonly signedAt: number;
  readonly scrubber: Scrubber;
}

/** Characters of an answer that the debug log shows. */
const MAX_TOLD = 500;

/** Makes what sends one signed request; whether its answer is a success or a refusal is not its business. Throws `ApiError`. */
export function createSender(options: TransportOptions & { signingClock: SigningClock }, meanwhile: () => Promise<unknown>) {
  const { clock, onEvent, signingClock } = options;
  const limits: Limits = { ...LIMITS, ...options.limits };
  const hosts = createHosts(clock);
  return async (operation: Operation, url: URL, call: Call, keys: Credentials, wait: Wait): Promise<Sent> => {
    const uri = url.pathname + url.search;
    const sentAt = clock.elapsed();
    const signedAt = signingClock.now();
    const { headers, body, scrubber } = await signed(options, operation, uri, call, keys, signedAt);
    const report = (status: number | undefined, text: string) =>
      onEvent({ event: 'exchange', method: operation.method, uri, status, tookMs: clock.elapsed() - sentAt, answer: text });
    const ms = Math.min(limits.attemptMs, Math.max((wait.deadline ?? Number.POSITIVE_INFINITY) - sentAt, 1));
    try {
      const request = { url: url.href, method: operation.method, headers, body, size: limits.answerBytes };
      const received = await exchange(options.fetch, request, { clock, ms, signal: wait.signal, meanwhile });
      const text = scrubber.text(received.body);
      report(received.status, operation.isSecret ? '(keys, not shown)' : text.slice(0, MAX_TOLD));
      hosts.answered(url.hostname);
      const location = received.location && scrubber.text(received.location);
      return { ...received, body: text, location, date: headerDate(received.date), sentAt, signedAt, scrubber };
    } catch (error) {
      const failure = hosts.failed(url.hostname, networkFailure(error, { ms, bytes: limits.answerBytes }, url.hostname));
      report(undefined, failure.kind === 'network' || failure.kind === 'tls' ? failure.code : failure.kind);
      if (wait.signal?.aborted) throw wait.signal.reason;
      throw new ApiError(operation.name, operation.method, uri, failure);
    }
  };
}

/** Headers and body of one attempt, and what removes its secrets from whatever echoes them. */
async function signed(
  { credentials, location }: TransportOptions,
  { method }: Operation,
  uri: string,
  call: Call,
  { accessKey, secretKey }: Credentials,
  signedAt: number,
) {
  const timestamp = String(signedAt);
  const signature = sign({ method, uri, timestamp, accessKey }, secretKey);
  const body = call.body === undefined ? undefined : (await import('./json.js')).toJson(call.body);
  const headers: Record<string, string> = {
    accept: 'application/json',
    'user-agent': 'ncloud-deploy-action',
    'x-ncp-apigw-timestamp': timestamp,
    'x-ncp-iam-access-key': accessKey,
    'x-ncp-apigw-signature-v2': signature,
    ...(location.region !== '' && { 'x-ncp-region_code': location.region }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
  };
  return { headers, body, scrubber: createScrubber([signature, accessKey, secretKey, ...credentials.secrets()]) };
}

/** Which hosts were ever heard from, and since when others have not existed. */
function createHosts(clock: Clock) {
  const heardFrom = new Set<string>();
  const missingSince = new Map<string, number>();
  return {
    answered(host: string): void {
      heardFrom.add(host);
      missingSince.delete(host);
    },
    /** The failure, with how long the host has not existed if that is all that was ever heard of it. */
    failed(host: string, failure: Failure): Failure {
      if (failure.kind !== 'network' || failure.code !== 'ENOTFOUND' || heardFrom.has(host)) {
        missingSince.delete(host);
        return failure;
      }
      const since = missingSince.get(host) ?? clock.elapsed();
      missingSince.set(host, since);
      return { ...failure, missingForMs: clock.elapsed() - since };
    },
  };
}
