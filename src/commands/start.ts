import type { Wait } from '../ncloud/transport.js';
import { resolvedLine } from '../reports/log/opening.js';
import { FRESH_MS } from '../run/limits.js';
import { conclude, concludeStart, type Outcome } from '../run/model/outcome.js';
import type { RunKind } from '../run/model/view.js';
import { type DeploymentListItem, deploymentListItem, type EarlyPage } from '../run/services/deployment-run.js';
import { resolvePipeline, resolveScenario } from '../run/services/names.js';
import type { PipelineApis } from '../run/services/pipeline-run.js';
import { type StartEvent, start } from '../run/start.js';
import type { RunSettings } from '../runner/inputs.js';
import type { TargetReferences } from '../runner/targets-input.js';
import { followTrack, runName } from './follow.js';
import type { Step } from './step.js';
import { bindKind, prefix, type Track } from './track.js';

/** Pause between looks at a run that is in the way, in ms, unless `poll-interval` says otherwise. */
const CONFLICT_POLL_MS = 5000;

/** `start` and `request` of one run: look up, start exactly one run, follow it. */
export async function startOperation(step: Step, settings: RunSettings, track: Track): Promise<Outcome> {
  const { project, stage, scenario } = settings;
  if (!project) throw new TypeError('project is needed');
  track.kind = await step.phase('resolve', () => resolveTrack(step, settings, track, { project, stage, scenario }, step.apis));
  const { kind } = track;
  if (track.target) void step.reporter?.begin(track.target);
  const outcome = await step.phase('start', () => startTrack(step, settings, track, kind));
  if (outcome) return outcome;
  const { end, cancel } = await step.phase('follow', () => followTrack(step, settings, track, kind));
  return conclude(settings.operation, end, cancel);
}

/** Starts a track's run. Answers an outcome only if there is nothing to follow. */
export async function startTrack(
  step: Step,
  settings: RunSettings,
  track: Track,
  kind: RunKind,
  many?: { mayStart: () => boolean; turn: () => Promise<() => void> },
): Promise<Outcome | undefined> {
  const { clock, random } = step.host;
  const result = await start(kind, {
    policy: settings.onConflict,
    clock,
    random,
    serviceTime: step.transport.serviceTime,
    deadline: track.deadline,
    conflictPollMs: () => (settings.pollIntervalMs ?? CONFLICT_POLL_MS) * (0.9 + 0.2 * random()),
    signal: step.interruption.signal,
    requestSignal: step.interruption.requestSignal,
    ...many,
    onEvent: (event) => tell(step, track, event),
    onRecent: (recent) => {
      track.recent = recent;
    },
    onIntent: (intent) => {
      track.intent = intent;
      track.save('intent');
    },
    onNothingStarted: () => {
      track.intent = undefined;
      track.save('settled');
    },
  });
  if (result.kind !== 'started' && result.kind !== 'attached') return concludeStart(result);
  // Before anything else can fail or be killed: the id is what everybody after us needs.
  track.ours = result.kind === 'started';
  track.intent = undefined;
  track.found(result.historyId);
  track.save(track.ours ? 'following' : 'settled');
  const { log: text } = step.say;
  const said = result.kind === 'attached' ? text.attached : result.how === 'answered' ? text.started : text.startFound;
  step.log.info(`${prefix(track)}${said(runName(step, result.historyId))}`);
  // The signal may have come while the answer was on its way: then `on-cancel` decides, also over a run that nobody was to follow.
  step.interruption.signal.throwIfAborted();
  if (settings.wait) return undefined;
  // It is to be left alone from here on, whatever becomes of the rest of a step of many.
  track.save('settled');
  return { kind: 'started', historyId: result.historyId, attached: !track.ours };
}

/** Names to ids, where names were given. The history of a single run is asked for as soon as its project is known. */
export async function resolveTrack(
  step: Step,
  settings: RunSettings,
  track: Track,
  references: TargetReferences,
  apis: Pick<PipelineApis, 'deploy' | 'pipeline'>,
  firstPage: (projectId: string, wait: Wait) => Promise<DeploymentListItem[]> = async (projectId, wait) =>
    (await step.apis.deploy.historyPage(projectId, 1, wait)).map(deploymentListItem),
): Promise<RunKind> {
  const wait = { signal: step.interruption.signal, deadline: track.deadline };
  const { project, stage, scenario } = references;
  if (settings.mode === 'pipeline') {
    const target = await resolvePipeline(apis.pipeline, project, wait, track.resolved);
    step.log.info(resolvedLine(target));
    return bindKind(step, 'pipeline', target);
  }
  if (!stage || !scenario) throw new TypeError('stage and scenario are needed');
  const { clock } = step.host;
  let early: EarlyPage | undefined;
  const target = await resolveScenario(apis.deploy, { project, stage, scenario }, wait, (part, found) => {
    track.resolved(part, found);
    if (part === 'project' && stage.by === 'name') {
      // Look-ups that are slow, or an in-order step of many, make it old: what has ended meanwhile must be neither followed nor waited
      // for, and nothing be started beside what has begun.
      const askedAt = clock.now();
      early = { items: firstPage(found.id, wait), isFresh: () => clock.now() - askedAt < FRESH_MS };
      early.items.catch(() => undefined); // its failure is met where it is awaited, or is of no interest when a look-up failed first
    }
  });
  step.log.info(resolvedLine(target));
  return bindKind(step, 'deploy', target, settings.operation === 'request' ? 'request' : 'deploy', early);
}

function tell({ log, say }: Step, track: Track, event: StartEvent): void {
  const about = prefix(track);
  switch (event.event) {
    case 'conflict':
      return log.info(about + say.log.conflict(event.others.map((run) => run.historyId).join(', '), event.policy));
    case 'start-retry':
      return log.info(about + say.log.startRetry(say.failures.why(event.failure), say.duration(Math.max(event.delayMs, 1000))));
    case 'settling':
      return log.info(about + say.log.stillLooking);
    case 'settle-retry':
      return log.info(about + say.log.historyUnread(say.failures.why(event.failure)));
    case 'answer-lost':
      return log.warning(about + say.log.answerLost(say.failures.why(event.failure)));
    case 'not-started':
      return log.warning(about + say.log.notStarted);
  }
}
