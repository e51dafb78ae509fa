import { Agent as HttpAgent } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import * as core from '@actions/core';
import { HttpClient } from '@actions/http-client';
import { checkBypass, getProxyUrl } from '@actions/http-client/lib/proxy';
import nodeFetch from 'node-fetch';
import { languageOf, loadMessages } from './messages/messages.js';
import { markProgress } from './ncloud/connection.js';
import type { Host } from './runner/host.js';
import { createSafeCore, ignoreStreamErrors } from './runner/safe-core.js';
import { createMarks, readSmallFile, saveTemporaryFile } from './runner/temporary-file.js';
import { systemClock } from './shared/clock.js';

// One client, so one agent and one kept connection per host. node-fetch alone would keep none.
// One socket: requests that are sent together share it in turn, which costs a round trip and saves TLS handshakes.
const connect = (maxSockets: number) => new HttpClient('ncloud-deploy-action', [], { keepAlive: true, maxSockets });
let direct = connect(1);
// It honours https_proxy, http_proxy and no_proxy, which node-fetch does not. Without a limit: its agent for proxies loses count of its
// sockets when one closes, or serves another host, while a request waits in line, and then lets no request pass any more.
const proxied = connect(Number.POSITIVE_INFINITY);
const agentFor = (url: URL) => {
  const proxy = getProxyUrl(url);
  // Its reader takes an address that it can't read for none; what is to go through a proxy would go out directly.
  if (!proxy && !checkBypass(url) && hasProxy(url))
    throw new Error('tunneling socket could not be established, unreadable address');
  return markProgress((proxy ? proxied : direct).getAgent(url.href));
};
const hasProxy = ({ protocol }: URL) => {
  const name = protocol === 'https:' ? 'https_proxy' : 'http_proxy';
  return Boolean(process.env[name] || process.env[name.toUpperCase()]);
};

// For a step of many runs. Its answers are garbage a moment later, for which V8 would let its young generation grow to some 100 MB that it
// keeps, and its optimising compilers need room that such short work never pays back. With the size that it began with and without
// those, 100 runs add 18 MB instead of 48 and 500 add 70 instead of 175, for half a second of CPU at most (npm run bench:scale).
const THRIFTY = ['--semi-space-growth-factor=1', '--no-opt', '--no-maglev'];

ignoreStreamErrors([process.stdout, process.stderr]);

// Node reads it at each connection. Whatever a job set it for, the keys of a deployment go to nobody who can't prove who he is.
delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;

const host: Host = {
  core: createSafeCore(core, process.env),
  env: process.env,
  clock: systemClock,
  random: Math.random,
  fetch: (url, init) => nodeFetch(url, { ...init, agent: agentFor }),
  // An agent of its own: Node's global one goes through a proxy where NODE_USE_ENV_PROXY is set.
  directFetch: (url, init) => nodeFetch(url, { ...init, agent: new HttpAgent() }),
  readText: readSmallFile,
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
