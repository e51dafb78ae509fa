import type { Messages } from '../../messages/messages.js';
import type { Failure } from '../../ncloud/errors.js';
import type { RunView } from '../../run/model/view.js';
import type { PaceState } from '../../run/polling/interval.js';
import type { Log } from '../../runner/log.js';
import type { Clock } from '../../shared/clock.js';
import { createRecorder } from '../recorder.js';
import { changes } from './changes.js';
import { bar, estimate } from './estimate.js';

/** What following a run brings to the log. */
export type FollowEvent =
  | { event: 'seen'; view: RunView; previous: RunView | undefined }
  /** Nothing has changed for a while: a sign of life for whoever watches. */
  | { event: 'heartbeat'; view: RunView | undefined; known: PaceState }
  | { event: 'poll-failed'; failure: Failure; delayMs: number }
  | { event: 'poll-recovered'; failed: number }
  | { event: 'unknown-status'; word: string };

/** Lines that one poll may print; a pipeline of 100 tasks would otherwise bury the log. */
const MAX_LINES = 40;

/** Turns what following sees into log lines: one a server or task when it ends, and a sign of life in between, each with the time since the step began. */
export function createProgress(options: {
  log: Log;
  messages: Messages;
  clock: Clock;
  /** When the step began, by `clock.elapsed()`. */
  begunAt: number;
  /** Names the run where several share the log. */
  prefix?: () => string;
  /** Whether debug logging is on: then each step of a server gets a line there. */
  isDebug?: boolean;
}) {
  const { log, messages, clock, begunAt, prefix = () => '', isDebug = false } = options;
  const recorder = createRecorder();
  let changedAt = clock.elapsed();
  const stamp = () => elapsed(clock.elapsed() - begunAt);
  const line = (text: string) => log.info(`${stamp()} ${prefix()}${text}`);
  const seconds = (ms: number) => messages.duration(Math.max(ms, 1000));

  /** Answers `false` for a change that no line tells of. */
  return (event: FollowEvent): boolean => {
    switch (event.event) {
      case 'seen': {
        changedAt = clock.elapsed();
        recorder.record(event.view, clock.now());
        const { lines, debug } = changes(event.view, event.previous, { messages, spanOf: recorder.serverSpan });
        for (const text of lines.slice(0, MAX_LINES)) line(text);
        if (lines.length > MAX_LINES) line(`… +${lines.length - MAX_LINES}`);
        if (isDebug) for (const text of debug.slice(0, MAX_LINES)) log.debug(`${prefix()}${text}`);
        return lines.length > 0;
      }
      case 'heartbeat': {
        const still = messages.log.heartbeat(event.view?.status ?? '', seconds(clock.elapsed() - changedAt));
        line([still, estimateText(event.known, messages)].filter((part) => part !== '').join(' · '));
        return true;
      }
      case 'poll-failed':
        line(messages.log.pollFailed(messages.failures.why(event.failure), seconds(event.delayMs)));
        return true;
      case 'poll-recovered':
        line(messages.log.pollRecovered(event.failed));
        return true;
      case 'unknown-status':
        log.warning(messages.log.unknownStatus(event.word));
        return true;
    }
  };
}

/** `[############--------] about 62 %, 1 min 24 s left`; empty without a basis. */
function estimateText(known: PaceState, messages: Messages): string {
  const found = estimate(known);
  if (!found) return '';
  if (found.late) return messages.log.late(messages.duration(found.medianMs));
  return `${bar(found.percent)} ${messages.log.estimate(found.percent, messages.duration(Math.max(found.leftMs, 1000)))}`;
}

/** `[0:07]`, `[1:02:03]`: time since the step began. */
function elapsed(ms: number): string {
  const total = Math.max(0, Math.floor(ms / 1000));
  const [h, m, s] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  return `[${h > 0 ? `${h}:${two(m)}` : m}:${two(s)}]`;
}
