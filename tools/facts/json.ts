/** Stands before the digits of a bare number that a double can't hold. */
const BARE = '\u0000bare:';

const TOKENS = /"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/g;

/** Parses JSON without losing a digit of an id. Undefined for what is no JSON. */
export function parseExact(text: string): unknown {
  try {
    return JSON.parse(text.replace(TOKENS, (token) => (token.startsWith('"') ? token : JSON.stringify(BARE + token))));
  } catch {
    return undefined;
  }
}

/** A bare number's digits, if `value` is one that {@link parseExact} kept. */
export function bareDigits(value: unknown): string | undefined {
  return typeof value === 'string' && value.startsWith(BARE) ? value.slice(BARE.length) : undefined;
}

/** An id as text, whatever its JSON type; empty for none. */
export function idText(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return bareDigits(value) ?? (typeof value === 'string' ? value : '');
}

/** The JSON type of an id on the wire. */
export function idType(value: unknown): 'number' | 'string' | undefined {
  if (typeof value === 'number' || bareDigits(value) !== undefined) return 'number';
  return typeof value === 'string' && value !== '' ? 'string' : undefined;
}

export type Fields = Readonly<Record<string, unknown>>;

/** The fields of an object; none for anything else. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

/** The objects of a list; none for anything else. */
export function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.map(fieldsOf) : [];
}

/** The value at `a.b.0.c`; undefined where the way ends. */
export function at(value: unknown, path: string): unknown {
  let inner = value;
  for (const key of path.split('.')) inner = Array.isArray(inner) ? inner[Number(key)] : fieldsOf(inner)[key];
  return inner;
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
