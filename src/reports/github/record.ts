import * as v from 'valibot';
import type { ActionsCore } from '../../runner/host.js';

/** Name of the saved state. */
export const STATE_KEY = 'github';

const text = v.optional(v.string(), '');
const named = v.object({ id: v.string(), name: text });

const states = v.object({
  deployment: v.picklist(['queued', 'in_progress', 'success', 'failure', 'error', 'inactive']),
  commit: v.picklist(['pending', 'success', 'failure', 'error']),
  description: v.string(),
});

const entry = v.object({
  key: text,
  state: text,
  title: text,
  historyId: text,
  status: text,
  what: text,
  why: text,
  next: text,
  at: v.optional(v.number(), 0),
  runId: text,
  attempt: text,
  sha: text,
  actor: text,
});

/**
 * What is under way on GitHub, as main leaves it to post: enough to find everything again and to say how it ended. No secret is in
 * it, since the runner prints saved state into its debug log.
 */
const record = v.object({
  version: v.literal(1),
  /** Things that GitHub does not know the end of yet. */
  open: v.object({ deployment: v.boolean(), status: v.boolean(), comment: v.boolean() }),
  nonce: v.string(),
  sha: v.string(),
  mode: v.string(),
  target: v.nullable(v.object({ project: named, stage: v.optional(named), scenario: v.optional(named) })),
  historyId: v.string(),
  /** Id of the GitHub Deployment, empty as long as no answer has told it. */
  deployment: v.string(),
  owner: v.picklist(['step', 'job']),
  shared: v.boolean(),
  /** Number of the pull request (0: not known yet, -1: there is none) and id of the comment. */
  pull: v.number(),
  comment: v.string(),
  /** The last states, once they are decided; post only repeats them. */
  final: v.nullable(states),
  entry: v.nullable(entry),
  /** ms on the machine's clock until which GitHub wants to hear nothing. */
  quietUntil: v.number(),
});
export type GitHubRecord = v.InferOutput<typeof record>;

/** A record of nothing yet. */
export function createRecord(facts: { nonce: string; sha: string; mode: string; historyId: string }): GitHubRecord {
  return {
    version: 1,
    open: { deployment: false, status: false, comment: false },
    ...facts,
    target: null,
    deployment: '',
    owner: 'step',
    shared: false,
    pull: 0,
    comment: '',
    final: null,
    entry: null,
    quietUntil: 0,
  };
}

/** Saves the record if something about it has changed; empty once nothing is open, so that post has nothing to load. */
export function recordSaver(core: Pick<ActionsCore, 'saveState'>): (record: GitHubRecord) => void {
  let saved = '';
  return (current) => {
    const { deployment, status, comment } = current.open;
    const json = deployment || status || comment ? JSON.stringify(current) : '';
    if (json === saved) return;
    saved = json;
    core.saveState(STATE_KEY, json);
  };
}

/** The record that main left, if something is open in it. What does not parse is not ours. */
export function readRecord(core: Pick<ActionsCore, 'getState'>): GitHubRecord | undefined {
  const json = core.getState(STATE_KEY);
  if (json === '') return undefined;
  try {
    return v.parse(record, JSON.parse(json));
  } catch {
    return undefined;
  }
}
