import type { Clock } from '../../shared/clock.js';
import { type GitHubClient, type Problem, toProblem } from './client.js';

/** Something to tell GitHub; of two with the same key the second is old news. */
export interface Item<T> {
  readonly key: string;
  readonly value: T;
}

/**
 * One thing on GitHub that is kept in step with the run: a deployment, a commit status, a comment. Sends one at a time and in order,
 * the newest only, in the background; a queue never throws and never makes anyone wait but in `finish`.
 */
export interface UpdateQueue<T> {
  push(item: Item<T>): void;
  /** Resolves as soon as nothing is being sent. */
  idle(): Promise<void>;
  /** Sends the last item, for no longer than until `deadline` (ms on the monotonic clock). Answers whether it arrived. Later pushes are nothing. */
  finish(item: Item<T>, deadline: number): Promise<boolean>;
  /** Drops what waits or is on its way, so that nothing keeps the process alive. */
  stop(): void;
}

/** Between two updates in ms. The first two (before the start and right after it) do not wait. */
const GAP_MS = 5000;
const WITHOUT_GAP = 2;

/** Failed attempts in a row after which an update is left to the next one. */
const ATTEMPTS = 3;
const BACKOFF_MS = 2000;

/** Backoff of the last item, whose time is short, in ms. */
const FINAL_BACKOFF_MS = 500;

/** Updates per queue; a run that changes its mind more often is not worth a whole repository's allowance of requests. */
const MAX_UPDATES = 60;

export function createQueue<T>(options: {
  clock: Clock;
  client: GitHubClient;
  send: (value: T, signal: AbortSignal) => Promise<void>;
  /** Told of what can't be helped: a refusal at once, an outage when it has cost the last item. */
  onProblem: (problem: Problem) => void;
}): UpdateQueue<T> {
  const { clock, client, send, onProblem } = options;
  const naps = new AbortController();
  const requests = new AbortController();
  let waiting: Item<T> | undefined;
  let arrived = '';
  let sent = 0;
  let nextAt = 0;
  let closed = false;
  let refused = false;
  let pump: Promise<void> = Promise.resolve();
  let pumping = false;

  /** Whether the problem will not pass; then it is told, and nothing is sent any more. */
  const gaveUp = (problem: Problem): boolean => {
    if (problem.kind !== 'permission' && problem.kind !== 'refused') return false;
    refused = true;
    onProblem(problem);
    return true;
  };

  async function work(): Promise<void> {
    let failed = 0;
    while (waiting && !closed && !refused) {
      const pause = Math.max(nextAt - clock.elapsed(), 0);
      if (pause > 0) await clock.sleep(pause, naps.signal);
      const item = waiting;
      waiting = undefined;
      // Under a limit, or close to it, only the last item is worth a request.
      if (item.key === arrived || sent >= MAX_UPDATES || client.scarce || client.quietMs > 0) continue;
      try {
        sent++;
        await send(item.value, requests.signal);
        arrived = item.key;
        failed = 0;
        nextAt = sent < WITHOUT_GAP ? 0 : clock.elapsed() + GAP_MS;
      } catch (error) {
        const problem = toProblem(error);
        if (closed || gaveUp(problem)) return;
        if (++failed >= ATTEMPTS || problem.kind === 'rate-limit') continue;
        waiting ??= item;
        nextAt = clock.elapsed() + BACKOFF_MS * 2 ** failed;
      }
    }
  }

  return {
    push(item) {
      if (closed || refused) return;
      waiting = item;
      if (pumping) return;
      pumping = true;
      // A nap that `finish` ends rejects; that is all it can reject with.
      pump = work()
        .catch(() => {})
        .finally(() => {
          pumping = false;
        });
    },
    idle: () => pump,
    stop() {
      closed = true;
      naps.abort();
      requests.abort();
    },
    async finish(item, deadline) {
      closed = true;
      naps.abort();
      // What is on its way must arrive first, or it would overwrite the end; but it may cost a third of the time at most.
      await within(clock, (deadline - clock.elapsed()) / 3, requests, () => pump);
      if (refused) return false;
      if (arrived === item.key) return true;
      const limit = new AbortController();
      let last = NO_TIME;
      return within(clock, deadline - clock.elapsed(), limit, async () => {
        for (let attempt = 0; ; attempt++) {
          const pause = Math.max(client.quietMs, attempt === 0 ? 0 : FINAL_BACKOFF_MS * 2 ** attempt);
          if (clock.elapsed() + pause >= deadline) {
            const quiet = client.quietMs;
            onProblem(quiet > 0 ? { kind: 'rate-limit', waitMs: quiet } : last);
            return false;
          }
          try {
            await clock.sleep(pause, limit.signal);
            await send(item.value, limit.signal);
            arrived = item.key;
            return true;
          } catch (error) {
            if (limit.signal.aborted) {
              onProblem(NO_TIME);
              return false;
            }
            last = toProblem(error);
            if (gaveUp(last)) return false;
          }
        }
      });
    },
  };
}

const NO_TIME: Problem = { kind: 'outage', message: 'no answer in time' };

/** Does something that ends soon after `controller` is aborted, and aborts it after `ms`. */
async function within<T>(clock: Clock, ms: number, controller: AbortController, job: () => Promise<T>): Promise<T> {
  const done = new AbortController();
  clock.sleep(Math.max(ms, 0), done.signal).then(
    () => controller.abort(),
    () => {},
  );
  try {
    return await job();
  } finally {
    done.abort();
  }
}
