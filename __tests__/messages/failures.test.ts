import { describe, expect, it } from '@jest/globals';
import { LANGUAGES, messagesFor } from '../../src/messages/messages.js';
import type { Asked } from '../../src/messages/rights.js';
import type { Failure } from '../../src/ncloud/errors.js';
import { httpFailure } from '../support/report.js';

const DENIED = httpFailure(401, { code: '210', meaning: 'permission-denied' });

describe.each(LANGUAGES)('a missing permission in %s', (language) => {
  const { failures } = messagesFor(language);

  it.each<[Asked, string]>([
    [{ mode: 'deploy', operation: 'start', during: 'start' }, 'doDeploy'],
    [{ mode: 'deploy', operation: 'request', during: 'start' }, 'requestDeploy'],
    [{ mode: 'deploy', operation: 'approve', during: 'decide' }, 'approveDeploy'],
    [{ mode: 'deploy', operation: 'reject', during: 'decide' }, 'approveDeploy'],
    [{ mode: 'api', operation: 'sourcedeploy.scenario.deploy', during: 'api' }, 'doDeploy'],
    [{ mode: 'api', operation: 'sourcedeploy.scenario.request', during: 'api' }, 'requestDeploy'],
    [{ mode: 'api', operation: 'sourcedeploy.history.reject', during: 'api' }, 'approveDeploy'],
    [{ mode: 'api', operation: 'sourcedeploy.stage.delete', during: 'api' }, 'changeProject'],
    [{ mode: 'pipeline', operation: 'start', during: 'start' }, 'NCP_VPC_SOURCEPIPELINE_MANAGER'],
    [{ mode: 'api', operation: 'sourcepipeline.run', during: 'api' }, 'NCP_VPC_SOURCEPIPELINE_MANAGER'],
    [{ mode: 'pipeline', operation: 'start', site: 'fin', platform: 'vpc' }, 'NCP_FIN_SOURCEPIPELINE_MANAGER'],
    [{ mode: 'pipeline', operation: 'start', platform: 'classic' }, 'NCP_SOURCEPIPELINE_MANAGER'],
    [{ mode: 'deploy', operation: 'cancel', platform: 'classic' }, 'NCP_SOURCEDEPLOY_MANAGER'],
    [{ mode: 'deploy', operation: 'cancel', during: 'decide' }, 'NCP_VPC_SOURCEDEPLOY_MANAGER'],
    [{ mode: 'deploy', operation: 'canary-approve', during: 'decide' }, 'NCP_VPC_SOURCEDEPLOY_MANAGER'],
  ])('of %j names %s and API Gateway access, and no other right', (asked, right) => {
    const advice = failures.next(DENIED, asked);
    expect(advice).toContain('API Gateway');
    expect(advice.match(/\b(doDeploy|requestDeploy|approveDeploy|changeProject|NCP_\w+)\b/g)).toEqual([right]);
  });

  it.each<Asked>([
    { mode: 'deploy', operation: 'start', during: 'resolve' },
    { mode: 'deploy', operation: 'watch', during: 'look' },
    { mode: 'deploy', operation: 'check' },
    { mode: 'api', operation: 'sourcedeploy.stage.list', during: 'api' },
  ])('while reading (%j) names no right to act', (asked) => {
    expect(failures.next(DENIED, asked)).not.toMatch(/Deploy|NCP_|changeProject/);
  });

  it('names every right where nothing is known of what was asked', () => {
    for (const right of ['doDeploy', 'requestDeploy', 'approveDeploy', 'changeProject'])
      expect(failures.next(DENIED)).toContain(right);
  });
});

describe.each(LANGUAGES)('each trouble has advice of its own in %s', (language) => {
  const { failures } = messagesFor(language);
  const network = (code: string, sent = false): Failure => ({ kind: 'network', code, sent });

  it.each<[string, Failure, RegExp]>([
    [
      'wrong keys',
      httpFailure(401, { code: '200', meaning: 'authentication-failed' }),
      /access-key.*secret-key.*Sub Account.*site/,
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
    expect(failures.next(network('ENOTFOUND'), { site: 'fin' })).toContain('https://vpc{service}.apigw.fin-ntruss.com');
    expect(failures.next(network('ENOTFOUND'), { site: 'gov' })).not.toContain('fin-ntruss');
  });

  it('quotes what the service said', () => {
    const failure = httpFailure(400, { code: '330500', message: 'invalid parameters', details: 'no such stage' });
    expect(failures.why(failure)).toContain('330500: invalid parameters: no such stage');
  });
});
