import type { Messages } from '../messages/messages.js';
import type { Conclusion } from '../run/model/outcome.js';
import type { RunView, Target } from '../run/model/view.js';
import { logText } from './escape.js';
import type { Host } from './host.js';
import { cutJson, cutJsonText } from './json-cut.js';
import { reasonOf } from './safe-core.js';

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
  'details-file',
  'github-deployment-id',
  'result',
  'result-file',
] as const;
export type OutputName = (typeof OUTPUT_NAMES)[number];

/** Outputs that are JSON, written together with a file that holds the whole of it. */
type JsonOutput = 'details' | 'result';
export type PlainOutput = Exclude<OutputName, JsonOutput | `${JsonOutput}-file`>;

/** Longest text taken from the service into one output, in characters; names and statuses are a thousandth of it. */
const MAX_TEXT_LENGTH = 10_000;

/**
 * Longest `details` and `result`, in bytes (contract §4): Linux takes no variable of 128 KiB or more, and the next step's `env:` of 146 kB
 * ended it with "argument list too long".
 */
export const MAX_JSON_BYTES = 100_000;

export interface Outputs {
  /** Sets an output unless it has that value already. */
  set(name: PlainOutput, value: string): void;
  /** Everything that one poll tells. `details` waits for `complete`: written at every poll it would grow the output file without end. */
  setView(view: RunView): void;
  /** `details` of a step with many runs, in place of that of the last view; written by `complete`. */
  setDetails(items: readonly unknown[]): void;
  /** Mode `api`: the answer as JSON text, with its numbers as they came. Whether all of it went into the output. */
  setResult(text: string): { isWhole: boolean };
  setTarget(target: Target): void;
  /** One part of the target; a pipeline is told as the project. */
  setResolved(part: 'project' | 'stage' | 'scenario' | 'pipeline', found: { id: string; name: string }): void;
  setConclusion(conclusion: Conclusion): void;
  /** Writes `details`, and sets what was never set to the empty string, so that every output exists on every path. */
  complete(): void;
  get(name: OutputName): string;
}

export interface OutputsOptions {
  readonly core: Pick<Host['core'], 'setOutput' | 'warning'>;
  /** Undefined where there are no files: then `details-file` and `result-file` stay empty. */
  readonly saveFile: Host['saveFile'];
  readonly messages: Messages['runner'];
}

export function createOutputs({ core, saveFile, messages }: OutputsOptions): Outputs {
  const values = new Map<OutputName, string>();
  let details: (() => readonly unknown[]) | undefined;
  const set = (name: OutputName, value: string) => {
    if (values.get(name) === value) return;
    values.set(name, value);
    core.setOutput(name, value);
  };
  const setJson = (name: JsonOutput, text: string, cut: string) => {
    if (values.get(name) === cut) return;
    set(name, cut);
    try {
      if (saveFile) set(`${name}-file`, saveFile(`ncloud-${name}.json`, text));
    } catch (error) {
      core.warning(logText(messages.fileFailed(`${name}-file`, reasonOf(error))));
    }
  };
  const named = (name: 'project' | 'stage' | 'scenario', part: { id: string; name: string } | null | undefined) => {
    if (!part) return;
    set(`${name}-id`, part.id);
    if (part.name !== '') set(`${name}-name`, part.name.slice(0, MAX_TEXT_LENGTH));
  };
  return {
    set,
    setResolved: (part, found) => named(part === 'pipeline' ? 'project' : part, found),
    setTarget(target) {
      named('project', target.project);
      named('stage', target.stage);
      named('scenario', target.scenario);
    },
    setView(view) {
      named('project', view.project);
      named('stage', view.stage);
      named('scenario', view.scenario);
      set('status', view.status.slice(0, MAX_TEXT_LENGTH));
      set('executor', view.executor.slice(0, MAX_TEXT_LENGTH));
      set('started-at', isoTime(view.startedAt));
      set('finished-at', isoTime(view.finishedAt));
      set('duration', runSeconds(view));
      details = () => detailsOf(view);
    },
    setDetails(items) {
      details = () => items;
    },
    setResult(text) {
      const cut = cutJsonText(text, MAX_JSON_BYTES);
      setJson('result', text, cut);
      return { isWhole: cut === text };
    },
    setConclusion: (conclusion) => set('conclusion', conclusion),
    complete: () => {
      const items = details?.();
      if (items) setJson('details', JSON.stringify(items), cutJson(items, MAX_JSON_BYTES));
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

/** The servers of a deployment or the tasks of a pipeline (contract §4). */
export function detailsOf(view: RunView): readonly unknown[] {
  return view.mode === 'pipeline'
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
}
