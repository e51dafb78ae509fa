import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host } from './host.js';

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
