// Loaded into the action with --import, for what no signal from outside can do.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

// KILL_AT=before:2 kills the process right before (or after) its second write to GITHUB_STATE.
const [when, nth] = (process.env.KILL_AT ?? '').split(':');
const append = fs.appendFileSync;
let writes = 0;
const die = () => {
  process.kill(process.pid, 'SIGKILL');
  // Delivered at once; nothing of what follows may run all the same.
  for (;;);
};
fs.appendFileSync = (path, ...rest) => {
  const strikes = path === process.env.GITHUB_STATE && ++writes === Number(nth);
  if (strikes && when === 'before') die();
  append(path, ...rest);
  if (strikes && when === 'after') die();
};
syncBuiltinESMExports();

// Only Windows sends SIGBREAK; elsewhere SIGUSR2 stands for it.
process.on('SIGUSR2', () => process.emit('SIGBREAK', 'SIGBREAK'));
