import { describe, expect, it } from '@jest/globals';
import { formatDuration, parseDuration } from '../../src/runner/duration.js';

describe('parseDuration', () => {
  it.each([
    ['90s', 90_000],
    ['30m', 1_800_000],
    ['1h30m', 5_400_000],
    ['1d', 86_400_000],
    ['1d2h3m4s', 93_784_000],
    ['90', 90_000],
    ['0', 0],
    ['0s', 0],
    ['007', 7000],
    ['2H', 7_200_000],
    ['90m', 5_400_000],
    ['35d', 3_024_000_000],
  ])('%s', (text, ms) => expect(parseDuration(text)).toBe(ms));
  it.each(
    [
      '',
      ' ',
      's',
      '1',
      '1 m',
      '1m 30s',
      '-1',
      '-1s',
      '1.5h',
      '1,5h',
      '1w',
      '1ms',
      '30m1h',
      '1h1h',
      'auto',
      '36d',
      '1e3',
      '0x10',
      'Infinity',
      'NaN',
      '９０',
      '1'.repeat(10),
      '9'.repeat(1000),
    ].filter((text) => text !== '1'),
  )('%j is none', (text) => expect(parseDuration(text)).toBeUndefined());
});

describe('formatDuration', () => {
  it.each([
    [0, '0 s'],
    [499, '0 s'],
    [500, '1 s'],
    [14_000, '14 s'],
    [220_000, '3 min 40 s'],
    [180_000, '3 min'],
    [3_900_000, '1 h 5 min'],
    [3_605_000, '1 h'],
    [90_000_000, '1 d 1 h'],
    [-5, '0 s'],
  ])('%i', (ms, text) => expect(formatDuration(ms)).toBe(text));
});
