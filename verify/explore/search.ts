import type { Context } from './driver.js';
import { hashOf } from './hash.js';
import type { Machine } from './machine.js';
import { Fault } from './oracle/index.js';
import { deviationsAt, type Next, nextOf } from './points.js';
import { Seen } from './seen.js';
import { begin } from './start.js';
import { proceed } from './step.js';
import { totalityFaults } from './totality.js';
import { type Base, copyOf, type Snapshot } from './world.js';

/** One deviation of a path: at which point, and which. Later ones point to earlier ones. */
export interface Turn {
  readonly point: number;
  readonly deviation: string;
  readonly before: Turn | undefined;
}

/** The shortest path that breaks one promise in one way. */
export interface Violation {
  readonly base: string;
  readonly rule: string;
  readonly what: string;
  readonly path: string;
  readonly deviations: number;
  /** Points up to the fault. */
  readonly length: number;
  /** Paths looked at before this one, and paths that break it likewise. */
  readonly after: number;
  count: number;
}

export interface Found {
  readonly base: string;
  readonly depth: number;
  paths: number;
  states: number;
  steps: number;
  /** Paths on which a foreign run was taken for ours as R2's letter allows. */
  ambiguous: number;
  readonly violations: Violation[];
}

export interface SearchOptions {
  readonly machine: Machine;
  /** Deviations at most on a path. */
  readonly depth: number;
  /** Ends the search at the first violation: for seeded defects. */
  readonly stopAtFirst?: boolean;
  /** Kinds of violations that are known, which count with fewer deviations only. */
  readonly known?: ReadonlyMap<string, number>;
}

/** Explores everything that can happen in one base case with up to `depth` deviations. Complete: no path is left out but those that meet one that was looked at. */
export function search(base: Base, options: SearchOptions): Found {
  return new Search(base, options).run();
}

/** A path that branches off: the state before its last deviation. */
interface Branch {
  readonly snapshot: Snapshot;
  readonly turn: Turn;
  readonly next: Next;
}

class Search {
  private readonly context: Context;
  private readonly seen = new Seen();
  private readonly byKind = new Map<string, Violation>();
  private readonly found: Found;
  /** Branches by their number of deviations, for those that are looked at later. */
  private waiting: Branch[] = [];

  constructor(
    private readonly base: Base,
    private readonly options: SearchOptions,
  ) {
    this.context = { base, machine: options.machine };
    this.found = { base: base.name, depth: options.depth, paths: 0, states: 0, steps: 0, ambiguous: 0, violations: [] };
  }

  run(): Found {
    this.follow(begin(this.context), undefined, 0);
    for (let level = 1; level < this.options.depth && !this.isOver; level++) {
      const branches = this.waiting;
      this.waiting = [];
      for (const branch of branches) {
        if (this.isOver) break;
        this.branchOff(branch, level);
      }
    }
    this.found.states = this.seen.size;
    this.found.violations.push(...this.byKind.values());
    return this.found;
  }

  private get isOver(): boolean {
    return this.options.stopAtFirst === true && this.byKind.size > 0;
  }

  private branchOff({ snapshot, turn, next }: Branch, level: number): void {
    const copy = copyOf(snapshot);
    try {
      proceed(this.context, copy, next, turn.deviation);
    } catch (error) {
      this.report(error, turn, copy);
      return;
    }
    this.follow(copy, turn, level);
  }

  /** Follows a path to its end as nothing deviates any more, and remembers where others branch off. */
  private follow(snapshot: Snapshot, turn: Turn | undefined, level: number): void {
    this.found.paths += 1;
    const path = this.found.paths;
    try {
      for (;;) {
        if (snapshot.phase === 'end') break;
        const next = nextOf(this.base, snapshot);
        if (this.isVisited(next, level)) {
          const visit = this.seen.visit(hashOf(snapshot), level, path);
          if (visit === 'circle') throw new Fault('bounded', 'the machine goes round in circles and never ends');
          if (visit === 'known') return;
        }
        if (level <= 1) for (const fault of totalityFaults(this.context, snapshot)) this.report(fault, turn, snapshot);
        this.remember(snapshot, turn, next, level);
        this.found.steps += 1;
        proceed(this.context, snapshot, next, undefined);
      }
      if (snapshot.ambiguous) this.found.ambiguous += 1;
    } catch (error) {
      this.report(error, turn, snapshot);
    }
  }

  /**
   * Whether a state is looked up. Where nothing can deviate any more, or not here, only what happens between two commands is: a state in the middle
   * leads to one of those and nowhere else, and the look-ups are most of the work.
   */
  private isVisited(next: Next, level: number): boolean {
    if (next.next !== 'command') return true;
    return level < this.options.depth && next.command.do !== 'wait' && next.command.do !== 'queue';
  }

  private remember(snapshot: Snapshot, before: Turn | undefined, next: Next, level: number): void {
    if (level >= this.options.depth) return;
    const deviations = deviationsAt(this.base, snapshot, next);
    if (deviations.length === 0) return;
    const kept = copyOf(snapshot);
    for (const deviation of deviations) {
      const branch = { snapshot: kept, turn: { point: snapshot.points, deviation, before }, next };
      // The last level's branches are by far the most: they are looked at at once instead of being kept.
      if (level + 1 === this.options.depth) {
        if (!this.isOver) this.branchOff(branch, level + 1);
      } else this.waiting.push(branch);
    }
  }

  private report(error: unknown, turn: Turn | undefined, snapshot: Snapshot): void {
    const rule = error instanceof Fault ? error.rule : 'model';
    const what = error instanceof Fault ? error.what : error instanceof Error ? (error.stack ?? error.message) : String(error);
    const kind = kindOf({ rule, what });
    const known = this.byKind.get(kind);
    const deviations = countOf(turn);
    if (deviations >= (this.options.known?.get(kind) ?? Number.POSITIVE_INFINITY)) return;
    if (known && (known.deviations < deviations || (known.deviations === deviations && known.length <= snapshot.points))) {
      known.count += 1;
      return;
    }
    this.byKind.set(kind, {
      base: this.base.name,
      rule,
      what,
      path: pathId(this.base.name, turn),
      deviations,
      length: snapshot.points,
      after: known?.after ?? this.found.paths,
      count: (known?.count ?? 0) + 1,
    });
  }
}

/** Violations that differ by numbers only are of one kind. */
export function kindOf({ rule, what }: Pick<Violation, 'rule' | 'what'>): string {
  return `${rule}: ${what.replace(/\d+/g, '#')}`;
}

const countOf = (turn: Turn | undefined): number => (turn ? 1 + countOf(turn.before) : 0);

/** A path's id names its base case and, in order, the point and the name of each deviation. */
export function pathId(base: string, turn: Turn | undefined): string {
  const parts: string[] = [];
  for (let now = turn; now; now = now.before) parts.unshift(`${now.point}=${now.deviation}`);
  return parts.length === 0 ? base : `${base}:${parts.join(',')}`;
}
