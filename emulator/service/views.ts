import type { Deployment } from '../simulation/deployment.js';
import type { PipelineRun } from '../simulation/pipelines.js';
import { randomFor } from '../simulation/random.js';
import { type Simulation, statusAt } from '../simulation/world.js';
import type { Named } from '../world/state.js';

/** How ids, times and lists look on the wire; deploy-views.ts and pipeline-views.ts make whole answers of them. */
export class Views {
  readonly simulation: Simulation;
  readonly #clockOffset: number;

  /** `clockOffset` in ms: the gateway's clock minus the machine's. */
  constructor(simulation: Simulation, clockOffset: number) {
    this.simulation = simulation;
    this.#clockOffset = clockOffset;
  }

  /** An id of an answer. `documented` is its type where the world follows the pages. */
  id(value: number): number | string {
    return this.simulation.switches.idType === 'string' ? String(value) : value;
  }

  /** The id of a run. `documented` is its type where the world follows the pages, `sdk` where it follows the vendor's SDK. */
  runId(
    { publicId }: { readonly publicId: string },
    documented: 'number' | 'string' = 'number',
    sdk = documented,
  ): bigint | number | string {
    const { idType } = this.simulation.switches;
    const type = idType === 'documented' ? documented : idType === 'ncloud-sdk' ? sdk : idType;
    if (type === 'string' || !/^\d+$/.test(publicId)) return publicId;
    return Number.isSafeInteger(Number(publicId)) ? Number(publicId) : BigInt(publicId);
  }

  /** A server's number, which the vendor's SDK types as text. */
  serverNo(value: number): number | string {
    return this.simulation.switches.idType === 'ncloud-sdk' ? String(value) : this.id(value);
  }

  named({ id, name }: Named) {
    return { id: this.id(id), name };
  }

  /** A list item with the fields that only the SDK knows, if the world has them. */
  extra(item: object) {
    return this.simulation.switches.extraFields ? { ...item, permission: 'allow', actionName: 'View', disabled: false } : item;
  }

  /** A moment by the gateway's clock, in ms. */
  ms(at: number): number {
    return at + this.#clockOffset;
  }

  /** A moment in the unit of the world. */
  time(at: number): number {
    return this.simulation.switches.timeUnit === 's' ? Math.floor(this.ms(at) / 1000) : this.ms(at);
  }

  /** `{[field]: end}` in whatever form the world has for an end that has not come. */
  end(field: string, at: number | null, time = (value: number) => this.time(value)): object {
    if (at !== null) return { [field]: time(at) };
    const { unfinishedEnd } = this.simulation.switches;
    if (unfinishedEnd === 'absent') return {};
    return { [field]: unfinishedEnd === 'null' ? null : unfinishedEnd === '0' ? 0 : '' };
  }

  /** Runs as a history list shows them: late by the world's lag, in its order. */
  visible<T extends Deployment | PipelineRun>(runs: Iterable<T>): { run: T; status: string | null; ended: boolean }[] {
    const { agenda, switches } = this.simulation;
    const seen: { run: T; status: string | null; ended: boolean }[] = [];
    const time = agenda.now - switches.historyLag / this.simulation.speed;
    for (const run of runs) {
      const moment = run.deleted ? undefined : statusAt(run.timeline, time);
      if (moment) seen.push({ run, status: moment.status, ended: run.endTime !== null && run.endTime <= time });
    }
    // Both kinds are kept oldest first.
    switch (switches.historyOrder) {
      case 'newest-first':
        return seen.reverse();
      case 'oldest-first':
        return seen;
      case 'shuffled':
        // By a random key of its own for each run: the order must not change between two pages of one list.
        return seen.toSorted((one, other) => this.#shuffleKey(one.run) - this.#shuffleKey(other.run));
    }
  }

  #shuffleKey({ kind, id }: Deployment | PipelineRun): number {
    return randomFor(this.simulation.seed, `order ${kind} ${id}`)();
  }
}
