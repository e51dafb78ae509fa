import { distance } from 'fastest-levenshtein';
import * as v from 'valibot';
import type { Messages } from '../messages/messages.js';
import { OPERATIONS, type Operation, pathFields } from '../ncloud/catalogue.js';
import type { Platform } from '../ncloud/endpoints.js';
import { bodySchema } from '../ncloud/schemas.js';
import { type Call, MAX_SEGMENT } from '../ncloud/uri.js';
import { parseMapping } from './parameters-mapping.js';

export type ParametersResult = { ok: true; operation: Operation; call: Call } | { ok: false; problem: string };

/** Names suggested for a misspelt operation. */
const SUGGESTIONS = 3;

/** A mapping deeper or larger than any body of the catalogue is a mistake, and would only cost time. */
const MAX_PARAMETERS = 200_000;

/** Problems that are told at most; more only hide the first. */
const MAX_PROBLEMS = 10;

/**
 * Checks an operation's name and its `parameters` (a YAML or JSON mapping of path, query and body fields) against the catalogue.
 * Answers everything that is unknown, missing or of a wrong type together, with a list of what the operation takes.
 */
export async function parseParameters(
  name: string,
  text: string,
  platform: Platform,
  messages: Messages['api'],
): Promise<ParametersResult> {
  const refuse = (...problems: string[]): ParametersResult => ({ ok: false, problem: problems.slice(0, MAX_PROBLEMS).join(' ') });
  const operation = OPERATIONS.find((known) => known.name === name.toLowerCase());
  if (!operation) {
    const closest = OPERATIONS.map((known) => known.name).toSorted(
      (a, b) => distance(a, name.slice(0, 100)) - distance(b, name.slice(0, 100)),
    );
    return refuse(messages.unknownOperation(name.slice(0, 100), closest.slice(0, SUGGESTIONS)));
  }
  if (!operation.platforms.includes(platform)) return refuse(messages.wrongPlatform(name, operation.platforms));
  const takes = messages.takes(operation.name, pathFields(operation.path), operation.query, bodyFields(operation));
  if (text.length > MAX_PARAMETERS) return refuse(messages.tooLong(text.length, MAX_PARAMETERS));

  const mapping = await parseMapping(text, (field) => isPath(operation, field) || isQuery(operation, field), messages);
  if (typeof mapping === 'string') return refuse(mapping, takes);
  const { problems, path, query, body } = sort(operation, mapping, messages);
  const missing = pathFields(operation.path).filter((field) => !Object.hasOwn(mapping, field));
  if (missing.length > 0) problems.push(messages.missing(missing));
  if (operation.service === 'sourcepipeline' && Object.hasOwn(query, 'pageNo') !== Object.hasOwn(query, 'pageSize'))
    problems.push(messages.pagesTogether);
  const schema = bodySchema(operation);
  if (schema) problems.push(...checkBody(schema, body, messages));
  if (problems.length > 0) return refuse(...problems.slice(0, MAX_PROBLEMS - 1), takes);
  return { ok: true, operation, call: { path, query, ...(schema && { body }) } };
}

const isPath = (operation: Operation, field: string) => pathFields(operation.path).includes(field);
const isQuery = (operation: Operation, field: string) => operation.query.some((known) => known === field);

/** Each field to where it belongs. */
function sort(operation: Operation, mapping: Record<string, unknown>, messages: Messages['api']) {
  const schema = bodySchema(operation);
  const problems: string[] = [];
  const path: Record<string, string> = {};
  const query: Record<string, string | number> = {};
  const body: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(mapping)) {
    if (isPath(operation, field) || isQuery(operation, field)) {
      const problem = checkScalar(field, value, isPath(operation, field), messages);
      if (problem) problems.push(problem);
      else if (isPath(operation, field)) path[field] = String(value);
      else query[field] = value as string | number;
    } else if (schema && Object.hasOwn(schema.entries, field)) body[field] = value;
    else problems.push(messages.unknownField(field));
  }
  return { problems, path, query, body };
}

/** Fields of the body, those that may be left out with a question mark. */
export function bodyFields(operation: Operation): string[] {
  return Object.entries(bodySchema(operation)?.entries ?? {}).map(([field, schema]) =>
    schema.type === 'optional' ? `${field}?` : field,
  );
}

function checkBody(schema: v.GenericSchema, body: Record<string, unknown>, messages: Messages['api']): string[] {
  const issues = v.safeParse(schema, approximate(body)).issues ?? [];
  return issues.map((issue) =>
    messages.badField(v.getDotPath(issue) ?? '', issue.expected ?? issue.message, String(issue.received).slice(0, 100)),
  );
}

/** The value with integers of any size as numbers: the schemas know no others, and a limit does not depend on the last digit. */
function approximate(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(approximate);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, approximate(item)]));
}

/** Path and query values are single words or numbers; `.` and `..` would be resolved away by every URL parser on the way. */
function checkScalar(field: string, value: unknown, isInPath: boolean, messages: Messages['api']): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number')
    return messages.badField(field, 'string | number', value === null ? 'null' : Array.isArray(value) ? 'Array' : typeof value);
  const text = String(value);
  if (text === '' || text === '.' || text === '..') return messages.badField(field, messages.segment, JSON.stringify(value));
  if (isInPath && !isPathValue(field, text)) return messages.badField(field, messages.segment, JSON.stringify(text.slice(0, 50)));
  const most = { pageNo: Number.MAX_SAFE_INTEGER, pageSize: 100 }[field];
  if (most === undefined || (Number.isInteger(Number(value)) && Number(value) >= 1 && Number(value) <= most)) return undefined;
  return messages.badField(field, field === 'pageSize' ? '1…100' : '1…', text.slice(0, 50));
}

/** Ids are digits without a leading zero, or a text (R7: one id, one spelling); names may be anything that a path can hold. */
function isPathValue(field: string, text: string): boolean {
  if (text.length > MAX_SEGMENT || !text.isWellFormed() || /[\u0000-\u001f\u007f-\u009f]/.test(text)) return false;
  if (!field.endsWith('Id')) return true;
  return !/[/\\]|^\s|\s$/.test(text) && (!/^[-+]?\d+(\.\d*)?(e[-+]?\d+)?$/i.test(text) || /^(0|[1-9]\d*)$/.test(text));
}
