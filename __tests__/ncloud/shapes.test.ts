import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import { id, listOf, ok, oneOrMany, optionalId, text } from '../../src/ncloud/shapes.js';
import { toTime } from '../../src/ncloud/values.js';

describe('toTime', () => {
  it.each([
    [1_748_333_308_000, 1_748_333_308_000],
    [1_748_333_308, 1_748_333_308_000],
    ['1748333308000', 1_748_333_308_000],
    ['1748333308', 1_748_333_308_000],
    [1_748_333_308_000.7, 1_748_333_308_000],
    [99_999_999_999, 99_999_999_999_000],
    [100_000_000_000, 100_000_000_000],
  ])('%p is %p', (value, ms) => expect(toTime(value)).toBe(ms));
  it.each([
    null,
    undefined,
    0,
    '',
    ' ',
    '0',
    -1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    'soon',
    true,
    {},
    [1_748_333_308_000],
    9e15,
    '1e400',
  ])('%p is no time', (value) => expect(toTime(value)).toBeNull());
  it('gives only what a date can be made of', () => {
    for (const value of [8.64e15, 1, 8.6e12, 99_999_999_999]) {
      const ms = toTime(value);
      if (ms !== null) expect(new Date(ms).toISOString()).toMatch(/Z$/);
    }
  });
});

describe('building blocks', () => {
  it('ids are text whatever they came as', () => {
    expect([v.parse(id, 80001), v.parse(id, '80001')]).toEqual(['80001', '80001']);
    for (const value of [null, undefined, {}, true]) expect(v.is(id, value)).toBe(false);
    expect([null, undefined, '', 0, 7, '7'].map((value) => v.parse(optionalId, value))).toEqual([
      null,
      null,
      null,
      '0',
      '7',
      '7',
    ]);
  });
  it('text is never a reason to give up', () => {
    expect([null, undefined, {}, [], 7, true, 'x'].map((value) => v.parse(text, value))).toEqual([
      '',
      '',
      '',
      '',
      '7',
      'true',
      'x',
    ]);
  });
  it('a missing list is empty, another type is an error', () => {
    const list = listOf(v.object({ id }));
    expect([v.parse(list, null), v.parse(list, undefined), v.parse(list, [])]).toEqual([[], [], []]);
    expect([v.is(list, {}), v.is(list, 'x'), v.is(list, [{}])]).toEqual([false, false, false]);
  });
  it('one object is a list of one', () => {
    expect([[], null, undefined, { a: 1 }, [{ a: 1 }]].map((value) => v.parse(oneOrMany, value))).toEqual([
      [],
      [],
      [],
      [{ a: 1 }],
      [{ a: 1 }],
    ]);
  });
  it('success of a boolean operation has to be said', () => {
    for (const value of [undefined, true, { result: true }, { result: 'true' }]) expect(v.is(ok, value)).toBe(true);
    for (const value of [null, false, {}, { result: false }, { result: null }, { result: 1 }, 'true', []])
      expect(v.is(ok, value)).toBe(false);
  });
});
