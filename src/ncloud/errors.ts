import { BEFORE_CONNECTION, BEFORE_TLS } from './connection.js';

/** The gateway's own codes, by number in the JSON body. They are not HTTP statuses: `400` here comes with HTTP 429. */
export const GATEWAY_CODES = {
  '100': 'bad-request',
  '200': 'authentication-failed',
  '210': 'permission-denied',
  '300': 'not-found',
  '400': 'quota-exceeded',
  '410': 'throttled',
  '420': 'rate-limited',
  '430': 'too-large',
  '500': 'endpoint-error',
  '510': 'endpoint-timeout',
  '900': 'unexpected',
} as const;
export type GatewayMeaning = (typeof GATEWAY_CODES)[keyof typeof GATEWAY_CODES];

/** Why a call to a service brought no usable answer. */
export type Failure =
  /** The service or its gateway answered with an error. `code`, `message`, `details` are the body's, verbatim; empty if it had none. */
  | {
      kind: 'http';
      status: number;
      code: string;
      message: string;
      details: string;
      meaning: GatewayMeaning | undefined;
      retryAfterMs: number | undefined;
      /** A 401 for a clock that is off again, and that is measured again within the minute. */
      mayPass?: boolean;
    }
  /**
   * No answer: the connection failed. `sent` is false only when no connection was made, so that nothing of the request can have left.
   * `host` is the host name asked for; `missingForMs` how long it has not existed, as long as nothing was ever heard from it.
   */
  | { kind: 'network'; code: string; sent: boolean; host?: string; missingForMs?: number }
  /** No answer within the time limit of one attempt. */
  | { kind: 'timeout'; afterMs: number }
  /** TLS never came to stand, most often because the server's certificate could not be verified: nothing of the request was sent. */
  | { kind: 'tls'; code: string }
  /** An answer that tried to send us elsewhere. It is never followed: the signed headers would go along. */
  | { kind: 'redirect'; status: number; host: string }
  /** More bytes than any real answer has. */
  | { kind: 'oversize'; limitBytes: number }
  /** A success status, but the body is not the JSON envelope `{"result": …}`. */
  | { kind: 'not-json'; status: number; start: string }
  /**
   * A JSON answer whose field at `path` is missing or of another type. `mayPass` where such an answer was seen to pass: a list without its
   * field is garbage from something in between, and not the service's last word.
   */
  | { kind: 'shape'; path: string; expected: string; received: string; mayPass?: boolean }
  /**
   * There are no keys to sign with, so that nothing of the request was sent. `detail` is a path, an address or the role; never a key.
   * `cause` is what the service that gives keys answered.
   */
  | {
      kind: 'credentials';
      source: 'profile' | 'server-role' | 'role';
      problem: 'no-file' | 'no-profile' | 'no-keys' | 'foreign-endpoint' | 'unreachable' | 'no-role' | 'refused' | 'malformed';
      detail: string;
      cause?: Failure;
      mayPass: boolean;
    };

export type CredentialsFailure = Extract<Failure, { kind: 'credentials' }>;

/** A call that brought no usable answer. Its message is for logs of developers; sentences for users are made from `failure`. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(
    /** Catalogue name of the operation, such as `sourcedeploy.history.get`. */
    readonly operation: string,
    readonly method: string,
    /** Path and query as sent. Never a header: those carry the key and the signature. */
    readonly uri: string,
    readonly failure: Failure,
  ) {
    super(`${operation}: ${method} ${uri}: ${describe(failure)}`);
  }
}

function describe(failure: Failure): string {
  switch (failure.kind) {
    case 'http':
      return `HTTP ${failure.status}${failure.code ? ` (${failure.code} ${failure.message} ${failure.details})` : ''}`;
    case 'network':
    case 'tls':
      return `${failure.kind} ${failure.code}`;
    case 'timeout':
      return `no answer within ${failure.afterMs} ms`;
    case 'redirect':
      return `redirect ${failure.status} to ${failure.host}`;
    case 'oversize':
      return `answer over ${failure.limitBytes} bytes`;
    case 'not-json':
      return `HTTP ${failure.status} without a JSON result`;
    case 'credentials':
      return `no keys from ${failure.source}: ${failure.problem} ${failure.detail}${failure.cause ? ` (${describe(failure.cause)})` : ''}`;
    case 'shape':
      return `${failure.path}: expected ${failure.expected}, received ${failure.received}`;
  }
}

