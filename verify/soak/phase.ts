import type { Fetch } from '../../src/ncloud/transport.js';
import type { Host } from '../../src/runner/host.js';
import { createSafeCore } from '../../src/runner/safe-core.js';
import type { Clock } from '../../src/shared/clock.js';
import type { VirtualClock } from '../virtual-clock.js';
import { Dice } from './dice.js';
import type { Blow, BrokenFiles } from './scenario.js';

/** One thing that left a phase, and when (virtual ms of the true time, whatever the machine's clock says). */
export interface Line {
  readonly at: number;
  readonly level: 'info' | 'debug' | 'notice' | 'warning' | 'error' | 'group';
  readonly text: string;
}

/** What one phase did, as its runner saw it. */
export interface PhaseRecord {
  readonly begunAt: number;
  endedAt: number;
  ending: 'settled' | 'threw' | 'killed' | 'hung';
  error: string;
  readonly lines: Line[];
  readonly outputs: Map<string, string>;
  /** When each output got its last value. */
  readonly outputTimes: Map<string, number>;
  /** What it saved. */
  readonly state: Map<string, string>;
  /** What was masked before the first line of the log. */
  readonly maskedFirst: string[];
  summaries: number;
  summary: string;
  signalAt: number | undefined;
}

export interface Phase {
  readonly host: Host;
  readonly record: PhaseRecord;
  /** Resolves when the phase was killed. */
  readonly killed: Promise<void>;
  /** From now on nothing leaves the phase and nothing reaches it: what SIGKILL does, and the end of the process. */
  die(): void;
}

const never = <T>(): Promise<T> => new Promise<T>(() => {});

/** A host for one phase, with the runner's side recorded, and with the blow that hits it. */
export function createPhase(options: {
  time: VirtualClock;
  /** The true time, which does not jump. */
  world: Clock;
  fetch: Fetch;
  inputs: Readonly<Record<string, string>>;
  env: Readonly<Record<string, string>>;
  state: ReadonlyMap<string, string>;
  seed: number;
  blow: Blow | undefined;
  brokenFiles: BrokenFiles;
}): Phase {
  const { blow, inputs, world, brokenFiles } = options;
  const { clock } = options.time;
  /** Throws what a full disk does. What was to be written is recorded all the same: it is what a judge needs to know. */
  const write = (file: BrokenFiles) => {
    if (brokenFiles === file || brokenFiles === 'all')
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  };
  let alive = true;
  let listener: ((signal: string) => void) | undefined;
  let announceDeath: () => void = () => {};
  const killed = new Promise<void>((resolve) => {
    announceDeath = resolve;
  });
  const record: PhaseRecord = {
    begunAt: world.now(),
    endedAt: world.now(),
    ending: 'settled',
    error: '',
    lines: [],
    outputs: new Map(),
    outputTimes: new Map(),
    state: new Map(),
    maskedFirst: [],
    summaries: 0,
    summary: '',
    signalAt: undefined,
  };

  const strike = () => {
    if (!alive || !blow) return;
    // A signal that nobody listens for yet ends the process as a kill does.
    if (blow.kind === 'signal' && listener) {
      if (record.signalAt !== undefined) return;
      record.signalAt = world.now();
      listener(blow.signal);
      return;
    }
    alive = false;
    record.ending = 'killed';
    announceDeath();
  };
  const moment = blow?.moment;
  if (moment && 'at' in moment) void clock.sleep(moment.at).then(strike);

  /** Passes a promise on for as long as the phase lives. */
  const mortal = <T>(promise: Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      promise.then(
        (value) => alive && resolve(value),
        (error: unknown) => alive && reject(error),
      );
    });

  const counts = { any: 0, write: 0, save: 0 };
  const fetch: Fetch = async (url, init) => {
    if (!alive) return never();
    counts.any += 1;
    if (init.method !== 'GET') counts.write += 1;
    const isMoment =
      moment !== undefined &&
      'request' in moment &&
      counts[moment.of] === moment.request &&
      (moment.of === 'any' || init.method !== 'GET');
    if (isMoment && moment.when === 'before') strike();
    if (!alive) return never();
    const answer = options.fetch(url, init);
    if (isMoment && moment.when === 'sent') {
      // A kill leaves nobody to hear of the answer.
      answer.catch(() => undefined);
      strike();
    }
    if (!isMoment || moment.when !== 'answered') return mortal(answer);
    return mortal(answer.finally(strike));
  };

  const say = (level: Line['level']) => (text: string) => {
    if (alive) record.lines.push({ at: world.now(), level, text });
  };
  const core: Host['core'] = {
    info: say('info'),
    debug: say('debug'),
    notice: say('notice'),
    warning: say('warning'),
    setFailed: say('error'),
    startGroup: say('group'),
    endGroup: () => undefined,
    setSecret: (secret) => {
      if (alive && record.lines.length === 0) record.maskedFirst.push(secret);
    },
    setOutput(name, value) {
      if (!alive) return;
      record.outputs.set(name, value);
      record.outputTimes.set(name, world.now());
      write('outputs');
    },
    saveState(name, value) {
      if (!alive) return;
      counts.save += 1;
      const isMoment = moment !== undefined && 'save' in moment && counts.save === moment.save;
      if (isMoment && moment.when === 'before') strike();
      if (!alive) return;
      write('state');
      record.state.set(name, value);
      if (isMoment && moment.when === 'after') strike();
    },
    getState: (name) => options.state.get(name) ?? '',
    getInput: (name) => inputs[name] ?? '',
    summary: {
      addRaw: (text) => ({
        write: () => {
          if (!alive) return never<void>();
          record.summaries += 1;
          record.summary = text;
          try {
            write('summary');
            return Promise.resolve();
          } catch (error) {
            return Promise.reject(error);
          }
        },
      }),
    },
  };

  const host: Host = {
    // As index.ts wraps it: writers that never throw.
    core: createSafeCore(core, {}),
    env: options.env,
    clock: {
      elapsed: () => clock.elapsed(),
      now: () => clock.now(),
      sleep: (ms, signal) => (alive ? mortal(clock.sleep(ms, signal)) : never()),
    },
    random: new Dice(options.seed).next,
    fetch,
    onSignal: (callback) => {
      listener = callback;
    },
  };
  const die = () => {
    alive = false;
  };
  return { host, record, killed, die };
}
