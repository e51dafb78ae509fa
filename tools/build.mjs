// Builds dist/ from src/: compile, bundle, normalise line ends. Deterministic, so that CI can compare byte for byte.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const node = (script, ...args) => execFileSync(process.execPath, [script, ...args], { stdio: 'inherit' });

/** node-fetch brings a polyfill (200 KB to parse at each start) for a Node without web streams, which no Node since 18 is. */
const UNUSED = ['--external', 'web-streams-polyfill/dist/ponyfill.es2018.js'];

rmSync('lib', { recursive: true, force: true });
node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.json');
bundle('lib/src/index.js', 'dist');
if (existsSync('emulator/action.yml')) bundle('lib/emulator/action/index.js', 'emulator/dist');

/** One ESM bundle with its chunks and licences. The local ncc, since one from elsewhere gives the modules other ids. */
function bundle(entry, out) {
  rmSync(out, { recursive: true, force: true });
  node(
    'node_modules/@vercel/ncc/dist/ncc/cli.js',
    'build',
    entry,
    '-o',
    out,
    '--license',
    'licenses.txt',
    '--no-cache',
    ...UNUSED,
  );
  for (const name of readdirSync(out)) {
    const file = join(out, name);
    const text = readFileSync(file, 'utf8');
    if (text.includes('\r')) writeFileSync(file, text.replaceAll('\r\n', '\n'));
  }
  // The post phase has a door of its own to the same bundle. Saved state alone would not do: a step that is killed while Node still
  // loads has saved none, and its post phase would take itself for main and start a run that nobody would cancel.
  writeFileSync(join(out, 'post.js'), "process.env.STATE_isPost = 'true';\nawait import('./index.js');\n");
}
