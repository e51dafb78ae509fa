import { type BlockInput, lastView } from './block.js';
import { code, link, text } from './markdown.js';

/** One line of links to where a person goes next: the console, this workflow run, and the id to look for there. */
export function links({ report, run, messages }: BlockInput): string {
  const words = messages.summary.links;
  const { mode } = report.settings;
  // What stands for many runs has no id of its own.
  const isWhole = report.runs.length > 1 && run.target?.project.id === '';
  const historyId = isWhole ? '' : run.historyId || (lastView(run)?.historyId ?? '');
  const service = mode === 'pipeline' ? 'SourcePipeline' : mode === 'deploy' ? 'SourceDeploy' : '';
  const menu = service === '' ? '' : ` ${text(words.consoleMenu(service))}`;
  // Of many runs each would repeat what stands at the top.
  const isPart = report.runs.length > 1 && !isWhole;
  return [
    isPart || report.consoleUrl === '' ? '' : `${link(words.console, report.consoleUrl)}${menu}`,
    historyId === '' ? '' : `${text(mode === 'pipeline' ? words.pipelineRun : words.deployment)} ${code(historyId)}`,
    isPart ? '' : workflowRun(report.workflow, words.workflowRun),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function workflowRun({ serverUrl, repository, runId }: BlockInput['report']['workflow'], label: string): string {
  if (serverUrl === '' || repository === '' || runId === '') return '';
  return link(label, `${serverUrl}/${repository}/actions/runs/${encodeURIComponent(runId)}`);
}
