import { describe, expect, it } from '@jest/globals';
import {
  ApiError,
  type Failure,
  httpFailure,
  isAccessProblem,
  isTransient,
  mayHaveActed,
  networkFailure,
} from '../../src/ncloud/errors.js';

const body = (error: unknown) => JSON.stringify({ error });
const thrown = (code: string, fields: object = {}) =>
  networkFailure(Object.assign(new Error(code), { code, ...fields }), 20_000, 5_000_000);

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
  it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])('%s was never sent', (code) => {
    expect(thrown(code)).toEqual({ kind: 'network', code, sent: false });
    expect(mayHaveActed(thrown(code))).toBe(false);
  });
  it.each(['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ERR_STREAM_PREMATURE_CLOSE', 'SOMETHING_NEW'])('%s may have been', (code) => {
    expect(thrown(code)).toEqual({ kind: 'network', code, sent: true });
    expect(mayHaveActed(thrown(code))).toBe(true);
  });
  it.each([
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'CERT_HAS_EXPIRED',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'EPROTO',
  ])('%s is TLS, never sent, never retried', (code) => {
    expect(thrown(code)).toEqual({ kind: 'tls', code });
    expect([mayHaveActed(thrown(code)), isTransient(thrown(code))]).toEqual([false, false]);
  });
  it('tells a proxy that refuses from a broken connection', () => {
    const error = Object.assign(new Error('tunneling socket could not be established, statusCode=407'), { code: 'ECONNRESET' });
    expect(networkFailure(error, 1, 1)).toEqual({ kind: 'network', code: 'EPROXY', sent: false });
  });
  it('knows the limits', () => {
    expect(networkFailure(Object.assign(new Error('x'), { name: 'AttemptTimeout' }), 20_000, 1)).toEqual({
      kind: 'timeout',
      afterMs: 20_000,
    });
    expect(networkFailure(Object.assign(new Error('x'), { type: 'max-size' }), 1, 5)).toEqual({
      kind: 'oversize',
      limitBytes: 5,
    });
  });
  it.each([undefined, null, 'text', 7, {}, new Error('no code')])('takes %p for a lost answer', (error) => {
    expect(networkFailure(error, 1, 1)).toMatchObject({ kind: 'network', sent: true });
  });
});

describe('what a failure means', () => {
  const http = (status: number): Failure => httpFailure(status, '', undefined);
  it.each([
    // failure, may pass, may have acted
    [http(400), false, false],
    [http(401), false, false],
    [http(404), false, false],
    [http(409), false, false],
    [http(429), true, false],
    [http(500), true, true],
    [http(502), true, true],
    [http(503), true, true],
    [http(504), true, true],
    [{ kind: 'timeout', afterMs: 1 }, true, true],
    [{ kind: 'not-json', status: 200, start: '' }, true, true],
    [{ kind: 'shape', path: 'result', expected: '', received: '' }, false, true],
    [{ kind: 'redirect', status: 307, host: '' }, false, true],
    [{ kind: 'oversize', limitBytes: 1 }, false, true],
  ] as [Failure, boolean, boolean][])('%j: may pass %s, may have acted %s', (failure, passes, acted) => {
    expect([isTransient(failure), mayHaveActed(failure)]).toEqual([passes, acted]);
  });

  it('sees an access problem in 401 and 403 only', () => {
    expect([401, 403, 400, 404, 429, 500].filter((status) => isAccessProblem(http(status)))).toEqual([401, 403]);
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
