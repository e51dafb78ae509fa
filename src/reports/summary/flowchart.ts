import type { StatusClass } from '../../run/model/status.js';
import type { TaskView } from '../../run/model/view.js';
import { fenced } from './markdown.js';
import { label, MOST_MERMAID_CHARACTERS, marked } from './mermaid.js';
import { CLASS_SYMBOLS, troubleFirst } from './words.js';

/** A picture of more tasks is too small to read. */
const MOST_NODES = 30;

/** Mermaid gives up beyond 500. */
const MOST_EDGES = 300;

type Colour = 'ok' | 'bad' | 'busy' | 'wait' | 'idle';

const COLOUR: Readonly<Record<StatusClass, Colour>> = {
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
const STYLES: Readonly<Record<Colour, string>> = {
  ok: 'fill:#dafbe1,stroke:#1a7f37,color:#116329',
  bad: 'fill:#ffebe9,stroke:#cf222e,color:#82071e,stroke-width:3px',
  busy: 'fill:#ddf4ff,stroke:#0969da,color:#0a3069',
  wait: 'fill:#fff8c5,stroke:#9a6700,color:#4d2d00',
  idle: 'fill:#f6f8fa,stroke:#8c959f,color:#424a53,stroke-dasharray:4 3',
};

/** What a task's node says on its second line. */
export type NodeDetail = (task: TaskView) => string;

/** A picture of the task graph coloured by status, and how many tasks are in it. */
export function flowchart(tasks: readonly TaskView[], detail: NodeDetail): { picture: string; shown: number } {
  // Trouble must be in the picture, but stays where it is in the order of the graph.
  const kept = new Set(troubleFirst(tasks, taskClass).slice(0, MOST_NODES));
  const nodes = tasks.filter((task) => kept.has(task));
  const idOf = new Map<string, string>();
  for (const [index, task] of nodes.entries()) if (!idOf.has(task.name)) idOf.set(task.name, `t${index}`);

  const lines = nodes.map((task, index) => {
    const statusClass = taskClass(task);
    const second = label(detail(task), 60);
    return `  t${index}["${marked(CLASS_SYMBOLS[statusClass], task.name, 32)}${second === '' ? '' : `<br/>(${second})`}"]:::${COLOUR[statusClass]}`;
  });
  const edges = nodes.flatMap((task, index) =>
    [...new Set(task.linkedTasks)].flatMap((name) => {
      const from = idOf.get(name);
      return from === undefined || from === `t${index}` ? [] : [`  ${from} --> t${index}`];
    }),
  );
  const direction = deepest(nodes) > 6 ? 'TB' : 'LR';
  const styles = Object.entries(STYLES).map(([name, style]) => `  classDef ${name} ${style}`);
  const source = [`flowchart ${direction}`, ...lines, ...edges.slice(0, MOST_EDGES), ...styles].join('\n');
  if (source.length > MOST_MERMAID_CHARACTERS) return { picture: '', shown: 0 };
  return { picture: fenced('mermaid', source), shown: nodes.length };
}

/** A task that waits in its deployment is blocked, whatever the pipeline's own word for it is. */
export function taskClass(task: TaskView): StatusClass {
  const inner = task.deployment?.statusClass;
  return task.statusClass === 'running' && (inner === 'blocked-approval' || inner === 'blocked-canary')
    ? inner
    : task.statusClass;
}

/** Length of the longest chain: a long one is drawn downwards, since a page is scrolled downwards. */
function deepest(tasks: readonly TaskView[]): number {
  const byName = new Map(tasks.map((task) => [task.name, task]));
  const depths = new Map<string, number>();
  const depthOf = (task: TaskView): number => {
    const known = depths.get(task.name);
    if (known !== undefined) return known;
    depths.set(task.name, 1); // ends a circle
    const before = task.linkedTasks.map((name) => byName.get(name)).filter((found) => found !== undefined);
    const depth = 1 + Math.max(0, ...before.slice(0, MOST_NODES).map(depthOf));
    depths.set(task.name, depth);
    return depth;
  };
  return Math.max(0, ...tasks.map(depthOf));
}
