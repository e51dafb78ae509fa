import type { EmulatedService } from './operations.js';

/** One request as it came in, and what became of it. */
export interface LoggedRequest {
  /** When it came in, in ms by the machine's clock. */
  readonly time: number;
  readonly method: string;
  /** Path and query as received. */
  readonly url: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Undefined if the path belongs to none. */
  service: EmulatedService | 'metadata' | undefined;
  /** Catalogue name, such as `sourcedeploy.scenario.deploy`; undefined if the path is no operation's. */
  operation: string | undefined;
  /** HTTP status that was answered; undefined if none was. */
  status: number | undefined;
  /** Whether a write was carried out, whatever was answered. */
  acted: boolean;
  /** The faults that were applied, such as `drop-after`, joined by `+`; empty for none. */
  fault: string;
  /** Why it was turned down; empty if it was not. For people: the answer may say less. */
  refusal: string;
}

/** Beyond this the oldest tenth is forgotten, so that an emulator that is left running does not eat the machine. */
const MOST = 100_000;

/** Every request received, oldest first. */
export class RequestLog {
  #entries: LoggedRequest[] = [];
  readonly #onEntry: ((entry: LoggedRequest) => void) | undefined;

  /** `onEntry` is called when a request has been answered, or never will be. */
  constructor(onEntry?: (entry: LoggedRequest) => void) {
    this.#onEntry = onEntry;
  }

  add(entry: LoggedRequest): void {
    if (this.#entries.length >= MOST) this.#entries.splice(0, MOST / 10);
    this.#entries.push(entry);
  }

  answered(entry: LoggedRequest): void {
    this.#onEntry?.(entry);
  }

  get entries(): readonly LoggedRequest[] {
    return this.#entries;
  }

  clear(): void {
    this.#entries = [];
  }
}
