import { initial } from '../src/run/lifecycle/advance.js';
import { drive } from '../src/run/lifecycle/drive.js';
import type { Policy } from '../src/run/lifecycle/policy.js';
import type { StatusClass } from '../src/run/model/status.js';
import type { RunKind, RunListItem, RunView } from '../src/run/model/view.js';
import { learnDurations } from '../src/run/polling/durations.js';
import { adaptivePace, fixedPace, type Pace } from '../src/run/polling/interval.js';
import { createPollInterval } from '../src/run/polling/poll-interval.js';
import { type BenchCase, CASES, createRandom } from './cases.js';
import { createBenchClock } from './clock.js';
import { PEERS } from './policies.js';
import { machine, mean, percentile, table, verdict } from './table.js';

/**
 * The real follow loop, and the real learning, on a virtual clock: requests (polls, and details of earlier runs) and delay between a
 * run's true end and our notice of it, beside what the peers do. Exit code 1 if a requirement is not met.
 */

/** Scenarios per case, each with a typical duration of its own, so that no policy gains by where its polls happen to fall. */
const RUNS = 1000;
const SCENARIOS_VARY = 0.15;

/** An answer takes this long, in ms; the state that it tells is the one half-way. */
const ANSWER_MS = 80;

/** Runs in the history; more than are ever asked for. */
const EARLIER_RUNS = 30;

interface Figures {
  requests: number;
  delay: number;
  p95: number;
}

const view = (status: string, statusClass: StatusClass, startedAt: number, finishedAt: number | null): RunView => ({
  mode: 'deploy',
  historyId: '0',
  project: { id: '1', name: '' },
  stage: null,
  scenario: null,
  status,
  statusClass,
  startedAt,
  finishedAt,
  executor: '',
  targetType: '',
  strategy: '',
  targets: [],
  tasks: [],
  canary: [],
  blockedOn: null,
});

/** Follows one run of a case; `history` holds how long earlier ones took, newest first. */
const WATCH: Policy = {
  ...{ phase: 'main', mode: 'deploy', operation: 'watch', historyId: '0', wait: true },
  ...{ timeoutMs: 86_400_000, approvalTimeoutMs: 86_400_000, onTimeout: 'detach', onCancel: 'detach', onConflict: 'wait' },
};

/** A run that is only watched asks for nothing else. */
const SERVICES = {
  resolve: async () => ({ project: { id: '1', name: '' } }),
  list: async () => [],
  start: async () => '',
  decide: async () => {},
  cancel: async () => {},
  isConflict: () => false,
  serviceTime: () => ({ least: 0, most: 0 }),
};

async function followOne(
  { clock }: ReturnType<typeof createBenchClock>,
  pace: Pace,
  facts: { duration: number; queued: number; history: readonly number[] | undefined },
  random: () => number,
): Promise<{ requests: number; delay: number }> {
  const begun = clock.now();
  const [runsFrom, endsAt] = [begun + facts.queued, begun + facts.queued + facts.duration];
  let requests = 0;
  const kind: Pick<RunKind, 'mode' | 'poll' | 'recent'> = {
    mode: 'deploy',
    recent: async () => [],
    async poll(historyId) {
      requests += 1;
      const now = clock.now() + ANSWER_MS / 2;
      await clock.sleep(ANSWER_MS);
      if (historyId !== '0')
        return { ...view('success', 'success', 0, facts.history?.[Number(historyId) - 1] ?? null), historyId };
      if (now >= endsAt) return view('success', 'success', begun, endsAt);
      return now >= runsFrom ? view('inprogress', 'running', begun, null) : view('waiting', 'queued', begun, null);
    },
  };
  const recent = facts.history?.map(
    (_, index): RunListItem => ({
      historyId: String(index + 1),
      status: 'success',
      statusClass: 'success',
      startedAt: 0,
      finishedAt: null,
    }),
  );
  const { signal } = new AbortController();
  const learner = learnDurations(kind as RunKind, '0', { clock, signal, recent: recent ?? [] });
  await drive(initial(WATCH, clock.elapsed()), {
    policy: WATCH,
    services: { ...(kind as RunKind), ...SERVICES, search: async () => [], poll: kind.poll },
    clock,
    turns: { enter: async () => ({ kind: 'granted', end: () => {} }), isHeld: () => false },
    interval: createPollInterval({
      ...{ begun: clock.elapsed(), random, pollIntervalMs: undefined, align: () => pace },
      ...{ serviceTime: clock.now, durations: learner.durations, onStop: learner.stop },
    }),
    pauseMs: (pause) => (pause.for === 'fixed' ? pause.ms : 0),
    save: () => {},
    observers: [],
    onObserverFailed: () => {},
    onSignal: () => () => {},
    again: signal,
    isStepOver: () => false,
  });
  const delay = clock.now() - endsAt;
  return { requests, delay };
}

