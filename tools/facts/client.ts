import { baseUrl, type Location, type Service } from '../../src/ncloud/endpoints.js';
import { sign } from '../../src/ncloud/signature.js';
import type { Clock } from '../../src/shared/clock.js';
import { parseExact } from './json.js';

/** One HTTP exchange, without redirects. Header names in lower case. Rejects when there is no answer. */
export type Send = (
  url: string,
  init: { method: string; headers: Readonly<Record<string, string>> },
) => Promise<{ status: number; headers: Readonly<Record<string, string>>; text: string }>;

/** What came back. Without an answer, `status` is 0 and `text` says why. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** Parsed without losing digits; undefined for what is no JSON. */
  readonly json: unknown;
  /** This machine's time, in ms. */
  readonly sentAt: number;
  readonly receivedAt: number;
}

/** What is done to a request on purpose, to see how it is refused. */
export type Tampering = { readonly wrongSignature?: boolean; readonly offsetMs?: number };

export interface Client {
  /** `path` below `/api/v1`, with its query. */
  ask(service: Service, method: string, path: string, tampering?: Tampering): Promise<Answer>;
}

export interface ClientOptions {
  readonly location: Location;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly send: Send;
  readonly clock: Clock;
}

/** Tries of a read that was throttled or answered by an error of the server: a probe that fails looks like a fact. */
const MAX_TRIES = 3;

const PAUSE_MS = 2000;

/** A signed client that shows what really came: status, headers, types of ids. No schema, since what is asked is the shape. */
export function createClient({ location, accessKey, secretKey, send, clock }: ClientOptions): Client {
  const once = async (url: URL, method: string, { wrongSignature = false, offsetMs = 0 }: Tampering): Promise<Answer> => {
    const sentAt = clock.now();
    const timestamp = String(Math.trunc(sentAt + offsetMs));
    const uri = url.pathname + url.search;
    const signature = sign({ method, uri, timestamp, accessKey }, wrongSignature ? `${secretKey}x` : secretKey);
    const headers: Record<string, string> = {
      accept: 'application/json',
      'user-agent': 'ncloud-deploy-action-facts',
      'x-ncp-apigw-timestamp': timestamp,
      'x-ncp-iam-access-key': accessKey,
      'x-ncp-apigw-signature-v2': signature,
      ...(location.region !== '' && { 'x-ncp-region_code': location.region }),
    };
    try {
      const { status, headers: received, text } = await send(url.href, { method, headers });
      return { status, headers: received, text, json: parseExact(text), sentAt, receivedAt: clock.now() };
    } catch (error) {
      // Node's fetch wraps the network's error.
      const { code, name, cause } = error as { code?: unknown; name?: unknown; cause?: { code?: unknown } };
      return {
        status: 0,
        headers: {},
        text: String(cause?.code ?? code ?? name),
        json: undefined,
        sentAt,
        receivedAt: clock.now(),
      };
    }
  };
  return {
    async ask(service, method, path, tampering = {}) {
      const url = new URL(`${baseUrl(service, location)}${path}`);
      for (let tried = 1; ; tried++) {
        const answer = await once(url, method, tampering);
        const maySucceed = answer.status === 0 || answer.status === 429 || answer.status >= 500;
        if (method !== 'GET' || !maySucceed || tried === MAX_TRIES) return answer;
        await clock.sleep(PAUSE_MS * tried);
      }
    },
  };
}

/** The error of an answer, whatever its HTTP status; undefined if it has none. */
export function errorOf({ json }: Answer): { code: unknown; message: unknown; details: unknown } | undefined {
  const error = typeof json === 'object' && json !== null ? (json as Record<string, unknown>).error : undefined;
  if (typeof error !== 'object' || error === null) return undefined;
  const { errorCode, message, details } = error as Record<string, unknown>;
  return { code: errorCode, message, details };
}

/** `401/200`: the HTTP status and the code of the body; without an answer, the code of the network's error. Nothing else of the answer. */
export function refusalOf(answer: Answer): string {
  if (answer.status === 0) return /^\w{1,40}$/.test(answer.text) ? answer.text : 'no answer';
  const code = errorOf(answer)?.code;
  if (code === undefined) return String(answer.status);
  return `${answer.status}/${/^\d{1,6}$/.test(String(code)) ? String(code) : 'other'}`;
}
