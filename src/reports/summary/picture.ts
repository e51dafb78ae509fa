import { conclusionOf, isGreen } from '../../run/model/outcome.js';
import { isEnded, type StatusClass, serverClass, taskClass } from '../../run/model/status.js';
import type { RunView } from '../../run/model/view.js';
import type { RunReport } from '../report.js';
import { type Block, type BlockInput, type BlockMaker, lastView, paragraphs } from './block.js';
import { flowchart } from './flowchart.js';
import { type BarKind, gantt, MAX_ROWS, type Row } from './gantt.js';
import { prose } from './markdown.js';
import { took } from './tasks.js';

/** Nothing that took less is worth a picture, in ms. */
const MIN_PICTURE_MS = 5000;

/** Where everything ran at once, a picture shows a block of equal bars and no story. */
const MIN_SEQUENCE = 1.5;

/** The one picture of a run: its servers one after another, or its tasks. None where a table says it as well or the picture would fill more than a screen. */
export const picture: BlockMaker = (input) => {
  const view = lastView(input.run);
  if (!view) return undefined;
  if (view.mode === 'deploy') return chart(serverRows(view, input), input);
  const graph = flowchart(view.tasks, (task) => took(task, input.messages));
  return graph === '' ? chart(taskRows(view, input), input) : { title: '', body: graph };
};

/** The picture of a step with many targets. */
export const targetsPicture: BlockMaker = (input) => {
  const { report, messages } = input;
  const names = shortLabels(report.runs.map((run) => run.label));
  const rows = report.runs.flatMap((run, index): Row[] => {
    const view = lastView(run);
    if (!view || view.startedAt === null) return [];
    const to = view.finishedAt ?? report.endedAt;
    const { startedAt: from } = view;
    return [{ name: names[index] ?? run.label, kind: kindOfRun(run, view), from, to, note: messages.duration(to - from) }];
  });
  return chart(rows, input);
};

function chart(rows: readonly Row[], { messages, times }: BlockInput): Block | undefined {
  if (rows.length < 2 || rows.length > MAX_ROWS) return undefined;
  const begin = Math.min(...rows.map((row) => row.from));
  const span = Math.max(...rows.map((row) => row.to)) - begin;
  const longest = Math.max(...rows.map((row) => row.to - row.from));
  if (span < MIN_PICTURE_MS || span < MIN_SEQUENCE * longest) return undefined;
  const words = messages.summary.picture;
  const drawn = gantt(rows, words.units);
  return drawn === ''
    ? undefined
    : { title: '', body: paragraphs(drawn, `<sub>${prose(words.caption(times.date(begin), coloursOf(rows)))}</sub>`) };
}

/** What of the picture's colours the reader sees, in the order of the legend. */
function coloursOf(rows: readonly Row[]): ('green' | 'red' | 'blue')[] {
  const colours = new Set(rows.map(({ kind }) => (kind === 'success' ? 'green' : kind === 'failure' ? 'red' : 'blue')));
  return (['green', 'red', 'blue'] as const).filter((colour) => colours.has(colour));
}

function serverRows(view: RunView, { run, report, messages }: BlockInput): Row[] {
  if (view.targets.length > MAX_ROWS) return [];
  return view.targets
    .flatMap((server): Row[] => {
      const span = run.recorder.serverSpan(view.historyId, server);
      if (!span) return [];
      const to = span.to ?? report.endedAt;
      const note = to > span.from ? messages.duration(to - span.from) : '';
      const kind = kindOf(serverClass(server));
      // Nothing goes on any more on a server of a run that is over.
      const shown = kind === 'running' && isEnded(view.statusClass) ? 'other' : kind;
      return [{ name: server.name || server.id, kind: shown, from: span.from, to, note }];
    })
    .toSorted((a, b) => a.from - b.from);
}

function taskRows(view: RunView, { report, messages }: BlockInput): Row[] {
  if (view.tasks.length > MAX_ROWS) return [];
  return view.tasks.flatMap((task): Row[] => {
    if (task.startedAt === null) return [];
    const to = task.finishedAt ?? report.endedAt;
    return [
      { name: task.name, kind: kindOf(taskClass(task)), from: task.startedAt, to, note: messages.duration(to - task.startedAt) },
    ];
  });
}

function kindOf(statusClass: StatusClass): BarKind {
  switch (statusClass) {
    case 'success':
      return 'success';
    case 'failure':
    case 'rejected':
      return 'failure';
    case 'running':
      return 'running';
    default:
      return 'other';
  }
}

function kindOfRun(run: RunReport, view: RunView): BarKind {
  if (!isEnded(view.statusClass)) return 'running';
  return isGreen(conclusionOf(run.outcome)) ? 'success' : kindOf(view.statusClass);
}

/** `shop / dev / rolling`, `shop / staging / rolling` → `dev`, `staging`: what all have in common tells no one from another. */
export function shortLabels(labels: readonly string[]): string[] {
  const parts = labels.map((label) => label.split(' / '));
  const [first = []] = parts;
  if (parts.some((one) => one.length !== first.length)) return [...labels];
  const differing = first.map((_, index) => new Set(parts.map((one) => one[index])).size > 1);
  return parts.map((one, row) => one.filter((_, index) => differing[index]).join(' / ') || (labels[row] ?? ''));
}
