import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import mermaid from 'mermaid';
import { flowchart } from '../../../src/reports/summary/flowchart.js';
import { type Bar, gantt } from '../../../src/reports/summary/gantt.js';
import { label } from '../../../src/reports/summary/mermaid.js';
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
  const bar = (name: string, from: number, to: number): Bar => ({
    symbol: '✓',
    name,
    kind: 'done',
    from: BEGIN + from,
    to: BEGIN + to,
  });

  it('is a chart to Mermaid whatever the names are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(anyName, anyName, fc.nat(10_000_000), fc.nat(10_000_000)), { minLength: 1, maxLength: 6 }),
        async (lanes) => {
          const { picture, shown } = gantt(
            lanes.map(([lane, name, from, length]) => ({ name: lane, bars: [bar(name, from, from + length)] })),
          );
          expect(shown).toBe(lanes.length);
          await expect(mermaid.parse(source(picture))).resolves.toMatchObject({ diagramType: 'gantt' });
          // One statement a line and not one more: every name stayed within its own.
          expect(
            source(picture)
              .split('\n')
              .slice(6)
              .map((line) => line.trim().split(' ')[0]),
          ).toEqual(lanes.flatMap(() => ['section', '✓']));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('gives work that took no time a bar that can be seen', () => {
    const { picture } = gantt([{ name: 'web-1', bars: [bar('pre', 0, 0), bar('deploy', 0, 150_000)] }]);
    expect(picture).toContain(`✓ pre :done, ${BEGIN}, ${BEGIN + 1000}`);
  });

  it('draws nothing for no work and for impossible times', () => {
    expect(gantt([])).toEqual({ picture: '', shown: 0 });
    expect(gantt([{ name: 'a', bars: [bar('x', 0, 1e15)] }]).picture).toBe('');
  });

  it('stays below what GitHub draws, and says how many lanes there are', () => {
    const lanes = Array.from({ length: 500 }, (_, index) => ({
      name: `${'가'.repeat(40)}${index}`,
      bars: [bar('나'.repeat(40), 0, 1000)],
    }));
    const { picture, shown } = gantt(lanes);
    expect(picture.length).toBeLessThan(50_000);
    expect(shown).toBeGreaterThan(10);
    expect(shown).toBeLessThan(500);
  });
});

describe('flowchart', () => {
  const LINE = /^ {2}(t\d+\["[✓✗■!?→○] [^"]*"\]:::(ok|bad|busy|wait|idle)|t\d+ --> t\d+|classDef \w+ [\w#:;, -]+)$/;

  it('is one node, edge or style a line whatever the names are', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyName, anyName, anyName), { maxLength: 8 }), (names) => {
        const tasks = names.map(([name, type, status], index) =>
          task(name, status, { type, linkedTasks: names.slice(0, index).map(([linked]) => linked) }),
        );
        const { picture, shown } = flowchart(tasks, (known) => known.type);
        const [head, ...lines] = source(picture).split('\n');
        expect(head).toMatch(/^flowchart (LR|TB)$/);
        for (const line of lines) expect(line).toMatch(LINE);
        for (const line of lines) expect(line.replaceAll('<br/>', '')).not.toMatch(/[<>`](?<!-->)/);
        expect(lines.filter((line) => line.includes(':::'))).toHaveLength(shown);
      }),
    );
  });

  it('draws the graph of linked tasks with its colours', () => {
    const { picture } = flowchart(
      [
        task('build', 'success'),
        task('test', 'failed', { linkedTasks: ['build', 'gone'] }),
        task('end', 'none', { linkedTasks: ['test'] }),
      ],
      () => '',
    );
    expect(picture).toContain('t0["✓ build"]:::ok');
    expect(picture).toContain('t1["✗ test"]:::bad');
    expect(picture).toContain('t2["○ end"]:::idle');
    expect(picture.match(/-->/g)).toHaveLength(2);
  });

  it('keeps failed tasks of a big graph, ends with circles, and stays small', () => {
    const tasks = Array.from({ length: 100 }, (_, index) =>
      task(`t${index}`, index === 97 ? 'failed' : 'success', {
        linkedTasks: Array.from({ length: 100 }, (_, other) => `t${other}`),
      }),
    );
    const { picture, shown } = flowchart(tasks, () => 'x');
    expect(picture).toContain('✗ t97');
    expect(shown).toBeLessThan(100);
    expect(picture.match(/-->/g)?.length).toBeLessThan(500);
    expect(picture.length).toBeLessThan(50_000);
  });
});
