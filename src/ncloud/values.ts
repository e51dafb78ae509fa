import { numberText } from './json.js';

/** Single values of answers, each of whatever type it comes in. */

/** Longest text kept of an answer, such as a name or a status word; real ones have 500 characters at most (a description [doc]). */
export const MAX_TEXT = 1000;

/** Parts of one thing (servers, tasks, analyses) that are kept at most: real ones have some hundreds. What lies beyond is not shown. */
export const MAX_PARTS = 1000;

/** A number, or a string that holds one; `null` for anything else. */
export function toNumber(value: unknown): number | null {
  const written = typeof value === 'string' && value.trim() !== '' ? value : numberText(value);
  const number = Number(written ?? Number.NaN);
  return Number.isFinite(number) ? number : null;
}

/** The text of a string, number or boolean, cut to {@link MAX_TEXT}; empty for anything else. */
export function toText(value: unknown): string {
  const whole = typeof value === 'string' ? value : typeof value === 'boolean' ? String(value) : (numberText(value) ?? '');
  return whole.length > MAX_TEXT ? `${whole.slice(0, MAX_TEXT).toWellFormed()}…` : whole;
}

/** Below this a time must be in seconds (as ms it would be in 1973); from here on in milliseconds. */
const FIRST_PLAUSIBLE_MS = 1e11;

/** Largest time that a JavaScript Date can hold; beyond it, formatting throws. */
const LAST_DATE_MS = 8.64e15;

/**
 * A "Unix timestamp" of unstated unit, as milliseconds. The unfinished end, which is null, 0, empty or absent depending on whom
 * you ask, is `null`; so is anything that no date can be made from, since a time never decides a run's fate alone.
 */
export function toTime(value: unknown): number | null {
  const number = toNumber(value);
  if (number === null || number <= 0) return null;
  const ms = number < FIRST_PLAUSIBLE_MS ? number * 1000 : number;
  return ms <= LAST_DATE_MS ? Math.trunc(ms) : null;
}
