import type { Messages } from '../../messages/messages.js';
import type { CanaryView, RunView } from '../../run/model/view.js';
import { type Block, type BlockMaker, lastView, paragraphs } from './block.js';
import { code, folded, longTable, text } from './markdown.js';
import { utcClock } from './times.js';
import { CLASS_SYMBOLS } from './words.js';

const ANALYSES = { open: 10, most: 200, bytes: 40_000 };
const METRICS = { open: 20, most: 200, bytes: 40_000 };

/** Analyses whose metrics are shown one by one: the last, and the failed ones before it. */
const MOST_DETAILED = 4;

/** Sentences about failed metrics at most. */
const MOST_REASONS = 10;

/** The canary of a deployment: its analyses with scores, and a verdict for every metric. */
export const canary: BlockMaker = (input) => {
  const view = lastView(input);
  return view && canaryOf(view, input.say.summary.canary.title, input.say);
};

/** The same for any deployment, such as one that a pipeline's task started. */
export function canaryOf(view: RunView, title: string, messages: Messages): Block | undefined {
  if (view.canary.length === 0) return undefined;
  const say = messages.summary.canary;
  const numbered = view.canary.map((analysis, index) => ({ ...analysis, number: index + 1 }));
  const cells = ({ number, endTime, report }: Numbered) => [
    String(number),
    utcClock(report.end ?? (Number(endTime) || null)) || code(endTime),
    figure(report.score),
    figure(report.passScore),
    verdict(report.status),
  ];
  const last = numbered.at(-1);
  const earlier = numbered
    .slice(0, -1)
    .filter(({ report }) => isFailed(report.status))
    .slice(1 - MOST_DETAILED);
  const body = paragraphs(
    longTable(
      [say.analysis, say.at, say.score, say.passScore, say.verdict],
      numbered.toReversed(),
      cells,
      ANALYSES,
      messages.summary,
    ),
    last && metrics(last, messages),
    ...earlier.toReversed().map((analysis) => folded(say.metricsOf(analysis.number), metrics(analysis, messages))),
  );
  return { title, body };
}

type Numbered = CanaryView & { readonly number: number };

/** `pass` and `fail` are the documented verdicts; whatever else comes is shown, and is neither. */
const isFailed = (status: string) => /^fail/i.test(status);

function verdict(status: string): string {
  const symbol = isFailed(status)
    ? CLASS_SYMBOLS.failure
    : /^pass$/i.test(status)
      ? CLASS_SYMBOLS.success
      : CLASS_SYMBOLS.unknown;
  return `${symbol} ${code(status, 40) || '–'}`;
}

/** A number of at most three decimals; a canary's averages come with twelve. */
function figure(value: number | null | undefined): string {
  return value === null || value === undefined ? '–' : String(Number(value.toFixed(3)));
}

function metrics(analysis: Numbered, messages: Messages): string {
  const say = messages.summary.canary;
  const elements = analysis.report.metricList.flatMap((metric) => metric.elementList.map((element) => ({ metric, element })));
  if (elements.length === 0) return '';
  const sorted = elements.toSorted((a, b) => Number(isFailed(b.element.status)) - Number(isFailed(a.element.status)));
  const head = [say.metric, say.element, say.verdict, say.baseline, say.canary, say.deviation, say.weight];
  const cells = ({ metric, element }: (typeof elements)[number]) => [
    text(metric.metricName, 60),
    text(
      [element.name, element.element]
        .filter((part) => part !== '')
        .map((part) => part.slice(0, 60))
        .join(' · '),
      60,
    ) || '–',
    verdict(element.status),
    figure(element.base?.avg),
    figure(element.canary?.avg),
    figure(element.deviation),
    figure(metric.weight),
  ];
  return longTable(head, sorted, cells, METRICS, messages.summary);
}

/** Why the last analysis failed, in raw sentences; none if it did not. */
export function canaryReasons(view: RunView, messages: Messages): string[] {
  const analysis = view.canary.at(-1);
  if (!analysis || !isFailed(analysis.report.status)) return [];
  const say = messages.summary.canary;
  const { score, passScore, metricList } = analysis.report;
  const low = score !== null && passScore !== null && score < passScore ? [say.tooLow(figure(score), figure(passScore))] : [];
  const failed = metricList.flatMap((metric) =>
    metric.elementList
      .filter((element) => isFailed(element.status))
      .map((element) => {
        const name = [metric.metricName, element.element].filter(Boolean).join(' ').slice(0, 200);
        const known =
          element.base?.avg !== undefined &&
          element.base.avg !== null &&
          element.canary?.avg !== undefined &&
          element.canary.avg !== null;
        return known ? say.whyFailed(name, figure(element.canary?.avg), figure(element.base?.avg)) : say.whyFailedBare(name);
      }),
  );
  return [...low, ...failed].slice(0, MOST_REASONS);
}
