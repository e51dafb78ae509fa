import { describe, expect, it } from '@jest/globals';
import type { RunOperation } from '../../../src/run/model/operations.js';
import { type Conclusion, concludeEnded, conclusionOf, isGreen } from '../../../src/run/model/outcome.js';
import { view } from '../../support/run.js';

const OPERATIONS: RunOperation[] = [
  'start',
  'request',
  'approve',
  'reject',
  'canary-approve',
  'canary-reject',
  'cancel',
  'watch',
];

/** Contract §5: what each end is for each operation. */
const ENDS: Record<string, (operation: RunOperation) => Conclusion> = {
  success: (operation) => (['cancel', 'reject', 'canary-reject'].includes(operation) ? 'refused' : 'success'),
  fail: () => 'failure',
  error: () => 'failure',
  canary_waiting_timeout: () => 'failure',
  reject: (operation) => (operation === 'reject' || operation === 'canary-reject' ? 'success' : 'rejected'),
  canary_reject: (operation) => (operation === 'reject' || operation === 'canary-reject' ? 'success' : 'rejected'),
  canceled: (operation) => (operation === 'cancel' ? 'success' : 'cancelled'),
};

describe('concludeEnded', () => {
  it.each(
    OPERATIONS.flatMap((operation) =>
      Object.entries(ENDS).map(([status, expected]) => [operation, status, expected(operation)] as const),
    ),
  )('%s that ends in %s is %s', (operation, status, expected) => {
    const outcome = concludeEnded(operation, view(status));
    expect(conclusionOf(outcome)).toBe(expected);
    if ('view' in outcome) expect(outcome.view?.status).toBe(status);
  });

  it.each(OPERATIONS)('%s is never green by an end that was put together from tasks', (operation) => {
    for (const statusClass of ['success', 'cancelled', 'rejected'] as const) {
      const outcome = concludeEnded(operation, view('odd', { mode: 'pipeline', statusClass }));
      expect(isGreen(conclusionOf(outcome))).toBe(false);
    }
  });

  it('says of a run that was quicker than its cancel what it really is', () => {
    expect(concludeEnded('cancel', view('success'))).toMatchObject({
      kind: 'wrong-state',
      operation: 'cancel',
    });
  });
});

describe('isGreen', () => {
  it('three of nine', () => {
    const all: Conclusion[] = [
      'success',
      'failure',
      'rejected',
      'cancelled',
      'timed_out',
      'refused',
      'unknown',
      'started',
      'checked',
    ];
    expect(all.filter(isGreen)).toEqual(['success', 'started', 'checked']);
  });
});
