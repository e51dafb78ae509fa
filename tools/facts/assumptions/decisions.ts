import type { Decision } from './types.js';

/** What the product decided where nothing outside decides it. */
export const DECISIONS: readonly Decision[] = [
  {
    id: 'one-timeout',
    decision: 'One `timeout` covers look-ups, waiting for other runs, starting and following',
    why: 'a job has one life time, and two small budgets hide one that is missing',
    tests:
      '[main-start](../__tests__/main-start.test.ts) *wait: starts when the other has ended*; [run/idle](../__tests__/run/lifecycle/idle.test.ts) *wait: gives up within the budget, and has started nothing*',
  },
  {
    id: 'budget-per-target',
    decision: 'With `targets`, each has both budgets for itself from its turn on; the look-ups, made once for all, count in each',
    why: "a rollout one by one can't share one life time; side by side a step still lasts no longer than a single run",
    tests:
      '[action/operations/many](../__tests__/commands/many.test.ts) *gives each target its own budget from its own turn on*, *counts slow look-ups in the budget of each, so that a step of runs side by side lasts no longer than one*',
  },
  {
    id: 'timeout-stands-still',
    decision: '`timeout` stands still while the run waits for a person',
    why: 'people need hours, machines minutes',
    tests:
      '[run/budgets](../__tests__/run/lifecycle/budgets.test.ts) *each stands still while the other runs, and goes on where it stopped*',
  },
  {
    id: 'wait-false',
    decision:
      'With `wait: false` a run is left alone once its id is known; a signal while its start is on its way still applies `on-cancel`',
    why: 'nobody is there to follow it, and the job was cancelled before it was handed over',
    tests:
      '[main-races](../__tests__/main-races.test.ts) *while the start is on its way, with wait: false: on-cancel decides over the run*',
  },
  {
    id: 'attach-reads-itself',
    decision: '`on-conflict: attach` follows only what a read of the run itself shows to be under way',
    why: 'a list that lags would turn the step green on a run that ended before',
    tests: '[main-races](../__tests__/main-races.test.ts) *that lags shows a run that has ended: attach reads the run itself*',
  },
  {
    id: 'history-fresh',
    decision: 'The history read during look-ups counts for 2 s; then it is read again before a start',
    why: 'what has ended since must not be followed, nothing be started beside what has begun',
    tests: '[main-races](../__tests__/main-races.test.ts) *is read again after slow look-ups, with a single run as well*',
  },
  {
    id: 'lost-cancel',
    decision: "A cancel because of a timeout whose answer was lost is the post step's to finish, whatever `on-cancel` says",
    why: '`on-timeout: cancel` asked for the end of the run',
    tests:
      '[post](../__tests__/post.test.ts) *a cancel because of a timeout that never arrived in main’s time is sent again by post (on-cancel: %s)*',
  },
  {
    id: 'many-read',
    decision: 'Of a step of many targets, a run itself is polled every five minutes, and at the end of its budget',
    why: 'lists may lag or stop changing; a hundred details a poll would be too many',
    tests:
      '[main-races](../__tests__/main-races.test.ts) *that stopped changing hides no end for long: %j*, *that lags hides no end at the end of the budget: %j*',
  },
  {
    id: 'detach-default',
    decision: '`on-timeout: detach` by default',
    why: 'a slow deployment is not a broken one; cancelling it half-way is worse than leaving it',
    tests: '[main-trouble](../__tests__/main-trouble.test.ts) *detach leaves the run alone and says how to resume*',
  },
  {
    id: 'attach-never-cancels',
    decision: 'A run that `on-conflict: attach` follows is never cancelled for us',
    why: 'somebody else started it',
    tests:
      '[main-start](../__tests__/main-start.test.ts) *attach: follows the other, and cancels it neither at a timeout nor at a signal*',
  },
  {
    id: 'watch-cancels',
    decision: '`watch` cancels on cancellation, if `on-cancel` says `cancel`',
    why: 'whoever watches was told to answer for the run; `detach` is one word',
    tests:
      '[action/operations/act](../__tests__/commands/act.test.ts) *watch that is interrupted cancels as on-cancel says, also a run that something else started*',
  },
  {
    id: 'detach-unknown',
    decision: 'An interruption with `on-cancel: detach` concludes `unknown`, not `cancelled`',
    why: 'the run was not cancelled, and how it ends is not known',
    tests:
      '[main-interruption](../__tests__/main-interruption.test.ts) *with on-cancel: detach leaves the run alone and says how to follow it*',
  },
  {
    id: 'ended-before-cancel',
    decision: 'A run that ends just before our cancel is told as it ended',
    why: 'the truth counts, not the intention',
    tests: '[main-interruption](../__tests__/main-interruption.test.ts) *of a run that has just ended tells how it ended*',
  },
  {
    id: 'unseen-end',
    decision: "A run that can't be seen at the end of the budget is `unknown`, not `timed_out`",
    why: 'nobody knows whether it goes on',
    tests:
      '[run/following](../__tests__/run/lifecycle/following.test.ts) *that lasts to the end of the budget makes the run lost, not timed out*',
  },
  {
    id: 'input-without-meaning',
    decision: 'An input without meaning in its mode and operation is an error',
    why: 'it is more often a mistake than a habit',
    tests: '[action/inputs](../__tests__/runner/inputs.test.ts) *may spell a default out where it has no meaning*',
  },
];
