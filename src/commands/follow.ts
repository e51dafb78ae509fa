import { createProgress } from '../reports/log/progress.js';
import { cancelUntilArrived, watchForEnd } from '../run/cancel.js';
import { type FollowEnd, follow } from '../run/follow.js';
import type { CancelResult } from '../run/model/outcome.js';
import { isEnded } from '../run/model/status.js';
import type { RunKind, RunView } from '../run/model/view.js';
import { learnDurations } from '../run/polling/durations.js';
import { adaptivePace, fixedPace, type Pace } from '../run/polling/interval.js';
import type { RunSettings } from '../runner/inputs.js';
import { announceBlocked } from './blocked.js';
import type { Step } from './step.js';
import { prefix, type Track } from './track.js';

/** How long a run that we cancelled because of a timeout is watched for its end, in ms. */
const CANCEL_WATCH_MS = 30_000;

/** Follows a track's run to its end or the end of its budgets, and applies `on-timeout`. */
export async function followTrack(
  step: Step,
  settings: RunSettings,
  track: Track,
  kind: RunKind,
  decided = false,
  align: (pace: Pace) => Pace = (pace) => pace,
): Promise<{ end: FollowEnd; cancel: CancelResult }> {
  const { host, log, say, interruption } = step;
  const learner = learnDurations(kind, track.historyId, {
    clock: host.clock,
    signal: interruption.signal,
    recent: track.recent,
    scenarioId: kind.mode === 'deploy' && !kind.target.scenario ? () => track.target?.scenario?.id : undefined,
    mayAsk: track.label === '',
  });
  const progress = createProgress({
    log,
    messages: say,
    clock: host.clock,
    begunAt: step.begunAt,
    prefix: prefix(track),
    isDebug: host.env.RUNNER_DEBUG === '1',
  });
  const end = await follow(
    {
      kind,
      historyId: track.historyId,
      budgets: track.budgets,
      pace: align(settings.pollIntervalMs === undefined ? adaptivePace(host.random) : fixedPace(settings.pollIntervalMs)),
      durations: learner.durations,
      serviceTime: () => step.transport.serviceTime().least,
      decided,
      ours: track.ours && settings.operation !== 'watch',
      onEvent: (event) => {
        const told = progress(event);
        if (event.event === 'seen') {
          track.saw(event.view);
          step.reporter?.update(
            track.label === '' ? event.view : oneOfMany(event.view, say.outcomes.manyLabel(settings.targets.length)),
          );
        }
        if (event.event === 'blocked') announceBlocked(step, event.view);
        return told;
      },
    },
    { clock: host.clock, random: host.random, signal: interruption.signal },
  ).finally(learner.stop);
  if (end.end !== 'budget' || settings.onTimeout === 'detach' || !track.ours) return { end, cancel: { result: 'not-sent' } };

  // The budget is used up, so the cancel has a time of its own.
  const cancel = await cancelOnce(step, track, kind, end.view, {
    signal: interruption.signal,
    deadline: host.clock.now() + CANCEL_WATCH_MS,
  });
  sayCancel(step, track.historyId, cancel);
  const view = await watchForEnd(kind, track.historyId, {
    clock: host.clock,
    signal: interruption.signal,
    forMs: CANCEL_WATCH_MS,
  });
  if (!view) return { end, cancel };
  track.saw(view);
  // Success came before our cancel did: that is the run's true end, as any end is that no cancel of ours was accepted for.
  const byItself = view.statusClass === 'success' || (cancel.result !== 'accepted' && view.statusClass !== 'cancelled');
  return isEnded(view.statusClass) && byItself ? { end: { end: 'ended', view }, cancel } : { end: { ...end, view }, cancel };
}

/**
 * Sends this phase's one cancel, or answers what became of it where it was sent before: an interruption may come while a cancel
 * because of a timeout is on its way.
 */
export async function cancelOnce(
  { host: { clock, random } }: Pick<Step, 'host'>,
  track: Track,
  kind: RunKind,
  view: RunView | undefined,
  wait: { signal?: AbortSignal | undefined; deadline: number },
): Promise<CancelResult> {
  if (track.cancel) return track.cancel;
  track.cancel = { result: 'unanswered', failure: { kind: 'network', code: 'ABORTED', sent: true } };
  // Saved before it is sent: whoever comes after a kill gives it time to show before sending another.
  track.save('cancelling');
  track.cancel = await cancelUntilArrived(kind, track.historyId, view, { ...wait, clock, random });
  return track.cancel;
}

/** A look at one of many runs, for reports that have one place for all of them. */
function oneOfMany(view: RunView, label: string): RunView {
  return { ...view, historyId: '', project: { id: '', name: label }, stage: null, scenario: null };
}

/** The run as people call it: "deployment 80001". */
export const runName = ({ say, settings }: Pick<Step, 'say' | 'settings'>, historyId: string): string =>
  say.log.run(settings.mode, historyId);

export function sayCancel(step: Pick<Step, 'log' | 'say' | 'settings'>, historyId: string, cancel: CancelResult): void {
  const { log, say } = step;
  const run = runName(step, historyId);
  switch (cancel.result) {
    case 'not-sent':
      return;
    case 'accepted':
      return log.info(say.log.cancelSent(run));
    case 'refused':
      return log.warning(say.log.cancelRefused(run, say.failures.why(cancel.failure)));
    case 'unanswered':
      return log.warning(say.log.cancelUnanswered(run, say.failures.why(cancel.failure)));
  }
}
