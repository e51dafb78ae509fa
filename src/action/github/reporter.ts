import { randomUUID } from 'node:crypto';
import type { RunView, Target } from '../../run/run.js';
import { isBlocked, isEnded } from '../../run/status.js';
import type { Host } from '../host.js';
import type { Settings } from '../inputs.js';
import type { Log } from '../log.js';
import type { Messages } from '../messages/index.js';
import type { Outputs } from '../outputs.js';
import type { RunReport } from '../report.js';
import type { CommentEntry } from './comment.js';
import { createLanes } from './lanes.js';
import { createRecord, recordSaver } from './record.js';
import { askedFor, openSession, type Session } from './session.js';
import { finalStates, queuedStates, titleOf, viewStates } from './states.js';

/**
 * Keeps GitHub in step with a run: a GitHub Deployment, a commit status, a comment on the pull request, each as the inputs ask. Best
 * effort in everything: nothing here throws, changes the conclusion, or makes the follow loop wait.
 */
export interface GitHubReporter {
  /** Before the start: GitHub Deployment `queued`, commit status `pending`. Waits for GitHub a few seconds at most, then goes on in the background. */
  begin(target: Target): Promise<void>;
  /** At every look: sent in the background, the newest only, and only if it says something new. */
  update(view: RunView): void;
  /** The end, on every path: last states and the comment, within `ms` milliseconds. What does not arrive is left to the post phase. */
  finish(run: RunReport, within: { ms: number }): Promise<void>;
  /** Empty as long as there is none. */
  readonly deploymentId: string;
}

export interface GitHubReporterOptions {
  readonly host: Pick<Host, 'env' | 'clock'> & { readonly core: Pick<Host['core'], 'saveState'> };
  readonly settings: Settings;
  readonly log: Log;
  readonly say: Messages;
  readonly outputs: Pick<Outputs, 'set'>;
  /** Ends the wait of `begin`. */
  readonly interruption: { readonly signal: AbortSignal };
}

/** How long a start may wait for GitHub, in ms. */
const BEGIN_MS = 5000;

/** Creates the reporter; one that does nothing, after one warning, where nothing can be reported. */
export function createGitHubReporter(options: GitHubReporterOptions): GitHubReporter {
  const { host, settings, log, say, outputs, interruption } = options;
  const session = openSession({ host, settings, log, say });
  if (!session) return { deploymentId: '', begin: async () => {}, update: () => {}, finish: async () => {} };

  const { clock, event, workflow } = session;
  const record = createRecord({
    // A second attempt of the same workflow run must not take the leftovers of the first for its own.
    nonce: `${workflow.runId}-${workflow.runAttempt}-${randomUUID()}`,
    sha: event.sha,
    mode: settings.mode,
    historyId: settings.historyId,
  });
  const save = recordSaver(host.core);
  const changed = () => {
    if (record.deployment !== '') outputs.set('github-deployment-id', record.deployment);
    save(record);
  };
  const lanes = createLanes(session, record, changed);
  const asked = new Set(askedFor(settings));
  let updated = false;

  return {
    get deploymentId() {
      return record.deployment;
    },

    async begin(target) {
      record.target = plainTarget(target);
      record.open.deployment = asked.has('deployment');
      record.open.status = asked.has('status');
      // Before the request: if its answer never comes, post still knows what to look for.
      save(record);
      const states = queuedStates(say);
      if (asked.has('deployment')) lanes.deployment.push({ key: states.deployment, value: states });
      if (asked.has('status')) lanes.status.push({ key: states.description, value: states });
      const arrived = new AbortController();
      const patience = clock.sleep(BEGIN_MS, AbortSignal.any([arrived.signal, interruption.signal])).catch(() => {});
      await Promise.race([Promise.all([lanes.deployment.idle(), lanes.status.idle()]), patience]);
      arrived.abort();
    },

    update(view) {
      // The end itself is for `finish` to tell, but nothing goes from queued to its end without having been under way.
      if (isEnded(view.statusClass) && updated) return;
      updated = true;
      record.historyId = view.historyId;
      // A run that was named by its id alone tells only now what it is of.
      if (record.target) record.target = plainTarget({ ...record.target, ...namedParts(view) });
      const blocked = isBlocked(view.statusClass) ? `${view.statusClass} ${view.blockedOn?.historyId ?? ''}` : '';
      const shown: RunView =
        isEnded(view.statusClass) || view.statusClass === 'unknown' ? { ...view, statusClass: 'running' } : view;
      if (asked.has('deployment')) {
        // Waiting in the service's own queue is under way as well: what GitHub calls queued is what has not been started.
        const states = viewStates(blocked === '' ? { ...view, statusClass: 'running' } : view, say);
        lanes.deployment.push({ key: `${states.deployment} ${blocked}`, value: states });
      }
      const states = viewStates(shown, say);
      if (asked.has('status')) lanes.status.push({ key: states.description, value: states });
      if (asked.has('comment')) {
        record.entry = viewEntry(session, shown);
        if (record.pull !== -1) record.open.comment = true;
        lanes.comment.push({ key: `${record.entry.state} ${record.historyId} ${blocked}`, value: record.entry });
      }
      save(record);
    },

    async finish(run, within) {
      const deadline = clock.now() + within.ms;
      const states = finalStates(run, say);
      record.final = states;
      record.historyId = run.historyId;
      // Without a target the inputs named nothing that exists: there is nothing to create a deployment or a comment of.
      record.target = run.target ? plainTarget({ ...run.target, ...namedParts(run.recorder.view) }) : record.target;
      record.entry = finalEntry(session, run);
      if (asked.has('status')) record.open.status = true;
      if (asked.has('comment') && record.target && record.pull !== -1) record.open.comment = true;
      save(record);

      const keys =
        states.deployment === 'in_progress'
          ? { deployment: 'in_progress ', status: states.description }
          : { deployment: 'end', status: 'end' };
      const jobs: Promise<unknown>[] = [];
      const last = (thing: 'deployment' | 'status' | 'comment', sent: Promise<boolean>) =>
        jobs.push(
          sent.then((arrived) => {
            if (arrived) record.open[thing] = false;
          }),
        );
      if (record.open.deployment) last('deployment', lanes.deployment.finish({ key: keys.deployment, value: states }, deadline));
      if (record.open.status) last('status', lanes.status.finish({ key: keys.status, value: states }, deadline));
      if (record.open.comment) last('comment', lanes.comment.finish({ key: 'end', value: record.entry }, deadline));
      await Promise.all(jobs);
      record.quietUntil = session.client.quietUntil;
      save(record);
    },
  };
}

