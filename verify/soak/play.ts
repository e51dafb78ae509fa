import { createEmulator, type Emulator } from '../../emulator/emulator.js';
import type { LoggedRequest } from '../../emulator/gateway/requests.js';
import type { RunRecord } from '../../emulator/server/runs.js';
import { main } from '../../src/main.js';
import { loadMessages } from '../../src/messages/messages.js';
import { post } from '../../src/post.js';
import type { Clock } from '../../src/shared/clock.js';
import { createVirtualClock, type VirtualClock } from '../virtual-clock.js';
import { happen, setUp } from './people.js';
import { createPhase, type PhaseRecord } from './phase.js';
import type { Blow, Scenario } from './scenario.js';
import { MARKED } from './secrets.js';
import { idsOf, subjectInputs } from './subjects.js';
import { worldOf } from './worlds.js';

// Every language's sentences are wanted here.
await loadMessages('ko');

/** A phase, and what was really sent during it. */
export interface PlayedPhase extends PhaseRecord {
  readonly requests: readonly LoggedRequest[];
}

/** Everything that is known after one run of the soak: what the phases did, and how the services saw it. */
export interface Evidence {
  readonly scenario: Scenario;
  readonly inputs: Readonly<Record<string, string>>;
  readonly main: PlayedPhase;
  readonly post: PlayedPhase;
  /** Requests of the whole run, those that arrived late included. */
  readonly requests: readonly LoggedRequest[];
  /** How every run really is, some time after the post phase; their time lines tell how they were before. */
  readonly runs: readonly RunRecord[];
  /** The run of the input `history-id`, if there is one. */
  readonly given: string | undefined;
  /** The ids of each subject's scenario or pipeline. */
  readonly targets: readonly { projectId: string; scenarioId: string | undefined }[];
  readonly unhandled: readonly string[];
}

const START = 1_750_000_000_123;
/** Virtual time in ms that main may take beyond its budgets: searching for a lost start, a cancel and its verification, reports. */
const MAIN_GRACE_MS = 240_000;
/** All post steps of a job share 5 minutes. */
const POST_LIMIT_MS = 290_000;
/** Virtual time after the post phase in which what was on its way arrives, ms. */
const AFTERMATH_MS = 180_000;
/** Real time after which a phase that waits for nothing counts as hung, ms. */
const PATIENCE_MS = 60_000;

const ENV = {
  GITHUB_STEP_SUMMARY: '/dev/null',
  GITHUB_SERVER_URL: 'https://github.example',
  GITHUB_REPOSITORY: 'shop/web',
  GITHUB_RUN_ID: '1',
  GITHUB_WORKFLOW: 'deploy',
  GITHUB_JOB: 'deploy',
} as const;

/** Promises that were rejected without anybody caring, since the last run began. */
export const unhandled: string[] = [];

