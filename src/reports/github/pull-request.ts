import * as v from 'valibot';
import { anything, type GitHubClient, numericId } from './client.js';
import type { EventFacts } from './event.js';
import { GitHubError } from './problem.js';

/** Pages of 100 comments that are searched; beyond, a conversation is too long for anyone. */
const MAX_PAGES = 30;
const PAGE = 100;

const comment = v.object({
  id: numericId,
  body: v.nullish(v.string(), ''),
  user: v.nullish(v.object({ type: v.optional(v.string(), '') })),
});
type Comment = { id: string; body: string };

const pulls = v.array(v.object({ number: v.number(), state: v.optional(v.string(), '') }));

/** The pull request to comment on: the event's own, else an open one of the commit's, else the one that brought the commit. */
export async function findPull(client: GitHubClient, event: EventFacts, signal: AbortSignal): Promise<number | undefined> {
  if (event.pull !== undefined) return event.pull;
  const found = await client.call(
    'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls',
    { commit_sha: event.sha },
    pulls,
    signal,
  );
  return (found.find(({ state }) => state === 'open') ?? found[0])?.number;
}

/**
 * Brings the one comment up to date, creating it if there is none: only a creation notifies anyone. It is looked up before every
 * creation, so a lost answer makes no second one. `render` gets the present text, or the empty string. Answers the comment's id.
 */
export async function writeComment(
  client: GitHubClient,
  options: { pull: number; known: string; marker: string; render: (present: string) => string },
  signal: AbortSignal,
): Promise<string> {
  const { pull, marker, render } = options;
  const present =
    (options.known && (await readComment(client, options.known, signal))) || (await findComment(client, pull, marker, signal));
  if (!present) {
    const fields = { issue_number: pull, body: render('') };
    return (
      await client.call('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', fields, v.object({ id: numericId }), signal)
    ).id;
  }
  const body = render(present.body);
  if (body.trim() !== present.body.replaceAll('\r\n', '\n').trim()) {
    await client.call(
      'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
      { comment_id: present.id, body },
      anything,
      signal,
    );
  }
  return present.id;
}

async function readComment(client: GitHubClient, id: string, signal: AbortSignal): Promise<Comment | undefined> {
  try {
    const { body } = await client.call(
      'GET /repos/{owner}/{repo}/issues/comments/{comment_id}',
      { comment_id: id },
      comment,
      signal,
    );
    return { id, body: body ?? '' };
  } catch (error) {
    // Deleted by a person since.
    if (error instanceof GitHubError && error.problem.kind === 'permission' && error.problem.status === 404) return undefined;
    throw error;
  }
}

/** The oldest comment that begins with the marker. One that a bot wrote goes first: anybody can copy a marker, and then edit around it. */
async function findComment(
  client: GitHubClient,
  pull: number,
  marker: string,
  signal: AbortSignal,
): Promise<Comment | undefined> {
  let others: Comment | undefined;
  for (let page = 1; page <= MAX_PAGES; page++) {
    const fields = { issue_number: pull, per_page: PAGE, page };
    const found = await client.call('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', fields, v.array(comment), signal);
    for (const { id, body, user } of found) {
      if (!body?.trimStart().startsWith(marker)) continue;
      if (user?.type === 'Bot') return { id, body };
      others ??= { id, body };
    }
    if (found.length < PAGE) break;
  }
  return others;
}
