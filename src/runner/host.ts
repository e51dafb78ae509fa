import type { Fetch } from '../ncloud/transport.js';
import type { Clock } from '../shared/clock.js';

/** The part of `@actions/core` that is used; its real self in production, a recorder in the soak. */
export interface ActionsCore {
  info(message: string): void;
  debug(message: string): void;
  notice(message: string): void;
  warning(message: string): void;
  setFailed(message: string): void;
  startGroup(name: string): void;
  endGroup(): void;
  setSecret(secret: string): void;
  setOutput(name: string, value: string): void;
  saveState(name: string, value: string): void;
  getState(name: string): string;
  getInput(name: string): string;
  summary: { addRaw(text: string): { write(options?: { overwrite?: boolean }): Promise<unknown> } };
}

/** Marks by name. `set` throws what the system throws. */
export interface Marks {
  set(name: string): void;
  has(name: string): boolean;
}

/** Everything from outside that a phase touches: the runner, time, randomness, the network, signals. */
export interface Host {
  readonly core: ActionsCore;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  /** Uniform in [0, 1). */
  readonly random: () => number;
  readonly fetch: Fetch;
  /** As `fetch`, but never through a proxy; without it there is no `credentials: server-role`. */
  readonly directFetch?: Fetch | undefined;
  /** The text of a file, with what the system throws; without it there is no `credentials: profile`. */
  readonly readText?: ((path: string) => Promise<string>) | undefined;
  /** Sets how many connections per host there may be at once; one if never called. */
  readonly connections?: (most: number) => void;
  /** Writes a temporary file of that name, answers its path, throws what the system throws; files are left out if not given. */
  readonly saveFile?: ((name: string, text: string) => string) | undefined;
  /** Marks that this step's phases leave each other in the runner's temporary folder. Where there are none, nothing is marked. */
  readonly marks?: Marks | undefined;
  /** Calls back once, at the first SIGINT, SIGTERM or SIGBREAK. */
  readonly onSignal: (listener: (signalName: string) => void) => void;
}
