import { analysis, BEGIN, deploymentView, httpFailure, report, TARGET } from '../../__tests__/support/report.js';
import { type Language, messagesFor } from '../../src/messages/messages.js';
import type { Report } from '../../src/reports/report.js';
import { summarise } from '../../src/reports/summarise-targets.js';
import type { Outcome } from '../../src/run/model/outcome.js';
import type { RunView } from '../../src/run/model/view.js';
import { type Plan, type Rollout, rollout } from './rollout.js';

// Reports of deployments, for the preview and for tests.

/** A deployment that was followed to its end. */
const ended =
  (kind: 'run-succeeded' | 'run-failed' | 'run-cancelled', plan: Plan, warnings: readonly string[] = []) =>
  (language: Language): Report => {
    const run = rollout(plan);
    return report({ kind, view: run.end }, { language, polls: run.polls(), took: run.endsAt + 2, warnings });
  };

const TROUBLE = ['The status could not be read. HTTP 503. Trying again in 4 s; the run itself is not affected.'];

export const success = ended('run-succeeded', { servers: 3 });
export const successOf = (servers: number, atOnce = 1) => ended('run-succeeded', { servers, atOnce });
export const failure = ended('run-failed', { servers: 3, fails: [2] }, TROUBLE);
export const failureOfOne = ended('run-failed', { servers: 1, fails: [1] });
export const failureOfTwenty = ended('run-failed', { servers: 20, fails: [14] });
export const many = ended('run-failed', { servers: 500, atOnce: 500, fails: [138, 409] });
export const cancelledElsewhere = ended('run-cancelled', { servers: 20, cancelledAt: 100 });

/** One that the step left, or that left the step, at some moment. */
const left =
  (plan: Plan, seconds: number, outcome: (run: Rollout) => Outcome) =>
  (language: Language): Report => {
    const run = rollout(plan);
    const settings = { timeoutMs: seconds * 1000 };
    return report(outcome(run), { language, settings, historyId: '80001', polls: run.polls(seconds), took: seconds });
  };

export const timedOut = left({ servers: 20 }, 200, (run) => ({
  kind: 'timed-out',
  budget: 'timeout',
  view: run.at(200),
  cancel: { result: 'not-sent' },
}));
export const interrupted = left({ servers: 3 }, 40, (run) => ({
  kind: 'interrupted',
  signalName: 'SIGINT',
  historyId: '80001',
  cancel: { result: 'accepted' },
  view: run.at(40),
}));
export const detached = left({ servers: 3 }, 40, (run) => ({
  kind: 'interrupted-unclear',
  signalName: 'SIGINT',
  historyId: '80001',
  cancel: { result: 'not-sent' },
  view: run.at(40),
}));
export const lost = left({ servers: 3 }, 40, (run) => ({ kind: 'lost', failure: httpFailure(404), view: run.at(40) }));

export const started = (language: Language) =>
  report({ kind: 'started', historyId: '80001', attached: false }, { language, took: 3 });

/** What a person or a word ended; nothing is known of servers. */
const plain =
  (outcome: (view: RunView) => Outcome, status: string, operation = 'start') =>
  (language: Language): Report => {
    const view = deploymentView(status, { finishedAt: BEGIN + 60_000 });
    return report(outcome(view), {
      language,
      settings: { operation },
      polls: [
        [5, deploymentView('pending')],
        [60, view],
      ],
      took: 62,
    });
  };

export const rejected = plain((view) => ({ kind: 'run-rejected', view }), 'reject', 'request');
export const rejectedAsAsked = plain((view) => ({ kind: 'run-rejected-as-asked', view }), 'reject', 'reject');
export const cancelledAsAsked = plain((view) => ({ kind: 'run-cancelled-as-asked', view }), 'canceled', 'cancel');
export const undocumented = plain((view) => ({ kind: 'undocumented-end', view }), 'paused');
export const wrongState = plain(
  (view) => ({ kind: 'wrong-state', operation: 'approve', failure: undefined, view }),
  'success',
  'approve',
);

