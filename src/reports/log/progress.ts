import type { Messages } from '../../messages/messages.js';

import type { Failure } from '../../ncloud/errors.js';
import type { RunView } from '../../run/model/view.js';
import type { PaceState } from '../../run/polling/interval.js';
import type { Log } from '../../runner/log.js';
import type { Clock } from '../../shared/clock.js';
import { changes, type Looks } from './changes.js';
import { bar, estimate } from './estimate.js';

/** What following a run brings to the log. */
export type FollowEvent =
  | { event: 'seen'; view: RunView; previous: RunView | undefined; known: PaceState }
  /** Nothing has changed for a while: a sign of life for whoever watches. */
  | { event: 'heartbeat'; view: RunView | undefined; known: PaceState }
  | { event: 'look-failed'; failure: Failure; delayMs: number }
  | { event: 'look-recovered'; failed: number }
  | { event: 'unknown-status'; word: string };

/** Lines that one change may print; a pipeline of 100 tasks would otherwise bury the log at every look. */
const MOST_LINES = 40;

/** An estimate at most this often, in ms; a sign of life, which comes as often, always has one where there is a basis. */
const ESTIMATE_EVERY_MS = 30_000;

/** Turns what following sees into log lines: one per change, each with the time since the step began. */
export function createProgress(options: { log: Log; say: Messages; clock: Clock; begunAt: number; prefix?: () => string }) {
  const { log, say, clock, begunAt, prefix = () => '' } = options;
  let changedAt = clock.elapsed();
  let estimatedAt = clock.elapsed();
  const begun: Looks['begun'] = new Map();
  const line = (text: string) => log.info(`${elapsed(clock.elapsed() - begunAt)} ${prefix()}${text}`);
  const seconds = (ms: number) => say.duration(Math.max(ms, 1000));

  const tellEstimate = (known: PaceState) => {
    const found = estimate(known);
    if (!found) return;
    estimatedAt = clock.elapsed();
    const median = say.duration(found.medianMs);
    if (found.late) return line(say.log.late(seconds(found.elapsedMs), found.count, median));
    line(`${bar(found.percent)} ${say.log.estimate(found.percent, seconds(found.leftMs), found.count, median)}`);
  };

  /** Answers `false` for a change that no line tells of. */
  return (event: FollowEvent): boolean => {
    switch (event.event) {
      case 'seen': {
        changedAt = clock.elapsed();
        const lines = changes(event.view, event.previous, { say, now: clock.now(), begun });
        for (const text of lines.slice(0, MOST_LINES)) line(text);
        if (lines.length > MOST_LINES) line(`… ${lines.length - MOST_LINES}`);
        if (clock.elapsed() - estimatedAt >= ESTIMATE_EVERY_MS) tellEstimate(event.known);
        return lines.length > 0;
      }
      case 'heartbeat':
        line(say.log.heartbeat(event.view?.status ?? '', say.duration(clock.elapsed() - changedAt)));
        tellEstimate(event.known);
        return true;
      case 'look-failed':
        line(say.log.lookFailed(say.failures.why(event.failure), seconds(event.delayMs)));
        return true;
      case 'look-recovered':
        line(say.log.lookRecovered(event.failed));
        return true;
      case 'unknown-status':
        log.warning(say.log.unknownStatus(event.word));
        return true;
    }
  };
}

/** `[0:07]`, `[1:02:03]`: time since the step began. */
function elapsed(ms: number): string {
  const total = Math.max(0, Math.floor(ms / 1000));
  const [h, m, s] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  return `[${h > 0 ? `${h}:${two(m)}` : m}:${two(s)}]`;
}
