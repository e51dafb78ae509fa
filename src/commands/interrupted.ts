import type { Interrupted } from '../run/model/interrupted.js';
import { type CancelResult, conclude, endsRun, type Outcome } from '../run/model/outcome.js';
import { isEnded } from '../run/model/status.js';
import type { RunKind } from '../run/model/view.js';
import { settleOnce } from '../run/settle.js';
import { isRunSettings, type RunSettings, type Settings } from '../runner/inputs.js';
import { cancelOnce, runName, sayCancel } from './follow.js';
import type { Step } from './step.js';
import type { Track } from './track.js';

/** Pauses in ms before each look for a run whose start was interrupted; what is not found by then is the post phase's to find. */
const LOOKS_MS = [0, 500, 700];

/** Kept for the cancel itself, in ms, out of the few seconds that an interruption leaves. */
const CANCEL_MS = 1200;

/** Applies `on-cancel` when the workflow was cancelled, within the interruption's deadline. */
export async function settleInterrupted(step: Step, settings: Settings, track: Track, reason: Interrupted): Promise<Outcome> {
  const { log, say } = step;
  const { signalName } = reason;
  const { kind } = track;
  if (!kind || !isRunSettings(settings) || (track.historyId === '' && !track.intent)) {
    return {
      kind: 'interrupted',
      signalName,
      historyId: undefined,
      cancel: { result: 'not-sent' },
      view: undefined,
    };
  }
  if (track.historyId === '' && track.intent) await findStarted(step, track, kind);
  const { view } = track.recorder;
  // A cancel because of a timeout may have been sent before.
  const sent: CancelResult = track.cancel ?? { result: 'not-sent' };
  const untouched = { kind: 'interrupted-unclear', signalName, cancel: sent, view } as const;
  if (track.historyId === '') return { ...untouched, historyId: undefined };

  const { historyId } = track;
  const ending = endsRun(settings.operation);
  if (settings.onCancel === 'detach' || !track.ours || ending) {
    track.save('settled');
    // What the step was ending itself may have ended by now; a cancel on top would only get in its way.
    if (ending) return afterCancel(step, settings, track, kind, { result: 'not-sent' }, signalName);
    const run = runName(step, historyId);
    log.info(track.ours ? say.log.detached(run) : say.log.notOurs(run));
    return { ...untouched, historyId };
  }
  const cancel = await cancelOnce(step, track, kind, view, { deadline: step.interruption.deadline() });
  track.save(cancel.result === 'refused' ? 'following' : 'cancelling');
  sayCancel(step, historyId, cancel);
  return afterCancel(step, settings, track, kind, cancel, signalName);
}

/** One look after the cancel, if there is time: it may show that the run had ended already. */
async function afterCancel(
  step: Step,
  settings: RunSettings,
  track: Track,
  kind: RunKind,
  cancel: CancelResult,
  signalName: string,
): Promise<Outcome> {
  const { historyId } = track;
  const deadline = step.interruption.deadline();
  if (step.host.clock.now() < deadline) {
    try {
      const view = await kind.look(historyId, track.recorder.view, { deadline });
      track.saw(view);
      if (isEnded(view.statusClass)) {
        track.save('settled');
        // Ended by our cancel, or by itself just before: then that is the truth, and nothing was interrupted.
        if (view.statusClass !== 'cancelled' || cancel.result === 'not-sent')
          return conclude(settings.operation, { end: 'ended', view });
      }
    } catch {
      // The cancel counts, not the look; post verifies it.
    }
  }
  const { view } = track.recorder;
  return (cancel.result === 'refused' || cancel.result === 'not-sent') && view?.statusClass !== 'cancelled'
    ? { kind: 'interrupted-unclear', signalName, historyId, cancel, view }
    : { kind: 'interrupted', signalName, historyId, cancel, view };
}

async function findStarted(step: Step, track: Track, kind: RunKind): Promise<void> {
  const { clock } = step.host;
  const deadline = step.interruption.deadline() - CANCEL_MS;
  const never = new AbortController().signal;
  let seen: string | undefined;
  for (const pause of LOOKS_MS) {
    if (!track.intent || clock.now() + pause >= deadline) return;
    await clock.sleep(pause);
    const look = await settleOnce(kind, track.intent, { signal: never, deadline, serviceTime: step.transport.serviceTime });
    // Seen once it may be a stranger's, with ours still to come; what is not seen twice in the time there is, post looks for at leisure.
    if (!look?.found || look.found !== seen) {
      seen = look?.found;
      continue;
    }
    track.found(look.found);
    track.intent = undefined;
    track.save('following');
    return;
  }
}
