import type { Messages } from '../../messages/messages.js';
import type { Observer } from '../../run/lifecycle/drive.js';
import type { Policy } from '../../run/lifecycle/policy.js';
import type { RunState } from '../../run/lifecycle/state.js';
import { FOLLOW_HEARTBEAT_MS, HEARTBEAT_MS } from '../../run/limits.js';
import { isBlocked } from '../../run/model/status.js';
import type { RunView } from '../../run/model/view.js';
import type { PaceState } from '../../run/polling/interval.js';
import { fingerprint } from '../../run/polling/poll-interval.js';
import type { Log } from '../../runner/log.js';
import type { Clock } from '../../shared/clock.js';
import { blockedSentence } from '../blocked.js';
import { begunLine, type Line, leftAloneLine, requestLine } from './event-lines.js';
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
  const { log, messages, clock, policy, known } = options;
  const voice = createVoice(options);
  const progress = createProgress(options);
  const seen = createSeen(options, progress);
  let state: RunState | undefined;

  const conflict = (after: IdleState): void => {
    const line = messages.log.conflict(after.attempts.others.map((run) => run.historyId).join(', '), policy.onConflict);
    voice.write({ level: 'info', text: line });
  };
  const beat = (): void => {
    voice.heard();
    if (state?.phase === 'starting') return log.info(options.prefix() + messages.log.stillLooking);
    if (state?.phase === 'idle' && state.attempts.others.length > 0) return conflict(state);
    progress({ event: 'heartbeat', view: state?.seen, known: known(clock.elapsed()) });
  };
  const stop = keepBeating(clock, voice, beat, () => (state?.phase === 'following' ? FOLLOW_HEARTBEAT_MS : HEARTBEAT_MS));

  const observer: Observer = (before, event, after, waitMs) => {
    state = after;
    switch (event.type) {
      case 'resolved':
        log.info(resolvedLine(event.target));
        break;
      case 'listed':
        if (after.phase === 'idle' && othersOf(after) !== othersOf(before)) conflict(after);
        break;
      case 'polled':
        if (before.failed > 1) progress({ event: 'poll-recovered', failed: before.failed });
        if (after.phase !== 'idle' && seen(event.view, before.seen, isWaiting(after))) voice.heard(event.at);
        break;
      case 'poll-failed':
        if (waitMs !== undefined && after.phase !== 'stopping')
          progress({ event: 'poll-failed', failure: event.failure, delayMs: waitMs });
        break;
      default:
        break;
    }
    const transition = { before, event, after, waitMs };
    for (const line of [requestLine, begunLine, leftAloneLine]) voice.write(line(transition, options));
  };

  return { observer, stop };
}

type IdleState = Extract<RunState, { phase: 'idle' }>;

/** What writes the lines of a run, and knows for how long it has been silent. */
interface Voice {
  write(line: Line | undefined): void;
  /** Notes that something was told at this time, in elapsed ms; now if none is given. */
  heard(at?: number): void;
  /** When something was last told, in elapsed ms. */
  readonly heardAt: number;
}

function createVoice({ log, clock, prefix }: RunLogOptions): Voice {
  let heardAt = clock.elapsed();
  return {
    write(line) {
      if (!line) return;
      heardAt = clock.elapsed();
      log[line.level](prefix() + line.text);
    },
    heard(at = clock.elapsed()) {
      heardAt = at;
    },
    get heardAt() {
      return heardAt;
    },
  };
}

/** Beats whenever nothing was told for `quietMs`: whoever watches a log takes silence for a hang. Answers what ends it. */
function keepBeating(clock: Clock, voice: Voice, beat: () => void, quietMs: () => number): () => void {
  const over = new AbortController();
  const beats = async (): Promise<void> => {
    for (;;) {
      const ms = quietMs();
      await clock.sleep(voice.heardAt + ms - clock.elapsed(), over.signal);
      if (clock.elapsed() >= voice.heardAt + ms) beat();
    }
  };
  // The end of the last pause, by `stop`, is all that it rejects with.
  beats().catch(() => undefined);
  return () => over.abort();
}

/** Tells what a poll saw that is new, and calls people to a decision that is theirs; answers whether the progress had a line of it. */
function createSeen(options: RunLogOptions, progress: ReturnType<typeof createProgress>) {
  const { log, messages, policy } = options;
  const words = new Set<string>();

  /** Says who must do what, where: a notice, which GitHub shows above the log. */
  const blocked = (view: RunView): void => {
    const sentence = blockedSentence(view, options.consoleUrl, messages);
    log.notice(`${sentence} ${messages.log.waitsUpTo(messages.duration(policy.approvalTimeoutMs))}`);
  };

  return (view: RunView, previous: RunView | undefined, mayCall: boolean): boolean => {
    if (previous && fingerprint(previous) === fingerprint(view)) return false;
    const isTold = progress({ event: 'seen', view, previous });
    if (view.statusClass === 'unknown' && !words.has(view.status)) {
      words.add(view.status);
      progress({ event: 'unknown-status', word: view.status });
    }
    if (mayCall && isBlocked(view.statusClass) && previous?.statusClass !== view.statusClass) blocked(view);
    return isTold;
  };
}

/** Whether the step waits for what people decide: nobody is called to a decision that it is making, or on a run that it is stopping. */
function isWaiting(state: RunState): boolean {
  return state.phase === 'following' || (state.phase === 'deciding' && state.step === 'pausing');
}

function othersOf(state: RunState): string {
  return state.phase === 'idle' ? state.attempts.others.map((run) => run.historyId).join() : '';
}
