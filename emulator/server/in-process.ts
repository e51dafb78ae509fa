import type { Request } from '../gateway/gateway.js';
import type { Reply } from '../gateway/replies.js';

/** The part of a response that clients here read. */
export interface InProcessResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}

export interface InProcessInit {
  method: string;
  headers: Record<string, string>;
  body?: string;
  signal?: AbortSignal;
  redirect: 'manual';
  /** Largest body in bytes, as node-fetch's option of that name. */
  size: number;
}

export type InProcessFetch = (url: string, init: InProcessInit) => Promise<InProcessResponse>;

/**
 * A fetch that leads straight to the emulator, without sockets, and errs as node-fetch does: `ECONNRESET` for a dropped connection,
 * an AbortError once the signal is aborted, `ERR_STREAM_PREMATURE_CLOSE` for a body that is cut off, `max-size` for one over `size`.
 */
export function inProcessFetch(handle: (request: Request) => Promise<Reply>): InProcessFetch {
  return async (url, { method, headers, body = '', signal, size }) => {
    const [, host = '', target = '/'] = /^https?:\/\/([^/?#]*)([^#]*)/.exec(url) ?? [];
    const lower: Record<string, string> = { host };
    for (const [name, value] of Object.entries(headers)) lower[name.toLowerCase()] = value;
    const reply = await abortable(handle({ method, url: target, headers: lower, body }), signal);
    switch (reply.kind) {
      case 'drop':
        throw failure('FetchError', { type: 'system', code: 'ECONNRESET' });
      case 'hang':
        return abortable(new Promise<never>(() => {}), signal);
      default:
        return {
          status: reply.status,
          headers: { get: (name) => reply.headers[name.toLowerCase()] ?? null },
          text: async () => {
            if (reply.kind === 'truncate') throw failure('FetchError', { type: 'system', code: 'ERR_STREAM_PREMATURE_CLOSE' });
            const padding = reply.padding ?? 0;
            if (size > 0 && Buffer.byteLength(reply.body) + padding > size) throw failure('FetchError', { type: 'max-size' });
            return reply.body + ' '.repeat(padding);
          },
        };
    }
  };
}

function failure(name: string, fields: { type: string; code?: string }): Error {
  return Object.assign(new Error(`emulator: ${fields.code ?? fields.type}`), { name, ...fields });
}

/** The server goes on with an abandoned request: only the client's side ends. */
function abortable<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(failure('AbortError', { type: 'aborted' }));
    if (signal.aborted) return onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
