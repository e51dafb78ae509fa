/** Longest line of the log, in characters; a line of 5 MB helps nobody and hides all others. */
const MAX_LINE_LENGTH = 4000;

/**
 * Makes any text safe as (part of) one line of the log. The runner takes `::command::` at the start of a line and `##[command]`
 * anywhere for an order to itself, on both output streams, so both marks are broken by a zero-width space; line breaks would make new
 * lines, and escape sequences and direction marks would make a reader see what is not there, so control characters become visible.
 */
export function logText(text: string): string {
  const cut = text.length > MAX_LINE_LENGTH ? `${text.slice(0, MAX_LINE_LENGTH)}…` : text;
  return visible(cut)
    .replace(/:(?=:)/g, ':\u200b')
    .replaceAll('##[', '##\u200b[');
}

/**
 * Characters without a shape of their own, or that turn others round: Unicode's format characters (soft hyphen, U+061C and the other
 * direction marks, zero-width spaces and joiners, embeddings, overrides, isolates, byte order mark, annotations), fillers that look like a
 * space, and the tags that can hide a whole text. Variation selectors stay: they only choose how the character before them is drawn.
 */
const INVISIBLE = /[\p{Cf}\u115f\u1160\u2060-\u206f\u3164\uffa0\u{e0000}-\u{e00ff}]/gu;

/** Control and invisible characters made visible: a line break as ⏎, others as their Unicode picture or �. */
export function visible(text: string): string {
  return text
    .replace(/\r\n|[\n\r\u0085\u2028\u2029]/g, '⏎')
    .replace(/[\u0000-\u001f]/g, (character) => String.fromCharCode(0x2400 + character.charCodeAt(0)))
    .replace(/[\u007f-\u009f]/g, '�')
    .replace(INVISIBLE, '�')
    .toWellFormed();
}
