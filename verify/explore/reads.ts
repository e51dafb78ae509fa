import { NameNotResolved } from '../../src/run/services/names.js';
import { FAILURES } from './failures.js';
import type { ReadCommand } from './requests.js';
import { LAG, lastEntry, listOf, runOf, SCENARIO, viewOf, viewWith } from './service.js';
import { type Base, type Happened, SERVICE_ORIGIN, type Snapshot } from './world.js';

const TARGET = {
  project: { id: '2001', name: 'shop' },
  stage: { id: '3001', name: 'production' },
  scenario: SCENARIO,
} as const;

/** What a read answers now. */
export function answerOfRead(
  base: Base,
  snapshot: Snapshot,
  index: number,
  command: ReadCommand,
  deviation: string | undefined,
): Happened {
  switch (command.do) {
    case 'resolve':
      return resolve(deviation);
    case 'list':
      return list(base, snapshot, index, deviation);
    case 'poll':
      return poll(base, snapshot, command.historyId, deviation);
  }
}

function resolve(deviation: string | undefined): Happened {
  switch (deviation) {
    case undefined:
      return { type: 'resolved', target: TARGET };
    case 'missing':
      return { type: 'not-resolved', error: NOT_RESOLVED };
    case 'silent':
      return { type: 'resolve-failed', failure: FAILURES.timeout };
    case 'failed-401':
      return { type: 'resolve-failed', failure: FAILURES['401'] };
    default:
      return { type: 'resolve-failed', failure: FAILURES['500'] };
  }
}

const NOT_RESOLVED = new NameNotResolved('scenario', 'roling', 'missing', [], 0);

/** How well the service's clock is known, ms either way. */
const SKEW = 700;

function list(base: Base, snapshot: Snapshot, index: number, deviation: string | undefined): Happened {
  if (snapshot.time < snapshot.keysUntil) return { type: 'list-failed', failure: FAILURES[snapshot.keysTrouble] };
  switch (deviation) {
    case 'silent':
      return { type: 'list-failed', failure: FAILURES.timeout };
    case 'failed-500':
      return { type: 'list-failed', failure: FAILURES['500'] };
    case 'failed-401':
      return { type: 'list-failed', failure: FAILURES['401'] };
    case 'shape':
      return { type: 'list-failed', failure: FAILURES.shape };
  }
  const isBehind = deviation === 'lag' || snapshot.time < snapshot.lagUntil;
  const runs = listOf(snapshot, base, index, isBehind ? LAG : 0);
  const shown = deviation === 'misses' ? runs.slice(1) : deviation === 'repeats' ? [...runs.slice(0, 1), ...runs] : runs;
  const off = deviation === 'clock-fast' ? 3_600_000 : deviation === 'clock-slow' ? -3_600_000 : 0;
  const now = SERVICE_ORIGIN + snapshot.time + off;
  return { type: 'listed', runs: shown, service: { least: now - SKEW, most: now + SKEW } };
}

function poll(base: Base, snapshot: Snapshot, historyId: string, deviation: string | undefined): Happened {
  const run = runOf(snapshot, historyId);
  if (snapshot.time < snapshot.keysUntil) return { type: 'poll-failed', failure: FAILURES[snapshot.keysTrouble] };
  if (deviation === 'silent') return { type: 'poll-failed', failure: FAILURES.timeout };
  if (deviation === 'failed-401') return { type: 'poll-failed', failure: FAILURES['401'] };
  if (deviation === 'failed-404' || !run) return { type: 'poll-failed', failure: FAILURES['404'] };
  if (deviation === 'failed-500' || snapshot.time < snapshot.troubleUntil)
    return { type: 'poll-failed', failure: FAILURES['500'] };
  const at = snapshot.time;
  switch (deviation) {
    case 'wrong-failed':
      return { type: 'polled', view: viewWith(base, run, { word: 'fail', endedAt: null, blocked: undefined }) };
    case 'wrong-success':
      return { type: 'polled', view: viewWith(base, run, { word: 'success', endedAt: null, blocked: undefined }) };
    case 'odd-word':
      return { type: 'polled', view: viewWith(base, run, { word: 'verifying', endedAt: null, blocked: undefined }) };
    case 'odd-end':
      return {
        type: 'polled',
        view: viewWith(base, run, { word: 'halted', endedAt: lastEntry(run).endedAt ?? at, blocked: undefined }),
      };
    default:
      return { type: 'polled', view: viewOf(base, run) };
  }
}
