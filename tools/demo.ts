import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createEmulator } from '../emulator/emulator.js';
import { runPhase, shownLine, startPhase } from '../verify/fake-runner.js';

/**
 * The main job, shown without an account: the built action runs four times as the GitHub runner would run it, against the emulator.
 * `npm run demo` runs the committed bundle of this file (tools/dist), so that a fresh clone needs nothing installed.
 * Exit code 0 only if all four ended as they should.
 */

/** Where the summaries go: the folder given, or out/demo. */
const OUT = resolve(process.argv[2] ?? 'out/demo');
/** Virtual seconds per second: fast enough for four steps in half a minute, slow enough to read along. */
const SPEED = 8;

interface Story {
  file: string;
  title: string;
  inputs: Record<string, string>;
  expect: { conclusion: string; exitCode: number };
  /** Interrupt the step this long after its start request was answered, in ms. */
  interruptAfterMs?: number;
}

const deploy = (scenario: string) => ({ mode: 'deploy', project: 'shop', stage: 'production', scenario });
const STORIES: Story[] = [
  {
    file: '1-deployment',
    title: 'A deployment to three servers',
    inputs: deploy('rolling'),
    expect: { conclusion: 'success', exitCode: 0 },
  },
  {
    file: '2-pipeline',
    title: 'A pipeline: build, then deploy',
    inputs: { mode: 'pipeline', project: 'shop-release' },
    expect: { conclusion: 'success', exitCode: 0 },
  },
  {
    file: '3-failure',
    title: 'A deployment that fails on its second server',
    inputs: deploy('broken'),
    expect: { conclusion: 'failure', exitCode: 1 },
  },
  {
    file: '4-cancelled',
    title: 'A workflow that is cancelled while its deployment is under way',
    inputs: deploy('slow'),
    expect: { conclusion: 'cancelled', exitCode: 1 },
    interruptAfterMs: 3000,
  },
];

// By a call of its own, so that what is under way is ended and removed.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
console.log('Four steps of a workflow, run as GitHub would run them, against a local emulator. This takes about 40 seconds.');
const emulator = createEmulator({ speed: SPEED });
const server = await emulator.listen();
const [owner] = emulator.accounts;
if (!owner) throw new Error('the default world has no account');
mkdirSync(OUT, { recursive: true });
const begun = Date.now();
const failed: string[] = [];
for (const story of STORIES) failed.push(...(await play(story)));
await server.close();

console.log(`\n${'─'.repeat(100)}`);
console.log(
  `Four steps in ${Math.round((Date.now() - begun) / 1000)} s (the emulator's time runs ${SPEED} times as fast). Job summaries: ${OUT}`,
);
for (const problem of failed) console.error(`✗ ${problem}`);
if (failed.length === 0) console.log('✓ All four ended as they should.');
process.exitCode = failed.length === 0 ? 0 : 1;

/** Runs one step, main and post, prints its log as GitHub would, and answers what is wrong with it. */
async function play(story: Story): Promise<string[]> {
  console.log(`\n${'─'.repeat(100)}\n${story.title}\n`);
  const with_ = Object.entries(story.inputs).map(([name, value]) => `  ${name}: ${value}`);
  console.log(['uses: OWNER/ncloud-deploy-action@v1', 'with:', ...with_, ''].join('\n'));
  const inputs = {
    ...story.inputs,
    'api-url': `${server.url}/{service}`,
    'access-key': owner?.accessKey ?? '',
    'secret-key': owner?.secretKey ?? '',
  };
  const action = resolve('.');
  const masks = [inputs['access-key'], inputs['secret-key']];
  const onLine = (line: string) => {
    const shown = shownLine(line, masks);
    if (shown !== undefined) console.log(`  ${shown}`);
  };
  const env = {
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'shop/shop',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_ACTOR: 'developer',
    GITHUB_WORKFLOW: 'release',
    GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
  };
  const main = startPhase({ action, inputs, env, onLine });
  if (story.interruptAfterMs !== undefined) {
    while (main.peek().outputs['history-id'] === undefined && main.child.exitCode === null) await pause(100);
    await pause(story.interruptAfterMs);
    console.log('  … somebody cancels the workflow (the runner sends SIGINT) …');
    main.child.kill('SIGINT');
  }
  const result = await main.result;
  console.log(
    `\n  exit code ${result.exitCode} · conclusion ${result.outputs.conclusion} · history-id ${result.outputs['history-id']} · duration ${result.outputs.duration || '–'} s`,
  );
  const post = await runPhase({ action, inputs, env, state: result.state, onLine: (line) => onLine(`post: ${line}`) });
  const file = join(OUT, `${story.file}.md`);
  writeFileSync(file, result.summary);
  console.log(`  job summary: ${file}`);

  const problems: string[] = [];
  const { conclusion, exitCode } = story.expect;
  if (result.outputs.conclusion !== conclusion)
    problems.push(`${story.title}: conclusion ${result.outputs.conclusion}, expected ${conclusion}`);
  if (result.exitCode !== exitCode) problems.push(`${story.title}: exit code ${result.exitCode}, expected ${exitCode}`);
  if (post.exitCode !== 0) problems.push(`${story.title}: the post phase ended with exit code ${post.exitCode}`);
  if (result.summary === '') problems.push(`${story.title}: no job summary`);
  if (conclusion === 'cancelled' && emulator.runs().some((run) => run.how !== 'history' && !run.ended))
    problems.push(`${story.title}: a run was left under way`);
  return problems;
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
