import * as v from 'valibot';

/**
 * (A field that may be absent needs a default here, or valibot would skip the transformation that follows.)
 * The building blocks of answers. Each settles one contradiction of the reference, so that nothing above ever sees it
 * (reference/ncloud-common.md §8). Answers keep only the fields named; extra fields are expected and dropped.
 */

/** Ids are String in paths and Number in answers, or the other way round [doc]: always a string here. */
export const id = v.pipe(v.union([v.string(), v.number()]), v.transform(String));

/** An id that may not be there yet: null, absent or empty become `null`. */
export const optionalId = v.pipe(
  v.nullish(v.union([v.string(), v.number()]), null),
  v.transform((value) => (value === null || value === '' ? null : String(value))),
);

/** Below this a time must be in seconds (as ms it would be in 1973); from here on in milliseconds. */
const FIRST_PLAUSIBLE_MS = 1e11;

/** Largest time that a JavaScript Date can hold; beyond it, formatting throws. */
const LAST_DATE_MS = 8.64e15;

/**
 * A "Unix timestamp" of unstated unit, as milliseconds. The unfinished end, which is null, 0, empty or absent depending on whom
 * you ask, is `null`; so is anything that no date can be made from, since a time never decides a run's fate alone.
 */
export function toTime(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number) || number <= 0) return null;
  const ms = number < FIRST_PLAUSIBLE_MS ? number * 1000 : number;
  return ms <= LAST_DATE_MS ? Math.trunc(ms) : null;
}
export const time = v.pipe(v.optional(v.unknown(), null), v.transform(toTime));

/** Text that is for display only: of whatever type, it is never a reason to give up on an answer. */
export const text = v.pipe(
  v.optional(v.unknown(), null),
  v.transform((value) =>
    typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '',
  ),
);

/** A status word as sent; null, absent and other types become the empty string, which is an unknown status like any other. */
export const status = text;

/** `{id, name}`, which most answers carry for project, stage and scenario. */
export const named = v.object({ id, name: text });
export type Named = v.InferOutput<typeof named>;

/** `{id, name}` that an answer may leave out. */
export const optionalNamed = v.nullish(v.object({ id, name: text }), null);

/** A list whose absence (null or no field) means that it is empty. */
export const listOf = <const T extends v.GenericSchema>(item: T) => v.nullish(v.array(item), []);

/** An array that some pages call an object [doc-old, sdk versus doc]: one object is a list of one. */
export const oneOrMany = v.pipe(
  v.optional(v.unknown(), null),
  v.transform((value): unknown[] => (Array.isArray(value) ? value : value === null ? [] : [value])),
);

/** Fields of one vendor type whose others are unknown: kept as sent, never a reason to fail. */
export const opaque = v.record(v.string(), v.unknown());

/**
 * The answer of boolean operations: `{"result":true}`, whose inner field is absent on failure [doc]. An empty body is success without
 * data [inferred]. What is not success does not parse, so that nobody takes it for one.
 */
export const ok = v.pipe(
  v.unknown(),
  v.transform((value) => {
    if (value === undefined || value === true) return true;
    return typeof value === 'object' && value !== null && 'result' in value && (value.result === true || value.result === 'true');
  }),
  v.literal(true),
);
