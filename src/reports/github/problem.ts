import * as v from 'valibot';
import { visible } from '../../runner/escape.js';
import type { Scrubber } from '../../shared/scrub.js';

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

/** What GitHub's documentation asks for when a limit names no time, in ms. */
const UNNAMED_WAIT_MS = 60_000;

/** Longest sentence of GitHub's that is repeated in a warning, in characters. */
const MAX_MESSAGE = 300;

/** Characters of such a sentence that are read: a token may stand in it in a longer form than its own. */
const MAX_READ = 10_000;

export type RateHeaders = Readonly<Record<string, string | number | undefined>>;

/** What Octokit throws: with a status and perhaps a response, or whatever broke on the way. */
export type RequestError = Error & { status?: number; response?: { headers: RateHeaders; data?: unknown } };

/** The problem of what a request threw. No secret that the scrubber knows is in its message. */
export function problemOf(error: RequestError, scrubber: Scrubber): Problem {
  const clean = (text: string) => visible(scrubber.text(text.slice(0, MAX_READ))).slice(0, MAX_MESSAGE);
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

function isLimit(headers: RateHeaders, message: string): boolean {
  return headers['retry-after'] !== undefined || String(headers['x-ratelimit-remaining']) === '0' || /rate limit/i.test(message);
}

/** How long a limit lasts, by GitHub's own clock where it tells the time. */
function waitMs(headers: RateHeaders): number {
  const after = Number(headers['retry-after'] ?? Number.NaN);
  if (after >= 0) return after * 1000;
  const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN) * 1000;
  const now = Date.parse(String(headers.date ?? ''));
  if (String(headers['x-ratelimit-remaining']) === '0' && reset > now) return reset - now;
  return UNNAMED_WAIT_MS;
}

function said(data: unknown): string {
  const message = (data as { message?: unknown } | null | undefined)?.message;
  return typeof message === 'string' ? message : '';
}

/** The problem of anything thrown by a client's `call`; a defect of ours counts as an outage, since reporting is best effort. */
export function toProblem(error: unknown): Problem {
  return error instanceof GitHubError ? error.problem : { kind: 'outage', message: visible(String(error)).slice(0, MAX_MESSAGE) };
}
