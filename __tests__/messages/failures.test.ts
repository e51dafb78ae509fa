import { describe, expect, it } from '@jest/globals';
import { LANGUAGES, messagesFor } from '../../src/messages/messages.js';
import type { Failure } from '../../src/ncloud/errors.js';
import { httpFailure } from '../support/report.js';

describe.each(LANGUAGES)('each trouble has advice of its own in %s', (language) => {
  const { failures } = messagesFor(language);
  const network = (code: string, sent = false): Failure => ({ kind: 'network', code, sent });

  it.each<[string, Failure, RegExp]>([
    [
      'wrong keys',
      httpFailure(401, { code: '200', meaning: 'authentication-failed' }),
      /access-key.*secret-key.*Sub Account.*site/,
    ],
    [
      'a missing permission',
      httpFailure(401, { code: '210', meaning: 'permission-denied' }),
      /Sub Account.*API Gateway.*doDeploy.*requestDeploy.*approveDeploy.*changeProject/,
    ],
    ['a 401 of a proxy', httpFailure(401), /api-url/],
    ['an unknown id', httpFailure(404), /history-id.*site.*platform.*region/],
    ['throttling', httpFailure(429), /poll-interval/],
    ['a host that does not exist', network('ENOTFOUND'), /api-url.*DNS/],
    ['a DNS server that is silent', network('EAI_AGAIN'), /DNS/],
    ['a proxy that refuses', network('EPROXY'), /https_proxy.*no_proxy/],
    ['a firewall', network('ECONNREFUSED'), /443/],
    ['an unknown CA', { kind: 'tls', code: 'SELF_SIGNED_CERT_IN_CHAIN' }, /NODE_EXTRA_CA_CERTS/],
    ['a wrong date', { kind: 'tls', code: 'CERT_NOT_YET_VALID' }, /NTP/],
  ])('%s', (_what, failure, advice) => {
    expect(failures.next(failure).replace(/\n/g, ' ')).toMatch(advice);
  });

  it('names the other form of the host names of site fin, which sources disagree about', () => {
    const other = 'https://vpc{service}.apigw.fin-ntruss.com';
    const missing = (host: string): Failure => ({ kind: 'network', code: 'ENOTFOUND', sent: false, host });
    expect(failures.next(missing('sourcedeploy.apigw.fin-ntruss.com'))).toContain(other);
    expect(failures.next(missing('sourcedeploy.apigw.ntruss.com'))).not.toContain(other);
  });

  it('quotes what the service said', () => {
    const failure = httpFailure(400, { code: '330500', message: 'invalid parameters', details: 'no such stage' });
    expect(failures.why(failure)).toContain('330500: invalid parameters: no such stage');
  });
});
