import { describe, expect, it } from '@jest/globals';
import { OPERATIONS } from '../../src/run/model/operations.js';
import { readInputs, type Settings } from '../../src/runner/inputs.js';

const BASE = {
  mode: 'deploy',
  project: 'shop',
  stage: 'production',
  scenario: 'rolling',
  'access-key': 'ACCESSKEY0',
  'secret-key': 'SecretKey0',
};
const WATCH = { ...BASE, operation: 'watch', stage: '', scenario: '', 'history-id': '80001' };

async function read(
  change: Record<string, string | undefined> = {},
  base: Record<string, string> = BASE,
  env: Record<string, string> = {},
) {
  const inputs: Record<string, string | undefined> = { ...base, ...change };
  return readInputs({ core: { getInput: (name: string) => inputs[name] ?? '' } as never, env });
}
async function settings(
  change: Record<string, string | undefined> = {},
  base = BASE,
  env: Record<string, string> = {},
): Promise<Settings> {
  const result = await read(change, base, env);
  if (!result.ok) throw new Error(result.problems.join('\n'));
  return result.settings;
}
async function problems(
  change: Record<string, string | undefined> = {},
  base: Record<string, string> = BASE,
  env: Record<string, string> = {},
): Promise<string[]> {
  const result = await read(change, base, env);
  return result.ok ? [] : result.problems;
}

describe('inputs that are valid', () => {
  it('have their defaults, and are frozen', async () => {
    const all = await settings();
    expect(all).toMatchObject({
      mode: 'deploy',
      operation: 'start',
      project: { by: 'name', name: 'shop' },
      wait: true,
      timeoutMs: 3_600_000,
      approvalTimeoutMs: 3_600_000,
      onTimeout: 'detach',
      onCancel: 'cancel',
      onConflict: 'wait',
      pollIntervalMs: undefined,
      location: { zone: 'public', platform: 'vpc', region: '', apiUrl: '' },
      language: 'en',
      summary: true,
      comment: false,
    });
    expect(Object.isFrozen(all)).toBe(true);
  });

  it.each([
    ['mode', 'DEPLOY', { mode: 'deploy' }],
    ['operation', ' Start ', { operation: 'start' }],
    ['project', '2001', { project: { by: 'id', id: '2001' } }],
    ['project', 'name:2001', { project: { by: 'name', name: '2001' } }],
    ['wait', 'True', { wait: true }],
    ['wait', 'FALSE', { wait: false }],
    ['wait', 'false ', { wait: false }],
    ['timeout', '90s', { timeoutMs: 90_000 }],
    ['timeout', '1h30m', { timeoutMs: 5_400_000 }],
    ['timeout', '1D', { timeoutMs: 86_400_000 }],
    ['timeout', '45', { timeoutMs: 45_000 }],
    ['approval-timeout', '2h', { approvalTimeoutMs: 7_200_000 }],
    ['on-timeout', 'Cancel', { onTimeout: 'cancel' }],
    ['on-cancel', 'detach', { onCancel: 'detach' }],
    ['on-conflict', 'attach', { onConflict: 'attach' }],
    ['on-conflict', 'fail', { onConflict: 'fail' }],
    ['poll-interval', 'AUTO', { pollIntervalMs: undefined }],
    ['poll-interval', '1s', { pollIntervalMs: 1000 }],
    ['poll-interval', '10m', { pollIntervalMs: 600_000 }],
    ['zone', 'GOV', { location: { zone: 'gov' } }],
    ['zone', 'fin', { location: { zone: 'fin' } }],
    ['platform', 'classic', { location: { platform: 'classic' } }],
    ['region', 'sgn', { location: { region: 'SGN' } }],
    ['api-url', 'http://127.0.0.1:1/{service}', { location: { apiUrl: 'http://127.0.0.1:1/{service}' } }],
    ['language', 'KO', { language: 'ko' }],
    ['summary', 'false', { summary: false }],
    ['environment', 'production', { environment: 'production' }],
    ['commit-status', 'ncloud', { commitStatus: 'ncloud' }],
    ['comment', 'true', { comment: true }],
    ['stage', '운영 서버', { stage: { by: 'name', name: '운영 서버' } }],
  ])('%s: %s', async (name, value, expected) => {
    expect(await settings({ [name]: value })).toMatchObject(expected);
  });

  it('may spell a default out where it has no meaning', async () => {
    expect(await problems({ wait: 'True', timeout: '1h', 'approval-timeout': '3600', 'on-conflict': 'WAIT' }, WATCH)).toEqual([]);
  });
  it('take keys from the environment', async () => {
    const env = { NCLOUD_ACCESS_KEY: 'FROMENVIRONMENT', NCLOUD_SECRET_KEY: 'FromEnvironment' };
    expect((await settings({ 'access-key': '', 'secret-key': '' }, BASE, env)).credentials).toEqual({
      accessKey: 'FROMENVIRONMENT',
      secretKey: 'FromEnvironment',
    });
  });
  it.each(Object.entries(OPERATIONS).flatMap(([mode, names]) => names.map((operation) => [mode, operation])))(
    '%s %s',
    async (mode, operation) => {
      const onARun = !['start', 'request', 'check'].includes(operation);
      const names = mode === 'deploy' && !onARun ? {} : { stage: '', scenario: '' };
      expect(await problems({ mode, operation, ...names, ...(onARun && { 'history-id': '80001' }) })).toEqual([]);
    },
  );
});

