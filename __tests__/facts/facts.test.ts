import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { switchesOfFacts } from '../../emulator/command.js';
import { createEmulator, type Emulator } from '../../emulator/emulator.js';
import { type Switches, switchesSchema } from '../../emulator/world/switches.js';
import { DECISIONS } from '../../tools/facts/assumptions/decisions.js';
import { ALL_ASSUMPTIONS } from '../../tools/facts/assumptions/index.js';
import { runFacts } from '../../tools/facts/command.js';
import type { Facts } from '../../tools/facts/verdicts.js';
import { plain } from '../emulator/client.js';
import { createVirtualClock } from '../support/clock.js';

const KEYS = { NCLOUD_ACCESS_KEY: 'EMULATOROWNERACCESSKEY', NCLOUD_SECRET_KEY: 'EmulatorOwnerSecretKey0123456789ABCDEFGH' };
const PLACE = [
  '--api-url',
  'http://127.0.0.1:1/{service}',
  '--project',
  'shop',
  '--stage',
  'production',
  '--pipeline',
  'shop-release',
];

/** A repository of Bitbucket, so that its spelling can be seen. */
const WORLD = plain().replace(
  'source: { repository: shop }',
  'source: { type: BitBucket, repository: shop, workspace: { id: w, name: ws } }',
);

interface Ran {
  exit: number;
  facts: Facts;
  page: string;
  json: string;
  out: string;
  err: string;
  asked: string[];
  emulator: Emulator;
}

/** Runs the command against an emulator on a virtual clock. */
async function run(
  { world = WORLD, switches = {} }: { world?: string; switches?: Partial<Switches> },
  args: readonly string[],
  { env = KEYS, typed = '' }: { env?: Record<string, string> | 'role'; typed?: string } = {},
): Promise<Ran> {
  const time = createVirtualClock();
  const emulator = createEmulator({ world, switches, clock: time.clock });
  // A run under way shows what an unfinished one looks like.
  if (world === WORLD) emulator.control.act({ act: 'run', pipeline: 'shop-release' });
  const written = new Map<string, string>();
  let out = '';
  let err = '';
  const asked: string[] = [];
  const exit = await time.run(
    runFacts({
      args,
      env: env === 'role' ? await roleKeys(emulator) : env,
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      ask: async (question) => {
        asked.push(question);
        return typed;
      },
      write: (path, text) => void written.set(path.replace(/^.*\//, ''), text),
      send: async (url, { method, headers }) => {
        const [, host = '', target = ''] = /^http:\/\/([^/]*)(.*)$/.exec(url) ?? [];
        const reply = await emulator.handle({ method, url: target, headers: { ...headers, host }, body: '' });
        if (reply.kind !== 'response') throw Object.assign(new Error('reset'), { code: 'ECONNRESET' });
        return { status: reply.status, headers: reply.headers, text: reply.body };
      },
      clock: time.clock,
    }),
  );
  const json = written.get('facts.json') ?? '';
  return {
    exit,
    facts: json === '' ? (undefined as never) : JSON.parse(json),
    page: written.get('facts.md') ?? '',
    json,
    out,
    err,
    asked,
    emulator,
  };
}

/** What the metadata service gives to a server of the world. */
async function roleKeys(emulator: Emulator): Promise<Record<string, string>> {
  const url = '/latest/meta-data/iam/security-credentials/31000001';
  const reply = await emulator.handle({ method: 'GET', url, headers: {}, body: '' });
  const keys = JSON.parse(reply.kind === 'response' ? reply.body : '{}');
  return { NCLOUD_ACCESS_KEY_ID: keys.AccessKeyId, NCLOUD_SECRET_ACCESS_KEY: keys.SecretAccessKey };
}

const START = [...PLACE, '--start', 'slow', '--yes'];
const verdicts = ({ facts }: Ran, verdict: string) => facts.rows.filter((row) => row.verdict === verdict).map((row) => row.id);

/** Each contradicts the default, and the others, in as much as can be seen. */
const SETS: readonly Partial<Switches>[] = [
  {
    idType: 'string',
    timeUnit: 's',
    unfinishedEnd: '0',
    configShape: 'object',
    pipelineHistoryShape: 'array',
    historyOrder: 'oldest-first',
    okBody: 'plain',
    errorCodeType: 'string',
  },
  {
    idType: 'number',
    unfinishedEnd: 'absent',
    okBody: 'empty',
    notFoundStatus: 404,
    concurrentDeployments: 'refuse',
    refusalsIn200: ['conflict'],
    buildIds: 'number',
  },
  {
    idType: 'ncloud-sdk',
    historyFileKey: 'file',
    clusterKey: 'clusterUuid',
    okBody: 'no-content',
    concurrentDeployments: 'parallel',
    bitbucketSpelling: 'Bitbucket',
  },
  {
    runIds: 'descending',
    clusterKey: 'clusterNo',
    autoscalingKey: 'autoScalingList',
    taskScenario: 'nested',
    manifestForm: 'array',
    halfPaging: 'ignore',
  },
  { runIds: 'huge', historyLag: 10_000, cancelTwice: 'refuse', cancelFinished: 'ok', nameFilter: 'exact', dateOffset: 600_000 },
  {
    runIds: 'uuid',
    historyOrder: 'shuffled',
    unfinishedEnd: 'empty',
    dateHeader: 'absent',
    limitHeaders: true,
    extraFields: true,
  },
  { runIds: 'sparse', unstartedResultId: 'null', timeUnit: 's', idType: 'number', extraFields: true },
  { runIds: 'uuid', idType: 'string', unstartedResultId: 'absent', configShape: 'object', concurrentDeployments: 'parallel' },
  { runIds: 'huge', idType: 'string', buildIds: 'number', dateOffset: -60_000, historyOrder: 'oldest-first' },
  {
    pipelineStatusWords: {
      inprogress: 'RUNNING',
      success: 'Completed',
      fail: 'fail',
      canceling: 'canceling',
      canceled: 'canceled',
      waiting: 'standby',
    },
    cancelFinished: 'ok',
    notFoundStatus: 404,
    unfinishedEnd: 'absent',
  },
];

/** The part of a set that was seen: of SourcePipeline's words only those that some run has. */
function seenOf(facts: Facts, set: Partial<Switches>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(set).map(([name]) => {
      const found = facts.switches[name];
      return [name, name === 'pipelineStatusWords' ? { ...(set.pipelineStatusWords as object), ...(found as object) } : found];
    }),
  );
}

const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));

