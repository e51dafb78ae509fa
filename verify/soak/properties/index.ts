import * as fc from 'fast-check';
import { answerProperties } from './answers.js';
import { inputProperties } from './inputs.js';
import { textProperties } from './texts.js';

/** One promise about hostile input. */
export interface Property {
  readonly name: string;
  /** How many of a hundred cases are its own. */
  readonly share: number;
  readonly property: fc.IRawProperty<unknown>;
}

export const PROPERTIES: readonly Property[] = [...answerProperties, ...inputProperties, ...textProperties];

export interface PropertyResult {
  readonly name: string;
  cases: number;
  /** What broke it, shrunk, with the seed and the path that replay it; empty if nothing did. */
  failure: string;
}

/** Tries `cases` cases, spread over all properties. */
export async function checkProperties({ seed, cases }: { seed: number; cases: number }): Promise<PropertyResult[]> {
  const shares = PROPERTIES.reduce((sum, { share }) => sum + share, 0);
  const results: PropertyResult[] = [];
  if (cases === 0) return results;
  for (const { name, share, property } of PROPERTIES) {
    const numRuns = Math.ceil((cases * share) / shares);
    const details = await fc.check(property, { numRuns, seed });
    results.push({ name, cases: details.numRuns, failure: details.failed ? fc.defaultReportMessage(details) : '' });
  }
  return results;
}
