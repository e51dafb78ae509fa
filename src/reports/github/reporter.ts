import { randomUUID } from 'node:crypto';
import type { Messages } from '../../messages/messages.js';
import { isBlocked, isEnded } from '../../run/model/status.js';
import type { RunView, Target } from '../../run/model/view.js';
import type { Host } from '../../runner/host.js';
import type { Log } from '../../runner/log.js';
import type { Outputs } from '../../runner/outputs.js';
import { messageOf } from '../../shared/message-of.js';
import type { RunReport } from '../report.js';
import type { GitHubSettings } from '../report-settings.js';
import { finalEntry, plainTarget, viewEntry } from './entries.js';
import type { Item, UpdateQueue } from './queue.js';
import { createQueues, type Queues } from './queues.js';
import { createRecord, type GitHubRecord, recordSaver } from './record.js';
import { askedFor, openSession, quietUntil, type Session, type Thing } from './session.js';
import { finalStates, queuedStates, viewStates } from './states.js';

/**
 * Keeps GitHub in step with a run: a GitHub Deployment, a commit status, a comment on the pull request, each as the inputs ask. Best
 * effort in everything: nothing here throws, changes the conclusion, or makes the polling wait.
 */
export interface GitHubReporter {
  /** Before the start: GitHub Deployment `queued`, commit status `pending`. Resolves when GitHub has them, for which no start needs to wait. */
  begin(target: Target): Promise<void>;
  /** At every poll: sent in the background, the newest only, and only if it says something new. */
  update(view: RunView): void;
  /** The end, on every path: last states and the comment, within `ms` milliseconds. What does not arrive is left to the post phase. */
  finish(run: RunReport, within: { ms: number }): Promise<void>;
  /** Empty as long as there is none. */
  readonly deploymentId: string;
}

export interface GitHubReporterOptions {
  readonly host: Pick<Host, 'env' | 'clock'> & { readonly core: Pick<Host['core'], 'saveState'> };
  readonly settings: GitHubSettings;
  readonly log: Log;
  readonly messages: Messages;
  readonly outputs: Pick<Outputs, 'set'>;
}

/** Creates the reporter; one that does nothing, after one warning, where nothing can be reported. */
export function createGitHubReporter(options: GitHubReporterOptions): GitHubReporter {
  const { host, settings, log, messages } = options;
  const session = openSession({ host, settings, log, messages });
  if (!session) return { deploymentId: '', begin: async () => {}, update: () => {}, finish: async () => {} };

  const reporting = createReporting(options, session);
  return {
    get deploymentId() {
      return reporting.record.deployment;
    },
    async begin(target) {
      try {
        await begin(reporting, target);
      } catch (error) {
        // Nobody waits for it: a rejection would end the process.
        log.warning(messages.log.reporterFailed(messageOf(error)));
      }
    },
    update: (view) => update(reporting, view),
    finish: (run, within) => finish(reporting, run, within.ms),
  };
}

/** What the reports of one run are made with. */
interface Reporting {
  readonly session: Session;
  readonly record: GitHubRecord;
  readonly queues: Queues;
  readonly asked: ReadonlySet<Thing>;
  /** Saves the record for the post phase. */
  save(): void;
  /** Notes that a thing has no end yet; once, since one that was given up stays given up. */
  open(thing: Thing): void;
  /** Whether a poll was reported already. */
  isUpdated: boolean;
}

function createReporting({ host, settings, outputs }: GitHubReporterOptions, session: Session): Reporting {
  const { event, workflow } = session;
  const record = createRecord({
    // A second attempt of the same workflow run must not take the leftovers of the first for its own.
    nonce: `${workflow.runId}-${workflow.runAttempt}-${randomUUID()}`,
    sha: event.sha,
    mode: settings.mode,
    historyId: settings.historyId,
  });
  const saveRecord = recordSaver(host.core);
  const save = () => saveRecord(record);
  const queues = createQueues(session, record, () => {
    if (record.deployment !== '') outputs.set('github-deployment-id', record.deployment);
    save();
  });
  const asked = new Set(askedFor(settings));
  const opened = new Set<Thing>();
  const open = (thing: Thing) => {
    if (!asked.has(thing) || opened.has(thing)) return;
    opened.add(thing);
    record.open[thing] = true;
  };
  return { session, record, queues, asked, save, open, isUpdated: false };
}

async function begin({ session, record, queues, asked, save, open }: Reporting, target: Target): Promise<void> {
  record.target = plainTarget(target);
  open('deployment');
  open('status');
  // Before the request: if its answer never comes, post still knows what to search for.
  save();
  const states = queuedStates(session.messages);
  if (asked.has('deployment')) queues.deployment.push({ key: states.deployment, value: states });
  if (asked.has('status')) queues.status.push({ key: states.description, value: states });
  await Promise.all([queues.deployment.idle(), queues.status.idle()]);
}

function update(reporting: Reporting, view: RunView): void {
  const { session, record, queues, asked, save, open } = reporting;
  const { messages } = session;
  // The end itself is for `finish` to tell, but nothing goes from queued to its end without having been under way.
  if (isEnded(view.statusClass) && reporting.isUpdated) return;
  reporting.isUpdated = true;
  record.historyId = view.historyId;
  // A run that was named by its id alone tells only now what it is of.
  if (record.target) record.target = plainTarget(record.target, view);
  const blocked = isBlocked(view.statusClass) ? `${view.statusClass} ${view.blockedOn?.historyId ?? ''}` : '';
  const shown: RunView = isEnded(view.statusClass) || view.statusClass === 'unknown' ? { ...view, statusClass: 'running' } : view;
  if (asked.has('deployment')) {
    // Waiting in the service's own queue is under way as well: what GitHub calls queued is what has not been started.
    const states = viewStates(blocked === '' ? { ...view, statusClass: 'running' } : view, messages);
    queues.deployment.push({ key: `${states.deployment} ${blocked}`, value: states });
  }
  const states = viewStates(shown, messages);
  if (asked.has('status')) queues.status.push({ key: states.description, value: states });
  if (asked.has('comment')) {
    record.entry = viewEntry(session, shown);
    open('comment');
    queues.comment.push({ key: `${record.entry.state} ${record.historyId} ${blocked}`, value: record.entry });
  }
  save();
}

async function finish({ session, record, queues, save, open }: Reporting, run: RunReport, ms: number): Promise<void> {
  const deadline = session.clock.elapsed() + ms;
  const states = finalStates(run, session.settings.operation, session.messages);
  record.final = states;
  record.historyId = run.historyId;
  // Without a target the inputs named nothing that exists: there is nothing to create a deployment or a comment of.
  record.target = run.target ? plainTarget(run.target, run.recorder.view) : record.target;
  record.entry = finalEntry(session, run);
  open('status');
  if (record.target) open('comment');
  save();

  const keys =
    states.deployment === 'in_progress'
      ? { deployment: 'in_progress ', status: states.description }
      : { deployment: 'end', status: 'end' };
  const last = async <T>(thing: Thing, queue: UpdateQueue<T>, item: Item<T>) => {
    // Given up, or never begun; what still waits in it is of no use to anyone.
    if (!record.open[thing]) queue.stop();
    else if (await queue.finish(item, deadline)) record.open[thing] = false;
  };
  await Promise.all([
    last('deployment', queues.deployment, { key: keys.deployment, value: states }),
    last('status', queues.status, { key: keys.status, value: states }),
    last('comment', queues.comment, { key: 'end', value: record.entry }),
  ]);
  record.quietUntil = quietUntil(session);
  save();
}
