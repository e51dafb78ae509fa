import { readFile } from 'node:fs/promises';
import { Agent as HttpAgent } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import * as core from '@actions/core';
import { HttpClient } from '@actions/http-client';
import { getProxyUrl } from '@actions/http-client/lib/proxy';
import nodeFetch from 'node-fetch';
import { languageOf, loadMessages } from './messages/messages.js';
import { markProgress } from './ncloud/connection.js';
import type { Host } from './runner/host.js';
import { createSafeCore, ignoreStreamErrors } from './runner/safe-core.js';
import { createMarks, saveTemporaryFile } from './runner/temporary-file.js';
import { systemClock } from './shared/clock.js';

// One client, so one agent and one kept connection per host. node-fetch alone would keep none.
// One socket: requests that are sent together share it in turn, which costs a round trip and saves TLS handshakes.
const connect = (maxSockets: number) => new HttpClient('ncloud-deploy-action', [], { keepAlive: true, maxSockets });
let direct = connect(1);
// It honours https_proxy, http_proxy and no_proxy, which node-fetch does not. Without a limit: its agent for proxies loses count of its
// sockets when one closes, or serves another host, while a request waits in line, and then lets no request pass any more.
const proxied = connect(Number.POSITIVE_INFINITY);
const agentFor = (url: URL) => markProgress((getProxyUrl(url) ? proxied : direct).getAgent(url.href));

// For a step of many runs. Its answers are garbage a moment later, for which V8 would let its young generation grow to some 100 MB that it
// keeps, and its optimising compilers need room that such short work never pays back. With the size that it began with and without
// those, 100 runs add 18 MB instead of 48 and 500 add 70 instead of 175, for half a second of CPU at most (npm run bench:scale).
const THRIFTY = ['--semi-space-growth-factor=1', '--no-opt', '--no-maglev'];

ignoreStreamErrors([process.stdout, process.stderr]);

const host: Host = {
  core: createSafeCore(core, process.env),
  env: process.env,
  clock: systemClock,
  random: Math.random,
  fetch: (url, init) => nodeFetch(url, { ...init, agent: agentFor }),
  // An agent of its own: Node's global one goes through a proxy where NODE_USE_ENV_PROXY is set.
  directFetch: (url, init) => nodeFetch(url, { ...init, agent: new HttpAgent() }),
  readText: (path) => readFile(path, 'utf8'),
  connections: (most) => {
    direct = connect(most);
    for (const flag of THRIFTY) setFlagsFromString(flag);
  },
  saveFile: (name, text) => saveTemporaryFile(process.env, name, text),
  marks: createMarks(process.env),
  onSignal: (listener) => {
    // Windows' second signal is SIGBREAK; elsewhere nobody sends it. Handlers stay on, so that later signals change nothing.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGBREAK'] as const) process.on(signal, () => listener(signal));
  },
};

// dist/post.js sets this before it loads this file (tools/build/bundles.mjs). Not the environment nor saved state: whatever a job puts into
// its environment must not make a main phase that starts nothing, and a main phase that was killed early has saved nothing.
const isPost = Reflect.get(globalThis, Symbol.for('ncloud-deploy-action.phase')) === 'post';

await loadMessages(languageOf(core.getInput('language')));
// Top-level await: a promise that never settles ends the process with code 13, where a plain call would end it green.
// Each phase loads what it needs and nothing of the other.
await (isPost ? (await import('./post.js')).post(host) : (await import('./main.js')).main(host));
// Everything is written by now; a connection or timer that is left must not hold the step.
process.stdout.write('', () => process.exit());
