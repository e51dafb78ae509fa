import { ApiError, type Failure, provesNotActed } from '../ncloud/errors.js';
import { Interrupted } from '../run/model/interrupted.js';
import type { Outcome } from '../run/model/outcome.js';
import { MAX_JSON_BYTES } from '../runner/outputs.js';
import { answeredCall, describeCall } from './api-call.js';
import { parseParameters } from './parameters.js';
import type { Step } from './step.js';

/** Mode `api`: any one operation of the catalogue, exactly as named (contract §7). */
export async function apiOperation(step: Step): Promise<Outcome> {
  const { log, say, outputs, settings } = step;
  const parsed = await parseParameters(settings.operation, settings.parameters, settings.location.platform, say.api);
  if (!parsed.ok) return { kind: 'wrong-parameters', problem: parsed.problem };
  const { operation, call } = parsed;
  return step.phase('call', async (): Promise<Outcome> => {
    step.call = describeCall(operation, call);
    log.info(`${operation.name}: ${step.call.request}`);
    const isWrite = operation.effect === 'write';
    // An answer to a write that is on its way is worth a moment's wait: it says whether it was done.
    const signal = isWrite ? step.interruption.requestSignal : step.interruption.signal;
    let result: unknown;
    // The signal may have come before anything was sent; what waits for an answer ends a moment after it only.
    const before: unknown = step.interruption.signal.reason;
    if (before instanceof Interrupted) return { kind: 'api-interrupted', signalName: before.signalName };
    try {
      result = await step.transport.raw(operation, call, { signal, again: step.interruption.signal, deadline: step.deadline });
    } catch (error) {
      if (error instanceof ApiError) return failed(error.failure, isWrite);
      if (!(error instanceof Interrupted)) throw error;
      if (isWrite)
        return {
          kind: 'ambiguous-write',
          failure: { kind: 'network', code: error.signalName, sent: true },
        };
      return { kind: 'api-interrupted', signalName: error.signalName };
    }
    step.call = answeredCall(step.call, result);
    const text = JSON.stringify(result ?? {});
    if (!outputs.setResult(text).isWhole) log.warning(say.api.resultTooLong(Buffer.byteLength(text), MAX_JSON_BYTES));
    try {
      await step.transport.parse(operation, call, result);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      // A write that does not say that it was done is not reported as done; a list in an unexpected form is the user's to judge.
      if (operation.effect === 'write') return { kind: 'unconfirmed', failure: error.failure };
      log.warning(say.failures.why(error.failure));
    }
    return { kind: 'api-done' };
  });
}

/** A call that failed is refused only if it is certain that nothing was done. */
function failed(failure: Failure, isWrite: boolean): Outcome {
  if (isWrite && !provesNotActed(failure)) return { kind: 'ambiguous-write', failure };
  return { kind: 'refused', failure, during: 'api' };
}
