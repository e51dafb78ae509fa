import type { Switches } from '../../../emulator/world/switches.js';

/** When what was seen is what is assumed. */
export type Confirmation =
  | { readonly kind: 'oneOf'; readonly values: readonly (string | number | boolean)[] }
  /** Every word that was seen is among these. */
  | { readonly kind: 'within'; readonly values: readonly string[] }
  /** A number of ms, whatever its sign. */
  | { readonly kind: 'atMost'; readonly most: number };

/** One fact about NAVER Cloud that nobody here has seen, and what the code makes of it. Texts are Markdown cells. */
export interface Assumption {
  /** Shared by docs/assumptions.md, facts.json, and whoever speaks about it. Never reused for something else. */
  readonly id: string;
  readonly fact: string;
  readonly evidence: string;
  readonly ifSo: string;
  readonly ifNot: string;
  /** Links to tests with their titles. */
  readonly tests: string;
  /** The emulator's switch that makes it so or otherwise. */
  readonly switch?: keyof Switches;
  /** Without it, `npm run facts` has no way to see it. */
  readonly confirmedBy?: Confirmation;
}

/** Something the product decided for itself: no fact can contradict it. */
export interface Decision {
  readonly id: string;
  readonly decision: string;
  readonly why: string;
  readonly tests: string;
}
