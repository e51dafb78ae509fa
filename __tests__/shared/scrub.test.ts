import { describe, expect, it } from '@jest/globals';
import { createScrubber } from '../../src/shared/scrub.js';
import { MAX_READINGS, readings } from '../support/cpu.js';

const SECRET = 'Se+cret/Key="0\\1&2\'3==';
const { text, deep } = createScrubber([SECRET]);
const json = (value: string) => JSON.stringify(value).slice(1, -1);
const everyCharacter = (write: (code: string, character: string) => string) =>
  [...SECRET].map((character) => write(character.charCodeAt(0).toString(16).padStart(2, '0'), character)).join('');

describe('a secret is removed', () => {
  it.each([
    ['plain', SECRET],
    ['in JSON', json(SECRET)],
    ['in JSON with escaped slashes', json(SECRET).replaceAll('/', '\\/')],
    ['in JSON with = and + as code points', json(SECRET).replaceAll('=', '\\u003d').replaceAll('+', '\\u002B')],
    ['in JSON, every character as a code point', everyCharacter((code) => `\\u00${code}`)],
    ['in JSON, in capitals', everyCharacter((code) => `\\u00${code.toUpperCase()}`)],
    [
      'in JSON, every other character as a code point',
      everyCharacter((code, one) => (Number.parseInt(code, 16) % 2 ? `\\u00${code}` : json(one))),
    ],
    ['in JSON within JSON', json(json(SECRET))],
    ['in JSON within JSON, as code points', json(everyCharacter((code) => `\\u00${code}`))],
    ['in a URL', encodeURIComponent(SECRET)],
    ['in a URL, every character, in small letters', everyCharacter((code) => `%${code}`)],
    ['in a URL, doubly', encodeURIComponent(encodeURIComponent(SECRET))],
    ['in a URL, three times', encodeURIComponent(encodeURIComponent(encodeURIComponent(SECRET)))],
    ['in a URL within JSON', json(encodeURIComponent(SECRET)).replaceAll('%', '\\u0025')],
    ['in HTML', SECRET.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;').replaceAll('=', '&#x3D;')],
    ['in base64', Buffer.from(SECRET).toString('base64')],
    ['in base64url', Buffer.from(SECRET).toString('base64url')],
    ['in base64 in a URL', encodeURIComponent(Buffer.from(SECRET).toString('base64'))],
    ['in base64 after one other byte', Buffer.from(`a${SECRET}z`).toString('base64')],
    ['in base64 after two other bytes', Buffer.from(`ab${SECRET}zz`).toString('base64')],
    ['in base64 after three other bytes', Buffer.from(`abc${SECRET}zzz`).toString('base64')],
  ])('%s', (_, form) => {
    const clean = text(`before ${form} after`);
    expect(clean).toContain('***');
    // Nothing that a reader could decode is left.
    for (const part of ['Se+cret', 'Key="0', '3==']) expect(decodeAll(clean)).not.toContain(part);
    if (clean !== '***') expect(clean).toMatch(/^before .* after$/);
  });

  it('from every string and key of a parsed value, whatever it is nested in', () => {
    const value = { [SECRET]: [1, null, true, { deep: `x${SECRET}y` }] };
    expect(deep(value)).toEqual({ '***': [1, null, true, { deep: 'x***y' }] });
  });

  it('more than once', () => expect(text(`${SECRET} ${encodeURIComponent(SECRET)} ${SECRET}`)).toBe('*** *** ***'));
});

describe('nothing else is', () => {
  it.each(['', 'plain text', '\\u0041\\n', '100%', '%zz', '&nope;', SECRET.slice(0, -3), SECRET.toLowerCase()])('%j', (other) => {
    expect(text(other)).toBe(other);
  });
  it('such as what is too short to be a secret', () => {
    expect(createScrubber(['', 'success', 'abc1234']).text('success abc1234')).toBe('success abc1234');
    expect(createScrubber(['abc12345']).text('x abc12345')).toBe('x ***');
  });
});

it.each([
  ['backslashes', '\\'],
  ['percent signs', '%25'],
  ['entities', '&amp;'],
  ['code points', '\\u0053'],
  ['beginnings of the secret', SECRET.slice(0, -1)],
])('1 MB of %s takes no longer than a moment', async (_, part) => {
  const long = part.repeat(1_000_000 / part.length) + SECRET;
  expect(await readings(long.length, () => text(long))).toBeLessThan(MAX_READINGS);
});

function decodeAll(value: string): string {
  const once = value
    .replace(/\\+u00([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\(["\\/])/g, '$1');
  return once === value ? value : decodeAll(once);
}
