import type { RunView, Target } from '../../run/model/view.js';
import { blockedSentence } from '../blocked.js';
import type { RunReport } from '../report.js';
import { titleOf } from '../titles.js';
import type { CommentEntry } from './comment.js';
import type { Session } from './session.js';

/** Longest name that is kept, in characters; the target goes into the saved state. */
const MAX_NAME = 200;

/**
 * Ids and names of a target, with what a poll adds: a run that was named by its id alone tells only then what it is of, and one whose
 * names are known may be answered without them.
 */
export function plainTarget(target: Target, view?: RunView): Target {
  const part = (known: Target['project'] | undefined, seen: Target['project'] | null | undefined) => {
    const id = seen?.id || known?.id;
    return id ? { id, name: (seen?.name || known?.name || '').slice(0, MAX_NAME) } : undefined;
  };
  const stage = part(target.stage, view?.stage);
  const scenario = part(target.scenario, view?.scenario);
  return {
    project: part(target.project, view?.project) ?? target.project,
    ...(stage && { stage }),
    ...(scenario && { scenario }),
  };
}

/** Longest sentence that is kept, in characters; what a service says may be longer than any comment. */
const MAX_SENTENCE = 1000;

/** What an entry says of this workflow run, whatever the run's state. */
function facts({ workflow, event, clock }: Session, historyId: string) {
  const { runId, runAttempt: attempt, actor } = workflow;
  // A later step that watches the same run goes on with the same entry.
  const key = historyId === '' ? `workflow ${runId}-${attempt}` : `run ${historyId}`;
  return { key, historyId, at: clock.now(), runId, attempt, sha: event.sha, actor };
}

/** The entry of a run that goes on. */
export function viewEntry(session: Session, view: RunView): CommentEntry {
  const titles = session.messages.github.comment.states;
  const state = view.statusClass as keyof typeof titles;
  return {
    ...facts(session, view.historyId),
    state,
    title: titles[state],
    status: view.status.slice(0, 100),
    what: '',
    why: '',
    next: blockedSentence(view, '', session.messages).slice(0, MAX_SENTENCE),
  };
}

/** The entry of a run that has ended, or was never started. */
export function finalEntry(session: Session, run: RunReport): CommentEntry {
  const { verdict, outcome, recorder, historyId } = run;
  const status = (recorder.view?.status ?? '').slice(0, 100);
  const [what, why, next] = [verdict.brief ?? verdict.what, verdict.why, verdict.next].map((part) =>
    part.slice(0, MAX_SENTENCE).toWellFormed(),
  ) as [string, string, string];
  return {
    ...facts(session, historyId),
    state: verdict.conclusion,
    title: titleOf(outcome, session.settings.operation, session.messages),
    status,
    what,
    why,
    next,
  };
}