/** The same runs for every policy: chance decides before the policy does. */
async function measure(which: BenchCase, policy: (random: () => number) => Pace, hasHistory: boolean): Promise<Figures> {
  const bench = createBenchClock();
  const work = Array.from({ length: RUNS }, (_, index) => {
    const random = createRandom(index + 1);
    const typical = which.typicalMs * (1 - SCENARIOS_VARY + 2 * SCENARIOS_VARY * random());
    const facts = { duration: which.draw(typical, random), queued: which.queuedMs(random) };
    const history = Array.from({ length: EARLIER_RUNS }, () => which.history(typical, random));
    return followOne(bench, policy(random), { ...facts, history: hasHistory ? history : undefined }, random);
  });
  const results = await bench.run(work);
  const delays = results.map((result) => result.delay);
  return { requests: mean(results.map((result) => result.requests)), delay: mean(delays), p95: percentile(delays, 0.95) };
}

const seconds = (ms: number) => (ms / 1000).toFixed(1);
const shown = ({ requests, delay, p95 }: Figures) => `${requests.toFixed(0)} · ${seconds(delay)} · ${seconds(p95)}`;
const dominates = (peer: Figures, ours: Figures) => ours.requests > peer.requests && ours.delay > peer.delay;

const requirements: [string, boolean][] = [];
const rows: string[][] = [];
const worse: string[] = [];
const begunAt = Date.now();
for (const which of CASES) {
  const learned = await measure(which, adaptivePace, true);
  const blind = await measure(which, adaptivePace, false);
  // A poll comes a pause and an answer after the one before, and is itself answered later: what remains for the pause.
  const same = await measure(which, () => fixedPace(2 * (learned.delay - ANSWER_MS)), false);
  const peers: Figures[] = [];
  for (const [name, policy] of Object.entries(PEERS)) {
    const peer = await measure(which, policy, false);
    peers.push(peer);
    if (dominates(peer, learned)) worse.push(`${which.name}, with history: ${name}`);
    if (dominates(peer, blind)) worse.push(`${which.name}, without history: ${name}`);
  }
  const share = learned.requests / same.requests;
  rows.push([
    which.name,
    shown(learned),
    shown(blind),
    `${share.toFixed(2)} of ${same.requests.toFixed(0)} · ${seconds(same.delay)}`,
    ...peers.map(shown),
  ]);
  if (which.mostShare !== undefined) {
    requirements.push([
      `${which.name}: ${share.toFixed(2)} of the requests of the fixed interval of the same mean delay (at most ${which.mostShare})`,
      share <= which.mostShare,
    ]);
  }
  if (which.mostP95 !== undefined) {
    requirements.push([
      `${which.name}: 95 % of the ends noticed within ${seconds(learned.p95)} s (at most ${seconds(which.mostP95)} s)`,
      learned.p95 <= which.mostP95,
    ]);
  }
}
requirements.push([
  `in no case both more requests and a later notice than a peer${worse.length > 0 ? `, but: ${worse.join('; ')}` : ''}`,
  worse.length === 0,
]);

console.log(machine());
console.log(`Requests · mean delay (s) · 95th percentile (s), each over ${RUNS} runs; an answer takes ${ANSWER_MS} ms\n`);
console.log(table(['run', 'with history', 'without', 'same delay, fixed', ...Object.keys(PEERS)], rows));
verdict(requirements);
console.log(`\n${Math.round((Date.now() - begunAt) / 1000)} s`);
