import type { Clock } from '../shared/clock.js';
import { createScrubber, type Scrubber } from '../shared/scrub.js';
import { LIMITS, type Limits } from './backoff.js';
import { type Answer, type AnswerName, isListing, type Operation } from './catalogue.js';
import type { Credentials } from './credentials.js';
import { baseUrl, type Location } from './endpoints.js';
import { ApiError, type Failure, httpFailure, isSuccessStatus, networkFailure } from './errors.js';
import { exchange, type Fetch, type Received } from './exchange.js';
import { retry } from './retry.js';
import { createServiceClock, createSigningClock, headerDate, type ServiceTime } from './service-clock.js';
import { sign } from './signature.js';
import { type Call, requestUri } from './uri.js';

export { AttemptTimeout, type Fetch } from './exchange.js';
export type { ServiceTime } from './service-clock.js';
export type { Call } from './uri.js';

/** What the transport tells whoever watches. None of it is an error: errors are thrown. */
export type TransportEvent =
  | { event: 'retry'; operation: string; failure: Failure; attempt: number; delayMs: number }
  | { event: 'clock-corrected'; offsetMs: number }
  /** Every exchange, for the debug log. `answer` is the beginning of the body, or what came instead; then there is no `status`. */
  | { event: 'exchange'; method: string; uri: string; status: number | undefined; tookMs: number; answer: string };

export interface TransportOptions {
  location: Location;
  credentials: Credentials;
  fetch: Fetch;
  clock: Clock;
  /** Uniform in [0, 1); for jitter. */
  random: () => number;
  onEvent: (event: TransportEvent) => void;
  limits?: Partial<Limits>;
}

export interface Wait {
  /** Ends the call at once; what it throws is the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Once aborted, nothing is sent again, not even after the clock was corrected. */
  again?: AbortSignal | undefined;
  /** On the monotonic clock: no attempt and no pause goes beyond it. Without it, one attempt's time limit is the only bound. */
  deadline?: number | undefined;
}

export interface Transport {
  /** One signed attempt (a second one only after the clock was corrected). Answers the parsed `result`. Throws {@link ApiError}. */
  attempt<A extends AnswerName>(operation: Operation<A>, call: Call, wait?: Wait): Promise<Answer<A>>;
  /** For reads: retries transient failures until the deadline, then throws the last failure. */
  read<A extends AnswerName>(operation: Operation<A>, call: Call, wait?: Wait): Promise<Answer<A>>;
  /**
   * The content of `result` as sent, numbers as `json.ts` keeps them (mode `api`): reads are retried like `read`, writes sent once.
   */
  raw(operation: Operation, call: Call, wait?: Wait): Promise<unknown>;
  /** Parses what `raw` answered. Throws {@link ApiError} naming the field that is missing or of another type. */
  parse<A extends AnswerName>(operation: Operation<A>, call: Call, result: unknown): Promise<Answer<A>>;
  /**
   * The service's time in ms since the epoch at a time of the monotonic clock (default: now), by the `Date` headers seen so far. The range
   * is a second and the quickest answer's time wide; before the first answer the service's clock is taken to agree with this machine's.
   */
  serviceTime(at?: number): ServiceTime;
}

/** Schemas and the JSON parser are a good part of the bundle, and no request needs them before its answer has come. */
const loadSchemas = () => import('./schemas.js');

/** Characters of an answer that the debug log shows. */
const MAX_TOLD = 500;

