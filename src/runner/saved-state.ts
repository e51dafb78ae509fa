import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { CredentialsSource } from '../ncloud/credentials.js';
import type { ActionsCore, Host } from './host.js';

/** Runs of one step at most (contract §2, `targets`). */
const MAX_RUNS = 500;

/** Longest saved value, in bytes. Post gets each in its environment, where Linux ends a process's start at 128 KiB a variable. */
const MAX_VALUE_BYTES = 100_000;

/** All saved values together, in bytes: Linux gives a process some 2 MB for all of its environment, of which others need a part. */
const MAX_ALL_BYTES = 1_000_000;

/** The form of a sealed value. */
const SEALED = /^[0-9a-f]{64}\./;

/** The end of what is saved of a run of which nothing is left. */
const DONE = /"run":\{"phase":"done"\}\}$/;

const NONCE = 'nonce';
const entryName = (index: number) => `run-${index}`;

/** Who saved a value: the key that proves it, and the step that it belongs to. */
export interface StateIdentity {
  readonly key: string;
  readonly step: string;
  /** This step's own random number; empty where main never came to save it. */
  readonly nonce: string;
}

/** A value as it was saved, proved to come from this step's main. Its shape is the reader's to check. */
export interface SavedValue {
  readonly index: number;
  readonly value: unknown;
}

export interface StateWriter {
  /**
   * Saves a run's value in place of its former one, unless it is the same. False where it is too large to be handed on: then the former
   * one stays. No secret may be in it: the runner prints saved state into its debug log.
   */
  save(index: number, value: object): boolean;
}

/**
 * Saves the random number that stands in for a secret where the keys come from elsewhere. Main's first act: whatever the job's
 * environment says in its place is overwritten by it.
 */
export function saveNonce(core: Pick<ActionsCore, 'saveState'>): string {
  const nonce = randomBytes(32).toString('hex');
  core.saveState(NONCE, nonce);
  return nonce;
}

/** The nonce that main saved; empty where it did not get so far. For the post phase. */
export function readNonce(core: Pick<ActionsCore, 'getState'>): string {
  const nonce = core.getState(NONCE);
  return /^[0-9a-f]{64}$/.test(nonce) ? nonce : '';
}

/**
 * Under which identity a step saves. The secret key is the proof that nothing in a job's environment can make up; a profile and a
 * server's role have none that is the same in both phases. GITHUB_ACTION is no part of the step: inside a composite action the runner
 * gives it another value in the post phase, and keeps the state of steps apart by itself.
 */
export function stateIdentity(source: CredentialsSource, nonce: string, env: Host['env']): StateIdentity {
  const step = JSON.stringify(['GITHUB_RUN_ID', 'GITHUB_RUN_ATTEMPT', 'GITHUB_JOB'].map((name) => env[name] ?? ''));
  const secret = source.from === 'keys' ? source.keys.secretKey : '';
  // The nonce tells this step from another of the same job with the same keys, whose state somebody may have kept.
  return { key: nonce === '' ? '' : `${nonce}${secret}`, step, nonce };
}

/** Seals a value so that post can tell it from what somebody else put into the job's environment. */
export function seal(identity: StateIdentity, name: string, text: string): string {
  return `${proof(identity, name, text)}.${text}`;
}

/** A sealed value's text, if this step's main sealed it under this name. */
export function unseal(identity: StateIdentity, name: string, sealed: string): string | undefined {
  if (identity.key === '' || sealed === '') return undefined;
  const dot = sealed.indexOf('.');
  const text = sealed.slice(dot + 1);
  return isSame(sealed.slice(0, Math.max(dot, 0)), proof(identity, name, text)) ? text : undefined;
}

/** Saved state of others than the runs (GitHub's reports), sealed and opened on the way. Empty values stay empty. */
export function sealedState(core: Pick<ActionsCore, 'saveState' | 'getState'>, identity: StateIdentity) {
  return {
    saveState: (name: string, text: string) => core.saveState(name, text === '' ? '' : seal(identity, name, text)),
    getState: (name: string) => unseal(identity, name, core.getState(name)) ?? '',
  };
}

/** Whether something of the form that this action saves stands there for a run that is not done, proved or not. */
export function claimsOpenRuns(core: Pick<ActionsCore, 'getState'>): boolean {
  return Array.from({ length: MAX_RUNS }, (_, index) => core.getState(entryName(index))).some(
    (sealed) => SEALED.test(sealed) && sealed.length <= MAX_VALUE_BYTES + 100 && !DONE.test(sealed),
  );
}

/** Writes what main hands to post: one entry a run, each with a proof of its origin. */
export function createStateWriter(core: Pick<ActionsCore, 'saveState'>, identity: StateIdentity): StateWriter {
  const saved = new Map<number, string>();
  let all = 0;
  return {
    save(index, value) {
      const text = JSON.stringify(value);
      const former = saved.get(index);
      if (former === text) return true;
      const bytes = Buffer.byteLength(text);
      const total = all - Buffer.byteLength(former ?? '') + bytes;
      if (index >= MAX_RUNS || bytes > MAX_VALUE_BYTES || total > MAX_ALL_BYTES) return false;
      core.saveState(entryName(index), seal(identity, entryName(index), text));
      saved.set(index, text);
      all = total;
      return true;
    },
  };
}

/**
 * What this step's main saved, by index. Everything else is left out, silently: it is damaged, of another step, or was put into the
 * job's environment by somebody who wants post to act on a run of theirs (R10).
 */
export function readSavedState(core: Pick<ActionsCore, 'getState'>, identity: StateIdentity): SavedValue[] {
  if (identity.key === '') return [];
  const values: SavedValue[] = [];
  for (let index = 0; index < MAX_RUNS; index++) {
    const saved = core.getState(entryName(index));
    if (saved === '' || saved.length > MAX_VALUE_BYTES + 100) continue;
    const text = unseal(identity, entryName(index), saved);
    if (text !== undefined) values.push({ index, value: JSON.parse(text) });
  }
  return values;
}

/** HMAC-SHA256 over all that the value depends on. From it alone the key can only be guessed as a whole. */
function proof({ key, step }: StateIdentity, name: string, text: string): string {
  return createHmac('sha256', key)
    .update(JSON.stringify(['saved state', step, name, text]))
    .digest('hex');
}

function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
