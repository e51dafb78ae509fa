import type { Named } from '../ncloud/shapes.js';
import { createRecorder, type Recorder } from '../reports/recorder.js';
import type { CancelResult } from '../run/model/outcome.js';
import type { RunKind, RunListItem, RunView, Target } from '../run/model/view.js';
import { type Budgets, createBudgets } from '../run/polling/budgets.js';
import { createDeployment, type EarlyPage, type StartBy } from '../run/services/deployment-run.js';
import { createPipeline } from '../run/services/pipeline-run.js';
import type { Intent } from '../run/settle.js';
import type { StateEntry } from '../runner/state.js';
import type { Step } from './step.js';

/**
 * One run on its way through a step: what is known of it so far, and its place in outputs and saved state. Whatever ends the step
 * reads from here how far it came.
 */
export interface Track {
  readonly index: number;
  readonly recorder: Recorder;
  /** Name in the log where several runs share it, such as `shop / production / rolling`; empty for a single run. */
  label: string;
  budgets: Budgets;
  /** On the clock: when `timeout` is used up if nothing blocks. */
  deadline: number;
  target: Target | undefined;
  kind: RunKind | undefined;
  historyId: string;
  /** The history as it was before the start, newest first. */
  recent: readonly RunListItem[] | undefined;
  /** Set while a start was sent whose answer has not come. */
  intent: Intent | undefined;
  /** What became of the cancel that this phase sent: a phase sends one at most (contract §6). */
  cancel: CancelResult | undefined;
  /** False for a run that somebody else started and `on-conflict: attach` follows: it is never cancelled on our behalf. */
  ours: boolean;
  /** Its turn has come: both budgets begin then. A single run's begin with the step. */
  begin(now: number): void;
  found(historyId: string): void;
  resolved(part: 'project' | 'stage' | 'scenario' | 'pipeline', found: Named): void;
  saw(view: RunView): void;
  save(phase: StateEntry['phase']): void;
}

/** @param isOnly whether the step has just this run, so that its outputs are the step's */
export function createTrack(step: Step, index: number, isOnly: boolean): Track {
  const { settings, host, outputs } = step;
  const track: Track = {
    index,
    recorder: createRecorder(),
    label: '',
    budgets: createBudgets(settings, step.begunAt),
    deadline: step.deadline,
    target: undefined,
    kind: undefined,
    historyId: '',
    recent: undefined,
    intent: undefined,
    cancel: undefined,
    ours: true,
    begin(now) {
      track.budgets = createBudgets(settings, now);
      track.deadline = now + settings.timeoutMs;
    },
    found(historyId) {
      track.historyId = historyId;
      if (isOnly) outputs.set('history-id', historyId);
    },
    resolved(part, found) {
      const known = { project: { id: '', name: '' }, ...track.target };
      track.target = part === 'pipeline' ? { ...known, project: found } : { ...known, [part]: found };
      if (isOnly) outputs.setTarget(track.target);
    },
    saw(view) {
      track.recorder.record(view, host.clock.now());
      // What was given by id gets its name from what the run itself says.
      track.target = {
        project: named(track.target?.project, view.project),
        stage: view.stage ? named(track.target?.stage, view.stage) : track.target?.stage,
        scenario: view.scenario ? named(track.target?.scenario, view.scenario) : track.target?.scenario,
      };
      if (isOnly) outputs.setView(view);
    },
    save(phase) {
      if (settings.mode === 'api' || !track.target) return;
      step.state.save(index, {
        phase,
        mode: settings.mode,
        projectId: track.target.project.id,
        stageId: track.target.stage?.id ?? '',
        scenarioId: track.target.scenario?.id ?? '',
        historyId: track.historyId,
        sentAt: track.intent?.sentAt ?? 0,
        sentAtMost: track.intent?.sentAtMost ?? 0,
        baseline: phase === 'intent' ? [...(track.intent?.baseline ?? [])] : [],
      });
    },
  };
  return track;
}

/** Names the run at the beginning of a line of the log, where several share it. */
export const prefix = (track: Track): string => (track.label === '' ? '' : `${track.label}: `);

function named(known: Named | undefined, seen: Named): Named {
  return known && known.name !== '' ? known : { id: known?.id ?? seen.id, name: seen.name };
}

/** The run interface for what a track runs. */
export function bindKind(
  step: Pick<Step, 'apis' | 'host'>,
  mode: 'deploy' | 'pipeline',
  target: Target,
  startBy: StartBy = 'deploy',
  early?: EarlyPage,
): RunKind {
  return mode === 'deploy'
    ? createDeployment(step.apis.deploy, target, startBy, early)
    : createPipeline(step.apis, target, step.host.clock.now);
}
