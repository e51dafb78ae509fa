import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Marked } from 'marked';

const { resolve } = createRequire(import.meta.url);
const mermaidScript = join(dirname(resolve('mermaid')), 'mermaid.min.js');

export type Scheme = 'light' | 'dark';

const stylesheets: Readonly<Record<Scheme, string>> = {
  light: readFileSync(resolve('github-markdown-css/github-markdown-light.css'), 'utf8'),
  dark: readFileSync(resolve('github-markdown-css/github-markdown-dark.css'), 'utf8'),
};

/** Widths in pixels of GitHub's page of a job summary, on a desk and on a phone, and the blank at each side. */
export const WIDTHS = [1012, 390] as const;
const PADDING: Readonly<Record<number, number>> = { 1012: 32, 390: 16 };

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
export function page(html: string, look: { language: string; scheme: Scheme; width: number }): string {
  const { language, scheme, width } = look;
  const pictures = html.replace(
    /<pre><code class="language-mermaid">([\s\S]*?)<\/code><\/pre>/g,
    '<pre class="mermaid">$1</pre>',
  );
  const hasPicture = pictures.includes('<pre class="mermaid">');
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><style>${stylesheets[scheme]}
body { margin: 0; background: ${scheme === 'dark' ? '#0d1117' : '#fff'}; }
.markdown-body { box-sizing: border-box; width: ${width}px; padding: ${PADDING[width] ?? 16}px; }
.markdown-body pre.mermaid { background: none; padding: 0; text-align: center; overflow: visible; }
</style></head><body><article class="markdown-body">${pictures}</article>
${hasPicture ? `<script src="file://${mermaidScript}"></script>` : ''}
<script>
window.problems = [];
(async () => {
  const blocks = document.querySelectorAll('pre.mermaid');
  if (blocks.length > 0) mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', theme: '${scheme === 'dark' ? 'dark' : 'default'}', maxTextSize: 50000, maxEdges: 500 });
  for (const block of blocks) {
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
  const overlap = (a, b) => a.right > b.left + 1 && b.right > a.left + 1 && a.bottom > b.top + 2 && b.bottom > a.top + 2;
  const boxes = (svg, selector) => [...svg.querySelectorAll(selector)].map((node) => ({ name: node.textContent.slice(0, 40), box: node.getBoundingClientRect() })).filter(({ box }) => box.width > 0);
  const pictures = document.querySelectorAll('pre.mermaid');
  if (pictures.length > 1) problems.push(pictures.length + ' pictures');
  for (const block of pictures) {
    const svg = block.querySelector('svg');
    if (!svg) { problems.push('a Mermaid block was not drawn'); continue; }
    if (/Syntax error|Unsupported markdown/i.test(svg.textContent)) problems.push('Mermaid shows an error: ' + svg.textContent.slice(0, 200));
    const box = svg.getBoundingClientRect();
    if (box.width < 50 || box.height < 20) problems.push('a picture is ' + box.width + ' x ' + box.height);
    if (box.height > 800) problems.push('a picture fills more than a screen: ' + Math.round(box.height) + ' px');
    const bars = boxes(svg, 'rect.task');
    const names = boxes(svg, '.sectionTitle');
    const notes = boxes(svg, '.taskText, .taskTextOutsideRight, .taskTextOutsideLeft');
    const ticks = boxes(svg, '.grid .tick text');
    for (const name of names) for (const other of [...bars, ...notes, ...names]) if (name !== other && overlap(name.box, other.box) && name.box.top !== other.box.top) problems.push('a row name overlaps: ' + name.name);
    for (const name of names) for (const bar of bars) if (overlap(name.box, bar.box)) problems.push('a row name runs into its bar: ' + name.name);
    ticks.forEach((tick, index) => { for (const other of [...ticks.slice(index + 1), ...bars, ...notes]) if (overlap(tick.box, other.box)) problems.push('the axis overlaps: ' + tick.name + ' and ' + other.name); });
    const labels = boxes(svg, '.nodeLabel');
    labels.forEach((label, index) => { for (const other of labels.slice(index + 1)) if (overlap(label.box, other.box)) problems.push('labels overlap: ' + label.name); });
    for (const node of svg.querySelectorAll('text, .nodeLabel')) {
      const own = node.getBoundingClientRect();
      if (own.width === 0 || node.textContent.trim() === '') continue;
      if (own.right > box.right + 2 || own.left < box.left - 2) problems.push('a text leaves its picture: ' + node.textContent.slice(0, 60));
      const scale = box.width / (svg.viewBox?.baseVal?.width || box.width);
      if (parseFloat(getComputedStyle(node).fontSize) * scale < 8.5) problems.push('a text is too small to read: ' + node.textContent.slice(0, 40));
    }
  }
  for (const part of document.querySelectorAll('details')) part.open = true;
  if (document.documentElement.scrollWidth > document.documentElement.clientWidth) problems.push('the page is ' + document.documentElement.scrollWidth + ' px wide');
  // On a phone GitHub lets a wide table scroll; on a desk none should need it.
  if (document.documentElement.clientWidth > 600) for (const table of document.querySelectorAll('table')) if (table.scrollWidth > table.clientWidth + 1) problems.push('a table is cut: ' + table.textContent.trim().slice(0, 60));
  for (const image of document.querySelectorAll('img, script:not(body > script), iframe, form, input, video')) problems.push('foreign element ' + image.outerHTML.slice(0, 80));
  for (const link of body.querySelectorAll('a')) if (!/^https:\\/\\/(github\\.com|console\\.ncloud\\.com|shop\\.example\\.com)\\//.test(link.href)) problems.push('foreign link ' + link.href);
  const copy = body.cloneNode(true);
  for (const part of copy.querySelectorAll('pre, code')) part.remove();
  const raw = /\\*\\*|\\]\\(|&#\\d|&[a-z]+;|\\|\\s*---|\`\`\`|<\\/?(details|summary|code|sub)|undefined|NaN|\\[object /.exec(copy.textContent);
  if (raw) problems.push('raw markup: …' + copy.textContent.slice(Math.max(0, raw.index - 40), raw.index + 40) + '…');
  for (const part of document.querySelectorAll('details')) part.open = false;
  return [...new Set(problems)];
})()`;
