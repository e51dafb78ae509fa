import { type StatusClass, taskClass } from '../../run/model/status.js';
import type { TaskView } from '../../run/model/view.js';
import { CLASS_SYMBOLS } from '../symbols.js';
import { fenced } from './markdown.js';
import { label, MAX_MERMAID_CHARACTERS, marked } from './mermaid.js';

/** Tasks of a picture: more of them are too small to read, or fill more than a screen. */
const MAX_NODES = 12;

/** Tasks beside each other: with more the letters get too small on a phone. */
const MAX_WIDTH = 3;

type Style = 'ok' | 'bad' | 'busy' | 'wait' | 'idle';

const STYLE: Readonly<Record<StatusClass, Style>> = {
  success: 'ok',
  failure: 'bad',
  rejected: 'bad',
  cancelled: 'wait',
  running: 'busy',
  queued: 'idle',
  'blocked-approval': 'wait',
  'blocked-canary': 'wait',
  unknown: 'wait',
};

/** Fill, line and letters together, so that a node reads the same on GitHub's light and dark pages. */
const STYLES: Readonly<Record<Style, string>> = {
  ok: 'fill:#dafbe1,stroke:#1a7f37,color:#116329',
  bad: 'fill:#ffebe9,stroke:#cf222e,color:#82071e,stroke-width:3px',
  busy: 'fill:#ddf4ff,stroke:#0969da,color:#0a3069',
  wait: 'fill:#fff8c5,stroke:#9a6700,color:#4d2d00',
  idle: 'fill:#f6f8fa,stroke:#8c959f,color:#424a53,stroke-dasharray:4 3',
};

/**
 * A picture of the task graph, coloured by status, downwards as a page is scrolled. Empty for a graph that is a mere row, which a table
 * shows as well, and for one that would not be readable.
 */
export function flowchart(tasks: readonly TaskView[], detail: (task: TaskView) => string): string {
  if (tasks.length < 3 || tasks.length > MAX_NODES) return '';
  const widths = levels(tasks);
  if (Math.max(...widths) > MAX_WIDTH || Math.max(...widths) < 2 || widths.length < 2) return '';
  const idOf = new Map<string, string>();
  for (const [index, task] of tasks.entries()) if (!idOf.has(task.name)) idOf.set(task.name, `t${index}`);

  const lines = tasks.map((task, index) => {
    const statusClass = taskClass(task);
    const second = label(detail(task), 40);
    return `  t${index}["${marked(CLASS_SYMBOLS[statusClass], task.name, 20)}${second === '' ? '' : `<br/>(${second})`}"]:::${STYLE[statusClass]}`;
  });
  const edges = tasks.flatMap((task, index) =>
    [...new Set(task.linkedTasks)].flatMap((name) => {
      const from = idOf.get(name);
      return from === undefined || from === `t${index}` ? [] : [`  ${from} --> t${index}`];
    }),
  );
  const styles = Object.entries(STYLES).map(([name, style]) => `  classDef ${name} ${style}`);
  const init = '%%{init: {"flowchart": {"rankSpacing": 28, "nodeSpacing": 20}}}%%';
  const source = [init, 'flowchart TB', ...lines, ...edges, ...styles].join('\n');
  return source.length > MAX_MERMAID_CHARACTERS ? '' : fenced('mermaid', source);
}

/** How many tasks stand beside each other at each depth of the graph. A circle ends where it closes. */
function levels(tasks: readonly TaskView[]): number[] {
  const byName = new Map(tasks.map((task) => [task.name, task]));
  const depths = new Map<string, number>();
  const depthOf = (task: TaskView): number => {
    const known = depths.get(task.name);
    if (known !== undefined) return known;
    depths.set(task.name, 0);
    const before = task.linkedTasks.slice(0, MAX_NODES).map((name) => byName.get(name));
    const depth = 1 + Math.max(-1, ...before.filter((found) => found !== undefined).map(depthOf));
    depths.set(task.name, depth);
    return depth;
  };
  const widths: number[] = [];
  for (const task of tasks) {
    const depth = depthOf(task);
    widths[depth] = (widths[depth] ?? 0) + 1;
  }
  return Array.from(widths, (width) => width ?? 0);
}
