import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Finished {
  /** `performance.now()` right before the process was started. */
  begunAt: number;
  exitCode: number | null;
  log: string;
  outputs: string;
  /** Peak resident memory in MB, CPU seconds and modules loaded; only with `observe`. */
  observed: { memoryMb: number; cpuSeconds: number; modules: string[] } | undefined;
}

/** The binary that steps run on: GitHub's is Node 24. */
export const NODE = process.env.ACTION_NODE ?? process.execPath;

/** Its version, as it says itself. */
export const nodeVersion = (): string => execFileSync(NODE, ['--version']).toString().trim();

/** Writes what a process used and loaded when it ends. Measured in runs of their own: watching costs time. */
const OBSERVER = `
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
const modules = [];
const session = new Session();
session.connect();
session.on('Debugger.scriptParsed', ({ params }) => modules.push(params.url));
session.post('Debugger.enable');
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(process.env.BENCH_OBSERVED, JSON.stringify({ memoryMb: maxRSS / 1024, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, modules }));
});
`;

/** Runs a script as the runner would, with these inputs. */
export async function runChild(script: string, inputs: Readonly<Record<string, string>>, observe = false): Promise<Finished> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const path = (name: string) => join(folder, name);
  for (const name of ['output', 'state', 'summary']) writeFileSync(path(name), '');
  const env: Record<string, string> = {
    PATH: process.env.PATH ?? '',
    GITHUB_ACTIONS: 'true',
    RUNNER_TEMP: folder,
    GITHUB_OUTPUT: path('output'),
    GITHUB_STATE: path('state'),
    GITHUB_STEP_SUMMARY: path('summary'),
    BENCH_OBSERVED: path('observed'),
  };
  for (const [name, value] of Object.entries(inputs)) env[`INPUT_${name.toUpperCase()}`] = value;
  if (observe) writeFileSync(path('observer.mjs'), OBSERVER);
  const begunAt = performance.now();
  const child = spawn(NODE, [...(observe ? ['--import', path('observer.mjs')] : []), script], { env, cwd: folder });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const exitCode = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
  const observed = observe ? JSON.parse(readFileSync(path('observed'), 'utf8')) : undefined;
  const outputs = readFileSync(path('output'), 'utf8');
  rmSync(folder, { recursive: true, force: true });
  return { begunAt, exitCode, log, outputs, observed };
}
