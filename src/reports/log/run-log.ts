import type { Messages } from '../../messages/messages.js';
import { isTransient } from '../../ncloud/errors.js';
import type { Observer } from '../../run/lifecycle/drive.js';
import type { RunEvent } from '../../run/lifecycle/events.js';
import type { Policy } from '../../run/lifecycle/policy.js';
import { historyIdOf, type RunState } from '../../run/lifecycle/state.js';
import { FOLLOW_HEARTBEAT_MS, HEARTBEAT_MS } from '../../run/limits.js';
import { isBlocked } from '../../run/model/status.js';
import type { RunView } from '../../run/model/view.js';
import type { PaceState } from '../../run/polling/interval.js';
import { fingerprint } from '../../run/polling/poll-interval.js';
import type { Log } from '../../runner/log.js';
import type { Clock } from '../../shared/clock.js';
import { blockedSentence } from '../blocked.js';
import { resolvedLine } from './opening.js';
import { createProgress } from './progress.js';

export interface RunLogOptions {
  readonly log: Log;
  readonly messages: Messages;
  readonly clock: Clock;
  /** Elapsed ms at which the step began. */
  readonly begunAt: number;
  /** Names the run at the beginning of a line, where several share the log. */
  readonly prefix: () => string;
  readonly policy: Policy;
  /** Whether debug logging is on. */
  readonly isDebug: boolean;
  /** Where a person finds the service's console. */
  readonly consoleUrl: string;
  /** What the next poll is based on, for estimates. */
  readonly known: (at: number) => PaceState;
}

/** The log of one run's life: a line a change, each once, and a sign of life when nothing changes. */
export function createRunLog(options: RunLogOptions): { readonly observer: Observer; readonly stop: () => void } {
  const { log, messages, clock, prefix, policy, known } = options;
  const text = messages.log;
  const progress = createProgress(options);
  const over = new AbortController();
  const words = new Set<string>();
  let state: RunState | undefined;
  let spokenAt = clock.elapsed();
  const speak = (line: string) => {
    spokenAt = clock.elapsed();
    log.info(prefix() + line);
  };
  const warn = (line: string) => {
    spokenAt = clock.elapsed();
    log.warning(prefix() + line);
  };

  const beat = (): void => {
    spokenAt = clock.elapsed();
    if (state?.phase === 'starting') return log.info(prefix() + text.stillLooking);
    if (state?.phase === 'idle' && state.attempts.others.length > 0) return conflict(state);
    progress({ event: 'heartbeat', view: state?.seen, known: known(spokenAt) });
  };
  const beats = async (): Promise<void> => {
    for (;;) {
      const quietMs = state?.phase === 'following' ? FOLLOW_HEARTBEAT_MS : HEARTBEAT_MS;
      await clock.sleep(spokenAt + quietMs - clock.elapsed(), over.signal);
      if (clock.elapsed() >= spokenAt + quietMs) beat();
    }
  };
  beats().catch(() => undefined);

  const conflict = (after: Extract<RunState, { phase: 'idle' }>): void => {
    speak(text.conflict(after.attempts.others.map((run) => run.historyId).join(', '), policy.onConflict));
  };

  const seen = (view: RunView, previous: RunView | undefined, at: number, mayCall: boolean): void => {
    if (previous && fingerprint(previous) === fingerprint(view)) return;
    if (progress({ event: 'seen', view, previous })) spokenAt = at;
    if (view.statusClass === 'unknown' && !words.has(view.status)) {
      words.add(view.status);
      progress({ event: 'unknown-status', word: view.status });
    }
    if (mayCall && isBlocked(view.statusClass) && previous?.statusClass !== view.statusClass) blocked(view);
  };

  /** Says who must do what, where: a notice, so that it stands where people look. */
  const blocked = (view: RunView): void => {
    const sentence = blockedSentence(view, options.consoleUrl, messages);
    log.notice(`${sentence} ${text.waitsUpTo(messages.duration(policy.approvalTimeoutMs))}`);
  };

  const why = (event: Extract<RunEvent, { failure: unknown }>) => messages.failures.why(event.failure);
  const seconds = (ms: number) => messages.duration(Math.max(ms, 1000));

  const observer: Observer = (before, event, after, waitMs) => {
    state = after;
    const historyId = historyIdOf(after);
    const run = text.run(policy.mode, historyId);
    switch (event.type) {
      case 'resolved':
        log.info(resolvedLine(event.target));
        break;
      case 'listed':
        if (after.phase === 'idle' && othersOf(after) !== othersOf(before)) conflict(after);
        break;
      case 'list-failed':
        if (after.phase === 'starting') speak(text.historyUnread(why(event)));
        else if (waitMs !== undefined) speak(text.startRetry(why(event), seconds(waitMs)));
        break;
      case 'start-refused':
        if (waitMs !== undefined) speak(text.startRetry(why(event), seconds(waitMs)));
        break;
      case 'start-lost':
        if (after.phase === 'starting') warn(text.answerLost(why(event)));
        break;
      case 'decided':
        if (before.phase === 'deciding') speak(text.decided(before.decision, run));
        break;
      case 'decision-lost':
        if (before.phase === 'deciding') warn(text.decisionUnanswered(before.decision, run, why(event)));
        break;
      case 'polled':
        if (before.failed > 1) progress({ event: 'look-recovered', failed: before.failed });
        if (after.phase !== 'idle') seen(event.view, before.seen, event.at, isWaiting(after));
        break;
      case 'poll-failed':
        if (waitMs !== undefined && after.phase !== 'stopping')
          progress({ event: 'look-failed', failure: event.failure, delayMs: waitMs });
        break;
      case 'cancel-accepted':
        if (before.phase === 'stopping' && before.cancel.result !== 'accepted') speak(text.cancelSent(run));
        break;
      case 'cancel-refused':
        if (before.phase === 'stopping' && before.cancel.result !== 'refused')
          // Asked to cancel, the step's own end says so.
          (isTransient(event.failure) || before.why === 'asked' ? speak : warn)(text.cancelRefused(run, why(event)));
        break;
      case 'cancel-lost':
        if (before.phase === 'stopping' && before.cancel.result !== 'unanswered') warn(text.cancelUnanswered(run, why(event)));
        break;
      default:
        break;
    }
    begun(before, after);
    if (event.type === 'signal' && after.phase === 'done' && historyId !== '' && after.outcome.kind === 'interrupted-unclear')
      speak(before.phase === 'following' && before.isOwned ? text.detached(run) : text.notOurs(run));
  };

  /** The run is known from now on. */
  const begun = (before: RunState, after: RunState): void => {
    if (historyIdOf(before) !== '' || policy.phase === 'post') return;
    const historyId = historyIdOf(after);
    if (historyId === '') return;
    const run = text.run(policy.mode, historyId);
    if (after.phase === 'following' && after.how === 'found') return speak(text.startFound(run));
    const isAttached =
      (after.phase === 'following' && !after.isOwned) ||
      (after.phase === 'done' && after.outcome.kind === 'started' && after.outcome.attached);
    if (isAttached) return speak(text.attached(run));
    if (before.phase === 'starting') speak(before.step === 'sent' ? text.started(run) : text.startFound(run));
  };

  return { observer, stop: () => over.abort() };
}

/** Whether the step waits for what people decide: nobody is called to a decision that it is making, or on a run that it is stopping. */
function isWaiting(state: RunState): boolean {
  return state.phase === 'following' || (state.phase === 'deciding' && state.step === 'pausing');
}

function othersOf(state: RunState): string {
  return state.phase === 'idle' ? state.attempts.others.map((run) => run.historyId).join() : '';
}
