import type { StatusSpan, WorkSpan } from '../recorder.js';
import { type BlockInput, type BlockMaker, paragraphs } from './block.js';
import { type Bar, gantt, type Lane } from './gantt.js';
import { code, longTable, prose } from './markdown.js';
import { kstClock, utcClock } from './times.js';
import { CLASS_SYMBOLS, isTrouble, troubleFirst, wordClass } from './words.js';

const LIMITS = { open: 12, most: 300, bytes: 60_000 };

/** Lanes of work in the picture; more make it taller than anybody scrolls. */
const MOST_LANES = 30;

/** Nothing that took less is worth a picture, in ms. */
const SHORTEST_PICTURE = 5000;

/** When the run had which status, and a picture of the step's phases and of every server's or task's work. */
export const timeline: BlockMaker = (input) => {
  const say = input.say.summary.timeline;
  const work = workLanes(input);
  const { report } = input;
  const own = work.length === 0 && report.endedAt - report.begunAt < SHORTEST_PICTURE ? [] : phaseLane(input);
  const { picture, shown } = gantt([...own, ...work.slice(0, MOST_LANES)]);
  const shownWork = shown - own.length;
  const table = statusTable(input);
  if (picture === '' && table === '') return undefined;
  const body = paragraphs(
    picture,
    picture === '' ? '' : `<sub>${prose(say.picture)}</sub>`,
    picture !== '' && shownWork < work.length ? prose(say.pictureCut(Math.max(0, shownWork), work.length)) : '',
    table,
  );
  return { title: say.title, body };
};

function statusTable(input: BlockInput): string {
  const { report, run, say: messages } = input;
  const say = messages.summary.timeline;
  const { statuses } = run.recorder;
  if (statuses.length === 0) return '';
  const cells = (span: StatusSpan) => {
    const index = statuses.indexOf(span);
    const next = statuses[index + 1]?.from ?? report.endedAt;
    const isLast = index === statuses.length - 1;
    return [
      utcClock(span.from),
      kstClock(span.from),
      `${CLASS_SYMBOLS[span.statusClass]} ${code(span.status, 60) || messages.summary.facts.noStatus}`,
      isLast && (span.statusClass === 'success' || isTrouble(span.statusClass) || span.statusClass === 'cancelled')
        ? '–'
        : messages.duration(next - span.from),
    ];
  };
  return longTable([say.at, say.atKst, say.status, say.lasted], statuses, cells, LIMITS, messages.summary);
}

/** The step's own phases. One that was over at once says nothing. */
function phaseLane({ report, say }: BlockInput): Lane[] {
  const bars = report.phases.map(
    (phase): Bar => ({ symbol: '', name: say.log.phases[phase.name], kind: 'done', from: phase.from, to: phase.to }),
  );
  return bars.length === 0 ? [] : [{ name: say.summary.timeline.phases, bars }];
}

/** One lane a server or task, troubled ones first. */
function workLanes({ report, run }: BlockInput): Lane[] {
  const byLane = new Map<string, WorkSpan[]>();
  for (const span of run.recorder.work) byLane.set(span.lane, [...(byLane.get(span.lane) ?? []), span]);
  const sorted = troubleFirst([...byLane], ([, spans]) => laneClass(spans));
  return sorted.map(([name, spans]) => ({
    name,
    bars: spans.toSorted((a, b) => a.from - b.from).map((span) => bar(span, report.endedAt)),
  }));
}

function laneClass(spans: readonly WorkSpan[]) {
  const classes = spans.map((span) => wordClass(span.status));
  return classes.find(isTrouble) ?? classes.at(-1) ?? 'unknown';
}

function bar({ name, status, from, to }: WorkSpan, endedAt: number): Bar {
  const statusClass = wordClass(status);
  const kind = isTrouble(statusClass) ? 'crit' : to === null ? 'active' : 'done';
  return { symbol: CLASS_SYMBOLS[statusClass], name, kind, from, to: Math.max(to ?? endedAt, from) };
}
