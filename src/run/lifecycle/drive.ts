import type { Clock } from '../../shared/clock.js';
import type { RunView, Target } from '../model/view.js';
import type { RunServices } from '../services/run-services.js';
import { advance } from './advance.js';
import type { Pause } from './commands.js';
import type { RunEvent } from './events.js';
import { createPerformer } from './perform.js';
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

function waitMs({ clock, interval, pauseMs }: Drive, pause: Pause, until: number): number {
  const at = clock.elapsed();
  const ms = pause.for === 'poll' ? interval.nextMs(at) : pauseMs(pause);
  const least = pause.for === 'retry' && pause.atLeastPoll ? interval.nextMs(at) : 0;
  return Math.max(0, Math.min(Math.max(ms, least), until - at));
}
