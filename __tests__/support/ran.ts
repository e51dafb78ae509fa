import type { Emulator } from '../../emulator/emulator.js';
import type { LoggedRequest } from '../../emulator/gateway/requests.js';

/** Everything that one phase left behind, in order. `requests` counts those that had been sent when it happened. */
export type Trace = {
  kind: 'line' | 'notice' | 'warning' | 'error' | 'output' | 'state';
  name: string;
  text: string;
  requests: number;
  at: number;
};

/** What a phase did, as a runner and a user see it. */
export class Ran {
  readonly trace: Trace[] = [];
  readonly secrets: string[] = [];
  summary = '';
  /** The state that the next phase gets. */
  readonly state: Record<string, string>;
  /** Temporary files, by path. */
  readonly files: Record<string, string> = {};
  /** Set when the process was killed: nothing leaves it any more. */
  killed = false;
  /** Connections per host that the phase asked for. */
  connections = 1;

  constructor(
    readonly begin: number,
    private readonly rig: { readonly emulator: Pick<Emulator, 'requests'> },
    state: Record<string, string> = {},
  ) {
    this.state = { ...state };
  }

  get requests(): readonly LoggedRequest[] {
    return this.rig.emulator.requests.slice(this.begin);
  }
  /** Names of the operations asked for, in order. */
  get calls(): string[] {
    return this.requests.map((request) => request.operation ?? `${request.method} ${request.url}`);
  }
  count(operation: string): number {
    return this.calls.filter((name) => name === operation).length;
  }
  private texts(kind: Trace['kind']): string[] {
    return this.trace.filter((entry) => entry.kind === kind).map((entry) => entry.text);
  }
  get errors(): string[] {
    return this.texts('error');
  }
  get warnings(): string[] {
    return this.texts('warning');
  }
  get notices(): string[] {
    return this.texts('notice');
  }
  /** All that is printed, annotations included. */
  get log(): string {
    return this.trace
      .filter(({ kind }) => kind !== 'output' && kind !== 'state')
      .map((entry) => entry.text)
      .join('\n');
  }
  get outputs(): Record<string, string> {
    return Object.fromEntries(this.trace.filter(({ kind }) => kind === 'output').map(({ name, text }) => [name, text]));
  }
  get exitCode(): number {
    return this.errors.length > 0 ? 1 : 0;
  }
  get conclusion(): string | undefined {
    return this.outputs.conclusion;
  }
  /** Everything that leaves the process, for searches. */
  get everything(): string {
    return [this.log, JSON.stringify(this.outputs), JSON.stringify(this.state), this.summary].join('\n');
  }
}
