// Draws every kind of job summary and comment as GitHub would, on light and dark pages, on a desk and on a phone, in both languages: one PNG
// each in out/preview/, and contact sheets of them. Fails when one is broken: a picture that is not drawn, fills more than a screen or has
// labels that overlap, a page or table that overflows, raw markup, or a tag that GitHub would take out.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { LANGUAGES, type Language } from '../../src/messages/messages.js';
import { type Browser, findBrowser, openBrowser } from './browser.js';
import { CASES, type Case } from './cases.js';
import { FIND_PROBLEMS, forbidden, page, type Scheme, toHtml, WIDTHS } from './page.js';
import { contactSheet, SHEET_WIDTH } from './sheet.js';

const SCHEMES: readonly Scheme[] = ['light', 'dark'];
const directory = resolve('out/preview');

interface Look {
  readonly language: Language;
  readonly scheme: Scheme;
  readonly width: number;
}

/** Draws one case; answers what is wrong with it. */
async function draw(browser: Browser, { name, kind, render, quotesMarkup }: Case, look: Look): Promise<string[]> {
  const file = `${directory}/${nameOf(name, look)}`;
  const markdown = render(look.language);
  const html = toHtml(markdown, kind);
  writeFileSync(`${directory}/${name}.${look.language}.md`, markdown);
  writeFileSync(`${file}.html`, page(html, look));
  await browser.open(`${file}.html`);
  const found = (await browser.evaluate(FIND_PROBLEMS)) as string[];
  writeFileSync(`${file}.png`, await browser.screenshot());
  const problems = [...forbidden(html).map((tag) => `GitHub takes out ${tag}`), ...found];
  // A name that is itself markup has to show as such.
  return problems.filter((problem) => !(quotesMarkup && problem.startsWith('raw markup')));
}

const nameOf = (name: string, { language, scheme, width }: Look): string => `${name}.${language}.${scheme}.${width}`;

/** Draws all cases on pages of one width; answers how many are broken. */
async function drawAll(executable: string, width: number, cases: readonly Case[]): Promise<number> {
  const browser = await openBrowser(executable, width);
  let broken = 0;
  try {
    for (const one of cases) {
      for (const language of LANGUAGES) {
        for (const scheme of SCHEMES) {
          const look = { language, scheme, width };
          const problems = await draw(browser, one, look);
          for (const problem of problems) console.log(`FAIL ${nameOf(one.name, look)}: ${problem}`);
          broken += problems.length === 0 ? 0 : 1;
        }
      }
    }
  } finally {
    await browser.close();
  }
  return broken;
}

async function drawSheets(executable: string, cases: readonly Case[]): Promise<void> {
  const browser = await openBrowser(executable, SHEET_WIDTH);
  try {
    for (const width of WIDTHS) {
      for (const language of LANGUAGES) {
        for (const scheme of SCHEMES) {
          const look = { language, scheme, width };
          const file = `${directory}/${nameOf('sheet', look)}`;
          const pictures = cases.map(({ name }) => nameOf(name, look));
          writeFileSync(`${file}.html`, contactSheet(nameOf('all', look), pictures, scheme === 'dark'));
          await browser.open(`${file}.html`);
          writeFileSync(`${file}.png`, await browser.screenshot());
        }
      }
    }
  } finally {
    await browser.close();
  }
}

const executable = findBrowser(process.env);
if (!executable) {
  console.error(
    'preview needs Chromium: install it (Debian: apt-get install chromium fonts-noto-cjk), or name one in CHROME_PATH.',
  );
  process.exit(2);
}
const [only = ''] = process.argv.slice(2);
const cases = CASES.filter(({ name }) => name.includes(only));
rmSync(directory, { recursive: true, force: true });
mkdirSync(directory, { recursive: true });
let broken = 0;
for (const width of WIDTHS) broken += await drawAll(executable, width, cases);
await drawSheets(executable, cases);
const pictures = cases.length * WIDTHS.length * LANGUAGES.length * SCHEMES.length;
console.log(`${directory}: ${pictures} pictures, ${broken === 0 ? 'all as they should be' : `${broken} broken`}`);
process.exitCode = broken === 0 ? 0 : 1;
