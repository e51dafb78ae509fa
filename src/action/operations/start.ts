import { conclude, concludeStart, type Outcome } from '../../run/conclusion.js';
import { type DeploymentListItem, deploymentListItem } from '../../run/deployment.js';
import { resolvePipeline, resolveScenario } from '../../run/resolve.js';
import type { RunKind } from '../../run/run.js';
import { start, type StartEvent } from '../../run/start.js';
import type { RunSettings } from '../inputs.js';
import type { Step } from '../step.js';
import { followTrack } from './follow.js';
import { bindKind, type Track } from './track.js';

/** Pause between looks at a run that is in the way, in ms, unless `poll-interval` says otherwise. */
const CONFLICT_POLL_MS = 5000;

/** `start` and `request`: look up, start exactly one run, follow it. */
export async function startOperation(step: Step, settings: RunSettings, track: Track): Promise<Outcome> {
  const kind = await step.phase('resolve', () => resolveKind(step, settings, track));
  track.kind = kind;
  if (track.target) await step.reporter?.begin(track.target);
  const { clock, random } = step.host;
  const result = await step.phase('start', () =>
    start(kind, {
      policy: settings.onConflict,
      clock,
      random,
      serviceTime: step.transport.serviceTime,
      deadline: step.deadline,
      conflictPollMs: () => (settings.pollIntervalMs ?? CONFLICT_POLL_MS) * (0.9 + 0.2 * random()),
      signal: step.interruption.signal,
      requestSignal: step.interruption.requestSignal,
      onEvent: (event) => tell(step, event),
      onIntent: (intent) => {
        track.intent = intent;
        track.save('intent');
      },
    }).then((started) => {
      // Before anything else can fail or be killed: the id is what everybody after us needs.
      if (started.kind === 'started' || started.kind === 'attached') {
        track.historyId = started.historyId;
        track.ours = started.kind === 'started';
        track.intent = undefined;
        step.outputs.set('history-id', started.historyId);
        track.save(track.ours ? 'following' : 'settled');
      }
      return started;
    }),
  );
  const { log, say } = step;
  switch (result.kind) {
    case 'started':
      log.info(result.how === 'answered' ? say.log.started(result.historyId) : say.log.startFound(result.historyId));
      break;
    case 'attached':
      log.info(say.log.attached(result.historyId));
      break;
    default:
      return concludeStart(result);
  }
  if (!settings.wait) return { conclusion: 'started', historyId: result.historyId };
  const { end, cancel } = await step.phase('follow', () => followTrack(step, settings, track, kind));
  return conclude(settings.operation, end, cancel);
}

/** Names to ids, where names were given; the history is asked for as soon as the project is known. */
async function resolveKind(step: Step, settings: RunSettings, track: Track): Promise<RunKind> {
  const wait = { signal: step.interruption.signal, deadline: step.deadline };
  const { project, stage, scenario } = settings;
  if (!project) throw new TypeError('project is needed');
  if (settings.mode === 'pipeline') {
    return bindKind(step, 'pipeline', await resolvePipeline(step.apis.pipeline, project, wait, track.resolved));
  }
  if (!stage || !scenario) throw new TypeError('stage and scenario are needed');
  let history: Promise<DeploymentListItem[]> | undefined;
  const target = await resolveScenario(step.apis.deploy, { project, stage, scenario }, wait, (part, found) => {
    track.resolved(part, found);
    if (part === 'project' && stage.by === 'name') {
      history = step.apis.deploy.historyPage(found.id, 1, wait).then((items) => items.map(deploymentListItem));
      history.catch(() => undefined); // its failure is met where it is awaited, or is of no interest when a look-up failed first
    }
  });
  return bindKind(step, 'deploy', target, settings.operation === 'request' ? 'request' : 'deploy', history);
}

function tell({ log, say }: Step, event: StartEvent): void {
  switch (event.event) {
    case 'conflict':
      return log.info(say.log.conflict(event.others.map((run) => run.historyId).join(', '), event.policy));
    case 'start-retry':
      return log.info(say.log.startRetry(say.failures.why(event.failure), say.duration(Math.max(event.delayMs, 1000))));
    case 'answer-lost':
      return log.warning(say.log.answerLost(say.failures.why(event.failure)));
    case 'not-started':
      return log.warning(say.log.notStarted);
  }
}
