import { describe, expect, it } from '@jest/globals';
import { agree, isFinal } from '../../../src/run/lifecycle/agreement.js';
import type { RunView } from '../../../src/run/model/view.js';
import { START, view } from '../../support/run.js';

const ENDED = { finishedAt: START + 10_000 };
/** What several polls in a row agree on. */
const after = (...polls: readonly (readonly [at: number, view: RunView])[]) => {
  let agreed = { count: 0, since: 0 };
  let previous: RunView | undefined;
  for (const [at, seen] of polls) {
    agreed = agree(agreed, previous, seen, at);
    previous = seen;
  }
  return agreed;
};

describe('agree (R4)', () => {
  it.each([
    ['one end', [[5, view('fail')]], { count: 1, since: 5 }],
    [
      'the same end twice',
      [
        [5, view('fail')],
        [9, view('fail')],
      ],
      { count: 2, since: 5 },
    ],
    ['nothing that ended', [[5, view('inprogress')]], { count: 0, since: 0 }],
    [
      'an end that was taken back',
      [
        [5, view('fail')],
        [7, view('inprogress')],
        [9, view('fail')],
      ],
      { count: 1, since: 9 },
    ],
    [
      'two ends',
      [
        [5, view('fail')],
        [9, view('success')],
      ],
      { count: 1, since: 9 },
    ],
    [
      'two words of one class',
      [
        [5, view('fail')],
        [9, view('error')],
      ],
      { count: 1, since: 9 },
    ],
    ['an unknown word without an end', [[5, view('odd')]], { count: 0, since: 0 }],
    [
      'an unknown word with one',
      [
        [5, view('odd', ENDED)],
        [9, view('odd', ENDED)],
      ],
      { count: 2, since: 5 },
    ],
    [
      'a class that changed under one word',
      [
        [5, view('x', { statusClass: 'success' })],
        [9, view('x', { statusClass: 'failure' })],
      ],
      { count: 1, since: 9 },
    ],
  ] as [string, [number, RunView][], object][])('%s', (_, polls, expected) => expect(after(...polls)).toEqual(expected));
});

describe('isFinal (R4)', () => {
  it.each([
    ['a word with its end time', view('success', ENDED), 1, true],
    ['a word alone', view('success'), 1, false],
    ['a word alone, twice', view('success'), 2, true],
    ['an end time at the begin', view('success', { finishedAt: START }), 1, false],
    ['an unknown word with an end time', view('odd', ENDED), 1, false],
    ['an unknown word with an end time, twice', view('odd', ENDED), 2, true],
    ['an unknown word alone, however often', view('odd'), 9, false],
    ['what goes on', view('inprogress'), 9, false],
    ['what goes on, with an end time', view('inprogress', ENDED), 9, false],
  ])('%s', (_, seen, count, expected) => expect(isFinal(seen, { count, since: 0 }, 1000)).toBe(expected));

  it.each([
    [59_999, false],
    [60_000, true],
  ])('a canary that may move on, for %i ms: %p', (at, expected) => {
    expect(isFinal(view('canary_waiting_timeout'), { count: 2, since: 0 }, at)).toBe(expected);
    expect(isFinal(view('canary_waiting_timeout', ENDED), { count: 1, since: 0 }, at)).toBe(true);
  });
});
