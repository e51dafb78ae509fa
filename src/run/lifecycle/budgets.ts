import type { BudgetName } from '../model/outcome.js';
import { LIMITS, type Policy } from './policy.js';

/**
 * The two budgets of contract §2, of which one runs at a time: while a run is blocked on a person, `timeout` stands still and
 * `approval-timeout` runs; otherwise the other way round. Times in ms, elapsed.
 */
export interface Budgets {
  readonly running: BudgetName;
  readonly since: number;
  readonly left: Readonly<Record<BudgetName, number>>;
}

export function newBudgets({ timeoutMs, approvalTimeoutMs }: Policy, at: number): Budgets {
  return { running: 'timeout', since: at, left: { timeout: timeoutMs, 'approval-timeout': approvalTimeoutMs } };
}

/** When the budget that runs will be used up. */
export function deadlineOf({ running, since, left }: Budgets): number {
  return since + left[running];
}

/** Switches to the budget that counts while the run is (not) blocked on a person. */
export function switchBudget(budgets: Budgets, isBlocked: boolean, at: number): Budgets {
  const running = isBlocked ? 'approval-timeout' : 'timeout';
  if (running === budgets.running) return budgets;
  const left = { ...budgets.left, [budgets.running]: budgets.left[budgets.running] - (at - budgets.since) };
  return { running, since: at, left };
}

/** The last moment for a read that decides: at the budget's end it still gets its chance. */
export function readDeadline(budgets: Budgets, at: number): number {
  return Math.max(deadlineOf(budgets), at + LIMITS.lastPoll);
}
