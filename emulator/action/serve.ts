import { readFileSync } from 'node:fs';
import { messageOf } from '../../src/shared/message-of.js';
import { createEmulator } from '../emulator.js';
import { DEFAULT_WORLD } from '../world/default.js';

/** Environment variable with the background process's options; its presence makes a process the background one. */
export const SERVE = 'NCLOUD_EMULATOR_SERVE';

export interface ServeOptions {
  /** Path of a world file; empty for the default world. */
  world: string;
  speed: number;
  seed: number;
  port: number;
}

/** What the background process reports to the step that started it, once. */
export type Report = { url: string; accessKey: string; secretKey: string; role: string } | { error: string };

/** The background process: serves until it is killed, and tells its parent where. */
export async function serve(text: string): Promise<void> {
  const { world, speed, seed, port } = JSON.parse(text) as ServeOptions;
  const report = (message: Report) => process.send?.(message, () => process.disconnect());
  try {
    const emulator = createEmulator({ world: world === '' ? DEFAULT_WORLD : readFileSync(world, 'utf8'), speed, seed });
    const { url } = await emulator.listen(port);
    const [account] = emulator.accounts;
    report({ url, accessKey: account?.accessKey ?? '', secretKey: account?.secretKey ?? '', role: emulator.roles[0]?.nrn ?? '' });
  } catch (error) {
    report({ error: messageOf(error) });
    process.exitCode = 1;
  }
}
