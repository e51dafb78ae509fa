import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import mermaid from 'mermaid';
import { flowchart } from '../../../src/reports/summary/flowchart.js';
import { gantt, MAX_ROWS, type Row } from '../../../src/reports/summary/gantt.js';
import { label } from '../../../src/reports/summary/mermaid.js';
import { shortLabels } from '../../../src/reports/summary/picture.js';
import { HOSTILE } from '../../../tools/preview/pipelines.js';
import { BEGIN, task } from '../../support/report.js';

const anyName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    HOSTILE,
    'end',
    'title x',
    'section y',
    '2025-01-01',
    'click a href',
    '%%{init: {}}%%',
    '%% no',
    '#quot;',
    '`x`',
    '**x**',
    '1. x',
    '- x',
    'a:b',
    '',
    ' ',
    'gantt',
    'axisFormat x',
    '"];',
  ),
);
const source = (picture: string) => picture.replace(/^```mermaid\n|\n```$/g, '');

describe('label', () => {
  it('has no character that means something to Mermaid', () => {
    fc.assert(fc.property(anyName, (name) => expect(label(name)).not.toMatch(/["#$%&'*:;<=>@[\\\]^`{|}~\n\r]/)));
  });

  it('leaves ordinary names as they are', () => {
    for (const name of ['web-1', 'shop_admin', '상점 배포', 'a/b (c), d.e']) expect(label(name)).toBe(name);
  });
});

describe('gantt', () => {
  const UNITS = { second: ' s', minute: ' min', hour: ' h' };
  const row = (name: string, from: number, to: number, kind: Row['kind'] = 'success'): Row => ({
    name,
    kind,
    from: BEGIN + from,
    to: BEGIN + to,
    note: `${name} note`,
  });

  it('is a chart to Mermaid whatever the names are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(anyName, anyName, fc.nat(10_000_000), fc.integer({ min: 1, max: 10_000_000 })), {
          minLength: 1,
          maxLength: 6,
        }),
        async (rows) => {
          const picture = gantt(
            rows.map(([name, note, from, length]) => ({ ...row(name, from, from + length), note })),
            UNITS,
          );
          await expect(mermaid.parse(source(picture))).resolves.toMatchObject({ diagramType: 'gantt' });
          // One statement a line and not one more: every name stayed within its own.
          expect(
            source(picture)
              .split('\n')
              .slice(6)
              .map((line) => line.trim().split(' ')[0]),
          ).toEqual(rows.flatMap(() => ['section', '✓']));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('counts from the first begin, in units that need no time zone', () => {
    const picture = gantt([row('web-1', 0, 20_000), row('web-2', 21_000, 33_000, 'failure')], UNITS);
    expect(picture).toContain('axisFormat %s s\n  tickInterval 10second');
    expect(picture).toMatch(/✓ web-1 note :done, 0, 20000$/m);
    expect(picture).toMatch(/✗ web-2 note :crit, 21000, 33000$/m);
    const hours = gantt([row('a', 0, 3_600_000), row('b', 3_600_000, 9_000_000)], UNITS);
    expect(hours).toContain('axisFormat %s min');
    expect(hours).toMatch(/:done, 0, 60000$/m);
  });

  it('gives work that took no time a bar that can be seen', () => {
    expect(gantt([row('a', 0, 0), row('b', 0, 150_000)], UNITS)).toMatch(/✓ a note :done, 0, 1500$/m);
  });

  it('draws nothing for no work, for impossible times, and for more rows than fit a screen', () => {
    expect(gantt([], UNITS)).toBe('');
    expect(gantt([row('a', 0, 1e15)], UNITS)).toBe('');
    const rows = Array.from({ length: MAX_ROWS + 1 }, (_, index) => row(`web-${index}`, index, index + 1));
    expect(gantt(rows, UNITS)).toBe('');
    expect(gantt(rows.slice(1), UNITS)).not.toBe('');
  });
});

describe('labels of many targets', () => {
  it('leave out what all have in common', () => {
    expect(shortLabels(['shop / dev / rolling', 'shop / prod / rolling'])).toEqual(['dev', 'prod']);
    expect(shortLabels(['a', 'b / c'])).toEqual(['a', 'b / c']);
    expect(shortLabels(['same', 'same'])).toEqual(['same', 'same']);
  });
});

describe('flowchart', () => {
  const LINE = /^ {2}(t\d+\["[✓✗■!?→○] [^"]*"\]:::(ok|bad|busy|wait|idle)|t\d+ --> t\d+|classDef \w+ [\w#:;, -]+)$/;

  it('is one node, edge or style a line whatever the names are', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyName, anyName, anyName), { minLength: 3, maxLength: 8 }), (names) => {
        const tasks = names.map(([name, type, status], index) =>
          task(name, status, { type, linkedTasks: index < 2 ? [] : names.slice(0, 2).map(([linked]) => linked) }),
        );
        const picture = flowchart(tasks, (known) => known.type);
        if (picture === '') return;
        const [, head, ...lines] = source(picture).split('\n');
        expect(head).toBe('flowchart TB');
        for (const line of lines) expect(line).toMatch(LINE);
        for (const line of lines) expect(line.replaceAll('<br/>', '')).not.toMatch(/[<>`](?<!-->)/);
        expect(lines.filter((line) => line.includes(':::'))).toHaveLength(tasks.length);
      }),
    );
  });

  it('draws the graph of linked tasks with its colours', () => {
    const picture = flowchart(
      [
        task('build', 'success'),
        task('test', 'failed', { linkedTasks: ['build', 'gone'] }),
        task('scan', 'success', { linkedTasks: ['build'] }),
        task('end', 'none', { linkedTasks: ['test', 'scan'] }),
      ],
      () => '',
    );
    expect(picture).toContain('t0["✓ build"]:::ok');
    expect(picture).toContain('t1["✗ test"]:::bad');
    expect(picture).toContain('t3["○ end"]:::idle');
    expect(picture.match(/-->/g)).toHaveLength(4);
  });

  it('is none of what a table shows as well, or nobody could read', () => {
    const chain = ['a', 'b', 'c', 'd'].map((name, index, all) =>
      task(name, 'success', { linkedTasks: index === 0 ? [] : [all[index - 1] ?? ''] }),
    );
    expect(flowchart(chain, () => '')).toBe('');
    const fan = (width: number) => [
      task('first', 'success'),
      ...Array.from({ length: width }, (_, index) => task(`t${index}`, 'success', { linkedTasks: ['first'] })),
    ];
    expect(flowchart(fan(3), () => '')).not.toBe('');
    expect(flowchart(fan(4), () => '')).toBe('');
    expect(flowchart(fan(100), () => '')).toBe('');
  });

  it('ends with circles', () => {
    const circle = ['a', 'b', 'c'].map((name) => task(name, 'success', { linkedTasks: ['a', 'b', 'c'] }));
    expect(flowchart(circle, () => '').length).toBeLessThan(2000);
  });
});
