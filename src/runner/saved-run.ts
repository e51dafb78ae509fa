import * as v from 'valibot';
import type { SavedRun } from '../run/lifecycle/state.js';
import { DECISIONS } from '../run/model/operations.js';
import type { Mode } from '../run/model/view.js';

/** What main hands to post of one run. No secret is ever in it: the runner prints saved state into its debug log. */
export interface SavedEntry {
  readonly mode: Mode;
  readonly run: SavedRun;
}

const id = v.pipe(v.string(), v.maxLength(200));
const named = v.object({ id, name: v.string() });
const target = v.object({ project: named, stage: v.optional(named), scenario: v.optional(named) });

const run: v.GenericSchema<unknown, SavedRun> = v.variant('phase', [
  v.object({ phase: v.literal('done') }),
  v.object({
    phase: v.literal('starting'),
    target,
    intent: v.object({ baseline: v.array(id), window: v.object({ from: v.number(), until: v.number() }) }),
  }),
  v.object({
    phase: v.literal('deciding'),
    target,
    historyId: id,
    decision: v.picklist(DECISIONS),
  }),
  v.object({ phase: v.literal('following'), target, historyId: id, notBefore: v.optional(v.number()) }),
  v.object({
    phase: v.literal('stopping'),
    target,
    historyId: id,
    notBefore: v.optional(v.number()),
    why: v.picklist(['timeout', 'signal', 'asked']),
  }),
]);

const entry = v.object({ mode: v.picklist(['deploy', 'pipeline']), run });

/** What was saved, or nothing if this action did not write it. Apart from the writer, so that main loads nothing that only reading needs. */
export function parseSaved(value: unknown): SavedEntry | undefined {
  const parsed = v.safeParse(entry, value);
  return parsed.success ? parsed.output : undefined;
}
