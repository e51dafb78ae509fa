import { describe, expect, it } from '@jest/globals';
import { INPUT_NAMES, OPERATIONS } from '../../src/run/model/operations.js';
import { readInputs } from '../../src/runner/inputs.js';
import { namesOf, type Settings } from '../../src/runner/step-settings.js';

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
      targets: [
        {
          mode: 'deploy',
          project: { by: 'name', name: 'shop' },
          stage: { by: 'name', name: 'production' },
          scenario: { by: 'name', name: 'rolling' },
        },
      ],
      isMany: false,
      maxParallel: 1,
      failFast: true,
      wait: true,
      timeoutMs: 3_600_000,
      approvalTimeoutMs: 3_600_000,
      onTimeout: 'detach',
      onCancel: 'cancel',
      onConflict: 'wait',
      pollIntervalMs: undefined,
      credentialsSource: { from: 'keys', keys: { accessKey: 'ACCESSKEY0', secretKey: 'SecretKey0' } },
      role: '',
      timeZone: 'UTC',
      location: { site: 'public', platform: 'vpc', region: '', apiUrl: '' },
      language: 'en',
      summary: true,
      comment: false,
    });
    expect(Object.isFrozen(all)).toBe(true);
  });

  it.each([
    ['mode', 'DEPLOY', { mode: 'deploy' }],
    ['operation', ' Start ', { operation: 'start' }],
    ['mode', '', { mode: 'deploy' }],
    ['project', '2001', { targets: [{ project: { by: 'id', id: '2001' } }] }],
    ['project', '9'.repeat(40), { targets: [{ project: { by: 'id', id: '9'.repeat(40) } }] }],
    ['project', 'name:2001', { targets: [{ project: { by: 'name', name: '2001' } }] }],
    ['project', 'name:02001', { targets: [{ project: { by: 'name', name: '02001' } }] }],
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
    ['site', 'GOV', { location: { site: 'gov' } }],
    ['site', 'fin', { location: { site: 'fin' } }],
    ['role', 'nrn:PUB:IAM::1234567:Role/0b2d4f6a', { role: 'nrn:PUB:IAM::1234567:Role/0b2d4f6a' }],
    ['time-zone', 'asia/seoul', { timeZone: 'Asia/Seoul' }],
    ['time-zone', 'Europe/Berlin', { timeZone: 'Europe/Berlin' }],
    ['platform', 'classic', { location: { platform: 'classic' } }],
    ['region', 'sgn', { location: { region: 'SGN' } }],
    ['api-url', 'http://127.0.0.1:1/{service}', { location: { apiUrl: 'http://127.0.0.1:1/{service}' } }],
    ['language', 'KO', { language: 'ko', timeZone: 'Asia/Seoul' }],
    ['summary', 'false', { summary: false }],
    ['environment', 'production', { environment: 'production' }],
    ['commit-status', 'ncloud', { commitStatus: 'ncloud' }],
    ['comment', 'true', { comment: true }],
    ['stage', '운영 서버', { targets: [{ stage: { by: 'name', name: '운영 서버' } }] }],
  ])('%s: %s', async (name, value, expected) => {
    expect(await settings({ [name]: value })).toMatchObject(expected);
  });

  it('may spell a default out where it has no meaning', async () => {
    expect(await problems({ wait: 'True', timeout: '1h', 'approval-timeout': '3600', 'on-conflict': 'WAIT' }, WATCH)).toEqual([]);
  });
  it("take keys from the environment, in the vendor's order", async () => {
    const older = { NCLOUD_ACCESS_KEY: 'OLDERNAME', NCLOUD_SECRET_KEY: 'OlderName' };
    const newer = { NCLOUD_ACCESS_KEY_ID: 'NEWERNAME', NCLOUD_SECRET_ACCESS_KEY: 'NewerName' };
    const keys = async (env: Record<string, string>) =>
      (await settings({ 'access-key': '', 'secret-key': '' }, BASE, env)).credentialsSource;
    expect(await keys(older)).toEqual({ from: 'keys', keys: { accessKey: 'OLDERNAME', secretKey: 'OlderName' } });
    expect(await keys({ ...older, ...newer })).toEqual({
      from: 'keys',
      keys: { accessKey: 'NEWERNAME', secretKey: 'NewerName' },
    });
  });
  it.each([
    ['profile', { from: 'profile', profile: '' }],
    ['profile:Deploy', { from: 'profile', profile: 'Deploy' }],
    ['Profile:운영', { from: 'profile', profile: '운영' }],
    ['SERVER-ROLE', { from: 'server-role' }],
  ])('credentials: %s needs no keys', async (credentials, source) => {
    const without = { credentials, 'access-key': '', 'secret-key': '' };
    expect((await settings(without)).credentialsSource).toEqual(source);
  });
  it('take the region from the environment, and the input before it', async () => {
    const env = { NCLOUD_REGION: 'jpn' };
    expect((await settings({}, BASE, env)).location.region).toBe('JPN');
    expect((await settings({ region: 'SGN' }, BASE, env)).location.region).toBe('SGN');
  });
  it('of many targets have a list, and a single one is a list of one', async () => {
    const many = await settings({ targets: '- scenario: a\n- scenario: b', scenario: '', 'max-parallel': '9' });
    expect(many).toMatchObject({
      isMany: true,
      maxParallel: 2,
      targets: [{ scenario: { name: 'a' }, stage: { name: 'production' } }, { scenario: { name: 'b' } }],
    });
    expect(namesOf(many).label).toBe('');
    expect(await settings({ targets: '- scenario: a', scenario: '' })).toMatchObject({ isMany: true, maxParallel: 1 });
    expect(namesOf(await settings()).label).toBe('shop / production / rolling');
    expect(await settings({ targets: '- project: a\n- project: b', 'max-parallel': 'all' })).toMatchObject({ maxParallel: 2 });
  });
  it.each(['80001', '9'.repeat(40), 'a0c1-e2_f.3~', 'x'.repeat(200), '0', '0a'])('history-id: %s', async (id) => {
    expect(await settings({ 'history-id': id }, WATCH)).toMatchObject({ historyId: id, project: { name: 'shop' } });
  });
  it('of an operation hold nothing that it has no use for', async () => {
    const api = await settings({ mode: 'api', operation: 'sourcedeploy.project.list', project: '', stage: '', scenario: '' });
    const check = await settings({ operation: 'check' });
    const watch = await settings({}, WATCH);
    for (const name of ['targets', 'onConflict', 'maxParallel'])
      for (const one of [api, check, watch]) expect(one).not.toHaveProperty(name);
    for (const name of ['wait', 'onTimeout', 'historyId', 'comment'])
      for (const one of [api, check]) expect(one).not.toHaveProperty(name);
    expect(check).toHaveProperty('target.scenario.name', 'rolling');
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
    ['mode', 'deployment', "'deployment'"],
    ['operation', 'stop', 'Allowed: start, request, approve'],
    ['operation', 'deploy', 'check. To deploy: start.'],
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
    ['site', 'private', 'Allowed: public, gov, fin'],
    ['platform', 'k8s', 'Allowed: vpc, classic'],
    ['region', 'FKR', 'which site: public does not have. Allowed there: KR'],
    ['api-url', 'http://example.com/{service}', 'https'],
    ['api-url', 'https://example.com', '{service}'],
    ['language', 'fr', 'Allowed: en, ko'],
    ['summary', 'maybe', 'Allowed: true, false'],
    ['comment', 'sometimes', 'Allowed: true, false'],
    ['role', 'deployer', 'Allowed: the NRN'],
    ['role', 'nrn:PUB:IAM::1:User/2', 'Allowed: the NRN'],
    ['time-zone', 'KST+9', 'Allowed: an IANA name'],
    ['time-zone', '+09:00', 'Allowed: an IANA name'],
    ['time-zone', 'Asia/Soul', 'Allowed: an IANA name'],
    ['credentials', 'env', 'Allowed: keys, profile, profile:NAME, server-role'],
    ['credentials', 'profile:', 'Allowed: keys, profile'],
    ['credentials', 'profile:a]b', 'Allowed: keys, profile'],
    ...['project', 'stage', 'scenario'].map((name) => [name, '02101', 'leading zero. Allowed: 2101, or name:02101']),
    ['max-parallel', '0', "'targets'"],
    ['history-id', '80001', 'is not used with operation: start. Remove it.'],
    ['parameters', 'a: 1', 'is not used with mode: deploy. Remove it.'],
  ] as [string, string, string][])('%s: %s', async (name, value, part) => {
    const found = await problems({ [name]: value });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(name);
    expect(found[0]).toContain(part);
    if (value !== '' && !/ $/.test(value)) expect(found[0]).toContain(value);
  });

  it('a whole path as project is told to be three inputs', async () => {
    const said = 'Write project, stage and scenario as three inputs.';
    expect(await problems({ project: 'web/prod/blue', stage: '', scenario: '' })).toEqual([expect.stringContaining(said)]);
    expect(await problems({ project: 'web/prod', stage: '' })).toEqual([expect.not.stringContaining(said)]);
  });
  it('empty keys name every reason and every variable, in the order in which they are tried', async () => {
    const [found] = await problems({ 'access-key': '', 'secret-key': '' });
    expect(found).toContain("secrets of a GitHub environment need an 'environment:' line in the job");
    expect(found).toContain('NCLOUD_ACCESS_KEY_ID or NCLOUD_ACCESS_KEY, and NCLOUD_SECRET_ACCESS_KEY or NCLOUD_SECRET_KEY');
  });
  it.each([
    ['history-id', '', 'missing'],
    ['history-id', '../../x', 'Allowed: the id of a run'],
    ['history-id', 'x'.repeat(201), 'Allowed: the id of a run'],
    ...['.', '..', 'a/b', 'a%2fb', 'a b', '한글', 'a?b', 'a#b', 'a\\b'].map((id) => [
      'history-id',
      id,
      'Allowed: the id of a run',
    ]),
    ['history-id', '080001', 'leading zero. Allowed: 80001.'],
    ['stage', 'production', 'is not used with operation: watch'],
    ['on-conflict', 'fail', 'is not used with operation: watch'],
    ['on-conflict', 'queue', 'is not used with operation: watch'],
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
    expect(await problems({ site: 'fin', platform: 'classic' })).toEqual([
      expect.stringContaining('which site: fin does not have. Allowed there: vpc.'),
    ]);
    expect(await problems({ platform: 'classic', region: 'JPN' })).toEqual([
      expect.stringContaining('which platform: classic of site: public does not have. Allowed there: KR.'),
    ]);
  });
});