describe('npm run facts', () => {
  test('on the default world: all that can be seen is as assumed, and nothing is started', async () => {
    const ran = await run({}, PLACE);
    expect([ran.exit, ran.facts.problems, verdicts(ran, 'contradicted')]).toEqual([0, [], []]);
    expect(verdicts(ran, 'confirmed').length).toBeGreaterThan(25);
    expect(ran.emulator.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(ran.page).toContain('Read only: nothing was started.');
    expect(ran.page).toContain('| `time-unit` | Times are milliseconds | ✓ confirmed | `ms` |');
  });

  test('with --start: sees what a start, a second one and cancels get, and leaves nothing running', async () => {
    const ran = await run({}, START);
    expect([ran.exit, ran.facts.problems, verdicts(ran, 'contradicted')]).toEqual([0, [], []]);
    for (const id of [
      'start-answer',
      'list-lag',
      'date-agrees',
      'second-deployment',
      'cancel',
      'cancel-twice',
      'cancel-ended',
      'ok-body',
    ])
      expect(verdicts(ran, 'confirmed')).toContain(id);
    const own = ran.emulator.runs().filter((item) => item.how === 'api');
    expect(own.map(({ status }) => status)).toEqual(['canceled', 'canceled']);
    expect(ran.facts.walks).toEqual([
      ['waiting', 'inprogress', 'canceling', 'canceled'],
      ['waiting', 'canceling', 'canceled'],
    ]);
    expect(ran.page).toContain('A run went through: `waiting` → `inprogress` → `canceling` → `canceled`.');
  });

  test.each(SETS.map((set) => [JSON.stringify(set), set] as const))('finds each as it is set: %s', async (_title, set) => {
    const first = await run({ switches: set }, START);
    expect(seenOf(first.facts, set)).toEqual(set);
    expect(first.facts.problems).toEqual([]);
    // What GitHub takes as one issue.
    expect(first.json.length).toBeLessThan(60_000);
    expect(first.emulator.runs().filter((item) => item.how === 'api' && !item.ended)).toEqual([]);
    // What was found sets an emulator to the same world again, as `--facts` reads it.
    const again = await run({ switches: switchesOfFacts(first.json) }, START);
    expect(again.facts.switches).toEqual(first.facts.switches);
    expect(again.facts.rows.map(({ id, values }) => [id, values])).toEqual(
      first.facts.rows.map(({ id, values }) => [id, values]),
    );
  });

  test('shows what contradicts an assumption, with what was answered', async () => {
    const ran = await run({ switches: { timeUnit: 's', notFoundStatus: 404 } }, PLACE);
    expect(verdicts(ran, 'contradicted').toSorted()).toEqual(['not-found-status', 'time-unit']);
    expect(ran.out).toContain('2 contradicted:\n');
    expect(ran.page).toContain('`not-found-status`: a run that does not exist, HTTP 404');
    expect(ran.page).toContain('"message": "invalid parameters"');
  });

  test('sees a missing right, and an unknown word', async () => {
    const world = plain().replace('history: { count: 3, duration: 6m }', 'history: { count: 3, duration: 6m, status: melted }');
    const ran = await run({ world }, PLACE);
    expect(ran.facts.rows.find((row) => row.id === 'deployment-words')).toMatchObject({
      verdict: 'contradicted',
      values: expect.arrayContaining(['melted']),
    });
    const env = {
      NCLOUD_ACCESS_KEY_ID: 'EMULATORSWITCHERACCESSKEY',
      NCLOUD_SECRET_ACCESS_KEY: 'EmulatorSwitcherSecretKey0123456789ABCDE',
    };
    const refused = await run({}, PLACE, { env });
    expect([refused.exit, refused.facts.rows.find((row) => row.id === 'permission-refusal')?.values]).toEqual([1, ['401/210']]);
    expect(refused.err).toContain('not read: list of projects: 401/210\n');
    expect(refused.facts.rows.find((row) => row.id === 'caller-identity')?.values).toEqual(['Sub']);
  });

  test.each(['ok', 'refuse'] as const)('with the keys of a role: roleCallers %s', async (roleCallers) => {
    const { emulator, ...ran } = await run({ switches: { roleCallers } }, PLACE, { env: 'role' });
    const row = (id: string) => ran.facts.rows.find((item) => item.id === id)?.values;
    expect([row('caller-identity'), row('role-callers')]).toEqual([['Role'], [roleCallers]]);
    expect(ran.facts.switches.roleCallers).toBe(roleCallers);
    expect(ran.exit).toBe(roleCallers === 'ok' ? 0 : 1);
  });

  test('with --start, somebody who may not approve learns how that is refused', async () => {
    const env = { NCLOUD_ACCESS_KEY: 'EMULATORDEPLOYERACCESSKEY', NCLOUD_SECRET_KEY: 'EmulatorDeployerSecretKey0123456789ABCDE' };
    const ran = await run({}, START, { env });
    expect(ran.facts.rows.find((row) => row.id === 'permission-refusal')).toMatchObject({
      verdict: 'confirmed',
      values: ['401/210'],
    });
  });

  test('asks back before it starts anything', async () => {
    const args = [...PLACE, '--start', 'slow'];
    const not = await run({}, args, { typed: 'y' });
    expect([not.asked.length, not.facts.started, not.emulator.runs().filter((item) => item.how === 'api')]).toEqual([
      1,
      false,
      [],
    ]);
    const typed = await run({}, args, { typed: 'slow' });
    expect([typed.asked.length, typed.facts.started]).toEqual([1, true]);
  });

  test.each([
    [['--start', 'x'], /--start needs --project and --stage/],
    [['--site', 'moon'], /--site: public, gov, fin/],
    [['--region', 'XX'], /--region: allowed are KR/],
    [['--api-url', ''], /--api-url is empty; leave it out for the real service/],
    [['--api-url', 'http://127.0.0.1:1'], /--api-url: it must contain \{service\}/],
    [['--bogus'], /Unknown option/],
    [[...PLACE, '--start', 'nowhere', '--yes'], /there is no scenario nowhere/],
  ])('%j is explained', async (args, expected) => {
    const { exit, err } = await run({}, args);
    expect([exit, err]).toEqual([2, expect.stringMatching(expected)]);
  });

  test('needs keys, and says which', async () => {
    expect((await run({}, PLACE, { env: {} })).err).toContain('NCLOUD_ACCESS_KEY_ID');
  });
});

describe('the list of assumptions', () => {
  test('names each once, and switches that exist', () => {
    const ids = [...ALL_ASSUMPTIONS, ...DECISIONS].map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index || !/^[a-z0-9-]+$/.test(id))).toEqual([]);
    const known = Object.keys(switchesSchema.entries);
    const named = ALL_ASSUMPTIONS.flatMap((row) => row.switch ?? []);
    expect(named.filter((name, index) => !known.includes(name) || named.indexOf(name) !== index)).toEqual([]);
  });

  test('the command needs nothing that has to be installed', () => {
    const packages = filesBelow('tools/facts').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^import (?!type)[^;]*? from '([^'.][^']*)'/gm)].map((match) => match[1] ?? ''),
    );
    expect(packages.filter((name) => !name.startsWith('node:'))).toEqual([]);
  });
});

