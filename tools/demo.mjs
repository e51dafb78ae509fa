// `npm run demo` on a fresh clone: installs what is missing, compiles, and hands over to lib/tools/demo.js. Plain JavaScript, because
// nothing is installed yet.
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const newer = (a, b) => !existsSync(b) || statSync(a).mtimeMs > statSync(b).mtimeMs;
const npm = (...args) =>
  execFileSync('npm', args, { stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });

if (newer('package-lock.json', 'node_modules/.package-lock.json')) npm('ci', '--no-audit', '--no-fund', '--loglevel=error');
npm('run', '--silent', 'compile');
await import('../lib/tools/demo.js');
