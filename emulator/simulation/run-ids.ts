import { createHash } from 'node:crypto';
import type { Switches } from '../world/switches.js';

/** 2^53 + 1: the first whole number that a client's JSON parser rounds away. */
const BEYOND_DOUBLES = 2n ** 53n + 1n;

/** Descending ids count down from here: above every serial number, and still exact in a double. */
const HIGHEST = 9_000_000_000;

/** Spreads sparse ids, so that neighbours are never one apart. */
const SPREAD = 7919;

/**
 * The id of a run as clients see it, from its serial number (first run lowest). All forms are one-to-one, so an id names one run only;
 * `uuid` depends on nothing but kind and number, so that the same requests replay to the same ids.
 */
export function runIdText(form: Switches['runIds'], kind: string, serial: number): string {
  switch (form) {
    case 'ascending':
      return String(serial);
    case 'sparse':
      return String(serial * SPREAD + 13);
    case 'descending':
      return String(HIGHEST - serial);
    case 'huge':
      return String(BEYOND_DOUBLES + BigInt(serial));
    case 'uuid':
      return uuid(`${kind} ${serial}`);
  }
}

/** A version-4 UUID in form, made from a text. */
export function uuid(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
