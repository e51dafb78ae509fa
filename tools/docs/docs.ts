import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { docsFiles } from './files.js';

/** `npm run docs`: writes every generated table, list and version reference, and says which files changed. */
const root = resolve('.');
let changed = 0;
for (const { path, text } of docsFiles(root)) {
  if (readFileSync(resolve(root, path), 'utf8') === text) continue;
  writeFileSync(resolve(root, path), text);
  console.log(`written: ${path}`);
  changed += 1;
}
if (changed === 0) console.log('Everything generated is up to date.');
