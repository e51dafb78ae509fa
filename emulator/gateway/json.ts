/** Stands before a whole number that JavaScript's numbers can't hold; no world file or request can contain it by accident. */
const MARK = '\u0000bare-number:';
const MARKED = /"\\u0000bare-number:(-?\d+)"/g;

/** JSON of an answer. A bigint becomes a bare JSON number with all its digits: what clients that parse into doubles get wrong. */
export function toJson(value: unknown): string {
  const text = JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'bigint' ? `${MARK}${inner}` : inner));
  return text.replace(MARKED, '$1');
}
