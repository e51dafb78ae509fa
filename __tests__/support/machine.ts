// Loaded on demand by the transport; here beforehand, since a load from disk is no time on the virtual clock.
import '../../src/ncloud/schemas.js';
import { backoff } from '../../src/ncloud/backoff.js';
import { ApiError, type Failure } from '../../src/ncloud/errors.js';
import type { ServiceTime, Wait } from '../../src/ncloud/transport.js';
import { initial, resumed } from '../../src/run/lifecycle/advance.js';
import { type Drive, drive, type Observer, type Turns } from '../../src/run/lifecycle/drive.js';
import type { RunEvent } from '../../src/run/lifecycle/events.js';
import type { Policy } from '../../src/run/lifecycle/policy.js';
import type { Done, RunState, SavedRun } from '../../src/run/lifecycle/state.js';
import type { RunListItem, RunView, Target } from '../../src/run/model/view.js';
import { createPollInterval } from '../../src/run/polling/poll-interval.js';
import type { RunServices } from '../../src/run/services/run-services.js';
import { createVirtualClock, type VirtualClock } from './clock.js';
import { START } from './run.js';

export const MINUTE = 60_000;

export const TARGET: Target = {
  project: { id: '2001', name: 'shop' },
  stage: { id: '3001', name: 'production' },
  scenario: { id: '2101', name: 'rolling' },
};

export const POLICY: Policy = {
  phase: 'main',
  mode: 'deploy',
  operation: 'start',
  historyId: '',
  wait: true,
  timeoutMs: 60 * MINUTE,
  approvalTimeoutMs: 60 * MINUTE,
  onTimeout: 'detach',
  onCancel: 'cancel',
  onConflict: 'wait',
};

/** What a service does at one call, at that many ms since the start: an answer, a failure, or something of its own. */
export type Act<T> = T | Failure | ((at: number) => T | Failure | Promise<T | Failure>);

export interface Script {
  resolve?: readonly Act<Target>[];
  list?: readonly Act<readonly RunListItem[]>[];
  start?: readonly Act<string>[];
  poll?: readonly Act<RunView>[];
  decide?: readonly Act<undefined>[];
  cancel?: readonly Act<undefined>[];
}

type CallName = keyof Script;

export interface Call {
  readonly call: CallName;
  readonly at: number;
  /** What it was about: the history id, the decision, the way of cancelling. */
  readonly about: string;
}

const FAILURES = ['http', 'network', 'timeout', 'tls', 'redirect', 'oversize', 'not-json', 'shape'];
const isFailure = (value: unknown): value is Failure =>
  typeof value === 'object' && value !== null && FAILURES.includes((value as { kind?: string }).kind ?? '');

/** Services that play a script: each call takes its next act, and the last one stays. */
export function fakeServices(
  time: VirtualClock,
  script: Script,
  { isConflict = () => false, serviceTime }: Partial<Pick<RunServices, 'isConflict' | 'serviceTime'>> = {},
) {
  const calls: Call[] = [];
  const acts: { readonly [name in CallName]: readonly Act<unknown>[] | undefined } = {
    resolve: script.resolve ?? [TARGET],
    list: script.list,
    start: script.start,
    poll: script.poll,
    decide: script.decide ?? [undefined],
    cancel: script.cancel ?? [undefined],
  };
  /** What takes too long fails as it does in the transport. */
  const within = async (deadline: number | undefined, value: unknown): Promise<unknown> => {
    if (deadline === undefined) return value;
    const afterMs = Math.max(0, deadline - time.clock.elapsed());
    const over = new AbortController();
    const late = time.clock.sleep(afterMs, over.signal).then((): Failure => ({ kind: 'timeout', afterMs }));
    late.catch(() => undefined);
    return Promise.race([value, late]).finally(() => over.abort());
  };
  const next = async <T>(call: CallName, { deadline }: Wait, about = ''): Promise<T> => {
    const turns = acts[call];
    const nth = calls.filter((known) => known.call === call).length;
    const at = time.clock.elapsed();
    calls.push({ call, at, about });
    if (!turns) throw new Error(`no act for ${call}`);
    const turn = turns[Math.min(nth, turns.length - 1)];
    const value = typeof turn === 'function' ? await within(deadline, turn(at)) : turn;
    if (isFailure(value)) throw new ApiError(`sourcedeploy.${call}`, 'GET', '/api/v1/x', value);
    return value as T;
  };
  const services: RunServices = {
    resolve: (wait) => next('resolve', wait),
    list: async (wait) => [...(await next<RunListItem[]>('list', wait))],
    search: async (_, __, wait) => [...(await next<RunListItem[]>('list', wait))],
    start: (wait) => next('start', wait),
    poll: (historyId, _, wait) => next('poll', wait, historyId),
    decide: (historyId, decision, wait) => next('decide', wait, `${decision} ${historyId}`),
    cancel: (historyId, by, wait) => next('cancel', wait, `${by} ${historyId}`),
    isConflict,
    serviceTime: serviceTime ?? ((at): ServiceTime => ({ least: START + at, most: START + at })),
  };
  return { services, calls };
}

