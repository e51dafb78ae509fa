import { describe, expect, it } from '@jest/globals';
import {
  ApiError,
  type Failure,
  httpFailure,
  isAccessProblem,
  isTransient,
  networkFailure,
  provesNotActed,
} from '../../src/ncloud/errors.js';

const body = (error: unknown) => JSON.stringify({ error });
const thrown = (code: string, fields: object = {}) =>
  networkFailure(Object.assign(new Error(code), { code, ...fields }), { ms: 20_000, bytes: 5_000_000 });

describe('httpFailure', () => {
  /** reference/ncloud-common.md §5: the JSON code is not the HTTP status. */
  it.each([
    [400, '100', 'bad-request'],
    [401, '200', 'authentication-failed'],
    [401, '210', 'permission-denied'],
    [404, '300', 'not-found'],
    [429, '400', 'quota-exceeded'],
    [429, '410', 'throttled'],
    [429, '420', 'rate-limited'],
    [413, '430', 'too-large'],
    [503, '500', 'endpoint-error'],
    [504, '510', 'endpoint-timeout'],
    [500, '900', 'unexpected'],
  ])('HTTP %i with code %s is %s', (status, code, meaning) => {
    expect(httpFailure(status, body({ errorCode: code, message: 'm', details: 'd' }), undefined)).toEqual({
      kind: 'http',
      status,
      code,
      message: 'm',
      details: 'd',
      meaning,
      retryAfterMs: undefined,
    });
    expect(httpFailure(status, body({ errorCode: Number(code), message: 'm' }), undefined)).toMatchObject({
      code,
      meaning,
      details: '',
    });
  });

  it('takes the numeric codes of the services as text, and makes no meaning up for them', () => {
    expect(httpFailure(400, body({ errorCode: 330900, message: 'unknown', details: '' }), undefined)).toMatchObject({
      code: '330900',
      message: 'unknown',
      meaning: undefined,
    });
    expect(httpFailure(400, body({ errorCode: 'toString' }), undefined)).toMatchObject({ code: 'toString', meaning: undefined });
  });

  it.each([
    '',
    '<html><body>Bad Gateway</body></html>',
    'plain text',
    '{"error":',
    'null',
    '[]',
    '"text"',
    '{"error":null}',
    '{"error":[1]}',
    '<?xml version="1.0"?><a/>',
  ])('makes do with the status where the body is %j', (text) => {
    expect(httpFailure(502, text, undefined)).toEqual({
      kind: 'http',
      status: 502,
      code: '',
      message: '',
      details: '',
      meaning: undefined,
      retryAfterMs: undefined,
    });
  });

  it('reads an error without its envelope, and cuts what is endless', () => {
    const failure = httpFailure(
      400,
      JSON.stringify({ errorCode: 1, message: 'x'.repeat(100_000), details: { a: 1 } }),
      undefined,
    );
    expect(failure).toMatchObject({ code: '1', message: 'x'.repeat(2000), details: '' });
  });
});

describe('networkFailure', () => {
  it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])('%s comes before a connection only: nothing was sent', (code) => {
    expect(thrown(code)).toEqual({ kind: 'network', code, sent: false });
    expect(provesNotActed(thrown(code))).toBe(true);
  });
  it.each(['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ERR_STREAM_PREMATURE_CLOSE', 'SOMETHING_NEW'])(
    '%s comes in the middle as well: only where the connection was never made is it proof',
    (code) => {
      expect(thrown(code)).toEqual({ kind: 'network', code, sent: true });
      expect(provesNotActed(thrown(code))).toBe(false);
      expect(provesNotActed(thrown(code, { erroredSysCall: 'read' }))).toBe(false);
      expect(thrown(code, { erroredSysCall: 'connect' })).toEqual({ kind: 'network', code, sent: false });
      expect(provesNotActed(thrown(code, { erroredSysCall: 'connect' }))).toBe(true);
    },
  );
  it.each([
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'CERT_HAS_EXPIRED',
    'ERR_TLS_CERT_ALTNAME_INVALID',
  ])('%s is TLS that never came to stand: nothing was sent, never retried', (code) => {
    expect(thrown(code)).toEqual({ kind: 'tls', code });
    expect([provesNotActed(thrown(code)), isTransient(thrown(code))]).toEqual([true, false]);
  });
  it.each([
    'EPROTO',
    'ERR_SSL_WRONG_VERSION_NUMBER',
    'ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC',
    'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED',
  ])('%s proves something only while TLS was being set up', (code) => {
    const inTheMiddle = thrown(code);
    expect(inTheMiddle).toEqual({ kind: 'network', code, sent: true });
    expect([provesNotActed(inTheMiddle), isTransient(inTheMiddle)]).toEqual([false, true]);
    const before = thrown(code, { erroredSysCall: 'tls-handshake' });
    expect(before).toEqual({ kind: 'tls', code });
    expect([provesNotActed(before), isTransient(before)]).toEqual([true, false]);
  });
  it('a reset while TLS was being set up is trouble that passes, before anything was sent', () => {
    const failure = thrown('ECONNRESET', { erroredSysCall: 'tls-handshake' });
    expect([isTransient(failure), provesNotActed(failure)]).toEqual([true, true]);
  });
  it.each(['tunneling socket could not be established, statusCode=407', 'got illegal response body from proxy'])(
    'tells a proxy that refuses from a broken connection: %s',
    (message) => {
      const error = Object.assign(new Error(message), { code: 'ECONNRESET' });
      expect(networkFailure(error, { ms: 1, bytes: 1 })).toEqual({ kind: 'network', code: 'EPROXY', sent: false });
    },
  );
  it('names the host', () => {
    const error = Object.assign(new Error('x'), { code: 'ENOTFOUND' });
    expect(networkFailure(error, { ms: 1, bytes: 1 }, 'no-such-host.invalid')).toMatchObject({ host: 'no-such-host.invalid' });
  });
  it('knows the limits', () => {
    expect(networkFailure(Object.assign(new Error('x'), { name: 'AttemptTimeout' }), { ms: 20_000, bytes: 1 })).toEqual({
      kind: 'timeout',
      afterMs: 20_000,
    });
    expect(networkFailure(Object.assign(new Error('x'), { type: 'max-size' }), { ms: 1, bytes: 5 })).toEqual({
      kind: 'oversize',
      limitBytes: 5,
    });
  });
  it.each([undefined, null, 'text', 7, {}, new Error('no code')])('takes %p for a lost answer', (error) => {
    expect(networkFailure(error, { ms: 1, bytes: 1 })).toMatchObject({ kind: 'network', sent: true });
  });
});

