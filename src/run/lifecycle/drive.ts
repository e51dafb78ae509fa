import { ApiError, type Failure, provesNotActed } from '../../ncloud/errors.js';
import type { Clock } from '../../shared/clock.js';
import { messageOf } from '../../shared/message-of.js';
import type { RunView, Target } from '../model/view.js';
import { NameNotResolved } from '../services/names.js';
import type { RunServices } from '../services/run-services.js';
import { advance } from './advance.js';
import type { Pause, RunCommand } from './commands.js';
import type { RunEvent } from './events.js';
import type { Policy } from './policy.js';
import type { Done, RunState, SavedRun } from './state.js';

/**
 * Sees every transition once it is saved, and can change nothing. What it throws is its own warning.
 * @param waitMs how long the wait that follows is, for whoever tells of it
 */
export type Observer = (before: RunState, event: RunEvent, after: RunState, waitMs: number | undefined) => void;

/** What gives a turn back, or why there will be none. */
export type Turn =
  | { readonly kind: 'granted'; readonly end: () => void }
  | { readonly kind: 'held'; readonly why: 'held-back' | 'duplicate' };

/** Whose turn it is to start, among the targets of a step. */
export interface Turns {
  /** Resolves when a start may be prepared and sent, with what gives the turn back; or with why that will never be. */
  enter(target: Target | undefined): Promise<Turn>;
  /** Asked right before a start is decided on. */
  isHeld(): boolean;
}

/** How long to wait until the next poll; learns from what is seen. */
export interface PollInterval {
  saw(view: RunView, at: number): void;
  throttled(at: number): void;
  /** We have decided on the run, or cancelled it: something is about to happen. */
  acted(): void;
  nextMs(at: number): number;
  stop(): void;
}

export interface Drive {
  readonly policy: Policy;
  readonly services: RunServices;
  readonly clock: Clock;
  readonly turns: Turns;
  readonly interval: PollInterval;
  /** Pauses for all but polls. */
  readonly pauseMs: (pause: Exclude<Pause, { for: 'poll' }>) => number;
  /** Must be safe when it returns. What it throws stops nothing (R9): it is the writer's to warn of. */
  readonly save: (run: SavedRun) => void;
  readonly observers: readonly Observer[];
  readonly onObserverFailed: (error: unknown) => void;
  /** The workflow was cancelled: told once, at once if it was before. Answers what ends the telling. */
  readonly onSignal: (listener: (name: string) => void) => () => void;
  /** Whether the step was told to end although no signal came, as far as can be seen: then nothing is started. */
  readonly isStepOver: () => boolean;
  /** Once aborted, no request is sent a second time, not even for a corrected clock. */
  readonly again: AbortSignal;
}

/** The one loop of a run's life: performs what `advance` wants, and feeds it what comes of that, until it is done. Never throws. */
export async function drive(first: RunState, run: Drive): Promise<Done> {
  const { clock, policy } = run;
  const inbox = createInbox();
  const performer = createPerformer(run, inbox.put);
  const stopListening = run.onSignal((name) => inbox.put({ type: 'signal', name, at: clock.elapsed() }));
  inbox.put({ type: 'begun', at: clock.elapsed() });
  let state = first;
  try {
    while (state.phase !== 'done') {
      const event = await inbox.take();
      const before = state;
      const { state: after, commands } = advance(before, event, policy);
      state = after;
      learn(run, event, after);
      for (const command of commands) if (command.do === 'save') save(run, command.run);
      const pause = commands.find((command) => command.do === 'wait');
      const ms = pause && waitMs(run, pause.pause, pause.until);
      observe(run, before, event, after, ms);
      performer.settle(after);
      if (ms !== undefined) performer.wait(ms);
      for (const command of commands) if (command.do !== 'save' && command.do !== 'wait') performer.perform(command, after);
    }
    return state;
  } finally {
    stopListening();
    performer.end();
    run.interval.stop();
  }
}

function learn({ interval }: Drive, event: RunEvent, after: RunState): void {
  if (event.type === 'polled' && after.phase !== 'idle') interval.saw(event.view, event.at);
  if (event.type === 'decided' || event.type === 'cancel-accepted') interval.acted();
  if (event.type === 'poll-failed' && event.failure.kind === 'http' && event.failure.status === 429) interval.throttled(event.at);
}

function save(run: Drive, saved: SavedRun): void {
  try {
    run.save(saved);
  } catch (error) {
    run.onObserverFailed(error);
  }
}

function observe(run: Drive, before: RunState, event: RunEvent, after: RunState, waitMs: number | undefined): void {
  for (const observer of run.observers) {
    try {
      observer(before, event, after, waitMs);
    } catch (error) {
      run.onObserverFailed(error);
    }
  }
}

