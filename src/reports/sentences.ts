import type { Subject } from '../messages/en/outcomes.js';
import type { Outcome } from '../run/model/outcome.js';
import type { VerdictContext } from './phrases.js';
import type { Verdict } from './report.js';

/** The parts of a verdict that differ by outcome. */
export type Sentences = Pick<Verdict, 'what' | 'why' | 'next'> & { seeConsole?: boolean };

/** What the sentences of an outcome are made from. */
export type Input = VerdictContext & { subject: Subject };

/** The outcomes of some kinds. */
export type OutcomeOf<Kind extends Outcome['kind']> = Extract<Outcome, { kind: Kind }>;

export const plain = (what: string, why = '', next = ''): Sentences => ({ what, why, next });

/** The same, with the console named as the place to see more. */
export const inConsole = (what: string, why: string, next: string): Sentences => ({ what, why, next, seeConsole: true });
