import { describe, expect, it } from '@jest/globals';
import { lifetime } from '../../../src/ncloud/credentials/temporary.js';

const NOW = 1_750_000_000_000;
const HOUR = 3_600_000;

describe('how long a pair of keys lives', () => {
  it.each([
    ['ms', NOW + HOUR, undefined],
    ['ms as text', String(NOW + HOUR), undefined],
    ['seconds', (NOW + HOUR) / 1000, undefined],
    ['seconds as text', String((NOW + HOUR) / 1000), undefined],
    ['ISO 8601', new Date(NOW + HOUR).toISOString(), undefined],
    ['a date without a zone, which is UTC', new Date(NOW + HOUR).toISOString().replace('T', ' ').replace('Z', ''), undefined],
    ['its own begin', NOW + 2 * HOUR, NOW + HOUR],
    ['a begin that is no time', NOW + HOUR, 0],
    ['a begin that is no time either', NOW + HOUR, -1],
  ])('is read from %s', (_, ends, begins) => {
    expect(lifetime(ends, begins, NOW)).toBe(HOUR);
  });

  it.each([
    ['no end', undefined, undefined],
    ['an end that is no time', 'soon', undefined],
    ['an end that is past', NOW - 1, undefined],
    ['an end that is now', NOW, undefined],
    ['an end after two days and more', NOW + 48 * HOUR + 1, undefined],
    ['an infinite end', Number.POSITIVE_INFINITY, undefined],
    ['an end that is no number', Number.NaN, undefined],
    ['a begin in the first second of 1970', NOW + HOUR, 1],
    // From 1e11 on a number is in ms, just below in seconds.
    ['an end in ms and a begin in seconds', 1e11, 1e11 - 3600],
  ])('is unknown with %s', (_, ends, begins) => {
    expect(lifetime(ends, begins, NOW)).toBeUndefined();
  });

  it('may be two days, and a second: the unit goes by the size', () => {
    expect(lifetime(NOW + 48 * HOUR, undefined, NOW)).toBe(48 * HOUR);
    expect(lifetime(1_000_000_001, 1_000_000_000, NOW)).toBe(1000);
    expect(lifetime(1e11 - 1, 1e11 - 3601, NOW)).toBe(HOUR);
  });
});
