import type { Rule } from '../oracle/index.js';

/** One small wrong edit of the machine, which the exploration must find. */
export interface Defect {
  readonly name: string;
  /** The promise that it breaks first of all. */
  readonly rule: Rule;
  /** Below `src/run/lifecycle`. */
  readonly file: string;
  /** Must occur exactly once. */
  readonly find: string;
  readonly replace: string;
}

/** Each rule of the design that lies in the machine is broken at least once, and the holes that were found from outside are among them. */
export const DEFECTS: readonly Defect[] = [
  {
    name: 'a start whose answer was lost is sent again',
    rule: 'R1',
    file: 'starting.ts',
    find: '  return search(known, at, failure);',
    replace: "  return { state: known, commands: [{ do: 'start' }] };",
  },
  {
    name: 'the post phase starts what was never answered',
    rule: 'R1',
    file: 'starting.ts',
    find: '      return search(state, event.at, undefined);',
    replace: "      return { state: { ...state, step: 'sent' }, commands: [{ do: 'start' }] };",
  },
  {
    name: 'a lost start counts as refused',
    rule: 'R1',
    file: 'starting.ts',
    find: "      return state.step === 'sent' ? lost(state, event.failure, event.at) : unchanged(state);",
    replace:
      "      return state.step === 'sent' ? refused(state, { ...event, type: 'start-refused', isConflict: false }, policy) : unchanged(state);",
  },
  {
    name: 'the one new run is ours as soon as it is seen',
    rule: 'R2',
    file: 'starting.ts',
    find: '  if (at < state.searchUntil) return pauseFor(state, at);\n  const rivals',
    replace: '  if (at < state.searchUntil && state.candidates.length === 0) return pauseFor(state, at);\n  const rivals',
  },
  {
    name: 'the window in which a run can be ours has no end',
    rule: 'R2',
    file: 'starting.ts',
    find: 'startedAt >= window.from && startedAt <= window.until;',
    replace: 'startedAt >= window.from;',
  },
  {
    name: 'the window begins an hour before the start',
    rule: 'R2',
    file: 'starting.ts',
    find: 'from: service.most - LIMITS.dateTolerance,',
    replace: 'from: service.most - 3_700_000,',
  },
  {
    name: 'what a trigger began can be ours',
    rule: 'R2',
    file: 'starting.ts',
    find: "  if (requestType?.toLowerCase() === 'trigger') return false;\n",
    replace: '',
  },
  {
    name: 'a run that acts late is no rival',
    rule: 'R2',
    file: 'starting.ts',
    find: 'startedAt <= window.until + LIMITS.lateAct',
    replace: 'startedAt <= window.until',
  },
  {
    name: 'a signal lets main decide by elimination at once',
    rule: 'R2',
    file: 'starting.ts',
    find: "  if (state.step === 'sent') return state.signal ? interrupted(state) : unchanged(state);",
    replace:
      "  if (state.step === 'sent') return state.signal ? { state: { ...state, step: 'listing', searchUntil: at }, commands: [{ do: 'list', deadline: at + 1000 }] } : unchanged(state);",
  },
  {
    name: 'the history is searched for 10 s only',
    rule: 'R5',
    file: 'policy.ts',
    find: '  search: 60_000,',
    replace: '  search: 10_000,',
  },
  {
    name: 'the same id twice in a list counts as two runs',
    rule: 'R5',
    file: 'starting.ts',
    find: '...new Map(found.map((run) => [run.historyId, run])).values()',
    replace: '...found',
  },
  {
    name: 'a run that was attached to is owned',
    rule: 'R3',
    file: 'idle.ts',
    find: "isOwned: false, how: 'attached'",
    replace: "isOwned: true, how: 'attached'",
  },
  {
    name: 'post stops the run that a decision was never sent to',
    rule: 'R3',
    file: 'deciding.ts',
    find: '  if (shows(state.decision, view)) return accepted',
    replace: "  if (shows(state.decision, view) || policy.phase === 'post') return accepted",
  },
  {
    name: 'a run in the way is ignored',
    rule: 'contract',
    file: 'idle.ts',
    find: '  if (first) return inTheWay(next, first, at, policy);\n',
    replace: '  if (first && at < 0) return inTheWay(next, first, at, policy);\n',
  },
  {
    name: 'on-cancel: detach is not heard',
    rule: 'contract',
    file: 'following.ts',
    find: "  const isStopped = state.isOwned && policy.onCancel === 'cancel';",
    replace: '  const isStopped = state.isOwned && policy.onCancel.length > 0;',
  },
  {
    name: 'one poll with a word alone is believed',
    rule: 'R4',
    file: 'agreement.ts',
    find: '  if (agreed.count < 2) return false;\n',
    replace: '',
  },
  {
    name: 'one undocumented word with an end time is believed',
    rule: 'R4',
    file: 'agreement.ts',
    find: "if (view.statusClass !== 'unknown' && hasEndTime(view)) return true;",
    replace: 'if (hasEndTime(view)) return true;',
  },
  {
    name: 'a run that ended in an undocumented word goes on',
    rule: 'R4',
    file: 'common.ts',
    find: "isEnded(view.statusClass) || (view.statusClass === 'unknown' && hasEndTime(view))",
    replace: 'isEnded(view.statusClass)',
  },
  {
    name: 'with wait: false an approved run that failed counts as started',
    rule: 'R4',
    file: 'following.ts',
    find: " && how !== 'given' && !(view && isOver(view)))",
    replace: " && how !== 'given')",
  },
  {
    name: 'the answer is waited for longer than a signal allows',
    rule: 'R5',
    file: 'policy.ts',
    find: '  signalAnswer: 2500,',
    replace: '  signalAnswer: 5200,',
  },
  {
    name: 'a start is sent before it is saved',
    rule: 'R5',
    file: 'starting.ts',
    find: "commands: [{ do: 'save', run: { phase: 'starting', target, intent: saved } }, { do: 'start' }]",
    replace: "commands: saved && target ? [{ do: 'start' }] : []",
  },
  {
    name: 'a decision is sent before it is saved',
    rule: 'R5',
    file: 'deciding.ts',
    find: "      { do: 'save', run: save },\n",
    replace: '',
  },
  {
    name: 'the run that is followed is not saved',
    rule: 'R5',
    file: 'following.ts',
    find: "run: isOwned ? run : { phase: 'done' }",
    replace: "run: isOwned && run.phase !== 'following' ? run : { phase: 'done' }",
  },
  {
    name: 'a cancel without effect is not repeated',
    rule: 'R5',
    file: 'stopping.ts',
    find: 'at >= state.againAt && !isSettled ? send(state, at)',
    replace: 'at < 0 && !isSettled ? send(state, at)',
  },
  {
    name: 'one refusal ends a stop',
    rule: 'R5',
    file: 'policy.ts',
    find: 'MAX_CANCEL_REFUSALS = 3',
    replace: 'MAX_CANCEL_REFUSALS = 1',
  },
  {
    name: 'a passing 401 ends a stop',
    rule: 'R5',
    file: 'stopping.ts',
    find: '  const isPassing = isTransient(failure) || mayPass(before, failure);',
    replace:
      "  if (!isTransient(failure) && mayPass(before, failure)) return done(before, { kind: 'lost', failure, view: before.seen });\n  const isPassing = isTransient(failure);",
  },
  {
    name: 'on-timeout: cancel does nothing when the last poll failed',
    rule: 'R5',
    file: 'following.ts',
    find: "  if (isOwned && policy.onTimeout === 'cancel')",
    replace: "  if (isOwned && policy.onTimeout === 'cancel' && !lastFailure)",
  },
  {
    name: 'main leaves nothing to post when its time for stopping is up',
    rule: 'R5',
    file: 'stopping.ts',
    find: "  const isOpen = policy.phase === 'main' && state.why !== 'asked';",
    replace: '  const isOpen = policy.timeoutMs < 0;',
  },
  {
    name: 'a start that a signal interrupted is not left to post',
    rule: 'R5',
    file: 'starting.ts',
    find: '...unknown }, { isOpen: true });',
    replace: '...unknown });',
  },
  {
    name: 'a decision that a signal interrupted is not left to post',
    rule: 'R5',
    file: 'deciding.ts',
    find: "      if (state.step === 'sent') return state.signal ? interrupted(state, true) : unchanged(state);",
    replace: "      if (state.step === 'sent') return state.signal ? interrupted(state, false) : unchanged(state);",
  },
  {
    name: 'a lost decision counts as refused',
    rule: 'R5',
    file: 'deciding.ts',
    find: '      return pause({ ...state, lost: event.failure }, LIMITS.confirm);',
    replace: "      return done(state, { kind: 'refused', failure: event.failure, during: 'decide' });",
  },
  {
    name: 'a lost decision is watched for 10 s only',
    rule: 'R5',
    file: 'policy.ts',
    find: '  mayStillAct: 23_000,',
    replace: '  mayStillAct: 10_000,',
  },
  {
    name: 'post follows what it should stop',
    rule: 'R5',
    file: 'following.ts',
    find: "  if (policy.onCancel === 'cancel' && state.isOwned)\n",
    replace: "  if (policy.onCancel === 'cancel' && !state.isOwned)\n",
  },
  {
    name: 'a budget is over too early',
    rule: 'R6',
    file: 'budgets.ts',
    find: '  return since + left[running];',
    replace: '  return since + left[running] / 2;',
  },
  {
    name: 'the end is not written into the saved state',
    rule: 'R9',
    file: 'common.ts',
    find: "commands: isOpen || !wasSaved ? [] : [{ do: 'save', run: { phase: 'done' } }]",
    replace: 'commands: isOpen || !wasSaved ? [] : []',
  },
  {
    name: 'a second signal begins the stop anew',
    rule: 'total',
    file: 'stopping.ts',
    find: '  if (before.signal) return unchanged(before);\n',
    replace: '',
  },
  {
    name: 'the answer of a request that was given up counts',
    rule: 'total',
    file: 'following.ts',
    find: "      return state.step === 'polling' ? polled(state, event.view, event.at, policy) : unchanged(state);",
    replace: '      return polled(state, event.view, event.at, policy);',
  },
  {
    name: 'a failed poll is not followed by another',
    rule: 'bounded',
    file: 'deciding.ts',
    find: "  return { state: { ...state, step: 'pausing' }, commands: [{ do: 'wait', pause: wait, until: deadlineOf(state.budgets) }] };",
    replace: "  return { state: { ...state, step: 'pausing' }, commands: wait ? [] : [] };",
  },
];
