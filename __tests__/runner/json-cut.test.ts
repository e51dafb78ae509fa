import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cutJson, cutJsonText } from '../../src/runner/json-cut.js';
import { MAX_READINGS, readings } from '../support/cpu.js';

describe('cutJson', () => {
  it('is always JSON, of whole items, within the limit in bytes', () => {
    const items = Array.from({ length: 1000 }, (_, index) => ({ index, text: '한'.repeat(index) }));
    const text = cutJson(items, 10_000);
    const parsed = JSON.parse(text);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(10_000);
    expect(parsed.at(-1)).toEqual({ omitted: 1000 - (parsed.length - 1) });
    expect([cutJson([], 100), cutJson([{ a: 1 }], 100)]).toEqual(['[]', '[{"a":1}]']);
    expect(JSON.parse(cutJson([{ text: 'x'.repeat(100) }], 50))).toEqual([{ omitted: 1 }]);
  });
});

describe('cutJsonText', () => {
  it.each([
    ['a list', '[1,2,[3,"],"],{"a":"}"},5,"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"]', 50, '[1,2,[3,"],"],{"omitted":3}]'],
    ['what fits', ' {"a": 1} ', 50, ' {"a": 1} '],
    ['no list', `{"a":"${'x'.repeat(90)}","b":1}`, 50, '{"omitted":2}'],
    ['a text', `"${'x'.repeat(90)}"`, 50, '{"omitted":1}'],
  ])('%s', (_, text, most, expected) => expect(cutJsonText(text, most)).toBe(expected));

  it('cuts the longest list of an object and keeps the rest', () => {
    const text = `{"total":12345678901234567890,"short":[1],"rows":[${Array.from({ length: 50 }, (_, id) => `{"id":${id}}`).join(', ')}],"end":"a\\"]"}`;
    const cut = cutJsonText(text, 200);
    expect(cut).toMatch(
      /^\{"total":12345678901234567890,"short":\[1\],"rows":\[\{"id":0\},.*\{"omitted":\d+\}\],"end":"a\\"\]"\}$/,
    );
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(200);
    const { rows } = JSON.parse(cut);
    expect(rows.at(-1).omitted).toBe(50 - (rows.length - 1));
  });
  it('leaves out whole what is too long around its list', () => {
    expect(cutJsonText(`{"a":"${'x'.repeat(90)}","b":[1,2]}`, 60)).toBe('{"omitted":2}');
  });
  it('is JSON within the limit, for whatever JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.integer({ min: 60, max: 400 }), fc.boolean(), (value, most, isWide) => {
        const text = JSON.stringify(value, null, isWide ? 2 : 0);
        const cut = cutJsonText(text, most);
        JSON.parse(cut);
        return Buffer.byteLength(cut) <= most;
      }),
      { numRuns: 2000 },
    );
  });
  it.each([
    ['items', `[${'"x",'.repeat(1_000_000)}1]`],
    ['levels', `${'['.repeat(2_000_000)}${']'.repeat(2_000_000)}`],
  ])('takes time in proportion to the length: %s', async (_, text) => {
    expect(await readings(text.length, () => cutJsonText(text, 100_000))).toBeLessThan(MAX_READINGS);
  });
});