const KUBERNETES = { targetType: 'KubernetesService', strategy: 'canary', scenario: { id: '2103', name: 'canary' } };

export const canary = (language: Language) => {
  const analyses = [
    analysis(2, 'pass', 95, [
      ['latency', 'pass', 10.1, 10.3],
      ['error rate', 'pass', 0.2, 0.2],
      ['memory', 'pass', 512, 530],
    ]),
    analysis(3, 'pass', 84, [
      ['latency', 'pass', 10.2, 11.9],
      ['error rate', 'pass', 0.2, 0.3],
      ['memory', 'pass', 512, 541],
    ]),
    analysis(4, 'fail', 42, [
      ['latency', 'fail', 10.2, 48.73312],
      ['error rate', 'fail', 0.2, 3.1],
      ['memory', 'pass', 512, 548],
    ]),
  ];
  const finishedAt = BEGIN + 264_000;
  const view = deploymentView('canary_reject', { ...KUBERNETES, canary: analyses, finishedAt });
  return report(
    { kind: 'run-rejected', view },
    {
      language,
      polls: [
        [4, deploymentView('waiting', KUBERNETES)],
        [8, deploymentView('inprogress', KUBERNETES)],
        [60, deploymentView('canary_analyzing', KUBERNETES)],
        [241, deploymentView('canary_rejecting', { ...KUBERNETES, canary: analyses })],
        [264, view],
      ],
      took: 266,
    },
  );
};

/** Nobody decided within the time. */
const undecided = (status: string, parts: Partial<RunView>, operation: string) => (language: Language) => {
  const view = deploymentView(status, parts);
  return report(
    { kind: 'timed-out', budget: 'approval-timeout', view, cancel: { result: 'not-sent' } },
    { language, settings: { operation }, polls: [[5, view]], took: 3605 },
  );
};

export const approval = undecided('pending', {}, 'request');
export const canaryPending = undecided('canary_pending', KUBERNETES, 'start');

/** One of many targets. */
function target(language: Language, index: number, stage: string, outcome: (view: RunView) => Outcome, plan: Plan | undefined) {
  const historyId = String(80_001 + index);
  const names = {
    project: { id: '2001', name: 'shop' },
    stage: { id: String(3001 + index), name: stage },
    scenario: { id: String(2101 + index), name: 'rolling' },
  };
  const run = plan && rollout({ ...plan, parts: { historyId, ...names } });
  const made = report(outcome(run?.end ?? deploymentView('success')), {
    language,
    label: `shop / ${stage} / rolling`,
    target: names,
    historyId: run ? historyId : '',
    polls: run?.polls() ?? [],
  });
  return made.run;
}

const OK = (view: RunView): Outcome => ({ kind: 'run-succeeded', view });
const BAD = (view: RunView): Outcome => ({ kind: 'run-failed', view });
const HELD = (): Outcome => ({ kind: 'held-back' });

function step(language: Language, runs: Report['runs'], took: number): Report {
  const messages = messagesFor(language);
  const first = report({ kind: 'checked' }, { language, target: TARGET, took });
  return { ...first, run: summarise(runs, messages), runs };
}

export const manyTargets = (language: Language): Report =>
  step(
    language,
    [
      target(language, 0, 'dev', OK, { servers: 2 }),
      target(language, 1, 'staging', OK, { servers: 4 }),
      target(language, 2, 'production', BAD, { servers: 3, fails: [2] }),
      target(language, 3, 'production-jp', HELD, undefined),
    ],
    96,
  );

export const manySucceeded = (language: Language): Report =>
  step(
    language,
    ['dev', 'staging', 'production'].map((stage, index) => target(language, index, stage, OK, { servers: index + 2 })),
    92,
  );

export const manyOf500 = (language: Language): Report =>
  step(
    language,
    Array.from({ length: 500 }, (_, index) => {
      const stage = `store-${String(index + 1).padStart(3, '0')}`;
      if (index === 136) return target(language, index, stage, BAD, { servers: 3, fails: [2] });
      return index < 300 ? target(language, index, stage, OK, { servers: 1 }) : target(language, index, stage, HELD, undefined);
    }),
    300,
  );
