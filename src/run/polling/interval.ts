import type { StatusClass } from '../model/status.js';

/** What the pace of polling depends on. Times in ms. */
export interface PaceState {
  statusClass: StatusClass;
  /** Since the run began, or since we first saw it if it does not say. */
  elapsed: number;
  /** How much of `elapsed` the run spent queued, as far as we saw. */
  queued: number;
  /** Since its status, a step or a task last changed. */
  sinceChange: number;
  /** Every server or task that can be seen has ended, though the run has not: its end is due. */
  allDone: boolean;
  /** Durations of earlier successful runs of the same scenario or pipeline; empty if none are known, or they say nothing about this one. */
  durations: readonly number[];
  /** Mean time between requests so far, those for earlier runs counted; undefined before the first. */
  meanPause: number | undefined;
  /** Polls so far after our own decision or cancel, after which something is about to happen; undefined without one. */
  pollsAfterDecision: number | undefined;
  /** Since a poll was last refused with 429; undefined if none was. */
  sinceThrottled: number | undefined;
}

/** Earlier runs that a forecast needs at least: of two, one may be the odd one. */
export const MIN_KNOWN = 3;

/** How long to wait until the next poll, in ms. */
export type Pace = (state: PaceState) => number;

/** A fixed `poll-interval`. */
export const fixedPace =
  (intervalMs: number): Pace =>
  () =>
    intervalMs;

/**
 * The model's numbers, each with its reason; `npm run bench:pacing` shows what they do. Times in ms.
 *
 * A poll costs a request; an end that nobody polls for costs waiting. If the run ends within the next i ms with probability p, polling
 * only after them costs p · i / 2 of waiting on average: the next poll is due as soon as that is worth a request. p comes from the
 * durations of earlier runs, so polls are rare while the end is improbable, dense when it is due, and become rarer again when the run
 * is later than all before it, since then nobody knows.
 */
const MODEL = {
  /** Shortest pause: a wait that a person hardly notices, and a rate that one run may have for the short while in which its end is due. */
  floor: 1500,
  /** Longest pause while a run is under way: with jitter and a slow answer on top, a person still sees a change of step within 30 s. */
  ceiling: 27_000,
  /** Spread of every pause to both sides, as a share of it: jobs that one push started drift apart within a few polls. */
  jitter: 0.1,
  /** What a request is worth in ms of waiting: 16 makes about 40 polls of a run of 5 minutes, for an end noticed within a second or two. */
  requestWorth: 16,
  /**
   * Durations further apart than this (the difference of their logarithms: 0.35 is a factor of 1.4), and so many times further than
   * neighbours usually are, belong to two kinds of run, such as a build with a warm cache and one without.
   */
  gap: 0.35,
  gapRatio: 4,
  /** Spread expected before any was seen, as a share of the duration, and how many observations that is worth: two equal ones are luck. */
  prior: 0.05,
  priorWeight: 1,
  /** Least spread, as a share of the duration: the service's own queues vary by that much. */
  leastSpread: 0.015,
  /** Scale of the logistic distribution per standard deviation. 0.55 has the same variance; more, since a handful of runs shows too little of it. */
  width: 0.65,
  /** Probability of a run unlike all that were seen, which takes any time. Larger means more polls at improbable times. */
  surprise: 0.03,
  /** How soon such a run ends: 1 would make it as likely to take twice its age as not. Smaller means rarer polls at a run that is late. */
  surpriseDecay: 0.65,
  /**
   * A run is late once so few are expected to take as long. Then nobody knows any more: it is polled each time that it has become
   * this share later, but not more rarely than `lateLongest` for that.
   */
  lateFrom: 0.08,
  lateShare: 1 / 7,
  lateLongest: 5000,
  /**
   * A run that is late is polled at most this share of its mean pause so far apart: with longer pauses, the dense polls while its end was due
   * would never be made up for, and a fixed interval with the same mean delay would cost less. 1 would only just break even.
   */
  lateMean: 0.9,
  /**
   * In its first `early` ms a run is polled this often whatever is known: a wrong file or a server that is off shows at the first step. No run
   * ends sooner than `whileEarly`, but one that fails at once.
   */
  early: 20_000,
  whileEarly: 6000,
  /** Queueing up to this long happens to every run and is part of the durations known; what goes beyond comes on top of them. */
  usualQueue: 10_000,
  /**
   * Without history: a poll each time that the run has become this share older, within these bounds. The longest is not what fixed
   * intervals use (5, 10, 15 s), but a little less than one: a policy that grew into such an interval would have paid for its early
   * polls without ever being prompter.
   */
  share: 1 / 6.5,
  shortest: 3000,
  longest: 9200,
  /**
   * While queued nothing can happen but the begin. Most runs are queued for a second or two, so pauses begin short and grow by this
   * share of the wait; the longest is half of what a person may have to wait for a change.
   */
  queuedShare: 1 / 4,
  whileQueued: 15_000,
  /** While a person has to act: whoever approves then watches what comes of it. */
  whileBlocked: 10_000,
  /** So many polls at the floor's pace after our own decision or cancel: 12 s, in which the service takes it up. */
  promptPolls: 8,
  /** For so long the end counts as due after everything that can be seen has ended; then the service is just slow to say so. */
  finishing: 30_000,
  /** After a 429 pauses are this many times longer on top, less and less until `throttleFor` is over: the quota is shared by a team's jobs. */
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
  if (state.pollsAfterDecision !== undefined && state.pollsAfterDecision < MODEL.promptPolls) return MODEL.floor;
  switch (state.statusClass) {
    case 'queued':
      return Math.min(Math.max(state.elapsed * MODEL.queuedShare, MODEL.shortest), MODEL.whileQueued);
    case 'blocked-approval':
    case 'blocked-canary':
      return MODEL.whileBlocked;
    default:
      if (state.allDone && state.sinceChange < MODEL.finishing) return MODEL.floor;
      if (state.durations.length < MIN_KNOWN) return growing(state);
      return Math.min(learned(state), state.elapsed < MODEL.early ? MODEL.whileEarly : MODEL.ceiling);
  }
}

