import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import { parse } from 'yaml';
import { createEmulator, type Emulator } from '../../emulator/emulator.js';
import type { Switches } from '../../emulator/world/switches.js';
import type { ActionsCore, Host } from '../../src/runner/host.js';
import { OUTPUT_NAMES } from '../../src/runner/outputs.js';
// Loaded on demand by the phases; here beforehand, since a load from disk is no time on the virtual clock.
import '../../src/ncloud/schemas.js';
import '../../src/commands/api.js';
import '../../src/runner/targets-input.js';
import '../../src/commands/check.js';
import '../../src/reports/summary/summary.js';
import '../../src/reports/summary/refused-inputs.js';
import { main } from '../../src/main.js';
import type { Fetch } from '../../src/ncloud/transport.js';
import { post } from '../../src/post.js';
import { createVirtualClock, type VirtualClock } from './clock.js';
import { Ran, type Trace } from './ran.js';
import { worldText } from './world.js';

export type { Ran } from './ran.js';

interface ActionFile {
  inputs: Record<string, { default?: string; required?: boolean; description: string }>;
  outputs: Record<string, { description: string }>;
}

/** `action.yml`, as the runner reads it. */
export const ACTION: ActionFile = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8'));

export const API_URL = 'http://127.0.0.1:9999/{service}';
export const TOKEN = 'ghs_TESTTOKENTESTTOKENTESTTOKEN0000';

/** Inputs of a step; what is left out or undefined has the default of `action.yml`. */
export type Inputs = Readonly<Record<string, string | undefined>>;

export interface PhaseOptions {
  env?: Record<string, string | undefined>;
  /** In place of the emulator's. */
  fetch?: Fetch;
  directFetch?: Fetch;
  readText?: (path: string) => Promise<string>;
  state?: Record<string, string>;
  /** What takes the place of parts of the runner, such as writers that fail. */
  core?: (core: ActionsCore) => ActionsCore;
  /** Called when the phase begins, to plan what happens to it. */
  plan?: (control: PhaseControl) => void;
}

export interface PhaseControl {
  readonly ran: Ran;
  /** Delivers a signal of the operating system. */
  signal(name: string): void;
  /** SIGKILL: no line, no request, no timer of this process happens any more. */
  kill(): void;
  /** Sets the runner's wall clock forward (or back) by `ms`; that of the service does not notice. */
  jumpWall(ms: number): void;
  /** Calls back `ms` after the phase began. */
  after(ms: number, act: () => void): void;
  /** Calls back when the `nth` request of that operation comes in, before it is answered. */
  onRequest(operation: string, act: () => void, nth?: number): void;
  /** Calls back when an answer to that operation has come, before anybody reads it. */
  onAnswer(operation: string, act: () => void, nth?: number): void;
}

export interface RigOptions {
  world?: string;
  switches?: Partial<Switches>;
  seed?: number;
}

export interface Rig {
  readonly emulator: Emulator;
  readonly time: VirtualClock;
  /** Runs the main phase to its end. `mode: deploy` on `shop/production/rolling` with the owner's keys unless said otherwise. */
  main(inputs?: Inputs, options?: PhaseOptions): Promise<Ran>;
  /** Runs the post phase with what main left. */
  post(after: Ran, inputs?: Inputs, options?: PhaseOptions): Promise<Ran>;
  /** Runs of that kind that a request of the action started. */
  started(kind?: 'deployment' | 'pipeline'): ReturnType<Emulator['runs']>;
  ids(place: string): { project: string; stage: string; scenario: string };
  pipeline(name: string): string;
  /** Access and secret key of an account, by the name before its `@`; without one, of the first. */
  keys(name?: string): Record<'access-key' | 'secret-key', string>;
  /** Marks that the phases of this job left in the runner's temporary folder. */
  marks(): string[];
}

