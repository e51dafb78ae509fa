import { anything } from './client.js';
import type { CommentEntry } from './comment.js';
import { commentMarker, readEntries, renderComment, withEntry } from './comment.js';
import { findOrCreate, setDeploymentStatus, targetKey } from './github-deployment.js';
import type { Problem } from './problem.js';
import { findPull, writeComment } from './pull-request.js';
import { createQueue, type UpdateQueue } from './queue.js';
import type { GitHubRecord } from './record.js';
import { quietUntil, type Session, type Thing } from './session.js';
import type { States } from './states.js';

/** A queue for each thing; those that were not asked for are never pushed to. */
export interface Queues {
  readonly deployment: UpdateQueue<States>;
  readonly status: UpdateQueue<States>;
  readonly comment: UpdateQueue<CommentEntry>;
}

/**
 * The three ways to GitHub. They share the record, which they fill with what GitHub answers; `changed` is called whenever they do, so
 * that it is saved at once: whatever exists on GitHub has to be found again after a kill.
 */
export function createQueues(session: Session, record: GitHubRecord, changed: () => void): Queues {
  const { clock, client } = session;
  const onProblem = (thing: Thing) => (problem: Problem) => {
    record.quietUntil = quietUntil(session);
    // What is refused now is refused in the post phase as well.
    if (problem.kind === 'permission' || problem.kind === 'refused') record.open[thing] = false;
    changed();
    session.complain(thing, problem);
  };
  const queue = <T>(thing: Thing, send: (value: T, signal: AbortSignal) => Promise<void>) =>
    createQueue({ clock, client, send, onProblem: onProblem(thing) });

  const sender: Sender = { session, record, changed };
  return {
    deployment: queue('deployment', (states, signal) => sendDeployment(sender, states, signal)),
    status: queue('status', (states, signal) => sendStatus(sender, states, signal)),
    comment: queue('comment', (entry, signal) => sendComment(sender, entry, signal)),
  };
}

/** What each way of sending reads, and fills with what GitHub answers. */
interface Sender {
  readonly session: Session;
  readonly record: GitHubRecord;
  readonly changed: () => void;
}

async function sendDeployment({ session, record, changed }: Sender, states: States, signal: AbortSignal): Promise<void> {
  const { client, settings, workflow, event, logUrl } = session;
  if (!record.target) return;
  if (record.deployment === '') {
    const { environment } = settings;
    const { mode, target, nonce, historyId } = record;
    const found = await findOrCreate(client, { environment, mode, target, nonce, historyId, event, workflow }, signal);
    record.deployment = found.id;
    record.owner = found.owner;
    if (found.owner === 'step') record.shared = found.shared;
    else {
      record.open.deployment = false;
      session.log.notice(session.messages.github.duplicate(environment, found.id));
    }
    changed();
  }
  if (record.owner === 'job') return;
  const { deployment: id, shared } = record;
  await setDeploymentStatus(client, { id, states, logUrl, environmentUrl: settings.environmentUrl, shared }, signal);
}

async function sendStatus({ session, record }: Sender, states: States, signal: AbortSignal): Promise<void> {
  const { commit: state, description } = states;
  const fields = { sha: record.sha, context: session.settings.commitStatus, state, description, target_url: session.logUrl };
  await session.client.call('POST /repos/{owner}/{repo}/statuses/{sha}', fields, anything, signal);
}

async function sendComment({ session, record, changed }: Sender, entry: CommentEntry, signal: AbortSignal): Promise<void> {
  const { client, event } = session;
  const { target } = record;
  if (!target) return;
  if (record.pull === 0) {
    record.pull = (await findPull(client, event, signal)) ?? -1;
    if (record.pull === -1) {
      record.open.comment = false;
      session.log.notice(session.messages.github.noPullRequest);
    }
    changed();
  }
  if (record.pull === -1) return;
  const key = targetKey(record.mode, target);
  const render = (present: string) => commentOf(session, target, key, withEntry(readEntries(present), entry));
  const comment = { pull: record.pull, known: record.comment, marker: commentMarker(key), render };
  record.comment = await writeComment(client, comment, signal);
  changed();
}

/** The whole text of a target's comment. */
function commentOf(
  session: Session,
  target: NonNullable<GitHubRecord['target']>,
  targetKey: string,
  entries: CommentEntry[],
): string {
  const path = [target.project, target.stage, target.scenario].map((part) => part?.name || part?.id || '');
  const label = path.filter((name) => name !== '').join(' / ');
  const { environment, environmentUrl, consoleUrl, timeZone } = session.settings;
  const { serverUrl, repository } = session.workflow;
  const content = { targetKey, label, environment, environmentUrl, consoleUrl, serverUrl, repository, timeZone, entries };
  return renderComment(content, session.messages);
}
