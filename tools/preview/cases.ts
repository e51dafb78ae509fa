import { BEGIN } from '../../__tests__/support/report.js';
import { type Language, messagesFor } from '../../src/messages/messages.js';
import { type CommentEntry, renderComment } from '../../src/reports/github/comment.js';
import type { Report } from '../../src/reports/report.js';
import { renderSummary } from '../../src/reports/summary/summary.js';
import { approval, canary, failure, many, manyTargets, success, timedOut } from './deployments.js';
import { HOSTILE, hostile, manyTasks, pipeline } from './pipelines.js';
import { checked, misspelt, refused, unclear } from './refusals.js';

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
    const { run, settings, workflow } = make(language);
    const messages = messagesFor(language);
    const { conclusion, ...sentences } = run.verdict;
    const shown = state ?? conclusion;
    const titles: Readonly<Record<string, string>> = { ...messages.outcomes.titles, ...messages.github.comment.states };
    const entry = (index: number): CommentEntry => ({
      ...(index === 0 ? sentences : { what: '', why: '', next: '' }),
      key: String(index),
      state: index === 0 ? shown : 'success',
      title: titles[index === 0 ? shown : 'success'] ?? shown,
      historyId: String(80_001 - index),
      status: index === 0 ? (run.recorder.view?.status ?? '') : 'success',
      at: BEGIN - index * 86_400_000,
      runId: workflow.runId,
      attempt: String(index + 1),
      sha: workflow.sha,
      actor: index === 0 && name === 'hostile' ? HOSTILE : workflow.actor,
    });
    const names = {
      project: run.target?.project.name ?? '',
      stage: run.target?.stage?.name ?? '',
      scenario: run.target?.scenario?.name ?? '',
    };
    return renderComment(
      {
        targetKey: 'deploy 2001 2101',
        label: messages.outcomes.subject(settings.mode, '', names).target,
        environment: 'production',
        environmentUrl: 'https://shop.example.com/',
        serverUrl: workflow.serverUrl,
        repository: workflow.repository,
        entries: [0, 1, 2].map(entry),
      },
      messages,
    );
  },
});

export const CASES: readonly Case[] = [
  summary('success', success),
  summary('failure-one-of-three', failure),
  summary('pipeline-parallel', pipeline),
  summary('canary-failed', canary),
  summary('waiting-for-approval', approval),
  summary('timed-out', timedOut),
  summary('refused-name', misspelt),
  summary('refused-credentials', refused),
  summary('unclear-start', unclear),
  summary('check', checked(true)),
  summary('check-failed', checked(false)),
  summary('many-targets', manyTargets),
  summary('500-servers', many),
  summary('100-tasks', manyTasks),
  summary('hostile', hostile, true),
  comment('success', success),
  comment('failure', failure),
  comment('waiting-for-approval', approval, 'blocked-approval'),
  comment('hostile', hostile),
];
