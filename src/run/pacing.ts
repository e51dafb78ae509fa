import type { StatusClass } from './status.js';

/** What the pace of looking depends on. Times in ms. */
export interface PaceState {
  statusClass: StatusClass;
  /** Since the run began, as far as that can be told; while nobody was waited for. */
  elapsed: number;
  /** How much of `elapsed` the run was seen queued. */
  queued: number;
  /** Since its status, a step or a task last changed. */
  sinceChange: number;
  /** Every server or task that can be seen has ended, though the run has not: its end is due. */
  allDone: boolean;
  /** Durations of earlier successful runs of the same scenario or pipeline, if any are known. */
  durations: readonly number[];
  /** Looks so far after our own decision or cancel, after which something is about to happen; undefined without one. */
  looksAfterDecision: number | undefined;
  /** Since a look was last refused with 429; undefined if none was. */
  sinceThrottled: number | undefined;
}

/** How long to wait until the next look, in ms. */
export type Pace = (state: PaceState) => number;

/** A fixed `poll-interval`. */
export const fixedPace =
  (intervalMs: number): Pace =>
  () =>
    intervalMs;

/**
 * The model's numbers, each with its reason; `npm run bench:pacing` shows what they do. Times in ms.
 *
 * A look costs a request, an end unseen costs a wait. With probability p that the run ends within the next i ms, looking only after
 * them costs p · i / 2 of waiting on average; the next look is due as soon as that waiting is worth a request.
 */
const MODEL = {
  /** Shortest pause: what a person hardly notices, and a rate (0.7 a second) that one run may have for a short while. */
  floor: 1500,
  /** Longest pause while a run is under way. With jitter and a slow answer on top a person still sees a change of step within 30 s. */
  ceiling: 27_000,
  /** Spread of every pause, as a share of it to both sides: jobs started by one push drift apart within a few looks. */
  jitter: 0.1,
  /** What a request is worth in ms of waiting. Smaller makes the looks around the due time denser. */
  requestWorth: 25,
  /** Durations this much apart (as logarithms, 0.2 is 22 %), and this much further than they usually are, belong to different kinds of run. */
  gap: 0.35,
  gapRatio: 4,
  /** Spread taken for granted, as a share of the duration, and how many observations that belief is worth. */
  prior: 0.05,
  priorWeight: 1,
  /** Least spread: equal durations are luck and not proof. */
  leastSpread: 0.015,
  /** Probability of "unlike anything seen": a run that takes any time, early or late. */
  surprise: 0.03,
  /** So long every run is looked at as if nothing were known of it, in ms: a wrong file or a server that is off shows at the first step. */
  early: 20_000,
  /** Queueing up to this long happens to every run and is part of the durations known; what goes beyond comes on top of them. */
  usualQueue: 10_000,
  /** Without history: a look each time that the run has become this share older, within these bounds. */
  share: 1 / 6.5,
  shortest: 2500,
  longest: 9200,
  /** While queued nothing can happen but the begin, which nobody waits for: half of what a person may have to wait for a change. */
  whileQueued: 15_000,
  /** While a person has to act, who may then watch what comes of it. */
  whileBlocked: 10_000,
  /** Looks at the floor's pace after our own decision or cancel; 12 s, in which the service takes it up. */
  promptLooks: 8,
  /** How long everything's having ended makes an end due; after that the service is just slow to say so. */
  settling: 30_000,
  /** After a 429 all pauses are up to this much longer, decreasing to nothing in `throttleFor`: the quota is shared, and its window is not documented. */
  throttle: 2,
  throttleFor: 300_000,
} as const;

/** The pace of `poll-interval: auto`. `random` spreads parallel jobs. */
export function adaptivePace(random: () => number): Pace {
  return (state) => {
    const slower = 1 + MODEL.throttle * Math.max(0, 1 - (state.sinceThrottled ?? MODEL.throttleFor) / MODEL.throttleFor);
    return Math.min(base(state) * slower, MODEL.ceiling) * (1 - MODEL.jitter + 2 * MODEL.jitter * random());
  };
}

