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
    }
  /** No answer: the connection failed. `sent` is false when it is certain that the service never got the request. */
  | { kind: 'network'; code: string; sent: boolean }
  /** No answer within the time limit of one attempt. */
  | { kind: 'timeout'; afterMs: number }
  /** The server's certificate could not be verified, or TLS failed otherwise. */
  | { kind: 'tls'; code: string }
  /** An answer that tried to send us elsewhere. It is never followed: the signed headers would go along. */
  | { kind: 'redirect'; status: number; host: string }
  /** More bytes than any real answer has. */
  | { kind: 'oversize'; limitBytes: number }
  /** A success status, but the body is not the JSON envelope `{"result": …}`. */
  | { kind: 'not-json'; status: number; start: string }
  /** A JSON answer whose field at `path` is missing or of another type. */
  | { kind: 'shape'; path: string; expected: string; received: string };

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
    case 'shape':
      return `${failure.path}: expected ${failure.expected}, received ${failure.received}`;
  }
}

/** Whether the same request may succeed a little later: 429, 5xx, network trouble, a cut-off or garbled answer. */
export function isTransient(failure: Failure): boolean {
  switch (failure.kind) {
    case 'http':
      return failure.status === 429 || failure.status >= 500;
    case 'network':
    case 'timeout':
    case 'not-json':
      return true;
    case 'tls':
    case 'redirect':
    case 'oversize':
    case 'shape':
      return false;
  }
}

/**
 * Whether the service may have acted on a write although its answer says nothing of the kind. A 4xx is a refusal (the gateway's
 * 429 comes before the backend [doc]); everything else, a 5xx above all, can hide an action that happened.
 */
export function mayHaveActed(failure: Failure): boolean {
  switch (failure.kind) {
    case 'http':
      return failure.status >= 500;
    case 'network':
      return failure.sent;
    case 'tls':
      return false;
    case 'timeout':
    case 'redirect':
    case 'oversize':
    case 'not-json':
    case 'shape':
      return true;
  }
}

/** Whether the key pair, its clock or its rights are the reason: the two 401 codes and, to be safe, any other 401 or 403. */
export function isAccessProblem(failure: Failure): failure is Extract<Failure, { kind: 'http' }> {
  return failure.kind === 'http' && (failure.status === 401 || failure.status === 403);
}

const TLS_CODES =
  /^(ERR_TLS|ERR_SSL|EPROTO$|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(GET|VERIFY|DECODE|DECRYPT)|ERROR_IN_CERT|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH|UNSPECIFIED$)/;

/** Connection errors that come before a byte of the request can have left. */
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'ENETDOWN',
]);

/**
 * Sorts what `fetch` threw. Unknown codes count as sent: the cautious reading for a write.
 * @param limitMs the attempt's time limit, for a time-out's report
 * @param limitBytes the answer's size limit, likewise
 */
export function networkFailure(error: unknown, limitMs: number, limitBytes: number): Failure {
  const fields =
    typeof error === 'object' && error !== null
      ? (error as { name?: unknown; code?: unknown; type?: unknown; message?: unknown })
      : {};
  if (fields.name === 'AttemptTimeout') return { kind: 'timeout', afterMs: limitMs };
  if (fields.type === 'max-size') return { kind: 'oversize', limitBytes };
  const code = typeof fields.code === 'string' ? fields.code : typeof fields.type === 'string' ? fields.type : 'UNKNOWN';
  // The proxy's refusal comes as ECONNRESET, although nothing ever reached the service.
  if (/tunneling socket could not be established/.test(String(fields.message)))
    return { kind: 'network', code: 'EPROXY', sent: false };
  return TLS_CODES.test(code) ? { kind: 'tls', code } : { kind: 'network', code, sent: !NEVER_SENT.has(code) };
}

/** Parses an error body: JSON with string or numeric code, anything else as empty fields [observed: HTML, plain, empty]. */
export function httpFailure(status: number, body: string, retryAfterMs: number | undefined): Failure {
  let error: Record<string, unknown> = {};
  try {
    const parsed: unknown = JSON.parse(body);
    const inner = typeof parsed === 'object' && parsed !== null && 'error' in parsed ? parsed.error : parsed;
    if (typeof inner === 'object' && inner !== null) error = inner as Record<string, unknown>;
  } catch {
    // Not JSON: an HTML page of some proxy, or nothing. The status alone has to do.
  }
  const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 2000) : '');
  const code = text(error.errorCode);
  const meaning = Object.hasOwn(GATEWAY_CODES, code) ? GATEWAY_CODES[code as keyof typeof GATEWAY_CODES] : undefined;
  return { kind: 'http', status, code, message: text(error.message), details: text(error.details), meaning, retryAfterMs };
}
