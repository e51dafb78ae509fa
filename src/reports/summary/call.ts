import type { BlockMaker } from './block.js';
import { code, longTable, text } from './markdown.js';

/** Mode `api`: what was called, with which values, and what came back: enough for an audit. */
export const call: BlockMaker = ({ report, messages: { summary } }) => {
  if (!report.call) return undefined;
  const words = summary.call;
  const { request, fields, answer } = report.call;
  const rows: (readonly [string, string])[] = [
    ...fields.map(([name, value]) => [code(name, 80), code(value, 300) || '–'] as const),
    ...(answer === '' ? [] : [[text(words.answer), text(answer, 300)] as const]),
  ];
  const limits = { open: 30, most: 200, bytes: 40_000 };
  return { title: words.title, body: longTable([words.request, code(request, 300)], rows, (row) => row, limits, summary) };
};
