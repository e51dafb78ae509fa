import { randomUUID } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host, Marks } from './host.js';

/**
 * Writes a file that only this user can read into the runner's temporary folder, which the runner empties when the job ends. Its name is
 * new each time, so that no step finds another one's. Answers the path; throws what the system throws.
 * @param name such as `ncloud-details.json`
 */
export function saveTemporaryFile(env: Host['env'], name: string, text: string): string {
  const folder = env.RUNNER_TEMP || tmpdir();
  const path = join(folder, name.replace(/(?=\.[^.]*$)/, `-${randomUUID()}`));
  // 'wx' follows no link that somebody put there before.
  writeFileSync(path, text, { mode: 0o600, flag: 'wx' });
  return path;
}

/** Larger than any file of settings, in bytes. */
const MAX_READ_BYTES = 1_000_000;

/** The text of a file. Throws for what may never end, such as a pipe or a device, and for what is too large to be one of settings. */
export async function readSmallFile(path: string): Promise<string> {
  const found = await stat(path);
  if (!found.isFile() || found.size > MAX_READ_BYTES) throw new Error('no file of settings');
  return readFile(path, 'utf8');
}

/**
 * Marks as empty files. In a container job a main phase may live on beside its post phase, since the signal that ends a step may never reach
 * it; then both see the same folder.
 */
export function createMarks(env: Host['env']): Marks {
  const pathOf = (name: string) => join(env.RUNNER_TEMP || tmpdir(), `ncloud-${name}`);
  return { set: (name) => writeFileSync(pathOf(name), '', { mode: 0o600 }), has: (name) => existsSync(pathOf(name)) };
}

/** The mark of main, where no secret key proves to post what was saved: files are what a job's environment can't make up. */
export const begunMark = (nonce: string): string => `begun-${nonce.slice(0, 32)}`;

/** The mark of post: its step has ended, as far as the runner goes. The nonce is this step's own. */
export const endedMark = (nonce: string): string => `ended-${nonce.slice(0, 32)}`;
