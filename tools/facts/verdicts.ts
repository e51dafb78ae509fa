import type { Switches } from '../../emulator/world/switches.js';
import { pipelineStatus, type StatusClass } from '../../src/run/model/status.js';
import { ALL_ASSUMPTIONS } from './assumptions/index.js';
import type { Assumption, Confirmation } from './assumptions/types.js';
import type { Answer } from './client.js';
import type { Finding, Findings } from './findings.js';
import { Redactor } from './redact.js';

export type Verdict = 'confirmed' | 'contradicted' | 'not seen';
type Scalar = string | number | boolean;

export interface Row {
  readonly id: string;
  readonly verdict: Verdict;
  /** All that was seen, each once. */
  readonly values: readonly Scalar[];
  /** What showed it, with everything replaced that is somebody's. */
  readonly evidence: readonly { readonly what: string; readonly status?: number; readonly answer?: unknown }[];
}

/** What facts.json holds. */
export interface Facts {
  readonly format: 1;
  readonly place: { readonly site: string; readonly platform: string; readonly region: string; readonly apiUrl: boolean };
  /** Whether a scenario was started. */
  readonly started: boolean;
  /** The status words of each run that was started, in their order. */
  readonly walks: readonly (readonly string[])[];
  readonly rows: readonly Row[];
  /** For `npm run emulator -- --facts`: how it has to be set to behave likewise. */
  readonly switches: Readonly<Record<string, unknown>>;
  readonly problems: readonly string[];
}

/** Answers that are shown as evidence of one fact. */
const MAX_EVIDENCE = 3;

/** Facts whose answers are shown also where they confirm: the shapes that no page shows whole. The rest would not fit into an issue. */
const SAMPLES: ReadonlySet<string> = new Set([
  'config-shape',
  'pipeline-history-shape',
  'build-ids',
  'cluster-key',
  'not-found-status',
  'wrong-signature',
  'caller-identity',
  'second-deployment',
  'cancel-ended',
]);

/** A row for each assumption, and the switches that say the same. */
export function judge(findings: Findings, place: Facts['place'], started: boolean): Facts {
  const redactor = new Redactor();
  const rows = ALL_ASSUMPTIONS.map((assumption) => rowOf(assumption, findings.get(assumption.id), redactor));
  return {
    format: 1,
    place,
    started,
    walks: findings.walks.map((words) => words.map((word) => redactor.word(word))),
    rows,
    switches: switchesOf(rows),
    problems: findings.problems,
  };
}

function rowOf({ id, confirmedBy }: Assumption, finding: Finding | undefined, redactor: Redactor): Row {
  if (!finding || !confirmedBy) return { id, verdict: 'not seen', values: [], evidence: [] };
  const values = finding.values.map((value) => (typeof value === 'string' ? shown(value, redactor) : value));
  const verdict = values.every((value) => isConfirmed(confirmedBy, value)) ? 'confirmed' : 'contradicted';
  const isShown = verdict === 'contradicted' || SAMPLES.has(id);
  const evidence = finding.evidence
    .slice(0, isShown ? MAX_EVIDENCE : 1)
    .map(({ what, answer }) => ({ what, ...(isShown && sample(answer, redactor)) }));
  return { id, verdict, values, evidence };
}

/** Values that the probes made are theirs; words of the services are kept if they look like words. */
function shown(value: string, redactor: Redactor): string {
  return /^(\d{3}(\/\d{1,6})?(, (un)?dated)?|\d|[a-z-]+(-[a-z0-9]+)*)$/.test(value) ? value : redactor.word(value);
}

function sample(answer: Answer | undefined, redactor: Redactor): { status?: number; answer?: unknown } {
  if (!answer) return {};
  return { status: answer.status, answer: answer.json === undefined ? '<no JSON>' : redactor.json(answer.json) };
}

function isConfirmed(confirmation: Confirmation, value: Scalar): boolean {
  switch (confirmation.kind) {
    case 'oneOf':
      return confirmation.values.includes(value);
    case 'within':
      return confirmation.values.some((word) => word === value);
    case 'atMost':
      return typeof value === 'number' && Math.abs(value) <= confirmation.most;
  }
}

/** Which of the emulator's words a class of SourcePipeline's words stands for. */
const WORD_OF: Partial<Record<StatusClass, keyof Switches['pipelineStatusWords']>> = {
  queued: 'waiting',
  success: 'success',
  failure: 'fail',
  cancelled: 'canceled',
};

function switchesOf(rows: readonly Row[]): Record<string, unknown> {
  const switches: Record<string, unknown> = {};
  for (const { id, values } of rows) {
    const assumption = ALL_ASSUMPTIONS.find((item) => item.id === id);
    const name = assumption?.switch;
    if (name === undefined || values.length === 0) continue;
    const setting = settingOf(name, values);
    if (setting !== undefined) switches[name] = setting;
  }
  return switches;
}

function settingOf(name: keyof Switches, values: readonly Scalar[]): unknown {
  switch (name) {
    case 'pipelineStatusWords':
      return pipelineWords(values);
    case 'refusalsIn200':
      return values.filter((value) => ['conflict', 'permission', 'throttling'].includes(String(value)));
    case 'apiRequestType':
      // What was seen of other people's runs does not say what ours would be called.
      return undefined;
    default:
      // Seen both ways, it is neither; 'mixed', 'other' and the like are no settings.
      return values.length === 1 && !NO_SETTING.has(values[0]) ? values[0] : undefined;
  }
}

const NO_SETTING: ReadonlySet<unknown> = new Set(['mixed', 'other', 'unordered']);

function pipelineWords(values: readonly Scalar[]): Record<string, string> {
  const words: Record<string, string> = {};
  for (const value of values) {
    const text = String(value);
    const status = pipelineStatus(text);
    const key = status === 'running' ? (/cancel/i.test(text) ? 'canceling' : 'inprogress') : WORD_OF[status];
    if (key !== undefined && text !== '<other>') words[key] ??= text;
  }
  return words;
}
