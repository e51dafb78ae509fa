import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { createClientTime } from './client-time.js';
import { atEnd, timeAt } from './dist.js';

/**
 * A second gateway, by hand and without the emulator's code: one project, one stage, one scenario, one pipeline, and whatever mischief
 * a test scripts. It checks nothing and answers what it is told.
 */
export interface HostileOptions {
  names?: Partial<typeof NAMES>;
  /** Status words of a run, one a poll; the last one stays. */
  statuses?: readonly string[];
  /** Takes a request over: answers it, or leaves it hanging, by itself. Nothing (or false) lets the gateway answer. */
  tamper?: (exchange: Exchange) => unknown;
  /** Certificate and key: HTTPS. */
  tls?: { cert: string; key: string };
  host?: string;
}

export interface Exchange {
  readonly seen: Seen;
  readonly socket: Socket;
  readonly response: ServerResponse;
  /** What the gateway would answer; for a start or a cancel this is when it acts. */
  serve(): unknown;
  send(status: number, body: string, headers?: Record<string, string>): true;
}

export interface Seen {
  readonly kind: 'projects' | 'stages' | 'scenarios' | 'history' | 'poll' | 'start' | 'cancel' | 'other';
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  /** How many of its kind came before, and this one. */
  readonly nth: number;
}

export interface HostileGateway {
  readonly port: number;
  readonly url: string;
  readonly seen: readonly Seen[];
  readonly connections: number;
  readonly runs: readonly { id: number; cancelled: boolean }[];
  count(kind: Seen['kind']): number;
}

const NAMES = { project: 'shop', stage: 'production', scenario: 'rolling', server: 'web-1', executor: 'owner' };

/** Ids of its one scenario, as inputs. */
export const HOSTILE_IDS = { project: '1', stage: '2', scenario: '3' };

const KINDS: [Seen['kind'], RegExp][] = [
  ['start', /^POST .*\/(deploy|do)$/],
  ['cancel', /^POST .*\/cancel$/],
  ['poll', /\/history\/\d+$/],
  ['history', /\/history$/],
  ['scenarios', /\/scenario$/],
  ['stages', /\/stage$/],
  ['projects', /\/project$/],
];

export async function hostileGateway(options: HostileOptions = {}): Promise<HostileGateway> {
  const names = { ...NAMES, ...options.names };
  const statuses = options.statuses ?? ['waiting', 'inprogress', 'success'];
  const seen: Seen[] = [];
  const runs: { id: number; cancelled: boolean; polls: number; startTime: number }[] = [];
  const sockets = new Set<Socket>();
  const time = createClientTime();
  let connections = 0;

  const serve = ({ kind, url }: Seen): unknown => {
    const named = {
      project: { id: 1, name: names.project },
      stage: { id: 2, name: names.stage },
      scenario: { id: 3, name: names.scenario },
    };
    const run = runs.find(({ id }) => url.includes(`/history/${id}`));
    switch (kind) {
      case 'projects':
        return { projectList: [named.project] };
      case 'stages':
        return { stageList: [named.stage] };
      case 'scenarios':
        return { scenarioList: [named.scenario] };
      case 'history':
        return {
          historyList: runs.map(({ id, startTime, cancelled }) => ({
            id,
            ...named,
            startTime,
            status: cancelled ? 'canceled' : 'inprogress',
          })),
        };
      case 'start': {
        const id = 700 + runs.length;
        runs.push({ id, cancelled: false, polls: 0, startTime: time.clock.now() });
        return { historyId: id };
      }
      case 'cancel':
        if (run) run.cancelled = true;
        return { result: true };
      case 'poll': {
        if (!run) return { historyList: [] };
        const status = run.cancelled ? 'canceled' : (statuses[Math.min(run.polls++, statuses.length - 1)] ?? '');
        const done = !['waiting', 'inprogress'].includes(status);
        const { server, executor } = names;
        const target = {
          server: { no: 9, name: server },
          status: done ? status : 'inprogress',
          step: { pre: 'success', deploy: status },
          time: {},
        };
        return {
          id: run.id,
          ...named,
          status,
          executor,
          startTime: run.startTime,
          endTime: done ? run.startTime + 5000 : null,
          type: 'Server',
          strategy: 'rolling',
          config: [{ strategy: 'rolling', targets: [target] }],
        };
      }
      case 'other':
        return {};
    }
  };

  const onRequest = async (incoming: IncomingMessage, response: ServerResponse) => {
    incoming.resume();
    time.hear(incoming.headers);
    response.setHeader('date', new Date(time.clock.now()).toUTCString());
    const { method = '', url = '', headers } = incoming;
    const path = url.split('?')[0] ?? '';
    const kind = KINDS.find(([, pattern]) => pattern.test(`${method} ${path}`))?.[0] ?? 'other';
    const one: Seen = { kind, method, url, headers, nth: seen.filter((other) => other.kind === kind).length + 1 };
    seen.push(one);
    const send: Exchange['send'] = (status, body, more = {}) => {
      response.writeHead(status, { 'content-type': 'application/json', ...more });
      response.end(body);
      return true;
    };
    const taken = await options.tamper?.({ seen: one, socket: incoming.socket, response, serve: () => serve(one), send });
    if (!taken && !response.headersSent) send(200, JSON.stringify({ result: serve(one) }));
  };
  const listener = (incoming: IncomingMessage, response: ServerResponse) => {
    onRequest(incoming, response).catch(() => incoming.socket.destroy());
  };
  const server: Server = options.tls ? createSecureServer(options.tls, listener) : createServer(listener);
  server.keepAliveTimeout = 60_000;
  server.on('connection', (socket: Socket) => {
    connections++;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  const host = options.host ?? '127.0.0.1';
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(0, host, done);
  });
  const { port } = server.address() as AddressInfo;
  atEnd(
    () =>
      new Promise<void>((done) => {
        server.close(() => done());
        for (const socket of sockets) socket.destroy();
      }),
  );
  const url = `${options.tls ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`;
  timeAt(`${url}/{service}`, time);
  return {
    port,
    url,
    seen,
    runs,
    get connections() {
      return connections;
    },
    count: (kind) => seen.filter((one) => one.kind === kind).length,
  };
}

/** Inputs of a deployment by way of a hostile gateway. */
export function hostileInputs({ url }: Pick<HostileGateway, 'url'>, more: Record<string, string> = {}): Record<string, string> {
  return {
    mode: 'deploy',
    ...HOSTILE_IDS,
    'poll-interval': '1s',
    timeout: '20s',
    'api-url': `${url}/{service}`,
    'access-key': 'HOSTILEACCESSKEY0001',
    'secret-key': 'HostileSecretKey/0123456789+ABCDEFGH',
    ...more,
  };
}
