import { issueKey, roleAccount, type TemporaryKey } from '../simulation/keys.js';
import type { Simulation } from '../simulation/world.js';
import type { Request } from './gateway.js';
import type { Reply } from './replies.js';

/** Where a server's metadata service has its paths; nothing of the API is below it. */
export const METADATA_PATH = '/latest/';

const ROLES = /^\/latest\/meta-data\/iam\/security-credentials(?:\/([^/?]*))?$/;
const TOKEN = '/latest/api/token';

/** Longest life of a version 2 token, in seconds [doc compute-vmetadata-version]. */
const MAX_TOKEN_SECONDS = 21_600;

/** How long a server role's keys live where its role does not say so, in ms. */
const USUAL_LIFETIME_MS = 6 * 3_600_000;

/** The operation's name in the log and for faults. */
export function metadataOperation(method: string, url: string): string {
  if (url === TOKEN) return method === 'PUT' ? 'metadata.token.create' : 'metadata.token';
  const role = ROLES.exec(url)?.[1];
  return role === undefined || role === '' ? 'metadata.role.list' : 'metadata.role.get';
}

/** The metadata service of a NAVER Cloud server, as far as server roles need it (reference/credentials.md §3). */
export class Metadata {
  /** Each token's end, in ms by the machine's clock. */
  readonly #tokens = new Map<string, number>();
  #key: TemporaryKey | undefined;

  constructor(
    private readonly simulation: Simulation,
    /** The gateway's clock minus the machine's, in ms. */
    private readonly clockOffset: number,
  ) {}

  handle({ method, url, headers }: Request, now: number): Reply {
    const { metadata } = this.simulation.switches;
    if (metadata === 'silent') return { kind: 'hang' };
    if (metadata === 'absent') return text(404, 'Not Found');
    if (url === TOKEN) return metadata === 'v1-only' ? text(404, 'Not Found') : this.#issueToken(method, headers, now);
    if (method !== 'GET') return text(405, 'Method Not Allowed');
    const token = headers['x-ncp-metadata-token'];
    const isProved = token !== undefined && (this.#tokens.get(token) ?? 0) > now;
    if (metadata === 'v2-only' ? !isProved : metadata === 'both' && token !== undefined && !isProved)
      return text(401, 'Unauthorized');
    return this.#roles(url, now);
  }

  #issueToken(method: string, headers: Request['headers'], now: number): Reply {
    if (method !== 'PUT') return text(405, 'Method Not Allowed');
    const seconds = Number(headers['x-ncp-metadata-token-ttl-seconds'] ?? Number.NaN);
    if (!Number.isInteger(seconds) || seconds < 1 || seconds > MAX_TOKEN_SECONDS) return text(400, 'Bad Request');
    const token = Buffer.from(`metadata token ${this.#tokens.size + 1} of seed ${this.simulation.seed}`).toString('base64');
    this.#tokens.set(token, now + seconds * 1000);
    return text(200, token);
  }

  #roles(url: string, now: number): Reply {
    const { state } = this.simulation;
    const named = ROLES.exec(url)?.[1];
    const role = state.serverRole;
    if (!role || !ROLES.test(url)) return text(404, 'Not Found');
    if (named === undefined || named === '') return text(200, `${role.id}\n`);
    if (named !== role.id) return text(404, 'Not Found');
    const time = now + this.clockOffset;
    // The same pair until half of its life is over, so that whoever asks again gets one that lasts.
    if (!this.#key || this.#key.expiresAt - time < (this.#key.expiresAt - this.#key.createdAt) / 2)
      this.#key = issueKey(this.simulation, roleAccount(role), role.lifetime ?? USUAL_LIFETIME_MS, time);
    const { account, expiresAt } = this.#key;
    const body = {
      Code: 'Success',
      Message: '',
      AccessKeyId: account.accessKey,
      SecretAccessKey: account.secretKey,
      Expiration: new Date(expiresAt).toISOString(),
    };
    return { kind: 'response', status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  }
}

function text(status: number, body: string): Reply {
  return { kind: 'response', status, headers: { 'content-type': 'text/plain' }, body };
}
