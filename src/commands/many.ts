import type { Named } from '../ncloud/shapes.js';
import type { SourceDeploy } from '../ncloud/sourcedeploy.js';
import type { SourcePipeline } from '../ncloud/sourcepipeline.js';
import { CONNECTIONS_OF_MANY } from '../run/limits.js';
import type { Interrupted } from '../run/model/interrupted.js';
import { conclude, conclusionOf, isGreen, type Outcome } from '../run/model/outcome.js';
import type { RunKind } from '../run/model/view.js';
import { createSharedHistory, type SharedHistory } from '../run/polling/shared-list.js';
import type { RunSettings } from '../runner/inputs.js';
import type { TargetReferences } from '../runner/targets-input.js';
import { concluded } from './errors.js';
import { followTrack } from './follow.js';
import { settleInterrupted } from './interrupted.js';
import { resolveTrack, startTrack } from './start.js';
import type { Step } from './step.js';
import type { Track } from './track.js';

/**
 * `start` of many targets: every name is looked up before anything is started, then at most `max-parallel` runs are under way at a
 * time, each with all that a single run is promised. Answers one outcome a target, in the order of the list. Never throws.
 */
export async function manyOperation(step: Step, settings: RunSettings, tracks: readonly Track[]): Promise<Outcome[]> {
  step.host.connections?.(CONNECTIONS_OF_MANY);
  const outcomes = new Map<Track, Outcome>();
  const histories = createHistories(step);
  const lookups = rememberLookups(step);
  let failed = false;
  const settle = (track: Track, outcome: Outcome) => {
    outcomes.set(track, outcome);
    if (settings.failFast && !isGreen(conclusionOf(outcome))) failed = true;
  };

  await step.phase('resolve', () =>
    Promise.all(
      tracks.map(async (track, index) => {
        const references = settings.targets[index] as TargetReferences;
        track.label = labelOf(references);
        const outcome = await concluded(step, settings, track, async () => {
          track.kind = await resolveTrack(step, settings, track, references, lookups, (projectId, wait) =>
            histories.of(projectId).page(wait),
          );
          track.label = labelOf(references, track);
          return undefined;
        });
        if (outcome) settle(track, outcome);
      }),
    ),
  );
  // The look-ups belong to the budget of each, as they do with a single run; a step whose runs are all under way at once then lasts no
  // longer than a single run may.
  const lookUpMs = step.host.clock.elapsed() - step.begun;
  for (const track of duplicates(tracks)) if (!outcomes.has(track)) settle(track, { kind: 'duplicate' });

  const queue = tracks.filter((track) => !outcomes.has(track));
  if (queue.length > 0 && !failed)
    void step.reporter?.begin({ project: { id: '', name: step.say.outcomes.manyLabel(tracks.length) } });
  const turn = createTurns(CONNECTIONS_OF_MANY);
  await step.phase('follow', async () => {
    const worker = async () => {
      for (let track = queue.shift(); track; track = queue.shift()) settle(track, await runOne(track));
    };
    const runOne = async (track: Track): Promise<Outcome> => {
      const { kind } = track;
      const { signal } = step.interruption;
      if (signal.aborted) return settleInterrupted(step, settings, track, signal.reason as Interrupted);
      if (!kind || failed) return { kind: 'held-back' };
      track.begin(step.host.clock.elapsed() - lookUpMs);
      return (await concluded(step, settings, track, () =>
        startAndFollow(step, settings, track, histories.share(kind), { mayStart: () => !failed, turn }),
      )) as Outcome;
    };
    await Promise.all(Array.from({ length: Math.min(settings.maxParallel, queue.length) }, worker));
  });
  return tracks.map((track) => outcomes.get(track) ?? { kind: 'defect', message: 'a target without an outcome' });
}

/**
 * At most so many at a time; the others wait in line. A start that waits for a connection would be sent whatever became of the step
 * meanwhile, and count as one that may have been sent.
 */
function createTurns(most: number): () => Promise<() => void> {
  let free = most;
  const line: (() => void)[] = [];
  return async () => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => line.push(resolve));
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      const next = line.shift();
      if (next) next();
      else free += 1;
    };
  };
}

async function startAndFollow(
  step: Step,
  settings: RunSettings,
  track: Track,
  shared: SharedKind,
  many: { mayStart: () => boolean; turn: () => Promise<() => void> },
): Promise<Outcome> {
  const outcome = await startTrack(step, settings, track, shared.kind, many);
  if (outcome) return outcome;
  const { end, cancel } = await followTrack(step, settings, track, shared.kind, false, shared.history?.align);
  return conclude(settings.operation, end, cancel);
}

interface SharedKind {
  kind: RunKind;
  history: SharedHistory | undefined;
}

/** One history per deployment project; pipelines have one each of their own. */
function createHistories(step: Step) {
  const histories = new Map<string, SharedHistory>();
  const of = (projectId: string): SharedHistory => {
    const known =
      histories.get(projectId) ?? createSharedHistory(step.apis.deploy, projectId, step.host.clock, step.settings.pollIntervalMs);
    histories.set(projectId, known);
    return known;
  };
  return {
    of,
    share(kind: RunKind): SharedKind {
      if (kind.mode === 'pipeline') return { kind, history: undefined };
      const history = of(kind.target.project.id);
      return { kind: history.share(kind), history };
    },
  };
}

/** Look-ups that ask for each list once, however many targets need it. */
function rememberLookups({ apis }: Step): { deploy: SourceDeploy; pipeline: SourcePipeline } {
  const asked = new Map<string, Promise<Named[]>>();
  const once = (key: readonly (string | undefined)[], ask: () => Promise<Named[]>): Promise<Named[]> => {
    const text = JSON.stringify(key);
    const known = asked.get(text) ?? ask();
    asked.set(text, known);
    return known;
  };
  const { deploy, pipeline } = apis;
  return {
    deploy: {
      ...deploy,
      projects: (name, wait) => once(['projects', name], () => deploy.projects(name, wait)),
      stages: (projectId, name, wait) => once(['stages', projectId, name], () => deploy.stages(projectId, name, wait)),
      scenarios: (projectId, stageId, name, wait) =>
        once(['scenarios', projectId, stageId, name], () => deploy.scenarios(projectId, stageId, name, wait)),
    },
    pipeline: { ...pipeline, projects: (name, wait) => once(['pipelines', name], () => pipeline.projects(name, wait)) },
  };
}

/** Tracks that came to the same scenario or pipeline as an earlier one, by different spellings. */
function duplicates(tracks: readonly Track[]): Track[] {
  const seen = new Set<string>();
  return tracks.filter((track) => {
    if (!track.kind || !track.target) return false;
    const { project, stage, scenario } = track.target;
    const key = JSON.stringify([project.id, stage?.id, scenario?.id]);
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
}

function labelOf(references: TargetReferences, track?: Track): string {
  return (['project', 'stage', 'scenario'] as const)
    .map((part) => {
      const reference = references[part];
      const given = reference ? (reference.by === 'id' ? reference.id : reference.name) : '';
      return track?.target?.[part]?.name || given;
    })
    .filter((name) => name !== '')
    .join(' / ');
}
