import * as fc from 'fast-check';
import { marked } from 'marked';
import { code, fenced, link, prose, table, text } from '../../../src/reports/summary/markdown.js';
import { logText } from '../../../src/runner/escape.js';
import { cutJson } from '../../../src/runner/json-cut.js';
import { hold, timely } from './check.js';
import { hostileText } from './hostile.js';
import type { Property } from './index.js';

/** Elements that an escaped text may make of itself; everything else came from the text. */
const OWN_ELEMENTS = /<\/?(p|code|pre|table|thead|tbody|tr|th|td|ul|ol|li|h[1-6]|br|hr)( align="\w+")?\s*\/?>/g;

/** What anything that a summary can't have: elements, links, pictures. */
const FOREIGN = /<[a-z!/]/i;

export const textProperties: readonly Property[] = [
  {
    name: 'a log line is one line and no command, in linear time',
    share: 8,
    property: fc.property(hostileText, hostileText, (one, other) => {
      const line = timely(() => logText(one + other));
      hold(!/[\r\n\u2028\u2029\u0000-\u001f\u202e]/.test(line), 'a control character');
      hold(!line.includes('::') && !line.includes('##['), 'a command');
      hold(line.length <= 12_100, `${line.length} characters`);
      hold(line.isWellFormed(), 'half a character');
    }),
  },
  {
    name: 'an escaped name makes no element, link or row of its own',
    share: 6,
    property: fc.property(hostileText, (name) => {
      const cell = timely(() => text(name));
      const html = marked.parse(
        table(
          ['a', 'b'],
          [
            [cell, 'end'],
            ['next', code(name)],
          ],
        ),
        { async: false },
      );
      hold((html.match(/<tr>/g) ?? []).length === 3, 'another row');
      hold((html.match(/<td>/g) ?? []).length === 4, 'another cell');
      hold(!FOREIGN.test(html.replace(OWN_ELEMENTS, '')), `an element: ${html}`);
    }),
  },
  {
    name: 'an escaped sentence stays a sentence',
    share: 4,
    property: fc.property(hostileText, (sentence) => {
      const shown = timely(() => prose(sentence));
      const html = marked.parse(`Begin ${shown} end.`, { async: false });
      hold(!FOREIGN.test(html.replace(OWN_ELEMENTS, '')), `an element: ${html}`);
    }),
  },
  {
    name: 'a fence holds whatever is in it; a link leads nowhere else',
    share: 4,
    property: fc.property(hostileText, hostileText, (content, address) => {
      const html = marked.parse(`${fenced('yaml', content.replaceAll('\r', ''))}\n\nafter`, { async: false });
      hold((html.match(/<pre>/g) ?? []).length === 1 && html.trimEnd().endsWith('<p>after</p>'), 'the fence broke');
      const made = marked.parse(link('label', address), { async: false });
      hold(!/href="(?!https?:)/i.test(made), `a link: ${made}`);
    }),
  },
  {
    name: 'cut JSON is JSON, and short enough',
    share: 2,
    property: fc.property(
      fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 20 }),
      fc.integer({ min: 2, max: 400 }),
      (items, longest) => {
        const made = cutJson(items, longest);
        hold(Array.isArray(JSON.parse(made)), 'no list');
        hold(Buffer.byteLength(made) <= Math.max(longest, 40), `${made.length} characters of ${longest}`);
      },
    ),
  },
];