export function createRig({ world = worldText(), switches = {}, seed = 1 }: RigOptions = {}): Rig {
  const time = createVirtualClock();
  const emulator = createEmulator({ world, seed, clock: time.clock });
  emulator.control.set(switches);
  const marks = new Set<string>();

  const keys: Rig['keys'] = (name) => {
    const account =
      name === undefined ? emulator.accounts[0] : emulator.accounts.find((item) => item.name.startsWith(`${name}@`));
    if (!account) throw new Error(`no account ${name}`);
    return { 'access-key': account.accessKey, 'secret-key': account.secretKey };
  };

  async function phase(run: (host: Host) => Promise<void>, inputs: Inputs, options: PhaseOptions): Promise<Ran> {
    const ran = new Ran(emulator.requests.length, { emulator }, options.state);
    const listeners: ((name: string) => void)[] = [];
    const hooks: { when: 'request' | 'answer'; operation: string; nth: number; act: () => void }[] = [];
    let kill = () => {};
    const killed = new Promise<void>((resolve) => {
      kill = resolve;
    });
    const never = new Promise<never>(() => {});
    const note = (kind: Trace['kind'], name: string, text: string) => {
      if (!ran.killed) ran.trace.push({ kind, name, text, requests: ran.requests.length, at: time.clock.now() });
    };
    const strike = (when: 'request' | 'answer', before: number) => {
      for (const hook of hooks) {
        if (hook.when !== when || ran.requests[before]?.operation !== hook.operation) continue;
        if (ran.requests.slice(0, before + 1).filter((request) => request.operation === hook.operation).length === hook.nth)
          hook.act();
      }
    };
    let added = '';
    let wallOffset = 0;
    const core: ActionsCore = {
      info: (text) => note('line', '', text),
      debug: (text) => note('line', 'debug', text),
      notice: (text) => note('notice', '', text),
      warning: (text) => note('warning', '', text),
      setFailed: (text) => note('error', '', text),
      startGroup: (text) => note('line', 'group', text),
      endGroup: () => note('line', 'endgroup', ''),
      setSecret: (secret) => ran.secrets.push(secret),
      setOutput: (name, value) => note('output', name, value),
      saveState: (name, value) => {
        note('state', name, value);
        if (!ran.killed) ran.state[name] = value;
      },
      getState: (name) => options.state?.[name] ?? '',
      getInput: (name) =>
        (inputs[name] ?? ACTION.inputs[name]?.default?.replace(/^\$\{\{ github.token \}\}$/, TOKEN) ?? '').trim(),
      summary: {
        addRaw: (text) => {
          added += text;
          return {
            write: async () => {
              if (!ran.killed) ran.summary = added;
            },
          };
        },
      },
    };
    const host: Host = {
      core: options.core ? options.core(core) : core,
      env: {
        GITHUB_STEP_SUMMARY: '/dev/null',
        GITHUB_REPOSITORY: 'shop/web',
        GITHUB_RUN_ID: '1',
        GITHUB_JOB: 'deploy',
        ...options.env,
      },
      clock: {
        elapsed: () => time.clock.elapsed(),
        now: () => time.clock.now() + wallOffset,
        sleep: (ms, signal) => (ran.killed ? never : time.clock.sleep(ms, signal)).then(() => (ran.killed ? never : undefined)),
      },
      random: randomFrom(seed),
      connections: (most) => {
        ran.connections = most;
      },
      fetch: async (url, init) => {
        if (ran.killed) return never;
        const index = ran.requests.length;
        const answer = (options.fetch ?? emulator.fetch)(url, init);
        strike('request', index);
        const response = await answer;
        strike('answer', index);
        return ran.killed ? never : response;
      },
      directFetch: options.directFetch,
      readText: options.readText,
      saveFile: (name, text) => {
        const path = `/runner/temp/${name}`;
        ran.files[path] = text;
        return path;
      },
      marks: { set: (name) => marks.add(name), has: (name) => marks.has(name) },
      onSignal: (listener) => listeners.push(listener),
    };
    options.plan?.({
      ran,
      signal: (name) => {
        for (const listener of listeners) listener(name);
      },
      kill: () => {
        ran.killed = true;
        kill();
      },
      jumpWall: (ms) => {
        wallOffset += ms;
      },
      after: (ms, act) => void time.clock.sleep(ms).then(act),
      onRequest: (operation, act, nth = 1) => hooks.push({ when: 'request', operation, nth, act }),
      onAnswer: (operation, act, nth = 1) => hooks.push({ when: 'answer', operation, nth, act }),
    });
    await time.run(Promise.race([run(host), killed]));
    return ran;
  }

  const withDefaults = (inputs: Inputs): Inputs => {
    const deploys = inputs.mode === undefined || inputs.mode === 'deploy';
    const names = deploys && ['start', 'request', 'check'].includes(inputs.operation ?? 'start');
    return {
      mode: 'deploy',
      'api-url': API_URL,
      ...keys(),
      ...(deploys && { project: 'shop' }),
      ...(names && { stage: 'production', scenario: 'rolling' }),
      ...inputs,
    };
  };

  return {
    emulator,
    time,
    keys,
    marks: () => [...marks],
    main: (inputs = {}, options = {}) => phase(main, withDefaults(inputs), options),
    post: (after, inputs = {}, options = {}) => phase(post, withDefaults(inputs), { ...options, state: after.state }),
    started: (kind = 'deployment') =>
      emulator.runs().filter((run) => run.kind === kind && run.how !== 'history' && run.how !== 'control'),
    ids: (place) => {
      const [project, stage, scenario] = place.split('/');
      const projectFound = [...emulator.world.projects.values()].find((item) => item.name === project);
      const stageFound = [...(projectFound?.stages.values() ?? [])].find((item) => item.name === stage);
      const scenarioFound = [...(stageFound?.scenarios.values() ?? [])].find((item) => item.name === scenario);
      return { project: String(projectFound?.id), stage: String(stageFound?.id), scenario: String(scenarioFound?.id) };
    },
    pipeline: (name) => String([...emulator.world.pipelines.values()].find((item) => item.name === name)?.id),
  };
}

/** Uniform in [0, 1), the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** What holds for every step, whatever became of it: contract §4 and §5. `levels` are the annotations that were expected. */
export function expectStep(ran: Ran, conclusion: string, levels: { warnings?: number; notices?: number } = {}): void {
  const green = ['success', 'started', 'checked'].includes(conclusion);
  expect({ conclusion: ran.conclusion, errors: ran.errors }).toEqual({ conclusion, errors: green ? [] : [expect.any(String)] });
  expect(ran.warnings).toHaveLength(levels.warnings ?? 0);
  expect(ran.notices).toHaveLength(levels.notices ?? 0);
  expect(Object.keys(ran.outputs).toSorted()).toEqual([...OUTPUT_NAMES].toSorted());
}
