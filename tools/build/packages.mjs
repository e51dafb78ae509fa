// The packages that a bundle's modules come from. ncc's own list leaves out those of the first chunk when there are several.
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * Name, version, licence and folder of every package that these modules lie in, each once, sorted by name and version.
 *
 * @param modules webpack's statistics of all modules of a bundle, the concatenated ones too
 */
export function packagesOf(modules) {
  const folders = new Set(modules.map(packageFolder).filter((folder) => folder !== undefined));
  const packages = [...folders].map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return { name, version, license, folder, path: relative('.', folder).replaceAll('\\', '/') };
  });
  const key = ({ name, version }) => `${name} ${version}`;
  const once = new Map(packages.sort((a, b) => (a.path < b.path ? 1 : -1)).map((found) => [key(found), found]));
  return [...once.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The innermost package that a module's file lies in; none if the file is our own. */
const packageFolder = ({ nameForCondition: file }) =>
  /^.*\/node_modules\/(@[^/]+\/)?[^/]+/.exec(file?.replaceAll('\\', '/') ?? '')?.[0];
