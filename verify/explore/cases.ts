import type { Policy } from '../../src/run/lifecycle/policy.js';
import { cover, type Row } from './covering.js';
import type { PathName } from './paths.js';
import { GIVEN_ID } from './service.js';
import type { Base } from './world.js';

/** Budgets that end after an ordinary run and before a long one, ms. */
const BUDGET = 26_000;
const APPROVAL_BUDGET = 14_000;

interface Options extends Partial<Omit<Base, 'policy'>> {
  readonly policy?: Partial<Policy>;
}

export function createBase(name: string, { policy, ...rest }: Options = {}): Base {
  const full: Policy = {
    phase: 'main',
    mode: 'deploy',
    operation: 'start',
    historyId: '',
    wait: true,
    timeoutMs: BUDGET,
    approvalTimeoutMs: APPROVAL_BUDGET,
    onTimeout: 'detach',
    onCancel: 'cancel',
    onConflict: 'wait',
    ...policy,
  };
  const isPipeline = full.mode === 'pipeline';
  return {
    name,
    policy: full,
    count: 1,
    maxParallel: 1,
    failFast: true,
    path: isPipeline ? 'pipeline-success' : 'success',
    approved: 'approved',
    isExclusive: isPipeline,
    areIdsDescending: false,
    isCallerKnown: false,
    isStoppable: true,
    depth: 2,
    ...rest,
  };
}

/** Ten that start a run, for the search of three deviations: each policy that decides about a start, and how it may go on. */
const STARTS: readonly Base[] = [
  createBase('start', { depth: 3 }),
  createBase('start-long-cancel', { depth: 3, path: 'long', policy: { onTimeout: 'cancel' } }),
  createBase('start-detach', { depth: 3, policy: { onCancel: 'detach' } }),
  createBase('start-leave', { depth: 3, policy: { wait: false } }),
  createBase('start-busy', { depth: 3, busy: 'fail', policy: { onTimeout: 'cancel' } }),
  createBase('start-attach', { depth: 3, busy: 'success', policy: { onConflict: 'attach' } }),
  createBase('start-attach-free', {
    depth: 3,
    areIdsDescending: true,
    path: 'long',
    policy: { onConflict: 'attach', onTimeout: 'cancel' },
  }),
  createBase('start-fail', { depth: 3, areIdsDescending: true, path: 'fail', policy: { onConflict: 'fail' } }),
  createBase('pipeline', {
    depth: 3,
    isCallerKnown: true,
    policy: { mode: 'pipeline', onConflict: 'fail', onTimeout: 'cancel' },
  }),
  createBase('request', { depth: 3, path: 'approval-nobody', policy: { operation: 'request', onTimeout: 'cancel' } }),
];

/** The lives of runs that need cases of their own. */
const LIVES: readonly Base[] = [
  ...(
    [
      'success-late-end',
      'success-no-end',
      'fail-no-end',
      'error',
      'new-word',
      'new-end',
      'canary-manual',
      'canary-timeout',
      'canary-timeout-stays',
      'canary-auto',
      'canary-auto-bad',
    ] as const satisfies readonly PathName[]
  ).map((path) => createBase(`life-${path}`, { path })),
  createBase('life-canary-nobody', { path: 'canary-nobody', policy: { onTimeout: 'cancel' } }),
  createBase('life-approval', { path: 'approval', policy: { operation: 'request' } }),
  createBase('life-approval-rejected', { path: 'approval-rejected', policy: { operation: 'request' } }),
  createBase('life-pipeline-fail', { path: 'pipeline-fail', policy: { mode: 'pipeline' } }),
  createBase('life-pipeline-approval', { path: 'pipeline-approval', policy: { mode: 'pipeline' } }),
  createBase('life-pipeline-canary', { path: 'pipeline-canary', policy: { mode: 'pipeline', onTimeout: 'cancel' } }),
  createBase('not-stoppable', { path: 'long', isStoppable: false, policy: { onTimeout: 'cancel' } }),
  createBase('busy-long', { busy: 'long' }),
  createBase('watch-new-end-leave', { given: 'new-end', policy: { operation: 'watch', wait: false, historyId: GIVEN_ID } }),
  createBase('watch-ended-leave', { given: 'ended-fail', policy: { operation: 'watch', wait: false, historyId: GIVEN_ID } }),
  createBase('approve-leave-fails', {
    given: 'approval-nobody',
    approved: 'approved-fails',
    policy: { operation: 'approve', wait: false, historyId: GIVEN_ID },
  }),
  createBase('approve-leave', {
    given: 'approval-nobody',
    approved: 'approved-long',
    policy: { operation: 'approve', wait: false, historyId: GIVEN_ID },
  }),
  createBase('canary-approve-leave', {
    given: 'canary-nobody',
    approved: 'approved-long',
    policy: { operation: 'canary-approve', wait: false, historyId: GIVEN_ID },
  }),
  createBase('approve-ended', { given: 'ended-fail', policy: { operation: 'approve', historyId: GIVEN_ID } }),
  createBase('cancel-ended', { given: 'ended-success', policy: { operation: 'cancel', historyId: GIVEN_ID } }),
  createBase('cancel-leave', { given: 'long', policy: { operation: 'cancel', wait: false, historyId: GIVEN_ID } }),
  createBase('cancel-pipeline-canary', {
    given: 'pipeline-canary',
    policy: { mode: 'pipeline', operation: 'cancel', historyId: GIVEN_ID },
  }),
  createBase('watch-stopped-leave', {
    given: 'stopped-slowly',
    policy: { operation: 'watch', wait: false, historyId: GIVEN_ID },
  }),
  createBase('watch-canary-stopped-leave', {
    given: 'canary-stopped-slowly',
    policy: { operation: 'watch', wait: false, historyId: GIVEN_ID },
  }),
  createBase('attach-stopped-leave', { busy: 'canary-stopped-slowly', policy: { onConflict: 'attach', wait: false } }),
  createBase('cancel-not-stoppable', { given: 'long', isStoppable: false, policy: { operation: 'cancel', historyId: GIVEN_ID } }),
];

const GIVEN_PATHS: Readonly<Record<string, PathName>> = {
  approve: 'approval-nobody',
  reject: 'approval-nobody',
  'canary-approve': 'canary-nobody',
  'canary-reject': 'canary-nobody',
  cancel: 'long',
  watch: 'success',
};

/** The run's life in a row of the covering set: long, where a policy for its end is to be seen. */
function lifeOf({ mode, onTimeout, operation }: Row): PathName {
  if (operation === 'request') return onTimeout === 'cancel' ? 'approval-nobody' : 'approval';
  if (onTimeout === 'cancel') return 'long';
  return mode === 'pipeline' ? 'pipeline-success' : 'success';
}

/** Every pair of policy values in some base case. */
function covering(): Base[] {
  return cover().map((row, index) => {
    const given = GIVEN_PATHS[row.operation];
    const { count, ...policy } = row;
    const name = `pair-${index + 1}-${row.mode}-${row.operation}${count > 1 ? `-x${count}` : ''}`;
    return createBase(name, {
      count,
      maxParallel: count > 1 && index % 2 === 0 ? 2 : 1,
      failFast: index % 4 !== 3,
      path: lifeOf(row),
      approved: row.onTimeout === 'cancel' ? 'approved-long' : 'approved',
      ...(given && { given }),
      policy: { ...policy, historyId: given ? GIVEN_ID : '' },
    });
  });
}

export function baseCases(): Base[] {
  return [...STARTS, ...LIVES, ...covering()];
}
