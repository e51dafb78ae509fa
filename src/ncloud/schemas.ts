import * as v from 'valibot';
import * as answers from './answers.js';
import * as bodies from './bodies.js';
import { type Answer, type AnswerName, isListing, type Operation } from './catalogue.js';
import { ApiError, type Failure } from './errors.js';

export { openEnvelope } from './envelope.js';

/** The schema library and every schema, and the parser of JSON. Loaded on demand: no request needs it before its answer has come. */

/**
 * Parses the content of `result`. Throws {@link ApiError} naming the field that is missing or of another type.
 * @param uri path and query as sent, for the error
 */
export function parseAnswer<A extends AnswerName>(operation: Operation<A>, uri: string, result: unknown): Answer<A> {
  const parsed = v.safeParse(answerSchema(operation), result, { abortEarly: true });
  if (parsed.success) return parsed.output as Answer<A>;
  const issue = parsed.issues[0];
  const failure: Failure = {
    kind: 'shape',
    path: ['result', v.getDotPath(issue)].filter(Boolean).join('.'),
    expected: issue.expected ?? 'another value',
    received: String(issue.received).slice(0, 100),
    // A list that is too long will be too long again.
    ...(isListing(operation) && issue.type !== 'max_length' && { mayPass: true }),
  };
  throw new ApiError(operation.name, operation.method, uri, failure);
}

/** The schema of an operation's `result`. */
export function answerSchema(operation: Operation): v.GenericSchema {
  return answers[operation.answer];
}

/** The schema of an operation's body; undefined where it takes none. */
export function bodySchema(operation: Operation): bodies.BodySchema | undefined {
  return operation.body && (bodies[operation.body] as bodies.BodySchema);
}
