import type { Location } from '../../ncloud/endpoints.js';
import type { Named } from '../../ncloud/shapes.js';
import type { StatusSpan } from '../recorder.js';
import { type BlockInput, type BlockMaker, lastView } from './block.js';
import { code, folded, link, table, text } from './markdown.js';

/** Changes of the run's status that are told; a run that changes its mind more often is told from its end. */
const MAX_STATUSES = 12;

/** What ran, where, who asked for it, when and how long: what an audit wants and a person in a hurry does not. Folded, each fact once. */
export const facts: BlockMaker = (input) => {
  const { report, run } = input;
  const words = input.messages.summary.facts;
  const isPart = report.runs.length > 1;
  // Of many runs each would repeat what the step's own table says.
  const rows = [...whatRan(input), ...whenAndWho(input), ...(isPart ? [] : theStep(input))].filter(([, value]) => value !== '');
  const head = [words.conclusion, code(run.verdict.conclusion)];
  // The details of a target are folded themselves.
  return { title: '', body: isPart ? table(head, rows) : folded(words.title, table(head, rows)) };
};

/** The facts of a step with many targets: those that are the same for all of them. */
export const stepFacts: BlockMaker = (input) => {
  const { report, run, messages, times } = input;
  const words = messages.summary.facts;
  const { mode, operation, location } = report.settings;
  const rows: Fact[] = [
    [words.operation, `${code(mode)} · ${code(operation)}`],
    [words.place, text(placeOf(location))],
    [words.started, times.date(report.begunAt)],
    ...theStep(input),
  ];
  const head = [words.conclusion, code(run.verdict.conclusion)];
  return {
    title: '',
    body: folded(
      words.title,
      table(
        head,
        rows.filter(([, value]) => value !== ''),
      ),
    ),
  };
};

const placeOf = ({ site, platform, region }: Location): string =>
  [site, platform, region].filter((word) => word !== '').join(' · ');

type Fact = readonly [string, string];

function whatRan(input: BlockInput): Fact[] {
  const { report, run } = input;
  const words = input.messages.summary.facts;
  const view = lastView(run);
  const target = view ?? run.target;
  const { mode, operation, location } = report.settings;
  const kind = [view?.targetType, view?.strategy].filter(Boolean).map((word) => text(word ?? ''));
  return [
    [words.operation, `${code(mode)} · ${code(operation)}`],
    [mode === 'pipeline' ? words.pipeline : words.project, naming(target?.project)],
    [words.stage, naming(target?.stage)],
    [words.scenario, naming(target?.scenario)],
    [words.kind, kind.join(' · ')],
    [words.status, view ? statuses(input) || code(view.status) || text(words.noStatus) : ''],
    [words.place, report.runs.length > 1 ? '' : text(placeOf(location))],
  ];
}

/** `waiting` 6 s → `inprogress` 2 min → `fail`: each status with how long it was seen. */
function statuses({ run, report, messages }: BlockInput): string {
  // A pipeline whose task waits for a person has the same word as before.
  const all = run.recorder.statuses.filter(({ status }, index, spans) => status !== spans[index - 1]?.status);
  const shown = all.slice(-MAX_STATUSES);
  const one = (span: StatusSpan, index: number) => {
    const next = shown[index + 1]?.from;
    const isGoingOn =
      next === undefined && ['queued', 'running', 'blocked-approval', 'blocked-canary'].includes(span.statusClass);
    const lasted = next !== undefined || isGoingOn ? ` ${messages.duration((next ?? report.endedAt) - span.from)}` : '';
    return `${code(span.status, 40) || text(messages.summary.facts.noStatus)}${lasted}`;
  };
  return [...(shown.length < all.length ? ['…'] : []), ...shown.map(one)].join(' → ');
}

/** A name with its id; either may be missing. */
function naming(part: Named | null | undefined): string {
  if (!part) return '';
  if (part.name === '') return code(part.id);
  return part.id === '' ? text(part.name) : `${text(part.name)} (${code(part.id)})`;
}

function whenAndWho({ run, messages, times }: BlockInput): Fact[] {
  const words = messages.summary.facts;
  const view = lastView(run);
  const took =
    view && view.startedAt !== null && view.finishedAt !== null ? messages.duration(view.finishedAt - view.startedAt) : '';
  return [
    [words.started, times.date(view?.startedAt ?? null)],
    [words.finished, times.date(view?.finishedAt ?? null)],
    [words.duration, took],
    [words.executor, text(view?.executor ?? '')],
  ];
}

function theStep({ report, messages }: BlockInput): Fact[] {
  const words = messages.summary.facts;
  const { serverUrl, repository, runAttempt, workflow, actor, sha, ref } = report.workflow;
  const attempt = runAttempt !== '' && runAttempt !== '1' ? text(words.attempt(runAttempt)) : '';
  const branch = ref.replace(/^refs\/(heads|tags)\//, '');
  const commit =
    serverUrl === '' || repository === ''
      ? text(sha.slice(0, 7))
      : link(sha.slice(0, 7), `${serverUrl}/${repository}/commit/${encodeURIComponent(sha)}`);
  return [
    [words.step, messages.duration(report.endedAt - report.begunAt)],
    [words.workflow, [text(workflow), attempt].filter(Boolean).join(' · ')],
    [words.commit, sha === '' ? '' : `${commit}${branch === '' ? '' : ` (${text(branch)})`}`],
    [words.actor, actor === '' ? '' : serverUrl === '' ? text(actor) : link(actor, `${serverUrl}/${encodeURIComponent(actor)}`)],
  ];
}