/** A host name that has not existed for this long, and from which nothing was ever heard, is a wrong one, in ms: nobody should wait an hour for a typing error. */
export const MAX_MISSING_MS = 25_000;

const PASSING: ReadonlySet<GatewayMeaning | undefined> = new Set<GatewayMeaning>([
  'quota-exceeded',
  'throttled',
  'rate-limited',
  'endpoint-error',
  'endpoint-timeout',
  'unexpected',
]);

/** Whether the same request may succeed a little later: throttling, the service's own trouble, the network's, a cut-off or garbled answer. */
export function isTransient(failure: Failure): boolean {
  switch (failure.kind) {
    case 'http':
      if (failure.mayPass) return true;
      // The gateway's own code says more than the status, which a 2xx with an error in it does not even have.
      return failure.meaning ? PASSING.has(failure.meaning) : [408, 429].includes(failure.status) || failure.status >= 500;
    case 'network':
      return (failure.missingForMs ?? 0) < MAX_MISSING_MS;
    case 'timeout':
    case 'not-json':
      return true;
    case 'shape':
    case 'credentials':
      return failure.mayPass === true;
    case 'tls':
    case 'redirect':
    case 'oversize':
      return false;
  }
}

/** Whether the gateway refused the request because there were too many [doc]. */
export function isThrottled(failure: Failure): failure is Extract<Failure, { kind: 'http' }> {
  if (failure.kind !== 'http') return false;
  return failure.meaning ? ['quota-exceeded', 'throttled', 'rate-limited'].includes(failure.meaning) : failure.status === 429;
}

/** Refusals of the gateway before any backend, each by its own code and the HTTP status that goes with it [doc]. */
const REFUSED_BY_GATEWAY: Readonly<Record<string, number>> = {
  '200': 401,
  '210': 401,
  '300': 404,
  '400': 429,
  '410': 429,
  '420': 429,
  '430': 413,
  '500': 503,
};

/** Statuses that prove nothing, whatever code comes with them (R1); a throttled one does by the gateway's own codes only. */
const UNPROVED: readonly number[] = [408, 409, 429];

/** A code of a service itself: six digits, of which the first two name the service [observed, inferred]. */
const SERVICE_CODE = /^\d{6}$/;

/**
 * Whether it is certain that a write so answered did nothing (reference/ncloud-common.md §5): no connection was made, a documented refusal
 * of the gateway with its own code, or a refusal in the service's own words. Everything else proves nothing: silence, a reset, a 408, a 409,
 * a 5xx, a status without such a body. Only on this proof is a start sent again, and only with it a step says that nothing was done.
 */
export function provesNotActed(failure: Failure): boolean {
  switch (failure.kind) {
    case 'http': {
      const { status, code } = failure;
      // A service in trouble may say so with a code of its own, after it has acted.
      if (SERVICE_CODE.test(code)) return status < 500 && !UNPROVED.includes(status);
      // An error in a 2xx counts by its code; one without a documented code proves nothing, whatever its words are.
      return REFUSED_BY_GATEWAY[code] === status || (isSuccessStatus(status) && Object.hasOwn(REFUSED_BY_GATEWAY, code));
    }
    case 'network':
      return !failure.sent;
    case 'tls':
    case 'credentials':
      return true;
    case 'timeout':
    case 'redirect':
    case 'oversize':
    case 'not-json':
    case 'shape':
      return false;
  }
}

export const isSuccessStatus = (status: number): boolean => status >= 200 && status < 300;

