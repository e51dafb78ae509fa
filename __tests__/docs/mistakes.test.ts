import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../../src/messages/messages.js';
import { cell, table } from '../../tools/docs/markdown.js';
import { createRig } from '../support/host.js';
import { MISTAKES, type Mistake } from './mistakes.js';

/** Provokes each mistake and compares what the step says with the table of the page. `MISTAKES=write` writes that table. */
const PAGE = 'docs/mistakes.md';
const [BEGIN, END] = ['<!-- generated:mistakes -->', '<!-- /generated:mistakes -->'];

/** The conclusion, and the one sentence in each language. */
async function provoke({ inputs, options }: Mistake): Promise<{ conclusion: string; said: string[] }> {
  const steps = [];
  for (const language of LANGUAGES) {
    const rig = createRig();
    steps.push(await rig.main({ language, ...(await inputs(rig)) }, options));
  }
  for (const { errors } of steps) expect(errors).toEqual([expect.stringMatching(/^[^\r\n]+$/)]);
  const conclusions = new Set(steps.map(({ conclusion }) => conclusion ?? ''));
  expect(conclusions.size).toBe(1);
  return { conclusion: [...conclusions].join(), said: steps.map(({ errors }) => errors[0] ?? '') };
}

const row = (index: number, { name }: Mistake, { conclusion, said }: Awaited<ReturnType<typeof provoke>>) => [
  String(index + 1),
  name.join('<br><br>'),
  said.map(cell).join('<br><br>'),
  `\`${conclusion}\``,
];

const HEAD = ['', 'Mistake', 'What the step says', 'Conclusion'];

describe('what a step says about', () => {
  if (process.env.MISTAKES === 'write') {
    it('each mistake is written down', async () => {
      const rows = [];
      for (const [index, mistake] of MISTAKES.entries()) rows.push(row(index, mistake, await provoke(mistake)));
      const page = readFileSync(PAGE, 'utf8');
      const [before, after] = [page.slice(0, page.indexOf(BEGIN)), page.slice(page.indexOf(END))];
      writeFileSync(PAGE, `${before}${BEGIN}\n\n${table(HEAD, rows)}\n\n${after}`);
    });
    return;
  }
  const lines = readFileSync(PAGE, 'utf8').split('\n');
  it.each(MISTAKES.map((mistake, index) => [mistake.name[0], index, mistake] as const))(
    'the mistake “%s” is as docs/mistakes.md tells it',
    async (_, index, mistake) => {
      const [, , expected] = table(HEAD, [row(index, mistake, await provoke(mistake))]).split('\n');
      expect(lines.filter((line) => line.startsWith(`| ${index + 1} |`))).toEqual([expected]);
    },
  );
  it('nothing else is on the page', () => {
    expect(lines.filter((line) => /^\| \d+ \|/.test(line))).toHaveLength(MISTAKES.length);
  });
});
