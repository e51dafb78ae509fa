// What is bundled into what. One line more in TOOLS is one more command that runs on a fresh clone with nothing installed.
import { mkdirSync, writeFileSync } from 'node:fs';

/** Commands of tools/dist and the sources that they run; one whose source is missing is left out. */
const TOOLS = {
  demo: 'tools/demo.ts',
  emulator: 'emulator/cli.ts',
  action: 'tools/action.ts',
  facts: 'tools/facts/facts.ts',
};

/** Where the scripts that Node starts tell the bundle which of its parts is meant. A symbol, since any step of a job can set environment. */
const PHASE = `globalThis[Symbol.for('ncloud-deploy-action.phase')]`;
const TOOL = `globalThis[Symbol.for('ncloud-deploy-action.tool')]`;

// The post phase has an entry file of its own to the same bundle. Saved state would not do: a step that is killed while Node still loads has
// saved none, and its post phase would take itself for main and start a run that nobody would cancel.
const postPhase = () => ({ 'post.js': `${PHASE} = 'post';\nawait import('./index.js');\n` });

/**
 * `entry`: compiled source, or commands by name. `undici`: what stands for that library, `lazy` (the real one beside the bundle) or `none`.
 * `launchers`: the small files that Node starts besides index.js. `sbom`: whether users run it, so that they need to know what is in it.
 */
export const BUNDLES = [
  { out: 'dist', entry: 'lib/src/index.js', undici: 'lazy', launchers: postPhase, sbom: true },
  { out: 'emulator/dist', entry: 'lib/emulator/action/index.js', undici: 'none', launchers: postPhase, sbom: true },
  { out: 'tools/dist', entry: TOOLS, undici: 'none', launchers: toolLaunchers, sbom: false },
];

/** The file that a bundle is made from; for commands one that loads the chosen command and nothing else. */
export function entryOf({ entry }, exists) {
  if (typeof entry === 'string') return entry;
  const cases = commands(entry, exists).map(
    ([name, source]) => `  ${name}: () => import('./${source.replace(/\.ts$/, '.js')}'),\n`,
  );
  mkdirSync('lib', { recursive: true });
  writeFileSync('lib/tool-commands.js', `const commands = {\n${cases.join('')}};\nawait commands[${TOOL}]();\n`);
  return 'lib/tool-commands.js';
}

function toolLaunchers(exists) {
  return Object.fromEntries(commands(TOOLS, exists).map(([name]) => [`${name}.js`, launcher(name)]));
}

const launcher = (name) => `if (Number.parseInt(process.versions.node, 10) < 20) {
  console.error(\`This needs Node.js 20 or later; here is \${process.version}.\`);
  process.exit(1);
}
${TOOL} = '${name}';
await import('./index.js');
`;

const commands = (table, exists) => Object.entries(table).filter(([, source]) => exists(source));
