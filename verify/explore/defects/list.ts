import type { Rule } from '../oracle/index.js';
import { DRIVER_DEFECTS } from './drivers.js';
import { MACHINE_DEFECTS } from './machine.js';
import { READER_DEFECTS } from './readers.js';

/** One small wrong edit, which one of the layers must find. */
export interface Defect {
  readonly name: string;
  /** The promise that it breaks first of all. */
  readonly rule: Rule;
  /** The holes that were found from outside (holes.ts) and that it opens again. */
  readonly holes?: readonly number[];
  /** Below `src`. */
  readonly file: string;
  /** Must occur exactly once. */
  readonly find: string;
  readonly replace: string;
}

/** What finds a defect. */
export type Finder =
  /** Layer 1: the pure machine in the modelled world. */
  | { readonly layer: 'machine' }
  /** Layer 2: single deviations of these cases through the real main and post phases. */
  | { readonly layer: 'stack'; readonly cases: readonly string[] }
  /** Neither sees what lies beyond the services' answers (command files, GitHub, inputs, sizes): the hole's own test, by its file and a part of its name. */
  | { readonly layer: 'test'; readonly file: string; readonly test: string };

/** Every defect with what must find it. */
export const DEFECTS: readonly (Defect & { readonly by: Finder })[] = [
  ...MACHINE_DEFECTS.map((defect) => ({ ...defect, by: { layer: 'machine' } as const })),
  ...DRIVER_DEFECTS,
  ...READER_DEFECTS,
];
