/** A text decoded so far, with the place in the original that each of its characters came from. */
export interface Layer {
  readonly text: string;
  /** Index in the original text of the character at `index`; of the end, for the length. */
  startOf(index: number): number;
}

/**
 * How backslashes are read: `exact` as JSON does; `careless` takes any number of them before an escape for one, as JSON quoted within JSON and
 * badly unquoted has them.
 */
export type Style = 'exact' | 'careless';

const [BACKSLASH, PERCENT, AMPERSAND, LETTER_U, LETTER_X, ZERO] = [0x5c, 0x25, 0x26, 0x75, 0x78, 0x30];
/** What JSON escapes with a backslash alone, as far as a secret can contain it: `"`, `'`, `/` and the backslash. */
const QUOTABLE: ReadonlySet<number> = new Set([0x22, 0x27, 0x2f, BACKSLASH]);
const ENTITY = /&(?:#x0{0,6}([0-9a-f]{1,2})|#0{0,6}(\d{1,3})|(amp|lt|gt|quot|apos|plus|sol|equals|percnt|bsol));/iy;
const NAMED: Readonly<Record<string, number>> = {
  ...{ amp: 0x26, lt: 0x3c, gt: 0x3e, quot: 0x22, apos: 0x27 },
  // What base64 has of them, and what escapes of other kinds begin with.
  ...{ plus: 0x2b, sol: 0x2f, equals: 0x3d, percnt: 0x25, bsol: 0x5c },
};

export const plainLayer = (text: string): Layer => ({ text, startOf: (index) => index });

/**
 * One layer of JSON, URL and HTML escapes of ASCII characters resolved; nothing if there was none. By hand and in one pass over character
 * codes: a hostile text of 5 MB takes a tenth of a second, and `replace` with a callback for each escape took ten.
 */
export function withoutEscapes({ text, startOf }: Layer, style: Style): Layer | undefined {
  const codes = new Uint16Array(text.length);
  const starts = new Uint32Array(text.length + 1);
  let count = 0;
  for (let index = 0; index < text.length; count++) {
    starts[count] = index;
    const code = text.charCodeAt(index);
    const found =
      code === BACKSLASH
        ? backslash(text, index, style)
        : code === PERCENT
          ? hex(text, index + 1)
          : code === AMPERSAND
            ? entity(text, index)
            : undefined;
    codes[count] = found ? found.code : code;
    index = found ? found.next : index + 1;
  }
  if (count === text.length) return undefined;
  starts[count] = text.length;
  return {
    text: Buffer.from(codes.buffer, 0, count * 2).toString('utf16le'),
    startOf: (index) => startOf(starts[index] ?? text.length),
  };
}

interface Found {
  readonly code: number;
  readonly next: number;
}

function backslash(text: string, index: number, style: Style): Found | undefined {
  let end = index + 1;
  if (style === 'careless') while (text.charCodeAt(end) === BACKSLASH) end++;
  const code = text.charCodeAt(end);
  const isCodePoint = (code | 0x20) === LETTER_U && text.charCodeAt(end + 1) === ZERO && text.charCodeAt(end + 2) === ZERO;
  const found = isCodePoint ? hex(text, end + 3) : (code | 0x20) === LETTER_X ? hex(text, end + 1) : undefined;
  if (found) return found;
  if (QUOTABLE.has(code)) return { code, next: end + 1 };
  // A run of backslashes before nothing is read as one, once: looked at from each of them it would take quadratic time.
  return end > index + 1 ? { code: BACKSLASH, next: end } : undefined;
}

function hex(text: string, index: number): Found | undefined {
  const high = digit(text.charCodeAt(index));
  const low = digit(text.charCodeAt(index + 1));
  return high < 0 || low < 0 ? undefined : { code: high * 16 + low, next: index + 2 };
}

function digit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const small = code | 0x20;
  return small >= 0x61 && small <= 0x66 ? small - 0x57 : -1;
}

function entity(text: string, index: number): Found | undefined {
  ENTITY.lastIndex = index;
  const match = ENTITY.exec(text);
  if (!match) return undefined;
  const [whole, hexadecimal, decimal, name = ''] = match;
  const code =
    hexadecimal !== undefined
      ? Number.parseInt(hexadecimal, 16)
      : decimal !== undefined
        ? Number(decimal)
        : NAMED[name.toLowerCase()];
  return code === undefined ? undefined : { code, next: index + whole.length };
}
