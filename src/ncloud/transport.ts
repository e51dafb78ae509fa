import type { Clock } from '../shared/clock.js';
import type { Limits } from './backoff.js';
import { type Answer, type AnswerName, isListing, type Operation } from './catalogue.js';
import type { KeyProvider } from './credentials/provider.js';
import type { Credentials } from './credentials.js';
import { baseUrl, type Location } from './endpoints.js';
import type { Opened } from './envelope.js';
import { ApiError, type Failure, httpFailure, isSuccessStatus, provesNotActed } from './errors.js';
import type { Fetch } from './exchange.js';
import { type RetryOptions, retry } from './retry.js';
import { createSender, type Sent } from './sender.js';
import { createServiceClock, createSigningClock, headerDate, type ServiceTime, type SigningClock } from './service-clock.js';
import { type Call, requestUri } from './uri.js';

export type { Fetch } from './exchange.js';
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
  /** Asked for a pair at each attempt. */
  credentials: KeyProvider;
  fetch: Fetch;
  clock: Clock;
  /** Uniform in [0, 1); for jitter. */
  random: () => number;
  onEvent: (event: TransportEvent) => void;
  limits?: Partial<Limits>;
  /** Shared by transports whose requests are signed by one clock, so that its correction is measured once. */
  signingClock?: SigningClock;
}

export interface Wait {
  /** Ends the call at once; what it throws is the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Once aborted, nothing is sent again, not even after the clock was corrected. */
  again?: AbortSignal | undefined;
  /** On the monotonic clock: no attempt and no pause goes beyond it. Without it, one attempt's time limit is the only bound. */
  deadline?: number | undefined;
  /** Called right before an attempt's request leaves: until then there may have been no keys to sign it with. */
  onSend?: (() => void) | undefined;
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
  /** The service's time for telling whose a run is by the dates of its history. */
  historyTime(at: number): ServiceTime;
}

/** Schemas and the JSON parser are a good part of the bundle, and no request needs them before its answer has come. */
const loadSchemas = () => import('./schemas.js');

/** One signed, bounded, redirect-free HTTP exchange per attempt with the services of one location. */
export function createTransport(options: TransportOptions): Transport {
  const { clock, credentials } = options;
  const signingClock = options.signingClock ?? createSigningClock(clock);
  const serviceClock = createServiceClock(clock, () => signingClock.corrected());
  const send = createSender({ ...options, signingClock }, loadSchemas);
  const judgeRefusal = createRefusalJudge(options, signingClock);

  /** The content of `result` of one success; with another request where the first was refused for the sake of the clock or ended keys. */
  async function attemptRaw(operation: Operation, call: Call, wait: Wait): Promise<unknown> {
    const url = new URL(`${baseUrl(operation.service, options.location)}${requestUri(operation, call).slice('/api/v1'.length)}`);
    const fail = failing(operation, url);
    const tried: Tried = new Set();
    for (;;) {
      const keys = await credentials.get(wait.signal, wait.deadline);
      wait.onSend?.();
      const sent = await send(operation, url, call, keys, wait);
      const { status } = sent;
      if (status !== 401) credentials.accepted(keys);
      if (isSuccessStatus(status)) {
        serviceClock.observe(sent.date, sent.sentAt, clock.elapsed());
        const opened = await openResult(operation, sent);
        if (opened.kind === 'failure') throw fail(opened.failure);
        return opened.result;
      }
      if (status >= 300 && status < 400) throw fail({ kind: 'redirect', status, host: hostOf(sent.location, url) });
      const failure = sent.scrubber.deep(httpFailure(status, sent.body, retryAfterMs(sent.retryAfter, clock.now())));
      const reason = judgeRefusal(failure, keys, sent, tried);
      if (reason === 'put-right') {
        serviceClock.observe(sent.date, sent.sentAt, clock.elapsed());
        // A write goes out again only if the refusal is the gateway's own, and never after a signal.
        if (!wait.again?.aborted && (operation.effect === 'read' || provesNotActed(failure))) continue;
      }
      throw fail(reason === 'clock' && failure.kind === 'http' ? { ...failure, mayPass: true } : failure);
    }
  }

  async function attempt<A extends AnswerName>(operation: Operation<A>, call: Call, wait: Wait = {}): Promise<Answer<A>> {
    return parse(operation, call, await attemptRaw(operation, call, wait));
  }

  const retrying = <T>(operation: Operation, wait: Wait, once: () => Promise<T>): Promise<T> =>
    retry(once, retryOptions(options, operation, wait));

  const read: Transport['read'] = (operation, call, wait = {}) => retrying(operation, wait, () => attempt(operation, call, wait));
  const raw: Transport['raw'] = (operation, call, wait = {}) =>
    operation.effect === 'read'
      ? retrying(operation, wait, () => attemptRaw(operation, call, wait))
      : attemptRaw(operation, call, wait);

  return {
    attempt,
    read,
    raw,
    parse,
    serviceTime: (at = clock.elapsed()) => serviceClock.serviceTime(at),
    historyTime: serviceClock.historyTime,
  };
}

