import { bindSaved } from './commands/bindings.js';
import { runToEnd } from './commands/run.js';
import { policyOf } from './commands/runs.js';
import { NO_QUEUE } from './commands/start-queue.js';
import { accountNames, createApis, createServiceAccess } from './commands/step.js';
import { messagesFor } from './messages/messages.js';
import { createPostLog } from './reports/log/post-log.js';
import { resumed } from './run/lifecycle/advance.js';
import { CONNECTIONS_IN_POST } from './run/limits.js';
import type { RunView } from './run/model/view.js';
import type { Host } from './runner/host.js';
import { readInputs } from './runner/inputs.js';
import { createLog } from './runner/log.js';
import { parseSaved, type SavedEntry } from './runner/saved-run.js';
import { claimsOpenRuns, readNonce, readSavedState, sealedState, stateIdentity } from './runner/saved-state.js';
import { listenForInterruption } from './runner/signals.js';
import { isRunSettings, isStartSettings, type RunSettings } from './runner/step-settings.js';
import { begunMark, endedMark } from './runner/temporary-file.js';
import { createSemaphore } from './shared/semaphore.js';

/**
 * The post phase: resumes what an interrupted main phase left open, from saved state. Silent when nothing is. Never throws, and never
 * makes the job red: whatever it finds is a warning.
 */
export async function post(host: Host): Promise<void> {
  const inputs = await readInputs(host);
  if (!inputs.ok) {
    // Without its keys nothing can be read, nor can it be proved that what was saved is this step's own.
    const { log: text } = messagesFor(inputs.language);
    if (claimsOpenRuns(host.core))
      createLog(host.core).warning(text.post.blind(text.run('deploy', ''), inputs.problems.join(' ')));
    return;
  }
  const { settings } = inputs;
  if (!isRunSettings(settings)) return;
  const nonce = readNonce(host.core);
  markEnded(host, nonce);
  const isProved = settings.credentialsSource.from === 'keys' || hasBegun(host, nonce);
  const identity = stateIdentity(settings.credentialsSource, isProved ? nonce : '', host.env);
  const saved = readSavedState(host.core, identity);
  const messages = messagesFor(settings.language);
  if (saved.length === 0 && claimsOpenRuns(host.core)) createLog(host.core).warning(messages.log.post.unproved);
  const open = saved.flatMap(({ value }): OpenEntry[] => {
    const { mode, run } = parseSaved(value) ?? {};
    return mode && run && run.phase !== 'done' ? [{ mode, run }] : [];
  });
  const own = { ...host, core: { ...host.core, ...sealedState(host.core, identity) } };
  if (open.length === 0) return closeGitHub(own, undefined);
  const seen = await resumeRuns(host, settings, open);
  // One of many says nothing of the others, which may never have begun.
  await closeGitHub(own, open.length === 1 && !(isStartSettings(settings) && settings.isMany) ? seen[0] : undefined);
}

/** Whether this step's main was there. Where no secret key proves what was saved, the job's environment could have made it up (R10). */
function hasBegun({ marks }: Host, nonce: string): boolean {
  return nonce !== '' && marks?.has(begunMark(nonce)) === true;
}

/** A main phase that lives on, as it can in a container job, starts nothing any more once it sees this. */
function markEnded({ marks }: Host, nonce: string): void {
  try {
    if (nonce !== '') marks?.set(endedMark(nonce));
  } catch {
    // A folder that can't be written to: what can't be marked is said in the documentation.
  }
}

/** A run that main left open. */
interface OpenEntry {
  readonly mode: SavedEntry['mode'];
  readonly run: Exclude<SavedEntry['run'], { phase: 'done' }>;
}

const savedId = ({ run }: OpenEntry): string => (run.phase === 'starting' ? '' : run.historyId);

/** Every run that main left goes on in the machine that main began; answers what was last seen of each. */
async function resumeRuns(host: Host, settings: RunSettings, open: readonly OpenEntry[]): Promise<(RunView | undefined)[]> {
  const { clock, random } = host;
  const messages = messagesFor(settings.language);
  const log = createLog(host.core);
  if (open.length > 1) host.connections?.(CONNECTIONS_IN_POST);
  const { transport, caller } = createServiceAccess(host, settings, log, messages, { hasHadKeys: true });
  const tools = {
    clock,
    random,
    apis: createApis(transport),
    serviceTime: transport.serviceTime,
    historyTime: transport.historyTime,
    account: accountNames({ caller }),
  };
  // Time and connections are shared out, so that every run gets its cancel: nobody's time limit runs while he waits in line.
  const permits = createSemaphore(CONNECTIONS_IN_POST);
  // A signal of its own leaves post a few seconds: what is not being stopped yet is cancelled at once.
  const interruption = listenForInterruption(host, (signal) => log.info(messages.log.interrupted(signal)));
  return Promise.all(
    open.map(async (entry) => {
      const { mode, run } = entry;
      const policy = { ...policyOf(settings, 'post'), mode };
      const done = await runToEnd(
        {
          ...{ first: resumed(run, policy, clock.elapsed()), policy, turns: NO_QUEUE, mayLearn: false },
          ...{ pollIntervalMs: undefined, save: () => {}, permits },
          binding: bindSaved(tools, mode, run.target),
          observers: () => [createPostLog(log, messages, mode)],
        },
        {
          ...tools,
          interruption,
          isStepOver: () => false,
          onObserverFailed: (error) =>
            log.warning(messages.log.post.failed(messages.log.run(mode, savedId(entry)), String(error))),
        },
      );
      return done.seen;
    }),
  );
}

/** What main left open at GitHub: only loaded if there is something. */
async function closeGitHub(host: Host, seen: RunView | undefined): Promise<void> {
  if (host.core.getState('github') === '') return;
  const { closeLeftovers } = await import('./reports/github/leftovers.js');
  await closeLeftovers(host, seen);
}
