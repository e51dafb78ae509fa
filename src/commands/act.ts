import { ApiError, type Failure, isAccessProblem, isTransient, mayHaveActed } from '../ncloud/errors.js';
import { repeat, retry } from '../ncloud/retry.js';
import type { Wait } from '../ncloud/transport.js';
import { resolvedLine } from '../reports/log/opening.js';
import { cancelRun, watchForEnd } from '../run/cancel.js';
import { conclude, conclusionOf, type Outcome, type RunOperation } from '../run/model/outcome.js';
import { isBlocked, isEnded } from '../run/model/status.js';
import type { RunKind, RunView } from '../run/model/view.js';
import { resolvePipeline, resolveProject } from '../run/services/names.js';
import type { RunSettings } from '../runner/inputs.js';
import { followTrack, runName, sayCancel } from './follow.js';
import type { Step } from './step.js';
import { bindKind, type Track } from './track.js';

type Decision = Exclude<RunOperation, 'start' | 'request' | 'watch'>;

/** `watch`, `cancel` and the decisions: act on a run that exists, then follow it. */
export async function actOperation(step: Step, settings: RunSettings, track: Track): Promise<Outcome> {
  const kind = await step.phase('resolve', () => resolveKind(step, settings, track));
  track.kind = kind;
  track.found(settings.historyId);
  if (track.target) void step.reporter?.begin(track.target);

  const { operation } = settings;
  if (operation !== 'watch' && operation !== 'start' && operation !== 'request') {
    // Until the decision is made the run is somebody else's request, which an interruption must not cancel.
    track.ours = operation !== 'approve' && operation !== 'canary-approve';
    const refused = await step.phase('decide', () => decide(step, operation, kind, track));
    if (refused) return refused;
    track.ours = true;
  }
  // From here on the run goes on because of us, or we answer for it; what only ends it needs no second layer.
  if (operation === 'watch' || operation === 'approve' || operation === 'canary-approve') track.save('following');

  if (!settings.wait)
    return operation === 'watch'
      ? lookOnce(step, settings, track, kind)
      : { kind: 'started', historyId: track.historyId, attached: false };
  const { end, cancel } = await step.phase('follow', () => followTrack(step, settings, track, kind, operation !== 'watch'));
  // Nothing was ever seen, and the service says why: that is a refusal, and not a run that got lost.
  if (end.end === 'lost' && !end.view && !decisionMade(operation) && end.failure.kind === 'http' && !isTransient(end.failure)) {
    return { kind: 'refused', during: 'look', failure: end.failure };
  }
  return conclude(operation, end, cancel);
}

const decisionMade = (operation: RunOperation): boolean => operation !== 'watch';

async function resolveKind(step: Step, settings: RunSettings, track: Track): Promise<RunKind> {
  const wait = { signal: step.interruption.signal, deadline: step.deadline };
  const { project, mode } = settings;
  if (!project) throw new TypeError('project is needed');
  const target =
    mode === 'pipeline'
      ? await resolvePipeline(step.apis.pipeline, project, wait, track.resolved)
      : { project: await resolveProject(step.apis.deploy, project, wait, track.resolved) };
  step.log.info(resolvedLine(target));
  return bindKind(step, mode, target);
}

/** Sends the decision once. Answers an outcome only if it did not happen, with the run's real state. */
async function decide(step: Step, operation: Decision, kind: RunKind, track: Track): Promise<Outcome | undefined> {
  const wait: Wait = { signal: step.interruption.signal, deadline: step.deadline };
  const { historyId } = track;
  const send = () =>
    operation === 'cancel' ? sendCancel(step, kind, historyId, wait) : sendDecision(step, operation, track, wait);
  const failure = await whileThrottled(step, operation, send);
  if (!failure) return undefined;
  // Lost on the way: the run itself shows whether it arrived, and following it tells.
  if (mayHaveActed(failure) || failure.kind !== 'http') {
    step.log.warning(step.say.log.decisionUnanswered(operation, runName(step, historyId), step.say.failures.why(failure)));
    if (failure.kind === 'network' && !failure.sent) return { kind: 'refused', during: 'decide', failure };
    const { arrived, view } = await watchArrival(step, operation, kind, track);
    if (arrived) return undefined;
    // A service that was silent for a whole time limit may yet act.
    if (failure.kind === 'timeout' && view && isBlocked(view.statusClass)) return { kind: 'ambiguous-write', failure };
    // Still waiting for the very decision: it did not arrive, or was not taken.
    if (view && isBlocked(view.statusClass)) return { kind: 'wrong-state', operation, failure, view };
    return step.settings.wait ? undefined : { kind: 'ambiguous-write', failure };
  }
  const view = await lookSafely(kind, historyId, wait);
  if (!view) return { kind: 'refused', during: 'decide', failure };
  track.saw(view);
  // Asked to cancel what is cancelled already: the purpose is met, whoever met it.
  if (isEnded(view.statusClass)) {
    const outcome = conclude(operation, { end: 'ended', view });
    if (operation === 'cancel' && conclusionOf(outcome) === 'success') return outcome;
  }
  if (isAccessProblem(failure)) return { kind: 'refused', during: 'decide', failure };
  return { kind: 'wrong-state', operation, failure, view };
}

