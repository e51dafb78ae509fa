import { sign } from '../../src/ncloud/signature.js';
import { Refusal } from '../service/refusal.js';
import type { Permission } from '../world/schema.js';
import type { Account, State } from '../world/state.js';

/** How far the request's timestamp may be from the gateway's time [doc]. */
const WINDOW_MS = 5 * 60_000;

/** Whose keys there are. */
type KnownKeys = Pick<State, 'accounts' | 'temporaryKeys'>;

/** The parts of a request that its signature covers or carries. */
export interface SignedParts {
  readonly method: string;
  /** Path and query as received, the service's prefix included: it is part of what a client signs when its base URL has a path. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * The account of a request, by key and signature. `gatewayTime` in ms. Throws {@link Refusal} 401/200 for a missing header, an
 * unknown or expired key, a time outside the window or a wrong signature (reference/ncloud-common.md §2, §3).
 */
export function authenticate({ method, url, headers }: SignedParts, state: KnownKeys, gatewayTime: number): Account {
  const refuse = (why: string) => Refusal.gateway('200', 'Invalid authentication information.', why);
  const timestamp = headers['x-ncp-apigw-timestamp'];
  const accessKey = headers['x-ncp-iam-access-key'];
  // The vendor's Go SDK sends the same HMAC as -v1 [sdk].
  const signature = headers['x-ncp-apigw-signature-v2'] ?? headers['x-ncp-apigw-signature-v1'];
  if (!timestamp || !accessKey || !signature) throw refuse('A header is missing.');
  if (!/^\d{1,15}$/.test(timestamp) || Math.abs(Number(timestamp) - gatewayTime) > WINDOW_MS)
    throw refuse('The timestamp is not within 5 minutes.');
  const temporary = state.temporaryKeys.get(accessKey);
  if (temporary && temporary.expiresAt <= gatewayTime) throw refuse('The temporary key has expired.');
  const account = temporary?.account ?? state.accounts.find((item) => item.accessKey === accessKey);
  if (!account) throw refuse('The access key is unknown.');
  if (sign({ method, uri: url, timestamp, accessKey }, account.secretKey) !== signature)
    throw refuse('The signature does not match.');
  return account;
}

const ANY_DEPLOY: readonly Permission[] = ['doDeploy', 'requestDeploy', 'approveDeploy'];

/**
 * Who may call which write besides the main account. Deploy, request, approval and scenario are documented; the rest follows from
 * them [inferred] (reference/ncloud-common.md §9).
 */
const WRITES: Readonly<Record<string, readonly Permission[]>> = {
  'sourcedeploy.scenario.deploy': ['doDeploy'],
  'sourcedeploy.scenario.request': ['requestDeploy'],
  'sourcedeploy.history.approve': ['approveDeploy'],
  'sourcedeploy.history.reject': ['approveDeploy'],
  'sourcedeploy.history.cancel': ANY_DEPLOY,
  'sourcedeploy.history.canary-approve': ['doDeploy', 'approveDeploy'],
  'sourcedeploy.history.canary-reject': ['doDeploy', 'approveDeploy'],
  'sourcepipeline.run': ['doPipeline'],
  'sourcepipeline.history.cancel': ['doPipeline'],
};

/** Throws {@link Refusal} 401/210 (not 403 [doc]) unless the account may call the operation. */
export function authorize(
  { permissions }: Account,
  { name, effect, service }: { name: string; effect: 'read' | 'write'; service: string },
): void {
  // Anybody may ask STS; it decides for itself what for.
  if (permissions === 'main' || service === 'sts') return;
  const needed =
    effect === 'read' ? undefined : (WRITES[name] ?? [service === 'sourcepipeline' ? 'changePipeline' : 'changeProject']);
  const readers = permissions.filter((permission) => permission !== 'switchRole');
  const may = needed ? permissions.some((permission) => needed.includes(permission)) : readers.length > 0;
  if (!may) throw Refusal.gateway('210', `${name} needs ${needed?.join(' or ') ?? 'viewer'}`);
}
