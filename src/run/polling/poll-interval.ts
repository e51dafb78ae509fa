import type { PollInterval } from '../lifecycle/drive.js';
import type { RunView } from '../model/view.js';
import { adaptivePace, fixedPace, type Pace, type PaceState } from './interval.js';
import { createPaceState } from './interval-state.js';

/** A poll interval that also tells what it is based on, for estimates in the log. */
export interface KnownInterval extends PollInterval {
  known(at: number): PaceState;
}

/** The poll interval of one run: `poll-interval`, or adapted to what earlier runs took and to what is seen of this one. Times in ms. */
export function createPollInterval(options: {
  begun: number;
  random: () => number;
  /** Undefined for `auto`. */
  pollIntervalMs: number | undefined;
  /** The service's time, to tell how old a run is that began before it was followed. */
  serviceTime: () => number;
  durations: () => readonly number[];
  /** Lets runs that share a list poll together. */
  align?: ((pace: Pace) => Pace) | undefined;
  onStop: () => void;
}): KnownInterval {
  const { begun, random, pollIntervalMs, align = (pace) => pace, onStop } = options;
  const tracker = createPaceState(begun, options);
  const pace = align(pollIntervalMs === undefined ? adaptivePace(random) : fixedPace(pollIntervalMs));
  let previous: RunView | undefined;
  let polls = 0;
  let actedAfter: number | undefined;
  const known = (at: number): PaceState => ({
    ...tracker.state(at),
    meanPause: polls === 0 ? undefined : (at - begun) / (polls + options.durations().length),
    pollsAfterDecision: actedAfter === undefined ? undefined : polls - actedAfter,
  });
  return {
    known,
    saw(view, at) {
      polls += 1;
      tracker.saw(view, at, !previous || fingerprint(previous) !== fingerprint(view));
      previous = view;
    },
    throttled: (at) => tracker.throttled(at),
    acted: () => {
      actedAfter = polls;
    },
    nextMs: (at) => pace(known(at)),
    stop: onStop,
  };
}

/** A progress made of more than the status: changes of steps, tasks and analyses count as changes. */
export function fingerprint(view: RunView): string {
  return JSON.stringify([
    view.status,
    view.statusClass,
    view.targets.map((target) => [target.id, target.status, target.steps.map((step) => step.status)]),
    view.tasks.map((task) => [task.id, task.status, task.deployment ? fingerprint(task.deployment) : '']),
    view.canary.length,
  ]);
}
