import type { FailureName } from './failures.js';

/** What the service makes of a write, and what is heard of it. */
export interface WriteDeviation {
  /** When it acts, ms after it was sent; never. */
  readonly acts: number | 'never';
  /** When the answer (or its loss) is known, ms after it was sent. */
  readonly answered: number;
  /** `lost`: nothing is proved. `refused`: it is proved that nothing came of it. */
  readonly how: 'normal' | 'lost' | 'refused' | 'conflict';
  readonly failure?: FailureName;
  /** The answer names another run: one that the list showed, one of our scenario that no list shows any more, one of another scenario under way. */
  readonly names?: 'listed' | 'unlisted' | 'other-scenario';
  /** The same trouble meets every request for a while. */
  readonly lasts?: true;
  readonly story: string;
}

/** How long an exchange takes if nothing deviates, ms; and the attempt's limit, after which silence is known to be silence. */
export const LATENCY = 200;
const LIMIT = 20_000;

const silent = (acts: number | 'never'): WriteDeviation => ({
  acts,
  answered: LIMIT,
  how: 'lost',
  failure: 'timeout',
  story: `no answer within 20 s; ${acts === 'never' ? 'it never acts' : acts === 0 ? 'it acts at once' : `it acts after ${acts / 1000} s`}`,
});
const lost = (failure: FailureName, acts: number | 'never'): WriteDeviation => ({
  acts,
  answered: LATENCY,
  how: 'lost',
  failure,
  story: `the answer is lost (${failure}); ${acts === 'never' ? 'it never acts' : acts === 0 ? 'it acted' : `it acts after ${acts / 1000} s`}`,
});
const refused = (failure: FailureName): WriteDeviation => ({
  acts: 'never',
  answered: LATENCY,
  how: 'refused',
  failure,
  story: `refused with proof (${failure})`,
});
const noKeys: WriteDeviation = {
  ...refused('keys'),
  lasts: true,
  story: 'there are no keys to sign with, for this and all requests of the next 20 s',
};
const wrongKeys: WriteDeviation = {
  ...refused('401'),
  lasts: true,
  story: 'refused (401), as all requests of the next 20 s are',
};
const naming = (names: NonNullable<WriteDeviation['names']>, acts: 0 | 'never'): WriteDeviation => ({
  acts,
  answered: LATENCY,
  how: 'normal',
  names,
  story: `${acts === 0 ? 'it acts' : 'it never acts'}, and the answer names another run (${names})`,
});
const slow = (acts: number, answered: number): WriteDeviation => ({
  acts,
  answered,
  how: 'normal',
  story: `acts after ${acts / 1000} s, answers after ${answered / 1000} s`,
});

export const START_DEVIATIONS: Readonly<Record<string, WriteDeviation>> = {
  'silent-0': silent(0),
  'silent-2': silent(2000),
  'silent-9': silent(9000),
  'silent-19': silent(19_000),
  'silent-30': silent(30_000),
  'silent-never': silent('never'),
  'reset-0': lost('reset', 0),
  'reset-4': lost('reset', 4000),
  'reset-15': lost('reset', 15_000),
  'reset-never': lost('reset', 'never'),
  '504-0': lost('504', 0),
  '504-15': lost('504', 15_000),
  '500-never': lost('500', 'never'),
  '408-0': lost('408', 0),
  '409-0': lost('409', 0),
  'tls-0': lost('tls', 0),
  'slow-4': slow(3900, 4000),
  'slow-19': slow(18_900, 19_000),
  'answer-4': slow(0, 4000),
  'refused-429': refused('429'),
  'refused-401': refused('401'),
  'refused-503': refused('503'),
  'refused-unconnected': refused('unconnected'),
  'refused-words': refused('words'),
  'no-keys': noKeys,
  'names-listed-0': naming('listed', 0),
  'names-listed-never': naming('listed', 'never'),
  'names-unlisted-never': naming('unlisted', 'never'),
  'names-other-never': naming('other-scenario', 'never'),
  'refused-conflict': { ...refused('conflict'), how: 'conflict', story: 'refused because of a run that no list shows' },
};

export const DECISION_DEVIATIONS: Readonly<Record<string, WriteDeviation>> = {
  'silent-0': silent(0),
  'silent-14': silent(14_000),
  'silent-never': silent('never'),
  'reset-0': lost('reset', 0),
  'reset-never': lost('reset', 'never'),
  '504-14': lost('504', 14_000),
  'slow-4': slow(3900, 4000),
  'refused-401': refused('401'),
  'refused-words': refused('words'),
  'refused-429': refused('429'),
  'refused-unconnected': refused('unconnected'),
  'no-keys': noKeys,
};

export const CANCEL_DEVIATIONS: Readonly<Record<string, WriteDeviation>> = {
  'no-effect': { acts: 'never', answered: LATENCY, how: 'normal', story: 'accepted, without effect' },
  'silent-0': silent(0),
  'silent-never': silent('never'),
  'reset-0': lost('reset', 0),
  '500-never': lost('500', 'never'),
  'refused-401': refused('401'),
  'refused-words': refused('words'),
  overtaken: { acts: 0, answered: LATENCY, how: 'normal', story: 'somebody approves the canary just before' },
  'refused-429': refused('429'),
  'no-keys': noKeys,
  'wrong-keys': wrongKeys,
};

/** Reads: how the answer differs from the truth. */
export const LIST_DEVIATIONS: Readonly<Record<string, string>> = {
  'failed-500': 'fails with HTTP 500',
  'failed-401': 'is refused once (401)',
  shape: 'comes without its field',
  'no-keys': 'is not sent: there are no keys to sign with, for this and all requests of the next 20 s',
  silent: 'is never answered',
  lag: 'shows what was 25 s ago',
  'lag-on': 'shows what was 25 s ago, as all lists of the next minute do',
  misses: 'misses the newest run',
  repeats: 'shows the newest run twice',
  'clock-fast': "comes with a service's time one hour ahead",
  'clock-slow': "comes with a service's time one hour behind",
};

export const POLL_DEVIATIONS: Readonly<Record<string, string>> = {
  'failed-500': 'fails with HTTP 500',
  'failed-401': 'is refused once (401)',
  'failed-404': 'is refused once (404)',
  silent: 'is never answered',
  'no-keys': 'is not sent: there are no keys to sign with, for this and all requests of the next 20 s',
  'wrong-keys': 'is refused (401), as all requests of the next 20 s are',
  'trouble-500': 'fails with HTTP 500, as all polls of the next 20 s do',
  'wrong-failed': 'shows a passing wrong "fail" without an end',
  'wrong-success': 'shows a passing wrong "success" without an end',
  'odd-word': 'shows an undocumented word without an end',
  'odd-end': 'shows an undocumented word with an end',
};

export const RESOLVE_DEVIATIONS: Readonly<Record<string, string>> = {
  'failed-500': 'fails with HTTP 500',
  'failed-401': 'is refused (401)',
  missing: 'finds no such name',
};
