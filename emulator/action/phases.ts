import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as core from '@actions/core';
import { CONTROL } from '../server/control.js';
import { type Report, SERVE, type ServeOptions } from './serve.js';

/** How long the background process may take to listen, in ms; it takes a tenth of a second. */
const START_MS = 15_000;

/** Main phase: starts the emulator in the background and exports where it is. */
export async function start(): Promise<void> {
  const options = readOptions();
  if (typeof options === 'string') return core.setFailed(options);
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url)], {
    detached: true, // it must outlive this step
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { ...process.env, [SERVE]: JSON.stringify(options) },
  });
  const report = await new Promise<Report>((done) => {
    const late = setTimeout(() => done({ error: `it did not listen within ${START_MS / 1000} s` }), START_MS);
    child.once('message', (message) => {
      clearTimeout(late);
      done(message as Report);
    });
    child.once('error', (error) => done({ error: error.message }));
  });
  if ('error' in report) {
    child.kill();
    return core.setFailed(`The emulator was not started: ${report.error}`);
  }
  core.saveState('pid', String(child.pid));
  core.setOutput('api-url', `${report.url}/{service}`);
  core.setOutput('control-url', `${report.url}${CONTROL}`);
  core.setOutput('access-key', report.accessKey);
  core.setOutput('secret-key', report.secretKey);
  core.setOutput('metadata-url', report.url);
  core.setOutput('role', report.role);
  // Test keys that stand in the world file for everybody to read: not masked, so that logs stay readable.
  core.exportVariable('NCLOUD_ACCESS_KEY', report.accessKey);
  core.exportVariable('NCLOUD_SECRET_KEY', report.secretKey);
  // The vendor's own name for where the metadata service is [sdk]; read only by what asks for a server's role.
  core.exportVariable('NCLOUD_METADATA_API_ENDPOINT', report.url);
  core.info(`The emulator listens at ${report.url} until the job ends. api-url: ${report.url}/{service}`);
  child.unref();
}

/** Post phase: stops it. One that is gone already is none to stop. */
export function stop(): void {
  const pid = Number(core.getState('pid'));
  // Without a pid nothing was started; 0 would be this very process's group.
  if (!(pid > 0)) return;
  try {
    process.kill(pid);
    core.info('The emulator was stopped.');
  } catch {
    core.info('The emulator had ended already.');
  }
}

/** The step's inputs, or a sentence about the first that is wrong. */
function readOptions(): ServeOptions | string {
  const number = (name: string) => Number(core.getInput(name) || Number.NaN);
  const [speed, seed, port] = [number('speed'), number('seed'), number('port')];
  if (!(speed > 0 && Number.isFinite(speed))) return `Input 'speed' is '${core.getInput('speed')}'. Allowed: a number above 0.`;
  if (!Number.isInteger(seed)) return `Input 'seed' is '${core.getInput('seed')}'. Allowed: a whole number.`;
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return `Input 'port' is '${core.getInput('port')}'. Allowed: a whole number from 0 to 65535.`;
  const world = core.getInput('world');
  return { world: world && resolve(process.env.GITHUB_WORKSPACE ?? '.', world), speed, seed, port };
}
