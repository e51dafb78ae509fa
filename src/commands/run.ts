import { backoff } from '../ncloud/backoff.js';
import type { ServiceTime, Wait } from '../ncloud/transport.js';
import type { Pause } from '../run/lifecycle/commands.js';
import { drive, type Observer, type Turns } from '../run/lifecycle/drive.js';
import type { Policy } from '../run/lifecycle/policy.js';
import type { Done, RunState, SavedRun } from '../run/lifecycle/state.js';
import type { RunListItem } from '../run/model/view.js';
import { type Learner, learnDurations } from '../run/polling/durations.js';
import type { Pace } from '../run/polling/interval.js';
import { createPollInterval, type KnownInterval } from '../run/polling/poll-interval.js';
import { createRunServices, type RunBinding, type RunServices } from '../run/services/run-services.js';
import type { Interruption } from '../runner/signals.js';
import type { Clock } from '../shared/clock.js';

/** Pause between lists while a run is in the way, in ms, unless `poll-interval` says otherwise; spread, so that jobs drift apart. */
const CONFLICT_POLL_MS = 5000;

/** What all runs of a step share. */
export interface RunTools {
  readonly clock: Clock;
  readonly random: () => number;
  readonly serviceTime: (at: number) => ServiceTime;
  readonly interruption: Interruption;
  readonly onObserverFailed: (error: unknown) => void;
  /** Whether the step was told to end although no signal came. */
  readonly isStepOver: () => boolean;
}

/** One run of a step: what it is for, what it runs, and who watches. */
export interface RunPlan {
  readonly first: RunState;
  readonly policy: Policy;
  readonly binding: RunBinding;
  readonly turns: Turns;
  readonly pollIntervalMs: number | undefined;
  readonly save: (run: SavedRun) => void;
  /** Shares out the connections among the runs of the post phase. */
  readonly permits?: { acquire(): Promise<() => void> } | undefined;
  /** False for one of many runs, which would ask for too much together. */
  readonly mayLearn: boolean;
  readonly align?: ((pace: Pace) => Pace) | undefined;
  /** Made with the interval, on which the log's estimates rest. */
  readonly observers: (interval: KnownInterval) => readonly Observer[];
}

/** Drives one run through its life. Never throws. */
export async function runToEnd(plan: RunPlan, tools: RunTools): Promise<Done> {
  const { clock, random, interruption, serviceTime } = tools;
  const { policy, pollIntervalMs } = plan;
  const bound = createRunServices(plan.binding);
  const services = plan.permits ? withPermits(bound, plan.permits, clock) : bound;
  const learner = createLearner(plan, tools, services);
  const interval = createPollInterval({
    begun: clock.elapsed(),
    random,
    pollIntervalMs,
    serviceTime: () => serviceTime(clock.elapsed()).least,
    durations: learner.durations,
    align: plan.align,
    onStop: learner.stop,
  });
  return drive(plan.first, {
    policy,
    services,
    clock,
    turns: plan.turns,
    interval,
    pauseMs: (pause) => pauseMs(pause, pollIntervalMs, random),
    save: plan.save,
    observers: [...plan.observers(interval), learner.observer],
    onObserverFailed: tools.onObserverFailed,
    isStepOver: tools.isStepOver,
    onSignal: (listener) => interruption.onSignal(listener),
    again: interruption.signal,
  });
}

function pauseMs(pause: Exclude<Pause, { for: 'poll' }>, pollIntervalMs: number | undefined, random: () => number): number {
  switch (pause.for) {
    case 'fixed':
      return pause.ms;
    case 'conflict':
      return (pollIntervalMs ?? CONFLICT_POLL_MS) * (0.9 + 0.2 * random());
    case 'retry':
      return backoff(pause.failed, pause.failure, random);
  }
}

/** Learns in the background how long earlier runs took, once there is a run to follow. */
function createLearner({ policy, mayLearn, binding }: RunPlan, { clock, interruption }: RunTools, services: RunServices) {
  let recent: readonly RunListItem[] | undefined;
  let scenarioId: string | undefined;
  let learner: Learner | undefined;
  const observer: Observer = (_, event, after) => {
    if (event.type === 'listed') recent = event.runs;
    if (event.type === 'polled') scenarioId = event.view.scenario?.id;
    if (learner || after.phase !== 'following' || policy.phase === 'post') return;
    // Of a run that was named by its id alone, the first poll tells which scenario it is of.
    const isOfProject = policy.mode === 'deploy' && !(after.target ?? binding.target)?.scenario;
    const history = { mode: policy.mode, recent: services.list, poll: services.poll };
    learner = learnDurations(history, after.historyId, {
      clock,
      signal: interruption.signal,
      recent,
      scenarioId: isOfProject ? () => scenarioId : undefined,
      mayAsk: mayLearn,
    });
  };
  return { observer, durations: () => learner?.durations() ?? [], stop: () => learner?.stop() };
}

/** Services that wait in line for a connection before their time limit begins. */
function withPermits(services: RunServices, permits: NonNullable<RunPlan['permits']>, clock: Clock): RunServices {
  const queued = async <T>(wait: Wait, call: (wait: Wait) => Promise<T>): Promise<T> => {
    const asked = clock.elapsed();
    const end = await permits.acquire();
    try {
      wait.signal?.throwIfAborted();
      const waited = clock.elapsed() - asked;
      return await call({ ...wait, ...(wait.deadline !== undefined && { deadline: wait.deadline + waited }) });
    } finally {
      end();
    }
  };
  return {
    ...services,
    list: (wait) => queued(wait, (then) => services.list(then)),
    search: (known, since, wait) => queued(wait, (then) => services.search(known, since, then)),
    poll: (historyId, previous, wait) => queued(wait, (then) => services.poll(historyId, previous, then)),
    cancel: (historyId, by, wait) => queued(wait, (then) => services.cancel(historyId, by, then)),
  };
}
