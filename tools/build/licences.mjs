// The licences of everything that a bundle contains.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const RULE = `\n${'-'.repeat(80)}\n`;

/** One text with the name, version, licence and licence text of each of these packages. */
export function licencesOf(packages) {
  return packages.map(licence).join(RULE);
}

function licence({ name, version, license, folder }) {
  const find = (file) => readdirSync(folder).find((entry) => file.test(entry));
  const file = find(/^licen[cs]e(\.|$)/i);
  // Some have it as the last section of their README.
  const [text] = file
    ? [readFileSync(join(folder, file), 'utf8')]
    : (/^#* ?licen[cs]e.*/ims.exec(readFileSync(join(folder, find(/^readme/i)), 'utf8')) ?? []);
  if (typeof license !== 'string' || text === undefined) throw new Error(`the licence of ${name} ${version} was not found`);
  return `${name} ${version}\n${license}\n\n${text.trim()}\n`;
}
