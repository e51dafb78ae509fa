import { isBlocked, isEnded, pipelineStatus } from '../model/status.js';
import type { RunView } from '../model/view.js';
import type { PaceState } from './interval.js';

/** What following a run has learnt that its pace depends on. All times in ms on the caller's clock. */
export interface PaceTracker {
  saw(view: RunView, now: number, changed: boolean): void;
  throttled(now: number): void;
  state(now: number): Omit<PaceState, 'pollsAfterDecision' | 'meanPause'>;
}

/** No run is older; a longer age is a clock or a time stamp gone wrong. */
const OLDEST_MS = 35 * 86_400_000;

/**
 * @param options.serviceTime the service's time, to tell how old a run is that began before we followed it
 * @param options.durations of earlier successful runs; read anew each time, since they may arrive while following
 */
export function createPaceState(
  begun: number,
  options: { serviceTime?: (() => number) | undefined; durations: () => readonly number[] },
): PaceTracker {
  let view: RunView | undefined;
  let changedAt = begun;
  let queuedUntil = begun;
  let wasBlocked = false;
  let throttledAt: number | undefined;
  return {
    saw(next, now, changed) {
      view = next;
      if (changed) changedAt = now;
      if (next.statusClass === 'queued') queuedUntil = now;
      wasBlocked ||= isBlocked(next.statusClass);
    },
    throttled(now) {
      throttledAt = now;
    },
    state(now) {
      const elapsed = ageOf(view, options.serviceTime?.()) ?? now - begun;
      return {
        statusClass: view?.statusClass ?? 'unknown',
        elapsed,
        queued: Math.max(0, Math.min(elapsed, queuedUntil - (now - elapsed), queuedUntil - begun)),
        sinceChange: now - changedAt,
        allDone: view !== undefined && allDone(view),
        // How long a person took is no forecast of how long the next one will.
        durations: wasBlocked ? [] : options.durations(),
        sinceThrottled: throttledAt === undefined ? undefined : now - throttledAt,
      };
    },
  };
}

/** How long ago a run began by the service's clock, in ms; nothing if it does not say, or says nonsense. */
export function ageOf(view: RunView | undefined, serviceNow: number | undefined): number | undefined {
  if (!view || view.startedAt === null || serviceNow === undefined) return undefined;
  const age = serviceNow - view.startedAt;
  return age >= 0 && age <= OLDEST_MS ? age : undefined;
}

/** Whether every server or task that can be seen has ended. */
function allDone({ targets, tasks }: RunView): boolean {
  if (targets.length + tasks.length === 0) return false;
  return targets.every((target) => isEnded(pipelineStatus(target.status))) && tasks.every((task) => isEnded(task.statusClass));
}