/** Events in the order of their arrival, taken one at a time. */
function createInbox() {
  const events: RunEvent[] = [];
  let wake: (() => void) | undefined;
  return {
    put(event: RunEvent): void {
      events.push(event);
      wake?.();
    },
    async take(): Promise<RunEvent> {
      for (;;) {
        const event = events.shift();
        if (event) return event;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}

/** Performs commands: one request at a time, one wait at a time, and the turn to start as long as it is needed. */
function createPerformer(run: Drive, put: (event: RunEvent) => void) {
  const { clock, turns } = run;
  let request = new AbortController();
  let timer = new AbortController();
  let endTurn: (() => void) | undefined;

  const ask = (work: (signal: AbortSignal) => Promise<RunEvent>): void => {
    request.abort();
    timer.abort();
    const mine = new AbortController();
    request = mine;
    work(mine.signal)
      .catch((error: unknown): RunEvent => ({ type: 'defect', at: clock.elapsed(), message: messageOf(error) }))
      .then((event) => {
        // What was given up is of no interest any more; that includes how it failed.
        if (request === mine && !mine.signal.aborted) put(event);
      });
  };

  const wait = (ms: number): void => {
    timer.abort();
    const mine = new AbortController();
    timer = mine;
    clock.sleep(ms, mine.signal).then(
      () => put({ type: 'time', at: clock.elapsed() }),
      () => undefined,
    );
  };

  const queue = async (target: Target | undefined, signal: AbortSignal): Promise<RunEvent> => {
    const turn = await turns.enter(target);
    const at = clock.elapsed();
    if (turn.kind === 'held') return { type: 'held', at, why: turn.why };
    if (signal.aborted) turn.end();
    else endTurn = turn.end;
    return { type: 'turn', at };
  };

  return {
    wait,
    perform(command: Exclude<RunCommand, { do: 'save' | 'wait' }>, state: RunState): void {
      switch (command.do) {
        case 'queue':
          // Refused and in line again, a target would otherwise keep the connection of each turn that it has had.
          endTurn?.();
          endTurn = undefined;
          return ask((signal) => queue(state.target, signal));
        default:
          return ask((signal) => send(run, command, state, signal));
      }
    },
    /** Gives the turn back once the state needs it no more. */
    settle(state: RunState): void {
      const isNeeded =
        (state.phase === 'idle' && (state.step === 'listing' || state.step === 'confirming')) ||
        (state.phase === 'starting' && state.step === 'sent');
      if (isNeeded) return;
      endTurn?.();
      endTurn = undefined;
    },
    end(): void {
      request.abort();
      timer.abort();
      endTurn?.();
    },
  };
}

function waitMs({ clock, interval, pauseMs }: Drive, pause: Pause, until: number): number {
  const at = clock.elapsed();
  const ms = pause.for === 'poll' ? interval.nextMs(at) : pauseMs(pause);
  const least = pause.for === 'retry' && pause.atLeastPoll ? interval.nextMs(at) : 0;
  return Math.max(0, Math.min(Math.max(ms, least), until - at));
}

type Request = Exclude<RunCommand, { do: 'save' | 'wait' | 'queue' }>;

/** Sends one request and tells what came of it as an event. Throws only what is no failure of a service. */
async function send(run: Drive, command: Request, state: RunState, signal: AbortSignal): Promise<RunEvent> {
  try {
    return await ask(run, command, state, signal);
  } catch (error) {
    const at = run.clock.elapsed();
    if (error instanceof NameNotResolved) return { type: 'not-resolved', at, error };
    if (error instanceof ApiError) return { ...failed(run, command, error.failure), at };
    throw error;
  }
}

async function ask(run: Drive, command: Request, state: RunState, signal: AbortSignal): Promise<RunEvent> {
  const { services, clock, again, turns } = run;
  const at = () => clock.elapsed();
  switch (command.do) {
    case 'resolve': {
      const target = await services.resolve({ signal, deadline: command.deadline });
      return { type: 'resolved', at: at(), target };
    }
    case 'list': {
      const wait = { signal, deadline: command.deadline };
      const runs = state.phase === 'starting' ? await services.search(state.intent.baseline, wait) : await services.list(wait);
      const now = at();
      // Another target has failed meanwhile: nothing new is started. What was started is searched for all the same.
      // Its post phase has begun: a run that is started now would be nobody's.
      if (state.phase === 'idle' && run.isStepOver()) return { type: 'signal', at: now, name: 'post' };
      if (state.phase === 'idle' && turns.isHeld()) return { type: 'held', at: now, why: 'held-back' };
      return { type: 'listed', at: now, runs, service: services.serviceTime(now) };
    }
    case 'start': {
      const historyId = await services.start({ signal, again });
      return { type: 'started', at: at(), historyId };
    }
    case 'poll': {
      const view = await services.poll(command.historyId, state.seen, { signal, deadline: command.deadline });
      return { type: 'polled', at: at(), view };
    }
    case 'decide':
      await services.decide(command.historyId, command.decision, { signal, again });
      return { type: 'decided', at: at() };
    case 'cancel':
      await services.cancel(command.historyId, command.by, { signal, deadline: command.deadline });
      return { type: 'cancel-accepted', at: at() };
  }
}

type Failed =
  | { type: 'resolve-failed' | 'list-failed' | 'poll-failed'; failure: Failure }
  | { type: 'start-refused'; failure: Failure; isConflict: boolean }
  | { type: 'start-lost' | 'decision-refused' | 'decision-lost' | 'cancel-refused' | 'cancel-lost'; failure: Failure };

/** What a failure of a request means; of a write first of all whether it proves that it did not act (R1). */
function failed({ services }: Drive, command: Request, failure: Failure): Failed {
  const isProved = provesNotActed(failure);
  switch (command.do) {
    case 'resolve':
      return { type: 'resolve-failed', failure };
    case 'list':
      return { type: 'list-failed', failure };
    case 'poll':
      return { type: 'poll-failed', failure };
    case 'start': {
      const isConflict = services.isConflict(failure);
      return isConflict || isProved ? { type: 'start-refused', failure, isConflict } : { type: 'start-lost', failure };
    }
    case 'decide':
      return { type: isProved ? 'decision-refused' : 'decision-lost', failure };
    case 'cancel':
      return { type: isProved ? 'cancel-refused' : 'cancel-lost', failure };
  }
}
