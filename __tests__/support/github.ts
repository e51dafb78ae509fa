import { subscribe } from 'node:diagnostics_channel';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { VirtualClock } from './clock.js';

/** A request that the fake got. */
export interface GitHubRequest {
  readonly method: string;
  /** Without the repository's part: `/deployments`, `/issues/7/comments?per_page=100&page=1`. */
  readonly path: string;
  readonly body: Record<string, unknown>;
  readonly authorization: string;
}

/** What the fake does instead of answering properly. */
export interface Fault {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Acts first, and then fails: the answer that is lost. */
  readonly afterActing?: boolean;
  /** Never answers. */
  readonly hang?: boolean;
  /** Cuts the connection. */
  readonly drop?: boolean;
}

interface Deployment {
  id: number;
  environment: string;
  payload: unknown;
  fields: Record<string, unknown>;
  statuses: Record<string, unknown>[];
}

interface Comment {
  id: number;
  body: string;
  user: { type: string };
}

/** A GitHub over real HTTP on loopback: one repository, with memory. */
export interface FakeGitHub {
  /** For `GITHUB_API_URL`. */
  readonly url: string;
  readonly requests: GitHubRequest[];
  readonly deployments: Deployment[];
  readonly commitStatuses: { sha: string; fields: Record<string, unknown> }[];
  /** By pull request. */
  readonly comments: Map<number, Comment[]>;
  /** Pull requests by commit. */
  readonly pulls: Map<string, { number: number; state: string }[]>;
  /** Headers of every answer. */
  headers: Record<string, string>;
  /** Lets the next `times` requests that match (as in `POST /deployments`) fail. */
  fail(request: RegExp, fault: Fault, times?: number): void;
  /** Every status of every deployment, oldest first, as `state` or `state: description`. */
  states(): string[];
  /** Waits until nothing has been under way for a moment. */
  quiet(): Promise<void>;
  /** Waits for a promise, moving time only while the fake has nothing to do. */
  run<T>(time: VirtualClock, promise: Promise<T>): Promise<T>;
  /** Moves time, letting all requests that fall due be answered on the way. */
  advance(time: VirtualClock, ms: number): Promise<void>;
  close(): Promise<void>;
}

/** Requests that this process has begun and not ended, as undici tells of them: of itself, Node's own and that of a dependency. */
const clientRequests = new Set<unknown>();
const told = (act: (request: unknown) => void) => (message: unknown) => act((message as { request: unknown }).request);
subscribe(
  'undici:request:create',
  told((request) => clientRequests.add(request)),
);
for (const end of ['undici:request:trailers', 'undici:request:error'])
  subscribe(
    end,
    told((request) => clientRequests.delete(request)),
  );

/** Turns of the event loop in which no request is under way, after which the client has done all that it does without time. */
const QUIET_TURNS = 12;
const STEP_MS = 250;
const LARGE_STEP_MS = 1000;

