import { issueKey, roleAccount, type TemporaryKey } from '../simulation/keys.js';
import { uuid } from '../simulation/run-ids.js';
import { type Account, MEMBER } from '../world/state.js';
import type { Call, Handler } from './call.js';
import { Refusal } from './refusal.js';

/** How long temporary keys may be asked for, in seconds [doc management-sts]. */
const [MIN_SECONDS, MAX_SECONDS] = [600, 43_200];
/** What is issued when nobody asks for a time. No page says. */
const USUAL_SECONDS = 3600;

/** STS (reference/credentials.md §2). Its answers come without `result`. */
export const stsHandlers = {
  callerIdentity: ({ account }) => identity(account),
  switchRole: (call) => {
    const { simulation, account } = call;
    const { roleNrn, durationSec } = call.body as { roleNrn: string; durationSec?: number };
    const lifetimeMs = lifetimeOf(durationSec);
    const role = simulation.state.roles.find((item) => item.nrn === roleNrn);
    if (!role) throw Refusal.gateway('300', 'The role does not exist.');
    const maySwitch = account.permissions === 'main' || account.permissions.includes('switchRole');
    const isTrusted = role.trusts === undefined || role.trusts.includes(account.name);
    if (account.role || !maySwitch || !isTrusted) throw Refusal.gateway('210', `${account.name} may not switch to ${role.name}`);
    const key = issueKey(simulation, roleAccount(role), role.lifetime ?? lifetimeMs, gatewayTime(call));
    return { switchedRole: role.nrn, credentials: keyView(call, key) };
  },
  createCredentials: (call) => {
    const { simulation, account } = call;
    const { durationSec, serialNumber, tokenCode } = call.body as {
      durationSec?: number;
      serialNumber?: string;
      tokenCode?: string;
    };
    const lifetimeMs = lifetimeOf(durationSec);
    if (account.permissions === 'main' || account.role) throw Refusal.gateway('210', 'Only sub accounts get temporary keys.');
    if (account.isMfa && !(serialNumber && /^\d{6}$/.test(tokenCode ?? '')))
      throw Refusal.gateway('200', 'serialNumber and tokenCode are required.');
    return { ...keyView(call, issueKey(simulation, account, lifetimeMs, gatewayTime(call))), useMfa: account.isMfa };
  },
} as const satisfies Record<string, Handler>;

function identity({ name, permissions, role }: Account) {
  if (role) return { id: role.id, loginAlias: name, userType: 'Role' };
  return permissions === 'main'
    ? { id: MEMBER, loginAlias: name, userType: 'Customer' }
    : { id: uuid(`account ${name}`), loginAlias: name, userType: 'Sub' };
}

function lifetimeOf(durationSec = USUAL_SECONDS): number {
  if (durationSec < MIN_SECONDS || durationSec > MAX_SECONDS)
    throw Refusal.gateway('100', `durationSec: ${MIN_SECONDS} to ${MAX_SECONDS}`);
  return durationSec * 1000;
}

function gatewayTime({ simulation, views }: Call): number {
  return views.ms(simulation.agenda.now);
}

function keyView({ simulation }: Call, { account, createdAt, expiresAt }: TemporaryKey) {
  const { expireTime } = simulation.switches;
  const at = (ms: number) => (expireTime === 'ms' ? ms : expireTime === 's' ? Math.floor(ms / 1000) : new Date(ms).toISOString());
  return { accessKey: account.accessKey, keySecret: account.secretKey, createTime: at(createdAt), expireTime: at(expiresAt) };
}
