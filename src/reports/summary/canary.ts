import type { CanaryView, RunView } from '../../run/model/view.js';
import { figure, isFailedVerdict } from '../culprits.js';
import { CLASS_SYMBOLS } from '../symbols.js';
import { type Block, type BlockInput, type BlockMaker, lastView, paragraphs } from './block.js';
import { code, folded, longTable, text } from './markdown.js';

const ANALYSES = { open: 200, most: 200, bytes: 40_000 };
const METRICS = { open: 10, most: 200, bytes: 40_000 };

/** The canary of a deployment: the metrics of its last analysis, failed ones first, and all analyses with their scores. */
export const canary: BlockMaker = (input) => {
  const view = lastView(input.run);
  return view && canaryOf(view, input.messages.summary.canary.title, input);
};

/** The same for any deployment, such as one that a pipeline's task started. */
export function canaryOf(view: RunView, title: string, input: BlockInput): Block | undefined {
  const last = view.canary.at(-1);
  if (!last) return undefined;
  const words = input.messages.summary.canary;
  const all = analyses(view.canary, input);
  return {
    title,
    body: paragraphs(metrics(last, input), view.canary.length > 1 ? folded(words.earlier(view.canary.length), all) : all),
  };
}

function analyses(views: readonly CanaryView[], { messages, times }: BlockInput): string {
  const words = messages.summary.canary;
  const numbered = views.map((analysis, index) => ({ ...analysis, number: index + 1 }));
  const cells = ({ number, endTime, report }: (typeof numbered)[number]) => [
    String(number),
    times.clock(report.end ?? (Number(endTime) || null)) || code(endTime),
    figure(report.score),
    figure(report.passScore),
    result(report.status, words),
  ];
  return longTable(
    [words.analysis, words.at, words.score, words.passScore, words.result],
    numbered.toReversed(),
    cells,
    ANALYSES,
    messages.summary,
  );
}

/** The sign of a verdict. */
function symbol(status: string): string {
  if (isFailedVerdict(status)) return CLASS_SYMBOLS.failure;
  return /^pass$/i.test(status) ? CLASS_SYMBOLS.success : CLASS_SYMBOLS.unknown;
}

/** `pass` and `fail` are the documented verdicts; whatever else comes is shown, and is neither. */
function result(status: string, words: { passed: string; failed: string }): string {
  const known = isFailedVerdict(status) ? words.failed : /^pass$/i.test(status) ? words.passed : '';
  return `${symbol(status)}&nbsp;${known === '' ? code(status, 40) || '–' : text(known)}`;
}

/** What the last analysis measured: a metric that failed is explained by its two averages. */
function metrics(analysis: CanaryView, { messages }: BlockInput): string {
  const words = messages.summary.canary;
  const elements = analysis.report.metricList.flatMap((metric) => metric.elementList.map((element) => ({ metric, element })));
  if (elements.length === 0) return '';
  const sorted = elements.toSorted(
    (a, b) => Number(isFailedVerdict(b.element.status)) - Number(isFailedVerdict(a.element.status)),
  );
  const cells = ({ metric, element }: (typeof elements)[number]) => [
    `${symbol(element.status)}&nbsp;${text([metric.metricName.slice(0, 60), element.element.slice(0, 60)].filter(Boolean).join(' '), 60) || '–'}`,
    figure(element.canary?.avg),
    figure(element.base?.avg),
  ];
  return longTable([words.metric, words.canary, words.baseline], sorted, cells, METRICS, messages.summary);
}
