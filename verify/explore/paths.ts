/** What a status word means, by the reference alone; the explorer's own table, so that a wrong word in `src` is noticed. */
export type Truth = 'going' | 'stopping' | 'success' | 'failure' | 'rejected' | 'cancelled' | 'undocumented';

/** One step of a run's life: so many ms after the step before, the service says this word; with an end time, or without. */
export interface Step {
  readonly after: number;
  readonly word: string;
  readonly ends?: boolean;
  /** A pipeline goes on saying that it runs while its deployment waits for a person (sourcepipeline-api.md §6). */
  readonly blocked?: 'blocked-approval' | 'blocked-canary';
}

const steps = (...list: readonly (readonly [number, string, 'ends'?])[]): readonly Step[] =>
  list.map(([after, word, ends]) => ({ after, word, ends: ends === 'ends' }));

/**
 * The lives that a run can have (sourcedeploy-api.md §2, §9; sourcepipeline-api.md §6, §8), short in time so that a path has few points.
 * What people do in their consoles (accepting, rejecting) is part of a life; what our requests do switches to another one.
 */
export const PATHS = {
  success: steps([0, 'waiting'], [1500, 'inprogress'], [6000, 'success', 'ends']),
  /** The end time comes with the word, later, or never: an empty form of it is unknown (sourcedeploy-api.md §7). */
  'success-late-end': steps([0, 'inprogress'], [5000, 'success'], [9000, 'success', 'ends']),
  'success-no-end': steps([0, 'inprogress'], [5000, 'success']),
  fail: steps([0, 'waiting'], [1500, 'inprogress'], [6000, 'fail', 'ends']),
  /** What a roll-back leaves behind. */
  'fail-no-end': steps([0, 'inprogress'], [5000, 'fail']),
  error: steps([0, 'inprogress'], [3000, 'error', 'ends']),
  long: steps([0, 'waiting'], [1500, 'inprogress']),
  'new-word': steps([0, 'inprogress'], [2000, 'verifying'], [5000, 'success', 'ends']),
  'new-end': steps([0, 'inprogress'], [5000, 'halted', 'ends']),
  approval: steps([0, 'pending'], [7000, 'inprogress'], [5000, 'success', 'ends']),
  'approval-rejected': steps([0, 'pending'], [7000, 'reject', 'ends']),
  'approval-nobody': steps([0, 'pending']),
  'canary-manual': steps([0, 'inprogress'], [2000, 'canary_pending'], [7000, 'inprogress'], [4000, 'success', 'ends']),
  'canary-nobody': steps([0, 'inprogress'], [2000, 'canary_pending']),
  'canary-timeout': steps(
    [0, 'inprogress'],
    [2000, 'canary_pending'],
    [5000, 'canary_waiting_timeout'],
    [5000, 'canary_rejecting'],
    [3000, 'canary_reject', 'ends'],
  ),
  'canary-timeout-stays': steps([0, 'canary_pending'], [4000, 'canary_waiting_timeout']),
  'canary-auto': steps([0, 'inprogress'], [2000, 'canary_analyzing'], [5000, 'success', 'ends']),
  'canary-auto-bad': steps(
    [0, 'inprogress'],
    [2000, 'canary_analyzing'],
    [4000, 'canary_rejecting'],
    [2000, 'canary_reject', 'ends'],
  ),
  'pipeline-success': steps([0, 'inprogress'], [7000, 'success', 'ends']),
  'pipeline-fail': steps([0, 'inprogress'], [5000, 'fail', 'ends']),
  'pipeline-approval': [
    { after: 0, word: 'inprogress' },
    { after: 2000, word: 'inprogress', blocked: 'blocked-approval' },
    { after: 7000, word: 'inprogress' },
    { after: 4000, word: 'success', ends: true },
  ],
  /** Its deploy task waits for a canary, during which SourcePipeline refuses to cancel [observed]. */
  'pipeline-canary': [
    { after: 0, word: 'inprogress' },
    { after: 2000, word: 'inprogress', blocked: 'blocked-canary' },
  ],
  // What other people bring about.
  'stopped-slowly': steps([0, 'canceling'], [3000, 'canceled', 'ends']),
  'canary-stopped-slowly': steps([0, 'canary_rejecting'], [9000, 'canary_reject', 'ends']),
  // What our own requests bring about.
  stopped: steps([0, 'canceling'], [1200, 'canceled', 'ends']),
  'canary-stopped': steps([0, 'canary_rejecting'], [1800, 'canary_reject', 'ends']),
  approved: steps([0, 'inprogress'], [5000, 'success', 'ends']),
  'approved-fails': steps([0, 'inprogress'], [3000, 'fail', 'ends']),
  'approved-long': steps([0, 'inprogress']),
  rejected: steps([0, 'reject', 'ends']),
  'ended-success': steps([0, 'success', 'ends']),
  'ended-fail': steps([0, 'fail', 'ends']),
  'ended-cancelled': steps([0, 'canceled', 'ends']),
} as const satisfies Record<string, readonly Step[]>;
export type PathName = keyof typeof PATHS;

const TRUTH: Readonly<Record<string, Truth>> = {
  success: 'success',
  fail: 'failure',
  error: 'failure',
  canary_waiting_timeout: 'failure',
  reject: 'rejected',
  canary_reject: 'rejected',
  canceled: 'cancelled',
  canceling: 'stopping',
  canary_rejecting: 'stopping',
};

/** How a run really is, from its last word and whether it has an end. */
export function truthOf(word: string, isOver: boolean): Truth {
  return TRUTH[word] ?? (isOver ? 'undocumented' : 'going');
}

export function pathSteps(name: PathName): readonly Step[] {
  return PATHS[name];
}