/** Makes the error of a call; that of a service that gives keys holds nothing of its answer. */
function failing({ name, method, isSecret }: Operation, url: URL): (failure: Failure) => ApiError {
  return (failure) => new ApiError(name, method, url.pathname + url.search, isSecret ? withoutContent(failure) : failure);
}

/** How a read is retried, and who is told of it. */
function retryOptions(
  { clock, random, onEvent }: TransportOptions,
  { name }: Operation,
  { deadline, signal }: Wait,
): RetryOptions {
  return {
    clock,
    random,
    deadline,
    signal,
    onRetry: (failure, delayMs, attempt) => onEvent({ event: 'retry', operation: name, failure, attempt, delayMs }),
  };
}

type Tried = Set<'clock' | 'keys'>;

/** Why a request was refused: for a reason that is put right now, for the clock once more (which passes), or for good. */
type Reason = 'put-right' | 'clock' | 'final';

/**
 * Makes the judge of whether a 401 was about the clock or about keys that have ended, and is now put right, each once a call. A refusal of
 * what was asked for never is.
 */
function createRefusalJudge({ credentials, onEvent }: TransportOptions, signingClock: SigningClock) {
  return (failure: Failure, keys: Credentials, { date, signedAt }: Sent, tried: Tried): Reason => {
    if (failure.kind !== 'http' || failure.status !== 401 || failure.meaning === 'permission-denied') return 'final';
    if (!tried.has('clock')) {
      tried.add('clock');
      const correction = signingClock.refused(date, signedAt);
      if (correction.resend && correction.isNews) onEvent({ event: 'clock-corrected', offsetMs: correction.offsetMs });
      if (correction.resend) return 'put-right';
      if (correction.isSoon) return 'clock';
    }
    if (tried.has('keys')) return 'final';
    tried.add('keys');
    return credentials.refused(keys) ? 'put-right' : 'final';
  };
}

/** Opens the envelope of a success, with every secret removed from what was in it. */
async function openResult(operation: Operation, { status, body, scrubber, isCut }: Sent): Promise<Opened> {
  if (isCut) return { kind: 'failure', failure: { kind: 'not-json', status, start: '' } };
  const { openEnvelope } = await loadSchemas();
  const opened = openEnvelope(status, body, { isList: isListing(operation), isPlain: operation.isPlain });
  if (opened.kind === 'failure') return { ...opened, failure: scrubber.deep(opened.failure) };
  // What was scrubbed as text can hold a secret again once its escapes are resolved.
  return body.includes('\\') ? { ...opened, result: scrubber.deep(opened.result) } : opened;
}

async function parse<A extends AnswerName>(operation: Operation<A>, call: Call, result: unknown): Promise<Answer<A>> {
  try {
    return (await loadSchemas()).parseAnswer(operation, requestUri(operation, call), result);
  } catch (error) {
    if (!operation.isSecret || !(error instanceof ApiError)) throw error;
    throw new ApiError(error.operation, error.method, error.uri, withoutContent(error.failure));
  }
}

/**
 * A failure without anything of the answer: of a service that gives keys, whose error may hold the pair that it made before it failed. That
 * pair is known to nobody here, so that nothing can be scrubbed. A code of digits is no key.
 */
function withoutContent(failure: Failure): Failure {
  switch (failure.kind) {
    case 'http':
      return { ...failure, code: /^\d{1,6}$/.test(failure.code) ? failure.code : '', message: '', details: '' };
    case 'not-json':
      return { ...failure, start: '' };
    case 'shape':
      return { ...failure, received: '…' };
    case 'redirect':
      return { ...failure, host: '' };
    default:
      return failure;
  }
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
