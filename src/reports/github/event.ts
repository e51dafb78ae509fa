import { readFileSync, statSync } from 'node:fs';
import * as v from 'valibot';

/** What the event that triggered the workflow says about commit and pull request. */
export interface EventFacts {
  readonly name: string;
  /** The commit that statuses and deployments belong to: a pull request's or merge group's head, not the merge that was made for testing. */
  readonly sha: string;
  readonly pull: number | undefined;
  /** Whether a pull request comes from a fork, or from Dependabot: then the token can only read, whatever `permissions` says. */
  readonly readOnly: boolean;
}

type Env = Readonly<Record<string, string | undefined>>;

/** The runner's event files are far smaller (push events carry at most 20 commits). */
const LARGEST_BYTES = 30 * 1024 * 1024;

const repository = v.nullish(v.object({ full_name: v.optional(v.string(), '') }));
const pullRequest = v.object({
  number: v.number(),
  head: v.optional(v.object({ sha: v.optional(v.string(), ''), repo: repository })),
});
/** Each part on its own: one that has another form is as good as absent. */
const payload = v.object({
  pull_request: v.fallback(v.nullish(pullRequest), undefined),
  merge_group: v.fallback(v.nullish(v.object({ head_sha: v.string(), head_ref: v.optional(v.string(), '') })), undefined),
  issue: v.fallback(v.nullish(v.object({ number: v.number(), pull_request: v.nullish(v.unknown()) })), undefined),
  workflow_run: v.fallback(
    v.nullish(v.object({ pull_requests: v.optional(v.array(v.object({ number: v.number() })), []) })),
    undefined,
  ),
});
type Payload = v.InferOutput<typeof payload>;

/** Reads the event. A file that is missing or damaged is an event that tells nothing. */
export function readEvent(env: Env): EventFacts {
  const event = readPayload(env.GITHUB_EVENT_PATH);
  const head = event?.pull_request?.head;
  return {
    name: env.GITHUB_EVENT_NAME ?? '',
    sha: head?.sha || event?.merge_group?.head_sha || env.GITHUB_SHA || '',
    pull: pullNumber(event),
    readOnly:
      env.GITHUB_EVENT_NAME !== 'pull_request_target' &&
      event?.pull_request != null &&
      (env.GITHUB_ACTOR === 'dependabot[bot]' || head?.repo?.full_name !== env.GITHUB_REPOSITORY),
  };
}

function pullNumber(event: Payload | undefined): number | undefined {
  if (event?.pull_request) return event.pull_request.number;
  if (event?.issue?.pull_request != null) return event.issue.number;
  // refs/heads/gh-readonly-queue/main/pr-104-4f9a…: a group of several is named after its last.
  const queued = /\/pr-(\d+)-[0-9a-f]+$/.exec(event?.merge_group?.head_ref ?? '');
  return queued ? Number(queued[1]) : event?.workflow_run?.pull_requests[0]?.number;
}

function readPayload(path: string | undefined): Payload | undefined {
  if (!path) return undefined;
  try {
    if (statSync(path).size > LARGEST_BYTES) return undefined;
    return v.parse(payload, JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}
