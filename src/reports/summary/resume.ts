import { DEFAULTS } from '../../run/model/operations.js';
import { conclusionOf } from '../../run/model/outcome.js';
import { isBlocked, isEnded } from '../../run/model/status.js';
import type { RunView } from '../../run/model/view.js';
import type { Reference } from '../../run/services/names.js';
import { type BlockInput, type BlockMaker, lastView, paragraphs } from './block.js';
import { fenced, folded, prose } from './markdown.js';

/** Inputs of one step to paste, and the sentence above it. */
interface Way {
  readonly sentence: string;
  readonly inputs: Readonly<Record<string, string>>;
}

/** Ways that are worth showing; candidates of an unclear start may be many. */
const MOST_WAYS = 4;

/**
 * What to do next, as a step to paste, with the run's own values: the first way open, the others folded. After a success there is
 * nothing to do, and nothing is shown.
 */
export const resume: BlockMaker = (input) => {
  const [first, ...others] = ways(input).slice(0, MOST_WAYS);
  if (!first) return undefined;
  const say = input.say.summary.resume;
  const show = ({ sentence, inputs }: Way) => `${prose(sentence)}\n\n${fenced('yaml', step(inputs))}`;
  // To start again most people re-run the job; a step for it is for the few.
  if (first.sentence === say.retry) return { title: '', body: folded(say.title, show(first)) };
  const folds = others.length === 0 ? '' : folded(say.another, paragraphs(...others.map(show)));
  return { title: say.title, body: paragraphs(show(first), folds) };
};

function ways(input: BlockInput): Way[] {
  const { report, run, say: messages } = input;
  const say = messages.summary.resume;
  const { outcome } = run;
  const view = lastView(input);
  const { settings } = report;
  const starting = settings.operation === 'start' || settings.operation === 'request' || settings.operation === 'check';
  const start: Way[] = starting
    ? [{ sentence: outcome.kind === 'checked' ? say.start : say.retry, inputs: startInputs(input) }]
    : [];

  if (outcome.kind === 'checked') return start;
  if (conclusionOf(outcome) === 'success') return [];
  // A name that does not exist, pasted again, is still wrong.
  if (settings.mode === 'api' || outcome.kind === 'name-not-resolved' || outcome.kind === 'duplicate') return [];
  if (outcome.kind === 'unclear-start') {
    return outcome.candidates.map(({ historyId }) => ({ sentence: say.findOut, inputs: onRun(input, 'watch', historyId) }));
  }
  const historyId = run.historyId || (view?.historyId ?? '');
  const goesOn = historyId !== '' && !(view && isEnded(view.statusClass)) && conclusionOf(outcome) !== 'refused';
  const blockedState = outcome.kind === 'wrong-state' && !isEnded(outcome.view.statusClass);
  if (!goesOn && !blockedState) return start;
  return [
    ...(view && isBlocked(view.statusClass) ? [decide(input, view)] : []),
    { sentence: say.watch, inputs: onRun(input, 'watch', historyId) },
    { sentence: say.cancel, inputs: onRun(input, 'cancel', historyId) },
  ];
}

/** The step that ends a wait for a person. In a pipeline it decides on the deployment of the task that waits. */
function decide(input: BlockInput, view: RunView): Way {
  const say = input.say.summary.resume;
  const canary = view.statusClass === 'blocked-canary';
  const operation = canary ? 'canary-approve' : 'approve';
  const blocked = view.blockedOn ?? { projectId: view.project.id, historyId: view.historyId };
  return {
    sentence: canary ? say.canaryApprove : say.approve,
    inputs: { mode: 'deploy', operation, project: blocked.projectId, 'history-id': blocked.historyId, ...place(input) },
  };
}

function onRun(input: BlockInput, operation: string, historyId: string): Record<string, string> {
  const { report, run } = input;
  const project = lastView(input)?.project.id || run.target?.project.id || asInput(report.settings.project);
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

/** The inputs that say where, as far as they are not the defaults. */
function place({ report: { settings } }: BlockInput): Record<string, string> {
  const { site, platform, region, apiUrl } = settings.location;
  const given = { site, platform, region, 'api-url': apiUrl, language: settings.language };
  return Object.fromEntries(
    Object.entries(given).filter(([name, value]) => value !== DEFAULTS[name as keyof typeof given] && isSafe(value)),
  );
}

/** Longest value of a step to paste, in characters. No real name is longer. */
const LONGEST_VALUE = 300;

const isSafe = (value: string) => !value.includes('${{') && value.length <= LONGEST_VALUE;

/** An expression that GitHub replaces by a secret. */
const secret = (name: string) => `\${{ secrets.${name} }}`;

/** One step of a workflow. Secrets are named as the README names them; nothing else says what they are called. */
function step(inputs: Readonly<Record<string, string>>): string {
  const lines = Object.entries(inputs)
    .filter(([, value]) => value !== '' && isSafe(value))
    .map(([name, value]) => `    ${name}: ${yamlScalar(value)}`);
  return [
    '- uses: OWNER/ncloud-deploy-action@v1',
    '  with:',
    ...lines,
    `    access-key: ${secret('NCLOUD_ACCESS_KEY')}`,
    `    secret-key: ${secret('NCLOUD_SECRET_KEY')}`,
  ].join('\n');
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
