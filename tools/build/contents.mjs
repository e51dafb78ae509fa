// The table in docs/dependencies.md of what is committed as bundles: each file, its size, and what is in it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const BEGIN = '<!-- generated:bundles -->';
const END = '<!-- /generated:bundles -->';

/** What the small files are, which have no modules. */
const OTHERS = {
  'licenses.txt': 'licence texts of everything in this bundle',
  'package.json': 'says that the files are ES modules',
  'post.js': 'entry of the post phase: loads `index.js` as such',
  'sbom.cdx.json': 'bill of materials, CycloneDX',
  'undici.cjs': '`undici`',
  'undici.js': 'stands for `undici` (tools/build)',
};

/** Writes the table between its markers, if the page has any. */
export function fillTable(page, bundles) {
  if (!existsSync(page)) return;
  const text = readFileSync(page, 'utf8');
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`${page} lacks the markers ${BEGIN} … ${END}`);
  writeFileSync(page, `${text.slice(0, from + BEGIN.length)}\n\n${table(bundles)}\n\n${text.slice(to)}`);
}

function table(bundles) {
  return Object.entries(bundles)
    .map(([folder, files]) => {
      const sizes = Object.entries(files).map(([name, text]) => ({ name, text, size: Buffer.byteLength(text) }));
      const total = sizes.reduce((sum, { size }) => sum + size, 0);
      const rows = sizes
        .sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1))
        .map(({ name, text, size }) => `| \`${name}\` | ${kb(size)} | ${contents(name, text)} |`);
      return `**\`${folder}\`**: ${sizes.length} files, ${kb(total)} KB\n\n| File | KB | What is in it |\n| --- | --- | --- |\n${rows.join('\n')}`;
    })
    .join('\n\n');
}

const kb = (bytes) => (bytes < 1000 ? '< 1' : String(Math.round(bytes / 1000)));

/** The packages and folders of sources whose modules a file has, from the bundler's comments. */
function contents(name, text) {
  const paths = [...text.matchAll(/^(?:;\/\/ CONCATENATED MODULE: |\/\*{3}\/ .*: \/\/ )\.\/(.*?)(?: \+ \d+ modules)?$/gm)].map(
    ([, path]) => path,
  );
  const packages = paths.map((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]).filter(Boolean);
  const sources = paths
    .filter((path) => path.startsWith('lib/'))
    .map((path) => path.replace(/^lib\//, '').replace(/\/[^/]*$/, '/'));
  const all = [...unique(sources), ...unique(packages)].map((item) => `\`${item}\``).join(', ');
  return all || OTHERS[name] || (name === 'index.js' ? 'loads the command' : 'starts that command');
}

const unique = (items) => [...new Set(items)].sort();
