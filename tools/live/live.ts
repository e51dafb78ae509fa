import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runLive, type Target } from './suite.js';

const USAGE = `Plays the built action on a real account: npm run live -- [options]

  --project, --stage, --scenario  a throw-away scenario whose deployments succeed; else NCLOUD_LIVE_PROJECT, _STAGE, _SCENARIO
  --pipeline                      a throw-away pipeline as well, or instead; else NCLOUD_LIVE_PIPELINE
  --site, --platform, --region, --api-url   as the action's inputs

It deploys three times for each, and cancels one of them. Keys come from the environment, as for the action; without them nothing is done.
`;

const text = { type: 'string', default: '' } as const;
const { values } = parseArgs({
  options: {
    project: text,
    stage: text,
    scenario: text,
    pipeline: text,
    site: text,
    platform: text,
    region: text,
    'api-url': { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

/** The vendor's names and the action's older ones (reference/credentials.md §1). */
const KEYS = ['NCLOUD_ACCESS_KEY_ID', 'NCLOUD_ACCESS_KEY', 'NCLOUD_SECRET_ACCESS_KEY', 'NCLOUD_SECRET_KEY'];
const keys = KEYS.flatMap((name) => {
  const value = process.env[name];
  return value ? [[name, value] as const] : [];
});

const named = (option: string, variable: string) => option || (process.env[variable] ?? '');
const place = { site: values.site, platform: values.platform, region: values.region, 'api-url': values['api-url'] ?? '' };
const project = named(values.project, 'NCLOUD_LIVE_PROJECT');
const stage = named(values.stage, 'NCLOUD_LIVE_STAGE');
const scenario = named(values.scenario, 'NCLOUD_LIVE_SCENARIO');
const pipeline = named(values.pipeline, 'NCLOUD_LIVE_PIPELINE');
const targets: Target[] = [
  ...(scenario === '' ? [] : [{ mode: 'deploy' as const, inputs: { project, stage, scenario, ...place } }]),
  ...(pipeline === '' ? [] : [{ mode: 'pipeline' as const, inputs: { project: pipeline, ...place } }]),
];

if (values.help) process.stdout.write(USAGE);
else if (values['api-url'] === '') {
  // A variable of the shell that is not set must not play on the real service what was meant for an emulator.
  process.stderr.write('--api-url is empty; leave it out for the real service.\n');
  process.exitCode = 2;
} else if (keys.length < 2) console.log('Skipped: there are no keys in the environment.');
else if (targets.length === 0) {
  process.stderr.write(`Nothing to play on.\n\n${USAGE}`);
  process.exitCode = 2;
} else {
  for (const target of targets) {
    console.log(`${target.mode}: ${target.inputs.project}`);
    const env = Object.fromEntries(keys);
    const secrets = Object.values(env);
    const results = await runLive({ action: resolve('.'), target, env, secrets, say: (line) => console.log(`  ${line}`) });
    if (results.some(({ problems }) => problems.length > 0)) process.exitCode = 1;
  }
}
