import { fixedPace, type Pace } from '../src/run/polling/interval.js';

/** What the peers do (their sources, November 2026): fixed intervals, Fibonacci numbers up to 7 s, doubling with jitter up to 2 minutes. */
export const PEERS: Readonly<Record<string, (random: () => number) => Pace>> = {
  'fixed 5 s': () => fixedPace(5000),
  'fixed 10 s': () => fixedPace(10_000),
  'fixed 15 s': () => fixedPace(15_000),
  'fixed 30 s': () => fixedPace(30_000),
  'Fibonacci 2→7 s': () => {
    let [pause, next] = [2, 3];
    return () => {
      const now = Math.min(pause, 7);
      [pause, next] = [next, pause + next];
      return now * 1000;
    };
  },
  'doubling 15→120 s': (random) => {
    let pause = 15_000;
    return () => {
      const now = pause * (0.5 + random());
      pause = Math.min(pause * 2, 120_000);
      return Math.min(now, 120_000);
    };
  },
};
