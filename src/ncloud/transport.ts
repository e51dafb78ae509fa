import type { Clock } from '../shared/clock.js';
import { LIMITS, type Limits } from './backoff.js';
import type { Answer, AnswerName, Operation } from './catalogue.js';
import type { Credentials } from './credentials.js';
import { baseUrl, type Location } from './endpoints.js';
import { ApiError, type Failure, httpFailure, networkFailure } from './errors.js';
import { retry } from './retry.js';
import { sign } from './signature.js';

/** The part of node-fetch that is used; tests and the soak pass their own. */
export type Fetch = (
  url: string,
  init: { method: string; headers: Record<string, string>; body?: string; redirect: 'manual'; signal: AbortSignal; size: number },
) => Promise<{ status: number; headers: { get(name: string): string | null }; text(): Promise<string> }>;

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

/** Values for an operation's path, query and body. */
export interface Call {
  path?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, string | number | undefined>>;
  body?: unknown;
}

export interface Wait {
  /** Ends the call at once; what it throws is the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Once aborted, nothing is sent again, not even after the clock was corrected. */
  again?: AbortSignal | undefined;
  /** On the transport's clock: no attempt and no pause goes beyond it. Without it, one attempt's time limit is the only bound. */
  deadline?: number | undefined;
}

export interface Transport {
  /** One signed attempt (a second one only after the clock was corrected). Answers the parsed `result`. Throws {@link ApiError}. */
  attempt<A extends AnswerName>(operation: Operation<A>, call: Call, wait?: Wait): Promise<Answer<A>>;
  /** For reads: retries transient failures until the deadline, then throws the last failure. */
  read<A extends AnswerName>(operation: Operation<A>, call: Call, wait?: Wait): Promise<Answer<A>>;
  /** The content of `result` as sent (mode `api`): reads are retried like `read`, writes sent once. */
  raw(operation: Operation, call: Call, wait?: Wait): Promise<unknown>;
  /** Parses what `raw` answered. Throws {@link ApiError} naming the field that is missing or of another type. */
  parse<A extends AnswerName>(operation: Operation<A>, call: Call, result: unknown): Promise<Answer<A>>;
  /**
   * The service's time in ms at a time of this machine's clock (default: now), by the `Date` headers seen so far. The range is a second and
   * the quickest answer's time wide; before the first answer the clocks are taken to agree.
   */
  serviceTime(at?: number): ServiceTime;
}

/** The schema library is a tenth of the bundle, and no request needs it. */
const loadSchemas = () => import('./schemas.js');

/** A 401 whose `Date` is further off than this is put down to the clock; the gateway allows 5 minutes [doc]. */
const SUSPICIOUS_SKEW_MS = 4 * 60_000;

/** The least and the most that it can have been. */
export interface ServiceTime {
  readonly least: number;
  readonly most: number;
}

/** Characters of an answer that the debug log shows. */
const TOLD_CHARACTERS = 500;