/** Whether the key pair, its clock or its rights are the reason: the gateway's two codes and, to be safe, any other 401 or 403. */
export function isAccessProblem(failure: Failure): failure is Extract<Failure, { kind: 'http' }> {
  if (failure.kind !== 'http') return false;
  const { status, meaning } = failure;
  return status === 401 || status === 403 || meaning === 'authentication-failed' || meaning === 'permission-denied';
}

/** Certificates are verified before the connection counts as made, so these come before a byte of the request has left. */
const CERTIFICATE_CODES =
  /^(ERR_TLS_CERT_ALTNAME|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(GET|VERIFY|DECODE|DECRYPT)|ERROR_IN_CERT|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH)/;

/** Errors that there are before a connection only. Others (`EHOSTUNREACH`, `ETIMEDOUT`) come in its middle as well. */
const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/** What the proxy's agent says when there was no tunnel, with the code of a reset. */
const NO_TUNNEL = /tunneling socket could not be established|got illegal response body from proxy/;

/**
 * Sorts what `fetch` threw. What is not known to come before the request counts as sent: the cautious reading for a write.
 * @param limits the attempt's time limit and the answer's size limit, for the report of either
 * @param host the host name asked for
 */
export function networkFailure(error: unknown, limits: { ms: number; bytes: number }, host?: string): Failure {
  const fields =
    typeof error === 'object' && error !== null
      ? (error as { name?: unknown; code?: unknown; type?: unknown; message?: unknown; erroredSysCall?: unknown })
      : {};
  if (fields.name === 'AttemptTimeout') return { kind: 'timeout', afterMs: limits.ms };
  if (fields.type === 'max-size') return { kind: 'oversize', limitBytes: limits.bytes };
  const code = typeof fields.code === 'string' ? fields.code : typeof fields.type === 'string' ? fields.type : 'UNKNOWN';
  if (CERTIFICATE_CODES.test(code)) return { kind: 'tls', code };
  const network = (sent: boolean, name = code): Failure => ({ kind: 'network', code: name, sent, ...(host && { host }) });
  if (NO_TUNNEL.test(String(fields.message))) return network(false, 'EPROXY');
  // A reset while TLS was being set up is trouble of the network; anything else there is TLS's own.
  if (fields.erroredSysCall === BEFORE_TLS) return code === 'ECONNRESET' ? network(false) : { kind: 'tls', code };
  return network(!NEVER_CONNECTED.has(code) && fields.erroredSysCall !== BEFORE_CONNECTION);
}

/** What is expected of an answer that is nested too deeply, or has too many values, to be read (json.ts). */
export const NOT_TOO_COMPLEX = 'an answer of at most 64 levels and 300,000 values';

/** Whether a success came whose answer was only not read, because nothing real looks like that. */
export const isTooComplex = (failure: Failure): boolean => failure.kind === 'shape' && failure.expected === NOT_TOO_COMPLEX;

/** Parses an error body, whatever the HTTP status: JSON with string or numeric code, anything else as empty fields [observed: HTML, plain, empty]. */
export function httpFailure(status: number, body: string, retryAfterMs: number | undefined): Failure {
  const error = errorOf(body);
  const text = (value: unknown) =>
    (typeof value === 'string' || typeof value === 'number' ? String(value) : '').slice(0, MAX_ERROR_TEXT).toWellFormed();
  const code = text(error.errorCode);
  const meaning = Object.hasOwn(GATEWAY_CODES, code) ? GATEWAY_CODES[code as keyof typeof GATEWAY_CODES] : undefined;
  return { kind: 'http', status, code, message: text(error.message), details: text(error.details), meaning, retryAfterMs };
}

/** Characters of an error's texts that are kept; the longest one recorded has some hundred. */
const MAX_ERROR_TEXT = 2000;

function errorOf(body: string): Record<string, unknown> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    // Not JSON: an HTML page of some proxy, or nothing. The status alone has to do.
    return {};
  }
  if (typeof parsed !== 'object' || parsed === null) return {};
  const { error = parsed } = parsed as { error?: unknown };
  if (typeof error === 'string') return { message: error };
  return typeof error === 'object' && error !== null ? (error as Record<string, unknown>) : {};
}
