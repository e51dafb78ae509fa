// Draws every kind of job summary and comment as GitHub would, one PNG each in out/preview/. Fails when one is broken: a Mermaid picture
// that is not drawn, a page or table that overflows, raw markup, or a tag that GitHub would take out.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { LANGUAGES } from '../../src/messages/messages.js';
import { findBrowser, openBrowser } from './browser.js';
import { CASES } from './cases.js';
import { FIND_PROBLEMS, forbidden, PAGE_WIDTH, page, toHtml } from './page.js';

const directory = resolve('out/preview');
const executable = findBrowser(process.env);
if (!executable) {
  console.error(
    'preview needs Chromium: install it (Debian: apt-get install chromium fonts-noto-cjk), or name one in CHROME_PATH.',
  );
  process.exit(2);
}

const [only] = process.argv.slice(2);
rmSync(directory, { recursive: true, force: true });
mkdirSync(directory, { recursive: true });
const browser = await openBrowser(executable, PAGE_WIDTH);
let broken = 0;
try {
  for (const { name, kind, render, quotesMarkup } of CASES) {
    for (const language of LANGUAGES) {
      const title = `${name}.${language}`;
      if (only !== undefined && !title.includes(only)) continue;
      const markdown = render(language);
      const html = toHtml(markdown, kind);
      const file = `${directory}/${title}`;
      writeFileSync(`${file}.md`, markdown);
      writeFileSync(`${file}.html`, page(html, language));
      await browser.open(`${file}.html`);
      const problems = [
        ...forbidden(html).map((tag) => `GitHub takes out ${tag}`),
        ...((await browser.evaluate(FIND_PROBLEMS)) as string[]),
      ]
        // A name that is itself markup has to show as such.
        .filter((problem) => !(quotesMarkup && problem.startsWith('raw markup')));
      writeFileSync(`${file}.png`, await browser.screenshot());
      console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${title} (${Math.ceil(Buffer.byteLength(markdown) / 1024)} KB)`);
      for (const problem of problems) console.log(`     ${problem}`);
      broken += problems.length === 0 ? 0 : 1;
    }
  }
} finally {
  await browser.close();
}
console.log(`${directory}: ${broken === 0 ? 'all as they should be' : `${broken} broken`}`);
process.exitCode = broken === 0 ? 0 : 1;
