import { describe, expect, it } from '@jest/globals';
import { parseMapping } from '../../src/commands/parameters-mapping.js';
import { en } from '../../src/messages/en/en.js';

const parse = (text: string) => parseMapping(text, () => false, en.api);
const nested = (levels: number) => `a: ${'['.repeat(levels)}${']'.repeat(levels)}`;

describe('numbers of a mapping', () => {
  it('are JavaScript’s as long as those hold them, and exact beyond', async () => {
    expect(await parse('a: 1\nb: 9007199254740991\nc: 9007199254740992\nd: -9007199254740991\ne: 1.5')).toEqual({
      a: 1,
      b: 9007199254740991,
      c: 9007199254740992n,
      d: -9007199254740991,
      e: 1.5,
    });
    expect(await parse('a: { b: [1, 9007199254740993, { c: 2 }] }')).toEqual({ a: { b: [1, 9007199254740993n, { c: 2 }] } });
  });
});

describe('nesting', () => {
  it('of 32 levels is taken, and one more is refused, in lists as in mappings', async () => {
    const deepest = await parse(nested(32));
    expect(JSON.stringify(deepest)).toBe(`{"a":${'['.repeat(32)}${']'.repeat(32)}}`);
    expect(await parse(`a: ${'{a: '.repeat(31)}1${'}'.repeat(31)}`)).toEqual(expect.any(Object));
    for (const text of [nested(33), `a: ${'{a: '.repeat(33)}1${'}'.repeat(33)}`])
      expect(await parse(text)).toContain('32 levels');
  });
});
