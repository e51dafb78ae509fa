import type { Operation } from '../ncloud/catalogue.js';
import { ApiError, isTooComplex, provesNotActed } from '../ncloud/errors.js';
import { toJson } from '../ncloud/json.js';
import type { Call } from '../ncloud/transport.js';
import { Interrupted } from '../run/model/interrupted.js';
import type { Outcome } from '../run/model/outcome.js';
import { MAX_JSON_BYTES } from '../runner/outputs.js';
import type { ApiSettings } from '../runner/step-settings.js';
import { answeredCall, calledLine, describeCall } from './api-call.js';
import { parseParameters } from './parameters.js';
import type { Step } from './step.js';

/** What a call is made and told with. */
type Tools = Pick<Step, 'log' | 'messages' | 'outputs' | 'interruption' | 'transport' | 'deadline' | 'phase' | 'call'>;

/** Mode `api`: any one operation of the catalogue, exactly as named (contract §7). */
export async function apiOperation({ operation: name, parameters, location }: ApiSettings, tools: Tools): Promise<Outcome> {
  const { log, messages, outputs, transport } = tools;
  const parsed = await parseParameters(name, parameters, location.platform, messages.api);
  if (!parsed.ok) return { kind: 'wrong-parameters', problem: parsed.problem };
  const { operation, call } = parsed;
  return tools.phase('call', async (): Promise<Outcome> => {
    tools.call = describeCall(operation, call);
    log.info(calledLine(operation.name, tools.call));
    const answer = await send(tools, operation, call);
    if (answer.kind === 'ended') return answer.outcome;
    tools.call = answeredCall(tools.call, answer.result);
    if (tools.call.answer !== '') log.info(`${messages.summary.call.answer}: ${tools.call.answer}`);
    const text = toJson(answer.result);
    if (!outputs.setResult(text).isWhole) log.warning(messages.api.resultTooLong(Buffer.byteLength(text), MAX_JSON_BYTES));
    try {
      await transport.parse(operation, call, answer.result);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      // A write that does not say that it was done is not reported as done; a list in an unexpected form is the user's to judge. An empty
      // 2xx is success without data.
      if (operation.effect === 'write' && answer.result !== undefined) return { kind: 'unconfirmed', failure: error.failure };
      log.warning(messages.failures.why(error.failure));
    }
    return { kind: 'api-done' };
  });
}

type Sent = { readonly kind: 'answered'; readonly result: unknown } | { readonly kind: 'ended'; readonly outcome: Outcome };

/** Sends the request; answers its result, or what ended the step before there was one. */
async function send(tools: Tools, operation: Operation, call: Call): Promise<Sent> {
  const { interruption, transport, deadline } = tools;
  // An answer to a write that is on its way is worth a moment's wait: it says whether it was done.
  const signal = operation.effect === 'write' ? interruption.requestSignal : interruption.signal;
  // The signal may have come before anything was sent; what waits for an answer ends a moment after it only.
  const before: unknown = interruption.signal.reason;
  if (before instanceof Interrupted)
    return { kind: 'ended', outcome: { kind: 'api-interrupted', signalName: before.signalName } };
  let isSent = false;
  const onSend = () => {
    isSent = true;
  };
  try {
    const wait = { signal, again: interruption.signal, deadline, onSend };
    return { kind: 'answered', result: await transport.raw(operation, call, wait) };
  } catch (error) {
    // A write that never left, since its keys did not come, is none.
    return { kind: 'ended', outcome: outcomeOf(error, tools, operation.effect === 'write' && isSent) };
  }
}

/** What a call without an answer ends in: refused only if it is certain that nothing was done. Throws what is no failure of the call. */
function outcomeOf(error: unknown, { log, messages }: Tools, isWrite: boolean): Outcome {
  if (error instanceof Interrupted) {
    const { signalName } = error;
    if (!isWrite) return { kind: 'api-interrupted', signalName };
    return { kind: 'ambiguous-write', failure: { kind: 'network', code: signalName, sent: true } };
  }
  if (!(error instanceof ApiError)) throw error;
  const { failure } = error;
  if (isWrite && isTooComplex(failure)) {
    // It was done, and only its answer is of no use.
    log.warning(messages.failures.why(failure));
    return { kind: 'api-done' };
  }
  if (isWrite && !provesNotActed(failure)) return { kind: 'ambiguous-write', failure };
  return { kind: 'refused', failure, during: 'api' };
}
