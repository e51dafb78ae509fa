import { createEmulator, type Emulator, type EmulatorOptions } from '../../emulator/emulator.js';
import { SERVED } from '../../emulator/gateway/operations.js';
import type { Reply } from '../../emulator/gateway/replies.js';
import { DEFAULT_WORLD } from '../../emulator/world/default.js';
import type { Account } from '../../emulator/world/state.js';
import { sign } from '../../src/ncloud/signature.js';
import { createVirtualClock, type VirtualClock } from '../support/clock.js';

export interface CallOptions {
  query?: Record<string, string | number>;
  body?: unknown;
  /** Name of an account, before the `@`. Default: the main one. */
  as?: string;
}

export interface Answer {
  status: number;
  headers: Readonly<Record<string, string>>;
  text: string;
  /** The content of `result`. */
  // biome-ignore lint/suspicious/noExplicitAny: answers have 50 shapes, and what is expected of each is written in its test
  result: any;
  error: { errorCode: string | number; message: string; details: string } | undefined;
}

/** An emulator on a virtual clock, and a client for it that signs by itself. */
export interface Rig {
  emulator: Emulator;
  time: VirtualClock;
  /** Path values in the order of the path. */
  call(operation: string, path?: readonly (string | number)[], options?: CallOptions): Promise<Answer>;
  send(method: string, url: string, options?: { body?: string; as?: string; headers?: Record<string, string> }): Promise<Reply>;
  /** The ids of `project/stage/scenario`. */
  ids(place: string): number[];
  pipeline(name: string): number;
  build(name: string): number;
  /** Starts the scenario and returns its project's id and the deployment's. */
  deploy(place: string, as?: string): Promise<[project: number, history: number]>;
  status(run: readonly [number, number]): Promise<string>;
}

/** The default world without jitter, which would blur every expected time, and with switches given as YAML flow mapping. */
export function plain(switches = '{}', world = DEFAULT_WORLD): string {
  return `jitter: 0\nswitches: ${switches}\n${world}`;
}

export function rig(options: EmulatorOptions = {}): Rig {
  const time = createVirtualClock();
  const emulator = createEmulator({ clock: time.clock, ...options });

  function accountNamed(as: string | undefined): Account {
    const account = as === undefined ? emulator.accounts[0] : emulator.accounts.find((item) => item.name.startsWith(`${as}@`));
    if (!account) throw new Error(`no account ${as}`);
    return account;
  }

  const self: Rig = {
    emulator,
    time,
    send: async (method, url, { body = '', as, headers = {} } = {}) => {
      const account = accountNamed(as);
      const timestamp = String(time.clock.now());
      const signature = sign({ method, uri: url, timestamp, accessKey: account.accessKey }, account.secretKey);
      const signed = {
        'x-ncp-apigw-timestamp': timestamp,
        'x-ncp-iam-access-key': account.accessKey,
        'x-ncp-apigw-signature-v2': signature,
      };
      return emulator.handle({ method, url, headers: { ...signed, ...headers }, body });
    },
    call: async (name, path = [], { query, body, as } = {}) => {
      const operation = SERVED.find((item) => item.name === name);
      if (!operation) throw new Error(`no operation ${name}`);
      const values = [...path];
      const filled = operation.path.replace(/\{\w+\}/g, () => encodeURIComponent(String(values.shift())));
      const search = query
        ? `?${new URLSearchParams(Object.entries(query).map(([key, value]): [string, string] => [key, String(value)]))}`
        : '';
      const text = body === undefined ? '' : JSON.stringify(body);
      const reply = await self.send(operation.method, `/${operation.service}/api/v1${filled}${search}`, {
        body: text,
        ...(as && { as }),
      });
      if (reply.kind !== 'response') throw new Error(reply.kind);
      const parsed = reply.body === '' ? {} : JSON.parse(reply.body);
      return { status: reply.status, headers: reply.headers, text: reply.body, result: parsed.result, error: parsed.error };
    },
    ids: (place) => {
      const [project, stage, scenario] = place.split('/');
      const projects = [...emulator.world.projects.values()];
      const found = projects.find((item) => item.name === project);
      const stageFound = [...(found?.stages.values() ?? [])].find((item) => item.name === stage);
      const scenarioFound = [...(stageFound?.scenarios.values() ?? [])].find((item) => item.name === scenario);
      return [found?.id, stageFound?.id, scenarioFound?.id].filter((id) => id !== undefined);
    },
    pipeline: (name) => Number(emulator.pipelineId(name)),
    build: (name) => [...emulator.world.builds.values()].find((item) => item.name === name)?.id ?? 0,
    deploy: async (place, as) => {
      const ids = self.ids(place);
      const { result, error } = await self.call('sourcedeploy.scenario.deploy', ids, as === undefined ? {} : { as });
      if (error) throw new Error(JSON.stringify(error));
      return [ids[0] as number, result.historyId];
    },
    status: async (run) => (await self.call('sourcedeploy.history.get', run)).result.status,
  };
  return self;
}
