// What act runs, and what must come of it. A case is a file of examples/ byte for byte, but for what is said here.
import { readdirSync, readFileSync } from 'node:fs';

const textOf = (name) => readFileSync(`examples/${name}.yml`, 'utf8');

/** An example as act can read it: of a job's environment it knows the name alone, and makes no GitHub Deployment anyway. */
const example = (name) => textOf(name).replaceAll(/environment: \{ name: (.+?), deployment: false \}/g, 'environment: $1');

/** Checks of a workflow that ends green: sentences about what is wrong. */
const green =
  (...statuses) =>
  ({ exitCode, jobs, runs }) => [
    exitCode !== 0 && `exit code ${exitCode}`,
    jobs.length === 0 && 'no job ran',
    runs.join() !== statuses.join() && `the runs ended ${runs.join() || 'not at all'}, expected ${statuses.join() || 'none'}`,
  ];

const stages = (...names) =>
  names.map((name) => ({ name, type: 'Server', servers: ['staging-1'], scenarios: [{ name: 'rolling' }] }));
const addStages =
  (...names) =>
  ({ projects }) =>
    projects.find(({ name }) => name === 'shop').stages.push(...stages(...names));
const twoProjects = (world) => {
  addStages('seoul-1', 'seoul-2')(world);
  const scenarios = [{ name: 'all-at-once', sequence: false }];
  world.projects.push({ name: 'shop-batch', stages: [{ name: 'production', type: 'Server', servers: ['web-1'], scenarios }] });
};

/** The id that the emulator's banner shows behind a name. */
const idOf = (banner, name) => new RegExp(`^ +${name} \\((\\d+)\\)`, 'm').exec(banner)?.[1] ?? '';

/** The reusable workflow as act can run it: act knows no `job.workflow_sha`, so the action comes as act's local copy and not by checkout. */
function reusableForAct() {
  const whole = readFileSync('.github/workflows/release-to-ncloud.yml', 'utf8');
  const start = '      - name: The commit of this workflow is known\n';
  const own = '      - uses: ./.ncloud-deploy-action\n';
  const [head, ...jobs] = whole.split(start);
  if (jobs.length !== 2 || jobs.some((job) => !job.includes(own))) throw new Error('release-to-ncloud.yml has other steps now');
  const steps = jobs.map((job) => job.slice(job.indexOf(own)).replace(own, '      - uses: OWNER/ncloud-deploy-action@v1\n'));
  const text = [head, ...steps].join('');
  // Of a job's environment act knows the name alone.
  return text.replace(/environment:\n +name: (.+)\n +deployment: false\n/, 'environment: $1\n');
}

const caller = (inputs) => `name: Release
on: push
jobs:
  release:
    uses: ./.github/workflows/release-to-ncloud.yml
    with:
${inputs.map((line) => `      ${line}\n`).join('')}    secrets:
      NCLOUD_ACCESS_KEY: \${{ secrets.NCLOUD_ACCESS_KEY }}
      NCLOUD_SECRET_KEY: \${{ secrets.NCLOUD_SECRET_KEY }}
  after:
    needs: release
    runs-on: ubuntu-latest
    steps:
      - run: test "$CONCLUSION" = success
        env:
          CONCLUSION: \${{ needs.release.outputs.conclusion }}
`;

const called = (inputs) => (apiUrl) => ({
  'workflow.yml': caller([...inputs, `api-url: ${apiUrl}`]),
  'release-to-ncloud.yml': reusableForAct(),
});

/** A deployment that takes two minutes at the emulator's pace, which act's Ctrl-C interrupts. */
const SLOW = `name: Slow
on: push
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - uses: OWNER/ncloud-deploy-action@v1
        with:
          mode: deploy
          project: shop
          stage: production
          scenario: stuck
          access-key: \${{ secrets.NCLOUD_ACCESS_KEY }}
          secret-key: \${{ secrets.NCLOUD_SECRET_KEY }}
`;

const EXAMPLES = {
  'canary-automatic': { event: 'push', expect: green('success') },
  'canary-decision': { event: 'workflow_dispatch', expect: green('success') },
  'manual-release': { event: 'workflow_dispatch', inputs: { stage: 'staging', 'check-only': 'false' }, expect: green('success') },
  // Without the line that says where: nobody has an account that this may read.
  facts: {
    event: 'workflow_dispatch',
    text: (apiUrl) => ({
      'workflow.yml': example('facts').replace('node tools/dist/facts.js', `$& --api-url '${apiUrl}'`),
    }),
    inputs: { project: 'shop', stage: 'production', pipeline: 'shop-release' },
    expect: (ran) => [
      ...green()(ran),
      !/\d+ of \d+ assumptions seen, 0 contradicted/.test(ran.log) && 'not all facts are as set',
    ],
  },
  'many-targets': { event: 'workflow_dispatch', world: twoProjects, expect: green('success', 'success', 'success', 'success') },
  'matrix-stages': {
    event: 'workflow_dispatch',
    world: addStages('seoul-1', 'seoul-2', 'busan'),
    expect: green('success', 'success', 'success'),
  },
  'merge-gate': { event: 'pull_request', expect: green('success') },
  'nightly-cleanup': {
    event: 'workflow_dispatch',
    world: addStages('preview'),
    vars: (banner) => ({ NCLOUD_PROJECT_ID: idOf(banner, 'shop'), NCLOUD_PREVIEW_STAGE_ID: idOf(banner, 'preview') }),
    expect: green(),
  },
  // The execution of the pipeline, and its two tasks: a build and a deployment.
  pipeline: { event: 'workflow_dispatch', expect: green('success', 'success', 'success') },
  // It brings an emulator of its own.
  rehearsal: { event: 'workflow_dispatch', expect: green() },
  'server-role': {
    event: 'push',
    env: (banner) => ({ NCLOUD_METADATA_API_ENDPOINT: /^metadata (\S+)/m.exec(banner)?.[1] ?? '' }),
    expect: green('success'),
  },
  'start-and-watch': { event: 'push', expect: green('success') },
  'switch-role': {
    event: 'push',
    vars: (banner) => ({ NCLOUD_DEPLOY_ROLE: /nrn:\S+/.exec(banner)?.[0] ?? '' }),
    expect: green('success'),
  },
  'two-person-approval': { event: 'workflow_dispatch', expect: green('success') },
};

const files = readdirSync('examples').map((file) => file.replace(/\.yml$/, ''));
const missing = files.filter((name) => EXAMPLES[name] === undefined);
if (missing.length > 0) throw new Error(`tools/act/cases.mjs does not say what comes of ${missing.join(', ')}`);

export const CASES = [
  ...files.map((name) => ({ name: `examples/${name}.yml`, text: example(name), ...EXAMPLES[name] })),
  {
    name: 'the reusable workflow',
    event: 'push',
    text: called(['project: shop', 'stage: production', 'scenario: rolling', 'approval-environment: production']),
    expect: green('success'),
  },
  {
    name: 'the reusable workflow, many targets',
    event: 'push',
    text: called([
      'project: shop',
      "targets: '[{ stage: production, scenario: rolling }, { stage: staging, scenario: rolling }]'",
    ]),
    expect: green('success', 'success'),
  },
  {
    name: 'a workflow that is cancelled',
    event: 'push',
    text: SLOW,
    interrupt: /status inprogress/i,
    expect: ({ runs }) => [runs.join() !== 'canceled' && `the run is ${runs.join()}, expected canceled`],
  },
];