/** Without history: in proportion to the age, since whoever waited an hour does not mind some seconds. */
function growing({ elapsed, queued }: PaceState): number {
  const age = elapsed - queued;
  if (age < MODEL.whileEarly) return Math.max(MODEL.whileEarly - age, MODEL.shortest);
  return Math.min(Math.max(age * MODEL.share, MODEL.shortest), MODEL.longest);
}

/** The shortest pause in which waiting unseen becomes worth a request. */
function learned({ elapsed, queued, durations, meanPause }: PaceState): number {
  const age = elapsed - Math.max(0, queued - MODEL.usualQueue);
  const survival = survivalOf(durations);
  const now = survival(age);
  const worth = (pause: number) => (pause / 2) * Math.log(now.all / survival(age + pause).all) >= MODEL.requestWorth;
  const isLate = now.seen < MODEL.lateFrom;
  const late = isLate ? Math.min((age - Math.max(...durations)) * MODEL.lateShare, MODEL.lateLongest) : 0;
  const most = isLate && meanPause !== undefined ? Math.max(meanPause * MODEL.lateMean, MODEL.floor) : MODEL.ceiling;
  const highest = Math.min(most, MODEL.ceiling);
  let [low, high]: [number, number] = [Math.min(Math.max(MODEL.floor, late), highest), highest];
  if (!worth(high)) return high;
  while (high - low > 50) {
    const middle = (low + high) / 2;
    if (worth(middle)) high = middle;
    else low = middle;
  }
  return low;
}

/** The probability that a run is still under way at an age, from the durations of earlier ones; `seen` is the part that is like them. */
export function survivalOf(durations: readonly number[]): (age: number) => { all: number; seen: number } {
  const logs = durations.map((ms) => Math.log(Math.max(ms, 1))).toSorted((a, b) => a - b);
  const groups = groupsOf(logs).map((group) => ({ share: group.length / logs.length, ...logisticOf(group) }));
  const median = Math.exp(logs[logs.length >> 1] ?? 0);
  return (age) => {
    const log = Math.log(Math.max(age, 1));
    let seen = 0;
    for (const { share, mean, scale } of groups) seen += share / (1 + Math.exp((log - mean) / scale));
    const surprise = (1 + Math.max(age, 0) / median) ** -MODEL.surpriseDecay;
    return { all: (1 - MODEL.surprise) * seen + MODEL.surprise * surprise, seen };
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

/**
 * The logistic distribution to expect the next one of a group from, in logarithms. Its longer tails suit a spread that is guessed from
 * a handful of runs better than a normal distribution's would.
 */
function logisticOf(group: readonly number[]): { mean: number; scale: number } {
  const mean = group.reduce((sum, log) => sum + log, 0) / group.length;
  const squares = group.reduce((sum, log) => sum + (log - mean) ** 2, 0);
  const variance = (squares + MODEL.priorWeight * MODEL.prior ** 2) / (group.length - 1 + MODEL.priorWeight);
  const deviation = Math.max(MODEL.leastSpread, Math.sqrt(variance * (1 + 1 / group.length)));
  return { mean, scale: deviation * MODEL.width };
}
