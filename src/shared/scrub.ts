/** Shorter values are no real secrets, and blotting them out would ruin texts that contain them by chance. */
export const MIN_SECRET_LENGTH = 8;

/** What stands in a secret's place. */
const MASK = '***';

/** Encodings of encodings that are seen through: a URL within JSON within JSON is three, and no server is known to nest more. */
const MAX_LAYERS = 4;

const NAMED_ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** JSON, URL and HTML escapes of one ASCII character; any number of backslashes, since JSON is quoted within JSON. */
const ESCAPES =
  /\\+u00([0-9a-f]{2})|\\+(["'\\/])|%([0-9a-f]{2})|&#x0{0,6}([0-9a-f]{1,2});|&#0{0,6}(\d{1,3});|&(amp|lt|gt|quot|apos);/gi;

/** Removes secrets from texts, in whatever form a server, a proxy or a library may write them. */
export interface Scrubber {
  /** The text with every secret replaced by `***`, whether plain, escaped for JSON, URL or HTML (mixed and doubly), or in base64. */
  text(value: string): string;
  /** The same for every string and key of a parsed value, whose nesting must be bounded. */
  deep<T>(value: T): T;
}

/** @param secrets those shorter than {@link MIN_SECRET_LENGTH} are left out */
export function createScrubber(secrets: readonly string[]): Scrubber {
  const forms = [...new Set(secrets.filter((secret) => secret.length >= MIN_SECRET_LENGTH).flatMap(formsOf))];
  const text = (value: string): string => {
    if (value.length < MIN_SECRET_LENGTH) return value;
    const found = presentIn(value, forms);
    if (found.length === 0) return value;
    let clean = value;
    for (const form of found) clean = clean.replaceAll(spellingsOf(form), MASK);
    // Spelt in a way that can be decoded but not located: better no text than one with a secret in it.
    return presentIn(clean, forms).length > 0 ? MASK : clean;
  };
  return { text, deep: (value) => (forms.length === 0 ? value : (walk(value, text) as typeof value)) };
}

/** The secret, and what stands for it in base64 and base64url of any text that contains it, wherever it begins there. */
function formsOf(secret: string): string[] {
  const inBase64 = [0, 1, 2].map((offset) => {
    const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret)]);
    // Characters that depend on what comes before or after the secret are left out.
    return bytes.toString('base64').slice([0, 2, 3][offset], Math.floor((bytes.length * 8) / 6));
  });
  const urlSafe = inBase64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'));
  return [secret, ...inBase64, ...urlSafe].filter((form) => form.length >= MIN_SECRET_LENGTH);
}

function presentIn(value: string, forms: readonly string[]): string[] {
  const layers = [value];
  for (let layer = value; layers.length <= MAX_LAYERS; layers.push(layer)) {
    const next = layer.replace(ESCAPES, decode);
    if (next === layer) break;
    layer = next;
  }
  return forms.filter((form) => layers.some((layer) => layer.includes(form)));
}

function decode(
  whole: string,
  json: string | undefined,
  quoted: string | undefined,
  url: string | undefined,
  hexadecimal: string | undefined,
  decimal: string | undefined,
  named: string | undefined,
): string {
  const hex = json ?? url ?? hexadecimal;
  if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
  if (decimal !== undefined) return String.fromCharCode(Number(decimal));
  if (named !== undefined) return NAMED_ENTITIES[named.toLowerCase()] ?? whole;
  return quoted ?? whole;
}

/** A pattern for every spelling of an ASCII text, character by character. All repetitions are bounded, or a hostile text would take minutes. */
function spellingsOf(form: string): RegExp {
  const one = (character: string): string => {
    const code = character.charCodeAt(0);
    const hex = [...code.toString(16).padStart(2, '0')].map((digit) => `[${digit}${digit.toUpperCase()}]`).join('');
    const names = Object.entries(NAMED_ENTITIES).filter(([, value]) => value === character);
    const entities = [`#0{0,6}${code}`, `#[xX]0{0,6}${hex}`, ...names.map(([name]) => name)].join('|');
    const plain = character.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
    return `(?:\\\\{0,4}${plain}|\\\\{1,8}[uU]00${hex}|%(?:25){0,4}${hex}|&(?:amp;){0,2}(?:${entities});)`;
  };
  return new RegExp([...form].map(one).join(''), 'g');
}

function walk(value: unknown, text: (value: string) => string): unknown {
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return value.map((item) => walk(item, text));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [text(key), walk(item, text)]));
}
