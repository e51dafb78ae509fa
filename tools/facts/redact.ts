import { bareDigits, type Fields } from './json.js';
import { isPlainWord, VOCABULARY } from './vocabulary.js';

/** Keys whose values are words of the services, not of people. */
const WORD_KEYS = new Set([
  'status',
  'type',
  'strategy',
  'requestType',
  'failedPhase',
  'userType',
  'pre',
  'deploy',
  'post',
  'analysisType',
  'queryType',
  'successCriteria',
]);

/** Keys of texts for people, whose words are kept as far as they are everybody's. */
const TEXT_KEYS = new Set(['message', 'details']);

/** Ids have such keys, as numbers; other numbers that are small are counts, scores and booleans in disguise. */
const ID_KEY = /(?:^id|Id|[nN]o|Uuid|^key)$/;

/** Numbers below this that are no ids say nothing about anybody. */
const HARMLESS_BELOW = 1000;

/** Times in s or ms. */
const TIME_FROM = 1e9;

/** Items of a list that are shown. */
const MAX_ITEMS = 3;

/** The gateway's codes have three digits, those of the services six. */
const CODE = /^\d{3,6}$/;

/** Letters and digits of anything that could be somebody's. */
const TOKEN = /[\p{L}\p{N}@._+/:-]+/gu;

/**
 * Replaces every name, id, address, mail and key by a placeholder. The same value has the same placeholder everywhere, so that a reader still
 * sees what equals what. It keeps what is on a list, and drops the rest: what nobody thought of is hidden, not shown.
 */
export class Redactor {
  readonly #placeholders = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  /** A sample of an answer, with long lists cut short. */
  json(value: unknown, key = ''): unknown {
    if (Array.isArray(value)) {
      const shown = value.slice(0, MAX_ITEMS).map((item) => this.json(item, key));
      return value.length > MAX_ITEMS ? [...shown, `<${value.length - MAX_ITEMS} more>`] : shown;
    }
    if (typeof value === 'object' && value !== null) return this.#object(value as Fields);
    if (typeof value === 'number') return this.#number(value, key);
    if (typeof value !== 'string') return value;
    const digits = bareDigits(value);
    return digits === undefined ? this.#text(value, key) : this.#id(digits, 'number');
  }

  /** A word of the services as it is, if it looks like one. */
  word(value: string): string {
    return isPlainWord(value) ? value : '<other>';
  }

  /** A sentence: everybody's words stay, the others become placeholders. */
  sentence(text: string): string {
    return text.slice(0, 500).replace(TOKEN, (token) => {
      const bare = token.replace(/[.:,]+$/, '');
      const isEverybodys = VOCABULARY.has(bare.toLowerCase()) && !this.#placeholders.has(bare);
      return isEverybodys ? token : this.#placeholder(bare);
    });
  }

  #object(fields: Fields): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(fields).map(([key, value]) => [
        /^[A-Za-z][A-Za-z0-9_]{0,40}$/.test(key) ? key : this.#placeholder(key),
        this.json(value, key),
      ]),
    );
  }

  #number(value: number, key: string): unknown {
    if (key === 'errorCode' && CODE.test(String(value))) return value;
    if (ID_KEY.test(key)) return value === 0 ? 0 : this.#id(String(value), 'number');
    if (Math.abs(value) < HARMLESS_BELOW) return value;
    if (value >= TIME_FROM) return value < 1e11 ? '<time in s>' : '<time in ms>';
    return '<number>';
  }

  #text(value: string, key: string): string {
    if (value === '') return value;
    if (WORD_KEYS.has(key) && isPlainWord(value)) return value;
    if (TEXT_KEYS.has(key)) return this.sentence(value);
    if (key === 'errorCode' && CODE.test(value)) return value;
    return /^\d+$/.test(value) ? this.#id(value, 'string') : this.#placeholder(value);
  }

  /** Type and size of an id are facts; its digits are somebody's. */
  #id(digits: string, type: 'number' | 'string'): string {
    return `${this.#placeholder(digits)} (${type} of ${digits.length} digits)`;
  }

  #placeholder(value: string): string {
    const known = this.#placeholders.get(value);
    if (known !== undefined) return known;
    const kind = kindOf(value);
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    const made = `<${kind}-${count}>`;
    this.#placeholders.set(value, made);
    return made;
  }
}

function kindOf(value: string): string {
  if (/^\d+$/.test(value)) return 'id';
  if (/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(value)) return 'uuid';
  if (value.includes('@')) return 'mail';
  return value.includes('/') || /^\d+(\.\d+){3}/.test(value) ? 'address' : 'name';
}
