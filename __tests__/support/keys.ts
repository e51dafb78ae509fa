import type { CredentialsDeps } from '../../src/ncloud/credentials/deps.js';
import { createCredentials, type KeyProvider } from '../../src/ncloud/credentials/provider.js';
import type { CallerIdentity } from '../../src/ncloud/credentials/role.js';
import { callerIdentity } from '../../src/ncloud/credentials/role.js';
import type { Credentials, CredentialsSource } from '../../src/ncloud/credentials.js';
import type { Fetch } from '../../src/ncloud/exchange.js';
import { createSigningClock } from '../../src/ncloud/service-clock.js';
import { sign } from '../../src/ncloud/signature.js';
// Loaded on demand; here beforehand, since a load from disk is no time on the virtual clock.
import '../../src/ncloud/schemas.js';
import '../../src/ncloud/credentials/profile.js';
import '../../src/ncloud/credentials/server-role.js';
import { createTransport, type Transport, type TransportEvent } from '../../src/ncloud/transport.js';
import { createVirtualClock, type VirtualClock } from './clock.js';
import { randomFrom } from './host.js';

export const OWN: Credentials = { accessKey: 'OWN-ACCESS-KEY-0001', secretKey: 'own-secret-key-0001' };
export const ROLE = 'nrn:PUB:IAM::123456:Role/0b2d';
const START = 1_750_000_000_000;

