import type { Outcome } from '../run/conclusion.js';
import { visible } from './escape.js';
import type { Track } from './operations/track.js';
import { type Report, type RunReport, workflowFacts } from './report.js';
import type { Step } from './step.js';
import { isGreenVerdict, oneLine, verdict } from './verdict.js';

/** Time in ms that GitHub's own reports may take at the end of a step that was not interrupted. */
const REPORTER_MS = 10_000;

/** The same when the runner is about to kill the process; post settles what is left. */
const INTERRUPTED_REPORTER_MS = 1500;

/** Writes everything that leaves the step, on every path: outputs, saved state, summary, reports to GitHub, annotation, exit code. */
export async function finish(step: Step, track: Track, outcome: Outcome): Promise<void> {
  const { host, log, say, settings, outputs } = step;
  const sentences = verdict(outcome, { settings, target: track.target, historyId: track.historyId, say });
  const run: RunReport = { target: track.target, historyId: track.historyId, recorder: track.recorder, outcome, verdict: sentences };

  outputs.setConclusion(outcome.conclusion);
  if (track.target) outputs.setTarget(track.target);
  if (!leavesWorkForPost(outcome)) track.save('settled');
  warnOfSecrets(step);

  await writeSummary(step, {
    settings,
    workflow: workflowFacts(host.env),
    consoleUrl: outputs.get('console-url'),
    begunAt: step.begunAt,
    endedAt: host.clock.now(),
    phases: step.phases,
    run,
    checks: step.checks,
    warnings: step.warnings,
  });
  const interrupted = step.interruption.signal.aborted;
  await step.reporter?.finish(run, { ms: interrupted ? INTERRUPTED_REPORTER_MS : REPORTER_MS });
  outputs.complete();

  log.group(say.log.phases.result);
  log.info(say.log.outputs(outcome.conclusion));
  log.endGroup();
  // Exactly one error annotation, and only here; a green step ends with the same sentence as a plain line.
  if (isGreenVerdict(sentences)) log.info(oneLine(sentences));
  else log.fail(oneLine(sentences));
}

/** An interrupted run whose cancel is not verified, or whose start is not cleared up, is the post phase's to settle. */
function leavesWorkForPost(outcome: Outcome): boolean {
  if (!('why' in outcome) || outcome.why !== 'interrupted') return false;
  if (outcome.conclusion === 'unknown' && outcome.historyId === undefined) return true;
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
    const { renderSummary } = await import('./summary/index.js');
    await host.core.summary.addRaw(renderSummary(report)).write({ overwrite: true });
  } catch (error) {
    // A summary that can't be written must not change what the step says about the run.
    log.warning(say.log.summaryFailed(visible(error instanceof Error ? error.message : String(error))));
  }
}
