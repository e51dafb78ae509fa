import type { Clock } from '../shared/clock.js';

/** The part of node-fetch that is used; tests and the soak pass their own. */
export type Fetch = (
  url: string,
  init: { method: string; headers: Record<string, string>; body?: string; redirect: 'manual'; signal: AbortSignal; size: number },
) => Promise<{ status: number; headers: { get(name: string): string | null }; text(): Promise<string> }>;

export interface Request {
  readonly url: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: string | undefined;
  /** Most bytes of an answer. */
  readonly size: number;
}

/** What came back, whatever it is. Headers as sent, `null` without one. */
export interface Received {
  readonly status: number;
  readonly body: string;
  readonly date: string | null;
  readonly retryAfter: string | null;
  readonly location: string | null;
  /** Nothing came of an answer that was said to be compressed: it was cut off, and no decompressor complains. */
  readonly isCut: boolean;
}

/** Reason with which an attempt's own time limit aborts it. */
export class AttemptTimeout extends Error {
  override readonly name = 'AttemptTimeout';
}

/**
 * One request and its whole answer, within `ms` on the monotonic clock. Throws what `fetch` throws, {@link AttemptTimeout}, or the signal's
 * reason. No redirect is followed: the signed headers would go along.
 * @param meanwhile loads what only the answer's reading needs, while the answer is on its way
 */
export function exchange(
  fetch: Fetch,
  { url, method, headers, body, size }: Request,
  {
    clock,
    ms,
    signal: outer,
    meanwhile,
  }: { clock: Clock; ms: number; signal: AbortSignal | undefined; meanwhile?: () => Promise<unknown> },
): Promise<Received> {
  return bounded(clock, ms, outer, async (signal) => {
    const sent = fetch(url, { method, headers, ...(body !== undefined && { body }), redirect: 'manual', signal, size });
    meanwhile?.().catch(() => undefined);
    const response = await sent;
    const header = (name: string) => response.headers.get(name);
    const text = await response.text();
    return {
      status: response.status,
      body: text,
      date: header('date'),
      retryAfter: header('retry-after'),
      location: header('location'),
      isCut: text === '' && response.status !== 204 && !/^(identity)?$/i.test(header('content-encoding')?.trim() ?? ''),
    };
  });
}

/** Runs `work` with a signal that ends it after `limitMs`, if given, or with `outer`; throws {@link AttemptTimeout}, or the reason of `outer`. */
export async function bounded<T>(
  clock: Clock,
  limitMs: number | undefined,
  outer: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  if (outer?.aborted) throw outer.reason;
  const inner = new AbortController();
  const done = new AbortController();
  const onOuter = () => inner.abort(outer?.reason);
  outer?.addEventListener('abort', onOuter, { once: true });
  const timeout =
    limitMs !== undefined &&
    clock.sleep(limitMs, done.signal).then(
      () => inner.abort(new AttemptTimeout()),
      () => undefined,
    );
  try {
    // A fetch may ignore its signal while a body trickles in; the race makes the bound hold all the same.
    return await Promise.race([
      work(inner.signal),
      new Promise<never>((_, reject) =>
        inner.signal.addEventListener('abort', () => reject(inner.signal.reason), { once: true }),
      ),
    ]);
  } finally {
    done.abort();
    outer?.removeEventListener('abort', onOuter);
    await timeout;
  }
}
