import type { Switches } from '../world/switches.js';
import { randomFor } from './random.js';
import { runIdText } from './run-ids.js';
import type { Moment, Simulation, Starter } from './world.js';

/** Builds have ids of their own form: UUIDs in the vendor's example, whatever the other services do. */
function idForm(switches: Switches, kind: Run['kind']): Switches['runIds'] {
  return kind === 'build' ? (switches.buildIds === 'uuid' ? 'uuid' : 'ascending') : switches.runIds;
}

/** One entry of a script's list of words. */
export interface Word {
  readonly status: string;
  readonly for: number;
  readonly end?: boolean | undefined;
}

/** What deployments, builds and pipeline runs have in common: a status with a past, an end, and plans that a change of course undoes. */
export abstract class Run {
  startTime: number;
  endTime: number | null = null;
  /** Deleted from history: every read answers 404. */
  deleted = false;
  /** The id that clients see. {@link id} is the serial number behind it. */
  readonly publicId: string;
  readonly timeline: Moment[] = [];
  readonly #jitter: number;
  readonly #random: () => number;
  #plans = 0;
  #onEnd: (() => void)[] = [];

  constructor(
    readonly simulation: Simulation,
    readonly kind: 'deployment' | 'pipeline' | 'build',
    readonly id: number,
    readonly starter: Starter,
    jitter: number | undefined,
  ) {
    this.startTime = simulation.agenda.now;
    this.publicId = runIdText(idForm(simulation.switches, kind), kind, id);
    this.#jitter = jitter ?? simulation.jitter;
    this.#random = randomFor(simulation.seed, `${kind} ${id}`);
  }

  /** The word that the service shows; null for a build before its first job. */
  get status(): string | null {
    return this.timeline.at(-1)?.status ?? null;
  }

  get ended(): boolean {
    return this.endTime !== null;
  }

  become(status: string | null): void {
    this.timeline.push({ at: this.simulation.agenda.now, status });
  }

  /** Plans `act` for `ms` of the world file from now, with jitter. It does not happen if {@link replan} comes first. */
  after(ms: number, act: () => void): void {
    this.exactlyAfter(ms * (1 + this.#jitter * (2 * this.#random() - 1)), act);
  }

  /** As {@link after}, without jitter: for limits that the service itself keeps. */
  exactlyAfter(ms: number, act: () => void): void {
    const plans = this.#plans;
    this.simulation.agenda.after(ms / this.simulation.speed, () => {
      if (plans === this.#plans) act();
    });
  }

  /** Forgets all that was planned. */
  replan(): void {
    this.#plans++;
  }

  /** Calls back once, when the run has ended. */
  whenEnded(act: () => void): void {
    if (this.ended) act();
    else this.#onEnd.push(act);
  }

  end(status: string | null): void {
    this.replan();
    this.become(status);
    this.endTime = this.simulation.agenda.now;
    const listeners = this.#onEnd;
    this.#onEnd = [];
    for (const listener of listeners) listener();
  }

  /** Plays words exactly as a world file lists them; the last one stays, and ends the run if it is an end, or is said to be. */
  play(words: readonly Word[], isEnd: (word: string) => boolean): void {
    const [first, ...rest] = words;
    if (!first) return;
    if (first.end ?? (rest.length === 0 && isEnd(first.status))) {
      this.end(first.status);
      return;
    }
    this.become(first.status);
    if (rest.length > 0) this.after(first.for, () => this.play(rest, isEnd));
  }

  /** Any word, from outside. With `end` the run is over; without, it stands still there. */
  force(status: string, end: boolean): void {
    this.replan();
    if (end) {
      this.end(status);
      return;
    }
    this.endTime = null;
    this.become(status);
  }

  /** Permits it into a run of the past, `ms` long. */
  past(startTime: number, ms: number, status: string): void {
    this.startTime = startTime;
    this.endTime = startTime + Math.round(ms);
    this.timeline.splice(0, Number.POSITIVE_INFINITY, { at: startTime, status: 'inprogress' }, { at: this.endTime, status });
  }
}

/** The run with this public id, character by character. Undefined if there is none. */
export function runWithId<T extends Run>(runs: ReadonlyMap<number, T>, publicId: string): T | undefined {
  const near = runs.get(Number(publicId));
  if (near?.publicId === publicId) return near;
  for (const run of runs.values()) if (run.publicId === publicId) return run;
  return undefined;
}
