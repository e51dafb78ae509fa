import type { Messages } from '../messages/messages.js';
import { yamlMessage } from '../runner/yaml-message.js';
import { messageOf } from '../shared/message-of.js';

/** Levels of nesting that a mapping may have; the deepest body of the catalogue has six. An alias can make a value part of itself. */
const MAX_DEPTH = 32;

/** Aliases that the text may use, so that they can't multiply into a bomb. */
const MAX_ALIASES = 100;

/**
 * The mapping that a YAML or JSON text holds, or a sentence about what is wrong with it. Integers beyond 2^53 are `bigint`.
 * @param keepText whether a number keeps the text it was written with: `007`, `1.0` and large ids would otherwise become other values
 */
export async function parseMapping(
  text: string,
  keepText: (field: string) => boolean,
  messages: Messages['api'],
): Promise<Record<string, unknown> | string> {
  if (text.trim() === '') return {};
  const { isMap, isScalar, parseDocument } = await import('yaml');
  const document = parseDocument(text, { prettyErrors: true, intAsBigInt: true });
  const error = document.errors[0];
  if (error) return messages.syntax(error.linePos?.[0].line ?? 0, error.linePos?.[0].col ?? 0, yamlMessage(error.message));
  let value: unknown;
  try {
    value = exactNumbers(document.toJS({ maxAliasCount: MAX_ALIASES }), 0);
  } catch (cause) {
    return messages.syntax(1, 1, messageOf(cause));
  }
  if (value === null || value === undefined) return {};
  if (typeof value !== 'object' || !isMap(document.contents)) return messages.notMapping;
  const mapping = value as Record<string, unknown>;
  for (const { key, value: node } of document.contents.items) {
    if (!isScalar(key) || !isScalar(node) || node.source === undefined || !keepText(String(key.value))) continue;
    if (typeof node.value === 'number' || typeof node.value === 'bigint') mapping[String(key.value)] = node.source;
  }
  return mapping;
}

function exactNumbers(value: unknown, depth: number): unknown {
  if (depth > MAX_DEPTH) throw new RangeError(`more than ${MAX_DEPTH} levels`);
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (Array.isArray(value)) return value.map((item) => exactNumbers(item, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, exactNumbers(item, depth + 1)]));
}
