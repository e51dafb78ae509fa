import { cut } from './markdown.js';

/** GitHub draws pictures of up to 50,000 characters; ours stay well below. */
export const MAX_MERMAID_CHARACTERS = 40_000;

/** Wide forms that look like the originals and mean nothing to Mermaid, which has no escape that works in every kind of picture. */
const WIDE = /[!"#$%&'*:;<=>@[\\\]^`{|}~]/g;
const wide = (character: string) => String.fromCharCode(character.charCodeAt(0) + 0xfee0);

/**
 * The one escaper of Mermaid labels: any text becomes a label that ends no statement, opens no string, directive (`%%{init`), entity or tag,
 * and is no Markdown. Keywords (`end`, `title`, a date) still need something in front: `mark` puts it there.
 */
export function label(raw: string, longest = 40): string {
  return cut(raw, longest)
    .replace(WIDE, wide)
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '＿')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A label after one of our symbols, so that it never begins a line or a string. */
export function marked(symbol: string, raw: string, longest?: number): string {
  return `${symbol} ${label(raw, longest) || '–'}`;
}

/** Roughly how wide a text is drawn, in pixels of Mermaid's 11 px font; letters of East Asia take twice the room. */
export function drawnWidth(shown: string): number {
  return [...shown].reduce(
    (sum, character) => sum + (/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(character) ? 12 : 7),
    0,
  );
}