export interface Answer {
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface WorldOptions {
  source?: CredentialsSource;
  role?: string;
  env?: Record<string, string>;
  /** As in a post phase. */
  hasHadKeys?: boolean;
  files?: Record<string, string>;
  /** How long pairs live, in ms; for ever if not given. */
  lifetimeMs?: number;
  /** What a pair's answer says of its times, instead of the truth in ms. */
  times?: (begins: number, ends: number) => object;
  /** In place of what STS would answer to its n-th request. */
  sts?: (nth: number) => Answer | Error | undefined;
  /** In place of what the metadata service would answer. */
  metadata?: (
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    nth: number,
  ) => Answer | Error | Promise<Answer> | undefined;
}

export interface KeyWorld {
  readonly time: VirtualClock;
  readonly provider: KeyProvider;
  readonly transport: Transport;
  /** Host, method and path of each request, in order. */
  readonly requests: readonly string[];
  /** Pairs as they were announced, each with the number of requests signed by it until then. */
  readonly announced: readonly { keys: Credentials; usedBefore: number }[];
  readonly events: readonly TransportEvent[];
  readonly issued: readonly Credentials[];
  /** Takes a pair back before its time. */
  revoke(keys: Credentials): void;
  identity(): Promise<CallerIdentity>;
}

/** A world in which a pair is valid for as long as whoever gave it says, with a deploy service that knows which are. */
export function keyWorld(options: WorldOptions = {}): KeyWorld {
  const time = createVirtualClock();
  const { clock } = time;
  const requests: string[] = [];
  const announced: { keys: Credentials; usedBefore: number }[] = [];
  const issued: Credentials[] = [];
  const events: TransportEvent[] = [];
  const used: string[] = [];
  const valid = new Map<string, { secretKey: string; until: number }>([
    [OWN.accessKey, { secretKey: OWN.secretKey, until: Number.POSITIVE_INFINITY }],
  ]);

  const issue = () => {
    const nth = String(issued.length + 1).padStart(4, '0');
    const keys = { accessKey: `TEMPORARY-ACCESS-${nth}`, secretKey: `temporary-secret-${nth}` };
    issued.push(keys);
    const until = clock.elapsed() + (options.lifetimeMs ?? Number.POSITIVE_INFINITY);
    valid.set(keys.accessKey, { secretKey: keys.secretKey, until });
    const [begins, ends] = [clock.now(), clock.now() + (options.lifetimeMs ?? 12 * 3_600_000)];
    return { keys, begins, ends };
  };
  const respond = (answer: Answer | Error) => {
    if (answer instanceof Error) throw answer;
    const { status = 200, body = {}, headers = {} } = answer;
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const all: Record<string, string> = { date: new Date(clock.now()).toUTCString(), ...headers };
    return { status, headers: { get: (name: string) => all[name.toLowerCase()] ?? null }, text: async () => text };
  };
  const note = (url: URL, method: string) => {
    requests.push(`${url.host} ${method} ${url.pathname}`);
    return requests.filter((line) => line.startsWith(`${url.host} `)).length;
  };
  const isGenuine = (url: URL, method: string, headers: Readonly<Record<string, string>>): boolean => {
    const accessKey = headers['x-ncp-iam-access-key'] ?? '';
    used.push(accessKey);
    const pair = valid.get(accessKey);
    const timestamp = headers['x-ncp-apigw-timestamp'] ?? '';
    const signature = sign({ method, uri: url.pathname + url.search, timestamp, accessKey }, pair?.secretKey ?? '');
    return pair !== undefined && clock.elapsed() < pair.until && headers['x-ncp-apigw-signature-v2'] === signature;
  };
  const fetch: Fetch = async (address, { method, headers }) => {
    const url = new URL(address);
    const nth = note(url, method);
    if (!isGenuine(url, method, headers)) {
      return respond({ status: 401, body: { error: { errorCode: '200', message: 'Authentication Failed' } } });
    }
    if (!url.host.startsWith('sts.')) return respond({ body: { result: { projectList: [], historyId: 1, result: true } } });
    const other = options.sts?.(nth);
    if (other) return respond(other);
    if (method === 'GET') return respond({ body: { id: '77', loginAlias: 'mina', userType: 'Sub' } });
    const { keys, begins, ends } = issue();
    const times = options.times?.(begins, ends) ?? { createTime: begins, expireTime: ends };
    return respond({
      body: { switchedRole: ROLE, credentials: { accessKey: keys.accessKey, keySecret: keys.secretKey, ...times } },
    });
  };
  const directFetch: Fetch = async (address, { method, headers }) => {
    const url = new URL(address);
    const nth = note(url, method);
    const other = await options.metadata?.(method, url.pathname, headers, nth);
    if (other) return respond(other);
    if (url.pathname === '/latest/api/token') return respond({ body: 'token-0001' });
    if (url.pathname.endsWith('/security-credentials/')) return respond({ body: 'role-of-server\nanother\n' });
    const { keys, begins, ends } = issue();
    const times = options.times?.(begins, ends) ?? { Expiration: new Date(ends).toISOString() };
    return respond({ body: { Code: 'Success', AccessKeyId: keys.accessKey, SecretAccessKey: keys.secretKey, ...times } });
  };
  const shared = {
    location: { site: 'public', platform: 'vpc', region: '', apiUrl: '' } as const,
    fetch,
    clock,
    random: randomFrom(1),
    onEvent: (event: TransportEvent) => events.push(event),
    signingClock: createSigningClock(clock),
  };
  const deps: CredentialsDeps = {
    ...shared,
    hasHadKeys: options.hasHadKeys ?? false,
    directFetch,
    env: { HOME: '/home/runner', ...options.env },
    readText: async (path) => {
      const text = options.files?.[path];
      if (text === undefined) throw Object.assign(new Error('ENOENT'), { code: 'ENOENT' });
      return text;
    },
    onSecret: (keys) => announced.push({ keys, usedBefore: used.filter((key) => key === keys.accessKey).length }),
  };
  const provider = createCredentials(options.source ?? { from: 'keys', keys: OWN }, options.role ?? '', deps);
  return {
    ...{ time, provider, requests, announced, events, issued },
    transport: createTransport({ ...shared, credentials: provider }),
    revoke: ({ accessKey }) => void valid.delete(accessKey),
    identity: () => callerIdentity(provider, deps, { deadline: clock.elapsed() + 10_000 }),
  };
}

export { START };
