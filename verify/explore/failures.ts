import type { Failure } from '../../src/ncloud/errors.js';

const http = (status: number, code: string, message: string, details = ''): Failure => ({
  kind: 'http',
  status,
  code,
  message,
  details,
  meaning: MEANINGS[code],
  retryAfterMs: undefined,
});

const MEANINGS: Readonly<Record<string, Extract<Failure, { kind: 'http' }>['meaning']>> = {
  '200': 'authentication-failed',
  '210': 'permission-denied',
  '300': 'not-found',
  '410': 'throttled',
  '500': 'endpoint-error',
  '510': 'endpoint-timeout',
  '900': 'unexpected',
};

/** How requests fail (ncloud-common.md §5). */
export const FAILURES = {
  timeout: { kind: 'timeout', afterMs: 20_000 },
  reset: { kind: 'network', code: 'ECONNRESET', sent: true },
  unconnected: { kind: 'network', code: 'ECONNREFUSED', sent: false },
  tls: { kind: 'tls', code: 'ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC' },
  '500': http(500, '900', 'Unexpected Error'),
  '503': http(503, '500', 'Endpoint Error'),
  '504': http(504, '510', 'Endpoint Timeout'),
  '409': http(409, '', ''),
  '408': http(408, '', ''),
  '401': http(401, '200', 'Authentication Failed'),
  '404': http(404, '300', 'Not Found Exception'),
  '429': http(429, '410', 'Throttle Limited'),
  /** There is nobody to get keys from for a while, so that nothing leaves the machine (ncloud-common.md on server roles and STS). */
  keys: { kind: 'credentials', source: 'server-role', problem: 'unreachable', detail: '169.254.169.254', mayPass: true },
  /** In the service's own words, with the status that services use for them. */
  words: http(400, '330900', 'invalid parameters', 'wrong state'),
  conflict: http(400, '340500', 'invalid parameters', 'Running Pipeline Exist'),
  /** A list whose field is missing is no list. */
  shape: { kind: 'shape', path: 'result.historyList', expected: 'Array', received: 'undefined' },
} as const satisfies Record<string, Failure>;
export type FailureName = keyof typeof FAILURES;
