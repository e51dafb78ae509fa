import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect } from '@jest/globals';
import { parse } from 'yaml';
import { createEmulator, type Emulator, type EmulatorOptions } from '../../emulator/emulator.js';
import type { Request } from '../../emulator/gateway/gateway.js';
import { route } from '../../emulator/gateway/routes.js';
import type { Listening } from '../../emulator/server/http.js';
import { listen } from '../../emulator/server/http.js';
import { DEFAULT_WORLD } from '../../emulator/world/default.js';
import { type Phase, type PhaseResult, parseCommands, startPhase } from '../../verify/fake-runner.js';
import { type ClientTime, createClientTime } from './client-time.js';

/** The built action under test, and the Node that runs it; another copy or another Node by environment. */
export const ACTION_DIR = resolve(process.env.ACTION_DIR ?? '.');
export const ACTION_NODE = process.env.ACTION_NODE ?? process.execPath;

interface ActionFile {
  runs: { using: string; main: string; post: string };
  outputs: Record<string, unknown>;
}
export const actionFile = parse(readFileSync(join(ACTION_DIR, 'action.yml'), 'utf8')) as ActionFile;
const OUTPUTS = Object.keys(actionFile.outputs);

type Inputs = Readonly<Record<string, string>>;

/** After so many ms a step has been hanging, however busy the machine is; less than the time limit of a test. */
const MAX_MS = 240_000;

/** The times of the servers of this file, by the addresses that inputs have. */
const times = new Map<string, ClientTime>();
export const timeAt = (apiUrl: string, time: ClientTime) => void times.set(apiUrl, time);

const loaded = (file: string) => `--import ${pathToFileURL(resolve('__tests__/support', file))}`;

/** Environment by which a phase lives in the time of `preload-time.mjs`, beginning with what its server's clock shows. */
export function clientTime(inputs: Inputs, env: Inputs = {}): Inputs {
  const now = times.get(inputs['api-url'] ?? '')?.clock.now();
  return {
    ...(now !== undefined && { CLIENT_TIME_AT: String(now) }),
    ...env,
    NODE_OPTIONS: `${loaded('preload-time.mjs')} ${env.NODE_OPTIONS ?? ''}`,
  };
}

/** Starts the main phase, or the post phase if `state` is given. */
export function startStep(
  inputs: Inputs,
  { env, ...rest }: { env?: Inputs | undefined; state?: Inputs; onLine?: (line: string) => void } = {},
): Phase {
  const phase = startPhase({ action: ACTION_DIR, node: ACTION_NODE, inputs, env: clientTime(inputs, env), ...rest });
  // A step that hangs fails its test by the signal, and does not outlive it.
  const limit = setTimeout(() => phase.child.kill('SIGKILL'), MAX_MS);
  void phase.result.finally(() => clearTimeout(limit));
  return phase;
}

export interface StepResult {
  main: PhaseResult;
  post: PhaseResult;
}

/** Main and post, as the runner runs them. The post phase gets main's state and inputs evaluated anew. */
export async function runStep(inputs: Inputs, env?: Inputs): Promise<StepResult> {
  return thenPost(startStep(inputs, { env }), inputs, env);
}

export async function thenPost(phase: Phase, inputs: Inputs, env?: Inputs): Promise<StepResult> {
  const main = await phase.result;
  return { main, post: await startStep(inputs, { env, state: main.state }).result };
}

/** Workflow commands that a step may print besides annotations and masks; anything else was somebody else's idea. */
const EXPECTED_COMMANDS = ['group', 'endgroup', 'debug'];

