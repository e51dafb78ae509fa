// Loaded on demand by the transport; here beforehand, since a load from disk is no time on the virtual clock.
import '../../src/ncloud/schemas.js';
import { fixedKeys } from '../../src/ncloud/credentials/fixed-keys.js';
import {
  createTransport,
  type Fetch,
  type Transport,
  type TransportEvent,
  type TransportOptions,
} from '../../src/ncloud/transport.js';
import { createVirtualClock, type VirtualClock } from './clock.js';
import { randomFrom } from './host.js';

export const CREDENTIALS = { accessKey: 'TESTACCESSKEY0123', secretKey: 'TestSecret+Key/0123456789==' };

/** What a server does with one request. */
export type Reaction =
  | { status?: number; body?: unknown; headers?: Record<string, string> }
  /** Fails as node-fetch does. */
  | Error
  | ((sent: Sent) => Promise<{ status?: number; body?: unknown; headers?: Record<string, string> }>);

export interface Sent {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly redirect: string;
  readonly size: number;
  readonly signal: AbortSignal;
  readonly at: number;
}

export interface TransportRig {
  readonly transport: Transport;
  readonly time: VirtualClock;
  readonly sent: readonly Sent[];
  /** All but the exchanges. */
  readonly events: readonly TransportEvent[];
  readonly exchanges: readonly TransportEvent[];
}

/** A transport whose server reacts to each request with the next of `reactions`; the last one repeats. */
export function transportRig(reactions: readonly Reaction[], options: Partial<TransportOptions> = {}): TransportRig {
  const time = createVirtualClock();
  const sent: Sent[] = [];
  const events: TransportEvent[] = [];
  const exchanges: TransportEvent[] = [];
  const fetch: Fetch = async (url, init) => {
    const entry: Sent = { url, body: undefined, ...init, at: time.clock.now() };
    sent.push(entry);
    const reaction = reactions[Math.min(sent.length, reactions.length) - 1] ?? {};
    if (reaction instanceof Error) throw reaction;
    const {
      status = 200,
      body = { result: {} },
      headers = {},
    } = typeof reaction === 'function' ? await reaction(entry) : reaction;
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return { status, headers: { get: (name) => headers[name.toLowerCase()] ?? null }, text: async () => text };
  };
  const transport = createTransport({
    location: { site: 'public', platform: 'vpc', region: '', apiUrl: '' },
    credentials: fixedKeys(CREDENTIALS),
    fetch,
    clock: time.clock,
    random: randomFrom(1),
    onEvent: (event) => (event.event === 'exchange' ? exchanges : events).push(event),
    ...options,
  });
  return { transport, time, sent, events, exchanges };
}

export const networkError = (code: string): Error =>
  Object.assign(new Error(`request failed, reason: ${code}`), { name: 'FetchError', type: 'system', code });
