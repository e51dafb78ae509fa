/**
 * Loaded into the built action with --import: its time goes by what it does, not by how fast the machine is.
 *
 * - Whatever it waits for by a timer alone comes at once: when no request is under way its clock jumps to the next timer. So a poll every two
 *   seconds, or a minute's search for a lost start, costs a test nothing.
 * - Otherwise its clock counts what the process itself used: waiting for an answer, and processor time. What the machine gave to other
 *   processes meanwhile does not count, so that a budget of five seconds is five seconds beside eight busy loops as well.
 * - Every request says what the clock shows, and the test's server goes by that (see client-time.ts): both live in one time.
 *
 * CLIENT_TIME_AT: what its wall clock shows at first, in ms since the epoch. CLIENT_TIME_JUMPS=no: timers take their time, for a step that a
 * test interrupts in a pause. CLIENT_TIME_RATE=5: time that is not jumped over runs five times as fast, for an answer that takes long.
 * CLIENT_TIME_FILE: told at the end how long after the first signal that was.
 */
import { writeFileSync } from 'node:fs';
import http from 'node:http';
import { syncBuiltinESMExports } from 'node:module';

const { CLIENT_TIME_AT, CLIENT_TIME_JUMPS, CLIENT_TIME_RATE = '1', CLIENT_TIME_FILE } = process.env;
const rate = Number(CLIENT_TIME_RATE);
const { setTimeout: realTimeout, clearTimeout: realClear } = globalThis;
const realElapsed = performance.now.bind(performance);

let jumped = 0;
function used() {
  const { user, system } = process.cpuUsage();
  return Math.min(realElapsed(), performance.eventLoopUtilization().idle + (user + system) / 1000);
}
const elapsed = () => used() * rate + jumped;
const begun = Number(CLIENT_TIME_AT ?? Date.now()) - elapsed();
const wall = () => Math.floor(begun + elapsed());
performance.now = elapsed;
Date.now = wall;

const timers = new Set();

class Timer {
  #real;
  #callback;
  #ms;
  #ref = true;

  constructor(callback, ms) {
    this.#callback = callback;
    this.#ms = Math.max(Number(ms) || 0, 1);
    this.refresh();
  }
  refresh() {
    realClear(this.#real);
    this.due = elapsed() + this.#ms;
    timers.add(this);
    this.#wait();
    return this;
  }
  #wait() {
    this.#real = realTimeout(
      () => {
        // The process was kept waiting meanwhile: by its own clock it is too early.
        if (elapsed() < this.due) this.#wait();
        else this.fire();
      },
      Math.ceil((this.due - elapsed()) / rate),
    );
    if (!this.#ref) this.#real.unref();
  }
  fire() {
    this.close();
    this.#callback();
  }
  close() {
    timers.delete(this);
    realClear(this.#real);
  }
  ref() {
    this.#ref = true;
    this.#real.ref();
    return this;
  }
  unref() {
    this.#ref = false;
    this.#real.unref();
    return this;
  }
  hasRef() {
    return this.#ref;
  }
}

globalThis.setTimeout = (callback, ms, ...rest) => new Timer(() => callback(...rest), ms);
globalThis.clearTimeout = (timer) => (timer instanceof Timer ? timer.close() : realClear(timer));

/** How often, and how many times in a row, nothing may be under way before the clock jumps, in ms: between two requests is no pause. */
const IDLE_MS = 4;
const IDLE_TIMES = 2;
/** What keeps the process alive and is no timer: a request, a look-up of a host, a file, a callback that comes next. Pipes are its own log. */
const isWork = (resource) =>
  resource !== 'Timeout' && resource !== 'PipeWrap' && resource !== 'TTYWrap' && resource !== 'SignalWrap';

let idle = 0;
function jump() {
  idle = process.getActiveResourcesInfo().some(isWork) ? 0 : idle + 1;
  if (idle < IDLE_TIMES) return;
  const [next] = [...timers].toSorted((one, other) => one.due - other.due);
  // A timer that keeps nothing alive is nothing that anybody waits for.
  if (next === undefined || ![...timers].some((timer) => timer.hasRef())) return;
  jumped += Math.max(0, next.due - elapsed());
  next.fire();
}
if (CLIENT_TIME_JUMPS !== 'no') setInterval(jump, IDLE_MS).unref();

for (const method of ['write', 'end']) {
  const real = http.ClientRequest.prototype[method];
  http.ClientRequest.prototype[method] = function (...rest) {
    if (!this.headersSent && !this.hasHeader('x-client-time')) this.setHeader('x-client-time', String(wall()));
    return real.apply(this, rest);
  };
}
syncBuiltinESMExports();

let signalledAt;
const { emit } = process;
process.emit = function (name, ...rest) {
  if (/^SIG(INT|TERM|BREAK)$/.test(String(name))) signalledAt ??= elapsed();
  return emit.call(this, name, ...rest);
};
process.on('exit', () => {
  if (CLIENT_TIME_FILE && signalledAt !== undefined) writeFileSync(CLIENT_TIME_FILE, String(elapsed() - signalledAt));
});
