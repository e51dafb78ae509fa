import { DEFAULTS } from '../../run/model/operations.js';
import { isBlocked, isEnded } from '../../run/model/status.js';
import type { RunView } from '../../run/model/view.js';
import type { Reference } from '../../run/services/names.js';
import type { WorkflowFacts } from '../report.js';
import { type BlockInput, type BlockMaker, lastView, paragraphs } from './block.js';
import { fenced, folded, prose } from './markdown.js';

/** Inputs of one step to paste, and the sentence above it. */
interface Way {
  readonly sentence: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** Whether re-running the job does the same. */
  readonly isRerun?: boolean;
}

/** Ways that are worth showing; candidates of an unclear start may be many. */
const MAX_WAYS = 4;

/**
 * What to do next, as a step to paste, with the run's own values: the first way open, the others folded. Only what makes sense now: no
 * cancel of what is being cancelled, no start of what a check found wrong, nothing at all after a success.
 */
export const resume: BlockMaker = (input) => {
  const [first, ...others] = ways(input).slice(0, MAX_WAYS);
  const words = input.messages.summary.resume;
  if (!first || first.isRerun) return undefined;
  const folds = others.length === 0 ? '' : folded(words.another, paragraphs(...others.map((way) => show(way, input))));
  return { title: words.title, body: paragraphs(show(first, input), folds) };
};

/** To start again most people re-run the job; a step for it is for the few, and comes last. */
export const retryStep: BlockMaker = (input) => {
  const words = input.messages.summary.resume;
  const [first] = ways(input);
  return first?.isRerun ? { title: '', body: folded(words.title, show(first, input)) } : undefined;
};

const show = ({ sentence, inputs }: Way, { report }: BlockInput): string =>
  `${prose(sentence)}\n\n${fenced('yaml', step(inputs, report))}`;

function ways(input: BlockInput): readonly Way[] {
  const { report, run, messages } = input;
  const { outcome } = run;
  const words = messages.summary.resume;
  const { operation, mode } = report.settings;
  if (mode === 'api') return [];
  const isStarting = operation === 'start' || operation === 'request';
  switch (outcome.kind) {
    case 'checked':
      return [{ sentence: words.start, inputs: startInputs(input) }];
    case 'run-failed':
    case 'run-rejected':
    case 'run-cancelled':
      return isStarting ? [{ sentence: words.retry, inputs: startInputs(input), isRerun: true }] : [];
    case 'held-back':
    case 'conflict':
    case 'not-started':
      return isStarting ? [{ sentence: words.startOrRerun, inputs: startInputs(input), isRerun: true }] : [];
    case 'unclear-start':
      return outcome.candidates.map(({ historyId }) => ({ sentence: words.findOut, inputs: onRun(input, 'watch', historyId) }));
    case 'started':
    case 'ambiguous-write':
    case 'unconfirmed':
      return follow(input, false);
    case 'timed-out':
    case 'interrupted':
    case 'interrupted-unclear':
      return follow(input, outcome.cancel.result === 'not-sent' || outcome.cancel.result === 'refused');
    case 'lost':
    case 'defect':
      return follow(input, true);
    case 'wrong-state':
      return isEnded(outcome.view.statusClass) ? [] : follow(input, outcome.operation !== 'cancel');
    default:
      return [];
  }
}

/** Ways on with a run that goes on, or may: decide where it waits for that, follow it, cancel it. */
function follow(input: BlockInput, mayCancel: boolean): readonly Way[] {
  const { run, report, messages } = input;
  const words = messages.summary.resume;
  const view = lastView(run);
  const historyId = run.historyId || (view?.historyId ?? '');
  if (historyId === '' || (view && isEnded(view.statusClass))) return [];
  const isBeingCancelled = !mayCancel || report.settings.operation === 'cancel' || /^cancell?ing$/i.test(view?.status ?? '');
  return [
    ...(view && isBlocked(view.statusClass) && mayCancel ? [decide(input, view)] : []),
    { sentence: words.watch, inputs: onRun(input, 'watch', historyId) },
    ...(isBeingCancelled ? [] : [{ sentence: words.cancel, inputs: onRun(input, 'cancel', historyId) }]),
  ];
}

