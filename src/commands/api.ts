import type { Operation } from '../ncloud/catalogue.js';
import { ApiError, isTooComplex } from '../ncloud/errors.js';
import { toJson } from '../ncloud/json.js';
import type { Call } from '../ncloud/transport.js';
import { Interrupted } from '../run/model/interrupted.js';
import type { Outcome } from '../run/model/outcome.js';
import type { Settings } from '../runner/inputs.js';
import { parseParameters } from './parameters.js';
import { cutResult, MAX_RESULT_BYTES } from './result.js';
import type { Step } from './step.js';

/** Takes the whole answer, however long, as JSON: for `result-file`. */
export type WriteResult = (whole: string) => void | Promise<void>;

/** Mode `api`: any one operation of the catalogue, exactly as named (contract §7). */
export async function apiOperation(step: Step, settings: Settings, writeResult?: WriteResult): Promise<Outcome> {
  const { log, say } = step;
  const parsed = await parseParameters(settings.operation, settings.parameters, settings.location.platform, say.api);
  if (!parsed.ok) return { kind: 'wrong-parameters', problem: parsed.problem };
  const { operation, call } = parsed;
  return step.phase('call', async (): Promise<Outcome> => {
    log.info(`${operation.name}: ${operation.method} ${operation.path}`);
    const answer = await send(step, operation, call);
    if ('outcome' in answer) return answer.outcome;
    await hand(step, answer.result, writeResult);
    try {
      await step.transport.parse(operation, call, answer.result);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      // A write that does not say that it was done is not reported as done; a list in an unexpected form is the user's to judge.
      if (operation.effect === 'write' && answer.result !== undefined) return { kind: 'unconfirmed', failure: error.failure };
      log.warning(say.failures.why(error.failure));
    }
    return { kind: 'api-done' };
  });
}

/** Sends the request; answers its result, or what ended the step before there was one. Throws {@link ApiError}. */
async function send(step: Step, operation: Operation, call: Call): Promise<{ result: unknown } | { outcome: Outcome }> {
  const { interruption, log, say } = step;
  const isWrite = operation.effect === 'write';
  // An answer to a write that is on its way is worth a moment's wait: it says whether it was done.
  const signal = isWrite ? interruption.requestSignal : interruption.signal;
  // The signal may have come before anything was sent; what waits for an answer ends a moment after it only.
  const before: unknown = interruption.signal.reason;
  if (before instanceof Interrupted) return { outcome: { kind: 'api-interrupted', signalName: before.signalName } };
  try {
    return { result: await step.transport.raw(operation, call, { signal, again: interruption.signal, deadline: step.deadline }) };
  } catch (error) {
    if (error instanceof ApiError && isWrite && isTooComplex(error.failure)) {
      // It was done, and only its answer is of no use.
      log.warning(say.failures.why(error.failure));
      return { outcome: { kind: 'api-done' } };
    }
    if (!(error instanceof Interrupted)) throw error;
    const failure = { kind: 'network', code: error.signalName, sent: true } as const;
    return {
      outcome: isWrite ? { kind: 'ambiguous-write', failure } : { kind: 'api-interrupted', signalName: error.signalName },
    };
  }
}

/** Hands the answer on: as much as an output may have to `result`, all of it to the file. */
async function hand({ log, say, outputs }: Step, result: unknown, writeResult?: WriteResult): Promise<void> {
  const whole = toJson(result);
  const bytes = Buffer.byteLength(whole);
  if (bytes > MAX_RESULT_BYTES) log.warning(say.api.resultTooLong(bytes, MAX_RESULT_BYTES));
  outputs.set('result', bytes > MAX_RESULT_BYTES ? cutResult(result) : whole);
  try {
    await writeResult?.(whole);
  } catch (error) {
    // The request was made, whatever becomes of the file.
    log.warning(error instanceof Error ? error.message : String(error));
  }
}
