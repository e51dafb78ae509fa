import { ApiError, isTransient } from '../ncloud/errors.js';
import { Interrupted } from '../run/model/interrupted.js';
import type { Outcome } from '../run/model/outcome.js';
import { NameNotResolved } from '../run/services/names.js';
import { messageOf } from '../shared/message-of.js';

/** The outcome of an operation without a run that threw: nothing was started. */
export function outcomeOfError(error: unknown): Outcome {
  if (error instanceof NameNotResolved) return { kind: 'name-not-resolved', error };
  if (error instanceof Interrupted) {
    const { signalName } = error;
    return { kind: 'interrupted', signalName, historyId: undefined, cancel: { result: 'not-sent' }, view: undefined };
  }
  if (error instanceof ApiError) {
    const { failure } = error;
    // Reads are retried for as long as the budget lasts, so a passing failure gets here only when it is used up.
    if (isTransient(failure)) return { kind: 'not-started', waitingFor: [], failure };
    return { kind: 'refused', failure, during: 'resolve' };
  }
  return { kind: 'defect-before-start', message: messageOf(error) };
}
