import { join, resolve } from 'node:path';
import { type Finished, nodeVersion, runChild } from './child.js';
import { type BenchServer, listenForBench } from './server.js';
import { machine, median, table, verdict } from './table.js';

/**
 * The built action with 1, 10, 100 and 500 targets of one project, each against an emulator of its own and all at the same time:
 * requests, CPU and memory, beside the same number of single steps. Exit code 1 if a requirement is not met.
 */

const SIZES = [1, 10, 100, 500] as const;

/** Single steps whose median stands for every single step; hundreds of processes would measure this machine's patience. */
const SINGLE_STEPS = 3;

/** How long each deployment takes; the project's run side by side. */
const SCRIPT = '{ pre: 10s, deploy: 40s, post: 3s }';

/** List reads of 500 targets, whose runs fill five pages: twenty polls of all of them. */
const MAX_LISTS = 100;

/** What one more target may add to the peak memory, in MB. */
const MAX_MB = 0.3;

interface Figures {
  finished: Finished;
  /** Looks at the history list, and at single deployments, after the first start. */
  lists: number;
  details: number;
  starts: number;
  others: number;
  seconds: number;
}

const names = (count: number) => Array.from({ length: count }, (_, index) => `service-${index + 1}`);

function worldOf(count: number): string {
  const scenarios = names(count).map((name) => `          - { name: ${name}, file: artifacts/app.zip, script: ${SCRIPT} }`);
  return `accounts:
  - { name: owner@shop.example, accessKey: BENCHACCESSKEY000000, secretKey: BenchSecretKey0123456789ABCDEFGHIJKLMNOP, permissions: main }
resources:
  servers: [{ no: 1, name: web-1 }]
  buckets: [{ name: artifacts, objects: [{ key: app.zip, size: 1 }] }]
projects:
  - name: shop
    stages:
      - name: production
        type: Server
        servers: [web-1]
        scenarios:
${scenarios.join('\n')}
`;
}

async function measure(count: number, inputs: (server: BenchServer) => Record<string, string>): Promise<Figures> {
  const server = await listenForBench(1, worldOf(count));
  const [owner] = server.emulator.accounts;
  const common = {
    mode: 'deploy',
    'api-url': server.apiUrl,
    'access-key': owner?.accessKey ?? '',
    'secret-key': owner?.secretKey ?? '',
  };
  const begun = performance.now();
  const finished = await runChild(join(resolve('dist'), 'index.js'), { ...common, ...inputs(server) }, true);
  const operations = server.emulator.requests.map((request) => request.operation ?? '');
  const from = operations.indexOf('sourcedeploy.scenario.deploy');
  const sum = (name: string, after = 0) => operations.slice(Math.max(0, after)).filter((operation) => operation === name).length;
  const [lists, details, starts] = [
    sum('sourcedeploy.history.list', from),
    sum('sourcedeploy.history.get', from),
    sum('sourcedeploy.scenario.deploy'),
  ];
  const seconds = (performance.now() - begun) / 1000;
  server.close();
  return { finished, lists, details, starts, others: operations.length - lists - details - starts, seconds };
}

const targets = (count: number) => ({
  project: 'shop',
  stage: 'production',
  targets: names(count)
    .map((name) => `- scenario: ${name}`)
    .join('\n'),
});
const single = { project: 'shop', stage: 'production', scenario: 'service-1' };

const singles = Promise.all(Array.from({ length: SINGLE_STEPS }, () => measure(1, () => single)));
const many = await Promise.all(SIZES.map((count) => measure(count, () => targets(count))));
const alone = await singles;

const all = ({ lists, details, starts, others }: Figures) => lists + details + starts + others;
const memory = (figures: Figures) => figures.finished.observed?.memoryMb ?? Number.NaN;
const cpu = (figures: Figures) => figures.finished.observed?.cpuSeconds ?? Number.NaN;
const one = {
  requests: median(alone.map(all)),
  polls: median(alone.map((figures) => figures.lists + figures.details)),
  cpu: median(alone.map(cpu)),
  memory: median(alone.map(memory)),
};
const rows = many.map((figures, index) => {
  const count = SIZES[index] ?? 0;
  return [
    String(count),
    `${all(figures)} / ${one.requests * count}`,
    `${figures.lists} + ${figures.details}`,
    (figures.details / count).toFixed(1),
    `${cpu(figures).toFixed(1)} / ${(one.cpu * count).toFixed(1)}`,
    `${memory(figures).toFixed(0)} / ${(one.memory * count).toFixed(0)}`,
    figures.seconds.toFixed(0),
  ];
});
console.log(machine(nodeVersion()));
console.log(`Targets of one project in one step / the same number of single steps (one step's median times that number)\n`);
console.log(table(['targets', 'requests', 'polls: lists + details', 'details a target', 'CPU s', 'peak MB', 'seconds'], rows));

const [first, , hundred, most] = many as [Figures, Figures, Figures, Figures];
const growth = (figures: Figures, count: number) => (memory(figures) - memory(first)) / (count - 1);
const lists = hundred.lists / one.polls;
verdict([
  ...many.map((figures, index): [string, boolean] => [
    `${SIZES[index]} targets: all started once and ended green`,
    figures.finished.exitCode === 0 && figures.starts === SIZES[index],
  ]),
  [`100 targets ask ${lists.toFixed(1)} times for a status where one asks once (at most 2), besides details`, lists <= 2],
  [
    `100 targets: ${(hundred.details / 100).toFixed(1)} details each; at most one a change (queued, running, ended)`,
    hundred.details <= 300,
  ],
  [`500 targets: ${most.lists} list reads (at most ${MAX_LISTS})`, most.lists <= MAX_LISTS],
  [
    `memory grows by ${growth(hundred, 100).toFixed(2)} MB a target up to 100, ${growth(most, 500).toFixed(2)} up to 500 (less than ${MAX_MB})`,
    Math.max(growth(hundred, 100), growth(most, 500)) < MAX_MB,
  ],
]);
for (const figures of many) if (figures.finished.exitCode !== 0) console.log(figures.finished.log.slice(-1500));
