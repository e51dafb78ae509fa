import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { logText, visible } from '../../src/runner/escape.js';
import { MAX_READINGS, readings } from '../support/cpu.js';

describe('logText', () => {
  it.each([
    ['::error::x', ':\u200b:error:\u200b:x'],
    ['a ::set-output name=b::c', 'a :\u200b:set-output name=b:\u200b:c'],
    ['##[command]x', '##\u200b[command]x'],
    ['###[x]', '###\u200b[x]'],
    ['a\nb\r\nc\rd', 'a⏎b⏎c⏎d'],
    ['a\u2028b\u2029c\u0085d', 'a⏎b⏎c⏎d'],
    ['\u001b[31mred', '␛[31mred'],
    ['a\tb\u0000c', 'a␉b␀c'],
    ['\u202etxt.exe', '�txt.exe'],
    ['a\u007fb\u009bc', 'a�b�c'],
    ['a\u061cb', 'a�b'],
    ['\ufeffa\u00adb', '�a�b'],
    ['a\u200b\u200c\u200d\u200e\u200fb', 'a�����b'],
    ['\u2060\u2061\u2064\u2066\u2069', '�����'],
    ['a\u{e0041}\u{e007f}b', 'a��b'],
    ['a\u3164\uffa0\u180eb', 'a���b'],
    [':\u200b:', ':�:'],
    ['✔\ufe0f é 한글', '✔\ufe0f é 한글'],
    ['half \ud800', 'half \ufffd'],
    ['주문 서비스 | <img> `x`', '주문 서비스 | <img> `x`'],
    ['', ''],
  ])('%j', (text, safe) => expect(logText(text)).toBe(safe));

  it('cuts what nobody reads', () => {
    expect(logText('x'.repeat(5_000_000)).length).toBeLessThan(4100);
    expect(logText(':'.repeat(4001))).not.toContain('::');
  });

  it('is one line without any order to the runner, for whatever text', () => {
    const nasty = fc.string({
      unit: fc.constantFrom(':', '#', '[', '\n', '\r', '\u001b', '\u200b', 'a', '%0A', '\u2028', '\ud800', '::error::'),
    });
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string({ unit: 'binary' })), (text) => {
        const safe = logText(text);
        return !/::|##\[|[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(safe) && safe.isWellFormed();
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves nothing in a line that can not be seen, but its own marks between two colons', () => {
    const hidden = fc.string({
      unit: fc.constantFrom(
        'a',
        ':',
        '#',
        '[',
        '\u061c',
        '\u200b',
        '\u200d',
        '\u202e',
        '\u2066',
        '\u2064',
        '\ufeff',
        '\u00ad',
        '\u{e0041}',
      ),
    });
    fc.assert(
      fc.property(hidden, (text) => {
        const shown = logText(text).replace(/:\u200b(?=:)|##\u200b(?=\[)/g, '');
        return !/\p{Cf}/u.test(shown);
      }),
    );
  });

  it.each([':', '#[', '\n'])('takes time in proportion to the length: %j', async (part) => {
    const text = part.repeat(1_000_000);
    expect(await readings(text.length, () => logText(text))).toBeLessThan(MAX_READINGS);
  });
});

describe('visible', () => {
  it('shows control characters and leaves everything else', () => {
    expect(visible('a\u0007b::c|`<img>한글 🎉')).toBe('a␇b::c|`<img>한글 🎉');
  });
});
