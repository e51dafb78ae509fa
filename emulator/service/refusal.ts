/** A request that a service, or the gateway before it, turns down. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly status: number,
    /** Gateway codes are always strings on the wire; a service's own (six digits) are as the world's switch says. */
    readonly code: string,
    readonly title: string,
    readonly details: string,
    readonly by: 'gateway' | 'service',
    /** For the log only, where the real answer is known to say less. */
    readonly why = '',
    /** What it is about, where the world may say that such refusals come with HTTP 200. */
    readonly about: 'conflict' | 'permission' | 'throttling' | undefined = undefined,
  ) {
    super(details);
  }

  /**
   * HTTP 400 with the service's "invalid parameters" and details that say what is wrong. `service` is 32 SourceBuild, 33 SourceDeploy,
   * 34 SourcePipeline. Only 340500 was ever seen; the others follow its pattern [inferred] (reference/ncloud-common.md §5).
   */
  static of(service: '32' | '33' | '34', details: string, status = 400): Refusal {
    return new Refusal(status, `${service}0500`, 'invalid parameters', details, 'service');
  }

  /** Something is under way that excludes what was asked for. */
  static conflict(service: '33' | '34', details: string, status: number): Refusal {
    return new Refusal(status, `${service}0500`, 'invalid parameters', details, 'service', '', 'conflict');
  }

  /** A name that is taken: tail 405 [observed for SourceCommit]. */
  static duplicate(service: '33' | '34', name: string): Refusal {
    return new Refusal(400, `${service}0405`, 'duplicated', `The name ${name} is already in use`, 'service');
  }

  /** A body of wrong shape: tail 900, `unknown`, no details [observed KLP]. */
  static shape(service: '33' | '34', details: string): Refusal {
    return new Refusal(400, `${service}0900`, 'unknown', details, 'service');
  }

  /** One of the gateway's own errors, by its code (reference/ncloud-common.md §5). */
  static gateway(code: keyof typeof GATEWAY_ERRORS, details: string, why = ''): Refusal {
    const [status, title] = GATEWAY_ERRORS[code];
    const about = code === '210' ? 'permission' : status === 429 ? 'throttling' : undefined;
    return new Refusal(status, code, title, details, 'gateway', why, about);
  }
}

export const GATEWAY_ERRORS = {
  '100': [400, 'Bad Request Exception'],
  '200': [401, 'Authentication Failed'],
  '210': [401, 'Permission Denied'],
  '300': [404, 'Not Found Exception'],
  '400': [429, 'Quota Exceeded'],
  '410': [429, 'Throttle Limited'],
  '420': [429, 'Rate Limited'],
  '430': [413, 'Request Entity Too Large'],
  '500': [503, 'Endpoint Error'],
  '510': [504, 'Endpoint Timeout'],
  '900': [500, 'Unexpected Error'],
} as const satisfies Record<string, readonly [number, string]>;

/** The gateway's code that goes with an HTTP status; for faults that name only the status. */
export function gatewayCode(status: number): keyof typeof GATEWAY_ERRORS {
  const codes = Object.keys(GATEWAY_ERRORS) as (keyof typeof GATEWAY_ERRORS)[];
  if (status === 429) return '410';
  return codes.find((code) => GATEWAY_ERRORS[code][0] === status) ?? (status < 500 ? '100' : '900');
}
