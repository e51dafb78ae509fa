import type { Messages } from '../messages/messages.js';
import { conclusionOf, type Outcome } from '../run/model/outcome.js';
import type { Target } from '../run/model/view.js';
import { visible } from '../runner/escape.js';
import type { Host } from '../runner/host.js';
import type { Log } from '../runner/log.js';
import { isoTime, type Outputs, runSeconds } from '../runner/outputs.js';
import type { Interruption } from '../runner/signals.js';
import { type Settings, targetsOfMany } from '../runner/step-settings.js';
import { messageOf } from '../shared/message-of.js';
import type { GitHubReporter } from './github/reporter.js';
import { resultLines } from './log/results.js';
import type { Recorder } from './recorder.js';
import { type ApiCall, type CheckRow, type Report, type RunReport, workflowFacts } from './report.js';
import { reportSettings } from './report-settings.js';
import { summarise } from './summarise-targets.js';
import { isGreenVerdict, oneLine, verdict } from './verdict.js';

/** Time in ms that GitHub's own reports may take at the end of a step that was not interrupted. */
const MAX_REPORTER_MS = 10_000;

/** One run as it ended, with what was seen of it. */
export interface EndedRun {
  readonly label: string;
  readonly target: Target | undefined;
  readonly historyId: string;
  readonly outcome: Outcome;
  readonly recorder: Recorder;
}

export interface ConcludeOptions {
  readonly host: Host;
  readonly settings: Settings;
  readonly messages: Messages;
  readonly log: Log;
  readonly outputs: Outputs;
  readonly interruption: Interruption;
  readonly reporter: GitHubReporter | undefined;
  /** When the step began, for people. */
  readonly begunAt: number;
  readonly checks: readonly CheckRow[];
  readonly warnings: readonly string[];
  /** Mode `api`: what was called. */
  readonly call: ApiCall | undefined;
}

/** Writes everything that leaves the step, once and on every path: outputs, summary, reports to GitHub, annotation, exit code. Never throws. */
export async function conclude(ended: readonly EndedRun[], options: ConcludeOptions): Promise<void> {
  const { host, settings, messages, log, outputs, interruption, reporter } = options;
  const runs = ended.map((run) => runReport(run, options));
  const isMany = targetsOfMany(settings).length > 0;
  const run = isMany ? summarise(runs, messages) : (runs[0] as RunReport);
  const { verdict: sentences } = run;

  outputs.setConclusion(sentences.conclusion);
  if (isMany) outputs.setDetails(manyDetails(runs));
  else if (run.target) outputs.setTarget(run.target);
  warnOfSecrets(options);
  outputs.complete();

  await writeSummary(options, { ...reportFacts(options), run, runs });
  const within = interruption.signal.aborted ? Math.max(0, interruption.end() - host.clock.elapsed()) : MAX_REPORTER_MS;
  // A signal that comes only now leaves the reports as little time as one before; what is cut off is post's to send.
  if (reporter) await Promise.race([reporter.finish(run, { ms: within }), outOfTime(options)]);

  log.group(messages.log.phases.result);
  if (isMany) for (const line of resultLines(runs, settings.mode, settings.operation, messages)) log.info(line);
  log.info(messages.log.outputs(sentences.conclusion));
  log.endGroup();
  // Exactly one error annotation, and only here; a green step ends with the same sentence as a plain line.
  if (isGreenVerdict(sentences)) log.info(oneLine(sentences));
  else log.fail(oneLine(sentences, outputs.get('console-url')));
}

function reportFacts({ host, settings, outputs, begunAt, checks, warnings, call }: ConcludeOptions) {
  return {
    ...{ settings: reportSettings(settings), timeZone: settings.timeZone, call, begunAt, checks, warnings },
    workflow: workflowFacts(host.env),
    consoleUrl: outputs.get('console-url'),
    endedAt: host.clock.now(),
  };
}

/** Resolves when a signal leaves no time for anything more; without one never. */
function outOfTime({ interruption, host: { clock } }: ConcludeOptions): Promise<void> {
  return new Promise((resolve) => {
    interruption.onSignal(() => void clock.sleep(Math.max(0, interruption.end() - clock.elapsed())).then(resolve));
  });
}

function runReport(run: EndedRun, { settings, messages, call }: ConcludeOptions): RunReport {
  const { target, historyId, label, outcome } = run;
  const context = { settings: reportSettings(settings), target, historyId, messages, label, call: call?.request ?? '' };
  return { ...run, verdict: verdict(outcome, context) };
}

/** `details` of many runs: one item a target, in the order of the list (docs in action.yml). */
function manyDetails(runs: readonly RunReport[]): readonly unknown[] {
  return runs.map(({ target, historyId, outcome, recorder: { view } }) => ({
    project: target?.project ?? null,
    stage: target?.stage ?? null,
    scenario: target?.scenario ?? null,
    historyId,
    conclusion: conclusionOf(outcome),
    status: view?.status ?? '',
    startedAt: isoTime(view?.startedAt ?? null),
    finishedAt: isoTime(view?.finishedAt ?? null),
    duration: view ? runSeconds(view) : '',
  }));
}

/** GitHub drops or masks outputs that contain a secret, which users meet as an empty output (field-notes §2, 24). */
function warnOfSecrets({ settings, outputs, log, messages }: ConcludeOptions): void {
  const { credentialsSource: source } = settings;
  const keys = source.from === 'keys' ? [source.keys.accessKey, source.keys.secretKey] : [];
  for (const name of ['project-name', 'stage-name', 'scenario-name', 'project-id', 'history-id'] as const) {
    const value = outputs.get(name);
    if (value.length >= 4 && keys.some((key) => value.includes(key))) log.warning(messages.log.maskedOutput(name));
  }
}

async function writeSummary({ host, log, messages, settings }: ConcludeOptions, report: Report): Promise<void> {
  if (!settings.summary || !host.env.GITHUB_STEP_SUMMARY) return;
  try {
    const { renderSummary } = await import('./summary/summary.js');
    await host.core.summary.addRaw(renderSummary(report)).write({ overwrite: true });
  } catch (error) {
    // A summary that can't be written must not change what the step says about the run.
    log.warning(messages.log.summaryFailed(visible(messageOf(error))));
  }
}
