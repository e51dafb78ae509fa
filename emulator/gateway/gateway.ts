import type { Clock } from '../../src/shared/clock.js';
import { OK, type Services } from '../service/call.js';
import { Refusal } from '../service/refusal.js';
import { enlarged, replaceStatuses, withoutField, withRepeatedItem } from './answer-faults.js';
import { authenticate, authorize } from './auth.js';
import { parseBody } from './bodies.js';
import type { Faults, ParsedFault } from './faults.js';
import { toJson } from './json.js';
import { Metadata, metadataOperation } from './metadata.js';
import { faultReply, lateReply, type Reply } from './replies.js';
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

/** The API gateway in front of the services: routes, checks keys and rights, answers with the documented envelopes, and errs on demand. */
export class Gateway {
  readonly #options: GatewayOptions;
  readonly #metadata: Metadata;

  constructor(options: GatewayOptions) {
    this.#options = options;
    this.#metadata = new Metadata(options.services.simulation, options.clockOffset);
  }

  /** Answers one request. Never rejects. */
  async handle(request: Request): Promise<Reply> {
    const { clock, log, faults, latency } = this.#options;
    const match = route(request.method, request.url, request.headers.host ?? '');
    const operation = match.service === 'metadata' ? metadataOperation(request.method, request.url) : match.operation?.name;
    const { delays, fault } = faults.strike(operation ?? '', request.method);
    const entry: LoggedRequest = {
      time: clock.now(),
      ...request,
      service: match.service,
      operation,
      status: undefined,
      acted: false,
      fault: [...delays, ...(fault ? [fault] : [])].map((item) => item.fault).join('+'),
      refusal: '',
    };
    log.add(entry);
    for (const delay of delays) if (delay.when === 'before') await clock.sleep(delay.ms);
    const reply = this.#withHeaders(this.#reply(request, match, fault, entry), match);
    if (latency > 0) await clock.sleep(latency);
    for (const delay of delays) if (delay.when === 'after') await clock.sleep(delay.ms);
    if (reply.kind === 'response' || reply.kind === 'truncate') entry.status = reply.status;
    log.answered(entry);
    return reply;
  }

  #reply(request: Request, match: Match, fault: ParsedFault | undefined, entry: LoggedRequest): Reply {
    const { clock, clockOffset, services } = this.#options;
    const { switches } = services.simulation;
    const date = (offsetMs = 0) => new Date(clock.now() + clockOffset + switches.dateOffset + offsetMs).toUTCString();
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
      case 'repeat-item':
        return serve((result) => withRepeatedItem(result, fault.path));
      case 'enlarge':
        return serve((result) => enlarged(result, fault.path, fault.times));
      case 'act-later':
        this.#later(request, match, fault.ms, entry);
        return lateReply(fault.answer, date());
      default:
        return faultReply(fault, date(), serve);
    }
  }

  /** What every answer of the gateway carries, or lacks, as the world's switches say. */
  #withHeaders(reply: Reply, { service }: Match): Reply {
    const { dateHeader, limitHeaders, refusalsIn200 } = this.#options.services.simulation.switches;
    if (service === 'metadata' || (reply.kind !== 'response' && reply.kind !== 'truncate')) return reply;
    const { date, ...rest } = reply.headers;
    const headers = {
      ...rest,
      ...(dateHeader === 'sent' && date !== undefined && { date }),
      ...(limitHeaders && { 'x-ratelimit-limit': '100', 'x-ratelimit-remaining': '99' }),
    };
    const isThrottling = reply.status === 429 && refusalsIn200.includes('throttling');
    return { ...reply, headers, status: isThrottling ? 200 : reply.status };
  }

  #serve(
    request: Request,
    match: Match,
    entry: LoggedRequest,
    date: string,
    change: (result: unknown) => unknown = (result) => result,
  ): Reply {
    if (match.service === 'metadata') return this.#metadata.handle(request, this.#options.clock.now());
    const { switches } = this.#options.services.simulation;
    const answer = (status: number, body: string): Reply => ({
      kind: 'response',
      status,
      headers: { ...(body !== '' && { 'content-type': 'application/json;charset=UTF-8' }), date },
      body,
    });
    try {
      const result = this.#accept(request, match)();
      entry.acted = match.operation?.effect === 'write';
      if (match.operation?.envelope === false) return answer(200, toJson(change(result)));
      if (result !== OK) return answer(200, toJson({ result: change(result) }));
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
      const status = error.about && switches.refusalsIn200.includes(error.about) ? 200 : error.status;
      return answer(status, JSON.stringify({ error: { errorCode, message: error.title, details: error.details } }));
    }
  }

  /** Carries the request out in `ms`, if it would be taken now. Nobody is told what becomes of it. */
  #later(request: Request, match: Match, ms: number, entry: LoggedRequest): void {
    const quietly = <T>(act: () => T): T | undefined => {
      try {
        return act();
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        entry.refusal = error.why || error.details || error.title;
        return undefined;
      }
    };
    const act = quietly(() => this.#accept(request, match));
    if (!act) return;
    this.#options.services.simulation.agenda.after(ms, () => {
      entry.acted = quietly(act) !== undefined && match.operation?.effect === 'write';
    });
  }

  /** Lets a request in, and answers how it is carried out. Throws {@link Refusal}, as what it answers does. */
  #accept({ method, url, headers, body }: Request, { operation, path, query, isClassicHost }: Match): () => unknown {
    const { services, clock, clockOffset } = this.#options;
    const { agenda, state, switches } = services.simulation;
    agenda.advance();
    const isClassic = isClassicHost || switches.platform === 'classic';
    if (!operation || (isClassic && operation.isVpcOnly)) throw Refusal.gateway('300', 'URL not found.');
    if (body.length > LARGEST_BODY) throw Refusal.gateway('430', `More than ${LARGEST_BODY} bytes.`);
    const account = authenticate({ method, url, headers }, state, clock.now() + clockOffset);
    if (account.role && switches.roleCallers === 'refuse' && operation.service !== 'sts')
      throw Refusal.gateway('210', 'Roles are not supported.');
    authorize(account, operation);
    const schema = operation.schema();
    const parsed = schema && parseBody(services, body, schema, operation.name);
    return () => operation.handler({ ...services, account, path, query, body: parsed });
  }
}
