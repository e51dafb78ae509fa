/** One row of operation `check`: what was to be proved, whether it could be, and why (not). */
export interface CheckRow {
  readonly what: string;
  readonly result: 'proved' | 'failed' | 'not-provable';
  readonly detail: string;
}

/** A phase of the step itself, for the time line. Times in ms on this machine's clock. */
export interface PhaseSpan {
  readonly name: 'resolve' | 'start' | 'decide' | 'follow' | 'check' | 'call';
  readonly from: number;
  readonly to: number;
}
