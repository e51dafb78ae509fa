/** Real time after which a single case counts as super-linear or hung, ms; most take a thousandth of it. */
const SLOW_MS = 3000;

/** Throws when `work` takes longer than any honest amount of it. */
export function timely<T>(work: () => T): T {
  const begun = performance.now();
  const done = work();
  const took = performance.now() - begun;
  if (took > SLOW_MS) throw new Error(`took ${Math.round(took)} ms`);
  return done;
}

/** Throws unless it holds. */
export function hold(holds: boolean, why: string): void {
  if (!holds) throw new Error(why);
}
