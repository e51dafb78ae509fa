import type { Location } from '../../ncloud/endpoints.js';
import type { Named } from '../../ncloud/shapes.js';
import { type BlockInput, type BlockMaker, lastView } from './block.js';
import { code, link, table, text } from './markdown.js';
import { bothZones } from './times.js';

/** What ran, where, who asked for it, when, how long, and where to look. The first fact is the head of the table, so that none is empty. */
export const facts: BlockMaker = (input) => {
  const say = input.say.summary.facts;
  const { report } = input;
  // Of many runs each would repeat what the step's own table says.
  const rows = [...whatRan(input), ...whenAndWho(input), ...(report.runs.length > 1 ? [] : whereToLook(input))].filter(
    ([, value]) => value !== '',
  );
  return { title: '', body: table([say.conclusion, code(input.run.verdict.conclusion)], rows) };
};

/** The facts of a step with many targets: those that are the same for all of them. */
export const stepFacts: BlockMaker = ({ report, run, say }) => {
  const { mode, operation, location } = report.settings;
  const rows: Fact[] = [
    [say.summary.facts.operation, `${code(mode)} · ${code(operation)}`],
    [say.summary.facts.zone, text(placeOf(location))],
    [say.summary.facts.started, bothZones(report.begunAt)],
    [say.summary.facts.step, text(say.summary.facts.stepTook(say.duration(report.endedAt - report.begunAt)))],
    ...whereToLook({ report, run, say }),
  ];
  return {
    title: '',
    body: table(
      [say.summary.facts.conclusion, code(run.verdict.conclusion)],
      rows.filter(([, value]) => value !== ''),
    ),
  };
};

const placeOf = ({ site, platform, region }: Location): string =>
  [site, platform, region].filter((word) => word !== '').join(' · ');

type Fact = readonly [string, string];

function whatRan(input: BlockInput): Fact[] {
  const { report, run } = input;
  const say = input.say.summary.facts;
  const view = lastView(input);
  const target = view ?? run.target;
  const { mode, operation, location } = report.settings;
  return [
    [say.operation, `${code(mode)} · ${code(operation)}`],
    [mode === 'pipeline' ? say.pipeline : say.project, naming(target?.project)],
    [say.stage, naming(target?.stage)],
    [say.scenario, naming(target?.scenario)],
    [
      say.kind,
      [view?.targetType, view?.strategy]
        .filter(Boolean)
        .map((word) => text(word ?? ''))
        .join(' · '),
    ],
    [say.historyId, code(run.historyId || (view?.historyId ?? ''))],
    [say.status, view ? code(view.status) || say.noStatus : ''],
    [say.zone, text(placeOf(location))],
  ];
}

/** A name with its id; either may be missing. */
function naming(part: Named | null | undefined): string {
  if (!part) return '';
  if (part.name === '') return code(part.id);
  return part.id === '' ? text(part.name) : `${text(part.name)} (${code(part.id)})`;
}

function whenAndWho(input: BlockInput): Fact[] {
  const { report, say: messages } = input;
  const say = messages.summary.facts;
  const view = lastView(input);
  const took =
    view && view.startedAt !== null && view.finishedAt !== null ? messages.duration(view.finishedAt - view.startedAt) : '';
  return [
    [say.started, bothZones(view?.startedAt ?? null)],
    [say.finished, bothZones(view?.finishedAt ?? null)],
    [say.duration, took],
    [say.step, text(say.stepTook(messages.duration(report.endedAt - report.begunAt)))],
    [say.executor, text(view?.executor ?? '')],
  ];
}

function whereToLook({ report, say: { summary } }: BlockInput): Fact[] {
  const say = summary.facts;
  const { serverUrl, repository, runId, runAttempt, workflow, actor, sha, ref } = report.workflow;
  const at = (path: string, label: string) =>
    serverUrl === '' || repository === '' ? text(label) : link(label, `${serverUrl}/${repository}${path}`);
  const attempt = runAttempt !== '' && runAttempt !== '1' ? ` (${text(say.attempt(runAttempt))})` : '';
  const branch = ref.replace(/^refs\/(heads|tags)\//, '');
  return [
    [
      say.console,
      report.consoleUrl === ''
        ? ''
        : `${link(report.consoleUrl.replace(/^https?:\/\//, ''), report.consoleUrl)} (${text(say.consoleMenu)})`,
    ],
    [
      say.workflowRun,
      runId === '' ? '' : `${at(`/actions/runs/${encodeURIComponent(runId)}`, `${workflow || runId} #${runId}`)}${attempt}`,
    ],
    [
      say.commit,
      sha === ''
        ? ''
        : `${at(`/commit/${encodeURIComponent(sha)}`, sha.slice(0, 7))}${branch === '' ? '' : ` (${text(branch)})`}`,
    ],
    [say.actor, actor === '' ? '' : serverUrl === '' ? text(actor) : link(actor, `${serverUrl}/${encodeURIComponent(actor)}`)],
  ];
}
