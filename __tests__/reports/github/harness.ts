import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { messagesFor } from '../../../src/messages/messages.js';
import { closeLeftovers } from '../../../src/reports/github/leftovers.js';
import { createGitHubReporter, type GitHubReporter } from '../../../src/reports/github/reporter.js';
import { createRecorder } from '../../../src/reports/recorder.js';
import type { RunReport, Verdict } from '../../../src/reports/report.js';
import type { GitHubSettings } from '../../../src/reports/report-settings.js';
import type { Outcome } from '../../../src/run/model/outcome.js';
import { conclusionOf } from '../../../src/run/model/outcome.js';
import type { StatusClass } from '../../../src/run/model/status.js';
import type { RunView, Target } from '../../../src/run/model/view.js';
import { createLog } from '../../../src/runner/log.js';
import { createVirtualClock, type VirtualClock } from '../../support/clock.js';
import { type FakeGitHub, startFakeGitHub } from '../../support/github.js';
import { temporaryFolder } from '../../support/temporary.js';

export const SHA = 'a'.repeat(40);
export const HEAD = 'b'.repeat(40);
export const TARGET: Target = {
  project: { id: '2001', name: 'shop' },
  stage: { id: '3001', name: 'production' },
  scenario: { id: '4001', name: 'rolling' },
};

export type Inputs = Record<string, string>;

export interface World {
  readonly fake: FakeGitHub;
  readonly time: VirtualClock;
  readonly env: Record<string, string>;
  readonly warnings: string[];
  readonly notices: string[];
  readonly state: Map<string, string>;
  readonly outputs: Map<string, string>;
  reporter(inputs?: Partial<GitHubSettings>): GitHubReporter;
  /** Begins, tells each view with some time in between, and finishes. */
  play(steps: {
    settings?: Partial<GitHubSettings>;
    views?: RunView[];
    outcome: Outcome;
    verdict?: Partial<Verdict>;
    ms?: number;
  }): Promise<GitHubReporter>;
  post(inputs?: Inputs, seen?: RunView): Promise<void>;
  /** Names of the deployment's states, in order. */
  states(): string[];
}

/** A fake GitHub, a clock, and a job's environment for one event. */
export async function createWorld(event: { name?: string; payload?: unknown; prefix?: string } = {}): Promise<World> {
  const fake = await startFakeGitHub({ prefix: event.prefix ?? '' });
  const time = createVirtualClock();
  const path = join(temporaryFolder(), 'event.json');
  writeFileSync(path, typeof event.payload === 'string' ? event.payload : JSON.stringify(event.payload ?? {}));
  const env: Record<string, string> = {
    GITHUB_API_URL: fake.url,
    GITHUB_SERVER_URL: 'https://github.example',
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_RUN_ID: '777',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_ACTOR: 'mina',
    GITHUB_SHA: SHA,
    GITHUB_EVENT_NAME: event.name ?? 'push',
    GITHUB_EVENT_PATH: path,
  };
  const warnings: string[] = [];
  const notices: string[] = [];
  const state = new Map<string, string>();
  const outputs = new Map<string, string>();
  let given: Inputs = {};
  const core = {
    info: () => {},
    debug: () => {},
    notice: (text: string) => notices.push(text),
    warning: (text: string) => warnings.push(text),
    setFailed: () => {},
    startGroup: () => {},
    endGroup: () => {},
    setSecret: () => {},
    setOutput: () => {},
    saveState: (name: string, value: string) => void state.set(name, value),
    getState: (name: string) => state.get(name) ?? '',
    getInput: (name: string) => given[name] ?? '',
    summary: { addRaw: () => ({ write: async () => undefined }) },
  };
  const messages = messagesFor('en');

  const world: World = {
    fake,
    time,
    env,
    warnings,
    notices,
    state,
    outputs,
    reporter: (settings = {}) =>
      createGitHubReporter({
        host: { env, clock: time.clock, core },
        settings: { ...SETTINGS, ...settings },
        log: createLog(core),
        messages,
        outputs: { set: (name, value) => void outputs.set(name, value) },
      }),
    async play({ settings, views = [], outcome, verdict, ms = 10_000 }) {
      const reporter = world.reporter(settings);
      await fake.run(time, reporter.begin(TARGET));
      for (const view of views) {
        reporter.update(view);
        await fake.advance(time, 6000);
      }
      await fake.run(time, reporter.finish(report(outcome, verdict, views.at(-1)), { ms }));
      return reporter;
    },
    async post(inputs = {}, seen) {
      given = { ...INPUTS, ...inputs };
      await fake.run(time, closeLeftovers({ core, env, clock: time.clock }, seen));
    },
    states: () => fake.states(),
  };
  return world;
}

