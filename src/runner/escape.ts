/** Longest line of the log, in characters; a line of 5 MB helps nobody and hides all others. */
const LONGEST_LINE = 4000;

/**
 * Makes any text safe as (part of) one line of the log. The runner takes `::command::` at the start of a line and `##[command]`
 * anywhere for an order to itself, on both output streams, so both marks are broken by a zero-width space; line breaks would make new
 * lines, and escape sequences and direction marks would make a reader see what is not there, so control characters become visible.
 */
export function logText(text: string): string {
  const cut = text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)}…` : text;
  return visible(cut)
    .replace(/:(?=:)/g, ':\u200b')
    .replaceAll('##[', '##\u200b[');
}

/** Control characters made visible: a line break as ⏎, others as their Unicode picture or �. */
export function visible(text: string): string {
  return text
    .replace(/\r\n|[\n\r\u0085\u2028\u2029]/g, '⏎')
    .replace(/[\u0000-\u001f]/g, (character) => String.fromCharCode(0x2400 + character.charCodeAt(0)))
    .replace(/[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '�')
    .toWellFormed();
}
