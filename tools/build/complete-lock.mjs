// Adds the optional packages of other platforms to package-lock.json, as npm would from a registry that serves all of them.
// npm leaves an optional package out of the lock file when its manifest cannot be fetched, and `npm ci` then refuses the lock file
// on every platform. Run after `npm install`; it changes nothing when the lock file is complete.
import { readFileSync, writeFileSync } from 'node:fs';

const OS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32', 'wasm32'];
const CPU = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x', 'loong64', 'wasm32'];

/** The platform that a native package's name spells, such as `core-linux-arm64-musl`. */
function platform(name) {
  const words = name.split('/').at(-1).split('-');
  const os = OS.filter((word) => words.includes(word));
  const cpu = CPU.filter((word) => words.includes(word) || (word === 'ppc64' && words.includes('ppc64le')));
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') && os[0] === 'linux' ? ['glibc'] : undefined;
  return os.length && os[0] !== 'wasm32' ? { os, cpu: cpu.length ? cpu : undefined, libc } : { cpu: ['wasm32'] };
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
for (const entry of Object.values(lock.packages)) {
  delete entry.resolved; // the lock file names no registry host, so that any mirror serves it; integrity still pins the content
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    lock.packages[`node_modules/${name}`] ??= JSON.parse(
      JSON.stringify({ version: version.replace(/^[\^~]/, ''), ...platform(name), dev: entry.dev, optional: true }),
    );
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
