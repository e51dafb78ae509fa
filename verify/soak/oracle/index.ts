import type { Evidence } from '../play.js';
import { judgeGreen, judgeRed } from './conclusion.js';
import { countLookAlikes, judgeCancels, judgeOrphans, judgeStarts } from './effects.js';
import { factsOf, isMany, type Violation } from './facts.js';
import { judgeLeaks } from './leaks.js';
import { judgeMany } from './many.js';
import { judgeReports } from './reports.js';

/** What the judges found in one run. */
export interface Judgement {
  readonly conclusion: string;
  readonly violations: readonly Violation[];
  /** Foreign runs that were taken for ours, which R2 allows by its letter. */
  readonly lookAlikes: number;
}

/** Judges one run from the services' own log, not from what the action says. */
export function judge(evidence: Evidence): Judgement {
  const facts = factsOf(evidence);
  const judges = isMany(evidence) ? [judgeMany] : [judgeGreen, judgeRed, judgeStarts, judgeOrphans, judgeCancels];
  const violations = [...judges, judgeReports, judgeLeaks].flatMap((judgeBy) => judgeBy(facts));
  const conclusion = evidence.main.ending === 'settled' ? facts.conclusion : `(${evidence.main.ending})`;
  return { conclusion, violations, lookAlikes: countLookAlikes(facts) };
}
