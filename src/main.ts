import { actOperation } from './commands/act.js';
import { concluded } from './commands/errors.js';
import { finish } from './commands/finish.js';
import { startOperation } from './commands/start.js';
import { createStep, type Step } from './commands/step.js';
import { createTrack, type Track } from './commands/track.js';
import { type Messages, messagesFor } from './messages/messages.js';
import { openingLine } from './reports/log/opening.js';
import { githubSettings, reportSettings } from './reports/settings.js';
import type { Outcome } from './run/model/outcome.js';
import type { Host } from './runner/host.js';
import { isRunSettings, readInputs, type Settings } from './runner/inputs.js';
import { createLog } from './runner/log.js';
import { createOutputs } from './runner/outputs.js';
import { listenForInterruption } from './runner/signals.js';
import { markMain } from './runner/state.js';

/** The main phase: read the inputs, do one thing to one run, follow it, and report on every path. Never throws. */
export async function main(host: Host): Promise<void> {
  markMain(host.core);
  const begunAt = host.clock.now();
  const inputs = await readInputs(host);
  if (!inputs.ok) return refuseInputs(host, inputs.problems, messagesFor(inputs.language));
  const { settings } = inputs;
  maskSecrets(host, settings);

  const say = messagesFor(settings.language);
  // Listening begins before the first request: a run that nobody would cancel is never started.
  const interruption = listenForInterruption(host, (signal) => createLog(host.core).info(say.log.interrupted(signal)));
  const step = createStep(host, settings, interruption, begunAt);
  const opening = { historyId: settings.historyId, targets: settings.targets.length };
  step.log.info(openingLine(reportSettings(settings), opening, say));
  if (settings.environment !== '' || settings.commitStatus !== '' || settings.comment) {
    try {
      const { createGitHubReporter } = await import('./reports/github/reporter.js');
      step.reporter = createGitHubReporter({ ...step, messages: step.say, settings: githubSettings(settings) });
    } catch (error) {
      // Reports to GitHub are best effort, even where their own set-up fails.
      step.log.warning(say.log.reporterFailed(error instanceof Error ? error.message : String(error)));
    }
  }
  const tracks =
    settings.targets.length > 0
      ? settings.targets.map((_, index) => createTrack(step, index, false))
      : [createTrack(step, 0, true)];
  await finish(step, tracks, await operate(step, settings, tracks));
}

/** Does what the step is for; one outcome a run. Never throws. */
async function operate(step: Step, settings: Settings, tracks: readonly Track[]): Promise<Outcome[]> {
  if (isRunSettings(settings) && settings.targets.length > 0) {
    return (await import('./commands/many.js')).manyOperation(step, settings, tracks);
  }
  const [track] = tracks as [Track];
  const outcome = await concluded(step, settings, track, async () => {
    if (settings.mode === 'api') return (await import('./commands/api.js')).apiOperation(step, settings);
    if (!isRunSettings(settings)) return (await import('./commands/check.js')).checkOperation(step, settings, track);
    const starts = settings.operation === 'start' || settings.operation === 'request';
    return starts ? startOperation(step, settings, track) : actOperation(step, settings, track);
  });
  return [outcome ?? { kind: 'defect', message: 'an operation without an outcome' }];
}

/** All problems in one error; `conclusion` says refused, since nothing was started. */
async function refuseInputs(host: Host, problems: readonly string[], say: Messages): Promise<void> {
  const outputs = createOutputs(host.core);
  outputs.setConclusion('refused');
  outputs.complete();
  const log = createLog(host.core);
  if (host.env.GITHUB_STEP_SUMMARY && !/^false$/i.test(host.core.getInput('summary').trim())) {
    try {
      const { renderInputProblems } = await import('./reports/summary/refused-inputs.js');
      await host.core.summary.addRaw(renderInputProblems(say, problems)).write({ overwrite: true });
    } catch (error) {
      log.warning(say.log.summaryFailed(error instanceof Error ? error.message : String(error)));
    }
  }
  log.fail(problems.length === 1 ? (problems[0] ?? '') : [say.inputs.headline(problems.length), ...problems].join(' '));
}

/** Shorter values are no real keys; masking them would blot out half the log and make GitHub drop outputs that contain them. */
const SHORTEST_MASKED = 8;

/** Before anything is printed. Their base64 and escaped forms are masked by the runner. */
function maskSecrets(host: Host, { credentials, githubToken }: Settings): void {
  for (const secret of [credentials.secretKey, credentials.accessKey, githubToken]) {
    if (secret.length >= SHORTEST_MASKED) host.core.setSecret(secret);
  }
}