describe('an input that is wrong is named with its value and what is allowed', () => {
  it.each([
    ['mode', '', 'Allowed: deploy, pipeline, api'],
    ['mode', 'deployment', "'deployment'"],
    ['operation', 'stop', 'Allowed: start, request, approve'],
    ['project', '', 'missing'],
    ['stage', '', 'missing'],
    ['scenario', '', 'missing'],
    ['project', 'name:', 'Allowed: a name'],
    ['stage', 'name: ', 'Allowed: a name'],
    ...['yes', '1', 'tRUE', 'no', 'on'].map((value) => ['wait', value, 'Allowed: true, false']),
    ...['0', '0s', '-5m', '5 m', '1m1h', '1.5h', 'soon', '36d', '1h 30m', '١', '99999999999'].map((value) => [
      'timeout',
      value,
      'Allowed: a duration',
    ]),
    ['approval-timeout', '0', 'Allowed: a duration'],
    ['on-timeout', 'kill', 'Allowed: detach, cancel'],
    ['on-cancel', 'wait', 'Allowed: cancel, detach'],
    ['on-conflict', 'queue', 'Allowed: wait, attach, fail'],
    ...['0', '999ms', '11m', '601', 'fast'].map((value) => [
      'poll-interval',
      value,
      'Allowed: auto, or a duration from 1s to 10m',
    ]),
    ['zone', 'private', 'Allowed: public, gov, fin'],
    ['platform', 'k8s', 'Allowed: vpc, classic'],
    ['region', 'FKR', 'Allowed in zone public: KR'],
    ['api-url', 'http://example.com/{service}', 'https'],
    ['api-url', 'https://example.com', '{service}'],
    ['language', 'fr', 'Allowed: en, ko'],
    ['summary', 'maybe', 'Allowed: true, false'],
    ['comment', 'sometimes', 'Allowed: true, false'],
    ['history-id', '80001', 'has no meaning'],
    ['parameters', 'a: 1', 'has no meaning'],
  ] as [string, string, string][])('%s: %s', async (name, value, part) => {
    const found = await problems({ [name]: value });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(name);
    expect(found[0]).toContain(part);
    if (value !== '' && !/ $/.test(value)) expect(found[0]).toContain(value);
  });

  it.each([
    ['history-id', '', 'missing'],
    ['history-id', '../../x', 'Allowed: the id of a run'],
    ['history-id', 'x'.repeat(65), 'Allowed: the id of a run'],
    ['stage', 'production', 'has no meaning'],
    ['on-conflict', 'fail', 'has no meaning'],
  ])('%s: %s (operation watch)', async (name, value, part) => {
    const found = await problems({ [name]: value }, WATCH);
    expect(found).toEqual([expect.stringContaining(part)]);
    expect(found[0]).toContain(`'${name}'`);
  });
  it.each([
    ['environment-url', 'https://x.example', 'environment'],
    ['max-parallel', '2', 'targets'],
    ['fail-fast', 'false', 'targets'],
  ])('%s means nothing without another one', async (name, value, other) => {
    expect(await problems({ [name]: value })).toEqual([expect.stringMatching(`'${name}'.*'${other}'`)]);
  });
  it.each(['javascript:alert(1)', 'ftp://x', 'x'])('environment-url: %s', async (value) => {
    expect(await problems({ environment: 'prod', 'environment-url': value })).toEqual([
      expect.stringContaining('environment-url'),
    ]);
  });
  it('classic is not in fin, and not abroad', async () => {
    expect(await problems({ zone: 'fin', platform: 'classic' })).toEqual([expect.stringContaining('Allowed in zone fin: vpc')]);
    expect(await problems({ platform: 'classic', region: 'JPN' })).toEqual([
      expect.stringContaining('Allowed on platform classic'),
    ]);
  });
});

describe('problems', () => {
  it('are reported together, each once', async () => {
    const found = await problems({ stage: '', timeout: '0', 'on-cancel': 'x', zone: 'y', 'access-key': '', wait: 'z' });
    expect(found).toHaveLength(6);
    for (const name of ['stage', 'timeout', 'on-cancel', 'zone', 'access-key', 'wait'])
      expect(found.filter((text) => text.includes(`'${name}'`))).toHaveLength(1);
  });
  it('of empty secrets are one sentence that says why', async () => {
    const found = await problems({ 'access-key': '', 'secret-key': '' });
    expect(found).toEqual([expect.stringMatching(/'access-key' and 'secret-key' are empty.*forks/)]);
  });
  it('never show a key', async () => {
    const found = await problems({ 'secret-key': 'my secret key with spaces' });
    expect(found).toHaveLength(1);
    expect(found[0]).not.toContain('my secret');
  });
  it('quote a monster in part only', async () => {
    const [found = ''] = await problems({ timeout: 'x'.repeat(100_000) });
    expect(found.length).toBeLessThan(400);
  });
  it('are in the language that was asked for, also when others are wrong', async () => {
    expect(await problems({ language: 'ko', timeout: 'x' })).toEqual([expect.stringMatching(/[가-힣]/)]);
    expect(await problems({ language: 'fr', timeout: 'x' })).toHaveLength(2);
  });
  it('budgets beyond the life of a job on a GitHub-hosted runner', async () => {
    const hosted = { RUNNER_ENVIRONMENT: 'github-hosted' };
    const self = { RUNNER_ENVIRONMENT: 'self-hosted' };
    const long = { timeout: '5h', 'approval-timeout': '61m' };
    expect(await problems(long, BASE, hosted)).toEqual([expect.stringContaining('6 h')]);
    expect(await problems(long, BASE, self)).toEqual([]);
    expect(await problems({ timeout: '5h', 'approval-timeout': '1h' }, BASE, hosted)).toEqual([]);
  });
});
