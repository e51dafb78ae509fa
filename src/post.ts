import { sayCancel } from './commands/follow.js';
import { createApis, createServiceTransport } from './commands/step.js';
import { bindKind } from './commands/track.js';
import { type Messages, messagesFor } from './messages/messages.js';
import type { Transport } from './ncloud/transport.js';
import { cancelUntilArrived, watchForEnd } from './run/cancel.js';
import { CONNECTIONS_OF_MANY } from './run/limits.js';
import { isEnded } from './run/model/status.js';
import type { RunKind, RunView } from './run/model/view.js';
import { settle } from './run/settle.js';
import type { Host } from './runner/host.js';
import { isRunSettings, type RunSettings, readInputs } from './runner/inputs.js';
import { createLog, type Log } from './runner/log.js';
import { readState } from './runner/saved-state.js';
import type { StateEntry } from './runner/state.js';

/** How long the post phase looks for a run or verifies a cancel, in ms; all post steps of a job share under 5 minutes. */
const LOOK_UP_MS = 45_000;
const FIRST_LOOK_MS = 20_000;
const VERIFY_MS = 45_000;

/** The word of a run whose cancel is under way [doc]; it needs no second one. */
const CANCELING = /^cancell?ing$/i;

/**
 * The post phase: settles what an interrupted main phase left open, from saved state. Silent when nothing is. Never throws, and never
 * makes the job red: whatever it finds is a warning.
 */
export async function post(host: Host): Promise<void> {
  const open = readState(host.core).filter((entry) => entry.phase !== 'settled');
  if (open.length === 0) return settleGitHub(host, undefined);
  const inputs = await readInputs(host);
  if (!inputs.ok) {
    const { log: text } = messagesFor(inputs.language);
    for (const { mode, historyId } of open)
      createLog(host.core).warning(text.post.blind(text.run(mode, historyId), inputs.problems.join(' ')));
    return;
  }
  if (!isRunSettings(inputs.settings)) return;
  const { settings } = inputs;
  const say = messagesFor(settings.language);
  const log = createLog(host.core);
  if (open.length > 1) host.connections?.(CONNECTIONS_OF_MANY);
  const transport = createServiceTransport(host, settings, log, say);
  const step = { host, apis: createApis(transport) };
  const entries = open.map((entry) => {
    const target = {
      project: { id: entry.projectId, name: '' },
      ...(entry.scenarioId && { stage: { id: entry.stageId, name: '' }, scenario: { id: entry.scenarioId, name: '' } }),
    };
    return { entry, kind: bindKind(step, entry.mode, target, settings.operation === 'request' ? 'request' : 'deploy') };
  });
  const seen = await Promise.all(
    entries.map(async ({ entry, kind }) => {
      try {
        return await settleEntry(host, settings, log, say, entry, kind, transport.serviceTime);
      } catch (error) {
        log.warning(
          say.log.post.failed(say.log.run(entry.mode, entry.historyId), error instanceof Error ? error.message : String(error)),
        );
        return undefined;
      }
    }),
  );
  // One of many says nothing of the others, which may never have begun.
  await settleGitHub(host, settings.targets.length === 0 ? seen[0] : undefined);
}

/** Settles one run; answers what was last seen of it. */
async function settleEntry(
  host: Host,
  settings: RunSettings,
  log: Log,
  say: Messages,
  entry: StateEntry,
  kind: RunKind,
  serviceTime: Transport['serviceTime'],
): Promise<RunView | undefined> {
  const historyId = entry.historyId || (await findRun(host, log, say, entry, kind, serviceTime));
  if (historyId === undefined) return undefined;
  const run = say.log.run(entry.mode, historyId);
  const { clock } = host;
  const seen = await watchForEnd(kind, historyId, { clock, signal: undefined, forMs: FIRST_LOOK_MS, until: () => true });
  if (!seen) {
    log.warning(say.log.post.invisible(run));
    return undefined;
  }
  if (isEnded(seen.statusClass)) {
    log.info(say.log.post.gone(run, seen.status));
    return seen;
  }
  // What main was cancelling is to be cancelled, whatever `on-cancel` says: `on-timeout` asked for it.
  if (settings.onCancel === 'detach' && entry.phase !== 'cancelling') {
    log.info(say.log.post.still(run, seen.status));
    return seen;
  }
  const cancelled =
    entry.phase === 'cancelling' || CANCELING.test(seen.status) ? await watch(host, kind, historyId, CANCEL_GRACE_MS) : undefined;
  const now = cancelled ?? seen;
  if (!isEnded(now.statusClass) && !CANCELING.test(now.status)) {
    sayCancel(
      { log, say, settings },
      historyId,
      await cancelUntilArrived(kind, historyId, now, { deadline: clock.now() + FIRST_LOOK_MS, clock, random: host.random }),
    );
  }
  const last = isEnded(now.statusClass) ? now : ((await watch(host, kind, historyId, VERIFY_MS)) ?? now);
  if (isEnded(last.statusClass)) log.info(say.log.post.verified(run, last.status));
  else log.warning(say.log.post.notVerified(run, last.status));
  return last;
}

/** Time in ms for a cancel that main sent to show, before another one is sent. */
const CANCEL_GRACE_MS = 10_000;

const watch = (host: Host, kind: RunKind, historyId: string, forMs: number): Promise<RunView | undefined> =>
  watchForEnd(kind, historyId, { clock: host.clock, signal: undefined, forMs });

/** The run of a start whose answer never came, if exactly one can be ours. */
async function findRun(
  host: Host,
  log: Log,
  say: Messages,
  entry: StateEntry,
  kind: RunKind,
  serviceTime: Transport['serviceTime'],
): Promise<string | undefined> {
  log.info(say.log.post.lookingUp);
  const { sentAt, sentAtMost, baseline } = entry;
  const intent = { sentAt, sentAtMost, baseline };
  const { clock } = host;
  const begun = clock.now();
  const found = await settle(kind, intent, {
    clock,
    signal: new AbortController().signal,
    deadline: begun + LOOK_UP_MS,
    serviceTime,
    // Main was dead by then: what begins well after it must not be cancelled.
    givenUpAt: begun,
  });
  if (found.found) return found.found;
  if (found.candidates.length > 0) log.warning(say.log.post.unclear(found.candidates.map((run) => run.historyId).join(', ')));
  else if (found.certain) log.info(say.log.post.none);
  else log.warning(say.log.post.notFound);
  return undefined;
}

/** What main left open at GitHub: only loaded if there is something. */
async function settleGitHub(host: Host, seen: RunView | undefined): Promise<void> {
  if (host.core.getState('github') === '') return;
  const { settleLeftovers } = await import('./reports/github/leftovers.js');
  await settleLeftovers(host, seen);
}
