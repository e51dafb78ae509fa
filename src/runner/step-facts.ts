/** One row of operation `check`: what was to be proved, whether it could be, and why (not). */
export interface CheckRow {
  readonly what: string;
  readonly result: 'proved' | 'failed' | 'not-provable';
  readonly detail: string;
}

/** Mode `api`: what was called, for an audit. Raw text. */
export interface ApiCall {
  /** Method and path with their values, such as `DELETE /project/2001/stage/3005`. */
  readonly request: string;
  /** Fields and values that were sent, in the order of the catalogue: ids first. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly isWrite: boolean;
  /** What came back, in a few words or figures; empty for nothing worth saying. */
  readonly answer: string;
}
