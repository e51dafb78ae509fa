import type { ConflictPolicy } from '../../src/run/lifecycle/policy.js';
import type { RunOperation } from '../../src/run/model/operations.js';
import type { Mode } from '../../src/run/model/view.js';

/** One combination of policy values. */
export interface Row {
  readonly mode: Mode;
  readonly operation: RunOperation;
  readonly wait: boolean;
  readonly onConflict: ConflictPolicy;
  readonly onTimeout: 'detach' | 'cancel';
  readonly onCancel: 'cancel' | 'detach';
  readonly count: number;
}

const VALUES = {
  mode: ['deploy', 'pipeline'],
  operation: ['start', 'request', 'approve', 'reject', 'canary-approve', 'canary-reject', 'cancel', 'watch'],
  wait: [true, false],
  onConflict: ['wait', 'attach', 'fail'],
  onTimeout: ['detach', 'cancel'],
  onCancel: ['cancel', 'detach'],
  count: [1, 3],
} as const satisfies { [Key in keyof Row]: readonly Row[Key][] };

const PIPELINE_OPERATIONS: readonly RunOperation[] = ['start', 'cancel', 'watch'];
const STARTING: readonly RunOperation[] = ['start', 'request'];

/** Combinations that the inputs allow (contract §2, §3); what means nothing keeps its default. */
function isValid({ mode, operation, onConflict, count }: Row): boolean {
  if (mode === 'pipeline' && !PIPELINE_OPERATIONS.includes(operation)) return false;
  if (!STARTING.includes(operation) && onConflict !== 'wait') return false;
  return count === 1 || operation === 'start';
}

export function allRows(): Row[] {
  let rows: Record<string, unknown>[] = [{}];
  for (const [key, values] of Object.entries(VALUES))
    rows = rows.flatMap((row) => values.map((value) => ({ ...row, [key]: value })));
  return (rows as unknown as Row[]).filter(isValid);
}

export function pairsOf(row: Row): string[] {
  const entries = Object.entries(row).map(([key, value]) => `${key}=${value}`);
  return entries.flatMap((first, index) => entries.slice(index + 1).map((second) => `${first}&${second}`));
}

/** The fewest rows (greedily) in which every pair of values occurs that occurs in any valid row. */
export function cover(): Row[] {
  const rows = allRows();
  const open = new Set(rows.flatMap(pairsOf));
  const chosen: Row[] = [];
  while (open.size > 0) {
    let best: Row | undefined;
    let most = 0;
    for (const row of rows) {
      const gain = pairsOf(row).filter((pair) => open.has(pair)).length;
      if (gain > most) [best, most] = [row, gain];
    }
    if (!best) break;
    chosen.push(best);
    for (const pair of pairsOf(best)) open.delete(pair);
  }
  return chosen;
}
