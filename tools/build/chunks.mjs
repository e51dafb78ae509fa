// ncc numbers its chunks and, within them, most modules. Whoever reviews a bundle needs names: this gives chunks names that say what is in
// them, and says beside each module's number which file it is.

/** Layers of the sources that say nothing of what a chunk is for. */
const LAYERS = /^(commands|reports|runner|run|ncloud)$/;

/** More names than this do not fit into a file's name; the largest module then stands for the chunk. */
const MAX_NAMES = 3;

const STATS = { all: false, ids: true, chunks: true, chunkModules: true, chunkOrigins: true, modules: true, nestedModules: true };
const UNLIMITED = { dependentModules: true, modulesSpace: Infinity, chunkModulesSpace: Infinity, nestedModulesSpace: Infinity };

/** The same files by their new names, and all modules, the concatenated ones too. */
export function readable(files, stats) {
  const { chunks, modules } = stats.toJson({ ...STATS, ...UNLIMITED });
  const paths = new Map(modules.map(({ id, name }) => [String(id), name]));
  const names = new Map();
  for (const chunk of chunks.filter(({ initial }) => !initial)) {
    const name = `${chunkName(chunk)}.js`;
    if ([...names.values()].includes(name)) throw new Error(`two chunks would be called ${name} (tools/build/chunks.mjs)`);
    names.set(chunk.id, name);
  }
  const renamed = Object.entries(files).map(([file, text]) => {
    const name = names.get(chunks.find((chunk) => chunk.files.includes(file) && !chunk.initial)?.id) ?? file;
    return [name, withPaths(name === 'index.js' ? withNames(text, names) : text, paths)];
  });
  return { files: Object.fromEntries(renamed), modules: flatten(modules) };
}

const flatten = (modules = []) => modules.flatMap((module) => [module, ...flatten(module.modules)]);

/** Where the bundle makes a chunk's file name from its number, it looks it up instead. */
function withNames(text, names) {
  if (names.size === 0) return text;
  const made = 'return "" + chunkId + ".index.js";';
  if (text.split(made).length !== 2) throw new Error('ncc makes the names of chunks in another way now (tools/build/chunks.mjs)');
  const sorted = [...names].sort(([, a], [, b]) => (a < b ? -1 : 1)).map(([id, name]) => `\t\t\t${id}: "${name}",\n`);
  return text.replace(made, () => `return {\n${sorted.join('')}\t\t}[chunkId];`);
}

/** `/***` `/ 7349:` is followed by the file that this module is. */
function withPaths(text, paths) {
  return text.replace(/^(\/\*{3}\/ "?([^"\n]+)"?:)$/gm, (line, head, id) =>
    paths.has(id) ? `${head} // ${paths.get(id)}` : line,
  );
}

/** Packages: their name. Own code: what asked for it, by folder and file; for what several ask for, all of them or what they share. */
function chunkName({ modules = [], origins = [] }) {
  const own = modules.filter(({ name }) => !/node_modules\//.test(name) && !name.startsWith('external '));
  if (own.length === 0) return packageName(modules);
  const asked = [...new Set(origins.map(({ moduleName, request }) => sourceName(resolved(moduleName, request))))].sort();
  if (asked.length === 1) return asked[0];
  const shared = commonStart(asked);
  if (shared !== '') return `shared-${shared}`;
  return `shared-${asked.length <= MAX_NAMES ? asked.join('-') : sourceName(largest(own).name)}`;
}

const largest = (modules) => modules.toSorted((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1))[0];

/** `./node_modules/@actions/github/lib/utils.js + 21 modules` → `npm-actions-github`; one file of a package with that file's name. */
function packageName(modules) {
  const { name } = largest(modules);
  const [, pack = name, file = ''] = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?:.*\/)?([^/ ]+?)\.\w+(?: \+ .*)?$/.exec(name) ?? [];
  const plain = pack.replace(/^@/, '').replaceAll('/', '-');
  return modules.length === 1 && !/^(index|mod)$/.test(file) && !name.includes(' + ') ? `npm-${plain}-${file}` : `npm-${plain}`;
}

const resolved = (from, request) => new URL(request, `file:///${from.replace(/^\.\//, '')}`).pathname;

/** `/lib/src/reports/summary/summary.js` → `summary`; `/lib/src/messages/ko/index.js` → `messages-ko`; `/lib/src/post.js` → `phase-post`. */
function sourceName(path) {
  const parts = path
    .replace(/ \+ .*$/, '')
    .replace(/^\.?\/?lib\/(src\/(?=[^/]*$))?/, (_, phase) => (phase ? 'phase-' : ''))
    .replace(/^src\//, '')
    .replace(/\.js$/, '')
    .split('/')
    .filter((part) => part !== 'index');
  while (parts.length > 1 && LAYERS.test(parts[0])) parts.shift();
  return parts.filter((part, index) => part !== parts[index - 1]).join('-');
}

/** The words that all names begin with. */
function commonStart(names) {
  const [first = [], ...others] = names.map((name) => name.split('-'));
  const end = first.findIndex((word, index) => others.some((other) => other[index] !== word));
  return first.slice(0, end < 0 ? first.length : end).join('-');
}