describe('nothing of anybody in what is written', () => {
  // Every name, id, mail, address and key carries the mark.
  const MARKED = `
jitter: 0
accounts: [{ name: zq7owner@zq7.example, accessKey: ZQ7ACCESSKEY00000001, secretKey: zq7SecretKey0123456789012345678901234567, permissions: main }]
resources:
  servers: [{ no: 77700001, name: zq7web }, { no: 77700002, name: 한글zq7 }]
  autoscalingGroups: [{ no: 77700003, name: zq7asg, targetGroups: [{ id: 77700004, name: zq7tg }] }]
  clusters: [{ id: 77700005, uuid: 77700006-0000-4000-8000-000077700006, name: zq7nks }]
  buckets: [{ name: zq7bucket, objects: [{ key: zq7/app.zip }] }]
  repositories: [{ name: zq7repo, branches: [zq7main] }]
builds: [{ id: 77700010, name: zq7-build, source: { repository: zq7repo, branch: zq7main }, history: { count: 3 } }]
projects:
  - id: 77700011
    name: zq7_project
    stages:
      - id: 77700012
        name: Zq7Server
        type: Server
        servers: [zq7web, 한글zq7]
        scenarios:
          - { id: 77700013, name: zq7slow, description: zq7 text of a person, script: { deploy: 1m40s }, history: { count: 4, by: 10.77.7.77 } }
      - id: 77700014
        name: zq7 cluster
        type: KubernetesService
        cluster: zq7nks
        scenarios: [{ id: 77700015, name: zq7rolling, manifest: { repository: zq7repo, branch: zq7main, path: [zq7/deploy.yaml] } }]
pipelines:
  - id: 77700016
    name: zq7pipe
    description: https://zq7.example/x
    tasks: [{ name: zq7task, build: zq7-build }, { name: zq7deploy, deploy: zq7_project/Zq7Server/zq7slow, after: [zq7task] }, { name: zq7k, deploy: zq7_project/zq7 cluster/zq7rolling }]
    history: { count: 3, by: 한글이름 }
`;
  const env = { NCLOUD_ACCESS_KEY: 'ZQ7ACCESSKEY00000001', NCLOUD_SECRET_KEY: 'zq7SecretKey0123456789012345678901234567' };
  const args = [
    '--api-url',
    'http://127.0.0.1:1/{service}',
    '--project',
    'zq7_project',
    '--stage',
    'Zq7Server',
    '--pipeline',
    'zq7pipe',
    '--start',
    'zq7slow',
    '--yes',
  ];

  test.each([
    {},
    { idType: 'string', concurrentDeployments: 'refuse', notFoundStatus: 404, wrongShapeDetails: 'telling' },
    { runIds: 'huge', extraFields: true, refusalsIn200: ['conflict'], manifestForm: 'array' },
    { runIds: 'uuid', cancelTwice: 'refuse', timeUnit: 's' },
    ...SETS,
  ] as Partial<Switches>[])('with marked values and %j', async (switches) => {
    const ran = await run({ world: MARKED, switches }, args, { env });
    expect(ran.facts.rows.filter(({ verdict }) => verdict !== 'not seen').length).toBeGreaterThan(30);
    // As whole words: numbers of builds are short, and error codes long.
    const ids = ran.emulator.runs().map(({ id }) => new RegExp(`(?<![\\w<-])${id}(?![\\w-])`));
    for (const text of [ran.json, ran.page, ran.out, ran.err]) {
      expect(text).not.toMatch(/zq7|777000|10\.77|한글|127\.0\.0\.1/i);
      expect(ids.filter((id) => id.test(text))).toEqual([]);
    }
    // Equality survives: the project of a run is the project of the list.
    expect(ran.json).toContain('<id-1>');
    expect(ran.json).toContain('<mail-1>');
  });
});
