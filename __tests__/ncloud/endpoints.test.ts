import { describe, expect, it } from '@jest/globals';
import {
  alternativeHost,
  baseUrl,
  checkLocation,
  consoleUrl,
  isLoopback,
  type Location,
  type Service,
} from '../../src/ncloud/endpoints.js';

const at = (location: Partial<Location> = {}): Location => ({
  site: 'public',
  platform: 'vpc',
  region: '',
  apiUrl: '',
  ...location,
});

/** reference/ncloud-common.md §1, typed by hand. */
const HOSTS: [Location['site'], Location['platform'], Service, string][] = [
  ['public', 'vpc', 'sourcedeploy', 'https://vpcsourcedeploy.apigw.ntruss.com'],
  ['public', 'classic', 'sourcedeploy', 'https://sourcedeploy.apigw.ntruss.com'],
  ['public', 'vpc', 'sourcepipeline', 'https://vpcsourcepipeline.apigw.ntruss.com'],
  ['public', 'classic', 'sourcepipeline', 'https://sourcepipeline.apigw.ntruss.com'],
  ['public', 'vpc', 'sourcebuild', 'https://sourcebuild.apigw.ntruss.com'],
  ['public', 'classic', 'sourcebuild', 'https://sourcebuild.apigw.ntruss.com'],
  ['gov', 'vpc', 'sourcedeploy', 'https://vpcsourcedeploy.apigw.gov-ntruss.com'],
  ['gov', 'classic', 'sourcedeploy', 'https://sourcedeploy.apigw.gov-ntruss.com'],
  ['gov', 'vpc', 'sourcepipeline', 'https://vpcsourcepipeline.apigw.gov-ntruss.com'],
  ['gov', 'classic', 'sourcepipeline', 'https://sourcepipeline.apigw.gov-ntruss.com'],
  ['gov', 'vpc', 'sourcebuild', 'https://sourcebuild.apigw.gov-ntruss.com'],
  ['gov', 'classic', 'sourcebuild', 'https://sourcebuild.apigw.gov-ntruss.com'],
  ['fin', 'vpc', 'sourcedeploy', 'https://sourcedeploy.apigw.fin-ntruss.com'],
  ['fin', 'vpc', 'sourcepipeline', 'https://sourcepipeline.apigw.fin-ntruss.com'],
  ['fin', 'vpc', 'sourcebuild', 'https://sourcebuild.apigw.fin-ntruss.com'],
  ['public', 'vpc', 'sts', 'https://sts.apigw.ntruss.com'],
  ['public', 'classic', 'sts', 'https://sts.apigw.ntruss.com'],
  ['gov', 'vpc', 'sts', 'https://sts.apigw.gov-ntruss.com'],
  ['fin', 'vpc', 'sts', 'https://sts.apigw.fin-ntruss.com'],
];

describe('baseUrl', () => {
  it.each(HOSTS)('%s %s %s', (site, platform, service, host) => {
    expect(baseUrl(service, at({ site, platform }))).toBe(`${host}/api/v1`);
  });

  it('puts the service into an api-url wherever it says so', () => {
    expect(baseUrl('sourcepipeline', at({ apiUrl: 'http://127.0.0.1:8080/{service}' }))).toBe(
      'http://127.0.0.1:8080/sourcepipeline/api/v1',
    );
    expect(baseUrl('sts', at({ apiUrl: 'https://x.example/{service}' }))).toBe('https://x.example/sts/api/v1');
    expect(baseUrl('sourcebuild', at({ apiUrl: 'https://{service}.proxy.example/x/{service}//' }))).toBe(
      'https://sourcebuild.proxy.example/x/sourcebuild/api/v1',
    );
  });
});

describe('checkLocation', () => {
  it.each(['KR', 'JPN', 'SGN', 'USWN', 'DEN'])('public has region %s', (region) => {
    expect(checkLocation(at({ region }))).toEqual([]);
  });
  it.each([
    ['gov', 'KR'],
    ['gov', 'KRS'],
    ['fin', 'FKR'],
  ] as const)('%s has region %s', (site, region) => {
    expect(checkLocation(at({ site, region }))).toEqual([]);
  });
  it.each([
    ['public', 'FKR'],
    ['public', 'KRS'],
    ['gov', 'SGN'],
    ['fin', 'KR'],
  ] as const)('%s has no region %s', (site, region) => {
    expect(checkLocation(at({ site, region }))).toEqual([{ problem: 'region', allowed: expect.not.arrayContaining([region]) }]);
  });

  it('knows that classic is in Korea only, and not in fin', () => {
    expect(checkLocation(at({ platform: 'classic' }))).toEqual([]);
    expect(checkLocation(at({ platform: 'classic', region: 'KR' }))).toEqual([]);
    expect(checkLocation(at({ platform: 'classic', region: 'SGN' }))).toEqual([{ problem: 'platform-region', allowed: ['KR'] }]);
    expect(checkLocation(at({ site: 'fin', platform: 'classic' }))).toEqual([{ problem: 'platform', allowed: ['vpc'] }]);
  });

  it.each([
    'https://{service}.example.com',
    'https://gateway.example.com/ncp/{service}/',
    'http://127.0.0.1:8080/{service}',
    'http://localhost/{service}',
    'http://[::1]:1/{service}',
  ])('takes %s', (apiUrl) => {
    expect(checkLocation(at({ apiUrl }))).toEqual([]);
  });
  it.each([
    ['https://example.com', 'no-service'],
    ['{service}', 'not-a-url'],
    ['http://{service}.example.com', 'not-https'],
    ['http://127.0.0.1.example.com/{service}', 'not-https'],
    ['ftp://127.0.0.1/{service}', 'not-https'],
    ['https://user:pass@example.com/{service}', 'credentials'],
    ['https://example.com/{service}?a=1', 'query'],
    ['https://example.com/{service}#a', 'query'],
  ])('refuses %s: %s', (apiUrl, why) => {
    expect(checkLocation(at({ apiUrl }))).toEqual([{ problem: 'api-url', why }]);
  });
});

describe('alternativeHost', () => {
  it('names the other form where the sources contradict each other', () => {
    expect(alternativeHost(at({ site: 'fin' }), 'sourcedeploy')).toBe('vpcsourcedeploy.apigw.fin-ntruss.com');
    expect(alternativeHost(at({ site: 'fin' }), 'sourcepipeline')).toBe('vpcsourcepipeline.apigw.fin-ntruss.com');
  });
  it('is silent where there is no doubt', () => {
    expect(alternativeHost(at(), 'sourcedeploy')).toBeUndefined();
    expect(alternativeHost(at({ site: 'fin' }), 'sts')).toBeUndefined();
    expect(alternativeHost(at({ site: 'fin', apiUrl: 'https://{service}.example' }), 'sourcedeploy')).toBeUndefined();
  });
});

describe('isLoopback', () => {
  it.each(['localhost', '127.0.0.1', '127.255.0.3', '[::1]'])('%s is', (host) => expect(isLoopback(host)).toBe(true));
  it.each(['127.0.0.1.example.com', 'localhost.example.com', '128.0.0.1', '[::2]', '1270.0.0.1', ''])('%s is not', (host) =>
    expect(isLoopback(host)).toBe(false),
  );
});

describe('consoleUrl', () => {
  it.each([
    ['public', 'https://console.ncloud.com'],
    ['gov', 'https://console.gov-ncloud.com'],
    ['fin', 'https://console.fin-ncloud.com'],
  ] as const)('%s', (site, url) => expect(consoleUrl(site)).toBe(url));
});
