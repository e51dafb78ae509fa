import type { Observer } from '../run/lifecycle/drive.js';
import { historyIdOf } from '../run/lifecycle/state.js';
import type { Outputs } from '../runner/outputs.js';

/** The outputs of a step with one run, each as soon as it is known. */
export function createRunOutputs(outputs: Outputs): Observer {
  return (before, event, after) => {
    const historyId = historyIdOf(after);
    if (historyId !== '' && historyId !== historyIdOf(before)) outputs.set('history-id', historyId);
    if (after.target && after.target !== before.target) outputs.setTarget(after.target);
    if (event.type === 'polled' && after.phase !== 'idle') outputs.setView(event.view);
  };
}
