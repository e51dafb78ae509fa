import { isLosslessNumber, LosslessNumber, parse, stringify } from 'lossless-json';

/** Levels of nesting that an answer may have; the deepest real one has eight. Recursion over anything deeper could end the process. */
export const MAX_DEPTH = 64;

export type Parsed = { is: 'value'; value: unknown } | { is: 'not-json' } | { is: 'too-deep' };

/**
 * Parses JSON without losing a digit: a number that JavaScript would write otherwise than it came (beyond 2^53, `1.0`, `1e3`) becomes an
 * object of {@link LosslessNumber}. Of a key that is there twice the last one counts, as with `JSON.parse`.
 */
export function parseJson(text: string): Parsed {
  if (isTooDeep(text)) return { is: 'too-deep' };
  try {
    return { is: 'value', value: parse(text, undefined, { parseNumber: exactly, onDuplicateKey: ({ newValue }) => newValue }) };
  } catch {
    return { is: 'not-json' };
  }
}

/** JSON with the numbers of {@link parseJson} digit for digit. `undefined` becomes `{}`. */
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

function isTooDeep(text: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (isInString) {
      if (code === 0x5c) index++;
      else if (code === 0x22) isInString = false;
    } else if (code === 0x22) isInString = true;
    else if (code === 0x5b || code === 0x7b) {
      depth += 1;
      if (depth > MAX_DEPTH) return true;
    } else if (code === 0x5d || code === 0x7d) depth -= 1;
  }
  return false;
}
