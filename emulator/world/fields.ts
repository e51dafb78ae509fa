import * as v from 'valibot';
import { parseDuration, parseShare } from './duration.js';

const numberOrText = v.union([v.number(), v.string()], 'expected a number or a text');

/** A duration of a world file, in ms. */
export const duration = v.pipe(
  numberOrText,
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const ms = parseDuration(dataset.value);
    if (ms !== undefined) return ms;
    addIssue({
      message: `expected a duration such as 500ms, 20s, 3m40s or a number of ms, received ${JSON.stringify(dataset.value)}`,
    });
    return NEVER;
  }),
);

/** A share of a world file, 0 to 1. */
export const share = v.pipe(
  numberOrText,
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const value = parseShare(dataset.value);
    if (value !== undefined) return value;
    addIssue({ message: `expected a share such as 10% or 0.1, received ${JSON.stringify(dataset.value)}` });
    return NEVER;
  }),
);
