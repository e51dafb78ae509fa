import { isLoopback } from '../endpoints.js';
import { type Failure, httpFailure, isSuccessStatus, networkFailure } from '../errors.js';
import { exchange, type Received } from '../exchange.js';
import { headerDate } from '../service-clock.js';
import { isSegment } from '../uri.js';
import { type CredentialsDeps, isKey, noKeys } from './deps.js';
import type { KeyProvider } from './provider.js';
import { type Lease, lifetime, temporaryKeys } from './temporary.js';

/** The metadata service of every NAVER Cloud server [doc]; reachable from the server itself only. */
const METADATA = 'http://169.254.169.254';
const METADATA_HOST = '169.254.169.254';

/** Time limit of one request, in ms: the service is on the same machine, so silence means that this is no such server. */
const REQUEST_MS = 3000;

/** The longest real answer has some hundred bytes. */
const MAX_BYTES = 64 * 1024;

/** Seconds that a token of version 2 is asked for [doc]. */
const TOKEN_TTL = '21600';

const ROLES = '/latest/meta-data/iam/security-credentials/';

/** The temporary keys of the role that a NAVER Cloud server has (reference/credentials.md §3), renewed as they end. */
export function serverRoleKeys(deps: CredentialsDeps): KeyProvider {
  let hasAnswered = deps.hasHadKeys;
  const obtain = async (): Promise<Lease> => {
    // A machine that never had such a service is no such server; one that had may be busy.
    const lease = await ask(deps, hasAnswered);
    hasAnswered = true;
    return lease;
  };
  return temporaryKeys(obtain, { ...deps, source: 'server-role' });
}

async function ask(deps: CredentialsDeps, mayPass: boolean): Promise<Lease> {
  const endpoint = endpointOf(deps.env);
  const problem = (what: 'unreachable' | 'no-role' | 'refused' | 'malformed', detail: string, cause?: Failure) =>
    noKeys({ source: 'server-role', problem: what, detail, mayPass, ...(cause && { cause }) });
  const send = (method: 'GET' | 'PUT', path: string, headers: Record<string, string>): Promise<Received> =>
    exchange(
      // Never through a proxy: it would get the keys, and ask its own metadata service for them.
      deps.directFetch,
      { url: `${endpoint}${path}`, method, headers, body: undefined, size: MAX_BYTES },
      { clock: deps.clock, ms: REQUEST_MS, signal: undefined },
    ).catch((error: unknown) => {
      throw problem('unreachable', endpoint, networkFailure(error, { ms: REQUEST_MS, bytes: MAX_BYTES }));
    });

  const token = await send('PUT', '/latest/api/token', { 'X-NCP-METADATA-TOKEN-TTL-SECONDS': TOKEN_TTL });
  // Servers without version 2 don't know the path; version 1 is the same without a token.
  const value = isSuccessStatus(token.status) ? token.body.trim() : '';
  const headers: Record<string, string> = isKey(value) ? { 'X-NCP-METADATA-TOKEN': value } : {};

  const list = await send('GET', ROLES, headers);
  const role = isSuccessStatus(list.status) ? (list.body.trim().split(/\r?\n/)[0] ?? '').trim() : '';
  if (list.status === 404 || (isSuccessStatus(list.status) && role === '')) throw problem('no-role', endpoint);
  if (!isSuccessStatus(list.status)) throw problem('refused', endpoint, httpFailure(list.status, '', undefined));
  if (!isSegment(role)) throw problem('malformed', endpoint);

  const answer = await send('GET', ROLES + encodeURIComponent(role), headers);
  if (!isSuccessStatus(answer.status)) throw problem('refused', endpoint, httpFailure(answer.status, '', undefined));
  const { AccessKeyId: accessKey, SecretAccessKey: secretKey, Expiration } = fieldsOf(answer.body);
  if (!isKey(accessKey) || !isKey(secretKey)) throw problem('malformed', endpoint);
  const now = headerDate(answer.date) ?? deps.clock.now();
  return { keys: { accessKey, secretKey }, lifetimeMs: lifetime(Expiration, undefined, now) };
}

/** Where the metadata service is. Elsewhere than at its own address or on this machine, whoever sets a variable would hand out keys. */
function endpointOf(env: CredentialsDeps['env']): string {
  const given = env.NCLOUD_METADATA_API_ENDPOINT?.trim() || METADATA;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const isOurs =
    url?.protocol === 'http:' &&
    (url.hostname === METADATA_HOST || isLoopback(url.hostname)) &&
    url.username === '' &&
    url.password === '';
  if (!url || !isOurs) {
    throw noKeys({ source: 'server-role', problem: 'foreign-endpoint', detail: url?.host ?? '', mayPass: false });
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

function fieldsOf(body: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