/** The parts of a look that a target has. */
function namedParts(view: RunView | undefined): Partial<Target> {
  if (!view) return {};
  return {
    ...(view.project.id && { project: view.project }),
    ...(view.stage && { stage: view.stage }),
    ...(view.scenario && { scenario: view.scenario }),
  };
}

/** Ids and names only, of bounded length: it goes into the saved state. */
function plainTarget(target: Target): Target {
  const part = ({ id, name }: { id: string; name: string }) => ({ id, name: name.slice(0, 200) });
  return {
    project: part(target.project),
    ...(target.stage && { stage: part(target.stage) }),
    ...(target.scenario && { scenario: part(target.scenario) }),
  };
}

/** What an entry says of this workflow run, whatever the run's state. */
function facts({ workflow, event, clock }: Session, historyId: string) {
  const { runId, runAttempt: attempt, actor } = workflow;
  // A later step that watches the same run goes on with the same entry.
  const key = historyId === '' ? `workflow ${runId}-${attempt}` : `run ${historyId}`;
  return { key, historyId, at: clock.now(), runId, attempt, sha: event.sha, actor };
}

function viewEntry(session: Session, view: RunView): CommentEntry {
  const titles = session.say.github.comment.states;
  const state = view.statusClass as keyof typeof titles;
  return {
    ...facts(session, view.historyId),
    state,
    title: titles[state],
    status: view.status.slice(0, 100),
    what: '',
    why: '',
    next: '',
  };
}

/** Longest sentence that is kept, in characters; what a service says may be longer than any comment. */
const LONGEST_SENTENCE = 1000;

function finalEntry(session: Session, run: RunReport): CommentEntry {
  const { verdict, outcome, recorder, historyId } = run;
  const status = (recorder.view?.status ?? '').slice(0, 100);
  const [what, why, next] = [verdict.what, verdict.why, verdict.next].map((part) =>
    part.slice(0, LONGEST_SENTENCE).toWellFormed(),
  ) as [string, string, string];
  return {
    ...facts(session, historyId),
    state: outcome.conclusion,
    title: titleOf(outcome, session.say),
    status,
    what,
    why,
    next,
  };
}
