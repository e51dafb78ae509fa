import { type Language, languageOf, type Messages, messagesFor } from '../messages/messages.js';
import { DEFAULTS, INPUT_NAMES, type InputName } from '../run/model/operations.js';
import { parseReference, type Reference } from '../run/services/names.js';
import { parseDuration } from './duration.js';
import { createQuote, secretsIn } from './hidden-values.js';
import type { Host } from './host.js';

/** The inputs as texts, with what turns one into a value or notes what is wrong with it. */
export interface InputReader {
  readonly language: Language;
  readonly messages: Messages['inputs'];
  /** Sentences, in the order in which they were found. */
  readonly problems: string[];
  readonly given: Readonly<Record<InputName, string>>;
  /** What was given, else the default. */
  value(name: InputName): string;
  /** A value for a message: shortened, and never a secret. */
  quote(value: string): string;
  /** The allowed word that was meant, in any case of letters. After a problem the first one, so that the rest can be read. */
  /** @param hint a sentence behind the problem, for a value whose meaning is plain all the same */
  choice<const T extends string>(name: InputName, allowed: readonly T[], hint?: string): T;
  boolean(name: InputName): boolean;
  /** In ms, over 0. */
  duration(name: InputName): number;
  /** An id or a name; a problem where it is neither. `given` is not empty. */
  reference(name: InputName): Reference;
}

export function createInputReader(host: Pick<Host, 'core' | 'env'>): InputReader {
  const given = Object.fromEntries(INPUT_NAMES.map((name) => [name, host.core.getInput(name).trim()])) as Record<
    InputName,
    string
  >;
  const value = (name: InputName) => given[name] || DEFAULTS[name];
  const language = languageOf(value('language'));
  const messages = messagesFor(language).inputs;
  const problems: string[] = [];
  const quote = createQuote(secretsIn(host.core, host.env), messages.hidden);
  const notAllowed = (name: InputName, allowed: readonly string[], hint = '') =>
    void problems.push(`${messages.notAllowed(name, quote(value(name)), allowed)}${hint && ` ${hint}`}`);
  return {
    language,
    messages,
    problems,
    given,
    value,
    quote,
    choice(name, allowed, hint) {
      const found = allowed.find((word) => word.toLowerCase() === value(name).toLowerCase());
      if (found === undefined) notAllowed(name, allowed, hint);
      return found ?? (allowed[0] as (typeof allowed)[number]);
    },
    boolean(name) {
      // The runner's own booleans (contract §2); `yes` or `1` would be somebody's guess.
      if (/^(true|True|TRUE)$/.test(value(name))) return true;
      if (!/^(false|False|FALSE)$/.test(value(name))) notAllowed(name, ['true', 'false']);
      return false;
    },
    duration(name) {
      const ms = parseDuration(value(name));
      if (ms === undefined || ms <= 0) problems.push(messages.badDuration(name, quote(value(name))));
      return ms ?? 0;
    },
    reference(name) {
      const text = value(name);
      const wrong = referenceProblem(text);
      if (wrong === 'empty') problems.push(messages.emptyName(name, quote(text)));
      if (wrong === 'leading-zero') problems.push(messages.leadingZero(name, quote(text), quote(withoutZeros(text))));
      return parseReference(text);
    },
  };
}

/** Why a text names nothing: `name:` alone, or an id that the service would read as another one (`02101` is 2101 to it). */
export function referenceProblem(text: string): 'empty' | 'leading-zero' | undefined {
  if (/^(name:\s*)?$/.test(text)) return 'empty';
  return /^0\d+$/.test(text) ? 'leading-zero' : undefined;
}

/** The id that digits with leading zeros are to the service. */
export const withoutZeros = (digits: string): string => digits.replace(/^0+(?=\d)/, '');