/** `prefix` is the path before `/repos`, as on GitHub Enterprise Server. */
export async function startFakeGitHub({ repository = 'acme/shop', prefix = '' } = {}): Promise<FakeGitHub> {
  const requests: GitHubRequest[] = [];
  const deployments: Deployment[] = [];
  const commitStatuses: { sha: string; fields: Record<string, unknown> }[] = [];
  const comments = new Map<number, Comment[]>();
  const pulls = new Map<string, { number: number; state: string }[]>();
  const faults: { request: RegExp; fault: Fault; left: number }[] = [];
  let nextId = 5001;
  /** Requests that are never answered. */
  let hanging = 0;

  /** Does what is asked; answers status and body. */
  function act(method: string, url: URL, path: string, body: Record<string, unknown>): [number, unknown] {
    const route = `${method} ${path.split('?')[0]}`;
    let match: RegExpExecArray | null;
    if (route === 'GET /deployments') {
      const environment = url.searchParams.get('environment');
      const found = deployments.filter((one) => one.environment === environment).toReversed();
      return [200, found.map(({ id, payload }) => ({ id, payload }))];
    }
    if (route === 'POST /deployments') {
      const { environment, payload } = body as { environment: string; payload: unknown };
      deployments.push({ id: nextId++, environment, payload, fields: body, statuses: [] });
      return [201, { id: deployments.at(-1)?.id }];
    }
    match = /^(GET|POST) \/deployments\/(\d+)\/statuses$/.exec(route);
    if (match) {
      const deployment = deployments.find(({ id }) => String(id) === match?.[2]);
      if (!deployment) return [404, { message: 'Not Found' }];
      if (method === 'GET') return [200, deployment.statuses.toReversed()];
      if (String(body.description).length > 140) return [422, { message: 'description is too long (maximum is 140 characters)' }];
      deployment.statuses.push(body);
      return [201, { id: nextId++ }];
    }
    match = /^POST \/statuses\/(\w+)$/.exec(route);
    if (match) {
      if (String(body.description).length > 140) return [422, { message: 'description is too long (maximum is 140 characters)' }];
      commitStatuses.push({ sha: match[1] ?? '', fields: body });
      return [201, { id: nextId++ }];
    }
    match = /^GET \/commits\/(\w+)\/pulls$/.exec(route);
    if (match) return [200, pulls.get(match[1] ?? '') ?? []];
    match = /^(GET|POST) \/issues\/(\d+)\/comments$/.exec(route);
    if (match) {
      const all = comments.get(Number(match[2])) ?? [];
      comments.set(Number(match[2]), all);
      if (method === 'POST') {
        all.push({ id: nextId++, body: String(body.body), user: { type: 'Bot' } });
        return [201, all.at(-1)];
      }
      const size = Number(url.searchParams.get('per_page'));
      const page = Number(url.searchParams.get('page'));
      return [200, all.slice((page - 1) * size, page * size)];
    }
    match = /^(GET|PATCH) \/issues\/comments\/(\d+)$/.exec(route);
    const comment = [...comments.values()].flat().find(({ id }) => String(id) === match?.[2]);
    if (!comment) return [404, { message: 'Not Found' }];
    if (method === 'PATCH') comment.body = String(body.body);
    return [200, comment];
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request) text += chunk;
    const url = new URL(request.url ?? '/', 'http://fake');
    const base = `${prefix}/repos/${repository}`;
    const known = url.pathname.startsWith(`${base}/`);
    const path = known ? url.pathname.slice(base.length) + url.search : url.pathname;
    const method = request.method ?? '';
    const body = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
    requests.push({ method, path, body, authorization: request.headers.authorization ?? '' });

    const due = faults.find((one) => one.left > 0 && one.request.test(`${method} ${path}`));
    if (due) due.left--;
    const fault = due?.fault;
    const answer: [number, unknown] =
      known && (!fault || fault.afterActing) ? act(method, url, path, body) : [404, { message: 'Not Found' }];
    if (fault?.hang) {
      hanging++;
      response.once('close', () => hanging--);
      return;
    }
    if (fault?.drop) {
      response.destroy();
      return;
    }
    const [status, content] = fault ? [fault.status ?? 500, fault.body ?? { message: 'fault' }] : answer;
    response.writeHead(status, { 'content-type': 'application/json', ...githubHeaders(), ...fault?.headers });
    response.end(JSON.stringify(content));
  }

  const githubHeaders = () => fake.headers;
  const server = createServer((request, response) => {
    void handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const fake: FakeGitHub = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}`,
    requests,
    deployments,
    commitStatuses,
    comments,
    pulls,
    headers: {},
    fail: (request, fault, times = Number.POSITIVE_INFINITY) => {
      faults.push({ request, fault, left: times });
    },
    states: () => deployments.flatMap(({ statuses }) => statuses.map((status) => String(status.state))),
    async quiet() {
      for (let turns = 0; turns < QUIET_TURNS; turns++) {
        await new Promise((resolve) => setImmediate(resolve));
        if (clientRequests.size > hanging) turns = -1;
      }
    },
    async run(time, promise) {
      let settled = false;
      const settle = () => {
        settled = true;
      };
      promise.then(settle, settle);
      for (;;) {
        await fake.quiet();
        if (settled) return promise;
        await time.advance(STEP_MS);
      }
    },
    async advance(time, ms) {
      for (let moved = 0; moved < ms; moved += LARGE_STEP_MS) {
        await fake.quiet();
        await time.advance(Math.min(LARGE_STEP_MS, ms - moved));
      }
      await fake.quiet();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return fake;
}
