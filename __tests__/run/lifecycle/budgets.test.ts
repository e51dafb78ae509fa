import { describe, expect, it } from '@jest/globals';
import { deadlineOf, newBudgets, readDeadline, switchBudget } from '../../../src/run/lifecycle/budgets.js';
import { POLICY } from '../../support/machine.js';

const budgets = () => newBudgets({ ...POLICY, timeoutMs: 1000, approvalTimeoutMs: 500 }, 0);
const of = (known: ReturnType<typeof budgets>) => [known.running, deadlineOf(known)];

describe('budgets', () => {
  it('timeout runs first', () => expect(of(budgets())).toEqual(['timeout', 1000]));

  it('each stands still while the other runs, and goes on where it stopped', () => {
    const steps = [
      [true, 300, 'approval-timeout', 800],
      [false, 700, 'timeout', 1400],
      [true, 800, 'approval-timeout', 900],
      [false, 850, 'timeout', 1450],
    ] as const;
    let known = budgets();
    for (const [isBlocked, at, name, deadline] of steps) {
      known = switchBudget(known, isBlocked, at);
      expect(of(known)).toEqual([name, deadline]);
    }
  });

  it('being told the same twice changes nothing', () => {
    const same = switchBudget(budgets(), false, 400);
    expect(of(same)).toEqual(['timeout', 1000]);
    const blocked = switchBudget(switchBudget(same, true, 500), true, 900);
    expect(of(blocked)).toEqual(['approval-timeout', 1000]);
  });

  it('a read at their end still gets its chance', () => {
    expect(readDeadline(newBudgets({ ...POLICY, timeoutMs: 60_000 }, 0), 10_000)).toBe(60_000);
    expect(readDeadline(budgets(), 1000)).toBe(4000);
    expect(readDeadline(budgets(), 999)).toBe(3999);
  });
});
