export type BudgetName = 'timeout' | 'approval-timeout';

/**
 * The two budgets of contract §2, of which one runs at a time: while a run is blocked on a person, `timeout` stands still and
 * `approval-timeout` runs; otherwise the other way round. Times in ms on the caller's clock.
 */
export interface Budgets {
  /** The budget that runs now, and the moment at which it will be used up. */
  current(now: number): { name: BudgetName; deadline: number };
  /** Tells whether the run is blocked on a person from now on. */
  setBlocked(blocked: boolean, now: number): void;
}

export function createBudgets(limits: { timeoutMs: number; approvalTimeoutMs: number }, startedAt: number): Budgets {
  const left: Record<BudgetName, number> = { timeout: limits.timeoutMs, 'approval-timeout': limits.approvalTimeoutMs };
  let running: BudgetName = 'timeout';
  let since = startedAt;
  return {
    current: () => ({ name: running, deadline: since + left[running] }),
    setBlocked(blocked, now) {
      const next: BudgetName = blocked ? 'approval-timeout' : 'timeout';
      if (next === running) return;
      left[running] -= now - since;
      running = next;
      since = now;
    },
  };
}
