import { OPERATIONS } from '../ncloud/catalogue.js';
import { ApiError, type Failure, isTransient, provesNotActed } from '../ncloud/errors.js';
import { Interrupted } from '../run/model/interrupted.js';
import type { Outcome } from '../run/model/outcome.js';
import { NameNotResolved } from '../run/services/names.js';
import type { Settings } from '../runner/inputs.js';
import { settleInterrupted } from './interrupted.js';
import type { Step } from './step.js';
import type { Track } from './track.js';

/** Runs an operation and answers its outcome, whatever it throws: every path of a step ends in one. */
export async function concluded(
  step: Step,
  settings: Settings,
  track: Track,
  operation: () => Promise<Outcome | undefined>,
): Promise<Outcome | undefined> {
  try {
    return await operation();
  } catch (error) {
    return error instanceof Interrupted ? settleInterrupted(step, settings, track, error) : outcomeOfError(error, track, step);
  }
}

/** The outcome of an operation that threw, by how far the run had come. */
export function outcomeOfError(
  error: unknown,
  track: Pick<Track, 'historyId' | 'intent' | 'kind' | 'recorder'>,
  step: Pick<Step, 'settings'>,
): Outcome {
  if (error instanceof NameNotResolved) return { kind: 'name-not-resolved', error };
  if (error instanceof ApiError) {
    const { failure } = error;
    if (step.settings.mode === 'api') return apiOutcome(failure, step.settings.operation);
    if (track.historyId !== '') return { kind: 'lost', failure, view: track.recorder.view };
    // Reads are retried for as long as the budget lasts, so a passing failure gets here only when it is used up.
    if (isTransient(failure)) return { kind: 'not-started', waitingFor: [], failure };
    return { kind: 'refused', during: track.intent ? 'start' : 'resolve', failure };
  }
  const message = error instanceof Error ? error.message : String(error);
  const mayRun = track.historyId !== '' || track.intent !== undefined;
  return { kind: mayRun ? 'defect' : 'defect-before-start', message };
}

/** A failed call of mode `api`: refused only if it is certain that nothing was done. */
function apiOutcome(failure: Failure, operation: string): Outcome {
  const isWrite = OPERATIONS.find((known) => known.name === operation.toLowerCase())?.effect === 'write';
  if (isWrite && !provesNotActed(failure)) return { kind: 'ambiguous-write', failure };
  return { kind: 'refused', during: 'api', failure };
}
