// Builds dist/ from src/: compile, bundle, normalise line ends. Deterministic, so that CI can compare byte for byte.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
// The local ncc, since one from elsewhere gives the modules other ids.
import ncc from '@vercel/ncc';
import * as lazyUndici from './lazy-undici.mjs';
import { licencesOf } from './licences.mjs';

/** What a bundle imports instead of what its sources name. */
const INSTEAD = {
  undici: './undici.js',
  // node-fetch brings it (200 KB to parse at each start) for a Node without web streams, which no Node since 18 is.
  'web-streams-polyfill/dist/ponyfill.es2018.js': 'web-streams-polyfill/dist/ponyfill.es2018.js',
};

rmSync('lib', { recursive: true, force: true });
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'], { stdio: 'inherit' });
const undici = await bundle('node_modules/undici/index.js', {});
await build('lib/src/index.js', 'dist');
if (existsSync('emulator/action.yml')) await build('lib/emulator/action/index.js', 'emulator/dist');

/** One ESM bundle with its chunks, undici beside it, and the licences of both. */
async function build(entry, out) {
  const { files, stats } = await bundle(entry, INSTEAD);
  checkUndici(files);
  rmSync(out, { recursive: true, force: true });
  const all = {
    ...files,
    'undici.cjs': undici.files['index.js'],
    'licenses.txt': licencesOf([stats, undici.stats]),
    // The post phase has a door of its own to the same bundle. Saved state alone would not do: a step that is killed while Node still
    // loads has saved none, and its post phase would take itself for main and start a run that nobody would cancel.
    'post.js': "globalThis[Symbol.for('ncloud-deploy-action.phase')] = 'post';\nawait import('./index.js');\n",
  };
  for (const [name, text] of Object.entries(all)) {
    const path = join(out, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text.replaceAll('\r\n', '\n'));
  }
  copyFileSync('tools/lazy-undici.mjs', join(out, 'undici.js'));
}

/** The text of each file that a bundle of this entry consists of, and what the bundler says of it. */
async function bundle(entry, externals) {
  const { code, assets, stats } = await ncc(resolve(entry), { externals, cache: false, quiet: true });
  const texts = Object.entries(assets).map(([name, { source }]) => [name, source.toString()]);
  return { files: { 'index.js': code, ...Object.fromEntries(texts) }, stats };
}

/** A newer version of a dependency may use more of undici than our stand-in has, which would show at run time only. */
function checkUndici(files) {
  for (const [name, text] of Object.entries(files)) {
    for (const [, member] of text.matchAll(/\bundici_\w*\.(\w+)/g)) {
      if (!(member in lazyUndici)) throw new Error(`${name} uses undici's ${member}, which tools/lazy-undici.mjs does not have`);
    }
  }
}
