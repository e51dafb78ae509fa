import { messagesFor } from '../../src/messages/messages.js';
import { samplesFor } from './samples.js';
import { cell, table } from './tables.js';

/** One message: its path such as `outcomes.timedOut`, and what it says for each sample, in both languages. */
export interface Sentence {
  readonly path: string;
  readonly en: readonly string[];
  readonly ko: readonly string[];
}

type Node = unknown;
const isBranch = (node: Node): node is Record<string, Node> => typeof node === 'object' && node !== null && !Array.isArray(node);

/** Every sentence that a person reads, in the order of the English source. Messages without a sample are listed in `missing`. */
export function allSentences(): { sentences: Sentence[]; missing: string[] } {
  const [en, ko] = [messagesFor('en'), messagesFor('ko')];
  const missing: string[] = [];
  const sentences = walk(en, ko, samplesFor(en), samplesFor(ko), '', missing);
  return { sentences, missing };
}

function walk(en: Node, ko: Node, enSamples: Node, koSamples: Node, path: string, missing: string[]): Sentence[] {
  if (typeof en === 'string') return [{ path, en: [en], ko: [String(ko)] }];
  if (typeof en === 'function') {
    if (!Array.isArray(enSamples) || !Array.isArray(koSamples)) {
      missing.push(path);
      return [];
    }
    return [{ path, en: enSamples.map((args) => say(en, args)), ko: koSamples.map((args) => say(ko, args)) }];
  }
  if (!isBranch(en)) return [];
  const inside = (node: Node, key: string): Node => (isBranch(node) ? node[key] : undefined);
  return Object.keys(en).flatMap((key) =>
    walk(en[key], inside(ko, key), inside(enSamples, key), inside(koSamples, key), path === '' ? key : `${path}.${key}`, missing),
  );
}

function say(message: Node, args: readonly unknown[]): string {
  const said: unknown = (message as (...args: readonly unknown[]) => unknown)(...args);
  return typeof said === 'string' ? said : Object.values(said as Record<string, unknown>).join(' · ');
}

/** docs/messages.md: the list of all messages. */
export function messagesPage(): string {
  const { sentences } = allSentences();
  const sections = [...new Set(sentences.map(({ path }) => path.split('.')[0] ?? ''))];
  const lines = (texts: readonly string[]) => [...new Set(texts)].map((text) => cell(text)).join('<br>');
  return sections
    .map((section) => {
      const rows = sentences
        .filter(({ path }) => path.split('.')[0] === section)
        .map(({ path, en, ko }) => [`\`${path}\``, lines(en), lines(ko)]);
      return `## ${section}\n\n${table(['Message', 'English', '한국어'], rows)}`;
    })
    .join('\n\n');
}