/** What holds on every path that ends by itself: exit code, one error or none, all outputs, a summary, no foreign commands. */
export function expectWhole({ main, post }: StepResult, conclusion: string, { summary = true } = {}): void {
  const green = ['success', 'started', 'checked'].includes(conclusion);
  const errors = main.annotations.filter(({ level }) => level === 'error');
  expect({ conclusion: main.outputs.conclusion, exit: main.exitCode, errors: errors.length, log: main.log }).toEqual({
    conclusion,
    exit: green ? 0 : 1,
    errors: green ? 0 : 1,
    log: main.log,
  });
  expect(Object.keys(main.outputs).toSorted()).toEqual(OUTPUTS.toSorted());
  if (summary) expect(main.summary).toMatch(/^#+ .+\n/);
  expectNothingForeign(main);
  expect([post.exitCode, post.annotations.filter(({ level }) => level === 'error')]).toEqual([0, []]);
  expectNothingForeign(post);
}

export function expectNothingForeign({ log }: PhaseResult): void {
  expect(parseCommands(log).others.filter((command) => !EXPECTED_COMMANDS.includes(command))).toEqual([]);
}

/** The post phase had nothing to do, said nothing and sent nothing. */
export function expectSilent(post: PhaseResult): void {
  expect([post.exitCode, post.log]).toEqual([0, '']);
}

/** Called when the tests of a file are over, however they went. */
const leftovers: (() => Promise<unknown>)[] = [];
export const atEnd = (close: () => Promise<unknown>) => void leftovers.push(close);
afterAll(async () => {
  await Promise.all(leftovers.map((close) => close()));
});

/** An emulator behind real HTTP, in the time of its clients, with a gate that every request passes. */
export interface Bench {
  readonly emulator: Emulator;
  readonly server: Listening;
  /** By which its world goes. */
  readonly time: ClientTime;
  readonly inputs: Inputs;
  /** Operations that were asked for, oldest first: `scenario.deploy`, `history.get`, … */
  operations(): string[];
  count(operation: string): number;
  /** Runs that somebody started during the test. */
  started(): ReturnType<Emulator['runs']>;
}

export interface Gate {
  /** Awaited when a request has come in, before the service sees it. */
  before?: (operation: string, count: number) => unknown;
  /** Awaited when the service has acted, before its answer leaves. */
  after?: (operation: string, count: number) => unknown;
}

/** Seconds of the world per second of the action's time: the default world's slowest scenario then takes about 5 s, its usual ones less than 2 s. */
const SPEED = 60;

export async function bench({
  gate = {},
  host = '127.0.0.1',
  ...options
}: EmulatorOptions & { gate?: Gate; host?: string } = {}): Promise<Bench> {
  const time = createClientTime();
  const emulator = createEmulator({ speed: SPEED, world: `jitter: 0\n${DEFAULT_WORLD}`, clock: time.clock, ...options });
  const counts = new Map<string, number>();
  const handle = async (request: Request) => {
    time.hear(request.headers);
    const operation = operationOf(request);
    const count = (counts.get(operation) ?? 0) + 1;
    counts.set(operation, count);
    await gate.before?.(operation, count);
    const reply = await emulator.handle(request);
    await gate.after?.(operation, count);
    return reply;
  };
  const server = await listen(handle, 0, host);
  atEnd(() => server.close());
  const [owner] = emulator.accounts;
  const apiUrl = `${server.url}/{service}`;
  timeAt(apiUrl, time);
  return {
    emulator,
    server,
    time,
    inputs: {
      mode: 'deploy',
      project: 'shop',
      stage: 'production',
      scenario: 'rolling',
      'poll-interval': '1s',
      'api-url': apiUrl,
      'access-key': owner?.accessKey ?? '',
      'secret-key': owner?.secretKey ?? '',
    },
    operations: () => emulator.requests.map(({ operation }) => short(operation)),
    count: (operation) => counts.get(operation) ?? 0,
    started: () => emulator.runs().filter((run) => run.how !== 'history'),
  };
}

/** Catalogue name of a request's operation without its service. */
function operationOf({ method, url, headers }: Request): string {
  return short(route(method, url, headers.host ?? '').operation?.name);
}
const short = (name = 'none') => name.replace(/^source(deploy|pipeline)\./, '');

/** Ids of a scenario of a bench's world, as inputs. */
export function idsOf({ emulator }: Pick<Bench, 'emulator'>, place: string): Inputs {
  const [projectName, stageName, scenarioName] = place.split('/');
  const named = <T extends { name: string }>(items: Iterable<T> | undefined, name: string | undefined) =>
    [...(items ?? [])].find((item) => item.name === name);
  const project = named(emulator.world.projects.values(), projectName);
  const stage = named(project?.stages.values(), stageName);
  const scenario = named(stage?.scenarios.values(), scenarioName);
  return { project: String(project?.id), stage: String(stage?.id), scenario: String(scenario?.id) };
}

/** Resolves once `condition` holds; looks often, since what is waited for is a file or a process. */
export async function until(condition: () => boolean, what: string, forMs = 120_000): Promise<void> {
  const end = Date.now() + forMs;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`waited ${forMs} ms for: ${what}`);
    await pause(20);
  }
}

export const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** A pause for gates: one that is left over does not keep the tests alive. */
export const hold = (ms: number) => new Promise<void>((done) => void setTimeout(done, ms).unref());

/** Loads support/preload.mjs into the action. */
export const PRELOAD = { NODE_OPTIONS: loaded('preload.mjs') };

/** A promise that a test opens by hand. */
export function latch(): { opened: Promise<void>; open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((done) => {
    open = done;
  });
  return { opened, open };
}
