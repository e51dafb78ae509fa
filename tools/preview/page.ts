import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Marked } from 'marked';

const { resolve } = createRequire(import.meta.url);
const mermaidScript = join(dirname(resolve('mermaid')), 'mermaid.min.js');
const stylesheet = readFileSync(resolve('github-markdown-css/github-markdown-light.css'), 'utf8');

/** Width of GitHub's page of a job summary, in pixels. */
export const PAGE_WIDTH = 1012;

/** Tags that GitHub leaves in Markdown, of those that a summary could want. */
const ALLOWED_TAGS =
  /^(a|b|blockquote|br|code|del|details|em|h[1-6]|hr|i|kbd|li|ol|p|pre|s|small|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|ul)$/;

/** What GitHub would not show as it is: tags and attributes that it takes out. */
export function forbidden(html: string): string[] {
  const tags = [...html.matchAll(/<\/?([a-z][\w-]*)((?:\s[^>]*)?)>/gi)];
  return tags
    .filter(
      ([, name, attributes]) => !ALLOWED_TAGS.test(name?.toLowerCase() ?? '') || /\s(on\w+|style)\s*=/i.test(attributes ?? ''),
    )
    .map(([tag]) => tag.slice(0, 80));
}

/** Markdown as HTML, as GitHub makes it: of a file or summary, or of a comment, where a line break is one. */
export function toHtml(markdown: string, kind: 'summary' | 'comment'): string {
  return new Marked({ gfm: true, breaks: kind === 'comment' }).parse(markdown, { async: false });
}

/** A page that draws the pictures with the real Mermaid, strictly as GitHub does, and then sets its title to `ready` and the file. */
export function page(html: string, language: string): string {
  const pictures = html.replace(
    /<pre><code class="language-mermaid">([\s\S]*?)<\/code><\/pre>/g,
    '<pre class="mermaid">$1</pre>',
  );
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><style>${stylesheet}
body { margin: 0; background: #fff; } .markdown-body { box-sizing: border-box; width: ${PAGE_WIDTH}px; padding: 32px; }
.markdown-body pre.mermaid { background: #fff; padding: 0; text-align: center; overflow: visible; }
</style></head><body><article class="markdown-body">${pictures}</article>
<script src="file://${mermaidScript}"></script>
<script>
window.problems = [];
mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', maxTextSize: 50000, maxEdges: 500 });
(async () => {
  for (const block of document.querySelectorAll('pre.mermaid')) {
    const source = block.textContent;
    try { await mermaid.run({ nodes: [block] }); } catch (error) { window.problems.push('Mermaid: ' + (error.message || error.str || error) + ' in ' + source.slice(0, 300)); }
  }
  document.title = 'ready ' + decodeURIComponent(location.pathname);
})();
</script></body></html>`;
}

/** Run in the page: what a reader would call broken. Answers sentences. */
export const FIND_PROBLEMS = `(() => {
  const problems = [...window.problems];
  const body = document.querySelector('.markdown-body');
  for (const block of document.querySelectorAll('pre.mermaid')) {
    const svg = block.querySelector('svg');
    if (!svg) { problems.push('a Mermaid block was not drawn'); continue; }
    if (/Syntax error|Unsupported markdown/i.test(svg.textContent)) problems.push('Mermaid shows an error: ' + svg.textContent.slice(0, 200));
    const box = svg.getBoundingClientRect();
    if (box.width < 50 || box.height < 20) problems.push('a picture is ' + box.width + ' x ' + box.height);
    const names = [...svg.querySelectorAll('.sectionTitle')].map((title) => title.getBoundingClientRect());
    const bars = [...svg.querySelectorAll('rect.task')].map((bar) => bar.getBoundingClientRect());
    if (names.some((name) => bars.some((bar) => name.right > bar.left + 1 && name.bottom > bar.top && name.top < bar.bottom))) problems.push('a lane name runs into its bars');
    const hours = [...svg.querySelectorAll('.grid .tick text')].map((tick) => tick.getBoundingClientRect());
    if (hours.some((hour) => bars.some((bar) => hour.right > bar.left && hour.left < bar.right && hour.bottom > bar.top + 1 && hour.top < bar.bottom - 1))) problems.push('a bar covers the axis');
    for (const text of svg.querySelectorAll('text')) {
      const own = text.getBoundingClientRect();
      if (own.width > 0 && (own.right > box.right + 2 || own.left < box.left - 2)) problems.push('a text leaves its picture: ' + text.textContent.slice(0, 60));
    }
  }
  for (const part of document.querySelectorAll('details')) part.open = true;
  if (document.documentElement.scrollWidth > document.documentElement.clientWidth) problems.push('the page is ' + document.documentElement.scrollWidth + ' px wide');
  for (const table of document.querySelectorAll('table')) if (table.scrollWidth > table.clientWidth + 1) problems.push('a table is cut: ' + table.textContent.trim().slice(0, 60));
  for (const image of document.querySelectorAll('img, script:not(body > script), iframe, form, input, video')) problems.push('foreign element ' + image.outerHTML.slice(0, 80));
  for (const link of body.querySelectorAll('a')) if (!/^https:\\/\\/(github\\.com|console\\.ncloud\\.com|shop\\.example\\.com)\\//.test(link.href)) problems.push('foreign link ' + link.href);
  const copy = body.cloneNode(true);
  for (const part of copy.querySelectorAll('pre, code')) part.remove();
  const raw = /\\*\\*|\\]\\(|&#\\d|&[a-z]+;|\\|\\s*---|\`\`\`|<\\/?(details|summary|code|sub)|undefined|NaN|\\[object /.exec(copy.textContent);
  if (raw) problems.push('raw markup: …' + copy.textContent.slice(Math.max(0, raw.index - 40), raw.index + 40) + '…');
  for (const part of document.querySelectorAll('details')) part.open = false;
  return problems;
})()`;
