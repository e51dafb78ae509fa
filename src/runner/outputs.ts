import type { Conclusion } from '../run/model/outcome.js';
import type { RunView, Target } from '../run/model/view.js';
import type { ActionsCore } from './host.js';

/** Outputs of contract §4. */
export const OUTPUT_NAMES = [
  'history-id',
  'conclusion',
  'status',
  'project-id',
  'project-name',
  'stage-id',
  'stage-name',
  'scenario-id',
  'scenario-name',
  'started-at',
  'finished-at',
  'duration',
  'executor',
  'console-url',
  'details',
  'github-deployment-id',
  'result',
] as const;
export type OutputName = (typeof OUTPUT_NAMES)[number];

/** Longest text taken from the service into one output, in characters; names and statuses are a thousandth of it. */
const LONGEST_TEXT = 10_000;

/** Longest `details`, in characters: all outputs of a job share 1 MB (field-notes §4.5). */
const LONGEST_DETAILS = 400_000;

export interface Outputs {
  /** Sets an output unless it has that value already. */
  set(name: OutputName, value: string): void;
  /** Everything that one look tells. */
  setView(view: RunView): void;
  setTarget(target: Target): void;
  setConclusion(conclusion: Conclusion): void;
  /** Sets what was never set to the empty string, so that every output exists on every path. */
  complete(): void;
  get(name: OutputName): string;
}

export function createOutputs(core: Pick<ActionsCore, 'setOutput'>): Outputs {
  const values = new Map<OutputName, string>();
  const set = (name: OutputName, value: string) => {
    if (values.get(name) === value) return;
    values.set(name, value);
    core.setOutput(name, value);
  };
  const named = (name: 'project' | 'stage' | 'scenario', part: { id: string; name: string } | null | undefined) => {
    if (!part) return;
    set(`${name}-id`, part.id);
    if (part.name !== '') set(`${name}-name`, part.name.slice(0, LONGEST_TEXT));
  };
  return {
    set,
    setTarget(target) {
      named('project', target.project);
      named('stage', target.stage);
      named('scenario', target.scenario);
    },
    setView(view) {
      named('project', view.project);
      named('stage', view.stage);
      named('scenario', view.scenario);
      set('status', view.status.slice(0, LONGEST_TEXT));
      set('executor', view.executor.slice(0, LONGEST_TEXT));
      set('started-at', isoTime(view.startedAt));
      set('finished-at', isoTime(view.finishedAt));
      set('duration', runSeconds(view));
      set('details', details(view));
    },
    setConclusion: (conclusion) => set('conclusion', conclusion),
    complete: () => {
      for (const name of OUTPUT_NAMES) if (!values.has(name)) set(name, '');
    },
    get: (name) => values.get(name) ?? '',
  };
}

/** A run's duration by the service's clock, in whole seconds as text; empty while it is not over. */
export function runSeconds({ startedAt, finishedAt }: RunView): string {
  return startedAt !== null && finishedAt !== null ? String(Math.max(0, Math.round((finishedAt - startedAt) / 1000))) : '';
}

/** ISO 8601 UTC, or empty. */
export function isoTime(ms: number | null): string {
  return ms === null ? '' : new Date(ms).toISOString();
}

/** The targets of a deployment or the tasks of a pipeline, as JSON (contract §4). Cut at whole items where it would be too long. */
export function details(view: RunView): string {
  const items =
    view.mode === 'pipeline'
      ? view.tasks.map(({ name, type, status, resultId, startedAt, finishedAt }) => ({
          name,
          type,
          status,
          resultId: resultId ?? '',
          startedAt: isoTime(startedAt),
          finishedAt: isoTime(finishedAt),
        }))
      : view.targets.map(({ name, status, steps }) => ({
          server: name,
          status,
          steps: steps.map((step) => ({ name: step.name, status: step.status, at: isoTime(step.at) })),
        }));
  return cutJson(items);
}

/** JSON of a list, of as many items as fit; the rest is counted in a last item `{"omitted": n}`. */
export function cutJson(items: readonly unknown[], longest = LONGEST_DETAILS): string {
  const texts = items.map((item) => JSON.stringify(item));
  let length = 2;
  const fitting = texts.filter((text) => {
    length += text.length + 1;
    return length <= longest;
  });
  if (fitting.length < texts.length) fitting.push(JSON.stringify({ omitted: texts.length - fitting.length }));
  return `[${fitting.join(',')}]`;
}
