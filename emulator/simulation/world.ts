import type { State } from '../world/state.js';
import type { Switches } from '../world/switches.js';
import type { Agenda } from './agenda.js';

/** What every life cycle needs: the world, its time, and its randomness. */
export interface Simulation {
  readonly state: State;
  readonly agenda: Agenda;
  readonly switches: Switches;
  readonly seed: number;
  /** How much durations vary, where a script does not say so itself. */
  readonly jitter: number;
  /** Seconds of a world file per second of the clock. */
  readonly speed: number;
}

/** Who started a run, and by which way. */
export interface Starter {
  /** Shown as executor, requester or user id. */
  readonly name: string;
  /** The access key of the request; empty for runs of the past. */
  readonly accessKey: string;
  readonly how: 'api' | 'request' | 'pipeline' | 'control' | 'history';
  /** What SourcePipeline says of the way, where somebody set it. */
  readonly requestType?: 'console' | 'trigger' | undefined;
}

/** A status and since when: what an oracle, and a history list that lags, look back at. */
export interface Moment {
  readonly at: number;
  readonly status: string | null;
}

/** The status at a time in the past; undefined if the run had not been started by then. */
export function statusAt(timeline: readonly Moment[], time: number): Moment | undefined {
  return timeline.findLast((moment) => moment.at <= time);
}
