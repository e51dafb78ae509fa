import { numberText } from '../ncloud/json.js';
import type { ApiCall } from '../runner/step-facts.js';

/** What is needed of a catalogue's operation. */
interface Called {
  readonly method: string;
  /** With `{field}` for each path value. */
  readonly path: string;
  readonly effect: 'read' | 'write';
}

interface Values {
  readonly path?: Readonly<Record<string, unknown>> | undefined;
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  readonly body?: unknown;
}

/** Longest value that is told, in characters. */
const MAX_VALUE = 200;

/** A call of mode `api` for log and summary: method and path with their values, and what was sent. Of nested fields only the name is told. */
export function describeCall(operation: Called, { path = {}, query = {}, body }: Values): ApiCall {
  const filled = operation.path.replace(/\{(\w+)\}/g, (whole, field: string) =>
    Object.hasOwn(path, field) ? shown(path[field]) : whole,
  );
  const sent = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  return {
    request: `${operation.method} ${filled}`,
    fields: [...Object.entries(path), ...Object.entries(query), ...sent]
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, shown(value)] as const),
    isWrite: operation.effect === 'write',
    answer: '',
  };
}

/** `sourcedeploy.stage.create: POST /project/2001/stage (projectId: 2001, name: blue, type: Server)`: what an audit asks for. */
export function calledLine(operation: string, { request, fields }: ApiCall): string {
  const sent = fields.map(([name, value]) => `${name}: ${value}`).join(', ');
  return `${operation}: ${request}${sent && ` (${sent})`}`;
}

/** The same with what came back: how many items a list has, or the values of a small answer such as a new id. */
export function answeredCall(call: ApiCall, result: unknown): ApiCall {
  return { ...call, answer: answerOf(result) };
}

function answerOf(result: unknown): string {
  if (typeof result !== 'object' || result === null) return result === undefined ? '' : shown(result);
  if (Array.isArray(result)) return `${result.length}`;
  return Object.entries(result)
    .slice(0, 8)
    .map(([name, value]) => `${name}: ${Array.isArray(value) ? value.length : shown(value)}`)
    .join(', ');
}

function shown(value: unknown): string {
  const number = numberText(value);
  if (number !== undefined) return number.slice(0, MAX_VALUE);
  switch (typeof value) {
    case 'string':
    case 'bigint':
    case 'boolean':
      return String(value).slice(0, MAX_VALUE);
    default:
      return value === null ? 'null' : Array.isArray(value) ? `[${value.length}]` : '{…}';
  }
}
