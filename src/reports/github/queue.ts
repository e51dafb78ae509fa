import type { Clock } from '../../shared/clock.js';
import type { GitHubClient } from './client.js';
import { type Problem, toProblem } from './problem.js';

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

export interface QueueOptions<T> {
  readonly clock: Clock;
  readonly client: GitHubClient;
  readonly send: (value: T, signal: AbortSignal) => Promise<void>;
  /** Told of what can't be helped: a refusal at once, an outage when it has cost the last item. */
  readonly onProblem: (problem: Problem) => void;
}

export function createQueue<T>(options: QueueOptions<T>): UpdateQueue<T> {
  const { clock } = options;
  const queue: Queue<T> = {
    ...options,
    pauses: new AbortController(),
    requests: new AbortController(),
    waiting: undefined,
    arrived: '',
    sent: 0,
    nextAt: 0,
    isClosed: false,
    isRefused: false,
  };
  let sending: Promise<void> = Promise.resolve();
  let isSending = false;

  return {
    push(item) {
      if (queue.isClosed || queue.isRefused) return;
      queue.waiting = item;
      if (isSending) return;
      isSending = true;
      // A pause that `finish` ends rejects; that is all it can reject with.
      sending = sendUpdates(queue)
        .catch(() => {})
        .finally(() => {
          isSending = false;
        });
    },
    idle: () => sending,
    stop() {
      queue.isClosed = true;
      queue.pauses.abort();
      queue.requests.abort();
    },
    async finish(item, deadline) {
      queue.isClosed = true;
      queue.pauses.abort();
      // What is on its way must arrive first, or it would overwrite the end; but it may cost a third of the time at most.
      await within(clock, (deadline - clock.elapsed()) / 3, queue.requests, () => sending);
      if (queue.isRefused) return false;
      if (queue.arrived === item.key) return true;
      const limit = new AbortController();
      return within(clock, deadline - clock.elapsed(), limit, () => sendLast(queue, item, deadline, limit.signal));
    },
  };
}

/** What a queue knows of its own sending. */
interface Queue<T> extends QueueOptions<T> {
  /** Ends the pauses between updates. */
  readonly pauses: AbortController;
  /** Ends what is on its way. */
  readonly requests: AbortController;
  waiting: Item<T> | undefined;
  /** The key of what GitHub has. */
  arrived: string;
  sent: number;
  /** Elapsed ms before which no update is sent. */
  nextAt: number;
  isClosed: boolean;
  isRefused: boolean;
}

/** Whether the problem will not pass; then it is told, and nothing is sent any more. */
function isHopeless<T>(queue: Queue<T>, problem: Problem): boolean {
  if (problem.kind !== 'permission' && problem.kind !== 'refused') return false;
  queue.isRefused = true;
  queue.onProblem(problem);
  return true;
}

/** Sends what waits, until nothing does. Rejects only when a pause is ended. */
async function sendUpdates<T>(queue: Queue<T>): Promise<void> {
  const { clock, client } = queue;
  let failed = 0;
  while (queue.waiting && !queue.isClosed && !queue.isRefused) {
    const pause = Math.max(queue.nextAt - clock.elapsed(), 0);
    if (pause > 0) await clock.sleep(pause, queue.pauses.signal);
    const item = queue.waiting;
    queue.waiting = undefined;
    // Under a limit, or close to it, only the last item is worth a request.
    if (item.key === queue.arrived || queue.sent >= MAX_UPDATES || client.scarce || client.quietMs > 0) continue;
    try {
      queue.sent++;
      await queue.send(item.value, queue.requests.signal);
      queue.arrived = item.key;
      failed = 0;
      queue.nextAt = queue.sent < WITHOUT_GAP ? 0 : clock.elapsed() + GAP_MS;
    } catch (error) {
      const problem = toProblem(error);
      if (queue.isClosed || isHopeless(queue, problem)) return;
      if (++failed >= ATTEMPTS || problem.kind === 'rate-limit') continue;
      queue.waiting ??= item;
      queue.nextAt = clock.elapsed() + BACKOFF_MS * 2 ** failed;
    }
  }
}

/** Sends the last item, again until it arrives, is refused, or the time is up. Answers whether it arrived. */
async function sendLast<T>(queue: Queue<T>, item: Item<T>, deadline: number, signal: AbortSignal): Promise<boolean> {
  const { clock, client, onProblem } = queue;
  let last = NO_TIME;
  for (let attempt = 0; ; attempt++) {
    const pause = Math.max(client.quietMs, attempt === 0 ? 0 : FINAL_BACKOFF_MS * 2 ** attempt);
    if (clock.elapsed() + pause >= deadline) {
      const quiet = client.quietMs;
      onProblem(quiet > 0 ? { kind: 'rate-limit', waitMs: quiet } : last);
      return false;
    }
    try {
      await clock.sleep(pause, signal);
      await queue.send(item.value, signal);
      queue.arrived = item.key;
      return true;
    } catch (error) {
      if (signal.aborted) {
        onProblem(NO_TIME);
        return false;
      }
      last = toProblem(error);
      if (isHopeless(queue, last)) return false;
    }
  }
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