/** One signed, bounded, redirect-free HTTP exchange per attempt with the services of one location. */
export function createTransport(options: TransportOptions): Transport {
  const { clock, credentials, location, onEvent } = options;
  const limits: Limits = { ...LIMITS, ...options.limits };
  /** Added to this machine's clock when signing. Changed once, and only when the gateway refuses a request and its `Date` is far off. */
  let correction = 0;
  let corrected = false;
  const skew = createSkew();

  async function exchange(operation: Operation, call: Call, wait: Wait): Promise<string> {
    const url = new URL(`${baseUrl(operation.service, location)}${fillPath(operation, call)}${fillQuery(call)}`);
    const uri = url.pathname + url.search;
    const fail = (failure: Failure) => new ApiError(operation.name, operation.method, uri, failure);
    for (;;) {
      const sentAt = clock.now();
      const timestamp = String(Math.trunc(sentAt + correction));
      const headers: Record<string, string> = {
        accept: 'application/json',
        'user-agent': 'ncloud-deploy-action',
        'x-ncp-apigw-timestamp': timestamp,
        'x-ncp-iam-access-key': credentials.accessKey,
        'x-ncp-apigw-signature-v2': sign(
          { method: operation.method, uri, timestamp, accessKey: credentials.accessKey },
          credentials.secretKey,
        ),
      };
      if (location.region !== '') headers['x-ncp-region_code'] = location.region;
      const body = call.body === undefined ? undefined : JSON.stringify(call.body);
      if (body !== undefined) headers['content-type'] = 'application/json';

      const tell = (status: number | undefined, text: string) =>
        onEvent({ event: 'exchange', method: operation.method, uri, status, tookMs: clock.now() - sentAt, answer: text });
      const limitMs = Math.min(limits.attemptMs, Math.max((wait.deadline ?? Infinity) - clock.now(), 1));
      const answer = await bounded(clock, limitMs, wait.signal, async (signal) => {
        const sent = options.fetch(url.href, {
          method: operation.method,
          headers,
          ...(body === undefined ? {} : { body }),
          redirect: 'manual',
          signal,
          size: limits.answerBytes,
        });
        // While the answer is on its way there is time for what only its reading needs.
        loadSchemas().catch(() => undefined);
        const response = await sent;
        const header = (name: string) => response.headers.get(name);
        const text = scrub(await response.text(), [
          headers['x-ncp-apigw-signature-v2'] ?? '',
          credentials.accessKey,
          credentials.secretKey,
        ]);
        return {
          status: response.status,
          date: header('date'),
          retryAfter: header('retry-after'),
          location: header('location'),
          text,
        };
      }).catch((error: unknown) => {
        const failure = networkFailure(error, limitMs, limits.answerBytes);
        tell(undefined, 'code' in failure ? failure.code : failure.kind);
        if (wait.signal?.aborted) throw wait.signal.reason;
        throw fail(failure);
      });
      tell(answer.status, answer.text.slice(0, TOLD_CHARACTERS));

      const date = Date.parse(answer.date ?? '');
      if (answer.status >= 200 && answer.status < 300) {
        skew.observe(date, sentAt, clock.now());
        return answer.text;
      }
      if (answer.status >= 300 && answer.status < 400) {
        throw fail({ kind: 'redirect', status: answer.status, host: hostOf(answer.location, url) });
      }
      // 401 means bad key, bad signature or a clock that is off [doc]; only the last can be mended from here. The gateway refused
      // the request before any backend saw it, so even a write may be sent again.
      const failure = httpFailure(answer.status, answer.text, retryAfterMs(answer.retryAfter, clock.now()));
      const offsetMs = date - clock.now();
      if (answer.status === 401 && !corrected && Math.abs(offsetMs - correction) > SUSPICIOUS_SKEW_MS) {
        corrected = true;
        correction = offsetMs;
        skew.observe(date, sentAt, clock.now());
        onEvent({ event: 'clock-corrected', offsetMs });
        if (!wait.again?.aborted) continue;
      }
      throw fail(failure);
    }
  }

  async function attemptRaw(operation: Operation, call: Call, wait: Wait): Promise<unknown> {
    const body = await exchange(operation, call, wait);
    return unwrap(body, (failure) => new ApiError(operation.name, operation.method, requestUri(operation, call), failure));
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

  return { attempt, read, raw, parse, serviceTime: (at = clock.now()) => skew.serviceTime(at) };
}

/** A `Date` header leaves out the fraction of its second. */
const DATE_STEP_MS = 1000;

/**
 * The service's clock minus this machine's, for comparing history times with our own. An answer was dated at some moment between its
 * request and its arrival, so each one narrows the range, and a quick one after a slow one mends the estimate.
 */
function createSkew() {
  let least = 0;
  let most = 0;
  let isKnown = false;
  return {
    serviceTime: (at: number): ServiceTime => ({ least: at + least, most: at + most }),
    /** @param date of the answer, in ms; not a number if there was none or it was nonsense */
    observe(date: number, sentAt: number, receivedAt: number): void {
      if (!Number.isFinite(date)) return;
      const [low, high] = [date - receivedAt, date + DATE_STEP_MS - sentAt];
      // A clock was set meanwhile, or one of the two answers was dated wrongly: the newer one counts.
      const isConsistent = isKnown && low <= most && high >= least;
      least = isConsistent ? Math.max(least, low) : low;
      most = isConsistent ? Math.min(most, high) : high;
      isKnown = true;
    },
  };
}

/** Runs `work` with a signal that ends it after `limitMs` or with `outer`. */
async function bounded<T>(
  clock: Clock,
  limitMs: number,
  outer: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  if (outer?.aborted) throw outer.reason;
  const inner = new AbortController();
  const done = new AbortController();
  const onOuter = () => inner.abort(outer?.reason);
  outer?.addEventListener('abort', onOuter, { once: true });
  const timeout = clock.sleep(limitMs, done.signal).then(
    () => inner.abort(new AttemptTimeout()),
    () => undefined,
  );
  try {
    // A fetch may ignore its signal while a body trickles in; the race makes the bound hold all the same.
    return await Promise.race([
      work(inner.signal),
      new Promise<never>((_, reject) =>
        inner.signal.addEventListener('abort', () => reject(inner.signal.reason), { once: true }),
      ),
    ]);
  } finally {
    done.abort();
    outer?.removeEventListener('abort', onOuter);
    await timeout;
  }
}

/** Reason with which an attempt's own time limit aborts it. */
export class AttemptTimeout extends Error {
  override readonly name = 'AttemptTimeout';
}

/**
 * The path with its values filled in, each as one segment. `.` and `..` are refused: every URL parser, the service's included,
 * resolves them even percent-encoded, and the request would reach another operation than the one that was asked for.
 */
function fillPath(operation: Operation, call: Call): string {
  return operation.path.replace(/\{(\w+)\}/g, (_, field: string) => {
    const value = call.path?.[field];
    if (value === undefined || value === '') throw new TypeError(`${operation.name}: path field ${field} is missing`);
    if (value === '.' || value === '..') throw new TypeError(`${operation.name}: path field ${field} can't be '${value}'`);
    return encode(value);
  });
}

function fillQuery(call: Call): string {
  const pairs = Object.entries(call.query ?? {}).filter(([, value]) => value !== undefined && value !== '');
  return pairs.length === 0 ? '' : `?${pairs.map(([name, value]) => `${encode(name)}=${encode(String(value))}`).join('&')}`;
}

/** RFC 3986: also the characters that `encodeURIComponent` leaves, because URL parsers differ on them and they are signed as sent. */
function encode(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Path and query of a call below `/api/v1`, for messages. */
function requestUri(operation: Operation, call: Call): string {
  return `/api/v1${fillPath(operation, call)}${fillQuery(call)}`;
}

/** The content of the envelope; undefined for an empty 2xx, which is success without data [inferred, sdk accepts 204]. */
function unwrap(body: string, fail: (failure: Failure) => ApiError): unknown {
  if (body.trim() === '') return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    throw fail({ kind: 'not-json', status: 200, start: body.slice(0, 200) });
  }
  if (typeof parsed !== 'object' || parsed === null || !('result' in parsed)) {
    throw fail({
      kind: 'shape',
      path: 'result',
      expected: 'an envelope',
      received: Array.isArray(parsed) ? 'Array' : typeof parsed,
    });
  }
  return parsed.result;
}

/** Shorter values are no real keys, and blotting them out would ruin answers that contain them by chance. */
const SHORTEST_SECRET = 8;

/** A gateway may echo what it was sent, most likely in an error text. Keys and signatures end here, before anything can print them. */
function scrub(body: string, secrets: readonly string[]): string {
  let clean = body;
  for (const secret of secrets) {
    if (secret.length < SHORTEST_SECRET) continue;
    const inJson = JSON.stringify(secret).slice(1, -1);
    for (const form of new Set([secret, inJson, inJson.replaceAll('/', '\\/'), encodeURIComponent(secret)]))
      clean = clean.replaceAll(form, '***');
  }
  return clean;
}

/** `Retry-After` in seconds or as an HTTP date, as ms from now; nothing for nonsense. */
function retryAfterMs(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(ms) && ms >= 0 ? ms : undefined;
}

function hostOf(target: string | null, from: URL): string {
  return target !== null && URL.canParse(target, from.href) ? new URL(target, from.href).host : '';
}
