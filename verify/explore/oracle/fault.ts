/** Which promise a path broke: a rule of the design, or one of the machine's own (total, bounded). */
export type Rule =
  | 'R1'
  | 'R2'
  | 'R3'
  | 'R4'
  | 'R5'
  | 'R6'
  | 'R7'
  | 'R8'
  | 'R9'
  | 'R10'
  | 'total'
  | 'bounded'
  | 'contract'
  | 'model';

/** A path on which a promise is broken. */
export class Fault extends Error {
  override readonly name = 'Fault';
  constructor(
    readonly rule: Rule,
    readonly what: string,
  ) {
    super(`${rule}: ${what}`);
  }
}

export function fault(rule: Rule, what: string): Fault {
  return new Fault(rule, what);
}
