import { fenced } from './markdown.js';
import { drawnWidth, label, MAX_MERMAID_CHARACTERS, marked } from './mermaid.js';

/** What a bar is drawn as: success and failure have a colour of their own, on GitHub's light and dark pages alike. */
export type BarKind = 'success' | 'failure' | 'running' | 'other';

/** A row with one bar: a server, a task, or a target. Times in ms. */
export interface Row {
  readonly name: string;
  readonly kind: BarKind;
  readonly from: number;
  readonly to: number;
  /** In or beside the bar, such as how long it took. */
  readonly note: string;
}

/** Rows of one picture: more of them would fill more than a screen, and the table has all. */
export const MAX_ROWS = 24;

/** Widest row name in pixels: on a phone (390 px) more than half of the picture is for the bars. */
const WIDEST_NAME = 120;
const MAX_NAME = 16;

/** Ticks on the axis at most; one is some 40 px wide, and a phone has room for five. */
const MAX_TICKS = 5;

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Whole numbers of a unit that people count in. */
const STEPS = [1, 2, 5, 10, 15, 20, 30, 60] as const;

/** Mermaid's tags for the kinds of bars. The letters of an `active` bar stay white beside it, where the page may be white. */
const TAGS: Readonly<Record<BarKind, string>> = { success: 'done, ', failure: 'crit, ', running: '', other: '' };

/** Colours that read on white and on black: white letters in the bars, a middle grey outside of them. */
const COLOURS = {
  doneTaskBkgColor: '#1a7f37',
  doneTaskBorderColor: '#1a7f37',
  critBkgColor: '#cf222e',
  critBorderColor: '#cf222e',
  taskBkgColor: '#0969da',
  taskBorderColor: '#0969da',
  taskTextColor: '#ffffff',
  taskTextDarkColor: '#ffffff',
  taskTextLightColor: '#ffffff',
  taskTextOutsideColor: '#7d8590',
  textColor: '#7d8590',
  titleColor: '#7d8590',
  gridColor: '#7d8590',
  sectionBkgColor: 'transparent',
  sectionBkgColor2: 'transparent',
  altSectionBkgColor: 'transparent',
} as const;

/**
 * A Gantt chart of the rows; empty for none, for too many, and for times that span no plausible run. The axis counts from the first
 * bar's begin: Mermaid would write clock times in the reader's own time zone, and a report has one.
 */
export function gantt(rows: readonly Row[], units: Readonly<Record<'second' | 'minute' | 'hour', string>>): string {
  const begin = Math.min(...rows.map((row) => row.from));
  const span = Math.max(...rows.map((row) => row.to)) - begin;
  if (rows.length === 0 || rows.length > MAX_ROWS || !(span > 0) || span > 35 * 24 * HOUR) return '';

  const unit = span <= 3 * MINUTE ? 'second' : span <= 3 * HOUR ? 'minute' : 'hour';
  const unitMs = { second: SECOND, minute: MINUTE, hour: HOUR }[unit];
  // On the axis one second stands for one unit: that is the only number which Mermaid writes without a time zone.
  const scaled = (ms: number) => Math.round(((ms - begin) / unitMs) * 1000);
  const step = STEPS.find((count) => span / unitMs / count <= MAX_TICKS) ?? 60;
  // A bar of no length can not be seen.
  const shortest = Math.max(1, Math.ceil(scaled(begin + span) / 100));
  const width = Math.min(WIDEST_NAME, Math.max(60, ...rows.map((row) => 20 + drawnWidth(label(row.name, MAX_NAME)))));
  const init = {
    theme: 'base',
    themeVariables: COLOURS,
    // Mermaid puts the axis 50 px above the bottom, whatever the padding is; its lines are cut to ticks, since they would hide the bars.
    gantt: {
      leftPadding: width,
      rightPadding: 50,
      barHeight: 16,
      barGap: 4,
      topPadding: 50,
      gridLineStartPadding: rows.length * (16 + 4) + 44,
    },
  };
  const lines = [
    `%%{init: ${JSON.stringify(init)}}%%`,
    'gantt',
    '  dateFormat x',
    `  axisFormat %s${units[unit]}`,
    `  tickInterval ${step}second`,
    '  todayMarker off',
    ...rows.flatMap((row) => {
      const from = scaled(row.from);
      const to = Math.max(scaled(row.to), from + shortest);
      return [
        `  section ${label(row.name, MAX_NAME) || '–'}`,
        `  ${marked(SYMBOLS[row.kind], row.note, 20)} :${TAGS[row.kind]}${from}, ${to}`,
      ];
    }),
  ];
  const source = lines.join('\n');
  return source.length > MAX_MERMAID_CHARACTERS ? '' : fenced('mermaid', source);
}

const SYMBOLS: Readonly<Record<BarKind, string>> = { success: '✓', failure: '✗', running: '→', other: '■' };