/** Plays one scenario through the real main and post phases, on a virtual clock, against the emulator. */
export async function play(scenario: Scenario): Promise<Evidence> {
  unhandled.length = 0;
  // The past has to fit before the first moment, and seconds must not hide in round numbers.
  const time = createVirtualClock({ start: START, patienceMs: PATIENCE_MS });
  // Services have the true time; only the machine of the step has a clock that jumps.
  const world: Clock = { ...time.clock, now: () => START + time.clock.elapsed() };
  const emulator = createEmulator({ world: worldOf(scenario), seed: scenario.seed, clock: world });
  const setup = await setUp(emulator, time, scenario);
  const inputs: Record<string, string> = {
    ...scenario.inputs,
    ...subjectInputs(emulator, scenario),
    ...(setup.given !== undefined && (scenario.inputs.mode === 'api' ? {} : { 'history-id': setup.given })),
    'access-key': MARKED.accessKey,
    'secret-key': MARKED.secretKey,
    'github-token': MARKED.token,
    'api-url': 'http://127.0.0.1:9/{service}',
  };
  if (scenario.inputs.operation === 'sourcedeploy.history.cancel') {
    inputs.parameters = JSON.stringify({
      projectId: idsOf(emulator, scenario.subjects[0])?.projectId ?? '1',
      historyId: setup.given ?? '1',
    });
  }
  for (const fault of scenario.faults) emulator.control.addFault(fault);
  for (const happening of scenario.happenings) {
    void time.clock.sleep(happening.at).then(() => happen(emulator, scenario, happening));
  }
  for (const jump of scenario.jumps) void time.clock.sleep(jump.at).then(() => time.jumpWall(jump.ms));

  const budget = budgetMs(inputs.timeout) + budgetMs(inputs['approval-timeout']);
  // Of many targets each has its budgets to itself, from its turn on.
  const turns = Math.ceil(scenario.subjects.length / Number(inputs['max-parallel'] ?? scenario.subjects.length));
  // And none begins before every name is looked up, for which a service in trouble may take a budget of its own.
  const lookUps = scenario.subjects.length > 1 ? 1 : 0;
  const limitMs = (budget + MAIN_GRACE_MS) * (turns + lookUps);
  const stage = { time, world, emulator, inputs, seed: scenario.seed, brokenFiles: scenario.brokenFiles };
  const given = scenario.forgedState ? forgedState(emulator, scenario) : new Map<string, string>();
  const first = await playPhase({ ...stage, run: main, state: given, blow: scenario.blow, limitMs });
  if (scenario.faultsEnd) emulator.control.clearFaults();
  await time.advance(500);
  const state = new Map([...given, ...first.state]);
  const second = await playPhase({ ...stage, run: post, state, blow: scenario.postBlow, limitMs: POST_LIMIT_MS });
  await time.advance(AFTERMATH_MS);
  return {
    scenario,
    inputs,
    main: first,
    post: second,
    requests: emulator.requests,
    runs: emulator.runs(),
    given: setup.given,
    targets: scenario.subjects.map((subject) => idsOf(emulator, subject) ?? { projectId: '', scenarioId: undefined }),
    unhandled: [...unhandled],
  };
}

async function playPhase(options: {
  time: VirtualClock;
  world: Clock;
  emulator: Emulator;
  brokenFiles: Scenario['brokenFiles'];
  inputs: Readonly<Record<string, string>>;
  seed: number;
  run: typeof main;
  state: ReadonlyMap<string, string>;
  blow: Blow | undefined;
  limitMs: number;
}): Promise<PlayedPhase> {
  const { time, emulator, run, limitMs } = options;
  const from = emulator.requests.length;
  // With debug logging now and then: what it adds must not give secrets away either.
  const env = options.seed % 10 === 0 ? { ...ENV, RUNNER_DEBUG: '1' } : ENV;
  const phase = createPhase({ ...options, fetch: emulator.fetch, env });
  const { record } = phase;
  let over = false;
  const hung = time.clock.sleep(limitMs).then(() => {
    if (!over) record.ending = 'hung';
  });
  const ended = run(phase.host).catch((error: unknown) => {
    record.ending = 'threw';
    record.error = error instanceof Error ? (error.stack ?? error.message) : String(error);
  });
  try {
    await time.run(Promise.race([ended, phase.killed, hung]));
  } catch (error) {
    record.ending = 'hung';
    record.error = String(error);
  }
  over = true;
  record.endedAt = options.world.now();
  phase.die();
  return Object.assign(record, { requests: emulator.requests.slice(from) });
}

/** Saved state as somebody without the secret key would make it up: every other run of the subjects, to be stopped. */
function forgedState(emulator: Emulator, { subjects }: Scenario): Map<string, string> {
  const state = new Map([
    ['isPost', 'true'],
    ['runs', '3'],
    ['nonce', 'f'.repeat(64)],
  ]);
  for (const [index, { kind, projectId, id }] of emulator.runs().slice(-3).entries()) {
    const ids = idsOf(emulator, subjects[0]);
    const named = (part: string | undefined) => ({ id: part ?? '', name: '' });
    const target = { project: named(projectId), stage: named(ids?.stageId), scenario: named(ids?.scenarioId) };
    const run = { phase: 'stopping', target, historyId: id, why: 'signal' };
    const entry = JSON.stringify({ mode: kind === 'pipeline' ? 'pipeline' : 'deploy', run });
    state.set(`run-${index}`, `${'0'.repeat(64)}.${entry}`);
  }
  return state;
}

/** A duration input in ms; the default for none, and for one that is wrong on purpose. */
export function budgetMs(text = '60m'): number {
  const [, count = '60', unit = 's'] = /^(\d+)([smhd]?)$/.exec(text) ?? [];
  return Number(count) * ({ s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }[unit] ?? 1000);
}
