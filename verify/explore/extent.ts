import type { Base } from './world.js';

/** The deviations of a whole exploration: one everywhere; or two, and three where a run is started. */
export type Extent = 'singles' | 'full';

export function depthOf(base: Base, extent: Extent): number {
  return extent === 'singles' ? 1 : base.depth;
}
