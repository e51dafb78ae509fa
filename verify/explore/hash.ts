import type { RunView } from '../../src/run/model/view.js';
import { type Actor, elapsedOf, MAIN_ORIGIN, SERVICE_ORIGIN, type Snapshot, type WorldRun } from './world.js';

// Looking up globals is slow where tests run in a context of their own.
const { imul, floor, max } = Math;
const { isArray } = Array;
const { isInteger, POSITIVE_INFINITY: INFINITE } = Number;

/**
 * A structural hash of plain data in 53 bits, in which times count from now: what lies ahead of two states with the same hash is the same.
 * Elapsed times and dates are told from counts and durations by their size (world.ts gives the clocks large origins).
 */
class Hasher {
  private high = 0x9e3779b9;
  private low = 0x85ebca6b;
  constructor(
    private readonly elapsed: number,
    private readonly date: number,
    /** Takes the times instead of their being hashed. */
    private readonly times?: number[],
  ) {}

  number(value: number): void {
    this.high = imul(this.high ^ value, 0x2c1b3c6d);
    this.high = (this.high << 15) | (this.high >>> 17);
    this.low = imul(this.low ^ (value + 0x165667b1), 0x297a2d39);
    this.low = (this.low << 13) | (this.low >>> 19);
    // What does not fit into 32 bits.
    if (value > 0x7fffffff || value < -0x80000000) this.number(floor(value / 0x100000000) | 0);
  }

  text(value: string): void {
    let known = texts.get(value);
    if (known === undefined) {
      known = texts.size + 1;
      texts.set(value, known);
    }
    this.number(known + 0x40000000);
  }

  /** A time in ms since the step began, as far back as it can matter. */
  time(value: number | undefined, now: number, memory = 200_000): void {
    if (value === undefined) this.number(0x3ffffffe);
    else if (value === INFINITE) this.number(0x3fffffff);
    else this.number(max(-memory, value - now));
  }

  value(value: unknown): void {
    switch (typeof value) {
      case 'string':
        return this.text(value);
      case 'number':
        return this.data(value);
      case 'boolean':
        return this.number(value ? 0x20000001 : 0x20000002);
      case 'object':
        return value === null ? this.number(0x20000003) : this.object(value);
      default:
        return this.number(0x20000004);
    }
  }

  private data(value: number): void {
    if (this.times && value >= MAIN_ORIGIN / 2 && value < 1e15) this.times.push(value);
    else if (value >= 1e12 && value < 1e15) this.number(value - this.date + 0x10000000);
    else if (value >= MAIN_ORIGIN / 2 && value < 1e12) this.number(value - this.elapsed + 0x8000000);
    else if (isInteger(value)) this.number(value);
    else this.text(String(value));
  }

  private object(value: object): void {
    if (isArray(value)) {
      this.number(0x20000005 + value.length * 16);
      for (const item of value) this.value(item);
      return;
    }
    this.number(0x20000006);
    for (const key in value) {
      const item = (value as Record<string, unknown>)[key];
      if (item === undefined) continue;
      // Names of fields are told by their length and ends, which no two fields of one object share: cheaper than all of their letters.
      this.number(0x30000000 + key.length * 0x10000 + key.charCodeAt(0) * 0x100 + key.charCodeAt(key.length - 1));
      if (typeof item !== 'object' || item === null) this.value(item);
      else if (KEPT.has(key)) this.kept(item, key === 'seen' || key === 'view');
      else this.object(item);
    }
    this.number(0x20000007);
  }

  /** A part that nobody changes: what is timeless in it is hashed once for each object, and its times anew. */
  kept(item: object, isView = false): void {
    let known = parts.get(item);
    if (known === undefined) {
      const times: number[] = [];
      const hasher = new Hasher(0, 0, times);
      if (isView) hasher.view(item as RunView);
      else hasher.object(item);
      known = { sum: hasher.sum % 0x7fffffff, times };
      parts.set(item, known);
    }
    this.number(known.sum);
    for (const time of known.times) this.data(time);
  }

  /** The rest of a view of this world follows from these. */
  private view({ historyId, status, statusClass, startedAt, finishedAt }: RunView): void {
    this.text(historyId);
    this.text(status);
    this.text(statusClass);
    this.value(startedAt);
    this.value(finishedAt);
  }

  get sum(): number {
    const high = imul(this.high ^ (this.high >>> 16), 0x45d9f3b) & 0x1fffff;
    const low = imul(this.low ^ (this.low >>> 15), 0x2c1b3c6d) >>> 0;
    return high * 0x100000000 + low;
  }
}

