import { type Failure, httpFailure, NOT_TOO_COMPLEX } from './errors.js';
import { parseJson } from './json.js';

/** Characters of an answer that is no JSON which are kept for a message. */
const MAX_START = 200;

/** What was in an envelope: the content of `result`, or why there is none. */
export type Opened =
  | { readonly kind: 'result'; readonly result: unknown }
  | { readonly kind: 'failure'; readonly failure: Failure };

/**
 * Opens the envelope `{"result": …}` of a 2xx. An empty one is success without data [inferred, sdk accepts 204]. An error in a 2xx is the
 * service's refusal all the same (reference/ncloud-common.md §5).
 * @param isPlain the answer comes without an envelope
 * @param isList a list in a wrong form is what proxies and half-dead servers answer, and not the service's last word
 */
export function openEnvelope(status: number, body: string, { isList, isPlain }: { isList: boolean; isPlain: boolean }): Opened {
  if (body.trim() === '') return { kind: 'result', result: undefined };
  const parsed = parseJson(body);
  if (parsed.is === 'not-json') return failed({ kind: 'not-json', status, start: body.slice(0, MAX_START) });
  const shape = (expected: string, received: string, mayPass = isList): Opened =>
    failed({ kind: 'shape', path: 'result', expected, received, ...(mayPass && { mayPass }) });
  // Only a result and nothing beside it is a success whose content nobody reads; an error may be just as large.
  if (parsed.is === 'too-complex')
    return parsed.keys.join() === 'result' || isPlain
      ? shape(NOT_TOO_COMPLEX, 'more', false)
      : shape('an envelope', parsed.keys.join(', ').slice(0, MAX_START), false);
  const { value } = parsed;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return shape('an envelope', Array.isArray(value) ? 'Array' : typeof value);
  }
  const hasError = Object.hasOwn(value, 'error') && (value as { error: unknown }).error !== null;
  if (!isPlain && Object.hasOwn(value, 'result')) {
    // Both say the opposite of each other, so neither counts.
    return hasError
      ? shape('an envelope', 'result and error')
      : { kind: 'result', result: (value as { result: unknown }).result };
  }
  if (hasError || Object.hasOwn(value, 'errorCode')) return failed(httpFailure(status, body, undefined));
  return isPlain ? { kind: 'result', result: value } : shape('an envelope', 'object');
}

const failed = (failure: Failure): Opened => ({ kind: 'failure', failure });
