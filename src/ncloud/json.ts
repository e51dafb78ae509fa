import { isLosslessNumber, LosslessNumber, parse, stringify } from 'lossless-json';

/** Values that an answer may have: a history of 10,000 runs has some 120,000. Millions would block the process for seconds, signals included. */
const MAX_VALUES = 300_000;

/** Levels of nesting that an answer may have; the deepest real one has eight. Recursion over anything deeper could end the process. */
const MAX_DEPTH = 64;

/** Of what is too complex only the names at its top are read. */
export type Parsed = { is: 'value'; value: unknown } | { is: 'not-json' } | { is: 'too-complex'; keys: readonly string[] };

/**
 * Parses JSON without losing a digit: a number that JavaScript would write otherwise than it came (beyond 2^53, `1.0`, `1e3`) becomes an
 * object of {@link LosslessNumber}. Of a key that is there twice the last one counts, as with `JSON.parse`.
 */
export function parseJson(text: string): Parsed {
  if (isTooComplex(text)) {
    const keys = topKeys(text);
    return keys ? { is: 'too-complex', keys } : { is: 'not-json' };
  }
  try {
    return { is: 'value', value: parse(text, undefined, { parseNumber: exactly, onDuplicateKey: ({ newValue }) => newValue }) };
  } catch {
    return { is: 'not-json' };
  }
}

/** JSON with the numbers of {@link parseJson}, and integers of any size, digit for digit. `undefined` becomes `{}`. */
export function toJson(value: unknown): string {
  return stringify(value ?? {}) ?? '{}';
}

/** A number as it was written: one of JavaScript's where that writes it back unchanged. */
export function exactly(written: string): number | LosslessNumber {
  const number = Number(written);
  return String(number) === written ? number : new LosslessNumber(written);
}

/** The text of a JSON number as it came, however it was parsed; nothing for other types. */
export function numberText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return isLosslessNumber(value) ? value.value : undefined;
}

/** One look at the brackets and commas, which takes a hundredth of the time that parsing may take. */
function isTooComplex(text: string): boolean {
  let depth = 0;
  let values = 1;
  let isInString = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (isInString) {
      if (code === BACKSLASH) index++;
      else if (code === QUOTE) isInString = false;
    } else if (code === QUOTE) isInString = true;
    else if (OPENING.has(code)) {
      depth += 1;
      values += 1;
      if (depth > MAX_DEPTH) return true;
    } else if (code === COMMA) values += 1;
    else if (CLOSING.has(code)) depth -= 1;
  }
  return values > MAX_VALUES;
}

/** The names of the object that a text is, whatever is in it; nothing if it is none, or its brackets do not close. */
function topKeys(text: string): string[] | undefined {
  if (!/^\s*\{/.test(text)) return undefined;
  const keys: string[] = [];
  let depth = 0;
  let string = -1;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (string >= 0) {
      if (code === BACKSLASH) index++;
      else if (code === QUOTE) {
        if (depth === 1 && /^\s*:/.test(text.slice(index + 1, index + 20))) keys.push(text.slice(string, index));
        string = -1;
      }
    } else if (code === QUOTE) string = index + 1;
    else if (OPENING.has(code)) depth += 1;
    else if (CLOSING.has(code)) depth -= 1;
  }
  return depth === 0 && string < 0 ? keys : undefined;
}

const [QUOTE, COMMA, BACKSLASH] = [0x22, 0x2c, 0x5c];
/** `[` and `{`, `]` and `}`. */
const OPENING: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const CLOSING: ReadonlySet<number> = new Set([0x5d, 0x7d]);