/** How long the run is watched for the effect of a decision whose answer was lost, in ms. */
const ARRIVAL_MS = 10_000;

/** Whether the run's state shows that the decision was made, by us or by somebody else. In doubt it was not: green would be a guess. */
async function watchArrival(
  step: Step,
  operation: Decision,
  kind: RunKind,
  track: Track,
): Promise<{ arrived: boolean; view: RunView | undefined }> {
  const shows = ({ status, statusClass }: RunView): boolean => {
    switch (operation) {
      case 'approve':
        return ['queued', 'running', 'blocked-canary', 'success'].includes(statusClass);
      case 'reject':
        return statusClass === 'rejected';
      case 'canary-approve':
        // A canary that runs may as well not have come to its decision yet.
        return statusClass === 'success';
      case 'canary-reject':
        return statusClass === 'rejected' || status === 'canary_rejecting';
      case 'cancel':
        return statusClass === 'cancelled' || /^cancell?ing$/i.test(status);
    }
  };
  const { clock } = step.host;
  const view = await watchForEnd(kind, track.historyId, {
    clock,
    signal: step.interruption.signal,
    forMs: ARRIVAL_MS,
    until: shows,
  });
  if (view) track.saw(view);
  return { arrived: view !== undefined && shows(view), view };
}

/** A throttled decision never reached the service, so it is sent again after a pause, for as long as `timeout` lasts. */
async function whileThrottled(
  step: Step,
  operation: Decision,
  send: () => Promise<Failure | undefined>,
): Promise<Failure | undefined> {
  const { log, say, deadline } = step;
  return repeat(send, (failure) => (failure?.kind === 'http' && failure.status === 429 ? failure : undefined), {
    clock: step.host.clock,
    random: step.host.random,
    deadline,
    signal: step.interruption.signal,
    onRetry: (failure, delayMs) =>
      log.info(say.log.retry(operation, say.failures.why(failure), say.duration(Math.max(delayMs, 1000)))),
  });
}

async function sendCancel(step: Step, kind: RunKind, historyId: string, wait: Wait): Promise<Failure | undefined> {
  const cancel = await cancelRun(kind, historyId, undefined, { signal: wait.signal, deadline: wait.deadline ?? 0 });
  if (cancel.result === 'accepted') sayCancel(step, historyId, cancel);
  return cancel.result === 'accepted' || cancel.result === 'not-sent' ? undefined : cancel.failure;
}

async function sendDecision(
  step: Step,
  operation: Exclude<Decision, 'cancel'>,
  track: Track,
  wait: Wait,
): Promise<Failure | undefined> {
  const call = {
    approve: 'approve',
    reject: 'reject',
    'canary-approve': 'canaryApprove',
    'canary-reject': 'canaryReject',
  } as const;
  try {
    await step.apis.deploy[call[operation]]({ projectId: track.target?.project.id ?? '', historyId: track.historyId }, wait);
    step.log.info(step.say.log.decided(operation, runName(step, track.historyId)));
    return undefined;
  } catch (error) {
    if (error instanceof ApiError) return error.failure;
    throw error;
  }
}

async function lookSafely(kind: RunKind, historyId: string, wait: Wait): Promise<RunView | undefined> {
  try {
    return await kind.look(historyId, undefined, wait);
  } catch (error) {
    if (error instanceof ApiError) return undefined;
    throw error;
  }
}

/** One look, repeated while trouble that passes keeps it from being one and `timeout` lasts. */
async function lookPatiently(step: Step, kind: RunKind, historyId: string): Promise<RunView> {
  const { host, log, say, deadline } = step;
  const { signal } = step.interruption;
  return retry(() => kind.look(historyId, undefined, { signal, deadline }), {
    clock: host.clock,
    random: host.random,
    deadline,
    signal,
    onRetry: (failure, delayMs) => log.info(say.log.pollFailed(say.failures.why(failure), say.duration(Math.max(delayMs, 1000)))),
  });
}

/** `watch` with `wait: false`: the run's state as it is. Green only if it has succeeded or goes on. */
async function lookOnce(step: Step, settings: RunSettings, track: Track, kind: RunKind): Promise<Outcome> {
  const view = await lookPatiently(step, kind, track.historyId);
  track.saw(view);
  if (isEnded(view.statusClass)) return conclude(settings.operation, { end: 'ended', view });
  return { kind: 'started', historyId: track.historyId, attached: false };
}
