import { randomUUID } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
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

/**
 * Marks as empty files. In a container job a main phase may live on beside its post phase, since the signal that ends a step may never reach
 * it; then both see the same folder.
 */
export function createMarks(env: Host['env']): Marks {
  const pathOf = (name: string) => join(env.RUNNER_TEMP || tmpdir(), `ncloud-${name}`);
  return { set: (name) => writeFileSync(pathOf(name), '', { mode: 0o600 }), has: (name) => existsSync(pathOf(name)) };
}

/** The mark of post: its step has ended, as far as the runner goes. The nonce is this step's own. */
export const endedMark = (nonce: string): string => `ended-${nonce.slice(0, 32)}`;