function base(state: PaceState): number {
  if (state.looksAfterDecision !== undefined && state.looksAfterDecision < MODEL.promptLooks) return MODEL.floor;
  switch (state.statusClass) {
    case 'queued':
      return MODEL.whileQueued;
    case 'blocked-approval':
    case 'blocked-canary':
      return MODEL.whileBlocked;
    default:
      if (state.allDone && state.sinceChange < MODEL.settling) return MODEL.floor;
      return state.durations.length === 0
        ? growing(state)
        : state.elapsed < MODEL.early
          ? Math.min(learned(state), growing(state))
          : learned(state);
  }
}

/** Without history: in proportion to the age, since whoever waited an hour does not mind some seconds. */
function growing({ elapsed, queued }: PaceState): number {
  return Math.min(Math.max((elapsed - queued) * MODEL.share, MODEL.shortest), MODEL.longest);
}

/** The shortest pause in which waiting unseen becomes worth a request. */
function learned({ elapsed, queued, durations }: PaceState): number {
  const age = elapsed - Math.max(0, queued - MODEL.usualQueue);
  const survival = survivalOf(durations);
  const now = survival(age);
  const worth = (pause: number) => (pause / 2) * Math.log(now / survival(age + pause)) >= MODEL.requestWorth;
  let [low, high]: [number, number] = [MODEL.floor, MODEL.ceiling];
  if (!worth(high)) return high;
  while (high - low > 50) {
    const middle = (low + high) / 2;
    if (worth(middle)) high = middle;
    else low = middle;
  }
  return low;
}

/** The probability that a run is still under way at an age, from the durations of earlier ones. */
export function survivalOf(durations: readonly number[]): (age: number) => number {
  const logs = durations.map((ms) => Math.log(Math.max(ms, 1))).toSorted((a, b) => a - b);
  const groups = groupsOf(logs).map((group) => ({ share: group.length / logs.length, ...fit(group) }));
  const median = Math.exp(logs[logs.length >> 1] ?? 0);
  return (age) => {
    const log = Math.log(Math.max(age, 1));
    let seen = 0;
    for (const { share, mean, deviation } of groups) seen += share * upperTail((log - mean) / deviation);
    return (1 - MODEL.surprise) * seen + MODEL.surprise / (1 + Math.max(age, 0) / median);
  };
}

/** Sorted logarithms of durations, split where a gap parts them: a build with a cache and one without are two kinds of run. */
function groupsOf(logs: readonly number[]): number[][] {
  const groups: number[][] = [];
  const gaps = logs.slice(1).map((log, index) => log - (logs[index] ?? log));
  const usual = gaps.toSorted((a, b) => a - b)[gaps.length >> 1] ?? 0;
  logs.forEach((log, index) => {
    const gap = gaps[index - 1] ?? Number.POSITIVE_INFINITY;
    if (index === 0 || gap > Math.max(MODEL.gap, MODEL.gapRatio * usual)) groups.push([]);
    groups.at(-1)?.push(log);
  });
  return groups;
}

/** Mean and standard deviation to expect of the next one in a group, in logarithms. */
function fit(group: readonly number[]): { mean: number; deviation: number } {
  const mean = group.reduce((sum, log) => sum + log, 0) / group.length;
  const squares = group.reduce((sum, log) => sum + (log - mean) ** 2, 0);
  const variance = (squares + MODEL.priorWeight * MODEL.prior ** 2) / (group.length - 1 + MODEL.priorWeight);
  return { mean, deviation: Math.max(MODEL.leastSpread, Math.sqrt(variance * (1 + 1 / group.length))) };
}

/** Probability that a normal variable is above `z`; Zelen and Severo's approximation, right to 1e-7. */
function upperTail(z: number): number {
  if (z < 0) return 1 - upperTail(-z);
  const t = 1 / (1 + 0.2316419 * z);
  const sum = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return sum * Math.exp((-z * z) / 2) * 0.3989422804;
}