describe('an input that there is none of', () => {
  it.each([
    ['INPUT_OPERATON', "'operaton'", "'operation'"],
    ['INPUT_ACCESS_KEY', "'access_key'", "'access-key'"],
    ['INPUT_ON-CANCELL', "'on-cancell'", "'on-cancel'"],
  ])('but for a slip, is an error: the runner only warns and runs on (%s)', async (variable, name, meant) => {
    const [problem] = await problems({}, BASE, { [variable]: 'check' });
    expect(problem).toContain(name);
    expect(problem).toContain(meant);
  });
  it('and that resembles none is the job’s own variable', async () => {
    expect(await problems({}, BASE, { INPUT_VERSION: '3', INPUT_OPERATION: 'start', INPUT_X: '1' })).toEqual([]);
  });
});

describe('problems', () => {
  it('are reported together, each once', async () => {
    const found = await problems({ stage: '', timeout: '0', 'on-cancel': 'x', site: 'y', 'access-key': '', wait: 'z' });
    expect(found).toHaveLength(6);
    for (const name of ['stage', 'timeout', 'on-cancel', 'site', 'access-key', 'wait'])
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
  it.each(['"SecretKey0"', "'SecretKey0'", '“SecretKey0”'])('of a key pasted with its quotes say so: %s', async (key) => {
    const found = await problems({ 'secret-key': key });
    expect(found).toEqual([expect.stringMatching(/'secret-key'.*quotation marks/)]);
    expect(found[0]).not.toContain('SecretKey0');
  });
  it('of a key from the environment name the variable', async () => {
    const env = { NCLOUD_SECRET_ACCESS_KEY: '"quoted"' };
    expect(await problems({ 'secret-key': '' }, BASE, env)).toEqual([
      expect.stringMatching(/NCLOUD_SECRET_ACCESS_KEY.*quotation/),
    ]);
  });
  it.each(['profile', 'server-role'])('of keys beside credentials: %s name each, and show none', async (credentials) => {
    const found = await problems({ credentials });
    expect(found).toHaveLength(2);
    expect(found.join(' ')).toMatch(/'access-key' is not used.*'secret-key' is not used/);
    expect(found.join(' ')).not.toMatch(/ACCESSKEY0|SecretKey0/);
  });
  it.each(INPUT_NAMES.filter((name) => !['access-key', 'secret-key', 'github-token'].includes(name)))(
    'never show a key that was pasted into %s',
    async (name) => {
      for (const secret of ['SecretKey0', 'ACCESSKEY0', 'ghs_TESTTOKEN', 'FromEnvironment1']) {
        for (const value of [secret, `02 ${secret}!`, `https://x.example/?k=${secret}`, `{ ${secret}: [`, `- { ${secret}: 1 }`]) {
          const change = { [name]: value, 'github-token': 'ghs_TESTTOKEN' };
          const env = { NCLOUD_SECRET_KEY: 'FromEnvironment1' };
          for (const base of [BASE, WATCH, { ...BASE, mode: 'api' }]) {
            const found = (await problems(change, base, env)).join(' ');
            expect(found.toLowerCase()).not.toContain(secret.toLowerCase());
          }
        }
      }
    },
  );
  it('never show what looks like a key, though no other input holds it', async () => {
    for (const key of [`ncp_iam_${'Bk3'.repeat(8)}`, 'aB3d'.repeat(10), `ghp_${'x1Y2'.repeat(9)}`]) {
      const [found = ''] = await problems({ site: key });
      expect(found).toContain("'site'");
      expect(found).not.toContain(key);
    }
  });
  it.each([
    'https://user:hunter2@{service}.example.com',
    'http://user:hunter2@example.com',
    'user:hunter2@{service}',
    'https://{service}.example.com/?password=hunter2',
  ])('never show the password in api-url: %s', async (url) => {
    const found = await problems({ 'api-url': url });
    expect(found).toEqual([expect.stringContaining("'api-url'")]);
    expect(found[0]).not.toContain('hunter2');
  });
  it('of a region from the environment name the variable', async () => {
    expect(await problems({}, BASE, { NCLOUD_REGION: 'FKR' })).toEqual([
      expect.stringMatching(/NCLOUD_REGION is 'FKR'.*site: public.*Allowed there: KR/),
    ]);
  });
  it('tell the value of what is not used', async () => {
    expect(await problems({ mode: 'pipeline', stage: 'team@production', scenario: '' })).toEqual([
      "Input 'stage' is not used with mode: pipeline. Remove it. Given: 'team@production'.",
    ]);
    expect(await problems({ language: 'ko', mode: 'pipeline', stage: 'production', scenario: '' })).toEqual([
      "입력 'stage': mode: pipeline에서 사용하지 않는 입력입니다. 삭제해 주십시오. 입력된 값: 'production'.",
    ]);
  });
  it('of a misspelt mode say nothing about what the operation needs', async () => {
    expect(await problems({ mode: 'apo', operation: 'sourcedeploy.project.list' })).toHaveLength(1);
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
    // Where nothing waits for a person only `timeout` counts.
    expect(await problems({ operation: 'check', timeout: '6h' }, BASE, hosted)).toEqual([]);
    expect(await problems({ operation: 'check', timeout: '7h' }, BASE, hosted)).toEqual([
      expect.stringMatching(/^Input 'timeout' is 7 h/),
    ]);
  });
});
