import { baseCases } from './cases.js';
import type { Machine } from './machine.js';
import { type Found, search } from './search.js';
import type { Base } from './world.js';

/** The deviations of a whole exploration: one everywhere, or two, and three where a run is started. */
export type Extent = 'singles' | 'full';

export function depthOf(base: Base, extent: Extent): number {
  return extent === 'singles' ? 1 : base.depth;
}

/** Explores base cases one after another, in this thread. */
export function explore(machine: Machine, extent: Extent, bases: readonly Base[] = baseCases()): Found[] {
  return bases.map((base) => search(base, { machine, depth: depthOf(base, extent) }));
}
