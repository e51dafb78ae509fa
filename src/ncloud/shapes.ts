import * as v from 'valibot';
import { numberText } from './json.js';
import { MAX_ITEMS } from './pages.js';
import { isSegment } from './uri.js';
import { toText, toTime } from './values.js';

/**
 * (A field that may be absent needs a default here, or valibot would skip the transformation that follows.)
 * The building blocks of answers. Each resolves one contradiction of the reference, so that nothing above ever sees it
 * (reference/ncloud-common.md §8). Answers keep only the fields named; extra fields are expected and dropped.
 */

/**
 * Ids are String in paths and Number in answers, or the other way round [doc]: always a string here, with every digit, and always the same
 * one. A number with a fraction or an exponent, or digits with a leading zero, would be a second spelling of some other id: refused.
 */
const idText = (value: unknown): string => {
  const number = numberText(value);
  if (number !== undefined) return CANONICAL.test(number) ? number : '';
  if (typeof value !== 'string' || (LIKE_A_NUMBER.test(value) && !CANONICAL.test(value))) return '';
  return isSegment(value) ? value : '';
};
const CANONICAL = /^(0|[1-9]\d{0,199})$/;
const LIKE_A_NUMBER = /^[-+]?\d+(\.\d*)?$/;

export const id = v.pipe(
  v.unknown(),
  v.check((value) => idText(value) !== '', 'an id'),
  v.transform(idText),
);

/** An id that may not be there yet: null, absent, empty and what can't be an id become `null`. Such an id is for detail only. */
export const optionalId = v.pipe(
  v.optional(v.unknown(), null),
  v.transform((value) => idText(value) || null),
);

export const time = v.pipe(v.optional(v.unknown(), null), v.transform(toTime));

/** Text that is for display only: of whatever type, it is never a reason to give up on an answer. */
export const text = v.pipe(v.optional(v.unknown(), null), v.transform(toText));

/** A status word as sent; null, absent and other types become the empty string, which is an unknown status like any other. */
export const status = text;

/** `{id, name}`, which most answers carry for project, stage and scenario. */
export const named = v.object({ id, name: text });
export type Named = v.InferOutput<typeof named>;

/** `{id, name}` that an answer may leave out. */
export const optionalNamed = v.nullish(v.object({ id, name: text }), null);

/** An array of bounded length: counted before any of its items is looked at. */
const bounded = <const T extends v.GenericSchema>(item: T) =>
  v.pipe(v.array(v.unknown()), v.maxLength(MAX_ITEMS, `${MAX_ITEMS} items at most`), v.array(item));

/** A list whose absence (null or no field) means that it is empty. */
export const listOf = <const T extends v.GenericSchema>(item: T) => v.nullish(bounded(item), []);

/** A list that an answer is about: without the field it is none. `null` is how some languages write an empty one [inferred]. */
export const requiredList = <const T extends v.GenericSchema>(item: T) =>
  v.pipe(
    v.nullable(bounded(item)),
    v.transform((items) => items ?? []),
  );

/** {@link requiredList} in which an id that is there twice counts once: it is one thing, and not two that could be taken for each other. */
export const uniqueList = <const T extends v.GenericSchema<unknown, { id: string }>>(item: T) =>
  v.pipe(
    requiredList(item),
    v.transform((items) => [...new Map(items.toReversed().map((one) => [one.id, one])).values()].toReversed()),
  );

/** The first `most` items of a list that is for detail only; what lies beyond is not looked at. */
export const firstOf = <const T extends v.GenericSchema>(item: T, most: number) =>
  v.pipe(
    v.nullish(v.array(v.unknown()), []),
    v.transform((items) => items.slice(0, most)),
    v.array(item),
  );

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
    const result = (value as { result?: unknown } | null)?.result;
    return result === true || result === 'true';
  }),
  v.literal(true),
);
