import * as v from 'valibot';
import { bodySchema } from '../../src/ncloud/schemas.js';
import type { Clock } from '../../src/shared/clock.js';
import { OK, type Services } from '../service/call.js';
import { wrongShape } from '../service/checks.js';
import { Refusal } from '../service/refusal.js';
import { explain } from '../world/parse.js';
import { authenticate, authorize } from './auth.js';
import { type Faults, type ParsedFault, replaceStatuses, withoutField } from './faults.js';
import { faultReply, type Reply } from './replies.js';
import type { LoggedRequest, RequestLog } from './requests.js';
import { type Match, route } from './routes.js';

/** A request as it came in, on whatever way. */
export interface Request {
  /** Upper case. */
  readonly method: string;
  /** Path and query exactly as received. */
  readonly url: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface GatewayOptions {
  readonly services: Services;
  readonly clock: Clock;
  readonly faults: Faults;
  readonly log: RequestLog;
  /** The gateway's clock minus the machine's, in ms. */
  readonly clockOffset: number;
  /** How long every answer takes, in ms. */
  readonly latency: number;
}

/** Largest body that is taken: 413 beyond. */
export const LARGEST_BODY = 1_000_000;

/** The API gateway in front of the three services: routes, checks keys and rights, answers with the documented envelopes, and errs on demand. */
export class Gateway {
  readonly #options: GatewayOptions;

  constructor(options: GatewayOptions) {
    this.#options = options;
  }

  /** Answers one request. Never rejects. */
  async handle(request: Request): Promise<Reply> {
    const { clock, log, faults, latency } = this.#options;
    const match = route(request.method, request.url, request.headers.host ?? '');
    const { delays, fault } = faults.strike(match.operation?.name ?? '', request.method);
    const entry: LoggedRequest = {
      time: clock.now(),
      ...request,
      service: match.service,
      operation: match.operation?.name,
      status: undefined,
      acted: false,
      fault: [...delays, ...(fault ? [fault] : [])].map((item) => item.fault).join('+'),
      refusal: '',
    };
    log.add(entry);
    for (const delay of delays) if (delay.when === 'before') await clock.sleep(delay.ms);
    const reply = this.#reply(request, match, fault, entry);
    if (latency > 0) await clock.sleep(latency);
    for (const delay of delays) if (delay.when === 'after') await clock.sleep(delay.ms);
    if (reply.kind === 'response' || reply.kind === 'truncate') entry.status = reply.status;
    log.answered(entry);
    return reply;
  }

  #reply(request: Request, match: Match, fault: ParsedFault | undefined, entry: LoggedRequest): Reply {
    const date = (offsetMs = 0) => new Date(this.#options.clock.now() + this.#options.clockOffset + offsetMs).toUTCString();
    const serve = (change?: (result: unknown) => unknown) =>
      this.#serve(request, match, entry, date(fault?.fault === 'wrong-date' ? fault.offsetMs : 0), change);
    if (!fault) return serve();
    switch (fault.fault) {
      case 'delay':
      case 'wrong-date':
        return serve();
      case 'unknown-status':
        return serve((result) => replaceStatuses(result, fault.word));
      case 'shape':
        return serve((result) => withoutField(result, fault.path));
      default:
        return faultReply(fault, date(), serve);
    }
  }

  #serve(
    request: Request,
    match: Match,
    entry: LoggedRequest,
    date: string,
    change: (result: unknown) => unknown = (result) => result,
  ): Reply {
    const { switches } = this.#options.services.simulation;
    const answer = (status: number, body: string): Reply => ({
      kind: 'response',
      status,
      headers: { ...(body !== '' && { 'content-type': 'application/json;charset=UTF-8' }), date },
      body,
    });
    try {
      const result = this.#call(request, match);
      entry.acted = match.operation?.effect === 'write';
      if (result !== OK) return answer(200, JSON.stringify({ result: change(result) }));
      switch (switches.okBody) {
        case 'nested':
          return answer(200, JSON.stringify({ result: change({ result: true }) }));
        case 'plain':
          return answer(200, JSON.stringify(change({ result: true })));
        case 'empty':
          return answer(200, '');
        case 'no-content':
          return answer(204, '');
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      entry.refusal = error.why || error.details || error.title;
      const errorCode = error.by === 'service' && switches.errorCodeType === 'number' ? Number(error.code) : error.code;
      return answer(error.status, JSON.stringify({ error: { errorCode, message: error.title, details: error.details } }));
    }
  }

  /** Carries the request out. Throws {@link Refusal}. */
  #call({ method, url, headers, body }: Request, { operation, handler, path, query }: Match): unknown {
    const { services, clock, clockOffset } = this.#options;
    services.simulation.agenda.advance();
    if (!operation || !handler) throw Refusal.gateway('300', 'URL not found.');
    if (body.length > LARGEST_BODY) throw Refusal.gateway('430', `More than ${LARGEST_BODY} bytes.`);
    const account = authenticate({ method, url, headers }, services.simulation.state.accounts, clock.now() + clockOffset);
    authorize(account, operation);
    const schema = bodySchema(operation);
    return handler({
      ...services,
      account,
      path,
      query,
      body: schema ? this.#body(body, schema, operation.name) : undefined,
    });
  }

  #body(text: string, schema: v.GenericSchema, operation: string): unknown {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      throw Refusal.gateway('100', 'The body is not JSON.');
    }
    const result = v.safeParse(schema, value, { abortEarly: true });
    if (result.success) return result.output;
    const why = explain(result.issues[0]);
    const service = operation.startsWith('sourcepipeline') ? '34' : '33';
    if (operation.startsWith('sourcedeploy.scenario.')) throw wrongShape(this.#options.services, service, why);
    throw Refusal.of(service, why);
  }
}