const SETTINGS: GitHubSettings = {
  mode: 'deploy',
  operation: 'start',
  historyId: '',
  environment: 'production',
  environmentUrl: 'https://shop.example',
  commitStatus: '',
  comment: false,
  githubToken: 'ghs_not-a-real-token',
  timeZone: 'UTC',
  consoleUrl: 'https://console.ncloud.com',
};

const INPUTS: Inputs = {
  mode: 'deploy',
  project: '2001',
  stage: '3001',
  scenario: '4001',
  'access-key': 'AKIDEXAMPLE000000000',
  'secret-key': 'x'.repeat(40),
  environment: 'production',
  'github-token': 'ghs_not-a-real-token',
};

const WORDS: Partial<Record<StatusClass, string>> = {
  running: 'inprogress',
  'blocked-approval': 'pending',
  failure: 'fail',
  rejected: 'reject',
  cancelled: 'canceled',
  queued: 'waiting',
};

export function view(statusClass: StatusClass, more: Partial<RunView> = {}): RunView {
  return {
    mode: 'deploy',
    historyId: '80001',
    project: TARGET.project,
    stage: TARGET.stage ?? null,
    scenario: TARGET.scenario ?? null,
    status: WORDS[statusClass] ?? statusClass,
    statusClass,
    startedAt: null,
    finishedAt: null,
    executor: 'mina',
    targetType: 'ServerGroup',
    strategy: 'rolling',
    targets: [],
    tasks: [],
    canary: [],
    blockedOn: statusClass.startsWith('blocked') ? { projectId: '2001', historyId: '80001' } : null,
    ...more,
  };
}

export function report(outcome: Outcome, verdict: Partial<Verdict> = {}, seen?: RunView): RunReport {
  const recorder = createRecorder();
  if (seen) recorder.record(seen, 0);
  const nothing =
    conclusionOf(outcome) === 'refused' ||
    ('historyId' in outcome && outcome.historyId === undefined) ||
    outcome.kind === 'not-started';
  return {
    label: '',
    target: TARGET,
    historyId: nothing ? '' : (seen?.historyId ?? '80001'),
    recorder,
    outcome,
    verdict: { conclusion: conclusionOf(outcome), what: 'deployment 80001 ended.', why: '', next: '', ...verdict },
  };
}

export const OUTCOMES = {
  success: { kind: 'run-succeeded', view: view('success') },
  failure: { kind: 'run-failed', view: view('failure') },
  rejected: { kind: 'run-rejected', view: view('rejected') },
  cancelled: { kind: 'run-cancelled', view: view('cancelled') },
  interrupted: {
    kind: 'interrupted',
    signalName: 'SIGINT',
    historyId: '80001',
    cancel: { result: 'accepted' },
    view: undefined,
  },
  nothingStarted: {
    kind: 'interrupted',
    signalName: 'SIGINT',
    historyId: undefined,
    cancel: { result: 'not-sent' },
    view: undefined,
  },
  timedOut: { kind: 'timed-out', budget: 'timeout', view: view('running'), cancel: { result: 'not-sent' } },
  tooLate: { kind: 'not-started', waitingFor: [], failure: undefined },
  refused: { kind: 'conflict', others: [] },
  started: { kind: 'started', historyId: '80001', attached: false },
  unknown: { kind: 'undocumented-end', view: view('unknown') },
  cancelAsked: { kind: 'run-cancelled-as-asked', view: view('cancelled') },
} as const satisfies Record<string, Outcome>;
