import type { Operation } from './catalogue.js';
import { ApiError } from './errors.js';

/** Values for an operation's path, query and body. */
export interface Call {
  path?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, string | number | undefined>>;
  body?: unknown;
}

/** Longest path value; ids are numbers or UUIDs, names have 100 characters at most [doc]. */
export const MAX_SEGMENT = 200;

/**
 * Whether a value can be one segment of a path. `.` and `..` can't: every URL parser, the service's included, resolves them even
 * percent-encoded, and the request would reach another operation than the one that was asked for; so may an encoded slash behind a proxy.
 */
export function isSegment(value: string): boolean {
  if (value === '' || value === '.' || value === '..' || value.length > MAX_SEGMENT) return false;
  return !/[/\\\u0000-\u001f\u007f-\u009f]/.test(value) && value.isWellFormed();
}

/** Path and query of a call below `/api/v1`, exactly as they are signed and sent. Throws {@link ApiError} for a value that no path can hold. */
export function requestUri(operation: Operation, call: Call): string {
  return `/api/v1${fillPath(operation, call)}${fillQuery(call)}`;
}

function fillPath(operation: Operation, call: Call): string {
  return operation.path.replace(/\{(\w+)\}/g, (_, field: string) => {
    const value = call.path?.[field];
    if (value === undefined) throw new TypeError(`${operation.name}: path field ${field} is missing`);
    if (value !== '' && value !== '.' && value !== '..') return encode(value);
    const failure = { kind: 'shape', path: field, expected: 'an id', received: JSON.stringify(value), mayPass: false } as const;
    throw new ApiError(operation.name, operation.method, operation.path, failure);
  });
}

function fillQuery(call: Call): string {
  const pairs = Object.entries(call.query ?? {}).filter(([, value]) => value !== undefined && value !== '');
  return pairs.length === 0 ? '' : `?${pairs.map(([name, value]) => `${encode(name)}=${encode(String(value))}`).join('&')}`;
}

/** RFC 3986: also the characters that `encodeURIComponent` leaves, because URL parsers differ on them and they are signed as sent. */
function encode(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