export interface DriveOptions extends Partial<Policy> {
  /** Where post goes on from, in place of a fresh state. */
  saved?: SavedRun;
  signalAt?: number;
  turns?: Turns;
  isStepOver?: () => boolean;
  pollIntervalMs?: number;
  observers?: readonly Observer[];
  save?: (run: SavedRun) => void;
  isConflict?: RunServices['isConflict'];
  serviceTime?: RunServices['serviceTime'];
  interval?: Drive['interval'];
  conflictMs?: number;
  time?: VirtualClock;
}

/** What driving a run came to. */
export interface Driven {
  readonly done: Done;
  readonly outcome: Done['outcome'];
  readonly kind: Done['outcome']['kind'];
  readonly calls: readonly Call[];
  /** Every save and request in order, such as `save starting`, `start`, `poll 80001`. */
  readonly order: readonly string[];
  readonly saves: readonly SavedRun[];
  readonly events: readonly RunEvent[];
  readonly states: readonly RunState[];
  readonly failed: readonly unknown[];
  readonly took: number;
  count(call: CallName): number;
  times(call: CallName): number[];
}

/** Drives one run through a script to its end, on a virtual clock of its own. */
export async function driveRun(script: Script, options: DriveOptions = {}): Promise<Driven> {
  const { saved, signalAt, turns, pollIntervalMs = 5000, observers = [], isConflict, serviceTime, conflictMs = 5000 } = options;
  const time = options.time ?? createVirtualClock();
  const { clock } = time;
  const policy: Policy = Object.fromEntries(
    Object.entries(POLICY).map(([name, value]) => [name, options[name as keyof Policy] ?? value]),
  ) as unknown as Policy;
  const { services, calls } = fakeServices(time, script, {
    ...(isConflict && { isConflict }),
    ...(serviceTime && { serviceTime }),
  });
  const order: string[] = [];
  const saves: SavedRun[] = [];
  const events: RunEvent[] = [];
  const states: RunState[] = [];
  const failed: unknown[] = [];
  const interval =
    options.interval ??
    createPollInterval({
      begun: 0,
      random: () => 0.5,
      pollIntervalMs,
      serviceTime: () => START + clock.elapsed(),
      durations: () => [],
      onStop: () => {},
    });
  const told = calls.push.bind(calls);
  calls.push = (...entries) => {
    for (const { call, about } of entries) order.push(about === '' ? call : `${call} ${about}`);
    return told(...entries);
  };
  const listeners: ((name: string) => void)[] = [];
  if (signalAt !== undefined)
    void clock.sleep(signalAt).then(() => {
      for (const listener of listeners) listener('SIGINT');
    });
  const done = await time.run(
    drive(saved ? resumed(saved, policy, 0) : initial(policy, 0), {
      policy,
      services,
      clock,
      turns: turns ?? { enter: async () => ({ kind: 'granted', end: () => {} }), isHeld: () => false },
      interval,
      pauseMs: (pause) => {
        if (pause.for === 'fixed') return pause.ms;
        return pause.for === 'conflict' ? conflictMs : backoff(pause.failed, pause.failure, () => 0.5);
      },
      save: (run) => {
        saves.push(run);
        order.push(`save ${run.phase}`);
        options.save?.(run);
      },
      observers: [
        (_, event, after) => {
          events.push(event);
          states.push(after);
        },
        ...observers,
      ],
      onObserverFailed: (error) => failed.push(error),
      onSignal: (listener) => {
        listeners.push(listener);
        return () => listeners.splice(listeners.indexOf(listener), 1);
      },
      again: new AbortController().signal,
      isStepOver: options.isStepOver ?? (() => false),
    }),
  );
  return {
    ...{ done, outcome: done.outcome, kind: done.outcome.kind, calls, order, saves, events, states, failed },
    took: clock.elapsed(),
    count: (call) => calls.filter((known) => known.call === call).length,
    times: (call) => calls.filter((known) => known.call === call).map(({ at }) => at),
  };
}
