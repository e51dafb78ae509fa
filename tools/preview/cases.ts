import { BEGIN } from '../../__tests__/support/report.js';
import { type Language, loadMessages, messagesFor } from '../../src/messages/messages.js';
import { blockedSentence } from '../../src/reports/blocked.js';
import { type CommentEntry, renderComment } from '../../src/reports/github/comment.js';
import type { Report } from '../../src/reports/report.js';
import { renderSummary } from '../../src/reports/summary/summary.js';
import {
  approval,
  canary,
  canaryPending,
  cancelledAsAsked,
  cancelledElsewhere,
  detached,
  failure,
  failureOfOne,
  failureOfTwenty,
  interrupted,
  lost,
  many,
  manyOf500,
  manySucceeded,
  manyTargets,
  rejected,
  rejectedAsAsked,
  started,
  success,
  successOf,
  timedOut,
  undocumented,
  wrongState,
} from './deployments.js';
import { HOSTILE, hostile, manyTasks, pipeline, pipelineSuccess, pipelineWaiting } from './pipelines.js';
import {
  apiDone,
  apiLost,
  apiRead,
  badInputs,
  checked,
  conflict,
  defect,
  misspelt,
  noRight,
  noSuchRun,
  notStarted,
  refused,
  unclear,
} from './refusals.js';

// Every language's sentences are wanted here.
await loadMessages('ko');

/** One page of the preview. */
export interface Case {
  readonly name: string;
  readonly kind: 'summary' | 'comment';
  readonly render: (language: Language) => string;
  /** Its names are markup, which is shown as it is. */
  readonly quotesMarkup?: boolean;
}

const summary = (name: string, make: (language: Language) => Report, quotesMarkup = false): Case => ({
  name,
  kind: 'summary',
  quotesMarkup,
  render: (language) => renderSummary(make(language)),
});

/** A comment as the pull request of a run would show it, with earlier runs below. */
const comment = (name: string, make: (language: Language) => Report, state?: string): Case => ({
  name: `comment-${name}`,
  kind: 'comment',
  quotesMarkup: name === 'hostile',
  render: (language) => {
    const { run, workflow, consoleUrl, timeZone } = make(language);
    const messages = messagesFor(language);
    const { conclusion, what, brief, why, next } = run.verdict;
    const shown = state ?? conclusion;
    const titles: Readonly<Record<string, string>> = { ...messages.outcomes.titles, ...messages.github.comment.states };
    const view = run.recorder.view;
    const waits = view && state ? blockedSentence(view, '', messages) : '';
    const sentences = waits === '' ? { what: brief ?? what, why, next } : { what: '', why: '', next: waits };
    const entry = (index: number): CommentEntry => ({
      ...(index === 0 ? sentences : { what: '', why: '', next: '' }),
      key: String(index),
      state: index === 0 ? shown : 'success',
      title: titles[index === 0 ? shown : 'success'] ?? shown,
      historyId: String(80_001 - index),
      status: index === 0 ? (view?.status ?? '') : 'success',
      at: BEGIN - index * 86_400_000,
      runId: workflow.runId,
      attempt: String(index + 1),
      sha: workflow.sha,
      actor: index === 0 && name === 'hostile' ? HOSTILE : workflow.actor,
    });
    const parts = [run.target?.project, run.target?.stage, run.target?.scenario].map((part) => part?.name ?? '');
    return renderComment(
      {
        targetKey: 'deploy 2001 2101',
        label: parts.filter((part) => part !== '').join(' / '),
        environment: 'production',
        environmentUrl: 'https://shop.example.com/',
        consoleUrl,
        timeZone,
        serverUrl: workflow.serverUrl,
        repository: workflow.repository,
        entries: [0, 1, 2].map(entry),
      },
      messages,
    );
  },
});

/** Every headline, and 1, 3, 20 and 500 servers or targets. */
export const CASES: readonly Case[] = [
  summary('success-1', successOf(1)),
  summary('success-3', success),
  summary('success-20', successOf(20, 2)),
  summary('success-500', successOf(500, 50)),
  summary('failure-1-of-1', failureOfOne),
  summary('failure-1-of-3', failure),
  summary('failure-1-of-20', failureOfTwenty),
  summary('failure-2-of-500', many),
  summary('canary-rejected', canary),
  summary('waiting-for-approval', approval),
  summary('waiting-for-canary', canaryPending),
  summary('timed-out', timedOut),
  summary('rejected', rejected),
  summary('rejected-as-requested', rejectedAsAsked),
  summary('cancelled-elsewhere', cancelledElsewhere),
  summary('cancelled-as-requested', cancelledAsAsked),
  summary('workflow-cancelled', interrupted),
  summary('workflow-cancelled-detached', detached),
  summary('started', started),
  summary('lost', lost),
  summary('undocumented', undocumented),
  summary('wrong-state', wrongState),
  summary('refused-name', misspelt),
  summary('refused-credentials', refused),
  summary('refused-right', noRight),
  summary('refused-no-such-run', noSuchRun),
  summary('conflict', conflict),
  summary('not-started', notStarted),
  summary('unclear-start', unclear),
  summary('defect', defect),
  { name: 'refused-inputs', kind: 'summary', render: badInputs },
  summary('check', checked(true)),
  summary('check-failed', checked(false)),
  summary('pipeline-failed', pipeline),
  summary('pipeline-success', pipelineSuccess),
  summary('pipeline-waiting', pipelineWaiting),
  summary('pipeline-100-tasks', manyTasks),
  summary('targets-failed', manyTargets),
  summary('targets-succeeded', manySucceeded),
  summary('targets-500', manyOf500),
  summary('api-write', apiDone),
  summary('api-read', apiRead),
  summary('api-lost', apiLost),
  summary('hostile', hostile, true),
  comment('success', success),
  comment('failure', failure),
  comment('waiting-for-approval', approval, 'blocked-approval'),
  comment('hostile', hostile),
];
