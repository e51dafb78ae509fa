import type { Named } from '../ncloud/shapes.js';
import { initial } from '../run/lifecycle/advance.js';
import type { Observer } from '../run/lifecycle/drive.js';
import type { Policy } from '../run/lifecycle/policy.js';
import type { Done, SavedRun } from '../run/lifecycle/state.js';
import { CONNECTIONS_OF_MANY } from '../run/limits.js';
import { conclusionOf, isGreen, type Outcome } from '../run/model/outcome.js';
import type { Target } from '../run/model/view.js';
import type { KnownInterval } from '../run/polling/poll-interval.js';
import type { Kind } from '../run/services/names.js';
import type { SavedEntry } from '../runner/saved-run.js';
import { type ActSettings, isStartSettings, type RunSettings, type StartSettings, targetNames } from '../runner/step-settings.js';
import { type BindingTools, bindExisting, bindStart, createHistories, rememberLookups } from './bindings.js';
import { type RunTools, runToEnd } from './run.js';
import { createStartQueue, NO_QUEUE } from './start-queue.js';

/** One run of a step as those see it who watch it. */
export interface WatchedRun {
  readonly index: number;
  readonly policy: Policy;
  readonly interval: KnownInterval;
  /** Its name among many, such as `shop / production / rolling`; empty for the only run of a step. */
  readonly label: () => string;
}

/** How a run of a step ended. */
export interface RunResult {
  readonly index: number;
  readonly label: string;
  readonly target: Target | undefined;
  readonly historyId: string;
  readonly outcome: Outcome;
}

export interface RunsOptions {
  readonly tools: RunTools & BindingTools;
  readonly save: (index: number, entry: SavedEntry) => void;
  /** Names that look-ups found, for the log; each once a target. */
  readonly onResolved: (label: string, part: Kind, found: Named) => void;
  /** Who watches each run: log, outputs, reports. They can change nothing. */
  readonly observe: (run: WatchedRun) => readonly Observer[];
  /** Sets how many connections a host may have. */
  readonly connections: (count: number) => void;
}

/** Runs what a step is for, whether one run or many, to its end. Never throws; answers in the order of `targets`. */
export async function operateRuns(settings: RunSettings, options: RunsOptions): Promise<RunResult[]> {
  if (!isStartSettings(settings)) return [await act(settings, options)];
  return settings.isMany ? startMany(settings, options) : [await startOne(settings, options)];
}

/** What the life of a run is asked for. */
export function policyOf(settings: RunSettings, phase: Policy['phase']): Policy {
  const { mode, operation, wait, timeoutMs, approvalTimeoutMs, onTimeout, onCancel } = settings;
  const isStart = isStartSettings(settings);
  return {
    ...{ phase, mode, operation, wait, timeoutMs, approvalTimeoutMs, onTimeout, onCancel },
    historyId: isStart ? '' : settings.historyId,
    onConflict: isStart ? settings.onConflict : 'wait',
  };
}

async function act(settings: ActSettings, options: RunsOptions): Promise<RunResult> {
  const { tools } = options;
  const policy = policyOf(settings, 'main');
  const done = await runToEnd(
    {
      ...{ first: initial(policy, tools.clock.elapsed()), policy, turns: NO_QUEUE, mayLearn: true },
      pollIntervalMs: settings.pollIntervalMs,
      binding: bindExisting(tools, settings.mode, settings.project, (part, found) => options.onResolved('', part, found)),
      save: saver(options, 0, policy),
      observers: (interval) => options.observe({ index: 0, policy, interval, label: () => '' }),
    },
    tools,
  );
  return resultOf(done, 0, '');
}

async function startOne(settings: StartSettings, options: RunsOptions): Promise<RunResult> {
  const { tools } = options;
  const policy = policyOf(settings, 'main');
  const [reference] = settings.targets as [StartSettings['targets'][number]];
  const startBy = settings.operation === 'request' ? 'request' : 'deploy';
  const done = await runToEnd(
    {
      ...{ first: initial(policy, tools.clock.elapsed()), policy, turns: NO_QUEUE, mayLearn: true },
      pollIntervalMs: settings.pollIntervalMs,
      binding: bindStart(tools, reference, startBy, (part, found) => options.onResolved('', part, found)),
      save: saver(options, 0, policy),
      observers: (interval) => options.observe({ index: 0, policy, interval, label: () => '' }),
    },
    tools,
  );
  return resultOf(done, 0, '');
}

/** Many targets are many machines, which share look-ups, lists, the queue to start and the end of all starting after a failure. */
async function startMany(settings: StartSettings, options: RunsOptions): Promise<RunResult[]> {
  const { tools } = options;
  const { maxParallel, failFast, pollIntervalMs } = settings;
  options.connections(CONNECTIONS_OF_MANY);
  const policy = policyOf(settings, 'main');
  const histories = createHistories(tools, pollIntervalMs);
  const shared = { lookups: rememberLookups(tools.apis), histories };
  const queue = createStartQueue({ count: settings.targets.length, maxParallel, failFast, connections: CONNECTIONS_OF_MANY });
  return Promise.all(
    settings.targets.map(async (reference, index) => {
      let label = targetNames(reference).label;
      let projectId: string | undefined;
      const mine = queue.of(index);
      const first = initial(policy, tools.clock.elapsed());
      const relabel: Observer = (before, _, after) => {
        if (!after.target || after.target === before.target) return;
        label = labelOf(after.target, reference);
        projectId = after.target.project.id;
      };
      const done = await runToEnd(
        {
          ...{ first, policy, turns: mine, mayLearn: false, pollIntervalMs },
          binding: bindStart(tools, reference, 'deploy', (part, found) => options.onResolved(label, part, found), shared),
          save: saver(options, index, policy),
          // Runs of one project poll when the others poll, so that all are served by one list.
          align: (pace) => (state) =>
            reference.mode === 'deploy' && projectId !== undefined ? histories.of(projectId).align(pace)(state) : pace(state),
          observers: (interval) => [relabel, ...options.observe({ index, policy, interval, label: () => label })],
        },
        tools,
      );
      mine.leave(isGreen(conclusionOf(done.outcome)));
      return resultOf(done, index, label);
    }),
  );
}

function saver({ save }: RunsOptions, index: number, { mode }: Policy): (run: SavedRun) => void {
  return (run) => save(index, { mode, run });
}

function resultOf({ target, historyId, outcome }: Done, index: number, label: string): RunResult {
  return { index, label, target, historyId, outcome };
}

/** The names that look-ups found, where they did; what was given otherwise. */
function labelOf(target: Target, reference: StartSettings['targets'][number]): string {
  const given = targetNames(reference);
  return (['project', 'stage', 'scenario'] as const)
    .map((part) => target[part]?.name || given[part])
    .filter((name) => name !== '')
    .join(' / ');
}
