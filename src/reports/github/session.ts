import type { Messages } from '../../messages/messages.js';
import type { Host } from '../../runner/host.js';
import type { Log } from '../../runner/log.js';
import { type WorkflowFacts, workflowFacts } from '../report.js';
import type { GitHubSettings } from '../report-settings.js';
import { createGitHubClient, type GitHubClient } from './client.js';
import { type EventFacts, readEvent } from './event.js';
import type { Problem } from './problem.js';
import type { GitHubRecord } from './record.js';

/** The things on GitHub that can be kept in step with a run. */
export type Thing = 'deployment' | 'status' | 'comment';

/** What everything in this directory needs. */
export interface Session {
  readonly client: GitHubClient;
  readonly clock: Host['clock'];
  readonly settings: GitHubSettings;
  readonly log: Log;
  readonly messages: Messages;
  readonly event: EventFacts;
  readonly workflow: WorkflowFacts;
  /** The workflow run, as a link for people. */
  readonly logUrl: string;
  /** Warns of what can't be helped: once of each kind, however many things suffer from it. */
  complain(thing: Thing, problem: Problem): void;
}

/** The line under `permissions:` that each thing needs. */
const PERMISSIONS: Readonly<Record<Thing, string>> = {
  deployment: 'deployments: write',
  status: 'statuses: write',
  comment: 'pull-requests: write',
};

/** Opens a session, or warns once why nothing can be reported. */
export function openSession(
  options: { host: Pick<Host, 'env' | 'clock'>; settings: GitHubSettings; log: Log; messages: Messages },
  record?: GitHubRecord,
): Session | undefined {
  const { host, settings, log, messages } = options;
  const { env, clock } = host;
  const workflow = workflowFacts(env);
  const event = readEvent(env);
  const asked = askedFor(settings);
  if (settings.githubToken === '') {
    const names = { deployment: 'environment', status: 'commit-status', comment: 'comment' } as const;
    log.warning(messages.github.noToken(asked.map((thing) => names[thing])));
    return undefined;
  }
  if (!/^[^/]+\/[^/]+$/.test(workflow.repository) || event.sha === '') {
    log.warning(messages.github.noRepository);
    return undefined;
  }
  const client = createGitHubClient({
    token: settings.githubToken,
    repository: workflow.repository,
    apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
    clock,
    quietMs: Math.max(0, (record?.quietUntil ?? 0) - clock.now()),
  });
  return {
    client,
    clock,
    settings,
    log,
    messages,
    event,
    workflow,
    logUrl: `${workflow.serverUrl}/${workflow.repository}/actions/runs/${workflow.runId}${workflow.runAttempt && `/attempts/${workflow.runAttempt}`}`,
    complain: createComplaints(log, messages, asked, event),
  };
}

/** Makes what warns of problems: once of each kind, however many things suffer from it. */
function createComplaints(log: Log, messages: Messages, asked: readonly Thing[], event: EventFacts): Session['complain'] {
  const complained = new Set<string>();
  const once = (kind: string, text: string) => {
    if (!complained.has(kind)) log.warning(text);
    complained.add(kind);
  };
  return (thing, problem) => {
    switch (problem.kind) {
      case 'permission': {
        // All lines at once: whoever lacks one usually lacks the others, and would otherwise learn of them run by run.
        const lines = asked.map((each) => PERMISSIONS[each]);
        return once(
          'permission',
          (event.readOnly ? messages.github.readOnly : messages.github.noPermission)(lines, said(problem)),
        );
      }
      case 'rate-limit':
        return once('rate-limit', messages.github.rateLimited(messages.duration(Math.max(problem.waitMs, 1000))));
      case 'outage':
        return once('outage', messages.github.outage(problem.message));
      case 'refused':
        if (problem.status === 401) return once('token', messages.github.badToken(said(problem)));
        return once(thing, messages.github.refused(messages.github.things[thing], said(problem)));
    }
  };
}

/** Until when GitHub wants to hear nothing, as a date: the post phase is another process, whose monotonic clock begins anew. */
export function quietUntil({ client, clock }: Pick<Session, 'client' | 'clock'>): number {
  return client.quietMs > 0 ? clock.now() + client.quietMs : 0;
}

/** What the inputs ask for. */
export function askedFor(settings: Pick<GitHubSettings, 'environment' | 'commitStatus' | 'comment'>): Thing[] {
  const asked: Record<Thing, boolean> = {
    deployment: settings.environment !== '',
    status: settings.commitStatus !== '',
    comment: settings.comment,
  };
  return (Object.keys(asked) as Thing[]).filter((thing) => asked[thing]);
}

function said({ status, message }: { status: number; message: string }): string {
  return `HTTP ${status}${message && `: ${message}`}`;
}
