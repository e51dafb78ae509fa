import type { Account, Role } from '../world/state.js';
import { randomFor } from './random.js';
import type { Simulation } from './world.js';

/** A key pair that ends by itself. Times in ms by the gateway's clock: not divided by the world's speed, since clients compare them with theirs. */
export interface TemporaryKey {
  readonly account: Account;
  readonly createdAt: number;
  readonly expiresAt: number;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Makes a key pair for what `account` may do. The same seed and the same requests make the same keys. `now` in ms by the gateway's clock. */
export function issueKey({ state, seed }: Simulation, account: Account, lifetimeMs: number, now: number): TemporaryKey {
  const number = state.temporaryKeys.size + 1;
  const random = randomFor(seed, `temporary key ${number}`);
  const letters = (count: number) =>
    Array.from({ length: count }, () => LETTERS[Math.floor(random() * LETTERS.length)] as string).join('');
  const accessKey = `EMULATORTEMP${String(number).padStart(4, '0')}${letters(4).toUpperCase()}`;
  const key = { account: { ...account, accessKey, secretKey: letters(40) }, createdAt: now, expiresAt: now + lifetimeMs };
  state.temporaryKeys.set(accessKey, key);
  return key;
}

/** A role as a caller. Its keys are those of whoever it is issued to. */
export function roleAccount(role: Role): Account {
  return { name: role.name, accessKey: '', secretKey: '', permissions: role.permissions, isMfa: false, role };
}
