import { GitHub, getOctokitOptions } from '@actions/github/lib/utils';
import * as v from 'valibot';
import { visible } from '../../runner/escape.js';
import type { Clock } from '../../shared/clock.js';

/** Why a call to GitHub brought nothing. */
export type Problem =
  /** The token may not do this; GitHub hides some such things behind a 404. */
  | { kind: 'permission'; status: number; message: string }
  /** Not before `waitMs` have passed. */
  | { kind: 'rate-limit'; waitMs: number }
  /** 5xx, no connection, no answer in time: may pass. */
  | { kind: 'outage'; message: string }
  /** Anything else; it would be refused again. */
  | { kind: 'refused'; status: number; message: string };

export class GitHubError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.kind);
  }
}

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
  /** Until when (ms, this machine's clock) GitHub wants to hear nothing. */
  readonly quietUntil: number;
  /** Whether so few requests are left that they should be kept for what has to be said at the end. */
  readonly scarce: boolean;
}

/** Time limit of one request, in ms. */
const ATTEMPT_MS = 10_000;

/** Requests of the shared hourly allowance that are left for others and for final states. */
const RESERVE = 20;

/** What GitHub's documentation asks for when a limit names no time, in ms. */
const UNNAMED_WAIT_MS = 60_000;

/** Longest sentence of GitHub's that is repeated in a warning, in characters. */
const LONGEST_MESSAGE = 300;

export function createGitHubClient(options: {
  token: string;
  /** `owner/name` */
  repository: string;
  /** `GITHUB_API_URL`; differs on GitHub Enterprise Server. */
  apiUrl: string;
  clock: Clock;
  quietUntil?: number;
}): GitHubClient {
  const { clock } = options;
  const [owner = '', repo = ''] = options.repository.split('/');
  const silent = () => {};
  // `getOctokit` is these two; its own module also reads the event file when it is loaded, prints about it, and throws on a bad one.
  // No `request` here: it would replace the one that carries the proxy.
  const octokit = new GitHub(
    getOctokitOptions(options.token, {
      baseUrl: options.apiUrl.replace(/\/+$/, ''),
      log: { debug: silent, info: silent, warn: silent, error: silent },
    }),
  );
  let quietUntil = options.quietUntil ?? 0;
  let left = Number.POSITIVE_INFINITY;

  const listen = (headers: Headers) => {
    if (headers['x-ratelimit-remaining'] !== undefined) left = Number(headers['x-ratelimit-remaining']);
  };

  return {
    get quietUntil() {
      return quietUntil;
    },
    get scarce() {
      return left < RESERVE;
    },
    async call(route, fields, answer, signal) {
      const wait = quietUntil - clock.now();
      if (wait > 0) throw new GitHubError({ kind: 'rate-limit', waitMs: wait });
      const done = new AbortController();
      const limit = new AbortController();
      clock.sleep(ATTEMPT_MS, done.signal).then(
        () => limit.abort(),
        () => {},
      );
      try {
        const response = await octokit.request(route, {
          owner,
          repo,
          ...fields,
          // A followed redirect would carry the token along; a redirect that is not followed would look like an answer.
          request: { signal: AbortSignal.any([signal, limit.signal]), redirect: 'error' },
        });
        listen(response.headers as Headers);
        return v.parse(answer, response.data);
      } catch (error) {
        listen(((error as RequestError).response?.headers ?? {}) as Headers);
        const problem = problemOf(error as RequestError);
        if (problem.kind === 'rate-limit') quietUntil = Math.max(quietUntil, clock.now() + problem.waitMs);
        throw new GitHubError(problem);
      } finally {
        done.abort();
      }
    },
  };
}

type Headers = Readonly<Record<string, string | number | undefined>>;

/** What Octokit throws: with a status and perhaps a response, or whatever broke on the way. */
type RequestError = Error & { status?: number; response?: { headers: Headers; data?: unknown } };

function problemOf(error: RequestError): Problem {
  const { response } = error;
  if (error instanceof v.ValiError) return { kind: 'outage', message: 'unexpected form of the answer' };
  if (!response) return { kind: 'outage', message: error.name === 'AbortError' ? 'no answer in time' : clean(error.message) };
  const status = error.status ?? 0;
  const message = clean(said(response.data));
  if (status === 429 || (status === 403 && isLimit(response.headers, message)))
    return { kind: 'rate-limit', waitMs: waitMs(response.headers) };
  if (status >= 500) return { kind: 'outage', message: `HTTP ${status}` };
  // A locked conversation and the like are 403 as well, and no permission helps there.
  if (status === 404 || (status === 403 && !/locked|archived|blocked|suspended/i.test(message)))
    return { kind: 'permission', status, message };
  return { kind: 'refused', status, message };
}

function isLimit(headers: Headers, message: string): boolean {
  return headers['retry-after'] !== undefined || String(headers['x-ratelimit-remaining']) === '0' || /rate limit/i.test(message);
}

/** How long a limit lasts, by GitHub's own clock where it tells the time. */
function waitMs(headers: Headers): number {
  const after = Number(headers['retry-after'] ?? Number.NaN);
  if (after >= 0) return after * 1000;
  const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN) * 1000;
  const now = Date.parse(String(headers.date ?? ''));
  if (String(headers['x-ratelimit-remaining']) === '0' && reset > now) return reset - now;
  return UNNAMED_WAIT_MS;
}

function said(data: unknown): string {
  const message = typeof data === 'object' && data !== null && 'message' in data ? data.message : '';
  return typeof message === 'string' ? message : '';
}

function clean(text: string): string {
  return visible(text).slice(0, LONGEST_MESSAGE);
}

/** The problem of anything thrown by {@link GitHubClient.call}; a defect of ours counts as an outage, since reporting is best effort. */
export function toProblem(error: unknown): Problem {
  return error instanceof GitHubError ? error.problem : { kind: 'outage', message: clean(String(error)) };
}

/** GitHub's ids are numbers, some beyond what a double can hold. */
export const numericId = v.pipe(v.union([v.number(), v.bigint(), v.string()]), v.transform(String));

/** An answer whose content does not matter. */
export const anything = v.unknown();
