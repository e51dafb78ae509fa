import { describe, expect, it } from '@jest/globals';
import { createBudgets } from '../../../src/run/polling/budgets.js';

const budgets = () => createBudgets({ timeoutMs: 1000, approvalTimeoutMs: 500 }, 0);

describe('budgets', () => {
  it('timeout runs first', () => expect(budgets().current(0)).toEqual({ name: 'timeout', deadline: 1000 }));

  it('each stands still while the other runs, and goes on where it stopped', () => {
    const both = budgets();
    both.setBlocked(true, 300);
    expect(both.current(300)).toEqual({ name: 'approval-timeout', deadline: 800 });
    both.setBlocked(false, 700);
    expect(both.current(700)).toEqual({ name: 'timeout', deadline: 1400 });
    both.setBlocked(true, 800);
    expect(both.current(800)).toEqual({ name: 'approval-timeout', deadline: 900 });
    both.setBlocked(false, 850);
    expect(both.current(850)).toEqual({ name: 'timeout', deadline: 1450 });
  });

  it('being told the same twice changes nothing', () => {
    const both = budgets();
    both.setBlocked(false, 400);
    expect(both.current(400)).toEqual({ name: 'timeout', deadline: 1000 });
    both.setBlocked(true, 500);
    both.setBlocked(true, 900);
    expect(both.current(900)).toEqual({ name: 'approval-timeout', deadline: 1000 });
  });
});
