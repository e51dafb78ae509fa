import { describe, expect, it } from '@jest/globals';
import {
  type Conclusion,
  conclude,
  concludeStart,
  conclusionOf,
  isGreen,
  type RunOperation,
} from '../../../src/run/model/outcome.js';
import { listItem, RESET, view } from '../../support/run.js';

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

describe('conclude', () => {
  it.each(
    OPERATIONS.flatMap((operation) =>
      Object.entries(ENDS).map(([status, expected]) => [operation, status, expected(operation)] as const),
    ),
  )('%s that ends in %s is %s', (operation, status, expected) => {
    const outcome = conclude(operation, { end: 'ended', view: view(status) });
    expect(conclusionOf(outcome)).toBe(expected);
    if ('view' in outcome) expect(outcome.view?.status).toBe(status);
  });

  it.each(OPERATIONS)('%s is never green when the end is not known', (operation) => {
    expect(conclude(operation, { end: 'ended-unknown', view: view('done') })).toMatchObject({
      kind: 'undocumented-end',
    });
    expect(conclude(operation, { end: 'lost', failure: RESET, view: undefined })).toMatchObject({
      kind: 'lost',
      failure: RESET,
    });
    for (const budget of ['timeout', 'approval-timeout'] as const) {
      expect(conclude(operation, { end: 'budget', budget, view: view('inprogress') }, { result: 'accepted' })).toMatchObject({
        kind: 'timed-out',
        budget,
        cancel: { result: 'accepted' },
      });
    }
  });

  it('says of a run that was quicker than its cancel what it really is', () => {
    expect(conclude('cancel', { end: 'ended', view: view('success') })).toMatchObject({
      kind: 'wrong-state',
      operation: 'cancel',
    });
  });
});

describe('concludeStart', () => {
  const others = [listItem('80000', 'inprogress')];
  it('names what was in the way', () => {
    expect(concludeStart({ kind: 'conflict', others })).toEqual({ kind: 'conflict', others });
    expect(concludeStart({ kind: 'too-late', waitingFor: others, failure: undefined })).toMatchObject({
      kind: 'not-started',
      waitingFor: others,
    });
    expect(concludeStart({ kind: 'unclear', candidates: others, failure: RESET })).toMatchObject({
      kind: 'unclear-start',
      candidates: others,
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
