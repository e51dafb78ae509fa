import { GitHub, getOctokitOptions } from '@actions/github/lib/utils';
import * as v from 'valibot';
import type { Clock } from '../../shared/clock.js';
import { createScrubber } from '../../shared/scrub.js';
import { GitHubError, problemOf, type RateHeaders, type RequestError } from './problem.js';

/** GitHub's REST API for one repository. */
export interface GitHubClient {
  /**
   * One request, one attempt. `{owner}` and `{repo}` are filled in. Throws {@link GitHubError}; nothing is sent while a rate limit
   * lasts, whoever asks, since asking on is what gets a token banned.
   */
  call<T>(
    route: string,
    fields: Readonly<Record<string, unknown>>,
    answer: v.GenericSchema<unknown, T>,
    signal: AbortSignal,
  ): Promise<T>;
  /** For how long from now GitHub wants to hear nothing, in ms; 0 for no limit. */
  readonly quietMs: number;
  /** Whether so few requests are left that they should be kept for what has to be said at the end. */
  readonly scarce: boolean;
}

/** Time limit of one request with its whole answer, in ms. */
const MAX_ATTEMPT_MS = 10_000;

/** Time in ms that all requests of a step may take together: a GitHub that is slow for so long is not worth more of the job's minutes. */
const MAX_BUSY_MS = 300_000;

/** Bytes of one answer: the largest that is asked for is a page of 100 comments of 64 KiB each. What has no end would fill the memory. */
const MAX_ANSWER_BYTES = 8 * 1024 * 1024;

/** Bytes of all answers of a step together. */
const MAX_TOTAL_BYTES = 128 * 1024 * 1024;

/** Requests of the shared hourly allowance that are left for others and for final states. */
const RESERVE = 20;

export interface GitHubClientOptions {
  readonly token: string;
  /** `owner/name` */
  readonly repository: string;
  /** `GITHUB_API_URL`; differs on GitHub Enterprise Server. */
  readonly apiUrl: string;
  readonly clock: Clock;
  /** For how long GitHub wants to hear nothing, as an earlier phase was told, in ms. */
  readonly quietMs?: number;
}

export function createGitHubClient(options: GitHubClientOptions): GitHubClient {
  const { clock } = options;
  const send = createRequest(options);
  // Whoever stands behind GITHUB_API_URL may write back what it was sent.
  const scrubber = createScrubber([options.token]);
  let quietUntil = clock.elapsed() + (options.quietMs ?? 0);
  let left = Number.POSITIVE_INFINITY;
  let busyMs = 0;
  let bytes = 0;

  const listen = (headers: RateHeaders) => {
    if (headers['x-ratelimit-remaining'] !== undefined) left = Number(headers['x-ratelimit-remaining']);
  };
  const count = (more: number) => {
    bytes += more;
  };

  return {
    get quietMs() {
      return Math.max(0, quietUntil - clock.elapsed());
    },
    get scarce() {
      return left < RESERVE;
    },
    async call(route, fields, answer, signal) {
      const begun = clock.elapsed();
      if (quietUntil > begun) throw new GitHubError({ kind: 'rate-limit', waitMs: quietUntil - begun });
      if (busyMs >= MAX_BUSY_MS || bytes >= MAX_TOTAL_BYTES)
        throw new GitHubError({ kind: 'outage', message: 'its answers took too much time or room' });
      const limit = timeLimit(clock, MAX_ATTEMPT_MS);
      try {
        const response = await send(route, fields, AbortSignal.any([signal, limit.signal]), count);
        listen(response.headers);
        return v.parse(answer, response.data);
      } catch (error) {
        listen((error as RequestError).response?.headers ?? {});
        const problem = problemOf(error as RequestError, scrubber);
        if (problem.kind === 'rate-limit') quietUntil = Math.max(quietUntil, clock.elapsed() + problem.waitMs);
        throw new GitHubError(problem);
      } finally {
        limit.end();
        busyMs += clock.elapsed() - begun;
      }
    },
  };
}

type SendRequest = (
  route: string,
  fields: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
  /** Told of the bytes of each answer. */
  count: (bytes: number) => void,
) => Promise<{ headers: RateHeaders; data: unknown }>;

/** Makes what sends one request for the repository and reads its whole answer. It throws what Octokit throws. */
function createRequest({ token, apiUrl, repository }: GitHubClientOptions): SendRequest {
  const [owner = '', repo = ''] = repository.split('/');
  const octokit = createOctokit(token, apiUrl);
  const plainFetch = fetchOf(octokit);
  return async (route, fields, signal, count) => {
    const response = await octokit.request(route, {
      owner,
      repo,
      ...fields,
      request: {
        signal,
        // A followed redirect would carry the token along; a redirect that is not followed would pass for an answer.
        redirect: 'error',
        fetch: async (address: string, init: RequestInit) => {
          const whole = await readWhole(await plainFetch(address, init), MAX_ANSWER_BYTES);
          count(whole.bytes);
          return whole.response;
        },
      },
    });
    return { headers: response.headers as RateHeaders, data: response.data };
  };
}

function createOctokit(token: string, apiUrl: string): InstanceType<typeof GitHub> {
  const silent = () => {};
  // `getOctokit` is these two; its own module also reads the event file when it is loaded, prints about it, and throws on a bad one.
  // No `request` here: it would replace the one that carries the proxy.
  return new GitHub(
    getOctokitOptions(token, {
      baseUrl: apiUrl.replace(/\/+$/, ''),
      log: { debug: silent, info: silent, warn: silent, error: silent },
    }),
  );
}

type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** Octokit's own `fetch`, which goes through the proxy. */
const fetchOf = (octokit: InstanceType<typeof GitHub>): Fetch =>
  (octokit.request.endpoint.DEFAULTS.request as { fetch?: Fetch } | undefined)?.fetch ?? fetch;

/** An answer with its whole body read, or an error as soon as that is larger than it may be: Octokit itself would read without end. */
async function readWhole(response: Response, most: number): Promise<{ response: Response; bytes: number }> {
  const { status, headers } = response;
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    // Leaving the loop cancels the body, and with it the connection.
    if (bytes > most) throw new Error(`an answer of more than ${Math.floor(most / 1024 / 1024)} MiB`);
    chunks.push(chunk);
  }
  // The bytes are decoded by now, and a response of some statuses must not have a body.
  const plain = new Headers([...headers].filter(([name]) => name !== 'content-encoding' && name !== 'content-length'));
  const body = status === 204 || status === 205 || status === 304 ? null : Buffer.concat(chunks);
  return { response: new Response(body, { status, headers: plain }), bytes };
}

function timeLimit(clock: Clock, ms: number): { signal: AbortSignal; end: () => void } {
  const limit = new AbortController();
  const done = new AbortController();
  clock.sleep(ms, done.signal).then(
    () => limit.abort(),
    () => {},
  );
  return { signal: limit.signal, end: () => done.abort() };
}

/** GitHub's ids are numbers, some beyond what a double can hold. */
export const numericId = v.pipe(v.union([v.number(), v.bigint(), v.string()]), v.transform(String));

/** An answer whose content does not matter. */
export const anything = v.unknown();
