import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { systemClock } from '../../src/shared/clock.js';
import { runFacts } from './command.js';

/** Longest wait for one answer, in ms. */
const ATTEMPT_MS = 30_000;

/** `npm run facts`, and the bundle that runs without anything installed: nothing but Node is used. */
process.exitCode = await runFacts({
  args: process.argv.slice(2),
  env: process.env,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  ask: async (question) => {
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    try {
      return await terminal.question(question);
    } finally {
      terminal.close();
    }
  },
  write: (path, text) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  },
  send: async (url, { method, headers }) => {
    const response = await fetch(url, { method, headers, redirect: 'manual', signal: AbortSignal.timeout(ATTEMPT_MS) });
    return { status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() };
  },
  clock: systemClock,
});