const texts = new Map<string, number>();

/** Parts of a state that outlive many of its steps. */
const KEPT: ReadonlySet<string> = new Set([
  ...['target', 'failure', 'lost', 'lastFailure', 'refused', 'seen', 'view'],
  ...['intent', 'attempts', 'budgets', 'candidates'],
]);
const parts = new WeakMap<object, { readonly sum: number; readonly times: readonly number[] }>();

export function hashOf(snapshot: Snapshot): number {
  const now = snapshot.time;
  const hasher = new Hasher(elapsedOf(snapshot), SERVICE_ORIGIN + now);
  hasher.text(snapshot.phase);
  for (const run of snapshot.runs) hashRun(hasher, run, now);
  for (const { at, actor, command } of snapshot.pending) {
    hasher.time(at, now);
    hasher.number(actor);
    hasher.value(command);
  }
  hasher.number(snapshot.nextId);
  hasher.time(max(snapshot.lagUntil, now), now);
  hasher.time(max(snapshot.troubleUntil, now), now);
  hasher.time(max(snapshot.keysUntil, now), now);
  if (snapshot.keysUntil > now) hasher.text(snapshot.keysTrouble);
  hasher.value(snapshot.wasWrong);
  hasher.value(snapshot.wasClockOff);
  hasher.time(snapshot.signalAt, now);
  hasher.value(snapshot.killedAt !== undefined);
  hasher.time(snapshot.postAt, now, 400_000);
  hasher.value(snapshot.wasPostHit);
  for (const actor of snapshot.actors) hashActor(hasher, actor, now);
  return hasher.sum;
}

const marksOf = ({ requestType, isOfOtherAccount, isOfOtherScenario, isUnlisted }: WorldRun): number =>
  (requestType === undefined ? 0 : requestType === 'trigger' ? 1 : 2) +
  (isOfOtherAccount ? 4 : 0) +
  (isOfOtherScenario ? 8 : 0) +
  (isUnlisted ? 16 : 0);

function hashRun(hasher: Hasher, run: WorldRun, now: number): void {
  hasher.text(run.id);
  hasher.number(run.target);
  hasher.text(run.owner);
  hasher.number(marksOf(run));
  hasher.text(run.path);
  hasher.number(run.step);
  hasher.time(run.startedAt, now);
  hasher.time(run.nextAt, now);
  // What lists that lag may still show.
  for (let index = run.log.length - 1; index >= 0; index--) {
    const entry = run.log[index];
    if (!entry) break;
    hasher.time(entry.at, now, 30_000);
    hasher.text(entry.word);
    if (entry.at < now - 30_000) break;
  }
}

function hashActor(hasher: Hasher, actor: Actor, now: number): void {
  hasher.text(actor.phase);
  hasher.value(actor.state);
  hasher.value(actor.todo);
  if (actor.flight) {
    hasher.value(actor.flight.command);
    hasher.time(actor.flight.answerAt, now);
    hasher.value(actor.flight.answer);
  }
  hasher.time(actor.wakeAt, now);
  if (actor.saved) hasher.kept(actor.saved);
  else hasher.value(undefined);
  hasher.value(actor.didSaveFail);
  hasher.value(actor.hasSaveFailed);
  hasher.text(actor.slot);
  hasher.value(actor.hasPlace);
  for (const { sentAt, told, run } of actor.starts) {
    hasher.time(sentAt, now);
    hasher.text(told);
    hasher.text(run ?? '');
  }
  for (const id of actor.inTheWay) hasher.text(id);
  const { decided, named } = actor;
  hasher.number(decided ? 1 + (decided.acted ? 2 : 0) + (decided.isRefused ? 4 : 0) + (decided.isRefuted ? 8 : 0) : 0);
  if (decided && !decided.acted && !decided.isRefuted) hasher.time(decided.at, now);
  if (named) hasher.text(named.id);
  hasher.number(named ? 1 + (named.isRead ? 2 : 0) + (named.isTried ? 4 : 0) : 0);
  hasher.value(actor.sawStopping);
  hasher.number(actor.refusedCancels);
  hasher.number(actor.deniedCancels);
  hasher.value(actor.isStopping);
  hasher.value(actor.main?.wasStopping);
  hasher.text(actor.main?.outcome.kind ?? '');
  hasher.value(actor.main?.isOpen);
}

/** Whether two states of a machine are the same, as far as what follows is concerned. */
export function hashOfState(state: unknown): number {
  const hasher = new Hasher(0, 0);
  hasher.value(state);
  return hasher.sum;
}
