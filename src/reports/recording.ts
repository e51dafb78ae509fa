import type { Observer } from '../run/lifecycle/drive.js';
import type { Clock } from '../shared/clock.js';
import type { Recorder } from './recorder.js';

/** Records what is seen of a run, for summary and pictures. */
export function createRecording(recorder: Recorder, clock: Clock): Observer {
  return (_, event, after) => {
    if (event.type === 'polled' && after.phase !== 'idle') recorder.record(event.view, clock.now());
  };
}
