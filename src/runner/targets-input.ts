import { parseReference } from '../run/services/names.js';
import type { InputReader } from './input-reader.js';
import { referenceProblem, withoutZeros } from './input-reader.js';
import type { DeployReference, PipelineReference } from './step-settings.js';
import { yamlMessage } from './yaml-message.js';

/** Targets of one step at most (contract §2): beyond it a matrix over several jobs is the better tool (docs/scale.md). */
const MAX_TARGETS = 500;

/** Problems told at most: a list that was wrong 500 times was wrong once. */
const MAX_PROBLEMS = 20;

const FIELDS = { deploy: ['project', 'stage', 'scenario'], pipeline: ['project'] } as const;
type Field = (typeof FIELDS)['deploy'][number];
type Texts = Readonly<Partial<Record<Field, string>>>;

/** What parsing needs of an {@link InputReader}. */
export type TargetsReader = Pick<InputReader, 'messages' | 'quote'>;

export interface ParsedTargets {
  /** By mode; the other list is empty. Meaningless where there are problems. */
  readonly deploy: DeployReference[];
  readonly pipeline: PipelineReference[];
  readonly problems: string[];
}

/**
 * Parses `targets`: a YAML list (JSON is one too) whose items name project, stage and scenario (project alone for pipelines); what an
 * item leaves out comes from the input of the same name. Answers the targets and every problem, each with its item's number.
 */
export async function parseTargets(
  text: string,
  mode: 'deploy' | 'pipeline',
  inputs: Texts,
  reader: TargetsReader,
): Promise<ParsedTargets> {
  const items = await parseList(text, reader);
  if (typeof items === 'string') return { deploy: [], pipeline: [], problems: [items] };

  const reference = (value: string | undefined) => parseReference(value ?? '');
  const problems: string[] = [];
  const seen = new Map<string, number>();
  const texts = items.map((item, index) => {
    const { values, wrong } = readItem(item, index + 1, FIELDS[mode], inputs, reader);
    // By what they mean: `rolling` and `name:rolling` are one scenario.
    const key = JSON.stringify(FIELDS[mode].map((field) => reference(values[field])));
    const first = seen.get(key);
    // Two items that are both incomplete are not the same target.
    if (first !== undefined && wrong.length === 0) wrong.push(reader.messages.targetTwice(index + 1, first));
    if (first === undefined) seen.set(key, index + 1);
    problems.push(...wrong);
    return values;
  });
  const more = problems.length - MAX_PROBLEMS;
  if (more > 0) problems.splice(MAX_PROBLEMS, more, reader.messages.targetsMore(more));
  return {
    deploy:
      mode === 'deploy'
        ? texts.map(({ project, stage, scenario }) => ({
            mode,
            project: reference(project),
            stage: reference(stage),
            scenario: reference(scenario),
          }))
        : [],
    pipeline: mode === 'pipeline' ? texts.map(({ project }) => ({ mode, project: reference(project) })) : [],
    problems,
  };
}

/** The items of the list, or what is wrong with it. */
async function parseList(text: string, { messages, quote }: TargetsReader): Promise<unknown[] | string> {
  const { parseDocument, visit } = await import('yaml');
  const document = parseDocument(text, { prettyErrors: true });
  const error = document.errors[0];
  if (error) return messages.targetsSyntax(error.linePos?.[0].line ?? 1, quote(yamlMessage(error.message)));
  // A version such as 1.10 is a name, and no number that loses its zero; an id of 20 digits loses none of them.
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'number') node.value = node.source;
    },
  });
  let items: unknown;
  try {
    // Aliases that multiply into a bomb are refused by the parser's limit, with an exception.
    items = document.toJS({ maxAliasCount: 100 });
  } catch {
    return messages.targetsForm(MAX_TARGETS);
  }
  return Array.isArray(items) && items.length > 0 && items.length <= MAX_TARGETS ? items : messages.targetsForm(MAX_TARGETS);
}

/** One item's values by field, and what is wrong with it. */
function readItem(
  item: unknown,
  number: number,
  fields: readonly Field[],
  inputs: Texts,
  { messages, quote }: TargetsReader,
): { values: Texts; wrong: string[] } {
  if (typeof item !== 'object' || item === null || Array.isArray(item))
    return { values: {}, wrong: [messages.targetItem(number)] };
  const known: readonly string[] = fields;
  const own = new Map<string, unknown>(Object.entries(item));
  const wrong = [...own.keys()]
    .filter((field) => !known.includes(field))
    .map((field) => messages.targetField(number, quote(field), known));
  const values: Partial<Record<Field, string>> = {};
  for (const field of fields) {
    const given = own.get(field) ?? inputs[field] ?? '';
    if (typeof given !== 'string') {
      wrong.push(messages.targetValue(number, field));
      continue;
    }
    const value = given.trim();
    const problem = referenceProblem(value);
    if (problem === 'empty') wrong.push(messages.targetNeeds(number, field));
    if (problem === 'leading-zero')
      wrong.push(messages.targetLeadingZero(number, field, quote(value), quote(withoutZeros(value))));
    values[field] = value;
  }
  return { values, wrong };
}
