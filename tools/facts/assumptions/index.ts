import { CANCELLING } from './cancelling.js';
import { FORMS } from './forms.js';
import { GATEWAY } from './gateway.js';
import { REPORTS } from './reports.js';
import { STARTING } from './starting.js';
import type { Assumption } from './types.js';

/** The one list of what is assumed about NAVER Cloud, by section of docs/assumptions.md. */
export const ASSUMPTIONS = {
  reports: REPORTS,
  forms: FORMS,
  starting: STARTING,
  cancelling: CANCELLING,
  gateway: GATEWAY,
} as const satisfies Record<string, readonly Assumption[]>;

export const ALL_ASSUMPTIONS: readonly Assumption[] = Object.values(ASSUMPTIONS).flat();
