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
import { mask, secretsIn } from './runner/hidden-values.js';
import type { Host } from './runner/host.js';
import { readInputs } from './runner/inputs.js';
import { createLog } from './runner/log.js';
import { createOutputs } from './runner/outputs.js';
import { createStateWriter, type StateIdentity, saveNonce, sealedState, stateIdentity } from './runner/saved-state.js';
import { listenForInterruption } from './runner/signals.js';
import {
  type ApiSettings,
  type CheckSettings,
  isActSettings,
  isRunSettings,
  type RunSettings,
  targetsOfMany,
} from './runner/step-settings.js';
import { begunMark, endedMark } from './runner/temporary-file.js';
import { messageOf } from './shared/message-of.js';

/** The main phase: read the inputs, do what they ask for, and report on every path. Never throws. */
export async function main(host: Host): Promise<void> {
  // Before anything is printed, whether the inputs are right or not. Their base64 and escaped forms are masked by the runner.
  mask(host.core, secretsIn(host.core, host.env));
  const nonce = saveNonce(host.core);
  const inputs = await readInputs(host);
  if (!inputs.ok) return refuseInputs(host, inputs.problems, messagesFor(inputs.language));
  const { settings } = inputs;
  const messages = messagesFor(settings.language);
  if (inputs.settings.credentialsSource.from !== 'keys') markBegun(host, nonce);
  // Listening begins before the first request: a run that nobody would cancel is never started.
  const interruption = listenForInterruption(host, (signal) => createLog(host.core).info(messages.log.interrupted(signal)));
  const step = createStep(host, settings, interruption);
  const opening = { historyId: isActSettings(settings) ? settings.historyId : '', targets: targetsOfMany(settings).length };
  step.log.info(openingLine(reportSettings(settings), opening, messages));
  if (!isRunSettings(settings)) {
    const ended = await withoutRun(settings, step);
    return conclude([ended], { ...step, settings, reporter: undefined });
  }
  const identity = stateIdentity(settings.credentialsSource, nonce, host.env);
  const reporter = await createReporter(settings, identity, step);
  const ended = await withRuns(settings, identity, reporter, step);
  await conclude(ended, { ...step, settings, reporter });
}

/** Does what needs no run. Never throws. */
async function withoutRun(settings: CheckSettings | ApiSettings, tools: Step): Promise<EndedRun> {
  const nothing = { label: '', target: undefined, historyId: '', recorder: createRecorder() };
  if (settings.mode !== 'api') return { ...nothing, ...(await checkOperation(settings, tools)) };
  const { apiOperation } = await import('./commands/api.js');
  return { ...nothing, outcome: await apiOperation(settings, tools) };
}

/** What runs are driven and watched with. */
type RunTools = Pick<
  Step,
  'host' | 'caller' | 'log' | 'messages' | 'interruption' | 'apis' | 'transport' | 'outputs' | 'begunElapsed'
>;

function markBegun({ marks }: Host, nonce: string): void {
  try {
    marks?.set(begunMark(nonce));
  } catch {
    // A folder that can't be written to: then post can't tell what was saved from what somebody made up, and says so.
  }
}

/** Does what the step is for; one end a run. Never throws. */
async function withRuns(
  settings: RunSettings,
  identity: StateIdentity,
  reporter: GitHubReporter | undefined,
  tools: RunTools,
): Promise<EndedRun[]> {
  const { host, log, messages, interruption, apis, transport, outputs } = tools;
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
      historyTime: transport.historyTime,
      account: accountNames(tools),
      isStepOver: () => host.marks?.has(endedMark(identity.nonce)) ?? false,
      onObserverFailed: (error) => log.warning(messages.log.reporterFailed(messageOf(error))),
    },
    save: (index, entry) => state.save(index, entry),
    // Each part as soon as it is known: a look-up that fails later must not hide what was found before.
    onResolved: (label, part, found) => {
      if (label === '') outputs.setResolved(part, found);
    },
    connections: (count) => host.connections?.(count),
    observe: (run) => {
      const { observers, stop } = watch(run, targetsOfMany(settings).length, recorderOf(run.index), reporter, tools);
      stops.push(stop);
      return observers;
    },
  });
  for (const stop of stops) stop();
  return results.map((result) => ({ ...result, recorder: recorderOf(result.index) }));
}

/** Who watches a run, which is the only one if `targets` is 0. */
function watch(run: WatchedRun, targets: number, recorder: Recorder, reporter: GitHubReporter | undefined, tools: RunTools) {
  const { host, log, messages, outputs, begunElapsed } = tools;
  const isMany = targets > 0;
  const { policy, interval } = run;
  const runLog = createRunLog({
    ...{ log, messages, clock: host.clock, begunAt: begunElapsed, policy, consoleUrl: outputs.get('console-url') },
    isDebug: host.env.RUNNER_DEBUG === '1',
    prefix: () => prefix(run.label()),
    known: (at) => interval.known(at),
  });
  const observers: Observer[] = [createRecording(recorder, host.clock)];
  if (!isMany) observers.unshift(createRunOutputs(outputs));
  if (reporter) {
    const label = messages.outcomes.manyLabel(targets);
    observers.push(isMany ? createGitHubManyObserver(reporter, label) : createGitHubObserver(reporter));
  }
  observers.push(runLog.observer);
  return { observers, stop: runLog.stop };
}

/** Names the run at the beginning of a line of the log, where several share it. */
const prefix = (label: string): string => (label === '' ? '' : `${label}: `);

/** Reports to GitHub are best effort, even where their own set-up fails. */
async function createReporter(
  settings: RunSettings,
  identity: StateIdentity,
  { host, log, messages, outputs }: RunTools,
): Promise<GitHubReporter | undefined> {
  if (settings.environment === '' && settings.commitStatus === '' && !settings.comment) return undefined;
  try {
    const { createGitHubReporter } = await import('./reports/github/reporter.js');
    const own = { ...host, core: sealedState(host.core, identity) };
    return createGitHubReporter({ host: own, log, messages, outputs, settings: githubSettings(settings) });
  } catch (error) {
    log.warning(messages.log.reporterFailed(messageOf(error)));
    return undefined;
  }
}

/** All problems in one error; `conclusion` says refused, since nothing was started. */
async function refuseInputs(host: Host, problems: readonly string[], messages: Messages): Promise<void> {
  const outputs = createOutputs({ core: host.core, saveFile: host.saveFile, messages: messages.runner });
  outputs.setConclusion('refused');
  outputs.complete();
  const log = createLog(host.core);
  if (host.env.GITHUB_STEP_SUMMARY && !/^false$/i.test(host.core.getInput('summary').trim())) {
    try {
      const { renderInputProblems } = await import('./reports/summary/refused-inputs.js');
      await host.core.summary.addRaw(renderInputProblems(messages, problems)).write({ overwrite: true });
    } catch (error) {
      log.warning(messages.log.summaryFailed(messageOf(error)));
    }
  }
  const { headline, nothingStarted } = messages.inputs;
  log.fail((problems.length === 1 ? [...problems, nothingStarted] : [headline(problems.length), ...problems]).join(' '));
}
