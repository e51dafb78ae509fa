import { visible } from '../../runner/escape.js';

/** Longest remote name shown, in characters; a name of 5 MB hides everything else. */
const MAX_NAME = 80;

/** Invisible, and enough to keep GitHub from making a mention, a reference or a link of what follows. */
const BREAK = '\u200b';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const entity = (character: string) => ENTITIES[character] ?? `&#${character.charCodeAt(0)};`;

/** A text of at most `longest` characters, never cut through one, control characters made visible. */
export function cut(raw: string, longest: number = MAX_NAME): string {
  // Only the beginning is looked at: splitting megabytes into characters takes longer than all the rest.
  const characters = [...visible(raw.slice(0, longest * 2 + 2))];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : characters.join('');
}

/**
 * The one escaper of Markdown: makes any text show as itself in a paragraph, heading, list, table cell, link label or HTML element. Entities
 * instead of backslashes, because they mean the same inside HTML; only what could mean something is escaped, so that the source stays
 * readable. Mentions, references (`#12`, `GH-12`), addresses and emoji codes are looked for by GitHub in the *finished* text, where an
 * entity would not stop them: an invisible break does.
 */
export function text(raw: string, longest?: number): string {
  return (
    cut(raw, longest)
      .trim()
      .replace(/@(?=[\w가-힣])|#(?=\d)|GH-(?=\d)|:(?=\/\/)|:(?=[\w+-]+:)|www(?=\.)/gi, `$&${BREAK}`)
      .replace(/[&<>"`*~[\]|\\$]/g, entity)
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '&#95;')
      .replace(/^[-+=#]/, entity)
      // At the end of a heading it would be a closing mark.
      .replace(/#+$/, (marks) => [...marks].map(entity).join(''))
      .replace(/^(\d+)([.)])/, (_, number: string, mark: string) => number + entity(mark))
  );
}

/** Longest sentence shown, in characters; it may quote a service. */
const MAX_SENTENCE = 2000;

/** A sentence: like `text`, with room for one. */
export const prose = (sentence: string): string => text(sentence, MAX_SENTENCE);

/** A word or id as code. */
export function code(raw: string, longest?: number): string {
  const shown = cut(raw, longest).trim();
  if (shown === '') return '';
  return /^[\w.:/@+ -]+$/.test(shown) ? `\`${shown}\`` : `<code>${text(shown, longest)}</code>`;
}

/** A link, or only its label when the address is not plain http(s). The label is raw text. */
export function link(label: string, address: string): string {
  if (!URL.canParse(address)) return text(label);
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return text(label);
  return `[${text(label)}](${url.href.replace(/[()<>[\]|\\`*_~"'\s$]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)})`;
}

/** A fenced block; the fence is longer than any row of back-ticks in it, so nothing in it can end it. */
export function fenced(language: string, content: string): string {
  const longest = Math.max(2, ...[...content.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${content}\n${fence}`;
}

/** A folded part. The empty lines make GitHub read the inside as Markdown. `title` is raw text. */
export function folded(title: string, body: string): string {
  return `<details>\n<summary>${text(title, 200)}</summary>\n\n${body}\n\n</details>`;
}

/** Bytes of a text in UTF-8, which is what GitHub counts. */
export function bytes(value: string): number {
  return Buffer.byteLength(value, 'utf8');
}

/** One row of a table; the cells are finished Markdown. */
const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replace(/\n/g, ' ')).join(' | ')} |`;

/** A table of finished cells. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

/** What a long table shows: some rows outright, more of them folded, and how many neither. */
export interface Limits {
  /** Rows that are shown outright; of a longer table only those that matter. */
  readonly open: number;
  /** Rows at the top that matter, such as the failed ones; all of `open` if left out. */
  readonly matter?: number;
  /** Rows in all. */
  readonly most: number;
  /** Bytes in all. */
  readonly bytes: number;
}

/** Rows of a folded table that are shown in any case: a head without rows says nothing. */
const MIN_OPEN = 3;

/**
 * A table that keeps within limits whatever its rows are: the first rows open, the next folded, and a sentence about the rest. The
 * caller sorts so that what matters comes first; rows beyond the limits are never made.
 */
export function longTable<T>(
  head: readonly string[],
  items: readonly T[],
  cells: (item: T) => readonly string[],
  limits: Limits,
  words: { more: (count: number) => string; leftOut: (count: number) => string },
): string {
  const rows: (readonly string[])[] = [];
  let size = 0;
  for (const item of items.slice(0, limits.most)) {
    const made = cells(item);
    size += bytes(row(made)) + 1;
    if (size > limits.bytes) break;
    rows.push(made);
  }
  const matter = Math.max(MIN_OPEN, limits.matter ?? limits.open);
  const open = items.length <= limits.open ? limits.open : Math.min(limits.open, matter);
  const parts = [table(head, rows.slice(0, open))];
  const more = rows.slice(open);
  if (more.length > 0) parts.push(folded(words.more(more.length), table(head, more)));
  if (rows.length < items.length) parts.push(prose(words.leftOut(items.length - rows.length)));
  return parts.join('\n\n');
}
