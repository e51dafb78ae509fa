import { readFileSync } from 'node:fs';
import { runCommand } from './command.js';

const result = await runCommand({
  args: process.argv.slice(2),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  read: (file) => readFileSync(file, 'utf8'),
});
if (typeof result === 'number') process.exitCode = result;
else {
  const stop = () => {
    result.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
