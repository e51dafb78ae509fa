import { RegExpRouter } from 'hono/router/reg-exp-router';
import { METADATA_PATH } from './metadata.js';
import { EMULATED_SERVICES, type EmulatedService, SERVED, type Served } from './operations.js';

/** What a request's method and path mean. */
export interface Match {
  /** Undefined if the path belongs to no service. */
  readonly service: EmulatedService | 'metadata' | undefined;
  /** Undefined if the service has no such operation. */
  readonly operation: Served | undefined;
  /** Whether the host name is that of a real Classic gateway. */
  readonly isClassicHost: boolean;
  /** Path values, decoded. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}

/**
 * hono's router on the path as received. Its `Request` is not used: a URL object folds `..` and `%2e%2e` away, and the signature and
 * the path values of a hostile name would be those of another path.
 */
const routers = new Map(EMULATED_SERVICES.map((service) => [service, routerOf(service)]));

function routerOf(service: EmulatedService): RegExpRouter<Served> {
  const routes = new RegExpRouter<Served>();
  for (const operation of SERVED) {
    if (operation.service !== service) continue;
    routes.add(operation.method, operation.path.replace(/\{(\w+)\}/g, ':$1'), operation);
  }
  return routes;
}

const NAMES = EMULATED_SERVICES.join('|');
/**
 * `/{service}/api/v1/…`; `vpc` before the service, `/ncloud` before that, and `sg-v1` or `jp-v1` for Singapore and Japan are what the vendor's
 * Go SDK makes of `NCLOUD_API_GW=http://…/ncloud` and its region [sdk configuration.go].
 */
const PREFIX = new RegExp(`^(?:/ncloud)?/(?:vpc)?(${NAMES})/api/(?:(?:sg|jp)-)?v1(?=/|$)`);
/** A gateway of its own per service, as the real ones: through a proxy, or with a host name that leads here. */
const HOST = new RegExp(`^(?:vpc)?(${NAMES})\\.`);
/** Without `vpc` only Classic's gateways; fin and SourceBuild have one host for both [third-party, doc]. */
const CLASSIC_HOST = /^source(?:deploy|pipeline)\.apigw\.(?:gov-)?ntruss\.com(?::|$)/;

/** Finds the operation that a request means. Values that are no valid percent-encoding are taken as they are. */
export function route(method: string, url: string, host: string): Match {
  const mark = url.indexOf('?');
  const wholePath = mark < 0 ? url : url.slice(0, mark);
  const query = new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1));
  const isClassicHost = CLASSIC_HOST.test(host);
  const none: Match = { service: undefined, operation: undefined, isClassicHost, path: {}, query };
  if (wholePath.startsWith(METADATA_PATH)) return { ...none, service: 'metadata' };
  const prefix = PREFIX.exec(wholePath) ?? (wholePath.startsWith('/api/v1/') ? [`/api/v1`, HOST.exec(host)?.[1]] : undefined);
  const service = EMULATED_SERVICES.find((name) => name === prefix?.[1]);
  const router = service && routers.get(service);
  if (!router || !prefix) return none;
  const [matches, stash] = router.match(method, wholePath.slice((prefix[0] as string).length)) as unknown as [
    [Served, Record<string, number>][],
    string[],
  ];
  const [match] = matches;
  if (!match) return { ...none, service };
  const path: Record<string, string> = {};
  for (const [field, index] of Object.entries(match[1])) path[field] = decode(stash[index] ?? '');
  return { ...none, service, operation: match[0], path };
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
