import { resolve } from 'node:path';
import { runPhase, shownLine, startPhase } from '../verify/fake-runner.js';

/**
 * `npm run action -- mode=deploy project=shop …`: the built action from a terminal, with the inputs of a workflow, against the real
 * service or the emulator. Keys come from NCLOUD_ACCESS_KEY and NCLOUD_SECRET_KEY, so that they stay out of the shell's history.
 */
const USAGE = `Usage: npm run action -- INPUT=VALUE [INPUT=VALUE …]

  mode=deploy project=shop stage=production scenario=rolling
  mode=pipeline project=shop-release
  mode=deploy operation=watch project=shop history-id=80001
  mode=api operation=sourcedeploy.project.list

Keys: environment variables NCLOUD_ACCESS_KEY and NCLOUD_SECRET_KEY. Emulator: api-url=http://127.0.0.1:8080/{service}
Inputs: see README.md. Ctrl-C cancels as a workflow would be cancelled.
`;

const args = process.argv.slice(2);
const wrong = args.find((arg) => !/^[a-z-]+=/.test(arg));
if (args.length === 0 || wrong !== undefined) {
  process.stderr.write(wrong === undefined || wrong === '--help' ? USAGE : `Not an input: ${wrong}\n\n${USAGE}`);
  process.exit(args.length === 0 || wrong !== '--help' ? 2 : 0);
}
const inputs = Object.fromEntries(args.map((arg) => [arg.slice(0, arg.indexOf('=')), arg.slice(arg.indexOf('=') + 1)]));

const PASSED_ON = /^(NCLOUD_|GITHUB_TOKEN$|https?_proxy$|no_proxy$|NODE_EXTRA_CA_CERTS$|RUNNER_DEBUG$)/i;
const env = Object.fromEntries(
  Object.entries(process.env).flatMap(([name, value]) => (PASSED_ON.test(name) && value !== undefined ? [[name, value]] : [])),
);
const masks = [process.env.NCLOUD_ACCESS_KEY, process.env.NCLOUD_SECRET_KEY, inputs['secret-key']].filter(
  (mask): mask is string => (mask ?? '').length >= 8,
);
const onLine = (line: string) => {
  const shown = shownLine(line, masks);
  if (shown !== undefined) console.log(shown);
};

const main = startPhase({ action: resolve('.'), inputs, env, onLine });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => main.child.kill(signal));
const result = await main.result;
const post = await runPhase({ action: resolve('.'), inputs, env, state: result.state, onLine });

console.log('\nOutputs:');
for (const [name, value] of Object.entries(result.outputs)) if (value !== '') console.log(`  ${name}: ${value}`);
if (result.summary !== '') console.log(`\nJob summary:\n\n${result.summary}`);
process.exitCode = result.exitCode ?? post.exitCode ?? 1;