/** The step that ends a wait for a person. In a pipeline it decides on the deployment of the task that waits. */
function decide(input: BlockInput, view: RunView): Way {
  const words = input.messages.summary.resume;
  const canary = view.statusClass === 'blocked-canary';
  const operation = canary ? 'canary-approve' : 'approve';
  const blocked = view.blockedOn ?? { projectId: view.project.id, historyId: view.historyId };
  return {
    sentence: canary ? words.canaryApprove : words.approve,
    inputs: { mode: 'deploy', operation, project: blocked.projectId, 'history-id': blocked.historyId, ...place(input) },
  };
}

function onRun(input: BlockInput, operation: string, historyId: string): Record<string, string> {
  const { report, run } = input;
  const project = lastView(run)?.project.id || run.target?.project.id || asInput(report.settings.project);
  return { mode: report.settings.mode, operation, project, 'history-id': historyId, ...place(input) };
}

function startInputs(input: BlockInput): Record<string, string> {
  const { report, run } = input;
  const { mode, operation, project, stage, scenario } = report.settings;
  const value = (given: Reference | undefined, found: { id: string } | undefined) => {
    const own = asInput(given);
    // Of many targets each has its own names, which the step's inputs are not.
    if (report.runs.length > 1) return found?.id ?? '';
    // A name with an expression in it would be computed by GitHub when pasted; its id says the same and can't.
    return isSafe(own) && own !== '' ? own : (found?.id ?? '');
  };
  return {
    mode,
    operation: operation === 'check' ? 'start' : operation,
    project: value(project, run.target?.project),
    stage: value(stage, run.target?.stage),
    scenario: value(scenario, run.target?.scenario),
    ...place(input),
  };
}

/** A reference as an input takes it; a name of digits only would be read as an id. */
function asInput(reference: Reference | undefined): string {
  if (!reference) return '';
  if (reference.by === 'id') return reference.id;
  return /^\d+$/.test(reference.name) || reference.name.startsWith('name:') ? `name:${reference.name}` : reference.name;
}

/** The inputs that say where and by whose keys, as far as they are not the defaults. */
function place({ report: { settings } }: BlockInput): Record<string, string> {
  const { site, platform, region, apiUrl } = settings.location;
  const { language, role, credentialsSource: source } = settings;
  const credentials = source.from === 'profile' && source.profile !== '' ? `profile:${source.profile}` : source.from;
  const given = { site, platform, region, 'api-url': apiUrl, language, credentials, role };
  return Object.fromEntries(
    Object.entries(given).filter(([name, value]) => value !== DEFAULTS[name as keyof typeof given] && isSafe(value)),
  );
}

/** Longest value of a step to paste, in characters. No real name is longer. */
const MAX_VALUE = 300;

const isSafe = (value: string) => !value.includes('${{') && value.length <= MAX_VALUE;

/** An expression that GitHub replaces by a secret. */
const secret = (name: string) => `\${{ secrets.${name} }}`;

/** The action as this workflow names it, so that a pasted step is of the same version; a local one has no such name. */
function actionOf({ actionRepository, actionRef }: WorkflowFacts): string {
  const isNamed = /^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(actionRepository) && /^[\w./-]{1,200}$/.test(actionRef);
  return isNamed ? `${actionRepository}@${actionRef}` : 'OWNER/ncloud-deploy-action@v1';
}

/** One step of a workflow. Secrets are named as the README names them; nothing else says what they are called. */
function step(inputs: Readonly<Record<string, string>>, { workflow, settings }: BlockInput['report']): string {
  const lines = Object.entries(inputs)
    .filter(([, value]) => value !== '' && isSafe(value))
    .map(([name, value]) => `    ${name}: ${yamlScalar(value)}`);
  // Keys beside another source of keys would be refused.
  const keys =
    settings.credentialsSource.from === 'keys'
      ? [`    access-key: ${secret('NCLOUD_ACCESS_KEY')}`, `    secret-key: ${secret('NCLOUD_SECRET_KEY')}`]
      : [];
  return [`- uses: ${actionOf(workflow)}`, '  with:', ...lines, ...keys].join('\n');
}

/** A value as one YAML scalar that is that very text: plain where nobody could read it as anything else, quoted otherwise. */
export function yamlScalar(value: string): string {
  const plain =
    /^[\p{L}](?:[\p{L}\p{N}_./ -]*[\p{L}\p{N}_])?$/u.test(value) && !/^(true|false|yes|no|on|off|null|y|n)$/i.test(value);
  if (plain) return value;
  return JSON.stringify(value.toWellFormed()).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
