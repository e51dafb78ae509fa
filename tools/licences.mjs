// The licences of everything that a bundle contains. ncc's own list leaves out the packages of the first chunk when there are several.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const RULE = `\n${'-'.repeat(80)}\n`;

/**
 * One text with the name, version, licence and licence text of every package that these bundles have a module of.
 *
 * @param bundles webpack's statistics of each
 */
export function licencesOf(bundles) {
  const modules = bundles.flatMap((stats) => {
    const all = { all: false, modules: true, nestedModules: true, dependentModules: true };
    return flatten(stats.toJson({ ...all, modulesSpace: Infinity, nestedModulesSpace: Infinity }).modules);
  });
  const folders = new Set(modules.map(packageFolder).filter((folder) => folder !== undefined));
  return [...folders].map(licence).sort().join(RULE);
}

const flatten = (modules = []) => modules.flatMap((module) => [module, ...flatten(module.modules)]);

/** The innermost package that a module's file lies in; none if the file is our own. */
const packageFolder = ({ nameForCondition: file }) =>
  /^.*\/node_modules\/(@[^/]+\/)?[^/]+/.exec(file?.replaceAll('\\', '/') ?? '')?.[0];

function licence(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const find = (file) => readdirSync(folder).find((entry) => file.test(entry));
  const file = find(/^licen[cs]e(\.|$)/i);
  // Some have it as the last section of their README.
  const [text] = file
    ? [readFileSync(join(folder, file), 'utf8')]
    : (/^#* ?licen[cs]e.*/ims.exec(readFileSync(join(folder, find(/^readme/i)), 'utf8')) ?? []);
  if (typeof license !== 'string' || text === undefined) throw new Error(`the licence of ${name} ${version} was not found`);
  return `${name} ${version}\n${license}\n\n${text.trim()}\n`;
}
