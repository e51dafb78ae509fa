import type { Operation } from '../ncloud/catalogue.js';
import { ApiError, isTooComplex, provesNotActed } from '../ncloud/errors.js';
import { toJson } from '../ncloud/json.js';
import type { Call } from '../ncloud/transport.js';
import { Interrupted } from '../run/model/interrupted.js';
import type { Outcome } from '../run/model/outcome.js';
import { MAX_JSON_BYTES } from '../runner/outputs.js';
import { answeredCall, calledLine, describeCall } from './api-call.js';
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
    log.info(calledLine(operation.name, step.call));
    const answer = await send(step, operation, call);
    if (answer.kind === 'ended') return answer.outcome;
    step.call = answeredCall(step.call, answer.result);
    if (step.call.answer !== '') log.info(`${say.summary.call.answer}: ${step.call.answer}`);
    const text = toJson(answer.result);
    if (!outputs.setResult(text).isWhole) log.warning(say.api.resultTooLong(Buffer.byteLength(text), MAX_JSON_BYTES));
    try {
      await step.transport.parse(operation, call, answer.result);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      // A write that does not say that it was done is not reported as done; a list in an unexpected form is the user's to judge. An empty
      // 2xx is success without data.
      if (operation.effect === 'write' && answer.result !== undefined) return { kind: 'unconfirmed', failure: error.failure };
      log.warning(say.failures.why(error.failure));
    }
    return { kind: 'api-done' };
  });
}

type Sent = { readonly kind: 'answered'; readonly result: unknown } | { readonly kind: 'ended'; readonly outcome: Outcome };

/** Sends the request; answers its result, or what ended the step before there was one. */
async function send(step: Step, operation: Operation, call: Call): Promise<Sent> {
  const { interruption } = step;
  // An answer to a write that is on its way is worth a moment's wait: it says whether it was done.
  const signal = operation.effect === 'write' ? interruption.requestSignal : interruption.signal;
  // The signal may have come before anything was sent; what waits for an answer ends a moment after it only.
  const before: unknown = interruption.signal.reason;
  if (before instanceof Interrupted)
    return { kind: 'ended', outcome: { kind: 'api-interrupted', signalName: before.signalName } };
  try {
    const wait = { signal, again: interruption.signal, deadline: step.deadline };
    return { kind: 'answered', result: await step.transport.raw(operation, call, wait) };
  } catch (error) {
    return { kind: 'ended', outcome: outcomeOf(error, step, operation.effect === 'write') };
  }
}

/** What a call without an answer ends in: refused only if it is certain that nothing was done. Throws what is no failure of the call. */
function outcomeOf(error: unknown, { log, say }: Step, isWrite: boolean): Outcome {
  if (error instanceof Interrupted) {
    const { signalName } = error;
    if (!isWrite) return { kind: 'api-interrupted', signalName };
    return { kind: 'ambiguous-write', failure: { kind: 'network', code: signalName, sent: true } };
  }
  if (!(error instanceof ApiError)) throw error;
  const { failure } = error;
  if (isWrite && isTooComplex(failure)) {
    // It was done, and only its answer is of no use.
    log.warning(say.failures.why(failure));
    return { kind: 'api-done' };
  }
  if (isWrite && !provesNotActed(failure)) return { kind: 'ambiguous-write', failure };
  return { kind: 'refused', failure, during: 'api' };
}