/** One signed, bounded, redirect-free HTTP exchange per attempt with the services of one location. */
export function createTransport(options: TransportOptions): Transport {
  const { clock, onEvent } = options;
  const limits: Limits = { ...LIMITS, ...options.limits };
  const signingClock = createSigningClock(clock);
  const serviceClock = createServiceClock(clock);
  const hosts = createHosts(clock);

  /** One signed request; what comes is as yet neither a success nor a refusal. */
  async function send(
    operation: Operation,
    url: URL,
    call: Call,
    wait: Wait,
  ): Promise<Received & { signedAt: number; scrubber: Scrubber }> {
    const uri = url.pathname + url.search;
    const sentAt = clock.elapsed();
    const signedAt = signingClock.now();
    const { headers, body, scrubber } = await signed(options, operation, uri, call, signedAt);
    const tell = (status: number | undefined, text: string) =>
      onEvent({ event: 'exchange', method: operation.method, uri, status, tookMs: clock.elapsed() - sentAt, answer: text });
    const ms = Math.min(limits.attemptMs, Math.max((wait.deadline ?? Number.POSITIVE_INFINITY) - sentAt, 1));
    try {
      const request = { url: url.href, method: operation.method, headers, body, size: limits.answerBytes };
      const received = await exchange(options.fetch, request, { clock, ms, signal: wait.signal, meanwhile: loadSchemas });
      const clean = {
        ...received,
        body: scrubber.text(received.body),
        location: received.location && scrubber.text(received.location),
      };
      tell(clean.status, clean.body.slice(0, MAX_TOLD));
      hosts.answered(url.hostname);
      return { ...clean, signedAt, scrubber };
    } catch (error) {
      const failure = hosts.failed(url.hostname, networkFailure(error, { ms, bytes: limits.answerBytes }, url.hostname));
      tell(undefined, 'code' in failure ? failure.code : failure.kind);
      if (wait.signal?.aborted) throw wait.signal.reason;
      throw new ApiError(operation.name, operation.method, uri, failure);
    }
  }

  /** The content of `result` of one success, with one more request if the first was refused for the clock's sake. */
  async function attemptRaw(operation: Operation, call: Call, wait: Wait): Promise<unknown> {
    const url = new URL(`${baseUrl(operation.service, options.location)}${requestUri(operation, call).slice('/api/v1'.length)}`);
    const fail = (failure: Failure) => new ApiError(operation.name, operation.method, url.pathname + url.search, failure);
    for (let isFirst = true; ; isFirst = false) {
      const sentAt = clock.elapsed();
      const { status, body, date: header, retryAfter, location, signedAt, scrubber } = await send(operation, url, call, wait);
      const date = headerDate(header);
      if (isSuccessStatus(status)) {
        serviceClock.observe(date, sentAt, clock.elapsed());
        const answer = (await loadSchemas()).openEnvelope(status, body, isListing(operation));
        if ('failure' in answer) throw fail(scrubber.deep(answer.failure));
        // What was scrubbed as text can hold a secret again once its escapes are resolved.
        return body.includes('\\') ? scrubber.deep(answer.result) : answer.result;
      }
      if (status >= 300 && status < 400) throw fail({ kind: 'redirect', status, host: hostOf(location, url) });
      const failure = scrubber.deep(httpFailure(status, body, retryAfterMs(retryAfter, clock.now())));
      // A 401 means bad key, bad signature or a clock that is off [doc]; only the last can be put right from here. The gateway refused
      // the request before any backend saw it, so even a write may be sent again.
      if (isFirst && status === 401 && failure.kind === 'http' && failure.meaning !== 'permission-denied') {
        const correction = signingClock.refused(date, signedAt);
        if (correction.resend) {
          serviceClock.observe(date, sentAt, clock.elapsed());
          if (correction.isNews) onEvent({ event: 'clock-corrected', offsetMs: correction.offsetMs });
          if (!wait.again?.aborted) continue;
        }
      }
      throw fail(failure);
    }
  }

  async function parse<A extends AnswerName>(operation: Operation<A>, call: Call, result: unknown): Promise<Answer<A>> {
    return (await loadSchemas()).parseAnswer(operation, requestUri(operation, call), result);
  }

  async function attempt<A extends AnswerName>(operation: Operation<A>, call: Call, wait: Wait = {}): Promise<Answer<A>> {
    return parse(operation, call, await attemptRaw(operation, call, wait));
  }

  const retrying = <T>({ name }: Operation, { deadline, signal }: Wait, once: () => Promise<T>): Promise<T> =>
    retry(once, {
      clock,
      random: options.random,
      deadline,
      signal,
      onRetry: (failure, delayMs, attempt) => onEvent({ event: 'retry', operation: name, failure, attempt, delayMs }),
    });

  const read: Transport['read'] = (operation, call, wait = {}) => retrying(operation, wait, () => attempt(operation, call, wait));
  const raw: Transport['raw'] = (operation, call, wait = {}) =>
    operation.effect === 'read'
      ? retrying(operation, wait, () => attemptRaw(operation, call, wait))
      : attemptRaw(operation, call, wait);

  return { attempt, read, raw, parse, serviceTime: (at = clock.elapsed()) => serviceClock.serviceTime(at) };
}

/** Headers and body of one attempt, and what removes its secrets from whatever echoes them. */
async function signed(
  { credentials, location }: TransportOptions,
  operation: Operation,
  uri: string,
  call: Call,
  signedAt: number,
) {
  const { method } = operation;
  const { accessKey, secretKey } = credentials;
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
  return { headers, body, scrubber: createScrubber([signature, accessKey, secretKey]) };
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

/** `Retry-After` in seconds or as an HTTP date, as ms from now; nothing for nonsense. */
function retryAfterMs(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const ms = /^\d{1,9}$/.test(header.trim()) ? Number(header) * 1000 : (headerDate(header) ?? Number.NaN) - now;
  return Number.isFinite(ms) && ms >= 0 ? ms : undefined;
}

function hostOf(target: string | null, from: URL): string {
  return target !== null && URL.canParse(target, from.href) ? new URL(target, from.href).host : '';
}
