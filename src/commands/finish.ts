import { isTransient } from '../ncloud/errors.js';
import { resultLines } from '../reports/log/results.js';
import { summarise } from '../reports/many.js';
import { type Report, type RunReport, workflowFacts } from '../reports/report.js';
import { reportSettings, timeZoneOf } from '../reports/settings.js';
import { isGreenVerdict, oneLine, verdict } from '../reports/verdict.js';
import { conclusionOf, type Outcome } from '../run/model/outcome.js';
import { isEnded } from '../run/model/status.js';
import { visible } from '../runner/escape.js';
import { cutJson, isoTime, runSeconds } from '../runner/outputs.js';
import type { Step } from './step.js';
import type { Track } from './track.js';

/** Time in ms that GitHub's own reports may take at the end of a step that was not interrupted. */
const REPORTER_MS = 10_000;

/** Writes everything that leaves the step, on every path: outputs, saved state, summary, reports to GitHub, annotation, exit code. */
export async function finish(step: Step, tracks: readonly Track[], outcomes: readonly Outcome[]): Promise<void> {
  const { host, log, say, settings, outputs } = step;
  const runs = tracks.map((track, index) => runReport(step, track, outcomes[index] as Outcome));
  const run = settings.targets.length > 0 ? summarise(runs, say) : (runs[0] as RunReport);
  const { outcome, verdict: sentences } = run;

  outputs.setConclusion(conclusionOf(outcome));
  if (settings.targets.length > 0) outputs.set('details', manyDetails(runs));
  else if (run.target) outputs.setTarget(run.target);
  for (const [index, track] of tracks.entries()) if (!leavesWorkForPost(outcomes[index] as Outcome)) track.save('settled');
  warnOfSecrets(step);
  outputs.complete();

  await writeSummary(step, {
    settings: reportSettings(settings),
    timeZone: timeZoneOf(settings),
    call: step.call,
    workflow: workflowFacts(host.env),
    consoleUrl: outputs.get('console-url'),
    begunAt: step.begunAt,
    endedAt: host.clock.now(),
    phases: step.phases,
    run,
    runs,
    checks: step.checks,
    warnings: step.warnings,
  });
  const interrupted = step.interruption.signal.aborted;
  const ms = interrupted ? Math.max(0, step.interruption.end() - host.clock.now()) : REPORTER_MS;
  // A signal that comes only now leaves the reports as little time as one before; what is cut off is post's to send.
  if (step.reporter) await Promise.race([step.reporter.finish(run, { ms }), outOfTime(step)]);

  log.group(say.log.phases.result);
  if (settings.targets.length > 0) for (const line of resultLines(runs, settings.mode, settings.operation, say)) log.info(line);
  log.info(say.log.outputs(conclusionOf(outcome)));
  log.endGroup();
  // Exactly one error annotation, and only here; a green step ends with the same sentence as a plain line.
  if (isGreenVerdict(sentences)) log.info(oneLine(sentences));
  else log.fail(oneLine(sentences, outputs.get('console-url')));
}

/** Resolves when a signal leaves no time for anything more; without one never. */
function outOfTime({ interruption: { signal, end }, host: { clock } }: Step): Promise<void> {
  return new Promise((resolve) => {
    const begin = () => void clock.sleep(Math.max(0, end() - clock.now())).then(resolve);
    if (signal.aborted) begin();
    else signal.addEventListener('abort', begin, { once: true });
  });
}

function runReport({ settings, say, call }: Step, track: Track, outcome: Outcome): RunReport {
  const sentences = verdict(outcome, {
    settings: reportSettings(settings),
    target: track.target,
    historyId: track.historyId,
    messages: say,
    label: track.label,
    call: call?.request ?? '',
  });
  const { target, historyId, recorder, label } = track;
  return { target, historyId, recorder, outcome, verdict: sentences, label };
}

/** `details` of many runs: one item a target, in the order of the list (docs in action.yml). */
function manyDetails(runs: readonly RunReport[]): string {
  return cutJson(
    runs.map(({ target, historyId, outcome, recorder: { view } }) => ({
      project: target?.project ?? null,
      stage: target?.stage ?? null,
      scenario: target?.scenario ?? null,
      historyId,
      conclusion: conclusionOf(outcome),
      status: view?.status ?? '',
      startedAt: isoTime(view?.startedAt ?? null),
      finishedAt: isoTime(view?.finishedAt ?? null),
      duration: view ? runSeconds(view) : '',
    })),
  );
}

/**
 * What is the post phase's to settle: an interrupted run whose cancel is not verified or whose start is not cleared up, and a cancel
 * because of a timeout that may never have arrived.
 */
function leavesWorkForPost(outcome: Outcome): boolean {
  if (outcome.kind === 'timed-out') {
    const { cancel, view } = outcome;
    const isOpen = cancel.result === 'unanswered' || (cancel.result === 'refused' && isTransient(cancel.failure));
    return isOpen && !isEnded(view?.statusClass ?? 'unknown');
  }
  if (outcome.kind !== 'interrupted' && outcome.kind !== 'interrupted-unclear') return false;
  if (outcome.kind === 'interrupted-unclear' && outcome.historyId === undefined) return true;
  return outcome.cancel.result !== 'not-sent' && outcome.view?.statusClass !== 'cancelled';
}

/** GitHub drops or masks outputs that contain a secret, which users meet as an empty output (field-notes §2, 24). */
function warnOfSecrets({ settings, outputs, log, say }: Step): void {
  const { accessKey, secretKey } = settings.credentials;
  for (const name of ['project-name', 'stage-name', 'scenario-name', 'project-id', 'history-id'] as const) {
    const value = outputs.get(name);
    if (value.length >= 4 && (value.includes(accessKey) || value.includes(secretKey))) log.warning(say.log.maskedOutput(name));
  }
}

async function writeSummary(step: Step, report: Report): Promise<void> {
  const { host, log, say, settings } = step;
  if (!settings.summary || !host.env.GITHUB_STEP_SUMMARY) return;
  try {
    const { renderSummary } = await import('../reports/summary/summary.js');
    await host.core.summary.addRaw(renderSummary(report)).write({ overwrite: true });
  } catch (error) {
    // A summary that can't be written must not change what the step says about the run.
    log.warning(say.log.summaryFailed(visible(error instanceof Error ? error.message : String(error))));
  }
}