describe('what a failure means', () => {
  const http = (status: number, errorCode?: string | number): Failure =>
    httpFailure(status, errorCode === undefined ? '' : body({ errorCode }), undefined);
  it.each([
    // failure, may pass, proves that a write did not act (reference/ncloud-common.md §5)
    [http(400), false, false],
    [http(401), false, false],
    [http(404), false, false],
    [http(408), true, false],
    [http(409), false, false],
    [http(413), false, false],
    [http(429), true, false],
    [http(500), true, false],
    [http(502), true, false],
    [http(503), true, false],
    [http(504), true, false],
    // The gateway's own codes, each with its status.
    [http(400, '100'), false, false],
    [http(401, '200'), false, true],
    [http(401, '210'), false, true],
    [http(404, '300'), false, true],
    [http(429, '400'), true, true],
    [http(429, '410'), true, true],
    [http(429, '420'), true, true],
    [http(413, '430'), false, true],
    [http(503, '500'), true, true],
    [http(504, '510'), true, false],
    [http(500, '900'), true, false],
    // The same codes with another status are somebody else's, such as a proxy's.
    [http(500, '200'), false, false],
    [http(400, '400'), true, false],
    [http(503, '410'), true, false],
    // A refusal in the service's own words, whatever the status.
    [http(400, 340500), false, true],
    // 5xx prove nothing, whatever code comes with them: a service in trouble may have acted before.
    [http(500, 340500), true, false],
    [http(408, 330900), true, false],
    [http(409, 330900), false, false],
    [http(429, 330900), true, false],
    [http(504, 330900), true, false],
    [http(200, 340500), false, true],
    // An error in a 2xx: its code says whether it passes; it was not done, unless the code itself says that nobody knows.
    [http(200, '410'), true, true],
    [http(200, '210'), false, true],
    [http(200), false, false],
    [http(200, '510'), true, false],
    [http(200, '900'), true, false],
    [{ kind: 'timeout', afterMs: 1 }, true, false],
    [{ kind: 'not-json', status: 200, start: '' }, true, false],
    [{ kind: 'shape', path: 'result', expected: '', received: '' }, false, false],
    [{ kind: 'shape', path: 'result', expected: '', received: '', mayPass: true }, true, false],
    [{ kind: 'redirect', status: 307, host: '' }, false, false],
    [{ kind: 'oversize', limitBytes: 1 }, false, false],
    [{ kind: 'network', code: 'ENOTFOUND', sent: false, missingForMs: 24_000 }, true, true],
    [{ kind: 'network', code: 'ENOTFOUND', sent: false, missingForMs: 25_000 }, false, true],
  ] as [Failure, boolean, boolean][])('%j: may pass %s, proves that nothing was done %s', (failure, passes, proves) => {
    expect([isTransient(failure), provesNotActed(failure)]).toEqual([passes, proves]);
  });

  it('sees an access problem in 401 and 403 only', () => {
    expect([401, 403, 400, 404, 429, 500].filter((status) => isAccessProblem(http(status)))).toEqual([401, 403]);
  });
  it('and in the codes for them, whatever the status', () => {
    expect(['200', '210', '300', '410'].filter((code) => isAccessProblem(http(200, code)))).toEqual(['200', '210']);
  });
});

describe('ApiError', () => {
  it.each([
    [
      httpFailure(400, body({ errorCode: 340500, message: 'invalid parameters', details: 'Running Pipeline Exist' }), undefined),
      'HTTP 400 (340500 invalid parameters Running Pipeline Exist)',
    ],
    [httpFailure(502, '', undefined), 'HTTP 502'],
    [{ kind: 'network', code: 'ECONNRESET', sent: true }, 'network ECONNRESET'],
    [{ kind: 'tls', code: 'CERT_HAS_EXPIRED' }, 'tls CERT_HAS_EXPIRED'],
    [{ kind: 'timeout', afterMs: 20_000 }, 'no answer within 20000 ms'],
    [{ kind: 'redirect', status: 302, host: 'evil.example' }, 'redirect 302 to evil.example'],
    [{ kind: 'oversize', limitBytes: 5 }, 'answer over 5 bytes'],
    [{ kind: 'not-json', status: 200, start: '<' }, 'HTTP 200 without a JSON result'],
    [{ kind: 'shape', path: 'result.id', expected: 'string', received: 'null' }, 'result.id: expected string, received null'],
  ] as [Failure, string][])('%j', (failure, text) => {
    expect(new ApiError('sourcepipeline.run', 'POST', '/api/v1/project/1/do', failure).message).toBe(
      `sourcepipeline.run: POST /api/v1/project/1/do: ${text}`,
    );
  });
});
