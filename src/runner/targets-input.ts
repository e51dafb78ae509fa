import type { Messages } from '../messages/messages.js';
import { parseReference, type Reference } from '../run/services/names.js';
import { yamlMessage } from './yaml-message.js';

/** What one item of the input `targets` names. */
export interface TargetReferences {
  readonly project: Reference;
  readonly stage: Reference | undefined;
  readonly scenario: Reference | undefined;
}

/** Targets of one step at most: beyond it a matrix over several jobs is the better tool (docs/scale.md). */
const MOST_TARGETS = 500;

const FIELDS = { deploy: ['project', 'stage', 'scenario'], pipeline: ['project'] } as const;

/**
 * Parses `targets`: a YAML list whose items name project, stage and scenario (project alone for pipelines); what an item leaves out
 * comes from the input of the same name. Answers the targets and every problem, each with its item's number.
 */
export async function parseTargets(
  text: string,
  mode: 'deploy' | 'pipeline',
  inputs: Readonly<Record<'project' | 'stage' | 'scenario', string>>,
  say: Messages['inputs'],
): Promise<{ targets: TargetReferences[]; problems: string[] }> {
  const { parseDocument, visit } = await import('yaml');
  const document = parseDocument(text, { prettyErrors: true });
  const error = document.errors[0];
  if (error) return { targets: [], problems: [say.targetsSyntax(error.linePos?.[0].line ?? 1, yamlMessage(error.message))] };
  // A version such as 1.10 is a name, and no number that loses its zero.
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
    items = undefined;
  }
  if (!Array.isArray(items) || items.length === 0 || items.length > MOST_TARGETS)
    return { targets: [], problems: [say.targetsForm(MOST_TARGETS)] };

  const problems: string[] = [];
  const targets: TargetReferences[] = [];
  const seen = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    const number = index + 1;
    if (typeof item !== 'object' || item === null || Array.isArray(item)) {
      problems.push(say.targetsForm(MOST_TARGETS));
      break;
    }
    const known: readonly string[] = FIELDS[mode];
    for (const field of Object.keys(item))
      if (!known.includes(field)) problems.push(say.targetField(number, field.slice(0, 80), known));
    const values: Record<string, string> = {};
    for (const field of FIELDS[mode]) {
      const own: unknown = (item as Record<string, unknown>)[field];
      const value = own === undefined || own === null ? inputs[field] : typeof own === 'string' ? own.trim() : undefined;
      if (value === undefined) problems.push(say.targetValue(number, field));
      else if (/^(name:\s*)?$/.test(value)) problems.push(say.targetNeeds(number, field));
      values[field] = value ?? '';
    }
    const key = JSON.stringify(values);
    const first = seen.get(key);
    if (first !== undefined) problems.push(say.targetTwice(number, first));
    seen.set(key, number);
    const reference = (field: string) => (values[field] ? parseReference(values[field]) : undefined);
    targets.push({ project: parseReference(values.project ?? ''), stage: reference('stage'), scenario: reference('scenario') });
  }
  return { targets, problems };
}
