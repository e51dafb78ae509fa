import { checkOperation } from './commands/check.js';
import { operateRuns, type WatchedRun } from './commands/runs.js';
import { accountNames, createStep, type Step } from './commands/step.js';
import { type Messages, messagesFor } from './messages/messages.js';
import { conclude, type EndedRun } from './reports/conclude.js';
import type { GitHubReporter } from './reports/github/reporter.js';
import { createGitHubManyObserver, createGitHubObserver } from './reports/github-observer.js';
import { openingLine } from './reports/log/opening.js';
import { createRunLog } from './reports/log/run-log.js';
import { createRecorder, type Recorder } from './reports/recorder.js';
import { createRecording } from './reports/recording.js';
import { githubSettings, reportSettings } from './reports/report-settings.js';
import { createRunOutputs } from './reports/run-outputs.js';
import type { Observer } from './run/lifecycle/drive.js';
import { flatSettings } from './runner/flat-settings.js';
import { mask, secretsIn } from './runner/hidden-values.js';
import type { Host } from './runner/host.js';
import { readInputs } from './runner/inputs.js';
import { createLog } from './runner/log.js';
import { createOutputs } from './runner/outputs.js';
import { createStateWriter, type StateIdentity, saveNonce, sealedState, stateIdentity } from './runner/saved-state.js';
import { listenForInterruption } from './runner/signals.js';
import { isRunSettings, type RunSettings, type Settings } from './runner/step-settings.js';
import { endedMark } from './runner/temporary-file.js';
import { messageOf } from './shared/message-of.js';

/** The main phase: read the inputs, do what they ask for, and report on every path. Never throws. */
export async function main(host: Host): Promise<void> {
  // Before anything is printed, whether the inputs are right or not. Their base64 and escaped forms are masked by the runner.
  mask(host.core, secretsIn(host.core, host.env));
  const nonce = saveNonce(host.core);
  const inputs = await readInputs(host);
  if (!inputs.ok) return refuseInputs(host, inputs.problems, messagesFor(inputs.language));
  const settings = flatSettings(inputs.settings);
  const messages = messagesFor(settings.language);
  // Listening begins before the first request: a run that nobody would cancel is never started.
  const interruption = listenForInterruption(host, (signal) => createLog(host.core).info(messages.log.interrupted(signal)));
  const step = createStep(host, settings, interruption);
  const opening = { historyId: settings.historyId, targets: settings.targets.length };
  step.log.info(openingLine(reportSettings(settings), opening, messages));
  const identity = stateIdentity(inputs.settings.credentialsSource, nonce, host.env);
  const reporter = await createReporter(step, identity);
  const ended = await operate(step, inputs.settings, identity, reporter);
  await conclude(ended, { ...step, messages, reporter });
}

/** Does what the step is for; one end a run. Never throws. */
async function operate(
  step: Step,
  settings: Settings,
  identity: StateIdentity,
  reporter: GitHubReporter | undefined,
): Promise<EndedRun[]> {
  if (isRunSettings(settings)) return runAll(step, settings, identity, reporter);
  const nothing = { label: '', target: undefined, historyId: '', recorder: createRecorder() };
  if (settings.mode === 'api') {
    const { apiOperation } = await import('./commands/api.js');
    return [{ ...nothing, outcome: await apiOperation(step) }];
  }
  return [{ ...nothing, ...(await checkOperation(step, settings)) }];
}

async function runAll(
  step: Step,
  settings: RunSettings,
  identity: StateIdentity,
  reporter: GitHubReporter | undefined,
): Promise<EndedRun[]> {
  const { host, log, say, interruption, apis, transport } = step;
  const state = createStateWriter(host.core, identity);
  const recorders = new Map<number, Recorder>();
  const stops: (() => void)[] = [];
  const recorderOf = (index: number): Recorder => {
    const known = recorders.get(index) ?? createRecorder();
    recorders.set(index, known);
    return known;
  };
  const results = await operateRuns(settings, {
    tools: {
      ...{ clock: host.clock, random: host.random, apis, interruption, serviceTime: transport.serviceTime },
      possibleTime: transport.possibleTime,
      account: accountNames(step),
      isStepOver: () => host.marks?.has(endedMark(identity.nonce)) ?? false,
      onObserverFailed: (error) => log.warning(say.log.reporterFailed(messageOf(error))),
    },
    save: (index, entry) => state.save(index, entry),
    // Each part as soon as it is known: a look-up that fails later must not hide what was found before.
    onResolved: (label, part, found) => {
      if (label === '') step.outputs.setResolved(part, found);
    },
    connections: (count) => host.connections?.(count),
    observe: (run) => {
      const { observers, stop } = watch(step, run, recorderOf(run.index), reporter);
      stops.push(stop);
      return observers;
    },
  });
  for (const stop of stops) stop();
  return results.map((result) => ({ ...result, recorder: recorderOf(result.index) }));
}

/** Who watches a run. */
function watch(step: Step, run: WatchedRun, recorder: Recorder, reporter: GitHubReporter | undefined) {
  const { host, log, say, settings, outputs, begunElapsed } = step;
  const isMany = settings.targets.length > 0;
  const { policy, interval } = run;
  const runLog = createRunLog({
    ...{ log, messages: say, clock: host.clock, begunAt: begunElapsed, policy, consoleUrl: outputs.get('console-url') },
    isDebug: host.env.RUNNER_DEBUG === '1',
    prefix: () => prefix(run.label()),
    known: (at) => interval.known(at),
  });
  const observers: Observer[] = [createRecording(recorder, host.clock)];
  if (!isMany) observers.unshift(createRunOutputs(outputs));
  if (reporter) {
    const label = say.outcomes.manyLabel(settings.targets.length);
    observers.push(isMany ? createGitHubManyObserver(reporter, label) : createGitHubObserver(reporter));
  }
  observers.push(runLog.observer);
  return { observers, stop: runLog.stop };
}

/** Names the run at the beginning of a line of the log, where several share it. */
const prefix = (label: string): string => (label === '' ? '' : `${label}: `);

/** Reports to GitHub are best effort, even where their own set-up fails. */
async function createReporter(step: Step, identity: StateIdentity): Promise<GitHubReporter | undefined> {
  const { settings, log, say } = step;
  if (settings.environment === '' && settings.commitStatus === '' && !settings.comment) return undefined;
  try {
    const { createGitHubReporter } = await import('./reports/github/reporter.js');
    const own = { ...step.host, core: sealedState(step.host.core, identity) };
    return createGitHubReporter({ ...step, host: own, messages: say, settings: githubSettings(settings) });
  } catch (error) {
    log.warning(say.log.reporterFailed(messageOf(error)));
    return undefined;
  }
}

/** All problems in one error; `conclusion` says refused, since nothing was started. */
async function refuseInputs(host: Host, problems: readonly string[], say: Messages): Promise<void> {
  const outputs = createOutputs({ core: host.core, saveFile: host.saveFile, say: say.runner });
  outputs.setConclusion('refused');
  outputs.complete();
  const log = createLog(host.core);
  if (host.env.GITHUB_STEP_SUMMARY && !/^false$/i.test(host.core.getInput('summary').trim())) {
    try {
      const { renderInputProblems } = await import('./reports/summary/refused-inputs.js');
      await host.core.summary.addRaw(renderInputProblems(say, problems)).write({ overwrite: true });
    } catch (error) {
      log.warning(say.log.summaryFailed(messageOf(error)));
    }
  }
  log.fail(problems.length === 1 ? (problems[0] ?? '') : [say.inputs.headline(problems.length), ...problems].join(' '));
}
