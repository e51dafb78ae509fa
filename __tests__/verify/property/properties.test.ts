import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { PROPERTIES } from '../../../verify/soak/properties/index.js';

/** Cases in all; `npm run soak` tries a hundred thousand. */
const CASES = 2000;

describe('hostile input', () => {
  const shares = PROPERTIES.reduce((sum, { share }) => sum + share, 0);
  it.each(PROPERTIES.map((property) => [property.name, property] as const))('%s', async (_, { property, share }) => {
    const details = await fc.check(property, { numRuns: Math.ceil((CASES * share) / shares), seed: 1 });
    expect(details.failed ? fc.defaultReportMessage(details) : '').toBe('');
  });
});
