// Makes every committed bundle from its sources: compile, bundle, name the chunks, collect licences and SBOM. Deterministic, so that CI
// can compare byte for byte. Which bundles there are: bundles.mjs.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
// The local ncc, since one from elsewhere gives the modules other ids.
import ncc from '@vercel/ncc';
import { BUNDLES, entryOf } from './bundles.mjs';
import { readable } from './chunks.mjs';
import { fillTable } from './contents.mjs';
import * as lazyUndici from './lazy-undici.mjs';
import { licencesOf } from './licences.mjs';
import * as noUndici from './no-undici.mjs';
import { packagesOf } from './packages.mjs';
import { sbomOf } from './sbom.mjs';

/** What a bundle imports instead of what its sources name. */
const INSTEAD = {
  undici: './undici.js',
  // node-fetch brings it (200 KB to parse at each start) for a Node without web streams, which no Node since 18 is.
  'web-streams-polyfill/dist/ponyfill.es2018.js': 'web-streams-polyfill/dist/ponyfill.es2018.js',
};

/** What stands behind './undici.js': the library read at its first use, or nothing at all. */
const STAND_INS = {
  lazy: { members: lazyUndici, file: 'tools/build/lazy-undici.mjs' },
  none: { members: noUndici, file: 'tools/build/no-undici.mjs' },
};

rmSync('lib', { recursive: true, force: true });
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'], { stdio: 'inherit' });
let undici;
const built = {};
for (const bundle of BUNDLES) {
  const files = await build(bundle);
  rmSync(bundle.out, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    const path = join(bundle.out, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  built[bundle.out] = files;
}
fillTable('docs/dependencies.md', built);

/** Every file of one bundle: its chunks by name, undici beside it where it is used, licences and SBOM. */
async function build(bundle) {
  const { files, modules } = await bundled(entryOf(bundle, existsSync), INSTEAD);
  const usesUndici = Object.values(files).some((text) => text.includes('"./undici.js"'));
  if (usesUndici) checkUndici(files, STAND_INS[bundle.undici].members);
  const parts = [modules];
  const more = {};
  if (usesUndici) more['undici.js'] = readFileSync(STAND_INS[bundle.undici].file, 'utf8');
  if (usesUndici && bundle.undici === 'lazy') {
    undici ??= await bundled('node_modules/undici/index.js', {});
    parts.push(undici.modules);
    more['undici.cjs'] = undici.files['index.js'];
  }
  const packages = packagesOf(parts.flat());
  more['licenses.txt'] = licencesOf(packages);
  if (bundle.sbom) more['sbom.cdx.json'] = sbomOf(packages);
  Object.assign(more, bundle.launchers(existsSync));
  const twice = Object.keys(more).find((name) => Object.hasOwn(files, name));
  if (twice !== undefined) throw new Error(`${bundle.out}/${twice} would be two files: a chunk and another`);
  return Object.fromEntries(Object.entries({ ...files, ...more }).map(([name, text]) => [name, text.replaceAll('\r\n', '\n')]));
}

/** The text of each file that a bundle of this entry consists of, by a name that says what is in it, and its modules. */
async function bundled(entry, externals) {
  const { code, assets, stats } = await ncc(resolve(entry), { externals, cache: false, quiet: true });
  // A path that ncc takes for a file's to bundle: whether it is one would depend on what lies about on the machine that builds.
  const stray = Object.keys(assets).find((name) => !/^([\w.-]+\.index\.js|package\.json)$/.test(name));
  if (stray !== undefined) throw new Error(`ncc took ${stray} for a part of the bundle of ${entry}`);
  const texts = Object.entries(assets).map(([name, { source }]) => [name, source.toString()]);
  return readable({ 'index.js': code, ...Object.fromEntries(texts) }, stats);
}

/** A newer version of a dependency may use more of undici than our stand-in has, which would show at run time only. */
function checkUndici(files, standIn) {
  for (const [name, text] of Object.entries(files)) {
    for (const [, member] of text.matchAll(/\bundici_\w*\.(\w+)/g)) {
      if (!Object.hasOwn(standIn, member)) throw new Error(`${name} uses undici's ${member}, which its stand-in does not have`);
    }
  }
}
