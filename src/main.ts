import { listenForInterruption } from './action/interruption.js';
import type { Host } from './action/host.js';
import { isRunSettings, readInputs, type Settings } from './action/inputs.js';
import { createLog } from './action/log.js';
import { messagesFor } from './action/messages/index.js';
import { finish } from './action/finish.js';
import { actOperation } from './action/operations/act.js';
import { outcomeOfError } from './action/operations/errors.js';
import { settleInterrupted } from './action/operations/interrupted.js';
import { startOperation } from './action/operations/start.js';
import { createTrack, type Track } from './action/operations/track.js';
import { createOutputs } from './action/outputs.js';
import { markMain } from './action/state.js';
import { createStep, type Step } from './action/step.js';
import type { Outcome } from './run/conclusion.js';
import { Interrupted } from './run/interruption.js';

/** The main phase: read the inputs, do one thing to one run, follow it, and report on every path. Never throws. */
export async function main(host: Host): Promise<void> {
  markMain(host.core);
  const begunAt = host.clock.now();
  const inputs = readInputs(host);
  if (!inputs.ok) return refuseInputs(host, inputs.problems, messagesFor(inputs.language).inputs.headline(inputs.problems.length));
  const { settings } = inputs;
  maskSecrets(host, settings);

  const say = messagesFor(settings.language);
  // Listening begins before the first request: a run that nobody would cancel is never started.
  const interruption = listenForInterruption(host, (signal) => createLog(host.core).info(say.log.interrupted(signal)));
  const step = createStep(host, settings, interruption, begunAt);
  const track = createTrack(step, 0, true);
  let outcome: Outcome;
  try {
    outcome = await operate(step, settings, track);
  } catch (error) {
    outcome =
      error instanceof Interrupted
        ? await settleInterrupted(step, settings, track, error)
        : outcomeOfError(error, track, step);
  }
  await finish(step, track, outcome);
}

async function operate(step: Step, settings: Settings, track: Track): Promise<Outcome> {
  if (settings.environment !== '' || settings.commitStatus !== '' || settings.comment) {
    const { createGitHubReporter } = await import('./action/github/reporter.js');
    step.reporter = createGitHubReporter(step);
  }
  if (isRunSettings(settings)) {
    return settings.operation === 'start' || settings.operation === 'request'
      ? startOperation(step, settings, track)
      : actOperation(step, settings, track);
  }
  if (settings.mode === 'api') return (await import('./action/operations/api.js')).apiOperation(step, settings);
  return (await import('./action/operations/check.js')).checkOperation(step, settings, track);
}

/** All problems in one error; `conclusion` says refused, since nothing was started. */
function refuseInputs(host: Host, problems: readonly string[], headline: string): void {
  const outputs = createOutputs(host.core);
  outputs.setConclusion('refused');
  outputs.complete();
  createLog(host.core).fail(problems.length === 1 ? (problems[0] ?? headline) : [headline, ...problems].join(' '));
}

/** Shorter values are no real keys; masking them would blot out half the log and make GitHub drop outputs that contain them. */
const SHORTEST_MASKED = 8;

/** Before anything is printed. Their base64 and escaped forms are masked by the runner. */
function maskSecrets(host: Host, { credentials, githubToken }: Settings): void {
  for (const secret of [credentials.secretKey, credentials.accessKey, githubToken]) {
    if (secret.length >= SHORTEST_MASKED) host.core.setSecret(secret);
  }
}
