import { plainLayer, withoutEscapes } from './escapes.js';

/** Shorter values are no real secrets, and blotting them out would ruin texts that contain them by chance. */
export const MIN_SECRET_LENGTH = 8;

/** What stands in a secret's place. */
const MASK = '***';

/** Encodings of encodings that are seen through: a URL within JSON within JSON is three, and nothing is known to nest more. */
const MAX_LAYERS = 4;

const BACKSLASHES = '\\\\';

const MAY_BE_ESCAPED = /[\\%&]/;

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
    const ranges = value.length < MIN_SECRET_LENGTH ? [] : locate(value, forms);
    return ranges.length === 0 ? value : cutOut(value, ranges);
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

type Range = readonly [from: number, to: number];

/** Where a form of a secret stands in the text, found in each layer of its decoding. */
function locate(value: string, forms: readonly string[]): Range[] {
  const ranges: Range[] = [];
  const plain = plainLayer(value);
  const search = ({ text, startOf }: typeof plain) => {
    for (const form of forms) {
      for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
        ranges.push([startOf(at), startOf(at + form.length)]);
      }
    }
  };
  search(plain);
  if (!MAY_BE_ESCAPED.test(value)) return ranges;
  let hasRun = value.includes(BACKSLASHES);
  for (const style of ['exact', 'careless'] as const) {
    // The two read only runs of backslashes differently, and each reading takes a tenth of a second for 5 MB of escapes.
    if (style === 'careless' && !hasRun) continue;
    let layer = plain;
    for (let depth = 0; depth < MAX_LAYERS; depth++) {
      const next = withoutEscapes(layer, style);
      if (!next) break;
      layer = next;
      hasRun ||= layer.text.includes(BACKSLASHES);
      search(layer);
    }
  }
  return ranges;
}

function cutOut(value: string, ranges: Range[]): string {
  let clean = '';
  let end = 0;
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    // One secret found in two layers, or within another, is one.
    if (from >= end) clean += value.slice(end, from) + MASK;
    end = Math.max(end, to);
  }
  return clean + value.slice(end);
}

function walk(value: unknown, text: (value: string) => string): unknown {
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return value.map((item) => walk(item, text));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [text(key), walk(item, text)]));
}
