import { fenced } from './markdown.js';
import { drawnWidth, label, MOST_MERMAID_CHARACTERS, marked } from './mermaid.js';

export interface Bar {
  /** Empty for names of our own, which need nothing in front of them. */
  readonly symbol: string;
  readonly name: string;
  readonly kind: 'done' | 'crit' | 'active';
  readonly from: number;
  readonly to: number;
}

/** A row of bars: a server, a task, or the step itself. */
export interface Lane {
  readonly name: string;
  readonly bars: readonly Bar[];
}

/** Bars in one lane; more could not be told apart. */
const MOST_BARS = 12;

/** Bars in one picture; more make it taller than anybody scrolls. */
const MOST_DRAWN = 50;

/** Widest lane name in pixels; the rest of the page is for the bars. */
const WIDEST_NAME = 230;

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Ticks that a person counts in, as Mermaid writes them. */
const TICKS: readonly (readonly [number, string])[] = [
  [SECOND, '1second'],
  [2 * SECOND, '2second'],
  [5 * SECOND, '5second'],
  [10 * SECOND, '10second'],
  [30 * SECOND, '30second'],
  [MINUTE, '1minute'],
  [2 * MINUTE, '2minute'],
  [5 * MINUTE, '5minute'],
  [10 * MINUTE, '10minute'],
  [30 * MINUTE, '30minute'],
  [HOUR, '1hour'],
  [3 * HOUR, '3hour'],
  [6 * HOUR, '6hour'],
  [DAY, '1day'],
  [7 * DAY, '1week'],
];

/** Ticks on the axis at most; a clock time is some 50 px wide. */
const MOST_TICKS = 8;

/** A Gantt chart of the lanes that fit, and how many those are. Nothing for no lanes, or for times that span no plausible run. */
export function gantt(lanes: readonly Lane[]): { picture: string; shown: number } {
  const usable = lanes.map((lane) => ({ ...lane, bars: lane.bars.slice(0, MOST_BARS) })).filter((lane) => lane.bars.length > 0);
  const bars = usable.flatMap((lane) => lane.bars);
  const begin = Math.min(...bars.map((bar) => bar.from));
  const span = Math.max(...bars.map((bar) => bar.to)) - begin;
  if (bars.length === 0 || !(span >= 0) || span > 35 * DAY) return { picture: '', shown: 0 };

  // A bar of no length can not be seen.
  const shortest = Math.max(1, Math.ceil(span / 150));
  const width = Math.min(WIDEST_NAME, Math.max(75, ...usable.map((lane) => 20 + drawnWidth(label(lane.name, 30)))));
  const [, tick] = TICKS.find(([ms]) => span / ms <= MOST_TICKS) ?? [0, '1week'];
  const lines = [
    `%%{init: {"gantt": {"leftPadding": ${width}, "rightPadding": 60, "barHeight": 18}}}%%`,
    'gantt',
    '  dateFormat x',
    `  axisFormat ${span < 10 * MINUTE ? '%H:%M:%S' : span < 2 * DAY ? '%H:%M' : '%m-%d'}`,
    `  tickInterval ${tick}`,
    '  todayMarker off',
  ];
  let length = lines.join('\n').length;
  let shown = 0;
  let drawn = 0;
  for (const lane of usable) {
    const part = [`  section ${label(lane.name, 30) || '–'}`, ...lane.bars.map((bar) => line(bar, shortest))];
    const size = part.reduce((sum, text) => sum + text.length + 1, 0);
    drawn += lane.bars.length;
    if (length + size > MOST_MERMAID_CHARACTERS || (shown > 0 && drawn > MOST_DRAWN)) break;
    length += size;
    lines.push(...part);
    shown++;
  }
  return { picture: fenced('mermaid', lines.join('\n')), shown };
}

function line({ symbol, name, kind, from, to }: Bar, shortest: number): string {
  const begin = Math.round(from);
  return `  ${symbol === '' ? label(name, 24) : marked(symbol, name, 24)} :${kind}, ${begin}, ${Math.max(Math.round(to), begin + shortest)}`;
}
