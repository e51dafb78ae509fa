import { distance } from 'fastest-levenshtein';
import * as v from 'valibot';
import type { Messages } from '../messages/messages.js';
import { OPERATIONS, type Operation, pathFields } from '../ncloud/catalogue.js';
import type { Platform } from '../ncloud/endpoints.js';
import { bodySchema } from '../ncloud/schemas.js';
import type { Call } from '../ncloud/transport.js';
import { yamlMessage } from '../runner/yaml-message.js';

export type ParametersResult = { ok: true; operation: Operation; call: Call } | { ok: false; problem: string };

/** Names suggested for a misspelt operation. */
const SUGGESTIONS = 5;

/** A mapping deeper or larger than any body of the catalogue is a mistake, and would only cost time. */
const LONGEST_PARAMETERS = 200_000;

/**
 * Checks an operation's name and its `parameters` (a YAML or JSON mapping of path, query and body fields) against the catalogue.
 * Answers one sentence that lists what the operation takes when anything is unknown, missing or of a wrong type.
 */
export async function parseParameters(
  name: string,
  text: string,
  platform: Platform,
  say: Messages['api'],
): Promise<ParametersResult> {
  const refuse = (problem: string): ParametersResult => ({ ok: false, problem });
  const operation = OPERATIONS.find((known) => known.name === name.toLowerCase());
  if (!operation) {
    const closest = OPERATIONS.map((known) => known.name).toSorted(
      (a, b) => distance(a, name.slice(0, 100)) - distance(b, name.slice(0, 100)),
    );
    return refuse(say.unknownOperation(name.slice(0, 100), closest.slice(0, SUGGESTIONS)));
  }
  if (!operation.platforms.includes(platform)) return refuse(say.wrongPlatform(name, operation.platforms));
  const takes = say.takes(operation.name, pathFields(operation.path), operation.query, bodyFields(operation));
  if (text.length > LONGEST_PARAMETERS) return refuse(say.tooLong(text.length, LONGEST_PARAMETERS));

  const schema = bodySchema(operation);
  const inPathOrQuery = (field: string) =>
    pathFields(operation.path).includes(field) || operation.query.some((known) => known === field);
  const mapping = await parseYaml(text, inPathOrQuery, say);
  if (typeof mapping === 'string') return refuse(`${mapping} ${takes}`);
  const path: Record<string, string> = {};
  const query: Record<string, string | number> = {};
  const body: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(mapping)) {
    if (inPathOrQuery(field)) {
      const problem = checkScalar(field, value, say);
      if (problem) return refuse(`${problem} ${takes}`);
      if (pathFields(operation.path).includes(field)) path[field] = String(value);
      else query[field] = value as string | number;
    } else if (schema && Object.hasOwn(schema.entries, field)) body[field] = value;
    else return refuse(`${say.unknownField(field)} ${takes}`);
  }
  const missing = pathFields(operation.path).filter((field) => path[field] === undefined);
  if (missing.length > 0) return refuse(`${say.missing(missing)} ${takes}`);
  if (operation.service === 'sourcepipeline' && 'pageNo' in query !== 'pageSize' in query) return refuse(say.pagesTogether);
  if (!schema) return { ok: true, operation, call: { path, query } };

  const parsed = v.safeParse(schema, body, { abortEarly: true });
  if (parsed.success) return { ok: true, operation, call: { path, query, body: parsed.output } };
  const issue = parsed.issues[0];
  return refuse(
    `${say.badField(v.getDotPath(issue) ?? '', issue.expected ?? issue.message, String(issue.received).slice(0, 100))} ${takes}`,
  );
}

/** Fields of the body, those that may be left out with a question mark. */
export function bodyFields(operation: Operation): string[] {
  return Object.entries(bodySchema(operation)?.entries ?? {}).map(([field, schema]) =>
    schema.type === 'optional' ? `${field}?` : field,
  );
}

/** The mapping, or a sentence about what is wrong with the text. */
async function parseYaml(
  text: string,
  inPathOrQuery: (field: string) => boolean,
  say: Messages['api'],
): Promise<Record<string, unknown> | string> {
  if (text.trim() === '') return {};
  const { isMap, isScalar, parseDocument } = await import('yaml');
  const document = parseDocument(text, { prettyErrors: true, maxAliasCount: 100 } as Parameters<typeof parseDocument>[1]);
  const error = document.errors[0];
  if (error) return say.syntax(error.linePos?.[0].line ?? 0, error.linePos?.[0].col ?? 0, yamlMessage(error.message));
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (cause) {
    // Aliases that multiply into a bomb are refused by the parser's own limit.
    return say.syntax(1, 1, cause instanceof Error ? cause.message : String(cause));
  }
  if (value === null || value === undefined) return {};
  if (typeof value !== 'object' || !isMap(document.contents)) return say.notMapping;
  const mapping = value as Record<string, unknown>;
  // A number keeps the text it was written with: `007`, `1.0` and ids beyond 2^53 would otherwise reach the path as other values.
  for (const { key, value: node } of document.contents.items) {
    if (
      isScalar(key) &&
      isScalar(node) &&
      typeof node.value === 'number' &&
      node.source !== undefined &&
      inPathOrQuery(String(key.value))
    ) {
      mapping[String(key.value)] = node.source;
    }
  }
  return mapping;
}

/** Path and query values are single words or numbers; `.` and `..` would be resolved away by every URL parser on the way. */
function checkScalar(field: string, value: unknown, say: Messages['api']): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number')
    return say.badField(field, 'string | number', value === null ? 'null' : Array.isArray(value) ? 'Array' : typeof value);
  if (value === '' || value === '.' || value === '..') return say.badField(field, say.segment, JSON.stringify(value));
  if (field === 'pageNo' && !(Number.isInteger(Number(value)) && Number(value) >= 1))
    return say.badField(field, '1…', String(value).slice(0, 50));
  if (field === 'pageSize' && !(Number.isInteger(Number(value)) && Number(value) >= 1 && Number(value) <= 100))
    return say.badField(field, '1…100', String(value).slice(0, 50));
  return undefined;
}
