import { GATEWAY_ERRORS, gatewayCode } from '../service/refusal.js';
import type { ParsedFault } from './faults.js';

interface Answer {
  readonly status: number;
  /** By lower-case name. `content-length` is left to whoever sends it. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What becomes of a request, independent of sockets. */
export type Reply =
  /** `padding` bytes of white space follow the body. They are counted and not held, so that a huge answer costs nothing here. */
  | ({ readonly kind: 'response'; readonly padding?: number } & Answer)
  /** All headers and the whole `content-length`, but only the first `sent` characters of the body; then the connection is closed. */
  | ({ readonly kind: 'truncate'; readonly sent: number } & Answer)
  /** The connection is closed without an answer. */
  | { readonly kind: 'drop' }
  /** The connection stays open and silent. */
  | { readonly kind: 'hang' };

type AnsweringFault = Exclude<
  ParsedFault,
  { fault: 'delay' | 'wrong-date' | 'unknown-status' | 'shape' | 'repeat-item' | 'enlarge' | 'act-later' }
>;

/** Puts a fault in the place of the answer that `serve` gives. `serve` is called only if the service acts nevertheless. */
export function faultReply(fault: AnsweringFault, date: string, serve: () => Reply): Reply {
  const acts = fault.fault === 'drop-after' || ('acts' in fault && fault.acts);
  const served = acts ? serve() : undefined;
  switch (fault.fault) {
    case 'drop-before':
    case 'drop-after':
      return { kind: 'drop' };
    case 'hang':
      return { kind: 'hang' };
    case 'status': {
      const body = fault.body ?? gatewayError(gatewayCode(fault.status));
      return {
        kind: 'response',
        status: fault.status,
        headers: { 'content-type': 'application/json;charset=UTF-8', date, ...lowerCase(fault.headers) },
        body,
      };
    }
    case 'rate-limit': {
      const headers: Record<string, string> = { 'content-type': 'application/json;charset=UTF-8', date };
      if (fault.retryAfter !== undefined) headers['retry-after'] = String(fault.retryAfter);
      return { kind: 'response', status: 429, headers, body: gatewayError('410') };
    }
    case 'redirect':
      return { kind: 'response', status: fault.status, headers: { location: fault.location, date }, body: '' };
    case 'not-json':
      return {
        kind: 'response',
        status: 200,
        headers: { 'content-type': 'text/html', date },
        body: '<!DOCTYPE html><html><body>Welcome</body></html>',
      };
    case 'truncate': {
      const reply = served ?? {
        kind: 'response',
        status: 200,
        headers: { 'content-type': 'application/json;charset=UTF-8', date },
        body: '{"result":{}}',
      };
      return reply.kind === 'response' ? { ...reply, kind: 'truncate', sent: Math.floor(reply.body.length / 2) } : reply;
    }
    case 'huge': {
      const reply = served ?? {
        kind: 'response',
        status: 200,
        headers: { 'content-type': 'application/json;charset=UTF-8', date },
        body: '{"result":{}}',
      };
      return reply.kind === 'response' ? { ...reply, padding: fault.bytes } : reply;
    }
  }
}

/** The answer to a request that the service carries out later, if it is an answer. */
export function lateReply(answer: 'hang' | 'drop' | number, date: string): Reply {
  if (typeof answer === 'string') return { kind: answer };
  const headers = { 'content-type': 'application/json;charset=UTF-8', date };
  return { kind: 'response', status: answer, headers, body: gatewayError(gatewayCode(answer)) };
}

/** The gateway's own error body (reference/ncloud-common.md §5). */
function gatewayError(code: keyof typeof GATEWAY_ERRORS): string {
  return JSON.stringify({ error: { errorCode: code, message: GATEWAY_ERRORS[code][1], details: '' } });
}

function lowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
