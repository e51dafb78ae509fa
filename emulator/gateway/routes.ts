import { RegExpRouter } from 'hono/router/reg-exp-router';
import { type Operation, sourcebuild, sourcedeploy, sourcepipeline } from '../../src/ncloud/catalogue.js';
import type { Service } from '../../src/ncloud/endpoints.js';
import { buildHandlers } from '../service/builds.js';
import type { Handler } from '../service/call.js';
import { deployHistory } from '../service/deploy-history.js';
import { deployProjects } from '../service/deploy-projects.js';
import { pipelineHandlers } from '../service/pipelines.js';
import { deployResources } from '../service/resources.js';

/** Every operation of the catalogue has its handler, or this does not compile. */
const deployHandlers: Readonly<Record<keyof typeof sourcedeploy, Handler>> = {
  ...deployProjects,
  ...deployHistory,
  ...deployResources,
};

interface Route {
  readonly operation: Operation;
  readonly handler: Handler;
}

/** What a request's method and path mean. */
export interface Match extends Partial<Route> {
  /** Undefined if the path belongs to no service. */
  readonly service: Service | undefined;
  /** Path values, decoded. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}

/** What has a catalogue of operations. */
const EMULATED = ['sourcedeploy', 'sourcepipeline', 'sourcebuild'] as const satisfies readonly Service[];
type Emulated = (typeof EMULATED)[number];

/**
 * hono's router on the path as received. Its `Request` is not used: a URL object folds `..` and `%2e%2e` away, and the signature and
 * the path values of a hostile name would be those of another path.
 */
const routers: Readonly<Record<Emulated, RegExpRouter<Route>>> = {
  sourcedeploy: router(sourcedeploy, deployHandlers),
  sourcepipeline: router(sourcepipeline, pipelineHandlers),
  sourcebuild: router(sourcebuild, buildHandlers),
};

function router<K extends string>(
  operations: Readonly<Record<K, Operation>>,
  handlers: Readonly<Record<K, Handler>>,
): RegExpRouter<Route> {
  const routes = new RegExpRouter<Route>();
  for (const key of Object.keys(operations) as K[]) {
    const operation = operations[key];
    routes.add(operation.method, operation.path.replace(/\{(\w+)\}/g, ':$1'), { operation, handler: handlers[key] });
  }
  return routes;
}

/**
 * `/{service}/api/v1/…`; `vpc` before the service, `/ncloud` before that, and `sg-v1` for Singapore are what the vendor's Go SDK makes of
 * `NCLOUD_API_GW=http://…/ncloud` and its region [sdk configuration.go].
 */
const PREFIX = /^(?:\/ncloud)?\/(?:vpc)?(sourcedeploy|sourcepipeline|sourcebuild)\/api\/(?:sg-)?v1(?=\/|$)/;
/** A gateway of its own per service, as the real ones: through a proxy, or with a host name that leads here. */
const HOST = /^(?:vpc)?(sourcedeploy|sourcepipeline|sourcebuild)\./;

/** Finds the operation that a request means. Values that are no valid percent-encoding are taken as they are. */
export function route(method: string, url: string, host: string): Match {
  const mark = url.indexOf('?');
  const wholePath = mark < 0 ? url : url.slice(0, mark);
  const query = new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1));
  const prefix = PREFIX.exec(wholePath) ?? (wholePath.startsWith('/api/v1/') ? [`/api/v1`, HOST.exec(host)?.[1]] : undefined);
  const service = EMULATED.find((name) => name === prefix?.[1]);
  if (!service || !prefix) return { service: undefined, path: {}, query };
  const [matches, stash] = routers[service].match(method, wholePath.slice((prefix[0] as string).length)) as unknown as [
    [Route, Record<string, number>][],
    string[],
  ];
  const [match] = matches;
  if (!match) return { service, path: {}, query };
  const path: Record<string, string> = {};
  for (const [field, index] of Object.entries(match[1])) path[field] = decode(stash[index] ?? '');
  return { service, ...match[0], path, query };
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
