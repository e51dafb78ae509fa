import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Marked } from 'marked';
import { code, cut, fenced, folded, link, longTable, table, text } from '../../../src/reports/summary/markdown.js';

const html = (markdown: string) => new Marked({ gfm: true }).parse(markdown, { async: false });

/** What a reader sees: no tags, entities read, and without the invisible break. */
function seen(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, number) => String.fromCodePoint(Number(number)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replaceAll('\u200b', '');
}
const squeezed = (value: string) => value.replace(/\s+/g, ' ').trim();
const tags = (markup: string) => [...markup.matchAll(/<(\w+)/g)].map(([, name]) => name);

const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '|',
        '`',
        '**',
        '_',
        '~~',
        '<img src=x>',
        '</td>',
        '](javascript:alert(1))',
        '[a]',
        '![',
        '\n',
        '\n\n',
        '# ',
        '- ',
        '1. ',
        '> ',
        '@octocat',
        '#12',
        'GH-3',
      ),
      fc.constantFrom(
        'https://evil.example',
        'www.evil.example',
        'a@b.co',
        ':tada:',
        '&lt;',
        '&#124;',
        '\\',
        '\\|',
        '$$x$$',
        '<!--',
        '-->',
        '```',
        '\u001b[31m',
        '\u202e',
        ' ',
        '---',
        '===',
        '한글',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('text', () => {
  it.each([
    ['in a paragraph', (shown: string) => `before ${shown} after`, ['p']],
    ['at the beginning of a line', (shown: string) => `${shown} after`, ['p']],
    ['in a heading', (shown: string) => `## before ${shown}`, ['h2']],
    ['in a list', (shown: string) => `- ${shown} after`, ['ul', 'li']],
    ['in bold', (shown: string) => `**a:** ${shown} after`, ['p', 'strong']],
    [
      'in a table',
      (shown: string) => table(['a', 'b'], [[shown, 'x']]),
      ['table', 'thead', 'tr', 'th', 'th', 'tbody', 'tr', 'td', 'td'],
    ],
    [
      'in a folded part',
      (shown: string) => `<details>\n<summary>before ${shown}</summary>\n\nbody\n\n</details>`,
      ['details', 'summary', 'p'],
    ],
  ])('shows any text as itself %s, and is nothing else', (_, place, expected) => {
    fc.assert(
      fc.property(nasty, (raw) => {
        const markup = html(place(text(raw, 1000)));
        expect(tags(markup)).toEqual(expected);
        expect(squeezed(seen(markup))).toContain(squeezed(cut(raw, 1000)));
      }),
      { numRuns: 300 },
    );
  });

  it('leaves ordinary names as they are, so that the source can be read', () => {
    for (const name of ['web-1', 'shop_admin_2', '상점 배포', 'a (b) / c', 'v1.2.3', "it's", 'a, b; c!'])
      expect(text(name)).toBe(name);
  });

  it('makes no mention, reference, address or emoji of what follows', () => {
    expect(text('@octocat #12 GH-7 acme/shop#3 https://x.example www.x.example a@b.co :tada:')).not.toMatch(
      /@\w|#\d|GH-\d|:\/\/|www\.|:\w+:/,
    );
  });

  it('shows control characters and direction marks', () => {
    expect(text('a\u001b[31mb\nc\u202ed')).toBe('a␛&#91;31mb⏎c�d');
  });

  it('cuts a long name and says so, at once even if it has 5 MB', () => {
    expect(text('x'.repeat(5_000_000))).toBe(`${'x'.repeat(79)}…`);
    expect(cut('😀'.repeat(100), 3)).toBe('😀😀…');
  });
});

describe('code, link, fenced, folded', () => {
  it('shows any word as code', () => {
    fc.assert(
      fc.property(nasty, (raw) => {
        const markup = html(table(['a'], [[`x ${code(raw, 1000)}`]]));
        expect(tags(markup).filter((tag) => !['table', 'thead', 'tbody', 'tr', 'th', 'td', 'code'].includes(tag ?? ''))).toEqual(
          [],
        );
        expect(squeezed(seen(markup))).toContain(squeezed(cut(raw, 1000)));
      }),
    );
  });

  it('links plain web addresses only', () => {
    for (const address of ['javascript:alert(1)', 'data:text/html,x', 'https://user:pass@x.example', 'not a url', '']) {
      expect(link('label', address)).toBe('label');
    }
    expect(html(link('run [1]', 'https://x.example/a b(c)"d?e=<f>'))).toBe(
      '<p><a href="https://x.example/a%20b%28c%29%22d?e=%3Cf%3E">run [1]</a></p>\n',
    );
  });

  it('is one link whatever the label and the address', () => {
    fc.assert(
      fc.property(nasty, nasty, (label, path) => {
        const markup = html(`x ${link(label || 'x', `https://x.example/${path}`)} y`);
        expect(tags(markup).filter((tag) => tag !== 'p' && tag !== 'a')).toEqual([]);
        for (const [, address] of markup.matchAll(/href="([^"]*)"/g)) expect(address).toMatch(/^https:\/\/x\.example\//);
      }),
    );
  });

  it('fences what has fences in it', () => {
    const content = 'a\n```\n````\nb';
    expect(html(fenced('yaml', content))).toBe(`<pre><code class="language-yaml">${content}\n</code></pre>\n`);
  });

  it('reads the inside of a folded part as Markdown', () => {
    expect(html(folded('<b>', '**x**'))).toContain('<strong>x</strong>');
    expect(html(folded('<b>', 'x'))).toContain('<summary>&lt;b&gt;</summary>');
  });
});

describe('longTable', () => {
  const say = { more: (count: number) => `${count} more`, leftOut: (count: number) => `${count} left out` };
  const rows = Array.from({ length: 30 }, (_, index) => [`row ${index}`]);

  it('shows the first rows, folds the next and counts the rest', () => {
    const shown = longTable(['a'], rows, (cells) => cells, { open: 5, most: 20, bytes: 10_000 }, say);
    expect(shown).toContain('<summary>15 more</summary>');
    expect(shown).toContain('row 19');
    expect(shown).not.toContain('row 20');
    expect(shown).toMatch(/10 left out$/);
  });

  it('keeps within its bytes', () => {
    const long = rows.map(() => ['가'.repeat(100)]);
    expect(Buffer.byteLength(longTable(['a'], long, (cells) => cells, { open: 5, most: 20, bytes: 1000 }, say))).toBeLessThan(
      1200,
    );
  });
});
